//! Bytes to text to tree: findings are inside the file, and what was read is written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redevable::source::SourceFile;
use redevable::yaml::{self, MAX_FINDINGS, MAX_NODES};
use redevable_fuzz::assert_sound;

fuzz_target!(|bytes: &[u8]| {
    let file = match yaml::read("answers.yaml", bytes.to_vec()) {
        Ok(file) => file,
        Err((file, finding)) => return assert_sound(&file, &[finding]),
    };
    let parsed = yaml::parse(&file);
    assert!(parsed.document.is_some() || !parsed.findings.is_empty());
    assert!(parsed.findings.len() <= MAX_FINDINGS + 1);
    assert_sound(&file, &parsed.findings);
    let Some(document) = parsed.document.filter(|_| parsed.findings.is_empty()) else { return };
    // Written again, a file may be larger: indented deeper, and past the limit.
    let written = yaml::write_canonical(&document);
    let again = yaml::parse(&SourceFile::new("answers.yaml", written.as_str()));
    assert!(
        again.findings.is_empty() || document.root.items().len() > MAX_NODES,
        "{:?}\n{written}",
        again.findings
    );
    let same = again.document.is_none_or(|again| again.root.to_json() == document.root.to_json());
    assert!(same, "{written}");
});
