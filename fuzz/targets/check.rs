//! Bytes to answers: a submission or findings, all inside the file; a sound file becomes a report.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redevable::report::{Report, ReportOptions};
use redevable::submission::Alone;
use redevable::yaml;
use redevable_fuzz::{CHECKER, QUESTIONNAIRE, assert_sound};

fuzz_target!(|bytes: &[u8]| {
    let file = match yaml::read("answers.yaml", bytes.to_vec()) {
        Ok(file) => file,
        Err((file, finding)) => return assert_sound(&file, &[finding]),
    };
    let checked = CHECKER.check(&file, &Alone);
    assert_sound(&file, &checked.findings);
    match &checked.submission {
        Some(submission) => {
            let _ = Report::build(&QUESTIONNAIRE, submission, &checked.findings, &ReportOptions::default());
        }
        None => assert!(!checked.findings.is_empty()),
    }
});
