//! Repairs of what stands in a line: texts, quotes, brackets and backslashes.

use crate::finding::Edit;
use crate::source::Span;

use super::super::Words;
use super::super::lines::{
    Head, end_of_block, has_key, head, indentation, line, next_line, next_written, previous_written,
    rest_of_line,
};
use super::{Offer, Repair, drop, line_ending};

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
pub(in crate::yaml) fn key_of_value(text: &str, at: usize) -> Option<Span> {
    value_at(text, at)?.head.key
}

/// The value written under its key, after `|`.
pub(super) fn as_block(text: &str, at: usize) -> Option<Repair> {
    let mut value = value_at(text, at)?;
    let sign = text[value.span.start..].trim_start().chars().next().filter(|sign| matches!(sign, '|' | '>'));
    let mut each = false;
    if let Some(sign) = sign.filter(|_| !value.cut) {
        // `> Bonjour,` with the lines of the quoted letter at the margin.
        let last = line(text, value.span.end);
        let below = last_of_note(text, last);
        value.span.end = value.span.end.max(below.end);
        let mut lines = text[value.span.range()].lines().filter(|line| !line.trim().is_empty());
        each = lines.clone().count() > 1 && lines.all(|line| line.trim_start().starts_with(sign));
    }
    let written = &text[value.span.range()];
    // Remarks between the question and the line stay remarks.
    if written.trim_start().starts_with('#') {
        return None;
    }
    // Where the answer begins below its question, nothing stands behind the colon.
    let blank = if text[..value.span.start].ends_with(':') { " " } else { "" };
    if each {
        // A table or a quoted letter: the sign is one of its own.
        let words: Vec<&str> = written.trim_start().lines().map(str::trim).collect();
        let new = format!("{blank}{}", block(text, value.head, &words.join("\n"), ""));
        let edit = Edit { span: value.span, text: new };
        return Some(Repair::new(Offer::Suggested, vec![edit])?.telling_all_of(value.span));
    }
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
    let repair = Repair::new(offer, vec![Edit { span: value.span, text: format!("{blank}{new}") }])?;
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

/// A line that goes on with the text above it, without being indented: both become a text after `|`, or one line.
pub(super) fn sentence(text: &str, at: usize, words: Words) -> Option<Repair> {
    let first = line(text, at);
    let above = previous_written(text, first)?;
    let value = value_at(text, above.end)?;
    let written = text.get(value.span.start..above.end)?;
    let plain = written.chars().next().is_some_and(|letter| letter.is_alphanumeric() || letter == '«');
    if !plain {
        return None;
    }
    // Below a word, a date or a number, the line is a note to oneself; below `Bonjour,` it is not.
    let goes_on = written.trim_end().ends_with([',', ';']);
    if !goes_on && !written.trim().contains(char::is_whitespace) {
        return comment(text, at);
    }
    let last = last_of_note(text, first);
    let span = Span::new(value.span.start, last.end);
    let written = &text[span.range()];
    let new = match words {
        Words::Lines => block(text, value.head, written, ""),
        Words::OneLine => {
            let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
            if is_plain(&words) { words } else { in_quotes(&words) }
        }
    };
    Some(Repair::new(Offer::Suggested, vec![Edit { span, text: new }])?.guessing(span))
}

/// Lines that stand at the margin of the question above, which has no answer yet: they are its text.
pub(super) fn under_question(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let above = previous_written(text, first)?;
    let question = head(text, above);
    let opens = question.key.is_some() && text[question.value..above.end].trim().is_empty();
    if !opens || indentation(text, first) > question.owner() {
        return None;
    }
    let last = last_of_note(text, first);
    let colon = text[..question.value].trim_end().len();
    let mut edits = vec![Edit { span: Span::new(colon, above.end), text: " |".to_owned() }];
    let margin = " ".repeat(question.owner() + 2);
    let mut next = Some(first);
    while let Some(line) = next.filter(|line| line.start <= last.start) {
        if !text[line.range()].trim().is_empty() {
            let own = indentation(text, line);
            edits.push(Edit { span: Span::new(line.start, line.start + own), text: margin.clone() });
        }
        next = next_line(text, line);
    }
    Some(Repair::new(Offer::Suggested, edits)?.telling_all_of(Span::new(above.start, last.end)))
}

/// Lines that are no answer, as a note to oneself.
pub(super) fn comment(text: &str, at: usize) -> Option<Repair> {
    let first = line(text, at);
    let last = last_of_note(text, first);
    let mut edits = Vec::new();
    let mut next = Some(first);
    while let Some(line) = next.filter(|line| line.start <= last.start) {
        if !text[line.range()].trim().is_empty() {
            let start = line.start + indentation(text, line);
            edits.push(Edit { span: Span::at(start), text: "# ".to_owned() });
        }
        next = next_line(text, line);
    }
    Some(Repair::new(Offer::Suggested, edits)?.guessing(Span::new(first.start, last.end)))
}

/// The last of the lines, from the first on, that are no answers and stand together.
fn last_of_note(text: &str, first: Span) -> Span {
    let margin = indentation(text, first);
    // Left of the question above there is no list of its own: a dash begins a line of the note.
    let outside = previous_written(text, first).is_some_and(|above| head(text, above).owner() > margin);
    let mut last = first;
    while let Some(next) = next_written(text, last) {
        let apart = next_line(text, last) != Some(next);
        let same = indentation(text, next) == margin;
        let goes_on = !has_key(text, next)
            && (head(text, next).dash.is_none() || outside && same)
            // Behind a blank line, only what stands at the same place is of one paste.
            && (!apart || same);
        if !goes_on {
            break;
        }
        last = next;
    }
    last
}

/// An item of `[ ]` or a value of `{ }` in quotes.
pub(super) fn quoted_in_flow(text: &str, at: usize) -> Option<Repair> {
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
pub(super) fn quote_in_flow(text: &str, at: usize) -> Option<Repair> {
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

/// The bracket that a line lacks at its end, or that should stand in place of another.
pub(super) fn closed(text: &str, span: Span) -> Option<Repair> {
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

/// The address of a link that is written as texts have them: `[Petite enfance](https://exemple.fr/page)`.
pub(super) fn address_of_link(text: &str, at: usize) -> Option<Repair> {
    let rest = rest_of_line(text, at);
    let written = text[rest.range()].trim_end();
    let (_, address) = written.strip_prefix('[')?.split_once("](")?;
    let address = address.strip_suffix(')').filter(|address| !address.contains([' ', ')']))?;
    let edit = Edit { span: Span::new(rest.start, rest.start + written.len()), text: address.to_owned() };
    let span = edit.span;
    Some(Repair::new(Offer::Suggested, vec![edit])?.telling_all_of(span))
}

/// A share without its nought: `,73`.
pub(super) fn decimals(text: &str, at: usize) -> Option<Repair> {
    let rest = rest_of_line(text, at);
    let written = text[rest.range()].trim_end();
    let digits = written.strip_prefix(',').filter(|digits| !digits.is_empty())?;
    let edit = Edit { span: Span::new(rest.start, rest.start + written.len()), text: format!("0.{digits}") };
    let span = edit.span;
    let number = digits.bytes().all(|byte| byte.is_ascii_digit());
    if number { Some(Repair::new(Offer::Safe, vec![edit])?.telling_all_of(span)) } else { None }
}

/// A bracket before an answer that is no list, taken out. Where several words stand behind it, which of them is the
/// answer is not known.
pub(super) fn opening_nothing(text: &str, bracket: Span) -> Option<Repair> {
    let rest = rest_of_line(text, bracket.end);
    let blank = text[rest.range()].len() - text[rest.range()].trim_start().len();
    let edit = Edit { span: Span::new(bracket.start, bracket.end + blank), text: String::new() };
    let several = text[rest.range()].contains(',');
    let repair = Repair::new(if several { Offer::Hidden } else { Offer::Safe }, vec![edit])?;
    Some(if several { repair.guessing(Span::new(bracket.start, rest.end)) } else { repair })
}

/// Every backslash of a text between `"` twice: where one cannot be read, none was meant as YAML's.
pub(super) fn backslashes(text: &str, at: usize) -> Option<Repair> {
    let own = line(text, at);
    let open = own.start + text[own.start..at].rfind(['"'])?;
    let end = text[at..own.end].find('"').map_or(own.end, |end| at + end);
    let places = text[open..end].match_indices('\\').map(|(offset, _)| open + offset);
    let edits = places.map(|place| Edit { span: Span::at(place), text: "\\".to_owned() });
    Repair::new(Offer::Safe, edits.collect())
}
