//! Repairs of where lines stand: indentation, dashes, and what belongs under what.

use crate::finding::Edit;
use crate::source::Span;

use super::super::lines::{
    end_of_block, has_key, head, indentation, is_bare_dash, line, next_line, next_written, odd_dash,
    previous_written,
};
use super::super::syntax::{Before, Last, answered_above, block_above};
use super::super::{KeyUse, Keys};
use super::{Offer, Repair, line_ending};

/// Changes characters of the indentation of one line, and of every line that begins with them.
pub(super) fn indentations(
    text: &str,
    at: usize,
    begins: impl Fn(&str) -> bool,
    wrong: impl Fn(char) -> bool,
    right: impl Fn(char) -> &'static str,
) -> Vec<Edit> {
    let own = line(text, at);
    let mut edits = Vec::new();
    let mut next = Some(line(text, 0));
    while let Some(line) = next {
        let written = &text[line.range()];
        if line == own || begins(written) {
            let blanks = written.char_indices().take_while(|(_, letter)| *letter == ' ' || wrong(*letter));
            for (offset, letter) in blanks.filter(|(_, letter)| wrong(*letter)) {
                let start = line.start + offset;
                let span = Span::new(start, start + letter.len_utf8());
                edits.push(Edit { span, text: right(letter).to_owned() });
            }
        }
        next = next_line(text, line);
    }
    edits
}

/// Two spaces for each tab that begins a line: of the one at fault, and of all that begin with one.
pub(super) fn tabs(text: &str, at: usize) -> Vec<Edit> {
    let edits =
        indentations(text, at, |written| written.starts_with('\t'), |letter| letter == '\t', |_| "  ");
    let own = line(text, at);
    let Some(above) = previous_written(text, own) else { return edits };
    let margin_of = |column: usize, edits: Vec<Edit>| {
        let blanks = text[own.range()].len() - text[own.range()].trim_start_matches([' ', '\t']).len();
        let span = Span::new(own.start, own.start + blanks);
        let others =
            edits.into_iter().filter(|edit| edit.span.start < own.start || edit.span.start >= own.end);
        let mut edits: Vec<Edit> = others.collect();
        edits.push(Edit { span, text: " ".repeat(column) });
        edits.sort_by_key(|edit| edit.span.start);
        edits
    };
    if let Some(dash) = dash_of_neighbour(text, own) {
        return margin_of(dash, edits);
    }
    let blanks = text[own.range()].chars().take_while(|letter| matches!(letter, ' ' | '\t'));
    let width: usize = blanks.map(|blank| if blank == '\t' { 2 } else { 1 }).sum();
    let head = head(text, above);
    let answered = head.key.is_some() && !text[head.value..above.end].trim().is_empty();
    // Below an answer there is nothing deeper, however wide the tabs were shown.
    let mixed = !text[above.range()].starts_with('\t');
    let block = text[head.value..].starts_with(['|', '>']);
    if !(mixed && answered && !block && width > head.column) {
        return edits;
    }
    margin_of(head.column, edits)
}

/// The column of the dash of the nearest item above that begins with the same key as an item behind tabs, where only
/// spaces stand before it.
fn dash_of_neighbour(text: &str, own: Span) -> Option<usize> {
    let first = |line: Span| {
        let item = text[line.range()].trim_start_matches([' ', '\t']).strip_prefix("- ")?;
        item.split_once(':').map(|(key, _)| key.trim())
    };
    let key = first(own)?;
    let mut above = previous_written(text, own);
    while let Some(line) =
        above.filter(|line| indentation(text, *line) > 0 || text[line.range()].starts_with(['-', '\t']))
    {
        if first(line) == Some(key) {
            return (!text[line.range()].starts_with('\t')).then(|| indentation(text, line));
        }
        above = previous_written(text, line);
    }
    None
}

/// The lines of a text after `|` that begin with odd blanks are put under their question, where a blank for each is too
/// little: the same edits otherwise.
pub(super) fn in_texts(text: &str, at: usize, edits: Vec<Edit>, before: &Before<'_>) -> Vec<Edit> {
    let first = line(text, at);
    let Some(owner) = block_above(text, first).map(|question| question.owner()) else { return edits };
    let odd = |line: Span| {
        let written = text[line.range()].trim_start();
        let blanks = text[line.range()].len() - written.len();
        let line_of_key = written.trim_start_matches(['-', ' ']);
        let word = line_of_key.split([':', ' ']).next().unwrap_or_default();
        // A question behind odd blanks is none of the text.
        let answer = line_of_key[word.len()..].starts_with(':') && before.keys.has(word);
        (blanks > indentation(text, line) && !answer).then_some(Span::new(line.start, line.start + blanks))
    };
    let width = |span: Span| {
        let own = edits.iter().filter(|edit| span.start <= edit.span.start && edit.span.end <= span.end);
        let kept =
            text[span.range()].len() - own.clone().map(|edit| edit.span.end - edit.span.start).sum::<usize>();
        kept + own.map(|edit| edit.text.len()).sum::<usize>()
    };
    let mut lines = Vec::new();
    let mut next = Some(first);
    while let Some(blanks) = next.and_then(odd) {
        lines.push(blanks);
        next = next.and_then(|line| next_line(text, line));
    }
    if lines.iter().all(|blanks| width(*blanks) > owner) {
        return edits;
    }
    let inside =
        |edit: &Edit| lines.iter().any(|line| line.start <= edit.span.start && edit.span.end <= line.end);
    let mut edits: Vec<Edit> = edits.into_iter().filter(|edit| !inside(edit)).collect();
    edits.extend(lines.iter().map(|blanks| Edit { span: *blanks, text: " ".repeat(owner + 2) }));
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

/// Where a line that stands at the wrong place should begin, and the lines that go with it.
pub(super) fn indented(text: &str, at: usize, before: &Before<'_>) -> Option<Repair> {
    let line = line(text, at);
    let column = indentation(text, line);
    let target = wanted_column(text, line, before)?;
    let safe = target.sure;
    let dash = if target.dash { "- " } else { "" };
    let mut edits = Vec::new();
    let end = end_of_answer(text, line);
    let mut next = Some(line);
    let mut last = line;
    while let Some(one) = next.filter(|one| one.start < end.max(line.end)) {
        let own = indentation(text, one);
        let blank = text[one.range()].trim().is_empty();
        if !blank {
            let wanted = (own + target.column).saturating_sub(column);
            let span = Span::new(one.start, one.start + own);
            let text =
                if one == line { " ".repeat(target.column) + dash } else { " ".repeat(wanted + dash.len()) };
            edits.push(Edit { span, text });
        }
        last = one;
        next = next_line(text, one);
    }
    // The fields of an item whose dash is missing stand where it stands; questions at the same wrong column move
    // together, so that none is left under another.
    while let Some(one) = next_line(text, last).filter(|one| {
        indentation(text, *one) == column && head(text, *one).dash.is_none() && has_key(text, *one)
    }) {
        let end = end_of_block(text, one, column);
        let mut inner = Some(one);
        while let Some(line) = inner.filter(|line| line.start < end.max(one.end)) {
            let own = indentation(text, line);
            let wanted = (own + target.column + dash.len()).saturating_sub(column);
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: " ".repeat(wanted) });
            last = line;
            inner = next_line(text, line);
        }
    }
    let span = Span::new(line.start, last.end);
    let repair = Repair::new(if safe { Offer::Safe } else { Offer::Suggested }, edits)?;
    Some(if safe { repair } else { repair.guessing(span) })
}

/// Where a line should begin.
pub(in crate::yaml) struct Target {
    /// The column, from 0.
    column: usize,
    /// Whether a dash is missing there.
    dash: bool,
    /// Whether it can only be there.
    sure: bool,
    /// The key that it would stand with.
    pub(in crate::yaml) neighbour: Option<Span>,
}

/// The column of the lines that a line could belong with: the only one, or the nearest.
pub(in crate::yaml) fn wanted_column(text: &str, line: Span, before: &Before<'_>) -> Option<Target> {
    let column = indentation(text, line);
    let own_key = head(text, line).key.map(|key| &text[key.range()]);
    // The levels that are open: of each line above, those that no line between has closed.
    let mut levels: Vec<(usize, Option<usize>, Option<Span>)> = Vec::new();
    let mut shallowest = usize::MAX;
    let mut above = previous_written(text, line);
    let mut seen: Vec<&str> = Vec::new();
    let mut same_item = true;
    while let Some(one) = above {
        let head = head(text, one);
        let begins = has_key(text, one) || head.dash.is_some();
        let leftmost = head.dash.unwrap_or(head.column);
        if begins && (leftmost < shallowest || head.column < shallowest) {
            levels.push((head.column, head.dash, head.key));
            shallowest = shallowest.min(leftmost);
        }
        if same_item && levels.first().is_some_and(|level| level.0 == head.column) {
            seen.extend(head.key.map(|key| &text[key.range()]));
            same_item = head.dash.is_none();
        }
        if shallowest == 0 || shallowest <= column && head.dash.is_none() {
            break;
        }
        above = previous_written(text, one);
    }
    let target = |level: &(usize, Option<usize>, Option<Span>), sure: bool| Target {
        column: level.0,
        dash: false,
        sure,
        neighbour: level.2,
    };
    let nearest = levels.first()?;
    // An item stands with items: at their dash.
    if head(text, line).dash.is_some()
        && let Some((_, Some(dash), key)) = levels.iter().find(|level| level.1.is_some())
    {
        return Some(Target { column: *dash, dash: false, sure: true, neighbour: *key });
    }
    if let Some(column) = strayed(text, line, before.keys) {
        let neighbour = below(text, line).and_then(|below| self::head(text, below).key);
        return Some(Target { column, dash: false, sure: true, neighbour });
    }
    if column > nearest.0 {
        // Further right than the line above, which has an answer already: it stands beside it.
        let answered = matches!(before.value, Last::Plain(_) | Last::Quoted(_) | Last::Flow(_));
        return Some(target(nearest, answered));
    }
    let inside = levels.iter().find(|level| level.1.is_some_and(|dash| dash < column && column < level.0));
    if let Some(level) = inside {
        return Some(target(level, true));
    }
    if let Some(level) = levels.iter().find(|level| level.1 == Some(column)) {
        // At the dash, without one: a new item where its key is there already, a field of the item above else.
        let again = own_key.is_some_and(|own| seen.contains(&own));
        let column = if again { column } else { level.0 };
        return Some(Target { column, dash: again, sure: false, neighbour: level.2 });
    }
    let deeper = levels.iter().rev().find(|level| level.0 > column)?;
    // Where the next line stands there too, only this one has strayed.
    let same = below(text, line).is_some_and(|below| indentation(text, below) == deeper.0);
    Some(target(deeper, same))
}

/// The end of what belongs to a line with a key. An answer on that line has nothing below it.
fn end_of_answer(text: &str, line: Span) -> usize {
    let own = head(text, line);
    let answer = text[own.value..line.end].trim_start();
    let answered = has_key(text, line)
        && own.dash.is_none()
        && !answer.is_empty()
        && !answer.starts_with(['|', '>', '#']);
    if answered && next_line(text, line).is_none_or(|next| has_key(text, next)) {
        return line.end;
    }
    end_of_block(text, line, indentation(text, line))
}

/// The question below a line and all that belongs to it.
fn below(text: &str, line: Span) -> Option<Span> {
    next_written(text, self::line(text, end_of_answer(text, line))).filter(|below| has_key(text, *below))
}

/// The column of the lines below, where a line alone stands at another one: right under the key that they belong to,
/// too far right or at its margin.
pub(in crate::yaml) fn strayed(text: &str, line: Span, keys: Keys<'_>) -> Option<usize> {
    let parent = head(text, previous_written(text, line)?);
    let opens = parent.key.is_some() && text[parent.value..].starts_with(['\n', '\r', '#']);
    let column = indentation(text, line);
    let key = head(text, line).key.map(|key| &text[key.range()]);
    let own = key.and_then(|key| keys.use_of(key));
    if let Some(below) = below(text, line)
        && column == 0
        && own.is_some_and(|own| own != KeyUse::Top)
        && indentation(text, below) == indentation(text, previous_written(text, line)?)
    {
        // At the margin, where only sections stand, between two questions of one.
        return Some(indentation(text, below)).filter(|other| *other > 0);
    }
    if !(opens && has_key(text, line) && column >= parent.column) {
        return None;
    }
    let below = below(text, line)?;
    let other = indentation(text, below);
    let mut next = Some(below);
    let mut others = 0;
    while let Some(one) = next.filter(|one| indentation(text, *one) > parent.column) {
        if indentation(text, one) == column && has_key(text, one) {
            // It has company: the line below is the one that strayed.
            return None;
        }
        others += usize::from(indentation(text, one) == other && has_key(text, one));
        next = next_written(text, one);
    }
    // One against one says nothing, unless the line stands where only sections do.
    let outvoted = others > 1 || column == parent.column;
    (other != column && other > parent.column && outvoted).then_some(other)
}

/// Lines of a text that stand further left than it, at the margin of its key or between, moved under it.
pub(super) fn text_indented(text: &str, at: usize, before: &Before<'_>) -> Option<Repair> {
    let first = line(text, at);
    let owner = block_above(text, first)?.owner();
    // The text may have begun under its key as it should.
    let mut begun = None;
    let mut above = previous_written(text, first);
    while let Some(line) =
        above.filter(|line| indentation(text, *line) > owner && block_above(text, *line).is_some())
    {
        begun = Some(line);
        above = previous_written(text, line);
    }
    let margin = begun.map_or(owner + 2, |line| indentation(text, line));
    let mut edits = Vec::new();
    let mut next = Some(first);
    let mut has_comment = false;
    while let Some(line) = next {
        let written = &text[line.range()];
        let own = indentation(text, line);
        let item = |line: Span| text[line.range()].trim_start().starts_with("- ");
        let key = head(text, line).key.map(|key| &text[key.range()]);
        let known = key.is_some_and(|key| before.keys.has(key));
        // A known question is none of the text, even where it stands a little further in.
        if line != first && known && own < margin {
            break;
        }
        let listed = item(line) && !item(first) && (known || !before.keys.are_known());
        // `- deux : trois` is a line of text where the questions are known, and that is none of them.
        let asked = known || !(before.keys.are_known() && item(line));
        let other = has_key(text, line) && asked || listed;
        // A comment between answers was not meant to be read by all.
        let comment = written.trim_start().starts_with('#');
        // Unless text goes on below it: then it may be a heading.
        let heading = comment
            && next_written(text, line).is_some_and(|below| {
                !has_key(text, below) && !item(below) && indentation(text, below) <= owner
            });
        let other = other || is_bare_dash(text, line) && !item(first);
        if line != first && own <= owner && (other || comment && !heading) {
            break;
        }
        has_comment |= heading;
        if !written.trim().is_empty() && own < margin {
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: " ".repeat(margin) });
        }
        next = next_line(text, line);
    }
    // Behind a text that stands as it should, a line at the margin may have been meant as something else.
    let sure = (begun.is_none() || indentation(text, first) > owner) && !has_comment;
    Repair::new(if sure { Offer::Safe } else { Offer::Suggested }, edits)
}

/// Every item of a list with a dash and a space, in place of other signs. Lines below an item move with it.
pub(super) fn dashes(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let column = indentation(text, first);
    let mut edits = Vec::new();
    // How far the lines of this item move to the right.
    let mut shift: Option<isize> = None;
    let mut key = column + 2;
    let mut next = Some(first);
    while let Some(line) = next {
        next = next_line(text, line);
        let written = &text[line.range()];
        if written.trim().is_empty() {
            continue;
        }
        let own = indentation(text, line);
        if own < column {
            break;
        }
        let start = line.start + own;
        if own == column {
            let content = &text[start..line.end];
            if let Some(dash) = odd_dash(content) {
                // The same columns as the sign took, so that the lines below stay where they are.
                let dashed = format!("-{}", " ".repeat(dash.width.saturating_sub(1).max(1)));
                key = column + dashed.len();
                edits.push(Edit { span: Span::new(start, start + dash.end), text: dashed });
                // Below `- what: |` stands the text, not the next key of the item: it moves as far as its key does.
                let moved = key as isize - (column + dash.width) as isize;
                shift = Some(moved).filter(|_| content.trim_end().ends_with([':', '|', '>']));
            } else if content.starts_with("- ") {
                shift = Some(0);
            } else {
                break;
            }
        } else {
            let shift = *shift.get_or_insert(key as isize - own as isize);
            let moved = own.saturating_add_signed(shift);
            if moved != own {
                edits.push(Edit { span: Span::new(line.start, start), text: " ".repeat(moved) });
            }
        }
    }
    Repair::new(Offer::Safe, edits)
}

/// A question without the dash before it, at the column where the dash stood. What is written below it stands further
/// in, as it has to.
pub(super) fn without_dash(text: &str, dash: Span) -> Option<Repair> {
    let rest = &text[dash.end..line(text, dash.start).end];
    let blanks = rest.len() - rest.trim_start().len();
    let edit = Edit { span: Span::new(dash.start, dash.end + blanks), text: String::new() };
    Repair::new(Offer::Safe, vec![edit])
}

/// An answer under its question, behind `value:`, where a note or a source stands below it.
pub(super) fn under_value(text: &str, at: usize, before: &Before<'_>) -> Option<Repair> {
    let own = line(text, at);
    let above = answered_above(text, own)?;
    let key = &text[above.key?.range()];
    // In a record, and by an odd number of spaces, the note may have been meant for the record.
    let column = indentation(text, own);
    let is_state = before.keys.use_of(key).is_some_and(|using| using != KeyUse::Answer);
    let levels = above.dash.is_some() || is_in_item(text, own);
    let sure = column == above.column + 2 && !levels && !is_state;
    let offer = if sure { Offer::Safe } else { Offer::Suggested };
    if line(text, above.value) != line(text, above.key?.start) {
        // The answer has a line of its own already.
        let edit = Edit { span: Span::at(above.value), text: "value: ".to_owned() };
        return Repair::new(offer, vec![edit]);
    }
    let colon = text[..above.value].trim_end_matches([' ', '\t']).len();
    let margin = " ".repeat(indentation(text, own));
    let value = format!("{}{margin}value: ", line_ending(text));
    Repair::new(offer, vec![Edit { span: Span::new(colon, above.value), text: value }])
}

/// Whether a line stands in an item of a list.
fn is_in_item(text: &str, line: Span) -> bool {
    let mut column = indentation(text, line);
    let mut above = previous_written(text, line);
    while let Some(one) = above.filter(|_| column > 0) {
        let head = head(text, one);
        if head.dash.is_some_and(|dash| dash < column) {
            return true;
        }
        if has_key(text, one) {
            column = column.min(head.column);
        }
        above = previous_written(text, one);
    }
    false
}

/// The first lines of a file at the margin, where all that follows stands there.
pub(super) fn first_lines(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let column = indentation(text, first);
    let mut edits = Vec::new();
    let mut next = Some(first);
    while let Some(line) =
        next.filter(|line| text[line.range()].trim().is_empty() || indentation(text, *line) >= column)
    {
        if !text[line.range()].trim().is_empty() {
            edits.push(Edit { span: Span::new(line.start, line.start + column), text: String::new() });
        }
        next = next_line(text, line);
    }
    Repair::new(Offer::Safe, edits)
}
