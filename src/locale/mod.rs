//! Words: catalogues of messages and of document labels (Fluent), and how a language writes numbers and dates.
//!
//! The program speaks the languages of [`Locale`]. Documents may be in others: [`Labels`] knows the catalogues of
//! labels by language, ours and those that a questionnaire brings. The only module that names the `fluent` crates.

mod labels;
mod typed;

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use labels::{BrokenEntry, LabelFile, Labels};
pub(crate) use typed::{fold, month_named, push_folded, state_named, text_notes, without_accents};

use crate::date::{Duration, PartialDate};
use crate::quantity::WrittenNumber;

/// The languages the program itself speaks. Documents may be in others, with a catalogue of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// French, the first language.
    French,
    /// English.
    English,
}

impl Locale {
    /// All of them, first the one that speaks when nothing else is asked.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The locale of a tag or of a POSIX value such as `fr_FR.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|locale| locale.tag() == language)
    }

    fn messages(self) -> &'static str {
        match self {
            Self::French => include_str!("../../templates/messages/fr.ftl"),
            Self::English => include_str!("../../templates/messages/en.ftl"),
        }
    }

    fn labels(self) -> &'static str {
        match self {
            Self::French => include_str!("../../templates/labels/fr.ftl"),
            Self::English => include_str!("../../templates/labels/en.ftl"),
        }
    }
}

/// A value that a message names.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, as they are to stand there.
    Text(String),
    /// A number, for plurals.
    Number(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        #[allow(clippy::cast_precision_loss)] // counts of questions and findings
        Value::Number(count as f64)
    }
}

/// The words of one language; those of another one where it lacks some.
pub struct Catalogue {
    language: String,
    bundle: FluentBundle<Arc<FluentResource>>,
    fallback: Option<Arc<Catalogue>>,
    /// The options that a command in a message repeats (`$given`).
    given: String,
}

impl Catalogue {
    /// The messages of the command line.
    pub fn messages(locale: Locale) -> Self {
        Self::new(locale.tag(), [resource(locale.messages()).0], None)
    }

    /// A later resource replaces the words of an earlier one.
    fn new(
        language: &str,
        resources: impl IntoIterator<Item = Arc<FluentResource>>,
        fallback: Option<Arc<Catalogue>>,
    ) -> Self {
        let tag: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would stand in every document and terminal line; our values are cleaned before.
        bundle.set_use_isolating(false);
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }
        Self { language: language.to_owned(), bundle, fallback, given: String::new() }
    }

    /// The same words; commands in them repeat these options, each with the blank before it.
    #[must_use]
    pub fn repeating(self, given: String) -> Self {
        Self { given, ..self }
    }

    /// The language, as its tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether it has a message, itself or by its fallback.
    pub fn has(&self, id: &str) -> bool {
        self.has_own(id) || self.fallback.as_ref().is_some_and(|fallback| fallback.has(id))
    }

    fn has_own(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A message with its values; its id between brackets where there is none in any language, which a test excludes
    /// for every id of the program.
    pub fn text(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.worded(id, values).0
    }

    /// The same, with the language that its words turned out to be in, where that is another one. A message without
    /// words of its own (a comma, a colon) is of every language.
    pub fn worded(&self, id: &str, values: &[(&str, Value)]) -> (String, Option<&str>) {
        if let Some(text) = self.pattern(id, None, values) {
            return (text, None);
        }
        let Some(fallback) = &self.fallback else { return (format!("[{id}]"), None) };
        let (text, _) = fallback.worded(id, values);
        let emptied: Vec<(&str, Value)> = values
            .iter()
            .map(|(name, value)| match value {
                Value::Text(_) => (*name, Value::Text(String::new())),
                Value::Number(number) => (*name, Value::Number(*number)),
            })
            .collect();
        let has_words = fallback.text(id, &emptied).chars().any(char::is_alphabetic);
        (text, has_words.then_some(fallback.language.as_str()))
    }

    /// An attribute of a message (`.label`, `.help`), where it has one.
    pub fn attribute(&self, id: &str, attribute: &str, values: &[(&str, Value)]) -> Option<String> {
        self.pattern(id, Some(attribute), values)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, values: &[(&str, Value)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut arguments = FluentArgs::new();
        arguments.set("given", self.given.as_str());
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, text.clone()),
                Value::Number(number) => arguments.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }

    /// The ids of a catalogue, with their attributes as `id.attribute`, for tests of completeness.
    pub fn ids(locale: Locale, labels: bool) -> Vec<String> {
        let text = if labels { locale.labels() } else { locale.messages() };
        let mut ids = Vec::new();
        let mut current = String::new();
        for line in text.lines() {
            if let Some((id, _)) = line.split_once(" =") {
                if let Some(attribute) = id.trim().strip_prefix('.') {
                    ids.push(format!("{current}.{attribute}"));
                } else if !line.starts_with([' ', '#', '*', '[']) {
                    id.clone_into(&mut current);
                    ids.push(id.to_owned());
                }
            }
        }
        ids
    }

    /// A number as the language writes it, digits kept: `52 271`, `0,70`.
    pub fn number(&self, number: &WrittenNumber) -> String {
        let digits = number.written.as_str();
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
        if !plain {
            return digits.to_owned();
        }
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => ("\u{2212}", digits),
            None => ("", digits.trim_start_matches('+')),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let (group, mark) = (self.text("number-group", &[]), self.text("number-decimal", &[]));
        let mut text = String::from(sign);
        for (position, digit) in whole.chars().enumerate() {
            let left = whole.len() - position;
            // A number with leading zeros is no quantity.
            if position > 0 && left % 3 == 0 && whole.len() > 3 && !whole.starts_with('0') {
                text.push_str(&group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push_str(&mark);
            text.push_str(decimals);
        }
        text
    }

    /// A date in words: `23 novembre 2026`, `avril 2023`, `2019`.
    pub fn date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let Some(month) = date.month else { return year };
        let month = self.text(&format!("month-{month}"), &[]);
        let values = [("month", month.into()), ("year", year.into())];
        match date.day {
            None => self.text("date-month", &values),
            Some(day) => {
                let [month, year] = values;
                self.text("date-day", &[("day", Value::Number(f64::from(day))), month, year])
            }
        }
    }

    /// A duration in words.
    pub fn duration(&self, duration: Duration) -> String {
        let id = format!("duration-{}", duration.unit.name());
        self.text(&id, &[("count", Value::Number(f64::from(duration.count)))])
    }
}

/// The entries of a catalogue, and what could not be read of it: a broken entry is lost, and nothing else.
fn resource(text: &str) -> (Arc<FluentResource>, Vec<BrokenEntry>) {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
            let broken = errors
                .into_iter()
                .map(|error| BrokenEntry { start: error.pos.start, detail: error.kind.to_string() })
                .collect();
            (Arc::new(resource), broken)
        }
    }
}

/// The first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
