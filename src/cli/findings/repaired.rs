//! The lines of a file as a suggestion would have them: what to type, seen rather than told.

use crate::finding::Suggestion;
use crate::source::{SourceFile, Span};

/// A longer repair is told in words alone.
const MOST_LINES: usize = 6;

/// The lines that a suggestion changes, as they would be; none for one that changes many.
pub(super) fn lines(file: &SourceFile, suggestion: &Suggestion) -> Option<Vec<String>> {
    let first = suggestion.edits.first()?;
    let last = suggestion.edits.last()?;
    let from = file.position(first.span.start).line;
    let to = file.position(last.span.end).line;
    if to - from >= MOST_LINES {
        return None;
    }
    let window = file.line_span(from).join(file.line_span(to));
    let mut text = String::new();
    let mut at = window.start;
    for edit in &suggestion.edits {
        text.push_str(file.slice(Span::new(at, edit.span.start.max(at))));
        text.push_str(&edit.text);
        at = edit.span.end.max(at);
    }
    text.push_str(file.slice(Span::new(at.min(window.end), window.end)));
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    (!lines.is_empty() && lines.len() <= MOST_LINES).then_some(lines)
}
