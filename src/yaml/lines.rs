//! Lines of a YAML text as a person sees them: where one starts, how far it is indented, which key it has.
//!
//! Nothing here parses YAML. These are the guesses by which a mistake is put in words and repaired, and they hold
//! for what people type: plain keys, one to a line.

use super::Keys;
use super::layout::is_pointer;
use crate::source::Span;

/// The nearest character border at or before an offset.
pub(super) fn on_border(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The bytes of the line that holds `at`, without its line ending.
pub(super) fn line(text: &str, at: usize) -> Span {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = text[at..].find(['\n', '\r']).map_or(text.len(), |end| at + end);
    Span::new(start, end)
}

/// The line after one, where there is any.
pub(super) fn next_line(text: &str, line: Span) -> Option<Span> {
    let rest = &text[line.end..];
    let ending = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    let start = line.end + ending;
    (start > line.end && start < text.len()).then(|| self::line(text, start))
}

/// The line before one, where there is any.
pub(super) fn previous_line(text: &str, line: Span) -> Option<Span> {
    let before = text[..line.start].strip_suffix('\n').or_else(|| text[..line.start].strip_suffix('\r'))?;
    let before = before.strip_suffix('\r').unwrap_or(before);
    Some(self::line(text, before.len()))
}

/// The nearest line before one that has more than blanks and a comment.
pub(super) fn previous_written(text: &str, line: Span) -> Option<Span> {
    let mut line = previous_line(text, line)?;
    while is_blank(&text[line.range()]) {
        line = previous_line(text, line)?;
    }
    Some(line)
}

/// The nearest line after one that has more than blanks and a comment.
pub(super) fn next_written(text: &str, line: Span) -> Option<Span> {
    let mut line = next_line(text, line)?;
    while is_blank(&text[line.range()]) {
        line = next_line(text, line)?;
    }
    Some(line)
}

/// From `at` to the last visible character of its line.
pub(super) fn rest_of_line(text: &str, at: usize) -> Span {
    let rest = text[at..line(text, at).end].trim_end();
    Span::new(at, at + rest.len())
}

/// The character at `at`; empty at the end of the text or of a line.
pub(super) fn character_at(text: &str, at: usize) -> Span {
    match text[at..].chars().next() {
        Some(character) if !matches!(character, '\n' | '\r') => Span::new(at, at + character.len_utf8()),
        _ => Span::at(at),
    }
}

/// From `at` to the next blank.
pub(super) fn word_at(text: &str, at: usize) -> Span {
    let end = text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
    Span::new(at, at + end)
}

/// A place that has something to see, for one that may be at the end of the file: the last line before it with words.
pub(super) fn visible(text: &str, at: usize) -> Span {
    if !is_blank(&text[at..]) && !matches!(text.as_bytes().get(at), Some(b'\n' | b'\r')) {
        return character_at(text, at);
    }
    let last = text[..at].trim_end().len();
    let line = line(text, last);
    let start = last - text[line.start..last].trim_start_matches([' ', '\t', '\u{feff}']).len();
    Span::new(start, last)
}

/// Whether there are only blanks and comments.
pub(super) fn is_blank(text: &str) -> bool {
    text.split(['\n', '\r']).map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}

/// A blank that word processors write and YAML does not count: no-break and typographic spaces.
pub(super) fn is_odd_space(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
        || takes_no_room(character)
}

/// One of them that nobody sees: a space without width, a joiner.
pub(super) fn takes_no_room(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// How many spaces begin a line.
pub(super) fn indentation(text: &str, line: Span) -> usize {
    let written = &text[line.range()];
    written.len() - written.trim_start_matches(' ').len()
}

/// What a line begins with: a dash, a key, both or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// The column of the last dash, from 0; `None` for a line that begins no item.
    pub(super) dash: Option<usize>,
    /// The column of the first character behind indentation and dashes, from 0.
    pub(super) column: usize,
    /// The bytes of the key; `None` for a line without one.
    pub(super) key: Option<Span>,
    /// Where the value begins: behind the key's colon and its spaces, or behind the dash.
    pub(super) value: usize,
}

impl Head {
    /// The column that what belongs to this line must be indented beyond.
    pub(super) fn owner(self) -> usize {
        if self.key.is_some() { self.column } else { self.dash.unwrap_or(self.column) }
    }
}

/// Whether a line is a dash whose item stands below it: alone, or with its number as a comment, `- # 3`.
pub(super) fn is_bare_dash(text: &str, line: Span) -> bool {
    let rest = text[line.range()].trim_start_matches(' ').strip_prefix('-').map(str::trim_end);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" # "))
}

/// Reads what a line begins with.
pub(super) fn head(text: &str, line: Span) -> Head {
    let written = &text[line.range()];
    let mut at = written.len() - written.trim_start_matches(['\u{feff}', ' ']).len();
    let margin = if written.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut dash = None;
    while let Some(rest) = written[at..].strip_prefix('-') {
        if !rest.is_empty() && !rest.starts_with(' ') {
            break;
        }
        dash = Some(at - margin);
        at += 1 + (rest.len() - rest.trim_start_matches(' ').len());
    }
    let rest = &written[at..];
    let column = at - margin;
    let Some(colon) = key_end(rest) else { return Head { dash, column, key: None, value: line.start + at } };
    let key = Span::new(line.start + at, line.start + at + rest[..colon].trim_end().len());
    let behind = &rest[colon + 1..];
    let value = at + colon + 1 + (behind.len() - behind.trim_start_matches([' ', '\t']).len());
    Head { dash, column, key: Some(key), value: line.start + value }
}

/// The byte of the colon that ends a key at the start of `rest`.
fn key_end(rest: &str) -> Option<usize> {
    if let Some(quote) = rest.chars().next().filter(|first| matches!(first, '"' | '\'')) {
        let end = 1 + rest[1..].find(quote)?;
        let colon = end + 1 + rest[end + 1..].find(|character: char| character != ' ')?;
        return rest[colon..].starts_with(':').then_some(colon);
    }
    let ends = |at: usize| matches!(rest.as_bytes().get(at + 1), None | Some(b' ' | b'\t'));
    let colon = rest.match_indices(':').map(|(at, _)| at).find(|at| ends(*at))?;
    let key = &rest[..colon];
    (!key.is_empty() && !key.contains(" #") && !key.starts_with(['#', '[', '{'])).then_some(colon)
}

/// A word as keys of the questionnaire are: small letters without accent, digits, `_` and `-`; or a pointer of such.
pub(super) fn is_word(text: &str) -> bool {
    if is_pointer(text) {
        return text[1..]
            .split('/')
            .all(|step| step.starts_with(|c: char| c.is_ascii_digit()) || is_word(step));
    }
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    text.bytes().next().is_some_and(|first| first.is_ascii_lowercase()) && text.bytes().all(letter)
}

/// Whether a line begins with a key as questionnaires have them, and not with a sentence that has a colon.
pub(super) fn has_key(text: &str, line: Span) -> bool {
    head(text, line).key.is_some_and(|key| is_word(text[key.range()].trim_matches(['"', '\''])))
}

/// A key without the space behind its colon, at the start of a line: the byte of the colon, and of an odd space
/// behind it. Addresses (`https://`, `mailto:`) are none.
pub(super) fn glued_colon(text: &str, line: Span) -> Option<Span> {
    let written = &text[line.range()];
    let start = written.len() - written.trim_start_matches(['\u{feff}', ' ', '-']).len();
    let colon = start + written[start..].find(':')?;
    let key = &written[start..colon];
    let behind = &written[colon + 1..];
    let next = behind.chars().next()?;
    let address = matches!(key, "mailto" | "tel" | "urn" | "http" | "https" | "ftp" | "file" | "data");
    let glued = is_word(key) && !address && !matches!(next, ' ' | '\t') && !behind.starts_with("//");
    let odd = if is_odd_space(next) { next.len_utf8() } else { 0 };
    glued.then(|| Span::new(line.start + colon, line.start + colon + 1 + odd))
}

/// A sign that people and word processors write before the items of a list, where YAML wants a dash and a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OddDash {
    /// The byte behind the sign.
    pub(super) sign: usize,
    /// The byte behind the blanks that follow it, where the item begins.
    pub(super) end: usize,
    /// How many columns the sign and the blanks take.
    pub(super) width: usize,
}

/// The odd dash that a text begins with: `– who`, `• who`, `* who`, `1. who`, or a dash without its space: `-who`.
pub(super) fn odd_dash(text: &str) -> Option<OddDash> {
    let digits = text.len() - text.trim_start_matches(|first: char| first.is_ascii_digit()).len();
    let sign = match text[digits..].chars().next()? {
        '.' | ')' if (1..=3).contains(&digits) => digits + 1,
        sign if digits == 0 && "-–—−‐‑*•·▪◦‣●○".contains(sign) => sign.len_utf8(),
        _ => return None,
    };
    let blank = |character: char| character == ' ' || character == '\t' || is_odd_space(character);
    let end = text.len() - text[sign..].trim_start_matches(blank).len();
    let spaced = end > sign;
    // A dash with its space is YAML's own; a star or a number without one begins a word.
    let own = &text[..sign] == "-" && text[sign..].starts_with(' ');
    let word = !spaced && !matches!(&text[..sign], "-" | "–" | "—" | "−" | "•");
    let width = text[..end].chars().count();
    (!own && !word && end < text.len()).then_some(OddDash { sign, end, width })
}

/// The known key that begins a line and has lost its colon: `agent la direction`, `summary |`, `agent; la direction`.
/// The rest of the line, if any, is what was meant to be its value.
pub(super) fn lost_colon(text: &str, line: Span, keys: Keys<'_>) -> Option<Span> {
    let head = head(text, line);
    if head.key.is_some() && has_key(text, line) {
        return None;
    }
    let start = line.start + text[line.range()].find(|first: char| first != ' ' && first != '-')?;
    let rest = &text[start..line.end];
    let length =
        rest.find(|letter: char| !(letter.is_ascii_lowercase() || letter == '_')).unwrap_or(rest.len());
    let behind = rest[length..].chars().next();
    let parted = behind.is_none_or(|behind| " \t;=|,.?!>→：".contains(behind) || is_odd_space(behind));
    (parted && keys.has(&rest[..length])).then(|| Span::new(start, start + length))
}

/// Whether what follows a key begins with a sign that people type for its colon.
pub(super) fn stands_for_colon(behind: &str) -> bool {
    [";", "=", "：", "->", "→"].iter().any(|sign| behind.starts_with(sign))
}

/// The end of what belongs to a line: its own, and the lines below that are indented beyond `column`. Blank lines
/// at the end are not counted.
pub(super) fn end_of_block(text: &str, first: Span, column: usize) -> usize {
    let mut end = first.end;
    let mut line = first;
    while let Some(next) = next_line(text, line) {
        let written = &text[next.range()];
        let blank = written.trim().is_empty();
        if !blank {
            let blanks = written.len() - written.trim_start_matches([' ', '\t']).len();
            if blanks <= column {
                break;
            }
            end = next.end;
        }
        line = next;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Head {
        head(text, line(text, 0))
    }

    #[test]
    fn heads_are_dashes_and_keys() {
        for (text, dash, column, key, value) in [
            ("a: b : c", None, 0, "a", "b : c"),
            ("  - who: agent", Some(2), 4, "who", "agent"),
            ("- - x", Some(2), 4, "", "x"),
            ("  \"été\" : x", None, 2, "\"été\"", "x"),
            ("une phrase", None, 0, "", "une phrase"),
            ("https://x.fr", None, 0, "", "https://x.fr"),
            ("a:", None, 0, "a", ""),
            ("-", Some(0), 1, "", ""),
            ("# a: b", None, 0, "", "# a: b"),
        ] {
            let head = first(text);
            let key_of = head.key.map_or("", |key| &text[key.range()]);
            assert_eq!(
                (head.dash, head.column, key_of, &text[head.value..]),
                (dash, column, key, value),
                "{text}"
            );
        }
    }

    #[test]
    fn glued_colons_are_those_of_keys() {
        let found = |text: &str| glued_colon(text, line(text, 0)).map(|span| text[span.range()].to_owned());
        assert_eq!(found("updated_on:2026-01-01").as_deref(), Some(":"));
        assert_eq!(found("  - who:agent").as_deref(), Some(":"));
        assert_eq!(found("title:\u{a0}x").as_deref(), Some(":\u{a0}"));
        for other in ["url: https://x.fr", "https://x.fr", "mailto:a@b.fr", "Bonjour le:monde", "a:", "10:30"]
        {
            assert_eq!(found(other), None, "{other}");
        }
    }

    #[test]
    fn odd_dashes_are_those_of_word_processors() {
        for (text, item, width) in [
            ("– who", "who", 2),
            ("•\u{a0}who", "who", 2),
            ("-who", "who", 1),
            ("* a", "a", 2),
            ("12) a", "a", 4),
        ] {
            let dash = odd_dash(text).expect("a dash");
            assert_eq!((&text[dash.end..], dash.width), (item, width), "{text}");
        }
        for other in ["- who", "who", "*who*", "1.5", "2024", "", "-", "– "] {
            assert_eq!(odd_dash(other), None, "{other}");
        }
    }

    #[test]
    fn a_lost_colon_is_one_of_a_known_key() {
        let known = |word: &str| (word == "agent").then_some(super::super::KeyUse::Answer);
        let keys = Keys::known(&known);
        let found =
            |text: &str| lost_colon(text, line(text, 0), keys).map(|span| text[span.range()].to_owned());
        for text in
            ["  agent la direction", "- agent", "agent; la direction", "agent = x", "agent x : y", "agent, x"]
        {
            assert_eq!(found(text).as_deref(), Some("agent"), "{text}");
        }
        for text in ["agent: x", "agents x", "l’agent x", "agent’s x", "agent:x", ""] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn lines_follow_one_another_whatever_ends_them() {
        let text = "a\r\nb\rc\nd";
        let mut lines = vec![line(text, 0)];
        while let Some(next) = next_line(text, lines[lines.len() - 1]) {
            lines.push(next);
        }
        let words: Vec<&str> = lines.iter().map(|line| &text[line.range()]).collect();
        assert_eq!(words, ["a", "b", "c", "d"]);
        assert_eq!(previous_line(text, lines[3]), Some(lines[2]));
        assert_eq!(previous_line(text, lines[1]), Some(lines[0]));
        assert_eq!(previous_line(text, lines[0]), None);
    }

    #[test]
    fn places_at_the_end_have_something_to_see() {
        assert_eq!(visible("a: b\n\n# c\n", 5), Span::new(0, 4));
        assert_eq!(visible("", 0), Span::at(0));
        assert_eq!(visible("\u{feff}é\n", 5), Span::new(3, 5));
        assert_eq!(line("a\r\nbé\rc", 4), Span::new(3, 6));
    }
}
