//! Which files are read: what was named, and what a folder holds.

use std::collections::HashSet;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use super::folder::{self, LeftOut};
use super::{Context, Ending};
use crate::source::SourceFile;
use crate::yaml;

/// A file of answers, or what came instead of it.
pub(crate) struct Input {
    /// The name that messages give it.
    pub(crate) name: String,
    /// Where it is; `None` for standard input.
    pub(crate) path: Option<PathBuf>,
    /// The folder its images are in; `None` for standard input.
    pub(crate) folder: Option<PathBuf>,
    /// Its text; the text so far and a finding where it cannot be one.
    pub(crate) file: Result<SourceFile, (SourceFile, crate::finding::Finding)>,
}

/// What could not be read at all.
pub(crate) struct Unreadable {
    pub(crate) name: String,
    /// Why, in words.
    pub(crate) message: String,
}

/// What a folder holds that is not read.
pub(crate) struct Skipped {
    pub(crate) name: String,
    pub(crate) why: LeftOut,
}

/// The inputs that could be read, and how it went: a path that is missing or cannot be read is a failure, told on
/// stderr; the rest goes on.
pub(crate) struct Inputs {
    pub(crate) files: Vec<Input>,
    pub(crate) unreadable: Vec<Unreadable>,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) ending: Ending,
    /// The files that were read, wherever their links lead.
    seen: HashSet<PathBuf>,
}

/// Reads all that some paths mean.
pub(crate) fn read(context: &Context, paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs {
        files: Vec::new(),
        unreadable: Vec::new(),
        skipped: Vec::new(),
        ending: Ending::Fine,
        seen: HashSet::new(),
    };
    for path in paths {
        if path.as_os_str() == "-" {
            let mut bytes = Vec::new();
            // One byte more than the limit is enough to know.
            let limit = yaml::MAX_BYTES as u64 + 1;
            match std::io::stdin().lock().take(limit).read_to_end(&mut bytes) {
                Ok(_) => {
                    let file = yaml::read("-", bytes);
                    inputs.files.push(Input { name: "-".into(), path: None, folder: None, file });
                }
                Err(error) => inputs.fail(context, "-", &error),
            }
        } else if path.is_dir() {
            inputs.read_folder(context, path);
        } else {
            inputs.read_file(context, path);
        }
    }
    inputs
}

impl Inputs {
    /// The files of answers of a folder. What is left out is said.
    fn read_folder(&mut self, context: &Context, path: &Path) {
        let held = folder::look(&context.questionnaire, path);
        for (closed, error) in &held.closed {
            self.fail(context, &shown(closed), error);
        }
        for (path, why) in held.left_out {
            let name = shown(&path);
            let reason = context.text(why.message(), &[]);
            let values = [("path", name.as_str().into()), ("reason", reason.into())];
            context.say(&context.text("cli-left-out", &values));
            self.skipped.push(Skipped { name, why });
        }
        for path in held.with_original {
            context.say(&context.text("cli-with-original", &[("path", shown(&path).into())]));
        }
        if held.answers.is_empty() && held.closed.is_empty() {
            self.ending = context.fail("cli-no-answers-in-folder", &[("path", shown(path).into())]);
        }
        for file in held.answers {
            self.read_file(context, &file);
        }
    }

    fn read_file(&mut self, context: &Context, path: &Path) {
        match read_file(path) {
            Ok(input) => {
                // Named twice, or named and in a folder that is named: one file all the same.
                let known = path.canonicalize().is_ok_and(|path| !self.seen.insert(path));
                if !known {
                    self.files.push(input);
                }
            }
            Err(error) => self.fail(context, &shown(path), &error),
        }
    }

    fn fail(&mut self, context: &Context, name: &str, error: &std::io::Error) {
        let (id, values) = match error.kind() {
            std::io::ErrorKind::NotFound => ("cli-not-found", vec![("path", name.into())]),
            _ => ("cli-not-readable", vec![("path", name.into()), ("detail", context.reason(error))]),
        };
        self.ending = context.fail(id, &values);
        self.unreadable.push(Unreadable { name: name.to_owned(), message: context.text(id, &values) });
    }
}

/// The one file that a path means, for commands that read no more.
pub(crate) fn single(context: &Context, path: &Path) -> Result<Input, Ending> {
    let inputs = read(context, &[path.to_path_buf()]);
    if inputs.ending != Ending::Fine {
        return Err(inputs.ending);
    }
    let mut files = inputs.files.into_iter();
    match (files.next(), files.next()) {
        (Some(input), None) => Ok(input),
        _ => Err(context.fail("cli-one-file", &[("path", path.display().to_string().into())])),
    }
}

/// A path as every message and format writes it: without steps that lead nowhere. Files are opened as they were named.
pub(crate) fn shown(path: &Path) -> String {
    let mut clean = PathBuf::new();
    for component in path.components() {
        let is_name = matches!(clean.components().next_back(), Some(Component::Normal(_)));
        match component {
            Component::CurDir => {}
            Component::ParentDir if is_name => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    if clean.as_os_str().is_empty() { ".".to_owned() } else { clean.display().to_string() }
}

/// Reads one file.
pub(crate) fn read_file(path: &Path) -> std::io::Result<Input> {
    let name = shown(path);
    Ok(Input {
        file: yaml::read(&name, read_limited(path)?),
        path: Some(path.to_path_buf()),
        folder: Some(path.parent().map(Path::to_path_buf).unwrap_or_default()),
        name,
    })
}

/// A file as far as the limit and one byte more: a larger one is refused without being read.
pub(super) fn read_limited(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The files of a folder with one of these extensions, by name.
pub(crate) fn files_of(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.is_file()
                && path
                    .extension()
                    .and_then(|extension| extension.to_str())
                    .is_some_and(|extension| extensions.contains(&extension))
        })
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_name() {
        for (path, name) in [
            ("./a.yaml", "a.yaml"),
            ("sub/../a.yaml", "a.yaml"),
            ("sub/./deep//a.yaml", "sub/deep/a.yaml"),
            ("../../a.yaml", "../../a.yaml"),
            ("sub/../../a.yaml", "../a.yaml"),
            ("/srv/../a.yaml", "/a.yaml"),
            (".", "."),
            ("", "."),
        ] {
            assert_eq!(shown(Path::new(path)), name, "{path}");
        }
    }
}
