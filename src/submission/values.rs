//! Answers as the values of expressions: `decision.automation`, `item.results.f1`.
//!
//! Values are made when they are looked at, and looking at an unanswered question is noticed
//! ([`crate::expression::Reads`]).

use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use super::model::{Answer, Record, Response, SectionAnswers, State};
use crate::date::PartialDate;
use crate::expression::{self, Reads};
use crate::questionnaire::UNCLEAR;

/// Everything an expression can name.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) sections: Arc<Vec<SectionAnswers>>,
    pub(super) item: Option<Record>,
    pub(super) today: Option<PartialDate>,
    pub(super) reads: Arc<Reads>,
}

impl Scope {
    pub(super) fn value(self) -> Value {
        Value::from_object(self)
    }
}

impl Object for Scope {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let name = key.as_str()?;
        match name {
            "item" => Some(Value::from_object(Fields {
                fields: Arc::clone(&self.item.as_ref()?.fields),
                reads: Arc::clone(&self.reads),
            })),
            "today" => self.today.map(expression::date),
            _ => {
                let position = self.sections.iter().position(|section| section.id == name)?;
                Some(Value::from_object(Section {
                    sections: Arc::clone(&self.sections),
                    position,
                    prefix: format!("{name}."),
                    reads: Arc::clone(&self.reads),
                }))
            }
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

/// A section, or a group inside one: the questions whose full id starts with a prefix.
#[derive(Debug)]
struct Section {
    sections: Arc<Vec<SectionAnswers>>,
    position: usize,
    prefix: String,
    reads: Arc<Reads>,
}

impl Object for Section {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let id = format!("{}{}", self.prefix, key.as_str()?);
        let responses = &self.sections.get(self.position)?.responses;
        if let Some(response) = responses.iter().find(|response| response.question == id) {
            return Some(response_value(response, &self.reads));
        }
        let prefix = format!("{id}.");
        responses.iter().any(|response| response.question.starts_with(&prefix)).then(|| {
            Value::from_object(Section {
                sections: Arc::clone(&self.sections),
                position: self.position,
                prefix,
                reads: Arc::clone(&self.reads),
            })
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

/// The fields of a record, or measures.
#[derive(Debug)]
struct Fields {
    fields: Arc<Vec<Response>>,
    reads: Arc<Reads>,
}

impl Object for Fields {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        let field = self.fields.iter().find(|field| field.question.rsplit('.').next() == Some(key))?;
        Some(response_value(field, &self.reads))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

fn response_value(response: &Response, reads: &Arc<Reads>) -> Value {
    let Some(answer) = response.answer.as_ref().filter(|_| !response.faulty) else {
        let state = match response.state {
            _ if !response.asked => State::NotAsked,
            // What is written is no answer, so that nothing can be told from it.
            State::Answered => State::NoAnswer,
            state => state,
        };
        return expression::unanswered(state, reads);
    };
    match answer {
        Answer::Text(text) | Answer::Line(text) | Answer::Url(text) => Value::from(text.as_str()),
        Answer::Choice(option) => Value::from(option.as_str()),
        Answer::Choices(options) => options.iter().map(|option| Value::from(option.as_str())).collect(),
        Answer::Number(number) => expression::number(number.clone()),
        Answer::Boolean(value) => Value::from(*value),
        Answer::Unclear => {
            reads.note_unclear();
            Value::from(UNCLEAR)
        }
        Answer::Date(date) => expression::date(*date),
        Answer::Duration(duration) => Value::from(format!("{} {}", duration.count, duration.unit.name())),
        Answer::Parts(parts) => {
            parts.iter().map(|(key, text)| (key.as_str(), Value::from(text.as_str()))).collect()
        }
        Answer::Records(records) => records
            .iter()
            .map(|record| {
                Value::from_object(Fields { fields: Arc::clone(&record.fields), reads: Arc::clone(reads) })
            })
            .collect(),
        Answer::Record(record) => {
            Value::from_object(Fields { fields: Arc::clone(&record.fields), reads: Arc::clone(reads) })
        }
        Answer::Results(measures) => {
            Value::from_object(Fields { fields: Arc::clone(measures), reads: Arc::clone(reads) })
        }
    }
}
