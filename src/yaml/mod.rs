//! Reading and writing YAML: bytes to text, text to a tree in which every value and key has a place, and back.
//!
//! What the program reads is a part of YAML: one document, no anchors, aliases, merge keys, tags or directives, keys
//! that are texts, each once. Whatever is outside has a finding of its own, in words for people who do not know
//! YAML, at the place where they have to look.

mod astray;
mod layout;
mod lines;
pub mod node;
mod office;
mod parser;
mod patch;
mod recovery;
mod repair;
mod scalar;
mod syntax;
mod write;

pub use crate::path::{Path, Segment};
pub use layout::{KeyUse, Keys, KnownKeys, Layout, Words};
pub use node::{Entry, Key, Node, NodeKind, Number, SpannedDocument, Text, TextStyle};
pub(crate) use patch::Patched;
pub use recovery::{Parsed, Recovered, parse, parse_knowing, put_right};
pub(crate) use write::write_word;
pub use write::{write_canonical, write_entry};

use crate::finding::{Code, Finding};
use crate::source::{SourceFile, Span};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// How many lists and mappings may stand one inside the other.
pub const MAX_DEPTH: usize = 32;
/// How many values a file may have, lists and mappings included.
pub const MAX_NODES: usize = 50_000;
/// The longest key, in characters: what YAML itself allows for a key without `?`.
pub const MAX_KEY_CHARACTERS: usize = 1024;
/// How many findings are kept for one file, beside the one that ends the reading. A person repairs the first ones and asks again; more would only give
/// a hostile file a way to make a large output.
pub const MAX_FINDINGS: usize = 100;

/// Bytes to text. A byte-order mark of UTF-8 is kept in the text, and accepted.
///
/// # Errors
///
/// One finding for bytes that cannot be read as text, with a file to show it in. That file holds what could be
/// read: nothing of a file that is too large, in another encoding or no text at all, the text before the first bad byte of one that
/// is not UTF-8.
#[allow(clippy::result_large_err)] // made once per file, on the way to a message
pub fn read(name: &str, bytes: Vec<u8>) -> Result<SourceFile, (SourceFile, Finding)> {
    let nothing = |code| {
        let finding = Finding::new(code, Span::at(0), Path::root());
        (SourceFile::new(name, ""), finding)
    };
    if let Some(kind) = office::office_document(&bytes) {
        let (file, finding) = nothing(Code::OfficeDocument);
        let finding = match kind {
            Some(kind) => finding.variant(kind),
            None => finding,
        };
        return Err((file, finding));
    }
    if bytes.len() > MAX_BYTES {
        let (file, finding) = nothing(Code::TooLarge);
        return Err((file, finding.arg("limit", MAX_BYTES)));
    }
    if is_wide(&bytes) {
        return Err(nothing(Code::Utf16));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let byte = bytes.get(valid).copied().unwrap_or_default();
            let file = SourceFile::new(name, String::from_utf8_lossy(&bytes[..valid]));
            let finding = Finding::new(Code::NotUtf8, Span::at(valid), Path::root());
            return Err((file, finding.arg("byte", format!("0x{byte:02X}"))));
        }
    };
    Ok(SourceFile::new(name, text))
}

/// The finding for the first character that YAML forbids.
fn control_character(text: &str) -> Option<Finding> {
    let (offset, character) = scalar::forbidden_character(text)?;
    let span = Span::new(offset, offset + character.len_utf8());
    let finding = Finding::new(Code::ControlCharacter, span, Path::root());
    Some(finding.arg("character", scalar::code_point(character)))
}

/// Whether bytes look like UTF-16 or UTF-32: by their byte-order mark, or because about every second byte (or three
/// of four) is NUL, as in any text of a European language. Single NULs are a control character, all NULs a broken
/// disk: neither is another encoding.
fn is_wide(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 3] = [&[0xff, 0xfe], &[0xfe, 0xff], &[0, 0, 0xfe, 0xff]];
    if MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return true;
    }
    let head = &bytes[..bytes.len().min(256)];
    let nuls = head.iter().filter(|byte| **byte == 0).count();
    head.len() >= 4 && nuls * 10 >= head.len() * 4 && nuls * 10 <= head.len() * 8
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    /// The fixtures of a folder: name, bytes and path.
    fn fixtures(folder: &str) -> Vec<(String, Vec<u8>, PathBuf)> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/yaml").join(folder);
        let mut fixtures: Vec<_> = fs::read_dir(root)
            .expect("the folder of fixtures")
            .map(|entry| entry.expect("a fixture").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
            .map(|path| {
                let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
                (name, fs::read(&path).expect("its bytes"), path)
            })
            .collect();
        fixtures.sort();
        assert!(!fixtures.is_empty());
        fixtures
    }

    /// Some keys of our questionnaire, which the fixtures have.
    fn key_use(word: &str) -> Option<KeyUse> {
        match word {
            "questionnaire" | "language" | "decision" => Some(KeyUse::Top),
            "automation" | "agent" | "what" | "steps" | "who" | "does" | "yearly_volume" | "value" => {
                Some(KeyUse::Answer)
            }
            "note" | "source" | "as_of" | "unit" => Some(KeyUse::Beside),
            "not_documented" => Some(KeyUse::State),
            _ => None,
        }
    }

    fn findings(name: &str, bytes: Vec<u8>) -> (SourceFile, Vec<Finding>) {
        match read(name, bytes) {
            Ok(file) => {
                let parsed = parse_knowing(&file, Keys::known(&key_use));
                assert!(parsed.document.is_some() || !parsed.findings.is_empty(), "{name}");
                (file, parsed.findings)
            }
            Err((file, finding)) => (file, vec![finding]),
        }
    }

    #[test]
    fn what_is_refused_is_told_at_its_place() {
        let mut wrong = Vec::new();
        for (name, bytes, path) in fixtures("refused") {
            let (file, findings) = findings(&name, bytes);
            let told: Vec<String> = findings
                .iter()
                .map(|finding| {
                    let place = file.position(finding.span.start);
                    format!("{} {}:{}", finding.code.name(), place.line, place.column)
                })
                .collect();
            // One mistake, unless the file says that it has more.
            let expected = fs::read_to_string(path.with_extension("expect")).expect("a place");
            let mut lines = expected.lines();
            let code = Code::ALL.iter().map(|code| code.name()).filter(|code| name.starts_with(code));
            let code = code.max_by_key(|code| code.len()).unwrap_or_else(|| panic!("{name}: of no code"));
            let first = format!("{code} {}", lines.next().unwrap_or_default());
            let expected: Vec<String> = std::iter::once(first).chain(lines.map(str::to_owned)).collect();
            if told != expected {
                wrong.push(format!("{name}: {told:?}, expected {expected:?}"));
            }
            assert!(findings.iter().all(|finding| finding.level == crate::finding::Level::Error), "{name}");
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn several_mistakes_are_told_in_one_run() {
        for (name, bytes, path) in fixtures("several") {
            let (file, findings) = findings(&name, bytes);
            let told = findings.iter().map(|finding| {
                let place = file.position(finding.span.start);
                format!("{} {}:{}\n", finding.code.name(), place.line, place.column)
            });
            let expected = fs::read_to_string(path.with_extension("expect")).expect("what is told");
            assert_eq!(told.collect::<String>(), expected, "{name}");
        }
    }

    #[test]
    fn every_code_of_this_layer_has_a_fixture_or_a_test() {
        use Code::{OtherQuestionnaire, SameId, TooLarge, TooManyNodes};
        // Found by other modules, or too large to keep in a folder: see the tests below and in `parser.rs`.
        let elsewhere = [SameId, OtherQuestionnaire, TooLarge, TooManyNodes];
        let names: Vec<String> = fixtures("refused").into_iter().map(|(name, ..)| name).collect();
        for code in Code::ALL {
            let ours = matches!(code.layer(), crate::finding::Layer::File | crate::finding::Layer::Syntax);
            let shown = names.iter().any(|name| name.starts_with(code.name()));
            assert!(!ours || shown || elsewhere.contains(code), "{code:?}");
        }
    }

    #[test]
    fn what_is_accepted_has_no_finding_and_is_written_again() {
        for (name, bytes, _) in fixtures("accepted") {
            let (file, found) = findings(&name, bytes);
            assert!(found.is_empty(), "{name}: {found:?}");
            let document = parse(&file).document.expect("a document");
            let written = write_canonical(&document);
            let again = parse(&SourceFile::new(name.as_str(), written.as_str()));
            assert!(again.findings.is_empty(), "{name}: {:?}\n{written}", again.findings);
            let json = again.document.expect("a document").root.to_json();
            assert_eq!(json, document.root.to_json(), "{name}");
        }
    }

    /// The one finding for bytes that cannot be read.
    fn refused(bytes: &[u8]) -> (SourceFile, Finding) {
        read("answers.yaml", bytes.to_vec()).expect_err("a finding")
    }

    #[test]
    fn sizes_are_exact() {
        assert!(read("answers.yaml", vec![b' '; MAX_BYTES]).is_ok());
        let (file, finding) = refused(&vec![b' '; MAX_BYTES + 1]);
        assert!(finding.is(Code::TooLarge));
        assert_eq!((file.text(), finding.args.len()), ("", 1));
    }

    #[test]
    fn other_encodings_are_named() {
        let wide = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        for text in ["été: oui\n", "\u{feff}a: b", "a: une réponse"] {
            assert!(refused(&wide(text, true)).1.is(Code::Utf16), "{text}");
            assert!(refused(&wide(text, false)).1.is(Code::Utf16), "{text}");
            let four: Vec<u8> =
                text.chars().flat_map(|character| u32::from(character).to_le_bytes()).collect();
            assert!(refused(&four).1.is(Code::Utf16), "{text}");
        }
        let (file, finding) = refused(b"\xc3\xa9: caf\xe9\n");
        assert!(finding.is(Code::NotUtf8));
        assert_eq!(file.text(), "é: caf");
        assert_eq!(file.position(finding.span.start).column, 7);
    }

    #[test]
    fn forbidden_characters_are_named_at_their_place() {
        for (bytes, offset, name) in
            [(&b"a\0b"[..], 1, "U+0000"), (b"\0\0\0\0\0", 0, "U+0000"), ("é: \u{92}".as_bytes(), 4, "U+0092")]
        {
            let (_, findings) = findings("a", bytes.to_vec());
            assert!(findings[0].is(Code::ControlCharacter));
            assert_eq!(findings[0].span.start, offset);
            assert_eq!(findings[0].args, [("character", name.into())]);
        }
    }
}
