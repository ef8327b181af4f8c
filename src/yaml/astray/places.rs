//! Where a line that stands wrong belongs, and the change that puts it there with what is its own.

use crate::finding::Edit;
use crate::source::Span;

use super::super::layout::{KeyUse, Layout, is_pointer};
use super::super::lines::{Head, end_of_block, has_key, head, indentation, line, next_line, next_written};
use super::{Astray, Walk, What};

/// How many bytes below a key tell where most of what belongs to it begins: more than a section that a person writes.
const FAR: usize = 64 * 1024;

/// Where a key could go.
pub(super) struct Target {
    /// The place among those that are open.
    position: usize,
    /// The column of the key, or of its dash.
    column: usize,
    /// Whether a dash has to be put before it.
    dash: bool,
}

impl Walk<'_> {
    /// The column at which most of the keys of a place begin below a line, or most of the dashes.
    pub(super) fn most_common(
        &self,
        one: Span,
        owner: usize,
        layout: &Layout,
        dashes: bool,
    ) -> Option<usize> {
        let mut columns: Vec<(usize, usize)> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        let mut next = next_line(self.text, one);
        let mut lines = 0;
        // Below many lines, one more changes nothing; and this is looked for again with each mistake of a section.
        let end = one.end + FAR;
        while let Some(line) = next.filter(|line| line.start < end) {
            let head = head(self.text, line);
            let column = indentation(self.text, line);
            let key = self.key(line).filter(|_| has_key(self.text, line));
            let blank = self.text[line.range()].trim().is_empty();
            next = next_line(self.text, line);
            if blank || self.text[line.range()].trim_start().starts_with('#') {
                continue;
            }
            let ends = column < owner || column == owner && !(dashes && head.dash.is_some());
            // The first of them may be the one that strayed.
            if ends && lines > 0 {
                break;
            }
            lines += 1;
            let here = key.is_none_or(|key| layout.under(key).is_some());
            if dashes && head.dash.is_some() && here
                || !dashes
                    && head.dash.is_none()
                    && key.is_some_and(|key| layout.names(key) && !seen.contains(&key))
            {
                seen.extend(key.filter(|key| !is_pointer(key)));
                let column = head.dash.unwrap_or(head.column);
                // What stands beside answers may stand in sections too, and hardly ever does.
                let answers = key.is_none_or(|key| self.keys.use_of(key) == Some(KeyUse::Answer));
                let weight = if answers { 100 } else { 1 };
                match columns.iter_mut().find(|(other, _)| *other == column) {
                    Some((_, count)) => *count += weight,
                    None => columns.push((column, weight)),
                }
            }
            if self.text[head.value..line.end].starts_with(['|', '>']) {
                next = self.behind_within(line, head.owner(), head, end);
            }
        }
        let usual = owner + 2;
        columns.sort_by_key(|(column, count)| (std::cmp::Reverse(*count), *column != usual, *column));
        columns.first().map(|(column, _)| *column).filter(|column| *column > owner || dashes)
    }

    /// The place among those open where a key could go: the nearest, and whether there is no other.
    pub(super) fn target(&self, head: Head, key: &str, column: usize) -> Option<(Target, bool)> {
        let mut targets: Vec<(usize, Target)> = Vec::new();
        for (position, open) in self.open.iter().enumerate().rev() {
            if !open.layout.names(key) || !self.may_stand(open, key) {
                continue;
            }
            let seen = open.has_seen(key);
            let target = match (open.dash, open.column) {
                (Some(dash), _) if head.dash.is_some() => Target { position, column: dash, dash: false },
                (Some(_), Some(own)) if !seen => Target { position, column: own, dash: false },
                // Where items begin with this key, a new one begins.
                (Some(dash), _) if open.first.is_none_or(|first| first == key) => {
                    Target { position, column: dash, dash: true }
                }
                (None, Some(own)) if head.dash.is_none() && !seen => {
                    Target { position, column: own, dash: false }
                }
                _ => continue,
            };
            let shown = if target.dash && column > target.column { target.column + 2 } else { target.column };
            targets.push((shown.abs_diff(column), target));
        }
        let sure = targets.len() == 1;
        let (_, target) = targets.into_iter().min_by_key(|(distance, _)| *distance)?;
        Some((target, sure))
    }

    /// A key that should stand elsewhere, with what belongs to it.
    pub(super) fn found(&self, one: Span, head: Head, key: &str, target: &Target, sure: bool) -> Astray {
        let open = &self.open[target.position];
        let path = if head.dash.is_some() || target.dash {
            open.path.index(open.items).key(key)
        } else {
            open.place().key(key)
        };
        let what = if target.dash {
            let (edits, items) = self.items(one, head, key, target);
            // At the column of the fields the same key twice is what it looks like, unless items begin with it.
            let sure = sure && (items > 1 || open.first.is_some() && head.column == target.column);
            What::Dash { edits, items, sure }
        } else {
            let edits = self.moved(one, head, target);
            let neighbour = open
                .seen
                .last()
                .map(|(_, span)| *span)
                .or_else(|| self.key_below(one, target.column, open.layout, key));
            What::Column { edits, sure, neighbour, in_list: open.is_list() }
        };
        Astray { line: one, what, path }
    }

    /// The first key below a line that begins at a column.
    fn key_below(&self, one: Span, column: usize, layout: &Layout, moved: &str) -> Option<Span> {
        let own = layout.under(moved);
        let mut next = next_written(self.text, one);
        while let Some(line) = next.filter(|line| indentation(self.text, *line) >= column) {
            let head = head(self.text, line);
            let key = self.key(line).filter(|key| !own.is_some_and(|own| own.names(key)));
            if head.column == column && key.is_some_and(|key| layout.names(key)) {
                return head.key;
            }
            next = next_written(self.text, line);
        }
        None
    }

    /// The changes that make a line the first of an item, with the fields of that item, and likewise the items below it
    /// that lack their dash too; and how many these are.
    fn items(&self, one: Span, head: Head, first: &str, target: &Target) -> (Vec<Edit>, usize) {
        let open = &self.open[target.position];
        let beside = Target { column: target.column + 2, dash: false, ..*target };
        let (mut edits, mut items) = (Vec::new(), 1);
        let mut last = self.move_block(one, head, target, &mut edits);
        let mut fields = vec![first];
        while let Some(next) = next_written(self.text, last) {
            let own = self::head(self.text, next);
            let Some(key) = self.key(next).filter(|key| open.layout.names(key)) else { break };
            if own.dash.is_some() || own.column != head.column {
                break;
            }
            if key == first {
                items += 1;
                fields.clear();
                last = self.move_block(next, own, target, &mut edits);
            } else if fields.contains(&key) {
                break;
            } else if own.column == beside.column {
                last = self.last_of(next, own);
            } else {
                last = self.move_block(next, own, &beside, &mut edits);
            }
            fields.push(key);
        }
        (edits, items)
    }

    /// The last line of what is indented under a line.
    fn last_of(&self, one: Span, head: Head) -> Span {
        let end = end_of_block(self.text, one, head.column);
        line(self.text, end.max(one.start))
    }

    /// The changes that put a line into its place, with the lines that belong to it.
    fn moved(&self, one: Span, head: Head, target: &Target) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut last = self.move_block(one, head, target, &mut edits);
        // Its neighbours at the same wrong column move with it.
        let open = &self.open[target.position];
        let mut moved = self.key(one).into_iter().collect::<Vec<_>>();
        while let Some(next) = next_written(self.text, last).filter(|_| head.dash.is_none()) {
            let own = self::head(self.text, next);
            let key = self.key(next).filter(|_| has_key(self.text, next));
            let strays = own.dash.is_none()
                && own.column == head.column
                && key.is_some_and(|key| {
                    open.layout.names(key) && !open.has_seen(key) && !moved.contains(&key)
                })
                && !self.open.iter().enumerate().any(|(position, other)| {
                    position != target.position
                        && other.column == Some(own.column)
                        && key.is_some_and(|key| other.layout.under(key).is_some())
                });
            if !strays {
                break;
            }
            moved.extend(key);
            last = self.move_block(next, own, target, &mut edits);
        }
        edits
    }

    /// Whether a line stands where one of the open places has its key.
    fn stands(&self, one: Span) -> bool {
        let head = head(self.text, one);
        let Some(key) = self.key(one).filter(|_| has_key(self.text, one)) else {
            return head.dash.is_some() && self.open.iter().any(|open| open.dash == head.dash);
        };
        self.open.iter().any(|open| {
            let here =
                if head.dash.is_some() { open.dash == head.dash } else { open.column == Some(head.column) };
            here && open.layout.under(key).is_some() && self.may_stand(open, key)
        })
    }

    /// Moves a line and what is indented under it; gives the last line that was looked at.
    fn move_block(&self, one: Span, head: Head, target: &Target, edits: &mut Vec<Edit>) -> Span {
        let margin = indentation(self.text, one);
        let (key, dash) = match head.dash {
            Some(dash) => (target.column + (head.column - dash), ""),
            None if target.dash => (target.column + 2, "- "),
            None => (target.column, ""),
        };
        let start = Span::new(one.start, one.start + margin);
        edits.push(Edit { span: start, text: " ".repeat(target.column) + dash });
        let answered = !self.text[head.value..one.end].trim().is_empty()
            && !self.text[head.value..].starts_with(['|', '>', '#']);
        let mut end = end_of_block(self.text, one, margin);
        // What stands beside the new place belongs to it no more than before.
        let below = self.key(one).and_then(|key| self.open[target.position].layout.under(key));
        let is_inside = |line| self.key(line).is_some_and(|key| below.is_some_and(|below| below.names(key)));
        let mut next = next_line(self.text, one);
        while let Some(line) = next.filter(|line| line.start < end) {
            if self.stands(line) && !is_inside(line) {
                end = line.start.saturating_sub(1);
                break;
            }
            next = next_line(self.text, line);
        }
        if answered {
            // An answer on the line has nothing below it but its own words.
            let next = self.behind(one, margin, head);
            end = next.map_or(end, |next| end.min(next.start.saturating_sub(1))).max(one.end);
        }
        let Some(first) = next_written(self.text, one).filter(|first| first.start < end) else { return one };
        let below = indentation(self.text, first);
        // What stands right under the new place was not moved by whoever moved the key; what is an item's goes with it.
        let stays = if head.dash.is_some() { below == key } else { below == key + 2 };
        let stays = stays || below > key && below != head.column + 2;
        let mut last = one;
        let mut next = next_line(self.text, one);
        while let Some(line) = next.filter(|line| line.start < end) {
            let own = indentation(self.text, line);
            if !stays && !self.text[line.range()].trim().is_empty() {
                let column = (own + key).saturating_sub(head.column);
                edits.push(Edit { span: Span::new(line.start, line.start + own), text: " ".repeat(column) });
            }
            last = line;
            next = next_line(self.text, line);
        }
        last
    }
}
