//! The canonical form of answers: one way to write each value, made for people who read and compare files.
//!
//! Comments are not kept. `parse(write_canonical(d))` has the same values as `d`.

mod words;

use std::fmt::Write as _;

use super::MAX_KEY_CHARACTERS;
use super::node::{Entry, Node, NodeKind, SpannedDocument};

pub(crate) use self::words::write_word;
use self::words::{fits_block, is_safe_plain, quoted, written_key, written_number};

/// Texts that are longer, in characters, stand in a block.
const LONGEST_ON_KEY_LINE: usize = 60;
/// Spaces per level.
const STEP: usize = 2;

/// The same answers in our form: two spaces a level, texts of several lines or more than 60 characters in a block
/// after `|`, short ones without quotes where they mean the same, numbers as they were written, one item a line.
pub fn write_canonical(document: &SpannedDocument) -> String {
    let mut writer = Writer { out: String::new() };
    match &document.root.kind {
        NodeKind::Mapping(entries) if !entries.is_empty() => writer.mapping(&document.root, 0),
        NodeKind::List(items) if !items.is_empty() => writer.list(items, 0),
        // Nothing at all would be an empty file.
        NodeKind::Null => writer.out.push('~'),
        kind => writer.scalar(kind, None),
    }
    if !writer.out.ends_with('\n') {
        writer.out.push('\n');
    }
    writer.out
}

/// One key and its value in the same form, some levels deep, with a line break at the end.
pub fn write_entry(entry: &Entry, depth: usize) -> String {
    let mut writer = Writer { out: String::new() };
    let node = Node { span: entry.value.span, kind: NodeKind::Mapping(vec![entry.clone()]) };
    writer.indent(depth * STEP);
    writer.mapping(&node, depth * STEP);
    writer.end_line();
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    /// Ends the line, unless a block text did.
    fn end_line(&mut self) {
        if !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn indent(&mut self, column: usize) {
        self.out.extend(std::iter::repeat_n(' ', column));
    }

    /// The entries of a mapping, keys at `column`. The first line's indentation is already written.
    fn mapping(&mut self, node: &Node, column: usize) {
        for (index, entry) in node.entries().iter().enumerate() {
            if index > 0 {
                self.end_line();
                self.indent(column);
            }
            let key = written_key(&entry.key.name);
            // YAML looks for the colon of a key only so far.
            if key.chars().count() < MAX_KEY_CHARACTERS {
                self.out.push_str(&key);
            } else {
                self.out.push_str("? ");
                self.out.push_str(&key);
                self.out.push('\n');
                self.indent(column);
            }
            self.out.push(':');
            match &entry.value.kind {
                NodeKind::Mapping(entries) if !entries.is_empty() => {
                    self.out.push('\n');
                    self.indent(column + STEP);
                    self.mapping(&entry.value, column + STEP);
                }
                NodeKind::List(items) if !items.is_empty() => {
                    self.out.push('\n');
                    self.indent(column + STEP);
                    self.list(items, column + STEP);
                }
                NodeKind::Null => {}
                kind => {
                    self.out.push(' ');
                    self.scalar(kind, Some(column));
                }
            }
        }
    }

    /// The items of a list, dashes at `column`. The first line's indentation is already written.
    fn list(&mut self, items: &[Node], column: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.end_line();
                self.indent(column);
            }
            self.out.push('-');
            match &item.kind {
                NodeKind::Null => continue,
                _ => self.out.push(' '),
            }
            match &item.kind {
                NodeKind::Mapping(entries) if !entries.is_empty() => self.mapping(item, column + STEP),
                NodeKind::List(items) if !items.is_empty() => self.list(items, column + STEP),
                kind => self.scalar(kind, Some(column)),
            }
        }
    }

    /// A value that stands behind its key or dash; `column` is where that is, none at the top.
    fn scalar(&mut self, kind: &NodeKind, column: Option<usize>) {
        match kind {
            NodeKind::Null => {}
            NodeKind::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            NodeKind::Number(number) => self.out.push_str(&written_number(number)),
            NodeKind::Text(text) => self.text(&text.value, column),
            NodeKind::List(_) => self.out.push_str("[]"),
            NodeKind::Mapping(_) => self.out.push_str("{}"),
        }
    }

    fn text(&mut self, value: &str, column: Option<usize>) {
        let long = value.contains('\n') || value.chars().nth(LONGEST_ON_KEY_LINE).is_some();
        if long && fits_block(value, column.is_some()) {
            self.block(value, column);
        } else if !long && is_safe_plain(value) {
            self.out.push_str(value);
        } else {
            self.out.push_str(&quoted(value));
        }
    }

    fn block(&mut self, value: &str, column: Option<usize>) {
        let indentation = column.map_or(STEP, |column| column + STEP);
        self.out.push('|');
        if value.starts_with([' ', '\n']) {
            // Blanks at the start would be taken for the indentation.
            let _ = write!(self.out, "{STEP}");
        }
        let body = value.trim_end_matches('\n');
        match value.len() - body.len() {
            0 => self.out.push('-'),
            1 => {}
            _ => self.out.push('+'),
        }
        self.out.push('\n');
        for line in value.strip_suffix('\n').unwrap_or(value).split('\n') {
            if !line.is_empty() {
                self.indent(indentation);
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
    }
}

/// Whether two values are the same, wherever and however they were written.
#[cfg(test)]
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Null, NodeKind::Null) => true,
        (NodeKind::Bool(one), NodeKind::Bool(other)) => one == other,
        (NodeKind::Number(one), NodeKind::Number(other)) => one == other,
        (NodeKind::Text(one), NodeKind::Text(other)) => one.value == other.value,
        (NodeKind::List(one), NodeKind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (NodeKind::Mapping(one), NodeKind::Mapping(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.key.name == other.key.name && same(&one.value, &other.value))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
