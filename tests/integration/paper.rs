//! The questionnaire on paper: whole, the same on every day, and fit to be read aloud.

use std::collections::HashSet;
use std::process::{Command, Output};

use redevable::form::{Form, FormOptions};
use redevable::markdown::tree::{Block, Inline, Mark};
use redevable::markdown::words::plain_words;
use redevable::questionnaire::{Profile, Respondent};
use redevable::render::{self, Pictures, Sheet, html, pdf};

use crate::support::{check, cibnav, path, questionnaire, report, templates};

fn form(language: &str, options: FormOptions, filled: bool) -> Form {
    let report = filled.then(|| report(&check(&cibnav()), Some(language)));
    Form::build(questionnaire(), language, options, report.as_ref())
}

fn sheet(form: &Form) -> Sheet {
    let rendered = render::questionnaire(form, templates()).expect("our own template");
    Sheet::of_form(form, rendered, &templates().labels(&form.language))
}

/// All kinds of sheets of both languages.
fn sheets() -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for language in ["fr", "en"] {
        for filled in [false, true] {
            sheets.push(sheet(&form(language, FormOptions::default(), filled)));
            let part = FormOptions { profile: Profile::Minimal, respondent: Some(Respondent::Legal) };
            sheets.push(sheet(&form(language, part, filled)));
        }
    }
    sheets
}

fn ids(form: &Form) -> Vec<(String, usize)> {
    let questions = form.sections.iter().flat_map(|section| &section.questions);
    questions.map(|question| (question.id.clone(), question.number)).collect()
}

#[test]
fn the_sheets_of_all_roles_hold_every_question_once_with_its_number() {
    let whole = ids(&form("fr", FormOptions::default(), false));
    let expected: Vec<String> = questionnaire().counted().map(|question| question.id.clone()).collect();
    assert_eq!(whole.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(), expected);
    let mut parts: Vec<(String, usize)> = Vec::new();
    for respondent in Respondent::ALL {
        let options = FormOptions { respondent: Some(respondent), ..FormOptions::default() };
        parts.extend(ids(&form("fr", options, false)));
    }
    parts.sort_by_key(|(_, number)| *number);
    assert_eq!(parts, whole);
}

#[test]
fn a_blank_sheet_leaves_room_and_a_filled_one_shows_what_is_known() {
    let blank = form("fr", FormOptions::default(), false);
    for question in blank.sections.iter().flat_map(|section| &section.questions) {
        assert!(question.room > 0 && question.answer.is_none(), "{}", question.id);
    }
    let filled = form("fr", FormOptions::default(), true);
    for question in filled.sections.iter().flat_map(|section| &section.questions) {
        let shown = question.answer.as_ref().is_some_and(|answer| !answer.parts.is_empty());
        assert!(shown || question.room > 0, "{} is neither shown nor asked", question.id);
        assert!(!(shown && question.room > 1), "{} is asked again", question.id);
    }
    let markdown = sheet(&filled).rendered.markdown;
    assert!(markdown.contains("CibNav classe les navires professionnels"), "an answer");
    assert!(markdown.contains("**Non documenté.**"), "a state with its reason");
}

#[test]
fn conditions_are_told_in_words() {
    let markdown = sheet(&form("en", FormOptions::default(), false)).rendered.markdown;
    let told: Vec<&str> = markdown.lines().filter(|line| line.starts_with("- **Asked if:**")).collect();
    assert!(!told.is_empty());
    for line in &told {
        assert!(line.contains("question ") && !line.contains("==") && !line.contains(" in ["), "{line}");
    }
    let conditional = questionnaire().counted().filter(|question| question.when.is_some()).count();
    assert_eq!(told.len(), conditional);
}

#[test]
fn nothing_on_it_depends_on_the_day() {
    for sheet in sheets() {
        assert_eq!(sheet.date, None);
        let page = html::page(&sheet, &Pictures::new(), &[], templates()).expect("a page");
        assert!(!page.contains("dcterms.date") && !page.contains("<time"), "a page has no date");
        let input = pdf::input(&sheet, &Pictures::new(), &[]);
        assert!(input.data.contains("\"date\":null") && !input.archival, "a PDF has no date");
    }
}

#[test]
fn headings_follow_each_other_and_links_have_words() {
    fn walk(blocks: &[Block], last: &mut u8, ids: &mut HashSet<String>) {
        for block in blocks {
            match block {
                Block::Heading { level, id, content } => {
                    assert!(*level <= *last + 1, "level {level} after {last}: {}", plain_words(content));
                    assert!(!plain_words(content).trim().is_empty(), "an empty heading");
                    *last = *level;
                    if let Some(id) = id {
                        assert!(ids.insert(id.clone()), "{id} stands twice");
                    }
                }
                Block::Paragraph { content } => links(content),
                Block::List { items, .. } => items.iter().for_each(|item| walk(item, last, ids)),
                Block::Quote { blocks } => walk(blocks, last, ids),
                Block::Marked { mark, blocks } => {
                    let empty = blocks.is_empty() && matches!(mark, Mark::Choices | Mark::Facts);
                    assert!(!empty, "nothing in {mark:?}");
                    walk(blocks, last, ids);
                }
                Block::Code { .. } | Block::Table { .. } | Block::Rule => {}
            }
        }
    }
    fn links(content: &[Inline]) {
        for inline in content {
            if let Inline::Link { content, .. } = inline {
                assert!(!plain_words(content).trim().is_empty(), "an empty link");
            }
        }
    }
    for sheet in sheets() {
        walk(&sheet.rendered.document.blocks, &mut 0, &mut HashSet::new());
    }
}

#[test]
fn boxes_and_lines_are_drawn_and_never_read_aloud() {
    let sheet = sheet(&form("fr", FormOptions::default(), false));
    let page = html::page(&sheet, &Pictures::new(), &[], templates()).expect("a page");
    assert!(page.contains("<div class=\"choices\">") && page.contains(".choices li::before"));
    let lines = page.matches("class=\"room-line\"").count();
    assert_eq!(lines, page.matches("class=\"room-line\" aria-hidden=\"true\"").count());
    for sign in ["[ ]", "☐", "____"] {
        assert!(!sheet.rendered.markdown.contains(sign), "{sign}");
    }
    // Pages without anything to fill in do not carry its look.
    let report = report(&check(&cibnav()), None);
    let other = crate::support::sheet(&report, &crate::support::render(&report));
    assert!(!html::page(&other, &Pictures::new(), &[], templates()).expect("a page").contains("room-line"));
}

fn command(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .args(["--locale", "fr"])
        .args(arguments)
        .output()
        .expect("started")
}

#[test]
fn the_command_prints_markdown_or_fills_a_folder() {
    let printed = command(&["questionnaire", "--for", "dpo"]);
    assert!(printed.status.success() && printed.stdout.starts_with(b"---\nredevable: \"redevable/1\""));
    let several = command(&["questionnaire", "--to", "md,html"]);
    assert_eq!(several.status.code(), Some(2), "several formats need a folder");
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().to_str().unwrap();
    let answers = path("examples/cibnav/answers.yaml");
    let answers = answers.to_str().unwrap();
    let filled = command(&["questionnaire", answers, "--to", "md,html", "-o", output]);
    assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
    let blank =
        command(&["questionnaire", "--lang", "en", "--profile", "minimal", "--to", "html", "-o", output]);
    assert!(blank.status.success());
    let mut names: Vec<String> = std::fs::read_dir(output)
        .unwrap()
        .flatten()
        .map(|file| file.file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected =
        ["cibnav.questionnaire.html", "cibnav.questionnaire.md", "redevable-1.questionnaire.minimal.en.html"];
    assert_eq!(names, expected);
}

#[test]
fn a_file_that_is_half_filled_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.yaml");
    // What is required is blank, which `check` refuses: an interview is how it gets filled.
    let text = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id:\npurpose:\n  summary: |\n    Trier. <b>x</b>\n";
    std::fs::write(&file, text).unwrap();
    let printed = command(&["questionnaire", file.to_str().unwrap()]);
    let markdown = String::from_utf8(printed.stdout).unwrap();
    assert!(
        printed.status.success() && markdown.contains("Trier."),
        "{}",
        String::from_utf8_lossy(&printed.stderr)
    );
    assert!(!markdown.contains("<b>"), "no HTML of an answer");
    // An id that is none names no file: nothing is written outside of the folder, by drafts neither.
    let inside = folder.path().join("inside");
    std::fs::write(&file, text.replace("id:", "id: ../outside")).unwrap();
    for arguments in [&["questionnaire"][..], &["render", "--draft", "--to", "md"]] {
        command(&[arguments, &[file.to_str().unwrap(), "-o", inside.to_str().unwrap()]].concat());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "the file and the folder");
    for name in ["redevable-1.questionnaire.md", "brouillon.md"] {
        assert!(inside.join(name).exists(), "{name}");
    }
    std::fs::write(&file, "questionnaire: redevable/1\nlanguage: fr\nidentity: [\n").unwrap();
    assert_eq!(command(&["questionnaire", file.to_str().unwrap()]).status.code(), Some(1));
}

/// Nobody chooses between numbers of articles: where a ground for not publishing is chosen, what it protects is written.
#[test]
fn grounds_are_told_in_words_wherever_one_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.yaml");
    let wrong = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: a\n  title: Trier\n  prepared_by: owner\n  \
                 updated_on: 2026-11-23\ndata:\n  retention:\n    withheld: |\n      Secret.\n    ground: loi\n";
    std::fs::write(&file, wrong).unwrap();
    let printed = |arguments: &[&str]| String::from_utf8(command(arguments).stdout).unwrap();
    let words = questionnaire().words("fr");
    assert!(!questionnaire().grounds().is_empty());
    for ground in questionnaire().grounds() {
        let asks = words.law_asks(ground).expect("its words").text;
        let wanted = asks.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        for arguments in [&["schema"][..], &["questionnaire"], &["check", file.to_str().unwrap()]] {
            let text = printed(arguments).replace(['\u{a0}', '\u{202f}'], " ");
            assert!(text.contains(ground) && text.contains(&wanted), "{ground} in {arguments:?}: {wanted}");
        }
    }
}
