//! The items of a list, each written as a key: `Revenus: 20 points` where `- name: Revenus` is meant.

use super::everyday::without_accents;
use super::{Explainer, nearest};
use crate::finding::{Code, Edit, Finding, Suggestion};
use crate::questionnaire::{Kind, Question, RESERVED};
use crate::source::Span;
use crate::yaml::{Entry, Node, NodeKind, Path, Segment, write_word};

/// How many items above one are looked at for the same mistake.
const FARTHEST: usize = 24;

impl Explainer<'_> {
    /// A list whose items are written as keys with a few words behind them: one finding for all of them, at the first.
    /// `Some(None)` for a later item of such a list.
    pub(super) fn names_as_keys(&self, parent: &Path) -> Option<Option<Finding>> {
        let question = self.question(parent).filter(|question| question.kind == Kind::Records)?;
        let node = self.document.find(parent)?;
        let known = self.keys_of(parent);
        // `nom: Registre` is a field, in other words.
        let is_named = |node: &Node| {
            let entries = node.entries();
            let other = |entry: &Entry| {
                let key = entry.key.name.trim();
                let meant = self.meant_key(parent, key, &known).is_some();
                meant || nearest(&without_accents(key), known.iter().map(String::as_str)).is_some()
            };
            is_named(question, node) && !entries.iter().take(FARTHEST).any(other)
        };
        match parent.last() {
            // `factors:`, and `Revenus: 20 points` below it.
            Some(Segment::Key(key)) if **key == *question.key => {
                if !is_named(node) {
                    return None;
                }
                Some(Some(self.items_wanted(question, parent.clone(), node.entries(), "- ")))
            }
            // `- Revenus: 20 points`.
            Some(Segment::Index(position)) => {
                let alike = |item: &Node| match item.entries() {
                    // `revenu: …` may be a question that is gone.
                    [only] => !is_plain(&only.key.name) && is_named(item),
                    _ => false,
                };
                if !alike(node) {
                    return None;
                }
                let list = parent.parent()?;
                let items = self.document.find(&list)?.items();
                let above = items[..*position].iter().rev().take(FARTHEST);
                if above.into_iter().any(alike) {
                    return Some(None);
                }
                let named = items[*position..].iter().filter(|item| alike(item)).flat_map(Node::entries);
                let first = parent.key(&node.entries().first()?.key.name);
                Some(Some(self.items_wanted(question, first, named, "")))
            }
            _ => None,
        }
    }

    /// The finding, with the items as they should be.
    fn items_wanted<'e>(
        &self,
        question: &Question,
        path: Path,
        entries: impl IntoIterator<Item = &'e Entry>,
        dash: &str,
    ) -> Finding {
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let field = question.fields.first().map_or("name", |field| field.key.as_str());
        let mut finding = self.finding(Code::UnknownKey, path.clone()).variant("items");
        if let Some(first) = entries.first() {
            finding.span = first.key.span;
            finding = finding.arg("key", first.key.name.trim()).arg("field", field);
        }
        let in_braces = [Some(path.clone()), path.parent()]
            .into_iter()
            .flatten()
            .any(|path| self.document.find(&path).is_some_and(|node| self.in_braces(node)));
        let edits: Option<Vec<Edit>> =
            entries.iter().map(|entry| self.as_item(entry, field, dash).filter(|_| !in_braces)).collect();
        finding.suggestion = edits.map(|edits| Suggestion { safe: false, edits });
        finding
    }

    /// `Revenus: 20 points` as an item: its name, and what stood behind it as a note.
    fn as_item(&self, entry: &Entry, field: &str, dash: &str) -> Option<Edit> {
        let margin = " ".repeat(self.file.position(entry.key.span.start).column - 1 + dash.len());
        let written = self.file.slice(entry.value.span).trim_end();
        let end = match written {
            "" => entry.key.span.end + self.file.text().get(entry.key.span.end..)?.find(':')? + 1,
            _ => entry.value.span.start + written.len(),
        };
        let name = format!("{dash}{field}: {}", write_word(entry.key.name.trim()));
        let text = match &entry.value.kind {
            NodeKind::Null => name,
            _ => format!("{name}\n{margin}note: {}", write_word(written.trim_matches(['"', '\'']))),
        };
        Some(Edit { span: Span::new(entry.key.span.start, end), text })
    }

    /// Whether a word, a number or nothing stands at a place.
    pub(super) fn is_a_word(&self, path: &Path) -> bool {
        self.document.find(path).is_some_and(|node| match &node.kind {
            NodeKind::Text(text) => !text.value.trim().contains(char::is_whitespace),
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => true,
            NodeKind::List(_) | NodeKind::Mapping(_) => false,
        })
    }
}

/// Whether a key is written as those of questionnaires are.
fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-'))
}

/// Whether all keys of a mapping are names that the questionnaire does not have, with a few words or nothing behind them.
fn is_named(question: &Question, node: &Node) -> bool {
    let is_key =
        |name: &str| RESERVED.contains(&name) || question.fields.iter().any(|field| field.key == name);
    let is_short = |value: &Node| match &value.kind {
        NodeKind::Text(text) => !text.value.contains('\n'),
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => true,
        NodeKind::List(_) | NodeKind::Mapping(_) => false,
    };
    let entries = node.entries();
    !entries.is_empty()
        && entries.iter().all(|entry| !is_key(entry.key.name.trim()) && is_short(&entry.value))
}
