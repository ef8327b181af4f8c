//! The schemas: committed, current, and of one mind with `check`.

use redevable::finding::Layer;
use redevable::json_schema::Schema;
use redevable::schema::{answers_schema, bare_answers_schema};
use redevable::source::SourceFile;
use redevable::yaml;

use crate::support::{check, cibnav, fixtures, questionnaire, text};

#[test]
fn committed_schemas_are_current() {
    for lang in ["fr", "en"] {
        let schema = answers_schema(questionnaire(), lang);
        let written = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        let name = format!("questionnaire/redevable/1/redevable-1.{lang}.schema.json");
        assert!(text(&name) == written, "{name} is not current: redevable schema --lang {lang} -o {name}");
    }
}

/// Every answers file of the fixtures, and CibNav.
fn files() -> Vec<(String, String)> {
    let mut files = vec![("cibnav".to_owned(), cibnav())];
    for (name, path) in fixtures("tests/fixtures/findings", "yaml") {
        files.push((name, std::fs::read_to_string(path).unwrap()));
    }
    files
}

#[test]
fn the_schema_refuses_exactly_what_check_calls_structure() {
    let full = Schema::new(&answers_schema(questionnaire(), "fr")).expect("a schema");
    let english = Schema::new(&answers_schema(questionnaire(), "en")).expect("a schema");
    let bare = Schema::new(&bare_answers_schema(questionnaire())).expect("a schema");
    for (name, text) in files() {
        let Some(document) = yaml::parse(&SourceFile::new("a", text.as_str())).document else { continue };
        let value = document.root.to_json();
        let accepted = full.accepts(&value);
        assert_eq!(accepted, bare.accepts(&value), "{name}: the schema without texts differs");
        assert_eq!(accepted, english.accepts(&value), "{name}: the English schema differs");
        let structure = check(&text).findings.iter().any(|finding| finding.layer == Layer::Structure);
        assert_eq!(!accepted, structure, "{name}: schema and check differ");
    }
}
