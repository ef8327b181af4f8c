//! The canonical form of answers: one way to write each value, made for people who read and compare files.
//!
//! Comments are not kept. `parse(write_canonical(d))` has the same values as `d`.

use std::fmt::Write as _;

use super::MAX_KEY_CHARACTERS;
use super::lines::glued_colon;
use super::node::{Entry, Node, NodeKind, Number, SpannedDocument};
use super::scalar::{is_allowed, resolve};
use crate::source::Span;

/// Texts that are longer, in characters, stand in a block.
const LONGEST_ON_KEY_LINE: usize = 60;
/// Spaces per level.
const STEP: usize = 2;

/// The same answers in our form: two spaces a level, texts of several lines or more than 60 characters in a block
/// after `|`, short ones without quotes where they mean the same, numbers as they were written, one item a line.
pub fn write_canonical(document: &SpannedDocument) -> String {
    let mut writer = Writer { out: String::new() };
    match &document.root.kind {
        NodeKind::Mapping(entries) if !entries.is_empty() => writer.mapping(&document.root, 0),
        NodeKind::List(items) if !items.is_empty() => writer.list(items, 0),
        // Nothing at all would be an empty file.
        NodeKind::Null => writer.out.push('~'),
        kind => writer.scalar(kind, None),
    }
    if !writer.out.ends_with('\n') {
        writer.out.push('\n');
    }
    writer.out
}

/// One key and its value in the same form, some levels deep, with a line break at the end.
pub fn write_entry(entry: &Entry, depth: usize) -> String {
    let mut writer = Writer { out: String::new() };
    let node = Node { span: entry.value.span, kind: NodeKind::Mapping(vec![entry.clone()]) };
    writer.indent(depth * STEP);
    writer.mapping(&node, depth * STEP);
    writer.end_line();
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    /// Ends the line, unless a block text did.
    fn end_line(&mut self) {
        if !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn indent(&mut self, column: usize) {
        self.out.extend(std::iter::repeat_n(' ', column));
    }

    /// The entries of a mapping, keys at `column`. The first line's indentation is already written.
    fn mapping(&mut self, node: &Node, column: usize) {
        for (index, entry) in node.entries().iter().enumerate() {
            if index > 0 {
                self.end_line();
                self.indent(column);
            }
            let key = written_key(&entry.key.name);
            // YAML looks for the colon of a key only so far.
            if key.chars().count() < MAX_KEY_CHARACTERS {
                self.out.push_str(&key);
            } else {
                self.out.push_str("? ");
                self.out.push_str(&key);
                self.out.push('\n');
                self.indent(column);
            }
            self.out.push(':');
            match &entry.value.kind {
                NodeKind::Mapping(entries) if !entries.is_empty() => {
                    self.out.push('\n');
                    self.indent(column + STEP);
                    self.mapping(&entry.value, column + STEP);
                }
                NodeKind::List(items) if !items.is_empty() => {
                    self.out.push('\n');
                    self.indent(column + STEP);
                    self.list(items, column + STEP);
                }
                NodeKind::Null => {}
                kind => {
                    self.out.push(' ');
                    self.scalar(kind, Some(column));
                }
            }
        }
    }

    /// The items of a list, dashes at `column`. The first line's indentation is already written.
    fn list(&mut self, items: &[Node], column: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.end_line();
                self.indent(column);
            }
            self.out.push('-');
            match &item.kind {
                NodeKind::Null => continue,
                _ => self.out.push(' '),
            }
            match &item.kind {
                NodeKind::Mapping(entries) if !entries.is_empty() => self.mapping(item, column + STEP),
                NodeKind::List(items) if !items.is_empty() => self.list(items, column + STEP),
                kind => self.scalar(kind, Some(column)),
            }
        }
    }

    /// A value that stands behind its key or dash; `column` is where that is, none at the top.
    fn scalar(&mut self, kind: &NodeKind, column: Option<usize>) {
        match kind {
            NodeKind::Null => {}
            NodeKind::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            NodeKind::Number(number) => self.out.push_str(&written_number(number)),
            NodeKind::Text(text) => self.text(&text.value, column),
            NodeKind::List(_) => self.out.push_str("[]"),
            NodeKind::Mapping(_) => self.out.push_str("{}"),
        }
    }

    fn text(&mut self, value: &str, column: Option<usize>) {
        let long = value.contains('\n') || value.chars().nth(LONGEST_ON_KEY_LINE).is_some();
        if long && fits_block(value, column.is_some()) {
            self.block(value, column);
        } else if !long && is_safe_plain(value) {
            self.out.push_str(value);
        } else {
            self.out.push_str(&quoted(value));
        }
    }

    fn block(&mut self, value: &str, column: Option<usize>) {
        let indentation = column.map_or(STEP, |column| column + STEP);
        self.out.push('|');
        if value.starts_with([' ', '\n']) {
            // Blanks at the start would be taken for the indentation.
            let _ = write!(self.out, "{STEP}");
        }
        let body = value.trim_end_matches('\n');
        match value.len() - body.len() {
            0 => self.out.push('-'),
            1 => {}
            _ => self.out.push('+'),
        }
        self.out.push('\n');
        for line in value.strip_suffix('\n').unwrap_or(value).split('\n') {
            if !line.is_empty() {
                self.indent(indentation);
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
    }
}

/// Whether a text can stand in a block and be read back. `nested`: under a key or dash, where an indentation can be
/// stated; at the top, YAML's own rule for it is read in two ways.
fn fits_block(value: &str, nested: bool) -> bool {
    let kept = |character: char| {
        is_allowed(character) && !matches!(character, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let has_words = !value.trim().is_empty();
    // A tab would be taken for indentation.
    let first = value.trim_start_matches(['\n', ' ']);
    has_words
        && value.chars().all(kept)
        && !first.starts_with('\t')
        && (nested || !value.starts_with([' ', '\n']))
}

/// Whether a text without quotes is read back as the same text, wherever a value or key can stand.
fn is_safe_plain(value: &str) -> bool {
    const RESERVED: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '.',
        '<', '=',
    ];
    let visible = |character: char| {
        is_allowed(character)
            && !matches!(character, '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    matches!(resolve(value), NodeKind::Text(_))
        && value.trim() == value
        && !value.starts_with(RESERVED)
        && !value.ends_with(':')
        && !value.contains(": ")
        && !value.contains(" #")
        && value.chars().all(visible)
        // `id:x` at the start of a line is read as a key whose space is missing.
        && glued_colon(value, Span::new(0, value.len())).is_none()
}

/// Words as they stand behind a key, on its line: without quotes where they mean the same.
pub(crate) fn write_word(value: &str) -> String {
    if is_safe_plain(value) { value.to_owned() } else { quoted(value) }
}

fn written_key(name: &str) -> String {
    // A number or a boolean is a text where it is a key; only null is not.
    let word = matches!(resolve(name), NodeKind::Bool(_) | NodeKind::Number(_));
    let digits = word && name.starts_with(|first: char| first.is_ascii_alphanumeric());
    // A key with blanks, under a text, is read as a line of that text.
    if digits || is_safe_plain(name) && !name.contains(char::is_whitespace) {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// A number as it was written; by its value where that is not how a number is written.
fn written_number(number: &Number) -> String {
    match resolve(&number.written) {
        NodeKind::Number(_) => number.written.clone(),
        _ => number.value.to_string(),
    }
}

/// Between double quotes, on one line, with whatever cannot be seen as an escape.
fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => push_escape(&mut out, character),
            character if is_allowed(character) => out.push(character),
            character => push_escape(&mut out, character),
        }
    }
    out.push('"');
    out
}

fn push_escape(out: &mut String, character: char) {
    let code = u32::from(character);
    // Writing to a String cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02X}"),
        0x100..=0xffff => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}

/// Whether two values are the same, wherever and however they were written.
#[cfg(test)]
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Null, NodeKind::Null) => true,
        (NodeKind::Bool(one), NodeKind::Bool(other)) => one == other,
        (NodeKind::Number(one), NodeKind::Number(other)) => one == other,
        (NodeKind::Text(one), NodeKind::Text(other)) => one.value == other.value,
        (NodeKind::List(one), NodeKind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (NodeKind::Mapping(one), NodeKind::Mapping(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.key.name == other.key.name && same(&one.value, &other.value))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::source::{SourceFile, Span};
    use crate::yaml::{Key, Text, TextStyle, parse};

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
            round_trip(mapping(vec![
                ((*text).to_owned(), text_node(text)),
                ("z".to_owned(), text_node(text)),
            ]));
            round_trip(node(NodeKind::List(vec![mapping(vec![
                ((*text).to_owned(), node(NodeKind::List(vec![text_node(text)]))),
                ("é z".to_owned(), mapping(vec![((*text).to_owned(), text_node(text))])),
            ])])));
            let long = format!("{text}{}", "x".repeat(100));
            round_trip(mapping(vec![
                ("a".to_owned(), text_node(&long)),
                ("b".to_owned(), node(NodeKind::Null)),
            ]));
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
}
