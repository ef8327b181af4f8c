//! `sources:` written as a list, or as one address, where each source has a name.

use std::collections::HashSet;

use super::Explainer;
use super::blocks::LEFT_OPEN;
use super::everyday::page_id;
use crate::finding::{Edit, Finding, Suggestion};
use crate::source::Span;
use crate::yaml::{Node, NodeKind, Path, Segment, write_word};

/// Keys under which people write the name of a source in a list.
const NAMES: [&str; 4] = ["id", "key", "name", "nom"];
/// What is said of a source.
const FIELDS: [&str; 3] = ["title", "url", "checked_on"];

impl Explainer<'_> {
    /// Whether the sources of a file are what a path leads to.
    pub(super) fn is_sources(path: &Path) -> bool {
        matches!(path.segments().as_slice(), [Segment::Key(top)] if &**top == "sources")
    }

    /// Names are asked for under `sources:`, each with what is known of the source.
    pub(super) fn sources_wanted(&self, mut finding: Finding, path: &Path) -> Finding {
        finding.suggestion = match self.document.find(path).map(|node| &node.kind) {
            Some(NodeKind::List(items)) => self.named_sources(path, items),
            Some(NodeKind::Text(text)) => {
                let lines = source_of(&text.value, 1);
                return self.under(finding.variant("sources"), path, &lines, false);
            }
            _ => None,
        };
        finding.variant("sources")
    }

    /// The items of a list with their names in place of the dashes; `None` where one of them cannot be changed alone.
    fn named_sources(&self, path: &Path, items: &[Node]) -> Option<Suggestion> {
        let margin = self.file.position(self.document.find_key(path)?.span.start).column;
        let mut names: HashSet<String> = HashSet::new();
        let (mut edits, mut safe) = (Vec::new(), true);
        for (position, item) in items.iter().enumerate() {
            let line = self.file.line_span(self.file.position(item.span.start).line);
            let before = self.file.slice(Span::new(line.start, item.span.start));
            // Only a dash and blanks, further right than `sources:`.
            let dash = line.start + before.rfind('-').filter(|_| before.trim() == "-")?;
            if self.file.position(dash).column <= margin {
                return None;
            }
            let named = self.named_source(item, dash, position + 1)?;
            if !names.insert(named.name) {
                return None;
            }
            edits.push(named.edit);
            safe &= named.sure;
        }
        (!edits.is_empty()).then_some(Suggestion { safe, edits })
    }

    /// One item, whose dash is given, with its name in place of the dash.
    fn named_source(&self, item: &Node, dash: usize, number: usize) -> Option<Named> {
        let indent = |at: usize| " ".repeat(self.file.position(at).column - 1);
        let end_of = |node: &Node| node.span.start + self.file.slice(node.span).trim_end().len();
        let made_up = format!("source-{number}");
        let entries = match &item.kind {
            NodeKind::Text(text) if !text.value.contains('\n') => {
                let lines = source_of(&text.value, number).join(&format!("\n{}", indent(dash)));
                let edit = Edit { span: Span::new(dash, end_of(item)), text: lines };
                return Some(Named { name: made_up, edit, sure: false });
            }
            NodeKind::Mapping(entries) => entries,
            _ => return None,
        };
        let first = entries.first()?;
        let up_to_first = Span::new(dash, first.key.span.start);
        let own = first.value.as_text().filter(|_| NAMES.contains(&first.key.name.as_str()));
        match (own, &first.value.kind) {
            // `- id: fiche`, and the rest below.
            (Some(own), _) => {
                let sure = is_source_id(own) && entries.len() > 1;
                let name = if is_source_id(own) { own.to_owned() } else { source_id(own)? };
                let edit = Edit { span: Span::new(dash, end_of(&first.value)), text: format!("{name}:") };
                Some(Named { name, edit, sure })
            }
            // `- fiche:`, and all below it.
            (None, NodeKind::Mapping(_)) if entries.len() == 1 => {
                let edit = Edit { span: up_to_first, text: String::new() };
                Some(Named { name: first.key.name.clone(), edit, sure: true })
            }
            // `- title: La fiche`, and the rest below.
            (None, NodeKind::Text(_)) if FIELDS.contains(&first.key.name.as_str()) => {
                let text = format!("{made_up}:\n{}", indent(first.key.span.start));
                Some(Named { name: made_up, edit: Edit { span: up_to_first, text }, sure: false })
            }
            _ => None,
        }
    }
}

/// A source of a list, as it should be.
struct Named {
    name: String,
    edit: Edit,
    /// Whether nothing of it was made up.
    sure: bool,
}

/// Whether a source can have this name as it is.
fn is_source_id(name: &str) -> bool {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '_');
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(plain)
}

/// A name that a source can have, from words that cannot be one.
pub(super) fn source_id(typed: &str) -> Option<String> {
    let name = page_id(typed)?;
    let letter = name.starts_with(|first: char| first.is_ascii_alphabetic());
    Some(if letter { name } else { format!("source-{name}") })
}

/// A source of which only its address or its title is known, as lines.
fn source_of(known: &str, number: usize) -> Vec<String> {
    let known = known.trim();
    let name = format!("source-{number}:");
    match known.starts_with("http") {
        true => vec![name, format!("  title: {LEFT_OPEN}"), format!("  url: {known}")],
        false => vec![name, format!("  title: {}", write_word(known))],
    }
}
