//! The first line of a section that does not stand where the questionnaire has its key.
//!
//! YAML notices a line that stands wrong only where another one no longer fits, often far below, and blames that one.
//! With the layout of the questionnaire the lines can be followed one by one, as a person would: each key under the
//! nearest question that has it.

mod places;
#[cfg(test)]
mod tests;

use crate::finding::Edit;
use crate::path::Path;
use crate::source::Span;

use super::layout::{KeyUse, Keys, Layout, is_pointer};
use super::lines::{
    Head, end_of_block, glued_colon, has_key, head, indentation, is_bare_dash, is_odd_space, line,
    lost_colon, next_line, next_written, odd_dash,
};

/// A line that stands wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Astray {
    /// The line.
    pub(super) line: Span,
    /// What is wrong with it.
    pub(super) what: What,
    /// The question that its key is of; of a line without a key, the question above it.
    pub(super) path: Path,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    /// It stands at the wrong column.
    Column {
        /// The change that puts it right, with what belongs to it.
        edits: Vec<Edit>,
        /// Whether it belongs to one place only.
        sure: bool,
        /// A key that stands beside it then.
        neighbour: Option<Span>,
        /// Whether that is in a list.
        in_list: bool,
    },
    /// It begins an item, and has no dash.
    Dash {
        /// The change that puts it right, with the items below it that have none either.
        edits: Vec<Edit>,
        /// How many items these are.
        items: usize,
        /// Whether no other thing can have been meant.
        sure: bool,
    },
    /// It is no answer.
    Note,
}

/// A mapping or list that is open above a line.
struct Open<'a> {
    layout: &'a Layout,
    /// The column of the key that opened it; `None` for the whole file.
    owner: Option<usize>,
    /// The column of its keys; in a list, those of the item above.
    column: Option<usize>,
    /// The column of its dashes; `None` where it is no list.
    dash: Option<usize>,
    /// The keys that stand in it already; in a list, those of the item above.
    seen: Vec<(&'a str, Span)>,
    /// The key that its items begin with.
    first: Option<&'a str>,
    path: Path,
    items: usize,
}

impl<'a> Open<'a> {
    fn is_list(&self) -> bool {
        self.dash.is_some()
    }

    fn has_seen(&self, key: &str) -> bool {
        self.seen.iter().any(|(seen, _)| *seen == key)
    }

    /// Where what stands in it belongs; in a list, the item above.
    fn place(&self) -> Path {
        if self.is_list() { self.path.index(self.items.saturating_sub(1)) } else { self.path.clone() }
    }
}

struct Walk<'a> {
    text: &'a str,
    keys: Keys<'a>,
    open: Vec<Open<'a>>,
    /// Whether the last answer was a text after `|`: a line at the margin may belong to it.
    behind_block: bool,
    /// The question of the line above, if it is known.
    above: Option<Path>,
}

/// The first line that stands wrong in the section that ends with the line of `upto`, or before it.
pub(super) fn first_astray(text: &str, upto: usize, keys: Keys<'_>) -> Option<Astray> {
    let last = line(text, upto);
    let mut walk = Walk::new(text, keys)?;
    let mut next = Some(walk.section_above(last));
    while let Some(one) = next.filter(|one| one.start <= last.start) {
        match walk.line(one) {
            Step::Next(behind) => next = behind,
            Step::Found(astray) => return Some(astray),
            Step::Lost => return None,
        }
    }
    None
}

/// The next line that stands wrong, in whatever section, from a place on.
pub(super) fn next_astray(text: &str, from: usize, keys: Keys<'_>) -> Option<Astray> {
    let mut walk = Walk::new(text, keys)?;
    let mut next = Some(walk.section_above(line(text, from)));
    while let Some(one) = next {
        match walk.line(one) {
            Step::Next(behind) => next = behind,
            Step::Found(astray) if astray.line.start >= from => return Some(astray),
            Step::Found(_) | Step::Lost => next = walk.next_section(one),
        }
    }
    None
}

enum Step {
    /// The line stands right; the next one to look at.
    Next(Option<Span>),
    Found(Astray),
    /// The lines cannot be followed from here: another mistake has words of its own.
    Lost,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, keys: Keys<'a>) -> Option<Self> {
        let (layout, column, seen, path) = (keys.layout()?, Some(0), Vec::new(), Path::root());
        let whole = Open { layout, owner: None, column, dash: None, seen, first: None, path, items: 0 };
        Some(Self { text, keys, open: vec![whole], behind_block: false, above: None })
    }

    /// Whether a line begins a section, at the margin.
    fn begins_section(&self, one: Span) -> bool {
        indentation(self.text, one) == 0
            && has_key(self.text, one)
            && self.key(one).is_some_and(|key| self.open[0].layout.names(key))
    }

    /// The line above one with which its section begins, or the first line of the file.
    fn section_above(&self, last: Span) -> Span {
        let mut at = last.start;
        while let Some(end) = self.text[..at].rfind(['\n', '\r']) {
            let one = line(self.text, end);
            if self.begins_section(one) {
                return one;
            }
            at = one.start;
        }
        line(self.text, 0)
    }

    /// The line below one with which the next section begins.
    fn next_section(&mut self, one: Span) -> Option<Span> {
        self.open.truncate(1);
        self.behind_block = false;
        let mut next = next_line(self.text, one);
        while let Some(line) = next.filter(|line| !self.begins_section(*line)) {
            next = next_line(self.text, line);
        }
        next
    }

    /// Whether a key may stand in a place beside what stands there: a state excludes answers, and what stands beside an
    /// answer is not meant for a section.
    fn may_stand(&self, open: &Open<'_>, key: &str) -> bool {
        let answered = open.seen.iter().any(|(seen, _)| {
            matches!(self.keys.use_of(seen), Some(KeyUse::Answer | KeyUse::Top | KeyUse::State))
        });
        match self.keys.use_of(key) {
            Some(KeyUse::State) => !answered,
            Some(KeyUse::Beside) => !(answered && open.owner == Some(0)),
            _ => true,
        }
    }

    fn key(&self, line: Span) -> Option<&'a str> {
        let key = head(self.text, line).key?;
        Some(self.text[key.range()].trim_matches(['"', '\'']))
    }

    fn line(&mut self, one: Span) -> Step {
        let written = &self.text[one.range()];
        let trimmed = written.trim_start_matches([' ', '\u{feff}']);
        if trimmed.trim().is_empty() || trimmed.starts_with('#') {
            return Step::Next(next_line(self.text, one));
        }
        if trimmed.starts_with(|first: char| first == '\t' || is_odd_space(first)) {
            return Step::Lost;
        }
        let head = head(self.text, one);
        let key = self.key(one).filter(|_| has_key(self.text, one));
        match key {
            Some(key) => self.keyed(one, head, key),
            None if head.dash.is_some() => self.item(one, head),
            None => self.loose(one),
        }
    }

    /// The line behind an answer and what goes on with it.
    fn behind(&self, one: Span, owner: usize, head: Head) -> Option<Span> {
        self.behind_within(one, owner, head, self.text.len())
    }

    /// The same, or the first line from a byte on, where that comes first.
    fn behind_within(&self, one: Span, owner: usize, head: Head, end: usize) -> Option<Span> {
        let block = self.text[head.value..one.end].starts_with(['|', '>']);
        let mut margin = None;
        let mut next = next_line(self.text, one);
        while let Some(line) = next.filter(|line| line.start < end) {
            let blank = self.text[line.range()].trim().is_empty();
            // Left of its first line a text after `|` has ended.
            if block
                && !blank
                && indentation(self.text, line) < *margin.get_or_insert(indentation(self.text, line))
            {
                break;
            }
            let comment = !block && self.text[line.range()].trim_start().starts_with('#');
            if !blank && !comment && indentation(self.text, line) <= owner {
                break;
            }
            // Below an answer on its line, a known key is none of its words.
            let key = self.key(line).filter(|_| !block && has_key(self.text, line));
            if key.is_some_and(|key| self.keys.has(key)) {
                break;
            }
            next = next_line(self.text, line);
        }
        next
    }

    /// A line with a key.
    fn keyed(&mut self, one: Span, head: Head, key: &'a str) -> Step {
        let column = head.dash.unwrap_or(head.column);
        let fitting = self.open.iter().rposition(|open| match open.dash {
            Some(dash) if head.dash.is_some() => dash == column && open.layout.under(key).is_some(),
            _ => {
                head.dash.is_none()
                    && open.column == Some(column)
                    && open.layout.under(key).is_some()
                    && !open.has_seen(key)
                    && self.may_stand(open, key)
            }
        });
        if let Some(position) = fitting {
            if head.dash.is_some()
                && let Some(astray) = self.dash_astray(position, one, head, key)
            {
                return Step::Found(astray);
            }
            return self.enter(position, one, head, key);
        }
        let twice = self.open.iter().rposition(|open| {
            head.dash.is_none()
                && open.column == Some(column)
                && open.has_seen(key)
                && !(open.is_list() && open.first == Some(key))
        });
        if let Some(position) = twice {
            // It stands where it may, and for the second time: that is another mistake.
            return self.enter(position, one, head, key);
        }
        match self.target(head, key, column) {
            Some((target, sure)) => Step::Found(self.found(one, head, key, &target, sure)),
            None => {
                self.above = None;
                Step::Next(self.behind_unknown(one, column))
            }
        }
    }

    /// The first line of an item whose dash stands wrong for what follows in the item.
    fn dash_astray(&self, position: usize, one: Span, head: Head, key: &str) -> Option<Astray> {
        let open = &self.open[position];
        let dash = head.dash?;
        let next = self.behind(one, head.owner(), head).filter(|next| has_key(self.text, *next))?;
        let field = self::head(self.text, next);
        let below = self.key(next).filter(|below| *below != key && open.layout.names(below))?;
        if field.dash.is_some() || field.column == head.column || below.is_empty() {
            return None;
        }
        let edits = if field.column == dash + 2 {
            // `-  who`: one space too many.
            vec![Edit {
                span: Span::new(one.start + dash + 1, one.start + head.column),
                text: " ".to_owned(),
            }]
        } else if open.items == 0
            && head.column == dash + 2
            && field.column.checked_sub(2) >= open.owner
            && !self.is_borne_out(one, head, open)
        {
            let span = Span::new(one.start, one.start + dash);
            vec![Edit { span, text: " ".repeat(field.column - 2) }]
        } else {
            return None;
        };
        let what = What::Column { edits, sure: true, neighbour: field.key, in_list: true };
        Some(Astray { line: one, what, path: open.path.index(open.items).key(key) })
    }

    /// Whether a list has another item at a dash below its first, or a field at the column of its first key.
    fn is_borne_out(&self, one: Span, first: Head, open: &Open<'_>) -> bool {
        let mut next = next_written(self.text, one);
        while let Some(line) = next.filter(|line| Some(indentation(self.text, *line)) > open.owner) {
            let head = head(self.text, line);
            let known = self.key(line).is_some_and(|key| open.layout.names(key));
            let same =
                if head.dash.is_some() { head.dash == first.dash } else { head.column == first.column };
            if known && same {
                return true;
            }
            next = next_written(self.text, line);
        }
        false
    }

    /// Behind a line of which nothing is known, with all that is indented below it.
    fn behind_unknown(&self, one: Span, column: usize) -> Option<Span> {
        let end = end_of_block(self.text, one, column).max(one.end);
        next_line(self.text, line(self.text, end))
    }

    /// Goes on below a line that stands right.
    fn enter(&mut self, position: usize, one: Span, head: Head, key: &'a str) -> Step {
        self.open.truncate(position + 1);
        let own = Span::new(head.key.map_or(one.start, |key| key.start), one.end);
        let open = &mut self.open[position];
        if head.dash.is_some() {
            open.seen.clear();
            open.column = Some(head.column);
            open.first.get_or_insert(key);
            open.items += 1;
        }
        if !is_pointer(key) {
            open.seen.push((key, Span::new(own.start, own.start + key.len())));
        }
        let path = open.place().key(key);
        self.above = Some(path.clone());
        let Some(layout) = open.layout.under(key) else { return Step::Lost };
        let value = self.text[head.value..one.end].trim_start();
        self.behind_block = value.starts_with(['|', '>']);
        if !value.is_empty() && !value.starts_with('#') {
            return Step::Next(self.behind(one, head.owner(), head));
        }
        self.descend(one, head.owner(), layout, path);
        Step::Next(next_line(self.text, one))
    }

    /// Opens what may stand below a key.
    fn descend(&mut self, one: Span, owner: usize, layout: &'a Layout, path: Path) {
        let dashed = next_written(self.text, one).is_some_and(|next| {
            let of_items = |key| layout.item().is_some_and(|item| item.names(key)) && !layout.names(key);
            let undashed = self.key(next).is_some_and(of_items);
            head(self.text, next).dash.is_some() || undashed && indentation(self.text, next) >= owner
        });
        let (layout, dash) = match layout.item() {
            Some(item) if dashed || !layout.has_keys() => {
                let dash = self.most_common(one, owner, item, true).unwrap_or(owner + 2);
                (item, Some(dash))
            }
            _ => (layout, None),
        };
        let column = if dash.is_some() {
            None
        } else {
            self.most_common(one, owner, layout, false).or(Some(owner + 2))
        };
        let owner = Some(owner);
        self.open.push(Open { layout, owner, column, dash, seen: Vec::new(), first: None, path, items: 0 });
    }

    /// An item without a key.
    fn item(&mut self, one: Span, head: Head) -> Step {
        let Some(dash) = head.dash else { return Step::Lost };
        let fitting = self.open.iter().rposition(|open| open.dash == Some(dash));
        let below = next_written(self.text, one).filter(|below| self.begins_item_of(fitting, dash, *below));
        match fitting {
            Some(position) if is_bare_dash(self.text, one) => {
                let Some(below) = below else { return Step::Lost };
                self.open.truncate(position + 1);
                let open = &mut self.open[position];
                open.items += 1;
                open.seen.clear();
                open.column = Some(indentation(self.text, below));
                Step::Next(next_line(self.text, one))
            }
            Some(position) => {
                self.open.truncate(position + 1);
                self.open[position].items += 1;
                self.open[position].seen.clear();
                Step::Next(self.behind(one, dash, head))
            }
            None => Step::Lost,
        }
    }

    /// Whether a line is the first of an item that begins below its dash.
    fn begins_item_of(&self, list: Option<usize>, dash: usize, below: Span) -> bool {
        let names = |key| list.is_some_and(|list| self.open[list].layout.names(key));
        indentation(self.text, below) > dash
            && head(self.text, below).dash.is_none()
            && self.key(below).is_some_and(names)
    }

    /// A line that has neither a key nor a dash.
    fn loose(&mut self, one: Span) -> Step {
        let column = indentation(self.text, one);
        let other = lost_colon(self.text, one, self.keys).is_some()
            || glued_colon(self.text, one).is_some()
            || odd_dash(self.text[one.range()].trim_start()).is_some_and(|dash| {
                let item = self.text[one.range()].trim_start()[dash.end..].trim_start();
                let key = item.split([':', ' ']).next().unwrap_or_default();
                self.keys.has(key) || self.open.last().is_some_and(Open::is_list)
            });
        if other || self.behind_block {
            return Step::Lost;
        }
        let Some(open) = self.open.last() else { return Step::Lost };
        let first = open.seen.is_empty() && open.items == 0 && open.owner.is_some_and(|owner| column > owner);
        let next = next_written(self.text, one);
        let followed = next.is_some_and(|next| {
            let own = head(self.text, next);
            self.key(next).is_some_and(|key| open.layout.names(key))
                && (open.column == Some(own.column) || own.dash.is_some() && open.dash == own.dash)
        });
        if first && !followed {
            // The answer to the question above, on a line of its own.
            let owner = open.owner.unwrap_or_default();
            self.open.pop();
            let value = Head { dash: None, column: owner, key: None, value: one.start + column };
            return Step::Next(self.behind(one, owner, value));
        }
        let beside = |next| self.key(next).and_then(|key| self.keys.use_of(key)) == Some(KeyUse::Beside);
        if first && open.layout.names("value") && next.is_some_and(beside) {
            // An answer that has not got its name, `value`.
            return Step::Lost;
        }
        let path = self.above.clone().unwrap_or_else(|| open.place());
        Step::Found(Astray { line: one, what: What::Note, path })
    }
}
