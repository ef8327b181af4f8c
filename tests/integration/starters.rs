//! Files of answers to fill in: short, right as they are, and never without an answer that was given before.

use redevable::finding::{Code, Level};
use redevable::questionnaire::{DefinitionFiles, Kind, Profile, Questionnaire};
use redevable::source::SourceFile;
use redevable::starter::{Earlier, Starter, StarterOptions, starter};
use redevable::submission::Checked;
use redevable::yaml::{self, Node, SpannedDocument};

use crate::support::{
    answer_as_in_example, check, cibnav, fixtures, path, questionnaire, render, report, text,
};

fn file(text: &str) -> SourceFile {
    SourceFile::new("answers.yaml", text)
}

fn parsed(text: &str) -> SpannedDocument {
    let parsed = yaml::parse(&file(text));
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    parsed.document.expect("a document")
}

fn starter_of(language: &str, profile: Profile, old: Option<&str>) -> Starter {
    let options = StarterOptions { language, profile, schema: "x.schema.json", file: "answers.yaml" };
    let old = old.map(|text| (file(text), parsed(text)));
    let old = old.as_ref().map(|(file, document)| Earlier { file, document });
    starter(questionnaire(), options, old)
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

/// A file with a comment above each line and one behind it, wherever that changes no answer; and those comments.
fn with_notes_everywhere(text: &str) -> (String, Vec<String>) {
    let answers = parsed(text).root.to_json();
    let lines: Vec<&str> = text.lines().collect();
    let changes_nothing = |position: usize, changed: String| {
        let mut all = lines.clone();
        all[position] = &changed;
        let read = yaml::parse(&file(&all.join("\n"))).document;
        read.is_some_and(|document| document.root.to_json() == answers)
    };
    let (mut noted, mut notes) = (Vec::new(), Vec::new());
    for (position, line) in lines.iter().enumerate() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let (above, behind) = (format!("# above {position}"), format!("# behind {position}"));
        let mut own = (*line).to_owned();
        if changes_nothing(position, format!("{line}  {behind}")) && !line.contains('#') {
            own = format!("{line}  {behind}");
            notes.push(behind);
        }
        if changes_nothing(position, format!("{indent}{above}\n{line}")) {
            own = format!("{indent}{above}\n{own}");
            notes.push(above);
        }
        noted.push(own);
    }
    noted.push("# at the end".to_owned());
    notes.push("# at the end".to_owned());
    (noted.join("\n") + "\n", notes)
}

#[test]
fn what_people_noted_is_kept_wherever_it_stood() {
    let (old, notes) = with_notes_everywhere(&text("tests/fixtures/every-position.yaml"));
    assert!(notes.len() > 200, "{}", notes.len());
    for profile in [Profile::Minimal, Profile::Complete] {
        let new = starter_of("en", profile, Some(&old));
        for note in &notes {
            let kept = new.text.lines().filter(|line| line.trim() == note).count();
            assert_eq!(kept, 1, "{note} in {}", new.text);
        }
        let written = |text: &str| render(&report(&check(text), None)).markdown;
        assert!(written(&old) == written(&new.text), "the report is the same");
        // Once more: they stay where they are.
        assert_eq!(starter_of("en", profile, Some(&new.text)), new);
    }
}

#[test]
fn a_note_stands_at_its_question() {
    for (name, old) in fixtures("tests/fixtures/starters", "yaml") {
        let Some(name) = name.strip_suffix(".before") else { continue };
        let old = std::fs::read_to_string(old).unwrap();
        let new = path(&format!("tests/fixtures/starters/{name}.after.yaml"));
        let made = starter_of("fr", Profile::Minimal, Some(&old)).text;
        if std::env::var_os("REDEVABLE_BLESS").is_some() {
            std::fs::write(&new, &made).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&new).unwrap_or_default(), made);
    }
}

#[test]
fn a_state_without_its_reason_is_kept() {
    let old = "questionnaire: redevable/1\nlanguage: fr\nbias:\n  not_documented:\ndata:\n  retention:\n    withheld:\n\
               redress:\n  decision:\n    not_applicable:\n";
    for profile in [Profile::Minimal, Profile::Complete] {
        let new = starter_of("fr", profile, Some(old)).text;
        let document = parsed(&new);
        for (way, state) in [("bias", "not_documented"), ("data.retention", "withheld")] {
            let held = way.split('.').try_fold(&document.root, |node, key| node.get(key)).expect(way);
            assert!(held.get(state).is_some_and(Node::is_null), "{way} in {new}");
        }
        let redress = document.root.get("redress").and_then(|redress| redress.get("decision"));
        assert!(redress.is_some_and(|decision| decision.get("not_applicable").is_some()), "{new}");
    }
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
