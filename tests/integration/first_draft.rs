//! A file as somebody writes it who has never seen YAML, repaired with nothing but what the program prints.
//!
//! `1-draft.yaml` is the draft, `2-fixed.yaml` what `check --fix` makes of it, `3-repaired.yaml` what a person then
//! writes by hand; `transcript.txt` is what they read. `REDEVABLE_BLESS=1` writes the second and the last.

use std::process::Command;

use crate::support::{TODAY, path, text};

const FOLDER: &str = "tests/first-draft";

/// What a run prints, stderr first.
fn run(name: &str, content: &str, arguments: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, content).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .current_dir(folder.path())
        .args(["--locale", "fr", "--date", TODAY, "check", name])
        .args(arguments)
        .output()
        .unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout));
    (said, std::fs::read_to_string(file).unwrap())
}

/// Compares with a kept file, or writes it.
fn assert_kept(name: &str, content: &str) {
    let kept = path(&format!("{FOLDER}/{name}"));
    if std::env::var_os("REDEVABLE_BLESS").is_some() {
        std::fs::write(&kept, content).unwrap();
    }
    let known = std::fs::read_to_string(&kept).unwrap_or_default();
    assert_eq!(known, content, "{name}: REDEVABLE_BLESS=1 cargo test first_draft");
}

#[test]
fn a_first_draft_is_repaired_in_three_runs() {
    let draft = text(&format!("{FOLDER}/1-draft.yaml"));
    let (first, unchanged) = run("fiche.yaml", &draft, &[]);
    assert_eq!(unchanged, draft);
    let (second, fixed) = run("fiche.yaml", &draft, &["--fix"]);
    assert_kept("2-fixed.yaml", &fixed);
    // By hand, on the lines that the second run names, and on no other.
    let by_hand = text(&format!("{FOLDER}/3-repaired.yaml"));
    let named: Vec<usize> = second
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--> fiche.yaml:")?.split(':').next()?.parse().ok())
        .collect();
    let changed = changed_lines(&fixed, &by_hand);
    assert!(!changed.is_empty());
    for line in changed {
        assert!(named.contains(&line), "line {line} is named by nothing: {named:?}");
    }
    let (third, _) = run("fiche.yaml", &by_hand, &[]);
    assert!(third.lines().next().is_some_and(|line| line.contains("0 erreur")), "{third}");
    let steps = [("redevable check fiche.yaml", first), ("redevable check --fix fiche.yaml", second)];
    let last = ("redevable check fiche.yaml", third);
    let transcript: Vec<String> =
        steps.iter().chain([&last]).map(|(typed, said)| format!("$ {typed}\n\n{said}")).collect();
    assert_kept("transcript.txt", &transcript.join("\n"));
}

/// The lines of the first text that are not in the second as they were.
fn changed_lines(before: &str, after: &str) -> Vec<usize> {
    let difference = similar::TextDiff::from_lines(before, after);
    let mut changed: Vec<usize> = difference
        .ops()
        .iter()
        .filter(|op| op.tag() != similar::DiffTag::Equal)
        .flat_map(|op| {
            if op.old_range().is_empty() {
                op.old_range().start..op.old_range().start + 1
            } else {
                op.old_range()
            }
        })
        .map(|line| line + 1)
        .collect();
    changed.dedup();
    changed
}

#[test]
fn the_draft_has_ten_habits() {
    let draft = text(&format!("{FOLDER}/1-draft.yaml"));
    assert!((35..=50).contains(&draft.lines().count()));
    let checked = crate::support::check(&draft);
    let mut codes: Vec<&str> = checked
        .findings
        .iter()
        .filter(|finding| finding.level == redevable::finding::Level::Error)
        .map(|finding| finding.code.name())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(codes.len() >= 10, "{codes:?}");
}
