//! Where a part of a text stands in the file, whose lines are indented and broken in their own way.

use std::ops::Range;

use crate::source::{SourceFile, Span};

/// The bytes of the file that hold a part of a text; the whole text where it is written in another way, as in quotes
/// with escapes.
pub(in crate::submission) fn place(file: &SourceFile, text: &str, span: Span, range: Range<usize>) -> Span {
    find(file.slice(span), text, range)
        .map_or(span, |found| Span::new(span.start + found.start, span.start + found.end))
}

/// Text and file agree in all but blanks: the n-th character of one is that of the other.
fn find(written: &str, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let content = match written.chars().next()? {
        // The line of `|` and its marks is not content.
        '|' | '>' => written.find(['\n', '\r'])?,
        '"' | '\'' => 1,
        _ => 0,
    };
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let before = letters(text.get(..range.start)?);
    let wanted = text.get(range)?;
    let mut found = written[content..].char_indices().filter(|(_, c)| !c.is_whitespace()).skip(before);
    let mut place: Option<Range<usize>> = None;
    for wanted in wanted.chars().filter(|c| !c.is_whitespace()) {
        let (at, character) = found.next().filter(|(_, found)| *found == wanted)?;
        let end = content + at + character.len_utf8();
        place = Some(place.map_or(content + at, |place| place.start)..end);
    }
    place
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
}
