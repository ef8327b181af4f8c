//! Which files are translations: those that say of which file they are one.

use crate::source::SourceFile;
use crate::yaml::{Node, SpannedDocument};

/// The keys that translations have, and answers have not.
const TRANSLATES: &str = "translates";
const ORIGINALS: &str = "originals";

/// Whether a file is a translation. One that is not YAML for now has no tree; its lines say it as well.
pub fn is_translation(file: &SourceFile, document: Option<&SpannedDocument>) -> bool {
    match document {
        Some(document) => [TRANSLATES, ORIGINALS].iter().any(|key| document.root.entry(key).is_some()),
        None => file.text().lines().any(|line| named_by(line).is_some() || begins_originals(line)),
    }
}

/// The name of the file that a translation translates, as far as it says so.
pub fn name_of_original<'f>(file: &'f SourceFile, document: Option<&'f SpannedDocument>) -> Option<&'f str> {
    match document {
        Some(document) => document.root.get(TRANSLATES).and_then(Node::as_text).map(str::trim),
        None => file.text().lines().find_map(named_by),
    }
    .filter(|name| !name.is_empty())
}

/// The file that a line names: `translates: answers.yaml`, however it is spaced, with its colon or without.
fn named_by(line: &str) -> Option<&str> {
    let behind = bare(line).strip_prefix(TRANSLATES)?;
    let behind = behind.trim_start_matches(is_around);
    let value = behind.strip_prefix(':').unwrap_or(behind);
    let name = value.split(" #").next().unwrap_or_default().trim_matches(is_around);
    // Other words are those of a text.
    let is_file = [".yaml", ".yml"].iter().any(|extension| name.ends_with(extension));
    (is_file && !name.contains(char::is_whitespace)).then_some(name)
}

/// Whether the digests of the originals begin below a line.
fn begins_originals(line: &str) -> bool {
    let behind = bare(line).strip_prefix(ORIGINALS).map(|behind| behind.trim_start_matches(is_around));
    let behind = behind.and_then(|behind| behind.strip_prefix(':')).map(str::trim_start);
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with('#'))
}

fn bare(line: &str) -> &str {
    line.trim_start_matches(is_around)
}

/// What may stand around a key or a value: blanks of all kinds, quotation marks, the mark of a file’s beginning.
fn is_around(character: char) -> bool {
    character.is_whitespace() || matches!(character, '"' | '\'' | '\u{feff}' | '\u{200b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new("answers.en.yaml", text)
    }

    #[test]
    fn lines_say_of_which_file_one_is_a_translation() {
        for line in [
            "translates: answers.yaml",
            "\u{feff}  translates\u{a0}: answers.yaml  # comment",
            "\"translates\": \"answers.yaml\"",
            "translates answers.yaml",
            "translates:answers.yaml\r",
        ] {
            let file = file(line);
            assert_eq!(name_of_original(&file, None), Some("answers.yaml"), "{line}");
            assert!(is_translation(&file, None), "{line}");
        }
        assert!(is_translation(&file("a: b: c\noriginals: # digests\n"), None));
        for other in
            ["", "translates texts into answers.yaml", "translates:", "originals: none", "# originals:"]
        {
            assert!(!is_translation(&file(other), None), "{other}");
        }
    }
}
