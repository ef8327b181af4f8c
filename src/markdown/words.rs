//! The words of a tree, without marks.

use super::document::parse_document;
use super::tree::{Block, Inline};

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

/// The words of a piece of Markdown that a report holds.
pub(crate) fn words_of(markdown: &str) -> String {
    let read = parse_document(markdown, "");
    let words = read.map(|document| match document.blocks.first() {
        Some(Block::Paragraph { content }) => plain_words(content),
        _ => String::new(),
    });
    words.unwrap_or_default()
}
