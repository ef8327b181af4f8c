//! Which files are read: what was named, and what a folder holds.

use std::collections::HashSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::{Context, Ending, translate};
use crate::questionnaire::Questionnaire;
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

/// The inputs that could be read, and how it went: a path that is missing or cannot be read is a failure, told on
/// stderr; the rest goes on.
pub(crate) struct Inputs {
    pub(crate) files: Vec<Input>,
    pub(crate) unreadable: Vec<Unreadable>,
    pub(crate) ending: Ending,
    /// The files that were read, wherever their links lead.
    seen: HashSet<PathBuf>,
}

/// Reads all that some paths mean.
pub(crate) fn read(context: &Context, paths: &[PathBuf]) -> Inputs {
    let mut inputs =
        Inputs { files: Vec::new(), unreadable: Vec::new(), ending: Ending::Fine, seen: HashSet::new() };
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
            let found = answers_files(context, path);
            if found.is_empty() {
                let shown = path.display().to_string();
                inputs.ending = context.fail("cli-no-answers-in-folder", &[("path", shown.as_str().into())]);
            }
            for file in found {
                inputs.read_file(context, &file);
            }
        } else {
            inputs.read_file(context, path);
        }
    }
    inputs
}

impl Inputs {
    fn read_file(&mut self, context: &Context, path: &Path) {
        match read_file(path) {
            Ok(input) => {
                // Named twice, or named and in a folder that is named: one file all the same.
                let known = path.canonicalize().is_ok_and(|path| !self.seen.insert(path));
                if !known {
                    self.files.push(input);
                }
            }
            Err(error) => self.fail(context, &path.display().to_string(), &error),
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

/// Reads one file.
pub(crate) fn read_file(path: &Path) -> std::io::Result<Input> {
    let name = path.display().to_string();
    Ok(Input {
        file: yaml::read(&name, read_limited(path)?),
        path: Some(path.to_path_buf()),
        folder: Some(path.parent().map(Path::to_path_buf).unwrap_or_default()),
        name,
    })
}

/// A file as far as the limit and one byte more: a larger one is refused without being read.
fn read_limited(path: &Path) -> std::io::Result<Vec<u8>> {
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

/// The answers files of a folder, in the order of their names. What is left out is said.
fn answers_files(context: &Context, root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(context, root, &mut found);
    found
}

fn walk(context: &Context, folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_yaml = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        let reason = if name.starts_with('.') {
            // Tools keep theirs there: not worth a word for each.
            (is_yaml || path.is_dir()).then_some("left-out-hidden")
        } else if path.is_symlink() {
            (is_yaml || path.is_dir()).then_some("left-out-link")
        } else if path.is_dir() && name == "history" {
            Some("left-out-history")
        } else if path.is_dir() {
            walk(context, &path, found);
            None
        } else if !is_yaml {
            None
        } else {
            match left_out(&context.questionnaire, &path, &name) {
                Some(reason) => Some(reason),
                None => {
                    found.push(path.clone());
                    None
                }
            }
        };
        let shown = path.display().to_string();
        match reason {
            Some(reason) if reason == WITH_ORIGINAL => {
                context.say(&context.text("cli-with-original", &[("path", shown.into())]));
            }
            Some(reason) => {
                let reason = context.text(reason, &[]);
                context
                    .say(&context.text("cli-left-out", &[("path", shown.into()), ("reason", reason.into())]));
            }
            None => {}
        }
    }
}

/// A translation that is read with the file it translates: not left out, but not a file of answers either.
const WITH_ORIGINAL: &str = "with-original";

/// Why a YAML file of a folder is not read, where it is not.
fn left_out(questionnaire: &Questionnaire, path: &Path, name: &str) -> Option<&'static str> {
    let stem = name.trim_end_matches(".yaml").trim_end_matches(".yml");
    if stem.ends_with(".review") {
        return Some("left-out-review");
    }
    if stem.ends_with(".internal") {
        return Some("left-out-internal");
    }
    let keys = top_keys(path);
    if keys.iter().any(|key| key == "translates") {
        let has_original = translate::is_beside_original(questionnaire, path);
        return Some(if has_original { WITH_ORIGINAL } else { "left-out-translation" });
    }
    let ours = keys.iter().any(|key| key == "questionnaire" || questionnaire.section(key).is_some());
    (!ours).then_some("left-out-other")
}

/// The keys at the top of a file, read line by line: a file that is broken further down is still one of answers.
fn top_keys(path: &Path) -> Vec<String> {
    let bytes = read_limited(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines()
        .map(|line| line.trim_start_matches('\u{feff}'))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(':'))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}
