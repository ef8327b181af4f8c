//! `check --fix`: what it changes, and above all what it does not.

use redevable::finding::Layer;
use redevable::fix::{Fixed, Repaired, fix};
use redevable::source::{SourceFile, Span};
use redevable::yaml::{self, Node, NodeKind, Path};

use crate::support::{Folder, checker, fixtures, path};

/// Every file that answers a questionnaire, or tries to.
fn files() -> &'static [(String, String)] {
    static FILES: std::sync::OnceLock<Vec<(String, String)>> = std::sync::OnceLock::new();
    FILES.get_or_init(read_files)
}

fn read_files() -> Vec<(String, String)> {
    let folders = ["findings", "yaml/refused", "yaml/several", "yaml/accepted", "agreement/builtin/refused"];
    let fixtures = folders.iter().flat_map(|folder| fixtures(&format!("tests/fixtures/{folder}"), "yaml"));
    let mut files: Vec<_> = fixtures
        .filter_map(|(name, path)| Some((name, String::from_utf8(std::fs::read(path).ok()?).ok()?)))
        .collect();
    files.push(("first draft".to_owned(), crate::support::text("tests/first-draft/1-draft.yaml")));
    files
}

fn fixed(text: &str) -> Fixed {
    let file = SourceFile::new("answers.yaml", text);
    fix(&file, |file| checker().check(file, &Folder).findings)
}

/// The tree of a text, mistakes repaired where it has some.
fn tree(text: &str) -> Option<Node> {
    let parsed = yaml::parse(&SourceFile::new("answers.yaml", text));
    let recovered = parsed.recovered.map(|tree| tree.document);
    parsed.document.or(recovered).map(|document| document.root)
}

/// Every value that holds no other, with its place and its bytes.
fn leaves(node: &Node, path: &Path, into: &mut Vec<(Path, Span, String)>) {
    for (position, item) in node.items().iter().enumerate() {
        leaves(item, &path.index(position), into);
    }
    for entry in node.entries() {
        let from = into.len();
        leaves(&entry.value, &path.key(&entry.key.name), into);
        // A key that is repaired moves its value with it.
        if let Some((own, span, _)) = into.get_mut(from)
            && *own == path.key(&entry.key.name)
        {
            *span = span.join(entry.key.span);
        }
    }
    let value = match &node.kind {
        NodeKind::Text(text) => text.value.trim().to_owned(),
        NodeKind::Number(number) => number.written.clone(),
        NodeKind::Bool(value) => value.to_string(),
        NodeKind::Null | NodeKind::List(_) | NodeKind::Mapping(_) => return,
    };
    into.push((path.clone(), node.span, value));
}

fn all_leaves(root: &Node) -> Vec<(Path, Span, String)> {
    let mut found = Vec::new();
    leaves(root, &Path::root(), &mut found);
    found
}

/// What holds of every repair.
fn assert_nothing_lost(name: &str, before: &str, repaired: &Repaired) {
    let after = yaml::parse(&SourceFile::new("answers.yaml", repaired.text.as_str()));
    let after = after.document.unwrap_or_else(|| panic!("{name}: cannot be read afterwards"));
    let after = all_leaves(&after.root);
    // Values whose bytes were not replaced are there as they were, wherever a repaired key has put them.
    let near =
        |span: Span| repaired.replaced.iter().any(|edit| edit.start <= span.end && span.start <= edit.end);
    for (path, span, value) in tree(before).iter().flat_map(all_leaves) {
        let same = |own: &Path| *own == path || own.last() == path.last() || near(span);
        let kept = after.iter().any(|(own, _, still)| *still == value && same(own));
        assert!(kept || near(span), "{name}: {path} was {value:?}");
    }
    // Comments stay, whatever was repaired around them.
    for comment in before.lines().map(str::trim).filter(|line| line.starts_with('#')) {
        assert!(repaired.text.lines().any(|line| line.trim() == comment), "{name}: lost {comment:?}");
    }
    // What no repair touched is the same, byte for byte.
    let mut rest = repaired.text.as_str();
    let mut at = 0;
    let mut edits = repaired.replaced.clone();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    for edit in edits.iter().chain([&Span::at(before.len())]) {
        let piece = &before[at.min(edit.start)..edit.start];
        let found = rest.find(piece).unwrap_or_else(|| panic!("{name}: {piece:?} is not kept"));
        rest = &rest[found + piece.len()..];
        at = at.max(edit.end);
    }
}

#[test]
fn repairs_lose_no_answer_and_no_comment() {
    let mut repaired_files = 0;
    for (name, text) in files() {
        if let Fixed::Repaired(repaired) = fixed(text) {
            assert_nothing_lost(name, text, &repaired);
            repaired_files += 1;
        }
    }
    assert!(repaired_files > 60, "{repaired_files}");
}

#[test]
fn repairs_are_made_once_and_for_all() {
    for (name, text) in files() {
        if let Fixed::Repaired(repaired) = fixed(text) {
            assert_eq!(fixed(&repaired.text), Fixed::Nothing, "{name}:\n{}", repaired.text);
        }
    }
}

/// A mistake in the middle of a real file, of each kind that has a repair: nothing else changes.
#[test]
fn in_a_real_file_only_the_mistake_changes() {
    let cibnav = crate::support::cibnav();
    for (right, wrong) in [
        ("  prepared_by: third_party", "  prepared_by: “third_party”"),
        ("  updated_on: 2026-11-23", "  updated_on:2026-11-23"),
        ("  automation: support", "  automation: un agent décide, l’outil l’aide"),
        ("  version: \"4.0.0\"", "  version: 4.0"),
        ("language: fr ", "language:\u{a0}fr "),
    ] {
        assert!(cibnav.contains(right), "{right}");
        let Fixed::Repaired(repaired) = fixed(&cibnav.replacen(right, wrong, 1)) else { panic!("{wrong}") };
        let expected = match right.starts_with("  version") {
            true => cibnav.replacen(right, "  version: \"4.0\"", 1),
            false => cibnav.clone(),
        };
        assert_eq!(repaired.text, expected, "{wrong}");
        assert_eq!(repaired.count, 1, "{wrong}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]

    /// Two fixtures one after the other, cut anywhere: whatever is repaired, nothing is lost.
    #[test]
    fn whatever_the_file(one in 0_usize..10_000, cut in 0_usize..4_000) {
        let files = files();
        let (name, text) = &files[one % files.len()];
        let mut cut = cut.min(text.len());
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let text = format!("{}\n{}", &text[..cut], &text[cut..]);
        if let Fixed::Repaired(repaired) = fixed(&text) {
            assert_nothing_lost(name, &text, &repaired);
        }
    }
}

#[test]
fn the_command_writes_shows_and_refuses() {
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.yaml");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .current_dir(folder.path())
            .args(["--date", crate::support::TODAY, "check"])
            .args(arguments)
            .output()
            .unwrap()
    };
    let draft = crate::support::text("tests/first-draft/1-draft.yaml");
    std::fs::write(&file, &draft).unwrap();
    let shown = run(&["a.yaml", "--fix", "--dry-run"]);
    let patch = String::from_utf8(shown.stdout).unwrap();
    assert!(patch.starts_with("--- a/a.yaml\n+++ b/a.yaml\n@@ "), "{patch}");
    assert!(patch.contains("-language:fr\n+language: fr\n"), "{patch}");
    assert_eq!(shown.status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), draft, "only shown");
    assert_eq!(run(&["a.yaml", "--fix"]).status.code(), Some(1), "a person is still needed");
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, crate::support::text("tests/first-draft/2-fixed.yaml"));
    // A mistake of YAML that only a person can repair: nothing is written, the rest included.
    let unreadable = format!("{draft}openness: [code,\n  autre\n");
    std::fs::write(&file, &unreadable).unwrap();
    let refused = run(&["a.yaml", "--fix"]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("n’est pas changé"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), unreadable);
    // A file without anything to repair is left alone, its time included.
    std::fs::copy(path("examples/fictif/answers.yaml"), &file).unwrap();
    let before = std::fs::metadata(&file).unwrap().modified().unwrap();
    assert_eq!(run(&["a.yaml", "--fix"]).status.code(), Some(0));
    assert_eq!(std::fs::metadata(&file).unwrap().modified().unwrap(), before);
    assert_eq!(run(&["-", "--fix"]).status.code(), Some(2), "standard input has no file");
    assert_eq!(run(&["a.yaml", "--dry-run"]).status.code(), Some(2), "without --fix");
    let layers = checker().check(&SourceFile::new("a", unreadable), &Folder).findings;
    assert!(layers.iter().any(|finding| finding.layer == Layer::Syntax));
}
