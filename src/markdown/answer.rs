//! One answer: parsed alone, and normalised until nothing in it can reach another answer or make an output fail.
//! What had to change is told as remarks.

mod tables;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use comrak::nodes::{AstNode, ListType, NodeValue, TableAlignment};
use comrak::{Arena, parse_document};

use super::answer_options;
use super::characters::{self, first_hidden};
use super::normalise::{joined, normalise, settle};
use super::tree::{Align, Block, Inline, Target};
use crate::address;
use crate::finding::Code;
use crate::source::SourceFile;

/// How deep lists and quotations may stand in one another. Documents add their own levels around an answer, and
/// Typst stops at 20 quotations or 25 lists.
const DEEPEST: usize = 6;
/// How deep stressed words are followed before only their words are kept: a guard against hostile nesting.
const DEEPEST_INLINE: usize = 24;
/// How many sources of one answer are looked at: a guard against hostile files, far above any honest one.
const MOST_CITATIONS: usize = 500;
/// The most bytes of one block of HTML whose words are told with care; `ammonia` is quadratic in nesting.
const MOST_HTML: usize = 20_000;
/// The lowest heading there is.
const LAST_HEADING: u8 = 6;

/// What reading an answer depends on.
pub struct AnswerOptions<'a> {
    /// The level of the first heading inside it.
    pub heading_level: u8,
    /// Where a document shows an image of the answers' own folder from; `None` for one that cannot be shown.
    pub images: &'a dyn Fn(&str) -> Option<String>,
    /// What a citation shows, by the id of the source; `None` for an id that `sources:` lacks.
    pub citation: &'a dyn Fn(&str) -> Option<String>,
    /// The word for a note at the foot of an answer.
    pub footnote: &'a str,
}

/// Something that had to be changed so that an answer can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What, as the code of a finding.
    pub code: Code,
    /// The address, the character or the words it is about.
    pub detail: String,
    /// Where it stands in the text whose lines all end with `\n` ([`unified_lines`]), place by place; nothing where
    /// only the detail can tell.
    pub places: Vec<Range<usize>>,
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerText {
    /// What it says.
    pub blocks: Vec<Block>,
    /// What had to be changed; each kind of change once.
    pub remarks: Vec<Remark>,
    /// The ids it cites, in order, each once; those that `sources:` lacks among them.
    pub citations: Vec<String>,
}

/// Reads an answer of kind *text*.
pub fn read_answer(text: &str, options: &AnswerOptions<'_>) -> AnswerText {
    let text = unified_lines(text);
    let mut reader = Reader::new(&text, options);
    if let Some(hidden) = first_hidden(&text) {
        reader.remark(Code::HiddenCharacter, characters::by_number(hidden));
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &answer_options());
    let mut blocks = reader.blocks(root, 0);
    blocks.extend(reader.notes(root));
    let blocks = settle(normalise(blocks));
    AnswerText { blocks, remarks: reader.remarks, citations: reader.citations }
}

/// What reading an answer remarks, and what it cites, without the tree: for checks, which look at many texts.
pub fn look_at_answer(text: &str, options: &AnswerOptions<'_>) -> (Vec<Remark>, Vec<String>) {
    if let Some(citations) = plain_citations(text) {
        return (Vec::new(), citations);
    }
    let text = unified_lines(text);
    let mut reader = Reader::new(&text, options);
    if let Some(hidden) = first_hidden(&text) {
        reader.remark(Code::HiddenCharacter, characters::by_number(hidden));
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &answer_options());
    reader.blocks(root, 0);
    reader.notes(root);
    (reader.remarks, reader.citations)
}

/// What a text cites, where it is so plain that Markdown could remark nothing: no HTML, link, image, heading, list,
/// quotation or code. Most sentences are; parsing them would cost more than all other checks together.
fn plain_citations(text: &str) -> Option<Vec<String>> {
    let special = |character: char| {
        // A table leaves out the cells that its head has no column for.
        matches!(character, '<' | '`' | '\\' | '\r' | '\t' | '|') || characters::is_hidden(character)
    };
    // What starts a heading, a list, a quotation or code.
    let starts_block = |line: &str| {
        let words = line.trim_start();
        words.starts_with(['-', '*', '+', '#', '>', '=', '~'])
            || words.starts_with(|first: char| first.is_ascii_digit())
    };
    // Addresses that are found without brackets, some of which are refused.
    let address = ["://", "www.", "xmpp:", "WWW.", "XMPP:"];
    // So many marks may stress words inside stressed words deeper than is followed.
    let stressed = text.matches(['*', '_', '~']).nth(DEEPEST_INLINE).is_some();
    if text.contains(special)
        || stressed
        || text.lines().any(|line| starts_block(line) || line.starts_with("    "))
        || address.iter().any(|mark| text.contains(mark))
    {
        return None;
    }
    let mut ids: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('[') {
        let (inside, behind) = after.strip_prefix('@')?.split_once(']')?;
        if inside.contains('\n') || behind.starts_with(['(', '[', ':']) {
            return None;
        }
        for id in cited_ids(inside)? {
            if !ids.contains(&id) && ids.len() < MOST_CITATIONS {
                ids.push(id);
            }
        }
        rest = behind;
    }
    Some(ids)
}

/// A text whose lines end as Markdown counts them.
pub fn unified_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The words of a block, without marks.
pub fn block_words(block: &Block) -> String {
    let mut words = String::new();
    collect_words(block, &mut words);
    words
}

fn collect_words(block: &Block, words: &mut String) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content } => {
            words.push_str(&plain_words(content))
        }
        Block::List { items, .. } => items.iter().flatten().for_each(|block| collect_words(block, words)),
        Block::Quote { blocks } | Block::Marked { blocks, .. } => {
            blocks.iter().for_each(|block| collect_words(block, words));
        }
        Block::Code { text, .. } => words.push_str(text),
        Block::Table { header, rows, .. } => {
            for cell in header.iter().chain(rows.iter().flatten()) {
                words.push_str(&plain_words(cell));
                words.push(' ');
            }
        }
        Block::Rule => {}
    }
    words.push(' ');
}

/// The words of some inlines, without marks.
pub fn plain_words(content: &[Inline]) -> String {
    let mut words = String::new();
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => words.push_str(text),
            Inline::SoftBreak | Inline::HardBreak => words.push(' '),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Strike { content }
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => words.push_str(&plain_words(content)),
            Inline::Image { alt, .. } => words.push_str(alt),
            Inline::Citation { label } => {
                words.push('[');
                words.push_str(label);
                words.push(']');
            }
        }
    }
    words
}

/// Turns comrak's tree into ours, changing what a document cannot carry.
struct Reader<'o> {
    text: &'o str,
    /// The lines of the text, counted once some node has to be found in it.
    lines: OnceCell<SourceFile>,
    options: &'o AnswerOptions<'o>,
    remarks: Vec<Remark>,
    citations: Vec<String>,
    /// Levels that headings of the answer had, outermost first: their depth gives the new level.
    headings: Vec<u8>,
}

type Node<'a> = &'a AstNode<'a>;

impl<'o> Reader<'o> {
    fn new(text: &'o str, options: &'o AnswerOptions<'o>) -> Self {
        let (remarks, citations, headings) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, lines: OnceCell::new(), options, remarks, citations, headings }
    }

    fn remark(&mut self, code: Code, detail: impl Into<String>) {
        if self.remarks.iter().all(|remark| remark.code != code) {
            let detail = detail.into();
            let short: String = characters::visible_line(&detail).chars().take(80).collect();
            self.remarks.push(Remark { code, detail: short, places: Vec::new() });
        }
    }

    /// Tells a place in the text; the words that stand there are the detail, where it is the first of its kind.
    fn remark_at(&mut self, code: Code, place: Range<usize>) {
        self.remark(code, &self.text[place.clone()]);
        if let Some(remark) = self.remarks.iter_mut().find(|remark| remark.code == code) {
            remark.places.push(place);
        }
    }

    fn blocks<'a>(&mut self, parent: Node<'a>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        for node in parent.children() {
            self.block(node, depth, &mut blocks);
        }
        blocks
    }

    fn block<'a>(&mut self, node: Node<'a>, depth: usize, into: &mut Vec<Block>) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Paragraph => into.push(Block::Paragraph { content: self.inlines(node) }),
            NodeValue::Heading(heading) => self.heading(node, heading.level, depth, into),
            NodeValue::ThematicBreak => into.push(Block::Rule),
            NodeValue::CodeBlock(code) => into.push(code_block(&code.info, &code.literal)),
            NodeValue::HtmlBlock(html) => {
                self.remark(Code::HtmlRemoved, html.literal.lines().next().unwrap_or_default());
                let words = words_of_html(&html.literal);
                into.push(Block::Paragraph { content: vec![Inline::Text { text: words }] });
            }
            NodeValue::Table(table) => into.push(self.table(node, &table.alignments)),
            NodeValue::BlockQuote | NodeValue::List(_) if depth >= DEEPEST => self.flattened(node, into),
            NodeValue::BlockQuote => {
                let blocks = self.blocks(node, depth + 1);
                into.push(Block::Quote { blocks });
            }
            NodeValue::List(list) => {
                let start = (list.list_type == ListType::Ordered).then_some(list.start as u64);
                let items = node.children().map(|item| self.blocks(item, depth + 1)).collect();
                into.push(Block::List { start, tight: list.tight, items });
            }
            // Set at the foot of the answer, by `notes`.
            NodeValue::FootnoteDefinition(_) => {}
            // Kinds of our options that hold no blocks, and kinds that our options leave out: their words are kept.
            _ => into.push(Block::Paragraph { content: self.inlines(node) }),
        }
    }

    fn table<'a>(&mut self, node: Node<'a>, alignments: &[TableAlignment]) -> Block {
        let align = alignments.iter().map(|align| match align {
            TableAlignment::None => Align::None,
            TableAlignment::Left => Align::Left,
            TableAlignment::Center => Align::Center,
            TableAlignment::Right => Align::Right,
        });
        let align = align.collect();
        for row in node.children() {
            let lines = self.lines.get_or_init(|| SourceFile::new("", self.text));
            if let Some(place) = tables::beyond_columns(lines, row) {
                self.remark_at(Code::CellsLost, place);
            }
        }
        let mut rows = node
            .children()
            .map(|row| row.children().map(|cell| self.inlines(cell)).collect::<Vec<Vec<Inline>>>());
        let header = rows.next().unwrap_or_default();
        let rows = rows.collect();
        Block::Table { align, header, rows }
    }

    /// What stands too deep is set one behind the other, its words in order.
    fn flattened<'a>(&mut self, node: Node<'a>, into: &mut Vec<Block>) {
        self.remark(Code::NestingFlattened, "");
        for inner in node.descendants() {
            let leaf = matches!(
                inner.data().value,
                NodeValue::Paragraph
                    | NodeValue::Heading(_)
                    | NodeValue::CodeBlock(_)
                    | NodeValue::HtmlBlock(_)
                    | NodeValue::Table(_)
                    | NodeValue::ThematicBreak
            );
            if leaf {
                self.block(inner, DEEPEST, into);
            }
        }
    }

    fn heading<'a>(&mut self, node: Node<'a>, level: u8, depth: usize, into: &mut Vec<Block>) {
        let content = self.inlines(node);
        if plain_words(&content).trim().is_empty() {
            self.remark(Code::HeadingChanged, "");
            return;
        }
        // A heading inside a list or a quotation would be one of the document: it is shown as stressed words.
        if depth > 0 {
            self.remark(Code::HeadingChanged, plain_words(&content));
            into.push(Block::Paragraph { content: vec![Inline::Strong { content }] });
            return;
        }
        while self.headings.last().is_some_and(|outer| *outer >= level) {
            self.headings.pop();
        }
        self.headings.push(level);
        let below = u8::try_from(self.headings.len() - 1).unwrap_or(LAST_HEADING);
        let own = self.options.heading_level.saturating_add(below).min(LAST_HEADING);
        if own != level {
            self.remark(Code::HeadingChanged, plain_words(&content));
        }
        into.push(Block::Heading { level: own, id: None, content });
    }

    /// Footnotes, numbered within the answer, as paragraphs at its end.
    fn notes<'a>(&mut self, root: Node<'a>) -> Vec<Block> {
        let mut notes = Vec::new();
        let definitions =
            root.children().filter(|node| matches!(node.data().value, NodeValue::FootnoteDefinition(_)));
        for (position, definition) in definitions.into_iter().enumerate() {
            let mut blocks = self.blocks(definition, 1);
            let name = format!("{} {}.", crate::locale::capitalised(self.options.footnote), position + 1);
            let lead = Inline::Strong { content: vec![Inline::Text { text: name }] };
            match blocks.first_mut() {
                Some(Block::Paragraph { content }) => {
                    content.splice(0..0, [lead, Inline::Text { text: " ".into() }]);
                }
                _ => blocks.insert(0, Block::Paragraph { content: vec![lead] }),
            }
            notes.extend(blocks);
        }
        notes
    }

    fn inlines<'a>(&mut self, parent: Node<'a>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        self.inlines_into(parent, 0, &mut inlines);
        self.with_citations(joined(inlines))
    }

    fn inlines_into<'a>(&mut self, parent: Node<'a>, depth: usize, into: &mut Vec<Inline>) {
        if depth >= DEEPEST_INLINE {
            let mut words = String::new();
            for inner in parent.descendants() {
                match &inner.data().value {
                    NodeValue::Text(text) => words.push_str(text),
                    NodeValue::Code(code) => words.push_str(&code.literal),
                    NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
                    _ => {}
                }
            }
            self.remark(Code::NestingFlattened, "");
            into.push(Inline::Text { text: words });
            return;
        }
        for node in parent.children() {
            self.inline(node, depth, into);
        }
    }

    fn inside<'a>(&mut self, node: Node<'a>, depth: usize) -> Vec<Inline> {
        let mut content = Vec::new();
        self.inlines_into(node, depth + 1, &mut content);
        content
    }

    fn inline<'a>(&mut self, node: Node<'a>, depth: usize, into: &mut Vec<Inline>) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Text(text) => into.push(Inline::Text { text: text.into_owned() }),
            NodeValue::SoftBreak => into.push(Inline::SoftBreak),
            NodeValue::LineBreak => into.push(Inline::HardBreak),
            NodeValue::Code(code) => into.push(Inline::Code { text: code.literal }),
            NodeValue::Emph => into.push(Inline::Emphasis { content: self.inside(node, depth) }),
            NodeValue::Strong => into.push(Inline::Strong { content: self.inside(node, depth) }),
            NodeValue::Strikethrough => into.push(Inline::Strike { content: self.inside(node, depth) }),
            NodeValue::HtmlInline(html) => self.remark(Code::HtmlRemoved, html),
            NodeValue::Link(link) => {
                let content = self.inside(node, depth);
                match address::accepted(&link.url) {
                    Some(url) => into.push(Inline::Link { target: Target::Url { url }, content }),
                    None => {
                        self.remark(Code::LinkRemoved, &link.url);
                        into.extend(content);
                    }
                }
            }
            NodeValue::Image(image) => {
                let content = self.inside(node, depth);
                self.image(&image.url, plain_words(&content).trim(), into);
            }
            NodeValue::FootnoteReference(reference) => {
                let number = reference.ix;
                into.push(Inline::Text { text: format!(" ({} {number})", self.options.footnote) });
            }
            // Kinds that our options leave out: their words are kept.
            _ => self.inlines_into(node, depth + 1, into),
        }
    }

    fn image(&mut self, url: &str, alt: &str, into: &mut Vec<Inline>) {
        if let Some(url) = address::accepted(url) {
            self.remark(Code::RemoteImage, &url);
            let words = if alt.is_empty() { url.clone() } else { alt.to_owned() };
            into.push(Inline::Link {
                target: Target::Url { url },
                content: vec![Inline::Text { text: words }],
            });
            return;
        }
        let name = url.rsplit('/').next().unwrap_or(url);
        if alt.is_empty() {
            self.remark(Code::ImageWithoutAlternative, url);
        }
        let alt = if alt.is_empty() { name } else { alt };
        let alt = characters::visible_line(alt);
        if alt.is_empty() {
            return;
        }
        match (self.options.images)(url) {
            Some(src) => into.push(Inline::Image { src, alt }),
            None => {
                self.remark(Code::UnusableImage, url);
                into.push(Inline::Text { text: alt });
            }
        }
    }

    /// `[@a; @b]` in text becomes references.
    fn with_citations(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let mut out = Vec::with_capacity(content.len());
        for inline in citations_on_one_line(content) {
            match inline {
                Inline::Text { text } if text.contains("[@") => self.cite(&text, &mut out),
                Inline::Emphasis { content } => {
                    out.push(Inline::Emphasis { content: self.with_citations(content) });
                }
                Inline::Strong { content } => {
                    out.push(Inline::Strong { content: self.with_citations(content) });
                }
                Inline::Strike { content } => {
                    out.push(Inline::Strike { content: self.with_citations(content) });
                }
                other => out.push(other),
            }
        }
        out
    }

    fn cite(&mut self, text: &str, into: &mut Vec<Inline>) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("[@") {
            let ids = after.split_once(']').and_then(|(inside, behind)| Some((cited_ids(inside)?, behind)));
            let Some((ids, behind)) = ids else {
                into.push(Inline::Text { text: format!("{before}[@") });
                rest = after;
                continue;
            };
            into.push(Inline::Text { text: before.to_owned() });
            for (position, id) in ids.iter().enumerate() {
                if position > 0 {
                    into.push(Inline::Text { text: " ".into() });
                }
                match (self.options.citation)(id) {
                    Some(label) => into.push(Inline::Citation { label }),
                    None => into.push(Inline::Text { text: format!("[@{id}]") }),
                }
                if !self.citations.contains(id) && self.citations.len() < MOST_CITATIONS {
                    self.citations.push(id.clone());
                }
            }
            rest = behind;
        }
        into.push(Inline::Text { text: rest.to_owned() });
    }
}

/// Text in which a list of sources that was broken over lines, as editors that wrap do, stands on one.
fn citations_on_one_line(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    let mut rest = content.into_iter().peekable();
    while let Some(inline) = rest.next() {
        if inline == Inline::SoftBreak
            && let (Some(Inline::Text { text: before }), Some(Inline::Text { text: after })) =
                (out.last_mut(), rest.peek())
            && let Some((_, open)) = before.rsplit_once("[@")
            && cites_on(open, after)
        {
            before.push(' ');
            before.push_str(after);
            rest.next();
        } else {
            out.push(inline);
        }
    }
    out
}

/// Whether a list of sources goes on in the next line: it ends there, or after a comma on yet another.
fn cites_on(open: &str, next: &str) -> bool {
    let (inside, more) = match next.split_once(']') {
        Some((inside, _)) => (inside, false),
        None => (next.trim_end().trim_end_matches([';', ',']), true),
    };
    let broken = !more || inside.len() < next.trim_end().len();
    broken && !open.contains(']') && cited_ids(&format!("{open} {inside}")).is_some()
}

/// The ids of `fiche; @code`, what stands behind `[@`.
fn cited_ids(inside: &str) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for (position, part) in inside.split([';', ',']).enumerate() {
        let part = part.trim();
        let id = if position == 0 { part } else { part.strip_prefix('@')? };
        let well_formed = !id.is_empty()
            && id.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'));
        if !well_formed {
            return None;
        }
        ids.push(id.to_owned());
    }
    Some(ids)
}

fn code_block(info: &str, literal: &str) -> Block {
    let language = info.split_whitespace().next().unwrap_or_default();
    let info = language
        .chars()
        .filter(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '+' | '.'));
    let lines: Vec<String> = literal.trim_end_matches('\n').split('\n').map(code_line).collect();
    Block::Code { info: info.collect(), text: lines.join("\n") }
}

fn code_line(line: &str) -> String {
    characters::visible(&line.replace('\t', "    "))
}

/// The words between tags. `ammonia` knows what is not words: scripts, styles, comments.
fn words_of_html(html: &str) -> String {
    if html.len() > MOST_HTML {
        // Whatever stands between `<` and `>` goes.
        let mut words = String::new();
        let mut inside = false;
        for character in html.chars() {
            match character {
                '<' => inside = true,
                '>' if inside => {
                    inside = false;
                    words.push(' ');
                }
                other if !inside => words.push(other),
                _ => {}
            }
        }
        return characters::visible_line(&words);
    }
    let clean = ammonia::Builder::empty().clean(html).to_string();
    let words = clean
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    characters::visible_line(&words)
}

#[cfg(test)]
mod tests;
