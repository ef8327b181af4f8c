//! Findings in words: one view of a run, and the formats that show it.

mod blanks;
mod compact;
mod excerpt;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod repaired;
mod sarif;
mod terminal;
mod under;
mod words;

use std::cmp::Reverse;

use super::Color;
use super::inputs::{Skipped, Unreadable};
use crate::finding::{Code, Finding, Layer, Level};
use crate::locale::Catalogue;
use crate::questionnaire::{Questionnaire, Respondent};
use crate::source::SourceFile;
use crate::submission::{Replies, Submission};

pub(crate) use json::{FindingsFile, counts};
pub(crate) use terminal::{harmless, patch, typed, width};

/// A file that was checked.
pub(crate) struct CheckedFile {
    pub(crate) file: SourceFile,
    pub(crate) findings: Vec<Finding>,
    /// Its answers, where they could be read; a translation has none of its own.
    pub(crate) submission: Option<Submission>,
    /// How many findings are left out, since they are for other roles than the one asked for.
    pub(crate) not_shown: usize,
}

impl CheckedFile {
    pub(crate) fn new(file: SourceFile, findings: Vec<Finding>, submission: Option<Submission>) -> Self {
        Self { file, findings, submission, not_shown: 0 }
    }

    /// The team's replies to its findings.
    fn replies(&self) -> Option<Replies<'_>> {
        self.submission.as_ref().map(Replies::new)
    }

    /// What each of its findings is known by from one run to the next.
    fn fingerprints(&self) -> Vec<String> {
        fingerprint::fingerprints(&self.findings, self.submission.as_ref())
    }
}

/// A fault of form: the rest of the file is looked at once it is repaired. What is only missing hides nothing.
pub(crate) fn keeps_from_reading(finding: &Finding) -> bool {
    finding.level == Level::Error
        && finding.layer < Layer::Meaning
        && !finding.is(Code::RequiredMissing)
        && !finding.is(Code::SameId)
}

/// All that came of a run of `check`: what each format shows.
pub(crate) struct Outcome<'a> {
    pub(crate) files: &'a [CheckedFile],
    /// What could not be read at all.
    pub(crate) unreadable: &'a [Unreadable],
    /// What a folder holds that is not read.
    pub(crate) skipped: &'a [Skipped],
    /// Why nothing was checked, where a setting is wrong.
    pub(crate) refused: Option<&'a str>,
    /// Whether the work could be done: `false` where the command ends with 2.
    pub(crate) done: bool,
}

/// Puts findings in the order in which every format tells them: errors first, blanks last, each by place.
pub(crate) fn in_order(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let place = |finding: &Finding| (Reverse(finding.level), finding.span.start);
        let by_name = || a.code.name().cmp(b.code.name());
        place(a).cmp(&place(b)).then_with(by_name).then_with(|| a.path.cmp(&b.path))
    });
}

/// How questions without an answer are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blanks {
    /// How many there are.
    Counted,
    /// Each of them.
    All,
    /// Each that this role can answer, with the reason why it is asked.
    Of(Respondent),
}

/// Puts findings in words.
pub(crate) struct Presenter<'a> {
    questionnaire: &'a Questionnaire,
    messages: &'a Catalogue,
    color: Color,
    /// Columns of a line for people.
    width: usize,
}

impl<'a> Presenter<'a> {
    pub(crate) fn new(questionnaire: &'a Questionnaire, messages: &'a Catalogue, color: Color) -> Self {
        Self { questionnaire, messages, color, width: terminal::width() }
    }

    /// The language of the messages.
    fn lang(&self) -> &str {
        self.messages.language()
    }

    /// A message without values.
    fn text(&self, id: &str) -> String {
        self.messages.text(id, &[])
    }
}
