//! `redevable check --fix`: the safe repairs, made in the files themselves, or shown.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::inputs::Input;
use super::pictures::Album;
use super::{Context, Ending, output, translate};
use crate::finding::Finding;
use crate::fix::{Fixed, fix};
use crate::markdown::characters::seen_line;
use crate::source::{SourceFile, Span};
use crate::submission::Checker;

/// Repairs every file that can be, in place; what follows sees the repaired texts.
pub(crate) fn in_place(context: &Context, checker: &Checker<'_>, inputs: &mut [Input]) -> Ending {
    let mut ending = Ending::Fine;
    for input in inputs {
        let Some(path) = &input.path else {
            context.complain("cli-fix-no-file", &[]);
            ending = ending.max(Ending::Failed);
            continue;
        };
        let Ok(file) = &input.file else { continue };
        let Some(text) = repaired(context, checker, file, Some(path), input.folder.as_deref(), "cli-fixed")
        else {
            continue;
        };
        // Behind a link, the file it leads to is written, and the link stays.
        let target = path.canonicalize().unwrap_or_else(|_| path.clone());
        match output::replace(&target, text.as_bytes()) {
            Ok(()) => input.file = Ok(SourceFile::new(file.name(), text)),
            Err(error) => ending = ending.max(output::failed(context, path, &error.into())),
        }
    }
    ending
}

/// Shows what would be changed, as a patch; nothing is written.
pub(crate) fn shown(context: &Context, checker: &Checker<'_>, inputs: &[Input]) -> Ending {
    let mut patch = String::new();
    for input in inputs {
        let Ok(file) = &input.file else { continue };
        let text =
            repaired(context, checker, file, input.path.as_ref(), input.folder.as_deref(), "cli-would-fix");
        patch.extend(text.map(|text| difference(file, &text)));
    }
    let ending = if patch.is_empty() { Ending::Fine } else { Ending::Found };
    ending.max(output::patch_to_stdout(context, &patch))
}

/// The text with its safe repairs, where there are some and it can be read afterwards; says how it went, in the
/// words for what is done, or would be.
fn repaired(
    context: &Context,
    checker: &Checker<'_>,
    file: &SourceFile,
    path: Option<&PathBuf>,
    folder: Option<&Path>,
    done: &str,
) -> Option<String> {
    let name = file.name();
    match fix(file, |file| findings(checker, file, path.map(PathBuf::as_path), folder)) {
        Fixed::Nothing => {
            context.say(&context.text("cli-fix-nothing", &[("file", name.into())]));
            None
        }
        Fixed::Unreadable(places) => {
            let values = [
                ("file", name.into()),
                ("count", places.len().into()),
                ("lines", lines(file, places.iter().copied()).into()),
            ];
            context.complain("cli-fix-unreadable", &values);
            None
        }
        Fixed::Repaired(repaired) => {
            context.say(&context.text(done, &[("file", name.into()), ("count", repaired.count.into())]));
            Some(repaired.text)
        }
    }
}

/// How many lines a message names.
const MOST_LINES: usize = 5;

/// The lines of some places, each once, as a message names them: `3, 12, 40…`.
pub(super) fn lines(file: &SourceFile, places: impl Iterator<Item = Span>) -> String {
    let mut lines: Vec<usize> = places.map(|place| file.position(place.start).line).collect();
    lines.sort_unstable();
    lines.dedup();
    let shown: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    shown.join(", ") + if lines.len() > MOST_LINES { "…" } else { "" }
}

/// The findings of one file: of answers, or of a translation.
fn findings(
    checker: &Checker<'_>,
    file: &SourceFile,
    path: Option<&Path>,
    folder: Option<&Path>,
) -> Vec<Finding> {
    let album = Album::new(folder);
    match translate::check(checker, file, path, &album) {
        translate::Kind::Answers(checked) => checked.findings,
        translate::Kind::Translation(findings) => findings,
    }
}

/// A patch.
pub(super) fn difference(file: &SourceFile, new: &str) -> String {
    let mut config = TextDiff::configure();
    // Only a file made to be slow comes near it; the patch is then longer, and still right.
    config.timeout(std::time::Duration::from_secs(5));
    let name = seen_line(file.name());
    let names = (format!("a/{name}"), format!("b/{name}"));
    config.diff_lines(file.text(), new).unified_diff().header(&names.0, &names.1).to_string()
}
