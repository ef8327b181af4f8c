//! The questionnaire: what is asked, of whom, in which words; the checks over answers; the law.
//!
//! It is data (`questionnaire/redevable/1/`). [`Questionnaire`] can only come out of [`Questionnaire::load`], so that whoever holds
//! one knows that its ids are unique, its texts complete and its expressions sound.

mod builtin;
mod conditions;
pub(crate) mod deciders;
pub mod definition;
mod hint;
mod load;
mod migrations;
mod mistake;
mod profile;
mod question;
mod schema;
mod version;
mod words;

pub use builtin::BUILTIN_ID;
pub use definition::{Kind, Respondent, Tier};
pub use load::{DefinitionFiles, FileFindings};
pub use migrations::{Action, KindRule, MigrationDefinition, MigrationsFile, Step, StepDefinition};
pub use mistake::Mistake;
pub use profile::Profile;
pub use question::{Question, Section};
pub use schema::{Part, definition_schema};
pub use version::{Standing, Version};
pub use words::{Worded, Words};

use indexmap::IndexMap;
use minijinja::Environment;

use crate::locale::Labels;

use definition::{CheckDefinition, DutyDefinition, LawFile, LawReference, RightDefinition, TextFile};

/// Keys that mean the same in every answer and so can name no question.
pub const RESERVED: &[&str] = &[
    "value",
    "not_applicable",
    "not_documented",
    "withheld",
    "source",
    "sources",
    "as_of",
    "note",
    "expected",
    "ground",
    "about",
    "unit",
];

/// Keys of the top of an answers file that are not sections.
pub const RESERVED_TOP: &[&str] =
    &["questionnaire", "language", "translates", "originals", "acknowledged", "sources"];

/// Choices whose options the program itself reads: each option has its own sentence in a document, or its own place in
/// the order of things. An extension adds none to them.
const OPTIONS_READ: &[&str] = &[
    "identity.prepared_by",
    "decision.automation",
    "data.inputs_about_people",
    "explainability.kind",
    "impact.observed",
    "performance.evaluations.of",
    "performance.evaluations.sample",
    "bias.known.action_state",
    "lifecycle.status",
];

/// Questions that the inventory which the law calls for needs, beside those that name the law. None can be hidden.
const INVENTORY_READ: &[&str] =
    &["identity.name", "decision.yearly_volume", "impact.about_whom", "impact.scope", "openness.documents"];

/// The answer that says a question of fact or law is not settled.
pub const UNCLEAR: &str = "unclear";

/// A questionnaire, checked.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    id: String,
    languages: Vec<String>,
    conditions: IndexMap<String, String>,
    sections: Vec<Section>,
    checks: Vec<CheckDefinition>,
    law: LawFile,
    migrations: Vec<MigrationDefinition>,
    texts: IndexMap<String, TextFile>,
    /// Full id → the way to the question: section, then positions in `questions` and `fields`.
    index: IndexMap<String, Vec<usize>>,
    /// Full ids of the questions of the extended questionnaire that this one does not ask.
    hidden: Vec<String>,
    /// What runs expressions and writes the messages of checks, by language: prepared once for all files.
    environments: IndexMap<String, Environment<'static>>,
    /// The words of documents, ours and its own.
    labels: Labels,
}

/// The name of a message of a check, or of a sentence of a measure, in an environment.
pub(crate) fn template_name(id: &str, part: &str) -> String {
    format!("{id}/{part}")
}

impl Questionnaire {
    /// The questionnaire that is part of the program.
    pub fn builtin() -> Self {
        builtin::questionnaire()
    }

    /// Name and version, as answers files name it: `redevable/1`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The languages of its texts; the first is the fullest.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Its conditions by name: what each means, as an expression.
    pub fn conditions(&self) -> &IndexMap<String, String> {
        &self.conditions
    }

    /// Its sections, in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// A question, field or group by its full id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        let way = self.index.get(id)?;
        let (section, rest) = way.split_first()?;
        let (first, rest) = rest.split_first()?;
        let mut question = self.sections.get(*section)?.questions.get(*first)?;
        for position in rest {
            question = question.fields.get(*position)?;
        }
        Some(question)
    }

    /// The questions that are counted: a list counts once, a group counts its questions.
    pub fn counted(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| counted_of(&section.questions))
    }

    /// Whether the questionnaire that this one extends has a question that this one does not ask.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden == id)
    }

    /// Every full id: questions, groups, fields and measures.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    /// The checks it declares.
    pub fn checks(&self) -> &[CheckDefinition] {
        &self.checks
    }

    /// What runs the questionnaire's expressions, and writes its messages in a language.
    pub(crate) fn environment(&self, language: &str) -> Option<&Environment<'static>> {
        self.environments.get(language).or_else(|| self.environments.values().next())
    }

    /// The words of documents, by language.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Which of its languages a tag means: itself, or the language without its region.
    pub fn language_of(&self, tag: &str) -> Option<&str> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let known = |wanted: &str| self.languages.iter().find(|known| known.as_str() == wanted);
        known(tag).or_else(|| known(primary)).map(String::as_str)
    }

    /// A legal reference.
    pub fn law(&self, id: &str) -> Option<&LawReference> {
        self.law.references.iter().find(|reference| reference.id == id)
    }

    /// The grounds for not publishing, in the order of the menu.
    pub fn grounds(&self) -> &[String] {
        &self.law.grounds
    }

    /// The general rights, in order.
    pub fn rights(&self) -> &[RightDefinition] {
        &self.law.rights
    }

    /// What the law asks, in order.
    pub fn duties(&self) -> &[DutyDefinition] {
        &self.law.duties
    }

    /// The ways from older versions.
    pub fn migrations(&self) -> &[MigrationDefinition] {
        &self.migrations
    }

    /// The words in a language, and in the first language where it lacks them.
    pub fn words<'q>(&'q self, language: &'q str) -> Words<'q> {
        Words::new(self, language)
    }
}

fn counted_of(questions: &[Question]) -> Box<dyn Iterator<Item = &Question> + '_> {
    Box::new(questions.iter().flat_map(|question| match question.kind {
        Kind::Group => counted_of(&question.fields),
        _ => Box::new(std::iter::once(question)) as Box<dyn Iterator<Item = &Question>>,
    }))
}
