//! Findings in words: one view of a run, and the formats that show it.

mod blanks;
mod excerpt;
mod human;
mod json;

use indexmap::IndexMap;

use super::Color;
use crate::finding::{AnyCode, Arg, Finding, Level};
use crate::locale::{Catalogue, Value};
use crate::markdown::characters::{visible, visible_line};
use crate::questionnaire::{Questionnaire, Respondent};

pub(crate) use json::{Counts, FileData, FindingsFile, Status, completeness, counts};

/// How wide a terminal is taken to be.
const WIDTH: usize = 100;

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
}

/// A finding in words.
struct Worded {
    message: String,
    label: Option<String>,
    help: Option<String>,
}

impl<'a> Presenter<'a> {
    pub(crate) fn new(questionnaire: &'a Questionnaire, messages: &'a Catalogue, color: Color) -> Self {
        Self { questionnaire, messages, color }
    }

    fn lang(&self) -> &str {
        self.messages.language()
    }

    fn worded(&self, finding: &Finding) -> Worded {
        if let AnyCode::Check(_) = finding.code {
            let pick = |texts: &crate::finding::Texts| {
                texts.get(self.lang()).or_else(|| texts.values().next()).map(|text| visible(text.trim()))
            };
            return Worded {
                message: pick(&finding.texts).unwrap_or_default(),
                label: None,
                help: pick(&finding.help).filter(|help| !help.is_empty()),
            };
        }
        let code = finding.code.name();
        let id = match finding.variant {
            Some(variant) if self.messages.has(&format!("{code}-{variant}")) => format!("{code}-{variant}"),
            Some(_) | None => code.to_owned(),
        };
        let values: Vec<(&str, Value)> =
            finding.args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        Worded {
            message: self.messages.text(&id, &values),
            label: self.messages.attribute(&id, "label", &values),
            help: self.messages.attribute(&id, "help", &values),
        }
    }

    fn value(&self, arg: &Arg) -> Value {
        match arg {
            Arg::Text(text) => Value::Text(short(&visible_line(text))),
            Arg::Number(number) => Value::Number(*number),
            Arg::Label(id) => Value::Text(self.questionnaire.words(self.lang()).label(id).to_owned()),
            Arg::Options(id) => Value::Text(self.options(id).into_keys().collect::<Vec<_>>().join(", ")),
            Arg::Message(id) => Value::Text(self.messages.text(id, &[])),
        }
    }

    /// The options of a question with what they mean.
    fn options(&self, id: &str) -> IndexMap<String, String> {
        let words = self.questionnaire.words(self.lang());
        if id == "ground" {
            // What is protected, in words: nobody chooses between numbers of articles.
            let grounds = self.questionnaire.grounds().iter();
            return grounds
                .map(|id| {
                    (id.clone(), words.law_asks(id).map_or_else(String::new, |asks| asks.text.to_owned()))
                })
                .collect();
        }
        let Some(question) = self.questionnaire.question(id) else { return IndexMap::new() };
        let unclear = question.unclear.then(|| crate::questionnaire::UNCLEAR.to_owned());
        question
            .options
            .iter()
            .cloned()
            .chain(unclear)
            .map(|option| {
                let label = words.option_label(id, &option).map(|worded| worded.text.to_owned());
                (option, label.unwrap_or_default())
            })
            .collect()
    }

    fn level_name(&self, level: Level) -> String {
        let id = match level {
            Level::Error => "level-error",
            Level::Warning => "level-warning",
            Level::Advice => "level-advice",
            Level::Blank => "level-blank",
        };
        self.messages.text(id, &[])
    }
}

/// A value of the user's in a message: long ones are cut.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{cut}…")
}
