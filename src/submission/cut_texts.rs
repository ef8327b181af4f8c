//! Texts and notes that changed places: a text that ` #` cut short, an answer behind the `#` of a note, and a note of the
//! file that `init` writes, inside a text.

use memchr::memmem;

use crate::date::{Duration, PartialDate};
use crate::finding::{Code, Finding};
use crate::locale::text_notes;
use crate::questionnaire::{Kind, Question, Questionnaire};
use crate::schema;
use crate::source::{SourceFile, Span};
use crate::yaml::{Entry, Node, NodeKind, SpannedDocument, TextStyle};

use super::writing::{Step, path_of};

/// Looks at every answer of a file.
pub(super) fn run(
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Vec<Finding> {
    if memmem::find(file.text().as_bytes(), b" #").is_none() {
        return Vec::new();
    }
    let mut walk = Walk { questionnaire, file, notes: notes(file), way: Vec::new(), findings: Vec::new() };
    walk.node(&document.root);
    walk.findings
}

struct Walk<'w> {
    questionnaire: &'w Questionnaire,
    file: &'w SourceFile,
    /// Where each of the notes that say how to type a text stands, in order.
    notes: Vec<(&'static str, Vec<usize>)>,
    way: Vec<Step<'w>>,
    findings: Vec<Finding>,
}

impl<'w> Walk<'w> {
    fn node(&mut self, node: &'w Node) {
        for (position, item) in node.items().iter().enumerate() {
            self.way.push(Step::Index(position));
            self.node(item);
            self.way.pop();
        }
        for entry in node.entries() {
            self.way.push(Step::Key(&entry.key.name));
            self.entry(entry);
            self.node(&entry.value);
            self.way.pop();
        }
    }

    /// A finding where the walk stands, with its question.
    fn finding(&self, code: Code, place: Span) -> Finding {
        let mut finding = Finding::new(code, place, path_of(&self.way));
        schema::name_question(self.questionnaire, &mut finding);
        finding
    }

    fn entry(&mut self, entry: &Entry) {
        if let Some(comment) = cut_off(self.file, &entry.value) {
            let finding = self.finding(Code::HashCutText, comment);
            self.findings.push(with_block(self.file, entry, comment, finding));
        }
        if entry.value.is_null() {
            self.findings.extend(self.behind_note(entry));
        }
        self.findings.extend(self.note_in_text(&entry.value));
    }

    /// An answer typed behind the `#` of a note: in its place, or behind what it says.
    fn behind_note(&self, entry: &Entry) -> Option<Finding> {
        let line = self.file.line_span(self.file.position(entry.key.span.start).line);
        let behind = self.file.slice(Span::new(entry.key.span.end, line.end.max(entry.key.span.end)));
        let hash = behind.find(" #").filter(|hash| behind[..*hash].trim() == ":")?;
        let written = behind[hash + 2..].trim();
        let colon = entry.key.span.end + behind.find(':')? + 1;
        let place = Span::new(entry.key.span.end + hash + 1, line.end);
        let finding = self.finding(Code::AnswerInComment, place);
        let question = self.questionnaire.question(finding.question.as_ref()?)?;
        let typed = self.typed_behind(question, written)?;
        let instead = Span::new(colon, line.end);
        if question.kind == Kind::Text {
            let margin = " ".repeat(self.file.position(entry.key.span.start).column + 1);
            return Some(finding.suggest(false, instead, format!(" |\n{margin}{typed}")));
        }
        let finding = finding.variant("option").arg("near", typed);
        // Of parts and lists, it is not known which was meant.
        let whole = matches!(
            question.kind,
            Kind::Choice
                | Kind::Boolean
                | Kind::Date
                | Kind::Duration
                | Kind::Number
                | Kind::Line
                | Kind::Url
        );
        Some(if whole { finding.suggest(false, instead, format!(" {typed}")) } else { finding })
    }

    /// What a note holds that answers a question: what follows the words of our own note, or what looks like an answer
    /// in their place. Other notes are those of the team.
    fn typed_behind<'t>(&self, question: &Question, written: &'t str) -> Option<&'t str> {
        let languages = self.questionnaire.languages().iter();
        let labels = languages.map(|language| self.questionnaire.labels().of(language));
        for labels in labels {
            let hint = question.hint(&labels);
            if let Some(rest) = written.strip_prefix(&hint).filter(|_| !hint.is_empty()) {
                return Some(rest.trim_start_matches([' ', ':', ','])).filter(|rest| !rest.is_empty());
            }
            let one_of = labels.text("starter-one-of", &[]);
            let blank = |sign: char| sign == ':' || sign.is_whitespace();
            if let Some(rest) = written.strip_prefix(one_of.trim_end_matches(blank)) {
                return Some(rest.trim_start_matches(blank)).filter(|rest| answers(question, rest));
            }
        }
        answers(question, written).then_some(written)
    }

    /// The note that says how to type a text, left inside one.
    fn note_in_text(&self, value: &Node) -> Option<Finding> {
        let NodeKind::Text(text) = &value.kind else { return None };
        let (note, start) = self.notes.iter().find_map(|(note, places)| {
            let next = places.partition_point(|place| *place < value.span.start);
            let start = *places.get(next).filter(|start| *start + note.len() <= value.span.end)?;
            text.value.contains(note).then_some((note, start))
        })?;
        let before = self.file.slice(Span::new(value.span.start, start)).trim_end_matches([' ', '#']);
        let place = Span::new(value.span.start + before.len(), start + note.len());
        let finding = self.finding(Code::StarterText, place).variant("note");
        Some(finding.suggest(false, place, ""))
    }
}

/// Whether a note reads like an answer: one of the options, a date, a length of time, a number; for a text, a sentence.
fn answers(question: &Question, note: &str) -> bool {
    match question.kind {
        Kind::Choice => question.options.iter().any(|option| option == note),
        Kind::Boolean => schema::boolean_meant(note).is_some(),
        Kind::Date => schema::date_meant(note).is_some() || PartialDate::parse(note).is_ok(),
        Kind::Duration => schema::duration_meant(note).is_some() || Duration::parse(note).is_some(),
        Kind::Number => note.starts_with(|first: char| first.is_ascii_digit()),
        Kind::Text | Kind::Line => {
            let sentence = note.starts_with(char::is_uppercase) && note.ends_with(['.', '!']);
            sentence && note.split_whitespace().count() > 2
        }
        _ => false,
    }
}

/// Where the notes that say how to type a text stand in a file.
fn notes(file: &SourceFile) -> Vec<(&'static str, Vec<usize>)> {
    let places = |note: &str| memmem::find_iter(file.text().as_bytes(), note).collect();
    text_notes().iter().map(|note| (note.as_str(), places(note))).collect()
}

/// The comment behind a text without quotes, where it reads like the rest of the text: `#3`, or one space only before a
/// `#` that follows a sentence. Notes to oneself stand after two spaces, as in the files that `init` writes.
fn cut_off(file: &SourceFile, value: &Node) -> Option<Span> {
    let NodeKind::Text(text) = &value.kind else { return None };
    if text.style != TextStyle::Plain {
        return None;
    }
    let rest = file.text().get(value.span.end..)?;
    let rest = rest.split(['\n', '\r']).next()?.trim_end();
    let hash = rest.find('#')?;
    let after = rest[hash + 1..].chars().next();
    let sentence = text.value.contains(' ');
    let number = after.is_some_and(|letter| letter.is_ascii_digit());
    let word = after.is_some_and(|letter| letter.is_alphanumeric());
    let blank_before = &rest[..hash] == " ";
    let reads_on = number || sentence && (word || blank_before && after.is_some());
    reads_on.then(|| Span::new(value.span.end + hash, value.span.end + rest.len()))
}

/// Offers the text with its end, after `|`; a person has to say that it is no comment.
fn with_block(file: &SourceFile, entry: &Entry, comment: Span, finding: Finding) -> Finding {
    let column = file.position(entry.key.span.start).column;
    let span = Span::new(entry.value.span.start, comment.end);
    let written = file.slice(span);
    if written.contains(['\n', '\r']) {
        return finding;
    }
    let text = format!("|\n{}{written}", " ".repeat(column + 1));
    finding.suggest(false, span, text)
}
