//! One answer, from comrak's tree to ours: what a document cannot carry is changed, and told.

use std::cell::OnceCell;
use std::ops::Range;

use comrak::nodes::{AstNode, ListType, NodeTable, NodeValue};
use comrak::{Arena, parse_document};

use super::citations::Citations;
use super::footnotes::{self, Footnote};
use super::html::words_of_html;
use super::{AnswerOptions, AnswerText, Remark, tables};
use crate::address;
use crate::finding::Code;
use crate::markdown::answer_options;
use crate::markdown::characters::{self, first_hidden};
use crate::markdown::convert::alignments;
use crate::markdown::normalise::joined;
use crate::markdown::tree::{Block, Inline, Target};
use crate::markdown::words::plain_words;
use crate::source::SourceFile;

/// How deep lists and quotations may stand in one another. Documents add their own levels around an answer, and
/// Typst stops at 20 quotations or 25 lists.
const DEEPEST: usize = 6;
/// How deep stressed words are followed before only their words are kept: a guard against hostile nesting.
pub(super) const DEEPEST_INLINE: usize = 24;
/// The lowest heading there is.
const LAST_HEADING: u8 = 6;

/// Reads a text whose lines all end with `\n`. The blocks are not normalised yet.
pub(super) fn read(text: &str, options: &AnswerOptions<'_>) -> AnswerText {
    let mut reader = Reader::new(text, options);
    if let Some(hidden) = first_hidden(text) {
        reader.remark(Code::HiddenCharacter, characters::by_number(hidden));
    }
    let arena = Arena::new();
    let root = parse_document(&arena, text, &answer_options());
    let footnotes = footnotes::taken_out(root);
    let mut blocks = reader.blocks(root, 0);
    blocks.extend(reader.notes(&footnotes));
    AnswerText { blocks, remarks: reader.remarks, citations: reader.citations.ids }
}

/// Turns comrak's tree into ours, changing what a document cannot carry.
struct Reader<'o> {
    text: &'o str,
    /// The lines of the text, counted once some node has to be found in it.
    lines: OnceCell<SourceFile>,
    options: &'o AnswerOptions<'o>,
    remarks: Vec<Remark>,
    citations: Citations<'o>,
    /// Levels that headings of the answer had, outermost first: their depth gives the new level.
    headings: Vec<u8>,
}

type Node<'a> = &'a AstNode<'a>;

/// How many remarks of one kind a text gets.
const MOST_OF_A_KIND: usize = 10;

/// What a remark is about, on one line.
fn short(detail: &str) -> String {
    characters::visible_line(detail).chars().take(80).collect()
}

impl<'o> Reader<'o> {
    fn new(text: &'o str, options: &'o AnswerOptions<'o>) -> Self {
        let citations = Citations::new(options.citation);
        Self { text, lines: OnceCell::new(), options, remarks: Vec::new(), citations, headings: Vec::new() }
    }

    fn remark(&mut self, code: Code, detail: impl Into<String>) {
        if self.remarks.iter().all(|remark| remark.code != code) {
            let detail = short(&detail.into());
            self.remarks.push(Remark { code, detail, places: Vec::new() });
        }
    }

    /// Tells each detail of a kind once, up to a number.
    fn remark_each(&mut self, code: Code, detail: &str) {
        let same = self.remarks.iter().filter(|remark| remark.code == code);
        if same.clone().count() < MOST_OF_A_KIND {
            let detail = short(detail);
            if same.clone().all(|remark| remark.detail != detail) {
                self.remarks.push(Remark { code, detail, places: Vec::new() });
            }
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
            NodeValue::Table(table) => into.push(self.table(node, &table)),
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
            // Kinds of our options that hold no blocks, and kinds that our options leave out: their words are kept.
            _ => into.push(Block::Paragraph { content: self.inlines(node) }),
        }
    }

    fn table<'a>(&mut self, node: Node<'a>, table: &NodeTable) -> Block {
        for row in node.children() {
            if let Some(place) = tables::beyond_columns(self.lines(), row) {
                self.remark_at(Code::CellsLost, place);
            }
        }
        let mut rows = node
            .children()
            .map(|row| row.children().map(|cell| self.inlines(cell)).collect::<Vec<Vec<Inline>>>());
        let header = rows.next().unwrap_or_default();
        let rows = rows.collect();
        Block::Table { align: alignments(table), header, rows }
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
    fn notes(&mut self, footnotes: &[Footnote<'_>]) -> Vec<Block> {
        let mut notes = Vec::new();
        for (position, footnote) in footnotes.iter().enumerate() {
            if !footnote.called
                && let Some(place) = footnotes::mark_of(self.lines(), footnote.node)
            {
                self.remark_at(Code::FootnoteNotCalled, place);
            }
            let mut blocks = self.blocks(footnote.node, 1);
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

    /// Calls of notes that the answer does not have: Markdown leaves them as they were typed.
    fn missing_notes(&mut self, node: Node<'_>) {
        for place in footnotes::calls_in(self.lines(), node) {
            self.remark_at(Code::FootnoteMissing, place);
        }
    }

    fn lines(&self) -> &SourceFile {
        self.lines.get_or_init(|| SourceFile::new("", self.text))
    }

    fn inlines<'a>(&mut self, parent: Node<'a>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        self.inlines_into(parent, 0, &mut inlines);
        self.citations.resolved(joined(inlines))
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
            NodeValue::Text(text) => {
                if text.contains("[^") {
                    self.missing_notes(node);
                }
                into.push(Inline::Text { text: text.into_owned() });
            }
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
                        self.remark_each(Code::LinkRemoved, &link.url);
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
