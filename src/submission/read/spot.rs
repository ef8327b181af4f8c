//! Where reading stands in a document, and what a node says as such.

use crate::source::Span;
use crate::yaml::{Entry, Node, NodeKind, Path, SpannedDocument};

use super::super::model::State;

/// Where reading stands: at a value or where one would be, with the bytes to point at.
#[derive(Clone)]
pub(super) struct Spot<'n> {
    pub(super) node: Option<&'n Node>,
    pub(super) path: Path,
    pub(super) place: Span,
}

impl<'n> Spot<'n> {
    pub(super) fn root(document: &'n SpannedDocument) -> Self {
        Self { node: Some(&document.root), path: Path::root(), place: document.root.place() }
    }

    /// One key deeper.
    pub(super) fn key(&self, key: &str) -> Self {
        let entry = self.node.and_then(|node| node.entry(key));
        Self {
            node: entry.map(|entry| &entry.value),
            path: self.path.key(key),
            place: entry.map_or(self.place, Entry::place),
        }
    }

    /// One item deeper.
    pub(super) fn item(&self, position: usize, item: &'n Node) -> Self {
        Self { node: Some(item), path: self.path.index(position), place: item.place() }
    }
}

/// The default sources of a section: `sources:`, or `source:` as elsewhere.
pub(super) fn section_sources(node: &Node) -> Vec<String> {
    let listed = ids(node.get("sources"));
    if listed.is_empty() { ids(node.get("source")) } else { listed }
}

/// A state and its reason, where a mapping holds one.
pub(super) fn state_of(node: &Node) -> Option<(State, String)> {
    [State::NotApplicable, State::NotDocumented, State::Withheld]
        .into_iter()
        .find_map(|state| Some((state, text_of(node.get(state.name()))?)))
}

/// The words of a value.
pub(super) fn text_of(node: Option<&Node>) -> Option<String> {
    match &node?.kind {
        NodeKind::Text(text) => Some(text.value.clone()),
        NodeKind::Null
        | NodeKind::Bool(_)
        | NodeKind::Number(_)
        | NodeKind::List(_)
        | NodeKind::Mapping(_) => None,
    }
}

/// One id, or a list of ids.
pub(super) fn ids(node: Option<&Node>) -> Vec<String> {
    let Some(node) = node else { return Vec::new() };
    match &node.kind {
        NodeKind::List(items) => items.iter().filter_map(|item| text_of(Some(item))).collect(),
        _ => text_of(Some(node)).into_iter().collect(),
    }
}
