//! Lines to type under a question in place of the value on its line, as suggestions: the long form of an answer, a state
//! with its reason, the items of a list.

use crate::finding::{Edit, Suggestion};
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, NodeKind, Path, SpannedDocument, TextStyle};

/// What stands in a suggestion where only a person knows the words. Left there, it is found again: signs answer nothing.
pub(crate) const LEFT_OPEN: &str = "…";

/// A state and the place of its reason, as lines under a question.
pub(crate) fn state(state: &str, reason: &str) -> Vec<String> {
    vec![format!("{state}: |"), format!("  {reason}")]
}

/// The suggestion to write lines under a key in place of the value on its line; `None` where they would not fit there.
pub(crate) fn under(
    file: &SourceFile,
    document: &SpannedDocument,
    path: &Path,
    lines: &[String],
    safe: bool,
) -> Option<Suggestion> {
    let node = document.find(path)?;
    let key = document.find_key(path)?;
    let parent = document.find(&path.parent()?)?;
    let between = file.slice(Span::new(key.span.end, node.span.start.max(key.span.end)));
    let written = file.slice(node.span).trim_end();
    let is_block = matches!(&node.kind, NodeKind::Text(text) if text.style == TextStyle::Block);
    let on_line = !between.contains(['\n', '\r']) && (is_block || !written.contains(['\n', '\r']));
    let in_braces = file.slice(parent.span).starts_with('{');
    let colon = between.find(':').filter(|_| on_line && !in_braces)?;
    let start = key.span.end + colon + 1;
    let end = (node.span.start + written.len()).max(start);
    // A comment stays on the line of the key: below, it would end up in a text.
    let behind = file.text().get(end..)?.split(['\n', '\r']).next().unwrap_or_default();
    let (end, comment) = match behind.trim() {
        "" => (end, String::new()),
        comment => (end + behind.trim_end().len(), format!("  {comment}")),
    };
    let margin = " ".repeat(file.position(key.span.start).column + 1);
    let lines: String = lines.iter().map(|line| format!("\n{margin}{line}")).collect();
    Some(Suggestion { safe, edits: vec![Edit { span: Span::new(start, end), text: comment + &lines }] })
}

/// The suggestion to write lines in place of the words that stand below their key, at the margin of these.
pub(crate) fn instead_of_lines(
    file: &SourceFile,
    node: &Node,
    lines: &[String],
    safe: bool,
) -> Option<Suggestion> {
    let start = file.position(node.span.start);
    let before = file.slice(Span::new(file.line_span(start.line).start, node.span.start));
    let written = file.slice(node.span);
    let comment = written.lines().any(|line| line.contains(" #"));
    let text = lines.join(&format!("\n{}", " ".repeat(start.column - 1)));
    let end = node.span.start + written.trim_end().len();
    let edit = Edit { span: Span::new(node.span.start, end), text };
    (before.trim().is_empty() && !comment).then(|| Suggestion { safe, edits: vec![edit] })
}
