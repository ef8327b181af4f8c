//! How easy a text is to read, from the length of its sentences and of its words.
//!
//! English: Flesch Reading Ease. R. Flesch, « A new readability yardstick », Journal of Applied Psychology 32 (1948),
//! 221–233: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
//!
//! French: its adaptation by L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers
//! d’études de radio-télévision 19 (1958), 253–274: 207 − 1.015 × words per sentence − 73.6 × syllables per word. The
//! paper itself is hard to find; these coefficients are those of the R package koRpus and of others that cite it.
//!
//! 100 is easy. In Flesch’s table (The Art of Readable Writing, 1949, p. 149), what is below 30 is « very difficult »,
//! read by graduates. His samples have 100 words: a shorter text is not judged. Words and sentences are counted as in
//! [`super::sentences`]; figures, capitals and addresses as one syllable, as Flesch says. Where spelling leaves a doubt,
//! the lower count of syllables is taken, so that a text is rather told too easy than too hard.

use super::Language;

/// The fewest words of a text that is judged: one sample of Flesch’s.
pub(super) const FEWEST_WORDS: usize = 100;
/// The ease below which a text is very difficult.
pub(super) const VERY_DIFFICULT: f64 = 30.0;

/// What is counted of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: usize,
    pub(super) sentences: usize,
    pub(super) syllables: usize,
}

/// The ease of a text; `None` where it is too short, or in a language without a formula.
pub(super) fn ease(counts: Counts, language: Language) -> Option<f64> {
    if counts.words < FEWEST_WORDS || counts.sentences == 0 {
        return None;
    }
    #[allow(clippy::cast_precision_loss)] // counts of a file of 2 MiB
    let ratio = |a: usize, b: usize| a as f64 / b as f64;
    let length = ratio(counts.words, counts.sentences);
    let syllables = ratio(counts.syllables, counts.words);
    match language {
        Language::French => Some(207.0 - 1.015 * length - 73.6 * syllables),
        Language::English => Some(206.835 - 1.015 * length - 84.6 * syllables),
        Language::Other => None,
    }
}

/// The syllables of a word: at least one.
pub(super) fn syllables(word: &str, language: Language) -> usize {
    let spoken = word.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-'));
    // Figures, symbols and abbreviations count as one.
    if !spoken || word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) {
        return 1;
    }
    let lower = word.to_lowercase();
    let parts = lower.split(['’', '\'', '-']);
    let count: usize = match language {
        Language::French => parts.map(french).sum(),
        Language::English | Language::Other => parts.map(english).sum(),
    };
    count.max(1)
}

/// Groups of vowels; one more where two vowels are said apart (é + vowel, a diaeresis, `y` between vowels, `i` or `u`
/// behind two consonants of which the second is l or r), one fewer for a last `e`, `es` or `ent` that is not said.
fn french(part: &str) -> usize {
    let letters: Vec<char> = part.chars().collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|letter| "aàâäeéèêëiîïoôöuùûüyœæ".contains(*letter));
    let is = |at: usize, set: &str| letters.get(at).is_some_and(|letter| set.contains(*letter));
    // `qu`, and `gu` before e and i: the `u` is no vowel.
    let mute_u =
        |at: usize| at > 0 && is(at, "u") && (is(at - 1, "q") || (is(at - 1, "g") && is(at + 1, "eéèêiy")));
    let said = |at: usize| {
        let glide = at > 0 && is(at, "y") && vowel(at - 1) && vowel(at + 1);
        vowel(at) && !mute_u(at) && !glide
    };
    let mut count = 0;
    for at in 0..letters.len() {
        if !said(at) {
            continue;
        }
        let goes_on = at > 0 && said(at - 1);
        let apart = goes_on
            && (is(at, "ïëü")
                || (is(at - 1, "é")
                    && !(is(at, "e") && at + 1 == letters.len() - usize::from(letters.ends_with(&['s']))))
                || (at > 2 && is(at - 1, "iu") && !is(at, "i") && is(at - 2, "lr") && !vowel(at - 3)));
        if !goes_on || apart {
            count += 1;
        }
    }
    let end: String = letters[letters.len().saturating_sub(4)..].iter().collect();
    let bare = end.strip_suffix('s').unwrap_or(&end);
    let behind = |tail: usize| letters.len().checked_sub(tail + 1);
    let mute_e = bare.ends_with('e') && behind(1 + end.len() - bare.len()).is_some_and(|at| !said(at));
    let mute_ent = end.ends_with("ent") && behind(3).is_some_and(|at| !said(at) && !is(at, "m"));
    if count > 1 && (mute_e || mute_ent) { count - 1 } else { count }
}

/// Groups of vowels; one fewer for a last `e`, `es` or `ed` that is not said.
fn english(part: &str) -> usize {
    let letters: Vec<char> = part.chars().collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|letter| "aeiouyàâäéèêëîïôöùûü".contains(*letter));
    let count = (0..letters.len()).filter(|at| vowel(*at) && (*at == 0 || !vowel(*at - 1))).count();
    let before = |tail: usize, set: &str| {
        letters.len().checked_sub(tail + 1).is_some_and(|at| set.contains(letters[at]))
    };
    let consonant = |tail: usize| letters.len().checked_sub(tail + 1).is_some_and(|at| !vowel(at));
    // « table » keeps its last syllable, « boxes », « changes » and « wanted » theirs.
    let table = part.ends_with("le") && letters.len() > 2 && !vowel(letters.len() - 3);
    let mute = (part.ends_with('e') && consonant(1) && !table)
        || (part.ends_with("es")
            && consonant(2)
            && !before(2, "sxzcg")
            && !part.ends_with("ches")
            && !part.ends_with("shes"))
        || (part.ends_with("ed") && consonant(2) && !before(2, "td"));
    if count > 1 && mute { count - 1 } else { count }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_syllables() {
        for (word, count) in [
            ("outil", 2),
            ("l’outil", 2),
            ("demande", 2),
            ("demandes", 2),
            ("administration", 5),
            ("algorithme", 3),
            ("réalité", 4),
            ("européen", 4),
            ("client", 2),
            ("classent", 1),
            ("développement", 5),
            ("que", 1),
            ("langue", 1),
            ("essayer", 3),
            ("maïs", 2),
            ("une", 1),
            ("le", 1),
            ("vie", 1),
            ("année", 2),
            ("peut-être", 2),
            ("CADA", 1),
            ("311-3-1", 1),
        ] {
            assert_eq!(syllables(word, Language::French), count, "{word}");
        }
    }

    #[test]
    fn english_syllables() {
        for (word, count) in [
            ("tool", 1),
            ("table", 2),
            ("make", 1),
            ("makes", 1),
            ("changes", 2),
            ("wanted", 2),
            ("used", 1),
            ("decision", 3),
            ("the", 1),
            ("automatically", 6),
        ] {
            assert_eq!(syllables(word, Language::English), count, "{word}");
        }
    }

    #[test]
    fn the_formulas_are_those_of_their_authors() {
        let counts = Counts { words: 100, sentences: 5, syllables: 150 };
        let near =
            |language, wanted: f64| ease(counts, language).is_some_and(|ease| (ease - wanted).abs() < 0.001);
        assert!(near(Language::English, 206.835 - 1.015 * 20.0 - 84.6 * 1.5));
        assert!(near(Language::French, 207.0 - 1.015 * 20.0 - 73.6 * 1.5));
        assert_eq!(ease(Counts { words: 99, ..counts }, Language::French), None);
        assert_eq!(ease(counts, Language::Other), None);
    }
}
