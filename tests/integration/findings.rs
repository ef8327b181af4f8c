//! Each finding with files that fire it and near misses that do not (`tests/fixtures/findings`).
//!
//! `CODE.fires[-WHY].yaml` gives CODE, on the line that ends with `# <-- here` where there is one;
//! `CODE.near[-WHY].yaml` does not.

use redevable::finding::{Code, Layer};

use crate::support::{check, fixtures, questionnaire};

const FOLDER: &str = "tests/fixtures/findings";
const HERE: &str = "# <-- here";

/// Code, whether it should fire, file name, text.
fn cases() -> Vec<(String, bool, String, String)> {
    fixtures(FOLDER, "yaml")
        .into_iter()
        .map(|(name, path)| {
            let (code, what) = name.split_once('.').expect("CODE.fires or CODE.near");
            let fires = what.starts_with("fires");
            assert!(fires || what.starts_with("near"), "{name}");
            (code.to_owned(), fires, name.clone(), std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn each_fires_where_it_should_and_only_there() {
    let mut wrong = Vec::new();
    for (code, fires, name, text) in cases() {
        let checked = check(&text);
        let file = redevable::source::SourceFile::new("a", text.as_str());
        let lines: Vec<usize> = checked
            .findings
            .iter()
            .filter(|finding| finding.code.name() == code)
            .map(|finding| file.position(finding.span.start).line)
            .collect();
        let here = text.lines().position(|line| line.contains(HERE)).map(|line| line + 1);
        let right = match (fires, here) {
            (true, Some(here)) => lines.contains(&here),
            (true, None) => !lines.is_empty(),
            (false, _) => lines.is_empty(),
        };
        if !right {
            let found: Vec<_> =
                checked.findings.iter().map(|finding| finding.code.name().to_owned()).collect();
            wrong.push(format!("{name}: on lines {lines:?}, expected {here:?}; all: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_that_looks_at_answers_has_both() {
    // Bytes and syntax have their own fixtures; `definition` speaks of questionnaires, `same-id` of several files,
    // `not-migrated` of what `migrate` leaves to people (`tests/fixtures/migration`);
    // `schema-refuses` stands for a refusal that has no words of its own, which no file is known to reach.
    // Translations have fixtures of their own (`translations.rs`).
    let translations = [
        Code::NotAText,
        Code::NoOriginal,
        Code::SameLanguage,
        Code::StaleTranslation,
        Code::UntiedTranslation,
        Code::TextNotInOriginal,
        Code::CommentLost,
        Code::Untranslated,
    ];
    // What keeps a letter from being made is tried in `law.rs`.
    let elsewhere = [
        Code::Definition,
        Code::SameId,
        Code::NotMigrated,
        Code::SchemaRefuses,
        Code::TooLarge,
        Code::DocumentThirdParty,
        Code::DocumentNotCalledFor,
        Code::DocumentCannotBeTold,
        Code::DocumentLacks,
    ];
    let elsewhere = [elsewhere.as_slice(), &translations].concat();
    let built_in = Code::ALL
        .iter()
        .filter(|code| !matches!(code.layer(), Layer::Syntax) && !elsewhere.contains(code))
        .filter(|code| code.layer() != Layer::File)
        .map(|code| code.name().to_owned());
    let declared = questionnaire().checks().iter().map(|check| check.id.clone());
    let cases = cases();
    for code in built_in.chain(declared) {
        for wanted in [true, false] {
            // No file answers everything.
            if code == "blank" && !wanted {
                continue;
            }
            let found = cases.iter().any(|(own, fires, ..)| *own == code && *fires == wanted);
            assert!(found, "no {} fixture for `{code}`", if wanted { "fires" } else { "near" });
        }
    }
    for (code, ..) in &cases {
        let known = Code::ALL.iter().any(|known| known.name() == code)
            || questionnaire().checks().iter().any(|check| check.id == *code);
        assert!(known, "a fixture for `{code}`, which is no code");
    }
}

#[test]
fn a_dated_finding_never_stands_in_a_document() {
    let text = std::fs::read_to_string(crate::support::path(&format!("{FOLDER}/review-overdue.fires.yaml")))
        .unwrap();
    let checked = check(&text);
    assert!(checked.findings.iter().any(|finding| finding.dated));
    let report = crate::support::report(&checked, None);
    assert!(report.points.iter().all(|point| point.code != "review-overdue"), "{:?}", report.points);
}

#[test]
fn a_reply_is_printed_with_its_point() {
    let name = format!("{FOLDER}/unknown-acknowledgement.near.yaml");
    let checked = check(&std::fs::read_to_string(crate::support::path(&name)).unwrap());
    let report = crate::support::report(&checked, None);
    let point = report.points.iter().find(|point| point.code == "f1-disagrees").expect("the point");
    assert!(point.reply.as_ref().is_some_and(|reply| reply.markdown.contains("Copié tel quel")));
    assert!(crate::support::render(&report).markdown.contains("Copié tel quel"));
}
