//! The comments of a YAML file. The tree of a file has none of them: they stand outside of all its keys and values.

use crate::source::{SourceFile, Span};
use crate::yaml::{Node, NodeKind, TextStyle};

/// A comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment<'f> {
    /// Its bytes, from `#` to the last character of the line that is no blank.
    pub span: Span,
    /// Its line, from 1.
    pub line: usize,
    /// What it says, with the `#`.
    pub words: &'f str,
    /// How many blanks stand before it, where nothing else does; `None` behind a key or a value.
    pub column: Option<usize>,
}

/// All comments, in the order of the file, whose tree is given.
pub fn comments<'f>(file: &'f SourceFile, root: &Node) -> Vec<Comment<'f>> {
    let mut written = Vec::new();
    spans_of_words(file, root, &mut written);
    written.sort_unstable();
    let end = Span::at(file.text().len());
    let mut found = Vec::new();
    let mut start = 0;
    for span in written.into_iter().chain([end]) {
        let between = file.text().get(start..span.start).unwrap_or_default();
        if between.contains('#') {
            find(file, Span::new(start, span.start), &mut found);
        }
        start = start.max(span.end);
    }
    found
}

/// The comments between two values.
fn find<'f>(file: &'f SourceFile, between: Span, into: &mut Vec<Comment<'f>>) {
    let (mut number, last) = (file.position(between.start).line, file.position(between.end).line);
    while number <= last {
        let line = file.line_span(number);
        let own = Span::new(line.start.max(between.start), line.end.min(between.end).max(between.start));
        if let Some(at) = first_mark(file, own) {
            let words = file.text()[at..line.end].trim_end();
            let before = &file.text()[line.start..at];
            let alone = before.trim_start_matches(['\u{feff}', ' ', '\t']).is_empty();
            into.push(Comment {
                span: Span::new(at, at + words.len()),
                line: number,
                words,
                column: alone.then(|| before.trim_start_matches('\u{feff}').len()),
            });
        }
        number += 1;
    }
}

/// The first `#` that begins a comment: at the start of a line, or behind a blank.
fn first_mark(file: &SourceFile, within: Span) -> Option<usize> {
    let marks = file.slice(within).match_indices('#').map(|(offset, _)| within.start + offset);
    marks.into_iter().find(|at| {
        let before = file.text()[..*at].chars().next_back();
        before.is_none_or(|before| matches!(before, ' ' | '\t' | '\n' | '\r' | '\u{feff}'))
    })
}

/// The bytes in which `#` is a character like others.
fn spans_of_words(file: &SourceFile, node: &Node, into: &mut Vec<Span>) {
    for item in node.items() {
        spans_of_words(file, item, into);
    }
    for entry in node.entries() {
        into.push(entry.key.span);
        spans_of_words(file, &entry.value, into);
    }
    match &node.kind {
        // The line of `|` may end with a comment, which is no part of the text.
        NodeKind::Text(text) if text.style == TextStyle::Block => {
            let head = file.slice(node.span).find(['\n', '\r']).unwrap_or(node.span.end - node.span.start);
            into.push(Span::new(node.span.start + head, node.span.end));
        }
        NodeKind::Text(_) | NodeKind::Number(_) | NodeKind::Bool(_) | NodeKind::Null => into.push(node.span),
        NodeKind::List(_) | NodeKind::Mapping(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn words(text: &str) -> Vec<(usize, String, Option<usize>)> {
        let file = SourceFile::new("a", text);
        let parsed = parse(&file);
        assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
        let root = parsed.document.expect("a document").root;
        comments(&file, &root)
            .into_iter()
            .inspect(|comment| assert_eq!(file.slice(comment.span), comment.words))
            .map(|comment| (comment.line, comment.words.to_owned(), comment.column))
            .collect()
    }

    #[test]
    fn only_comments_are_found() {
        let text = "\
\u{feff}# top
a: \"x # no\" # one
'b # no': plain#no
c: |  # two
  text # no
  # no
  #no
# three
d:
  - e: f#no   #four
    # five
  - [g, h] # six
i:
  # seven

j: >-
  k
  # no

   # no
l: 1 # eight
# nine";
        let found = words(text);
        let said: Vec<&str> = found.iter().map(|(_, words, _)| words.as_str()).collect();
        let expected = [
            "# top", "# one", "# two", "# three", "#four", "# five", "# six", "# seven", "# eight", "# nine",
        ];
        assert_eq!(said, expected);
        let alone: Vec<Option<usize>> = found.iter().map(|(_, _, column)| *column).collect();
        assert_eq!(alone, [Some(0), None, None, Some(0), None, Some(4), None, Some(2), None, Some(0)]);
        assert_eq!(found[3].0, 8);
    }
}
