//! Findings as data: what `check --format json` prints, and its schema.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::Presenter;
use crate::expression::State;
use crate::finding::{Finding, Layer, Level};
use crate::markdown::characters::visible_line;
use crate::source::SourceFile;
use crate::submission::Submission;

impl Presenter<'_> {
    /// A finding as data.
    pub(crate) fn data(&self, file: &SourceFile, finding: &Finding) -> FindingData {
        let worded = self.worded(finding);
        let (start, end) = (file.position(finding.span.start), file.position(finding.span.end));
        let words = self.questionnaire.words(self.lang());
        FindingData {
            code: finding.code.name().to_owned(),
            level: finding.level,
            layer: finding.layer,
            message: worded.message,
            file: visible_line(file.name()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start: finding.span.start,
            end: finding.span.end,
            path: finding.path.to_string(),
            question: finding.question.clone(),
            help: worded.help,
            suggestion: finding.suggestion.as_ref().map(|suggestion| SuggestionData {
                title: worded.label.unwrap_or_default(),
                safe: suggestion.safe,
                edits: suggestion
                    .edits
                    .iter()
                    .map(|edit| EditData {
                        start: edit.span.start,
                        end: edit.span.end,
                        text: edit.text.clone(),
                    })
                    .collect(),
            }),
            related: finding
                .related
                .iter()
                .map(|related| {
                    let place = file.position(related.span.start);
                    RelatedData {
                        message: self.messages.text(related.message, &[]),
                        line: place.line,
                        column: place.column,
                        start: related.span.start,
                        end: related.span.end,
                    }
                })
                .collect(),
            law: finding
                .law
                .iter()
                .map(|id| LawData {
                    id: id.clone(),
                    title: words.law_title(id).map(|title| title.text.to_owned()).unwrap_or_default(),
                })
                .collect(),
        }
    }
}

/// What `check --format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingsFile {
    /// The version of this shape.
    pub(crate) version: u32,
    /// The files that were read, or should have been.
    pub(crate) files: Vec<FileData>,
    /// What was found, by file and place.
    pub(crate) findings: Vec<FindingData>,
}

/// A file that was checked.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FileData {
    /// Its name, as given.
    pub(crate) file: String,
    /// The id of its page, where it has one.
    pub(crate) id: Option<String>,
    /// How it went.
    pub(crate) status: Status,
    /// How many findings of each level.
    pub(crate) counts: Counts,
    /// How many questions of each section are in each state; empty where the file could not be read whole.
    pub(crate) completeness: IndexMap<String, IndexMap<State, usize>>,
}

/// How a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
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
    pub(crate) error: usize,
    pub(crate) warning: usize,
    pub(crate) advice: usize,
    pub(crate) blank: usize,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingData {
    /// Its stable name.
    code: String,
    level: Level,
    layer: Layer,
    /// What it says, in the language of messages.
    message: String,
    file: String,
    /// From 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
    end_line: usize,
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
    suggestion: Option<SuggestionData>,
    related: Vec<RelatedData>,
    law: Vec<LawData>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SuggestionData {
    title: String,
    /// Whether it can be applied without a person looking.
    safe: bool,
    edits: Vec<EditData>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct EditData {
    start: usize,
    end: usize,
    text: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RelatedData {
    message: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
struct LawData {
    id: String,
    title: String,
}

/// The counts of some findings.
pub(crate) fn counts(findings: &[Finding]) -> Counts {
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
pub(crate) fn completeness(submission: &Submission) -> IndexMap<String, IndexMap<State, usize>> {
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
