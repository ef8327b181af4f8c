//! Which duties apply, which do not, and which cannot be told from the answers; why; and what to do.

use std::sync::Arc;

use minijinja::context;
use minijinja::value::Serde;
use schemars::JsonSchema;
use serde::Serialize;

use crate::date::PartialDate;
use crate::expression::{self, Outcome, Reads, State};
use crate::locale::Catalogue;
use crate::markdown::write::escape_line;
use crate::questionnaire::definition::{DutyBranches, DutyDefinition};
use crate::questionnaire::{Questionnaire, UNCLEAR, Words};
use crate::render::{self, RenderError, Rendered, Templates};
use crate::source::{SourceFile, Span};
use crate::submission::{self, Answer, Record, Response, Submission};

/// The template of the list.
const TEMPLATE: &str = "duties.md.jinja";

/// What can be told of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Each of its conditions holds.
    Applies,
    /// One of its conditions surely does not hold.
    DoesNotApply,
    /// An answer is missing, not documented, withheld or not settled.
    CannotBeTold,
}

/// The duties, judged by the answers of one file.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Assessment {
    /// The version of this shape.
    pub version: u32,
    /// The file.
    pub file: String,
    /// The id of its page.
    pub id: String,
    /// The language of the words.
    pub language: String,
    /// What the system does, as the page says it, in the language of the answers.
    pub title: String,
    /// Whether somebody else than the owner wrote the answers.
    pub third_party: bool,
    /// The first of the days on which the texts were last read, in words.
    pub checked_on: String,
    /// The duties, in the order of `law.yaml`.
    pub duties: Vec<Duty>,
}

/// A duty and what can be told of it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Duty {
    /// Its id: `D1`.
    pub id: String,
    /// What it asks, in a few words.
    pub title: String,
    /// What can be told.
    pub verdict: Verdict,
    /// What it rests on that no question asks.
    pub assumes: Option<String>,
    /// The conditions that decide it: those that do not hold, else those that cannot be told, else all of them.
    pub because: Vec<Reason>,
    /// The cases it does and does not apply to, where it depends on the case.
    pub branches: Vec<Branch>,
    /// What to do where it applies.
    pub to_do: Vec<String>,
    /// The texts.
    pub law: Vec<Reference>,
    /// The conditions that do not surely hold, and without which nobody may do what it asks.
    #[serde(skip)]
    pub(super) obstacles: Vec<Reason>,
}

/// A condition of a duty, and the answers it was read from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Reason {
    /// The condition, as a clause.
    pub condition: String,
    /// Whether it holds; `null` where that cannot be told.
    pub holds: Option<bool>,
    /// The answers.
    pub answers: Vec<Quoted>,
}

/// An answer that was read.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Quoted {
    /// The question's full id.
    pub question: String,
    /// The question.
    pub label: String,
    /// Where it stands, as a JSON Pointer.
    pub path: String,
    /// Its line, where it stands in the file.
    pub line: Option<usize>,
    /// What it says: the answer in words, or its state.
    pub says: String,
    /// The bytes of it in the file.
    #[serde(skip)]
    pub place: Span,
}

/// A case of a duty.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Branch {
    /// The case, as the answers name it (Markdown on one line).
    pub name: String,
    /// What can be told of it.
    pub verdict: Verdict,
}

/// A legal reference, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reference {
    /// Its id in `law.yaml`.
    pub id: String,
    /// As it is cited.
    pub title: String,
    /// What it asks.
    pub asks: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Since when it is in force.
    pub in_force_since: Option<String>,
    /// When it was last read.
    pub checked_on: String,
    /// Whether it was read in a commentary only.
    pub secondhand: bool,
}

impl Assessment {
    /// Judges every duty of a questionnaire by the answers of a file.
    pub fn of(
        questionnaire: &Questionnaire,
        submission: &Submission,
        file: &SourceFile,
        language: &str,
    ) -> Self {
        let judge = Judge {
            questionnaire,
            submission,
            file,
            words: questionnaire.words(language),
            labels: questionnaire.labels().of(language),
        };
        let duties: Vec<Duty> = questionnaire.duties().iter().map(|duty| judge.duty(duty)).collect();
        let read = duties.iter().flat_map(|duty| &duty.law);
        let first = read
            .filter_map(|reference| PartialDate::parse(&reference.checked_on).ok())
            .min_by_key(|day| day.earliest());
        Self {
            version: 1,
            file: submission.file_name().to_owned(),
            id: submission.word("identity.id").unwrap_or_default().to_owned(),
            language: language.to_owned(),
            title: escape_line(submission.word("identity.title").unwrap_or_default().trim()),
            third_party: submission.is_third_party(),
            checked_on: first.map(|day| judge.labels.date(day)).unwrap_or_default(),
            duties,
        }
    }

    /// A duty by its id.
    pub fn duty(&self, id: &str) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.id == id)
    }

    /// The list as Markdown, and its tree.
    ///
    /// # Errors
    /// A mistake of the template.
    pub fn rendered(&self, templates: &Templates) -> Result<Rendered, RenderError> {
        let values =
            context! { assessment => minijinja::Value::from(Serde(self)), lang => self.language.clone() };
        render::document(TEMPLATE, values, &self.language, templates)
    }
}

struct Judge<'a> {
    questionnaire: &'a Questionnaire,
    submission: &'a Submission,
    file: &'a SourceFile,
    words: Words<'a>,
    labels: Arc<Catalogue>,
}

impl Judge<'_> {
    fn duty(&self, duty: &DutyDefinition) -> Duty {
        let text = self.words.duty(&duty.id).map(|(text, _)| text);
        let voluntary = |position: usize| duty.conditions.get(position).is_some_and(|known| known.voluntary);
        let reasons: Vec<(Reason, bool)> = duty
            .conditions
            .iter()
            .map(|condition| {
                let outcome = self.outcome(&condition.that, None);
                let words = text.and_then(|text| text.conditions.get(&condition.id));
                let reason = Reason {
                    condition: words.unwrap_or(&condition.id).trim().to_owned(),
                    holds: holds(outcome),
                    answers: self.answers(&condition.that),
                };
                (reason, outcome == Outcome::Moot)
            })
            .collect();
        let obstacles = reasons
            .iter()
            .enumerate()
            .filter(|(position, (reason, _))| reason.holds != Some(true) && !voluntary(*position));
        let obstacles: Vec<(Reason, bool)> = obstacles.map(|(_, reason)| reason.clone()).collect();
        let verdict = if reasons.iter().any(|(reason, _)| reason.holds == Some(false)) {
            Verdict::DoesNotApply
        } else if reasons.iter().any(|(reason, _)| reason.holds.is_none()) {
            Verdict::CannotBeTold
        } else {
            Verdict::Applies
        };
        let branches = match &duty.branches {
            Some(branches) if verdict != Verdict::DoesNotApply => self.branches(branches),
            Some(_) | None => Vec::new(),
        };
        Duty {
            id: duty.id.clone(),
            title: text.map_or(duty.id.as_str(), |text| text.title.trim()).to_owned(),
            verdict,
            assumes: text.map(|text| text.assumes.trim().to_owned()).filter(|assumes| !assumes.is_empty()),
            because: deciding(reasons, verdict),
            branches,
            to_do: match verdict {
                Verdict::Applies => {
                    text.map(|text| text.to_do.iter().map(|step| step.trim().to_owned()).collect())
                }
                Verdict::DoesNotApply | Verdict::CannotBeTold => None,
            }
            .unwrap_or_default(),
            obstacles: told(obstacles),
            law: duty.law.iter().filter_map(|id| self.reference(id)).collect(),
        }
    }

    /// What an expression comes to over the answers. One that fails tells nothing.
    fn outcome(&self, that: &str, item: Option<&Record>) -> Outcome {
        let Some(environment) = self.questionnaire.environment(self.words.language()) else {
            return Outcome::Unknown;
        };
        let reads = Arc::new(Reads::default());
        let scope = submission::scope(self.submission, item, &reads);
        let compiled = expression::compile(environment, that);
        compiled.and_then(|that| that.run(&scope, &reads).ok()).unwrap_or(Outcome::Unknown)
    }

    /// The answers that an expression reads, those that are not asked left out unless it reads no other.
    fn answers(&self, that: &str) -> Vec<Quoted> {
        let names = expression::names(that);
        names.iter().filter_map(|id| self.submission.response(id)).map(|read| self.quoted(read)).collect()
    }

    fn quoted(&self, response: &Response) -> Quoted {
        let stands = response.place.end > 0;
        Quoted {
            question: response.question.clone(),
            label: self.words.label(&response.question).to_owned(),
            path: response.path.to_string(),
            line: stands.then(|| self.file.position(response.place.start).line),
            says: self.says(response),
            place: response.place,
        }
    }

    /// An answer in words. The conditions of duties read choices: anything else is only said to be answered.
    fn says(&self, response: &Response) -> String {
        let state = |state: State| {
            let words = self.labels.text(&format!("state-{}", state.name().replace('_', "-")), &[]);
            words.to_lowercase()
        };
        let option = |option: &str, otherwise: &str| {
            let worded = self.words.option_label(&response.question, option);
            worded.map_or_else(|| self.labels.text(otherwise, &[]), |worded| worded.text.to_owned())
        };
        match &response.answer {
            None => state(response.state),
            Some(Answer::Choice(choice)) => option(choice, "state-answered"),
            Some(Answer::Boolean(true)) => option("true", "yes"),
            Some(Answer::Boolean(false)) => option("false", "no"),
            Some(Answer::Unclear) => option(UNCLEAR, "unclear"),
            Some(_) => state(State::Answered),
        }
    }

    fn branches(&self, branches: &DutyBranches) -> Vec<Branch> {
        let records = self.submission.records(&branches.each).iter();
        records
            .map(|record| {
                let name = match record.field(&branches.name).and_then(|field| field.answer.as_ref()) {
                    Some(Answer::Text(text) | Answer::Line(text)) => {
                        escape_line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
                    }
                    _ => escape_line(&self.labels.text("not-known", &[])),
                };
                let verdict = match holds(self.outcome(&branches.that, Some(record))) {
                    Some(true) => Verdict::Applies,
                    Some(false) => Verdict::DoesNotApply,
                    None => Verdict::CannotBeTold,
                };
                Branch { name, verdict }
            })
            .collect()
    }

    fn reference(&self, id: &str) -> Option<Reference> {
        reference(self.questionnaire, self.words, id)
    }
}

/// A reference of `law.yaml` in words.
pub(super) fn reference(questionnaire: &Questionnaire, words: Words<'_>, id: &str) -> Option<Reference> {
    let reference = questionnaire.law(id)?;
    Some(Reference {
        id: id.to_owned(),
        title: words.law_title(id)?.text.to_owned(),
        asks: words.law_asks(id).map(|worded| worded.text.to_owned()).unwrap_or_default(),
        url: reference.url.clone(),
        in_force_since: reference.in_force_since.clone(),
        checked_on: reference.checked_on.clone(),
        secondhand: reference.secondhand,
    })
}

/// A condition on a question that has no sense here, or is not asked, does not hold.
fn holds(outcome: Outcome) -> Option<bool> {
    match outcome {
        Outcome::True => Some(true),
        Outcome::False | Outcome::Moot => Some(false),
        Outcome::Unclear | Outcome::Unknown => None,
    }
}

/// The conditions that decide. One that is only not asked follows from another that does not hold, where there is one.
fn deciding(reasons: Vec<(Reason, bool)>, verdict: Verdict) -> Vec<Reason> {
    let wanted = match verdict {
        Verdict::Applies => Some(true),
        Verdict::DoesNotApply => Some(false),
        Verdict::CannotBeTold => None,
    };
    told(reasons.into_iter().filter(|(reason, _)| reason.holds == wanted).collect())
}

/// Reasons without those that are only not asked, where another does not hold.
fn told(reasons: Vec<(Reason, bool)>) -> Vec<Reason> {
    let said = reasons.iter().any(|(reason, moot)| reason.holds == Some(false) && !moot);
    reasons.into_iter().filter(|(_, moot)| !(*moot && said)).map(|(reason, _)| reason).collect()
}
