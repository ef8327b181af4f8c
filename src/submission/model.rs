//! A submission: the answers of one file, typed, each with its state and place.

use std::sync::Arc;

use indexmap::IndexMap;

use super::translation::Translation;
use crate::date::{Duration, PartialDate};
pub use crate::expression::State;
use crate::quantity::WrittenNumber;
use crate::source::Span;
use crate::yaml::Path;

/// The answers of one file. It only comes out of [`super::Checker::check`], so that its shape is known to be right.
#[derive(Debug, Clone)]
pub struct Submission {
    pub(super) file_name: String,
    pub(super) language: String,
    pub(super) sources: IndexMap<String, Source>,
    pub(super) sections: Arc<Vec<SectionAnswers>>,
    pub(super) acknowledged: Vec<Acknowledgement>,
    /// The translation that its texts are taken from, where they are not as they were written.
    pub(super) translation: Option<Arc<Translation>>,
    /// The sections as they were written, where `sections` are translated.
    pub(super) as_written: Option<Arc<Vec<SectionAnswers>>>,
}

/// The answers of one section.
#[derive(Debug, Clone)]
pub struct SectionAnswers {
    /// The section.
    pub id: String,
    /// A state of the whole section, with its reason.
    pub given: Option<Given>,
    /// A published remark on the section.
    pub note: Option<String>,
    /// The answers, in the order of the questionnaire; groups are flattened.
    pub responses: Vec<Response>,
}

/// What a file says to one question.
#[derive(Debug, Clone)]
pub struct Response {
    /// The question's full id.
    pub question: String,
    /// Where it stands, or would.
    pub path: Path,
    /// The bytes to point at: the value; its key where the value is a collection or missing; the record or section that
    /// it would stand in; or the section after which its own would stand.
    pub place: Span,
    /// Whether the file has not even its section.
    pub without_section: bool,
    /// The bytes of the value itself, or of the reason of a state; empty where there is none.
    pub content: Span,
    /// Its state.
    pub state: State,
    /// Whether what is written here is not an answer to the question: no check reads it.
    pub faulty: bool,
    /// Whether the question is asked here. One that is not asked may be answered all the same.
    pub asked: bool,
    /// The answer, where it is answered.
    pub answer: Option<Answer>,
    /// The reason of a state.
    pub reason: Option<String>,
    /// Whether the state and its reason are those of the section, group or record around it.
    pub inherited: bool,
    /// The legal ground of a withheld answer.
    pub ground: Option<String>,
    /// When a not documented answer will be known.
    pub expected: Option<PartialDate>,
    /// A published remark.
    pub note: Option<String>,
    /// The bytes of the remark.
    pub note_place: Span,
    /// When the answer was true.
    pub as_of: Option<PartialDate>,
    /// The sources it names itself (`source:`).
    pub sources: Arc<[String]>,
    /// The sources of the record or section around it, which hold where it cites nothing itself.
    pub default_sources: Arc<[String]>,
}

/// A state that was given instead of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Which.
    pub state: State,
    /// Why.
    pub reason: String,
    /// The ground in law of a withheld answer.
    pub ground: Option<String>,
    /// When a not documented answer will be known.
    pub expected: Option<PartialDate>,
}

/// An answer, by kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Markdown.
    Text(String),
    /// Words on one line.
    Line(String),
    /// An option.
    Choice(String),
    /// Options.
    Choices(Vec<String>),
    /// A number.
    Number(WrittenNumber),
    /// Yes or no.
    Boolean(bool),
    /// Not settled: of a choice or a boolean.
    Unclear,
    /// A date.
    Date(PartialDate),
    /// A duration.
    Duration(Duration),
    /// An address, as written.
    Url(String),
    /// The fields of a contact, organisation or image, by key, in the order of the kind.
    Parts(IndexMap<String, String>),
    /// Records.
    Records(Vec<Record>),
    /// One record, whose path is the answer's own.
    Record(Record),
    /// Measures that were given, in the order of the questionnaire.
    Results(Arc<Vec<Response>>),
}

// Responses are compared in tests only by what they say.
impl PartialEq for Response {
    fn eq(&self, other: &Self) -> bool {
        (&self.question, self.state, &self.answer, &self.reason, &self.note)
            == (&other.question, other.state, &other.answer, &other.reason, &other.note)
    }
}

impl Response {
    /// Notes that a condition does not ask this here. What a whole section says of its questions says nothing of one
    /// that is not asked.
    pub(super) fn do_not_ask(&mut self) {
        self.asked = false;
        if self.state == State::NoAnswer || self.inherited {
            self.state = State::NotAsked;
        }
    }

    /// Its state as it was given.
    pub fn given(&self) -> Given {
        Given {
            state: self.state,
            reason: self.reason.clone().unwrap_or_default(),
            ground: self.ground.clone(),
            expected: self.expected,
        }
    }

    /// The last part of the question's id: the key in a file.
    pub fn key(&self) -> &str {
        self.question.rsplit('.').next().unwrap_or(&self.question)
    }
}

/// One record of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its position, from 0.
    pub position: usize,
    /// Its place in the file.
    pub path: Path,
    /// Its fields, in the order of the questionnaire. Shared, since checks look at records one by one.
    pub fields: Arc<Vec<Response>>,
    /// A state with its reason, instead of fields.
    pub given: Option<Given>,
    /// A published remark.
    pub note: Option<String>,
    /// The bytes of the remark.
    pub note_place: Span,
    /// When it was true.
    pub as_of: Option<PartialDate>,
    /// Its sources, or those around it.
    pub sources: Arc<[String]>,
}

/// A source of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its number in documents: its place in `sources:`, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// When it was read.
    pub checked_on: Option<PartialDate>,
    /// Its place.
    pub place: Span,
}

/// The team's reply to a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Acknowledgement {
    /// The code or check.
    pub check: String,
    /// Where, as a JSON Pointer; items may be named by their `name`.
    pub at: String,
    /// The reply.
    pub answer: String,
    /// Its place.
    pub place: Span,
    /// Where it stands.
    pub path: Path,
}

impl Submission {
    /// The name of its file.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// The language of its texts.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Its sources, by id.
    pub fn sources(&self) -> &IndexMap<String, Source> {
        &self.sources
    }

    /// Its sections, in the order of the questionnaire.
    pub fn sections(&self) -> &[SectionAnswers] {
        &self.sections
    }

    /// The team's replies to findings.
    pub fn acknowledged(&self) -> &[Acknowledgement] {
        &self.acknowledged
    }

    /// All responses that are counted.
    pub fn responses(&self) -> impl Iterator<Item = &Response> {
        self.sections.iter().flat_map(|section| &section.responses)
    }

    /// The response to a question, by full id (not of fields of records).
    pub fn response(&self, question: &str) -> Option<&Response> {
        let (section, _) = question.split_once('.')?;
        let section = self.sections.iter().find(|answers| answers.id == section)?;
        section.responses.iter().find(|response| response.question == question)
    }

    /// The answer to a question.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.response(question)?.answer.as_ref()
    }

    /// A line or option that answers a question.
    pub fn word(&self, question: &str) -> Option<&str> {
        match self.answer(question)? {
            Answer::Line(word) | Answer::Choice(word) | Answer::Text(word) | Answer::Url(word) => Some(word),
            Answer::Choices(_)
            | Answer::Number(_)
            | Answer::Boolean(_)
            | Answer::Unclear
            | Answer::Date(_)
            | Answer::Duration(_)
            | Answer::Parts(_)
            | Answer::Records(_)
            | Answer::Record(_)
            | Answer::Results(_) => None,
        }
    }

    /// The id of the page, where it has the form of one: it names files, and a draft may be made of any file.
    pub fn id(&self) -> Option<&str> {
        let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        self.word("identity.id").filter(|id| !id.is_empty() && id.chars().all(allowed))
    }

    /// A date that answers a question.
    pub fn date(&self, question: &str) -> Option<PartialDate> {
        match self.answer(question)? {
            Answer::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The records that answer a question.
    pub fn records(&self, question: &str) -> &[Record] {
        match self.answer(question) {
            Some(Answer::Records(records)) => records,
            _ => &[],
        }
    }

    /// A field of the record that answers a question.
    pub fn field(&self, question: &str, key: &str) -> Option<&Response> {
        match self.answer(question) {
            Some(Answer::Record(record)) => record.field(key),
            _ => None,
        }
    }

    /// Whether the page is the work of somebody else than the system's owner.
    pub fn is_third_party(&self) -> bool {
        self.word("identity.prepared_by") == Some("third_party")
    }
}

impl Record {
    /// A field by its key.
    pub fn field(&self, key: &str) -> Option<&Response> {
        self.fields.iter().find(|field| field.key() == key)
    }

    /// The field `name`, where the record has one that is answered.
    pub fn name(&self) -> Option<&str> {
        match self.field("name")?.answer.as_ref()? {
            Answer::Line(name) | Answer::Text(name) => Some(name.trim()),
            _ => None,
        }
    }
}
