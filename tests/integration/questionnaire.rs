//! The questionnaire that is part of the program.

use redevable::finding::Code;
use redevable::locale::{Catalogue, Locale};
use redevable::questionnaire::{BUILTIN_ID, DefinitionFiles, Kind, Questionnaire, Tier};
use redevable::source::SourceFile;

use crate::support::questionnaire;

#[test]
fn its_files_have_no_mistake() {
    let faults = match Questionnaire::load(DefinitionFiles::builtin()) {
        Ok(questionnaire) => {
            assert_eq!(questionnaire.id(), BUILTIN_ID);
            return;
        }
        Err(faults) => faults,
    };
    let told = faults.iter().flat_map(|fault| {
        fault.findings.iter().map(|finding| {
            let line = fault.file.position(finding.span.start).line;
            format!("{}:{line}: {:?}", fault.file.name(), finding.args)
        })
    });
    panic!("mistakes in the questionnaire:\n{}", told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_mistake_is_found_at_its_place() {
    let mut files = DefinitionFiles::builtin();
    let broken = files.structure.text().replacen("kind: line\n", "kind: lines\n", 1);
    files.structure = SourceFile::new("structure.yaml", broken.as_str());
    let faults = Questionnaire::load(files).expect_err("`lines` is no kind");
    let (file, finding) = (&faults[0].file, &faults[0].findings[0]);
    let line = file.text().lines().position(|line| line.trim_start() == "kind: lines").unwrap() + 1;
    assert!(finding.is(Code::Definition));
    assert_eq!(file.position(finding.span.start).line, line);
}

#[test]
fn thirteen_sections_and_a_budget_of_questions() {
    let sections: Vec<&str> = questionnaire().sections().iter().map(|section| section.id.as_str()).collect();
    assert_eq!(
        sections,
        [
            "identity",
            "purpose",
            "decision",
            "impact",
            "data",
            "explainability",
            "performance",
            "bias",
            "oversight",
            "redress",
            "openness",
            "governance",
            "lifecycle"
        ]
    );
}

/// What public registers ask: a question answers it, or it is written why none does.
#[test]
fn every_concept_of_the_registers_is_asked_or_left_out_with_a_reason() {
    let table = crate::support::text("questionnaire/redevable/1/concepts.csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let column = reader.headers().unwrap().iter().position(|name| name == "not_asked").expect("a column");
    let asked: Vec<&String> = questionnaire()
        .ids()
        .filter_map(|id| questionnaire().question(id))
        .flat_map(|question| &question.concepts)
        .collect();
    let mut known = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        let (concept, reason) = (record[0].to_owned(), record[column].trim());
        let named = asked.iter().any(|asked| **asked == concept);
        assert!(named || reason.len() > 20, "`{concept}`: no question names it, and no reason is written");
        assert!(!named || reason.is_empty(), "`{concept}` is asked, and a reason says why it is not");
        known.push(concept);
    }
    assert!(known.len() >= 164, "{} concepts", known.len());
    for concept in asked {
        assert!(known.contains(concept), "`{concept}` is in no register");
    }
}

/// An example stands for a good answer: it has to be one.
#[test]
fn every_question_has_its_words_and_an_example_that_is_an_answer() {
    let base = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: essai\n  title: Trier\n  prepared_by: owner\n  \
                updated_on: 2026-11-23\n";
    for lang in ["fr", "en"] {
        let words = questionnaire().words(lang);
        for question in questionnaire().counted() {
            let id = &question.id;
            let own = |part: fn(&redevable::questionnaire::definition::QuestionText) -> &str| {
                let worded =
                    words.question(id, part).unwrap_or_else(|| panic!("{id} lacks a text in {lang}"));
                assert_eq!(worded.language, lang, "{id}");
                worded.text
            };
            own(|text| &text.label);
            own(|text| &text.help);
            own(|text| &text.reader);
            let example = own(|text| &text.example);
            let keys: Vec<&str> = id.split('.').collect();
            let mut file = String::new();
            for (depth, key) in keys[..keys.len() - 1].iter().enumerate() {
                file.push_str(&format!("{}{key}:\n", "  ".repeat(depth)));
            }
            file.push_str(&crate::support::answer_as_in_example(question, example));
            let file = if id.starts_with("identity.") {
                let key = format!("  {}:", keys[1]);
                let kept: Vec<&str> = base.lines().filter(|line| !line.starts_with(&key)).collect();
                format!("{}\n{}", kept.join("\n"), file.split_once('\n').unwrap().1)
            } else {
                format!("{base}{file}")
            };
            let checked = crate::support::check(&file);
            let wrong: Vec<_> = checked
                .findings
                .iter()
                .filter(|finding| {
                    finding.level == redevable::finding::Level::Error || finding.is(Code::TooLong)
                })
                .map(|finding| finding.code.name().to_owned())
                .collect();
            assert!(wrong.is_empty(), "{id} in {lang}: {wrong:?}\n{file}");
            let submission = checked.submission.expect("read");
            assert!(submission.answer(id).is_some(), "{id} in {lang} is no answer:\n{file}");
        }
    }
}

#[test]
fn what_readers_look_for_has_words_for_not_being_known() {
    for lang in ["fr", "en"] {
        let words = questionnaire().words(lang);
        let essential = questionnaire().counted().filter(|question| question.tier == Tier::Essential);
        for question in
            essential.filter(|question| question.kind != Kind::Group && question.id != "identity.title")
        {
            let unknown = words.question(&question.id, |text| &text.unknown);
            assert_eq!(
                unknown.map(|words| words.language),
                Some(lang),
                "`unknown` of {} in {lang}",
                question.id
            );
        }
        for id in questionnaire().ids() {
            let reader = words.question(id, |text| &text.reader);
            assert_eq!(reader.map(|words| words.language), Some(lang), "`reader` of {id} in {lang}");
        }
    }
}

#[test]
fn every_warning_has_words_for_readers() {
    let built_in = Code::ALL.iter().filter(|code| code.level() == redevable::finding::Level::Warning);
    let declared = questionnaire().checks().iter().map(|check| check.id.as_str());
    for code in built_in.map(|code| code.name()).chain(declared) {
        for lang in ["fr", "en"] {
            let words = questionnaire().words(lang).check(code, |text| &text.reader);
            assert_eq!(words.map(|words| words.language), Some(lang), "reader words of {code} in {lang}");
        }
    }
}

#[test]
fn both_languages_have_the_same_words() {
    for labels in [false, true] {
        let french = sorted(Catalogue::ids(Locale::French, labels));
        let english = sorted(Catalogue::ids(Locale::English, labels));
        assert_eq!(french, english);
    }
    for code in Code::ALL {
        for locale in Locale::ALL {
            let catalogue = Catalogue::messages(locale);
            assert!(catalogue.has(code.name()), "{} in {}", code.name(), locale.tag());
            assert!(catalogue.attribute(code.name(), "title", &[]).is_some(), "{}.title", code.name());
        }
    }
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

#[test]
fn nothing_says_that_a_system_is_in_order() {
    // The tool checks a questionnaire, not a system.
    let files = [
        "templates/labels/fr.ftl",
        "templates/labels/en.ftl",
        "templates/messages/fr.ftl",
        "templates/messages/en.ftl",
        "questionnaire/redevable/1/text/fr.yaml",
        "questionnaire/redevable/1/text/en.yaml",
        "templates/report.md.jinja",
        "templates/html/page.html.jinja",
    ];
    for file in files {
        let text = crate::support::text(file).to_lowercase();
        for word in ["certifi", "compliant", "falc", "·"] {
            assert!(!text.contains(word), "{word} in {file}");
        }
    }
}
