//! Writes the tree as Markdown that CommonMark, GitHub and comrak read as the same tree again.
//!
//! Whatever could mean something is escaped; what cannot be escaped is written in a form that cannot be misread
//! (`___` for a rule, fences longer than any run of backticks, character references beside marks).

use super::characters::visible_line;
use super::tree::{Align, Block, Inline, Target};

/// A text in which no character has a meaning, on one line; hidden characters are made visible.
pub fn escape_line(text: &str) -> String {
    let mut writer = LineWriter::default();
    writer.text(&visible_line(text), true);
    // In a heading, a run of `#` at the end would close it.
    if writer.line.ends_with('#') && !is_escaped(writer.line.trim_end_matches('#')) {
        writer.line.pop();
        writer.line.push_str("\\#");
    }
    writer.line
}

/// Blocks as Markdown, without a line break at the end. Marks are not written: the template sets them.
pub fn write_markdown(blocks: &[Block]) -> String {
    write_blocks(blocks).join("\n")
}

fn write_blocks(blocks: &[Block]) -> Vec<String> {
    write_spaced(blocks, true)
}

/// Lines of blocks, with a blank line between them unless `loose` is false.
fn write_spaced(blocks: &[Block], loose: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Two lists side by side must not become one: each takes the other marker of its kind.
    let mut previous: Option<(bool, bool)> = None;
    for block in blocks {
        if loose && !lines.is_empty() {
            lines.push(String::new());
        }
        let mut other_marker = false;
        if let Block::List { start, .. } = block {
            let numbered = start.is_some();
            other_marker = previous.is_some_and(|(kind, other)| kind == numbered && !other);
            previous = Some((numbered, other_marker));
        } else {
            previous = None;
        }
        write_block(block, other_marker, &mut lines);
    }
    lines
}

fn write_block(block: &Block, other_marker: bool, lines: &mut Vec<String>) {
    match block {
        Block::Heading { level, id: _, content } => {
            let marks = "#".repeat(usize::from(*level));
            let words = write_inlines(content).replace('\n', " ");
            // A run of `#` at the end would close the heading.
            let words = match words.strip_suffix('#') {
                Some(rest) if !is_escaped(rest) => format!("{rest}\\#"),
                Some(_) | None => words,
            };
            lines.push(format!("{marks} {words}"));
        }
        Block::Paragraph { content } => lines.extend(write_inlines(content).split('\n').map(str::to_owned)),
        Block::List { start, tight, items } => {
            for (position, item) in items.iter().enumerate() {
                if position > 0 && !tight {
                    lines.push(String::new());
                }
                let marker = match start {
                    Some(start) => {
                        let number = start.saturating_add(position as u64);
                        format!("{number}{} ", if other_marker { ')' } else { '.' })
                    }
                    None => format!("{} ", if other_marker { '*' } else { '-' }),
                };
                let inside = write_spaced(item, !tight);
                let indent = " ".repeat(marker.len());
                for (line, text) in inside.into_iter().enumerate() {
                    let prefix = if line == 0 { &marker } else { &indent };
                    lines.push(if text.is_empty() { String::new() } else { format!("{prefix}{text}") });
                }
            }
        }
        Block::Quote { blocks } => {
            let inside = write_blocks(blocks).into_iter();
            lines.extend(
                inside.map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") }),
            );
        }
        Block::Code { info, text } => {
            let fence = "`".repeat((longest_run(text) + 1).max(3));
            lines.push(format!("{fence}{info}"));
            lines.extend(text.split('\n').map(str::to_owned));
            lines.push(fence);
        }
        Block::Table { align, header, rows } => {
            lines.push(write_row(header));
            let marks = align.iter().map(|align| match align {
                Align::None => "---",
                Align::Left => ":---",
                Align::Center => ":---:",
                Align::Right => "---:",
            });
            lines.push(format!("| {} |", marks.collect::<Vec<_>>().join(" | ")));
            lines.extend(rows.iter().map(|row| write_row(row)));
        }
        // `***` and `---` after a bullet would be rules of another place.
        Block::Rule => lines.push("___".to_owned()),
        Block::Marked { mark: _, blocks } => lines.extend(write_blocks(blocks)),
    }
}

fn write_row(cells: &[Vec<Inline>]) -> String {
    let cells = cells.iter().map(|cell| {
        let mut writer = LineWriter { in_table: true, ..LineWriter::default() };
        writer.inlines(cell);
        writer.line.replace('\n', " ")
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for character in text.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Inlines as Markdown; line breaks of the text are kept.
pub(crate) fn write_inlines(content: &[Inline]) -> String {
    let mut writer = LineWriter::default();
    writer.inlines(content);
    writer.line
}

/// Writes inlines one behind the other.
#[derive(Default)]
struct LineWriter {
    line: String,
    in_table: bool,
    /// Where the last text was written from, so that its last character can be written again as a reference.
    last_text: Option<usize>,
    /// The character that a mark just written stands before; the next text has to escape it.
    reference_next: bool,
    /// Where stressed words ended last, and the character of their mark: right behind them, the other one is used.
    closed: Option<(usize, char)>,
}

impl LineWriter {
    fn inlines(&mut self, content: &[Inline]) {
        for (position, inline) in content.iter().enumerate() {
            self.inline(inline, content.get(position + 1));
        }
    }

    fn inline(&mut self, inline: &Inline, next: Option<&Inline>) {
        match inline {
            Inline::Text { text } => self.text(text, next.is_none()),
            Inline::SoftBreak => self.line.push('\n'),
            Inline::HardBreak => self.line.push_str("\\\n"),
            Inline::Emphasis { content } => self.marked("*", content, next),
            Inline::Strong { content } => self.marked("**", content, next),
            Inline::Strike { content } => self.marked("~~", content, next),
            Inline::Code { text } => self.code(text),
            Inline::Link { target, content } => {
                self.line.push('[');
                self.inlines(content);
                let address = match target {
                    Target::Url { url } => url.clone(),
                    Target::Heading { id } => format!("#{id}"),
                };
                self.destination(&address);
            }
            Inline::Image { src, alt } => {
                self.line.push_str("![");
                self.text(alt, true);
                self.destination(src);
            }
            Inline::Citation { label } => {
                self.line.push_str("[\\[");
                self.text(label, true);
                self.line.push_str("\\]](");
                self.line.push_str(super::SOURCES_ANCHOR);
                self.line.push(')');
            }
            Inline::Foreign { lang, content } => {
                self.line.push_str("<span lang=\"");
                self.line.push_str(lang);
                self.line.push_str("\">");
                self.inlines(content);
                self.line.push_str("</span>");
            }
        }
    }

    /// The end of a link: its address, in which references and backslashes would be read.
    fn destination(&mut self, address: &str) {
        self.line.push_str("](<");
        for character in address.chars() {
            match character {
                '\\' | '<' | '>' | '&' => {
                    self.line.push('\\');
                    self.line.push(character);
                }
                // It would end a cell of a table.
                '|' => self.line.push_str("%7C"),
                other => self.line.push(other),
            }
        }
        self.line.push_str(">)");
    }

    /// Stressed words between two marks. CommonMark looks at the characters on both sides of a mark to tell whether it
    /// opens or closes: a letter beside a mark that touches punctuation inside is written as a character reference,
    /// which starts and ends with punctuation.
    fn marked(&mut self, mark: &str, content: &[Inline], next: Option<&Inline>) {
        let beside_star = self.closed == Some((self.line.len(), '*'));
        let (mark, underscore) =
            if beside_star { (mark.replace('*', "_"), mark.contains('*')) } else { (mark.to_owned(), false) };
        let inner = write_inlines(content);
        let starts_plain = inner.starts_with(|first: char| first.is_alphanumeric());
        let ends_plain = inner.ends_with(|last: char| last.is_alphanumeric());
        if !starts_plain {
            self.reference_last();
        }
        self.line.push_str(&mark);
        self.inlines(content);
        self.line.push_str(&mark);
        let letter_follows = matches!(next, Some(Inline::Text { text }) if text.starts_with(is_letter));
        // Underscores do not close before a letter, whatever stands inside.
        self.reference_next = letter_follows && (underscore || !ends_plain);
        self.last_text = None;
        self.closed = mark.chars().next().map(|mark| (self.line.len(), mark));
    }

    /// Writes the last character again as a reference, where it is a letter.
    fn reference_last(&mut self) {
        let Some(start) = self.last_text else { return };
        let Some(last) = self.line[start..].chars().next_back().filter(|last| is_letter(*last)) else {
            return;
        };
        self.line.truncate(self.line.len() - last.len_utf8());
        self.line.push_str(&reference(last));
    }

    fn code(&mut self, text: &str) {
        // A code span cannot hold a backtick run as long as its own; nor start or end with one without a blank.
        let fence = "`".repeat(longest_run(text) + 1);
        let edge = |character: char| character == '`';
        let all_blank = text.chars().all(|character| character == ' ');
        let padded = text.starts_with(edge)
            || text.ends_with(edge)
            || (text.starts_with(' ') && text.ends_with(' ') && !all_blank);
        let pad = if padded { " " } else { "" };
        let text = if self.in_table { text.replace('|', "\\|") } else { text.to_owned() };
        self.line.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
        self.last_text = None;
    }

    /// Words, with what could mean something escaped. `last` where nothing follows in what holds them.
    fn text(&mut self, text: &str, last: bool) {
        let from = self.line.len();
        let mut characters = text.chars().peekable();
        let mut position = 0;
        while let Some(character) = characters.next() {
            let at_start = self.line.is_empty() || self.line.ends_with('\n');
            if std::mem::take(&mut self.reference_next) && is_letter(character) {
                self.line.push_str(&reference(character));
                position += 1;
                continue;
            }
            match character {
                '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => {
                    self.line.push('\\');
                    self.line.push(character);
                }
                '_' => {
                    // Inside a word it means nothing, and names are full of it.
                    let inside = position > 0
                        && self.line.ends_with(char::is_alphanumeric)
                        && characters.peek().is_some_and(|next| next.is_alphanumeric());
                    self.line.push_str(if inside { "_" } else { "\\_" });
                }
                '&' => {
                    let reference =
                        characters.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#');
                    self.line.push_str(if reference { "\\&" } else { "&" });
                }
                // A link behind it would become an image.
                '!' if characters.peek().is_none() && !last => self.line.push_str("\\!"),
                '#' | '>' | '+' | '-' | '=' | ':' if at_start => {
                    self.line.push('\\');
                    self.line.push(character);
                }
                '.' | ')'
                    if self.is_number_line() && characters.peek().is_none_or(|next| next.is_whitespace()) =>
                {
                    self.line.push('\\');
                    self.line.push(character);
                }
                // A blank at the border of a line is not read back.
                ' ' if at_start => self.line.push_str("&#32;"),
                '\n' => self.line.push(' '),
                other => self.line.push(other),
            }
            position += 1;
        }
        self.last_text = Some(from);
    }

    /// Whether the line so far is digits only: `1.` would start a list.
    fn is_number_line(&self) -> bool {
        let line = self.line.rsplit('\n').next().unwrap_or_default();
        !line.is_empty() && line.len() <= 9 && line.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether what follows some Markdown is escaped: by an odd number of backslashes.
fn is_escaped(before: &str) -> bool {
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// Letters, digits and whatever else is neither blank nor ASCII punctuation.
fn is_letter(character: char) -> bool {
    !character.is_whitespace() && !character.is_ascii_punctuation()
}

fn reference(character: char) -> String {
    format!("&#{};", character as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_line_has_a_meaning() {
        assert_eq!(escape_line("1. # a"), "1\\. # a");
        assert_eq!(escape_line("# a"), "\\# a");
        assert_eq!(escape_line("*a* [b](c) <d> `e` a_b _c_"), "\\*a\\* \\[b\\](c) \\<d> \\`e\\` a_b \\_c\\_");
        assert_eq!(escape_line("A &amp; B & C"), "A \\&amp; B & C");
        assert_eq!(escape_line("deux\nlignes"), "deux lignes");
    }

    #[test]
    fn marks_beside_letters_are_written_so_that_they_hold() {
        let strong = |text: &str| Inline::Strong { content: vec![Inline::Text { text: text.into() }] };
        let text = |text: &str| Inline::Text { text: text.into() };
        assert_eq!(write_inlines(&[text("l’"), strong("usager"), text("s")]), "l’**usager**s");
        assert_eq!(write_inlines(&[text("a"), strong("«b»"), text("c")]), "&#97;**«b»**&#99;");
    }
}
