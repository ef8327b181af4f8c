//! The examples: fine, current, within their budgets, and honest.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use redevable::finding::{Finding, Layer, Level};
use redevable::questionnaire::{Kind, Profile};
use redevable::source::SourceFile;
use redevable::submission::{Answer, Checked, Response, State, Submission};

use crate::support::{Folder, TODAY, check, checker, path, questionnaire, render, report, text};

/// The examples that have answers: folder names.
fn examples() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path("examples"))
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().join("answers.yaml").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The invented one, which is its owner's.
const FICTIONAL: &str = "fictif";

fn checked(name: &str) -> Checked {
    check(&text(&format!("examples/{name}/answers.yaml")))
}

fn submission(name: &str) -> Submission {
    checked(name).submission.expect("a file that can be read")
}

fn asked(submission: &Submission) -> usize {
    submission.responses().filter(|response| response.state != State::NotAsked).count()
}

#[test]
fn every_system_of_the_working_group_is_here() {
    let expected = [
        "bourse-merite",
        "cibnav",
        "datajust",
        FICTIONAL,
        "openchronic",
        "openjustice",
        "predisauvetage",
        "pseudonymisation",
    ];
    assert_eq!(examples(), expected);
}

/// What is found in a file, beside warnings, which are its content.
fn told(findings: &[Finding]) -> Vec<&str> {
    let said = findings.iter().filter(|finding| finding.level != Level::Warning);
    said.map(|finding| finding.code.name()).collect()
}

#[test]
fn each_is_fine_and_leaves_nothing_blank() {
    for name in examples() {
        let checked = checked(&name);
        assert!(told(&checked.findings).is_empty(), "{name}: {:?}", told(&checked.findings));
        let submission = checked.submission.expect("sound");
        assert_eq!(submission.word("identity.id"), Some(name.as_str()));
        assert_eq!(submission.is_third_party(), name != FICTIONAL, "{name}");
    }
}

/// A translation of an example, checked beside it.
fn translated(name: &str) -> Vec<Finding> {
    let file = SourceFile::new("answers.en.yaml", text(&format!("examples/{name}/answers.en.yaml")));
    checker().check_translation(&file, Some(&checked(name)), &Folder).findings
}

/// Complete, and none older than its original.
#[test]
fn translations_are_complete_and_current() {
    for name in ["cibnav", "openjustice"] {
        assert!(told(&translated(name)).is_empty(), "{name}: {:?}", told(&translated(name)));
    }
}

/// Our files show how to write: there is nothing to say about it, neither advice nor warning.
#[test]
fn nothing_is_to_be_said_about_how_they_are_written() {
    let originals = examples().into_iter().map(|name| (checked(&name).findings, name));
    let translations =
        ["cibnav", "openjustice"].map(|name| (translated(name), format!("{name}, in English")));
    for (findings, name) in originals.chain(translations) {
        let writing = findings.iter().filter(|finding| finding.layer == Layer::Writing);
        let places: Vec<String> =
            writing.map(|finding| format!("{} at {}", finding.code.name(), finding.path)).collect();
        assert!(places.is_empty(), "{name}: {places:?}");
    }
}

#[test]
fn the_page_of_a_third_party_says_so_first() {
    for name in examples() {
        let markdown = render(&report(&checked(&name), None)).markdown;
        assert_eq!(markdown.contains("<!-- rv:panel kind=banner -->"), name != FICTIONAL, "{name}");
    }
    // The invented one says that it is, wherever a reader looks first.
    let fictional = text("examples/fictif/fictif.md");
    let first_screen: String = fictional.lines().take(40).collect::<Vec<_>>().join("\n").to_lowercase();
    for word in ["fictif", "inventé"] {
        assert!(first_screen.contains(word), "{word} in {first_screen}");
    }
}

/// The committed documents are what the program makes: all languages where there is a translation.
#[test]
fn committed_documents_are_current() {
    for name in examples() {
        let folder = tempfile::tempdir().unwrap();
        let translated = path(&format!("examples/{name}/answers.en.yaml")).is_file();
        let mut command = Command::new(env!("CARGO_BIN_EXE_redevable"));
        command.env_clear().current_dir(path("")).args(["--date", TODAY, "render"]);
        command.args([&format!("examples/{name}/answers.yaml"), "--to", "md,html,json", "-o"]);
        command.arg(folder.path());
        if translated {
            command.args(["--lang", "all"]);
        }
        let output = command.output().expect("started");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let made: BTreeSet<String> = names(folder.path());
        let committed: BTreeSet<String> = names(&path(&format!("examples/{name}")))
            .into_iter()
            .filter(|file| {
                [".md", ".html", ".report.json"].iter().any(|end| file.ends_with(end)) && file != "README.md"
            })
            .collect();
        assert_eq!(made, committed, "{name}");
        for file in made {
            let current = std::fs::read_to_string(folder.path().join(&file)).unwrap();
            let remedy = "see « An example » in CONTRIBUTING.md";
            assert!(text(&format!("examples/{name}/{file}")) == current, "{file} is not current: {remedy}");
        }
    }
}

fn names(folder: &std::path::Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(folder).unwrap().flatten();
    files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

// ── budgets ──

#[test]
fn questions_are_within_their_budgets() {
    let all = questionnaire().counted().count();
    assert!(all <= 110, "{all} questions in all");
    let minimal = questionnaire().profile(Profile::Minimal).len();
    assert!(minimal <= 25, "{minimal} questions in the minimal profile");
    let mut seen = (0, 0);
    for name in examples() {
        let submission = submission(&name);
        let count = asked(&submission);
        if submission.word("explainability.kind") == Some("rules") {
            assert!(count <= 60, "{name}: {count} questions for written rules");
            seen.0 += 1;
        }
        if submission.word("lifecycle.status") == Some("abandoned") {
            assert!(count <= 40, "{name}: {count} questions for an abandoned system");
            seen.1 += 1;
        }
    }
    assert_eq!(seen, (2, 1), "systems of rules, abandoned systems");
}

/// `examples/README.md` tells how many questions of each example are in each state.
#[test]
fn the_table_of_examples_holds_their_figures() {
    let readme = text("examples/README.md");
    for name in examples() {
        let submission = submission(&name);
        let count = |state: State| submission.responses().filter(|response| response.state == state).count();
        let figures = [
            State::Answered,
            State::NotApplicable,
            State::NotDocumented,
            State::Withheld,
            State::NoAnswer,
            State::NotAsked,
        ]
        .map(|state| count(state).to_string());
        let row = readme.lines().find(|line| line.starts_with(&format!("| [{name}]({name}/)")));
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells[2..], figures, "{name}: the row should end with | {} |", figures.join(" | "));
    }
}

// ── honesty ──

/// Everything that was answered, fields of records and measures included, with the sources that stand behind it.
fn answered(submission: &Submission) -> Vec<(&Response, bool)> {
    fn walk<'s>(response: &'s Response, around: bool, into: &mut Vec<(&'s Response, bool)>) {
        let own = !response.sources.is_empty() || !response.default_sources.is_empty();
        let sourced = own || around || cites(response);
        into.push((response, sourced));
        match &response.answer {
            Some(Answer::Records(records)) => {
                for record in records {
                    let texts = record.fields.iter().any(cites)
                        || record.note.as_deref().is_some_and(|note| note.contains("[@"));
                    let sourced = sourced || !record.sources.is_empty() || texts;
                    record.fields.iter().for_each(|field| walk(field, sourced, into));
                }
            }
            Some(Answer::Record(record)) => {
                record.fields.iter().for_each(|field| walk(field, sourced, into));
            }
            Some(Answer::Results(measures)) => {
                measures.iter().for_each(|measure| walk(measure, sourced, into));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    submission.responses().for_each(|response| walk(response, false, &mut found));
    found.retain(|(response, _)| response.answer.is_some());
    found
}

fn cites(response: &Response) -> bool {
    let text = match &response.answer {
        Some(Answer::Text(text)) => text.as_str(),
        _ => "",
    };
    let note = response.note.as_deref().unwrap_or_default();
    text.contains("[@") || note.contains("[@")
}

#[test]
fn figures_dates_and_legal_bases_have_a_source() {
    for name in examples().into_iter().filter(|name| name != FICTIONAL) {
        let submission = submission(&name);
        let mut checked = 0;
        for (response, sourced) in answered(&submission) {
            // The day of the page is the page's own.
            let about_page =
                questionnaire().question(&response.question).is_some_and(|question| question.about_page);
            let wants =
                matches!(response.answer, Some(Answer::Number(_) | Answer::Date(_) | Answer::Results(_)))
                    || response.question.starts_with("decision.legal_basis.");
            if wants && !about_page {
                assert!(sourced, "{name}: {} has no source", response.path);
                checked += 1;
            }
        }
        assert!(checked > 0, "{name}: nothing was looked at");
        assert!(!submission.sources().is_empty(), "{name}");
        for (id, source) in submission.sources() {
            assert!(source.url.is_some() && source.checked_on.is_some(), "{name}: source {id}");
        }
    }
}

/// Addresses of services that were published as such, read again by a person: nobody's own.
const REVIEWED: &[&str] = &[
    // The contact of Etalab's guide to pseudonymisation; the service has closed since.
    "lab-ia@data.gouv.fr",
    // The ministry's, and its page for people whose data DataJust used.
    "13 place Vendôme, 75001 Paris",
    "https://justice.fr/donnees-personnelles/datajust-mineurs",
    // The public page of the data, where anybody can write to their producer.
    "https://www.data.gouv.fr/fr/datasets/operations-coordonnees-par-les-cross/",
];

#[test]
fn no_address_is_a_persons() {
    for name in examples() {
        for file in names(&path(&format!("examples/{name}"))) {
            if !file.ends_with(".yaml") {
                continue;
            }
            let text = text(&format!("examples/{name}/{file}"));
            for word in text.split(|letter: char| letter.is_whitespace() || "<>()[]«»,;".contains(letter)) {
                let Some((local, domain)) = word.split_once('@') else { continue };
                let address = !local.is_empty() && domain.contains('.');
                let domain = domain.trim_end_matches('.');
                // `.example` is reserved for examples (RFC 2606).
                let fine = domain.ends_with(".example") || REVIEWED.contains(&word);
                assert!(!address || fine, "{name}/{file}: {word}");
            }
        }
        let submission = submission(&name);
        for (response, _) in answered(&submission) {
            let contact = questionnaire()
                .question(&response.question)
                .is_some_and(|question| question.kind == Kind::Contact);
            let Some(Answer::Parts(parts)) =
                response.answer.as_ref().filter(|_| contact && name != FICTIONAL)
            else {
                continue;
            };
            for (key, value) in parts.iter().filter(|(key, _)| *key != "service") {
                assert!(REVIEWED.contains(&value.trim()), "{name}: {} {key}: {value}", response.path);
            }
        }
    }
}

#[test]
fn no_words_stand_between_braces() {
    fn walk(folder: PathBuf, into: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                walk(path, into);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                into.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(path("examples"), &mut files);
    walk(path("questionnaire"), &mut files);
    assert!(files.len() > 10);
    for file in files {
        for (position, line) in std::fs::read_to_string(&file).unwrap().lines().enumerate() {
            // Messages of checks are templates: their braces are never YAML's.
            let line = line.replace("{{", "").replace("}}", "").replace("{%", "").replace("%}", "");
            assert!(!line.contains(['{', '}']), "{}:{}: {line}", file.display(), position + 1);
        }
    }
}
