//! Words with a middle dot: « les agent·e·s », which screen readers say badly.

use std::ops::Range;

use crate::scan::{self, FirstBytes};

const DOTS: [char; 5] = ['·', '•', '‧', '⋅', '∙'];

/// The words of a text with a middle dot between letters.
pub(super) fn all(text: &str) -> Vec<Range<usize>> {
    const FIRST: FirstBytes = FirstBytes::of(&[(0xc2, 0xc2), (0xe2, 0xe2)]);
    let mut words: Vec<Range<usize>> = Vec::new();
    let Some((start, _)) = scan::find(text, &FIRST, |c| DOTS.contains(&c)) else { return words };
    let dots = text.char_indices().skip_while(|(at, _)| *at < start).filter(|(_, c)| DOTS.contains(c));
    for (at, dot) in dots {
        if words.last().is_some_and(|word| at < word.end) {
            continue;
        }
        let (before, after) = (&text[..at], &text[at + dot.len_utf8()..]);
        let in_word = |c: char| c.is_alphabetic() || DOTS.contains(&c) || c == '-';
        let joins = before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
        if !joins || is_catalan(before, after) {
            continue;
        }
        let start = before
            .rfind(|c| !in_word(c))
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let end = after.find(|c| !in_word(c)).unwrap_or(after.len());
        words.push(start..at + dot.len_utf8() + end);
    }
    words
}

/// Whether a dot is the one of « col·legi »: between two l, and not before « le » or « les », as in « intellectuel·les ».
fn is_catalan(before: &str, after: &str) -> bool {
    let is_l = |text: Option<char>| text.is_some_and(|letter| matches!(letter, 'l' | 'L'));
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    is_l(before.chars().next_back())
        && is_l(after.chars().next())
        && !matches!(after[..end].to_lowercase().as_str(), "le" | "les")
}

/// Both words, where the second only adds an `e`: « agents et agentes », « agent ou agente ».
pub(super) fn both(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(DOTS).collect();
    match parts[..] {
        [stem, "e"] => Some(format!("{stem} ou {stem}e")),
        [stem, "e", "s"] | [stem, "es"] => {
            let stem = stem.strip_suffix('s').filter(|_| parts.len() == 2).unwrap_or(stem);
            Some(format!("{stem}s et {stem}es"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_words_are_written() {
        for (text, word, said) in [
            ("les agent·e·s décident", "agent·e·s", Some("agents et agentes")),
            ("un·e agent", "un·e", Some("un ou une")),
            ("aux usager·ère·s", "usager·ère·s", None),
        ] {
            let found: Vec<&str> = all(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, [word]);
            assert_eq!(both(word).as_deref(), said);
        }
        assert!(all("a · b, 3·5, ·e, le Col·legi").is_empty());
        assert_eq!(all("un agent•e, agent‧e, les intellectuel·les et professionnel·le·s").len(), 4);
    }
}
