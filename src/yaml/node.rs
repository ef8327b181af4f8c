//! The document tree: every value and every key keeps the bytes it came from.

use crate::source::Span;

use crate::path::{Path, Segment};

/// A document of which every node and key has a place. Made by [`super::parse`].
#[derive(Debug, Clone, PartialEq)]
pub struct SpannedDocument {
    /// The value at the top.
    pub root: Node,
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The bytes of the value. Empty, just behind its key's colon, for a value that is missing.
    pub span: Span,
    /// What was written there.
    pub kind: NodeKind,
}

/// What a value is, by the core schema of YAML 1.2.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum NodeKind {
    /// Nothing, `~` or `null`.
    #[default]
    Null,
    /// `true` or `false` (and `True`, `TRUE`…); never `yes` or `oui`.
    Bool(bool),
    /// A number, with the text as written: `0.70` keeps its zero.
    Number(Number),
    /// A text.
    Text(Text),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file.
    Mapping(Vec<Entry>),
}

/// A number as it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The characters of the file.
    pub written: String,
    /// Their value. Always finite: `.inf` and `.nan` are read as texts.
    pub value: f64,
}

/// A text and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text that YAML means.
    pub value: String,
    /// How it was written.
    pub style: TextStyle,
}

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextStyle {
    /// Without quotes, on the key's line.
    Plain,
    /// Between `'` or `"`.
    Quoted,
    /// Under its key, after `|` or `>`.
    Block,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// A key of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its text.
    pub name: String,
    /// Its bytes.
    pub span: Span,
}

impl SpannedDocument {
    /// The value at a path.
    pub fn find(&self, path: &Path) -> Option<&Node> {
        path.segments().into_iter().try_fold(&self.root, |node, segment| node.child(segment))
    }

    /// The key at the end of a path, where its last step is a key that exists.
    pub fn find_key(&self, path: &Path) -> Option<&Key> {
        let Some(Segment::Key(name)) = path.last() else { return None };
        Some(&self.find(&path.parent()?)?.entry(name)?.key)
    }

    /// Where to point when something is wrong at a path: the value; its key where the value is missing;
    /// the nearest thing above that exists where even the key is missing.
    pub fn place(&self, path: &Path) -> Span {
        let (mut node, mut place) = (&self.root, self.root.place());
        for segment in path.segments() {
            let next = match segment {
                Segment::Key(name) => node.entry(name).map(|entry| (&entry.value, entry.place())),
                Segment::Index(_) => node.child(segment).map(|item| (item, item.place())),
            };
            let Some(next) = next else { break };
            (node, place) = next;
        }
        place
    }
}

impl Entry {
    /// Where to point when something is wrong with the value: its key, where it is missing or takes many lines.
    pub fn place(&self) -> Span {
        let missing = self.value.is_null() && self.value.span.start == self.value.span.end;
        if missing || self.value.is_collection() { self.key.span } else { self.value.span }
    }
}

impl Node {
    /// Where to point when something is wrong with a value that has no key: of an item, its first key, rather than all
    /// its lines.
    pub fn place(&self) -> Span {
        self.entries().first().map_or(self.span, |entry| entry.key.span)
    }

    fn is_collection(&self) -> bool {
        matches!(self.kind, NodeKind::Mapping(_) | NodeKind::List(_))
    }

    /// One step down.
    pub fn child(&self, segment: &Segment) -> Option<&Node> {
        match (segment, &self.kind) {
            (Segment::Key(name), NodeKind::Mapping(_)) => Some(&self.entry(name)?.value),
            (Segment::Index(index), NodeKind::List(items)) => items.get(*index),
            // A key of digits, read from a pointer.
            (Segment::Index(index), NodeKind::Mapping(_)) => Some(&self.entry(&index.to_string())?.value),
            _ => None,
        }
    }

    /// The entry of a mapping with this key.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key.name == name)
    }

    /// The value of a mapping's key.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            NodeKind::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(items) => items,
            _ => &[],
        }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) => Some(&text.value),
            _ => None,
        }
    }

    /// Whether there is nothing here.
    pub fn is_null(&self) -> bool {
        matches!(self.kind, NodeKind::Null)
    }

    /// Whether this is a mapping.
    pub fn is_mapping(&self) -> bool {
        matches!(self.kind, NodeKind::Mapping(_))
    }

    /// The same value as JSON, places forgotten. Numbers are written by their value.
    pub fn to_json(&self) -> serde_json::Value {
        self.kind.to_json()
    }
}

impl NodeKind {
    /// The same value as JSON, places forgotten. Numbers are written by their value.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value;
        match self {
            NodeKind::Null => Value::Null,
            NodeKind::Bool(value) => Value::Bool(*value),
            NodeKind::Number(number) => number.to_json().map_or(Value::Null, Value::Number),
            NodeKind::Text(text) => Value::String(text.value.clone()),
            NodeKind::List(items) => Value::Array(items.iter().map(Node::to_json).collect()),
            NodeKind::Mapping(entries) => Value::Object(
                entries.iter().map(|entry| (entry.key.name.clone(), entry.value.to_json())).collect(),
            ),
        }
    }
}

impl Number {
    /// The value as JSON: an integer where it is one, as JSON Schema's `integer` wants. JSON has no number that is not
    /// finite; ours all are.
    pub fn to_json(&self) -> Option<serde_json::Number> {
        const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: above it, an f64 no longer holds every integer
        if self.value.fract() == 0.0 && self.value.abs() < EXACT {
            #[allow(clippy::cast_possible_truncation)] // in range by the line above
            return Some((self.value as i64).into());
        }
        serde_json::Number::from_f64(self.value)
    }
}
