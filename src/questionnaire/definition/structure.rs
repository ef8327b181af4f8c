//! `structure.yaml`: sections and questions.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `structure.yaml`: sections and questions, without words.
///
/// A questionnaire stands alone, or `extends` another. Then it adds sections, questions and options, requires
/// questions and hides others. What an id means (its kind, its options, its condition) never changes: an answer to it
/// says the same in every file, whoever asked.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StructureFile {
    /// Name and version: `redevable/1`.
    pub id: String,
    /// The questionnaire that this one adds to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// The languages of its texts. The first one fills what another lacks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Conditions by name, for the `when` of questions: each stands once, and has words.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub conditions: IndexMap<String, String>,
    /// Its sections, in the order readers see. In one that extends another: new sections, and under the id of a known
    /// section, new questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionDefinition>,
    /// Questions of the extended questionnaire, by their full ids, whose blank becomes an error where they are asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub require: Vec<String>,
    /// Optional questions of the extended questionnaire, by their full ids, that this one does not ask: neither what
    /// readers look for first, nor what the law asks, nor what something else reads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hide: Vec<String>,
    /// Options added to choices of the extended questionnaire, by the full id of the choice.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub options: IndexMap<String, Vec<String>>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionDefinition {
    /// Its id: the key in an answers file.
    pub id: String,
    /// The section of the extended questionnaire that a new one follows. At the end, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Its questions, in order.
    pub questions: Vec<QuestionDefinition>,
}

/// A question, a field of a record, or a group of questions.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionDefinition {
    /// Its id within what holds it: the key in an answers file.
    pub id: String,
    /// The question of the same section that it follows, by its full id, where the section is of the extended
    /// questionnaire. At the end of the section, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// How soon a reader needs it.
    #[serde(default)]
    pub tier: Tier,
    /// Who in a team can answer.
    #[serde(default)]
    pub respondent: Respondent,
    /// Whether a blank is an error where it is asked. A state with its reason is not a blank, except for what is about
    /// the page itself.
    #[serde(default)]
    pub required: bool,
    /// Whether it speaks of the page and not of the system: the section's default sources do not apply to it.
    #[serde(default)]
    pub about_page: bool,
    /// The options of a choice, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whether a choice or a boolean may be answered `unclear`.
    #[serde(default)]
    pub unclear: bool,
    /// The most characters a text or line should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100_000))]
    pub limit: Option<u32>,
    /// The least that a number can be.
    #[serde(default)]
    pub min: Option<i32>,
    /// The most that a number can be: 1 for a share.
    #[serde(default)]
    pub max: Option<i32>,
    /// Whether a date must be a full day.
    #[serde(default)]
    pub day: bool,
    /// When it is asked: an expression over other answers, which may use the names of `conditions`. Always, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Questions printed beside this one, answered or not, by their full ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<String>,
    /// References of `law.yaml` that ask for this.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<String>,
    /// Whether a record says nothing by leaving this field blank: no reader is told of the silence.
    #[serde(default)]
    pub optional: bool,
    /// Concepts of public registers that it answers (`concepts.csv`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concepts: Vec<String>,
    /// The fields of a record, the measures of evaluation results, or the questions of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<QuestionDefinition>,
}

/// The kinds of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Markdown, one or more paragraphs.
    Text,
    /// Words on one line, printed as they are.
    Line,
    /// One of the options.
    Choice,
    /// Some of the options.
    Choices,
    /// A number; its digits are kept as written.
    Number,
    /// Yes or no.
    Boolean,
    /// A year, a month or a day.
    Date,
    /// A number of years, months, weeks, days, hours or minutes: `3 years`.
    Duration,
    /// An address on the web.
    Url,
    /// How to reach a service (never a person): `service`, `email`, `phone`, `url`, `postal`.
    Contact,
    /// An organisation: `name`, `department`, `siren`.
    Organisation,
    /// A list of records whose fields are questions.
    Records,
    /// Measures and their values, inside an evaluation.
    Results,
    /// A PNG or JPEG with a text alternative: `file`, `alt`.
    Image,
    /// One record: a mapping whose fields are questions. Counted once, as a list is.
    Record,
    /// Questions set together; not an answer of its own.
    Group,
}

/// How soon a reader needs an answer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// The first screen is made of these.
    Essential,
    /// The report.
    #[default]
    Detail,
    /// For specialists; last in its section.
    Expert,
}

/// Who in a team can answer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Respondent {
    /// Those who use the system for their work.
    #[default]
    Business,
    /// Those who build or run it.
    Technical,
    /// The data-protection officer.
    Dpo,
    /// The legal service.
    Legal,
    /// Those who answer for it.
    Management,
}

impl Respondent {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Business, Self::Technical, Self::Dpo, Self::Legal, Self::Management];

    /// Its name in files, and as it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Technical => "technical",
            Self::Dpo => "dpo",
            Self::Legal => "legal",
            Self::Management => "management",
        }
    }
}
