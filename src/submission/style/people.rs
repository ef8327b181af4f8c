//! What would make a person known: an address of one's own, a phone number. Messages show them cut.

use std::borrow::Cow;
use std::ops::Range;

use super::lists::lists;

/// Ends of names that only say that a person is not of the staff.
const OUTSIDE: [&str; 3] = ["ext", "externe", "prestataire"];

/// The first address of a text that looks like a person's: a name, a full stop, a name.
pub(super) fn personal_email(text: &str) -> Option<Range<usize>> {
    memchr::memchr_iter(b'@', text.as_bytes()).find_map(|at| {
        let before = text[..at].bytes().rev().take_while(|byte| is_local(*byte)).count();
        let after = text[at + 1..]
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte))
            .count();
        let (local, domain) =
            (&text[at - before..at], text[at + 1..at + 1 + after].trim_end_matches(['.', '-']));
        (domain.contains('.') && is_persons(local, domain)).then_some(at - before..at + 1 + domain.len())
    })
}

/// A text for messages, which end in logs that others read: addresses and phone numbers of persons are cut.
pub fn without_persons(text: &str) -> Cow<'_, str> {
    let mut shown = Cow::Borrowed(text);
    // From the front on: what is cut is found no more, as it has no name and no number left.
    while let Some(range) = personal_email(&shown) {
        let cut = cut_email(&shown[range.clone()]);
        shown.to_mut().replace_range(range, &cut);
    }
    while let Some(range) = phone(&shown) {
        let cut = cut_phone(&shown[range.clone()]);
        shown.to_mut().replace_range(range, &cut);
    }
    shown
}

/// Whether an address, right or wrong, looks like a person's: « jean.dupont@ville », « Jean Dupont@ville.fr ».
pub(in crate::submission) fn is_of_a_person(typed: &str) -> bool {
    let Some((local, domain)) = typed.split_once('@') else { return false };
    let named = local.split(|sign: char| sign.is_whitespace() || matches!(sign, '<' | ',' | ';'));
    let words: Vec<&str> = named.filter(|word| !word.is_empty()).collect();
    let ends_with_name = words.last().is_some_and(|last| is_persons(last, domain));
    ends_with_name || is_persons(&words.join("."), domain)
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".-_+".contains(&byte)
}

fn is_persons(local: &str, domain: &str) -> bool {
    let local = local.split('+').next().unwrap_or_default().to_ascii_lowercase();
    let mut names: Vec<&str> = local.split(['.', '_']).collect();
    if names.last().is_some_and(|last| OUTSIDE.contains(last)) {
        names.pop();
    }
    let [first, last] = names[..] else { return false };
    // Namesakes are numbered: « jean.martin2 ».
    let last = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    let domain = domain.to_ascii_lowercase();
    let is_service =
        |word: &str| lists().services.contains(word) || domain.split(['.', '-']).any(|label| label == word);
    let words = || [first, last].into_iter().flat_map(|name| name.split('-'));
    !first.is_empty() && last.len() > 2 && is_name(first) && is_name(last) && !words().any(is_service)
}

/// An address without the name: « j…@ville.fr ».
pub(in crate::submission) fn cut_email(address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}…@{domain}")
}

/// The first phone number of a text. Numbers that are a service's by their form (08…) are left out.
pub(super) fn phone(text: &str) -> Option<Range<usize>> {
    memchr::memchr2_iter(b'0', b'+', text.as_bytes()).find_map(|at| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || ".,-_/=&+".contains(c)) {
            return None;
        }
        let number = Digits::read(&text[at..])?;
        let rest = &text[at + number.length..];
        let mut behind = rest.chars();
        let goes_on = match behind.next() {
            Some('.' | ',' | '-') => behind.next().is_some_and(char::is_alphanumeric),
            Some(next) => next.is_alphanumeric() || next == '_',
            None => false,
        };
        (!goes_on && number.is_phone()).then_some(at..at + number.length)
    })
}

/// A number without its middle: « 06 … 78 ».
pub(super) fn cut_phone(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let end = digits.len().saturating_sub(2);
    format!(
        "{} … {}",
        digits[..end.min(2)].iter().collect::<String>(),
        digits[end..].iter().collect::<String>()
    )
}

/// Groups of digits with one kind of separator.
struct Digits {
    international: bool,
    digits: String,
    groups: Vec<usize>,
    length: usize,
}

impl Digits {
    /// The most bytes of a number, separators included.
    const LONGEST: usize = 40;

    fn read(text: &str) -> Option<Self> {
        let international = text.starts_with('+');
        let mut number = Self { international, digits: String::new(), groups: vec![0], length: 0 };
        let mut separator = None;
        let mut characters = text.char_indices().skip(usize::from(international)).peekable();
        while let Some((at, character)) = characters.next() {
            if at > Self::LONGEST {
                return None;
            }
            if character.is_ascii_digit() {
                number.digits.push(character);
                *number.groups.last_mut()? += 1;
                number.length = at + 1;
            } else if matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-')
                && separator.is_none_or(|known| known == character)
                && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit())
            {
                separator = Some(character);
                number.groups.push(0);
            } else {
                break;
            }
        }
        (!number.digits.is_empty()).then_some(number)
    }

    fn is_phone(&self) -> bool {
        let count = self.digits.len();
        let grouped = |sizes: std::ops::RangeInclusive<usize>| {
            self.groups.len() > 1 && self.groups.iter().all(|size| sizes.contains(size))
        };
        if self.international {
            // « +1 000 000 000 » is a quantity.
            let thousands = self.groups.len() > 1 && self.groups[1..].iter().all(|size| *size == 3);
            return (10..=14).contains(&count) && !self.digits.starts_with('0') && !thousands;
        }
        let service = self.digits.starts_with("08") || self.digits.starts_with("00");
        let french = count == 10 && (self.groups.len() == 1 || grouped(2..=2));
        let british = (10..=11).contains(&count) && grouped(3..=5);
        self.digits.starts_with('0') && !service && (french || british)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_person_is_told_from_that_of_a_service() {
        for text in [
            "Écrire à jean.dupont@ville.fr.",
            "j.martin-durand@ville.fr",
            "<marie.curie2.ext@gouv.fr>",
            "anne_petit+x@a.example",
        ] {
            assert!(personal_email(text).is_some(), "{text}");
        }
        for text in [
            "petite-enfance@ville.fr",
            "accueil.logement@ville.fr",
            "dpo@ville.fr",
            "mairie.rivebelle@orange.fr",
            "archives.rivebelle@rivebelle.fr",
            "jean.dupont@ville",
            "@mention",
            "[@fiche.une] et a.b@ville.fr",
        ] {
            assert_eq!(personal_email(text).map(|range| &text[range]), None, "{text}");
        }
        let text = "Écrire à jean.dupont@ville.fr. Merci";
        assert_eq!(personal_email(text).map(|range| &text[range]), Some("jean.dupont@ville.fr"));
        assert_eq!(cut_email("jean.dupont@ville.fr"), "j…@ville.fr");
    }

    #[test]
    fn a_broken_address_of_a_person_is_one_all_the_same() {
        for text in
            ["jean.dupont@ville", "Jean Dupont@ville.fr", "Jean <jean.dupont@ville,fr>", "jean_martin@@v"]
        {
            assert!(is_of_a_person(text), "{text}");
        }
        for text in ["accueil@ville", "accueil logement@ville.fr", "jean.dupont", "dpo ville@ville,fr"] {
            assert!(!is_of_a_person(text), "{text}");
        }
    }

    #[test]
    fn phone_numbers_are_told_from_other_numbers() {
        for (text, found) in [
            ("Appelez le 06 12 34 56 78.", "06 12 34 56 78"),
            ("Tél. : 0612345678", "0612345678"),
            ("au 01.02.03.04.05 le matin", "01.02.03.04.05"),
            ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
            ("call 020 7946 0958 now", "020 7946 0958"),
            ("au 06\u{202f}12\u{202f}34\u{202f}56\u{202f}78", "06\u{202f}12\u{202f}34\u{202f}56\u{202f}78"),
        ] {
            assert_eq!(phone(text).map(|range| &text[range]), Some(found), "{text}");
        }
        for text in [
            "0 800 12 34 56, 08 00 12 34 56, le 3939",
            "du 01.02.2023 au 03.04.2024",
            "SIRET 012 345 678 00012",
            "0,73 ou 0.7312345678",
            "https://ville.fr/0612345678",
            "+1 000 000 000 euros, 100 000 000",
            "n° 2018-765, 00612345678",
        ] {
            assert_eq!(phone(text).map(|range| &text[range]), None, "{text}");
        }
        assert_eq!(cut_phone("06 12 34 56 78"), "06 … 78");
        let both = "Jean : jean.petit@ville.fr, jean.petit@ville.fr ou 06 12 34 56 78";
        assert_eq!(without_persons(both), "Jean : j…@ville.fr, j…@ville.fr ou 06 … 78");
    }
}
