//! Nothing of a file is live in what is printed: no control character, no change of direction, wherever it stands.

use std::path::Path;

use redevable::markdown::characters::is_hidden;
use redevable::source::SourceFile;
use redevable::yaml::{self, Node, NodeKind, SpannedDocument, TextStyle};
use tempfile::TempDir;

use crate::command::{Run, run_in};
use crate::support::text;

/// What a terminal, an editor or the reader of a page would obey: sequences in one character and in several, a title, a
/// link, words taken back; changes of direction; markup.
const LIVE: [(&str, &str); 3] = [
    (
        "terminal",
        "a\u{1b}[2J\u{9b}31mb\u{1b}]0;titre\u{7}\u{1b}]8;;https://a.fr\u{1b}\\c oui\u{8}\u{8}\u{8}non\u{7f}",
    ),
    ("directions", "a\u{202e}b\u{2066}c\u{200f}d\u{e0041}"),
    ("markup", "<script>alert(1)</script>\u{feff}{{ a }}\u{0}"),
];

fn document() -> SpannedDocument {
    let file = SourceFile::new("a", text("tests/fixtures/every-position.yaml"));
    yaml::parse(&file).document.expect("our own")
}

/// Changes the value, or the key, at a place in reading order; whether there was one.
fn put(node: &mut Node, left: &mut usize, live: &str, keys: bool) -> bool {
    let mut here = |node: &mut Node| {
        let found = *left == 0;
        if found && !keys {
            let text = yaml::Text { value: live.to_owned(), style: TextStyle::Quoted };
            node.kind = NodeKind::Text(text);
        }
        *left = left.wrapping_sub(1);
        found
    };
    match &mut node.kind {
        NodeKind::List(items) => items.iter_mut().any(|item| put(item, left, live, keys)),
        NodeKind::Mapping(entries) if keys => entries.iter_mut().any(|entry| {
            let found = *left == 0;
            *left = left.wrapping_sub(1);
            if found {
                live.clone_into(&mut entry.key.name);
            }
            found || put(&mut entry.value, left, live, keys)
        }),
        NodeKind::Mapping(entries) => entries.iter_mut().any(|entry| put(&mut entry.value, left, live, keys)),
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => !keys && here(node),
    }
}

/// A file for each position of the fixture, its values and its keys, with one live text in it; one for all texts; and
/// the same as bytes that stand in the file as they are.
fn files(live: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: String, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    for keys in [false, true] {
        for place in 0.. {
            let mut document = document();
            if !put(&mut document.root, &mut place.clone(), live, keys) {
                assert!(place > 20, "few positions: {place}");
                break;
            }
            let what = if keys { "key" } else { "value" };
            write(format!("{what}-{place}.yaml"), &yaml::write_canonical(&document));
        }
    }
    let mut all = document();
    for (_, text) in crate::support::texts(&mut all.root) {
        live.clone_into(text);
    }
    write("all.yaml".to_owned(), &yaml::write_canonical(&all));
    write("raw.yaml".to_owned(), &format!("identity:\n  title: {live}\n  {live}: 1\n{live}\n"));
    write("raw-comment.yaml".to_owned(), &format!("# {live}\nidentity:\n  titre: 1 # {live}\n"));
    folder
}

/// Characters that stand in a text and change how it is shown.
fn live_in(printed: &str) -> Vec<String> {
    let lines = printed.lines().filter(|line| line.chars().any(is_hidden));
    lines.take(5).map(|line| format!("{line:?}")).collect()
}

fn assert_inert(name: &str, run: &Run) {
    let Run { out, err, code } = run;
    assert!([0, 1, 2].contains(code), "{name}: {code}");
    assert!(!out.is_empty() || !err.is_empty(), "{name}");
    let live = [live_in(out), live_in(err)].concat();
    assert!(live.is_empty(), "{name}: {}", live.join("\n"));
}

fn run(folder: &Path, name: &str, arguments: &[&str]) {
    assert_inert(&format!("{name}, {arguments:?}"), &run_in(folder, arguments));
}

#[test]
fn nothing_that_check_or_render_print_is_live() {
    for (name, live) in LIVE {
        let folder = files(live);
        let folder = folder.path();
        run(folder, name, &["check", "."]);
        run(folder, name, &["check", ".", "--format", "json"]);
        run(folder, name, &["render", ".", "-o", "public", "--to", "md"]);
        run(folder, name, &["migrate", "raw.yaml", "--dry-run"]);
    }
}

#[test]
fn nothing_that_is_said_of_names_is_live() {
    for (name, live) in LIVE {
        // What no file system takes as a name.
        let live = live.replace(['/', '\0'], "");
        let folder = tempfile::tempdir().unwrap();
        let file = format!("{live}.yaml");
        std::fs::write(folder.path().join(&file), "questionnaire: redevable/1\nidentity:\n  titre: 1\n")
            .unwrap();
        let folder = folder.path();
        let gone = format!("{live}-gone.yaml");
        for format in ["human", "json"] {
            run(folder, name, &["check", &file, "--format", format]);
            run(folder, name, &["check", ".", "--format", format]);
            run(folder, name, &["check", &gone, "--format", format]);
        }
        run(folder, name, &["render", &file, "-o", "public"]);
        run(folder, name, &["render", &gone, "-o", &live]);
        run(folder, name, &["init", &file]);
        run(folder, name, &["explain", &live]);
        run(folder, name, &["schema", "--lang", &live]);
        run(folder, name, &["init", "new.yaml", "--lang", &live]);
        run(folder, name, &["check", &file, "--questionnaire", &live]);
    }
}
