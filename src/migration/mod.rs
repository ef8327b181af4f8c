//! A file of answers to an older version of the questionnaire, carried to the one in use.
//!
//! The steps are data of the questionnaire (`migrations.yaml`). Each is a set of edits at places of the text, so that
//! comments, order and writing stay; each is also a change of values, made without looking at the text. A step is done
//! only where the new text, read again, says these values: otherwise it is left to a person, and nothing is lost.

mod answer;
mod draft;
mod layout;
mod remove;
mod rename;
mod work;

use crate::finding::{self, Code, Finding, Level, Texts};
use crate::path::Path;
use crate::questionnaire::{Questionnaire, Standing, Step};
use crate::schema;
use crate::source::{SourceFile, Span};
use crate::yaml::{self, SpannedDocument};

use draft::{Draft, Edit};
use work::{Left, Work, same};

/// What came of carrying a file.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It answers the version in use: there is nothing to do.
    Current,
    /// It was carried.
    Carried(Box<Carried>),
}

/// A file in its new form.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The version it answered.
    pub from: String,
    /// The version it answers now.
    pub to: String,
    /// Its text.
    pub text: String,
    /// What was changed, in the order of the new text.
    pub changes: Vec<Change>,
    /// What is left to people, at its place in the new text.
    pub left: Vec<Finding>,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where it is in the new text.
    pub place: usize,
    /// What was done.
    pub what: What,
    /// Why, by language; empty for what follows from another change.
    pub why: Texts,
}

/// What a change does. Paths of questions lead to one answer: `/data/sets/0/rows`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The version that the file names.
    Version {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// The schema that editors use, in the first lines.
    Schema {
        /// The file's name now.
        to: String,
    },
    /// A question has another name or place.
    Renamed {
        /// Before.
        from: Path,
        /// After.
        to: Path,
    },
    /// An option has another name.
    Option {
        /// The answer.
        question: Path,
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// An answer is now a comment.
    Commented {
        /// The question.
        question: Path,
    },
    /// A key without an answer was taken away.
    Erased {
        /// The question.
        question: Path,
    },
    /// An answer is now a note.
    Noted {
        /// The question.
        question: Path,
        /// The note.
        beside: Path,
    },
    /// An answer is written for another kind.
    Kind {
        /// The answer.
        question: Path,
    },
    /// A reply to a finding speaks of the new place.
    Reply {
        /// The place.
        to: String,
    },
}

/// Why something is left to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// Both the old and the new place have an answer.
    Taken,
    /// A state stands for all that is inside the new place.
    State,
    /// The way it is written: between braces, in a list, alone in its item…
    Shape,
    /// The text has several lines.
    Lines,
    /// The text has Markdown.
    Markdown,
    /// Moved, but the default sources of the two sections differ.
    Sources,
}

impl Reason {
    fn variant(self) -> &'static str {
        match self {
            Reason::Taken => "taken",
            Reason::State => "state",
            Reason::Shape => "shape",
            Reason::Lines => "lines",
            Reason::Markdown => "markdown",
            Reason::Sources => "sources",
        }
    }
}

/// Carries a file to the version of the questionnaire.
///
/// # Errors
/// The findings that keep it from being carried: it cannot be read, or it answers nothing that leads to this version.
pub fn carry(questionnaire: &Questionnaire, file: &SourceFile) -> Result<Outcome, Vec<Finding>> {
    let parsed = yaml::parse(file);
    let document = match parsed.document {
        Some(document) if parsed.findings.is_empty() => document,
        _ => return Err(parsed.findings),
    };
    let named = document.root.get("questionnaire").and_then(yaml::Node::as_text).map(str::to_owned);
    match named.as_deref().map(|named| questionnaire.standing(named)) {
        Some(Standing::Ours) => return Ok(Outcome::Current),
        Some(Standing::Older) => {}
        Some(Standing::Newer | Standing::UnknownVersion | Standing::Other | Standing::NoVersion) | None => {
            return Err(vec![
                schema::refusal(questionnaire, file, &document)
                    .unwrap_or_else(|| schema::nameless(questionnaire, &document)),
            ]);
        }
    }
    let from = named.unwrap_or_default();
    let mut journey = Journey { draft: Draft::new(file.text()), changes: Vec::new(), left: Vec::new() };
    for migration in questionnaire.way_from(&from).unwrap_or_default() {
        for definition in &migration.steps {
            // A step that cannot be read is no step: loading has told its author.
            if let Ok(step) = definition.step() {
                journey.step(step, &definition.why);
            }
        }
    }
    journey.version(&from, questionnaire.id());
    Ok(Outcome::Carried(Box::new(journey.end(&from, questionnaire.id()))))
}

/// The text on its way, and what is to be told.
struct Journey {
    draft: Draft,
    /// Changes with the number of their mark.
    changes: Vec<(usize, What, Texts)>,
    /// What is left, with the mark of its place.
    left: Vec<(usize, Left)>,
}

impl Journey {
    fn document(&self) -> Option<SpannedDocument> {
        let parsed = yaml::parse(&SourceFile::new("", self.draft.text()));
        parsed.document.filter(|_| parsed.findings.is_empty())
    }

    fn step(&mut self, step: Step<'_>, why: &Texts) {
        match step {
            Step::Rename { at, to } => self.work(why, |work| rename::run(work, at, to)),
            Step::Option { at, from, to } => self.work(why, |work| answer::rename_option(work, at, from, to)),
            Step::Kind { at, rule } => self.work(why, |work| answer::change_kind(work, at, rule)),
            Step::Remove { at, note_of } => {
                note_of.is_some_and(|note_of| self.keep_as_note(at, note_of, why))
                    || self.work(why, |work| remove::into_comments(work, at))
            }
        };
    }

    /// Whether an answer became the note of another; if not, nothing is changed.
    fn keep_as_note(&mut self, at: &str, note_of: &str, why: &Texts) -> bool {
        let Some(document) = self.document() else { return false };
        if !remove::fits_note(&document.root, at, note_of) {
            return false;
        }
        let before = (self.draft.clone(), self.changes.len(), self.left.len());
        let ready = !remove::needs_value(&document.root, note_of)
            || self.work(why, |work| remove::under_value(work, note_of));
        let done = ready && self.work(why, |work| remove::into_note(work, at, note_of));
        if !done {
            self.draft = before.0;
            self.changes.truncate(before.1);
            self.left.truncate(before.2);
        }
        done
    }

    /// Does a step, whole or not at all; whether it changed anything.
    fn work(&mut self, why: &Texts, step: impl FnOnce(&mut Work<'_>)) -> bool {
        let Some(document) = self.document() else { return false };
        let text = self.draft.text().to_owned();
        let mut work = Work::new(&text, &document);
        step(&mut work);
        let Work { edits, expected, changes, mut left, .. } = work;
        let mut next = self.draft.clone();
        let changes: Vec<(usize, usize, What)> =
            changes.into_iter().map(|(place, what)| (next.mark(place), place, what)).collect();
        let mut marked: Vec<(usize, Left)> =
            left.drain(..).map(|left| (next.mark(left.span.start), left)).collect();
        if edits.is_empty() {
            self.draft = next;
            self.left.append(&mut marked);
            return false;
        }
        let applied = next.apply(edits) && {
            let parsed = yaml::parse(&SourceFile::new("", next.text()));
            parsed.findings.is_empty()
                && parsed.document.is_some_and(|document| same(&document.root.to_json(), &expected))
        };
        if applied {
            self.draft = next;
            self.changes.extend(changes.into_iter().map(|(mark, _, what)| (mark, what, why.clone())));
            self.left.append(&mut marked);
        } else {
            // The places stay as they were, and each of them is told.
            for (_, place, what) in changes {
                let left = Left { span: Span::at(place), path: what.path(), reason: Reason::Shape };
                self.left.push((self.draft.mark(place), left));
            }
            for (_, left) in marked.into_iter().filter(|(_, left)| left.reason != Reason::Sources) {
                self.left.push((self.draft.mark(left.span.start), left));
            }
        }
        applied
    }

    /// Names the new version, and the schema that goes with it.
    fn version(&mut self, from: &str, to: &str) {
        let Some(document) = self.document() else { return };
        let text = self.draft.text().to_owned();
        let Some(node) = document.root.get("questionnaire") else { return };
        let mut edits = Vec::new();
        let mut changes = Vec::new();
        if let Some(offset) = text.get(node.span.range()).and_then(|written| written.rfind(from)) {
            let start = node.span.start + offset;
            edits.push(Edit::replace(Span::new(start, start + from.len()), to));
            changes.push((start, What::Version { from: from.to_owned(), to: to.to_owned() }));
        }
        if let Some((span, name)) = schema_line(&text, from, to) {
            edits.push(Edit::replace(span, name.as_str()));
            changes.push((span.start, What::Schema { to: name }));
        }
        let marked: Vec<(usize, What)> =
            changes.into_iter().map(|(place, what)| (self.draft.mark(place), what)).collect();
        if self.draft.apply(edits) {
            self.changes.extend(marked.into_iter().map(|(mark, what)| (mark, what, Texts::new())));
        }
    }

    fn end(self, from: &str, to: &str) -> Carried {
        let Self { draft, changes, left } = self;
        let mut changes: Vec<Change> = changes
            .into_iter()
            .map(|(mark, what, why)| Change { place: draft.place(mark), what, why })
            .collect();
        changes.sort_by_key(|change| change.place);
        // Of a reply that was carried twice, the last place counts.
        let reply = |change: &Change| matches!(change.what, What::Reply { .. });
        changes = changes
            .iter()
            .enumerate()
            .filter(|(position, change)| {
                let next = changes.get(position + 1);
                !(reply(change) && next.is_some_and(|next| reply(next) && next.place == change.place))
            })
            .map(|(_, change)| change.clone())
            .collect();
        let mut left: Vec<Finding> = left
            .into_iter()
            .map(|(mark, left)| {
                let start = draft.place(mark);
                let end = start + (left.span.end - left.span.start);
                let span = draft.text().get(start..end).map_or(Span::at(start), |_| Span::new(start, end));
                let mut finding = Finding::new(Code::NotMigrated, span, left.path.clone())
                    .variant(left.reason.variant())
                    .arg("at", left.path.to_string());
                if left.reason == Reason::Sources {
                    finding.level = Level::Warning;
                }
                finding
            })
            .collect();
        finding::sort(&mut left);
        Carried { from: from.to_owned(), to: to.to_owned(), text: draft.text().to_owned(), changes, left }
    }
}

impl What {
    /// The answer it is about.
    fn path(&self) -> Path {
        match self {
            What::Renamed { from: question, .. }
            | What::Option { question, .. }
            | What::Commented { question }
            | What::Erased { question }
            | What::Noted { question, .. }
            | What::Kind { question } => question.clone(),
            What::Reply { .. } => Path::root().key("acknowledged"),
            What::Version { .. } | What::Schema { .. } => Path::root().key("questionnaire"),
        }
    }
}

/// The name of the old version's schema in the line that editors read, and that of the new one.
fn schema_line(text: &str, from: &str, to: &str) -> Option<(Span, String)> {
    let (old, new) = (format!("{}.", from.replace('/', "-")), format!("{}.", to.replace('/', "-")));
    let mut start = 0;
    // Comments at the top, and nothing below.
    while text[start..].trim_start_matches('\u{feff}').starts_with('#') {
        let end = layout::line_end(text, start);
        let line = &text[start..end];
        if let Some((_, address)) = line.split_once("yaml-language-server: $schema=") {
            let name = address.split_whitespace().next()?;
            let name_start = start + line.len() - address.len();
            let file = name_start + name.rfind('/').map_or(0, |slash| slash + 1);
            let file_name = name.rsplit('/').next().filter(|name| name.starts_with(&old))?;
            let renamed = format!("{new}{}", &file_name[old.len()..]);
            return Some((Span::new(file, file + file_name.len()), renamed));
        }
        start = layout::next_line(text, start);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_for_editors_is_found() {
        let text = "# a\n# yaml-language-server: $schema=../s/toy-1.fr.schema.json  # b\n";
        let (span, name) = schema_line(text, "toy/1", "toy/3").expect("found");
        assert_eq!((&text[span.range()], name.as_str()), ("toy-1.fr.schema.json", "toy-3.fr.schema.json"));
        assert_eq!(schema_line(text, "toy/2", "toy/3"), None);
        assert_eq!(schema_line("a: b\n# yaml-language-server: $schema=toy-1.json\n", "toy/1", "toy/3"), None);
    }
}
