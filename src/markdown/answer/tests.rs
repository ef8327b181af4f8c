use proptest::prelude::*;

use super::*;
use crate::markdown::normalise::reread;
use crate::markdown::words::block_words;
use crate::markdown::write::write_markdown;

fn read(text: &str) -> AnswerText {
    let images = |file: &str| (file == "schema.png").then(|| file.to_owned());
    let citation = |id: &str| match id {
        "fiche" => Some("1".to_owned()),
        "own" => Some("lecture de l’auteur".to_owned()),
        _ => None,
    };
    read_answer(
        text,
        &AnswerOptions { heading_level: 4, images: &images, citation: &citation, footnote: "note" },
    )
}

fn markdown(text: &str) -> String {
    write_markdown(&read(text).blocks)
}

fn codes(text: &str) -> Vec<Code> {
    read(text).remarks.into_iter().map(|remark| remark.code).collect()
}

#[test]
fn plain_french_stays_as_it_is() {
    let text = "CibNav classe les navires : « 40 % » d’entre eux (voir la note).\n\n- un\n- deux";
    assert_eq!(markdown(text), text);
    assert!(codes(text).is_empty());
}

#[test]
fn citations_become_references() {
    let read = read("Vrai [@fiche]. Lu [@own; @fiche]. Faux [@rien] et [@ pas un].");
    assert_eq!(read.citations, ["fiche", "own", "rien"]);
    assert_eq!(
        write_markdown(&read.blocks),
        "Vrai [\\[1\\]](#sources). Lu [\\[lecture de l’auteur\\]](#sources) [\\[1\\]](#sources). \
         Faux \\[@rien\\] et \\[@ pas un\\]."
    );
}

#[test]
fn what_a_table_leaves_out_is_cited_by_nobody() {
    let text = "| a |\n|---|\n| b | c [@fiche] |";
    let citation = |_: &str| Some("1".to_owned());
    let options =
        AnswerOptions { heading_level: 4, images: &|_| None, citation: &citation, footnote: "note" };
    assert!(read(text).citations.is_empty());
    assert!(look_at_answer(text, &options).1.is_empty());
}

#[test]
fn cells_beyond_the_head_are_told_row_by_row() {
    let told = |text: &str| {
        let remarks = read(text).remarks;
        let told = remarks.iter().filter(|remark| remark.code == Code::CellsLost);
        told.flat_map(|remark| remark.places.clone()).map(|place| text[place].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told("| é | b |\n|---|---|\n| c | d | e | f |\n| g | h\\|i |\n| j | k | l"), ["e | f", "l"]);
    assert_eq!(told("a | b\n---|---\nc | d | `e \\|` | \\|"), ["`e \\|` | \\|"]);
    // In a list, and in a quotation too deep for a document.
    assert_eq!(told("- | a |\n  |---|\n  | b | c |"), ["c"]);
    let deep = "| a |\n|---|\n| b | c |".lines().map(|line| format!("{}{line}\n", "> ".repeat(12)));
    assert_eq!(told(&deep.collect::<String>()), ["c"]);
    // Nothing is lost: fewer cells, and cells without words.
    assert!(told("| a | b |\n|---|---|\n| c |\n| d | e | |\n| f | g | | |\n|\n| h | i |").is_empty());
    assert!(told("| a |\n|---|---|\n| b | c |").is_empty());
}

#[test]
fn citations_may_be_broken_over_lines() {
    let text = "Vrai [@fiche;\n  @own;\n@fiche]. Faux [@fiche\nici] et [@fiche,\n\n@own].";
    let read = read(text);
    assert_eq!(read.citations, ["fiche", "own"]);
    assert_eq!(
        write_markdown(&read.blocks),
        "Vrai [\\[1\\]](#sources) [\\[lecture de l’auteur\\]](#sources) [\\[1\\]](#sources). \
         Faux \\[@fiche\nici\\] et \\[@fiche,\n\n@own\\]."
    );
}

#[test]
fn html_goes_and_its_words_stay() {
    assert_eq!(markdown("a <b>gras</b> c"), "a gras c");
    assert_eq!(markdown("<!-- rv:answer id=x -->\n\nb"), "b");
    assert_eq!(markdown("<div>\nun <i>mot</i> &lt;\n</div>"), "un mot \\<");
    assert_eq!(markdown("<script>alert(1)</script>"), "");
    assert_eq!(codes("<div>a</div>"), [Code::HtmlRemoved]);
}

#[test]
fn headings_are_brought_below_ours_and_made_consecutive() {
    assert_eq!(markdown("# A\n\n#### D\n\n## B\n\n#\n\n# E"), "#### A\n\n##### D\n\n##### B\n\n#### E");
    assert_eq!(markdown("> # A"), "> **A**");
    assert_eq!(codes("# A"), [Code::HeadingChanged]);
}

#[test]
fn images_and_links_follow_one_policy() {
    assert_eq!(markdown("![Un schéma](schema.png)"), "![Un schéma](<schema.png>)");
    assert_eq!(markdown("![](schema.png)"), "![schema.png](<schema.png>)");
    assert_eq!(codes("![](schema.png)"), [Code::ImageWithoutAlternative]);
    assert_eq!(codes("![x](../secret.png)"), [Code::UnusableImage]);
    assert_eq!(markdown("![x](https://example.fr/a.png)"), "[x](<https://example.fr/a.png>)");
    assert_eq!(markdown("[x](javascript:alert(1)) [y](#autre) [z](autre.html)"), "x y z");
    assert_eq!(codes("[x](javascript:alert(1))"), [Code::LinkRemoved]);
    assert_eq!(markdown("www.cada.fr"), "[www.cada.fr](<http://www.cada.fr/>)");
    // A definition of one answer is resolved in it, and gone.
    assert_eq!(markdown("[a]\n\n[a]: https://example.fr/"), "[a](<https://example.fr/>)");
}

#[test]
fn footnotes_stay_in_their_answer() {
    assert_eq!(
        markdown("Oui[^1].\n\n[^1]: Sauf *le* lundi."),
        "Oui (note 1).\n\n**Note 1.** Sauf *le* lundi."
    );
}

#[test]
fn deep_nesting_is_flattened() {
    let quotes = format!("{} x", ">".repeat(100));
    assert_eq!(codes(&quotes), [Code::NestingFlattened]);
    let list: String = (0..40).map(|level| format!("{}- niveau {level}\n", "  ".repeat(level))).collect();
    let written = markdown(&list);
    assert!(written.contains("niveau 39"));
    assert!(read(&list).remarks.iter().any(|remark| remark.code == Code::NestingFlattened));
}

#[test]
fn hostile_nesting_ends() {
    // Deep enough for a recursive walk to overflow the stack of a test thread.
    for text in [
        "*a ".repeat(40_000),
        "[".repeat(40_000),
        ">".repeat(40_000),
        "- ".repeat(20_000),
        "**a *b ".repeat(9_000),
    ] {
        let _ = read(&text);
    }
    let closed = format!("{}x{}", "*a **b ".repeat(2_000), "** *".repeat(2_000));
    let _ = read(&closed);
}

#[test]
fn hidden_characters_are_shown() {
    assert_eq!(markdown("a\u{202e}b"), "a\\[U+202E\\]b");
    assert_eq!(codes("a\u{202e}b"), [Code::HiddenCharacter]);
    assert_eq!(markdown("`\u{e000}`"), "`[U+E000]`");
}

/// What people type, and what they should not: pieces whose combinations have surprised Markdown writers.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("*".to_owned()),
        Just("**".to_owned()),
        Just("_".to_owned()),
        Just("__".to_owned()),
        Just("~~".to_owned()),
        Just("`".to_owned()),
        Just("``".to_owned()),
        Just("```\n".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("  \n".to_owned()),
        Just("\\\n".to_owned()),
        Just("- ".to_owned()),
        Just("* ".to_owned()),
        Just("1. ".to_owned()),
        Just("2) ".to_owned()),
        Just("> ".to_owned()),
        Just("# ".to_owned()),
        Just("## ".to_owned()),
        Just("---\n".to_owned()),
        Just("===\n".to_owned()),
        Just("| a | b |\n|---|:-:|\n| c | d |\n".to_owned()),
        Just("|".to_owned()),
        Just(":-\n".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just("](https://a.fr)".to_owned()),
        Just("](#x)".to_owned()),
        Just("![".to_owned()),
        Just("!".to_owned()),
        Just("[@fiche]".to_owned()),
        Just("[^1]".to_owned()),
        Just("\n\n[^1]: n\n".to_owned()),
        Just("\n[a]: https://b.fr\n".to_owned()),
        Just("<b>".to_owned()),
        Just("</b>".to_owned()),
        Just("<!-- rv:answer -->".to_owned()),
        Just("<".to_owned()),
        Just("&amp;".to_owned()),
        Just("&".to_owned()),
        Just("&#32;".to_owned()),
        Just("\\".to_owned()),
        Just("    ".to_owned()),
        Just("\t".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("«".to_owned()),
        Just("»".to_owned()),
        Just("’".to_owned()),
        Just("😀".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("a".to_owned()),
        Just("mot".to_owned()),
        Just("é".to_owned()),
        Just("1".to_owned()),
        Just(" ".to_owned()),
        Just(".".to_owned()),
        Just(":".to_owned()),
        Just("www.a.fr".to_owned()),
        Just("x@y.fr".to_owned()),
        Just("ftp://a.fr".to_owned()),
        Just("xmpp:x@y.fr".to_owned()),
        Just("(".to_owned()),
        Just(")".to_owned()),
        Just("+".to_owned()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// The words of a tree, without blanks: what no rewriting may lose.
fn all_words(blocks: &[Block]) -> String {
    let words: String = blocks.iter().map(block_words).collect();
    words.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_the_same(text in pieces()) {
        let first = read(&text).blocks;
        prop_assert_eq!(reread(&first), Some(first.clone()), "{}", write_markdown(&first));
    }

    #[test]
    fn any_text_reads_the_same(text in "\\PC*") {
        let first = read(&text).blocks;
        prop_assert_eq!(reread(&first), Some(first.clone()), "{}", write_markdown(&first));
    }

    /// Looking sees what reading sees.
    #[test]
    fn looking_sees_what_reading_sees(text in pieces()) {
        let options = AnswerOptions { heading_level: 4, images: &|_| None, citation: &|_| None, footnote: "note" };
        let read = read_answer(&text, &options);
        prop_assert_eq!(look_at_answer(&text, &options), (read.remarks, read.citations));
    }

    /// Settling must not be how the promise is kept: the writer alone loses no word.
    #[test]
    fn the_writer_alone_loses_nothing(text in pieces()) {
        let options = AnswerOptions { heading_level: 4, images: &|name| Some(name.to_owned()), citation: &|_| None, footnote: "note" };
        let blocks = normalise(reader::read(&text, &options).blocks);
        let again = reread(&blocks).expect("ours");
        prop_assert_eq!(all_words(&again), all_words(&blocks), "{}", write_markdown(&blocks));
    }
}
