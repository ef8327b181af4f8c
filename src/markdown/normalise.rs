//! The normal form of an answer's tree, and the promise that its Markdown gives the same tree back.

use comrak::{Arena, parse_document};

use super::convert;
use super::piece_options;
use super::tree::{Align, Block, Inline, Target};
use super::words::block_words;
use super::write::write_markdown;
use crate::markdown::characters;

/// The tree that its own Markdown gives back: the promise that what is written is what was meant. The writer keeps it
/// for all but contrived nestings of marks; for those, what is read back is taken instead, and at the last plain words.
pub(super) fn settle(mut blocks: Vec<Block>) -> Vec<Block> {
    for _ in 0..3 {
        match reread(&blocks) {
            Some(read) if read == blocks => return blocks,
            Some(read) => blocks = normalise(read),
            None => break,
        }
    }
    if reread(&blocks).as_ref() == Some(&blocks) {
        return blocks;
    }
    normalise(blocks.into_iter().map(plain_block).collect())
}

/// What the Markdown of some blocks is read as.
pub(super) fn reread(blocks: &[Block]) -> Option<Vec<Block>> {
    let markdown = write_markdown(blocks);
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &piece_options());
    convert::blocks(root).ok()
}

/// A paragraph of the words of a block, without any mark.
fn plain_block(block: Block) -> Block {
    let words = block_words(&block);
    let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Block::Paragraph { content: vec![Inline::Text { text }] }
}

/// The one form of each tree: what is empty is gone, what can be joined is joined, blanks stand where Markdown keeps
/// them. `parse(write(normalise(t))) == normalise(t)` is tested over any text.
pub(super) fn normalise(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().filter_map(normal_block).collect()
}

fn normal_block(block: Block) -> Option<Block> {
    Some(match block {
        Block::Heading { level, id, content } => {
            let content = trimmed(without_breaks(normal_inlines(content)));
            if content.is_empty() {
                return None;
            }
            Block::Heading { level, id, content }
        }
        Block::Paragraph { content } => {
            let content = trimmed(normal_inlines(content));
            if content.is_empty() {
                return None;
            }
            Block::Paragraph { content }
        }
        Block::List { start, tight, items } => {
            let items: Vec<Vec<Block>> =
                items.into_iter().map(normalise).filter(|item| !item.is_empty()).collect();
            if items.is_empty() {
                return None;
            }
            // Numbers of more than nine digits are not read back.
            let start = start.map(|start| start.min(999_999_000));
            Block::List { start, tight: can_be_tight(&items) && (tight || must_be_tight(&items)), items }
        }
        Block::Quote { blocks } => {
            let blocks = normalise(blocks);
            if blocks.is_empty() {
                return None;
            }
            Block::Quote { blocks }
        }
        Block::Code { info, text } => {
            if text.trim().is_empty() {
                return None;
            }
            Block::Code { info, text }
        }
        Block::Table { align, header, rows } => {
            let cell = |cell: Vec<Inline>| trimmed(without_breaks(normal_inlines(cell)));
            let header: Vec<Vec<Inline>> = header.into_iter().map(cell).collect();
            if header.is_empty() {
                return None;
            }
            let rows = rows.into_iter().map(|row| {
                let mut row: Vec<Vec<Inline>> = row.into_iter().map(cell).collect();
                row.resize(header.len(), Vec::new());
                row
            });
            let rows = rows.collect();
            let mut align = align;
            align.resize(header.len(), Align::None);
            Block::Table { align, header, rows }
        }
        Block::Rule => Block::Rule,
        // Answers hold no marks; documents are not normalised.
        Block::Marked { mark, blocks } => Block::Marked { mark, blocks: normalise(blocks) },
    })
}

/// Whether items can stand without blank lines: one paragraph each, and perhaps a tight list below it.
fn can_be_tight(items: &[Vec<Block>]) -> bool {
    items.iter().all(|item| match item.as_slice() {
        [Block::Paragraph { .. } | Block::Code { .. }] => true,
        // Only a list of bullets, or one that starts at 1, may follow a paragraph without a blank line.
        [Block::List { tight, .. }]
        | [Block::Paragraph { .. }, Block::List { start: None | Some(1), tight, .. }] => *tight,
        _ => false,
    })
}

/// A list of one item with one block has no blank line that could make it loose.
fn must_be_tight(items: &[Vec<Block>]) -> bool {
    matches!(items, [item] if item.len() == 1)
}

fn normal_inlines(content: Vec<Inline>) -> Vec<Inline> {
    let content = stressed_once(content, &mut Vec::new());
    joined(content.into_iter().flat_map(normal_inline).collect())
}

/// Which stress words already have: none has a meaning twice.
#[derive(PartialEq, Clone, Copy)]
enum Stress {
    Emphasis,
    Strong,
    Strike,
}

impl Stress {
    fn of(self, content: Vec<Inline>) -> Inline {
        match self {
            Self::Emphasis => Inline::Emphasis { content },
            Self::Strong => Inline::Strong { content },
            Self::Strike => Inline::Strike { content },
        }
    }
}

fn stressed_once(content: Vec<Inline>, outer: &mut Vec<Stress>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        let (stress, content) = match inline {
            Inline::Emphasis { content } => (Stress::Emphasis, content),
            Inline::Strong { content } => (Stress::Strong, content),
            Inline::Strike { content } => (Stress::Strike, content),
            Inline::Link { target, content } => {
                out.push(Inline::Link { target, content: stressed_once(content, outer) });
                continue;
            }
            Inline::Foreign { lang, content } => {
                out.push(Inline::Foreign { lang, content: stressed_once(content, outer) });
                continue;
            }
            other => {
                out.push(other);
                continue;
            }
        };
        if outer.contains(&stress) {
            out.extend(stressed_once(content, outer));
            continue;
        }
        outer.push(stress);
        let content = stressed_once(content, outer);
        outer.pop();
        out.push(stress.of(content));
    }
    out
}

/// One inline in its normal form: blanks at its borders stand outside, where marks still hold.
fn normal_inline(inline: Inline) -> Vec<Inline> {
    let (stress, content) = match inline {
        Inline::Emphasis { content } => (Stress::Emphasis, content),
        Inline::Strong { content } => (Stress::Strong, content),
        Inline::Strike { content } => (Stress::Strike, content),
        Inline::Text { text } => {
            return vec![Inline::Text { text: characters::visible(&text.replace(['\n', '\t'], " ")) }];
        }
        Inline::Code { text } => {
            let text = characters::visible(&text.replace(['\n', '\t'], " "));
            let text = text.trim();
            return if text.is_empty() { Vec::new() } else { vec![Inline::Code { text: text.to_owned() }] };
        }
        Inline::Link { target, content } => {
            let content = trimmed(without_breaks(normal_inlines(without_links(content))));
            let content = if content.is_empty() {
                let Target::Url { url } = &target else { return Vec::new() };
                vec![Inline::Text { text: url.clone() }]
            } else {
                content
            };
            return vec![Inline::Link { target, content }];
        }
        Inline::Foreign { lang, content } => {
            let content = normal_inlines(content);
            return if content.is_empty() { Vec::new() } else { vec![Inline::Foreign { lang, content }] };
        }
        Inline::Image { .. } | Inline::SoftBreak | Inline::HardBreak | Inline::Citation { .. } => {
            return vec![inline];
        }
    };
    let content: Vec<Inline> = joined(content.into_iter().flat_map(normal_inline).collect());
    let (before, content, after) = without_borders(content);
    let stressed = match (stress, content) {
        (_, content) if content.is_empty() => None,
        // `***x***` reads as emphasis around importance: the one order that is written.
        (Stress::Strong, mut content) if matches!(content.as_slice(), [Inline::Emphasis { .. }]) => {
            content.pop().map(|inner| match inner {
                Inline::Emphasis { content } => Stress::Emphasis.of(vec![Stress::Strong.of(content)]),
                other => other,
            })
        }
        (stress, content) => Some(stress.of(content)),
    };
    before.into_iter().chain(stressed).chain(after).collect()
}

/// A link cannot hold another (an image of elsewhere inside one became one): the outer one leads.
fn without_links(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Link { content, .. } => out.extend(without_links(content)),
            Inline::Emphasis { content } => out.push(Inline::Emphasis { content: without_links(content) }),
            Inline::Strong { content } => out.push(Inline::Strong { content: without_links(content) }),
            Inline::Strike { content } => out.push(Inline::Strike { content: without_links(content) }),
            Inline::Foreign { lang, content } => {
                out.push(Inline::Foreign { lang, content: without_links(content) });
            }
            other => out.push(other),
        }
    }
    out
}

/// Blanks and breaks at the borders of stressed words, taken out of them.
fn without_borders(content: Vec<Inline>) -> (Option<Inline>, Vec<Inline>, Option<Inline>) {
    let blank = |inline: &Inline| match inline {
        Inline::Text { text } => text.chars().all(char::is_whitespace),
        Inline::SoftBreak | Inline::HardBreak => true,
        _ => false,
    };
    let mut content = content;
    let mut before = None;
    while content.first().is_some_and(blank) {
        content.remove(0);
        before = Some(Inline::Text { text: " ".into() });
    }
    if let Some(Inline::Text { text }) = content.first_mut()
        && text.starts_with(char::is_whitespace)
    {
        *text = text.trim_start().to_owned();
        before = Some(Inline::Text { text: " ".into() });
    }
    let mut after = None;
    while content.last().is_some_and(blank) {
        content.pop();
        after = Some(Inline::Text { text: " ".into() });
    }
    if let Some(Inline::Text { text }) = content.last_mut()
        && text.ends_with(char::is_whitespace)
    {
        *text = text.trim_end().to_owned();
        after = Some(Inline::Text { text: " ".into() });
    }
    (before, content, after)
}

/// Line breaks as blanks, where a line is all there is: headings, cells, links.
fn without_breaks(content: Vec<Inline>) -> Vec<Inline> {
    let content = content.into_iter().map(|inline| match inline {
        Inline::SoftBreak | Inline::HardBreak => Inline::Text { text: " ".into() },
        Inline::Emphasis { content } => Inline::Emphasis { content: without_breaks(content) },
        Inline::Strong { content } => Inline::Strong { content: without_breaks(content) },
        Inline::Strike { content } => Inline::Strike { content: without_breaks(content) },
        Inline::Foreign { lang, content } => Inline::Foreign { lang, content: without_breaks(content) },
        Inline::Link { target, content } => Inline::Link { target, content: without_breaks(content) },
        other => other,
    });
    joined(content.collect())
}

/// Neighbours of one kind as one: two texts, two stressed runs. Blanks beside a line break are dropped, as Markdown does.
pub(super) fn joined(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match (out.last_mut(), inline) {
            (_, Inline::Text { text }) if text.is_empty() => {}
            (Some(Inline::Text { text: before }), Inline::Text { text }) => before.push_str(&text),
            (Some(Inline::Emphasis { content: before }), Inline::Emphasis { content }) => {
                let content = std::mem::take(before).into_iter().chain(content).collect();
                *before = joined(content);
            }
            (Some(Inline::Strong { content: before }), Inline::Strong { content }) => {
                let content = std::mem::take(before).into_iter().chain(content).collect();
                *before = joined(content);
            }
            (Some(Inline::Strike { content: before }), Inline::Strike { content }) => {
                let content = std::mem::take(before).into_iter().chain(content).collect();
                *before = joined(content);
            }
            // Two code spans side by side would be one fence.
            (Some(Inline::Code { text: before }), Inline::Code { text }) => before.push_str(&text),
            (Some(Inline::SoftBreak | Inline::HardBreak), Inline::SoftBreak | Inline::HardBreak) => {}
            (Some(Inline::SoftBreak | Inline::HardBreak), Inline::Text { text }) => {
                let text = text.trim_start_matches(' ').to_owned();
                if !text.is_empty() {
                    out.push(Inline::Text { text });
                }
            }
            (Some(Inline::Text { text: before }), broken @ (Inline::SoftBreak | Inline::HardBreak)) => {
                let kept = before.trim_end_matches(' ').len();
                before.truncate(kept);
                if before.is_empty() {
                    out.pop();
                }
                out.push(broken);
            }
            (_, other) => out.push(other),
        }
    }
    out
}

/// Without blanks and breaks at both ends.
fn trimmed(content: Vec<Inline>) -> Vec<Inline> {
    let mut content = content;
    loop {
        match content.first_mut() {
            Some(Inline::SoftBreak | Inline::HardBreak) => {
                content.remove(0);
            }
            Some(Inline::Text { text }) if text.starts_with(' ') => {
                let rest = text.trim_start_matches(' ').to_owned();
                if rest.is_empty() {
                    content.remove(0);
                } else {
                    *text = rest;
                }
            }
            _ => break,
        }
    }
    loop {
        match content.last_mut() {
            Some(Inline::SoftBreak | Inline::HardBreak) => {
                content.pop();
            }
            Some(Inline::Text { text }) if text.ends_with(' ') => {
                let kept = text.trim_end_matches(' ').len();
                text.truncate(kept);
                if text.is_empty() {
                    content.pop();
                }
            }
            _ => break,
        }
    }
    content
}
