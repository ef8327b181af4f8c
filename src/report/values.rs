//! Answers that are a few words: on one line, in a table, in a list of facts.

use super::build::Context;
use super::lines::{link, part_words};
use crate::expression::State;
use crate::markdown::write::escape_line;
use crate::path::Path;
use crate::questionnaire::{Kind, Question};
use crate::submission::{Answer, Response};

/// The question for the name of a file.
const IDENTIFIER: &str = "identity.id";

impl Context<'_> {
    /// A short value with its name: `**Nom :** valeur`.
    pub(super) fn fact(&self, name: &str, value: &str) -> String {
        format!("**{}** {value}", self.run_in(name))
    }

    pub(super) fn measure_facts(&self, measures: &[Response]) -> Vec<String> {
        measures
            .iter()
            .filter_map(|measure| {
                let name = self.heading(&measure.question);
                let value = self.cell(measure)?;
                Some(self.fact(&name, &value))
            })
            .collect()
    }

    /// The parts of a contact or an organisation.
    pub(super) fn field_value(&self, key: &str, value: &str) -> String {
        part_words(key, value)
    }

    /// The ways to reach a service, on one line.
    pub(super) fn ways_to_write(&self, response: &Response) -> Option<String> {
        let Some(Answer::Parts(parts)) = &response.answer else { return None };
        let ways = parts.iter().map(|(key, value)| self.own_part(response, key, value));
        Some(ways.collect::<Vec<_>>().join(&self.label("list-comma")))
    }

    /// A short answer in words; `None` for what needs more than a line.
    pub(super) fn value_words(&self, question: &Question, response: &Response) -> Option<String> {
        let said = |words, at: &Path| self.own_line(self.submission.said(words, at));
        let option = |option: &str| {
            let worded = self.words.option_reader(&question.id, option);
            worded.map_or_else(
                || escape_line(option),
                |worded| self.foreign(worded.language, &escape_line(worded.text)),
            )
        };
        Some(match response.answer.as_ref()? {
            // A code of the file: in no language.
            Answer::Line(line) if question.id == IDENTIFIER => escape_line(line.trim()),
            Answer::Line(line) => said(line, &response.path),
            Answer::Choice(choice) => option(choice),
            Answer::Choices(choices) => choices
                .iter()
                .map(|choice| option(choice))
                .collect::<Vec<_>>()
                .join(&self.label("list-comma")),
            Answer::Number(number) => {
                let digits = self.labels.number(number);
                let unit = number.unit.as_deref().map(|unit| said(unit, &response.path.key("unit")));
                let about = if number.about { self.label("about") } else { String::new() };
                [about, digits, unit.unwrap_or_default()]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\u{a0}")
            }
            Answer::Boolean(value) => {
                let key = if *value { "true" } else { "false" };
                match self.words.option_reader(&question.id, key) {
                    Some(worded) => self.foreign(worded.language, &escape_line(worded.text)),
                    None => self.label(if *value { "yes" } else { "no" }),
                }
            }
            Answer::Unclear => match self.words.option_reader(&question.id, crate::questionnaire::UNCLEAR) {
                Some(worded) => self.foreign(worded.language, &escape_line(worded.text)),
                None => self.label("unclear"),
            },
            Answer::Date(date) => self.labels.date(*date),
            Answer::Duration(duration) => self.labels.duration(*duration),
            Answer::Url(url) => link(url),
            Answer::Parts(_) if question.kind == Kind::Contact => return self.ways_to_write(response),
            Answer::Text(_)
            | Answer::Parts(_)
            | Answer::Records(_)
            | Answer::Record(_)
            | Answer::Results(_) => return None,
        })
    }

    /// A field in a table or a list of facts: its value, or its state in words. `None` for a blank.
    pub(super) fn cell(&self, field: &Response) -> Option<String> {
        let question = self.questionnaire.question(&field.question)?;
        if field.answer.is_some() {
            return self.value_words(question, field);
        }
        field
            .state
            .is_unknown()
            .then(|| self.state_words(field.state))
            .filter(|_| field.state != State::NoAnswer)
    }
}
