//! Writing: aside first, then renamed, so that nothing is half-written; and never over a file that is not ours.

use std::io::{Read as _, Write as _};
use std::path::Path;

use super::findings::{harmless, patch};
use super::{Context, Ending};

/// Words that every file of ours holds near its beginning or, for a PDF, in its metadata.
const MARK: &str = concat!("redevable ", env!("CARGO_PKG_VERSION_MAJOR"), ".");
/// The first key of our JSON files.
const JSON_MARK: &str = "\"redevable\": \"report/";

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotWritten {
    /// It exists, and redevable did not make it.
    #[error("not ours")]
    NotOurs,
    /// The folder or the disk refuses.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Writes a file. An existing one is replaced if it is ours or `force` says so.
pub(crate) fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), NotWritten> {
    if !force && path.exists() && !is_ours(path) {
        return Err(NotWritten::NotOurs);
    }
    replace(path, bytes).map_err(NotWritten::Io)
}

/// Writes a file aside and renames it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    let mut aside = tempfile::NamedTempFile::new_in(folder)?;
    aside.write_all(bytes)?;
    #[cfg(unix)]
    {
        // Documents are for others to read; a temporary file is not. Who may read a file that is there stays as it is.
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(path).map_or(0o644, |known| known.permissions().mode() & 0o777);
        aside.as_file().set_permissions(std::fs::Permissions::from_mode(mode))?;
    }
    aside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Whether redevable made a file: by its mark, anywhere in what a document of ours can be.
fn is_ours(path: &Path) -> bool {
    const MOST: u64 = 64 * 1024 * 1024;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes));
    let head = match path.extension().and_then(|extension| extension.to_str()) {
        // The metadata of a PDF stands at its end.
        Some("pdf") => bytes.len(),
        _ => bytes.len().min(8 * 1024),
    };
    let holds = |mark: &str| bytes[..head].windows(mark.len()).any(|window| window == mark.as_bytes());
    read.is_ok() && (holds(MARK) || holds(JSON_MARK))
}

/// The product, on stdout.
pub(crate) fn to_stdout(context: &Context, product: &[u8]) -> Ending {
    match super::print(product) {
        Ok(()) => Ending::Fine,
        Err(error) => {
            context.fail("cli-folder-unwritable", &[("path", "-".into()), ("detail", context.reason(&error))])
        }
    }
}

/// What would change in a text, on stdout.
pub(crate) fn patch_to_stdout(context: &Context, difference: &str) -> Ending {
    to_stdout(context, patch(difference).as_bytes())
}

/// Says why a file was not written.
pub(crate) fn failed(context: &Context, path: &Path, error: &NotWritten) -> Ending {
    let shown = path.display().to_string();
    match error {
        NotWritten::NotOurs => context.fail("cli-exists-not-ours", &[("path", shown.into())]),
        NotWritten::Io(error) => context
            .fail("cli-folder-unwritable", &[("path", shown.into()), ("detail", context.reason(error))]),
    }
}

/// Words for people, on stdout, with colours where the terminal has them. Whatever was wrapped into them, no line is a
/// command to a program that reads along.
pub(crate) fn to_stdout_styled(context: &Context, product: &str) -> Ending {
    use anstream::AutoStream;
    let mut bytes: Vec<u8> = Vec::new();
    let choice = AutoStream::choice(&std::io::stdout());
    let written = AutoStream::new(&mut bytes, choice).write_all(harmless(product).as_bytes());
    match written {
        Ok(()) => to_stdout(context, &bytes),
        Err(error) => failed(context, Path::new("-"), &NotWritten::Io(error)),
    }
}
