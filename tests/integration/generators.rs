//! Files that are made to hurt: deep, long, many, or wrong in every line. The tests of `hostile.rs` and the benchmark
//! `benches/size.rs` use them; each makes about as many bytes as it is asked for.

/// A name, and the text of about so many bytes.
pub(crate) type Generator = (&'static str, fn(usize) -> String);

/// The least that an answers file must have.
const HEAD: &str = "questionnaire: redevable/1\nlanguage: fr\nidentity:\n  id: essai\n  title: Essai\n  prepared_by: owner\n  \
                    updated_on: 2026-11-23\n";
/// The same without line breaks.
const HEAD_IN_BRACES: &str = "{questionnaire: redevable/1, language: fr, identity: {id: essai, title: Essai, \
                              prepared_by: owner, updated_on: 2026-11-23}";

/// All of them.
pub(crate) const GENERATORS: &[Generator] = &[
    // ── deep ──
    ("brackets in brackets", |size| "[".repeat(size)),
    ("braces in braces", |size| "{a: ".repeat(size / 4)),
    ("closed brackets in brackets", |size| format!("{}{}", "[".repeat(size / 2), "]".repeat(size / 2))),
    ("dashes behind dashes", |size| "- ".repeat(size / 2)),
    ("mappings in mappings", staircase),
    ("questions behind questions", |size| "? ".repeat(size / 2)),
    ("deep again and again", |size| lines(size, |_| format!("- {}a{}\n", "[".repeat(30), "]".repeat(30)))),
    ("too deep in an answer", |size| answer(&format!("{}\n", "[".repeat(size)))),
    // ── long ──
    ("one key", |size| format!("{}: 1\n", "k".repeat(size))),
    ("one key behind a question mark", |size| format!("? {}\n: 1\n", "é".repeat(size / 2))),
    ("keys of a thousand characters", |size| lines(size, |n| format!("{n:0>1000}: 1\n"))),
    ("one plain text", |size| answer(&format!("{}\n", "mot ".repeat(size / 4)))),
    ("one plain text on many lines", |size| answer(&format!("mot\n{}", "    mot mot\n".repeat(size / 12)))),
    ("one text in single quotes", |size| answer(&format!("'{}'\n", "l''été ".repeat(size / 9)))),
    ("one text in double quotes", |size| answer(&format!("\"{}\"\n", "mot\\u00e9 ".repeat(size / 10)))),
    ("one text of escaped line breaks", |size| answer(&format!("\"{}\"\n", "\\n".repeat(size / 2)))),
    ("one block", |size| answer(&format!("|\n{}", "    Un mot.\n".repeat(size / 12)))),
    ("one block of one line", |size| answer(&format!("|\n    {}\n", "mot ".repeat(size / 4)))),
    ("one folded block", |size| answer(&format!(">-\n{}", "    mot\n\n".repeat(size / 9)))),
    ("one word", |size| answer(&format!("|\n    {}\n", "é".repeat(size / 2)))),
    ("one number", |size| format!("{HEAD}decision:\n  yearly_volume: {}\n", "9".repeat(size))),
    ("one comment", |size| format!("{HEAD}# {}\n", "x".repeat(size))),
    ("one unclosed quote", |size| answer(&format!("\"{}", "mot ".repeat(size / 4)))),
    ("one wrong option", |size| format!("{HEAD}decision:\n  automation: {}\n", "x".repeat(size))),
    // ── many ──
    ("keys", |size| lines(size, |n| format!("clé_{n}: 1\n"))),
    ("keys without values", |size| lines(size, |n| format!("k{n}:\n"))),
    ("unknown sections", |size| format!("{HEAD}{}", lines(size, |n| format!("k{n}: 1\n")))),
    ("unknown questions", |size| format!("{HEAD}purpose:\n{}", lines(size, |n| format!("  k{n}: 1\n")))),
    ("unknown questions, almost known", |size| {
        format!("{HEAD}purpose:\n{}", lines(size, |n| format!("  servic{n}: 1\n")))
    }),
    ("items", |size| "- x\n".repeat(size / 4)),
    ("comments", |size| format!("{HEAD}{}", "# x\n".repeat(size / 4))),
    ("blank lines", |size| format!("{HEAD}{}", "\n".repeat(size))),
    ("carriage returns", |size| format!("{HEAD}{}", "\r".repeat(size))),
    ("documents", |size| "---\na: 1\n".repeat(size / 9)),
    ("records", |size| format!("{HEAD}data:\n  sets:\n{}", lines(size, record))),
    ("records with the same name", |size| format!("{HEAD}data:\n  sets:\n{}", lines(size, |_| record(1)))),
    ("sources", |size| format!("{HEAD}sources:\n{}", lines(size, |n| format!("  s{n}:\n    title: Un\n")))),
    ("citations", |size| answer(&format!("|\n{}", "    Un mot. [@fiche]\n".repeat(size / 21)))),
    ("citations of sources that there are", cited),
    ("citations of sources that there are not", |size| {
        answer(&format!("|\n{}", lines(size, |n| format!("    Un mot. [@s{n}]\n"))))
    }),
    ("signs of lists", |size| answer(&format!("|\n{}", "    • mot\n".repeat(size / 12)))),
    ("acronyms", |size| {
        answer(&format!("|\n{}", lines(size, |n| format!("    Le {} de la ville.\n", acronym(n)))))
    }),
    ("acronyms on one line", |size| {
        answer(&format!("|\n    {}\n", lines(size, |n| format!("Le {} de la ville. ", acronym(n)))))
    }),
    ("acronyms in quotes", |size| {
        answer(&format!("\"\\u00c0 {}\"\n", lines(size, |n| format!("Le {} de la ville. ", acronym(n)))))
    }),
    ("replies", |size| {
        let reply = |n| format!("  - check: c{n}\n    at: /a\n    answer: Oui.\n");
        format!("{HEAD}acknowledged:\n{}", lines(size, reply))
    }),
    ("options", |size| format!("{HEAD}impact:\n  scope:\n{}", "    - public\n".repeat(size / 13))),
    // ── wrong in every line ──
    ("duplicate keys", |size| "a: 1\n".repeat(size / 5)),
    ("colons in one answer", |size| {
        format!("{HEAD}purpose:\n{}", "  service: a : b : c\n".repeat(size / 21))
    }),
    ("colons in texts", |size| lines(size, |n| format!("k{n}: a : b\n"))),
    ("tabs", |size| format!("{HEAD}purpose:\n{}", lines(size, |n| format!("\tk{n}: 1\n")))),
    ("stars", |size| lines(size, |n| format!("k{n}: **mot** mot\n"))),
    ("anchors", |size| lines(size, |n| format!("k{n}: &a 1\n"))),
    ("aliases", |size| lines(size, |n| format!("k{n}: *a\n"))),
    ("tags", |size| lines(size, |n| format!("k{n}: !t 1\n"))),
    ("merge keys", |size| "- {<<: 1}\n".repeat(size / 10)),
    ("indentation up and down", |size| lines(size, |n| format!("{}k{n}: 1\n", " ".repeat(n % 7)))),
    ("lines without keys", |size| format!("{HEAD}purpose:\n{}", "  mot\n  k: 1\n".repeat(size / 13))),
    ("faults in turn", |size| lines(size, fault)),
    ("wrong kinds", |size| {
        format!("{HEAD}data:\n  sets:\n{}", lines(size, |_| "    - rows: beaucoup\n".to_owned()))
    }),
    ("two states in each record", |size| {
        let item = |_| "    - withheld: Un.\n      not_documented: Deux.\n".to_owned();
        format!("{HEAD}data:\n  sets:\n{}", lines(size, item))
    }),
    ("impossible dates", |size| {
        format!("{HEAD}lifecycle:\n  history:\n{}", "    - date: 2026-02-30\n".repeat(size / 23))
    }),
    ("hidden characters", |size| answer(&format!("|\n{}", "    a\u{202e}b\n".repeat(size / 10)))),
    // ── without line breaks ──
    ("unknown keys on one line", |size| {
        format!("{HEAD_IN_BRACES}{}}}", lines(size, |n| format!(", k{n}: 1")))
    }),
    ("wrong records on one line", |size| {
        let items = lines(size, |_| "{rows: beaucoup}, ".to_owned());
        format!("{HEAD_IN_BRACES}, data: {{sets: [{items}]}}}}")
    }),
    ("duplicate keys on one line", |size| format!("{{{}}}", "a: 1, ".repeat(size / 6))),
    ("nothing but letters", |size| "é".repeat(size / 2)),
    ("nothing but blanks", |size| " ".repeat(size)),
    // ── Markdown ──
    ("emphasis", |size| answer(&format!("|\n    {}\n", "*a ".repeat(size / 3)))),
    ("links", |size| answer(&format!("|\n    {}\n", "[a](".repeat(size / 4)))),
    ("open brackets", |size| answer(&format!("|\n    {}\n", "[".repeat(size)))),
    ("backticks", |size| answer(&format!("|\n    {}\n", "`a``b".repeat(size / 5)))),
    ("quotes in quotes", |size| answer(&format!("|\n    {}a\n", "> ".repeat(size / 2)))),
    ("lists in lists", |size| answer(&format!("|\n    {}a\n", "- ".repeat(size / 2)))),
    ("tables", |size| answer(&format!("|\n    | a |\n    | - |\n{}", "    | x |\n".repeat(size / 10)))),
    ("references", |size| answer(&format!("|\n{}", lines(size, |n| format!("    [r{n}]: https://a.fr\n"))))),
    ("footnotes", |size| answer(&format!("|\n{}", lines(size, |n| format!("    [^{n}]: a [^{n}]\n\n"))))),
    ("markup", |size| answer(&format!("|\n{}", "    <b onclick=x>a\n".repeat(size / 19)))),
    ("addresses", |size| answer(&format!("|\n{}", "    javascript:x https://a.fr/b\n".repeat(size / 32)))),
];

/// Lines until there are enough.
fn lines(size: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 64);
    let mut number = 0;
    while text.len() < size {
        text.push_str(&line(number));
        number += 1;
    }
    text
}

/// A file with one answer in words.
fn answer(written: &str) -> String {
    format!("{HEAD}purpose:\n  service: {written}")
}

/// Mappings, each indented by one more blank.
fn staircase(size: usize) -> String {
    let mut text = String::new();
    let mut depth = 0;
    while text.len() < size {
        text.push_str(&" ".repeat(depth));
        text.push_str("a:\n");
        depth += 1;
    }
    text
}

fn record(number: usize) -> String {
    format!(
        "    - name: Jeu {number}\n      rows: {number}\n      used_for: [learning]\n      content: Un texte.\n"
    )
}

fn cited(size: usize) -> String {
    let sources = lines(size / 2, |n| format!("  s{n}:\n    title: Un\n"));
    let count = sources.lines().count() / 2;
    let citations: String = (0..count).map(|n| format!("    Un mot. [@s{n}]\n")).collect();
    format!("{HEAD}sources:\n{sources}purpose:\n  service: |\n{citations}")
}

/// An acronym for each number, counted in letters.
fn acronym(number: usize) -> String {
    let letter =
        |power: u32| char::from(b'A' + u8::try_from(number / 26_usize.pow(power) % 26).unwrap_or_default());
    (0..5).rev().map(letter).collect()
}

/// Another fault in each line.
fn fault(number: usize) -> String {
    match number % 7 {
        0 => format!("k{number}: a : b\n"),
        1 => format!("k{number}:\"x\n"),
        2 => "\tx\n".to_owned(),
        3 => "- [a, {b\n".to_owned(),
        4 => format!("k{number}: @a\n"),
        5 => "k0: 1\n".to_owned(),
        _ => format!("   k{number}: 'l'été'\n"),
    }
}
