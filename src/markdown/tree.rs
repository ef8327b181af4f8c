//! The typed tree of a document: what comrak's tree becomes once our marks are understood, and all that HTML and
//! PDF ever see. Also the tree of one answer, before it is written again as Markdown.
//!
//! Closed on purpose: a new kind of node must be handled by every output, or it does not compile.

use serde::Serialize;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// The language of the document itself; foreign passages carry their own.
    pub lang: String,
    /// The text of its level 1 heading.
    pub title: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Where links lead; `None` inside answers.
        id: Option<String>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number, for a numbered list.
        start: Option<u64>,
        /// Whether items stand close together.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// Its content.
        blocks: Vec<Block>,
    },
    /// Text that is printed as it is.
    Code {
        /// The language it names, if any.
        info: String,
        /// The text, with its line breaks.
        text: String,
    },
    /// A table: one row of column headers, then rows of the same length.
    Table {
        /// One per column.
        align: Vec<Align>,
        /// Column headers.
        header: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A thematic break.
    Rule,
    /// Content between two of our marks.
    Marked {
        /// What the marks say.
        mark: Mark,
        /// What stands between them.
        blocks: Vec<Block>,
    },
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// As the language reads.
    None,
    /// Left.
    Left,
    /// Centre.
    Center,
    /// Right.
    Right,
}

/// Our own marks: HTML comments in the Markdown, `<!-- rv:NAME key=value … -->` and `<!-- /rv:NAME -->`, each alone
/// on its line between blank lines. Values hold no blank. An answer can hold no HTML, so a mark cannot be forged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "mark", rename_all = "kebab-case")]
pub enum Mark {
    /// `rv:section id=bias`: a section of the questionnaire or of the document; its heading is `s-bias`.
    Section {
        /// The section.
        id: String,
    },
    /// `rv:question id=bias.known state=answered`: a question with its heading, whose id is `q-bias-known`.
    Question {
        /// The question's full id.
        id: String,
        /// One of the six states, in English with `_`: `answered`, `not_applicable`, `not_documented`, `withheld`,
        /// `no_answer`, `not_asked`; `to_answer` on a printed questionnaire.
        state: String,
    },
    /// `rv:answer id=bias.known lang=fr state=answered`: what was answered, whole. Each id once in a document.
    Answer {
        /// The answer's place: a question's full id, with `.N` for items of lists.
        id: String,
        /// The language it is written in.
        lang: String,
        /// One of the six states.
        state: String,
    },
    /// `rv:claim id=purpose.summary lang=fr`: part of an answer, taken up on the first screen.
    Claim {
        /// The question it comes from.
        id: String,
        /// The language it is written in.
        lang: String,
    },
    /// `rv:panel kind=banner`: a block set apart: `banner` (whose page this is), `draft`, `essentials` (the whole
    /// first screen), `caveats`, `rights` (general rights), `unknown` (what is not known), `point` (a point to check),
    /// `reply` (the team's reply to it), `note`.
    Panel {
        /// Which kind.
        kind: String,
    },
    /// `rv:facts`: a list of `**name** value` items, or a two-column table, shown as facts.
    Facts,
    /// `rv:figure`: a paragraph with one image and its caption.
    Figure,
    /// `rv:choices`: a list of answers to tick on paper.
    Choices,
    /// `rv:room lines=4`: words, and below them lines to write on by hand.
    Room {
        /// How many lines.
        lines: usize,
    },
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Inline {
    /// Words.
    Text {
        /// Never empty in a normalised tree; two never stand side by side.
        text: String,
    },
    /// A line break of the source that shows as a space.
    SoftBreak,
    /// A line break that shows.
    HardBreak,
    /// Stressed.
    Emphasis {
        /// What is stressed.
        content: Vec<Inline>,
    },
    /// Important.
    Strong {
        /// What is important.
        content: Vec<Inline>,
    },
    /// Struck out.
    Strike {
        /// What is struck out.
        content: Vec<Inline>,
    },
    /// Code.
    Code {
        /// Its text.
        text: String,
    },
    /// A link.
    Link {
        /// Where to.
        target: Target,
        /// Its words; never empty.
        content: Vec<Inline>,
    },
    /// An image of the answers' own folder.
    Image {
        /// Its file, relative to the answers.
        src: String,
        /// What it shows, in words; never empty.
        alt: String,
    },
    /// A reference to a source: `[1]`, or the author's own reading. In Markdown, a link to `#sources` whose words
    /// are between brackets.
    Citation {
        /// The text between the brackets: a number, or the words for the author's own reading.
        label: String,
    },
    /// `<span lang="fr">…</span>` inside a line: words of another language than the text around them. The one piece
    /// of HTML in a document that forges show too, since it means there what it means here.
    Foreign {
        /// Their language.
        lang: String,
        /// The words.
        content: Vec<Inline>,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub enum Target {
    /// An address of an accepted scheme (https, http, mailto, tel).
    Url {
        /// The address, as the `url` crate writes it.
        url: String,
    },
    /// A heading of this document, by its id.
    Heading {
        /// The id, without `#`.
        id: String,
    },
}
