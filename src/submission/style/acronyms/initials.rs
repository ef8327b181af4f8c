//! Words whose first letters are those of an acronym.

use crate::locale::without_accents;

/// Words whose letter an acronym may leave out.
const SMALL: [&str; 27] = [
    "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "à", "au", "aux", "en", "et", "pour", "par",
    "sur", "dans", "the", "of", "for", "and", "to", "in", "on", "a",
];
/// Words that say nothing of an acronym that stands behind them.
const ARTICLES: [&str; 13] = ["le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "the", "of", "a"];
/// The fewest letters of the word that an acronym begins with, and of both words of one with two letters: « il a » says
/// nothing of « IA ».
const FIRST: usize = 4;
/// The most letters of an acronym.
const MOST: usize = 16;

/// Whether words that follow one another begin with the letters, in order.
pub(super) fn spell(words: &str, acronym: &str) -> bool {
    let letters: Vec<char> = letters(acronym).collect();
    let count = letters.len();
    if !(2..=MOST).contains(&count) {
        return false;
    }
    // For each number of letters, whether the words up to here may have said them.
    let mut said = [false; MOST + 1];
    for word in each(words) {
        let small = SMALL.contains(&word.to_lowercase().as_str());
        let long = word.chars().count() >= FIRST;
        let first = first(word);
        let mut now = [false; MOST + 1];
        for at in 0..count {
            let begins = at == 0 || said[at];
            let weighs = long || at > 0 && count > 2;
            now[at + 1] |= begins && weighs && Some(letters[at]) == first;
            now[at] |= said[at] && small;
        }
        if now[count] {
            return true;
        }
        said = now;
    }
    false
}

/// Whether one of the letters begins one of the last words, articles and « de » left out: an acronym of another language
/// has them in another order, or hardly any. Where none does, the words are no expansion.
pub(super) fn have_some(words: &str, acronym: &str) -> bool {
    let near = words.split(|c: char| !c.is_alphanumeric()).rev().filter(|word| !word.is_empty());
    let near = near.filter(|word| !ARTICLES.contains(&word.to_lowercase().as_str()));
    let firsts: Vec<char> = near.take(letters(acronym).count() + 2).filter_map(first).collect();
    letters(acronym).any(|letter| firsts.contains(&letter))
}

fn each(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn letters(acronym: &str) -> impl Iterator<Item = char> {
    without_accents(acronym).chars().filter(|c| c.is_alphabetic()).collect::<Vec<_>>().into_iter()
}

/// The first letter of a word: « œuvres » has an o.
fn first(word: &str) -> Option<char> {
    let letter = without_accents(word.get(..word.chars().next()?.len_utf8())?).chars().next()?;
    Some(match letter {
        'œ' => 'o',
        'æ' => 'a',
        letter => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_may_count_or_not() {
        for (words, acronym) in [
            ("le centre régional des œuvres universitaires et scolaires", "CROUS"),
            ("l’Institut national de la statistique et des études économiques", "INSEE"),
            ("service de documentation, des études et du rapport", "SDER"),
            ("l’École normale", "EN"),
            ("intelligence artificielle", "IA"),
        ] {
            assert!(spell(words, acronym), "{acronym}");
        }
        for (words, acronym) in
            [("il a décidé", "IA"), ("la commission est une aide", "CADA"), ("", "IA"), ("a b", "")]
        {
            assert!(!spell(words, acronym), "{acronym}");
        }
    }

    #[test]
    fn one_letter_is_enough_in_another_language() {
        assert!(have_some("le règlement général sur les données", "GDPR"));
        assert!(have_some("une interface de programmation", "API"));
        assert!(have_some("les centres de secours en mer", "CROSS"));
        assert!(have_some("le nombre d’accidents en mer", "SITREP"));
        assert!(!have_some("le barème du conseil de la ville", "DFGH"));
    }
}
