//! What stands around a place: the question above a line, the text it is part of, the partner of a bracket.

use crate::source::Span;

use super::super::lines::{
    Head, has_key, head, indentation, is_odd_space, line, next_written, previous_written,
};

/// The question above a line whose answer stands on its line, or alone on the line between; not a text after `|`.
pub(in crate::yaml) fn answered_above(text: &str, own: Span) -> Option<Head> {
    let above = previous_written(text, own)?;
    let head = head(text, above);
    if head.key.is_none() && head.dash.is_none() && head.column == indentation(text, own) {
        let question = self::head(text, previous_written(text, above)?);
        let opens = question.key.is_some() && text[question.value..].starts_with(['\n', '\r']);
        let value = above.start + indentation(text, above);
        return (opens && question.column < head.column).then_some(Head { value, ..question });
    }
    let answer = text.get(head.value..above.end)?.trim_end();
    let answered = !answer.is_empty() && !answer.starts_with(['|', '>', '#']);
    (answered && has_key(text, above)).then_some(head)
}

/// The beginning of the line whose text, begun by `|` or `>`, a line stands under.
pub(in crate::yaml) fn block_above(text: &str, own: Span) -> Option<Head> {
    let mut above = previous_written(text, own);
    let column = indentation(text, own);
    // Inside a text there may be lines with a dash or a colon, but none at its margin.
    let mut margin = usize::MAX;
    while let Some(one) = above {
        let head = head(text, one);
        if has_key(text, one) || head.dash.is_some() {
            let begins = text[head.value..].starts_with(['|', '>']) && head.owner() < margin;
            margin = margin.min(indentation(text, one));
            if begins || margin <= column {
                return begins.then_some(head);
            }
        }
        if indentation(text, one) == 0 && column > 0 {
            return None;
        }
        above = previous_written(text, one);
    }
    None
}

/// The no-break spaces at the start of a line, where they stand in its indentation.
pub(in crate::yaml) fn odd_indentation(text: &str, line: Span) -> Option<Span> {
    let written = &text[line.range()];
    let start = line.start + (written.len() - written.trim_start_matches(' ').len());
    let rest = &text[start..line.end];
    let end =
        start + (rest.len() - rest.trim_start_matches(|letter| letter == ' ' || is_odd_space(letter)).len());
    (rest.starts_with(is_odd_space) && end < line.end).then(|| Span::new(start, end))
}

/// How a bracket ends.
pub(super) enum Bracket {
    /// With its partner.
    Closed,
    /// Its line has none, and the next line is an answer of its own.
    NotOnItsLine,
    /// With the partner of another, at this byte.
    With(usize),
    /// Only behind a `#`, at this byte, which makes a comment of it.
    BehindHash(usize),
    /// Not up to the end of the file.
    Never,
}

/// Looks for the partner of a bracket. Quotes are not looked at: a guess is enough to choose the words.
pub(super) fn bracket(text: &str, open: usize) -> Bracket {
    let mut inside = Vec::new();
    let own = line(text, open);
    for (offset, byte) in text[open..].bytes().enumerate() {
        match byte {
            b'[' => inside.push(b']'),
            b'{' => inside.push(b'}'),
            b']' | b'}' => {
                if inside.pop() != Some(byte) {
                    return Bracket::With(open + offset);
                }
                if inside.is_empty() {
                    return Bracket::Closed;
                }
            }
            b'#' if text[..open + offset].ends_with([' ', '\t']) && closes_more(text, open + offset) => {
                return Bracket::BehindHash(open + offset);
            }
            b'\n' | b'\r' if open + offset == own.end => {
                let next = next_written(text, own);
                let answer = next.is_none_or(|next| has_key(text, next) || head(text, next).dash.is_some());
                if answer && next.is_none_or(|next| indentation(text, next) <= indentation(text, own)) {
                    return Bracket::NotOnItsLine;
                }
            }
            _ => {}
        }
    }
    Bracket::Never
}

/// Whether the rest of a line has more closing brackets than opening ones.
fn closes_more(text: &str, at: usize) -> bool {
    let rest = &text[at..line(text, at).end];
    rest.matches([']', '}']).count() > rest.matches(['[', '{']).count()
}

/// The first tabs that begin a line, from the line of `at` on.
pub(super) fn indenting_tab(text: &str, at: usize) -> Option<Span> {
    let mut from = line(text, at).start;
    // Hardly any file has one: it is looked for before lines are.
    while let Some(offset) = text[from..].find('\t') {
        let tab = from + offset;
        let own = line(text, tab);
        let behind = text[tab..own.end].trim_start_matches([' ', '\t']);
        let indents = text[own.start..tab].bytes().all(|byte| byte == b' ');
        if indents && !behind.is_empty() && !behind.starts_with('#') {
            let tabs = &text[tab..own.end];
            return Some(Span::new(tab, tab + tabs.len() - tabs.trim_start_matches('\t').len()));
        }
        from = own.end;
    }
    None
}

/// The bytes of a block text, from its `|` or `>` to the end of its last line that is not blank.
///
/// The crate's own span starts at the first word, and ends at the next key.
pub(in crate::yaml) fn block_span(text: &str, from: usize, content: Span) -> Span {
    let Some(start) = block_header(text, from) else { return content };
    let end = content.end.max(start);
    let written = text[start..end].trim_end();
    // Blanks at the end of the last line are content.
    let last = &text[start + written.len()..end];
    let blanks = last.find(['\n', '\r']).unwrap_or(last.len());
    Span::new(start, start + written.len() + blanks)
}

/// The next `|` or `>` behind `from`, past the key's colon, comments, anchors and tags.
fn block_header(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        match bytes.get(at)? {
            b'|' | b'>' => return Some(at),
            b'#' => at += text[at..].find(['\n', '\r'])?,
            b'&' | b'!' => at += text[at..].find([' ', '\t', '\n', '\r'])?,
            b' ' | b'\t' | b'\n' | b'\r' | b':' | b'-' | b'?' | b'.' | 0xef | 0xbb | 0xbf => at += 1,
            _ => return None,
        }
    }
}

/// The empty place of a missing value: behind the colon that stands at `at`, else `at` itself.
pub(in crate::yaml) fn behind_colon(text: &str, at: usize) -> Span {
    Span::at(if text.as_bytes().get(at) == Some(&b':') { at + 1 } else { at })
}
