//! The schema refuses a file where `check` gives a finding of layer *structure*, and only there: on a kept corpus
//! (`tests/fixtures/agreement`), and on our files with values put where they do not belong.

use std::sync::OnceLock;

use proptest::prelude::*;
use redevable::finding::Layer;
use redevable::json_schema::Schema;
use redevable::questionnaire::{Questionnaire, RESERVED};
use redevable::schema::{answers_schema, bare_answers_schema};
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checker};
use redevable::yaml::{self, Entry, Key, Node, NodeKind, SpannedDocument};

use crate::definitions::{definition, files_in};
use crate::support::{fixtures, path, questionnaire};

const FOLDER: &str = "tests/fixtures/agreement";

/// A questionnaire with each schema that is made of it.
struct Readers {
    checker: Checker<'static>,
    schemas: [(&'static str, Schema); 3],
}

impl Readers {
    fn of(questionnaire: &'static Questionnaire) -> Self {
        let schema = |value| Schema::new(&value).expect("a schema");
        let full = |language| schema(answers_schema(questionnaire, language));
        let bare = schema(bare_answers_schema(questionnaire));
        Self {
            checker: Checker::new(questionnaire, None),
            schemas: [("French", full("fr")), ("English", full("en")), ("bare", bare)],
        }
    }

    fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Readers> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::of(questionnaire()))
    }

    /// Images, and required answers that may be marked by a state.
    fn extended() -> &'static Self {
        static QUESTIONNAIRE: OnceLock<Questionnaire> = OnceLock::new();
        static EXTENDED: OnceLock<Readers> = OnceLock::new();
        let files = || definition(&files_in(&path(&format!("{FOLDER}/questionnaire"))));
        let questionnaire =
            || QUESTIONNAIRE.get_or_init(|| Questionnaire::load(files()).expect("no mistake"));
        EXTENDED.get_or_init(|| Self::of(questionnaire()))
    }

    /// Whether all refuse a text; what they say where they differ. `None` for what is not read at all.
    fn refused(&self, text: &str) -> Option<Result<bool, String>> {
        let file = SourceFile::new("a", text);
        let parsed = yaml::parse(&file);
        let document = parsed.document.filter(|_| parsed.findings.is_empty())?;
        let value = document.root.to_json();
        let structure: Vec<String> = (self.checker.check(&file, &Alone).findings.iter())
            .filter(|finding| finding.layer == Layer::Structure)
            .map(|finding| format!("{} at {}", finding.code.name(), finding.path))
            .collect();
        let refused = !structure.is_empty();
        for (name, schema) in &self.schemas {
            if schema.accepts(&value) == refused {
                return Some(Err(format!(
                    "check: {structure:?}; the {name} schema: {:?}",
                    schema.run(&value)
                )));
            }
        }
        Some(Ok(refused))
    }
}

/// The files of a folder of the corpus: name, and text.
fn corpus(folder: &str) -> Vec<(String, String)> {
    let files = fixtures(&format!("{FOLDER}/{folder}"), "yaml").into_iter();
    files.map(|(name, path)| (name, std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn each_file_of_the_corpus_has_its_verdict() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (questionnaire, readers) in [("builtin", Readers::builtin()), ("extended", Readers::extended())] {
        for (verdict, refused) in [("accepted", false), ("refused", true)] {
            for (name, text) in corpus(&format!("{questionnaire}/{verdict}")) {
                count += 1;
                let found = readers.refused(&text);
                if found != Some(Ok(refused)) {
                    wrong.push(format!("{questionnaire}/{verdict}/{name}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 80, "{count}");
}

#[test]
fn where_readers_of_yaml_differ_the_program_says_what_is_written() {
    for (name, text) in corpus("builtin/differs") {
        let said =
            text.lines().next().and_then(|line| line.strip_prefix("# program ")).expect("who says what");
        let refused = said.starts_with("refuses,");
        assert!(refused || said.starts_with("accepts,"), "{name}: {said}");
        assert_eq!(Readers::builtin().refused(&text), Some(Ok(refused)), "{name}");
    }
}

// ── our files, changed ──

/// Values as a file may hold them, of every type and form.
const VALUES: &[&str] = &[
    "~",
    "true",
    "unclear",
    "0",
    "2026",
    "-1",
    "0.5",
    "1e3",
    "123456789",
    "''",
    "' '",
    "\"\\n\"",
    "\"a\\nb\"",
    "\"\\u00a0\"",
    "Un texte.",
    "essai",
    "fr",
    "oui",
    "2026-11",
    "2026-11-23",
    "3 years",
    "https://example.org",
    "/a/b",
    "owner",
    "none",
    "done",
    "public",
    "fiche",
    "[]",
    "[~]",
    "[public]",
    "[public, public]",
    "[fiche, own]",
    "[[]]",
    "[{}]",
    "[{name: Un}]",
    "[~, {name: Un}]",
    "{}",
    "{name: Un}",
    "{service: Un}",
    "{value: ~}",
    "{value: Un}",
    "{value: 1}",
    "{value: []}",
    "{value: {}}",
    "{not_documented: Une raison.}",
    "{not_documented: ~}",
    "{not_applicable: Une raison., withheld: Une autre.}",
    "{withheld: Une raison., ground: crpa-l311-6-1, expected: 2027, source: fiche, as_of: 2026, note: Un mot.}",
    "{value: Un, withheld: Une raison.}",
    "{value: Un, note: ~, source: [], as_of: ~}",
    "{value: 6, about: true, unit: dossiers}",
    "{note: Un mot.}",
    "{text: Un, invented: false}",
    "{f1: 0.5, recall: {value: 0.5, about: ~}}",
];

/// Keys that stand somewhere in an answers file, or nowhere, beside those that mean the same everywhere.
const OTHER_KEYS: &[&str] = &[
    "translates",
    "acknowledged",
    "originals",
    "language",
    "purpose",
    "bias",
    "title",
    "id",
    "name",
    "text",
    "url",
    "results",
    "known",
    "not_documentd",
    "12",
];

fn keys() -> Vec<&'static str> {
    [RESERVED, OTHER_KEYS].concat()
}

#[derive(Debug, Clone)]
enum Change {
    /// Another value.
    Replace(&'static str),
    /// One more key beside the first of a mapping.
    Add(&'static str, &'static str),
    /// Another name for a key.
    Rename(&'static str),
    /// A key or an item less.
    Remove,
}

fn value() -> impl Strategy<Value = &'static str> {
    prop::sample::select(VALUES)
}

fn change() -> impl Strategy<Value = Change> {
    let key = || prop::sample::select(keys());
    prop_oneof![
        4 => value().prop_map(Change::Replace),
        3 => (key(), value()).prop_map(|(key, value)| Change::Add(key, value)),
        1 => key().prop_map(Change::Rename),
        1 => Just(Change::Remove),
    ]
}

fn parsed(text: &str) -> SpannedDocument {
    let parsed = yaml::parse(&SourceFile::new("a", text));
    parsed.document.unwrap_or_else(|| panic!("{text}: {:?}", parsed.findings))
}

fn count(node: &Node) -> usize {
    let entries = node.entries().iter().map(|entry| &entry.value);
    1 + node.items().iter().chain(entries).map(count).sum::<usize>()
}

/// The node at a place in reading order, counted down.
fn find<'n>(node: &'n mut Node, left: &mut usize) -> Option<&'n mut Node> {
    if *left == 0 {
        return Some(node);
    }
    *left -= 1;
    match &mut node.kind {
        NodeKind::List(items) => items.iter_mut().find_map(|item| find(item, left)),
        NodeKind::Mapping(entries) => entries.iter_mut().find_map(|entry| find(&mut entry.value, left)),
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => None,
    }
}

fn apply(document: &mut SpannedDocument, place: prop::sample::Index, change: &Change) {
    let mut place = place.index(count(&document.root));
    let Some(node) = find(&mut document.root, &mut place) else { return };
    let new = |text: &str| parsed(text).root;
    match (change, &mut node.kind) {
        (Change::Replace(text), _) => *node = new(text),
        (Change::Add(name, text), NodeKind::Mapping(entries)) => {
            if entries.iter().all(|entry| entry.key.name != *name) {
                let key = Key { name: (*name).to_owned(), span: node.span };
                entries.push(Entry { key, value: new(text) });
            }
        }
        (Change::Add(_, text), NodeKind::List(items)) => items.push(new(text)),
        (Change::Rename(name), NodeKind::Mapping(entries)) => {
            if entries.iter().all(|entry| entry.key.name != *name)
                && let Some(entry) = entries.last_mut()
            {
                (*name).clone_into(&mut entry.key.name);
            }
        }
        (Change::Remove, NodeKind::Mapping(entries)) => {
            entries.pop();
        }
        (Change::Remove, NodeKind::List(items)) => {
            items.pop();
        }
        (Change::Add(_, text), _) => *node = new(text),
        (Change::Rename(_) | Change::Remove, _) => node.kind = NodeKind::Null,
    }
}

/// Files to change: every section of the fictional example, each small file that is accepted.
fn originals(questionnaire: &str) -> Vec<SpannedDocument> {
    let small = corpus(&format!("{questionnaire}/accepted")).into_iter().map(|(_, text)| text);
    let example = (questionnaire == "builtin").then(|| crate::support::text("examples/fictif/answers.yaml"));
    let mut documents: Vec<SpannedDocument> = small.chain(example).map(|text| parsed(&text)).collect();
    // Where a change lands on the whole file, there is little to see.
    documents.retain(|document| document.root.is_mapping());
    documents
}

fn all_agree(readers: &Readers, mut document: SpannedDocument, changes: &[(prop::sample::Index, Change)]) {
    for (place, change) in changes {
        apply(&mut document, *place, change);
    }
    let text = yaml::write_canonical(&document);
    if let Some(Err(difference)) = readers.refused(&text) {
        panic!("{difference}\n{text}");
    }
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, Change)>> {
    prop::collection::vec((any::<prop::sample::Index>(), change()), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_files_have_one_verdict(which in any::<prop::sample::Index>(), changes in changes()) {
        static ORIGINALS: OnceLock<Vec<SpannedDocument>> = OnceLock::new();
        let originals = ORIGINALS.get_or_init(|| originals("builtin"));
        all_agree(Readers::builtin(), originals[which.index(originals.len())].clone(), &changes);
    }

    #[test]
    fn changed_files_of_another_questionnaire_too(which in any::<prop::sample::Index>(), changes in changes()) {
        static ORIGINALS: OnceLock<Vec<SpannedDocument>> = OnceLock::new();
        let originals = ORIGINALS.get_or_init(|| originals("extended"));
        all_agree(Readers::extended(), originals[which.index(originals.len())].clone(), &changes);
    }
}
