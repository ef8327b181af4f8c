//! The parser against what people, and programs that mean harm, put into a file.

use proptest::prelude::*;

use super::super::node::SpannedDocument;
use super::super::recovery::{Parsed, parse};
use super::super::write::{same, write_canonical};
use super::*;
use crate::source::SourceFile;

fn read(text: &str) -> (SourceFile, Parsed) {
    let file = SourceFile::new("answers.yaml", text);
    let parsed = parse(&file);
    (file, parsed)
}

fn names(parsed: &Parsed) -> Vec<&str> {
    parsed.findings.iter().map(|finding| finding.code.name()).collect()
}

/// The document of a text without findings.
fn document(text: &str) -> (SourceFile, SpannedDocument) {
    let (file, parsed) = read(text);
    assert_eq!(names(&parsed), [""; 0], "{text:?}");
    (file, parsed.document.expect("a document"))
}

/// What was written for the value at a pointer, and for its key.
fn written<'a>(file: &'a SourceFile, document: &SpannedDocument, pointer: &str) -> (&'a str, &'a str) {
    let path = Path::from_pointer(pointer).expect("a pointer");
    let key = document.find_key(&path).map(|key| file.slice(key.span));
    (key.unwrap_or_default(), file.slice(document.find(&path).expect(pointer).span))
}

#[test]
fn every_value_and_key_has_its_bytes() {
    let text = "\u{feff}# début\r\nété: oui\r\n\"clé\" : 'l''été'\r\nliste:\r\n  - un\r\n  - [1, \"é\", {x: ~}]\r\n\
                    objet:\r\n  # dedans\r\n  a: 1.10 # ici\r\n  b:\r\n    c: 😀 x\r\n    d:\r\nfin: deux\r\n  lignes\r\n";
    let (file, document) = document(text);
    for (pointer, key, value) in [
        ("/été", "été", "oui"),
        ("/clé", "\"clé\"", "'l''été'"),
        ("/liste", "liste", "un\r\n  - [1, \"é\", {x: ~}]"),
        ("/liste/0", "", "un"),
        ("/liste/1", "", "[1, \"é\", {x: ~}]"),
        ("/liste/1/0", "", "1"),
        ("/liste/1/1", "", "\"é\""),
        ("/liste/1/2", "", "{x: ~}"),
        ("/liste/1/2/x", "x", "~"),
        ("/objet", "objet", "a: 1.10 # ici\r\n  b:\r\n    c: 😀 x\r\n    d:"),
        ("/objet/a", "a", "1.10"),
        ("/objet/b/c", "c", "😀 x"),
        ("/objet/b/d", "d", ""),
        ("/fin", "fin", "deux\r\n  lignes"),
    ] {
        let expected = match pointer {
            // A list starts at its first dash.
            "/liste" => (key, "- un\r\n  - [1, \"é\", {x: ~}]"),
            _ => (key, value),
        };
        assert_eq!(written(&file, &document, pointer), expected, "{pointer}");
    }
    let text = document.find(&Path::root().key("fin")).and_then(Node::as_text);
    assert_eq!(text, Some("deux lignes"));
}

#[test]
fn a_missing_value_stands_behind_its_colon() {
    for (text, pointer, before) in [
        ("a:\nb: 1", "/a", "a:"),
        ("b: 1\na:", "/a", "b: 1\na:"),
        ("a: # x\nb: 1", "/a", "a:"),
        ("\"é\"  : \nb: 1", "/é", "\"é\"  :"),
        ("{é: , b: 1}", "/é", "{é:"),
        ("{é, b: 1}", "/é", "{é"),
        ("? é\n:\n", "/é", "? é\n:"),
        ("- é\n-\n- x", "/1", "- é\n-"),
        ("a:\n  b:\n  - c:\n", "/a/b/0/c", "a:\n  b:\n  - c:"),
    ] {
        let (file, document) = document(text);
        let node = document.find(&Path::from_pointer(pointer).expect("a pointer")).expect(text);
        assert!(node.is_null(), "{text:?}");
        assert_eq!(node.span, Span::at(before.len()), "{text:?}");
        assert_eq!(file.slice(node.span), "");
    }
}

#[test]
fn a_block_starts_at_its_sign_and_ends_with_its_words() {
    for (text, pointer, expected, value) in [
        ("é: |\n  x\n  é\n\nb: 1", "/é", "|\n  x\n  é", "x\né\n"),
        ("a: >-\n  x\n  y\n", "/a", ">-\n  x\n  y", "x y"),
        ("a: |2-\n    x \n\n", "/a", "|2-\n    x ", "  x "),
        ("a: |+\n  x\n\n\nb: 1", "/a", "|+\n  x", "x\n\n\n"),
        ("a: # | c\n  | # >\n  t", "/a", "| # >\n  t", "t\n"),
        ("a: |\nb: 1", "/a", "|", ""),
        ("a: |", "/a", "|", ""),
        ("a: |\n\n\nb: 1", "/a", "|", ""),
        ("- - |\n    x\n  - >\n    y\n- z", "/0/1", ">\n    y", "y\n"),
        ("--- |\n  x\n", "", "|\n  x", "x\n"),
        ("a: |\r\n  x\r\n  y\r\nb: 1\r\n", "/a", "|\r\n  x\r\n  y", "x\ny\n"),
        ("- a: |\n    # x\n  b: 1", "/0/a", "|\n    # x", "# x\n"),
    ] {
        let (file, document) = document(text);
        assert_eq!(written(&file, &document, pointer).1, expected, "{text:?}");
        let node = document.find(&Path::from_pointer(pointer).expect("a pointer")).expect(text);
        let NodeKind::Text(read) = &node.kind else { panic!("{text:?}") };
        assert_eq!((read.value.as_str(), read.style), (value, TextStyle::Block), "{text:?}");
    }
}

#[test]
fn only_plain_words_are_anything_but_texts() {
    let (_, document) = document("- 1\n- '1'\n- \"true\"\n- |\n  1\n- true\n- ~\n- ''\n- 1\n  2\n");
    let kinds: Vec<&str> = document
        .root
        .items()
        .iter()
        .map(|node| match &node.kind {
            NodeKind::Null => "null",
            NodeKind::Bool(_) => "bool",
            NodeKind::Number(_) => "number",
            NodeKind::Text(text) => match text.style {
                TextStyle::Plain => "plain",
                TextStyle::Quoted => "quoted",
                TextStyle::Block => "block",
            },
            NodeKind::List(_) | NodeKind::Mapping(_) => "more",
        })
        .collect();
    assert_eq!(kinds, ["number", "quoted", "quoted", "block", "bool", "null", "quoted", "plain"]);
}

#[test]
fn keys_are_texts_as_written() {
    let (_, document) = document("1.10: a\ntrue: b\n'~': c\n'': d\n\"<<\": e\n2024-05-01: f\n");
    let keys: Vec<&str> = document.root.entries().iter().map(|entry| entry.key.name.as_str()).collect();
    assert_eq!(keys, ["1.10", "true", "~", "", "<<", "2024-05-01"]);
}

#[test]
fn a_second_key_points_to_the_first_which_wins() {
    let (file, parsed) = read("a:\n  b: 1\n  b: 2\n  b: 3\nb: 4\n");
    assert_eq!(names(&parsed), ["duplicate-key", "duplicate-key"]);
    let finding = &parsed.findings[0];
    assert_eq!(file.position(finding.span.start).line, 3);
    assert_eq!(finding.path.to_string(), "/a/b");
    assert_eq!(finding.related[0].message, "first-here");
    assert_eq!(file.position(finding.related[0].span.start).line, 2);
    let document = parsed.document.expect("a document");
    let node = document.find(&Path::root().key("a").key("b")).expect("the first");
    assert_eq!(file.slice(node.span), "1");
}

#[test]
fn refusals_that_leave_meaning_are_all_found() {
    let (_, parsed) = read("a: &x 1\nb: *x\nc: !t 2\n<<: {d: 3}\n~: 4\n? [e]\n: 5\nc: 6\n");
    let expected = ["anchor", "alias", "tag", "merge-key", "key-not-text", "key-not-text", "duplicate-key"];
    assert_eq!(names(&parsed), expected);
    let paths: Vec<String> = parsed.findings.iter().map(|finding| finding.path.to_string()).collect();
    assert_eq!(paths, ["/a", "/b", "/c", "", "", "", "/c"]);
    assert!(parsed.document.is_some());
}

#[test]
fn limits_are_exact() {
    let deep = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(names(&read(&deep(MAX_DEPTH)).1), [""; 0]);
    assert_eq!(names(&read(&deep(MAX_DEPTH + 1)).1), ["too-deep"]);
    assert_eq!(names(&read(&deep(100_000)).1), ["too-deep"]);
    assert_eq!(names(&read(&"- ".repeat(MAX_DEPTH + 1)).1), ["too-deep"]);
    assert_eq!(names(&read(&"- ".repeat(MAX_DEPTH)).1), [""; 0]);
    let half = |levels: usize| format!("{}{}{}", "- ".repeat(20), "[".repeat(levels), "]".repeat(levels));
    assert_eq!(names(&read(&half(12)).1), [""; 0]);
    assert_eq!(names(&read(&half(13)).1), ["too-deep"]);

    // The list itself is a value too.
    assert_eq!(names(&read(&"-\n".repeat(MAX_NODES - 1)).1), [""; 0]);
    let (file, parsed) = read(&"-\n".repeat(MAX_NODES));
    assert_eq!(names(&parsed), ["too-many-nodes"]);
    assert_eq!(file.position(parsed.findings[0].span.start).line, MAX_NODES);
    assert!(parsed.document.is_none());

    let key = |length: usize| format!("? {}\n: 1\n", "é".repeat(length));
    assert_eq!(names(&read(&key(MAX_KEY_CHARACTERS)).1), [""; 0]);
    assert_eq!(names(&read(&key(MAX_KEY_CHARACTERS + 1)).1), ["key-not-text"]);
    assert_eq!(read(&"a: 1\n".repeat(1000)).1.findings.len(), MAX_FINDINGS);
}

/// Texts of 256 KiB that would take minutes if anything here were quadratic.
#[test]
fn time_is_linear() {
    let size = 256 * 1024;
    for part in [
        "[",
        "{",
        "- ",
        "? ",
        "a: ",
        "\"",
        "'",
        "&a ",
        "*a ",
        "!t ",
        "|\n",
        "#\n",
        "\t",
        " ",
        "\n",
        "\r",
        ":",
        "-\n",
        "[]",
        "{a: [",
        "a:\n",
        "- |\n  é\n",
        "é",
        "\u{feff}",
        "%",
        "---\n",
        "...\n",
        "[a, ",
        "a: b\n",
        "\\",
        "? - ",
        "? a\n",
        "x y ",
        "a: |\n\n",
        "\"a\":",
        ",",
        "a\n",
        "  \n",
        "- \"\\\n",
        "'\n",
        "é: [\"a",
        "`",
        "@",
        "<<: {",
        "]",
    ] {
        for text in [part.repeat(size / part.len()), format!("a: {}", part.repeat(size / part.len() - 2))] {
            let start = std::time::Instant::now();
            let (_, parsed) = read(&text);
            assert!(parsed.document.is_some() || !parsed.findings.is_empty(), "{part:?}");
            let seconds = start.elapsed().as_secs();
            assert!(seconds < 10, "{part:?}: {seconds} s");
        }
    }
}

/// Every span of a document lies inside the text, on character borders.
fn assert_spans(file: &SourceFile, node: &Node) {
    let inside = |span: Span| file.text().get(span.range()).is_some();
    assert!(inside(node.span), "{:?} in {:?}", node.span, file.text());
    node.items().iter().for_each(|item| assert_spans(file, item));
    for entry in node.entries() {
        assert!(inside(entry.key.span));
        assert_spans(file, &entry.value);
    }
}

fn check(text: &str) {
    let (file, parsed) = read(text);
    assert!(parsed.document.is_some() || !parsed.findings.is_empty(), "{text:?}");
    if let Some(document) = &parsed.document {
        assert_spans(&file, &document.root);
    }
    for finding in &parsed.findings {
        assert!(file.text().get(finding.span.range()).is_some(), "{finding:?} in {text:?}");
    }
}

/// Texts that look like YAML often enough to go deep into the parser.
fn yaml_like() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "é",
        "😀",
        "b: ",
        "c:\n",
        ": ",
        " : ",
        ":",
        "- ",
        "-\n",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "|\n",
        ">-\n  ",
        "|2\n",
        "#x\n",
        " # x",
        "? ",
        "&a ",
        "*a ",
        "!t ",
        "!<",
        "!!str ",
        "%",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "<<: ",
        "@",
        "`",
        "\\",
        "\\x",
        "~",
        "null",
        "1.10",
        "true",
        "\u{feff}",
        "\0",
        "\u{85}",
        "\u{2028}",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Found by a property: the end of a text behind `>` is looked at by its bytes.
#[test]
fn texts_may_end_in_wide_characters() {
    for text in ["a: >x\u{11c55}\n", "a: |é", "a:\n> é\n> é", "a: {é\nb: c\n", "é\n---\né"] {
        check(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_gives_a_document_or_findings(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn any_characters_give_a_document_or_findings(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn what_was_read_is_written_back(text in yaml_like()) {
        let (_, parsed) = read(&text);
        if let (Some(document), []) = (&parsed.document, parsed.findings.as_slice()) {
            let written = write_canonical(document);
            let (_, again) = read(&written);
            prop_assert_eq!(names(&again), [""; 0], "{:?}", written);
            let again = again.document.expect("a document");
            prop_assert!(same(&document.root, &again.root), "{:?}", written);
        }
    }

    #[test]
    fn what_looks_like_yaml_gives_a_document_or_findings(text in yaml_like()) {
        check(&text);
    }
}
