//! Findings as data: what `check --format json` prints, and its schema.

use std::io;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use super::terminal::closes_command;
use super::{CheckedFile, Outcome, Presenter, keeps_from_reading};
use crate::cli::folder::LeftOut;
use crate::expression::State;
use crate::finding::{Finding, Layer, Level};
use crate::markdown::characters::is_unseen;
use crate::source::SourceFile;
use crate::submission::{Replies, Submission};

impl Presenter<'_> {
    /// What came of a run, as data.
    pub(crate) fn json(&self, outcome: &Outcome<'_>) -> String {
        let unreadable = outcome.unreadable.iter().map(|unreadable| FileData {
            file: unreadable.name.clone(),
            id: None,
            status: Status::Unreadable,
            counts: Counts::default(),
            completeness: None,
            partial: true,
            not_shown: 0,
            message: Some(unreadable.message.clone()),
        });
        let findings = outcome.files.iter().flat_map(|checked| {
            let replies = checked.replies();
            let findings = checked.findings.iter().zip(checked.fingerprints());
            findings.map(move |(finding, fingerprint)| {
                self.data(&checked.file, finding, replies.as_ref(), fingerprint)
            })
        });
        written(&FindingsFile {
            version: 1,
            refused: outcome.refused.map(str::to_owned),
            files: outcome.files.iter().map(file_data).chain(unreadable).collect(),
            skipped: outcome
                .skipped
                .iter()
                .map(|skipped| SkippedData {
                    file: skipped.name.clone(),
                    why: skipped.why,
                    message: self.text(skipped.why.message()),
                })
                .collect(),
            findings: findings.collect(),
        })
    }

    /// A finding as data.
    fn data(
        &self,
        file: &SourceFile,
        finding: &Finding,
        replies: Option<&Replies<'_>>,
        fingerprint: String,
    ) -> FindingData {
        let worded = self.replied(finding, replies);
        let help = self.remedy(finding, &worded);
        let (start, end) = (file.position(finding.span.start), file.position(finding.span.end));
        let words = self.questionnaire.words(self.lang());
        let suggestion = finding.suggestion.as_ref().map(|suggestion| SuggestionData {
            title: worded.help.or(worded.label).unwrap_or_default(),
            safe: suggestion.safe,
            edits: suggestion
                .edits
                .iter()
                .map(|edit| EditData { start: edit.span.start, end: edit.span.end, text: edit.text.clone() })
                .collect(),
        });
        let related = finding.related.iter().map(|related| {
            let place = file.position(related.span.start);
            RelatedData {
                message: self.text(related.message),
                line: place.line,
                column: place.column,
                start: related.span.start,
                end: related.span.end,
            }
        });
        let law = finding.law.iter().map(|id| LawData {
            id: id.clone(),
            title: words.law_title(id).map(|title| title.text.to_owned()).unwrap_or_default(),
        });
        FindingData {
            code: finding.code.name().to_owned(),
            level: finding.level,
            layer: finding.layer,
            message: worded.message,
            file: file.name().to_owned(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start: finding.span.start,
            end: finding.span.end,
            path: finding.path.to_string(),
            question: finding.question.clone(),
            help,
            reply: worded.reply,
            fingerprint,
            suggestion,
            related: related.collect(),
            law: law.collect(),
        }
    }
}

fn file_data(checked: &CheckedFile) -> FileData {
    let counts = counts(&checked.findings);
    let id = checked.submission.as_ref().and_then(|submission| submission.word("identity.id"));
    FileData {
        file: checked.file.name().to_owned(),
        id: id.map(str::to_owned),
        status: if counts.error > 0 {
            Status::Errors
        } else if counts.warning + counts.advice > 0 {
            Status::Findings
        } else {
            Status::Ok
        },
        counts,
        completeness: checked.submission.as_ref().map(completeness),
        partial: checked.findings.iter().any(keeps_from_reading),
        not_shown: checked.not_shown,
        message: None,
    }
}

/// Data as text, with a last line break. What hides or moves the cursor is escaped: the data is the same, and so is
/// what would be a command to a program that reads along.
pub(super) fn written(data: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Harmless(PrettyFormatter::new()));
    // Our own data, written to memory: nothing can fail.
    let written = data.serialize(&mut serializer);
    debug_assert!(written.is_ok());
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes JSON as usual, but for some characters of strings.
struct Harmless<'a>(PrettyFormatter<'a>);

impl Formatter for Harmless<'_> {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut written = 0;
        for (at, character) in fragment.char_indices() {
            let is_command = character == '[' && closes_command(&fragment[..at]);
            let ends_line = matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}');
            if is_unseen(character) || ends_line || is_command {
                writer.write_all(&fragment.as_bytes()[written..at])?;
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
                written = at + character.len_utf8();
            }
        }
        writer.write_all(&fragment.as_bytes()[written..])
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

/// What `check --format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingsFile {
    /// The version of this shape. A key that is added leaves it as it is.
    version: u32,
    /// Why nothing was checked, where a setting is wrong: a code of the command line, or `redevable.toml`.
    refused: Option<String>,
    /// The files that were read, or should have been.
    files: Vec<FileData>,
    /// What folders hold that is not read.
    skipped: Vec<SkippedData>,
    /// What was found, by file: errors first, blanks last, each by place.
    findings: Vec<FindingData>,
}

/// A file that was checked.
#[derive(Debug, Serialize, JsonSchema)]
struct FileData {
    /// Its name, as given.
    file: String,
    /// The id of its page, where it has one.
    id: Option<String>,
    /// How it went.
    status: Status,
    /// How many findings of each level.
    counts: Counts,
    /// How many questions of each section are in each state. Null where there are no answers to count: for a translation,
    /// for a file that could not be read, and where mistakes of YAML keep the answers from being read whole.
    completeness: Option<IndexMap<String, IndexMap<State, usize>>>,
    /// Whether errors may hide answers: `completeness` counts those as without an answer.
    partial: bool,
    /// How many findings `--for` leaves out: those for other roles. `counts` and `status` do not count them.
    not_shown: usize,
    /// Why it is `unreadable`, in the language of messages.
    message: Option<String>,
}

/// What a folder holds that is not read.
#[derive(Debug, Serialize, JsonSchema)]
struct SkippedData {
    /// Its name, as found.
    file: String,
    /// Why it is not read, as a word.
    why: LeftOut,
    /// Why, in the language of messages.
    message: String,
}

/// How a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Status {
    /// Nothing above a blank.
    Ok,
    /// Something below an error.
    Findings,
    /// Errors.
    Errors,
    /// It could not be read at all.
    Unreadable,
}

/// Findings by level.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Counts {
    /// Faults of the file.
    pub(crate) error: usize,
    /// What a reader should know; printed in the report.
    pub(crate) warning: usize,
    /// What could be better.
    pub(crate) advice: usize,
    /// Questions without an answer yet, and texts without a translation.
    pub(crate) blank: usize,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingData {
    /// Its stable name.
    code: String,
    /// How bad it is, after `--deny`, `--warn` and `redevable.toml`.
    level: Level,
    /// What was looked at when it was found: the bytes, the YAML, its structure, its meaning, or how it is written.
    layer: Layer,
    /// What it says, in the language of messages.
    message: String,
    /// The name of its file, as in `files`.
    file: String,
    /// The line on which it begins, from 1.
    line: usize,
    /// The column at which it begins, from 1, in code points.
    column: usize,
    /// The line on which it ends.
    end_line: usize,
    /// The column behind its last character.
    end_column: usize,
    /// First byte.
    start: usize,
    /// The byte after the last one.
    end: usize,
    /// The value it is about, as a JSON Pointer.
    path: String,
    /// The question it is about.
    question: Option<String>,
    /// What to do.
    help: Option<String>,
    /// What the team replied to it in `acknowledged`.
    reply: Option<String>,
    /// What it is known by in its file from one run to the next: its code and path, with the names of records instead of
    /// their positions, and its number among twins. Lines that come and go above change nothing.
    fingerprint: String,
    /// The change that repairs it, or that probably does; null where only a person knows.
    suggestion: Option<SuggestionData>,
    /// Other places of the file that it is about.
    related: Vec<RelatedData>,
    /// The articles of law behind it.
    law: Vec<LawData>,
}

/// A change of the file.
#[derive(Debug, Serialize, JsonSchema)]
struct SuggestionData {
    /// What it does, in the language of messages.
    title: String,
    /// Whether it can be applied without a person looking, as `--fix` does.
    safe: bool,
    /// What to replace, in order, without overlap; all of it or nothing. Nothing is cut short here: a name that a message
    /// hides stands in full.
    edits: Vec<EditData>,
}

/// Bytes to replace.
#[derive(Debug, Serialize, JsonSchema)]
struct EditData {
    /// First byte.
    start: usize,
    /// The byte after the last one.
    end: usize,
    /// What to put there.
    text: String,
}

/// Another place that a finding is about.
#[derive(Debug, Serialize, JsonSchema)]
struct RelatedData {
    /// Why it matters, in the language of messages.
    message: String,
    /// From 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
    /// First byte.
    start: usize,
    /// The byte after the last one.
    end: usize,
}

/// An article of law.
#[derive(Debug, Serialize, JsonSchema)]
struct LawData {
    /// Its id in the questionnaire.
    id: String,
    /// How it is cited.
    title: String,
}

/// The counts of some findings.
pub(crate) fn counts<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Counts {
    let mut counts = Counts::default();
    for finding in findings {
        match finding.level {
            Level::Error => counts.error += 1,
            Level::Warning => counts.warning += 1,
            Level::Advice => counts.advice += 1,
            Level::Blank => counts.blank += 1,
        }
    }
    counts
}

/// How many questions of each section are in each state.
fn completeness(submission: &Submission) -> IndexMap<String, IndexMap<State, usize>> {
    let sections = submission.sections().iter();
    sections
        .map(|section| {
            let mut states: IndexMap<State, usize> = State::ALL.into_iter().map(|state| (state, 0)).collect();
            for response in &section.responses {
                *states.entry(response.state).or_default() += 1;
            }
            (section.id.clone(), states)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_the_same_and_move_nothing() {
        let text =
            "a\u{1b}[2J \u{202e}\u{9b}b \u{e0041} ##[error]é \"##[x]\"\u{7f} \u{85}\u{2028}\u{2029} ##vso[a]";
        let out = written(&[text]);
        assert!(!out.trim_end().chars().any(is_unseen), "{out}");
        assert!(!out.contains("##[") && !out.contains("##vso["), "{out}");
        assert!(!out.contains(['\u{85}', '\u{2028}', '\u{2029}']), "{out}");
        let read: Vec<String> = serde_json::from_str(&out).expect("JSON");
        assert_eq!(read, [text]);
    }
}
