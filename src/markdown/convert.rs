//! comrak's tree of what *we* wrote, as ours. Strict: anything that we do not write is a fault, named.

use comrak::nodes::{AstNode, ListType, NodeTable, NodeValue, TableAlignment};

use super::SOURCES_ANCHOR;
use super::tree::{Align, Block, Inline, Target};
use super::words::plain_words;

/// Something in a document that is none of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct Fault {
    /// The line of the document, from 1.
    pub line: usize,
    /// What stands there.
    pub what: String,
}

type Node<'a> = &'a AstNode<'a>;

pub(super) fn fault(node: Node<'_>, what: impl Into<String>) -> Fault {
    Fault { line: node.data().sourcepos.start.line, what: what.into() }
}

/// The blocks inside a node.
pub(super) fn blocks<'a>(parent: Node<'a>) -> Result<Vec<Block>, Fault> {
    parent.children().map(block).collect()
}

/// One block.
pub(super) fn block<'a>(node: Node<'a>) -> Result<Block, Fault> {
    let value = node.data().value.clone();
    Ok(match value {
        NodeValue::Paragraph => Block::Paragraph { content: inlines(node)? },
        NodeValue::Heading(heading) => {
            Block::Heading { level: heading.level, id: None, content: inlines(node)? }
        }
        NodeValue::ThematicBreak => Block::Rule,
        NodeValue::CodeBlock(code) => {
            let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal).to_owned();
            Block::Code { info: code.info.clone(), text }
        }
        NodeValue::BlockQuote => Block::Quote { blocks: blocks(node)? },
        NodeValue::List(list) => {
            let items = node.children().map(blocks).collect::<Result<_, _>>()?;
            let start = (list.list_type == ListType::Ordered).then_some(list.start as u64);
            Block::List { start, tight: list.tight, items }
        }
        NodeValue::Table(table) => {
            let align = alignments(&table);
            let mut rows = Vec::new();
            for row in node.children() {
                rows.push(row.children().map(inlines).collect::<Result<Vec<_>, _>>()?);
            }
            let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
            Block::Table { align, header, rows }
        }
        NodeValue::HtmlBlock(html) => {
            return Err(fault(node, format!("HTML that is no mark of ours: {}", html.literal.trim())));
        }
        other => return Err(fault(node, format!("a block we do not write: {}", name(&other)))),
    })
}

/// How the columns of a table are set.
pub(super) fn alignments(table: &NodeTable) -> Vec<Align> {
    let align = table.alignments.iter().map(|align| match align {
        TableAlignment::None => Align::None,
        TableAlignment::Left => Align::Left,
        TableAlignment::Center => Align::Center,
        TableAlignment::Right => Align::Right,
    });
    align.collect()
}

/// The inlines inside a node, neighbouring texts joined.
pub(super) fn inlines<'a>(parent: Node<'a>) -> Result<Vec<Inline>, Fault> {
    let mut stack: Vec<(String, Vec<Inline>)> = Vec::new();
    let mut content: Vec<Inline> = Vec::new();
    for node in parent.children() {
        let value = node.data().value.clone();
        let inline = match value {
            NodeValue::Text(text) => {
                if let Some(Inline::Text { text: before }) = content.last_mut() {
                    before.push_str(&text);
                    continue;
                }
                Inline::Text { text: text.into_owned() }
            }
            NodeValue::SoftBreak => Inline::SoftBreak,
            NodeValue::LineBreak => Inline::HardBreak,
            NodeValue::Emph => Inline::Emphasis { content: inlines(node)? },
            NodeValue::Strong => Inline::Strong { content: inlines(node)? },
            NodeValue::Strikethrough => Inline::Strike { content: inlines(node)? },
            NodeValue::Code(code) => Inline::Code { text: code.literal },
            NodeValue::Link(link) => link_or_citation(node, &link.url)?,
            NodeValue::Image(image) => {
                Inline::Image { src: image.url.clone(), alt: plain_words(&inlines(node)?) }
            }
            NodeValue::HtmlInline(html) => {
                if let Some(lang) = opened_language(&html) {
                    stack.push((lang, std::mem::take(&mut content)));
                    continue;
                }
                match stack.pop() {
                    Some((lang, before)) if html == "</span>" => {
                        let foreign =
                            Inline::Foreign { lang, content: std::mem::replace(&mut content, before) };
                        content.push(foreign);
                        continue;
                    }
                    _ => return Err(fault(node, format!("HTML that is no mark of ours: {html}"))),
                }
            }
            other => return Err(fault(node, format!("words we do not write: {}", name(&other)))),
        };
        content.push(inline);
    }
    match stack.pop() {
        Some((lang, _)) => Err(fault(parent, format!("a passage in `{lang}` that does not end"))),
        None => Ok(content),
    }
}

fn opened_language(html: &str) -> Option<String> {
    let lang = html.strip_prefix("<span lang=\"")?.strip_suffix("\">")?;
    let tag = !lang.is_empty()
        && lang.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
    tag.then(|| lang.to_owned())
}

fn link_or_citation<'a>(node: Node<'a>, url: &str) -> Result<Inline, Fault> {
    let content = inlines(node)?;
    if url == SOURCES_ANCHOR
        && let [Inline::Text { text }] = content.as_slice()
        && let Some(label) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
    {
        return Ok(Inline::Citation { label: label.to_owned() });
    }
    let target = match url.strip_prefix('#') {
        // By its slug for now; `document` gives it the id of the heading.
        Some(slug) => Target::Heading { id: slug.to_owned() },
        None => Target::Url { url: url.to_owned() },
    };
    Ok(Inline::Link { target, content })
}

fn name(value: &NodeValue) -> String {
    let debug = format!("{value:?}");
    debug.split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
}
