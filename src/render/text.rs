//! The tree as plain text: for what is pasted into a letter or an e-mail.

use textwrap::{Options, WordSeparator, WordSplitter};

use super::Sheet;
use crate::markdown::tree::{Block, Inline, Mark, Target};
use crate::markdown::words::plain_words;

/// The widest line: what mail programs show without breaking it.
const WIDTH: usize = 72;
/// The narrowest column that words are still wrapped in, however deep they stand.
const NARROWEST: usize = 24;

/// A document as plain text: lines of at most 72 columns, unless a word or an address is longer.
pub fn document(sheet: &Sheet) -> String {
    let writer = Writer { colon: &sheet.frame.colon };
    let mut text = writer.blocks(&sheet.rendered.document.blocks, WIDTH).join("\n");
    text.push('\n');
    text
}

/// Blocks as plain text whose lines are as long as they are, for a cell of a table. `colon` follows the name of a value.
pub(crate) fn unwrapped(blocks: &[Block], colon: &str) -> String {
    const AS_LONG_AS_IT_IS: usize = 1 << 24;
    let lines = Writer { colon }.blocks(blocks, AS_LONG_AS_IT_IS);
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Writes lines; each method gives those of one node, without anything around them.
struct Writer<'w> {
    /// What follows the name of a value, in the document's language.
    colon: &'w str,
}

impl Writer<'_> {
    /// Blocks with a blank line between them.
    fn blocks(&self, blocks: &[Block], width: usize) -> Vec<String> {
        apart(blocks.iter().map(|block| self.block(block, width)), true)
    }

    fn block(&self, block: &Block, width: usize) -> Vec<String> {
        match block {
            Block::Heading { level, id: _, content } => heading(*level, &words(content), width),
            Block::Paragraph { content } => wrapped(&words(content), width, ""),
            Block::List { start, tight, items } => {
                let items = items.iter().enumerate().map(|(position, item)| {
                    let marker = match start {
                        Some(start) => format!("{}. ", start.saturating_add(position as u64)),
                        None => "- ".to_owned(),
                    };
                    let hanging = " ".repeat(marker.len());
                    let inside = self.item(item, *tight, narrower(width, marker.len()));
                    prefixed(inside, &marker, &hanging)
                });
                apart(items, !tight)
            }
            Block::Quote { blocks } => prefixed(self.blocks(blocks, narrower(width, 2)), "> ", "> "),
            Block::Code { info: _, text } => {
                prefixed(text.lines().map(str::to_owned).collect(), "    ", "    ")
            }
            Block::Table { align: _, header, rows } => {
                apart(rows.iter().map(|row| self.row(header, row, width)), true)
            }
            Block::Rule => vec!["* * *".to_owned()],
            Block::Marked { mark, blocks } => match mark {
                Mark::Section { .. }
                | Mark::Question { .. }
                | Mark::Answer { .. }
                | Mark::Claim { .. }
                | Mark::Panel { .. }
                | Mark::Facts
                | Mark::Figure
                | Mark::Choices => self.blocks(blocks, width),
                Mark::Room { lines } => {
                    let mut room = self.blocks(blocks, width);
                    room.extend(std::iter::repeat_n("_".repeat(width), *lines));
                    room
                }
            },
        }
    }

    /// What stands in an item of a tight list stands close together.
    fn item(&self, blocks: &[Block], tight: bool, width: usize) -> Vec<String> {
        apart(blocks.iter().map(|block| self.block(block, width)), !tight)
    }

    /// A row, a line for each cell that holds something, under the name of its column.
    fn row(&self, header: &[Vec<Inline>], row: &[Vec<Inline>], width: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for (position, cell) in row.iter().enumerate() {
            let value = words(cell);
            let name = header.get(position).map(|name| plain_words(name)).unwrap_or_default();
            let line = match (name.trim(), value.trim()) {
                (_, "") => continue,
                ("", value) => value.to_owned(),
                (name, value) => format!("{name}{} {value}", self.colon),
            };
            lines.extend(wrapped(&line, width, "  "));
        }
        lines
    }
}

/// Groups of lines, one after the other; those without any leave no trace.
fn apart(groups: impl Iterator<Item = Vec<String>>, blank_between: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for group in groups.filter(|group| !group.is_empty()) {
        if blank_between && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(group);
    }
    lines
}

fn narrower(width: usize, by: usize) -> usize {
    width.saturating_sub(by).max(NARROWEST)
}

/// Lines behind a marker, the others below the first one.
fn prefixed(lines: Vec<String>, first: &str, others: &str) -> Vec<String> {
    let line = |(position, line): (usize, String)| {
        let prefix = if position == 0 { first } else { others };
        format!("{prefix}{line}").trim_end_matches(' ').to_owned()
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// The two highest levels are underlined, the others in capitals.
fn heading(level: u8, words: &str, width: usize) -> Vec<String> {
    let underline = match level {
        1 => '=',
        2 => '-',
        _ => return wrapped(&words.to_uppercase(), width, ""),
    };
    let mut lines = wrapped(words, width, "");
    let longest = lines.iter().map(|line| line.chars().count()).max();
    lines.extend(longest.map(|longest| underline.to_string().repeat(longest)));
    lines
}

/// Words on lines. Only blanks that may break do; words and addresses stay whole.
fn wrapped(words: &str, width: usize, hanging: &str) -> Vec<String> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let options = Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
        .subsequent_indent(hanging);
    textwrap::wrap(words.trim(), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Inline nodes as words: what stresses them is left out, what strikes them out stays, or they would read as said.
fn words(content: &[Inline]) -> String {
    content.iter().map(word).collect()
}

fn word(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } | Inline::Code { text } => text.clone(),
        Inline::SoftBreak => " ".to_owned(),
        Inline::HardBreak => "\n".to_owned(),
        Inline::Emphasis { content } | Inline::Strong { content } | Inline::Foreign { lang: _, content } => {
            words(content)
        }
        Inline::Strike { content } => format!("~~{}~~", words(content)),
        Inline::Link { target, content } => match target {
            Target::Url { url } => linked(&words(content), url),
            Target::Heading { id: _ } => words(content),
        },
        Inline::Image { src: _, alt } => format!("[{alt}]"),
        Inline::Citation { label } => format!("[{label}]"),
    }
}

/// Words and where they lead, once where they are the same.
fn linked(words: &str, url: &str) -> String {
    let address = url.strip_prefix("mailto:").or_else(|| url.strip_prefix("tel:")).unwrap_or(url);
    let bare = |address: &str| {
        let address = address.trim().trim_start_matches("https://").trim_start_matches("http://");
        address.trim_end_matches('/').to_owned()
    };
    let same = bare(words) == bare(address);
    if same || words.trim().is_empty() { address.to_owned() } else { format!("{words} ({address})") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Labels;
    use crate::markdown::document::parse_document;
    use crate::render::{FrameWords, Rendered};

    fn text(markdown: &str) -> String {
        let frame = FrameWords::new(&Labels::default().of("fr"));
        let parsed = parse_document(markdown, "fr").expect("a document");
        let rendered = Rendered { markdown: markdown.to_owned(), document: parsed };
        document(&Sheet::letter("essai", "Une lettre", frame, rendered))
    }

    #[test]
    fn headings_are_underlined_or_in_capitals() {
        let written = text("# Un titre\n\n## Une partie\n\n### Une règle\n\nTexte.\n");
        let expected = "Un titre\n========\n\nUne partie\n----------\n\nUNE RÈGLE\n\nTexte.\n";
        assert_eq!(written, expected);
    }

    #[test]
    fn lines_break_at_blanks_that_may() {
        let long = "Le service compare les demandes\u{a0}: les plus anciennes d’abord, et celles qui attendent «\u{202f}depuis longtemps\u{202f}» aussi.";
        let written = text(long);
        assert!(written.lines().all(|line| line.chars().count() <= WIDTH), "{written}");
        assert_eq!(written.replace('\n', " ").trim_end(), long);
        let address = format!("https://exemple.fr/{}", "a".repeat(90));
        assert!(text(&format!("Voir [ici](<{address}>) et là.")).contains(&format!("({address})")));
        assert_eq!(text("Un  \ndeux\ntrois"), "Un\ndeux trois\n");
    }

    #[test]
    fn links_show_their_address_once() {
        assert_eq!(text("[la fiche](https://exemple.fr/a)"), "la fiche (https://exemple.fr/a)\n");
        assert_eq!(text("[https://exemple.fr](https://exemple.fr/)"), "https://exemple.fr/\n");
        assert_eq!(text("[a@exemple.fr](mailto:a@exemple.fr)"), "a@exemple.fr\n");
    }

    #[test]
    fn lists_nest_under_their_markers() {
        let written =
            text("- un\n  - deux\n- trois\n\n<!-- rv:facts -->\n\n9. neuf\n10. dix\n\n<!-- /rv:facts -->\n");
        assert_eq!(written, "- un\n  - deux\n- trois\n\n9. neuf\n10. dix\n");
        assert_eq!(text("- un\n\n  suite\n\n- deux\n"), "- un\n\n  suite\n\n- deux\n");
    }

    #[test]
    fn tables_are_lines_of_names_and_values() {
        let written = text("| Cas | Qui |\n| --- | --- |\n| simple | l’outil |\n| autre | |\n");
        assert_eq!(written, "Cas\u{a0}: simple\nQui\u{a0}: l’outil\n\nCas\u{a0}: autre\n");
    }

    #[test]
    fn nothing_is_lost() {
        let written = text(
            "> cité\n\n```\n  code\n```\n\n---\n\n~~ôté~~ *dit* **fort** `x` ![Un schéma](a.png) [\\[1\\]](#sources) <span lang=\"en\">word</span>\n",
        );
        assert_eq!(written, "> cité\n\n      code\n\n* * *\n\n~~ôté~~ dit fort x [Un schéma] [1] word\n");
    }
}
