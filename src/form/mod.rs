//! The questionnaire as a document to print and to interview with: its questions, blank or with what a file says.

mod build;

use schemars::JsonSchema;
use serde::Serialize;

use crate::expression::State;
use crate::questionnaire::{Profile, Respondent};
use crate::report::{Part, Passage, SourcePart};

/// What of a questionnaire is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FormOptions {
    /// How much of it.
    pub profile: Profile,
    /// Only what this role can answer.
    pub respondent: Option<Respondent>,
}

/// Questions to print. Every `markdown` is ready to be set in a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Form {
    /// What names its files: `redevable-1.questionnaire`, `cibnav.questionnaire.dpo`.
    pub id: String,
    /// The questionnaire.
    pub questionnaire: String,
    /// The language of the document.
    pub language: String,
    /// What it says above all, as Markdown.
    pub title: String,
    /// The system that a file describes.
    pub system: Option<Passage>,
    /// Who is asked, where it is one role.
    pub respondent: Option<String>,
    /// Whether only the minimal profile is printed.
    pub minimal: bool,
    /// How many questions it holds.
    pub count: usize,
    /// The questions, by section.
    pub sections: Vec<FormSection>,
    /// The grounds for not publishing an answer, in words, each with its id.
    pub grounds: Vec<String>,
    /// The sources of a file, for the references in its answers.
    pub sources: Vec<SourcePart>,
}

/// A section that holds questions.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormSection {
    /// Its id.
    pub id: String,
    /// Its title, as Markdown.
    pub heading: String,
    /// What it holds, in a sentence.
    pub intro: Option<String>,
    /// Its questions.
    pub questions: Vec<FormQuestion>,
}

/// A question as it is put.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormQuestion {
    /// Its full id: what to type.
    pub id: String,
    /// Its number in the whole questionnaire, the same on every sheet.
    pub number: usize,
    /// The question, as Markdown.
    pub heading: String,
    /// Why it is asked and what a good answer holds.
    pub help: Option<String>,
    /// Whether a file cannot do without an answer.
    pub required: bool,
    /// What stands above the options or fields.
    pub lead: Option<String>,
    /// The answers to choose from, as Markdown.
    pub options: Vec<String>,
    /// What to say of each record, or the parts of a contact.
    pub fields: Vec<String>,
    /// Short remarks, each `**Name:** value`.
    pub facts: Vec<String>,
    /// What the file says.
    pub answer: Option<FormAnswer>,
    /// How many lines are left to write on; none where nothing is asked.
    pub room: usize,
}

/// What a file says to a question.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormAnswer {
    /// Its state.
    pub state: State,
    /// The state in words, where the parts do not say it themselves.
    pub state_words: Option<String>,
    /// What it says.
    pub parts: Vec<Part>,
}
