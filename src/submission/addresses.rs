//! Addresses of answers and sources: what is typed for an e-mail address or a page, and is none that others can use.

use super::State;
use super::style::people;
use crate::address;
use crate::finding::{Code, Finding};
use crate::schema;
use crate::source::SourceFile;
use crate::yaml::{Path, Segment, SpannedDocument};

/// What is wrong with what was typed for an e-mail address.
pub(super) fn no_email(
    document: &SpannedDocument,
    typed: &str,
    path: &Path,
    question: &str,
) -> Option<Finding> {
    if address::is_mailbox(typed) {
        return None;
    }
    let span = document.place(path);
    let first = address::first_of_mailboxes(typed);
    let near = first.map(str::to_owned).or_else(|| address::mailbox_meant(typed));
    let is_page = address::accepted(typed).is_some_and(|address| address.starts_with("http"));
    // Messages end in logs that others read: a person's name does not.
    let of_a_person = [Some(typed), near.as_deref()].into_iter().flatten().any(people::is_of_a_person);
    let shown = |typed: &str| {
        if of_a_person { people::cut_email(typed) } else { typed.to_owned() }
    };
    let finding = Finding::new(Code::NotAnEmail, span, path.clone()).question(question);
    let finding = finding.arg("found", shown(typed));
    Some(match &near {
        Some(near) => {
            let variant = if first.is_some() { "several" } else { "near" };
            finding.variant(variant).arg("near", shown(near)).suggest(false, span, near.clone())
        }
        None if is_page => finding.variant("page"),
        None => finding,
    })
}

/// What is wrong with what was typed for the address of a page.
pub(super) fn no_url(
    file: &SourceFile,
    document: &SpannedDocument,
    url: &str,
    path: &Path,
    question: Option<&str>,
) -> Option<Finding> {
    if address::accepted(url).is_some() {
        return None;
    }
    let span = document.place(path);
    let refused = || Finding::new(Code::RefusedUrl, span, path.clone());
    let bare = url.trim().strip_prefix('<').and_then(|url| url.strip_suffix('>'));
    let quoted = schema::between_smart_quotes(url).filter(|quoted| address::accepted(quoted).is_some());
    let finding = match (address::completed(url), bare) {
        (Some(near), _) => {
            let finding = Finding::new(Code::UrlWithoutScheme, span, path.clone());
            finding.arg("near", near.clone()).suggest(false, span, near)
        }
        (None, Some(bare)) if address::accepted(bare).is_some() => {
            refused().variant("brackets").arg("near", bare).suggest(true, span, bare)
        }
        (None, _) if quoted.is_some() => {
            let near = quoted.unwrap_or_default();
            Finding::new(Code::SmartQuotes, span, path.clone()).arg("near", near).suggest(true, span, near)
        }
        (None, _) if schema::address_of_link(url).is_some() => {
            let near = schema::address_of_link(url).unwrap_or_default();
            refused().variant("link").arg("near", near).suggest(false, span, near)
        }
        (None, _) if address::is_local(url) => refused().variant("local-file"),
        // A part of a contact or of a source has no states.
        (None, _) if schema::is_no_address(url) && question.is_some_and(|id| ends_with(path, id)) => {
            let key = question.and_then(|id| id.rsplit('.').next()).unwrap_or_default();
            let mut finding = refused().variant("no-address").arg("key", key);
            let lines = schema::blocks::state(State::NotApplicable.name(), schema::blocks::LEFT_OPEN);
            finding.suggestion = schema::blocks::under(file, document, path, &lines, false);
            finding
        }
        (None, _) => refused(),
    };
    let finding = finding.arg("found", url);
    Some(match question {
        Some(question) => finding.question(question),
        None => finding,
    })
}

/// Whether a path leads to the answer to a question, and to no part of it.
fn ends_with(path: &Path, question: &str) -> bool {
    matches!((path.last(), question.rsplit('.').next()), (Some(Segment::Key(last)), Some(own)) if &**last == own)
}
