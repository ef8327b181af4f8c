//! What the files of a questionnaire hold, as serde reads them. Nothing here is checked yet: [`super::Questionnaire::load`] turns
//! these into a [`super::Questionnaire`], or into findings.

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

/// `text/<lang>.yaml`: the words of a questionnaire in one language.
///
/// One that extends another may put its own words in place of what asks and explains: the titles of sections, and of
/// questions the label, help, headings and example. It may not reword what an answer or a rule *says*: the options,
/// the sentence of a measure, checks, legal references and rights. A file that answers `full` would else be printed as
/// something that its author never said, or a warning as praise. Adding aliases and another language is always fine.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    /// The language, as its tag.
    pub language: String,
    /// By the name of a condition: when it holds, as a clause (« l’outil apprend sur des exemples »).
    #[serde(default)]
    pub conditions: IndexMap<String, String>,
    /// By section id.
    #[serde(default)]
    pub sections: IndexMap<String, SectionText>,
    /// By full id: `decision.automation`, `data.sets.rows`.
    #[serde(default)]
    pub questions: IndexMap<String, QuestionText>,
    /// By the id of a check.
    #[serde(default)]
    pub checks: IndexMap<String, CheckText>,
    /// By the id of a legal reference.
    #[serde(default)]
    pub law: IndexMap<String, LawText>,
    /// By the id of a general right.
    #[serde(default)]
    pub rights: IndexMap<String, RightText>,
    /// By the id of a duty.
    #[serde(default)]
    pub duties: IndexMap<String, DutyText>,
}

/// The words of a section.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionText {
    /// Its title, for writers and readers.
    #[serde(default)]
    pub label: String,
    /// What it holds, in a sentence for those who fill it in.
    #[serde(default)]
    pub intro: String,
}

/// The words of a question.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionText {
    /// The question as it is put to the team.
    #[serde(default)]
    pub label: String,
    /// Why it is asked and what a good answer holds.
    #[serde(default)]
    pub help: String,
    /// The heading that readers see.
    #[serde(default)]
    pub reader: String,
    /// The same for a system that has ended; the other where empty.
    #[serde(default)]
    pub reader_past: String,
    /// A realistic example.
    #[serde(default)]
    pub example: String,
    /// Finishes "we do not know…", for essential questions.
    #[serde(default)]
    pub unknown: String,
    /// The same for a system that has ended; the other where empty.
    #[serde(default)]
    pub unknown_past: String,
    /// A measure in words: `{{ in_100 }}` cases, `{{ one }}` and `{{ many }}` the name of a case.
    #[serde(default)]
    pub sentence: String,
    /// By option id.
    #[serde(default)]
    pub options: IndexMap<String, OptionText>,
}

/// The words of an option.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionText {
    /// For writers.
    #[serde(default)]
    pub label: String,
    /// For readers; the label where empty.
    #[serde(default)]
    pub reader: String,
    /// Other words that people type for it.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// The words of a check. Messages are templates over the same values as its expressions.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckText {
    /// What it looks for, in a few words.
    pub title: String,
    /// For the team: what was found.
    pub message: String,
    /// For the team: what to do.
    #[serde(default)]
    pub help: String,
    /// For readers of the report.
    pub reader: String,
    /// For `redevable explain`: why it matters to those who read the page, in two or three sentences.
    #[serde(default)]
    pub why: String,
    /// For `redevable explain`: a piece of an answers file that the check remarks on.
    #[serde(default)]
    pub bad: String,
    /// For `redevable explain`: the same piece as it should be.
    #[serde(default)]
    pub good: String,
}

/// The words of a legal reference.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawText {
    /// The article as it is cited.
    pub title: String,
    /// The same inside a sentence; the title where empty.
    #[serde(default)]
    pub cited: String,
    /// The same behind another article of the same text: its number; as inside a sentence where empty.
    #[serde(default)]
    pub short: String,
    /// What it asks or protects, in words.
    pub asks: String,
}

/// A general right, in words.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RightText {
    /// What you may do, as a few words in bold.
    pub what: String,
    /// How, in one to three sentences (Markdown).
    pub how: String,
}

/// The words of a duty.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyText {
    /// What it asks, in a few words.
    pub title: String,
    /// What it rests on that no question asks, in a sentence.
    #[serde(default)]
    pub assumes: String,
    /// What to do where it applies: one step an item.
    #[serde(default, rename = "do")]
    pub to_do: Vec<String>,
    /// Its conditions in words, by their ids: what each asks of the system, as a clause.
    #[serde(default)]
    pub conditions: IndexMap<String, String>,
}

/// `checks.yaml`: what answers mean together.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChecksFile {
    /// The checks, in order.
    pub checks: Vec<CheckDefinition>,
}

/// A check over answers.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckDefinition {
    /// Its id, of one namespace with the codes of findings.
    pub id: String,
    /// Its level.
    pub level: crate::finding::Level,
    /// The question it is about, by full id; with `each`, the field of the item, by its path in it (`results.f1`).
    pub at: String,
    /// A list of records: the check runs once per item, which expressions call `item`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<String>,
    /// When it runs: an expression. Always, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What should be true: an expression.
    pub that: String,
    /// References of `law.yaml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<String>,
    /// Whether it reads `today`: never in a document.
    #[serde(default)]
    pub dated: bool,
}

/// `law.yaml`: each reference once, and what follows for readers.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawFile {
    /// The references.
    #[serde(default)]
    pub references: Vec<LawReference>,
    /// Ids of the references that are grounds for not publishing, in the order of the menu.
    #[serde(default)]
    pub grounds: Vec<String>,
    /// General rights, in the order readers see.
    #[serde(default)]
    pub rights: Vec<RightDefinition>,
    /// What the law asks of whoever uses such a system, in the order it is told.
    #[serde(default)]
    pub duties: Vec<DutyDefinition>,
}

/// A duty, and when it applies: where each of its conditions holds.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyDefinition {
    /// Its id: `D1`.
    pub id: String,
    /// References of `law.yaml` it rests on.
    pub law: Vec<String>,
    /// What must hold. None: it applies to every public body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<DutyCondition>,
    /// A list of records by which it applies to some cases and not to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branches: Option<DutyBranches>,
}

/// A condition of a duty.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyCondition {
    /// Its id, by which its words are found.
    pub id: String,
    /// An expression over answers.
    pub that: String,
    /// Whether one may do what the duty asks all the same where this does not hold: publish of one's own will.
    #[serde(default)]
    pub voluntary: bool,
}

/// The cases of a duty that does not apply to all of them.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyBranches {
    /// A list of records.
    pub each: String,
    /// When a case falls under the duty: an expression over `item`.
    pub that: String,
    /// The field that names a case.
    pub name: String,
}

/// A legal reference.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawReference {
    /// Its id, by which everything else names it.
    pub id: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Since when it is in force, where established.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_since: Option<String>,
    /// When it was last read.
    pub checked_on: String,
    /// Whether it was read in a commentary only: the text itself is to be read before anyone relies on it.
    #[serde(default)]
    pub secondhand: bool,
}

/// A right that people have whatever the system's own page says.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RightDefinition {
    /// Its id.
    pub id: String,
    /// The route of redress it stands in for (a question of section `redress`), if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// When it is printed: an expression. Always, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// References of `law.yaml` it rests on.
    pub law: Vec<String>,
}
