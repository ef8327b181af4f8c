//! Findings for people: a summary, errors first, then what has no answer.

use indexmap::IndexMap;
use indexmap::map::Entry;

use super::excerpt::Place;
use super::under::wrapped;
use super::words::Worded;
use super::{Blanks, CheckedFile, Outcome, Presenter, counts, keeps_from_reading, terminal};
use crate::cli::folder::LeftOut;
use crate::expression::State;
use crate::finding::{Code, Finding, Layer, Level};
use crate::locale::Value;
use crate::markdown::characters::seen_line;
use crate::path::{Path, Segment};
use crate::source::SourceFile;
use crate::submission::{Replies, Submission};

/// A finding, and the others that say the same of other records of its list.
struct Told<'f> {
    finding: &'f Finding,
    worded: Worded,
    also: Vec<Place>,
}

impl Presenter<'_> {
    /// What came of a run, for people: each file, and a last line where there are several or none.
    pub(crate) fn human_run(&self, outcome: &Outcome<'_>, told: Blanks) -> String {
        let files = outcome.files.iter().map(|checked| self.human_file(checked, told));
        let mut out = files.collect::<Vec<_>>().join("\n");
        if outcome.files.len() != 1 {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&self.paragraph(&self.totals(outcome.files)));
        }
        let others = outcome.skipped.iter().filter(|skipped| skipped.why == LeftOut::Other);
        let others: Vec<String> = others.map(|skipped| terminal::name(&skipped.name)).collect();
        if !others.is_empty() {
            // Somebody may miss one of them here: it is named where the result is read.
            let values = [("count", others.len().into()), ("files", Value::Text(others.join(", ")))];
            out.push('\n');
            out.push_str(&self.paragraph(&self.messages.text("cli-skipped", &values)));
        }
        out
    }

    /// Findings of one file, whatever it is a file of.
    pub(crate) fn human(&self, file: &SourceFile, findings: &[Finding], told: Blanks) -> String {
        self.file_told(file, findings, None, Vec::new(), 0, told)
    }

    fn human_file(&self, checked: &CheckedFile, told: Blanks) -> String {
        let CheckedFile { file, findings, submission, not_shown } = checked;
        let states = match submission {
            Some(submission) => self.states(submission, findings),
            None => self.not_counted(findings),
        };
        self.file_told(file, findings, submission.as_ref(), states, *not_shown, told)
    }

    fn file_told(
        &self,
        file: &SourceFile,
        findings: &[Finding],
        submission: Option<&Submission>,
        states: Vec<String>,
        not_shown: usize,
        told: Blanks,
    ) -> String {
        let mut out = self.paragraph(&self.summary(file, findings, not_shown));
        for line in states {
            out.push_str(&line);
            out.push('\n');
        }
        for told in self.told_once(file, findings, submission) {
            out.push('\n');
            out.push_str(&self.excerpt_of(file, told.finding, &told.worded, &told.also));
            out.push('\n');
        }
        let safe = findings.iter().filter(|finding| finding.suggestion.as_ref().is_some_and(|own| own.safe));
        let safe = safe.count();
        if safe > 0 {
            // Nothing is written as long as a mistake that only a person can repair keeps the file from being read.
            let needs_person = |finding: &&Finding| {
                let safe = finding.suggestion.as_ref().is_some_and(|own| own.safe);
                crate::fix::stops_reading(finding) && !safe
            };
            let first = findings.iter().filter(needs_person).map(|finding| finding.span);
            let first = super::super::fix::lines(file, first);
            let values = [
                ("count", safe.into()),
                ("file", Value::Text(terminal::typed(file.name()))),
                ("lines", Value::Text(first.clone())),
            ];
            // What comes from standard input has no file to repair.
            let id = match (file.name(), first.is_empty()) {
                ("-", _) => "cli-fix-possible-saved",
                (_, true) => "cli-fix-possible",
                (_, false) => "cli-fix-possible-then",
            };
            out.push('\n');
            out.push_str(&self.paragraph(&self.messages.text(id, &values)));
        }
        let after = self.after(file, findings, submission, told);
        if !after.is_empty() {
            out.push('\n');
            out.push_str(&after);
        }
        out
    }

    /// What follows the findings: what has no answer, or why that cannot be told.
    fn after(
        &self,
        file: &SourceFile,
        findings: &[Finding],
        submission: Option<&Submission>,
        told: Blanks,
    ) -> String {
        let blanks: Vec<&Finding> = findings.iter().filter(|finding| finding.level == Level::Blank).collect();
        if !blanks.is_empty() {
            return self.blanks(file, &blanks, told);
        }
        if findings.iter().any(keeps_from_reading) {
            // A file that could not be read whole has no list of what it lacks.
            let values = [("file", Value::Text(terminal::name(file.name())))];
            let id = if told == Blanks::Counted { "cli-checks-later" } else { "cli-missing-first" };
            return self.paragraph(&self.messages.text(id, &values));
        }
        match (told, submission) {
            (Blanks::Counted, _) | (_, None) => String::new(),
            (Blanks::All, Some(submission)) => self.nothing_blank(submission, None),
            (Blanks::Of(role), Some(submission)) => self.nothing_blank(submission, Some(role)),
        }
    }

    /// A text in lines, with the last line break.
    pub(super) fn paragraph(&self, text: &str) -> String {
        wrapped(text, self.width, "").join("\n") + "\n"
    }

    /// Findings above blanks, errors first. What says the same of several records of one list is told once.
    fn told_once<'f>(
        &self,
        file: &SourceFile,
        findings: &'f [Finding],
        submission: Option<&Submission>,
    ) -> Vec<Told<'f>> {
        let replies = submission.map(Replies::new);
        let mut shown: Vec<&Finding> =
            findings.iter().filter(|finding| finding.level > Level::Blank).collect();
        shown.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        let mut told: IndexMap<(&str, Level, Worded, String), Told<'f>> = IndexMap::new();
        for (position, finding) in shown.into_iter().enumerate() {
            let worded = self.replied(finding, replies.as_ref());
            let record = submission.and_then(|submission| record_name(submission, &finding.path));
            let mut alike = worded.clone();
            if let Some(name) = &record {
                alike.message = alike.message.replace(name, "");
            }
            // Outside lists, each is told by itself.
            let list = list_of(&finding.path).unwrap_or_else(|| position.to_string());
            match told.entry((finding.code.name(), finding.level, alike, list)) {
                Entry::Occupied(first) => {
                    let line = file.position(finding.span.start).line;
                    first.into_mut().also.push(Place { line, record });
                }
                Entry::Vacant(first) => {
                    first.insert(Told { finding, worded, also: Vec::new() });
                }
            }
        }
        told.into_values().collect()
    }

    fn summary(&self, file: &SourceFile, findings: &[Finding], not_shown: usize) -> String {
        let name = Value::Text(terminal::name(file.name()));
        let id = if findings.is_empty() { "cli-summary-fine" } else { "cli-summary" };
        self.with_others(self.counted(id, ("file", name), findings.iter()), not_shown)
    }

    /// A summary, and how many findings are for others than the role asked for.
    fn with_others(&self, summary: String, not_shown: usize) -> String {
        if not_shown == 0 {
            return summary;
        }
        summary + &self.messages.text("cli-summary-others", &[("count", not_shown.into())])
    }

    /// How many files were read, and what was found in all of them.
    fn totals(&self, files: &[CheckedFile]) -> String {
        let found = || files.iter().flat_map(|file| &file.findings);
        let id = if found().next().is_none() { "cli-total-fine" } else { "cli-total" };
        let totals = self.counted(id, ("files", files.len().into()), found());
        self.with_others(totals, files.iter().map(|file| file.not_shown).sum())
    }

    /// A message with the counts of some findings. Texts without translation wait for somebody else than questions.
    fn counted<'f>(
        &self,
        id: &str,
        first: (&str, Value),
        findings: impl Iterator<Item = &'f Finding> + Clone,
    ) -> String {
        let untranslated = findings.clone().filter(|finding| finding.is(Code::Untranslated)).count();
        let counts = counts(findings);
        let values = [
            first,
            ("errors", counts.error.into()),
            ("warnings", counts.warning.into()),
            ("advice", counts.advice.into()),
            ("blanks", counts.blank.saturating_sub(untranslated).into()),
        ];
        let summary = self.messages.text(id, &values);
        if untranslated == 0 {
            return summary;
        }
        let waiting = self.messages.text("cli-summary-untranslated", &[("count", untranslated.into())]);
        format!("{summary}, {waiting}")
    }

    /// How many questions are in each of the six states, and whether errors may hide answers from this count.
    fn states(&self, submission: &Submission, findings: &[Finding]) -> Vec<String> {
        let of = |state: State| submission.responses().filter(|response| response.state == state).count();
        let values = [
            ("questions", submission.responses().count().into()),
            ("answered", of(State::Answered).into()),
            ("not-applicable", of(State::NotApplicable).into()),
            ("not-documented", of(State::NotDocumented).into()),
            ("withheld", of(State::Withheld).into()),
            ("no-answer", of(State::NoAnswer).into()),
            ("not-asked", of(State::NotAsked).into()),
            ("of-these", self.told_as_errors(submission).into()),
        ];
        let mut states = self.messages.text("cli-states", &values);
        if findings.iter().any(keeps_from_reading) {
            let wrong = submission.responses().filter(|response| response.faulty).count();
            states.push_str(&self.messages.text("cli-states-partial", &[("count", wrong.into())]));
        }
        wrapped(&states, self.width, "  ")
    }

    /// Why questions are not counted by their state, where a mistake of YAML keeps answers from being read.
    fn not_counted(&self, findings: &[Finding]) -> Vec<String> {
        let unread = |finding: &Finding| keeps_from_reading(finding) && finding.layer < Layer::Structure;
        if !findings.iter().any(unread) {
            return Vec::new();
        }
        wrapped(&self.text("cli-states-not-counted"), self.width, "  ")
    }

    /// Which of the questions without an answer are told as errors rather than as blanks: those that cannot wait, and
    /// those whose answer could not be read.
    fn told_as_errors(&self, submission: &Submission) -> String {
        let is_required =
            |id: &str| self.questionnaire.question(id).is_some_and(|question| question.required);
        let silent = || submission.responses().filter(|response| response.state == State::NoAnswer);
        let wrong = silent().filter(|response| response.faulty).count();
        let required =
            silent().filter(|response| !response.faulty && is_required(&response.question)).count();
        let parts = [("cli-states-required", required), ("cli-states-wrong", wrong)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| self.messages.text(id, &[("count", count.into())]));
        match parts.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => none,
            parts => self.messages.text("cli-states-of-these", &[("parts", parts.into())]),
        }
    }
}

/// The list that a path leads into; `None` outside lists.
fn list_of(path: &Path) -> Option<String> {
    let at = path.segments().iter().position(|segment| matches!(segment, Segment::Index(_)))?;
    Some(path.segments().into_iter().take(at).cloned().collect::<Path>().to_string())
}

/// The name of the record that a path leads into, as messages say it.
fn record_name(submission: &Submission, path: &Path) -> Option<String> {
    let segments = path.segments();
    let at = segments.iter().position(|segment| matches!(segment, Segment::Index(_)))?;
    let keys = segments[..at].iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_ref()),
        Segment::Index(_) => None,
    });
    let Segment::Index(position) = segments.get(at)? else { return None };
    let question = keys.collect::<Vec<_>>().join(".");
    let record = submission.records(&question).iter().find(|record| record.position == *position)?;
    record.name().map(seen_line)
}
