//! A text in place of a file of a small questionnaire: it is loaded, or its mistakes are told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redevable::questionnaire::{DefinitionFiles, Questionnaire};
use redevable::source::SourceFile;
use redevable_fuzz::assert_sound;

macro_rules! toy {
    ($name:literal) => {
        SourceFile::new($name, include_str!(concat!("../../tests/fixtures/migration/toy/", $name)))
    };
}

fn toy() -> DefinitionFiles {
    DefinitionFiles {
        structure: toy!("structure.yaml"),
        checks: None,
        law: None,
        migrations: Some(toy!("migrations.yaml")),
        texts: vec![toy!("text/fr.yaml"), toy!("text/en.yaml")],
        labels: Vec::new(),
    }
}

/// The files with this text in place of the one that it looks like: each load takes its time.
fn with(text: &str) -> DefinitionFiles {
    let has =
        |keys: &[&str]| keys.iter().any(|key| text.starts_with(key) || text.contains(&format!("\n{key}")));
    let own = |name: &str| SourceFile::new(name, text);
    let mut files = toy();
    if has(&["language:", "questions:"]) {
        files.texts[0] = own("text/fr.yaml");
    } else if has(&["checks:"]) {
        files.checks = Some(own("checks.yaml"));
    } else if has(&["references:", "grounds:", "rights:", "duties:"]) {
        files.law = Some(own("law.yaml"));
    } else if has(&["migrations:"]) {
        files.migrations = Some(own("migrations.yaml"));
    } else {
        files.structure = own("structure.yaml");
    }
    files
}

fuzz_target!(|text: &str| {
    if let Err(faults) = Questionnaire::load(with(text)) {
        assert!(!faults.is_empty());
        for fault in faults {
            assert!(!fault.findings.is_empty());
            assert_sound(&fault.file, &fault.findings);
        }
    }
});
