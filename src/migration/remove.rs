//! A question that is no longer asked. Its answer stays in the file: as a comment, or in the note of another answer.

use crate::path::Path;
use crate::source::Span;
use crate::yaml::{Entry, Node, NodeKind};

use super::draft::Edit;
use super::layout::{self, Block};
use super::rename::carry;
use super::work::{Work, holders};
use super::{Reason, What};

/// Turns the answers into comments.
pub(super) fn into_comments(work: &mut Work<'_>, at: &str) {
    let keys: Vec<&str> = at.split('.').collect();
    let [way @ .., name] = keys.as_slice() else { return };
    for (path, holder) in holders(work.root, way) {
        let Some(entry) = holder.entry(name) else { continue };
        if entry.value.is_null() {
            match layout::erase_blank(work.text, holder, name) {
                Some(edit) => {
                    work.edits.push(edit);
                    work.expect_moved(&path.key(name), None);
                    work.changes.push((entry.key.span.start, What::Erased { question: path.key(name) }));
                }
                None => work.leave(holder, name, &path, Reason::Shape),
            }
            continue;
        }
        let alone = holder.entries().len() == 1;
        let lines = layout::block(work.text, holder, name).filter(|lines| !(lines.behind_dash && alone));
        let Some(lines) = lines else {
            work.leave(holder, name, &path, Reason::Shape);
            continue;
        };
        work.edits.extend(comments(work.text, entry, &lines));
        work.expect_moved(&path.key(name), None);
        work.changes.push((entry.key.span.start, What::Commented { question: path.key(name) }));
    }
}

/// Marks the lines of an entry as comments, blank ones too: what was one answer stays one comment.
fn comments(text: &str, entry: &Entry, lines: &Block) -> Vec<Edit> {
    let end = layout::next_line(text, entry.value.span.end.max(entry.key.span.end));
    let rest = layout::next_line(text, entry.key.span.end).min(end);
    let mut edits = vec![Edit::replace(Span::at(entry.key.span.start), "# ")];
    for line in layout::lines(text, rest, end) {
        let words = &text[line.range()];
        let blanks = (words.len() - words.trim_start_matches(' ').len()).min(lines.column);
        let place = Span::at(line.start + blanks);
        edits.push(match words.trim().is_empty() {
            true => Edit::replace(place, format!("{}#", " ".repeat(lines.column - blanks))),
            false => Edit::replace(place, "# "),
        });
    }
    // A blank line parts it from the next key, to which a comment right above would belong.
    let one_line_of_item = lines.behind_dash && rest == end;
    let next = &text[lines.end..layout::line_end(text, lines.end)];
    if !next.trim().is_empty() && !one_line_of_item {
        edits.push(Edit::replace(Span::at(lines.end), layout::line_break(text)));
    }
    edits
}

/// Whether an answer can be the note of another: a text, beside an answer that has no note yet.
pub(super) fn fits_note(root: &Node, at: &str, note_of: &str) -> bool {
    let find = |id: &str| id.split('.').try_fold(root, |node, key| node.get(key));
    let text = find(at).is_some_and(|node| node.as_text().is_some());
    let room = find(note_of).is_some_and(|node| match &node.kind {
        NodeKind::Null => false,
        NodeKind::Mapping(entries) => !entries.is_empty() && node.get("note").is_none(),
        NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) | NodeKind::List(_) => true,
    });
    text && room
}

/// Whether an answer has to be written as `value:` before a note can stand beside it.
pub(super) fn needs_value(root: &Node, id: &str) -> bool {
    let node = id.split('.').try_fold(root, |node, key| node.get(key));
    node.is_some_and(|node| !node.is_mapping())
}

/// Writes a plain answer under `value:`, set two more to the right.
pub(super) fn under_value(work: &mut Work<'_>, id: &str) {
    let keys: Vec<&str> = id.split('.').collect();
    let [way @ .., name] = keys.as_slice() else { return };
    let found = holders(work.root, way);
    let [(path, holder)] = found.as_slice() else { return };
    let Some(entry) = holder.entry(name) else { return };
    let lines = layout::block(work.text, holder, name).filter(|lines| !lines.behind_dash);
    let colon = work.text[entry.key.span.end..].find(':').map(|at| entry.key.span.end + at + 1);
    let (Some(lines), Some(colon)) = (lines, colon) else {
        work.leave(holder, name, path, Reason::Shape);
        return;
    };
    let inner = " ".repeat(lines.column + 2);
    work.edits
        .push(Edit::replace(Span::at(colon), format!("{}{inner}value:", layout::line_break(work.text))));
    let rest = layout::next_line(work.text, entry.key.span.end);
    if rest < lines.end {
        let parts = layout::shifted(work.text, rest, lines.end, lines.column, lines.column + 2);
        work.edits.push(Edit { span: Span::new(rest, lines.end), parts });
    }
    let place = path.key(name);
    work.expect(&place, serde_json::json!({ "value": entry.value.to_json() }));
}

/// Moves a text into the note of another answer, with its comments.
pub(super) fn into_note(work: &mut Work<'_>, at: &str, note_of: &str) {
    let from: Vec<&str> = at.split('.').collect();
    let to: Vec<&str> = note_of.split('.').chain(["note"]).collect();
    let root = work.root;
    if let Some(moved) = carry(work, &Path::root(), root, &from, &to) {
        work.changes.push((moved.place, What::Noted { question: moved.from, beside: moved.to }));
    }
}
