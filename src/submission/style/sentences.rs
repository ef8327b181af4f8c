//! Words and sentences of running text.
//!
//! A word stands between blanks, as word processors count: « l’outil » is one. Signs alone are none, and the groups of a
//! number (« 52 271 ») are one. A sentence ends with its passage, or with `.` `!` `?` `…` before a capital or a figure;
//! not after an abbreviation (« art. 5 », « M. Durand », « L. 311-3-1 »). A quotation after a colon begins one.

use std::ops::Range;

use super::lists::lists;
use crate::scan::{self, FirstBytes};

/// A word: its bytes in the text, without the punctuation around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) range: Range<usize>,
    /// The same with what is written against it: « (mot, » for « mot ».
    pub(super) written: Range<usize>,
}

/// The sentences of a passage: ranges of its words.
pub(super) struct Passage {
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Range<usize>>,
}

/// Reads a passage of running text.
pub(super) fn passage(text: &str, range: Range<usize>) -> Passage {
    // French and English words take six bytes or so with their blank.
    let mut passage = Passage { words: Vec::with_capacity(range.len() / 6), sentences: Vec::new() };
    let mut first = 0;
    // What stood since the last word: whether it may end a sentence.
    let mut may_end = false;
    for written in tokens(text, range) {
        let token = &text[written.clone()];
        let Some(word) = trimmed(token) else {
            // A sign alone: « ! » behind a blank, or a quotation mark.
            may_end |= ends(token) && passage.words.len() > first;
            may_end |= opens_quotation(token) && after_colon(text, written.start);
            continue;
        };
        let range = written.start + word.start..written.start + word.end;
        let quoted = opens_quotation(token) && after_colon(text, written.start);
        if (may_end || quoted) && passage.words.len() > first && begins(&text[range.clone()]) {
            passage.sentences.push(first..passage.words.len());
            first = passage.words.len();
        }
        may_end = word.end < token.len()
            && ends(&token[word.end..])
            && !goes_on(&token[..word.end], &token[word.end..]);
        if !continues_number(text, passage.words.last(), &range) {
            passage.words.push(Word { range, written });
        } else if let Some(last) = passage.words.last_mut() {
            (last.range.end, last.written.end) = (range.end, written.end);
        }
    }
    if passage.words.len() > first {
        passage.sentences.push(first..passage.words.len());
    }
    passage
}

/// What stands between blanks.
fn tokens(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let end = range.end;
    let mut rest = text.get(range).unwrap_or_default();
    std::iter::from_fn(move || {
        let token = rest.trim_start();
        let start = end - token.len();
        let length = first_blank(token);
        rest = &token[length..];
        (length > 0).then_some(start..start + length)
    })
}

/// Where a text has its first blank.
fn first_blank(text: &str) -> usize {
    const BLANKS: FirstBytes = FirstBytes::of(&[(b'\t', b'\r'), (b' ', b' '), (0xc2, 0xc2), (0xe1, 0xe3)]);
    scan::find(text, &BLANKS, char::is_whitespace).map_or(text.len(), |(at, _)| at)
}

/// A token without the signs around it; `None` for signs alone.
fn trimmed(token: &str) -> Option<Range<usize>> {
    let bytes = token.as_bytes();
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(bytes.first()) && plain(bytes.last()) {
        return Some(0..token.len());
    }
    let start = token.find(char::is_alphanumeric)?;
    let (last, character) = token.char_indices().rfind(|(_, character)| character.is_alphanumeric())?;
    Some(start..last + character.len_utf8())
}

/// Whether signs behind a word end a sentence: `.`, `»).`, `!`.
fn ends(signs: &str) -> bool {
    signs.contains(['.', '!', '?', '…'])
}

fn opens_quotation(token: &str) -> bool {
    token.starts_with(['«', '“', '"'])
}

fn after_colon(text: &str, at: usize) -> bool {
    text[..at].trim_end().ends_with(':')
}

/// Whether a word can begin a sentence.
fn begins(word: &str) -> bool {
    word.starts_with(|first: char| first.is_uppercase() || first.is_numeric())
}

/// Whether the full stop behind a word is that of an abbreviation.
fn goes_on(word: &str, signs: &str) -> bool {
    if !signs.starts_with('.') || signs.len() > 1 {
        return false;
    }
    let word = word.trim_start_matches(|first: char| !first.is_alphanumeric());
    let word = word.rsplit(['’', '\'']).next().unwrap_or(word);
    let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    single || (word.len() < 8 && lists().abbreviations.contains(&word.to_lowercase()))
}

/// Whether a token is the next group of a number: three figures behind one blank.
fn continues_number(text: &str, last: Option<&Word>, range: &Range<usize>) -> bool {
    if !text.as_bytes().get(range.start).is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let Some(last) = last else { return false };
    let figures = |range: &Range<usize>| text[range.clone()].bytes().all(|byte| byte.is_ascii_digit());
    let mut between = text[last.range.end..range.start].chars();
    let one_blank = between.next().is_some_and(char::is_whitespace) && between.next().is_none();
    let group = text[range.clone()].split([',', '.']).next().unwrap_or_default();
    let is_group = group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let before = text[last.range.clone()].rsplit(char::is_whitespace).next().unwrap_or_default();
    one_blank && is_group && before.len() <= 3 && figures(&(last.range.end - before.len()..last.range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let passage = passage(text, 0..text.len());
        let of = |range: &Range<usize>| {
            &text[passage.words[range.start].range.start..passage.words[range.end - 1].range.end]
        };
        passage.sentences.iter().map(of).collect()
    }

    fn count(text: &str) -> usize {
        passage(text, 0..text.len()).words.len()
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        assert_eq!(
            sentences("Un tri. Puis un examen ! Et la fin ?"),
            ["Un tri", "Puis un examen", "Et la fin"]
        );
        assert_eq!(
            sentences("Il a dit : « Je pars. Demain. » Puis il part."),
            ["Il a dit", "Je pars", "Demain", "Puis il part"]
        );
        assert_eq!(
            sentences("Un mot (ou deux.) Voilà… La suite. 12 jours."),
            ["Un mot (ou deux", "Voilà", "La suite", "12 jours"]
        );
    }

    #[test]
    fn abbreviations_and_numbers_end_none() {
        for whole in [
            "Voir M. Durand et l’art. 5 de la loi, L. 311-3-1 et R. 12",
            "La version 4.0.0 de l’outil, e.g. The one, cf. Annexe 3",
            "Le site www.cada.fr Sert à cela, etc. et la suite",
        ] {
            assert_eq!(sentences(whole).len(), 1, "{whole}");
        }
    }

    #[test]
    fn words_stand_between_blanks_of_all_kinds() {
        for character in (0..=0x10_ffff).filter_map(char::from_u32) {
            let text = format!("é{character}é");
            let words = tokens(&text, 0..text.len()).count();
            assert_eq!(words, text.split_whitespace().count(), "{character:?}");
        }
    }

    #[test]
    fn words_are_counted_as_word_processors_do() {
        assert_eq!(count("L’outil classe 52 271 demandes : un « tri »."), 6);
        assert_eq!(count("52\u{202f}271\u{a0}000 euros, 3 100 à 4 200,50"), 5);
        assert_eq!(count("– ; : !"), 0);
    }
}
