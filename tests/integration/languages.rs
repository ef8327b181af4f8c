//! Documents in a language that the program does not speak: a questionnaire brings its words.

use redevable::finding::Code;
use redevable::questionnaire::{DefinitionFiles, Questionnaire};
use redevable::render::{self, Pictures, Sheet, Templates, html, text};
use redevable::report::{Report, ReportOptions};
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checker};

use crate::support::{cibnav, text as file};

const FOLDER: &str = "tests/fixtures/questionnaires/spanish";

fn definition(labels: &str) -> DefinitionFiles {
    let source = |name: &str| SourceFile::new(name, file(&format!("{FOLDER}/{name}")).as_str());
    DefinitionFiles {
        structure: source("structure.yaml"),
        checks: None,
        law: None,
        migrations: None,
        texts: vec![source("text/es.yaml")],
        labels: vec![("es".to_owned(), SourceFile::new("labels/es.ftl", labels))],
    }
}

/// CibNav in Spanish, answers in French.
fn spanish() -> (Report, Sheet, Templates) {
    let questionnaire = Questionnaire::load(definition(&file(&format!("{FOLDER}/labels/es.ftl"))))
        .unwrap_or_else(|faults| panic!("{:?}", faults[0].findings));
    let answers = cibnav().replacen("questionnaire: redevable/1", "questionnaire: ville-x/1", 1);
    let checked =
        Checker::new(&questionnaire, None).check(&SourceFile::new("answers.yaml", answers.as_str()), &Alone);
    let submission = checked.submission.as_ref().expect("a file whose structure is right");
    let mut options = ReportOptions::default();
    options.language = Some("es".to_owned());
    let report = Report::build(&questionnaire, submission, &checked.findings, &options);
    let templates = Templates::new(questionnaire.labels().clone(), Vec::new()).expect("our own");
    let rendered = render::markdown(&report, &templates).expect("our own template");
    let sheet = Sheet::of_report(&report, rendered, &templates.labels("es"));
    (report, sheet, templates)
}

#[test]
fn a_report_is_built_in_a_language_that_a_questionnaire_brings() {
    let (report, sheet, templates) = spanish();
    assert_eq!((report.language.as_str(), sheet.rendered.document.lang.as_str()), ("es", "es"));
    let markdown = &sheet.rendered.markdown;
    assert!(markdown.contains("## Lo esencial") && markdown.contains("## Para qué sirve"), "{markdown}");
    assert!(markdown.contains("abril de 2023") && markdown.contains("52.271"), "dates and numbers");
    // What the catalogue or the texts lack is French, and says so.
    assert!(markdown.contains("<span lang=\"fr\">À quoi ça sert</span>"), "{markdown}");
    // Words of ours before a text are marked too, never printed as markup.
    assert!(!markdown.contains("\\<span"), "{markdown}");
    let page = html::page(&sheet, &Pictures::new(), &[], &templates).expect("a page");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"es\""));
    for words in ["Ir al contenido", "Índice", "aria-label=\"Fuente 1\"", "<span lang=\"fr\">"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("&lt;span"), "markup that is read");
    assert!(!text::document(&sheet).contains("<span"));
}

#[test]
fn no_missing_word_is_printed_by_its_id() {
    let (_, sheet, templates) = spanish();
    let page = html::page(&sheet, &Pictures::new(), &[], &templates).expect("a page");
    let french = file("templates/labels/fr.ftl");
    for id in french.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id)) {
        let printed = format!("[{id}]");
        assert!(!page.contains(&printed) && !sheet.rendered.markdown.contains(&printed), "{printed}");
    }
}

#[test]
fn a_broken_line_of_a_catalogue_is_found_at_its_place() {
    let labels = "state-answered = Respondido\nstate-no-answer = { $\nunclear = No resuelto\n";
    let faults = Questionnaire::load(definition(labels)).expect_err("a broken line");
    let (file, finding) = (&faults[0].file, &faults[0].findings[0]);
    assert_eq!((faults.len(), file.name()), (1, "labels/es.ftl"));
    assert!(finding.is(Code::Definition));
    assert_eq!(file.position(finding.span.start).line, 2);
}
