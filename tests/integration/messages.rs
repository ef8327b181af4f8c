//! What people read when something is found, as snapshots: reviewed like prose, in both languages.

use std::process::Command;

use redevable::finding::{Code, Layer};

use crate::support::{TODAY, fixtures, path};

/// The findings that `check` prints for files of a folder: what counts questions is left out, since every new question
/// changes it.
fn printed(folder: &str, locale: &str, wanted: impl Fn(&str) -> bool) -> String {
    let names: Vec<String> = fixtures(folder, "yaml")
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| wanted(name))
        .map(|name| format!("{name}.yaml"))
        .collect();
    let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .current_dir(path(folder))
        .args(["--locale", locale, "--date", TODAY, "--color", "never", "check"])
        .args(names)
        .output()
        .expect("started");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    // A finding begins with its level and its code in brackets, and holds no empty line.
    let is_finding = |block: &&str| {
        block.lines().next().is_some_and(|line| line.split(' ').next().is_some_and(|word| word.contains('[')))
    };
    // The mark of a fixture's line is a comment, too.
    let is_mark = |block: &str| {
        block.contains("[comment-lost]")
            && block.contains("# <-- here")
            && !block.contains("--> comment-lost")
    };
    let findings = text.split("\n\n").filter(is_finding).filter(|block| !is_mark(block)).map(str::trim_end);
    findings.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// The findings of bytes and syntax: most of these files are not answers otherwise.
fn syntax_only(printed: &str) -> String {
    let codes = Code::ALL.iter().filter(|code| code.layer() <= Layer::Syntax).map(|code| code.name());
    let codes: Vec<String> = codes.map(|name| format!("[{name}]")).collect();
    let blocks = printed.split("\n\n").map(|block| block.trim_matches('\n'));
    let kept: Vec<&str> = blocks
        .filter(|block| {
            codes.iter().any(|code| block.lines().next().is_some_and(|line| line.contains(code.as_str())))
        })
        .collect();
    kept.join("\n\n")
}

pub(crate) fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(path("tests/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn messages_read_well() {
    settings().bind(|| {
        for locale in ["fr", "en"] {
            let findings = printed("tests/fixtures/findings", locale, |name| name.contains(".fires"));
            insta::assert_snapshot!(format!("findings-{locale}"), findings);
            let syntax = syntax_only(&printed("tests/fixtures/yaml/refused", locale, |_| true));
            insta::assert_snapshot!(format!("syntax-{locale}"), syntax);
            let translations = printed("tests/fixtures/translations", locale, |name| {
                name.contains(".fires") && !name.starts_with("html-") && !name.starts_with("hidden-")
            });
            insta::assert_snapshot!(format!("translations-{locale}"), translations);
        }
    });
}

/// The second of two messages of one name would silently take the place of the first.
#[test]
fn no_message_is_said_twice() {
    let mut seen = 0;
    for folder in ["templates/labels", "templates/messages", "examples/questionnaires/ville/labels"] {
        for (name, path) in fixtures(folder, "ftl") {
            let text = std::fs::read_to_string(path).unwrap();
            let starts_here = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
            let mut ids: Vec<&str> = text
                .lines()
                .filter(starts_here)
                .filter_map(|line| line.split_once(" ="))
                .map(|(id, _)| id)
                .collect();
            assert!(ids.len() > 100, "{name}");
            ids.sort_unstable();
            let twice: Vec<&[&str]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{name}: {twice:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, 5);
}
