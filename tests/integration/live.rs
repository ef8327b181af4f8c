//! Nothing of a file is live in what is printed: no control character, no change of direction, nothing that is not seen, no
//! command to a program that reads along, wherever it stands.

use std::path::Path;

use redevable::markdown::characters::{is_hidden, is_unseen};
use redevable::source::SourceFile;
use redevable::yaml::{self, Node, NodeKind, SpannedDocument, TextStyle};
use tempfile::TempDir;

use crate::command::{Run, run_in};
use crate::support::text;

/// What a terminal, an editor or the reader of a page would obey: sequences in one character and in several, a title, a
/// link, words taken back; changes of direction; markup; what takes no room; what a runner would do.
const LIVE: [(&str, &str); 5] = [
    (
        "terminal",
        "a\u{1b}[2J\u{9b}31mb\u{1b}]0;titre\u{7}\u{1b}]8;;https://a.fr\u{1b}\\c oui\u{8}\u{8}\u{8}non\u{7f}",
    ),
    ("directions", "a\u{202e}b\u{2066}c\u{200f}d\u{e0041}"),
    ("markup", "<script>alert(1)</script>\u{feff}{{ a }}\u{0}"),
    (
        "unseen",
        "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{2064}f\u{ad}g\u{34f}h\u{115f}i\u{1160}j\u{3164}k\u{ffa0}l\u{1d173}m\u{180e}",
    ),
    // Between words, so that lines are wrapped before each of them somewhere.
    (
        "runner",
        "a ::error::b mot ::add-mask::c un ::set-output name=d::e ##[error]f ##vso[g]h #[i] ::stop-commands::j",
    ),
];

/// The formats of `check`.
const FORMATS: [&str; 6] = ["human", "compact", "github", "json", "sarif", "gitlab"];

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

/// Lines of what is printed that a terminal, a reader or a runner would take for more than words.
fn live_in(printed: &str, is_live: impl Fn(&str) -> bool) -> Vec<String> {
    // A runner ends its lines where others do not.
    let lines = printed.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
    lines.filter(|line| is_live(line)).take(5).map(|line| format!("{line:?}")).collect()
}

/// Whether a runner obeys a line.
fn is_command(line: &str) -> bool {
    line.trim_start().starts_with("::") || ["##[", "##vso["].iter().any(|begin| line.contains(begin))
}

/// A document has what its readers need, and is no output of a workflow.
fn is_live_in_a_document(line: &str) -> bool {
    line.chars().any(is_hidden)
}

fn is_live(line: &str) -> bool {
    line.chars().any(is_unseen) || is_command(line)
}

/// Commands are what this format is made of: only our own, with no more than ours in them.
fn is_live_in_workflow(line: &str) -> bool {
    let own =
        ["::error file=", "::warning file=", "::notice file="].iter().any(|begin| line.starts_with(begin));
    line.chars().any(is_unseen)
        || line.contains("##[")
        || line.contains("##vso[")
        || !(own || line.is_empty())
}

fn assert_inert(name: &str, run: &Run, is_live_out: fn(&str) -> bool) {
    let Run { out, err, code } = run;
    assert!([0, 1, 2].contains(code), "{name}: {code}");
    assert!(!out.is_empty() || !err.is_empty(), "{name}");
    let live = [live_in(out, is_live_out), live_in(err, is_live)].concat();
    assert!(live.is_empty(), "{name}: {}", live.join("\n"));
}

fn run(folder: &Path, name: &str, arguments: &[&str]) {
    let is_live_out = if arguments.contains(&"github") { is_live_in_workflow } else { is_live };
    assert_inert(&format!("{name}, {arguments:?}"), &run_in(folder, arguments), is_live_out);
}

#[test]
fn nothing_that_check_or_render_print_is_live() {
    for (name, live) in LIVE {
        let folder = files(live);
        let folder = folder.path();
        run(folder, name, &["check", "."]);
        run(folder, name, &["check", ".", "--format", "json"]);
        // The others word findings as these do: every position once more would take minutes.
        let some = |options: &[&str]| {
            let files =
                ["all.yaml", "raw.yaml", "raw-comment.yaml", "key-3.yaml", "value-2.yaml", "value-8.yaml"];
            run(folder, name, &[&["check"], &files[..], options].concat());
        };
        for format in FORMATS {
            some(&["--format", format]);
        }
        some(&["--missing"]);
        some(&["--for", "dpo"]);
        some(&["--fix", "--dry-run"]);
        run(folder, name, &["render", ".", "-o", "public", "--to", "md"]);
        run(folder, name, &["migrate", "raw.yaml", "--dry-run"]);
        for command in ["duties", "mention", "rules"] {
            let to_stdout: &[&str] = if command == "duties" { &[] } else { &["-o", "-", "--to", "txt"] };
            run(folder, name, &[&[command, "value-8.yaml"], to_stdout].concat());
        }
        let page = run_in(folder, &["render", "value-8.yaml", "-o", "-", "--to", "md", "--draft"]);
        assert_inert(name, &page, is_live_in_a_document);
    }
}

/// At each width the words begin other lines; colours stand before them, and are taken out again.
#[test]
fn no_line_that_is_wrapped_begins_a_command() {
    let (_, live) = LIVE[4];
    let folder = files(live);
    for columns in (40..80).step_by(3) {
        for color in ["auto", "always"] {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_redevable"))
                .env_clear()
                .env("COLUMNS", columns.to_string())
                .current_dir(folder.path())
                .args(["--color", color, "check", "all.yaml", "raw.yaml", "value-7.yaml", "value-12.yaml"])
                .output()
                .unwrap();
            let out = anstream::adapter::strip_str(&String::from_utf8(output.stdout).unwrap()).to_string();
            let live = live_in(&out, is_live);
            assert!(live.is_empty(), "{columns} columns, {color}: {}", live.join("\n"));
        }
    }
}

#[test]
fn a_patch_is_shown_where_it_would_be_live() {
    for (name, live) in LIVE {
        // Repairs beside such a line, and of one.
        let text = format!(
            "questionnaire:redevable/1\n# {live}\nlanguage:fr\nidentity:\n  id: a\n  title:{live}\n  prepared_by: owner\n\
             updated_on: 2026-11-23\npurpose:\n  service: |\n    Un tri.\n    {}\n  problem:x\n",
            live.trim_start_matches("a ")
        );
        let folder = tempfile::tempdir().unwrap();
        let text: String =
            text.chars().filter(|character| !character.is_control() || *character == '\n').collect();
        let text = text.replace("updated_on", "  updated_on");
        std::fs::write(folder.path().join("a.yaml"), text).unwrap();
        run(folder.path(), name, &["check", "a.yaml"]);
        let shown = run_in(folder.path(), &["check", "a.yaml", "--fix", "--dry-run"]);
        assert!(shown.out.starts_with("--- a/a.yaml\n"), "{name}: {}{}", shown.out, shown.err);
        assert_inert(name, &shown, is_live);
    }
}

#[test]
fn nothing_that_is_said_of_names_is_live() {
    for (name, live) in LIVE {
        // What no file system takes as a name.
        let live = live.replace(['/', '\0'], "");
        let folder = tempfile::tempdir().unwrap();
        let text = "questionnaire: redevable/1\nidentity:\n  titre: 1\n";
        let below = format!("{live}\n::error::d/{live}.yaml");
        std::fs::create_dir(folder.path().join(format!("{live}\n::error::d"))).unwrap();
        std::fs::write(folder.path().join(&below), text).unwrap();
        for file in [
            format!("{live}.yaml"),
            format!("::error::{live}\n::error::x.yaml"),
            format!("--{live}\n::x::.yaml"),
        ] {
            std::fs::write(folder.path().join(&file), text).unwrap();
        }
        std::fs::write(folder.path().join(format!("{live}\n::error::.txt")), "").unwrap();
        let folder = folder.path();
        let gone = format!("{live}-gone.yaml");
        for file in [format!("{live}.yaml"), format!("::error::{live}\n::error::x.yaml"), below] {
            for format in FORMATS {
                run(folder, name, &["check", &file, &gone, ".", "--format", format]);
            }
            run(folder, name, &["check", &file, "--missing"]);
            run(folder, name, &["check", &file, "--fix", "--dry-run"]);
            run(folder, name, &["render", &file, "-o", "public"]);
            run(folder, name, &["init", &file]);
        }
        // A shell gives the names that a pattern finds; one that begins with dashes is no option.
        run(folder, name, &["check", &format!("--{live}\n::x::.yaml")]);
        run(folder, name, &["check", "--format", &format!("{live}\n::error::x")]);
        run(folder, name, &["render", &gone, "-o", &live]);
        run(folder, name, &["explain", &live]);
        run(folder, name, &["explain", &format!("::error::{live}\n::error::x")]);
        run(folder, name, &["schema", "--lang", &live]);
        run(folder, name, &["init", "new.yaml", "--lang", &live]);
        run(folder, name, &["check", ".", "--questionnaire", &live]);
    }
}
