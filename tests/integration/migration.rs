//! Files of older versions of a small questionnaire, carried to its present one (`tests/fixtures/migration`).
//!
//! `cases/NAME.before.yaml` becomes `NAME.after.yaml`, and `NAME.report` lists what was done and what is left. With
//! `REDEVABLE_BLESS` set, the expected files are written anew, to be reviewed. `broken/NAME.yaml` is a `migrations.yaml`
//! with a mistake on the line that ends with `# <-- here`.

use std::fmt::Write as _;
use std::sync::OnceLock;

use proptest::prelude::*;
use redevable::finding::Finding;
use redevable::migration::{self, Carried, Outcome};
use redevable::questionnaire::{DefinitionFiles, Questionnaire};
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checker};
use redevable::yaml;

use crate::support::{fixtures, path, text};

const FOLDER: &str = "tests/fixtures/migration";

fn files() -> DefinitionFiles {
    let file = |name: &str| SourceFile::new(name, text(&format!("{FOLDER}/toy/{name}")));
    DefinitionFiles {
        structure: file("structure.yaml"),
        checks: None,
        law: None,
        migrations: Some(file("migrations.yaml")),
        texts: vec![file("text/fr.yaml"), file("text/en.yaml")],
        labels: Vec::new(),
    }
}

fn toy() -> &'static Questionnaire {
    static TOY: OnceLock<Questionnaire> = OnceLock::new();
    TOY.get_or_init(|| Questionnaire::load(files()).unwrap_or_else(|faults| panic!("{faults:#?}")))
}

fn carry(text: &str) -> Result<Outcome, Vec<Finding>> {
    migration::carry(toy(), &SourceFile::new("answers.yaml", text))
}

fn carried(text: &str) -> Carried {
    match carry(text) {
        Ok(Outcome::Carried(carried)) => *carried,
        other => panic!("not carried: {other:?}\n{text}"),
    }
}

fn report(carried: &Carried) -> String {
    let file = SourceFile::new("answers.yaml", carried.text.as_str());
    let line = |place: usize| file.position(place).line;
    let mut report = String::new();
    for change in &carried.changes {
        writeln!(report, "{}: {:?}", line(change.place), change.what).unwrap();
    }
    for finding in &carried.left {
        let variant = finding.variant.unwrap_or_default();
        writeln!(report, "{}: left, {variant}: {}", line(finding.span.start), finding.path).unwrap();
    }
    let checked = Checker::new(toy(), None).check(&file, &Alone);
    for finding in checked.findings.iter().filter(|finding| finding.code.name() != "blank") {
        writeln!(report, "{}: check, {}: {}", line(finding.span.start), finding.code.name(), finding.path)
            .unwrap();
    }
    report
}

#[test]
fn each_case_is_carried_as_expected() {
    let mut wrong = Vec::new();
    for (name, before) in fixtures(&format!("{FOLDER}/cases"), "yaml") {
        let Some(name) = name.strip_suffix(".before") else { continue };
        let carried = carried(&std::fs::read_to_string(before).unwrap());
        for (extension, found) in [("after.yaml", carried.text.clone()), ("report", report(&carried))] {
            let expected = path(&format!("{FOLDER}/cases/{name}.{extension}"));
            if std::env::var_os("REDEVABLE_BLESS").is_some() {
                std::fs::write(&expected, &found).unwrap();
            }
            if std::fs::read_to_string(&expected).ok().as_deref() != Some(found.as_str()) {
                wrong.push(format!("{}:\n{found}", expected.display()));
            }
        }
        assert!(matches!(carry(&carried.text), Ok(Outcome::Current)), "{name}: a second time");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn comments_and_answers_survive_every_case() {
    for (name, before) in fixtures(&format!("{FOLDER}/cases"), "yaml") {
        if name.ends_with(".before") {
            let before = std::fs::read_to_string(before).unwrap();
            assert_survives(&before, &carried(&before).text);
        }
    }
}

/// Every word of the old file is in the new one as often, but for keys, options and versions, which are renamed.
fn assert_survives(before: &str, after: &str) {
    let count = |text: &str, word: &str| {
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|own| *own == word).count()
    };
    let renamed = [
        "goal",
        "rows",
        "mode",
        "semi",
        "hand",
        "limits",
        "motto",
        "slogan",
        "toy",
        "1",
        "2",
        "summary",
        "done",
        "purpose",
        "owner",
        "who",
        "sets",
        "data",
        "Demandes",
        "aim",
        "name",
        "governance",
        "cautions",
        "why",
    ];
    for word in before
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !renamed.contains(word))
    {
        assert!(count(after, word) >= count(before, word), "`{word}` is lost:\n{before}\n──\n{after}");
    }
}

#[test]
fn what_is_not_older_is_refused_at_its_place() {
    for (questionnaire, variant) in [
        ("toy/4", Some("newer")),
        ("toy/0", Some("unknown-version")),
        ("redevable/1", None),
        ("toy", Some("no-version")),
        ("[toy/1]", Some("no-version")),
        ("", Some("questionnaire")),
    ] {
        let findings =
            carry(&format!("language: fr\nquestionnaire: {questionnaire}\n")).expect_err("refused");
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(finding.variant, variant, "{questionnaire}");
        assert!(finding.span.start >= 13, "{questionnaire}: {:?}", finding.span);
    }
    assert_eq!(carry("language: fr\n").expect_err("refused")[0].variant, Some("questionnaire"));
    assert_eq!(carry("a: [").expect_err("refused")[0].code.name(), "cut-off");
    assert!(matches!(carry("questionnaire: toy/3\n"), Ok(Outcome::Current)));
}

#[test]
fn mistakes_of_a_definition_are_found_at_their_place() {
    for (name, path) in fixtures(&format!("{FOLDER}/broken"), "yaml") {
        let broken = std::fs::read_to_string(path).unwrap();
        let here = broken.lines().position(|line| line.contains("# <-- here")).expect("a place") + 1;
        let mut files = files();
        files.migrations = Some(SourceFile::new("migrations.yaml", broken));
        let faults = Questionnaire::load(files).expect_err(&name);
        let lines: Vec<usize> = faults
            .iter()
            .flat_map(|fault| {
                fault.findings.iter().map(|finding| fault.file.position(finding.span.start).line)
            })
            .collect();
        assert_eq!(lines, [here], "{name}: {faults:#?}");
    }
}

/// An answers file of the first version, with comments wherever YAML has them. Each comment and text is told apart.
fn any_file() -> impl Strategy<Value = String> {
    let key =
        |names: &'static [&'static str]| prop::sample::subsequence(names, 0..=names.len()).prop_shuffle();
    let purpose = key(&["goal", "slogan", "motto", "name", "owner", "who", "aim"]);
    let sets = prop::collection::vec(key(&["name", "rows", "slogan", "code"]), 0..4);
    let styles = prop::collection::vec((0..6_usize, 0..5_usize), 40);
    let sections = Just(vec!["purpose", "decision", "data", "limits", "governance"]).prop_shuffle();
    (purpose, sets, styles, sections, 2..5_usize, any::<bool>(), any::<bool>()).prop_map(
        |(purpose, sets, styles, sections, step, wide, ends)| {
            let mut file = Written { text: String::new(), styles, number: 0 };
            file.text.push_str("# top0\nquestionnaire: toy/1 # version0\nlanguage: fr\n\n");
            for section in sections {
                match section {
                    "purpose" => {
                        file.line(0, "purpose:");
                        for key in &purpose {
                            file.answer(step, "", key);
                        }
                    }
                    "decision" => {
                        file.line(0, "decision:");
                        file.line(step, "mode: semi");
                        file.line(step, "channels: web");
                    }
                    "data" if !sets.is_empty() => {
                        file.line(0, "data:");
                        file.line(step, "sets:");
                        for set in sets.iter().filter(|set| !set.is_empty()) {
                            let dash = if wide { "-   " } else { "- " };
                            for (position, key) in set.iter().enumerate() {
                                let column = step * 2 + dash.len();
                                let (column, dash) =
                                    if position == 0 { (step * 2, dash) } else { (column, "") };
                                file.answer(column, dash, key);
                            }
                        }
                    }
                    "data" => file.line(0, "data:"),
                    "limits" => {
                        file.line(0, "limits:");
                        file.answer(step, "", "why");
                    }
                    _ => file.line(0, "governance:"),
                }
            }
            if ends { file.text } else { file.text.trim_end().to_owned() }
        },
    )
}

struct Written {
    text: String,
    /// How each answer is written, and where it has comments.
    styles: Vec<(usize, usize)>,
    number: usize,
}

impl Written {
    fn next(&mut self) -> (usize, usize, usize) {
        self.number += 1;
        let (style, comments) = self.styles[self.number % self.styles.len()];
        (self.number, style, comments)
    }

    fn line(&mut self, column: usize, words: &str) {
        let (number, _, comments) = self.next();
        let blank = " ".repeat(column);
        if comments == 1 {
            writeln!(self.text, "{blank}# above{number}").unwrap();
        }
        let behind = if comments > 2 { format!("   # behind{number}") } else { String::new() };
        writeln!(self.text, "{blank}{words}{behind}").unwrap();
    }

    fn answer(&mut self, column: usize, dash: &str, key: &str) {
        let (number, style, comments) = self.next();
        let blank = " ".repeat(column);
        let inner = " ".repeat(column + dash.len() + 2);
        if comments == 1 || comments == 4 {
            writeln!(self.text, "{blank}# above{number}").unwrap();
        }
        let behind = if comments > 1 { format!("  # behind{number}") } else { String::new() };
        let words = match style {
            0 => behind,
            1 => format!(" mot{number}{behind}"),
            2 => format!(" |{behind}\n{inner}mot{number}\n\n{inner}# titre{number}"),
            3 => format!(" \"mot{number}\n{inner}suite{number}\"{behind}"),
            4 => {
                format!("{behind}\n{inner}not_documented: |\n{inner}  mot{number}\n{inner}  # titre{number}")
            }
            _ => format!(" >-{behind}\n{inner}mot{number}\n{inner}suite{number}"),
        };
        writeln!(self.text, "{blank}{dash}{key}:{words}").unwrap();
        if comments == 3 {
            writeln!(self.text, "{} # below{number}", " ".repeat(column + dash.len())).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn nothing_is_lost_and_once_is_enough(before in any_file()) {
        let parsed = yaml::parse(&SourceFile::new("a", before.as_str()));
        prop_assert!(parsed.findings.is_empty(), "{before}\n{:?}", parsed.findings);
        let carried = carried(&before);
        assert_survives(&before, &carried.text);
        let after = yaml::parse(&SourceFile::new("a", carried.text.as_str()));
        prop_assert!(after.findings.is_empty(), "{before}\n──\n{}\n{:?}", carried.text, after.findings);
        prop_assert!(matches!(carry(&carried.text), Ok(Outcome::Current)));
        // In block style, only what both places answer, or what an item is made of, is left to people.
        for finding in &carried.left {
            prop_assert!(finding.variant != Some("shape") || finding.path.to_string().contains("/sets/"),
                "{before}\n──\n{}\n{finding:?}", carried.text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(words in prop::collection::vec(prop::sample::select(vec![
        "questionnaire: toy/1\n", "purpose:\n", "purpose: ", "  goal: ", "  owner:\n", "  slogan: |\n", "    a\n", "\n",
        "\r\n", "# c\n", "   # c\n", "{", "}", "[", "]", "- ", "? ", ": ", "a", "data:\n  sets:\n", "    - rows: 1\n",
        "    - slogan: é\n", "      rows:\n", "limits: ", "~", "\"", "'x'", "\t", "é", "decision:\n  mode: semi\n", ">-\n",
        "  summary:\n    value: x\n", "acknowledged:\n  - at: /purpose/goal\n", "---\n", "\u{feff}", "governance:\n",
    ]), 0..30)) {
        let text = format!("questionnaire: toy/1\n{}", words.concat());
        if let Ok(Outcome::Carried(carried)) = carry(&text) {
            let after = yaml::parse(&SourceFile::new("a", carried.text.as_str()));
            prop_assert!(after.findings.is_empty(), "{text}\n──\n{}\n{:?}", carried.text, after.findings);
        }
    }
}
