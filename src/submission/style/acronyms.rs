//! Acronyms, and whether a file says what they mean: « CADA (Commission d’accès aux documents administratifs) », the
//! words first and the acronym between brackets, or words of the same sentence that begin with its letters.

mod initials;

use std::ops::Range;

use super::lists::lists;
use super::sentences::Word;

/// The most letters of an acronym: longer words in capitals are stressed, or names.
const LONGEST: usize = 6;
/// From how many words on capitals are a way to stress, not acronyms.
const STRESSED: usize = 3;
/// How many words a name has before one of its own, at most.
const NAME: usize = 4;
/// How far an expansion goes, in bytes.
const FAR: usize = 300;
/// How words begin that say again what stands before them.
const ARTICLES: [&str; 10] = ["le", "la", "les", "l", "un", "une", "des", "the", "a", "an"];
/// How a reference begins: « RGPD (article 6) » expands nothing.
const REFERENCES: [&str; 8] = ["article", "articles", "art", "section", "chapter", "loi", "voir", "see"];

/// The acronyms of a passage, where they stand.
pub(super) fn acronyms(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let capitals = |word: &Word| {
        let word = &text[word.range.clone()];
        !word.bytes().any(|byte| byte.is_ascii_lowercase())
            && word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase)
    };
    let mut at = 0;
    while at < words.len() {
        let run = words[at..].iter().take_while(|word| capitals(word)).count();
        if run < STRESSED {
            // « l’API » begins with a small letter.
            let looked_at = &words[at..at + run.max(1)];
            let acronyms =
                looked_at.iter().filter_map(|word| Some((word, acronym(text, word.range.clone())?)));
            let used = acronyms.filter(|(word, _)| !is_quoted(text, &word.range));
            let used = used.filter(|(word, _)| !is_name(text, words, word));
            found.extend(used.map(|(_, acronym)| acronym));
        }
        at += run.max(1);
    }
    found
}

/// Whether a word stands alone between quotation marks: a name or a value, quoted and not used.
fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let blank = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    text[..range.start].trim_end_matches(blank).ends_with(['«', '“', '"'])
        && text[range.end..].trim_start_matches(blank).starts_with(['»', '”', '"'])
}

/// Whether a word is part of a name: « M. Jean DUPONT », « le lycée HENRI IV ».
fn is_name(text: &str, words: &[Word], word: &Word) -> bool {
    let at = words.partition_point(|other| other.range.start < word.range.start);
    for before in words[..at].iter().rev().take(NAME) {
        let before = &text[before.range.clone()];
        let bare = before.rsplit(['’', '\'']).next().unwrap_or(before);
        if lists().before_names.contains(&bare.to_lowercase()) {
            return true;
        }
        // « MM. Martin et DUPONT ».
        if !bare.starts_with(char::is_uppercase) && !matches!(bare, "et" | "and") {
            return false;
        }
    }
    false
}

/// How an acronym is written without full stops: « A.N.P.E. » is « ANPE ».
pub(super) fn bare(written: &str) -> String {
    written.replace('.', "")
}

/// The acronym of a word: « l’API » and « COVID-19 » hold one.
fn acronym(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let word = &text[range.clone()];
    let start =
        word.rfind(['’', '\'']).map_or(0, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
    if is_dotted(&word[start..]) {
        return Some(range.start + start..range.end);
    }
    let bare = word[start..].trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let bare = if word[start..].len() - bare.len() < 2 { &word[start..] } else { bare };
    let letters = bare.chars().filter(|c| c.is_uppercase()).count();
    let acronym = (2..=LONGEST).contains(&letters)
        && bare.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&')
        && !bare.chars().all(|c| "IVX".contains(c));
    acronym.then(|| range.start + start..range.start + start + bare.len())
}

/// « A.N.P.E »: letters with a full stop between them. Two may be the first letters of a name.
fn is_dotted(word: &str) -> bool {
    let letters = word.split('.');
    let count = letters.clone().count();
    let is_letter = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    (3..=LONGEST).contains(&count) && letters.into_iter().all(is_letter)
}

/// Whether most readers know it.
pub(super) fn is_known(acronym: &str) -> bool {
    lists().known_acronyms.contains(acronym)
}

/// Whether an acronym is expanded where it stands.
pub(super) fn is_expanded(text: &str, range: &Range<usize>) -> bool {
    let rest = &text[range.end..];
    words_behind(rest) || apposition(rest) || words_before(text, range, false) || is_spelt_out(text, range)
}

/// The same in a line, which names things: « Visites de sécurité (GINA) » says what GINA is.
pub(super) fn is_named(line: &str, range: &Range<usize>) -> bool {
    is_expanded(line, range) || words_before(line, range, true)
}

/// « Le SDER, ou service de documentation, des études et du rapport », « ARS désigne l’agence régionale de santé ».
fn is_spelt_out(text: &str, range: &Range<usize>) -> bool {
    let letters = bare(&text[range.clone()]);
    let ends = |text: &str, at: usize| {
        let behind = &text[at + 1..];
        text[at..].starts_with(['.', '!', '?', '\n'])
            && (behind.is_empty() || behind.starts_with(char::is_whitespace))
    };
    let before = after(&text[..range.start], FAR);
    let start = before.rmatch_indices(['.', '!', '?', '\n']).map(|(at, _)| at).find(|at| ends(before, *at));
    let behind = self::before(&text[range.end..], FAR);
    let end = behind.match_indices(['.', '!', '?', '\n']).map(|(at, _)| at).find(|at| ends(behind, *at));
    initials::spell(&before[start.map_or(0, |at| at + 1)..], &letters)
        || initials::spell(&behind[..end.unwrap_or(behind.len())], &letters)
}

/// « les CROSS, des centres de secours en mer ».
fn apposition(rest: &str) -> bool {
    let Some(words) = rest.strip_prefix(", ") else { return false };
    let words = before(words, FAR).split(['.', ',', ';', ')']).next().unwrap_or_default();
    let mut words =
        words.split(|c: char| c.is_whitespace() || matches!(c, '’' | '\'')).filter(|word| !word.is_empty());
    words.next().is_some_and(|first| ARTICLES.contains(&first)) && words.count() > 1
}

/// « CADA (Commission d’accès…) ».
fn words_behind(rest: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '»' | '”' | '"' | ']');
    let Some(inside) = rest.trim_start_matches(marks).strip_prefix('(') else { return false };
    let inside = before(inside, FAR).split(')').next().unwrap_or_default();
    let mut words = inside.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let reference =
        words.clone().next().is_some_and(|first| REFERENCES.contains(&first.to_lowercase().as_str()));
    !reference && words.clone().count() > 1 && words.any(|word| word.chars().any(char::is_lowercase))
}

/// « la Commission d’accès aux documents administratifs (CADA) », « (la CADA, www.cada.fr) ».
fn words_before(text: &str, range: &Range<usize>, is_line: bool) -> bool {
    let Some((words, inside)) = after(&text[..range.start], FAR).rsplit_once('(') else { return false };
    let near = !inside.contains(')') && inside.split_whitespace().count() < 3;
    let letters = bare(&text[range.clone()]);
    // Those of the words may be in another language, and so in another order.
    let worded = words.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 1
        && (is_line || initials::have_some(words, &letters));
    let Some((rest, _)) = before(&text[range.end..], FAR).split_once(')') else { return false };
    let rest = rest.trim_start_matches(['*', '_', '»', '”', '"', '\u{a0}', '\u{202f}']);
    let is_reference = |word: &str| REFERENCES.contains(&word.to_lowercase().as_str());
    // « (le règlement sur les données, RGPD, article 9) ».
    let beside = inside.trim_end().ends_with(',') && inside.split_whitespace().count() > 3;
    beside && !inside.contains(')')
        || near
            && worded
            && (rest.is_empty() || rest.starts_with(',') && !rest.split_whitespace().any(is_reference))
}

/// At most so many bytes from the start.
fn before(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// At most so many bytes up to the end.
fn after(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::super::sentences::passage;
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        let words = passage(text, 0..text.len()).words;
        acronyms(text, &words)
            .into_iter()
            .map(|range| (&text[range.clone()], is_expanded(text, &range)))
            .collect()
    }

    #[test]
    fn acronyms_are_told_from_other_capitals() {
        assert_eq!(found("L’API de la CNIL, XGBoost, F1, XIV, Etalab."), [("API", false), ("CNIL", false)]);
        assert_eq!(found("Elle donne « NA » et “GOLD”."), []);
        assert_eq!(found("M. Jean DUPONT, MM. Martin et LE GOFF, le lycée HENRI IV, J.P. Martin"), []);
        assert_eq!(found("EXEMPLE INVENTÉ ICI, un MOT"), [("MOT", false)]);
        assert_eq!(found("Le COVID-19 et SHA256"), [("COVID", false), ("SHA", false)]);
    }

    #[test]
    fn an_expansion_stands_before_or_behind() {
        assert_eq!(found("La CADA (Commission d’accès) dit"), [("CADA", true)]);
        assert_eq!(found("la Commission d’accès (**CADA**), sur"), [("CADA", true)]);
        assert_eq!(found("une commission d’accès libre (la CADA)"), [("CADA", true)]);
        assert_eq!(found("Le barème vient du conseil de la ville (DFGH)"), [("DFGH", false)]);
        assert_eq!(found("le règlement général sur les données (GDPR)"), [("GDPR", true)]);
        assert_eq!(found("La DSI — direction des systèmes d’information — lit"), [("DSI", true)]);
        assert_eq!(
            found("Le SDER, ou service de documentation, des études et du rapport, lit"),
            [("SDER", true)]
        );
        assert_eq!(found("Le sigle ARS désigne l’agence régionale de santé."), [("ARS", true)]);
        assert_eq!(found("L’ARS décide. Une agence régionale de santé est là"), [("ARS", false)]);
        assert_eq!(found("L’A.N.P.E. le dit"), [("A.N.P.E", false)]);
        assert_eq!(found("données (règlement sur les données, RGPD, article 9)"), [("RGPD", true)]);
        assert_eq!(found("Les CROSS, des centres de secours, notent"), [("CROSS", true)]);
        assert_eq!(found("Les CROSS, qui notent tout"), [("CROSS", false)]);
        assert_eq!(found("Le RGPD (article 6)"), [("RGPD", false)]);
        assert_eq!(found("la base légale (RGPD, article 6)"), [("RGPD", false)]);
        assert_eq!(found("(RGPD)"), [("RGPD", false)]);
    }
}
