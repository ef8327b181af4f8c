//! Words without their references: for documents that list no sources.

use super::tree::{Block, Inline};

/// Blocks without the references in them.
pub fn without_references(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(block_without).collect()
}

fn block_without(block: Block) -> Block {
    match block {
        Block::Heading { level, id, content } => {
            Block::Heading { level, id, content: inlines_without_references(content) }
        }
        Block::Paragraph { content } => Block::Paragraph { content: inlines_without_references(content) },
        Block::List { start, tight, items } => {
            Block::List { start, tight, items: items.into_iter().map(without_references).collect() }
        }
        Block::Quote { blocks } => Block::Quote { blocks: without_references(blocks) },
        Block::Table { align, header, rows } => Block::Table {
            align,
            header: header.into_iter().map(inlines_without_references).collect(),
            rows: rows
                .into_iter()
                .map(|row| row.into_iter().map(inlines_without_references).collect())
                .collect(),
        },
        Block::Marked { mark, blocks } => Block::Marked { mark, blocks: without_references(blocks) },
        same @ (Block::Code { .. } | Block::Rule) => same,
    }
}

/// A line without its references, and without the blank before each.
pub fn inlines_without_references(content: Vec<Inline>) -> Vec<Inline> {
    let mut kept: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        if matches!(inline, Inline::Citation { .. }) {
            if let Some(Inline::Text { text }) = kept.last_mut() {
                text.truncate(text.trim_end().len());
            }
            while matches!(kept.last(), Some(Inline::SoftBreak)) {
                kept.pop();
            }
            continue;
        }
        match (kept.last_mut(), inner_without(inline)) {
            (Some(Inline::Text { text: before }), Inline::Text { text }) => before.push_str(&text),
            (_, other) => kept.push(other),
        }
    }
    kept
}

fn inner_without(inline: Inline) -> Inline {
    match inline {
        Inline::Emphasis { content } => Inline::Emphasis { content: inlines_without_references(content) },
        Inline::Strong { content } => Inline::Strong { content: inlines_without_references(content) },
        Inline::Strike { content } => Inline::Strike { content: inlines_without_references(content) },
        Inline::Link { target, content } => {
            Inline::Link { target, content: inlines_without_references(content) }
        }
        Inline::Foreign { lang, content } => {
            Inline::Foreign { lang, content: inlines_without_references(content) }
        }
        same @ (Inline::Text { .. }
        | Inline::SoftBreak
        | Inline::HardBreak
        | Inline::Code { .. }
        | Inline::Image { .. }
        | Inline::Citation { .. }) => same,
    }
}
