//! The command line, as it is called: exit codes, streams, folders, bad input.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{cibnav, path};

pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redevable"));
    command.env_clear().args(["--locale", "fr", "--date", crate::support::TODAY, "--color", "never"]);
    command
}

fn finished(output: Output) -> Run {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let run = Run {
        code: output.status.code().expect("no signal"),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    finished(command().current_dir(folder).args(arguments).output().expect("started"))
}

pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn minimal(id: &str) -> String {
    format!(
        "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: {id}\n  title: Trier des demandes\n  \
         prepared_by: owner\n  updated_on: 2026-11-23\n"
    )
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map(|entries| {
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}

// ── check ──

#[test]
fn check_speaks_both_languages() {
    let folder =
        folder(&[("a.yaml", &minimal("a").replace("  prepared_by: owner\n", "  prepared_by: nous\n"))]);
    let french = run_in(folder.path(), &["check", "a.yaml"]);
    assert_eq!(french.code, 1);
    assert!(french.out.contains("erreur") && french.out.contains("not-an-option"), "{}", french.out);
    assert!(french.out.contains("a.yaml:6:16"), "{}", french.out);
    let english = finished(
        Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .env("LANG", "en_GB.UTF-8")
            .current_dir(folder.path())
            .args(["check", "a.yaml"])
            .output()
            .unwrap(),
    );
    assert!(
        english.out.contains("error") && english.out.contains("is not a possible answer"),
        "{}",
        english.out
    );
}

#[test]
fn check_as_json_follows_its_schema() {
    let folder = folder(&[("a.yaml", &cibnav()), ("b.yaml", "questionnaire: redevable/1\nlanguage: [")]);
    let run = run_in(folder.path(), &["check", "a.yaml", "b.yaml", "gone.yaml", "--format", "json"]);
    assert_eq!(run.code, 2, "a missing file wins over findings: {}", run.err);
    assert!(run.err.contains("gone.yaml"));
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let schema = run_in(folder.path(), &["schema", "--of", "findings"]).out;
    let schema =
        redevable::json_schema::Schema::new(&serde_json::from_str(&schema).unwrap()).expect("a schema");
    assert!(schema.accepts(&value), "{:?}", schema.run(&value));
    let statuses: Vec<&str> =
        value["files"].as_array().unwrap().iter().filter_map(|file| file["status"].as_str()).collect();
    assert_eq!(statuses, ["findings", "errors", "unreadable"]);
    let f1 = value["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["code"] == "f1-disagrees")
        .unwrap();
    assert_eq!(f1["path"], "/performance/evaluations/0/results/f1");
    assert_eq!(f1["question"], "performance.evaluations.results.f1");
    let (start, end) = (f1["start"].as_u64().unwrap() as usize, f1["end"].as_u64().unwrap() as usize);
    assert_eq!(&cibnav()[start..end], "0.73");
}

#[test]
fn fail_on_chooses_the_level() {
    let folder = folder(&[("a.yaml", &minimal("a"))]);
    let code = |level: &str| run_in(folder.path(), &["check", "a.yaml", "--fail-on", level]).code;
    assert_eq!((code("error"), code("advice"), code("blank")), (0, 0, 1));
}

#[test]
fn standard_input_is_a_file() {
    let mut child = command()
        .args(["check", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), minimal("a").as_bytes()).unwrap();
    assert_eq!(finished(child.wait_with_output().unwrap()).code, 0);
}

#[test]
fn hostile_words_do_not_reach_the_terminal() {
    let text = minimal("a").replace("Trier des demandes", "\"Trier\\e[31m des \\u202e demandes\"");
    let folder = folder(&[("a.yaml", &text.replace("prepared_by: owner", "prepared_by: \"\\e[2J\""))]);
    let run = run_in(folder.path(), &["check", "a.yaml", "--missing"]);
    assert!(!run.out.contains('\u{1b}') && !run.out.contains('\u{202e}'), "{}", run.out);
}

#[test]
fn a_file_is_named_in_one_way() {
    let folder = folder(&[("in/m.yaml", &minimal("m").replace("owner", "nous")), ("sub/x.txt", "")]);
    let here = folder.path().join("in");
    for named in [".", "./m.yaml", "../sub/../in/m.yaml"] {
        let expected = if named.starts_with("..") { "../in/m.yaml" } else { "m.yaml" };
        for format in ["human", "compact", "github", "sarif", "json"] {
            let out = run_in(&here, &["check", named, "--format", format]).out;
            let told = match format {
                "human" => format!("{expected}\u{a0}:"),
                "compact" => format!("\n{expected}:"),
                "github" => format!("::error file={expected},"),
                "sarif" => format!("\"uri\": \"{expected}\""),
                _ => format!("\"file\": \"{expected}\""),
            };
            assert!(format!("\n{out}").contains(&told), "{named} {format}: {out}");
        }
    }
    // In a workflow, from the root of the checkout.
    let inside = |variable: &str, root: &Path, format: &str| {
        let mut command = command();
        command.env(variable, root).current_dir(&here);
        finished(command.args(["check", "m.yaml", "gone.yaml", "--format", format]).output().unwrap()).out
    };
    let sub = folder.path().join("sub");
    for (variable, format, begin, end) in [
        ("GITHUB_WORKSPACE", "github", "::error file=", ","),
        ("GITHUB_WORKSPACE", "github", "::error file=", "::"),
        ("GITHUB_WORKSPACE", "sarif", "\"uri\": \"", "\""),
        ("CI_PROJECT_DIR", "gitlab", "\"path\": \"", "\""),
    ] {
        let file = if end == "::" { "gone.yaml" } else { "m.yaml" };
        for (root, folder) in
            [(folder.path(), "in/"), (&sub, ""), (Path::new("/none"), ""), (Path::new(""), "")]
        {
            let out = inside(variable, root, format);
            assert!(out.contains(&format!("{begin}{folder}{file}{end}")), "{format}, {root:?}: {out}");
            assert!(folder.is_empty() || !out.contains(&format!("{begin}m.yaml{end}")), "{format}: {out}");
        }
    }
}

#[test]
fn commands_that_are_suggested_can_be_typed() {
    let wrong = minimal("m").replace("2026-11-23", "2026-11-23\ndecision:\n  binding: oui");
    let of_ville = wrong.replace("redevable/1", "ville-exemple/1");
    let folder = folder(&[("l'outil 1.yaml", &wrong), ("ville.yaml", &of_ville)]);
    let out = run_in(folder.path(), &["check", "l'outil 1.yaml"]).out;
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for option in ["--missing", "--fix"] {
        assert!(
            out.contains(&format!(r"`redevable check --locale fr {option} 'l'\''outil 1.yaml'`")),
            "{out}"
        );
    }
    // Without its options, a command would speak of another questionnaire, or another language.
    let own = "examples/questionnaires/ville";
    let named = folder.path().join("notre ville");
    std::os::unix::fs::symlink(path(own), &named).unwrap();
    let out = run_in(folder.path(), &["--questionnaire", "notre ville", "check", "ville.yaml"]).out;
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(out.contains("`redevable check --questionnaire 'notre ville' --locale fr --"), "{out}");
    let mut bare = Command::new(env!("CARGO_BIN_EXE_redevable"));
    let bare =
        bare.env_clear().current_dir(folder.path()).args(["check", "l'outil 1.yaml"]).output().unwrap();
    assert!(finished(bare).out.contains("`redevable check --missing"));
    let shown = run_in(folder.path(), &["check", "--fix", "--dry-run", "l'outil 1.yaml"]);
    assert!(shown.err.contains("réparation serait faite"), "{}", shown.err);
    let mut child = command()
        .args(["check", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), wrong.as_bytes()).unwrap();
    let out = finished(child.wait_with_output().unwrap()).out;
    assert!(
        out.contains("`redevable check --locale fr --missing -`") && out.contains("enregistrez"),
        "{out}"
    );
}

// ── folders ──

#[test]
fn a_folder_gives_its_answers_files_and_says_what_it_leaves_out() {
    let answers = minimal("a");
    let folder = folder(&[
        ("in/a.yaml", &answers),
        ("in/deep/b.yml", &minimal("b")),
        ("in/a.review.yaml", &answers),
        ("in/a.internal.yaml", &answers),
        ("in/a.en.yaml", "questionnaire: redevable/1\nlanguage: en\ntranslates: a.yaml\npurpose:\n"),
        ("in/other.yaml", "docker: 3\n"),
        ("in/history/old.yaml", &answers),
        ("in/.hidden/x.yaml", &answers),
        ("in/notes.txt", "questionnaire: x"),
    ]);
    let run = run_in(folder.path(), &["check", "in", "--format", "json"]);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let files: Vec<&str> =
        value["files"].as_array().unwrap().iter().filter_map(|file| file["file"].as_str()).collect();
    // A translation is no file of answers: it is read with its original.
    assert_eq!(files, ["in/a.yaml", "in/a.en.yaml", "in/deep/b.yml"]);
    for left_out in ["a.review.yaml", "a.internal.yaml", "a.en.yaml", "other.yaml", "history", ".hidden"] {
        assert!(run.err.contains(left_out), "{left_out} in {}", run.err);
    }
    assert_eq!(run.code, 0);
    // Named explicitly, a file is always read.
    assert_eq!(run_in(folder.path(), &["check", "in/history/old.yaml"]).code, 0);
}

#[test]
fn a_file_of_a_folder_that_might_be_ours_is_told() {
    let wide: Vec<u8> = minimal("u").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = folder(&[
        ("in/good.yaml", &minimal("good")),
        ("in/empty.yaml", ""),
        ("in/tabs.yaml", &minimal("t").lines().map(|line| format!("\t{line}\n")).collect::<String>()),
        ("in/upper.yaml", "Questionnaire: redevable/1\nLanguage: fr\nIdentity:\n  id: upper\n"),
        ("in/section.yaml", "Identity:\n  id: section\n"),
        ("in/broken.yaml", "questionnaire redevable/1\n\"language fr\n"),
        ("in/listed.yaml", "- questionnaire: redevable/1\n  language: fr\n"),
        ("in/docker-compose.yaml", "services:\n  web: &web\n    image: nginx\n"),
        ("in/ci.yml", "on: [push]\njobs:\n  data:\n    steps: []\n"),
        ("in/words.yaml", "- un\n- deux\n"),
    ]);
    std::fs::write(folder.path().join("in/wide.yaml"), [&[0xff, 0xfe], wide.as_slice()].concat()).unwrap();
    std::fs::write(folder.path().join("in/latin.yaml"), b"title: \"\xe9t\xe9\"\n").unwrap();
    let told = [
        "broken.yaml",
        "empty.yaml",
        "latin.yaml",
        "listed.yaml",
        "section.yaml",
        "tabs.yaml",
        "upper.yaml",
        "wide.yaml",
    ];
    let others = ["ci.yml", "docker-compose.yaml", "words.yaml"];
    let json = run_in(folder.path(), &["check", "in", "--format", "json"]);
    assert_eq!(json.code, 1, "{}", json.err);
    let value: Value = serde_json::from_str(&json.out).expect("JSON");
    let names = |list: &str, only: fn(&Value) -> bool| -> Vec<String> {
        let files = value[list].as_array().unwrap().iter().filter(|file| only(file));
        files.map(|file| file["file"].as_str().unwrap().trim_start_matches("in/").to_owned()).collect()
    };
    assert_eq!(names("files", |file| file["status"] == "errors"), told);
    assert_eq!(names("skipped", |skipped| skipped["why"] == "other"), others);
    let human = run_in(folder.path(), &["check", "in", "--quiet"]);
    let last = human.out.lines().last().unwrap();
    assert!(others.iter().all(|name| human.out.contains(name)), "{last}");
    for format in ["sarif", "github", "compact"] {
        let run = run_in(folder.path(), &["check", "in", "--format", format]);
        assert_eq!(run.code, 1, "{format}");
        assert!(told.iter().all(|name| run.out.contains(name)), "{format}: {}", run.out);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_is_not_left_by_its_links() {
    let outside = folder(&[("b.yaml", &minimal("b"))]);
    let folder = folder(&[("in/a.yaml", &minimal("a"))]);
    std::os::unix::fs::symlink(outside.path(), folder.path().join("in/link")).unwrap();
    let run = run_in(folder.path(), &["check", "in", "--format", "json"]);
    assert!(!run.out.contains("b.yaml") && run.err.contains("link"), "{}", run.err);
}

#[test]
fn a_folder_without_answers_is_said() {
    let folder = folder(&[("in/readme.txt", "x")]);
    let run = run_in(folder.path(), &["check", "in"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("redevable init"), "{}", run.err);
}

// ── render ──

#[test]
fn render_writes_documents_named_after_the_page() {
    let folder = folder(&[("a.yaml", &minimal("tri"))]);
    let run = run_in(
        folder.path(),
        &["render", "a.yaml", "--to", "md,html,json", "-o", "public/deep", "--lang", "all"],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        names(&folder.path().join("public/deep")),
        ["tri.en.html", "tri.en.md", "tri.en.report.json", "tri.html", "tri.md", "tri.report.json"]
    );
    // Again: files of ours are replaced.
    assert_eq!(
        run_in(folder.path(), &["render", "a.yaml", "--to", "md,html,json", "-o", "public/deep"]).code,
        0
    );
}

#[test]
fn documents_do_not_depend_on_day_place_or_language_of_messages() {
    let folder = folder(&[("a.yaml", &cibnav()), ("elsewhere/a.yaml", &cibnav())]);
    let once = |directory: &str, variables: &[(&str, &str)], date: &str| {
        let out = folder.path().join(directory).join("out");
        let run = Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .envs(variables.iter().copied())
            .current_dir(folder.path().join(directory))
            .args(["--date", date, "render", "a.yaml", "--to", "md,html,json", "-o", "out"])
            .output()
            .unwrap();
        assert_eq!(finished(run).code, 0);
        names(&out).into_iter().map(|name| std::fs::read(out.join(name)).unwrap()).collect::<Vec<_>>()
    };
    let first = once(".", &[("TZ", "Pacific/Kiritimati"), ("LANG", "fr_FR.UTF-8")], "2026-11-23");
    let second = once("elsewhere", &[("TZ", "America/Anchorage"), ("LC_ALL", "en_US.UTF-8")], "2031-01-01");
    assert!(first == second && first.len() == 3);
}

#[cfg(feature = "embedded-pdf")]
#[test]
fn a_pdf_does_not_depend_on_day_place_or_threads() {
    let folder = folder(&[("a.yaml", &cibnav()), ("elsewhere/a.yaml", &cibnav())]);
    let once = |directory: &str, threads: &str, zone: &str, date: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .envs([("RAYON_NUM_THREADS", threads), ("TZ", zone)])
            .current_dir(folder.path().join(directory))
            .args(["--date", date, "render", "a.yaml", "--to", "pdf", "-o", "-"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0));
        output.stdout
    };
    let first = once(".", "1", "Pacific/Kiritimati", "2026-11-23");
    let second = once("elsewhere", "4", "America/Anchorage", "2031-01-01");
    assert!(first.starts_with(b"%PDF-") && first == second);
}

#[test]
fn a_file_with_errors_is_not_rendered_but_others_are() {
    let bad = minimal("bad").replace("owner", "nous");
    let folder = folder(&[("bad.yaml", &bad), ("good.yaml", &minimal("good"))]);
    let run = run_in(folder.path(), &["render", "bad.yaml", "good.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(run.code, 1);
    assert_eq!(names(&folder.path().join("out")), ["good.md"]);
    assert!(run.err.contains("--draft"), "{}", run.err);
}

#[test]
fn a_draft_is_marked() {
    let text = format!("{}purpose:\n  service: |\n    Vu. [@rien]\n", minimal("a"));
    let folder = folder(&[("a.yaml", &text)]);
    assert_eq!(run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "out"]).code, 1);
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md,html", "-o", "out", "--draft"]);
    assert_eq!(run.code, 0, "{}", run.err);
    // An answer of the wrong kind is left out of a draft; the rest is there.
    let broken = text.replace("  title: Trier", "  name: [un, deux]\n  title: Trier");
    std::fs::write(folder.path().join("broken.yaml"), broken).unwrap();
    let run = run_in(folder.path(), &["render", "broken.yaml", "--to", "md", "-o", "-", "--draft"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("# Trier des demandes") && run.out.contains("BROUILLON"), "{}", run.out);
    for name in ["a.md", "a.html"] {
        let text = std::fs::read_to_string(folder.path().join("out").join(name)).unwrap();
        assert!(text.contains("BROUILLON"), "{name}");
    }
}

#[test]
fn two_files_of_one_id_are_not_written() {
    let folder =
        folder(&[("a.yaml", &minimal("tri")), ("b.yaml", &minimal("tri")), ("c.yaml", &minimal("c"))]);
    let run = run_in(folder.path(), &["render", "a.yaml", "b.yaml", "c.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("a.yaml") && run.err.contains("b.yaml") && run.err.contains("tri"),
        "{}",
        run.err
    );
    assert_eq!(names(&folder.path().join("out")), ["c.md"]);
    let check = run_in(folder.path(), &["check", "a.yaml", "b.yaml", "c.yaml"]);
    assert_eq!((check.code, check.out.matches("same-id").count()), (1, 2), "{}", check.out);
}

#[test]
fn a_file_of_somebody_else_is_not_replaced() {
    let folder = folder(&[("a.yaml", &minimal("a")), ("out/a.md", "# Mes notes\n")]);
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--force"), "{}", run.err);
    assert_eq!(std::fs::read_to_string(folder.path().join("out/a.md")).unwrap(), "# Mes notes\n");
    assert_eq!(run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "out", "--force"]).code, 0);
}

#[test]
fn an_output_folder_that_cannot_be_written_is_said() {
    let folder = folder(&[("a.yaml", &minimal("a")), ("out", "a file, not a folder")]);
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("out"), "{}", run.err);
}

#[test]
fn one_document_can_be_printed() {
    let folder = folder(&[("a.yaml", &minimal("a"))]);
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "-"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("# Trier des demandes"));
    assert_eq!(run_in(folder.path(), &["render", "a.yaml", "--to", "md,html", "-o", "-"]).code, 2);
}

#[test]
fn a_template_with_a_mistake_is_named_with_its_line() {
    let folder = folder(&[
        ("a.yaml", &minimal("a")),
        ("t1/report.md.jinja", "# {{ report.title.markdown }}\n\n{% if %}\n"),
        ("t2/report.md.jinja", "# x\n\n{{ nothing }}\n"),
        ("t3/report.md.jinja", "# x\n\n<div>HTML</div>\n"),
    ]);
    for templates in ["t1", "t2", "t3"] {
        let run =
            run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "out", "--templates", templates]);
        assert_eq!(run.code, 2, "{templates}");
        assert!(
            run.err.contains("report.md.jinja") && run.err.contains("ligne 3"),
            "{templates}: {}",
            run.err
        );
        assert!(names(&folder.path().join("out")).is_empty());
    }
}

#[test]
fn own_templates_take_the_place_of_ours() {
    let folder = folder(&[
        ("a.yaml", &minimal("a")),
        ("t/report.md.jinja", "# {{ words }}{{ report.title.markdown }}\n"),
    ]);
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "-", "--templates", "t"]);
    assert_eq!(run.code, 2, "`words` is not defined here");
    std::fs::write(folder.path().join("t/report.md.jinja"), "# À nous : {{ report.title.markdown }}\n")
        .unwrap();
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md", "-o", "-", "--templates", "t"]);
    assert_eq!((run.code, run.out.as_str()), (0, "# À nous : Trier des demandes\n"));
}

#[test]
fn a_missing_typst_names_the_remedy() {
    let folder = folder(&[("a.yaml", &minimal("a"))]);
    let arguments =
        ["render", "a.yaml", "--to", "pdf", "-o", "out", "--pdf-engine", "cli", "--typst", "/nowhere/typst"];
    let run = run_in(folder.path(), &arguments);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cargo install --locked typst-cli"), "{}", run.err);
    assert!(names(&folder.path().join("out")).is_empty());
}

#[test]
fn images_travel_with_the_documents() {
    let text = format!("{}purpose:\n  service: |\n    ![Les étapes](img/schema.png)\n", minimal("a"));
    let folder = folder(&[("a.yaml", &text)]);
    std::fs::create_dir_all(folder.path().join("img")).unwrap();
    image::DynamicImage::new_rgb8(2, 2).save(folder.path().join("img/schema.png")).unwrap();
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md,html", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let read = |name: &str| std::fs::read_to_string(folder.path().join("out").join(name)).unwrap();
    let names_of = || names(&folder.path().join("out/a.files"));
    let name = names_of().first().cloned().expect("the image");
    assert!(name.ends_with("-img-schema.png"), "{name}");
    assert!(read("a.md").contains(&format!("![Les étapes](<a.files/{name}>)")));
    assert!(read("a.html").contains("src=\"data:image/png;base64,"));
    // A picture that changed is replaced; it is ours.
    image::DynamicImage::new_rgb8(3, 3).save(folder.path().join("img/schema.png")).unwrap();
    let run = run_in(folder.path(), &["render", "a.yaml", "--to", "md,html", "-o", "out"]);
    assert_eq!((run.code, names_of()), (0, vec![name]), "{}", run.err);
}

// ── init, schema ──

#[test]
fn init_writes_a_starter_that_only_lacks_answers() {
    for lang in ["fr", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let run = run_in(folder.path(), &["init", "--lang", lang]);
        assert_eq!(run.code, 0, "{}", run.err);
        let schema = format!("redevable-1.{lang}.schema.json");
        assert_eq!(names(folder.path()), ["answers.yaml".to_owned(), schema.clone()]);
        let text = std::fs::read_to_string(folder.path().join("answers.yaml")).unwrap();
        assert!(text.lines().count() <= 150, "{} lines", text.lines().count());
        assert!(text.starts_with(&format!("# yaml-language-server: $schema={schema}\n")));
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{lang}");
        let check = run_in(folder.path(), &["check", "answers.yaml", "--format", "json"]);
        let value: Value = serde_json::from_str(&check.out).unwrap();
        let mut missing: Vec<&str> = Vec::new();
        let mut blanks = 0;
        for finding in value["findings"].as_array().unwrap() {
            match finding["code"].as_str().unwrap() {
                "required-missing" => missing.push(finding["path"].as_str().unwrap()),
                code => {
                    assert_eq!(code, "blank");
                    blanks += 1;
                }
            }
        }
        assert!(blanks > 60, "what waits for an answer is told, too: {blanks}");
        assert_eq!(
            missing,
            ["/identity/id", "/identity/title", "/identity/prepared_by", "/identity/updated_on"]
        );
        // A file is never lost.
        assert_eq!(run_in(folder.path(), &["init", "--lang", lang]).code, 2);
    }
}

#[test]
fn init_takes_over_an_older_file_and_tells_what_it_could_not() {
    let old = format!("{}purpose:\n  summary: |\n    Trier.\n  colour: bleu\n", minimal("tri"));
    let folder = folder(&[("old.yaml", &old), ("broken.yaml", "identity: [\n")]);
    let run = run_in(
        folder.path(),
        &["--quiet", "init", "new.yaml", "--from", "old.yaml", "--profile", "complete"],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("purpose.colour"), "told even when quiet: {}", run.err);
    let text = std::fs::read_to_string(folder.path().join("new.yaml")).unwrap();
    assert!(text.contains("    Trier.") && text.contains("#   colour: bleu"), "{text}");
    assert_eq!(run_in(folder.path(), &["check", "new.yaml"]).code, 0);
    // In place, only when told to.
    let in_place = ["init", "old.yaml", "--from", "old.yaml"];
    assert_eq!(run_in(folder.path(), &in_place).code, 2);
    assert_eq!(run_in(folder.path(), &[&in_place[..], &["--force"]].concat()).code, 0);
    assert!(std::fs::read_to_string(folder.path().join("old.yaml")).unwrap().contains("    Trier."));
    for (from, code) in [("broken.yaml", 1), ("nowhere.yaml", 2)] {
        assert_eq!(run_in(folder.path(), &["init", "x.yaml", "--from", from]).code, code, "{from}");
        assert!(!folder.path().join("x.yaml").exists());
    }
}

#[test]
fn check_lists_what_one_person_must_answer() {
    use redevable::questionnaire::{Questionnaire, Respondent};
    let folder = folder(&[("a.yaml", &minimal("tri"))]);
    let run = run_in(folder.path(), &["check", "a.yaml", "--missing", "--for", "dpo"]);
    assert_eq!(run.code, 0);
    let asked = Questionnaire::builtin();
    for question in asked.counted().filter(|question| question.when.is_none() && !question.required) {
        let theirs = question.respondent == Respondent::Dpo;
        let listed = run.out.lines().any(|line| line.ends_with(&format!("  {}", question.id)));
        assert_eq!(listed, theirs, "{} in {}", question.id, run.out);
    }
    let help = asked.words("fr").question("data.retention", |text| &text.help).unwrap();
    let first = help.text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    assert!(run.out.contains(&format!("      {first}")), "why: {}", run.out);
    let json = run_in(folder.path(), &["check", "a.yaml", "--for", "dpo", "--format", "json"]).out;
    let value: Value = serde_json::from_str(&json).unwrap();
    let blanks = value["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == "blank");
    for blank in blanks {
        let id = blank["question"].as_str().unwrap();
        assert_eq!(asked.question(id).unwrap().respondent, Respondent::Dpo, "{id}");
    }
    assert_eq!(run_in(folder.path(), &["check", "a.yaml", "--for", "nobody"]).code, 2);
}

#[test]
fn what_is_said_not_to_be_known_is_not_told_as_nothing_missing() {
    let answers = std::fs::read_to_string(crate::support::path("examples/cibnav/answers.yaml")).unwrap();
    let folder = folder(&[("a.yaml", &answers)]);
    let mine = run_in(folder.path(), &["check", "a.yaml", "--for", "dpo", "--missing"]).out;
    assert!(mine.contains("Aucune question n’est laissée sans réponse pour ce rôle"), "{mine}");
    assert!(mine.contains("Dites non documentées (") && mine.contains("  data.retention"), "{mine}");
    assert!(!mine.contains("purpose.alternatives"), "{mine}");
    let all = run_in(folder.path(), &["check", "a.yaml", "--missing"]).out;
    assert!(all.contains("Dites non documentées (31)") && all.contains("  purpose.alternatives"), "{all}");
    assert!(!run_in(folder.path(), &["check", "a.yaml"]).out.contains("laissée sans réponse"));
}

#[test]
fn schemas_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    for of in ["answers", "questionnaire", "report", "findings"] {
        let run = run_in(folder.path(), &["schema", "--of", of]);
        assert_eq!(run.code, 0);
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn the_report_follows_its_schema() {
    let folder = folder(&[("a.yaml", &cibnav())]);
    let schema: Value =
        serde_json::from_str(&run_in(folder.path(), &["schema", "--of", "report"]).out).unwrap();
    let report = run_in(folder.path(), &["render", "a.yaml", "--to", "json", "-o", "-"]).out;
    let schema = redevable::json_schema::Schema::new(&schema).expect("a schema");
    let value: Value = serde_json::from_str(&report).unwrap();
    assert!(schema.accepts(&value), "{:?}", schema.run(&value));
}

#[test]
fn help_is_in_the_language_of_the_user() {
    let folder = tempfile::tempdir().unwrap();
    let french = run_in(folder.path(), &["render", "--help"]);
    assert_eq!(french.code, 0);
    assert!(french.out.contains("Fait les documents") && !french.out.contains("[help-"), "{}", french.out);
    for command in ["init", "questionnaire", "check", "explain", "render", "schema", "completions"] {
        let help = run_in(folder.path(), &[command, "--help"]).out;
        assert!(!help.contains("[help-") && !help.contains("[cli-"), "{help}");
    }
}

// ── bad input ──

#[test]
fn bad_input_gets_a_clear_error_and_the_right_code() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("large.yaml", &vec![b'a'; 50 * 1024 * 1024]);
    write("bomb.yaml", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
    write("cut.yaml", &cibnav().as_bytes()[..9_000]);
    write("cut-word.yaml", b"questionnaire: redevable/1\nlanguage: fr\nidenti");
    write("utf16.yaml", &[0xff, 0xfe, b'a', 0, b':', 0]);
    write("nul.yaml", b"a: \0b\n");
    write("latin1.yaml", b"a: \xe9t\xe9\n");
    write("word.yaml", b"PK\x03\x04\x14\0word/document.xml");
    write("empty.yaml", b"");
    write("other.yaml", minimal("a").replace("redevable/1", "ville/1").as_bytes());
    for (name, code) in [
        ("large.yaml", "too-large"),
        ("bomb.yaml", "anchor"),
        ("cut-word.yaml", "cut-off"),
        ("utf16.yaml", "utf-16"),
        ("nul.yaml", "control-character"),
        ("latin1.yaml", "not-utf8"),
        ("word.yaml", "office-document"),
        ("empty.yaml", "empty-file"),
        ("other.yaml", "other-questionnaire"),
    ] {
        let run = run_in(folder.path(), &["check", name]);
        assert_eq!(run.code, 1, "{name}: {}", run.out);
        assert!(run.out.contains(code), "{name}: {}", run.out);
        let run = run_in(folder.path(), &["render", name, "--to", "md", "-o", "out", "--draft"]);
        assert_eq!(run.code, 1, "{name}: {}", run.err);
        assert!(run.err.contains(code), "{name}: {}", run.err);
    }
    assert!(names(&folder.path().join("out")).is_empty());
    // Cut in the middle, a file may still be YAML: whatever it is, nothing breaks.
    let cut = run_in(folder.path(), &["check", "cut.yaml"]);
    assert!(cut.code <= 1);
    for arguments in
        [&["check", "gone.yaml"][..], &["render", "gone.yaml", "-o", "out"], &["frobnicate"], &["check"]]
    {
        assert_eq!(run_in(folder.path(), arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(run_in(folder.path(), &["--questionnaire", "nowhere", "check", "empty.yaml"]).code, 2);
    let bad_date = finished(
        Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .current_dir(folder.path())
            .args(["--date", "demain", "check", "empty.yaml"])
            .output()
            .unwrap(),
    );
    assert_eq!(bad_date.code, 2);
    assert!(bad_date.err.contains("demain"));
}

#[test]
fn another_questionnaire_can_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("q");
    std::fs::create_dir_all(own.join("text")).unwrap();
    let source = path("questionnaire/redevable/1");
    for name in ["structure.yaml", "checks.yaml", "law.yaml", "text/fr.yaml", "text/en.yaml"] {
        let text = std::fs::read_to_string(source.join(name)).unwrap();
        std::fs::write(own.join(name), text.replacen("id: redevable/1", "id: ville/1", 1)).unwrap();
    }
    std::fs::write(folder.path().join("a.yaml"), minimal("a").replace("redevable/1", "ville/1")).unwrap();
    let run = run_in(folder.path(), &["--questionnaire", "q", "check", "a.yaml"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let broken =
        std::fs::read_to_string(own.join("structure.yaml")).unwrap().replacen("kind: line", "kind: lin", 1);
    std::fs::write(own.join("structure.yaml"), broken).unwrap();
    let run = run_in(folder.path(), &["--questionnaire", "q", "check", "a.yaml"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("structure.yaml") && run.err.contains("definition"), "{}", run.err);
}

#[test]
fn a_questionnaire_can_add_to_ours() {
    let structure = "id: ville/1\nextends: redevable/1\nlanguages: [fr]\nsections:\n  - id: impact\n    questions:\n      \
                     - { id: districts, kind: text, required: true }\n      - { id: map, kind: image }\n";
    let words = "language: fr\nquestions:\n  impact.districts:\n    label: Quels quartiers ?\n    reader: Quartiers\n  \
                 impact.map:\n    label: Une carte ?\n    reader: Carte\n";
    let answers = minimal("a").replace("redevable/1", "ville/1");
    let folder = folder(&[("q/structure.yaml", structure), ("q/text/fr.yaml", words), ("a.yaml", &answers)]);
    let check = |expected: i32| {
        let run = run_in(folder.path(), &["--questionnaire", "q", "check", "a.yaml"]);
        assert_eq!(run.code, expected, "{}{}", run.out, run.err);
        run
    };
    assert!(check(1).out.contains("Quels quartiers"), "a required answer of their own");
    let filled = format!(
        "{answers}impact:\n  districts: |\n    Tous.\n  map:\n    file: carte.png\n    alt: Les quartiers\n"
    );
    std::fs::write(folder.path().join("a.yaml"), &filled).unwrap();
    assert!(check(1).out.contains("image-missing"));
    image::DynamicImage::new_rgb8(2, 2).save(folder.path().join("carte.png")).unwrap();
    check(0);
    let run = run_in(folder.path(), &["--questionnaire", "q", "render", "a.yaml", "--to", "md", "-o", "-"]);
    assert!(
        run.out.contains("### Quartiers") && run.out.contains("![Les quartiers](<a.files/carte.png>)"),
        "{}",
        run.out
    );
    assert!(run.out.contains("### À quoi ça sert"), "ours are still there");
    // What is ours cannot be defined again.
    std::fs::write(folder.path().join("q/structure.yaml"), structure.replace("districts", "effects"))
        .unwrap();
    let run = run_in(folder.path(), &["--questionnaire", "q", "check", "a.yaml"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("impact.effects"), "{}", run.err);
}

// ── migrate ──

/// A folder with the small questionnaire of the fixtures, and one of its old files.
fn with_toy(case: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["structure.yaml", "migrations.yaml", "text/fr.yaml", "text/en.yaml"] {
        let to = folder.path().join("toy").join(name);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(path(&format!("tests/fixtures/migration/toy/{name}")), to).unwrap();
    }
    let before = path(&format!("tests/fixtures/migration/cases/{case}.before.yaml"));
    std::fs::copy(before, folder.path().join("a.yaml")).unwrap();
    folder
}

fn expected(case: &str) -> String {
    crate::support::text(&format!("tests/fixtures/migration/cases/{case}.after.yaml"))
}

#[test]
fn migrate_writes_the_file_and_tells_each_change() {
    for locale in ["fr", "en"] {
        let folder = with_toy("whole");
        let migrate = ["--questionnaire", "toy", "--locale", locale, "migrate", "a.yaml"];
        let migrated = || {
            finished(
                Command::new(env!("CARGO_BIN_EXE_redevable"))
                    .env_clear()
                    .current_dir(folder.path())
                    .args(["--color", "never", "--date", crate::support::TODAY])
                    .args(migrate)
                    .output()
                    .expect("started"),
            )
        };
        let run = migrated();
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
        assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), expected("whole"));
        crate::messages::settings().bind(|| insta::assert_snapshot!(format!("migrate-{locale}"), run.err));
        let again = migrated();
        assert_eq!(again.code, 0);
        assert!(again.err.contains("toy/3"), "{}", again.err);
        assert_eq!(names(folder.path()), ["a.yaml", "toy"], "nothing is left aside");
    }
}

#[test]
fn migrate_shows_what_it_would_do() {
    let folder = with_toy("whole");
    let before = std::fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    let run = run_in(folder.path(), &["--questionnaire", "toy", "migrate", "a.yaml", "--dry-run", "--quiet"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), before);
    crate::messages::settings().bind(|| insta::assert_snapshot!("migrate-dry-run", run.out));
}

#[test]
fn migrate_is_a_filter_too() {
    let folder = with_toy("whole");
    let mut text = std::fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    for _ in 0..2 {
        let mut child = command()
            .current_dir(folder.path())
            .args(["--questionnaire", "toy", "migrate", "-"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
        text = finished(child.wait_with_output().unwrap()).out;
        assert_eq!(text, expected("whole"));
    }
}

#[test]
fn migrate_leaves_to_people_what_is_not_safe() {
    let folder = with_toy("left-to-people");
    let run = run_in(folder.path(), &["--questionnaire", "toy", "migrate", "a.yaml"]);
    assert_eq!(run.code, 1, "{}", run.err);
    crate::messages::settings().bind(|| insta::assert_snapshot!("migrate-left", run.err));
}

#[test]
fn migrate_refuses_what_it_cannot_read() {
    let folder = with_toy("whole");
    let file = folder.path().join("a.yaml");
    for (text, said) in [
        ("questionnaire: toy/1\npurpose: [", "cut-off"),
        ("questionnaire: toy/9\n", "other-questionnaire"),
        ("language: fr\n", "required-missing"),
    ] {
        std::fs::write(&file, text).unwrap();
        let run = run_in(folder.path(), &["--questionnaire", "toy", "migrate", "a.yaml"]);
        assert_eq!(run.code, 1);
        assert!(run.err.contains(said), "{}", run.err);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
    assert_eq!(run_in(folder.path(), &["--questionnaire", "toy", "migrate", "gone.yaml"]).code, 2);
    let run = run_in(folder.path(), &["--questionnaire", "toy", "check", "a.yaml"]);
    assert_eq!(run.code, 1);
}

#[test]
fn an_older_file_is_told_what_to_type() {
    let folder = with_toy("whole");
    let run = run_in(folder.path(), &["--questionnaire", "toy", "check", "a.yaml"]);
    assert_eq!(run.code, 1);
    let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(out.contains("redevable migrate --questionnaire toy --locale fr a.yaml"), "{out}");
    let draft =
        run_in(folder.path(), &["--questionnaire", "toy", "render", "a.yaml", "--draft", "--to", "md"]);
    assert_eq!(draft.code, 1, "a file of another version is not rendered: {}", draft.err);
}

#[cfg(unix)]
#[test]
fn migrate_keeps_who_may_read_and_follows_links() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = with_toy("whole");
    let file = folder.path().join("a.yaml");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink("a.yaml", folder.path().join("link.yaml")).unwrap();
    assert_eq!(run_in(folder.path(), &["--questionnaire", "toy", "migrate", "link.yaml"]).code, 0);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), expected("whole"));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(folder.path().join("link.yaml").is_symlink());
}

#[cfg(unix)]
#[test]
fn an_earlier_file_is_inside_the_folder() {
    let text = |file: &str| {
        format!(
            "{}lifecycle:\n  history:\n    - version: \"1\"\n      date: 2023\n      file: {file}\n",
            minimal("a")
        )
    };
    let earlier = minimal("a").replace("2026-11-23", "2023-01-01");
    let folder = folder(&[
        ("in/a.yaml", &text("history/1.yaml")),
        ("in/link.yaml", &text("history/link.yaml")),
        ("in/up.yaml", &text("../outside.yaml")),
        ("in/history/1.yaml", &earlier),
        ("outside.yaml", &earlier),
    ]);
    let inside = folder.path().join("in");
    std::os::unix::fs::symlink("../../outside.yaml", inside.join("history/link.yaml")).unwrap();
    assert_eq!(run_in(&inside, &["check", "a.yaml"]).code, 0);
    let outside = folder.path().join("outside.yaml").display().to_string();
    std::fs::write(inside.join("absolute.yaml"), text(&outside)).unwrap();
    for name in ["link.yaml", "up.yaml", "absolute.yaml"] {
        let run = run_in(&inside, &["check", name]);
        assert_eq!(run.code, 1, "{name}");
        assert!(run.out.contains("unusable-history"), "{}", run.out);
    }
}
