//! One step over one text: the edits it makes, what the values must be afterwards, what is told.

use serde_json::Value;

use super::draft::Edit;
use super::{Reason, What};
use crate::path::{Path, Segment};
use crate::source::Span;
use crate::yaml::{Node, SpannedDocument};

/// What a step wants to do. It is done whole, or, where the text would not say what `expected` says, not at all.
pub(super) struct Work<'d> {
    pub(super) text: &'d str,
    pub(super) root: &'d Node,
    pub(super) edits: Vec<Edit>,
    /// The values after the step, made without looking at the text.
    pub(super) expected: Value,
    /// What is changed, by the place in the text before.
    pub(super) changes: Vec<(usize, What)>,
    /// What is left to people, and why.
    pub(super) left: Vec<Left>,
}

/// Something that a step does not do by itself.
#[derive(Debug, Clone)]
pub(super) struct Left {
    pub(super) span: Span,
    pub(super) path: Path,
    pub(super) reason: Reason,
}

impl<'d> Work<'d> {
    pub(super) fn new(text: &'d str, document: &'d SpannedDocument) -> Self {
        Self {
            text,
            root: &document.root,
            edits: Vec::new(),
            expected: document.root.to_json(),
            changes: Vec::new(),
            left: Vec::new(),
        }
    }

    pub(super) fn leave(&mut self, holder: &Node, name: &str, path: &Path, reason: Reason) {
        let span = holder.entry(name).map_or(holder.span, |entry| entry.key.span);
        self.left.push(Left { span, path: path.key(name), reason });
    }

    /// Puts an answer elsewhere in `expected`: `None` takes it away.
    pub(super) fn expect_moved(&mut self, from: &Path, to: Option<&Path>) {
        let value = take(&mut self.expected, from).unwrap_or_default();
        if let Some(to) = to {
            put(&mut self.expected, to, value);
        }
    }

    /// Sets a value of `expected`.
    pub(super) fn expect(&mut self, at: &Path, value: Value) {
        put(&mut self.expected, at, value);
    }
}

/// Takes a value out.
fn take(root: &mut Value, path: &Path) -> Option<Value> {
    let parent = root.pointer_mut(&path.parent()?.to_string())?;
    match path.last()? {
        Segment::Key(key) => parent.as_object_mut()?.shift_remove(&**key),
        Segment::Index(_) => None,
    }
}

/// Puts a value in, with the mappings on the way.
fn put(root: &mut Value, path: &Path, value: Value) {
    let mut at = root;
    for segment in path.segments() {
        at = match segment {
            Segment::Key(key) => {
                if !at.is_object() {
                    *at = Value::Object(serde_json::Map::new());
                }
                &mut at[&**key]
            }
            Segment::Index(index) => match at.get_mut(*index) {
                Some(item) => item,
                None => return,
            },
        };
    }
    *at = value;
}

/// Whether two values say the same. Line breaks at the end of a text say nothing.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => {
            one.trim_end_matches('\n') == other.trim_end_matches('\n')
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            // A mapping that has lost all its entries is a blank.
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        (Value::Object(empty), Value::Null) | (Value::Null, Value::Object(empty)) => empty.is_empty(),
        (one, other) => one == other,
    }
}

/// The mappings that keys lead to. A list on the way leads into each of its items.
pub(super) fn holders<'n>(root: &'n Node, keys: &[&str]) -> Vec<(Path, &'n Node)> {
    let mut found = items_of(Path::root(), root);
    for key in keys {
        found = found
            .into_iter()
            .filter_map(|(path, node)| Some((path.key(key), node.get(key)?)))
            .flat_map(|(path, node)| items_of(path, node))
            .collect();
    }
    found.retain(|(_, node)| node.is_mapping());
    found
}

/// The items of a list, which may stand under `value`; else the node itself.
fn items_of(path: Path, node: &Node) -> Vec<(Path, &Node)> {
    let (path, list) = match node.get("value") {
        Some(inner) if !inner.items().is_empty() => (path.key("value"), inner),
        _ => (path, node),
    };
    if list.items().is_empty() {
        return vec![(path, list)];
    }
    list.items().iter().enumerate().map(|(position, item)| (path.index(position), item)).collect()
}
