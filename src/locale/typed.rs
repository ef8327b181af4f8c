//! Words that people type in a language of their own: for a state, where an answer should be, and for a month.

use std::collections::HashMap;
use std::sync::OnceLock;

use indexmap::IndexMap;

use super::{Catalogue, Locale, resource};

const STATES: &str = include_str!("states.yaml");

/// The state that a whole text names, by its key: `not_applicable` for « sans objet », « N/A. » or the key itself.
pub(crate) fn state_named(text: &str) -> Option<&'static str> {
    static NAMED: OnceLock<HashMap<String, String>> = OnceLock::new();
    let named = NAMED.get_or_init(|| {
        let states: IndexMap<String, Vec<String>> = match serde_saphyr::from_str(STATES) {
            Ok(states) => states,
            // A mistake in it is a bug of the program, which every test of this module finds.
            Err(error) => panic!("the embedded list of states is broken: {error}"),
        };
        let pairs = states.iter().flat_map(|(state, words)| words.iter().map(move |word| (word, state)));
        pairs.map(|(word, state)| (without_accents(&fold(word)), state.clone())).collect()
    });
    named.get(&without_accents(&fold(text))).map(String::as_str)
}

/// The month that a word names in one of our languages, with or without its accents: 8 for « août », « Aout », “August”.
pub(crate) fn month_named(word: &str) -> Option<u16> {
    static MONTHS: OnceLock<Vec<[String; 12]>> = OnceLock::new();
    let months = MONTHS.get_or_init(|| {
        let named = |locale: Locale| {
            let labels = Catalogue::new(locale.tag(), [resource(locale.labels()).0], None);
            std::array::from_fn(|at| without_accents(&labels.text(&format!("month-{}", at + 1), &[])))
        };
        Locale::ALL.into_iter().map(named).collect()
    });
    let word = without_accents(word);
    let position = months.iter().find_map(|months| months.iter().position(|month| *month == word))?;
    u16::try_from(position + 1).ok()
}

/// The notes that say, in the files that `init` writes, how a text is typed; in our languages.
pub(crate) fn text_notes() -> &'static [String] {
    static NOTES: OnceLock<Vec<String>> = OnceLock::new();
    NOTES.get_or_init(|| {
        let note = |locale: Locale| {
            let labels = Catalogue::new(locale.tag(), [resource(locale.labels()).0], None);
            labels.text("starter-text", &[])
        };
        Locale::ALL.into_iter().map(note).collect()
    })
}

/// Small letters without accents.
pub(crate) fn without_accents(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain_letter).collect()
}

fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        letter => letter,
    }
}

/// The words of a text, for comparing: small letters and figures, one blank between them.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        push_folded(&mut folded, word);
    }
    folded
}

/// Adds a word in small letters.
pub(crate) fn push_folded(text: &mut String, word: &str) {
    if word.is_ascii() {
        let start = text.len();
        text.push_str(word);
        text[start..].make_ascii_lowercase();
    } else {
        text.extend(word.chars().flat_map(char::to_lowercase));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_named_in_several_ways() {
        for (text, state) in [
            ("n/a", Some("not_applicable")),
            ("Sans objet.", Some("not_applicable")),
            ("S.O.", Some("not_applicable")),
            ("not_documented:", Some("not_documented")),
            ("Non documentée", Some("not_documented")),
            ("I don't know", Some("not_documented")),
            ("confidentiel", Some("withheld")),
            ("Non publié", Some("withheld")),
            ("A compléter", Some("not_documented")),
            ("A COMPLETER", Some("not_documented")),
            ("À FAIRE", Some("not_documented")),
            ("RAS", Some("not_applicable")),
            ("aucun", None),
            ("", None),
            ("?", None),
        ] {
            assert_eq!(state_named(text), state, "{text}");
        }
    }

    #[test]
    fn months_are_named_in_both_languages() {
        for (word, month) in [
            ("janvier", Some(1)),
            ("février", Some(2)),
            ("fevrier", Some(2)),
            ("Août", Some(8)),
            ("aout", Some(8)),
            ("DÉCEMBRE", Some(12)),
            ("May", Some(5)),
            ("mai", Some(5)),
            ("mois", None),
            ("", None),
        ] {
            assert_eq!(month_named(word), month, "{word}");
        }
    }
}
