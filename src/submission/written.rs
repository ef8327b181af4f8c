//! Everything of a file that is written in words, and where it stands.

use std::collections::HashSet;

use super::builtin_checks::every;
use super::model::{Answer, Response, Submission};
use crate::source::Span;
use crate::yaml::{Node, Path, SpannedDocument};

/// What words are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A Markdown text that answers.
    Answer,
    /// The reason of a state.
    Reason,
    /// A remark.
    Note,
    /// The team's reply to a finding.
    Reply,
    /// A line that answers.
    Line,
    /// Words inside an answer: a service, a department, a unit.
    Part,
    /// An address of the Web or of e-mail, a phone number.
    Address,
}

impl Role {
    /// Whether it is Markdown, not words on a line.
    pub(super) fn is_markdown(self) -> bool {
        matches!(self, Self::Answer | Self::Reason | Self::Note | Self::Reply)
    }
}

/// A text of the file, and where it is.
pub(super) struct Written<'s> {
    pub(super) question: &'s str,
    pub(super) role: Role,
    pub(super) text: &'s str,
    pub(super) span: Span,
    pub(super) at: Place<'s>,
}

/// Where words stand in the document. Of most of them nothing is told: their path is made when it is asked for.
pub(super) struct Place<'s> {
    /// What holds them.
    parent: Path,
    /// Their key in it; `None` where they are all that is there.
    key: Option<&'s str>,
}

impl<'s> Place<'s> {
    pub(super) fn at(path: &Path) -> Self {
        Self { parent: path.clone(), key: None }
    }

    fn under(parent: &Path, key: &'s str) -> Self {
        Self { parent: parent.clone(), key: Some(key) }
    }

    /// Where the value of an answer in words stands: beside annotations, under `value`.
    fn of_value(response: &Response) -> Self {
        let annotated = response.content != response.place;
        Self { parent: response.path.clone(), key: annotated.then_some("value") }
    }

    pub(super) fn path(&self) -> Path {
        self.key.map_or_else(|| self.parent.clone(), |key| self.parent.key(key))
    }

    fn node<'d>(&self, document: &'d SpannedDocument) -> Option<&'d Node> {
        let parent = document.find(&self.parent)?;
        self.key.map_or(Some(parent), |key| parent.get(key))
    }
}

/// Everything that is written in words: Markdown texts, then words on one line.
pub(super) fn written<'s>(document: &SpannedDocument, submission: &'s Submission) -> Vec<Written<'s>> {
    let responses = every(submission);
    let mut written = texts(document, submission, &responses);
    written.extend(lines(document, &responses));
    written
}

/// Every Markdown text: answers, reasons of states, notes, replies.
fn texts<'s>(
    document: &SpannedDocument,
    submission: &'s Submission,
    responses: &[&'s Response],
) -> Vec<Written<'s>> {
    let mut written = Vec::with_capacity(responses.len());
    let mut add = |question: &'s str, role: Role, text: &'s str, span: Span, at: Place<'s>| {
        // A reason that a whole section passes on is looked at where it stands, once.
        if span.start < span.end {
            written.push(Written { question, role, text, span, at });
        }
    };
    let held = |place: &Place<'_>| place.node(document).map(|node| node.span).unwrap_or_default();
    for response in responses {
        let (question, path) = (response.question.as_str(), &response.path);
        if let Some(Answer::Text(text)) = &response.answer {
            add(question, Role::Answer, text, response.content, Place::of_value(response));
        }
        if let Some(reason) = &response.reason {
            add(question, Role::Reason, reason, response.content, Place::under(path, response.state.name()));
        }
        if let Some(note) = &response.note {
            add(question, Role::Note, note, response.note_place, Place::under(path, "note"));
        }
        if let Some(Answer::Records(records)) = &response.answer {
            for record in records {
                if let Some(given) = &record.given {
                    let at = Place::under(&record.path, given.state.name());
                    add(question, Role::Reason, &given.reason, held(&at), at);
                }
                if let Some(note) = &record.note {
                    let at = Place::under(&record.path, "note");
                    add(question, Role::Note, note, record.note_place, at);
                }
            }
        }
    }
    for reply in &submission.acknowledged {
        let at = Place::under(&reply.path, "answer");
        add("", Role::Reply, &reply.answer, held(&at), at);
    }
    for section in submission.sections.iter() {
        let path = Path::root().key(&section.id);
        if let Some(given) = &section.given {
            let at = Place::under(&path, given.state.name());
            add(&section.id, Role::Reason, &given.reason, held(&at), at);
        }
        if let Some(note) = &section.note {
            let at = Place::under(&path, "note");
            add(&section.id, Role::Note, note, held(&at), at);
        }
    }
    let mut seen: HashSet<Span> = HashSet::with_capacity(written.len());
    written.retain(|written| seen.insert(written.span));
    written
}

/// Words on one line: names, addresses, parts of contacts.
fn lines<'s>(document: &SpannedDocument, responses: &[&'s Response]) -> Vec<Written<'s>> {
    let mut lines = Vec::with_capacity(responses.len());
    for response in responses {
        let mut add = |role: Role, text: &'s str, span: Span, at: Place<'s>| {
            lines.push(Written { question: &response.question, role, text, span, at });
        };
        let part = |key: &'s str| {
            let at = Place::under(&response.path, key);
            (document.place(&at.path()), at)
        };
        match &response.answer {
            Some(Answer::Line(line)) => add(Role::Line, line, response.content, Place::of_value(response)),
            Some(Answer::Url(url)) => add(Role::Address, url, response.content, Place::of_value(response)),
            Some(Answer::Parts(parts)) => {
                for (key, text) in parts {
                    let address = matches!(key.as_str(), "email" | "phone" | "url" | "siren" | "file");
                    let role = if address { Role::Address } else { Role::Part };
                    let (span, at) = part(key);
                    add(role, text, span, at);
                }
            }
            Some(Answer::Number(number)) => {
                if let Some(unit) = &number.unit {
                    let (span, at) = part("unit");
                    add(Role::Part, unit, span, at);
                }
            }
            Some(_) | None => {}
        }
    }
    lines
}
