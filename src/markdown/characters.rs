//! Characters that a reader cannot see, made visible: they hide, reorder or fake words ("Trojan Source", CVE-2021-42574).

use crate::scan::{self, FirstBytes};

/// Whether a character changes what a reader sees without being seen: controls, direction marks, private use,
/// tags, non-characters. Blanks of typography, joiners (which emoji and some scripts need) and the soft hyphen stay.
pub fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        // Separators of lines and paragraphs: read as blanks, below.
        '\u{85}' | '\u{2028}' | '\u{2029}' => false,
        character if character.is_control() => true,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => true,
        '\u{feff}' | '\u{180e}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => true,
        '\u{fdd0}'..='\u{fdef}' => true,
        other => (other as u32) & 0xfffe == 0xfffe,
    }
}

/// Whether a character is not seen where it stands: hidden, or so made that nothing is drawn for it. Documents need those
/// (joiners, the soft hyphen, letters that only fill a place); in a message about a text, or in the name of a file, they
/// make two different words look alike.
pub fn is_unseen(character: char) -> bool {
    is_hidden(character)
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
            // Variants of letters, but not the two that tell how an emoji is drawn.
            | '\u{fe00}'..='\u{fe0d}' | '\u{e0080}'..='\u{e0fff}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}')
}

/// The first hidden character of a text.
pub fn first_hidden(text: &str) -> Option<char> {
    const SUSPECTS: FirstBytes = FirstBytes::of(&[
        (0, 0x08), // controls, but for the end of a line and the tab
        (0x0b, 0x1f),
        (0x7f, 0x7f),
        (0xc2, 0xc2),
        (0xd8, 0xd8),
        (0xe1, 0xe2),
        (0xee, 0xff),
    ]);
    scan::find(text, &SUSPECTS, is_hidden).map(|(_, character)| character)
}

/// A character by its number, as people look it up: `[U+202E]`.
pub fn by_number(character: char) -> String {
    format!("[U+{:04X}]", character as u32)
}

/// A text whose hidden characters are told by their numbers.
pub fn visible(text: &str) -> String {
    if first_hidden(text).is_none() && !text.chars().any(is_odd_blank) {
        return text.to_owned();
    }
    told(text, is_hidden)
}

/// A text as messages quote it, in which all that is not seen is told by its number.
pub fn seen(text: &str) -> String {
    told(text, is_unseen)
}

fn told(text: &str, is_told: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_told(character) {
            out.push_str(&by_number(character));
        } else if is_odd_blank(character) {
            out.push(' ');
        } else {
            out.push(character);
        }
    }
    out
}

fn is_odd_blank(character: char) -> bool {
    matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text whose hidden characters are told, on one line: line breaks and tabs become blanks.
pub fn visible_line(text: &str) -> String {
    visible(&on_one_line(text))
}

/// A text as messages quote it, on one line.
pub fn seen_line(text: &str) -> String {
    seen(&on_one_line(text))
}

fn on_one_line(text: &str) -> String {
    let words = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hidden_character_is_passed_over() {
        for character in (0..=0x10_ffff).filter_map(char::from_u32) {
            let found = first_hidden(&format!("é{character}"));
            assert_eq!(found, Some(character).filter(|character| is_hidden(*character)), "{character:?}");
        }
    }

    #[test]
    fn hidden_characters_are_told() {
        assert_eq!(visible("a\u{202e}b\u{e000}c\u{0}"), "a[U+202E]b[U+E000]c[U+0000]");
        assert_eq!(visible("l’été\u{202f}: 😀\u{200d}"), "l’été\u{202f}: 😀\u{200d}");
        assert_eq!(visible("a\u{2028}b"), "a b");
        assert_eq!(visible_line(" a\r\n\tb "), "a b");
    }

    #[test]
    fn messages_tell_what_documents_need() {
        for character in [
            '\u{ad}',
            '\u{34f}',
            '\u{115f}',
            '\u{1160}',
            '\u{180e}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{2060}',
            '\u{2064}',
            '\u{3164}',
            '\u{ffa0}',
            '\u{1d173}',
            '\u{1d17a}',
            '\u{e0100}',
        ] {
            assert_eq!(seen(&format!("a{character}b")), format!("a{}b", by_number(character)));
        }
        assert_eq!(
            seen_line("l’été\u{202f}:\n❤\u{fe0f} 6\u{a0}000 e\u{301}"),
            "l’été\u{202f}: ❤\u{fe0f} 6\u{a0}000 e\u{301}"
        );
    }
}
