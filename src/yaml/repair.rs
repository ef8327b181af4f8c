//! What was probably meant where YAML cannot be read, as a change of the text.
//!
//! A repair serves twice. Reading goes on behind a mistake as if it were repaired, so that one run tells all
//! mistakes; and where only one thing can have been meant, the repair is offered to the person. What is guessed is
//! never offered as safe, and nothing more is said of it: a second finding might only follow from the guess.

use crate::finding::{Code, Edit};
use crate::source::Span;

use super::lines::{
    Head, character_at, end_of_block, glued_colon, has_key, head, indentation, is_odd_space, line, next_line,
    next_written, previous_written,
};
use super::syntax::{Before, Last};

/// A change after which reading can go on.
#[derive(Debug, Clone)]
pub(super) struct Repair {
    /// What to replace, in order, without overlap.
    pub(super) edits: Vec<Edit>,
    /// Whether the change is worth showing, and can be made unseen.
    pub(super) offer: Offer,
    /// The bytes that are not what was meant, or not surely: nothing in them is looked at.
    pub(super) doubtful: Option<Span>,
    /// Whether answers may be lost by it, so that nothing is known to be absent afterwards.
    pub(super) lossy: bool,
}

/// To whom a repair is worth something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    /// Only to the reading that goes on.
    Hidden,
    /// To a person who looks at it.
    Suggested,
    /// To a person who does not.
    Safe,
}

impl Repair {
    fn new(offer: Offer, edits: Vec<Edit>) -> Option<Self> {
        (!edits.is_empty()).then_some(Self { edits, offer, doubtful: None, lossy: false })
    }

    /// Nothing more is said of these bytes.
    fn telling_all_of(mut self, span: Span) -> Self {
        self.doubtful = Some(span);
        self
    }

    /// What these bytes mean was guessed.
    fn guessing(mut self, span: Span) -> Self {
        self.doubtful = Some(span);
        self.lossy = true;
        self
    }
}

/// The repair of a mistake found at `span`.
pub(super) fn repair(text: &str, code: Code, span: Span, before: &Before) -> Option<Repair> {
    let at = span.start;
    let safe = |edit: Edit| Repair::new(Offer::Safe, vec![edit]);
    match code {
        Code::ColonInText | Code::ReservedStart if !before.open_flow.is_empty() => quoted_in_flow(text, at),
        Code::ColonInText | Code::ReservedStart | Code::UnclosedQuote => {
            as_block(text, at).or_else(|| drop(text, at))
        }
        Code::MissingSpace => {
            let colon = glued_colon(text, line(text, at))?;
            safe(Edit { span: Span::new(colon.start + 1, colon.end), text: " ".to_owned() })
        }
        Code::TabIndentation => Repair::new(Offer::Safe, tabs(text, at)),
        Code::NoBreakIndentation => {
            let begins_odd = |written: &str| written.starts_with(is_odd_space);
            Repair::new(Offer::Safe, indentations(text, at, begins_odd, is_odd_space, " "))
        }
        Code::Indentation | Code::ListIndentation => indented(text, at, before).or_else(|| drop(text, at)),
        Code::TextNotIndented => text_indented(text, at),
        Code::LineWithoutKey => sentence(text, at).or_else(|| drop(text, at)),
        Code::UnknownEscape => safe(Edit { span: Span::at(at), text: "\\".to_owned() }),
        Code::ControlCharacter => safe(Edit { span: character_at(text, at), text: String::new() }),
        Code::Directive => safe(Edit { span: whole_line(text, at), text: String::new() }),
        Code::TooDeep | Code::TooManyNodes | Code::EmptyFile => None,
        _ => drop(text, at),
    }
}

/// Takes out what cannot be read: the value, where a key stands before it, or the line with all that depends on it.
pub(super) fn drop(text: &str, at: usize) -> Option<Repair> {
    let line = line(text, at);
    let head = head(text, line);
    let span = if head.key.is_some() && has_key(text, line) && at >= head.value {
        Span::new(head.value, end_of_block(text, line, head.owner()))
    } else {
        let end = end_of_block(text, line, indentation(text, line));
        Span::new(line.start, end.max(line.end))
    };
    let edit = Edit { span, text: String::new() };
    Some(Repair::new(Offer::Hidden, vec![edit])?.guessing(span)).filter(|_| span.start < span.end)
}

/// A value with the line that it begins on, and the key or dash before it.
struct Value {
    head: Head,
    /// Its bytes, up to the last line that belongs to it.
    span: Span,
    /// Whether the line below is indented as if it belonged to it, and is an answer of its own.
    cut: bool,
}

/// The value that holds the byte `at`.
fn value_at(text: &str, at: usize) -> Option<Value> {
    let mut line = line(text, at);
    let mut own = head(text, line);
    let mut from = at;
    loop {
        let begins = own.key.is_some() && (has_key(text, line) || from == at && own.value <= at);
        if (begins || own.dash.is_some()) && own.value <= from {
            break;
        }
        let above = previous_written(text, line)?;
        let deeper = indentation(text, line);
        (line, own, from) = (above, head(text, above), above.end);
        if own.owner() >= deeper {
            // A neighbour, not what the line belongs to.
            return None;
        }
    }
    let mut end = end_of_block(text, line, own.owner());
    // An answer of its own, indented too far, is not part of the text above it.
    let (mut last, mut cut) = (line, false);
    while let Some(next) = next_line(text, last).filter(|next| next.start < end) {
        if has_key(text, next) {
            (end, cut) = (last.end, true);
            break;
        }
        last = next;
    }
    (own.value < end).then(|| Value { head: own, span: Span::new(own.value, end), cut })
}

/// The key of the value that holds the byte `at`.
pub(super) fn key_of_value(text: &str, at: usize) -> Option<Span> {
    value_at(text, at)?.head.key
}

/// The ending of the lines of this text, by the first.
fn line_ending(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// The value written under its key, after `|`.
fn as_block(text: &str, at: usize) -> Option<Repair> {
    let value = value_at(text, at)?;
    let written = &text[value.span.range()];
    let (words, comment, offer) = words_of(written)?;
    // `steps: - who: agent`: a list begun on the line of its key is none of ours to turn into a text.
    if written.starts_with("- ") {
        return drop(text, value.span.start);
    }
    let new = if value.cut {
        // In a block, the line below would be one of its lines.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}{comment}", in_quotes(&words))
    } else {
        block(text, value.head, &words, comment)
    };
    let repair = Repair::new(offer, vec![Edit { span: value.span, text: new }])?;
    // A text is what was meant; whether the question asks for one is told when it can be read.
    Some(repair.telling_all_of(value.span))
}

/// The words of a value as a person meant them, the comment behind them, and how sure that is.
fn words_of(written: &str) -> Option<(String, &str, Offer)> {
    let first = written.chars().next()?;
    let mut offer = Offer::Safe;
    if matches!(first, '|' | '>') {
        // `summary: | Le service`: the text begins a line too early.
        let words = written[1..].trim_start_matches(['-', '+']).trim_start_matches([' ', '\t']);
        return (!words.is_empty()).then(|| (words.to_owned(), "", offer));
    }
    if matches!(first, '"' | '\'') {
        let inner = &written[1..];
        let ended = inner.trim_end();
        // `'l'agent décide'` has its two quotes around it, `"Bonjour" dit-il` has not, and `"Bonjour` lost one.
        let around = ended.strip_suffix(first).filter(|inside| !inside.is_empty());
        let lost = !inner.contains(first);
        let words = match around {
            Some(inside) => inside,
            None if lost => ended,
            None => written,
        };
        if words.contains('\\') {
            offer = Offer::Suggested;
        }
        let words =
            if first == '\'' && around.is_some() { words.replace("''", "'") } else { words.to_owned() };
        return Some((words, "", offer));
    }
    let (words, comment) = match written.lines().next()?.find(" #") {
        // Lines below a comment would be lost in it.
        Some(_) if written.contains(['\n', '\r']) => (written, ""),
        Some(hash) => written.split_at(hash),
        None => (written, ""),
    };
    Some((words.trim_end().to_owned(), comment, offer))
}

/// A text in a block, to stand behind a key or a dash.
fn block(text: &str, head: Head, words: &str, comment: &str) -> String {
    let ending = line_ending(text);
    let margin = " ".repeat(head.owner() + 2);
    let mut block = format!("|{comment}");
    for line in words.lines() {
        let line = line.trim();
        block.push_str(ending);
        if !line.is_empty() {
            block.push_str(&margin);
            block.push_str(line);
        }
    }
    block
}

/// An item of `[ ]` or a value of `{ }` in quotes.
fn quoted_in_flow(text: &str, at: usize) -> Option<Repair> {
    let line = line(text, at);
    let from = text[line.start..at].rfind([',', '{', '[']).map_or(line.start, |comma| line.start + comma + 1);
    let within = &text[from..line.end];
    // A key's colon stands before the value, unless the place is the value's first character.
    let value = match within.find(": ").filter(|colon| from + colon < at) {
        Some(colon) => from + colon + 1,
        None => from,
    };
    let value = value + (text[value..].len() - text[value..].trim_start_matches(' ').len());
    let end = text[at..line.end].find([',', '}', ']']).map_or(line.end, |end| at + end);
    let written = text.get(value..end)?.trim_end();
    let edit = Edit { span: Span::new(value, value + written.len()), text: in_quotes(written) };
    if written.is_empty() || written.contains(['"', '\\']) {
        return drop(text, at);
    }
    let span = edit.span;
    Some(Repair::new(Offer::Safe, vec![edit])?.telling_all_of(span))
}

/// A text between straight double quotes.
fn in_quotes(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Changes characters of the indentation of one line, and of every line that begins with them.
fn indentations(
    text: &str,
    at: usize,
    begins: impl Fn(&str) -> bool,
    wrong: impl Fn(char) -> bool,
    right: &str,
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
                edits.push(Edit { span, text: right.to_owned() });
            }
        }
        next = next_line(text, line);
    }
    edits
}

/// Two spaces for each tab that begins a line: of the one at fault, and of all that begin with one.
fn tabs(text: &str, at: usize) -> Vec<Edit> {
    let edits = indentations(text, at, |written| written.starts_with('\t'), |letter| letter == '\t', "  ");
    let own = line(text, at);
    let Some(above) = previous_written(text, own) else { return edits };
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
    let blanks = text[own.range()].len() - text[own.range()].trim_start_matches([' ', '\t']).len();
    let span = Span::new(own.start, own.start + blanks);
    let others = edits.into_iter().filter(|edit| edit.span.start < own.start || edit.span.start >= own.end);
    let mut edits: Vec<Edit> = others.collect();
    edits.push(Edit { span, text: " ".repeat(head.column) });
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

/// Where a line that stands at the wrong place should begin, and the lines that go with it.
fn indented(text: &str, at: usize, before: &Before) -> Option<Repair> {
    let line = line(text, at);
    let column = indentation(text, line);
    let target = wanted_column(text, line, before)?;
    let safe = target.sure;
    let dash = if target.dash { "- " } else { "" };
    let mut edits = Vec::new();
    let end = end_of_block(text, line, column);
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
    // The fields of an item whose dash is missing stand where it stands.
    while let Some(one) = next_line(text, last).filter(|one| {
        target.dash
            && indentation(text, *one) == column
            && head(text, *one).dash.is_none()
            && has_key(text, *one)
    }) {
        let end = end_of_block(text, one, column);
        let mut inner = Some(one);
        while let Some(line) = inner.filter(|line| line.start < end.max(one.end)) {
            let own = indentation(text, line);
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: " ".repeat(own + 2) });
            last = line;
            inner = next_line(text, line);
        }
    }
    let span = Span::new(line.start, last.end);
    let repair = Repair::new(if safe { Offer::Safe } else { Offer::Suggested }, edits)?;
    Some(if safe { repair } else { repair.guessing(span) })
}

/// Where a line should begin.
pub(super) struct Target {
    /// The column, from 0.
    column: usize,
    /// Whether a dash is missing there.
    dash: bool,
    /// Whether it can only be there.
    sure: bool,
    /// The key that it would stand with.
    pub(super) neighbour: Option<Span>,
}

/// The column of the lines that a line could belong with: the only one, or the nearest.
pub(super) fn wanted_column(text: &str, line: Span, before: &Before) -> Option<Target> {
    let column = indentation(text, line);
    let own_key = head(text, line).key.map(|key| &text[key.range()]);
    // The levels that are open: of each line above, those that no line between has closed.
    let mut levels: Vec<(usize, Option<usize>, Option<Span>)> = Vec::new();
    let mut shallowest = usize::MAX;
    let mut above = previous_written(text, line);
    let mut seen: Vec<&str> = Vec::new();
    while let Some(one) = above {
        let head = head(text, one);
        let begins = has_key(text, one) || head.dash.is_some();
        let leftmost = head.dash.unwrap_or(head.column);
        if begins && (leftmost < shallowest || head.column < shallowest) {
            levels.push((head.column, head.dash, head.key));
            shallowest = shallowest.min(leftmost);
        }
        if levels.last().is_some_and(|level| level.0 == head.column)
            && let Some(key) = head.key
            && levels.len() == 1
        {
            seen.push(&text[key.range()]);
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
    let deeper = levels.iter().rev().find(|level| level.0 > column);
    deeper.map(|level| target(level, false))
}

/// Lines of a text that stand at the margin of its key, moved under it.
fn text_indented(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let mut above = previous_written(text, first)?;
    // The line of the key: the text may have begun under it as it should.
    while !has_key(text, above) && head(text, above).dash.is_none() {
        above = previous_written(text, above)?;
    }
    let owner = head(text, above).owner();
    let margin = " ".repeat(owner + 2);
    let mut edits = Vec::new();
    let mut next = Some(first);
    while let Some(line) = next {
        let written = &text[line.range()];
        let own = indentation(text, line);
        let ends = line != first
            && !written.trim().is_empty()
            && (own <= owner && (has_key(text, line) || written.trim_start().starts_with("- ")));
        if ends {
            break;
        }
        if !written.trim().is_empty() {
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: margin.clone() });
        }
        next = next_line(text, line);
    }
    Repair::new(Offer::Safe, edits)
}

/// A line that goes on with the text above it, without being indented: both become a text after `|`.
fn sentence(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let above = previous_written(text, first)?;
    let value = value_at(text, above.end)?;
    let written = text.get(value.span.start..above.end)?;
    let plain = written.chars().next().is_some_and(|letter| letter.is_alphanumeric() || letter == '«');
    if !plain {
        return None;
    }
    let mut last = first;
    while let Some(next) = next_written(text, last) {
        let goes_on = next_line(text, last) == Some(next)
            && head(text, next).key.is_none()
            && head(text, next).dash.is_none();
        if !goes_on {
            break;
        }
        last = next;
    }
    let span = Span::new(value.span.start, last.end);
    let block = block(text, value.head, &text[span.range()], "");
    Some(Repair::new(Offer::Suggested, vec![Edit { span, text: block }])?.guessing(span))
}

/// A line with its ending.
fn whole_line(text: &str, at: usize) -> Span {
    let own = line(text, at);
    Span::new(own.start, next_line(text, own).map_or(text.len(), |next| next.start))
}
