//! Words: catalogues of messages and of document labels (Fluent), and how a language writes numbers and dates.
//!
//! The only module that names the `fluent` crates.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

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
            Self::French => include_str!("../templates/messages/fr.ftl"),
            Self::English => include_str!("../templates/messages/en.ftl"),
        }
    }

    fn labels(self) -> &'static str {
        match self {
            Self::French => include_str!("../templates/labels/fr.ftl"),
            Self::English => include_str!("../templates/labels/en.ftl"),
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

/// The words of one language.
pub struct Catalogue {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The messages of the command line.
    pub fn messages(locale: Locale) -> Self {
        Self::new(locale, locale.messages())
    }

    /// The words of documents.
    pub fn labels(locale: Locale) -> Self {
        Self::new(locale, locale.labels())
    }

    fn new(locale: Locale, text: &str) -> Self {
        let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would stand in every document and terminal line; our values are cleaned before.
        bundle.set_use_isolating(false);
        // A broken line of a catalogue loses that line only; a test reads both catalogues strictly.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { locale, bundle }
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether it has a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A message with its values; its id between brackets where the catalogue lacks it, which a test excludes for
    /// every id of the program.
    pub fn text(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.pattern(id, None, values).unwrap_or_else(|| format!("[{id}]"))
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
        let (group, mark) = match self.locale {
            Locale::French => ('\u{202f}', ','),
            Locale::English => (',', '.'),
        };
        let mut text = String::from(sign);
        for (position, digit) in whole.chars().enumerate() {
            let left = whole.len() - position;
            // A number with leading zeros is no quantity.
            if position > 0 && left % 3 == 0 && whole.len() > 3 && !whole.starts_with('0') {
                text.push(group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(mark);
            text.push_str(decimals);
        }
        text
    }

    /// A date in words: `23 novembre 2026`, `avril 2023`, `2019`.
    pub fn date(&self, date: PartialDate) -> String {
        let Some(month) = date.month else { return date.year.to_string() };
        let month = self.text(&format!("month-{month}"), &[]);
        match (date.day, self.locale) {
            (None, _) => format!("{month} {}", date.year),
            (Some(1), Locale::French) => format!("1er\u{a0}{month} {}", date.year),
            (Some(day), _) => format!("{day}\u{a0}{month} {}", date.year),
        }
    }

    /// A duration in words.
    pub fn duration(&self, duration: Duration) -> String {
        let id = format!("duration-{}", duration.unit.name());
        self.text(&id, &[("count", Value::Number(f64::from(duration.count)))])
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
