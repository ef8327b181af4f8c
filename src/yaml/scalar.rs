//! What a word without quotes means: the core schema of YAML 1.2, and nothing that only YAML 1.1 had.
//!
//! Dates, `yes`, `oui` and `off` are texts. So are `.inf` and `.nan`: no question has them for an answer, and JSON
//! cannot hold them.

use std::borrow::Cow;

use super::node::{NodeKind, Number, Text, TextStyle};
use crate::scan::{self, FirstBytes};

/// The value of a plain scalar, from its characters.
pub(super) fn resolve<'t>(written: impl Into<Cow<'t, str>>) -> NodeKind {
    let written = written.into();
    match &*written {
        null if is_null(null) => NodeKind::Null,
        "true" | "True" | "TRUE" => NodeKind::Bool(true),
        "false" | "False" | "FALSE" => NodeKind::Bool(false),
        other => match number(other) {
            Some(value) => NodeKind::Number(Number { written: written.into_owned(), value }),
            None => NodeKind::Text(Text { value: written.into_owned(), style: TextStyle::Plain }),
        },
    }
}

/// Whether plain characters say that there is nothing.
pub(super) fn is_null(written: &str) -> bool {
    matches!(written, "" | "~" | "null" | "Null" | "NULL")
}

/// The number that plain characters stand for; `None` for texts and for what is too large to be finite.
fn number(written: &str) -> Option<f64> {
    // Most texts begin with a letter.
    if !written.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.')) {
        return None;
    }
    let value = if let Some(digits) = written.strip_prefix("0o") {
        with_radix(digits, 8)?
    } else if let Some(digits) = written.strip_prefix("0x") {
        with_radix(digits, 16)?
    } else if is_decimal(written) {
        // Rust reads every form that `is_decimal` lets through, and more forms that it does not.
        written.parse().ok()?
    } else {
        return None;
    };
    value.is_finite().then_some(value)
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, of which integers are a part.
fn is_decimal(written: &str) -> bool {
    let unsigned = written.strip_prefix(['-', '+']).unwrap_or(written);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa_fits = match mantissa.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty()),
        None => !mantissa.is_empty() && digits(mantissa),
    };
    let exponent_fits = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    mantissa_fits && exponent_fits
}

fn with_radix(digits: &str, radix: u32) -> Option<f64> {
    if digits.is_empty() {
        return None;
    }
    digits
        .chars()
        .try_fold(0.0, |value, digit| Some(value * f64::from(radix) + f64::from(digit.to_digit(radix)?)))
}

/// Whether YAML lets this character stand in a file (`c-printable`).
pub(super) fn is_allowed(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}'
            | '\u{10000}'..='\u{10ffff}'
    )
}

/// The first character that YAML forbids, and its byte.
pub(super) fn forbidden_character(text: &str) -> Option<(usize, char)> {
    const SUSPECTS: FirstBytes = FirstBytes::of(&[
        (0, 0x08), // controls, but for those of lines and the tab
        (0x0b, 0x0c),
        (0x0e, 0x1f),
        (0x7f, 0x7f),
        (0xc2, 0xc2),
        (0xef, 0xef),
    ]);
    scan::find(text, &SUSPECTS, |character| !is_allowed(character))
}

/// A character as messages name it: `U+0000`.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_forbidden_character_is_passed_over() {
        for character in (0..=0x10_ffff).filter_map(char::from_u32) {
            let found = forbidden_character(&format!("é{character}"));
            assert_eq!(found.is_some(), !is_allowed(character), "{character:?}");
            assert!(found.is_none_or(|found| found == (2, character)), "{character:?}");
        }
    }

    fn value(written: &str) -> Option<f64> {
        match resolve(written) {
            NodeKind::Number(number) => {
                assert_eq!(number.written, written);
                Some(number.value)
            }
            _ => None,
        }
    }

    #[test]
    fn numbers_are_those_of_the_core_schema() {
        for (written, expected) in [
            ("0", 0.0),
            ("-12", -12.0),
            ("+7", 7.0),
            ("012", 12.0),
            ("1.10", 1.1),
            ("0.70", 0.7),
            (".5", 0.5),
            ("1.", 1.0),
            ("1e3", 1000.0),
            ("-1.5E-2", -0.015),
            ("0o17", 15.0),
            ("0xfF", 255.0),
        ] {
            assert_eq!(value(written), Some(expected), "{written}");
        }
        for text in [
            "1,5",
            "6 000",
            "6\u{202f}000",
            "1_000",
            ".",
            "-",
            "+",
            "e5",
            "1e",
            "1e+",
            "--1",
            "0o8",
            "0x",
            "0xg",
            "-0x1",
            "1.2.3",
            ".inf",
            "-.INF",
            ".nan",
            "inf",
            "NaN",
            "infinity",
            "1e999",
            "-1e999",
            "12%",
            "1:30",
            "2024-05-01",
            "1a",
            "٣",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(value(&format!("0x{}", "f".repeat(5000))), None);
    }

    #[test]
    fn words_are_those_of_the_core_schema() {
        for null in ["", "~", "null", "Null", "NULL"] {
            assert_eq!(resolve(null), NodeKind::Null, "{null}");
        }
        for (written, expected) in [("true", true), ("True", true), ("TRUE", true), ("false", false)] {
            assert_eq!(resolve(written), NodeKind::Bool(expected), "{written}");
        }
        for text in ["tRUE", "nULL", "yes", "no", "on", "off", "oui", "non", "y", "n", "<<", "="] {
            assert!(matches!(resolve(text), NodeKind::Text(_)), "{text}");
        }
    }

    #[test]
    fn characters_are_named() {
        assert_eq!(forbidden_character("é\tx\u{feff}😀\u{85}\r\n"), None);
        assert_eq!(forbidden_character("é\u{7}"), Some((2, '\u{7}')));
        assert_eq!(forbidden_character("\u{92}"), Some((0, '\u{92}')));
        assert_eq!(code_point('\0'), "U+0000");
        assert_eq!(code_point('\u{1f600}'), "U+1F600");
    }
}
