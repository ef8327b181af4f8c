//! A text under revision: parts are replaced, moved and put in, the rest stays byte for byte, and places that were
//! marked are still known afterwards.

use crate::source::Span;

/// The text so far, and the places to remember in it.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    text: String,
    marks: Vec<usize>,
}

/// What comes in place of some bytes.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    /// The bytes that go; none for what is only put in.
    pub(super) span: Span,
    /// What comes.
    pub(super) parts: Vec<Part>,
}

/// A part of what comes.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// New words.
    New(String),
    /// Bytes of the text so far, which keep their marks.
    Kept(Span),
}

impl Edit {
    /// New words in place of some bytes.
    pub(super) fn replace(span: Span, with: impl Into<String>) -> Self {
        Self { span, parts: vec![Part::New(with.into())] }
    }

    /// Nothing in place of some bytes.
    pub(super) fn delete(span: Span) -> Self {
        Self { span, parts: Vec::new() }
    }
}

impl Draft {
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), marks: Vec::new() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Remembers a place; gives its number.
    pub(super) fn mark(&mut self, offset: usize) -> usize {
        self.marks.push(offset);
        self.marks.len() - 1
    }

    /// Where a marked place is now. What was removed leaves the place where it was.
    pub(super) fn place(&self, mark: usize) -> usize {
        self.marks.get(mark).copied().unwrap_or_default()
    }

    /// Makes the changes; nothing where two of them want the same bytes.
    #[must_use]
    pub(super) fn apply(&mut self, mut edits: Vec<Edit>) -> bool {
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        let inside = edits.last().is_none_or(|edit| edit.span.end <= self.text.len());
        if !apart || !inside {
            return false;
        }
        let mut out = String::with_capacity(self.text.len());
        let mut copies: Vec<(Span, usize)> = Vec::new();
        let mut copy = |span: Span, out: &mut String| {
            if span.start < span.end {
                copies.push((span, out.len()));
                out.push_str(self.text.get(span.range()).unwrap_or_default());
            }
        };
        let mut replaced: Vec<(Span, usize)> = Vec::new();
        let mut at = 0;
        for edit in &edits {
            copy(Span::new(at, edit.span.start), &mut out);
            replaced.push((edit.span, out.len()));
            for part in &edit.parts {
                match part {
                    Part::New(words) => out.push_str(words),
                    Part::Kept(span) => copy(*span, &mut out),
                }
            }
            at = edit.span.end;
        }
        copy(Span::new(at, self.text.len()), &mut out);
        copies.sort_by_key(|(span, _)| span.start);
        for mark in &mut self.marks {
            *mark = moved(*mark, &copies)
                .or_else(|| moved(*mark, &replaced).map(|_| start_of(*mark, &replaced)))
                .unwrap_or(out.len());
        }
        self.text = out;
        true
    }
}

/// The span among sorted ones that holds an offset, and the offset's new place if the span was copied whole.
fn moved(offset: usize, spans: &[(Span, usize)]) -> Option<usize> {
    let (span, to) = spans[..spans.partition_point(|(span, _)| span.start <= offset)].last()?;
    (offset < span.end).then(|| to + (offset - span.start))
}

/// Where the replacement of an offset begins.
fn start_of(offset: usize, replaced: &[(Span, usize)]) -> usize {
    replaced[..replaced.partition_point(|(span, _)| span.start <= offset)].last().map_or(0, |(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_move_and_places_with_them() {
        let mut draft = Draft::new("one two three");
        let [one, two, three, end] = [0, 4, 8, 13].map(|offset| draft.mark(offset));
        let edits = vec![
            Edit { span: Span::at(13), parts: vec![Part::New(", ".into()), Part::Kept(Span::new(4, 7))] },
            Edit::delete(Span::new(4, 8)),
            Edit::replace(Span::new(0, 3), "1"),
        ];
        assert!(draft.apply(edits));
        assert_eq!(draft.text(), "1 three, two");
        let at = |mark| &draft.text()[draft.place(mark)..];
        assert_eq!([at(one), at(two), at(three), at(end)], ["1 three, two", "two", "three, two", ""]);
    }

    #[test]
    fn changes_of_the_same_bytes_are_refused() {
        let mut draft = Draft::new("one two");
        assert!(!draft.apply(vec![Edit::delete(Span::new(0, 4)), Edit::delete(Span::new(3, 5))]));
        assert!(!draft.apply(vec![Edit::delete(Span::new(5, 9))]));
        assert_eq!(draft.text(), "one two");
    }
}
