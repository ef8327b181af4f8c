//! What people type for a date, a length of time or yes and no, and what they mean by it.
//!
//! Pure functions of a text. `None` says that it is not plain what was meant; nothing here guesses between two.

use super::everyday::without_accents;
use crate::date::PartialDate;
use crate::locale::{month_named, state_named};
use crate::questionnaire::UNCLEAR;

/// What `oui` or `no` means, where yes or no is asked.
pub(crate) fn boolean(typed: &str) -> Option<&'static str> {
    match typed.trim().to_lowercase().as_str() {
        "oui" | "vrai" | "yes" | "on" | "o" | "y" => Some("true"),
        "non" | "faux" | "no" | "off" | "n" => Some("false"),
        "?" | "à trancher" | "incertain" | "unknown" => Some(UNCLEAR),
        _ => None,
    }
}

/// Whether words say that there is none: « aucun », « néant », « no ».
pub(crate) fn is_none(typed: &str) -> bool {
    let typed = typed.trim().trim_end_matches(['.', ' ', '!']).to_lowercase();
    let words =
        ["aucun", "aucune", "néant", "neant", "non", "rien", "none", "no", "nothing", "nil", "0", "-"];
    let first = typed.split([' ', ',']).next().unwrap_or_default();
    let denied = ["pas de ", "pas d’", "pas d'", "aucun ", "aucune ", "no "];
    words.contains(&typed.as_str())
        || typed.len() <= 40 && denied.iter().any(|words| typed.starts_with(words))
        || matches!(first, "non" | "no") && typed.contains(',') && typed.len() <= 40
}

/// Whether words say that something is not to be had on the Web: « pas publié », « non », « not online ».
pub(crate) fn is_no_address(typed: &str) -> bool {
    let lower = typed.trim().to_lowercase();
    let denied = ["pas ", "non ", "not ", "sans ", "never ", "jamais "];
    is_none(typed) || state_named(typed).is_some() || denied.iter().any(|word| lower.starts_with(word))
}

/// Whether words say that a length of time has no end: « illimitée », « sans limite », « forever ».
pub(super) fn is_endless(typed: &str) -> bool {
    const ENDLESS: [&str; 13] = [
        "illimite",
        "indefini",
        "permanen",
        "perpetuel",
        "eternel",
        "infini",
        "sans limit",
        "sans fin",
        "toujours",
        "unlimited",
        "indefinite",
        "forever",
        "no limit",
    ];
    let words = without_accents(typed.trim());
    ENDLESS.iter().any(|endless| words.contains(endless))
}

/// The text between quotation marks of a word processor, where they stand around the whole.
pub(crate) fn between_smart_quotes(typed: &str) -> Option<&str> {
    const PAIRS: [(char, &[char]); 4] =
        [('“', &['”', '“']), ('„', &['“', '”']), ('«', &['»']), ('‘', &['’', '‘'])];
    let typed = typed.trim();
    let (_, closing) = PAIRS.iter().find(|(opening, _)| typed.starts_with(*opening))?;
    let inside = typed.strip_prefix(|_: char| true)?.strip_suffix(*closing)?;
    let inside = inside.trim_matches(|letter: char| letter.is_whitespace());
    (!inside.is_empty()).then_some(inside)
}

/// The address of a link as texts have them: `[Petite enfance](https://exemple.fr/page)`.
pub(crate) fn address_of_link(typed: &str) -> Option<&str> {
    let (_, address) = typed.trim().strip_prefix('[')?.split_once("](")?;
    address.strip_suffix(')').filter(|address| crate::address::accepted(address).is_some())
}

/// The language that a word names: `FR`, `français`.
pub(super) fn language(typed: &str) -> Option<&'static str> {
    match without_accents(typed.trim()).as_str() {
        "fr" | "fra" | "fre" | "francais" | "french" | "fr-fr" => Some("fr"),
        "en" | "eng" | "anglais" | "english" | "en-gb" | "en-us" => Some("en"),
        _ => None,
    }
}

/// The days of the week: before a date, they say nothing more.
const DAYS: [&str; 14] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The hour behind a day: `2026-03-12 10:00`, `2026-03-12T10:00:00Z`.
fn without_hour(typed: &str) -> &str {
    let day = typed.split_once(['t', ' ']).filter(|(day, hour)| {
        day.len() == 10
            && hour.contains([':', 'h'])
            && hour.starts_with(|first: char| first.is_ascii_digit())
            && hour.bytes().all(|byte| byte.is_ascii_digit() || b":.hz+-".contains(&byte))
    });
    day.map_or(typed, |(day, _)| day)
}

/// A date that was typed otherwise, and whether it can only be this one. `12/03/2026` is the 12th of March.
pub(crate) fn date(typed: &str) -> Option<(String, bool)> {
    let typed = typed.trim().to_lowercase();
    if typed.len() == 8 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        let date = format!("{}-{}-{}", &typed[..4], &typed[4..6], &typed[6..]);
        return PartialDate::parse(&date).is_ok().then_some((date, true));
    }
    let about = |part: &str| matches!(part, "environ" | "vers" | "about" | "around" | "circa");
    let mut parts: Vec<&str> = without_hour(&typed)
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '-' | '.' | ','))
        .filter(|part| !part.is_empty() && !matches!(*part, "le" | "the" | "of") && !DAYS.contains(part))
        .collect();
    let is_exact = !parts.iter().any(|part| about(part));
    parts.retain(|part| !about(part));
    let number = |part: &str| -> Option<u16> {
        let ordinal = ["er", "th", "st", "nd", "rd"].iter().find_map(|ending| part.strip_suffix(ending));
        let digits = ordinal.unwrap_or(part);
        (digits.len() <= 4 && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    let month = month_named;
    let is_year = |year: u16| (1000..=9999).contains(&year);
    let (year, month_of, day, sure) = match parts.as_slice() {
        [one, two] => match (month(one), number(one), number(two)) {
            (Some(month), _, Some(year)) => (year, month, None, true),
            // `2025.10` may have lost its last digit: to YAML it is a number.
            (None, Some(year), Some(month)) if is_year(year) => (year, month, None, !typed.contains('.')),
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
    (is_year(year) && PartialDate::parse(&date).is_ok()).then_some((date, sure && is_exact))
}

/// Whether a text is written as a date and is none that a calendar has: `2026-13-03`, `31/02/2026`.
pub(super) fn is_no_day(typed: &str) -> bool {
    let lower = typed.trim().to_lowercase();
    let parts: Vec<&str> = lower
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '-' | '.'))
        .filter(|part| !part.is_empty())
        .collect();
    let digits = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let named = |part: &&str| month_named(part).is_some();
    let year = |part: &&&str| part.len() == 4 && digits(part);
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| digits(part) || named(part))
        && parts.iter().filter(year).count() == 1
        && date(typed).is_none()
}

/// Small numbers in words, from one.
const COUNTED: [(&str, &str); 12] = [
    ("un", "one"),
    ("deux", "two"),
    ("trois", "three"),
    ("quatre", "four"),
    ("cinq", "five"),
    ("six", "six"),
    ("sept", "seven"),
    ("huit", "eight"),
    ("neuf", "nine"),
    ("dix", "ten"),
    ("onze", "eleven"),
    ("douze", "twelve"),
];

/// A length of time that was typed in French, in words, or without its space or plural.
pub(crate) fn duration(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let (count, unit, rest) = leading_duration(&typed)?;
    rest.is_empty().then(|| written_duration(count, unit))
}

/// The length of time that a longer text gives: « 3 ans après la décision », « 3 ans et 6 mois », « environ 3 ans ».
pub(super) fn duration_and_more(typed: &str) -> Option<String> {
    const BEFORE: [&str; 9] =
        ["environ ", "env. ", "~", "maximum ", "au plus ", "jusqu’à ", "jusqu'à ", "about ", "up to "];
    let typed = typed.trim().to_lowercase();
    let bare = BEFORE.iter().find_map(|before| typed.strip_prefix(before)).unwrap_or(&typed).trim_start();
    let (count, unit, rest) = leading_duration(bare)?;
    let more = ["et ", "and "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    if let Some((months, "month", "")) = leading_duration(more).filter(|_| unit == "year") {
        return Some(written_duration(count.checked_mul(12)?.checked_add(months)?, "month"));
    }
    // « 3 ans et demi », « 3 ans ou 5 ans »: not three years.
    let unsettled = ["et ", "and ", "ou ", "or ", "à ", "to ", "-", "–", "/"];
    let settled = !unsettled.iter().any(|word| rest.starts_with(word));
    settled.then(|| written_duration(count, unit))
}

/// The number and the unit that a text in small letters begins with, and what follows.
fn leading_duration(typed: &str) -> Option<(u32, &'static str, &str)> {
    let digits = typed.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(typed.len());
    let (count, rest) = match digits {
        0 => {
            let (word, rest) = typed.split_once(char::is_whitespace)?;
            let word = if word == "une" { "un" } else { word };
            let counted = |(french, english): &(&str, &str)| word == *french || word == *english;
            (u32::try_from(COUNTED.iter().position(counted)? + 1).ok()?, rest)
        }
        _ => (typed[..digits].parse().ok()?, &typed[digits..]),
    };
    let rest = rest.trim_start();
    let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    let unit = match &rest[..end] {
        "an" | "ans" | "année" | "années" | "year" | "years" | "y" => "year",
        "mois" | "month" | "months" => "month",
        "semaine" | "semaines" | "week" | "weeks" => "week",
        "jour" | "jours" | "j" | "day" | "days" | "d" => "day",
        "heure" | "heures" | "h" | "hour" | "hours" => "hour",
        "minute" | "minutes" | "min" | "mn" => "minute",
        _ => return None,
    };
    Some((count, unit, rest[end..].trim_start()))
}

fn written_duration(count: u32, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(duration("trois ans").as_deref(), Some("3 years"));
        assert_eq!(duration("une semaine").as_deref(), Some("1 week"));
        assert_eq!(duration("99999999999 ans"), None);
        assert_eq!(duration("3 ans après la décision"), None);
        for (typed, expected) in [
            ("3 ans après la décision", Some("3 years")),
            ("3 ans et 6 mois", Some("42 months")),
            ("environ 6 mois", Some("6 months")),
            ("3 years (à vérifier)", Some("3 years")),
            ("3 ans et demi", None),
            ("3 à 5 ans", None),
            ("illimitée", None),
            ("trois", None),
            ("4294967295 ans et 2 mois", None),
        ] {
            assert_eq!(duration_and_more(typed).as_deref(), expected, "{typed}");
        }
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
