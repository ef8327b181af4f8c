//! What a folder holds: its files of answers, and what is left out of it, with the reason.
//!
//! A YAML file is left out as somebody else's only where it plainly is one: it is a text, it has keys, and none of them
//! is `questionnaire`, a section, or nearly one of these. Whatever is in doubt is read, so that its mistakes are told: a
//! file in another encoding, an empty one, one that is indented with tabs all through.

use std::path::{Path, PathBuf};

use super::inputs::read_limited;
use super::translate;
use crate::finding::Code;
use crate::questionnaire::Questionnaire;
use crate::yaml::{self, NodeKind};

/// What was found in a folder, in the order of names.
#[derive(Default)]
pub(super) struct Held {
    /// Files of answers.
    pub(super) answers: Vec<PathBuf>,
    /// Translations that are read with the file they translate.
    pub(super) with_original: Vec<PathBuf>,
    /// What is not read.
    pub(super) left_out: Vec<(PathBuf, LeftOut)>,
    /// Folders that could not be looked into.
    pub(super) closed: Vec<(PathBuf, std::io::Error)>,
}

/// Why something of a folder is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LeftOut {
    /// A hidden file or folder: tools keep theirs there.
    Hidden,
    /// A link, which may lead out of the folder.
    Link,
    /// A folder of earlier versions.
    History,
    /// A review of answers.
    Review,
    /// What is not for publication.
    Internal,
    /// A translation whose original is not beside it.
    Translation,
    /// YAML of another program.
    Other,
}

impl LeftOut {
    /// The message that says it.
    pub(crate) fn message(self) -> &'static str {
        match self {
            LeftOut::Hidden => "left-out-hidden",
            LeftOut::Link => "left-out-link",
            LeftOut::History => "left-out-history",
            LeftOut::Review => "left-out-review",
            LeftOut::Internal => "left-out-internal",
            LeftOut::Translation => "left-out-translation",
            LeftOut::Other => "left-out-other",
        }
    }
}

/// Looks through a folder and those in it.
pub(super) fn look(questionnaire: &Questionnaire, root: &Path) -> Held {
    let mut held = Held::default();
    held.walk(questionnaire, root);
    held
}

impl Held {
    fn walk(&mut self, questionnaire: &Questionnaire, folder: &Path) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.closed.push((folder.to_path_buf(), error)),
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let is_folder = path.is_dir();
            let is_yaml = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
            if !is_folder && !is_yaml {
                continue;
            }
            let left_out = if name.starts_with('.') {
                LeftOut::Hidden
            } else if path.is_symlink() {
                LeftOut::Link
            } else if is_folder && name == "history" {
                LeftOut::History
            } else if is_folder {
                self.walk(questionnaire, &path);
                continue;
            } else {
                match role(questionnaire, &path, &name) {
                    Role::Answers => {
                        self.answers.push(path);
                        continue;
                    }
                    Role::WithOriginal => {
                        self.with_original.push(path);
                        continue;
                    }
                    Role::LeftOut(reason) => reason,
                }
            };
            self.left_out.push((path, left_out));
        }
    }
}

/// What a YAML file of a folder is.
enum Role {
    Answers,
    WithOriginal,
    LeftOut(LeftOut),
}

fn role(questionnaire: &Questionnaire, path: &Path, name: &str) -> Role {
    let stem = name.trim_end_matches(".yaml").trim_end_matches(".yml");
    if stem.ends_with(".review") {
        return Role::LeftOut(LeftOut::Review);
    }
    if stem.ends_with(".internal") {
        return Role::LeftOut(LeftOut::Internal);
    }
    // What cannot be opened fails when it is read, and is told then.
    let Ok(bytes) = read_limited(path) else { return Role::Answers };
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(yaml::MAX_BYTES)]).into_owned();
    let file = match yaml::read(name, bytes) {
        Ok(file) => Some(file),
        // Of a file that is too large, the keys can be seen all the same.
        Err((_, finding)) if finding.is(Code::TooLarge) => None,
        Err(_) => return Role::Answers,
    };
    let keys = top_keys(&start);
    if keys.contains(&"translates") {
        return match translate::is_beside_original(questionnaire, path) {
            true => Role::WithOriginal,
            false => Role::LeftOut(LeftOut::Translation),
        };
    }
    let is_other = if keys.is_empty() {
        // A list is somebody's; what cannot be read, is a text or is empty is told.
        let root = file.and_then(|file| yaml::parse(&file).document).map(|document| document.root.kind);
        matches!(root, Some(NodeKind::List(_)))
    } else {
        !keys.iter().any(|key| is_ours(questionnaire, key))
    };
    if is_other { Role::LeftOut(LeftOut::Other) } else { Role::Answers }
}

/// The keys that stand leftmost, read line by line: a file that is broken further down is still one of answers, and one
/// that is indented as a whole has keys, too.
fn top_keys(text: &str) -> Vec<&str> {
    let lines = text.trim_start_matches('\u{feff}').lines().filter_map(|line| {
        let words = line.trim_start();
        let indent = line.chars().count() - words.chars().count();
        let (key, _) = words.split_once(':').filter(|_| !words.starts_with(['#', '%']))?;
        let key = key.trim_start_matches(['-', '{', '[', '?', ' ']).trim_matches(['"', '\'', ' ', '\u{a0}']);
        (!key.is_empty()).then_some((indent, key))
    });
    let lines: Vec<(usize, &str)> = lines.collect();
    let leftmost = lines.iter().map(|(indent, _)| *indent).min().unwrap_or_default();
    lines.into_iter().filter(|(indent, _)| *indent == leftmost).map(|(_, key)| key).collect()
}

/// Whether a key is one of ours: in any case, or with a letter amiss where it is long enough to be told from a word of
/// another program.
fn is_ours(questionnaire: &Questionnaire, key: &str) -> bool {
    let key = key.to_lowercase();
    let sections = questionnaire.sections().iter().map(|section| section.id.as_str());
    sections.chain(["questionnaire"]).any(|known| {
        let amiss = match known.len() {
            ..6 => 0,
            6..12 => 1,
            _ => 2,
        };
        key == known || amiss > 0 && strsim::osa_distance(&key, known) <= amiss
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_furthest_left() {
        for (text, keys) in [
            ("a: 1\nb:\n  c: 2\n", vec!["a", "b"]),
            ("\u{feff}# x: y\n\ta: 1\n\tb:\n\t\tc: 2\n", vec!["a", "b"]),
            ("- \"a\" : 1\n  b: 2\n", vec!["a"]),
            ("{a: 1}", vec!["a"]),
            ("texte\n- 1\n", vec![]),
        ] {
            assert_eq!(top_keys(text), keys, "{text}");
        }
    }

    #[test]
    fn a_key_of_another_program_is_not_ours() {
        let questionnaire = Questionnaire::builtin();
        let ours = |key: &&str| is_ours(&questionnaire, key);
        let meant =
            ["questionnaire", "Questionnaire", "questionaire", "Identity", "decisions", "data", "bias"];
        assert_eq!(meant.into_iter().filter(|key| !ours(key)).collect::<Vec<_>>(), [""; 0]);
        let others = ["date", "version", "revision", "services", "image", "jobs", "on", "kind", "metadata"];
        assert_eq!(others.into_iter().filter(ours).collect::<Vec<_>>(), [""; 0]);
    }
}
