//! How an answer begins: the end of a sentence that begins anew, lines of a list whose signs Markdown does not know.

use std::ops::Range;

use super::Language;

/// The question whose answer finishes a sentence: « Oui, si vous… ».
pub(super) const CONCERNS_YOU: &str = "impact.concerns_you";

/// Signs that begin a line of a list whatever they follow.
const BULLETS: [char; 8] = ['•', '●', '▪', '■', '◦', '‣', '➢', '►'];
/// Signs that begin a line of a list where several lines begin with one: a dash may also go on with a sentence.
const DASHES: [char; 2] = ['–', '—'];

/// Whether a text cannot go on after « si vous » or “if you”: it begins with a capital, or with an article.
pub(super) fn begins_anew(text: &str, language: Language) -> bool {
    let bare =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '«' | '…' | '.'));
    let Some(first) = bare.chars().next() else { return false };
    let word = bare.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let article = match language {
        Language::French => {
            ["les", "des", "tous", "toutes", "toute", "un", "une", "chaque", "oui", "si"].as_slice()
        }
        Language::English => ["the", "all", "every", "people", "anyone", "yes", "if"].as_slice(),
        // Nouns may well begin with a capital.
        Language::Other => return false,
    };
    first.is_uppercase() || article.contains(&word)
}

/// The signs that begin the lines of a list and make none for Markdown.
pub(super) fn list_signs(text: &str) -> Vec<Range<usize>> {
    let mut signs: Vec<Range<usize>> = Vec::new();
    let mut bullets = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indented = line.bytes().take_while(|byte| *byte == b' ').count();
        let content = &line[indented..];
        if let Some(sign) = content.chars().next().filter(|c| BULLETS.contains(c) || DASHES.contains(c)) {
            let rest = &content[sign.len_utf8()..];
            // Four spaces make a block of code.
            if indented < 4 && rest.starts_with([' ', '\u{a0}', '\u{202f}']) && !rest.trim().is_empty() {
                bullets |= BULLETS.contains(&sign);
                signs.push(at + indented..at + indented + sign.len_utf8());
            }
        }
        at += line.len();
    }
    if bullets || signs.len() > 1 { signs } else { Vec::new() }
}

/// Whether words explain what stands before them: « (apprentissage automatique : …) ».
pub(super) fn is_explained(behind: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '»' | '”' | '"');
    let inside =
        behind.trim_start_matches(marks).strip_prefix('(').and_then(|inside| inside.split(')').next());
    // A reference to a source explains nothing.
    inside.is_some_and(|inside| {
        inside.chars().filter(|c| c.is_alphabetic()).count() > 2 && !inside.contains("[@")
    })
}

/// Whether a place stands between quotation marks: the words are those of a source.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    [('«', '»'), ('“', '”')].iter().any(|(opening, closing)| {
        let opened = text[..at].rfind(*opening);
        opened.is_some_and(|opened| !text[opened..at].contains(*closing) && text[at..].contains(*closing))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_follow_is_told() {
        for text in ["Les familles", "les familles", "Oui, si vous demandez", "RSA", "**Vous** demandez"] {
            assert!(begins_anew(text, Language::French), "{text}");
        }
        for text in ["demandez une place.", "avez demandé", "« habitez »", "êtes agent", "", "lesté"] {
            assert!(!begins_anew(text, Language::French), "{text}");
        }
        assert!(begins_anew("People who live here", Language::English));
        assert!(!begins_anew("live in a flat", Language::English));
        assert!(!begins_anew("Kinder haben", Language::Other));
    }

    #[test]
    fn words_are_explained_or_quoted() {
        assert!(is_explained(" (apprentissage automatique : des exemples)"));
        assert!(!is_explained(" ([@fiche])") && !is_explained(", puis (un calcul)") && !is_explained(" (2)"));
        let quoted = |text: &str| is_quoted(text, text.find("scoring").expect("the word"));
        assert!(quoted("Il dit « un scoring lent » et “non”.") && quoted("“scoring”"));
        assert!(!quoted("« Bon » scoring « lent »") && !quoted("« scoring"));
    }

    #[test]
    fn lists_are_told_from_sentences() {
        let signs =
            |text: &'static str| list_signs(text).into_iter().map(|sign| &text[sign]).collect::<Vec<_>>();
        assert_eq!(signs("Il classe :\n– les fratries ;\n• les autres."), ["–", "•"]);
        assert_eq!(signs("• un seul"), ["•"]);
        assert_eq!(signs("Un outil\n– une grille –\nsimple."), [] as [&str; 0]);
        assert_eq!(signs("- un\n1) deux\n3 • 4"), [] as [&str; 0]);
    }
}
