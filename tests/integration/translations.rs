//! Translations beside answers (`tests/fixtures/translations`), from the starter file to the page.
//!
//! `CODE.fires[-WHY].en.yaml` translates `original.yaml` and gives CODE, on the line that ends with `# <-- here` where
//! there is one; `CODE.near[-WHY].en.yaml` does not. `whole.en.yaml` gives nothing at all.

use redevable::finding::{Code, Layer};
use redevable::json_schema::Schema;
use redevable::report::Report;
use redevable::schema::{bare_translation_schema, translation_schema};
use redevable::source::SourceFile;
use redevable::submission::{
    CheckedTranslation, NewTranslation, Submission, TranslationFile, new_translation,
};
use redevable::yaml::{self, SpannedDocument};

use crate::support::{check, checker, cibnav, fixtures, questionnaire, render, report, text, texts};

const FOLDER: &str = "tests/fixtures/translations";
const HERE: &str = "# <-- here";

fn original() -> String {
    text(&format!("{FOLDER}/original.yaml"))
}

fn whole() -> String {
    text(&format!("{FOLDER}/whole.en.yaml"))
}

/// Checks a translation against its original.
fn translated(original: &str, translation: &str) -> CheckedTranslation {
    let original = check(original);
    let there = !translation.contains("gone.yaml");
    let file = SourceFile::new("answers.en.yaml", translation);
    checker().check_translation(&file, there.then_some(&original), &crate::support::Folder)
}

fn codes(checked: &CheckedTranslation) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.code.name()).collect()
}

/// The report in English with a translation, whatever was found in it.
fn english(original: &str, translation: &str) -> Report {
    let mut checked = check(original);
    let translation = translated(original, translation).translation.expect("a translation");
    checked.submission = checked.submission.map(|submission: Submission| submission.translated(&translation));
    report(&checked, Some("en"))
}

fn document(text: &str) -> SpannedDocument {
    let parsed = yaml::parse(&SourceFile::new("a", text));
    assert!(parsed.findings.is_empty(), "{:?}\n{text}", parsed.findings);
    parsed.document.expect("a document")
}

/// The translation file of an original; with an earlier one, put in order.
fn starter(original: &str, earlier: Option<&str>) -> NewTranslation {
    let file = TranslationFile { original: "original.yaml", language: "en", schema: "x.schema.json" };
    new_translation(questionnaire(), &document(original), earlier.map(document).as_ref(), &file)
}

/// The translation file of an original, filled: every blank becomes something in English.
fn filled(original: &str) -> String {
    let written = starter(original, None).text;
    let mut after_originals = false;
    let lines = written.lines().map(|line| {
        after_originals |= line == "originals:";
        let comment = line.trim_start().starts_with('#');
        let leaf = !comment && !after_originals && line.ends_with(':') && previous_is_comment(&written, line);
        if leaf { format!("{line} In English") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// A text to fill in stands below its original, a comment at the same indentation.
fn previous_is_comment(written: &str, line: &str) -> bool {
    let place = line.as_ptr() as usize - written.as_ptr() as usize;
    let above = written[..place].lines().last().unwrap_or_default();
    let indentation = |line: &str| line.len() - line.trim_start().len();
    above.trim_start().starts_with('#') && indentation(above) == indentation(line) && indentation(line) > 0
}

// ── findings ──

fn cases() -> Vec<(String, String)> {
    let named = fixtures(FOLDER, "yaml").into_iter().filter(|(name, _)| name.ends_with(".en"));
    named.map(|(name, path)| (name, std::fs::read_to_string(path).unwrap())).collect()
}

/// A mistake of YAML hides nothing else and brings nothing else with it.
#[test]
fn a_mistake_of_syntax_is_the_only_finding() {
    let slips = [
        ("colon-in-text", "colon-in-text"),
        ("indentation-digest", "indentation"),
        ("text-not-indented-numbered", "text-not-indented"),
    ];
    for (name, code) in slips {
        let slip = text(&format!("{FOLDER}/syntax/{name}.en.yaml"));
        let checked = translated(&original(), &slip);
        assert_eq!(codes(&checked), [code], "{name}");
        let line = SourceFile::new("a", slip.as_str()).position(checked.findings[0].span.start).line;
        assert!(slip.lines().nth(line - 1).unwrap().contains(HERE), "{name}: on line {line}");
        assert!(checked.translation.is_none(), "nothing is made from what was guessed");
    }
}

#[test]
fn words_that_answer_nothing_are_to_be_translated() {
    let checked = translated(&original(), &text(&format!("{FOLDER}/no-answer-words.fires.en.yaml")));
    let finding = checked.findings.iter().find(|finding| finding.is(Code::NoAnswerWords)).unwrap();
    assert_eq!(finding.variant, Some("translation"), "states are those of the original");
}

#[test]
fn each_finding_fires_where_it_should_and_only_there() {
    let mut wrong = Vec::new();
    for (name, text) in cases() {
        let checked = translated(&original(), &text);
        let Some((code, what)) = name.split_once('.').filter(|(_, what)| *what != "en") else {
            assert!(checked.findings.is_empty(), "{name}: {:?}", checked.findings);
            continue;
        };
        let file = SourceFile::new("a", text.as_str());
        let found = checked.findings.iter().filter(|finding| finding.code.name() == code);
        let lines: Vec<usize> = found.map(|finding| file.position(finding.span.start).line).collect();
        let here = text.lines().position(|line| line.contains(HERE)).map(|line| line + 1);
        let right = match (what.starts_with("fires"), here) {
            // A text of several lines is pointed at where it starts, or below its key.
            (true, Some(here)) => lines.iter().any(|line| *line == here || *line == here + 1),
            (true, None) => !lines.is_empty(),
            (false, _) => checked.findings.is_empty(),
        };
        if !right {
            wrong.push(format!("{name}: on lines {lines:?}, expected {here:?}; all: {:?}", codes(&checked)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_of_translations_has_a_fixture() {
    use Code::*;
    let own = [
        NotAText,
        NoOriginal,
        SameLanguage,
        StaleTranslation,
        UntiedTranslation,
        TextNotInOriginal,
        Untranslated,
    ];
    for code in own {
        let fires = format!("{}.fires", code.name());
        assert!(cases().iter().any(|(name, _)| name.starts_with(&fires)), "no fixture for {}", code.name());
    }
}

#[test]
fn the_schema_refuses_exactly_what_check_calls_structure() {
    let schemas = [
        translation_schema(questionnaire(), "fr"),
        translation_schema(questionnaire(), "en"),
        bare_translation_schema(questionnaire()),
    ]
    .map(|schema| Schema::new(&schema).expect("a schema"));
    let mut files = cases();
    files.push(("starter".to_owned(), starter(&cibnav(), None).text));
    files.push(("filled".to_owned(), filled(&cibnav())));
    for (name, text) in files {
        if name.starts_with("other-questionnaire") {
            continue;
        }
        let value = document(&text).root.to_json();
        let accepted = schemas.each_ref().map(|schema| schema.accepts(&value));
        assert!(accepted.iter().all(|own| *own == accepted[0]), "{name}: {accepted:?}");
        let checked = translated(&original(), &text);
        let structure = checked.findings.iter().any(|finding| finding.layer == Layer::Structure);
        assert_eq!(!accepted[0], structure, "{name}: {:?}", codes(&checked));
    }
}

#[test]
fn an_original_that_cannot_be_read_is_said() {
    let checked = translated("identity: [", &whole());
    assert_eq!(codes(&checked), ["no-original"]);
    assert_eq!(checked.findings[0].variant, Some("unread"));
    assert!(!checked.is_sound());
    // Errors of the original are its own: what can be compared is compared.
    let wrong = original().replace("automation: support", "automation: whatever");
    assert!(!check(&wrong).is_sound());
    assert!(translated(&wrong, &whole()).findings.is_empty());
}

// ── from the starter to the page ──

#[test]
fn a_new_file_is_blank_and_complete() {
    let written = starter(&original(), None);
    assert_eq!((written.counts.texts, written.counts.translated), (10, 0));
    let checked = translated(&original(), &written.text);
    assert_eq!(codes(&checked), ["untranslated"; 10]);
    // Putting it in order changes nothing.
    assert_eq!(starter(&original(), Some(&written.text)).text, written.text);
}

#[test]
fn a_filled_file_is_kept_word_for_word() {
    for file in [original(), cibnav()] {
        let filled = filled(&file);
        let checked = translated(&file, &filled);
        assert!(checked.findings.is_empty(), "{:?}", codes(&checked));
        let again = starter(&file, Some(&filled));
        assert_eq!(again.text, filled);
        assert!(again.dropped.is_empty() && again.counts.translated == again.counts.texts);
    }
}

#[test]
fn a_changed_original_is_told_until_the_digest_is_removed() {
    let changed = original().replace("les plus anciennes d’abord", "au hasard");
    let stale = translated(&changed, &whole());
    assert_eq!(codes(&stale), ["stale-translation"]);
    let put_in_order = starter(&changed, Some(&whole()));
    assert_eq!(put_in_order.counts.earlier, 1);
    assert!(
        put_in_order.text.contains("au hasard") && put_in_order.text.contains("/!\\"),
        "{}",
        put_in_order.text
    );
    assert_eq!(codes(&translated(&changed, &put_in_order.text)), ["stale-translation"], "it stays marked");
    let digest = "  /purpose/summary: \"d5c81da0adcb\"\n";
    assert!(put_in_order.text.contains(digest));
    let repaired = put_in_order.text.replace(digest, "");
    assert_eq!(codes(&translated(&changed, &repaired)), ["untied-translation"]);
    let tied = starter(&changed, Some(&repaired));
    assert!(translated(&changed, &tied.text).findings.is_empty());
    assert!(!tied.text.contains("/!\\"));
}

#[test]
fn lines_blanks_and_forms_do_not_make_a_translation_stale() {
    let rewrapped = original()
        .replace("d’aide : les plus", "d’aide\u{a0}:\n    les plus")
        .replace("  name: Tri\n", "  name:\n    value: Tri\n    note: |\n      Son nom.\n");
    let checked = translated(&rewrapped, &whole());
    assert_eq!(codes(&checked), ["untranslated"], "only the new note");
}

#[test]
fn an_item_that_moves_takes_its_translation_along() {
    let first =
        "    - name: Registre des demandes\n      content: |\n        Le nom et la date de chaque demande.\n";
    let second = "    - name: Registre des réponses\n";
    let swapped = original().replace(&format!("{first}{second}"), &format!("{second}{first}"));
    assert_ne!(swapped, original());
    assert!(translated(&swapped, &whole()).findings.is_empty());
    let page = render(&english(&swapped, &whole())).markdown;
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} in {page}"));
    assert!(place("Register of replies") < place("Register of applications"));
    let put_in_order = starter(&swapped, Some(&whole()));
    assert!(put_in_order.dropped.is_empty() && put_in_order.counts.translated == 10);
    // An item that is new takes nobody's.
    let added = original().replace("  sets:\n", "  sets:\n    - name: Registre neuf\n");
    assert_eq!(codes(&translated(&added, &whole())), ["untranslated"]);
}

#[test]
fn what_is_gone_is_dropped_and_told() {
    let less = original()
        .replace("  alternatives:\n    not_documented: |\n      Aucune comparaison n’est écrite.\n", "");
    assert_eq!(codes(&translated(&less, &whole())), ["text-not-in-original"]);
    let written = starter(&less, Some(&whole()));
    let dropped: Vec<String> = written.dropped.iter().map(ToString::to_string).collect();
    assert_eq!(dropped, ["/purpose/alternatives/not_documented"]);
    assert!(!written.text.contains("No comparison"));
}

#[test]
fn hostile_originals_are_comments_and_nothing_else() {
    for (name, path) in fixtures("tests/fixtures/texts", "md") {
        let hostile = std::fs::read_to_string(path).unwrap();
        let mut tree = document(&original());
        for (_, value) in texts(&mut tree.root) {
            hostile.clone_into(value);
        }
        let file = yaml::write_canonical(&tree);
        let written = starter(&file, None);
        let values = document(&written.text);
        let expected = starter(&file, Some(&written.text));
        assert_eq!(written.text, expected.text, "{name}");
        assert_eq!(
            values.root.get("purpose").map(|node| node.to_json()).unwrap_or_default()["summary"],
            serde_json::Value::Null,
            "{name}"
        );
    }
}

// ── the page ──

#[test]
fn the_page_says_how_far_it_is_translated() {
    let line = |translation: Option<&str>| {
        let report = match translation {
            Some(translation) => english(&original(), translation),
            None => report(&check(&original()), Some("en")),
        };
        report.answers_in.expect("another language").markdown
    };
    assert!(line(None).ends_with("They are shown as they were written."));
    assert!(line(Some(&starter(&original(), None).text)).ends_with("They are shown as they were written."));
    assert!(line(Some(&whole())).ends_with("This page gives their translation."));
    let partly = whole().replace("  name: Tri\n", "  name:\n");
    assert!(line(Some(&partly)).contains("9 of their 10 texts are translated"), "{}", line(Some(&partly)));
    let stale = whole().replace("90d2ccab8b52", "0123456789ab");
    assert!(line(Some(&stale)).contains("The translation of one text is older"));
    assert_eq!(report(&check(&original()), None).answers_in, None);
}

#[test]
fn translated_texts_are_of_the_page_others_are_marked_and_old_ones_say_so() {
    let whole_page = render(&english(&original(), &whole())).markdown;
    // The name of the page's files is nobody's to translate, and a version has no words.
    let marked = whole_page.replace("<span lang=\"fr\">tri</span>", "");
    assert!(marked.contains("version 2.0"));
    assert!(!marked.contains("lang=\"fr\"") && !marked.contains("lang=fr"), "{marked}");
    assert!(whole_page.contains("# Sorting applications"));
    for words in [
        "the oldest come first",
        "No comparison is written",
        "Register of replies",
        "Fact sheet",
        "contradict",
    ] {
        assert!(whole_page.contains(words), "{words} in {whole_page}");
    }
    let partly = whole().replace(
        "  summary: |\n    The service sorts benefit applications: the oldest come first. [@fiche]\n",
        "  summary:\n",
    );
    let page = render(&english(&original(), &partly)).markdown;
    assert!(
        page.contains("rv:claim id=purpose.summary lang=fr") && page.contains("les plus anciennes d’abord")
    );
    let stale = whole().replace("d5c81da0adcb", "0123456789ab");
    let page = render(&english(&original(), &stale)).markdown;
    let mark = "(translation of an earlier version of this text)";
    // On the first screen and in its section.
    assert_eq!(page.matches(mark).count(), 2, "{page}");
}

/// A point: its code, its places, whether it has a reply.
type Said = (String, Vec<String>, bool);

/// What a reader may count, and what is said of the answers.
fn said(report: &Report) -> (Vec<usize>, Vec<Said>) {
    let counts = report.counts.values().copied().chain([report.asked, report.unknown]).collect();
    let points = report.points.iter();
    let points = points
        .map(|point| {
            let places = point.places.iter().map(|place| place.at.clone()).collect();
            (point.code.clone(), places, point.reply.is_some())
        })
        .collect();
    (counts, points)
}

#[test]
fn a_translation_changes_neither_counts_nor_points_nor_states() {
    let mut files = vec![cibnav(), original()];
    // A reply that finds its record by a name, which the translation changes.
    files.push(text("tests/fixtures/findings/unknown-acknowledgement.near.yaml"));
    for file in files {
        let before = report(&check(&file), Some("en"));
        let after = english(&file, &filled(&file));
        assert_eq!(said(&before), said(&after));
        let states = |report: &Report| -> Vec<_> {
            report.sections.iter().flat_map(|section| &section.entries).map(|entry| entry.state).collect()
        };
        assert_eq!(states(&before), states(&after));
        assert_eq!(after.answers_in.map(|line| line.markdown.contains("of their")), Some(false));
    }
}

#[test]
fn no_translated_text_reaches_another_answer() {
    use redevable::render::Pictures;
    use redevable::render::html::answer_fragments;

    let file = cibnav();
    let filled = document(&filled(&file));
    let fragments = |translation: &SpannedDocument| {
        let report = english(&file, &yaml::write_canonical(translation));
        answer_fragments(&crate::support::sheet(&report, &render(&report)), &Pictures::new())
    };
    let before = fragments(&filled);
    let hostile: Vec<(String, String)> = fixtures("tests/fixtures/texts", "md")
        .into_iter()
        .filter(|(name, _)| name != "only-blanks")
        .map(|(name, path)| (name, std::fs::read_to_string(path).unwrap()))
        .collect();
    let all = words(&mut filled.clone().root).len();
    assert!(all > 90, "CibNav has many texts, not {all}");
    let mut changed = 0;
    for (position, (name, text)) in (0..all).zip(hostile.iter().cycle()) {
        let mut document = filled.clone();
        let pointer = {
            let mut all = words(&mut document.root);
            let (pointer, value) = all.swap_remove(position);
            text.clone_into(value);
            pointer
        };
        let after = fragments(&document);
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            after.keys().collect::<Vec<_>>(),
            "{name} at {pointer}"
        );
        let others = before.iter().filter(|(id, html)| after.get(*id) != Some(html));
        let others: Vec<&String> = others.map(|(id, _)| id).collect();
        assert!(others.len() <= 1, "{name} in place of {pointer} reaches {others:?}");
        changed += others.len();
    }
    assert!(changed > all / 3, "many texts are answers of their own: {changed} of {all}");
}

/// The texts of a filled translation, with their paths.
fn words(root: &mut redevable::yaml::Node) -> Vec<(String, &mut String)> {
    use redevable::yaml::{Node, NodeKind, Path};
    fn walk<'n>(node: &'n mut Node, path: &Path, into: &mut Vec<(String, &'n mut String)>) {
        match &mut node.kind {
            NodeKind::Text(text) => into.push((path.to_string(), &mut text.value)),
            NodeKind::List(items) => {
                for (position, item) in items.iter_mut().enumerate() {
                    walk(item, &path.index(position), into);
                }
            }
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    let inner = path.key(&entry.key.name);
                    walk(&mut entry.value, &inner, into);
                }
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(root, &Path::root(), &mut found);
    found.retain(|(path, text)| *text == "In English" && !path.starts_with("/originals"));
    found
}
