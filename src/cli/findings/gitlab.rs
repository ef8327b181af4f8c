//! Code Quality reports of GitLab: findings shown in a merge request.
//!
//! An error is `critical`, a warning `major`, advice `minor`, a blank `info`. A file that could not be read is a `blocker`:
//! the report has no other place for it.

use serde_json::{Value, json};

use super::fingerprint::in_file;
use super::{Outcome, Presenter, json};
use crate::finding::Level;
use crate::markdown::characters::seen;

impl Presenter<'_> {
    /// What came of a run, as a Code Quality report. Files are told from the root of the checkout, where that is known.
    pub(crate) fn gitlab(&self, outcome: &Outcome<'_>, from_root: &dyn Fn(&str) -> String) -> String {
        let mut entries: Vec<Value> = Vec::new();
        for checked in outcome.files {
            let name = from_root(checked.file.name());
            let replies = checked.replies();
            for (finding, fingerprint) in checked.findings.iter().zip(checked.fingerprints()) {
                let worded = self.replied(finding, replies.as_ref());
                let severity = match finding.level {
                    Level::Error => "critical",
                    Level::Warning => "major",
                    Level::Advice => "minor",
                    Level::Blank => "info",
                };
                entries.push(json!({
                    "description": seen(&self.message_with_repair(&checked.file, finding, &worded)),
                    "check_name": finding.code.name(),
                    "fingerprint": in_file(&name, &fingerprint),
                    "severity": severity,
                    "location": {
                        "path": name,
                        "lines": { "begin": checked.file.position(finding.span.start).line },
                    },
                }));
            }
        }
        for unreadable in outcome.unreadable {
            let name = from_root(&unreadable.name);
            entries.push(json!({
                "description": seen(&unreadable.message),
                "check_name": "unreadable",
                "fingerprint": in_file(&name, "unreadable"),
                "severity": "blocker",
                "location": { "path": name, "lines": { "begin": 1 } },
            }));
        }
        json::written(&entries)
    }
}
