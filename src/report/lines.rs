//! Lines of Markdown: values that need no paragraph, links, cells.

use crate::markdown::document::parse_document;
use crate::markdown::tree::{Block, Inline};
use crate::markdown::write::{escape_line, write_markdown};

/// A line as a cell of a table: its bars, if any, are no borders.
pub(super) fn in_cell(line: &str) -> String {
    let mut cell = String::with_capacity(line.len());
    let mut escaped = false;
    for character in line.chars() {
        if character == '|' && !escaped {
            cell.push('\\');
        }
        escaped = character == '\\' && !escaped;
        cell.push(character);
    }
    cell
}

/// A line of Markdown of ours as inlines.
pub(super) fn line_inlines(markdown: &str) -> Vec<Inline> {
    // Most are plain words: nothing to parse.
    if !markdown.contains(['\\', '<', '*', '_', '[', '`', '&', '~', '!']) {
        return vec![Inline::Text { text: markdown.to_owned() }];
    }
    let blocks = parse_document(markdown, "").map(|document| document.blocks).unwrap_or_default();
    match blocks.into_iter().next() {
        Some(Block::Paragraph { content }) => content,
        _ => vec![Inline::Text { text: markdown.to_owned() }],
    }
}

/// Some inlines as Markdown, on one line.
pub(super) fn write_line(content: Vec<Inline>) -> String {
    if content.is_empty() {
        return String::new();
    }
    // References start with the space that parts them from what stands before: it is no part of a line.
    let spaced = matches!(content.first(), Some(Inline::Text { text }) if text.starts_with(' '));
    let mut content = content;
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    let line: Vec<Inline> = content
        .into_iter()
        .map(|inline| match inline {
            Inline::SoftBreak | Inline::HardBreak => Inline::Text { text: " ".into() },
            other => other,
        })
        .collect();
    let written = write_markdown(&[Block::Paragraph { content: line }]);
    let joined = written.split('\n').collect::<Vec<_>>().join(" ").trim().to_owned();
    if spaced { format!(" {joined}") } else { joined }
}

/// A part of a contact or an organisation, as Markdown on one line.
pub(super) fn part_words(key: &str, value: &str) -> String {
    match key {
        "email" => format!("[{}](<mailto:{}>)", escape_line(value), bare_address(value)),
        "phone" => {
            let digits: String =
                value.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
            format!("[{}](<tel:{digits}>)", escape_line(value))
        }
        "url" => link(value),
        _ => escape_line(&value.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

/// The ways to reach a service, as Markdown on one line.
pub(crate) fn contact_line(parts: &indexmap::IndexMap<String, String>) -> String {
    parts.iter().map(|(key, value)| part_words(key, value)).collect::<Vec<_>>().join(", ")
}

/// A link whose words are its address.
pub(crate) fn link(url: &str) -> String {
    match crate::address::accepted(url) {
        Some(address) => {
            let shown =
                address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
            format!("[{}](<{}>)", escape_line(shown), bare_address(&address))
        }
        None => escape_line(url),
    }
}

/// An address inside `<…>`: what could end it is percent-encoded.
pub(super) fn bare_address(address: &str) -> String {
    address
        .chars()
        .filter(|character| !character.is_control())
        .map(|character| match character {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            ' ' => "%20".to_owned(),
            other => other.to_string(),
        })
        .collect()
}
