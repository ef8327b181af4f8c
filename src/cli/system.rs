//! What the system says of a file, in the user's language.

use std::io::{Error, ErrorKind};

use crate::locale::Catalogue;

/// Why the system refuses, in words. A reason that has none here is the system's own, marked as such.
pub(crate) fn reason(messages: &Catalogue, error: &Error) -> String {
    match message(error.kind()) {
        Some(id) => messages.text(id, &[]),
        None => messages.text("system-other", &[("detail", error.to_string().into())]),
    }
}

fn message(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-permission-denied",
        ErrorKind::IsADirectory => "system-is-a-folder",
        ErrorKind::NotADirectory => "system-not-a-folder",
        ErrorKind::AlreadyExists => "system-already-exists",
        // What is read as text, and is none.
        ErrorKind::InvalidData => "system-not-text",
        ErrorKind::InvalidFilename => "system-bad-name",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-no-space",
        ErrorKind::FileTooLarge => "system-too-large",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
        ErrorKind::Interrupted => "system-interrupted",
        ErrorKind::TimedOut => "system-timed-out",
        ErrorKind::BrokenPipe => "system-closed",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn the_system_speaks_the_language_of_messages() {
        let french = Catalogue::messages(Locale::French);
        let of = |kind: ErrorKind| reason(&french, &Error::from(kind));
        assert_eq!(of(ErrorKind::PermissionDenied), "vous n’avez pas le droit d’y accéder");
        assert_eq!(of(ErrorKind::InvalidData), "ce n’est pas un texte en UTF-8");
        let other = reason(&french, &Error::other("device gone"));
        assert_eq!(other, "message du système\u{a0}: «\u{202f}device gone\u{202f}»");
    }

    #[test]
    fn every_reason_has_words() {
        for locale in Locale::ALL {
            let messages = Catalogue::messages(locale);
            for kind in [
                ErrorKind::NotFound,
                ErrorKind::IsADirectory,
                ErrorKind::NotADirectory,
                ErrorKind::AlreadyExists,
                ErrorKind::InvalidFilename,
                ErrorKind::StorageFull,
                ErrorKind::FileTooLarge,
                ErrorKind::ReadOnlyFilesystem,
                ErrorKind::ResourceBusy,
                ErrorKind::Interrupted,
                ErrorKind::TimedOut,
                ErrorKind::BrokenPipe,
                ErrorKind::Other,
            ] {
                let words = reason(&messages, &Error::from(kind));
                assert!(!words.starts_with('['), "{kind:?}: {words}");
            }
        }
    }
}
