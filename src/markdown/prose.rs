//! The running text of an answer: what is read as sentences, each byte where it stands in the answer.

use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue, Sourcepos};
use comrak::{Arena, parse_document};

use super::answer_options;
use crate::source::SourceFile;

/// The most bytes between `[@` and `]` that are looked at as a citation.
const LONGEST_CITATION: usize = 200;

/// The running text of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The answer, byte for byte as long. Code, addresses of links, images, notes and citations are blanks, and so are
    /// the ends of lines.
    pub text: String,
    /// Its paragraphs and items, in order, without marks of lists. Headings, tables and code are in none of them.
    pub passages: Vec<Range<usize>>,
    /// Its links to the Web, words included.
    pub links: Vec<Range<usize>>,
}

/// Finds the running text of an answer of kind *text*.
pub fn prose(text: &str) -> Prose {
    let mut mask = Mask { bytes: text.as_bytes().to_vec(), text };
    let (passages, links) =
        if is_plain(text) { (paragraphs(text), Vec::new()) } else { parsed(text, &mut mask) };
    citations(text, &mut mask);
    for byte in &mut mask.bytes {
        *byte = if matches!(byte, b'\n' | b'\r' | b'\t') { b' ' } else { *byte };
    }
    // Only whole characters were blanked.
    let masked = String::from_utf8(mask.bytes).unwrap_or_else(|_| text.to_owned());
    Prose { text: masked, passages, links }
}

/// Whether a text is so plain that Markdown makes nothing but paragraphs and stressed words of it. Most are, and parsing
/// them would cost more than all that is looked for in them.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_mark = |byte: u8| {
        matches!(byte, b'<' | b'`' | b'\\' | b'\r' | b'\t' | b'|' | b'[' | b']' | b':' | b'w' | b'W')
    };
    let mut marks = bytes.iter().enumerate().filter(|(_, byte)| is_mark(**byte));
    let are_plain = |(at, mark): (usize, &u8)| {
        let rest = &bytes[at + 1..];
        match mark {
            b'[' => rest.starts_with(b"@"),
            b']' => !rest.starts_with(b"(") && !rest.starts_with(b":"),
            b':' => !rest.starts_with(b"//"),
            b'w' | b'W' => !rest.get(..3).is_some_and(|rest| rest.eq_ignore_ascii_case(b"ww.")),
            _ => false,
        }
    };
    text.split('\n').all(begins_plainly) && marks.all(are_plain)
}

/// Whether a line starts no heading, list, quotation or code.
fn begins_plainly(line: &str) -> bool {
    let indentation = line.bytes().take_while(|byte| *byte == b' ').count();
    let first = line.as_bytes().get(indentation);
    let starts_block =
        |first: &u8| matches!(first, b'-' | b'*' | b'+' | b'#' | b'>' | b'=' | b'~' | b'0'..=b'9');
    indentation < 4 && !first.is_some_and(starts_block)
}

/// A copy of a text in which ranges are blanked.
struct Mask<'t> {
    bytes: Vec<u8>,
    text: &'t str,
}

impl Mask<'_> {
    fn blank(&mut self, range: Range<usize>) {
        let whole = self.text.is_char_boundary(range.start) && self.text.is_char_boundary(range.end);
        if let Some(bytes) = self.bytes.get_mut(range).filter(|_| whole) {
            bytes.fill(b' ');
        }
    }
}

/// What stands between blank lines.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let blank = line.trim().is_empty();
        match found.last_mut() {
            Some(last) if open && !blank => last.end = end,
            _ if !blank => found.push(at..end),
            _ => {}
        }
        open = !blank;
        at = end;
    }
    found
}

type Ranges = Vec<Range<usize>>;

/// The passages and links, as Markdown says; what is not words inside them is blanked.
fn parsed(text: &str, mask: &mut Mask<'_>) -> (Ranges, Ranges) {
    let lines = SourceFile::new("", text);
    let arena = Arena::new();
    let root = parse_document(&arena, text, &answer_options());
    let (mut passages, mut links) = (Vec::new(), Vec::new());
    for node in root.descendants() {
        let data = node.data();
        let Some(range) = range(&lines, data.sourcepos) else { continue };
        match &data.value {
            NodeValue::Paragraph => passages.push(range),
            NodeValue::Code(_) | NodeValue::HtmlInline(_) | NodeValue::Image(_) => mask.blank(range),
            NodeValue::FootnoteReference(_) => mask.blank(range),
            NodeValue::Link(link) => {
                if let Some(words) =
                    words_end(&lines, node).filter(|end| (range.start..range.end).contains(end))
                {
                    mask.blank(words..range.end);
                }
                if link.url.starts_with("http") {
                    links.push(range);
                }
            }
            _ => {}
        }
    }
    (passages, links)
}

/// Where the words of a link end, and its address begins.
fn words_end<'a>(lines: &SourceFile, link: &'a AstNode<'a>) -> Option<usize> {
    let last = link.last_child()?;
    Some(range(lines, last.data().sourcepos)?.end)
}

/// The bytes of a node: columns are bytes from 1, and the last one is inside.
fn range(lines: &SourceFile, place: Sourcepos) -> Option<Range<usize>> {
    let start = lines.line_span(place.start.line).start + place.start.column.checked_sub(1)?;
    let end = lines.line_span(place.end.line).start + place.end.column;
    let text = lines.text();
    let inside = start < end && text.is_char_boundary(start) && text.is_char_boundary(end);
    (inside && end <= text.len()).then_some(start..end)
}

/// Blanks `[@fiche; @code]`.
fn citations(text: &str, mask: &mut Mask<'_>) {
    for (start, _) in text.match_indices('[').filter(|(start, _)| text[*start..].starts_with("[@")) {
        let inside = text[start..].bytes().take(LONGEST_CITATION).position(|byte| byte == b']');
        if let Some(length) = inside {
            mask.blank(start..start + length + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The passages, blanks drawn together.
    fn passages(text: &str) -> Vec<String> {
        let prose = prose(text);
        assert_eq!(prose.text.len(), text.len());
        let words =
            |range: &Range<usize>| prose.text[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        prose.passages.iter().map(words).collect()
    }

    #[test]
    fn only_running_text_is_left() {
        assert_eq!(
            passages("Un tri.\nPar date. [@fiche]\n\nPuis un examen.\n"),
            ["Un tri. Par date.", "Puis un examen."]
        );
        assert_eq!(
            passages("# Titre\n\n- un `code`\n- deux\n  lignes\n\n1. trois"),
            ["- un", "- deux lignes", "trois"].map(|item| item.trim_start_matches("- ").to_owned())
        );
        assert_eq!(passages("| a | b |\n| - | - |\n| c | d |\n\nFin."), ["Fin."]);
        assert_eq!(
            passages("Voir [la page](https://ville.fr/a) ici. ![plan](plan.png)"),
            ["Voir [la page ici."]
        );
        assert_eq!(passages("    code\n\n> dit *fort*\n"), ["dit *fort*"]);
    }

    #[test]
    fn links_to_the_web_are_found() {
        let text = "Voir https://ville.fr/a, [ici](https://ville.fr/b) ou a@ville.fr.";
        let links = prose(text).links;
        let links: Vec<&str> = links.into_iter().map(|range| &text[range]).collect();
        assert_eq!(links, ["https://ville.fr/a", "[ici](https://ville.fr/b)"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_keeps_its_length(text in "(\\PC|[\\[\\]()@!`*_#>|\\-\n\r\t<é\u{202f}\u{a0}]){0,80}") {
            let prose = prose(&text);
            proptest::prop_assert_eq!(prose.text.len(), text.len());
            for range in prose.passages.iter().chain(&prose.links) {
                proptest::prop_assert!(text.get(range.clone()).is_some());
                proptest::prop_assert!(prose.text.get(range.clone()).is_some());
            }
        }
    }
}
