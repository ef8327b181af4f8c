//! One answer: parsed alone, and normalised until nothing in it can reach another answer or make an output fail.
//! What had to change is told as remarks.

mod citations;
mod footnotes;
mod html;
mod plain;
mod reader;
mod tables;

use std::borrow::Cow;
use std::ops::Range;

use super::normalise::{normalise, settle};
use super::tree::Block;
use crate::finding::Code;

/// What reading an answer depends on.
pub struct AnswerOptions<'a> {
    /// The level of the first heading inside it.
    pub heading_level: u8,
    /// Where a document shows an image of the answers' own folder from; `None` for one that cannot be shown.
    pub images: &'a dyn Fn(&str) -> Option<String>,
    /// What a citation shows, by the id of the source; `None` for an id that `sources:` lacks.
    pub citation: &'a dyn Fn(&str) -> Option<String>,
    /// The word for a note at the foot of an answer.
    pub footnote: &'a str,
}

/// Something that had to be changed so that an answer can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What, as the code of a finding.
    pub code: Code,
    /// The address, the character or the words it is about.
    pub detail: String,
    /// Where it stands in the text whose lines all end with `\n` ([`unified_lines`]), place by place; nothing where
    /// only the detail can tell.
    pub places: Vec<Range<usize>>,
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerText {
    /// What it says.
    pub blocks: Vec<Block>,
    /// What had to be changed; each kind of change once.
    pub remarks: Vec<Remark>,
    /// The ids it cites, in order, each once; those that `sources:` lacks among them.
    pub citations: Vec<String>,
}

/// Reads an answer of kind *text*.
pub fn read_answer(text: &str, options: &AnswerOptions<'_>) -> AnswerText {
    let read = reader::read(&unified_lines(text), options);
    AnswerText { blocks: settle(normalise(read.blocks)), ..read }
}

/// What reading an answer remarks, and what it cites, without the tree: for checks, which look at many texts.
pub fn look_at_answer(text: &str, options: &AnswerOptions<'_>) -> (Vec<Remark>, Vec<String>) {
    if let Some(citations) = plain::plain_citations(text) {
        return (Vec::new(), citations);
    }
    let read = reader::read(&unified_lines(text), options);
    (read.remarks, read.citations)
}

/// A text whose lines end as Markdown counts them.
pub fn unified_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests;
