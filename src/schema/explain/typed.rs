//! What people type for a number, a date, a length of time or yes and no, and what they mean by it.
//!
//! Pure functions of a text. `None` says that it is not plain what was meant; nothing here guesses between two.

use crate::date::PartialDate;
use crate::locale::month_named;
use crate::questionnaire::UNCLEAR;

/// How a number was typed that YAML does not read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TypedNumber {
    /// `6 000`, with any kind of space.
    Spaces(String),
    /// `85 %`.
    Percent(String),
    /// `0,73`.
    Comma(String),
    /// `12 mois`, `3 000 €`: the number and its unit.
    Unit(String, String),
    /// `environ 6 000`.
    About(String),
}

const ABOUT: [&str; 9] =
    ["environ", "env.", "à peu près", "près de", "autour de", "plus ou moins", "about", "around", "~"];

/// The number that was meant, and how it was typed. A share of one is `0.85` where `85 %` was typed, its digits kept.
pub(super) fn number(typed: &str, is_share: bool) -> Option<TypedNumber> {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    if let Some(about) = ABOUT.iter().find(|about| lower.starts_with(*about)) {
        // Lowercasing changes no length here: the words are ASCII or é and à.
        let rest = typed.get(about.len()..)?;
        return plain_number(rest).map(|(digits, _, _)| TypedNumber::About(digits));
    }
    let end = typed.char_indices().rev().find(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at + 1)?;
    let (written, unit) = typed.split_at(end);
    let unit = unit.trim();
    let (digits, spaces, comma) = plain_number(written)?;
    let one_word = unit.chars().count() <= 24 && !unit.contains(char::is_numeric);
    match unit {
        "" if spaces => Some(TypedNumber::Spaces(digits)),
        "" if comma => Some(TypedNumber::Comma(digits)),
        // `+6` and the like: as it stands.
        "" => None,
        "%" | "pour cent" | "percent" if is_share => share(&digits).map(TypedNumber::Percent),
        "%" | "pour cent" | "percent" => Some(TypedNumber::Percent(digits)),
        unit if one_word
            && unit.starts_with(|first: char| first.is_alphabetic() || "€$£°".contains(first)) =>
        {
            Some(TypedNumber::Unit(digits, unit.to_owned()))
        }
        _ => None,
    }
}

/// The digits of a number with spaces or a decimal comma, and whether it has either.
fn plain_number(written: &str) -> Option<(String, bool, bool)> {
    let written = written.trim();
    let is_space = |letter: char| letter == ' ' || letter == '\'' || letter.is_whitespace();
    let spaces = written.contains(is_space);
    let comma = written.contains(',');
    // `1.234,5` and `1,234.5` are read in two ways.
    if comma && (written.contains('.') || written.matches(',').count() > 1) {
        return None;
    }
    let digits: String = written
        .chars()
        .filter(|letter| !is_space(*letter))
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    let groups = written.split(|letter| is_space(letter) || letter == ',' || letter == '.');
    let whole =
        groups.clone().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    // Spaces stand between groups of three digits, or it is two numbers.
    let thousands = written.split([',', '.']).next().unwrap_or_default();
    let grouped = !spaces || thousands.split(is_space).skip(1).all(|group| group.len() == 3);
    (whole && grouped).then_some((digits, spaces, comma))
}

/// `85` of a hundred as a share of one: `0.85`.
pub(super) fn share(digits: &str) -> Option<String> {
    let number: f64 = digits.parse().ok()?;
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len()) + 2;
    Some(format!("{:.decimals$}", number / 100.0))
}

/// What `oui` or `no` means, where yes or no is asked.
pub(super) fn boolean(typed: &str) -> Option<&'static str> {
    match typed.trim().to_lowercase().as_str() {
        "oui" | "vrai" | "yes" | "on" | "o" | "y" => Some("true"),
        "non" | "faux" | "no" | "off" | "n" => Some("false"),
        "?" | "à trancher" | "incertain" | "unknown" => Some(UNCLEAR),
        _ => None,
    }
}

/// The text between quotation marks of a word processor, where they stand around the whole.
pub(super) fn between_smart_quotes(typed: &str) -> Option<&str> {
    const PAIRS: [(char, &[char]); 4] =
        [('“', &['”', '“']), ('„', &['“', '”']), ('«', &['»']), ('‘', &['’', '‘'])];
    let typed = typed.trim();
    let (_, closing) = PAIRS.iter().find(|(opening, _)| typed.starts_with(*opening))?;
    let inside = typed.strip_prefix(|_: char| true)?.strip_suffix(*closing)?;
    let inside = inside.trim_matches(|letter: char| letter.is_whitespace());
    (!inside.is_empty()).then_some(inside)
}

/// A date that was typed otherwise, and whether it can only be this one. `12/03/2026` is the 12th of March.
pub(super) fn date(typed: &str) -> Option<(String, bool)> {
    let typed = typed.trim().to_lowercase();
    let parts: Vec<&str> = typed
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '-' | '.' | ','))
        .filter(|part| !part.is_empty() && !matches!(*part, "le" | "the" | "of"))
        .collect();
    let number = |part: &str| -> Option<u16> {
        let digits = part.strip_suffix("er").or_else(|| part.strip_suffix("th")).unwrap_or(part);
        (digits.len() <= 4 && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    let month = month_named;
    let is_year = |year: u16| (1000..=9999).contains(&year);
    let (year, month_of, day, sure) = match parts.as_slice() {
        [one, two] => match (month(one), number(one), number(two)) {
            (Some(month), _, Some(year)) => (year, month, None, true),
            (None, Some(year), Some(month)) if is_year(year) => (year, month, None, true),
            (None, Some(month), Some(year)) => (year, month, None, true),
            _ => return None,
        },
        [one, two, three] => match (number(one), month(two), number(two), number(three)) {
            (Some(day), Some(month), _, Some(year)) => (year, month, Some(day), true),
            (Some(year), None, Some(month), Some(day)) if is_year(year) => (year, month, Some(day), true),
            // The month stands first in some countries; a day above twelve settles it.
            (Some(day), None, Some(month), Some(year)) => (year, month, Some(day), day > 12),
            _ => match (month(one), number(two), number(three)) {
                (Some(month), Some(day), Some(year)) => (year, month, Some(day), true),
                _ => return None,
            },
        },
        _ => return None,
    };
    let date = match day {
        Some(day) => format!("{year:04}-{month_of:02}-{day:02}"),
        None => format!("{year:04}-{month_of:02}"),
    };
    (is_year(year) && PartialDate::parse(&date).is_ok()).then_some((date, sure))
}

/// A length of time that was typed in French, or without its space or plural.
pub(super) fn duration(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let end = typed.find(|letter: char| !letter.is_ascii_digit())?;
    let count: u32 = typed[..end].parse().ok()?;
    let unit = match typed[end..].trim() {
        "an" | "ans" | "année" | "années" | "year" | "years" | "y" => "year",
        "mois" | "month" | "months" => "month",
        "semaine" | "semaines" | "week" | "weeks" => "week",
        "jour" | "jours" | "j" | "day" | "days" | "d" => "day",
        "heure" | "heures" | "h" | "hour" | "hours" => "hour",
        "minute" | "minutes" | "min" | "mn" => "minute",
        _ => return None,
    };
    let plural = if count == 1 { "" } else { "s" };
    Some(format!("{count} {unit}{plural}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_french_people_type_them() {
        use TypedNumber::{About, Comma, Percent, Spaces, Unit};
        let of = |digits: &str| digits.to_owned();
        for (typed, is_share, expected) in [
            ("6 000", false, Some(Spaces(of("6000")))),
            ("6\u{a0}000", false, Some(Spaces(of("6000")))),
            ("1\u{202f}234\u{202f}567", false, Some(Spaces(of("1234567")))),
            ("6 000,5", false, Some(Spaces(of("6000.5")))),
            ("0,73", true, Some(Comma(of("0.73")))),
            ("85 %", false, Some(Percent(of("85")))),
            ("85 %", true, Some(Percent(of("0.85")))),
            ("85,5\u{202f}%", true, Some(Percent(of("0.855")))),
            ("12 mois", false, Some(Unit(of("12"), of("mois")))),
            ("3 000 €", false, Some(Unit(of("3000"), of("€")))),
            ("environ 6 000", false, Some(About(of("6000")))),
            ("6 000 à 7 000", false, None),
            ("1.234,5", false, None),
            ("12 34", false, None),
            ("beaucoup", false, None),
            ("", false, None),
            ("%", true, None),
        ] {
            assert_eq!(number(typed, is_share), expected, "{typed}");
        }
    }

    #[test]
    fn dates_as_people_type_them() {
        for (typed, expected) in [
            ("mars 2025", Some(("2025-03", true))),
            ("12 mars 2024", Some(("2024-03-12", true))),
            ("1er août 2024", Some(("2024-08-01", true))),
            ("3 fevrier 2024", Some(("2024-02-03", true))),
            ("March 12, 2024", Some(("2024-03-12", true))),
            ("2024/03/12", Some(("2024-03-12", true))),
            ("25/03/2024", Some(("2024-03-25", true))),
            ("12/03/2024", Some(("2024-03-12", false))),
            ("03/2024", Some(("2024-03", true))),
            ("31/02/2024", None),
            ("2024", None),
            ("bientôt", None),
            ("12/03/24", None),
        ] {
            let found = date(typed);
            assert_eq!(found.as_ref().map(|(date, sure)| (date.as_str(), *sure)), expected, "{typed}");
        }
    }

    #[test]
    fn lengths_of_time_as_people_type_them() {
        assert_eq!(duration("3 ans").as_deref(), Some("3 years"));
        assert_eq!(duration("1 mois").as_deref(), Some("1 month"));
        assert_eq!(duration("10jours").as_deref(), Some("10 days"));
        assert_eq!(duration("trois ans"), None);
        assert_eq!(duration("99999999999 ans"), None);
    }

    #[test]
    fn quotation_marks_stand_around_the_whole() {
        assert_eq!(between_smart_quotes("“support”"), Some("support"));
        assert_eq!(between_smart_quotes("«\u{202f}support\u{a0}»"), Some("support"));
        assert_eq!(between_smart_quotes("“support” ou “mixed"), None);
        assert_eq!(between_smart_quotes("«»"), None);
        assert_eq!(between_smart_quotes("l’été"), None);
    }
}
