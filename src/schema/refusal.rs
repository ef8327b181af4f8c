//! A file that names another questionnaire, or another version: not read with this one, since every key would seem
//! unknown.

use crate::finding::{Arg, Code, Finding};
use crate::questionnaire::{Questionnaire, Standing};
use crate::source::{SourceFile, Span};
use crate::yaml::{NodeKind, Path, SpannedDocument};

/// The key that names the questionnaire.
pub(super) const KEY: &str = "questionnaire";

/// Why a file is not read with this questionnaire; `None` where it names this one, or none at all.
pub fn refusal(
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Option<Finding> {
    let node = document.root.get(KEY).filter(|node| !node.is_null())?;
    let (found, standing) = match &node.kind {
        NodeKind::Text(text) => (text.value.clone(), questionnaire.standing(&text.value)),
        _ => (file.slice(node.span).lines().next().unwrap_or_default().to_owned(), Standing::NoVersion),
    };
    let variant = match standing {
        Standing::Ours => return None,
        Standing::Other => None,
        Standing::Newer => Some("newer"),
        Standing::Older => Some("older"),
        Standing::UnknownVersion => Some("unknown-version"),
        Standing::NoVersion => Some("no-version"),
    };
    let mut finding = Finding::new(Code::OtherQuestionnaire, node.span, Path::root().key(KEY))
        .arg("found", found)
        .arg("ours", questionnaire.id())
        .arg("file", file.name());
    finding.variant = variant;
    Some(finding)
}

/// A file that does not say which questionnaire it answers.
pub fn nameless(questionnaire: &Questionnaire, document: &SpannedDocument) -> Finding {
    // Where the key is missing too, the top of the file is the place to write it.
    let place = document.root.entry(KEY).map_or(Span::at(0), |entry| entry.key.span);
    Finding::new(Code::RequiredMissing, place, Path::root().key(KEY))
        .variant("questionnaire")
        .arg("question", Arg::Text(KEY.to_owned()))
        .arg("key", KEY)
        .arg("ours", questionnaire.id())
}
