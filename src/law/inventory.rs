//! The inventory of algorithms: one row for each system, in the 21 fields of Etalab's template
//! (guides.etalab.gouv.fr, *Inventaire des algorithmes publics*, version of 11 February 2021).
//!
//! The names of the fields are Etalab's and stay French. Fields 16 to 18 go together, once for each kind of data.

use std::sync::Arc;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::letters::{at, third_party};
use crate::expression::State;
use crate::finding::{Code, Finding, Level};
use crate::locale::{Catalogue, capitalised};
use crate::markdown::answer::{AnswerOptions, read_answer};
use crate::markdown::references::without_references;
use crate::questionnaire::{Questionnaire, UNCLEAR};
use crate::render::text;
use crate::submission::{Answer, Record, Response, Submission};

/// The fields, in Etalab's order, and the questions that answer each.
pub const FIELDS: [(&str, &[&str]); 21] = [
    ("nom_administration", &["identity.organisation"]),
    ("direction", &["identity.organisation"]),
    ("contact", &["identity.contact"]),
    ("date_mise_a_jour", &["identity.updated_on"]),
    ("nom_algorithme", &["identity.name", "identity.title"]),
    ("contexte", &["purpose.service", "decision.what"]),
    ("finalite", &["purpose.summary", "purpose.why_an_algorithm"]),
    ("intervention", &["decision.steps"]),
    ("niveau_automatisation", &["decision.automation"]),
    ("fondements", &["decision.legal_basis"]),
    ("ressources_decision", &["openness.documents"]),
    ("nombre_decisions", &["decision.yearly_volume"]),
    ("portee", &["impact.scope"]),
    ("public_concerne", &["impact.about_whom", "impact.significant"]),
    ("ressources_impact", &["openness.documents"]),
    ("donnees", &["data.sets"]),
    ("sources", &["data.sets"]),
    ("collecte", &["data.sets"]),
    ("type_algorithme", &["explainability.kind"]),
    ("operations", &["explainability.operations"]),
    ("ressources_fonctionnement", &["openness.code_url", "openness.documents"]),
];

/// The three fields that stand once for each kind of data, and the fields of a record that answer them.
const OF_DATA: [(&str, &str); 3] =
    [("donnees", "content"), ("sources", "name"), ("collecte", "collected_how")];

/// What documents are about, for the three fields of resources.
const TOPICS: [(&str, &[&str]); 3] = [
    ("ressources_decision", &["decision", "opinion", "contract", "other"]),
    ("ressources_impact", &["impact", "evaluation"]),
    ("ressources_fonctionnement", &["functioning"]),
];

/// The inventory of one system.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// The id of the page.
    pub id: String,
    /// The file the row is made from.
    pub file: String,
    /// The fields but 16 to 18, by name, as plain words; empty where there is no answer.
    pub fields: IndexMap<String, String>,
    /// Fields 16 to 18, for each kind of data.
    pub data: Vec<IndexMap<String, String>>,
}

impl Row {
    /// The row of a file, and a finding for each answer it lacks.
    ///
    /// # Errors
    /// A third party's file has no row: an inventory is the administration's own.
    pub fn new(
        questionnaire: &Questionnaire,
        submission: &Submission,
    ) -> Result<(Self, Vec<Finding>), Box<Finding>> {
        if let Some(finding) = third_party(submission) {
            return Err(Box::new(finding));
        }
        let labels = questionnaire.labels().of(submission.language());
        let writer = Writer { questionnaire, submission, labels };
        let is_of_data = |name: &str| OF_DATA.iter().any(|(known, _)| *known == name);
        let fields = FIELDS
            .iter()
            .filter(|(name, _)| !is_of_data(name))
            .map(|(name, questions)| ((*name).to_owned(), writer.field(name, questions)))
            .collect();
        let row = Self {
            id: submission.word("identity.id").unwrap_or_default().to_owned(),
            file: submission.file_name().to_owned(),
            fields,
            data: writer.data(),
        };
        Ok((row, writer.lacking()))
    }

    /// A field as one cell of a table: kinds of data are told one after the other.
    pub fn cell(&self, name: &str) -> String {
        if let Some(field) = self.fields.get(name) {
            return field.clone();
        }
        let told = |(position, kind): (usize, &IndexMap<String, String>)| {
            let words = kind.get(name).map(String::as_str).unwrap_or_default();
            if self.data.len() > 1 { format!("{}. {words}", position + 1) } else { words.to_owned() }
        };
        self.data.iter().enumerate().map(told).collect::<Vec<_>>().join("\n")
    }
}

struct Writer<'a> {
    questionnaire: &'a Questionnaire,
    submission: &'a Submission,
    labels: Arc<Catalogue>,
}

impl Writer<'_> {
    fn field(&self, name: &str, questions: &[&str]) -> String {
        match name {
            "nom_administration" => self.part("identity.organisation", "name"),
            "direction" => self.part("identity.organisation", "department"),
            "nom_algorithme" => {
                let known = questions.iter().find(|id| self.submission.answer(id).is_some());
                known.map(|id| self.words(id)).unwrap_or_default()
            }
            "ressources_fonctionnement" => {
                let code = self.submission.word("openness.code_url").map(str::to_owned);
                let lines: Vec<String> = code.into_iter().chain(self.resources(name)).collect();
                lines.join("\n")
            }
            "public_concerne" => {
                // A yes or a no says nothing without what was asked.
                let told =
                    questions.iter().map(|id| (*id, self.words(id))).filter(|(_, told)| !told.is_empty());
                let lines = told.map(|(id, told)| match self.submission.answer(id) {
                    Some(Answer::Boolean(_) | Answer::Unclear) => format!("{} {told}", self.asked(id)),
                    _ => told,
                });
                lines.collect::<Vec<_>>().join("\n")
            }
            _ if TOPICS.iter().any(|(known, _)| *known == name) => self.resources(name).join("\n"),
            _ => {
                let told: Vec<String> =
                    questions.iter().map(|id| self.words(id)).filter(|words| !words.is_empty()).collect();
                told.join("\n")
            }
        }
    }

    /// What a question asks, in words for readers.
    fn asked(&self, id: &str) -> String {
        let words = self.questionnaire.words(self.submission.language());
        words.question(id, |text| &text.reader).map(|worded| worded.text.to_owned()).unwrap_or_default()
    }

    fn part(&self, id: &str, key: &str) -> String {
        match self.submission.answer(id) {
            Some(Answer::Parts(parts)) => {
                parts.get(key).map(|part| part.trim().to_owned()).unwrap_or_default()
            }
            _ => self.words(id),
        }
    }

    /// Documents about something: title and address.
    fn resources(&self, name: &str) -> Vec<String> {
        let topics = TOPICS.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, topics)| topics);
        let records = self.submission.records("openness.documents").iter();
        records
            .filter(|record| {
                let topic = match record.field("topic").and_then(|field| field.answer.as_ref()) {
                    Some(Answer::Choice(topic)) => topic.as_str(),
                    _ => "other",
                };
                topics.contains(&topic)
            })
            .map(|record| self.record_words(record, &["name", "url"], " "))
            .filter(|words| !words.is_empty())
            .collect()
    }

    fn data(&self) -> Vec<IndexMap<String, String>> {
        let records = self.submission.records("data.sets").iter();
        records
            .map(|record| {
                let told = OF_DATA.iter().map(|(name, key)| {
                    let words = record.field(key).map(|field| self.response_words(field));
                    ((*name).to_owned(), words.unwrap_or_default())
                });
                told.collect()
            })
            .collect()
    }

    fn words(&self, id: &str) -> String {
        self.submission.response(id).map(|response| self.response_words(response)).unwrap_or_default()
    }

    /// An answer, or its state and reason, as plain words.
    fn response_words(&self, response: &Response) -> String {
        let language = self.submission.language();
        let words = self.questionnaire.words(language);
        let option = |option: &str, otherwise: &str| {
            let worded = words.option_reader(&response.question, option);
            worded.map_or_else(|| self.labels.text(otherwise, &[]), |worded| capitalised(worded.text))
        };
        match &response.answer {
            None if response.state.is_unknown() && response.state != State::NoAnswer
                || response.state == State::NotApplicable =>
            {
                let state = format!("state-{}", response.state.name().replace('_', "-"));
                let name = self.labels.text("run-in", &[("name", self.labels.text(&state, &[]).into())]);
                let reason = self.plain(response.reason.as_deref().unwrap_or_default());
                format!("{name} {reason}").trim().to_owned()
            }
            None => String::new(),
            Some(Answer::Text(text)) => self.plain(text),
            Some(Answer::Line(line) | Answer::Url(line)) => line.trim().to_owned(),
            Some(Answer::Choice(choice)) => option(choice, "state-answered"),
            Some(Answer::Choices(choices)) => {
                let told: Vec<String> =
                    choices.iter().map(|choice| option(choice, "state-answered")).collect();
                told.join(&self.labels.text("list-comma", &[]))
            }
            Some(Answer::Boolean(value)) => {
                if *value {
                    option("true", "yes")
                } else {
                    option("false", "no")
                }
            }
            Some(Answer::Unclear) => option(UNCLEAR, "unclear"),
            Some(Answer::Number(number)) => {
                let unit = number.unit.as_deref().map(str::trim).unwrap_or_default();
                format!("{} {unit}", number.written).trim().to_owned()
            }
            Some(Answer::Date(date)) => date.to_string(),
            Some(Answer::Duration(duration)) => self.labels.duration(*duration),
            Some(Answer::Parts(parts)) => {
                let told: Vec<String> = parts.values().map(|part| on_one_line(part)).collect();
                told.join(", ")
            }
            Some(Answer::Records(records)) => {
                let told: Vec<String> = records
                    .iter()
                    .enumerate()
                    .map(|(position, record)| {
                        let keys: Vec<&str> = record.fields.iter().map(Response::key).collect();
                        let words = self.record_words(record, &keys, ". ");
                        if records.len() > 1 { format!("{}. {words}", position + 1) } else { words }
                    })
                    .collect();
                told.join("\n")
            }
            Some(Answer::Record(record)) => {
                let keys: Vec<&str> = record.fields.iter().map(Response::key).collect();
                self.record_words(record, &keys, ". ")
            }
            Some(Answer::Results(measures)) => {
                let told: Vec<String> = measures.iter().map(|measure| self.response_words(measure)).collect();
                told.join(", ")
            }
        }
    }

    fn record_words(&self, record: &Record, keys: &[&str], between: &str) -> String {
        let told: Vec<String> = keys
            .iter()
            .filter_map(|key| record.field(key))
            .map(|field| self.response_words(field).trim_end_matches('.').to_owned())
            .filter(|words| !words.is_empty())
            .collect();
        told.join(between)
    }

    /// A text as plain words, without its references.
    fn plain(&self, text: &str) -> String {
        let options = AnswerOptions {
            heading_level: 1,
            images: &|_| None,
            citation: &|id| Some(id.to_owned()),
            footnote: "",
        };
        let blocks = without_references(read_answer(text, &options).blocks);
        text::unwrapped(&blocks, &self.labels.text("run-in", &[("name", "".into())]))
    }

    /// A finding for each field that has no answer at all.
    fn lacking(&self) -> Vec<Finding> {
        let mut told: Vec<&str> = Vec::new();
        let mut findings = Vec::new();
        for (_, questions) in FIELDS {
            let asked = questions.iter().filter_map(|id| self.submission.response(id));
            let asked: Vec<&Response> = asked.filter(|response| response.state != State::NotAsked).collect();
            let silent = asked.iter().all(|response| response.state == State::NoAnswer);
            let Some(first) =
                asked.first().filter(|first| silent && !told.contains(&first.question.as_str()))
            else {
                continue;
            };
            told.push(&first.question);
            let mut finding = at(Code::DocumentLacks, first);
            // The row is made all the same, with an empty cell.
            finding.level = Level::Warning;
            findings.push(finding);
        }
        findings
    }
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
