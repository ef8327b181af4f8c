//! From a document to a submission: the schema first, then what answers mean, alone and together.

mod addresses;
mod beside;
mod builtin_checks;
mod cut_texts;
mod declared_checks;
mod faults;
mod history;
mod model;
mod read;
mod reading;
mod replies;
mod style;
mod swallowed;
mod translated;
mod translation;
mod values;
mod writing;
mod written;

pub use beside::{Alone, Beside, EarlierFile, ImageFile};
pub use model::{
    Acknowledgement, Answer, Given, Record, Response, SectionAnswers, Source, State, Submission,
};
pub use style::without_persons;

pub(crate) use read::OWN;
pub(crate) use replies::{Names, Replies};
pub use translation::{
    CheckedTranslation, NewTranslation, Said, Translation, TranslationCounts, TranslationFile,
    is_translation, name_of_original, new_translation,
};

use std::sync::OnceLock;

use crate::date::PartialDate;
use crate::finding::{self, Code, Finding, Level};
use crate::questionnaire::Questionnaire;
use crate::schema;
use crate::source::SourceFile;
use crate::yaml::SpannedDocument;
use reading::Form;

/// What came of checking a file: a submission where its structure is right, and always the findings.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The submission, as far as the file could be read: there is one even when some answers are wrong.
    pub submission: Option<Submission>,
    /// The tree of the file, where it could be parsed.
    pub document: Option<SpannedDocument>,
    /// The findings, in the order of the file.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Whether the file has no error, so that documents can be made from it.
    pub fn is_sound(&self) -> bool {
        self.submission.is_some() && self.findings.iter().all(|finding| finding.level < Level::Error)
    }
}

/// A questionnaire made ready to check many files.
pub struct Checker<'q> {
    questionnaire: &'q Questionnaire,
    answers: Form<'q>,
    /// Made when the first translation is met: most files have none.
    translations: OnceLock<Form<'q>>,
    rules: declared_checks::Rules<'q>,
    style: style::Style<'q>,
    today: Option<PartialDate>,
}

impl<'q> Checker<'q> {
    /// Prepares the schema once. `today` is only read by checks that are dated; without it they do not run.
    ///
    /// # Panics
    /// Never for a questionnaire that was loaded: its schema is made by us.
    pub fn new(questionnaire: &'q Questionnaire, today: Option<PartialDate>) -> Self {
        let answers = Form::of_answers(questionnaire);
        let rules = declared_checks::Rules::new(questionnaire);
        let style = style::Style::new(questionnaire);
        Self { questionnaire, answers, translations: OnceLock::new(), rules, style, today }
    }

    /// The questionnaire.
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// Checks a file. What lies beside it is asked for by name.
    pub fn check(&self, file: &SourceFile, beside: &dyn Beside) -> Checked {
        let mut reading = self.answers.read(file);
        let mut findings = std::mem::take(&mut reading.findings);
        let Some(document) = reading.readable() else {
            return Checked { submission: None, document: reading.sound, findings };
        };
        let faults = &reading.faults;
        let (mut submission, meaning) = read::submission(self.questionnaire, file, document, faults);
        self.rules.mark_not_asked(&mut submission);
        findings.extend(meaning);
        findings.extend(self.rules.run(self.questionnaire, &submission.sections, self.today, faults));
        findings.extend(builtin_checks::run(self.questionnaire, &submission));
        let written = written::written(document, &submission);
        let images = |name: &str| beside.image(name);
        findings.extend(writing::run(file, document, &submission, &written, &images));
        findings.extend(self.style.run(&style::Texts {
            file,
            language: style::Language::of(submission.language()),
            written: &written,
            tool: submission.word("identity.name").unwrap_or_default(),
            translated: false,
            titles: submission.sources().values().map(|source| source.title.as_str()).collect(),
        }));
        findings.extend(cut_texts::run(self.questionnaire, file, document).into_iter().filter(|finding| {
            !finding.is(Code::HashCutText) || schema::may_hold_text(self.questionnaire, finding)
        }));
        findings.extend(swallowed::run(self.questionnaire, &self.answers.keys, file, document));
        findings.extend(history::run(self.questionnaire, file, &submission, beside));
        keep_first(&mut findings);
        let unknown = replies::acknowledgements(&submission, &findings);
        findings.extend(unknown);
        let blanks = blanks(self.questionnaire, &submission, &findings);
        findings.extend(blanks);
        reading.leave_out_followers(&mut findings);
        finding::sort(&mut findings);
        keep_first(&mut findings);
        // A tree that was recovered tells mistakes; nothing is made from it.
        let submission = Some(submission).filter(|_| reading.sound.is_some());
        Checked { submission, document: reading.sound, findings }
    }
}

/// How many findings of one code are kept: a person repairs the first ones and asks again.
const MOST_OF_A_CODE: usize = 200;

/// Keeps the first findings of each code, in the order of the file, so that no file makes a flood of them.
fn keep_first(findings: &mut Vec<Finding>) {
    let mut counts: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    findings.retain(|finding| {
        let count = counts.entry(finding.code.name().to_owned()).or_default();
        *count += 1;
        *count <= MOST_OF_A_CODE
    });
}

/// Questions that wait for an answer. Those that a questionnaire requires cannot wait: what the schema cannot tell of
/// them, since they are asked on a condition, is told here; the rest is told already.
fn blanks(questionnaire: &Questionnaire, submission: &Submission, told: &[Finding]) -> Vec<Finding> {
    let silent =
        submission.responses().filter(|response| response.asked && response.state == State::NoAnswer);
    let finding = |response: &Response| {
        let question = questionnaire.question(&response.question)?;
        let code = if question.required { Code::RequiredMissing } else { Code::Blank };
        let path = response.path.clone();
        // A section that is missing whole is told once.
        let is_told = |finding: &Finding| {
            let missing = finding.is(code) && path.segments().starts_with(&finding.path.segments());
            // What stands there is told already.
            missing || finding.level == Level::Error && finding.path == path
        };
        if question.required && told.iter().any(is_told) {
            return None;
        }
        let label = finding::Arg::Label(response.question.clone());
        let mut finding = Finding::new(code, response.place, path);
        finding = finding.question(&response.question).arg("question", label);
        if question.required {
            finding.layer = finding::Layer::Meaning;
            finding = finding.arg("key", question.key.as_str());
            if !question.needs_value() {
                finding = finding.variant("reason");
            }
        }
        Some(finding)
    };
    silent.filter_map(finding).collect()
}

/// The answers as the expressions of a questionnaire read them.
pub(crate) fn scope(
    submission: &Submission,
    item: Option<&Record>,
    reads: &std::sync::Arc<crate::expression::Reads>,
) -> minijinja::value::Value {
    declared_checks::scope(submission.sections_as_written(), item.cloned(), None, reads)
}
