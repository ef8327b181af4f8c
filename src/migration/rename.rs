//! A question, group or section under another id: its key is renamed, or its lines move, comments with them.

use crate::path::Path;
use crate::schema::STATES;
use crate::source::Span;
use crate::yaml::{Node, NodeKind};

use super::draft::{Edit, Part};
use super::layout::{self, Block};
use super::work::{Left, Work, holders};
use super::{Reason, What};

/// Carries what stands at one id to another.
pub(super) fn run(work: &mut Work<'_>, at: &str, to: &str) {
    let (from, to): (Vec<&str>, Vec<&str>) = (at.split('.').collect(), to.split('.').collect());
    let most = from.len().min(to.len()) - 1;
    let common = from.iter().zip(&to).take(most).take_while(|(one, other)| one == other).count();
    for (path, holder) in holders(work.root, &from[..common]) {
        if let Some(moved) = carry(work, &path, holder, &from[common..], &to[common..]) {
            sources(work, &moved);
            work.changes.push((moved.place, What::Renamed { from: moved.from, to: moved.to }));
        }
    }
    acknowledgements(work, &from, &to, common);
}

/// An answer that has another place.
pub(super) struct Moved {
    /// Behind its key: a place that moves with it.
    pub(super) place: usize,
    /// The bytes of its value.
    value: Span,
    /// Its path before.
    pub(super) from: Path,
    /// Its path afterwards.
    pub(super) to: Path,
}

/// Carries one answer inside the mapping that holds both places.
pub(super) fn carry(
    work: &mut Work<'_>,
    path: &Path,
    holder: &Node,
    from: &[&str],
    to: &[&str],
) -> Option<Moved> {
    let ([way @ .., old], [target_way @ .., new]) = (from, to) else { return None };
    let mut source = holder;
    let mut source_path = path.clone();
    for key in way {
        source = source.get(key)?;
        source_path = source_path.key(key);
    }
    let Some(entry) = source.entry(old) else {
        // A list on the way has no one place to go to.
        if source.items().iter().any(|item| item.get(old).is_some()) {
            work.left.push(Left { span: source.span, path: source_path, reason: Reason::Shape });
        }
        return None;
    };
    let target = match destination(work.text, holder, path, target_way) {
        Ok(target) => target,
        Err(reason) => {
            work.leave(source, old, &source_path, reason);
            return None;
        }
    };
    let taken = target.holder.and_then(|holder| holder.entry(new));
    if let Some(taken) = taken {
        let (gone, name, gone_path) = match (taken.value.is_null(), entry.value.is_null()) {
            (true, _) => (target.holder, *new, &target.path),
            (false, true) => (Some(source), *old, &source_path),
            (false, false) => {
                work.leave(source, old, &source_path, Reason::Taken);
                return None;
            }
        };
        let Some(edit) = gone.and_then(|gone| layout::erase_blank(work.text, gone, name)) else {
            work.leave(source, old, &source_path, Reason::Shape);
            return None;
        };
        work.edits.push(edit);
        work.expect_moved(&gone_path.key(name), None);
        if !taken.value.is_null() {
            return Some(Moved {
                place: taken.key.span.end,
                value: taken.value.span,
                from: source_path.key(old),
                to: target.path.key(new),
            });
        }
    }
    if way.is_empty() && target_way.is_empty() {
        work.edits.push(Edit::replace(entry.key.span, *new));
    } else {
        let lines = layout::block(work.text, source, old);
        let (Some(lines), Some(out)) = (lines, layout::take_out(work.text, source, old)) else {
            work.leave(source, old, &source_path, Reason::Shape);
            return None;
        };
        let Some(put_in) = put_in(work.text, &target, &lines, entry.key.span, new) else {
            work.leave(source, old, &source_path, Reason::Shape);
            return None;
        };
        work.edits.push(out);
        work.edits.extend(put_in);
    }
    let (before, after) = (source_path.key(old), target.path.key(new));
    work.expect_moved(&before, Some(&after));
    Some(Moved { place: entry.key.span.end, value: entry.value.span, from: before, to: after })
}

/// Where an answer goes: the last mapping that exists on the way, and the keys to make in it.
struct Destination<'n> {
    /// The mapping that holds the answer, if it is there already.
    holder: Option<&'n Node>,
    /// Its path.
    path: Path,
    /// The last mapping on the way that is there: it, or one outside it.
    outer: &'n Node,
    /// The key in `outer` that has no value yet, under which the rest is made.
    blank: Option<&'n str>,
    /// The keys to make.
    missing: Vec<&'n str>,
}

fn destination<'n>(
    text: &str,
    holder: &'n Node,
    path: &Path,
    way: &'n [&'n str],
) -> Result<Destination<'n>, Reason> {
    let mut found = Destination {
        holder: Some(holder),
        path: path.clone(),
        outer: holder,
        blank: None,
        missing: Vec::new(),
    };
    for key in way {
        found.path = found.path.key(key);
        if !found.missing.is_empty() || found.blank.is_some() {
            found.missing.push(key);
            continue;
        }
        match found.outer.get(key) {
            Some(inner) if inner.is_mapping() => found.outer = inner,
            Some(inner) if inner.is_null() => (found.holder, found.blank) = (None, Some(*key)),
            Some(_) => return Err(Reason::Shape),
            None => {
                found.holder = None;
                found.missing.push(key);
            }
        }
    }
    if found.holder.is_some() {
        found.holder = Some(found.outer);
        // What is marked as a whole has no answers beside its state.
        if STATES.iter().any(|state| found.outer.get(state).is_some()) && !way.is_empty() {
            return Err(Reason::State);
        }
        if layout::is_flow(text, found.outer) && !way.is_empty() {
            return Err(Reason::Shape);
        }
    }
    Ok(found)
}

/// How far an answer stands to the right of what holds it.
const STEP: usize = 2;

/// The lines of an entry, put in at their new place under a new key.
fn put_in(text: &str, target: &Destination<'_>, lines: &Block, key: Span, new: &str) -> Option<Vec<Edit>> {
    let end_of_line = layout::line_break(text);
    let mut edits = Vec::new();
    // A new section comes after the sections, not after the replies to findings.
    let top = target.blank.is_none() && !target.missing.is_empty();
    let last = target.outer.entries().iter().rfind(|entry| !(top && entry.key.name == "acknowledged"))?;
    let (at, mut column) = match target.blank {
        Some(blank) => {
            let outer = layout::block(text, target.outer, blank)?;
            let value = target.outer.get(blank)?.span;
            if value.start < value.end {
                edits.push(Edit::delete(value)); // `~` or `null`
            }
            (layout::next_line(text, value.end), outer.column + STEP)
        }
        None => {
            let first = layout::block(text, target.outer, &target.outer.entries().first()?.key.name)?;
            let end = layout::block(text, target.outer, &last.key.name)?.end;
            (end, first.column)
        }
    };
    let mut parts = Vec::new();
    // The lines that are taken out may be those right before.
    let before = if lines.end == at { lines.start } else { at };
    if !text[..before].ends_with(['\n', '\r']) {
        parts.push(Part::New(end_of_line.to_owned()));
    }
    // A new section stands apart, as sections do.
    if target.blank.is_none() && column == 0 && !target.missing.is_empty() {
        parts.push(Part::New(end_of_line.to_owned()));
    }
    for missing in &target.missing {
        parts.push(Part::New(format!("{}{missing}:{end_of_line}", " ".repeat(column))));
        column += STEP;
    }
    let key_line = layout::line_start(text, key.start);
    parts.extend(layout::shifted(text, lines.start.min(key_line), key_line, lines.column, column));
    parts.push(Part::New(format!("{}{new}", " ".repeat(column))));
    let rest = layout::next_line(text, key.end).min(lines.end);
    parts.push(Part::Kept(Span::new(key.end, rest)));
    parts.extend(layout::shifted(text, rest, lines.end, lines.column, column));
    if !text[..lines.end].ends_with(['\n', '\r']) {
        parts.push(Part::New(end_of_line.to_owned()));
    }
    edits.push(Edit { span: Span::at(at), parts });
    Some(edits)
}

/// An answer that leaves its section leaves the section's default sources: a person has to look.
fn sources(work: &mut Work<'_>, moved: &Moved) {
    let defaults = |path: &Path| {
        let section = path.segments().first().cloned();
        let node = section.and_then(|section| work.root.child(section));
        node.and_then(|node| node.get("sources")).map(Node::to_json).unwrap_or_default()
    };
    let apart = moved.from.segments().first() != moved.to.segments().first();
    if apart && moved.to.segments().len() > 1 && defaults(&moved.from) != defaults(&moved.to) {
        let line = layout::line_end(work.text, moved.value.start).min(moved.value.end);
        let span = Span::new(moved.value.start, line);
        work.left.push(Left { span, path: moved.to.clone(), reason: Reason::Sources });
    }
}

/// Replies to findings name places, which have moved.
fn acknowledgements(work: &mut Work<'_>, from: &[&str], to: &[&str], common: usize) {
    let replies = work.root.get("acknowledged").map(Node::items).unwrap_or_default();
    for (position, reply) in replies.iter().enumerate() {
        let Some(node) = reply.get("at") else { continue };
        let NodeKind::Text(pointer) = &node.kind else { continue };
        let Some(carried) = carried(pointer.value.trim(), from, to, common) else { continue };
        let written = work.text.get(node.span.range()).unwrap_or_default();
        let Some(offset) = written.rfind(pointer.value.trim()) else { continue };
        let start = node.span.start + offset;
        work.edits
            .push(Edit::replace(Span::new(start, start + pointer.value.trim().len()), carried.as_str()));
        work.changes.push((start, What::Reply { to: carried.clone() }));
        let path = Path::root().key("acknowledged").index(position).key("at");
        work.expect(&path, carried.into());
    }
}

/// A JSON Pointer to a question or into it, after the question has moved. Positions or names of items stay.
fn carried(pointer: &str, from: &[&str], to: &[&str], common: usize) -> Option<String> {
    let steps: Vec<&str> = pointer.strip_prefix('/')?.split('/').collect();
    let mut at = 0;
    let mut kept = 0;
    for (position, key) in from.iter().enumerate() {
        if position == common {
            // An item of the list that holds both.
            kept = if steps.get(at) == Some(key) { at } else { at + 1 };
        }
        at = match (steps.get(at), steps.get(at + 1)) {
            (Some(step), _) if step == key => at + 1,
            (Some(_), Some(step)) if step == key && position > 0 && position <= common => at + 2,
            _ => return None,
        };
    }
    let steps = steps.get(..kept)?.iter().chain(&to[common..]).chain(steps.get(at..)?);
    Some(steps.flat_map(|step| ["/", step]).collect())
}

#[cfg(test)]
mod tests {
    use super::carried;

    #[test]
    fn pointers_move_with_their_question() {
        for (pointer, from, to, common, expected) in [
            ("/purpose/goal", "purpose.goal", "purpose.summary", 1, Some("/purpose/summary")),
            ("/purpose/goal/note", "purpose.goal", "identity.aim", 0, Some("/identity/aim/note")),
            (
                "/data/sets/Demandes/rows",
                "data.sets.rows",
                "data.sets.lines",
                2,
                Some("/data/sets/Demandes/lines"),
            ),
            ("/data/sets/0/rows/0", "data.sets.rows", "data.sets.lines", 2, Some("/data/sets/0/lines/0")),
            ("/data/sets", "data.sets.rows", "data.sets.lines", 2, None),
            ("/purpose/goals", "purpose.goal", "purpose.summary", 1, None),
            ("purpose", "purpose", "aim", 0, None),
            ("/purpose/goal", "purpose", "aim", 0, Some("/aim/goal")),
        ] {
            let [from, to] = [from, to].map(|id| id.split('.').collect::<Vec<_>>());
            assert_eq!(carried(pointer, &from, &to, common).as_deref(), expected, "{pointer}");
        }
    }
}
