//! What the targets share: what is promised of findings, and files that stand still while another changes.

use std::sync::LazyLock;

use redevable::finding::Finding;
use redevable::questionnaire::Questionnaire;
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checked, Checker};

#[path = "../../tests/integration/sound.rs"]
mod sound;

/// The questionnaire of the program.
pub static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::builtin);

/// A checker of it, made once.
pub static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| Checker::new(&QUESTIONNAIRE, None));

/// The answers that translations translate.
pub static ORIGINAL: LazyLock<Checked> = LazyLock::new(|| {
    let text = include_str!("../../tests/fixtures/translations/original.yaml");
    CHECKER.check(&SourceFile::new("original.yaml", text), &Alone)
});

/// Holds findings to their promises.
///
/// # Panics
/// Where one is not kept.
pub fn assert_sound(file: &SourceFile, findings: &[Finding]) {
    sound::assert_sound(file, findings);
}
