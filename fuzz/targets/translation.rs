//! Bytes as the translation of a file that does not change.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redevable::submission::Alone;
use redevable::yaml;
use redevable_fuzz::{CHECKER, ORIGINAL, assert_sound};

fuzz_target!(|bytes: &[u8]| {
    let Ok(file) = yaml::read("answers.en.yaml", bytes.to_vec()) else { return };
    let checked = CHECKER.check_translation(&file, Some(&ORIGINAL), &Alone);
    assert_sound(&file, &checked.findings);
    assert!(checked.translation.is_some() || !checked.findings.is_empty());
});
