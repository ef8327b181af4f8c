//! The team's replies to findings, and the names by which they speak of records.

use std::collections::{HashMap, HashSet};

use super::builtin_checks::every_of;
use super::model::{Acknowledgement, Answer, Submission};
use crate::finding::{Code, Finding};
use crate::yaml::{Path, Segment};

/// The names of records, by their place: a name stays when its list is put in another order.
pub(crate) struct Names<'s>(HashMap<&'s Path, &'s str>);

impl<'s> Names<'s> {
    pub(crate) fn of(submission: &'s Submission) -> Self {
        let mut names = HashMap::new();
        for response in every_of(submission.sections_as_written()) {
            if let Some(Answer::Records(records)) = &response.answer {
                names.extend(records.iter().filter_map(|record| Some((&record.path, record.name()?))));
            }
        }
        Self(names)
    }

    /// A path with the names of items instead of their positions, where they have one.
    pub(crate) fn named(&self, path: &Path) -> Path {
        let mut named = Path::root();
        let mut walked = Path::root();
        for segment in path.segments() {
            match segment {
                Segment::Key(key) => {
                    walked = walked.key(key.clone());
                    named = named.key(key.clone());
                }
                Segment::Index(index) => {
                    walked = walked.index(*index);
                    named = match self.0.get(&walked) {
                        Some(name) => named.key(*name),
                        None => named.index(*index),
                    };
                }
            }
        }
        named
    }
}

/// The team's replies, found by what they speak of: the same code, at the same place.
pub(crate) struct Replies<'s> {
    replies: &'s [Acknowledgement],
    /// Most files have no reply, and then nothing is looked up.
    names: Option<Names<'s>>,
}

impl<'s> Replies<'s> {
    pub(crate) fn new(submission: &'s Submission) -> Self {
        let replies = &submission.acknowledged;
        Self { replies, names: (!replies.is_empty()).then(|| Names::of(submission)) }
    }

    /// The reply to a finding.
    pub(crate) fn to(&self, finding: &Finding) -> Option<&'s Acknowledgement> {
        self.position(finding).and_then(|position| self.replies.get(position))
    }

    fn position(&self, finding: &Finding) -> Option<usize> {
        let code = finding.code.name();
        let names = self.names.as_ref().filter(|_| self.replies.iter().any(|reply| reply.check == code))?;
        let pointers = [finding.path.to_string(), names.named(&finding.path).to_string()];
        self.replies.iter().position(|reply| {
            reply.check == code && pointers.iter().any(|pointer| covers(pointer, &reply.at))
        })
    }
}

/// A reply about an item holds for what was found inside it.
fn covers(pointer: &str, at: &str) -> bool {
    pointer == at || pointer.strip_prefix(at).is_some_and(|rest| rest.starts_with('/'))
}

/// Replies to something that was not found.
pub(super) fn acknowledgements(submission: &Submission, findings: &[Finding]) -> Vec<Finding> {
    let replies = Replies::new(submission);
    let answered: HashSet<usize> = findings.iter().filter_map(|finding| replies.position(finding)).collect();
    submission
        .acknowledged
        .iter()
        .enumerate()
        .filter(|(position, _)| !answered.contains(position))
        .map(|(_, reply)| {
            Finding::new(Code::UnknownAcknowledgement, reply.place, reply.path.clone())
                .arg("check", reply.check.clone())
                .arg("at", reply.at.clone())
        })
        .collect()
}
