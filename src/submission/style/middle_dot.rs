//! Words with a middle dot: « les agent·e·s », which screen readers say badly.

use std::ops::Range;

use crate::scan::{self, FirstBytes};

const DOTS: [char; 5] = ['·', '•', '‧', '⋅', '∙'];

/// The first word of a text with a middle dot between letters.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    const FIRST: FirstBytes = FirstBytes::of(&[(0xc2, 0xc2), (0xe2, 0xe2)]);
    let (start, _) = scan::find(text, &FIRST, |c| DOTS.contains(&c))?;
    let mut dots = text.char_indices().skip_while(|(at, _)| *at < start).filter(|(_, c)| DOTS.contains(c));
    dots.find_map(|(at, dot)| {
        let (before, after) = (&text[..at], &text[at + dot.len_utf8()..]);
        let in_word = |c: char| c.is_alphabetic() || DOTS.contains(&c) || c == '-';
        if !before.ends_with(char::is_alphabetic) || !after.starts_with(char::is_alphabetic) {
            return None;
        }
        let start = before
            .rfind(|c| !in_word(c))
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let end = after.find(|c| !in_word(c)).unwrap_or(after.len());
        Some(start..at + dot.len_utf8() + end)
    })
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
            let found = first(text).map(|range| &text[range]);
            assert_eq!(found, Some(word));
            assert_eq!(found.and_then(both).as_deref(), said);
        }
        assert_eq!(first("a · b, 3·5, ·e"), None);
    }
}
