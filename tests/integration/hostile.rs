//! Any bytes give a result or findings: inside the file, never too many, never a panic.

use std::path::PathBuf;

use proptest::prelude::*;
use redevable::submission::Checked;
use redevable::yaml::{self, MAX_BYTES, MAX_FINDINGS};

use crate::generators::GENERATORS;
use crate::sound::assert_sound;
use crate::support::{Folder, checker, fixtures, path, text};

/// Where the YAML is that is changed byte by byte.
const FOLDERS: [&str; 5] = [
    "tests/fixtures/yaml/accepted",
    "tests/fixtures/yaml/refused",
    "tests/fixtures/findings",
    "tests/fixtures/translations",
    "tests/fixtures/agreement/builtin/differs",
];

/// The original of the translations.
fn original() -> &'static Checked {
    use std::sync::OnceLock;
    static ORIGINAL: OnceLock<Checked> = OnceLock::new();
    ORIGINAL.get_or_init(|| crate::support::check(&text("tests/fixtures/translations/original.yaml")))
}

/// Reads, parses and checks bytes as any file may hold them; both as answers and as a translation.
fn all_holds(bytes: Vec<u8>) {
    let file = match yaml::read("answers.yaml", bytes) {
        Ok(file) => file,
        Err((file, finding)) => return assert_sound(&file, &[finding]),
    };
    let parsed = yaml::parse(&file);
    assert!(parsed.document.is_some() || !parsed.findings.is_empty());
    // One more says why reading ends.
    assert!(parsed.findings.len() <= MAX_FINDINGS + 1, "{}", parsed.findings.len());
    assert_sound(&file, &parsed.findings);
    let checked = checker().check(&file, &Folder);
    assert!(checked.submission.is_some() || !checked.findings.is_empty());
    assert_sound(&file, &checked.findings);
    let translation = checker().check_translation(&file, Some(original()), &Folder);
    assert!(translation.translation.is_some() || !translation.findings.is_empty());
    assert_sound(&file, &translation.findings);
}

/// The same, with a name where it does not hold.
fn all_holds_of(name: &str, bytes: Vec<u8>) {
    let result = std::panic::catch_unwind(|| all_holds(bytes));
    assert!(result.is_ok(), "{name}");
}

#[test]
fn small_files_that_are_made_to_hurt_hold() {
    for (name, generate) in GENERATORS {
        for size in [0, 1, 40, 3_000] {
            all_holds_of(&format!("{name}, {size} bytes"), generate(size).into_bytes());
        }
    }
}

#[test]
fn large_files_that_are_made_to_hurt_hold() {
    for (name, generate) in GENERATORS {
        all_holds_of(name, generate(64 * 1024).into_bytes());
    }
}

#[test]
#[ignore = "a minute in a debug build; `cargo test -- --ignored hurt`"]
fn files_of_the_largest_size_that_are_made_to_hurt_hold() {
    for (name, generate) in GENERATORS {
        let text = generate(MAX_BYTES);
        let mut end = text.len().min(MAX_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        all_holds_of(name, text.as_bytes()[..end].to_vec());
        all_holds_of(name, text.into_bytes());
    }
}

/// The YAML of the fixtures, with where it comes from.
fn originals() -> Vec<(PathBuf, Vec<u8>)> {
    let named = FOLDERS.iter().flat_map(|folder| fixtures(folder, "yaml"));
    let files = named.map(|(_, path)| path).chain([path("tests/fixtures/every-position.yaml")]);
    files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// Each file with every so-many-th byte removed, and doubled; beginning elsewhere in each file.
fn with_a_byte_less_or_more(step: usize) {
    for (number, (path, bytes)) in originals().into_iter().enumerate() {
        for place in (number % step..bytes.len()).step_by(step) {
            let name = format!("{}, byte {place}", path.display());
            let (before, after) = bytes.split_at(place);
            all_holds_of(&name, [before, &after[1..]].concat());
            all_holds_of(&name, [before, &after[..1], after].concat());
        }
    }
}

#[test]
fn fixtures_with_a_byte_less_or_more_hold() {
    with_a_byte_less_or_more(23);
}

#[test]
#[ignore = "minutes: every byte of every fixture; `cargo test -- --ignored every_byte`"]
fn fixtures_with_every_byte_less_or_more_hold() {
    with_a_byte_less_or_more(1);
}

/// What fuzzing found, kept as it was found.
#[test]
fn finds_of_fuzzing_hold() {
    let finds = fixtures("tests/fixtures/found-by-fuzzing", "yaml");
    assert!(!finds.is_empty());
    for (_, find) in finds {
        all_holds(std::fs::read(find).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_hold(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        all_holds(bytes);
    }

    #[test]
    fn any_text_in_an_answer_holds(service in any::<String>(), line in any::<String>(), key in any::<String>()) {
        let json = |text: &str| serde_json::to_string(text).expect("a text");
        all_holds(format!(
            "questionnaire: redevable/1\nlanguage: fr\npurpose: {{service: {}, {}: 1}}\nidentity: {{title: {}}}\n",
            json(&service),
            json(&key),
            json(&line)
        ).into_bytes());
    }

    /// Lines of a real file at other columns, without their dashes, or with words that are no answers between them.
    #[test]
    fn lines_that_stray_hold(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..9, "[-#|>•“é a:{\\[\t]{0,4}"), 1..8),
    ) {
        let mut lines: Vec<String> =
            text("examples/bourse-merite/answers.yaml").lines().map(str::to_owned).collect();
        let count = lines.len();
        for (line, column, sign) in &changes {
            let line = &mut lines[line.index(count)];
            let words = line.trim_start_matches([' ', '-']).to_owned();
            *line = format!("{}{sign}{words}", " ".repeat(*column));
        }
        all_holds(lines.join("\n").into_bytes());
    }

    /// Pieces of two fixtures, one behind the other.
    #[test]
    fn fixtures_cut_and_joined_hold(
        first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(), from in any::<prop::sample::Index>(),
    ) {
        use std::sync::OnceLock;
        static ORIGINALS: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
        let files = ORIGINALS.get_or_init(originals);
        let bytes = |index: prop::sample::Index| files[index.index(files.len())].1.clone();
        let (head, tail) = (bytes(first), bytes(second));
        let (end, start) = (cut.index(head.len() + 1), from.index(tail.len() + 1));
        all_holds([&head[..end], &tail[start..]].concat());
    }
}
