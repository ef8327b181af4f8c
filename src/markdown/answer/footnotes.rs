//! The notes at the foot of an answer: those that it calls, in that order, then those that nothing calls.

use std::collections::HashMap;
use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue};

use crate::source::SourceFile;

/// A note that an answer has.
pub(super) struct Footnote<'a> {
    /// Its blocks are the children.
    pub(super) node: &'a AstNode<'a>,
    /// Whether a call in the answer leads to it.
    pub(super) called: bool,
}

/// The notes of an answer, which no longer stand in its tree: numbered as their calls are, and behind them those that
/// no call leads to. Their words are not lost.
pub(super) fn taken_out<'a>(root: &'a AstNode<'a>) -> Vec<Footnote<'a>> {
    let mut names: Vec<String> = Vec::new();
    let mut footnotes = Vec::new();
    for node in root.descendants() {
        match &node.data().value {
            // The first call of a note has the number that comes next.
            NodeValue::FootnoteReference(call) if call.ref_num == 1 => names.push(call.name.clone()),
            NodeValue::FootnoteDefinition(note) => {
                footnotes.push((note.name.clone(), Footnote { node, called: note.total_references > 0 }));
            }
            _ => {}
        }
    }
    for (_, footnote) in &footnotes {
        footnote.node.detach();
    }
    let numbers: HashMap<&str, usize> =
        names.iter().enumerate().map(|(number, name)| (name.as_str(), number)).collect();
    let number = |name: &str, called: bool| called.then(|| numbers.get(name).copied()).flatten();
    footnotes.sort_by_key(|(name, note)| number(name, note.called).unwrap_or(usize::MAX));
    footnotes.into_iter().map(|(_, note)| note).collect()
}

/// Where the mark of a note stands: `[^1]` of `[^1]: Sauf le lundi.`
pub(super) fn mark_of(lines: &SourceFile, note: &AstNode<'_>) -> Option<Range<usize>> {
    let start = note.data().sourcepos.start;
    let line = lines.line_span(start.line);
    let start = line.start + start.column.saturating_sub(1);
    let length = lines.text().get(start..line.end)?.find(']')? + 1;
    Some(start..start + length)
}

/// Where words of an answer call notes that it does not have. `\[^1]` calls none.
pub(super) fn calls_in(lines: &SourceFile, words: &AstNode<'_>) -> Vec<Range<usize>> {
    let place = words.data().sourcepos;
    let line = lines.line_span(place.start.line);
    let start = line.start + place.start.column.saturating_sub(1);
    // Columns are bytes from 1, and the last one is inside. Words never go on in another line.
    let end = (line.start + place.end.column).min(line.end);
    let Some(written) = lines.text().get(start..end) else { return Vec::new() };
    let mut calls = Vec::new();
    for (offset, _) in written.match_indices("[^") {
        let escaped = lines.text()[..start + offset].ends_with('\\');
        let name = &written[offset + 2..];
        let name_ends = |inside: char| inside.is_whitespace() || matches!(inside, '[' | ']');
        match name.find(name_ends) {
            Some(length) if length > 0 && name[length..].starts_with(']') && !escaped => {
                calls.push(start + offset..start + offset + "[^".len() + length + "]".len());
            }
            Some(_) | None => {}
        }
    }
    calls
}
