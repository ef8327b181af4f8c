//! What the law asks, and the documents it calls for (`tests/fixtures/law`).

use redevable::finding::Finding;
use redevable::law::duties::{Assessment, Verdict};
use redevable::law::inventory::{FIELDS, Row};
use redevable::law::letters::{Letter, LetterKind};
use redevable::render::text;
use redevable::source::SourceFile;
use redevable::submission::{Alone, Submission};

use crate::support::{checker, fixtures, questionnaire, templates};

/// A file that is fine, with its answers.
fn read(name: &str, text: &str) -> (SourceFile, Submission) {
    let file = SourceFile::new(name, text);
    let checked = checker().check(&file, &Alone);
    assert!(checked.is_sound(), "{name}: {:?}", checked.findings.first());
    (file, checked.submission.expect("sound"))
}

fn assessment(name: &str, text: &str, language: &str) -> Assessment {
    let (file, submission) = read(name, text);
    Assessment::of(questionnaire(), &submission, &file, language)
}

fn name_of(verdict: Verdict) -> String {
    serde_json::to_value(verdict).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn etalabs_quiz_gives_its_published_answers() {
    let cases = fixtures("tests/fixtures/law/quiz", "yaml");
    assert_eq!(cases.len(), 8);
    for (name, path) in cases {
        let found = assessment(&name, &std::fs::read_to_string(path).unwrap(), "fr");
        let expected = if name.ends_with(".yes") { Verdict::Applies } else { Verdict::DoesNotApply };
        for duty in ["D1", "D2", "D3"] {
            let duty = found.duty(duty).expect("a duty");
            assert_eq!(duty.verdict, expected, "{name}: {} because {:?}", duty.id, duty.because);
        }
    }
}

/// `ID.VERDICT[-WHY].yaml`.
#[test]
fn each_duty_is_told_as_its_fixtures_say() {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (name, path) in fixtures("tests/fixtures/law/duties", "yaml") {
        let (id, rest) = name.split_once('.').expect("ID.VERDICT");
        let verdict = rest.split('-').next().unwrap();
        for language in ["fr", "en"] {
            let found = assessment(&name, &std::fs::read_to_string(&path).unwrap(), language);
            let duty = found.duty(id).expect("a duty");
            assert_eq!(name_of(duty.verdict), verdict, "{name}: {:?}", duty.because);
            // Why: by conditions in words, each with the answers it was read from.
            assert!(id == "D8" || !duty.because.is_empty(), "{name}");
            for reason in &duty.because {
                assert!(!reason.answers.is_empty() && reason.condition.contains(' '), "{name}: {reason:?}");
                assert_eq!(
                    reason.holds,
                    [Some(true), Some(false), None][["applies", "does_not_apply", "cannot_be_told"]
                        .iter()
                        .position(|known| *known == verdict)
                        .unwrap()],
                    "{name}"
                );
            }
            assert_eq!(!duty.to_do.is_empty(), verdict == "applies", "{name}: what to do");
            assert!(!duty.law.is_empty(), "{name}");
        }
        seen.push((id.to_owned(), verdict.to_owned()));
    }
    for duty in questionnaire().duties() {
        for verdict in ["applies", "does_not_apply", "cannot_be_told"] {
            // Every public body has to publish online in an accessible way.
            let wanted = duty.id != "D8" || verdict == "applies";
            let found = seen.contains(&(duty.id.clone(), verdict.to_owned()));
            assert_eq!(found, wanted, "{} {verdict}", duty.id);
        }
    }
}

#[test]
fn cases_decided_alone_are_told_from_the_others() {
    let text = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: aide\n  title: Accorder une aide\n  \
                prepared_by: owner\n  updated_on: 2026-11-23\ndecision:\n  automation: mixed\n  \
                individual_decision: true\n  outcomes:\n    - when: |\n        Dossier complet | simple\n      \
                who: algorithm\n    - when: |\n        Pièce manquante\n      who: agent\n    - when: |\n        \
                Autre cas\ndata:\n  inputs_about_people: direct\nlifecycle:\n  status: in_use\n";
    let found = assessment("aide", text, "fr");
    let branches: Vec<(String, String)> = found
        .duty("D4")
        .expect("a duty")
        .branches
        .iter()
        .map(|branch| (branch.name.clone(), name_of(branch.verdict)))
        .collect();
    let expected = [
        ("Dossier complet \\| simple", "applies"),
        ("Pièce manquante", "does_not_apply"),
        ("Autre cas", "cannot_be_told"),
    ];
    assert_eq!(branches, expected.map(|(name, verdict)| (name.to_owned(), verdict.to_owned())));
    let markdown = found.rendered(templates()).expect("our own template").markdown;
    assert!(markdown.contains("| Dossier complet \\| simple |"), "{markdown}");
    assert!(markdown.contains("ligne 9)"), "the line of the answer");
}

fn kind(name: &str) -> LetterKind {
    match name {
        "mention" => LetterKind::Mention,
        "rules" => LetterKind::Rules,
        "reply" => LetterKind::Reply,
        other => panic!("no letter {other}"),
    }
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    let mut codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
    codes.dedup();
    codes
}

/// `KIND.made[-WHY].yaml`, or `KIND.OBSTACLE[-WHY].yaml`.
#[test]
fn letters_are_made_or_say_what_they_lack() {
    const OBSTACLES: [&str; 4] = ["third-party", "not-called-for", "cannot-be-told", "lacks"];
    let mut seen: Vec<String> = Vec::new();
    for (name, path) in fixtures("tests/fixtures/law/letters", "yaml") {
        let (letter, what) = name.split_once('.').expect("KIND.WHAT");
        let (file, submission) = read(&name, &std::fs::read_to_string(path).unwrap());
        for language in ["fr", "en"] {
            let made = Letter::new(questionnaire(), &submission, &file, kind(letter), language);
            match OBSTACLES.iter().find(|obstacle| what.starts_with(**obstacle)) {
                Some(obstacle) => {
                    let findings = made.expect_err(&name);
                    assert_eq!(codes(&findings), [format!("document-{obstacle}")], "{name}");
                    for finding in &findings {
                        assert!(finding.question.is_some(), "{name}: {finding:?}");
                        assert!(finding.span.end > 0, "{name}: it points somewhere: {finding:?}");
                    }
                    seen.push(format!("{letter}.{obstacle}"));
                }
                None => {
                    assert!(what.starts_with("made"), "{name}");
                    let letter = made.unwrap_or_else(|findings| panic!("{name}: {findings:?}"));
                    let sheet = letter.sheet(templates()).expect("our own template");
                    let text = text::document(&sheet);
                    assert!(text.contains("CADA") && !text.contains('{'), "{name}: {text}");
                    assert!(text.lines().all(|line| line.chars().count() <= 110), "{text}");
                }
            }
        }
    }
    for letter in ["mention", "rules", "reply"] {
        for obstacle in OBSTACLES {
            assert!(seen.contains(&format!("{letter}.{obstacle}")), "no fixture {letter}.{obstacle}");
        }
    }
}

#[test]
fn a_reply_holds_nothing_about_anybody() {
    let (file, submission) =
        read("reply", &crate::support::text("tests/fixtures/law/letters/reply.made.yaml"));
    let letter = Letter::new(questionnaire(), &submission, &file, LetterKind::Reply, "fr").expect("made");
    let text = text::document(&letter.sheet(templates()).expect("our own template"));
    // The four items of R. 311-3-1-2, and a blank for each thing that is the person's own.
    for item in ["1. La part", "2. Les données", "3. Ce qui compte", "4. Les opérations"] {
        assert!(text.contains(item), "{item} in {text}");
    }
    assert_eq!(text.matches("[à compléter]").count(), 7, "{text}");
}

#[test]
fn the_inventory_has_etalabs_21_fields() {
    let text = crate::support::text("tests/fixtures/law/letters/rules.made.yaml");
    let (_, submission) = read("a", &text);
    let (row, lacking) = Row::new(questionnaire(), &submission).expect("the owner's");
    assert_eq!(FIELDS.len(), 21);
    assert_eq!(row.cell("nom_administration"), "Ville de Rivebelle (ville inventée)");
    assert_eq!(row.cell("donnees"), "Nom, adresse.");
    assert_eq!(row.cell("operations"), "1. Compter les points.\n2. Classer.");
    let missing: Vec<&str> = lacking.iter().filter_map(|finding| finding.question.as_deref()).collect();
    assert!(missing.contains(&"decision.yearly_volume") && missing.contains(&"impact.scope"), "{missing:?}");
    assert!(!missing.contains(&"data.sets"), "{missing:?}");
    // An inventory is the administration's own.
    let (_, foreign) = read("b", &text.replace("prepared_by: owner", "prepared_by: third_party"));
    let finding = Row::new(questionnaire(), &foreign).expect_err("refused");
    assert_eq!(finding.code.name(), "document-third-party");
}
