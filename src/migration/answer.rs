//! Answers that are written otherwise: an option under another id, an answer of another kind.

use serde_json::Value;

use crate::path::Path;
use crate::questionnaire::KindRule;
use crate::schema::STATES;
use crate::source::Span;
use crate::yaml::{Node, NodeKind, Text, TextStyle, write_word};

use super::draft::Edit;
use super::layout;
use super::work::{Left, Work, holders};
use super::{Reason, What};

/// Renames an option wherever it is the answer, or one of the answers.
pub(super) fn rename_option(work: &mut Work<'_>, at: &str, from: &str, to: &str) {
    for (path, node) in answers(work.root, at) {
        let items = node.items().iter().enumerate().map(|(position, item)| (path.index(position), item));
        let all: Vec<(Path, &Node)> = std::iter::once((path.clone(), node)).chain(items).collect();
        // Two options that become one: which of them goes is for people to say.
        let twice = node.items().iter().any(|item| says(work.text, item, to));
        for (path, node) in all.into_iter().filter(|(_, node)| says(work.text, node, from)) {
            let Some((span, written)) = option_edit(work.text, node, from, to).filter(|_| !twice) else {
                let reason = if twice { Reason::Taken } else { Reason::Shape };
                leave(work, &path, node, reason);
                continue;
            };
            let value = match (to, written.as_str()) {
                ("true" | "false", "true" | "false") => Value::Bool(to == "true"),
                _ => Value::from(to),
            };
            work.changes.push((
                span.start,
                What::Option { question: path.clone(), from: from.into(), to: to.into() },
            ));
            work.edits.push(Edit::replace(span, written));
            work.expect(&path, value);
        }
    }
}

/// Whether an answer is an option. `true` and numbers are read as they were written.
fn says(text: &str, node: &Node, option: &str) -> bool {
    match &node.kind {
        NodeKind::Text(text) => text.value.trim() == option,
        NodeKind::Bool(_) | NodeKind::Number(_) => text.get(node.span.range()) == Some(option),
        NodeKind::Null | NodeKind::List(_) | NodeKind::Mapping(_) => false,
    }
}

/// The bytes of an option and what stands there instead. Quotes stay, but for yes and no.
fn option_edit(text: &str, node: &Node, from: &str, to: &str) -> Option<(Span, String)> {
    let written = text.get(node.span.range())?;
    if matches!(to, "true" | "false")
        && !matches!(&node.kind, NodeKind::Text(Text { style: TextStyle::Block, .. }))
    {
        return Some((node.span, to.to_owned()));
    }
    let start = node.span.start + written.rfind(from)?;
    Some((Span::new(start, start + from.len()), to.to_owned()))
}

/// Writes the answers as the new kind wants them.
pub(super) fn change_kind(work: &mut Work<'_>, at: &str, rule: KindRule) {
    for (path, node) in answers(work.root, at) {
        let edits = match rule {
            KindRule::Same => continue,
            KindRule::OnOneLine => match on_one_line(work.text, node) {
                Ok(edits) => edits,
                Err(reason) => {
                    leave(work, &path, node, reason);
                    continue;
                }
            },
            KindRule::Quoted => match &node.kind {
                NodeKind::Number(number) => vec![Edit::replace(node.span, format!("\"{}\"", number.written))],
                _ => continue,
            },
            KindRule::Listed => match &node.kind {
                NodeKind::List(_) => continue,
                _ => vec![
                    Edit::replace(Span::at(node.span.start), "["),
                    Edit::replace(Span::at(node.span.end), "]"),
                ],
            },
        };
        if edits.is_empty() {
            continue;
        }
        let value = match (rule, &node.kind) {
            (KindRule::OnOneLine, NodeKind::Text(text)) => Value::from(text.value.trim()),
            (KindRule::Quoted, NodeKind::Number(number)) => Value::from(number.written.as_str()),
            (KindRule::Listed, _) => Value::Array(vec![node.to_json()]),
            _ => node.to_json(),
        };
        work.expect(&path, value);
        work.edits.extend(edits);
        work.changes.push((node.span.start, What::Kind { question: path }));
    }
}

/// A text of one line, brought from below its key to behind it. The comment behind `|` stays where it is.
fn on_one_line(text: &str, node: &Node) -> Result<Vec<Edit>, Reason> {
    let NodeKind::Text(answer) = &node.kind else { return Ok(Vec::new()) };
    let words = answer.value.trim();
    if words.contains(['\n', '\r']) {
        return Err(Reason::Lines);
    }
    // A line is printed as it is: what Markdown means by these would be lost.
    if words.contains(['[', '*', '`', '<']) {
        return Err(Reason::Markdown);
    }
    if answer.style != TextStyle::Block {
        return Ok(Vec::new());
    }
    let header = layout::line_end(text, node.span.start);
    let head = text.get(node.span.start..header).ok_or(Reason::Shape)?;
    let mark = head.find([' ', '\t']).unwrap_or(head.len());
    Ok(vec![
        Edit::replace(Span::new(node.span.start, node.span.start + mark), write_word(words)),
        Edit::delete(Span::new(header, node.span.end.max(header))),
    ])
}

/// Whether a mapping is marked as a whole.
fn has_state(node: &Node) -> bool {
    STATES.iter().any(|state| node.get(state).is_some())
}

/// The answer itself: under `value` where it is written so; `None` for a state or a blank.
fn answer(path: Path, node: &Node) -> Option<(Path, &Node)> {
    if !node.is_mapping() {
        return (!node.is_null()).then_some((path, node));
    }
    let value = node.get("value").filter(|value| !value.is_null() && !has_state(node))?;
    Some((path.key("value"), value))
}

/// The answers to a question, each with its place.
fn answers<'n>(root: &'n Node, at: &str) -> Vec<(Path, &'n Node)> {
    let keys: Vec<&str> = at.split('.').collect();
    let [way @ .., name] = keys.as_slice() else { return Vec::new() };
    let found = holders(root, way).into_iter();
    found.filter_map(|(path, holder)| answer(path.key(name), holder.get(name)?)).collect()
}

/// Leaves an answer to people.
fn leave(work: &mut Work<'_>, path: &Path, node: &Node, reason: Reason) {
    let style = match &node.kind {
        NodeKind::Text(text) => Some(text.style),
        NodeKind::Null
        | NodeKind::Bool(_)
        | NodeKind::Number(_)
        | NodeKind::List(_)
        | NodeKind::Mapping(_) => None,
    };
    // Of a block, its first line is enough to see.
    let end = match style {
        Some(TextStyle::Block) => layout::line_end(work.text, node.span.start),
        _ => node.span.end,
    };
    work.left.push(Left {
        span: Span::new(node.span.start, end.min(node.span.end)),
        path: path.clone(),
        reason,
    });
}
