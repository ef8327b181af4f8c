//! The questionnaire: what is asked, of whom, in which words; the checks over answers; the law.
//!
//! It is data (`questionnaire/redevable/1/`). [`Questionnaire`] can only come out of [`Questionnaire::load`], so that whoever holds
//! one knows that its ids are unique, its texts complete and its expressions sound.

mod builtin;
mod conditions;
pub(crate) mod deciders;
pub mod definition;
mod load;
mod migrations;
mod mistake;
mod profile;
mod schema;
mod version;

pub use builtin::BUILTIN_ID;
pub use definition::{Kind, Respondent, Tier};
pub use load::{DefinitionFiles, FileFindings};
pub use migrations::{Action, KindRule, MigrationDefinition, MigrationsFile, Step, StepDefinition};
pub use mistake::Mistake;
pub use profile::Profile;
pub use schema::{Part, definition_schema};
pub use version::{Standing, Version};

use indexmap::IndexMap;
use minijinja::Environment;

use crate::locale::Labels;

use definition::{
    CheckDefinition, CheckText, DutyDefinition, DutyText, LawFile, LawReference, LawText, QuestionText,
    RightDefinition, TextFile,
};

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
        match self.kind {
            Kind::Contact => &["service", "email", "phone", "url", "postal"],
            Kind::Organisation => &["name", "department", "siren"],
            Kind::Image => &["file", "alt"],
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
            | Kind::Group => &[],
        }
    }
}

impl Question {
    /// Those of its [built-in fields](Self::built_in_fields) that are words, and so can be said in another language.
    pub fn words_inside(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Contact => &["service", "postal"],
            Kind::Organisation => &["name", "department"],
            Kind::Image => &["alt"],
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
            | Kind::Group => &[],
        }
    }
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
        Words { questionnaire: self, language }
    }
}

fn counted_of(questions: &[Question]) -> Box<dyn Iterator<Item = &Question> + '_> {
    Box::new(questions.iter().flat_map(|question| match question.kind {
        Kind::Group => counted_of(&question.fields),
        _ => Box::new(std::iter::once(question)) as Box<dyn Iterator<Item = &Question>>,
    }))
}

/// The words of a questionnaire in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'q> {
    questionnaire: &'q Questionnaire,
    language: &'q str,
}

/// Words, and the language they turned out to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worded<'q> {
    /// The words.
    pub text: &'q str,
    /// Their language.
    pub language: &'q str,
}

impl<'q> Words<'q> {
    /// The language asked for.
    pub fn language(&self) -> &'q str {
        self.language
    }

    /// The text files to look in: the language's, then the first one's.
    fn files(&self) -> impl Iterator<Item = &'q TextFile> {
        let texts = &self.questionnaire.texts;
        let first = texts.values().next();
        let own = texts.get(self.language);
        own.into_iter().chain(first.filter(|first| first.language != self.language))
    }

    fn pick(&self, of: impl Fn(&'q TextFile) -> Option<&'q str>) -> Option<Worded<'q>> {
        self.files().find_map(|file| {
            let text = of(file)?.trim();
            (!text.is_empty()).then_some(Worded { text, language: &file.language })
        })
    }

    /// One of the texts of a question.
    pub fn question(&self, id: &str, part: impl Fn(&'q QuestionText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.questions.get(id).map(&part))
    }

    /// The question as it is put to the team; its id where it has no words.
    pub fn label(&self, id: &'q str) -> &'q str {
        let question = self.question(id, |text| &text.label);
        let section = || self.section(id);
        question.or_else(section).map_or(id, |worded| worded.text)
    }

    /// The heading that readers see, in the past for a system that has ended. A language whose heading serves both
    /// has one only.
    pub fn heading(&self, id: &str, ended: bool) -> Option<Worded<'q>> {
        let heading = self.pick(|file| {
            let text = file.questions.get(id)?;
            let past = ended && !text.reader_past.trim().is_empty();
            Some(if past { text.reader_past.as_str() } else { &text.reader })
        });
        heading.or_else(|| self.question(id, |text| &text.label))
    }

    /// The title of a section.
    pub fn section(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.sections.get(id).map(|text| text.label.as_str()))
    }

    /// The sentence that says what a section holds.
    pub fn section_intro(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.sections.get(id).map(|text| text.intro.as_str()))
    }

    /// An option as the team reads it.
    pub fn option_label(&self, question: &str, option: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.questions.get(question)?.options.get(option).map(|text| text.label.as_str()))
    }

    /// An option as readers see it.
    pub fn option_reader(&self, question: &str, option: &str) -> Option<Worded<'q>> {
        let reader = self
            .pick(|file| file.questions.get(question)?.options.get(option).map(|text| text.reader.as_str()));
        reader.or_else(|| self.option_label(question, option))
    }

    /// The option that some words mean, in any language: its label or an alias; and whether they are the label of no
    /// other, so that nothing else can be meant.
    pub fn option_meant(&self, question: &str, words: &str) -> Option<(&'q str, bool)> {
        let wanted = fold(words);
        let mut labelled: Option<&'q str> = None;
        let mut alias: Option<&'q str> = None;
        let mut sure = true;
        // « oui » where two labels begin with it: either may be meant.
        let mut begun: Option<&'q str> = None;
        let files = self.questionnaire.texts.values().filter_map(|file| file.questions.get(question));
        for (id, text) in files.flat_map(|text| &text.options) {
            let begins =
                fold(&text.label).strip_prefix(&wanted).is_some_and(|rest| rest.starts_with([' ', ',']));
            if begins && !wanted.is_empty() {
                sure &= begun.is_none_or(|other| other == id);
                begun.get_or_insert(id);
            }
            if fold(&text.label) == wanted {
                sure &= labelled.is_none_or(|known| known == id);
                labelled.get_or_insert(id);
            } else if text.aliases.iter().any(|known| fold(known) == wanted) {
                alias.get_or_insert(id);
            }
        }
        match (labelled, alias) {
            (Some(id), alias) => Some((id, sure && alias.is_none_or(|other| other == id))),
            (None, Some(id)) if sure => Some((id, false)),
            (None, _) => None,
        }
    }

    /// One of the texts of a check.
    pub fn check(&self, id: &str, part: impl Fn(&'q CheckText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.checks.get(id).map(&part))
    }

    /// One of the texts of a legal reference.
    pub fn law(&self, id: &str, part: impl Fn(&'q LawText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(&part))
    }

    /// A legal reference as it is cited.
    pub fn law_title(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(|text| text.title.as_str()))
    }

    /// What a legal reference asks or protects.
    pub fn law_asks(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(|text| text.asks.as_str()))
    }

    /// When a named condition holds, as a clause.
    pub fn condition(&self, name: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.conditions.get(name).map(String::as_str))
    }

    /// The words of a duty, and their language.
    pub fn duty(&self, id: &str) -> Option<(&'q DutyText, &'q str)> {
        self.files().find_map(|file| Some((file.duties.get(id)?, file.language.as_str())))
    }

    /// A general right: what you may do.
    pub fn right_what(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.rights.get(id).map(|text| text.what.as_str()))
    }

    /// A general right: how.
    pub fn right_how(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.rights.get(id).map(|text| text.how.as_str()))
    }
}

/// Words as they are compared: lower case, one kind of apostrophe and blank.
fn fold(words: &str) -> String {
    let unified = words.replace('’', "'").replace('_', " ");
    unified.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
