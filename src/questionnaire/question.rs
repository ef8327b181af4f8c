//! What is asked: sections and their questions.

use super::definition::{Kind, Respondent, Tier};

/// A section of the questionnaire.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its questions and groups, in order.
    pub questions: Vec<Question>,
}

/// A question, a field of a record, a measure, or a group.
#[derive(Debug, Clone)]
pub struct Question {
    /// The full id: `data.sets.rows`.
    pub id: String,
    /// The key in an answers file: `rows`.
    pub key: String,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// How soon a reader needs it.
    pub tier: Tier,
    /// Who can answer.
    pub respondent: Respondent,
    /// Whether a blank is an error.
    pub required: bool,
    /// Whether it speaks of the page, not of the system.
    pub about_page: bool,
    /// The options of a choice.
    pub options: Vec<String>,
    /// Whether `unclear` is an answer.
    pub unclear: bool,
    /// The most characters.
    pub limit: Option<u32>,
    /// The least that a number can be.
    pub min: Option<i32>,
    /// The most that a number can be.
    pub max: Option<i32>,
    /// Whether a date must be a full day.
    pub day: bool,
    /// Whether the silence of this field of a record says nothing.
    pub optional: bool,
    /// When it is asked; names of conditions stand for what they mean.
    pub when: Option<String>,
    /// The named conditions that must all hold, where `when` says no more than that.
    pub conditions: Vec<String>,
    /// Questions printed beside this one.
    pub caveats: Vec<String>,
    /// Legal references.
    pub law: Vec<String>,
    /// Concepts of public registers.
    pub concepts: Vec<String>,
    /// Fields, measures or questions inside.
    pub fields: Vec<Question>,
}

impl Question {
    /// Whether an answer is itself a mapping, so that its states stand beside its fields.
    pub fn is_mapping(&self) -> bool {
        match self.kind {
            Kind::Contact | Kind::Organisation | Kind::Results | Kind::Image | Kind::Record | Kind::Group => {
                true
            }
            Kind::Text
            | Kind::Line
            | Kind::Choice
            | Kind::Choices
            | Kind::Number
            | Kind::Boolean
            | Kind::Date
            | Kind::Duration
            | Kind::Url
            | Kind::Records => false,
        }
    }

    /// Whether the schema refuses a blank: its own, or that of a question of this group. Of a question that is asked on
    /// a condition only a check can tell.
    pub fn is_required(&self) -> bool {
        match self.kind {
            Kind::Group => self.fields.iter().any(Question::is_required),
            _ => self.required && self.when.is_none(),
        }
    }

    /// Whether only an answer will do, and no state with its reason: the page itself cannot do without it.
    pub fn needs_value(&self) -> bool {
        match self.kind {
            Kind::Group => self.fields.iter().any(Question::needs_value),
            _ => self.is_required() && self.about_page,
        }
    }

    /// The keys of a mapping answer that the kind itself brings: `email` of a contact.
    pub fn built_in_fields(&self) -> &'static [&'static str] {
        self.inside().0
    }

    /// Those of its [built-in fields](Self::built_in_fields) that are words, and so can be said in another language.
    pub fn words_inside(&self) -> &'static [&'static str] {
        self.inside().1
    }

    /// The keys that the kind itself brings, and those of them that are words.
    fn inside(&self) -> (&'static [&'static str], &'static [&'static str]) {
        match self.kind {
            Kind::Contact => (&["service", "email", "phone", "url", "postal"], &["service", "postal"]),
            Kind::Organisation => (&["name", "department", "siren"], &["name", "department"]),
            Kind::Image => (&["file", "alt"], &["alt"]),
            Kind::Text
            | Kind::Line
            | Kind::Choice
            | Kind::Choices
            | Kind::Number
            | Kind::Boolean
            | Kind::Date
            | Kind::Duration
            | Kind::Url
            | Kind::Records
            | Kind::Record
            | Kind::Results
            | Kind::Group => (&[], &[]),
        }
    }
}
