//! A text in place of each file of a small questionnaire in turn: it is loaded, or its mistakes are told.
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

fuzz_target!(|text: &str| {
    let own = |name: &str| SourceFile::new(name, text);
    for part in 0..5 {
        let mut files = toy();
        match part {
            0 => files.structure = own("structure.yaml"),
            1 => files.checks = Some(own("checks.yaml")),
            2 => files.law = Some(own("law.yaml")),
            3 => files.migrations = Some(own("migrations.yaml")),
            _ => files.texts[0] = own("text/fr.yaml"),
        }
        if let Err(faults) = Questionnaire::load(files) {
            assert!(!faults.is_empty());
            for fault in faults {
                assert!(!fault.findings.is_empty());
                assert_sound(&fault.file, &fault.findings);
            }
        }
    }
});
