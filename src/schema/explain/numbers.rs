//! What people type for a number, and which number they mean by it.
//!
//! Pure functions of a text. Where a text can be read in two ways, both are told and neither is chosen.

/// How a number was typed that YAML does not read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TypedNumber {
    /// `6 000`, with any kind of space.
    Spaces(String),
    /// `6.000.000`: other signs between thousands, of which there are several.
    Grouped(String),
    /// `85 %`.
    Percent(String),
    /// `0.85 %` of a share: the share itself, or less than a hundredth.
    SmallPercent { share: String, percent: String },
    /// `0,73`.
    Comma(String),
    /// `6,000`, `6.000 euros`: thousands, or three decimals; and the unit.
    Thousands { thousands: String, decimals: String, unit: Option<String> },
    /// `12 mois`, `3 000 €`: the number and its unit.
    Unit(String, String),
    /// `6k`, `3 millions d’euros`: the number written out, and the unit.
    Scaled(String, Option<String>),
    /// `environ 6 000 demandes`.
    About(String, Option<String>),
    /// `> 6000`, `plus de 100 000 euros`: a limit, and no number.
    Bound(String, Option<String>),
}

const ABOUT: [&str; 13] = [
    "environ",
    "env.",
    "à peu près",
    "près de",
    "autour de",
    "plus ou moins",
    "de l’ordre de",
    "about",
    "around",
    "approximately",
    "roughly",
    "~",
    "≈",
];

const BOUNDS: [&str; 21] = [
    ">=",
    "<=",
    ">",
    "<",
    "≥",
    "≤",
    "plus de",
    "moins de",
    "au moins",
    "au plus",
    "au minimum",
    "au maximum",
    "jusqu’à",
    "jusqu'à",
    "more than",
    "less than",
    "at least",
    "at most",
    "up to",
    "over",
    "under",
];

/// A number as it was typed, with what follows it.
struct Quantity<'t> {
    digits: String,
    spaces: bool,
    comma: bool,
    unit: &'t str,
}

/// The number that was meant, and how it was typed. A share of one is `0.85` where `85 %` was typed, its digits kept.
pub(super) fn number(typed: &str, is_share: bool) -> Option<TypedNumber> {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    let behind = |words: &[&str]| {
        let word = words.iter().find(|word| lower.starts_with(**word))?;
        // Lowercasing changes no length here: the words are ASCII, or letters and signs of one case.
        typed.get(word.len()..)
    };
    if let Some(rest) = behind(&BOUNDS) {
        return meant(rest, is_share).map(|(digits, unit)| TypedNumber::Bound(digits, unit));
    }
    if let Some(rest) = behind(&ABOUT) {
        return meant(rest, is_share).map(|(digits, unit)| TypedNumber::About(digits, unit));
    }
    if let Some(digits) = grouped(typed) {
        return Some(TypedNumber::Grouped(digits));
    }
    let Quantity { digits, spaces, comma, unit } = quantity(typed)?;
    if let Some(unit) = without_about(unit) {
        return Some(TypedNumber::About(digits, some(unit)));
    }
    if is_percent(unit) {
        return Some(match share(&digits).filter(|_| is_share) {
            Some(share) if digits.parse::<f64>().is_ok_and(|percent| percent > 0.0 && percent < 1.0) => {
                TypedNumber::SmallPercent { share: digits, percent: share }
            }
            Some(share) => TypedNumber::Percent(share),
            None => TypedNumber::Percent(digits),
        });
    }
    if let Some((zeros, unit)) = scale(unit) {
        return Some(TypedNumber::Scaled(times_ten(&digits, zeros), some(unit)));
    }
    let is_typed = comma || !unit.is_empty();
    if is_typed && !is_share && !spaces && are_thousands_or_decimals(&digits) {
        let thousands = digits.replace('.', "");
        return Some(TypedNumber::Thousands { thousands, decimals: digits, unit: some(unit) });
    }
    match unit {
        "" if spaces => Some(TypedNumber::Spaces(digits)),
        "" if comma => Some(TypedNumber::Comma(digits)),
        // `+6` and the like: as it stands.
        "" => None,
        unit => Some(TypedNumber::Unit(digits, unit.to_owned())),
    }
}

/// Whether digits can be thousands as well as a number with three decimals: `6.000`, never `0.735`.
pub(crate) fn are_thousands_or_decimals(digits: &str) -> bool {
    let Some((whole, decimals)) = digits.split_once('.') else { return false };
    let all_digits = whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit());
    all_digits && decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
}

/// A number with its unit, written out, behind a word that says how exact it is.
fn meant(typed: &str, is_share: bool) -> Option<(String, Option<String>)> {
    if let Some(digits) = grouped(typed.trim()) {
        return Some((digits, None));
    }
    let Quantity { digits, unit, .. } = quantity(typed.trim())?;
    if is_percent(unit) {
        return if is_share { Some((share(&digits)?, None)) } else { Some((digits, some("%"))) };
    }
    // Nobody says « about » of thousandths.
    let digits = if are_thousands_or_decimals(&digits) { digits.replace('.', "") } else { digits };
    match scale(unit) {
        Some((zeros, unit)) => Some((times_ten(&digits, zeros), some(unit))),
        None => Some((digits, some(unit))),
    }
}

fn some(unit: &str) -> Option<String> {
    (!unit.is_empty()).then(|| unit.to_owned())
}

fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "pour cent" | "pourcent" | "percent" | "per cent")
}

/// `6 000 environ`: the unit without the word that says how exact the number is.
fn without_about(unit: &str) -> Option<&str> {
    let words = ["environ", "env.", "à peu près", "about", "approximately", "or so"];
    words.iter().find_map(|word| Some(unit.strip_suffix(word)?.trim_end()))
}

fn quantity(typed: &str) -> Option<Quantity<'_>> {
    const LONGEST_UNIT: usize = 24;
    let end = typed.char_indices().rev().find(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at + 1)?;
    let (written, unit) = typed.split_at(end);
    let unit = unit.trim();
    let short = unit.chars().count() <= LONGEST_UNIT && !unit.contains(char::is_numeric);
    let first = |first: char| first.is_alphabetic() || "€$£°%".contains(first);
    let (digits, spaces, comma) = plain_number(written)?;
    (short && (unit.is_empty() || unit.starts_with(first))).then_some(Quantity {
        digits,
        spaces,
        comma,
        unit,
    })
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
    let one_point = digits.matches('.').count() <= 1;
    (whole && grouped && one_point).then_some((digits, spaces, comma))
}

/// The digits of `6.000.000` and `6,000,000`: two signs of one kind stand between thousands, and nowhere else.
fn grouped(typed: &str) -> Option<String> {
    let sign = typed.chars().find(|letter| matches!(letter, '.' | ','))?;
    let mut groups = typed.split(sign);
    let first = groups.next()?;
    let others: Vec<&str> = groups.collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = others.len() > 1 && others.iter().all(|group| group.len() == 3 && digits(group));
    let begins = first.len() <= 3 && digits(first) && !first.starts_with('0');
    (thousands && begins).then(|| typed.replace(sign, ""))
}

/// A unit that begins with a multiplier: its zeros, and what is counted.
fn scale(unit: &str) -> Option<(usize, &str)> {
    let end = unit.find(|letter: char| !letter.is_alphabetic()).unwrap_or(unit.len());
    let (word, rest) = unit.split_at(end);
    let zeros = match word {
        "k" | "K" | "mille" | "millier" | "milliers" | "thousand" => 3,
        "M" | "million" | "millions" => 6,
        "Md" | "Mds" | "milliard" | "milliards" => 9,
        _ => return None,
    };
    let rest = rest.trim_start();
    let linked = ["de ", "d’", "d'", "of "].iter().find_map(|link| rest.strip_prefix(link));
    Some((zeros, linked.unwrap_or(rest).trim_start()))
}

/// A number with so many more zeros.
fn times_ten(digits: &str, zeros: usize) -> String {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let kept = decimals.len().min(zeros);
    let (moved, left) = decimals.split_at(kept);
    let number = format!("{whole}{moved}{}", "0".repeat(zeros - kept));
    let number = number.trim_start_matches('0');
    let number = if number.is_empty() { "0" } else { number };
    if left.is_empty() { number.to_owned() } else { format!("{number}.{left}") }
}

/// `85` of a hundred as a share of one: `0.85`.
pub(super) fn share(digits: &str) -> Option<String> {
    let number: f64 = digits.parse().ok()?;
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len()) + 2;
    Some(format!("{:.decimals$}", number / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(digits: &str) -> String {
        digits.to_owned()
    }

    fn thousands(thousands: &str, decimals: &str, unit: Option<&str>) -> Option<TypedNumber> {
        let (thousands, decimals) = (of(thousands), of(decimals));
        Some(TypedNumber::Thousands { thousands, decimals, unit: unit.map(of) })
    }

    #[test]
    fn numbers_as_french_people_type_them() {
        use TypedNumber::{Comma, Grouped, Percent, SmallPercent, Spaces, Unit};
        for (typed, is_share, expected) in [
            ("6 000", false, Some(Spaces(of("6000")))),
            ("6\u{a0}000", false, Some(Spaces(of("6000")))),
            ("1\u{202f}234\u{202f}567", false, Some(Spaces(of("1234567")))),
            ("6 000,5", false, Some(Spaces(of("6000.5")))),
            ("6.000.000", false, Some(Grouped(of("6000000")))),
            ("12,345,678", false, Some(Grouped(of("12345678")))),
            ("0,73", true, Some(Comma(of("0.73")))),
            ("0,735", false, Some(Comma(of("0.735")))),
            ("0,735", true, Some(Comma(of("0.735")))),
            ("85 %", false, Some(Percent(of("85")))),
            ("85 %", true, Some(Percent(of("0.85")))),
            ("85,5\u{202f}%", true, Some(Percent(of("0.855")))),
            ("1 %", true, Some(Percent(of("0.01")))),
            ("0.85 %", true, Some(SmallPercent { share: of("0.85"), percent: of("0.0085") })),
            ("6,000", false, thousands("6000", "6.000", None)),
            ("6,000 euros", false, thousands("6000", "6.000", Some("euros"))),
            ("6.000 demandes", false, thousands("6000", "6.000", Some("demandes"))),
            ("12 mois", false, Some(Unit(of("12"), of("mois")))),
            ("3 000 €", false, Some(Unit(of("3000"), of("€")))),
            ("6 000 à 7 000", false, None),
            ("1.234,5", false, None),
            ("1.2.3", false, None),
            ("12 34", false, None),
            ("beaucoup", false, None),
            ("", false, None),
            ("%", true, None),
        ] {
            assert_eq!(number(typed, is_share), expected, "{typed}");
        }
    }

    #[test]
    fn words_and_signs_around_a_number_are_read() {
        use TypedNumber::{About, Bound, Scaled};
        for (typed, is_share, expected) in [
            ("6k", false, Scaled(of("6000"), None)),
            ("1,5 million d’euros", false, Scaled(of("1500000"), Some(of("euros")))),
            ("12 k€", false, Scaled(of("12000"), Some(of("€")))),
            ("0.5 M", false, Scaled(of("500000"), None)),
            ("environ 6 000", false, About(of("6000"), None)),
            ("environ 6 000 demandes", false, About(of("6000"), Some(of("demandes")))),
            ("~6k", false, About(of("6000"), None)),
            ("6 000 environ", false, About(of("6000"), None)),
            ("environ 10 %", true, About(of("0.10"), None)),
            ("> 6000", false, Bound(of("6000"), None)),
            ("Plus de 100 000 euros", false, Bound(of("100000"), Some(of("euros")))),
        ] {
            assert_eq!(number(typed, is_share), Some(expected), "{typed}");
        }
        assert_eq!(number("plus de monde", false), None);
    }
}
