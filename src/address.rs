//! Which addresses a document may lead to: one policy, on the parsed address and not on its text.

use url::Url;

/// The schemes that are accepted.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// The address as the `url` crate writes it, where its scheme is accepted; `None` otherwise. Control characters and
/// blanks around it are dropped, as browsers do, before anything is decided.
pub fn accepted(text: &str) -> Option<String> {
    let trimmed = text.trim_matches(|character: char| character.is_whitespace() || character.is_control());
    let url = Url::parse(trimmed).ok()?;
    if !SCHEMES.contains(&url.scheme()) {
        return None;
    }
    let web = matches!(url.scheme(), "https" | "http");
    // A password in an address is never meant for the public.
    if web && (url.host_str().is_none_or(str::is_empty) || url.password().is_some()) {
        return None;
    }
    Some(url.into())
}

/// Whether the check digit of a SIREN or a SIRET is right: Luhn's formula (ISO/IEC 7812-1, annex B).
pub(crate) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(position, byte)| {
            let digit = u32::from(byte.wrapping_sub(b'0'));
            let weighted = if position % 2 == 1 { digit * 2 } else { digit };
            if weighted > 9 { weighted - 9 } else { weighted }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether a text is the place of a file on a computer, which nobody else can open.
pub(crate) fn is_local(typed: &str) -> bool {
    let typed = typed.trim();
    let mut letters = typed.chars();
    let drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && matches!(letters.next(), Some('\\' | '/'));
    let single = typed.starts_with('/') && !typed.starts_with("//");
    drive || single || typed.starts_with("\\\\") || typed.to_lowercase().starts_with("file:")
}

/// The address that was typed without its `https://`, or the mailbox without its `mailto:`.
pub(crate) fn completed(typed: &str) -> Option<String> {
    let host = typed.split(['/', '?', '#']).next()?;
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let labels: Vec<&str> = host.split('.').collect();
    let ending = labels.last()?;
    let looks = labels.len() >= 2
        && labels.iter().all(|label| is_label(label))
        && ending.len() >= 2
        && ending.chars().all(char::is_alphabetic);
    if looks && !typed.contains(char::is_whitespace) {
        return Some(format!("https://{typed}"));
    }
    let (local, domain) = typed.split_once('@')?;
    let mail = !local.is_empty()
        && domain.contains('.')
        && !typed.contains(char::is_whitespace)
        && !typed.contains(':');
    mail.then(|| format!("mailto:{typed}"))
}

/// Whether a text is one e-mail address, as people give it to be written to: no name around it, no comment in it.
pub(crate) fn is_mailbox(text: &str) -> bool {
    /// RFC 5321, 4.5.3.1.3, less the angle brackets.
    const LONGEST: usize = 254;
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |letter: char| letter.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~’".contains(letter);
    let in_name = |letter: char| letter.is_alphanumeric() || letter == '-';
    let dotted = |part: &str, accepted: &dyn Fn(char) -> bool| {
        part.split('.').all(|word| !word.is_empty() && word.chars().all(accepted))
    };
    let ending = domain.rsplit('.').next().unwrap_or_default();
    text.len() <= LONGEST
        && dotted(local, &plain)
        && domain.contains('.')
        && dotted(domain, &in_name)
        && ending.chars().count() >= 2
        && ending.chars().any(char::is_alphabetic)
}

/// The e-mail address that was probably meant by what was typed: its sign in words, a name around it, `mailto:` before.
pub(crate) fn mailbox_meant(typed: &str) -> Option<String> {
    /// What people write for `@` and for a full stop, to keep robots away.
    const IN_WORDS: [(&str, &str); 12] = [
        ("(arobase)", "@"),
        ("[arobase]", "@"),
        ("(at)", "@"),
        ("[at]", "@"),
        ("(a)", "@"),
        ("[a]", "@"),
        (" arobase ", "@"),
        (" at ", "@"),
        ("(point)", "."),
        ("[point]", "."),
        (" point ", "."),
        (" dot ", "."),
    ];
    let typed = typed.trim();
    let inside = typed.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inside, _)| inside);
    let typed = inside.unwrap_or(typed);
    let typed = typed.strip_prefix("mailto:").unwrap_or(typed);
    let spelt = IN_WORDS.iter().fold(typed.to_lowercase(), |text, (words, sign)| text.replace(words, sign));
    // Two addresses with their blanks gone would be a third one.
    if spelt.matches('@').count() != 1 {
        return None;
    }
    let joined: String = spelt.chars().filter(|letter| !letter.is_whitespace()).collect();
    let joined = joined.replace(',', ".");
    let joined = joined.trim_matches(['.', ':', ';']);
    is_mailbox(joined).then(|| joined.to_owned())
}

/// The first of several e-mail addresses in one text.
pub(crate) fn first_of_mailboxes(typed: &str) -> Option<&str> {
    let separates = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '/');
    let mut found = typed.split(separates).filter(|word| is_mailbox(word));
    let first = found.next()?;
    found.next().map(|_| first)
}

#[cfg(test)]
mod tests {
    use super::{accepted, first_of_mailboxes, is_local, is_mailbox, mailbox_meant};

    #[test]
    fn an_address_to_write_to() {
        for good in ["cotation@exemple.fr", "guichet-unique+lot@sous.exemple.gouv.fr", "a.b@xn--lve-6la.fr"] {
            assert!(is_mailbox(good), "{good}");
        }
        for bad in [
            "",
            "@",
            "cotation",
            "cotation@",
            "@exemple.fr",
            "cotation@exemple",
            "cotation@exemple.f",
            "cotation@exemple..fr",
            ".cotation@exemple.fr",
            "cotation @exemple.fr",
            "a@b@exemple.fr",
            "<cotation@exemple.fr>",
            "mailto:cotation@exemple.fr",
            "cotation@192.168.0.1",
            "cotation@exemple.fr\u{202e}",
        ] {
            assert!(!is_mailbox(bad), "{bad}");
        }
    }

    #[test]
    fn what_was_meant_by_an_address() {
        for (typed, meant) in [
            ("cotation arobase exemple.fr", Some("cotation@exemple.fr")),
            ("cotation [at] exemple [point] fr", Some("cotation@exemple.fr")),
            ("Cotation (AT) exemple.fr", Some("cotation@exemple.fr")),
            ("Cotation <cotation@exemple.fr>", Some("cotation@exemple.fr")),
            ("mailto:cotation@exemple.fr", Some("cotation@exemple.fr")),
            ("cotation @ exemple,fr", Some("cotation@exemple.fr")),
            ("le guichet", None),
            ("rendez-vous at the town hall", None),
            ("a@exemple.fr b@exemple.fr", None),
            ("cotation@exemple", None),
        ] {
            assert_eq!(mailbox_meant(typed).as_deref(), meant, "{typed}");
        }
        assert_eq!(first_of_mailboxes("a@exemple.fr ; b@exemple.fr"), Some("a@exemple.fr"));
        assert_eq!(first_of_mailboxes("a@exemple.fr, le matin"), None);
    }

    #[test]
    fn files_of_a_computer_are_told_from_addresses() {
        for local in ["S:\\Petite enfance\\barème.docx", "c:/a.pdf", "\\\\serveur\\a", "file:///a", "/home/a"]
        {
            assert!(is_local(local), "{local}");
        }
        for other in ["https://a.fr/b", "a:b", "//a.fr", "www.a.fr/b", ""] {
            assert!(!is_local(other), "{other}");
        }
    }

    #[test]
    fn only_addresses_a_reader_expects() {
        assert_eq!(accepted(" https://www.cada.fr/é ").as_deref(), Some("https://www.cada.fr/%C3%A9"));
        assert!(accepted("mailto:service@example.fr").is_some());
        assert!(accepted("tel:+33123456789").is_some());
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//example.fr/x",
            "www.cada.fr",
            "vbscript:x",
            "https://u:p@example.fr/",
            "",
        ] {
            assert_eq!(accepted(refused), None, "{refused:?}");
        }
    }
}
