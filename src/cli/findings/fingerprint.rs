//! What a finding is known by from one run to the next, when lines above it come and go.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use crate::finding::Finding;
use crate::submission::{Names, Submission};

/// How many hexadecimal digits are kept: enough for the findings of many files.
const DIGITS: usize = 16;

/// One for each finding of a file, in order: of its code and place, with the names of records instead of their positions
/// where they have one, and a number among twins.
pub(super) fn fingerprints(findings: &[Finding], submission: Option<&Submission>) -> Vec<String> {
    let names = submission.map(Names::of);
    let mut twins: HashMap<String, usize> = HashMap::new();
    let one = |finding: &Finding| {
        let path = match &names {
            Some(names) => names.named(&finding.path),
            None => finding.path.clone(),
        };
        let known = format!("{}\n{path}", finding.code.name());
        let twin = twins.entry(known.clone()).or_default();
        *twin += 1;
        digest(&format!("{known}\n{twin}"))
    };
    findings.iter().map(one).collect()
}

/// The same across files, for a format whose fingerprints stand alone.
pub(super) fn in_file(file: &str, fingerprint: &str) -> String {
    digest(&format!("{file}\n{fingerprint}"))
}

fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.as_bytes());
    bytes.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}
