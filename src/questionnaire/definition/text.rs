//! `text/<lang>.yaml`: the words.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
