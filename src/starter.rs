//! A file of answers to fill in: the questions of a profile, each below a comment that says what it asks; and the
//! answers of an older file, carried over.

mod notes;

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use textwrap::{Options, WordSplitter};

use crate::locale::Catalogue;
use crate::markdown::characters::visible_line;
use crate::questionnaire::deciders::deciders;
use crate::questionnaire::{Kind, Profile, Question, Questionnaire, RESERVED, Words};
use crate::source::SourceFile;
use crate::yaml::{self, Entry, Node, SpannedDocument};

use notes::Notes;

/// Where comments behind a key start.
const COMMENT_COLUMN: usize = 34;
/// The widest line of ours.
const WIDTH: usize = 116;
/// The states that stand instead of an answer: beside one, no key may be left blank.
const STATES: [&str; 3] = ["not_applicable", "not_documented", "withheld"];

/// What a starter is made for.
#[derive(Debug, Clone, Copy)]
pub struct StarterOptions<'o> {
    /// The language of the comments, and of the answers where no older file says another.
    pub language: &'o str,
    /// Which questions it asks, beside those that are answered already.
    pub profile: Profile,
    /// The name of the schema beside it.
    pub schema: &'o str,
    /// Its own name, for the commands it proposes.
    pub file: &'o str,
}

/// An older file of the same questionnaire.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'e> {
    /// Its text, with its comments.
    pub file: &'e SourceFile,
    /// The tree of it.
    pub document: &'e SpannedDocument,
}

/// A starter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starter {
    /// The file.
    pub text: String,
    /// Where in the older file answers stand that no question asks for any more. The file keeps them as comments.
    pub left_over: Vec<String>,
}

/// Writes a starter, with the answers of an older file of the same questionnaire, and with what people noted in it.
pub fn starter(
    questionnaire: &Questionnaire,
    options: StarterOptions<'_>,
    old: Option<Earlier<'_>>,
) -> Starter {
    let notes = old.map(|old| Notes::of(questionnaire, old, &our_comments(questionnaire, options, old)));
    written(questionnaire, options, old.map(|old| old.document), notes.unwrap_or_default())
}

/// The words of the comments that a starter can have, in any language and profile, alone or over an older file.
fn our_comments(
    questionnaire: &Questionnaire,
    options: StarterOptions<'_>,
    old: Earlier<'_>,
) -> HashSet<String> {
    let file = Path::new(old.file.name()).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut ours = HashSet::new();
    for language in questionnaire.languages() {
        for profile in [Profile::Minimal, Profile::Complete] {
            for document in [None, Some(old.document)] {
                let options = StarterOptions { language, profile, file, ..options };
                let starter = written(questionnaire, options, document, Notes::default());
                ours.extend(notes::words_of_comments(&starter.text));
            }
        }
    }
    ours
}

fn written(
    questionnaire: &Questionnaire,
    options: StarterOptions<'_>,
    old: Option<&SpannedDocument>,
    notes: Notes,
) -> Starter {
    let mut writer = Writer {
        questionnaire,
        words: questionnaire.words(options.language),
        labels: questionnaire.labels().of(options.language),
        profile: options.profile,
        chosen: questionnaire.profile(options.profile).iter().map(|question| question.id.clone()).collect(),
        out: String::new(),
        left_over: Vec::new(),
        notes,
    };
    writer.file(questionnaire, options, old);
    Starter { text: writer.out, left_over: writer.left_over.into_iter().map(|(path, _)| path).collect() }
}

struct Writer<'w> {
    questionnaire: &'w Questionnaire,
    words: Words<'w>,
    labels: Arc<Catalogue>,
    profile: Profile,
    /// The questions of the profile, by full id.
    chosen: Vec<String>,
    out: String,
    /// Answers without a question: their place, and their value.
    left_over: Vec<(String, Entry)>,
    /// What people noted in the older file, and is not written yet.
    notes: Notes,
}

impl Writer<'_> {
    fn file(
        &mut self,
        questionnaire: &Questionnaire,
        options: StarterOptions<'_>,
        old: Option<&SpannedDocument>,
    ) {
        let top = |key: &str| old.and_then(|old| old.root.entry(key)).filter(|entry| !is_blank(&entry.value));
        let _ = writeln!(self.out, "# yaml-language-server: $schema={}", options.schema); // a String takes all
        self.line("#", "");
        self.comment(&self.label("starter-head"), 0);
        self.comment(&self.label(&format!("starter-head-{}", options.profile.name())), 0);
        self.out.push('\n');
        self.noted("questionnaire", 0);
        self.line(&format!("questionnaire: {}", questionnaire.id()), "");
        self.noted("language", 0);
        match top("language") {
            Some(entry) => self.entry(entry, 0),
            None => {
                let hint = self.label("starter-language");
                self.line(&format!("language: {}", options.language), &hint);
            }
        }
        if let Some(entry) = top("translates") {
            self.noted("translates", 0);
            self.entry(entry, 0);
        }
        self.out.push('\n');
        self.noted("sources", 0);
        match top("sources") {
            Some(entry) => self.entry(entry, 0),
            None => self.comment(&self.label("starter-sources"), 0),
        }
        for section in questionnaire.sections() {
            let old = top(&section.id);
            let asked = section.questions.iter().any(|question| self.is_chosen(question));
            if !asked && old.is_none() {
                continue;
            }
            let title = self.words.label(&section.id).to_owned();
            let _ = writeln!(self.out, "\n# ── {title} ──");
            self.noted(&section.id, 0);
            let _ = writeln!(self.out, "{}:", section.id);
            self.fields(&section.questions, old.map(|old| &old.value), &section.id, 1);
        }
        let known = |key: &str| {
            ["questionnaire", "language", "translates", "sources", "acknowledged"].contains(&key)
                || questionnaire.section(key).is_some()
        };
        for entry in old.map(|old| old.root.entries()).unwrap_or_default() {
            if !known(&entry.key.name) {
                self.leave(entry, &entry.key.name);
            }
        }
        if let Some(entry) = top("acknowledged") {
            self.out.push('\n');
            self.noted("acknowledged", 0);
            self.entry(entry, 0);
        }
        self.write_left_over();
        self.write_other_notes();
        self.out.push('\n');
        let tail = self.labels.text("starter-tail", &[("file", options.file.into())]);
        self.comment(&tail, 0);
    }

    /// Whether a question, or one of a group, is of the profile; or somebody noted something at it.
    fn is_chosen(&self, question: &Question) -> bool {
        let is_noted = |question: &Question| self.notes.has(&question.id);
        match question.kind {
            Kind::Group => is_noted(question) || question.fields.iter().any(|field| self.is_chosen(field)),
            Kind::Record => {
                let noted = is_noted(question) || question.fields.iter().any(is_noted);
                noted || self.chosen.contains(&question.id)
            }
            _ => is_noted(question) || self.chosen.contains(&question.id),
        }
    }

    /// The questions of a section or a group, with what an older file says to them.
    fn fields(&mut self, questions: &[Question], old: Option<&Node>, path: &str, depth: usize) {
        let entries = old.map(Node::entries).unwrap_or_default();
        // Something else than questions stands there: kept, since `check` says what to do with it.
        if let Some(old) = old.filter(|old| !is_blank(old) && old.entries().is_empty()) {
            let (_, key) = path.rsplit_once('.').unwrap_or(("", path));
            self.leave(&entry_of(key, old), path);
        }
        let mut has_state = false;
        for entry in entries {
            let name = entry.key.name.as_str();
            let is_state = STATES.contains(&name);
            has_state |= is_state;
            let is_question = questions.iter().any(|question| question.key == name);
            if is_question || (is_blank(&entry.value) && !is_state) {
                continue;
            }
            if RESERVED.contains(&name) {
                self.noted(&format!("{path}.{name}"), depth);
                self.entry(entry, depth);
            } else {
                self.leave(entry, &format!("{path}.{name}"));
            }
        }
        for question in questions {
            let old = entries.iter().find(|entry| entry.key.name == question.key);
            let old = old.filter(|old| !is_blank(&old.value));
            if old.is_some() || (self.is_chosen(question) && !has_state) {
                self.question(question, old, depth);
            }
        }
    }

    fn question(&mut self, question: &Question, old: Option<&Entry>, depth: usize) {
        let indent = "  ".repeat(depth);
        let label = self.words.label(&question.id).to_owned();
        // What an older file says of a record is carried field by field: none is lost, and none added.
        if question.kind == Kind::Group || (question.kind == Kind::Record && old.is_some()) {
            self.noted(&question.id, depth);
            self.line(&format!("{indent}{}:", question.key), &label);
            self.fields(&question.fields, old.map(|old| &old.value), &question.id, depth + 1);
            return;
        }
        self.comment(&label, depth);
        if self.profile == Profile::Complete
            && let Some(help) = self.words.question(&question.id, |text| &text.help)
        {
            self.comment(&first_sentence(help.text), depth);
        }
        if let Some(only) = self.only_if(question) {
            self.comment(&only, depth);
        }
        self.noted(&question.id, depth);
        match old {
            Some(entry) => self.entry(entry, depth),
            None if question.kind == Kind::Record => {
                self.line(&format!("{indent}{}:", question.key), "");
                for field in &question.fields {
                    let hint = field.hint(&self.labels);
                    self.noted(&field.id, depth + 1);
                    self.line(&format!("{indent}  {}:", field.key), &hint);
                }
            }
            None => {
                let hint = question.hint(&self.labels);
                let key = format!("{indent}{}:", question.key);
                if COMMENT_COLUMN.max(key.len()) + hint.chars().count() > WIDTH {
                    self.comment(&hint, depth);
                    self.line(&key, "");
                } else {
                    self.line(&key, &hint);
                }
            }
        }
    }

    /// With which answers a question is asked, as they are written in the file. What rules out one answer of many is
    /// left out: nearly every question is for tools that were not abandoned.
    fn only_if(&self, question: &Question) -> Option<String> {
        let deciders = deciders(self.questionnaire, question.when.as_deref()?);
        // Where several decide together, their answers cannot be told one question at a time.
        if deciders.iter().any(|decider| decider.answers.is_none()) {
            let ids: Vec<&str> = deciders.iter().map(|decider| decider.question.id.as_str()).collect();
            return Some(format!("{} {}", self.label("starter-depends"), ids.join(", ")));
        }
        let told: Vec<String> = deciders
            .iter()
            .filter_map(|decider| {
                let (answers, options) = (decider.answers.as_ref()?, decider.question.options.len());
                let rules_out_one = options >= 5 && answers.len() + 1 == options;
                (!rules_out_one).then(|| format!("{}: {}", decider.question.id, answers.join(" | ")))
            })
            .collect();
        (!told.is_empty()).then(|| format!("{} {}", self.label("starter-only-if"), told.join(" ; ")))
    }

    fn label(&self, id: &str) -> String {
        self.labels.text(id, &[])
    }

    /// A line with a comment behind it.
    fn line(&mut self, code: &str, comment: &str) {
        let gap = COMMENT_COLUMN.saturating_sub(code.chars().count()).max(1);
        let _ = match comment {
            "" => writeln!(self.out, "{code}"),
            _ => writeln!(self.out, "{code}{}# {comment}", " ".repeat(gap)),
        };
    }

    /// A comment of its own, on as many lines as it takes. Lines that are indented stay as they are.
    fn comment(&mut self, text: &str, depth: usize) {
        let indent = "  ".repeat(depth);
        for line in text.lines() {
            let wrapped = match line {
                "" => vec!["".into()],
                _ if line.starts_with(' ') => vec![line.into()],
                _ => textwrap::wrap(
                    line,
                    Options::new(WIDTH - indent.len() - 2)
                        .break_words(false)
                        .word_splitter(WordSplitter::NoHyphenation),
                ),
            };
            for line in wrapped {
                let _ = writeln!(self.out, "{}", format!("{indent}# {line}").trim_end());
            }
        }
    }

    /// What people noted at a place of the older file.
    fn noted(&mut self, place: &str, depth: usize) {
        let indent = "  ".repeat(depth);
        for words in self.notes.take(place) {
            let _ = writeln!(self.out, "{indent}{words}");
        }
    }

    /// What was noted at the end of the older file, and at places that this one does not have.
    fn write_other_notes(&mut self) {
        for (place, lines) in self.notes.rest() {
            self.out.push('\n');
            if !place.is_empty() {
                self.line(&format!("# {}", visible_line(&place)), "");
            }
            for words in lines {
                self.line(&words, "");
            }
        }
    }

    /// An answer of an older file, in our form.
    fn entry(&mut self, entry: &Entry, depth: usize) {
        self.out.push_str(&yaml::write_entry(entry, depth));
    }

    fn leave(&mut self, entry: &Entry, path: &str) {
        // A key may hold anything, and stands in a comment.
        self.left_over.push((visible_line(path), entry.clone()));
    }

    /// What no question asks for: as comments, so that nothing is lost and the file stays right.
    fn write_left_over(&mut self) {
        if self.left_over.is_empty() {
            return;
        }
        self.out.push('\n');
        self.comment(&self.label("starter-left-over"), 0);
        for (path, entry) in std::mem::take(&mut self.left_over) {
            let written = yaml::write_entry(&entry, 0);
            let _ = writeln!(self.out, "#\n# {path}");
            for line in written.lines() {
                let _ = writeln!(self.out, "{}", format!("#   {line}").trim_end());
            }
            self.left_over.push((path, entry));
        }
    }
}

fn entry_of(key: &str, value: &Node) -> Entry {
    let key = yaml::Key { name: key.to_owned(), span: value.span };
    Entry { key, value: value.clone() }
}

/// Whether nothing is said here: no value, or a mapping in which nothing is. A state whose reason is still to be
/// written says something already.
fn is_blank(node: &Node) -> bool {
    let entries = node.entries();
    let says_nothing = |entry: &Entry| !STATES.contains(&entry.key.name.as_str()) && is_blank(&entry.value);
    node.is_null() || (!entries.is_empty() && entries.iter().all(says_nothing))
}

/// A help in short: its first sentence, on one line.
fn first_sentence(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.find(". ") {
        Some(end) => words[..=end].to_owned(),
        None => words,
    }
}
