//! Where a part of a text stands in the file, whose lines are indented and broken in their own way.

use std::ops::Range;

use crate::source::{SourceFile, Span};

/// The bytes of the file that hold a part of a text; the whole text where it is written in another way, as in quotes
/// with escapes.
pub(in crate::submission) fn place(file: &SourceFile, text: &str, span: Span, range: Range<usize>) -> Span {
    Places::new(file, text, span).of(range)
}

/// The places of many parts of one text: found in one way through it, where they are asked for in their order.
///
/// Text and file agree in all but blanks: the n-th character of one is that of the other.
pub(super) struct Places<'t> {
    /// The text as the file has it.
    written: &'t str,
    text: &'t str,
    span: Span,
    /// Where the content begins in what is written.
    content: usize,
    /// How far both were read: what is written, and the text.
    read: (usize, usize),
}

impl<'t> Places<'t> {
    /// The places of parts of a text that stands at a span.
    pub(super) fn new(file: &'t SourceFile, text: &'t str, span: Span) -> Self {
        let written = file.slice(span);
        let content = match written.chars().next() {
            // The line of `|` and its marks is not content.
            Some('|' | '>') => written.find(['\n', '\r']).unwrap_or(written.len()),
            Some('"' | '\'') => 1,
            Some(_) | None => 0,
        };
        Self { written, text, span, content, read: (content, 0) }
    }

    /// The bytes of the file that hold a part of the text; the whole text where they cannot be told.
    pub(super) fn of(&mut self, range: Range<usize>) -> Span {
        let start = self.span.start;
        self.find(range).map_or(self.span, |found| Span::new(start + found.start, start + found.end))
    }

    fn find(&mut self, range: Range<usize>) -> Option<Range<usize>> {
        let wanted = self.text.get(range.clone())?;
        self.read_to(range.start);
        let from = self.read.0;
        let mut found = letters(&self.written[from..]);
        let mut place: Option<Range<usize>> = None;
        for (_, wanted) in letters(wanted) {
            let (at, character) = found.next().filter(|(_, found)| *found == wanted)?;
            let end = from + at + character.len_utf8();
            place = Some(place.map_or(from + at, |place| place.start)..end);
        }
        place
    }

    /// Reads on to a byte of the text, from the start where that lies behind.
    fn read_to(&mut self, wanted: usize) {
        if wanted < self.read.1 {
            self.read = (self.content, 0);
        }
        let (from, read) = self.read;
        let between = letters(&self.text[read..wanted]).count();
        let next = letters(&self.written[from..]).nth(between);
        self.read = (next.map_or(self.written.len(), |(at, _)| from + at), wanted);
    }
}

/// What is no blank, and where it stands.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, character)| !character.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part<'f>(file: &'f str, text: &str, part: &str) -> &'f str {
        let file = Box::leak(Box::new(SourceFile::new("a", file)));
        let start = text.find(part).expect("in the text");
        let whole = Span::new(0, file.text().len());
        file.slice(place(file, text, whole, start..start + part.len()))
    }

    #[test]
    fn parts_are_found_whatever_the_lines() {
        assert_eq!(
            part("|-  # note\n    Un tri\n    par date.", "Un tri\npar date.", "tri\npar"),
            "tri\n    par"
        );
        assert_eq!(part("Un tri\n    par date.", "Un tri par date.", "tri par"), "tri\n    par");
        assert_eq!(part("'l''été. Fin.'", "l'été. Fin.", "Fin"), "'l''été. Fin.'");
        assert_eq!(part("\"Un tri.\"", "Un tri.", "tri"), "tri");
    }

    #[test]
    fn parts_are_found_in_any_order() {
        let file = SourceFile::new("a", "|\n    Un tri\n    par date.");
        let whole = Span::new(0, file.text().len());
        let mut places = Places::new(&file, "Un tri\npar date.", whole);
        let parts = [
            (3..6, "tri"),
            (7..10, "par"),
            (7..15, "par date"),
            (0..2, "Un"),
            (11..15, "date"),
            (3..6, "tri"),
        ];
        for (range, part) in parts {
            assert_eq!(file.slice(places.of(range)), part);
        }
        assert_eq!(places.of(12..99), whole, "no part of the text");
        let mut other = Places::new(&file, "Un tri\npas daté.", whole);
        assert_eq!([7..10, 3..6].map(|range| file.slice(other.of(range))), [file.text(), "tri"]);
    }
}
