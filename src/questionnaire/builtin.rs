//! The questionnaire that is part of the program: `questionnaire/redevable/1/`.
//!
//! Its files are read without the checks of [`super::load`], which cost milliseconds at every start; a test runs them.

use serde::de::DeserializeOwned;

use super::Questionnaire;
use super::load::{DefinitionFiles, Parts, assemble};
use crate::locale::Labels;
use crate::source::SourceFile;

/// Name and version of the questionnaire that is part of the program.
pub const BUILTIN_ID: &str = "redevable/1";

macro_rules! file {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaire/redevable/1/", $path))
    };
}

const STRUCTURE: &str = file!("structure.yaml");
const CHECKS: &str = file!("checks.yaml");
const LAW: &str = file!("law.yaml");
const MIGRATIONS: &str = file!("migrations.yaml");
const TEXTS: &[(&str, &str)] =
    &[("text/fr.yaml", file!("text/fr.yaml")), ("text/en.yaml", file!("text/en.yaml"))];

/// A file of ours, typed. A mistake in it is a bug of the program, which a test finds before anyone meets it.
fn read<T: DeserializeOwned>(text: &str) -> T {
    match serde_saphyr::from_str(text) {
        Ok(value) => value,
        Err(error) => panic!("an embedded questionnaire file is broken: {error}"),
    }
}

/// The values of our files.
pub(super) fn parts() -> Parts {
    Parts {
        structure: read(STRUCTURE),
        checks: read(CHECKS),
        law: read(LAW),
        migrations: read(MIGRATIONS),
        texts: TEXTS.iter().map(|(_, text)| read(text)).collect(),
        hidden: Vec::new(),
    }
}

pub(super) fn questionnaire() -> Questionnaire {
    assemble(parts(), Labels::default())
}

impl DefinitionFiles {
    /// The embedded files, to be loaded with all checks.
    pub fn builtin() -> Self {
        Self {
            structure: SourceFile::new("structure.yaml", STRUCTURE),
            checks: Some(SourceFile::new("checks.yaml", CHECKS)),
            law: Some(SourceFile::new("law.yaml", LAW)),
            migrations: Some(SourceFile::new("migrations.yaml", MIGRATIONS)),
            texts: TEXTS.iter().map(|(name, text)| SourceFile::new(*name, *text)).collect(),
            labels: Vec::new(),
        }
    }
}
