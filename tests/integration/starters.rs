//! Files of answers to fill in: short, right as they are, and never without an answer that was given before.

use redevable::finding::{Code, Level};
use redevable::questionnaire::{DefinitionFiles, Kind, Profile, Questionnaire};
use redevable::source::SourceFile;
use redevable::starter::{Starter, StarterOptions, starter};
use redevable::submission::Checked;
use redevable::yaml::{self, Node, SpannedDocument};

use crate::support::{answer_as_in_example, check, cibnav, questionnaire, render, report, text};

fn parsed(text: &str) -> SpannedDocument {
    let parsed = yaml::parse(&SourceFile::new("old.yaml", text));
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    parsed.document.expect("a document")
}

fn starter_of(language: &str, profile: Profile, old: Option<&str>) -> Starter {
    let options = StarterOptions { language, profile, schema: "x.schema.json", file: "answers.yaml" };
    starter(questionnaire(), options, old.map(parsed).as_ref())
}

/// How many counted questions a file has keys for.
fn asked(text: &str) -> usize {
    let document = parsed(text);
    let has_key =
        |id: &str| id.split('.').try_fold(&document.root, |node: &Node, key| node.get(key)).is_some();
    questionnaire().counted().filter(|question| has_key(&question.id)).count()
}

#[test]
fn a_minimal_starter_is_short() {
    for language in ["fr", "en"] {
        let text = starter_of(language, Profile::Minimal, None).text;
        assert!(text.lines().count() <= 150, "{} lines", text.lines().count());
        let count = asked(&text);
        assert!(count <= 25, "{count} questions");
        assert_eq!(count, questionnaire().profile(Profile::Minimal).len());
    }
}

#[test]
fn a_minimal_profile_asks_nothing_that_hangs_on_what_it_leaves_out() {
    let minimal = questionnaire().profile(Profile::Minimal);
    for question in &minimal {
        let Some(when) = &question.when else { continue };
        for name in redevable::expression::names(when) {
            assert!(minimal.iter().any(|known| known.id == name), "{} reads {name}", question.id);
        }
    }
    for question in questionnaire().counted().filter(|question| question.required) {
        assert!(minimal.iter().any(|known| known.id == question.id), "{} is required", question.id);
    }
}

/// The most useful questions, answered, leave nothing of the first screen to guess.
#[test]
fn a_file_with_only_the_minimal_profile_gives_a_complete_first_screen() {
    for (language, unknown) in [("fr", "On ne sait pas"), ("en", "It is not known")] {
        let words = questionnaire().words(language);
        let mut file = format!("questionnaire: redevable/1\nlanguage: {language}\n");
        let mut section = "";
        for question in questionnaire().profile(Profile::Minimal) {
            // What the example of another question leaves no room for.
            if ["decision.outcomes", "lifecycle.ended_why"].contains(&question.id.as_str()) {
                continue;
            }
            let (own, _) = question.id.split_once('.').unwrap();
            if own != section {
                file.push_str(&format!("{own}:\n"));
                section = own;
            }
            let example = words.question(&question.id, |text| &text.example).expect("an example");
            file.push_str(&answer_as_in_example(question, example.text));
        }
        let checked = check(&file);
        let errors: Vec<&str> = checked
            .findings
            .iter()
            .filter(|finding| finding.level == Level::Error)
            .map(|finding| finding.code.name())
            .collect();
        assert!(errors.is_empty(), "{errors:?}\n{file}");
        let rendered = render(&report(&checked, None));
        let (_, screen) = rendered.markdown.split_once("rv:panel kind=essentials").expect("a first screen");
        let screen = screen.split("\n## ").nth(1).expect("under its heading");
        assert_eq!(screen.matches("\n### ").count(), 7, "{screen}");
        assert!(!screen.contains(unknown), "{screen}");
        for block in screen.split("\n### ").skip(1) {
            let (heading, words) = block.split_once('\n').unwrap();
            assert!(words.chars().filter(|letter| letter.is_alphabetic()).count() > 20, "{heading}: {words}");
        }
    }
}

#[test]
fn a_complete_starter_asks_everything_with_its_help() {
    for language in ["fr", "en"] {
        let text = starter_of(language, Profile::Complete, None).text;
        assert_eq!(asked(&text), questionnaire().counted().count());
        for question in questionnaire().counted().filter(|question| question.kind != Kind::Group) {
            let help = questionnaire().words(language).question(&question.id, |text| &text.help);
            let Some(first) = help.and_then(|help| help.text.split_whitespace().next()) else { continue };
            assert!(text.contains(&format!("# {first}")), "the help of {}", question.id);
        }
    }
}

#[test]
fn a_starter_only_lacks_answers() {
    for language in ["fr", "en"] {
        for profile in [Profile::Minimal, Profile::Complete] {
            let text = starter_of(language, profile, None).text;
            for finding in check(&text).findings {
                assert!(finding.is(Code::RequiredMissing) || finding.level == Level::Blank, "{finding:?}");
            }
            assert!(!text.contains(['{', '}']), "no words between braces");
            let longest = text.lines().map(|line| line.chars().count()).max();
            assert!(longest.is_some_and(|longest| longest <= 120), "{longest:?} columns");
        }
    }
}

#[test]
fn every_answer_of_an_older_file_is_carried() {
    for old in [cibnav(), text("tests/fixtures/every-position.yaml")] {
        for profile in [Profile::Minimal, Profile::Complete] {
            let new = starter_of("en", profile, Some(&old));
            assert_eq!(new.left_over, Vec::<String>::new());
            let (before, after) = (check(&old), check(&new.text));
            let mut codes = [&before, &after].map(|checked: &Checked| {
                checked.findings.iter().map(|finding| finding.code.name().to_owned()).collect::<Vec<_>>()
            });
            codes.iter_mut().for_each(|codes| codes.sort());
            assert_eq!(codes[0], codes[1]);
            let written = |checked: &Checked| render(&report(checked, None)).markdown;
            assert!(written(&before) == written(&after), "the report is the same");
            // Once more: nothing changes any more.
            assert_eq!(starter_of("en", profile, Some(&new.text)), new);
        }
    }
}

#[test]
fn states_of_sections_and_groups_stand_alone() {
    let old = "questionnaire: redevable/1\nlanguage: fr\nbias:\n  not_documented: |\n    Rien.\nredress:\n  decision:\n    \
               withheld: |\n      Secret.\n  note: |\n    Une note.\nperformance: perdu\n";
    let new = starter_of("fr", Profile::Complete, Some(old));
    assert_eq!(new.left_over, ["performance"]);
    let document = parsed(&new.text);
    assert_eq!(document.root.get("bias").unwrap().entries().len(), 1, "a state stands alone");
    let redress = document.root.get("redress").unwrap();
    assert_eq!(redress.get("decision").unwrap().entries().len(), 1);
    assert!(redress.get("note").is_some() && redress.get("documents").is_some());
}

#[test]
fn answers_without_a_question_are_told_and_kept_as_comments() {
    let old = "questionnaire: redevable/1\nlanguage: en\nidentity:\n  id: tri\n  colour: |\n    # Blue\n    { and: green }\n\
               weather:\n  today: rain\nredress:\n  decision:\n    bribe: 12\n";
    let new = starter_of("fr", Profile::Minimal, Some(old));
    assert_eq!(new.left_over, ["identity.colour", "redress.decision.bribe", "weather"]);
    for kept in
        ["#   colour: |", "#     # Blue", "#     { and: green }", "#     today: rain", "#   bribe: 12"]
    {
        assert!(new.text.lines().any(|line| line == kept), "{kept} in {}", new.text);
    }
    let document = parsed(&new.text);
    assert!(document.root.get("weather").is_none(), "they are answers no more");
    // The comments are in the language asked for; the answers keep theirs.
    assert_eq!(document.root.get("language").and_then(Node::as_text), Some("en"));
    assert!(new.text.contains("# Quel est l’identifiant de la fiche"));
}

#[test]
fn hostile_answers_stay_answers() {
    let old = "questionnaire: redevable/1\nlanguage: \"fr\\nevil: 1\"\nidentity:\n  name: \"x\\u2028# y: z\"\n  \
               \"a\\u2028evil: 1\\nb\": \"c\\nd: e\"\n";
    let new = starter_of("fr", Profile::Minimal, Some(old));
    let document = parsed(&new.text);
    let identity = document.root.get("identity").unwrap();
    assert_eq!(identity.get("name").and_then(Node::as_text), Some("x\u{2028}# y: z"));
    assert_eq!(new.left_over.len(), 1);
    assert!(document.root.get("evil").is_none() && identity.get("d").is_none(), "{}", new.text);
}

#[test]
fn another_questionnaire_has_its_own_starter() {
    let source = |name: &str, text: &str| SourceFile::new(name, text);
    let files = DefinitionFiles {
        structure: source(
            "structure.yaml",
            "id: petit/1\nlanguages: [fr]\nsections:\n  - id: a\n    questions:\n      - { id: b, kind: line }\n",
        ),
        checks: None,
        law: None,
        migrations: None,
        texts: vec![source(
            "text/fr.yaml",
            "language: fr\nsections:\n  a:\n    label: A\nquestions:\n  a.b:\n    label: B\n    reader: B\n",
        )],
        labels: Vec::new(),
    };
    let small = Questionnaire::load(files).unwrap_or_else(|faults| panic!("{:?}", faults[0].findings));
    let options = StarterOptions { language: "fr", profile: Profile::Complete, schema: "x", file: "y" };
    assert!(starter(&small, options, None).text.contains("\na:\n  # B\n  b:\n"));
}
