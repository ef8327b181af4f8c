//! A whole document of ours, parsed once: marks become typed nodes, links to headings become references to them.

use std::collections::HashMap;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Anchorizer, Arena, parse_document as parse};

use super::convert::{self, fault};
use super::document_options;
use super::tree::{Block, Document, Inline, Mark, Target};
use super::words::plain_words;

pub use super::convert::Fault;

type Node<'a> = &'a AstNode<'a>;

/// A mark that was opened, and what stands before it.
struct Open {
    name: String,
    mark: Mark,
    before: Vec<Block>,
    line: usize,
}

/// Parses a document that a template wrote.
///
/// # Errors
/// The first thing in it that is none of ours, with its line: a mistake of the template.
pub fn parse_document(markdown: &str, lang: &str) -> Result<Document, Fault> {
    let arena = Arena::new();
    let root = parse(&arena, markdown, &document_options());
    let mut open: Vec<Open> = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    for node in root.children() {
        let value = node.data().value.clone();
        match value {
            NodeValue::FrontMatter(_) => {}
            NodeValue::HtmlBlock(html) => mark(node, &html.literal, &mut open, &mut blocks)?,
            _ => blocks.push(convert::block(node)?),
        }
    }
    if let Some(open) = open.pop() {
        return Err(Fault { line: open.line, what: format!("`rv:{}` is not closed", open.name) });
    }
    let title = title_of(&blocks).unwrap_or_default();
    let mut document = Document { lang: lang.to_owned(), title, blocks };
    give_ids(&mut document);
    Ok(document)
}

/// Opens or closes a mark.
fn mark(node: Node<'_>, html: &str, open: &mut Vec<Open>, blocks: &mut Vec<Block>) -> Result<(), Fault> {
    let inside = html.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let Some(inside) = inside.map(str::trim) else {
        return Err(fault(node, format!("HTML that is no mark of ours: {}", html.trim())));
    };
    if let Some(name) = inside.strip_prefix("/rv:") {
        let Some(opened) = open.pop().filter(|opened| opened.name == name) else {
            return Err(fault(node, format!("`/rv:{name}` closes nothing")));
        };
        let inner = std::mem::replace(blocks, opened.before);
        blocks.push(Block::Marked { mark: opened.mark, blocks: inner });
        return Ok(());
    }
    let Some(words) = inside.strip_prefix("rv:") else {
        return Err(fault(node, format!("a comment that is no mark of ours: {inside}")));
    };
    let mut words = words.split_whitespace();
    let name = words.next().unwrap_or_default().to_owned();
    let mut values: HashMap<&str, &str> = HashMap::new();
    for word in words {
        let Some((key, value)) = word.split_once('=') else {
            return Err(fault(node, format!("`{word}` is no `key=value`")));
        };
        values.insert(key, value);
    }
    let value = |key: &str| {
        values
            .get(key)
            .map(|value| (*value).to_owned())
            .ok_or_else(|| fault(node, format!("`rv:{name}` needs `{key}=`")))
    };
    let mark = match name.as_str() {
        "section" => Mark::Section { id: value("id")? },
        "question" => Mark::Question { id: value("id")?, state: value("state")? },
        "answer" => Mark::Answer { id: value("id")?, lang: value("lang")?, state: value("state")? },
        "claim" => Mark::Claim { id: value("id")?, lang: value("lang")? },
        "panel" => Mark::Panel { kind: value("kind")? },
        "facts" => Mark::Facts,
        "figure" => Mark::Figure,
        "choices" => Mark::Choices,
        "room" => {
            let lines = value("lines")?;
            let lines = lines.parse().map_err(|_| fault(node, format!("`{lines}` is no number of lines")))?;
            Mark::Room { lines }
        }
        _ => return Err(fault(node, format!("no mark `rv:{name}`"))),
    };
    let line = node.data().sourcepos.start.line;
    open.push(Open { name, mark, before: std::mem::take(blocks), line });
    Ok(())
}

fn title_of(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, content, .. } => Some(plain_words(content)),
        Block::Marked { blocks, .. } => title_of(blocks),
        _ => None,
    })
}

/// What ids are given by: the mark around a heading, or its slug.
struct Ids {
    anchors: Anchorizer,
    /// Slug → id.
    known: HashMap<String, String>,
}

fn give_ids(document: &mut Document) {
    let mut ids = Ids { anchors: Anchorizer::new(), known: HashMap::new() };
    // Links of ours lead to sections: no record or answer of the same name takes them over.
    reserve_sections(&document.blocks, None, &mut ids.known);
    name_headings(&mut document.blocks, None, false, &mut ids);
    link_headings(&mut document.blocks, &ids.known);
}

fn reserve_sections(blocks: &[Block], section: Option<&str>, known: &mut HashMap<String, String>) {
    for block in blocks {
        match block {
            Block::Marked { mark: Mark::Section { id }, blocks } => reserve_sections(blocks, Some(id), known),
            Block::Heading { content, .. } => {
                let Some(section) = section else { continue };
                known.entry(super::slug(&plain_words(content))).or_insert_with(|| format!("s-{section}"));
                return; // only its own heading, the first one
            }
            _ => {}
        }
    }
}

/// The first heading inside a section or a question has its id; others have their slug. Headings of answers have none
/// of their own in HTML, but forges count them when they number equal slugs.
fn name_headings(blocks: &mut [Block], own: Option<String>, in_answer: bool, ids: &mut Ids) {
    let mut own = own;
    for block in blocks {
        match block {
            Block::Heading { id, content, .. } => {
                let slug = ids.anchors.anchorize(&plain_words(content));
                if in_answer {
                    continue;
                }
                let given = own.take().unwrap_or_else(|| format!("h-{slug}"));
                ids.known.entry(slug).or_insert_with(|| given.clone());
                *id = Some(given);
            }
            Block::Marked { mark, blocks } => match mark {
                Mark::Section { id } => name_headings(blocks, Some(format!("s-{id}")), in_answer, ids),
                Mark::Question { id, .. } => {
                    let own = format!("q-{}", id.replace('.', "-"));
                    name_headings(blocks, Some(own), in_answer, ids);
                }
                Mark::Answer { .. } => name_headings(blocks, None, true, ids),
                Mark::Panel { .. } => name_headings(blocks, own.take(), in_answer, ids),
                Mark::Claim { .. } | Mark::Facts | Mark::Figure | Mark::Choices | Mark::Room { .. } => {
                    name_headings(blocks, None, in_answer, ids);
                }
            },
            Block::Quote { blocks } => name_headings(blocks, None, in_answer, ids),
            Block::List { items, .. } => {
                for item in items {
                    name_headings(item, None, in_answer, ids);
                }
            }
            Block::Paragraph { .. } | Block::Code { .. } | Block::Table { .. } | Block::Rule => {}
        }
    }
}

fn link_headings(blocks: &mut [Block], known: &HashMap<String, String>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content } => link_inlines(content, known),
            Block::Marked { blocks, .. } | Block::Quote { blocks } => link_headings(blocks, known),
            Block::List { items, .. } => items.iter_mut().for_each(|item| link_headings(item, known)),
            Block::Table { header, rows, .. } => {
                let cells = header.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| link_inlines(cell, known));
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

/// A link to a heading that is not there loses its target and keeps its words.
fn link_inlines(content: &mut Vec<Inline>, known: &HashMap<String, String>) {
    let old = std::mem::take(content);
    for mut inline in old {
        match &mut inline {
            Inline::Link { target: Target::Heading { id }, content: words } => {
                link_inlines(words, known);
                let slug = percent_decoded(id);
                match known.get(&slug) {
                    Some(known) => known.clone_into(id),
                    None => {
                        content.append(words);
                        continue;
                    }
                }
            }
            Inline::Link { content, .. }
            | Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Strike { content }
            | Inline::Foreign { content, .. } => link_inlines(content, known),
            Inline::Text { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Code { .. }
            | Inline::Image { .. }
            | Inline::Citation { .. } => {}
        }
        content.push(inline);
    }
}

/// `points-%C3%A0-v%C3%A9rifier` as the slug it was.
fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while position < bytes.len() {
        let hex = text.get(position + 1..position + 3).filter(|_| bytes[position] == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                position += 3;
            }
            None => {
                out.push(bytes[position]);
                position += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_nodes_and_links_find_their_headings() {
        let markdown = "---\nx: 1\n---\n\n# Titre\n\n<!-- rv:section id=points -->\n\n## Points à vérifier\n\n\
                        <!-- rv:question id=a.b state=answered -->\n\n### Q\n\n[la](#points-à-vérifier) [x](#nulle-part) \
                        <span lang=\"en\">the *words*</span> [\\[1\\]](#sources)\n\n<!-- /rv:question -->\n\n<!-- /rv:section -->\n";
        let document = parse_document(markdown, "fr").expect("a document");
        assert_eq!(document.title, "Titre");
        let tree = serde_json::to_string(&document.blocks).expect("json");
        for part in [
            "\"s-points\"",
            "\"q-a-b\"",
            "\"to\":\"heading\",\"id\":\"s-points\"",
            "\"foreign\"",
            "\"citation\"",
        ] {
            assert!(tree.contains(part), "{part} in {tree}");
        }
        assert!(!tree.contains("nulle-part"));
    }

    #[test]
    fn links_to_sections_are_not_taken_over() {
        let markdown = "# T\n\n[la](#points)\n\n<!-- rv:section id=a -->\n\n## A\n\n#### Points\n\n<!-- /rv:section -->\n\n\
                        <!-- rv:section id=points -->\n\n## Points\n\n<!-- /rv:section -->\n";
        let document = parse_document(markdown, "fr").expect("a document");
        let tree = serde_json::to_string(&document.blocks).expect("json");
        assert!(tree.contains("\"to\":\"heading\",\"id\":\"s-points\""), "{tree}");
    }

    #[test]
    fn what_is_not_ours_is_named_with_its_line() {
        let fault = |markdown: &str| parse_document(markdown, "fr").expect_err("refused").to_string();
        assert!(fault("a\n\n<div>x</div>\n").starts_with("line 3:"));
        assert!(fault("<!-- rv:facts -->\n\na\n").contains("not closed"));
        assert!(fault("<!-- /rv:facts -->\n").contains("closes nothing"));
        assert!(fault("<!-- rv:answer id=a -->\n").contains("needs `lang=`"));
        assert!(fault("a <b>c</b>\n").contains("no mark of ours"));
    }
}
