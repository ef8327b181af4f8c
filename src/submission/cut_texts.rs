//! Texts that ` #` cut short: what follows is a comment for YAML, and probably was none for the writer.

use crate::finding::{Code, Finding};
use crate::source::{SourceFile, Span};
use crate::yaml::{Entry, Node, NodeKind, SpannedDocument, TextStyle};

use super::writing::{Step, path_of};

/// Looks at every text that stands on the line of its key.
pub(super) fn run(file: &SourceFile, document: &SpannedDocument) -> Vec<Finding> {
    let mut findings = Vec::new();
    if file.text().contains(" #") {
        walk(file, &document.root, &mut Vec::new(), &mut findings);
    }
    findings
}

fn walk<'n>(file: &SourceFile, node: &'n Node, way: &mut Vec<Step<'n>>, findings: &mut Vec<Finding>) {
    for (position, item) in node.items().iter().enumerate() {
        way.push(Step::Index(position));
        walk(file, item, way, findings);
        way.pop();
    }
    for entry in node.entries() {
        way.push(Step::Key(&entry.key.name));
        if let Some(comment) = cut_off(file, &entry.value) {
            let finding = Finding::new(Code::HashCutText, comment, path_of(way));
            findings.push(with_block(file, entry, comment, finding));
        }
        walk(file, &entry.value, way, findings);
        way.pop();
    }
}

/// The comment behind a text without quotes, where it reads like the rest of the text: `#3`, or one space only before a
/// `#` that follows a sentence. Notes to oneself stand after two spaces, as in the files that `init` writes.
fn cut_off(file: &SourceFile, value: &Node) -> Option<Span> {
    let NodeKind::Text(text) = &value.kind else { return None };
    if text.style != TextStyle::Plain {
        return None;
    }
    let rest = file.text().get(value.span.end..)?;
    let rest = rest.split(['\n', '\r']).next()?.trim_end();
    let hash = rest.find('#')?;
    let after = rest[hash + 1..].chars().next();
    let sentence = text.value.contains(' ');
    let number = after.is_some_and(|letter| letter.is_ascii_digit());
    let word = after.is_some_and(|letter| letter.is_alphanumeric());
    let blank_before = &rest[..hash] == " ";
    let reads_on = number || sentence && (word || blank_before && after.is_some());
    reads_on.then(|| Span::new(value.span.end + hash, value.span.end + rest.len()))
}

/// Offers the text with its end, after `|`; a person has to say that it is no comment.
fn with_block(file: &SourceFile, entry: &Entry, comment: Span, finding: Finding) -> Finding {
    let column = file.position(entry.key.span.start).column;
    let span = Span::new(entry.value.span.start, comment.end);
    let written = file.slice(span);
    if written.contains(['\n', '\r']) {
        return finding;
    }
    let text = format!("|\n{}{written}", " ".repeat(column + 1));
    finding.suggest(false, span, text)
}
