//! What is written is read back as it was, whatever it is.

use proptest::prelude::*;

use crate::source::{SourceFile, Span};
use crate::yaml::{Key, Text, TextStyle, parse};

use crate::yaml::node::Number;
use crate::yaml::scalar::resolve;

use super::*;

fn read(text: &str) -> SpannedDocument {
    let parsed = parse(&SourceFile::new("answers.yaml", text));
    assert!(parsed.findings.is_empty(), "{:?} in {text:?}", parsed.findings);
    parsed.document.expect("a document")
}

fn node(kind: NodeKind) -> Node {
    Node { span: Span::default(), kind }
}

fn text_node(value: &str) -> Node {
    node(NodeKind::Text(Text { value: value.to_owned(), style: TextStyle::Plain }))
}

fn mapping(entries: Vec<(String, Node)>) -> Node {
    let entry = |(name, value)| Entry { key: Key { name, span: Span::default() }, value };
    node(NodeKind::Mapping(entries.into_iter().map(entry).collect()))
}

fn round_trip(root: Node) {
    let document = SpannedDocument { root };
    let written = write_canonical(&document);
    let again = read(&written);
    assert!(same(&document.root, &again.root), "{:#?}\n{written}\n{:#?}", document.root, again.root);
    assert_eq!(write_canonical(&again), written);
    assert!(written.ends_with('\n'));
}

#[test]
fn the_form_is_ours() {
    let text = "# gone\n'a' : \"oui\"\nb: {c: 1.10, d: [ x, 'y: z' , ~, [] ]}\ne: \"deux\\nlignes\"\n\
                f: >\n  plié\n  ici\ng: ''\nh: [[1, 2], {i: {}, j: |+\n   k\n\n   }]\n"
        .replace("j: |+\n   k\n\n   ", "j: \"k\\n\\n\"");
    let long = "mot ".repeat(20);
    let text = format!("{text}l: {long}\nm: '12'\nn: 'true'\no: '@x'\np: Bonjour\\ \n");
    let expected = format!(
        "a: oui\nb:\n  c: 1.10\n  d:\n    - x\n    - \"y: z\"\n    -\n    - []\ne: |-\n  deux\n  lignes\n\
         f: |\n  plié ici\ng: \"\"\nh:\n  - - 1\n    - 2\n  - i: {{}}\n    j: |+\n      k\n\nl: |-\n  {}\n\
         m: \"12\"\nn: \"true\"\no: \"@x\"\np: Bonjour\\\n",
        long.trim_end()
    );
    assert_eq!(write_canonical(&read(&text)), expected);
    assert_eq!(write_canonical(&read(&expected)), expected);
}

/// Texts that a careless writer changes.
const TRICKY: &[&str] = &[
    "",
    " ",
    "  ",
    "\n",
    "\n\n",
    " \n",
    "\n ",
    "a\n",
    "a\n\n",
    "a\n\n\n",
    "\na",
    "\n\na\n",
    " a",
    " a\nb",
    "\n  a\nb",
    "a\n b\n",
    "a\n  \nb",
    "a \nb ",
    "a\n ",
    "a\n  \n",
    "a\n\t",
    "\ta",
    "\ta\nb",
    "\n\ta\nb",
    " \ta\nb",
    "a\tb",
    "a\t",
    "a\n\tb\n",
    "a\rb",
    "a\r\nb",
    "a\u{85}b\nc",
    "a\u{2028}b\nc",
    "\u{feff}a",
    "a\u{feff}\nb",
    "\0",
    "a\0b\nc",
    "\u{7f}",
    "\u{92}",
    "é",
    "😀\n😀",
    "null",
    "~",
    "Null",
    "true",
    "FALSE",
    "1",
    "1.10",
    "0x1F",
    "1e5",
    "1e999",
    ".5",
    ".inf",
    "+1",
    "-1",
    "-",
    "- a",
    "-a",
    "?",
    "? a",
    ":",
    ": a",
    ":a",
    "a:",
    "a: b",
    "a :b",
    "a : b",
    "a #b",
    "a#b",
    "#a",
    "# a\nb",
    "---",
    "---\na",
    "...",
    "...\na",
    "a\n---\nb\n...\n",
    "%a",
    "%a\nb",
    "@a",
    "`a`",
    "&a",
    "*a*",
    "**a** b",
    "!a",
    "|",
    "| a",
    ">",
    "> a\n> b",
    "\"",
    "'",
    "\"a\"",
    "'a'",
    "l'été",
    "dit \"oui\"",
    "\\",
    "a\\nb",
    "[",
    "[a] b",
    "]",
    "{",
    "{a: b}",
    "}",
    ",",
    "a, b",
    "<<",
    "=",
    "yes",
    "oui",
    "2024-05-01",
    "a\u{a0}",
    "\u{a0}a",
    "\u{3000}",
    "\u{fffe}",
    "\u{ffff}",
    "a\u{e000}",
];

#[test]
fn tricky_texts_come_back() {
    for text in TRICKY {
        round_trip(text_node(text));
        round_trip(node(NodeKind::List(vec![text_node(text), text_node(text)])));
        round_trip(mapping(vec![((*text).to_owned(), text_node(text)), ("z".to_owned(), text_node(text))]));
        round_trip(node(NodeKind::List(vec![mapping(vec![
            ((*text).to_owned(), node(NodeKind::List(vec![text_node(text)]))),
            ("é z".to_owned(), mapping(vec![((*text).to_owned(), text_node(text))])),
        ])])));
        let long = format!("{text}{}", "x".repeat(100));
        round_trip(mapping(vec![("a".to_owned(), text_node(&long)), ("b".to_owned(), node(NodeKind::Null))]));
    }
}

#[test]
fn long_keys_come_back() {
    for length in [1000, 1020, 1021, 1022, 1023, 1024] {
        for character in ["x", "\u{7}", "\"", "😀"] {
            let name = character.repeat(length);
            for value in [text_node("a"), node(NodeKind::Null), text_node("a\nb"), mapping(vec![])] {
                round_trip(mapping(vec![(name.clone(), value), ("z".to_owned(), text_node("y"))]));
            }
            let inner = mapping(vec![(name.clone(), text_node("a"))]);
            round_trip(mapping(vec![(name, node(NodeKind::List(vec![inner])))]));
        }
    }
}

#[test]
fn a_number_that_was_not_written_is_written_by_its_value() {
    let number = Number { written: "x: y".to_owned(), value: 0.5 };
    assert_eq!(written_number(&number), "0.5");
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "é",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        ": ",
        " #",
        "-",
        "'",
        "\"",
        "\\",
        "\r",
        "1",
        "true",
        "mot ",
        "\0",
        "#",
        "\u{feff}",
        "une phrase assez longue pour tenir seule sur une ligne entière ",
    ]);
    prop_oneof![
        prop::sample::select(TRICKY).prop_map(str::to_owned),
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

fn any_node() -> impl Strategy<Value = Node> {
    let number = prop::sample::select(vec!["0", "1.10", "-3", "0.70", "1e3", "0o17", "0xff", "+.5"]);
    let leaf = prop_oneof![
        Just(NodeKind::Null).prop_map(node),
        any::<bool>().prop_map(|value| node(NodeKind::Bool(value))),
        number.prop_map(|written| node(resolve(written))),
        any_text().prop_map(|value| text_node(&value)),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let entries = prop::collection::vec((any_text(), inner.clone()), 0..5).prop_map(|mut entries| {
            let mut seen = std::collections::HashSet::new();
            entries.retain(|(name, _)| seen.insert(name.clone()));
            mapping(entries)
        });
        let items = prop::collection::vec(inner, 0..5).prop_map(|items| node(NodeKind::List(items)));
        prop_oneof![items, entries]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_document_comes_back(root in any_node()) {
        round_trip(root);
    }
}
