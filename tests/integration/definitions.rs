//! The files of a questionnaire: each mistake at its place, in words; and no panic, whatever they hold.
//!
//! `tests/fixtures/questionnaires/base` is a questionnaire without mistake. A folder of `refused` holds the files in
//! which it differs from it, and `expect`: the file, line and column of the first mistake. Its name starts with the
//! name of that mistake. Adding a case is adding a folder.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use redevable::finding::{Code, Layer};
use redevable::locale::{Catalogue, Locale};
use redevable::questionnaire::{DefinitionFiles, FileFindings, Mistake, Questionnaire};
use redevable::report::{Report, ReportOptions};
use redevable::schema::answers_schema;
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checker};

use crate::support::{cibnav, path};

const FOLDER: &str = "tests/fixtures/questionnaires";

/// The files of a questionnaire, by their names in its folder.
type Files = BTreeMap<String, String>;

pub(crate) fn files_in(folder: &Path) -> Files {
    let mut files = Files::new();
    for (inside, prefix) in [("", ""), ("text", "text/"), ("labels", "labels/")] {
        for entry in std::fs::read_dir(folder.join(inside)).into_iter().flatten().flatten() {
            if entry.path().is_file() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                files.insert(name, std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files
}

fn base() -> Files {
    files_in(&path(&format!("{FOLDER}/base")))
}

/// The folders of `refused`: name, files over those of the base, and the place expected.
fn cases() -> Vec<(String, Files, String)> {
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(path(&format!("{FOLDER}/refused"))).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut files = base();
        files.extend(files_in(&entry.path()));
        let expected = files.remove("expect").unwrap_or_default();
        cases.push((name, files, expected.trim().to_owned()));
    }
    cases.sort();
    cases
}

pub(crate) fn definition(files: &Files) -> DefinitionFiles {
    let source = |name: &str| files.get(name).map(|text| SourceFile::new(name, text.as_str()));
    let inside = |folder: &str| -> Vec<SourceFile> {
        files.keys().filter(|name| name.starts_with(folder)).filter_map(|name| source(name)).collect()
    };
    let labels = inside("labels/").into_iter().map(|file| {
        let stem = file.name().trim_start_matches("labels/").trim_end_matches(".ftl").to_owned();
        (stem, file)
    });
    DefinitionFiles {
        structure: source("structure.yaml").expect("a structure"),
        checks: source("checks.yaml"),
        law: source("law.yaml"),
        migrations: source("migrations.yaml"),
        texts: inside("text/"),
        labels: labels.collect(),
    }
}

/// The findings of all files, as `file:line:column mistake`.
fn told(faults: &[FileFindings]) -> Vec<String> {
    let one = |fault: &FileFindings| {
        let lines = fault.findings.iter().map(|finding| {
            let position = fault.file.position(finding.span.start);
            let what = finding.variant.unwrap_or_else(|| finding.code.name());
            format!("{}:{}:{} {what}", fault.file.name(), position.line, position.column)
        });
        lines.collect::<Vec<_>>()
    };
    faults.iter().flat_map(one).collect()
}

#[test]
fn the_base_has_no_mistake() {
    let loaded = Questionnaire::load(definition(&base()));
    assert!(loaded.is_ok(), "{:?}", loaded.err().map(|faults| told(&faults)));
}

#[test]
fn each_mistake_is_found_at_its_place() {
    let names: Vec<&str> = Mistake::ALL.iter().map(|mistake| mistake.name()).collect();
    let mut wrong = Vec::new();
    for (case, files, expected) in cases() {
        // The longest name that fits: `words-missing` is not `words`.
        let fits = |name: &&&str| case == **name || case.starts_with(&format!("{name}-"));
        let mistake = names.iter().filter(fits).max_by_key(|name| name.len());
        let mistake = mistake.unwrap_or_else(|| panic!("{case} starts with no mistake"));
        let Err(faults) = Questionnaire::load(definition(&files)) else {
            wrong.push(format!("{case}: nothing found"));
            continue;
        };
        assert!(faults.iter().flat_map(|fault| &fault.findings).all(|finding| finding.is(Code::Definition)));
        let found = told(&faults);
        if !found.contains(&format!("{expected} {mistake}")) {
            wrong.push(format!("{case}: expected {expected} {mistake}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_mistake_has_a_case_and_words() {
    let cases = cases();
    for mistake in Mistake::ALL {
        let name = mistake.name();
        let shown = cases.iter().any(|(case, ..)| case == name || case.starts_with(&format!("{name}-")));
        // What serde refuses and its own schema accepts: no file is known to reach it.
        assert!(shown || *mistake == Mistake::Unreadable, "no folder for `{name}`");
        for locale in Locale::ALL {
            let catalogue = Catalogue::messages(locale);
            let id = format!("definition-{name}");
            assert!(catalogue.has(&id), "{id} in {}", locale.tag());
            assert!(catalogue.attribute(&id, "label", &[]).is_some(), "{id}.label");
        }
    }
}

#[test]
fn mistakes_read_well() {
    use redevable::finding::Arg;
    use redevable::locale::Value;
    let mut told: BTreeMap<&str, String> = BTreeMap::new();
    for locale in Locale::ALL {
        let catalogue = Catalogue::messages(locale);
        let text = told.entry(locale.tag()).or_default();
        for (case, files, _) in cases() {
            let Err(faults) = Questionnaire::load(definition(&files)) else { continue };
            let finding = &faults[0].findings[0];
            let value = |arg: &Arg| match arg {
                Arg::Text(text) => Value::Text(text.clone()),
                Arg::Number(number) => Value::Number(*number),
                Arg::Message(id) => Value::Text(catalogue.text(id, &[])),
                Arg::Label(id) | Arg::Options(id) => Value::Text(id.clone()),
                Arg::About(id) => Value::Text(id.clone().unwrap_or_default()),
            };
            let values: Vec<(&str, Value)> =
                finding.args.iter().map(|(name, arg)| (*name, value(arg))).collect();
            let id = format!("definition-{}", finding.variant.unwrap());
            let help = catalogue.attribute(&id, "help", &values).unwrap_or_default();
            text.push_str(&format!("{case}\n  {}\n  {help}\n", catalogue.text(&id, &values)));
        }
    }
    crate::messages::settings().bind(|| {
        for (locale, text) in told {
            insta::assert_snapshot!(format!("definitions-{locale}"), text);
        }
    });
}

/// A change of a text: a line gone, twice, elsewhere or more to the right, a word for another, the end cut off.
#[derive(Debug, Clone)]
struct Change {
    file: prop::sample::Index,
    line: prop::sample::Index,
    other: prop::sample::Index,
    how: u8,
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<prop::sample::Index>;
    (index(), index(), index(), 0..9_u8).prop_map(|(file, line, other, how)| Change {
        file,
        line,
        other,
        how,
    })
}

/// Words that definitions are made of, and some that they are not.
const WORDS: [&str; 20] = [
    "redevable/1",
    "environment.measured",
    "decision.automation",
    "environment",
    "item.count",
    "records",
    "group",
    "results",
    "contact",
    "unclear",
    "value",
    "0",
    "null",
    "[]",
    "{}",
    "é",
    "environment.energy is answered",
    "{{ item.name }}",
    "not (((",
    "2026-02-30",
];

fn changed(files: &mut Files, change: &Change) {
    let names: Vec<String> = files.keys().cloned().collect();
    let name = change.file.get(&names);
    let text = files.get_mut(name).expect("a file of the list");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return;
    }
    let (at, other) = (change.line.index(lines.len()), change.other.index(lines.len()));
    let word = *change.other.get(&WORDS);
    match change.how {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at].clone()),
        2 => lines.swap(at, other),
        3 => lines[at].insert_str(0, "  "),
        4 => lines.truncate(at),
        5 => lines[at] = lines[at].trim_start_matches("  ").to_owned(),
        6 => {
            let key = lines[at].split_once(':').map(|(key, _)| format!("{key}: {word}"));
            lines[at] = key.unwrap_or_else(|| word.to_owned());
        }
        7 => {
            let indented = lines[at].len() - lines[at].trim_start().len();
            lines[at] = format!("{}- {word}", " ".repeat(indented));
        }
        _ => lines[at] = lines[other].clone(),
    }
    *text = lines.join("\n") + "\n";
}

/// All that is done with a questionnaire that was accepted.
fn used(questionnaire: &Questionnaire) {
    for language in questionnaire.languages() {
        let _ = answers_schema(questionnaire, language);
    }
    let ours = format!("questionnaire: {}", questionnaire.id());
    let answers = cibnav().replacen("questionnaire: redevable/1", &ours, 1);
    let checked =
        Checker::new(questionnaire, None).check(&SourceFile::new("answers.yaml", answers.as_str()), &Alone);
    if let Some(submission) = &checked.submission {
        let report = Report::build(questionnaire, submission, &checked.findings, &ReportOptions::default());
        let _ = redevable::render::markdown(&report, crate::support::templates());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    /// Whatever a definition holds, it is refused at a place, or can be used.
    #[test]
    fn no_definition_makes_a_panic(changes in prop::collection::vec(change(), 1..4)) {
        let mut files = base();
        for change in &changes {
            changed(&mut files, change);
        }
        match Questionnaire::load(definition(&files)) {
            Ok(questionnaire) => used(&questionnaire),
            Err(faults) => {
                let findings = faults.iter().flat_map(|fault| &fault.findings);
                prop_assert!(findings.count() > 0);
                for fault in &faults {
                    let length = fault.file.text().len();
                    prop_assert!(fault.findings.iter().all(|finding| finding.span.end <= length));
                }
            }
        }
    }
}

/// The questionnaire of the base, loaded.
fn loaded() -> Questionnaire {
    Questionnaire::load(definition(&base())).unwrap_or_else(|faults| panic!("{:?}", told(&faults)))
}

#[test]
fn what_is_added_stands_at_its_place() {
    let questionnaire = loaded();
    let sections: Vec<&str> = questionnaire.sections().iter().map(|section| section.id.as_str()).collect();
    let after = sections.iter().position(|id| *id == "openness").unwrap() + 1;
    assert_eq!(sections[after], "environment");
    let governance = questionnaire.section("governance").unwrap();
    let keys: Vec<&str> = governance.questions.iter().map(|question| question.key.as_str()).collect();
    let after = keys.iter().position(|key| *key == "approved_by").unwrap() + 1;
    assert_eq!(keys[after], "elected");
    let who = questionnaire.question("decision.steps.who").unwrap();
    assert_eq!(who.options.last().map(String::as_str), Some("contractor"));
    assert!(questionnaire.checks().iter().any(|check| check.id == "energy-without-scope"));
    assert!(questionnaire.grounds().iter().any(|ground| ground == "city-plan"));
}

#[test]
fn words_are_replaced_one_by_one() {
    let questionnaire = loaded();
    let words = questionnaire.words("fr");
    let built_in = crate::support::questionnaire().words("fr");
    let help = words.question("data.retention", |text| &text.help).unwrap().text;
    assert!(help.contains("registre de la ville"));
    let reader = |words: redevable::questionnaire::Words<'_>| {
        words.question("data.retention", |text| &text.reader).unwrap().text.to_owned()
    };
    assert_eq!(reader(words), reader(built_in));
    let option = words.option_label("decision.steps.who", "algorithm").unwrap().text;
    assert_eq!(option, built_in.option_label("decision.steps.who", "algorithm").unwrap().text);
}

#[test]
fn a_hidden_question_is_nowhere() {
    let questionnaire = loaded();
    assert!(
        questionnaire.question("governance.cost").is_none() && questionnaire.is_hidden("governance.cost")
    );
    assert!(questionnaire.counted().all(|question| question.id != "governance.cost"));
    let schema = answers_schema(&questionnaire, "fr");
    assert!(schema.pointer("/properties/governance/properties/cost").is_none());
    let checked = check(&questionnaire, "governance:\n  cost: |\n    1 000 euros.\n");
    let finding = checked.findings.iter().find(|finding| finding.is(Code::UnknownKey)).expect("told");
    assert_eq!(finding.variant, Some("hidden"));
}

/// Checks a file that answers what every file must, retention aside.
fn check(questionnaire: &Questionnaire, more: &str) -> redevable::submission::Checked {
    let text = format!(
        "questionnaire: ville-x/1\nlanguage: fr\nidentity:\n  id: x\n  title: X\n  prepared_by: owner\n  \
         updated_on: 2026-11-23\n{more}"
    );
    Checker::new(questionnaire, None).check(&SourceFile::new("answers.yaml", text.as_str()), &Alone)
}

#[test]
fn a_required_question_refuses_a_blank_and_takes_a_reason() {
    let mut files = base();
    let structure = files.get_mut("structure.yaml").unwrap();
    *structure = structure.replace(
        "  - data.retention\n",
        "  - identity.contact\n  - impact.about_whom\n  - openness.documents\n  - redress.documents\n",
    );
    let questionnaire =
        Questionnaire::load(definition(&files)).unwrap_or_else(|faults| panic!("{:?}", told(&faults)));
    let schema =
        redevable::json_schema::Schema::new(&answers_schema(&questionnaire, "fr")).expect("a schema");
    // `identity` comes first: it continues the section that every file has.
    let good = [
        ("identity", "  contact:\n    email: voirie@ville-x.example\n"),
        ("impact", "impact:\n  about_whom: |\n    Les habitants.\n"),
        ("openness", "openness:\n  documents:\n    - name: Règles\n"),
        ("redress", "redress:\n  documents:\n    who: |\n      La mairie.\n"),
    ];
    let blank = [
        ("identity", ""),
        ("identity", "  contact:\n"),
        ("identity", "  contact:\n    note: |\n      x\n"),
        ("identity", "  contact:\n    email:\n"),
        ("impact", ""),
        ("impact", "impact:\n"),
        ("impact", "impact:\n  about_whom:\n"),
        ("impact", "impact:\n  about_whom:\n    value:\n"),
        ("openness", "openness:\n  documents: []\n"),
        ("openness", "openness:\n  documents:\n    -\n"),
        ("redress", ""),
        ("redress", "redress:\n  documents:\n"),
        ("redress", "redress:\n  documents:\n    who:\n"),
        ("redress", "redress:\n  decision:\n    who: |\n      La mairie.\n"),
    ];
    let reason = [
        ("identity", "  contact:\n    not_applicable: |\n      x\n"),
        ("impact", "impact:\n  about_whom:\n    not_documented: |\n      x\n"),
        ("impact", "impact:\n  not_documented: |\n    x\n"),
        ("openness", "openness:\n  documents:\n    withheld: |\n      x\n"),
        ("redress", "redress:\n  documents:\n    not_documented: |\n      x\n"),
        ("redress", "redress:\n  not_documented: |\n    x\n"),
    ];
    let verdicts = |section: &str, text: &str| {
        let parts = good.iter().map(|(id, good)| if *id == section { text } else { good });
        let checked = check(&questionnaire, &parts.collect::<String>());
        let structure: Vec<_> =
            checked.findings.iter().filter(|finding| finding.layer == Layer::Structure).collect();
        let missing = structure.iter().any(|finding| finding.is(Code::RequiredMissing));
        assert_eq!(missing, !structure.is_empty(), "{text}: {structure:?}");
        let json = checked.document.expect("parsed").root.to_json();
        assert_eq!(schema.accepts(&json), !missing, "{text}: schema and check differ");
        missing
    };
    for (section, text) in good.iter().chain(&reason) {
        assert!(!verdicts(section, text), "{text}");
    }
    for (section, text) in blank {
        assert!(verdicts(section, text), "{text}");
    }
}

#[test]
fn what_is_required_on_a_condition_is_required_where_it_is_asked() {
    let questionnaire = loaded();
    let missing = |more: &str| {
        let checked = check(&questionnaire, more);
        checked.findings.iter().any(|finding| {
            finding.is(Code::RequiredMissing)
                && finding.layer == Layer::Meaning
                && finding.question.as_deref() == Some("data.retention")
        })
    };
    // `data.retention` is not asked of an abandoned system. A schema cannot tell: it never looks at conditions.
    assert!(missing(""));
    assert!(missing("data:\n  retention:\n"));
    assert!(!missing("data:\n  retention: 3 years\n"));
    assert!(!missing("data:\n  retention:\n    not_documented: |\n      x\n"));
    assert!(!missing("lifecycle:\n  status: abandoned\n"));
    let schema =
        redevable::json_schema::Schema::new(&answers_schema(&questionnaire, "fr")).expect("a schema");
    let checked = check(&questionnaire, "");
    assert!(schema.accepts(&checked.document.expect("parsed").root.to_json()));
}

#[test]
fn everything_that_may_be_hidden_can_be_at_once() {
    let mut hidden: Vec<String> =
        crate::support::questionnaire().counted().map(|question| question.id.clone()).collect();
    // What is refused is left in, until nothing is refused.
    for _ in 0..crate::support::questionnaire().counted().count() {
        let mut files = base();
        let list: String = hidden.iter().map(|id| format!("  - {id}\n")).collect();
        files.insert(
            "structure.yaml".into(),
            format!("id: ville-x/1\nextends: redevable/1\nhide:\n{list}sections: []\n"),
        );
        files.retain(|name, _| name == "structure.yaml");
        match Questionnaire::load(definition(&files)) {
            Ok(questionnaire) => {
                assert!(hidden.len() > 20, "{hidden:?}");
                used(&questionnaire);
                return;
            }
            Err(faults) => {
                let refused: Vec<String> = faults[0]
                    .findings
                    .iter()
                    .filter_map(|finding| match finding.args.first() {
                        Some((_, redevable::finding::Arg::Text(id))) => Some(id.clone()),
                        _ => None,
                    })
                    .collect();
                hidden.retain(|id| !refused.contains(id));
            }
        }
    }
    panic!("nothing can be hidden");
}

#[test]
fn the_schemas_of_definitions_are_of_one_mind_with_the_checks() {
    use redevable::questionnaire::{Part, definition_schema};
    let any = redevable::json_schema::Schema::new(&definition_schema(None)).expect("a schema");
    let shape =
        ["unknown-key", "missing-key", "unknown-kind", "not-one-of", "wrong-type", "limit-out-of-range"];
    for (case, files, _) in cases() {
        let mut accepted = true;
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".yaml")) {
            let part = match name.as_str() {
                "structure.yaml" => Part::Structure,
                "checks.yaml" => Part::Checks,
                "law.yaml" => Part::Law,
                "migrations.yaml" => Part::Migrations,
                _ => Part::Text,
            };
            let own = redevable::json_schema::Schema::new(&definition_schema(Some(part))).expect("a schema");
            let parsed = redevable::yaml::parse(&SourceFile::new(name.as_str(), text.as_str()));
            let json = parsed.document.expect("parsed").root.to_json();
            accepted &= own.accepts(&json);
            if json.get("language").is_some() || json.get("id").is_some() || json.get("checks").is_some() {
                assert_eq!(own.accepts(&json), any.accepts(&json), "{case}/{name}");
            }
        }
        let refused = shape.iter().any(|name| case.starts_with(name));
        assert_eq!(accepted, !refused, "{case}");
    }
}
