//! The formats of `check`: the same findings in each, nothing live in any, and what people see of them.

use std::path::Path;
use std::process::Command;

use redevable::markdown::characters::is_hidden;
use serde_json::Value;

use crate::command::{Run, folder, run_in};
use crate::support::{TODAY, fixtures, path};

/// File, level, code, line, column: what every format tells of a finding.
type Told = (String, String, String, u64, u64);

/// What JSON tells: the list that the other formats are held against.
fn told(json: &Value) -> Vec<Told> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = json["findings"].as_array().unwrap().iter();
    let told = findings.map(|finding| {
        let number = |key: &str| finding[key].as_u64().unwrap();
        let (line, column) = (number("line"), number("column"));
        (text(&finding["file"]), text(&finding["level"]), text(&finding["code"]), line, column)
    });
    told.collect()
}

/// Every file that a folder of ours has for trying findings.
fn all_files() -> Vec<String> {
    let folders = [
        "tests/fixtures/findings",
        "tests/fixtures/yaml/refused",
        "tests/fixtures/translations",
        "tests/fixtures/formats",
    ];
    let of = |folder: &&str| fixtures(folder, "yaml").into_iter().map(|(_, path)| path).collect::<Vec<_>>();
    let mut files: Vec<String> = folders
        .iter()
        .flat_map(of)
        .map(|path| path.strip_prefix(crate::support::path("")).unwrap().display().to_string())
        .collect();
    files.extend(["cibnav", "datajust", "fictif"].map(|name| format!("examples/{name}/answers.yaml")));
    files
}

fn check_all(format: &str) -> Run {
    let files = all_files();
    let mut arguments = vec!["check", "--format", format];
    arguments.extend(files.iter().map(String::as_str));
    run_in(&path(""), &arguments)
}

#[test]
fn every_format_tells_the_same_in_the_same_order() {
    let json = check_all("json");
    let value: Value = serde_json::from_str(&json.out).unwrap();
    let expected = told(&value);
    assert!(expected.len() > 3_000, "{}", expected.len());

    let compact = check_all("compact");
    let read: Vec<Told> = compact.out.lines().map(compact_line).collect();
    assert_eq!(read, expected, "compact");

    let sarif = check_all("sarif");
    let value: Value = serde_json::from_str(&sarif.out).unwrap();
    assert_eq!(sarif_results(&value), expected, "sarif");

    let gitlab = check_all("gitlab");
    let value: Value = serde_json::from_str(&gitlab.out).unwrap();
    let entries = value.as_array().unwrap();
    let severities = [("error", "critical"), ("warning", "major"), ("advice", "minor"), ("blank", "info")];
    assert_eq!(entries.len(), expected.len(), "gitlab");
    for (entry, (file, level, code, line, _)) in entries.iter().zip(&expected) {
        let severity = severities.iter().find(|(name, _)| name == level).unwrap().1;
        assert_eq!(entry["location"]["path"], file.as_str());
        assert_eq!(entry["location"]["lines"]["begin"], *line);
        assert_eq!((&entry["check_name"], &entry["severity"]), (&code.as_str().into(), &severity.into()));
        assert!(!entry["description"].as_str().unwrap().is_empty());
    }
    let mut fingerprints: Vec<&str> =
        entries.iter().filter_map(|entry| entry["fingerprint"].as_str()).collect();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), expected.len(), "each finding is known by its own");

    // What has no answer is one notice for each file, and columns are those of one line.
    let github = check_all("github");
    let lines: Vec<&str> = github.out.lines().filter(|line| line.contains(",line=")).collect();
    let above = || expected.iter().filter(|(_, level, ..)| level != "blank");
    assert_eq!(lines.len(), above().count(), "github");
    for (line, (file, level, code, at, column)) in lines.iter().zip(above()) {
        let command = if level == "advice" { "notice" } else { level };
        assert!(line.starts_with(&format!("::{command} file={file},line={at},")), "{line}");
        assert!(line.contains(&format!(" [{code}]::")), "{line}");
        if line.contains(",col=") {
            assert!(line.contains(&format!(",col={column},")), "{line}");
        }
    }
    let mut blank: Vec<&String> =
        expected.iter().filter(|(_, level, ..)| level == "blank").map(|(file, ..)| file).collect();
    blank.dedup();
    assert_eq!(github.out.lines().count() - lines.len(), blank.len(), "a notice for each file with blanks");

    let human = check_all("human");
    human_agrees(&human.out, &expected);
    let codes = [json.code, compact.code, sarif.code, github.code, gitlab.code, human.code];
    assert_eq!(codes, [1; 6]);
}

fn compact_line(line: &str) -> Told {
    let (place, rest) = line.split_once(": ").expect(line);
    let mut place = place.rsplitn(3, ':');
    let (column, at) = (place.next().unwrap().parse().unwrap(), place.next().unwrap().parse().unwrap());
    let (level, rest) = rest.split_once('[').expect(line);
    let (code, _) = rest.split_once("] ").expect(line);
    (place.next().unwrap().to_owned(), level.to_owned(), code.to_owned(), at, column)
}

fn sarif_results(log: &Value) -> Vec<Told> {
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap().iter();
    let told = results.map(|result| {
        let place = &result["locations"][0]["physicalLocation"];
        let index = place["artifactLocation"]["index"].as_u64().unwrap() as usize;
        assert_eq!(run["artifacts"][index]["location"]["uri"], place["artifactLocation"]["uri"]);
        let rule = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        let level = result["properties"]["level"].as_str().unwrap();
        let shown = if level == "advice" || level == "blank" { "note" } else { level };
        assert_eq!(result["level"], shown);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let region = |key: &str| place["region"][key].as_u64().unwrap();
        (
            text(&place["artifactLocation"]["uri"]),
            level.to_owned(),
            text(&result["ruleId"]),
            region("startLine"),
            region("startColumn"),
        )
    });
    told.collect()
}

/// Each block for people is a finding at its place; other records of its list stand in it, by their lines.
fn human_agrees(out: &str, expected: &[Told]) {
    let mut left: Vec<&Told> = expected.iter().filter(|(_, level, ..)| level != "blank").collect();
    let levels = [("erreur", "error"), ("avertissement", "warning"), ("conseil", "advice")];
    for block in out.split("\n\n") {
        let Some((level, rest)) = block.split_once('[') else { continue };
        let Some((_, level)) = levels.iter().find(|(name, _)| *name == level) else { continue };
        let (code, _) = rest.split_once(']').expect(block);
        let place = block.lines().find_map(|line| line.trim_start().strip_prefix("--> ")).expect(block);
        let mut place = place.rsplitn(3, ':');
        let column: u64 = place.next().unwrap().parse().unwrap();
        let line: u64 = place.next().unwrap().parse().unwrap();
        let file = place.next().unwrap();
        // What was told before is gone: the next one is this one.
        let first = left.iter().position(|told| told.0 == file).expect(block);
        let told = left.remove(first);
        assert_eq!(
            (told.1.as_str(), told.2.as_str(), told.3, told.4),
            (*level, code, line, column),
            "{block}"
        );
        for line in also_lines(block) {
            let same = |told: &&Told| told.0 == file && told.2 == code && told.3 == line;
            let position = left.iter().position(same).unwrap_or_else(|| panic!("{line}: {block}"));
            left.remove(position);
        }
    }
    assert!(left.is_empty(), "not told to people: {left:?}");
}

/// The lines of a note that says where else, without the names of records between brackets.
fn also_lines(block: &str) -> Vec<u64> {
    let Some((_, note)) = block.split_once("= aussi ") else { return Vec::new() };
    let note = note.split("\n   = ").next().unwrap().split("\n    = ").next().unwrap();
    let mut depth = 0;
    let outside: String = note
        .chars()
        .filter(|character| {
            depth += i32::from(*character == '(') - i32::from(*character == ')');
            depth == 0
        })
        .collect();
    outside.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[test]
fn json_follows_its_schema_on_every_file() {
    let schema = run_in(&path(""), &["schema", "--of", "findings"]).out;
    let schema =
        redevable::json_schema::Schema::new(&serde_json::from_str(&schema).unwrap()).expect("a schema");
    let value: Value = serde_json::from_str(&check_all("json").out).unwrap();
    assert!(schema.accepts(&value), "{:?}", schema.run(&value));
    // Counts are those of the list.
    let told = told(&value);
    for file in value["files"].as_array().unwrap() {
        let of = |level: &str| {
            told.iter().filter(|told| told.0 == file["file"].as_str().unwrap() && told.1 == level).count()
        };
        for level in ["error", "warning", "advice", "blank"] {
            assert_eq!(file["counts"][level], of(level), "{file}");
        }
    }
}

// ── nothing live ──

/// Names and answers that try to move a cursor, to hide, or to speak to the program that reads along.
fn hostile() -> tempfile::TempDir {
    let head = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: a\n  prepared_by: owner\n  \
                updated_on: 2026-11-23\n";
    let quoted = format!(
        "{head}  title: \"::set-output name=x::y \\e[31m\"\npurpose:\n  service: |\n    ::error file=a::Forgé\n    \
         ##[add-mask]x ##vso[task.complete]\u{85}\u{2028}y <!-- ::warning::caché --> \u{202e}à l’envers\u{2069} [@::notice::rien]\n  \
         \"::stop-commands::z\\e[2J\": 1\ndecision:\n  automation: \"\\e]0;titre\\a \u{202e}##[error]x \
         ::debug::mot mot mot mot mot mot mot mot mot mot ::set-output name=a::b\"\n"
    );
    let raw = format!("{head}  title: \u{1b}[31mrouge\u{1b}[0m ##[group]x\n");
    let c1 = format!("{head}  title: \u{9b}31mrouge\n");
    folder(&[
        ("plain.yaml", &quoted),
        ("x\n::error::forged.yaml", &quoted),
        ("y\u{1b}[2J,line=1:2%0A##[error].yaml", &raw),
        ("z\u{202e}\u{9b}31m  two.yaml", &c1),
        ("é\u{1f600} ::w.yaml", &quoted.replace("::set-output", "&ancre ::set-output")),
    ])
}

#[cfg(unix)]
#[test]
fn nothing_of_a_file_or_its_name_is_live() {
    let folder = hostile();
    let names = crate::command::names(folder.path());
    let mut count = None;
    for format in ["human", "compact", "json", "sarif", "github", "gitlab"] {
        for more in [&[][..], &["--missing"], &["--for", "dpo"], &["--locale", "en"]] {
            let mut arguments = vec!["check", "--format", format];
            arguments.extend(more);
            arguments.extend(names.iter().map(String::as_str));
            arguments.push("gone\n::error::\u{1b}[1m.yaml");
            let run = run_in(folder.path(), &arguments);
            assert_eq!(run.code, 2, "{}", run.err);
            for text in [&run.out, &run.err] {
                let separators = ['\u{85}', '\u{2028}', '\u{2029}'];
                let live = text.chars().find(|letter| is_hidden(*letter) || separators.contains(letter));
                assert_eq!(live, None, "{format}: {text}");
                assert!(!text.contains("##[") && !text.contains("##vso["), "{format}: {text}");
            }
            let forged = |line: &&str| line.trim_start().starts_with("::");
            assert_eq!(run.err.lines().filter(forged).count(), 0, "{}", run.err);
            let commands = run.out.lines().filter(forged).count();
            if format != "github" {
                assert_eq!(commands, 0, "{format}: {}", run.out);
                continue;
            }
            let ours = ["::error file=", "::warning file=", "::notice file="];
            let is_ours = |line: &str| ours.iter().any(|begin| line.starts_with(begin));
            assert!(run.out.lines().all(is_ours), "{}", run.out);
        }
        let json = run_in(folder.path(), &["check", ".", "--format", "json"]);
        let value: Value = serde_json::from_str(&json.out).unwrap();
        count.get_or_insert(value["findings"].as_array().unwrap().len());
    }
    assert!(count.is_some_and(|count| count > 10));
    // The data is what was written: only its spelling is careful.
    let mut arguments = vec!["check", "--format", "json"];
    arguments.extend(names.iter().map(String::as_str));
    let value: Value = serde_json::from_str(&run_in(folder.path(), &arguments).out).unwrap();
    let files: Vec<&str> =
        value["files"].as_array().unwrap().iter().filter_map(|file| file["file"].as_str()).collect();
    assert_eq!(files, names);
}

// ── what is known of a finding ──

/// The fingerprints of a text's findings, with their codes and lines.
fn fingerprints(text: &str) -> Vec<(String, String, u64)> {
    let folder = folder(&[("a.yaml", text)]);
    let json = run_in(folder.path(), &["check", "a.yaml", "--format", "json"]).out;
    let value: Value = serde_json::from_str(&json).unwrap();
    let findings = value["findings"].as_array().unwrap().iter();
    let of = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    findings
        .map(|finding| (of(finding, "fingerprint"), of(finding, "code"), finding["line"].as_u64().unwrap()))
        .collect()
}

#[test]
fn a_finding_is_known_again_when_lines_move() {
    let record = |name: &str| {
        format!("    - name: {name}\n      content: |\n        TODO et TODO\n      published: peut-être\n")
    };
    let (one, other) = (record("Demandes"), record("Agents"));
    let text = format!("{}data:\n  sets:\n{one}{other}", minimal("a"));
    let before = fingerprints(&text);
    assert!(before.iter().filter(|(_, code, _)| code == "not-an-option").count() >= 2, "{before:?}");
    let known = |found: &[(String, String, u64)]| -> std::collections::BTreeSet<String> {
        found.iter().map(|(fingerprint, ..)| fingerprint.clone()).collect()
    };
    assert_eq!(known(&before).len(), before.len(), "each has its own");
    let moved = fingerprints(&text.replace("identity:", "# un commentaire\n\n\nidentity:"));
    assert_eq!(known(&moved), known(&before));
    assert!(moved.iter().zip(&before).all(|(moved, before)| moved.2 == before.2 + 3 || before.2 < 3));
    let swapped = fingerprints(&format!("{}data:\n  sets:\n{other}{one}", minimal("a")));
    assert_eq!(known(&swapped), known(&before), "records are known by their names");
    let third = format!("    - name: Agents\n      published: peut-être\n{one}{other}");
    let more = fingerprints(&format!("{}data:\n  sets:\n{third}", minimal("a")));
    assert!(known(&more).is_superset(&known(&before)));
    // SARIF tells the same.
    let folder = folder(&[("a.yaml", &text)]);
    let sarif = run_in(folder.path(), &["check", "a.yaml", "--format", "sarif"]).out;
    assert!(
        before
            .iter()
            .all(|(fingerprint, ..)| sarif.contains(&format!("\"redevable/v1\": \"{fingerprint}\"")))
    );
}

#[test]
fn what_the_team_replied_stands_with_the_finding() {
    let text = minimal("a")
        + "lifecycle:\n  status: retired\n  started_on: 2024\n  ended_on: 2023-06\nacknowledged:\n  - check: \
           dates-out-of-order\n    at: /lifecycle/ended_on\n    answer: |\n      La date vient\n      d’un arrêté.\n";
    let folder = folder(&[("a.yaml", &text)]);
    for format in ["human", "compact", "json", "sarif", "github", "gitlab"] {
        let out = run_in(folder.path(), &["check", "a.yaml", "--format", format, "--allow", "blank"]).out;
        assert_eq!(
            out.matches("La date vient d’un arrêté.").count(),
            if format == "sarif" { 2 } else { 1 },
            "{format}: {out}"
        );
        assert!(
            format == "json" || out.to_lowercase().contains("éponse de l’équipe\u{a0}: la date"),
            "{format}: {out}"
        );
    }
}

#[test]
fn programs_are_told_why_nothing_was_checked() {
    let folder = folder(&[("a.yaml", &minimal("a"))]);
    let run = |format: &str, arguments: &[&str]| {
        let run = run_in(folder.path(), &[&["check", "a.yaml", "--format", format], arguments].concat());
        assert_eq!(run.code, 2, "{}", run.err);
        serde_json::from_str::<Value>(&run.out).expect("JSON")
    };
    let refused = |value: &Value| value["refused"].as_str().unwrap().to_owned();
    assert!(refused(&run("json", &["--deny", "nothing-like-it"])).contains("nothing-like-it"));
    let gone = run("json", &["gone.yaml"]);
    assert_eq!(gone["files"][1]["status"], "unreadable");
    assert!(gone["files"][1]["message"].as_str().unwrap().contains("gone.yaml"), "{gone}");
    std::fs::write(folder.path().join("redevable.toml"), "[check]\nformat = 3\n").unwrap();
    assert!(refused(&run("json", &[])).contains("redevable.toml:2:10"));
    let sarif = run("sarif", &[]);
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert!(invocation.to_string().contains("redevable.toml:2:10"));
}

// ── what is seen ──

/// `check` on the fixtures of this test, without what counts questions: every new one changes it.
fn shown(arguments: &[&str]) -> Run {
    let mut all = vec!["check", "--allow", "blank"];
    all.extend(arguments);
    all.extend(["erreurs.yaml", "remarques.yaml", "absent.yaml"]);
    run_in(&path("tests/fixtures/formats"), &all)
}

fn snapshot(name: &str, text: &str) {
    let mut settings = crate::messages::settings();
    settings.add_filter(r"\d+ questions?\x{a0}: .*\n(?:  .*\n)*", "[questions]\n");
    settings.add_filter(r"\x1b", "⎋");
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn each_format_as_it_is_seen() {
    for format in ["human", "compact", "github", "sarif"] {
        let run = shown(&["--format", format]);
        assert_eq!(run.code, 2, "{}", run.err);
        snapshot(&format!("format-{format}"), &run.out);
    }
    let mut json: Value = serde_json::from_str(&shown(&["--format", "json"]).out).unwrap();
    for file in json["files"].as_array_mut().unwrap() {
        file["completeness"] = "[questions]".into();
    }
    snapshot("format-json", &serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn a_long_menu_is_cut_and_says_so() {
    let options: Vec<String> = (1..=20).map(|number| format!("colour_{number}")).collect();
    let structure = format!(
        "id: ville/1\nextends: redevable/1\nlanguages: [fr]\nsections:\n  - id: impact\n    questions:\n      \
         - {{ id: colour, kind: choice, options: [{}] }}\n",
        options.join(", ")
    );
    let labels: String = options
        .iter()
        .map(|option| format!("      {option}: {{ label: teinte, reader: teinte }}\n"))
        .collect();
    let words = format!(
        "language: fr\nquestions:\n  impact.colour:\n    label: Quelle couleur ?\n    reader: Couleur\n    options:\n{labels}"
    );
    let answers = minimal("a").replace("redevable/1", "ville/1") + "impact:\n  colour: rouge\n";
    let folder =
        folder(&[("q/structure.yaml", &structure), ("q/text/fr.yaml", &words), ("a.yaml", &answers)]);
    for format in ["human", "github", "compact"] {
        let run = run_in(folder.path(), &["--questionnaire", "q", "check", "a.yaml", "--format", format]);
        assert!(run.out.contains("colour_12") && !run.out.contains("colour_13"), "{}{}", run.out, run.err);
        assert!(format == "compact" || run.out.contains("et 8 autres"), "{}", run.out);
    }
}

/// The same, run with an environment and the colour options left to it.
fn with_environment(variables: &[(&str, &str)], arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .envs(variables.iter().copied())
        .current_dir(path("tests/fixtures/formats"))
        .args(["--locale", "fr", "--date", TODAY, "check", "--allow", "blank", "erreurs.yaml"])
        .args(arguments)
        .output()
        .expect("started");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn colour_is_where_it_is_wanted() {
    let plain = with_environment(&[], &["--color", "never"]);
    let coloured = with_environment(&[], &["--color", "always"]);
    assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
    // Colour says nothing that words do not.
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    // A pipe has none, and `NO_COLOR` wins over a terminal that has; an explicit option wins over both.
    assert_eq!(with_environment(&[], &[]), plain);
    assert_eq!(with_environment(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[]), plain);
    assert_eq!(with_environment(&[("NO_COLOR", "1")], &["--color", "always"]), coloured);
    snapshot("format-human-colour", &coloured);
}

#[test]
fn lines_fit_the_terminal() {
    for columns in ["40", "60", "80", "120"] {
        let width: usize = columns.parse().unwrap();
        let out = with_environment(&[("COLUMNS", columns)], &["remarques.yaml", "--missing"]);
        // A source line, a place or a word that cannot be broken may be longer.
        let long = |line: &&str| {
            let is_ours = !line.contains("| ") && !line.contains("-->") && line.trim().contains(' ');
            is_ours && line.chars().count() > width
        };
        let long: Vec<&str> = out.lines().filter(long).collect();
        assert!(long.is_empty(), "{columns}: {long:#?}");
    }
}

#[test]
fn long_lines_of_a_file_are_cut() {
    let files = fixtures("tests/fixtures/findings", "yaml");
    let mut arguments = vec!["check".to_owned()];
    arguments.extend(files.iter().map(|(_, path)| path.file_name().unwrap().to_string_lossy().into_owned()));
    for width in [60, 80] {
        let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .env("COLUMNS", width.to_string())
            .current_dir(path("tests/fixtures/findings"))
            .args(["--locale", "fr", "--date", TODAY])
            .args(&arguments)
            .output()
            .expect("started");
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        let source = out.lines().filter(|line| {
            line.trim_start()
                .split_once(" | ")
                .is_some_and(|(number, _)| number.chars().all(|letter| letter.is_ascii_digit()))
        });
        let long: Vec<&str> = source.filter(|line| line.chars().count() > width + 6).collect();
        assert!(long.is_empty(), "{width}: {long:#?}");
    }
}

#[test]
fn the_list_of_codes_reads_well_on_any_terminal() {
    for (columns, most) in [("40", 500), ("60", 320), ("80", 200)] {
        let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
            .env_clear()
            .env("COLUMNS", columns)
            .args(["--locale", "fr", "explain"])
            .output()
            .expect("started");
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        let width: usize = columns.parse().unwrap();
        assert!(out.lines().count() < most, "{columns}: {}", out.lines().count());
        assert!(out.lines().all(|line| line.chars().count() <= width), "{columns}: {out}");
    }
}

// ── what has no answer ──

/// The small questionnaire of the fixtures of `migrate`: nobody adds questions to it.
fn with_toy(answers: &str) -> tempfile::TempDir {
    let folder = folder(&[("a.yaml", answers)]);
    for name in ["structure.yaml", "text/fr.yaml", "text/en.yaml"] {
        let to = folder.path().join("toy").join(name);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(path(&format!("tests/fixtures/migration/toy/{name}")), to).unwrap();
    }
    folder
}

#[test]
fn blanks_are_grouped_and_listed() {
    let answers = "questionnaire: toy/3\nlanguage: fr\nidentity:\n  id: a\n  title: Essai\n  prepared_by: owner\n  \
                   updated_on: 2026-11-23\npurpose:\n  aim:\n    withheld: |\n      Un secret.\n  name: x\n";
    let folder = with_toy(answers);
    let mut seen = String::new();
    for arguments in [&["--locale", "fr"][..], &["--missing"], &["--for", "business"], &["--for", "dpo"]] {
        let all = [&["--questionnaire", "toy", "check", "a.yaml"], arguments].concat();
        let run = run_in(folder.path(), &all);
        assert_eq!(run.code, 0, "{}", run.err);
        seen.push_str(&format!("$ check {}\n{}\n", arguments.join(" "), run.out));
    }
    crate::messages::settings().bind(|| insta::assert_snapshot!("format-blanks", seen));
}

#[test]
fn what_readers_look_for_first_is_named() {
    let folder = folder(&[("a.yaml", &minimal("a"))]);
    let out = run_in(folder.path(), &["check", "a.yaml"]).out;
    let (_, first) = out.split_once("à remplir d’abord, le lecteur les cherche").expect(&out);
    let essential = |id: &str| {
        let question = crate::support::questionnaire().question(id);
        question.is_some_and(|question| question.tier == redevable::questionnaire::Tier::Essential)
    };
    let ids =
        first.lines().filter_map(|line| line.split_whitespace().next()).filter(|word| word.contains('.'));
    let ids: Vec<&str> =
        ids.filter(|word| crate::support::questionnaire().question(word).is_some()).collect();
    assert_eq!(ids.len(), 5, "{first}");
    assert!(ids.iter().all(|id| essential(id)), "{ids:?}");
}

fn minimal(id: &str) -> String {
    format!(
        "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: {id}\n  title: Trier des demandes\n  \
         prepared_by: owner\n  updated_on: 2026-11-23\n"
    )
}

#[test]
fn a_role_sees_what_is_its_own() {
    // A warning about a question of somebody else; a mistake of form, which concerns everybody.
    let own = "lifecycle:\n  status: retired\n  started_on: 2024\n  ended_on: 2023-06\n";
    let folder = folder(&[
        ("a.yaml", &format!("{}{own}", minimal("a"))),
        ("b.yaml", &format!("{}{own}", minimal("b").replace("owner", "nous"))),
    ]);
    let run = |arguments: &[&str]| run_in(folder.path(), &[&["check"], arguments].concat()).out;
    assert!(run(&["a.yaml"]).contains("dates-out-of-order"));
    assert!(!run(&["a.yaml", "--for", "legal"]).contains("dates-out-of-order"));
    for arguments in [&["b.yaml"][..], &["b.yaml", "--for", "legal"], &["b.yaml", "--missing"]] {
        let out = run(arguments);
        assert!(out.contains("not-an-option"), "{out}");
        let out = out.replace("\n  ", " ");
        let counted = out.contains("questions\u{a0}:") && out.contains("provisoire\u{a0}: 1 réponse");
        assert!(counted, "what could be read is counted: {out}");
    }
    assert!(run(&["b.yaml"]).contains("dates-out-of-order"), "what is right is looked at all the same");
    assert!(!run(&["b.yaml", "--for", "legal"]).contains("dates-out-of-order"));
}

#[test]
fn a_role_changes_no_verdict() {
    let faults =
        "lifecycle:\n  status: retired\n  started_on: 2024-02-30\ndecision:\n  automation: beaucoup\n";
    let folder = folder(&[("a.yaml", &format!("{}{faults}", minimal("a")))]);
    let json = |arguments: &[&str]| -> Value {
        let run = run_in(folder.path(), &[&["check", "a.yaml", "--format", "json"], arguments].concat());
        assert_eq!(run.code, 1, "{}", run.err);
        serde_json::from_str(&run.out).unwrap()
    };
    let all = json(&[]);
    for role in ["business", "technical", "dpo", "legal", "management"] {
        let own = json(&["--for", role]);
        let (file, whole) = (&own["files"][0], &all["files"][0]);
        assert_eq!(file["status"], "errors");
        assert_eq!(file["counts"]["error"], whole["counts"]["error"], "{role}");
        let count = |value: &Value| value["findings"].as_array().unwrap().len() as u64;
        assert_eq!(count(&own) + file["not_shown"].as_u64().unwrap(), count(&all), "{role}");
        let human = run_in(folder.path(), &["check", "a.yaml", "--for", role]).out;
        let first = human.split("\n\n").next().unwrap().replace('\n', " ");
        assert!(first.contains("pour d’autres rôles"), "{first}");
    }
    // What the command makes an error is one for everybody.
    let denied = json(&["--for", "dpo", "--deny", "blank"]);
    assert_eq!(
        denied["files"][0]["counts"]["error"],
        json(&["--deny", "blank"])["files"][0]["counts"]["error"]
    );
}

#[test]
fn counts_of_questions_agree() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run_in(folder.path(), &["init", "start.yaml"]).code, 0);
    let wrong = minimal("w") + "decision:\n  automation: beaucoup\npurpose:\n  service: 3\n";
    std::fs::write(folder.path().join("wrong.yaml"), wrong).unwrap();
    for (name, errors) in [("start.yaml", "dont 4 obligatoires"), ("wrong.yaml", "à corriger")] {
        let json = run_in(folder.path(), &["check", name, "--format", "json"]);
        let value: Value = serde_json::from_str(&json.out).unwrap();
        let file = &value["files"][0];
        let sections = file["completeness"].as_object().unwrap().values();
        let silent: u64 = sections.map(|states| states["no_answer"].as_u64().unwrap()).sum();
        let blank = file["counts"]["blank"].as_u64().unwrap();
        assert_eq!(file["partial"], name == "wrong.yaml");
        let out = run_in(folder.path(), &["check", name]).out.replace("\n  ", " ").replace('\u{a0}', " ");
        let (_, states) = out.split_once(&format!("{silent} sans réponse (")).expect(&out);
        let (of_these, _) = states.split_once(')').unwrap();
        assert!(of_these.contains(errors), "{of_these}");
        let told: u64 = of_these.split(' ').filter_map(|word| word.parse::<u64>().ok()).sum();
        assert_eq!(silent, blank + told, "{out}");
    }
}

#[test]
fn a_file_that_is_read_in_part_has_no_list_of_what_it_lacks() {
    let folder = folder(&[("a.yaml", &format!("{}purpose: [service,\n  other\n", minimal("a")))]);
    let run = |arguments: &[&str]| run_in(folder.path(), &[&["check"], arguments].concat()).out;
    assert!(run(&["a.yaml"]).contains("d’autres vérifications attendent"));
    assert!(run(&["a.yaml", "--missing"]).contains("listées ensuite"));
    assert!(run(&["a.yaml"]).contains("ne sont pas comptées par état"));
    let json: Value = serde_json::from_str(&run(&["a.yaml", "--format", "json"])).unwrap();
    assert_eq!(json["files"][0]["completeness"], Value::Null);
}

#[test]
fn every_key_of_findings_is_described() {
    let schema = run_in(&path(""), &["schema", "--of", "findings"]).out;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let definitions = schema["$defs"].as_object().unwrap().iter();
    let mut seen = 0;
    for (name, one) in definitions.map(|(name, one)| (name.as_str(), one)).chain([("the file", &schema)]) {
        for (key, keywords) in one["properties"].as_object().into_iter().flatten() {
            assert!(keywords["description"].is_string(), "{key} of {name}");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn files_are_counted_and_translations_are_not_denied() {
    let translation =
        "questionnaire: redevable/1\nlanguage: en\ntranslates: a.yaml\nidentity:\n  title: Sorting\n";
    let folder = folder(&[
        ("in/a.yaml", &minimal("a")),
        ("in/a.en.yaml", translation),
        ("in/b.en.yaml", &translation.replace("a.yaml", "b.yaml")),
    ]);
    let run = run_in(folder.path(), &["check", "in"]);
    assert!(run.out.contains("in/a.en.yaml"), "{}", run.out);
    let about = |name: &str| run.err.lines().find(|line| line.contains(name)).unwrap_or_default();
    assert!(about("a.en.yaml").contains("va avec son original"), "{}", run.err);
    assert!(about("b.en.yaml").contains("n’est pas lu"), "{}", run.err);
    assert!(run.out.trim_end().lines().last().unwrap().contains("2 fichiers lus"), "{}", run.out);
    assert!(run_in(folder.path(), &["check", "gone.yaml"]).out.contains("Aucun fichier lu"));
    // One file, named twice in two ways.
    let twice = run_in(folder.path(), &["check", "in/a.yaml", "./in/a.yaml", "--allow", "blank"]);
    assert!(!twice.out.contains("same-id"), "{}", twice.out);
    assert!(Path::new(&folder.path().join("in")).exists());
}
