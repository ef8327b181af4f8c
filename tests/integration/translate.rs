//! Translations on the command line: written, filled, checked, rendered, outdated, put in order.

use std::path::Path;

use serde_json::Value;

use crate::command::{folder, names, run_in};
use crate::support::text;

const FOLDER: &str = "tests/fixtures/translations";

fn original() -> String {
    text(&format!("{FOLDER}/original.yaml"))
}

fn whole() -> String {
    text(&format!("{FOLDER}/whole.en.yaml"))
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

/// What `check --format json` finds: file and code.
fn found(folder: &Path, name: &str) -> (i32, Vec<(String, String)>) {
    let run = run_in(folder, &["check", name, "--format", "json"]);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let part = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = value["findings"].as_array().unwrap().iter();
    let pairs = findings.map(|finding| (part(finding, "file"), part(finding, "code")));
    (run.code, pairs.filter(|(_, code)| code != "blank").collect())
}

fn in_translation(folder: &Path) -> Vec<String> {
    let (_, all) = found(folder, "original.yaml");
    all.into_iter().filter(|(file, _)| file == "original.en.yaml").map(|(_, code)| code).collect()
}

#[test]
fn a_whole_life() {
    let folder = folder(&[("original.yaml", &original())]);
    let folder = folder.path();
    let init = run_in(folder, &["init", "--translate", "en", "original.yaml"]);
    assert_eq!(init.code, 0, "{}", init.err);
    let schema = "redevable-1.translation.en.schema.json";
    assert_eq!(names(folder), ["original.en.yaml", "original.yaml", schema]);
    let starter = read(folder, "original.en.yaml");
    assert!(starter.starts_with(&format!("# yaml-language-server: $schema={schema}\n")));
    let made: Value = serde_json::from_str(&read(folder, schema)).unwrap();
    let printed = run_in(folder, &["schema", "--of", "translation", "--lang", "en"]).out;
    assert_eq!(made, serde_json::from_str::<Value>(&printed).unwrap());
    assert_eq!(in_translation(folder), ["untranslated"; 10]);
    assert_eq!(run_in(folder, &["check", "original.en.yaml"]).code, 0);
    assert_eq!(run_in(folder, &["check", "original.en.yaml", "--fail-on", "blank"]).code, 1);
    // What is there is not replaced unasked.
    let again = run_in(folder, &["init", "--translate", "en", "original.yaml"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("--force"), "{}", again.err);

    write(folder, "original.en.yaml", &whole());
    assert!(in_translation(folder).is_empty());
    let page = run_in(folder, &["render", "original.yaml", "--lang", "en", "--to", "md", "-o", "-"]);
    assert_eq!(page.code, 0, "{}", page.err);
    assert!(
        page.out.contains("# Sorting applications")
            && page.out.contains("This page gives their translation.")
    );
    let all = run_in(folder, &["render", "original.yaml", "--lang", "all", "--to", "html,json", "-o", "out"]);
    assert_eq!(all.code, 0, "{}", all.err);
    assert!(read(folder, "out/tri.html").contains("Trier des demandes"));
    assert!(read(folder, "out/tri.en.html").contains("Sorting applications"));
    let report: Value = serde_json::from_str(&read(folder, "out/tri.en.report.json")).unwrap();
    assert_eq!(report["translation"]["translated"], report["translation"]["texts"]);

    write(folder, "original.yaml", &original().replace("les plus anciennes d’abord", "au hasard"));
    assert_eq!(in_translation(folder), ["stale-translation"]);
    let page = run_in(folder, &["render", "original.yaml", "--lang", "en", "--to", "md", "-o", "-"]).out;
    assert!(page.contains("(translation of an earlier version of this text)"), "{page}");
    let forced = run_in(folder, &["init", "--translate", "en", "--force", "original.yaml"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    assert!(forced.err.contains("/!\\"), "{}", forced.err);
    assert_eq!(in_translation(folder), ["stale-translation"], "it stays marked");
    let repaired = read(folder, "original.en.yaml").replace("  /purpose/summary: \"d5c81da0adcb\"\n", "");
    write(folder, "original.en.yaml", &repaired);
    assert_eq!(run_in(folder, &["init", "--translate", "en", "--force", "original.yaml"]).code, 0);
    assert!(in_translation(folder).is_empty());

    write(folder, "original.yaml", &original().replace("  name: Tri\n", ""));
    let dropped = run_in(folder, &["init", "--translate", "en", "--force", "original.yaml"]);
    assert!(dropped.err.contains("/identity/name"), "{}", dropped.err);
}

#[test]
fn a_translation_can_be_named_and_is_checked_once() {
    let folder = folder(&[("original.yaml", &original()), ("original.en.yaml", &whole())]);
    let run = run_in(folder.path(), &["check", "original.yaml", "./original.en.yaml", "--format", "json"]);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(value["files"].as_array().unwrap().len(), 2, "{}", run.out);
    // A folder reads it with its original, and makes no document of it.
    let run = run_in(folder.path(), &["render", ".", "--to", "md", "-o", "out"]);
    assert_eq!((run.code, names(&folder.path().join("out"))), (0, vec!["tri.md".to_owned()]), "{}", run.err);
    let run = run_in(folder.path(), &["render", "original.en.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(run.code, 2, "{}", run.err);
}

#[test]
fn a_translation_that_cannot_be_read_is_still_one() {
    let slips = [
        ("  title: Sorting applications", "  title: Sort: applications", "colon-in-text"),
        ("translates: original.yaml", "  translates: original.yaml", "indentation"),
        ("translates: original.yaml", "translates original.yaml", "missing-colon"),
        ("translates: original.yaml\n", "", "required-missing"),
        ("originals:", "original:", "unknown-key"),
    ];
    for (right, slip, code) in slips {
        let wrong = whole().replacen(right, slip, 1);
        let folder = folder(&[("original.yaml", &original()), ("original.en.yaml", &wrong)]);
        for name in ["original.en.yaml", "original.yaml"] {
            let (exit, all) = found(folder.path(), name);
            let told: Vec<&str> = all
                .iter()
                .filter(|(file, _)| file == "original.en.yaml")
                .map(|(_, code)| code.as_str())
                .collect();
            // Beside its original a file that does not say what it translates is not looked at.
            let unnamed = name == "original.yaml" && code == "required-missing";
            assert_eq!(told, if unnamed { vec![] } else { vec![code] }, "{slip:?}, {name}");
            assert_eq!(exit, i32::from(!unnamed), "{slip:?}, {name}");
        }
        let fixed = run_in(folder.path(), &["check", "--fix", "original.en.yaml"]);
        assert_eq!(fixed.err.matches("unknown-key originals").count(), 0, "{}", fixed.err);
        assert!(!read(folder.path(), "original.en.yaml").contains("id:"), "{slip:?}");
    }
}

#[test]
fn a_missing_original_is_an_error_and_nothing_else_is_read() {
    let outside = whole().replace("translates: original.yaml", "translates: ../original.yaml");
    let folder = folder(&[
        ("original.yaml", &original()),
        ("in/alone.en.yaml", &whole()),
        ("in/outside.en.yaml", &outside),
    ]);
    for name in ["in/alone.en.yaml", "in/outside.en.yaml"] {
        let (code, findings) = found(folder.path(), name);
        assert_eq!(code, 1);
        assert!(findings.iter().any(|(_, code)| code == "no-original"), "{findings:?}");
    }
}

#[test]
fn a_translation_with_errors_stops_its_own_page_only() {
    let wrong = whole().replace("first. [@fiche]", "first. [@sheet]");
    let folder = folder(&[("original.yaml", &original()), ("original.en.yaml", &wrong)]);
    let render = ["render", "original.yaml", "--lang", "all", "--to", "md,html", "-o", "out"];
    let run = run_in(folder.path(), &render);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("unknown-source") && run.err.contains("original.en.yaml"), "{}", run.err);
    assert_eq!(names(&folder.path().join("out")), ["tri.html", "tri.md"]);
    assert!(!read(folder.path(), "out/tri.html").contains("tri.en.html"));
    let run = run_in(folder.path(), &[render.as_slice(), &["--draft"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(read(folder.path(), "out/tri.en.md").contains("DRAFT"));
    // The page in the language of the answers does not depend on it.
    assert_eq!(run_in(folder.path(), &["render", "original.yaml", "--to", "md", "-o", "out"]).code, 0);
}

#[test]
fn what_cannot_be_a_translation_is_not_replaced() {
    let files: [(&str, &str); 4] = [
        ("a.yaml", &original()),
        ("a.en.yaml", "questionnaire: redevable/1\nlanguage: en\n"),
        ("b.yaml", &original()),
        ("b.en.yaml", "translates: ["),
    ];
    let folder = folder(&files);
    for name in ["a", "b"] {
        let run = run_in(folder.path(), &["init", "--translate", "en", "--force", &format!("{name}.yaml")]);
        assert_ne!(run.code, 0);
        let kept = files.iter().find(|(file, _)| *file == format!("{name}.en.yaml")).unwrap();
        assert_eq!(read(folder.path(), kept.0), kept.1);
    }
    let code = |arguments: &[&str]| run_in(folder.path(), &[&["init"], arguments].concat()).code;
    assert_eq!(code(&["--translate", "fr", "a.yaml"]), 2, "its own language");
    assert_eq!(code(&["--translate", "xx", "a.yaml"]), 2, "no language of the questionnaire");
    assert_eq!(code(&["--translate", "en", "gone.yaml"]), 2);
    write(folder.path(), "c.yaml", &original().replace("automation: support", "automation: whatever"));
    assert_eq!(code(&["--translate", "en", "c.yaml"]), 1, "an original with errors of structure");
}
