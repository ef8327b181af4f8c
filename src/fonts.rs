//! The fonts of our PDFs, and which characters they hold. Typst refuses a whole PDF/UA for one it cannot draw.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::scan::{self, FirstBytes};

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/fonts/", $file))
    };
}

/// File names and contents: Source Sans 3 for text, Atkinson Hyperlegible Mono for code (both OFL 1.1).
pub const FONTS: &[(&str, &[u8])] = &[
    ("SourceSans3-Regular.ttf", font!("SourceSans3-Regular.ttf")),
    ("SourceSans3-Italic.ttf", font!("SourceSans3-Italic.ttf")),
    ("SourceSans3-Bold.ttf", font!("SourceSans3-Bold.ttf")),
    ("SourceSans3-BoldItalic.ttf", font!("SourceSans3-BoldItalic.ttf")),
    ("AtkinsonHyperlegibleMono-Regular.ttf", font!("AtkinsonHyperlegibleMono-Regular.ttf")),
];

/// How many of [`FONTS`] are faces of the text font; code falls back to it.
const TEXT_FACES: usize = 4;

/// The characters that every face of the text font draws.
fn drawn() -> &'static HashSet<u32> {
    static DRAWN: OnceLock<HashSet<u32>> = OnceLock::new();
    DRAWN.get_or_init(|| {
        let faces = FONTS[..TEXT_FACES].iter().map(|(_, bytes)| characters_of(bytes));
        faces.reduce(|common, face| common.intersection(&face).copied().collect()).unwrap_or_default()
    })
}

fn characters_of(font: &[u8]) -> HashSet<u32> {
    let mut characters = HashSet::new();
    let Ok(face) = ttf_parser::Face::parse(font, 0) else { return characters };
    let tables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
    for table in tables.filter(|table| table.is_unicode()) {
        table.codepoints(|code| {
            if table.glyph_index(code).is_some_and(|glyph| glyph.0 != 0) {
                characters.insert(code);
            }
        });
    }
    characters
}

/// Whether our PDFs can draw a character.
pub fn draws(character: char) -> bool {
    // Most texts are asked about every one of their characters: what every Latin font holds needs no table.
    matches!(character, ' '..='~' | '\n' | '\t' | 'À'..='ÿ' | '’' | '«' | '»' | '\u{a0}' | '\u{202f}' | 'œ' | '…' | '–')
        || drawn().contains(&(character as u32))
}

/// Whether a character only changes how its neighbours are drawn, and can be left out beside one that is not drawn.
fn is_modifier(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{34f}' | '\u{ad}')
}

/// The first character of a text that our PDFs cannot draw.
pub fn first_missing(text: &str) -> Option<char> {
    // ASCII, and the letters of French whose first byte is C3, need no table.
    const SUSPECTS: FirstBytes =
        FirstBytes::of(&[(0, 0x08), (0x0b, 0x1f), (0x7f, 0x7f), (0xc2, 0xc2), (0xc4, 0xff)]);
    scan::find(text, &SUSPECTS, |character| !draws(character) && !is_modifier(character))
        .map(|(_, character)| character)
}

/// A text as our PDFs can draw it: other characters are told by their numbers, `[U+1F600]`.
pub fn drawable(text: &str) -> String {
    if text.chars().all(draws) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if draws(character) {
            out.push(character);
        } else if !is_modifier(character) {
            out.push_str(&crate::markdown::characters::by_number(character));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_drawn_and_emoji_are_told() {
        let french = "« Où ? » — l’œuvre coûte 5\u{202f}€\u{a0}: naïf, Ÿ, œ, Œ, →, ≥, …";
        assert_eq!(drawable(french), french);
        assert_eq!(drawable("a😀\u{fe0f}b 中"), "a[U+1F600]b [U+4E2D]");
        assert_eq!(first_missing("été 😀"), Some('😀'));
    }

    #[test]
    fn no_missing_character_is_passed_over() {
        for character in (0..=0x10_ffff).filter_map(char::from_u32) {
            let missing = !draws(character) && !is_modifier(character);
            let expected = Some(character).filter(|_| missing);
            assert_eq!(first_missing(&format!("é{character}")), expected, "{character:?}");
        }
    }

    #[test]
    fn what_needs_no_table_is_in_it() {
        for character in
            (' '..='~').chain('À'..='ÿ').chain(['’', '«', '»', '\u{a0}', '\u{202f}', 'œ', '…', '–'])
        {
            assert!(drawn().contains(&(character as u32)), "{character:?}");
        }
    }
}
