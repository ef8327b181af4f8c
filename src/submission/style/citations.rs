//! The words of a long sentence without those by which a text of law is cited, which nobody can cut: « la loi n° 78-17 du
//! 6 janvier 1978 », « le règlement (UE) 2016/679 ».
//!
//! In a sentence that cites one by its number, these are not counted: words with a figure, `n°`, the Union between
//! brackets, months behind a day, and `du` before a day or `of` before a year. All others are, the long titles of laws
//! too: they can be left out.

use super::sentences::Word;
use crate::locale::month_named;

/// What stands before the number of a text.
const NUMBERS: [&str; 5] = ["n°", "nº", "no", "nos", "n"];
/// The Union, as numbers of its texts have it.
const UNIONS: [&str; 4] = ["UE", "CE", "EU", "EC"];
/// What stands before a date, or between its parts.
const BEFORE_DATES: [&str; 4] = ["du", "le", "of", "on"];

/// How many words a sentence has beside those of citations.
pub(super) fn words_beside(text: &str, words: &[Word]) -> usize {
    let word = |at: usize| words.get(at).map_or("", |word| &text[word.range.clone()]);
    let has_figure = |at: usize| word(at).bytes().any(|byte| byte.is_ascii_digit());
    let is_number =
        |at: usize| NUMBERS.contains(&word(at)) && has_figure(at + 1) || word(at).starts_with("n°");
    let is_union = |at: usize| UNIONS.contains(&word(at)) && text[words[at].written.clone()].starts_with('(');
    if !(0..words.len()).any(|at| is_number(at) || is_union(at)) {
        return words.len();
    }
    let is_month =
        |at: usize| month_named(word(at)).is_some() && (at > 0 && has_figure(at - 1) || has_figure(at + 1));
    let begins_date = |at: usize| BEFORE_DATES.contains(&word(at)) && has_figure(at + 1);
    let of_citation =
        |at: usize| has_figure(at) || is_number(at) || is_union(at) || is_month(at) || begins_date(at);
    (0..words.len()).filter(|at| !of_citation(*at)).count()
}

#[cfg(test)]
mod tests {
    use super::super::sentences::passage;
    use super::*;

    fn count(text: &str) -> usize {
        words_beside(text, &passage(text, 0..text.len()).words)
    }

    #[test]
    fn numbers_and_dates_of_laws_are_left_out() {
        assert_eq!(count("La loi n° 78-17 du 6 janvier 1978 le dit."), 4);
        assert_eq!(count("Le règlement (UE) 2016/679 du 27 avril 2016 le dit."), 4);
        assert_eq!(count("Regulation (EU) 2016/679 of 27 April 2016 says so."), 3);
        // Without a text of law, all of them count.
        assert_eq!(count("En mai 2016, du 2 au 5, 40 agents."), 9);
        assert_eq!(count(""), 0);
    }
}
