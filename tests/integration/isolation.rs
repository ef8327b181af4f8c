//! No answer reaches another: whatever one text becomes, the HTML of every other answer stays the same, byte by byte.

use indexmap::IndexMap;
use redevable::render::Pictures;
use redevable::render::html::answer_fragments;
use redevable::source::SourceFile;
use redevable::yaml::{self, SpannedDocument};

use crate::support::{check, cibnav, fixtures, questionnaire, render, report, sheet, texts};

/// The fragments of a document; every one, whatever was found.
fn fragments(document: &SpannedDocument) -> IndexMap<String, String> {
    let checked = check(&yaml::write_canonical(document));
    assert!(checked.submission.is_some(), "{:?}", checked.findings);
    let report = report(&checked, None);
    answer_fragments(&sheet(&report, &render(&report)), &Pictures::new())
}

/// The id of the answer that a text is: positions from 1, states and `value` left out.
fn answer_id(pointer: &str) -> String {
    let states = ["value", "not_applicable", "not_documented", "withheld"];
    let parts = pointer.split('/').skip(1).filter(|part| !states.contains(part));
    let parts =
        parts.map(|part| part.parse::<usize>().map_or(part.to_owned(), |index| (index + 1).to_string()));
    parts.collect::<Vec<_>>().join(".")
}

#[test]
fn no_text_of_cibnav_reaches_another_answer() {
    let _ = questionnaire();
    let source = yaml::parse(&SourceFile::new("answers.yaml", cibnav())).document.expect("our example");
    let before = fragments(&source);
    let count = texts(&mut source.clone().root).len();
    assert!(count > 60, "CibNav has many texts, not {count}");
    let mut replacements: Vec<(String, String)> = vec![("x".into(), "x\n".into())];
    for (name, path) in fixtures("tests/fixtures/texts", "md") {
        // Blanks are no answer: the state of the question changes, and the schema may refuse them.
        if name != "only-blanks" {
            replacements.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
    let mut shown = 0;
    std::thread::scope(|scope| {
        let halves = replacements.chunks(replacements.len().div_ceil(2));
        let work: Vec<_> = halves
            .map(|half| {
                let (source, before) = (&source, &before);
                scope.spawn(move || {
                    half.iter().map(|(name, text)| replace_each(source, before, name, text)).sum::<usize>()
                })
            })
            .collect();
        shown = work.into_iter().map(|half| half.join().expect("no fragment changed")).sum();
    });
    assert!(
        shown > count * replacements.len() / 2,
        "most texts are shown in an answer of their own: {shown}"
    );
}

/// Replaces each text by another; gives how many were seen to change their own answer.
fn replace_each(
    source: &SpannedDocument,
    before: &IndexMap<String, String>,
    name: &str,
    text: &str,
) -> usize {
    let count = texts(&mut source.clone().root).len();
    let mut shown = 0;
    for position in 0..count {
        let mut document = source.clone();
        let pointer = {
            let mut all = texts(&mut document.root);
            let (pointer, value) = all.swap_remove(position);
            text.clone_into(value);
            pointer
        };
        let after = fragments(&document);
        let own = answer_id(&pointer);
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            after.keys().collect::<Vec<_>>(),
            "{name} in place of {pointer} changes which answers there are"
        );
        for (id, html) in &after {
            if *id == own {
                shown += usize::from(before.get(id) != Some(html));
            } else {
                assert_eq!(before.get(id), Some(html), "{name} in place of {pointer} reaches {id}");
            }
        }
    }
    shown
}
