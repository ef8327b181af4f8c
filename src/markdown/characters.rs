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
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            shown.push_str(&by_number(character));
        } else if is_odd_blank(character) {
            shown.push(' ');
        } else {
            shown.push(character);
        }
    }
    shown
}

fn is_odd_blank(character: char) -> bool {
    matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The same for a text on one line: line breaks and tabs become blanks.
pub fn visible_line(text: &str) -> String {
    let words = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty());
    visible(&words.collect::<Vec<_>>().join(" "))
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
}
