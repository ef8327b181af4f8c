//! The text of a file and the places in it: byte ranges inside, lines and columns for people.
//!
//! This is the only module that converts between the two.

use std::ops::Range;

/// A range of bytes in one file: `start` included, `end` excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The range from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// An empty range at one byte.
    pub fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The range as the standard library writes it.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The smallest range that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A place as a person counts: from 1, in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1. Lines end with `\n`, `\r\n` or a lone `\r`, as YAML says.
    pub line: usize,
    /// Column, from 1, in code points (an emoji counts once, the byte-order mark of a file not at all).
    pub column: usize,
}

/// A file that was read: its name as it is shown, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl SourceFile {
    /// A file by the name that messages give it, and its text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
        let line_starts = std::iter::once(0).chain(ends.map(|at| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// The name that messages give the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, a byte-order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range; empty where the range does not stand on character borders.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The line and column of a byte. An offset past the end, or inside a character, is moved back.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let before = &self.text[self.line_starts[line - 1]..offset];
        // Only at the start of a file is it a mark; elsewhere it is a character that nobody sees.
        let before = if line == 1 { before.strip_prefix('\u{feff}').unwrap_or(before) } else { before };
        let column = 1 + before.chars().count();
        Position { line, column }
    }

    /// The bytes of a line (counted from 1), without its line ending.
    pub fn line_span(&self, line: usize) -> Span {
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.line_starts.get(line).copied().unwrap_or(self.text.len());
        let content = self.text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + content.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_code_points() {
        let file = SourceFile::new("a", "\u{feff}é: 😀x\r\n\tb\rc\n");
        let place = |needle: &str| {
            let position = file.position(file.text().find(needle).expect("in the text"));
            (position.line, position.column)
        };
        assert_eq!(place("é"), (1, 1));
        assert_eq!(place("x"), (1, 5));
        assert_eq!(place("b"), (2, 2));
        assert_eq!(place("c"), (3, 1));
        assert_eq!(file.slice(file.line_span(1)), "\u{feff}é: 😀x");
        assert_eq!(file.position(usize::MAX).line, 4);
    }
}
