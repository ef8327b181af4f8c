//! The shape of a report.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::expression::State;
use crate::finding::Level;
use crate::questionnaire::Tier;
use crate::submission::TranslationCounts;

/// The version of this shape, printed in every report: the mark by which a file of ours is known.
pub const REPORT_VERSION: &str = "report/1";

/// A resolved report. Every `markdown` is ready to be set in a document: what came from answers is normalised, and
/// can hold neither HTML nor a mark of ours.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// The version of this shape.
    pub redevable: String,
    /// The id of the page, which names its files.
    pub id: String,
    /// The questionnaire it answers.
    pub questionnaire: String,
    /// The language of the document.
    pub language: String,
    /// The language of the answers.
    pub answers_language: String,
    /// How far the texts of the answers are translated, where a translation is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<TranslationCounts>,
    /// That the answers were written in another language, and whether they are translated, where it is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers_in: Option<Passage>,
    /// Whether the file has errors and is shown all the same.
    pub draft: bool,
    /// Whether somebody else than the owner wrote it.
    pub third_party: bool,
    /// What the system does.
    pub title: Passage,
    /// The system's name.
    pub name: Option<Passage>,
    /// Its version.
    pub version: Option<Passage>,
    /// Who owns it.
    pub organisation: Option<Passage>,
    /// Whether it is in use, in a sentence of ours.
    pub status: Option<Passage>,
    /// The day of the page; a draft may lack it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_on: Option<Day>,
    /// Whose page it is, when it is not the owner's.
    pub banner: Option<Banner>,
    /// The first screen.
    pub essentials: Vec<Essential>,
    /// What should be looked at, for readers, with the team's replies.
    pub points: Vec<Point>,
    /// The whole questionnaire.
    pub sections: Vec<SectionPart>,
    /// What is not published, and why.
    pub withheld: Vec<Withheld>,
    /// The sources, by number.
    pub sources: Vec<SourcePart>,
    /// How many questions are in each state.
    pub counts: IndexMap<State, usize>,
    /// How many questions are asked here.
    pub asked: usize,
    /// How many of them have no answer that a reader can read: silence, not documented, withheld, not settled.
    pub unknown: usize,
    /// How the page was made, in sentences.
    pub made: Vec<Passage>,
}

/// Words in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Passage {
    /// Their language.
    pub lang: String,
    /// The words, as Markdown.
    pub markdown: String,
}

/// A full day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Day {
    /// As a machine reads it: `2026-11-23`.
    pub iso: String,
    /// In words.
    pub words: String,
}

/// What stands above a page that is not its owner's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Banner {
    /// The sentence in bold.
    pub title: String,
    /// How the page came to be, as its author says.
    pub how: Option<Passage>,
}

/// A question of the first screen, answered from several answers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Essential {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What it says, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of the first screen.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Piece {
    /// Words taken from an answer.
    Claim {
        /// The question.
        question: String,
        /// The words.
        passage: Passage,
    },
    /// Words of ours.
    Sentence {
        /// Markdown.
        markdown: String,
    },
    /// A list.
    List {
        /// `caveats`, `unknown`, `rights` or `plain`.
        role: String,
        /// Whether it is numbered.
        numbered: bool,
        /// Each a line of Markdown; foreign words are marked.
        items: Vec<String>,
    },
    /// A table.
    Table {
        /// Column headers.
        header: Vec<String>,
        /// Cells.
        rows: Vec<Vec<String>>,
    },
}

/// Something a reader should look at.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// The code or check.
    pub code: String,
    /// How much it matters.
    pub level: Level,
    /// Where: what says the same of several answers is told once.
    pub places: Vec<Place>,
    /// What it says to readers, in the document's language.
    pub markdown: String,
    /// Legal references, as they are cited.
    pub law: Vec<String>,
    /// The team's reply.
    pub reply: Option<Passage>,
}

/// An answer that a point is about.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Place {
    /// Where in the file, as a JSON Pointer.
    pub at: String,
    /// The question.
    pub question: Option<String>,
    /// The question's heading, and the name of the record.
    pub heading: Option<Passage>,
}

/// A section of the questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SectionPart {
    /// Its id.
    pub id: String,
    /// Its title.
    pub heading: Passage,
    /// How many of its questions are in each state.
    pub counts: IndexMap<State, usize>,
    /// What is said of the whole section: a state with its reason, which its questions then only name; a note.
    pub whole: Vec<Part>,
    /// Its questions; those for specialists come last.
    pub entries: Vec<Entry>,
}

/// A question and what was answered.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Entry {
    /// The question's full id.
    pub id: String,
    /// Its heading for readers.
    pub heading: Passage,
    /// How soon a reader needs it.
    pub tier: Tier,
    /// Its state.
    pub state: State,
    /// The state in words.
    pub state_words: String,
    /// Whether there is nothing to say but the state: silence, or the state of the whole section.
    pub brief: bool,
    /// The answer as data: what a program would want of it.
    pub value: serde_json::Value,
    /// The answer as it is shown.
    pub parts: Vec<Part>,
    /// What has to be read with it: questions of its `caveats`, with what they say in short.
    pub caveats: Vec<String>,
}

/// A part of what is shown for a question.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Part {
    /// What was answered, or the reason of a state, or a note: one text of the file.
    Answer {
        /// Its id, once in a document: the question, then positions and fields.
        id: String,
        /// Its state.
        state: State,
        /// The words.
        passage: Passage,
    },
    /// A heading inside a question: the name of a record.
    Heading {
        /// The words.
        passage: Passage,
    },
    /// Short values with their names.
    Facts {
        /// Each `**Name :** value`, as Markdown.
        items: Vec<String>,
    },
    /// A table.
    Table {
        /// Column headers.
        header: Vec<String>,
        /// Cells.
        rows: Vec<Vec<String>>,
    },
    /// Words of ours.
    Words {
        /// Markdown.
        markdown: String,
    },
}

/// Something that is not published.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Withheld {
    /// The question.
    pub question: String,
    /// Its heading.
    pub heading: Passage,
    /// The ground in law, in words.
    pub ground: Option<Passage>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SourcePart {
    /// Its id in the file.
    pub id: String,
    /// Its number.
    pub number: usize,
    /// Its title, with its address where it has one.
    pub passage: Passage,
    /// When it was read.
    pub checked_on: Option<Day>,
}
