//! Levels of the user's own, and `redevable.toml`.

use crate::command::{Run, folder, names, run_in};

/// Two warnings and a piece of advice; no error.
const REMARKS: &str = "tests/fixtures/formats/remarques.yaml";

fn remarks() -> String {
    crate::support::text(REMARKS)
}

fn check(folder: &tempfile::TempDir, arguments: &[&str]) -> Run {
    run_in(
        folder.path(),
        &[&["check", "a.yaml", "--format", "compact", "--allow", "blank"], arguments].concat(),
    )
}

// ── levels ──

#[test]
fn levels_change_what_is_said_and_when_it_fails() {
    let folder = folder(&[("a.yaml", &remarks())]);
    let plain = check(&folder, &[]);
    assert_eq!(plain.code, 0);
    assert!(plain.out.contains("warning[f1-disagrees]"), "{}", plain.out);

    let denied = check(&folder, &["--deny", "f1-disagrees"]);
    assert_eq!(denied.code, 1);
    let first = denied.out.lines().next().unwrap();
    assert!(first.contains("error[f1-disagrees]"), "errors first: {}", denied.out);

    let allowed =
        check(&folder, &["--allow", "f1-disagrees,metric-without-date", "--allow=dates-out-of-order"]);
    assert_eq!(allowed.out.lines().count(), 1, "{}", allowed.out);

    let warned = check(&folder, &["--warn", "unused-source", "--fail-on", "warning"]);
    assert_eq!(warned.code, 1);
    assert!(warned.out.contains("warning[unused-source]"), "{}", warned.out);

    // An error of meaning may be let pass; a file that could not be read may not.
    std::fs::write(folder.path().join("a.yaml"), remarks().replace("2024\n", "2024-02-30\n")).unwrap();
    assert_eq!(check(&folder, &[]).code, 1);
    assert_eq!(check(&folder, &["--warn", "impossible-date"]).code, 0);
}

#[test]
fn a_code_is_known_said_once_and_one_that_may_change() {
    let folder = folder(&[("a.yaml", &remarks())]);
    for (arguments, said) in [
        (&["--deny", "f1-disagree"][..], "`f1-disagrees`"),
        (&["--warn", "nothing-like-it"], "redevable explain"),
        (&["--allow", "syntax"], "Cette erreur se corrige"),
        (&["--warn", "not-an-option"], "Cette erreur se corrige"),
        (&["--allow", "too-large"], "Cette erreur se corrige"),
        (&["--deny", "f1-disagrees", "--allow", "f1-disagrees"], "deux listes"),
    ] {
        let run = check(&folder, arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
    }
    assert_eq!(check(&folder, &["--deny", "syntax,not-an-option"]).code, 0, "they are errors already");
}

#[test]
fn documents_do_not_depend_on_levels() {
    let folder = folder(&[("a.yaml", &remarks())]);
    let render = || {
        let run = run_in(folder.path(), &["render", "a.yaml", "-o", "out", "--to", "md,html,json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let out = folder.path().join("out");
        names(&out)
            .into_iter()
            .map(|name| std::fs::read_to_string(out.join(name)).unwrap())
            .collect::<Vec<_>>()
    };
    let before = render();
    assert!(before.iter().any(|document| document.contains("F1")));
    for levels in ["allow = [\"f1-disagrees\"]", "deny = [\"f1-disagrees\"]"] {
        std::fs::write(folder.path().join("redevable.toml"), format!("[check]\n{levels}\n")).unwrap();
        assert!(render() == before, "{levels}");
    }
}

// ── redevable.toml ──

#[test]
fn a_folder_chooses_and_the_command_wins() {
    let settings = "[check]\nformat = \"compact\"\nfail_on = \"warning\"\nallow = [\"blank\", \"f1-disagrees\"]\n\n\
                    [render]\nto = [\"md\"]\nlang = \"en\"\n\n[messages]\nlocale = \"en\"\n";
    let folder = folder(&[("redevable.toml", settings), ("in/deep/a.yaml", &remarks())]);
    let deep = folder.path().join("in/deep");
    // Outside a repository nothing says that the folders belong together.
    assert_eq!(run_in(&deep, &["check", "a.yaml"]).code, 0);
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    let run = run_in(&deep, &["check", "a.yaml"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains(": warning[metric-without-date]"), "{}", run.out);
    assert!(!run.out.contains("f1-disagrees") && !run.out.contains("blank["), "{}", run.out);
    let run = run_in(&deep, &["check", "a.yaml", "--fail-on", "error", "--warn", "f1-disagrees"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("warning[f1-disagrees]"), "{}", run.out);
    assert!(run_in(&deep, &["check", "a.yaml", "--format", "json"]).out.starts_with('{'));
    assert_eq!(run_in(&deep, &["render", "a.yaml", "-o", "out"]).code, 0);
    assert_eq!(names(&deep.join("out")), ["remarques.en.md"]);
    assert_eq!(run_in(&deep, &["render", "a.yaml", "-o", "out", "--to", "html", "--lang", "fr"]).code, 0);
    assert_eq!(names(&deep.join("out")), ["remarques.en.md", "remarques.html"]);
    // A repository inside stops the search.
    std::fs::create_dir(folder.path().join("in/.git")).unwrap();
    assert_eq!(run_in(&deep, &["check", "a.yaml"]).code, 0);
}

#[test]
fn the_folder_may_choose_the_language_of_messages() {
    let folder = folder(&[("redevable.toml", "[messages]\nlocale = \"en\"\n"), ("a.yaml", &remarks())]);
    let run = |variables: &[(&str, &str)], arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .envs(variables.iter().copied())
            .current_dir(folder.path())
            .args(arguments)
            .args(["check", "a.yaml"])
            .output()
            .unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        if out.contains("warnings") { "en" } else { "fr" }
    };
    assert_eq!(run(&[], &[]), "en");
    assert_eq!(run(&[("LANG", "fr_FR.UTF-8")], &[]), "en");
    assert_eq!(run(&[("REDEVABLE_LOCALE", "fr")], &[]), "fr");
    assert_eq!(run(&[("REDEVABLE_LOCALE", "en")], &["--locale", "fr"]), "fr");
}

#[test]
fn a_wrong_setting_is_told_at_its_place() {
    let folder = folder(&[("a.yaml", &remarks())]);
    let mut seen = String::new();
    for settings in [
        "[check]\nformat = \"xml\"\n",
        "[check]\nfail_on = 3\n",
        "[check]\nfail-on = \"error\"\n",
        "[check]\ndeny = \"f1-disagrees\"\n",
        "[check]\ndeny = [\n  \"f1-disagrees\",\n  \"f1-disagree\",\n]\n",
        "[check]\nallow = [\"syntax\"]\n",
        "[check]\nto = [\"md\"]\n",
        "[render]\nto = [\"md\", \"docx\"]\n",
        "[render]\ntemplates = \"ailleurs\"\n",
        "[render]\npdf-engine = \"cli\"\n",
        "questionnaire = \"ailleurs\"\n",
        "[renders]\nto = [\"md\"]\n",
        "check = 1\n",
        "[messages]\nlocale = \"de\"\n",
        "[check\n",
        "[check]\n\"\\u001b[2J::error::x\" = 1\n",
    ] {
        std::fs::write(folder.path().join("redevable.toml"), settings).unwrap();
        let run = run_in(folder.path(), &["check", "a.yaml"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{settings}");
        seen.push_str(&format!("{settings}{}\n", run.err));
    }
    std::fs::write(folder.path().join("redevable.toml"), vec![b'#'; 100_000]).unwrap();
    assert_eq!(run_in(folder.path(), &["check", "a.yaml"]).code, 2);
    assert_eq!(run_in(folder.path(), &["check", "--help"]).code, 0, "help is there whatever the file says");
    crate::messages::settings().bind(|| insta::assert_snapshot!("settings", seen));
}
