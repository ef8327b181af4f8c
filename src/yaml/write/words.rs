//! Texts, keys and numbers as they can be written, so that the same is read back.

use std::fmt::Write as _;

use crate::source::Span;
use crate::yaml::lines::glued_colon;
use crate::yaml::node::{NodeKind, Number};
use crate::yaml::scalar::{is_allowed, resolve};

/// Whether a text can stand in a block and be read back. `nested`: under a key or dash, where an indentation can be
/// stated; at the top, YAML's own rule for it is read in two ways.
pub(super) fn fits_block(value: &str, nested: bool) -> bool {
    let kept = |character: char| {
        is_allowed(character) && !matches!(character, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let has_words = !value.trim().is_empty();
    // A tab would be taken for indentation.
    let first = value.trim_start_matches(['\n', ' ']);
    has_words
        && value.chars().all(kept)
        && !first.starts_with('\t')
        && (nested || !value.starts_with([' ', '\n']))
}

/// Whether a text without quotes is read back as the same text, wherever a value or key can stand.
pub(super) fn is_safe_plain(value: &str) -> bool {
    const RESERVED: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '.',
        '<', '=',
    ];
    let visible = |character: char| {
        is_allowed(character)
            && !matches!(character, '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    matches!(resolve(value), NodeKind::Text(_))
        && value.trim() == value
        && !value.starts_with(RESERVED)
        && !value.ends_with(':')
        && !value.contains(": ")
        && !value.contains(" #")
        && value.chars().all(visible)
        // `id:x` at the start of a line is read as a key whose space is missing.
        && glued_colon(value, Span::new(0, value.len())).is_none()
}

/// Words as they stand behind a key, on its line: without quotes where they mean the same.
pub(crate) fn write_word(value: &str) -> String {
    if is_safe_plain(value) { value.to_owned() } else { quoted(value) }
}

pub(super) fn written_key(name: &str) -> String {
    // A number or a boolean is a text where it is a key; only null is not.
    let word = matches!(resolve(name), NodeKind::Bool(_) | NodeKind::Number(_));
    let digits = word && name.starts_with(|first: char| first.is_ascii_alphanumeric());
    // A key with blanks, under a text, is read as a line of that text.
    if digits || is_safe_plain(name) && !name.contains(char::is_whitespace) {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// A number as it was written; by its value where that is not how a number is written.
pub(super) fn written_number(number: &Number) -> String {
    match resolve(&number.written) {
        NodeKind::Number(_) => number.written.clone(),
        _ => number.value.to_string(),
    }
}

/// Between double quotes, on one line, with whatever cannot be seen as an escape.
pub(super) fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => push_escape(&mut out, character),
            character if is_allowed(character) => out.push(character),
            character => push_escape(&mut out, character),
        }
    }
    out.push('"');
    out
}

fn push_escape(out: &mut String, character: char) {
    let code = u32::from(character);
    // Writing to a String cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02X}"),
        0x100..=0xffff => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}
