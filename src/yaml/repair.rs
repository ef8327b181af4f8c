//! What was probably meant where YAML cannot be read, as a change of the text.
//!
//! A repair serves twice. Reading goes on behind a mistake as if it were repaired, so that one run tells all
//! mistakes; and where only one thing can have been meant, the repair is offered to the person. What is guessed is
//! never offered as safe, and nothing more is said of it: a second finding might only follow from the guess.

use crate::finding::{Code, Edit};
use crate::source::Span;

use super::lines::{
    Head, character_at, end_of_block, glued_colon, has_key, head, indentation, is_odd_space, line, next_line,
    next_written, odd_dash, previous_written, rest_of_line,
};
use super::syntax::{Before, Last, answered_above, block_above};
use super::{KeyUse, Keys};

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
pub(super) fn repair(text: &str, code: Code, span: Span, before: &Before<'_>) -> Option<Repair> {
    let at = span.start;
    let safe = |edit: Edit| Repair::new(Offer::Safe, vec![edit]);
    match code {
        Code::UnclosedQuote if !before.open_flow.is_empty() => quote_in_flow(text, at),
        Code::ColonInText | Code::ReservedStart if !before.open_flow.is_empty() => quoted_in_flow(text, at),
        Code::ColonInText | Code::ReservedStart | Code::UnclosedQuote => {
            as_block(text, at).or_else(|| drop(text, at))
        }
        Code::MissingColon => {
            let end = line(text, at).end;
            let rest = &text[span.end..end];
            let value = rest.trim_start_matches(|sign| " \t:;=\u{a0}\u{202f}".contains(sign));
            let colon = if value.is_empty() { ":" } else { ": " };
            let edit = Edit { span: Span::new(span.end, end - value.len()), text: colon.to_owned() };
            // `agent la direction` may be the end of the text above.
            let sign = rest.trim_start().starts_with([':', ';', '=']);
            let sure = value.is_empty() || value.starts_with('|') || sign;
            Repair::new(if sure { Offer::Safe } else { Offer::Suggested }, vec![edit])
        }
        Code::WrongDash => dashes(text, at),
        Code::ValueWithoutKey if before.keys.use_of(&text[span.range()]) == Some(KeyUse::State) => {
            drop(text, at)
        }
        Code::ValueWithoutKey => under_value(text, at, before),
        Code::MissingComma => {
            let written = text[line(text, at).start..at].trim_end();
            let start = line(text, at).start + written.trim_end_matches(';').len();
            safe(Edit { span: Span::new(start, at), text: ", ".to_owned() })
        }
        Code::UnclosedBracket => closed(text, span),
        Code::MissingSpace => {
            let colon = glued_colon(text, line(text, at))?;
            safe(Edit { span: Span::new(colon.start + 1, colon.end), text: " ".to_owned() })
        }
        Code::TabIndentation => Repair::new(Offer::Safe, tabs(text, at)),
        Code::NoBreakIndentation => {
            let begins_odd = |written: &str| written.starts_with(is_odd_space);
            Repair::new(Offer::Safe, indentations(text, at, begins_odd, is_odd_space, " "))
        }
        Code::Indentation if previous_written(text, line(text, at)).is_none() => first_lines(text, at),
        Code::Indentation | Code::ListIndentation => indented(text, at, before).or_else(|| drop(text, at)),
        Code::TextNotIndented => text_indented(text, at),
        Code::LineWithoutKey => sentence(text, at).or_else(|| drop(text, at)),
        Code::UnknownEscape => backslashes(text, at),
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
    let (words, comment, offer) = words_of(written.trim_start())?;
    let quoted = written.starts_with(['"', '\'']);
    // `steps: - who: agent`: a list begun on the line of its key is none of ours to turn into a text.
    if written.starts_with("- ") {
        return drop(text, value.span.start);
    }
    let new = if value.cut {
        // In a block, the line below would be one of its lines.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}{comment}", in_quotes(&words))
    } else if quoted && is_plain(&words) {
        format!("{words}{comment}")
    } else {
        block(text, value.head, &words, comment)
    };
    let repair = Repair::new(offer, vec![Edit { span: value.span, text: new }])?;
    // A text is what was meant; whether the question asks for one is told when it can be read.
    Some(repair.telling_all_of(value.span))
}

/// Whether words need neither quotes nor `|`: they are read as they stand, whatever the question asks for.
fn is_plain(words: &str) -> bool {
    let first = words.chars().next();
    let sign = first.is_none_or(|first| !first.is_alphanumeric() && !"«(".contains(first));
    !sign && !words.contains(['\n', '\r', '#', ':', '"', '\''])
}

/// The words of a value as a person meant them, the comment behind them, and how sure that is.
fn words_of(written: &str) -> Option<(String, &str, Offer)> {
    let first = written.chars().next()?;
    let mut offer = Offer::Safe;
    if matches!(first, '|' | '>') {
        // `summary: | Le service`: the text begins a line too early.
        let words = written[1..].trim_start_matches(['-', '+']).trim_start_matches([' ', '\t']);
        // `> 100 000 euros`: more than so many, which is not ours to say in words.
        if first == '>' && words.starts_with(|first: char| first.is_ascii_digit()) {
            offer = Offer::Hidden;
        }
        return (!words.is_empty()).then(|| (words.to_owned(), "", offer));
    }
    if matches!(first, '"' | '\'') {
        let inner = &written[1..];
        let lost = !inner.contains(first);
        // A note to oneself stands behind two spaces, as in the files that `init` writes.
        let hash = inner.find("  #").filter(|_| lost && !written.contains(['\n', '\r']));
        let (inner, comment) = inner.split_at(hash.unwrap_or(inner.len()));
        let ended = inner.trim_end();
        // `'l'agent décide'` has its two quotes around it, `"Bonjour" dit-il` has not, `"Bonjour` lost one, and
        // `"Bonjour",` is how JSON goes on.
        let around = ended.strip_suffix(first).filter(|inside| !inside.is_empty());
        let listed = ended.strip_suffix([',', ';']).and_then(|listed| listed.strip_suffix(first));
        let listed = listed.filter(|inside| !inside.contains(first));
        let words = match around.or(listed) {
            Some(inside) => inside.trim_matches('"'),
            // `"Bonjour”`: the other mark of a word processor.
            None if lost => ended.trim_end_matches(['”', '’', '\'', '"', '»']).trim_end(),
            None => written,
        };
        let odd =
            around.is_some_and(|inside| words.len() < inside.len()) || lost && words.len() < ended.len();
        if odd {
            offer = Offer::Suggested;
        }
        if words.contains('\\') {
            offer = Offer::Suggested;
        }
        let words =
            if first == '\'' && around.is_some() { words.replace("''", "'") } else { words.to_owned() };
        return Some((words, comment, offer));
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

/// The quote that a text between brackets lacks, before the bracket that ends its line.
fn quote_in_flow(text: &str, at: usize) -> Option<Repair> {
    let end = rest_of_line(text, at).end;
    let inside = text[at..end].trim_end_matches([']', '}', ' ']);
    let quote = text[at..].chars().next().filter(|_| inside.len() < end - at)?;
    let place = at + inside.len();
    let edit = Edit { span: Span::at(place), text: quote.to_string() };
    let repair = Repair::new(Offer::Suggested, vec![edit])?;
    Some(repair.guessing(Span::new(at, place)))
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
fn indented(text: &str, at: usize, before: &Before<'_>) -> Option<Repair> {
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
pub(super) fn wanted_column(text: &str, line: Span, before: &Before<'_>) -> Option<Target> {
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
pub(super) fn strayed(text: &str, line: Span, keys: Keys<'_>) -> Option<usize> {
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
fn text_indented(text: &str, at: usize) -> Option<Repair> {
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
    while let Some(line) = next {
        let written = &text[line.range()];
        let own = indentation(text, line);
        let item = |line: Span| text[line.range()].trim_start().starts_with("- ");
        let other = has_key(text, line) || item(line) && !item(first);
        // A comment between answers was not meant to be read by all.
        if line != first && own <= owner && (other || written.trim_start().starts_with('#')) {
            break;
        }
        if !written.trim().is_empty() && own < margin {
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: " ".repeat(margin) });
        }
        next = next_line(text, line);
    }
    // Behind a text that stands as it should, a line at the margin may have been meant as something else.
    let sure = begun.is_none() || indentation(text, first) > owner;
    Repair::new(if sure { Offer::Safe } else { Offer::Suggested }, edits)
}

/// Every item of a list with a dash and a space, in place of other signs. Lines below an item move with it.
fn dashes(text: &str, at: usize) -> Option<Repair> {
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

/// An answer under its question, behind `value:`, where a note or a source stands below it.
fn under_value(text: &str, at: usize, before: &Before<'_>) -> Option<Repair> {
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

/// The bracket that a line lacks at its end, or that should stand in place of another.
fn closed(text: &str, span: Span) -> Option<Repair> {
    let partner = |bracket: &str| if bracket == "[" { "]" } else { "}" };
    let found = &text[span.range()];
    if matches!(found, "]" | "}") {
        let other = if found == "]" { "}" } else { "]" };
        return Repair::new(Offer::Safe, vec![Edit { span, text: other.to_owned() }]);
    }
    let rest = &text[span.start..line(text, span.start).end];
    let words = rest.find(" #").map_or(rest, |hash| &rest[..hash]).trim_end();
    let comma = words.trim_end_matches([',', ';', ' ']).len();
    let edit = Span::new(span.start + comma, span.start + words.len());
    Repair::new(Offer::Safe, vec![Edit { span: edit, text: partner(found).to_owned() }])
}

/// Every backslash of a text between `"` twice: where one cannot be read, none was meant as YAML's.
fn backslashes(text: &str, at: usize) -> Option<Repair> {
    let own = line(text, at);
    let open = own.start + text[own.start..at].rfind(['"'])?;
    let end = text[at..own.end].find('"').map_or(own.end, |end| at + end);
    let places = text[open..end].match_indices('\\').map(|(offset, _)| open + offset);
    let edits = places.map(|place| Edit { span: Span::at(place), text: "\\".to_owned() });
    Repair::new(Offer::Safe, edits.collect())
}

/// The first lines of a file at the margin, where all that follows stands there.
fn first_lines(text: &str, at: usize) -> Option<Repair> {
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
    // Below a word, a date or a number, the line is a note to oneself.
    if !written.trim().contains(char::is_whitespace) {
        let start = first.start + indentation(text, first);
        let edit = Edit { span: Span::at(start), text: "# ".to_owned() };
        return Repair::new(Offer::Suggested, vec![edit]);
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
