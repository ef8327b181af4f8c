//! `duties`, `mention`, `rules`, `reply` and `inventory`, as they are called.

use serde_json::Value;

use crate::command::{folder, names, run_in};
use crate::support::text;

fn fictional() -> String {
    text("examples/fictif/answers.yaml")
}

#[test]
fn duties_are_told_to_people_forges_and_programs() {
    let folder = folder(&[("a.yaml", &fictional()), ("b.yaml", &text("examples/cibnav/answers.yaml"))]);
    let human = run_in(folder.path(), &["duties", "a.yaml"]);
    assert_eq!(human.code, 0, "{}", human.err);
    assert!(human.out.lines().all(|line| line.chars().count() <= 110), "{}", human.out);
    let markdown = run_in(folder.path(), &["duties", "a.yaml", "--format", "md"]);
    assert!(markdown.out.contains("\n## D1"), "{}", markdown.out);
    // A third party's file is judged as well: it is the questionnaire that is looked at.
    for (file, code) in [("a.yaml", 0), ("b.yaml", 1)] {
        let run = run_in(folder.path(), &["duties", file, "--format", "json"]);
        // What cannot be told is something found.
        assert_eq!(run.code, code, "{}", run.err);
        assert_eq!(run.out.contains("\"cannot_be_told\""), code == 1, "{file}");
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let duties = value["duties"].as_array().unwrap();
        assert_eq!(duties.len(), 9);
        for duty in duties {
            let verdict = duty["verdict"].as_str().unwrap();
            assert!(["applies", "does_not_apply", "cannot_be_told"].contains(&verdict), "{verdict}");
            assert!(!duty["law"].as_array().unwrap().is_empty(), "{duty}");
        }
    }
}

#[test]
fn a_letter_is_printed_or_written() {
    let folder = folder(&[("a.yaml", &fictional())]);
    for letter in ["mention", "rules", "reply"] {
        let printed = run_in(folder.path(), &[letter, "a.yaml"]);
        assert_eq!(printed.code, 0, "{}", printed.err);
        assert!(printed.out.contains("CADA"), "{}", printed.out);
        let written = run_in(folder.path(), &[letter, "a.yaml", "--to", "txt,md", "-o", "out"]);
        assert_eq!(written.code, 0, "{}", written.err);
        let file = folder.path().join("out").join(format!("fictif.{letter}.txt"));
        assert_eq!(std::fs::read_to_string(file).unwrap(), printed.out);
    }
    assert_eq!(
        names(&folder.path().join("out")),
        [
            "fictif.mention.md",
            "fictif.mention.txt",
            "fictif.reply.md",
            "fictif.reply.txt",
            "fictif.rules.md",
            "fictif.rules.txt"
        ]
    );
    // What somebody wrote stays.
    std::fs::write(folder.path().join("out/fictif.mention.md"), "# À nous\n").unwrap();
    let refused = run_in(folder.path(), &["mention", "a.yaml", "--to", "md", "-o", "out"]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert_eq!(std::fs::read_to_string(folder.path().join("out/fictif.mention.md")).unwrap(), "# À nous\n");
}

#[test]
fn no_letter_is_made_for_a_third_party_or_from_what_is_not_settled() {
    let unsettled = text("tests/fixtures/law/letters/mention.cannot-be-told.yaml");
    let folder = folder(&[("a.yaml", &text("examples/cibnav/answers.yaml")), ("b.yaml", &unsettled)]);
    for letter in ["mention", "rules", "reply"] {
        let refused = run_in(folder.path(), &[letter, "a.yaml", "--to", "txt,md", "-o", "out"]);
        assert_eq!(refused.code, 1, "{}", refused.err);
        assert!(refused.err.contains("document-third-party"), "{}", refused.err);
        assert!(refused.out.is_empty() && names(&folder.path().join("out")).is_empty());
    }
    let refused = run_in(folder.path(), &["mention", "b.yaml"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(refused.err.contains("document-cannot-be-told") && refused.out.is_empty(), "{}", refused.err);
}

#[test]
fn an_inventory_is_one_table_of_many_files() {
    let formula = fictional()
        .replace("id: fictif", "id: autre")
        .replace("name: Ville de Rivebelle (ville inventée)", "name: '=HYPERLINK(\"https://example.org\")'");
    assert_ne!(formula, fictional());
    let foreign = text("examples/cibnav/answers.yaml");
    let folder = folder(&[("a.yaml", &fictional()), ("b.yaml", &formula), ("c.yaml", &foreign)]);
    let run = run_in(folder.path(), &["inventory", "a.yaml", "b.yaml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut table = csv::Reader::from_reader(run.out.trim_start_matches('\u{feff}').as_bytes());
    assert_eq!(table.headers().unwrap().len(), 21);
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(&rows[0][0], "Ville de Rivebelle (ville inventée)");
    // A spreadsheet shows it and runs nothing.
    assert!(rows[1][0].starts_with("'="), "{}", &rows[1][0]);

    // A third party's file has no row, and says so; the rows of the others are made.
    let run = run_in(folder.path(), &["inventory", "a.yaml", "c.yaml", "--to", "json", "-o", "table.json"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("document-third-party"), "{}", run.err);
    let table = std::fs::read_to_string(folder.path().join("table.json")).unwrap();
    let table: Value = serde_json::from_str(&table).expect("JSON");
    assert!(table.to_string().contains("Rivebelle") && !table.to_string().contains("CibNav"), "{table}");
}

#[test]
fn a_letter_uses_the_translation_beside_the_file() {
    let folder = folder(&[("answers.yaml", &fictional())]);
    let french = run_in(folder.path(), &["mention", "answers.yaml", "--lang", "en"]);
    assert_eq!(french.code, 0, "{}", french.err);
    assert!(french.err.contains("n’a pas de traduction"), "{}", french.err);
    run_in(folder.path(), &["init", "--translate", "en", "answers.yaml"]);
    let path = folder.path().join("answers.en.yaml");
    let blank = std::fs::read_to_string(&path).unwrap();
    let (head, purpose) = blank.split_once("\npurpose:\n").expect("a section");
    let purpose = purpose.replacen("  summary:\n", "  summary: |\n    To rank applications.\n", 1);
    std::fs::write(&path, format!("{head}\npurpose:\n{purpose}")).unwrap();
    let english = run_in(folder.path(), &["mention", "answers.yaml", "--lang", "en"]);
    assert_eq!(english.code, 0, "{}", english.err);
    assert!(english.out.contains("To rank applications.") && english.err.is_empty(), "{}", english.err);
}
