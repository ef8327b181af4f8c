//! Words that stand where an answer should: « n/a », « à compléter », a reminder to oneself.

use std::ops::Range;

use super::lists::Reminder;
use crate::locale::{fold, state_named};
use crate::schema::STATES;

/// A text that is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap<'t> {
    /// Words that say so, and the state that says it properly.
    Words(&'t str),
    /// A state and its reason, typed as a text.
    State(&'t str),
}

/// Whether a whole text says that there is no answer.
pub(super) fn gap(text: &str) -> Option<Gap<'static>> {
    let text = text.trim();
    // A gap is told in a few words; anything longer says something.
    if let Some(state) =
        STATES.into_iter().find(|state| text.strip_prefix(state).is_some_and(|rest| rest.starts_with(':')))
    {
        return Some(Gap::State(state));
    }
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if !text.contains(char::is_alphanumeric) {
        // « ? », « – », « … »: signs say nothing, but a picture may.
        let signs = text.chars().all(|c| c.is_ascii_punctuation() || c.is_whitespace() || "–—…".contains(c));
        return signs.then_some(Gap::Words("not_documented"));
    }
    state_named(text).map(Gap::Words)
}

/// Whether a reason says no more than a word or yes or no: « oui », « Inconnu », « true ».
pub(super) fn no_reason(text: &str) -> Option<Gap<'static>> {
    let one_word = text.len() <= 40 && !fold(text).contains(' ');
    // A picture, or a source alone, may say something.
    let plain = text.trim().chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '!' | '-' | '’' | '\''));
    (one_word && plain && !text.trim().is_empty()).then_some(Gap::Words("not_documented"))
}

/// Whether words that may be a reminder are one where they stand.
pub(super) fn is_reminder(text: &str, kind: Reminder, range: &Range<usize>) -> bool {
    match kind {
        Reminder::Capitals => !text[range.clone()].contains(char::is_lowercase),
        Reminder::Alone => stands_alone(text, range),
        Reminder::Filler => true,
    }
}

/// Whether words stand between brackets, or end what a colon or a line begins: « (à préciser) », « Durée : à préciser ».
/// In « un formulaire à compléter par la famille » they do not.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches([' ', '\u{a0}', '\u{202f}', '*', '_']);
    let after = text[range.end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '*', '_']);
    let begins = before.is_empty() || before.ends_with(['(', '[', ':', '–', '—', '-', '\n', '.']);
    let ends = after.is_empty() || after.starts_with([')', ']', ':', '.', '!', '…', '\n', ';']);
    begins && ends
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::super::lists::{Found, lists};
    use super::*;

    fn reminder(text: &str) -> Option<Range<usize>> {
        let found = lists().sought(Language::French).all(text).into_iter();
        let mut reminders = found.filter(|(found, range)| match found {
            Found::Reminder(kind) => is_reminder(text, *kind, range),
            Found::Jargon(..) => false,
        });
        reminders.next().map(|(_, range)| range)
    }

    #[test]
    fn gaps_are_whole_texts() {
        for (text, state) in [
            ("n/a", "not_applicable"),
            (" N.A. ", "not_applicable"),
            ("Sans objet.", "not_applicable"),
            ("À compléter", "not_documented"),
            ("(à compléter)", "not_documented"),
            ("?", "not_documented"),
            ("-", "not_documented"),
            ("…", "not_documented"),
            ("not_documented", "not_documented"),
            ("I don't know", "not_documented"),
        ] {
            assert_eq!(gap(text), Some(Gap::Words(state)), "{text}");
        }
        assert_eq!(
            gap("not_documented: la durée n’est écrite nulle part."),
            Some(Gap::State("not_documented"))
        );
        for text in ["", "Aucun.", "none", "Sans objet social précis", "😀", "12", "Non", "unclear"] {
            assert_eq!(gap(text), None, "{text}");
        }
    }

    #[test]
    fn a_word_is_no_reason() {
        for text in ["oui", "true", "Inconnu.", "Confidentiel"] {
            assert_eq!(no_reason(text), Some(Gap::Words("not_documented")), "{text}");
        }
        for text in ["Rien n’est écrit.", "[@fiche]", "", "Pas encore mesuré", "https://a.fr"] {
            assert_eq!(no_reason(text), None, "{text}");
        }
    }

    #[test]
    fn reminders_are_found_where_they_are_one() {
        for (text, found) in [
            ("Un tri. TODO relire", "TODO"),
            ("Durée : à préciser.", "à préciser"),
            ("Le coût (à compléter) est public.", "à compléter"),
            ("Par an : XXX euros", "XXX"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
            ("Depuis quand ???", "???"),
        ] {
            assert_eq!(reminder(text).map(|range| &text[range]), Some(found), "{text}");
        }
        for text in [
            "Un formulaire à compléter par la famille.",
            "Les points à vérifier sont écrits.",
            "Un todo, le XXXe, methodXXX",
            "Vraiment ?",
        ] {
            assert_eq!(reminder(text), None, "{text}");
        }
    }
}
