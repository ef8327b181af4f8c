//! A text with repairs in it, of which every place is known in the text that it was made from.

use std::borrow::Cow;

use crate::finding::Edit;
use crate::source::Span;

/// A text that was changed, and where its parts came from.
#[derive(Debug, Clone)]
pub(crate) struct Patched<'text> {
    text: Cow<'text, str>,
    /// The parts of the text, in order; they cover it.
    parts: Vec<Part>,
}

/// A part of the changed text.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// Its first byte in the changed text.
    start: usize,
    /// The bytes of the first text that it is, or that it stands for.
    from: Span,
    /// Whether it is those bytes, unchanged.
    kept: bool,
}

impl<'text> Patched<'text> {
    /// A text without a change.
    pub(crate) fn new(text: &'text str) -> Self {
        let whole = Part { start: 0, from: Span::new(0, text.len()), kept: true };
        Self { text: Cow::Borrowed(text), parts: vec![whole] }
    }

    /// The text as it is now.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a byte of the text came from. Of what was put in, the start of what it stands for.
    fn origin(&self, at: usize) -> (usize, bool) {
        let position = self.parts.partition_point(|part| part.start <= at).saturating_sub(1);
        let Some(part) = self.parts.get(position) else { return (at, true) };
        if part.kept { (part.from.start + (at - part.start), true) } else { (part.from.start, false) }
    }

    /// Where a span came from.
    pub(crate) fn original(&self, span: Span) -> Span {
        let (start, _) = self.origin(span.start);
        let end = match span.end.checked_sub(1).filter(|last| *last >= span.start) {
            // The last byte, rather than the one after it, which may be of another part.
            Some(last) => {
                let position = self.parts.partition_point(|part| part.start <= last).saturating_sub(1);
                match self.parts.get(position) {
                    Some(part) if part.kept => part.from.start + (last - part.start) + 1,
                    Some(part) => part.from.end,
                    None => start,
                }
            }
            None => start,
        };
        Span::new(start, end.max(start))
    }

    /// Edits of the text as edits of the first text; `None` where they touch what was put in.
    pub(crate) fn original_edits(&self, edits: &[Edit]) -> Option<Vec<Edit>> {
        edits
            .iter()
            .map(|edit| {
                let position = self.parts.partition_point(|part| part.start <= edit.span.start);
                let part = self.parts.get(position.checked_sub(1)?)?;
                let length = self.parts.get(position).map_or(self.text.len(), |next| next.start) - part.start;
                let inside = edit.span.end <= part.start + length;
                (part.kept && inside)
                    .then(|| Edit { span: self.original(edit.span), text: edit.text.clone() })
            })
            .collect()
    }

    /// Applies edits, which are in order and do not overlap.
    pub(crate) fn apply(&mut self, edits: &[Edit]) {
        let mut text = String::with_capacity(self.text.len());
        let mut parts = Vec::with_capacity(self.parts.len() + 2 * edits.len());
        let mut at = 0;
        for edit in edits {
            self.copy(Span::new(at, edit.span.start), &mut text, &mut parts);
            // An edit without text leaves no part.
            if !edit.text.is_empty() {
                parts.push(Part { start: text.len(), from: self.original(edit.span), kept: false });
                text.push_str(&edit.text);
            }
            at = edit.span.end;
        }
        self.copy(Span::new(at, self.text.len()), &mut text, &mut parts);
        self.text = Cow::Owned(text);
        self.parts = parts;
    }

    /// Copies bytes of the text as it was, with their parts.
    fn copy(&self, span: Span, text: &mut String, parts: &mut Vec<Part>) {
        if span.start >= span.end {
            return;
        }
        let offset = text.len();
        let first = self.parts.partition_point(|part| part.start <= span.start).saturating_sub(1);
        for part in self.parts[first..].iter().take_while(|part| part.start < span.end) {
            let start = part.start.max(span.start);
            let from = if part.kept {
                Span::new(part.from.start + (start - part.start), part.from.end)
            } else {
                part.from
            };
            parts.push(Part { start: offset + (start - span.start), from, kept: part.kept });
        }
        text.push_str(&self.text[span.range()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.to_owned() }
    }

    #[test]
    fn places_lead_back_through_several_changes() {
        let first = "0123456789";
        let mut patched = Patched::new(first);
        patched.apply(&[edit(2, 4, "ABCDE"), edit(6, 6, "x")]);
        assert_eq!(patched.text(), "01ABCDE45x6789");
        patched.apply(&[edit(0, 1, ""), edit(11, 12, "yy")]);
        assert_eq!(patched.text(), "1ABCDE45x6yy89");
        let back = |start, end| {
            let span = patched.original(Span::new(start, end));
            (span.start, span.end)
        };
        assert_eq!(back(0, 1), (1, 2));
        assert_eq!(back(2, 4), (2, 4)); // what was put in stands for what it replaced
        assert_eq!(back(6, 8), (4, 6));
        assert_eq!(back(9, 10), (6, 7));
        assert_eq!(back(10, 12), (7, 8));
        assert_eq!(back(12, 14), (8, 10));
        assert_eq!(back(14, 14).0, 10);
    }

    #[test]
    fn changes_of_what_was_put_in_are_not_offered() {
        let mut patched = Patched::new("abcdef");
        patched.apply(&[edit(2, 4, "XYZ")]);
        assert_eq!(patched.text(), "abXYZef");
        assert_eq!(patched.original_edits(&[edit(5, 6, "E")]), Some(vec![edit(4, 5, "E")]));
        assert_eq!(patched.original_edits(&[edit(3, 4, "!")]), None);
        assert_eq!(patched.original_edits(&[edit(1, 6, "!")]), None);
    }
}
