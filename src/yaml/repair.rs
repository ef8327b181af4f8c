//! What was probably meant where YAML cannot be read, as a change of the text.
//!
//! A repair serves twice. Reading goes on behind a mistake as if it were repaired, so that one run tells all
//! mistakes; and where only one thing can have been meant, the repair is offered to the person. What is guessed is
//! never offered as safe, and nothing more is said of it: a second finding might only follow from the guess.

mod layout;
mod section;
mod texts;

use crate::finding::{AnyCode, Code, Edit, Finding};
use crate::source::Span;

use self::layout::{
    dashes, first_lines, in_texts, indentations, indented, tabs, text_indented, under_value, without_dash,
};
pub(super) use self::layout::{strayed, wanted_column};
pub(super) use self::section::behind_section;
pub(super) use self::texts::key_of_value;
use self::texts::{
    address_of_link, as_block, backslashes, closed, comment, decimals, opening_nothing, quote_in_flow,
    quoted_in_flow, sentence, under_question,
};
use super::astray::{Astray, What};
use super::lines::{
    character_at, end_of_block, glued_colon, has_key, head, indentation, is_blank, is_odd_space, line,
    next_line, previous_line, previous_written, stands_for_colon, takes_no_room,
};
use super::syntax::{Before, NO_LIST, STRAY, place_of_value};
use super::{KeyUse, Keys, Layout, Words};

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

/// The repair of a mistake.
pub(super) fn repair(text: &str, finding: &Finding, before: &Before<'_>) -> Option<Repair> {
    let AnyCode::Builtin(code) = finding.code else { return None };
    let (span, at) = (finding.span, finding.span.start);
    let safe = |edit: Edit| Repair::new(Offer::Safe, vec![edit]);
    match code {
        Code::UnclosedQuote if !before.open_flow.is_empty() || begins_in_brackets(text, at) => {
            quote_in_flow(text, at)
        }
        Code::HashCutText if finding.variant == Some("brackets") => quoted_in_flow(text, at),
        Code::ColonInText | Code::ReservedStart
            if before.open_flow.first().is_some_and(|open| *open != at) =>
        {
            quoted_in_flow(text, at)
        }
        Code::UnclosedQuote if text[line(text, at).range()].trim().len() == 1 => comment(text, at),
        // A reason is a person's to give.
        Code::ReservedStart if finding.variant == Some("unknown") => drop(text, at),
        Code::ReservedStart
            if place_of_value(text, at, before.keys, &finding.path)
                .is_some_and(|place| place.words() != Some(Words::Lines)) =>
        {
            // An address, a date, a number: a text after `|` would be refused next.
            address_of_link(text, at)
                .or_else(|| decimals(text, at))
                .or_else(|| as_block(text, at))
                .or_else(|| drop(text, at))
        }
        Code::ColonInText | Code::ReservedStart | Code::UnclosedQuote => {
            as_block(text, at).or_else(|| drop(text, at))
        }
        Code::MissingColon => {
            let end = line(text, at).end;
            let rest = &text[span.end..end];
            let blank = |sign| " \t\u{a0}\u{202f}".contains(sign);
            let bare = rest.trim_start_matches(blank);
            // `automation -> none`, `agent, la direction`: the sign stands for the colon. A minus is a number's own.
            let minus = bare.starts_with('-') && bare[1..].starts_with(|next: char| next.is_ascii_digit());
            let signs = |sign| ":;=,.?!→：-–—>".contains(sign) || blank(sign);
            let value = if minus { bare } else { bare.trim_start_matches(signs) };
            let colon = if value.is_empty() { ":" } else { ": " };
            let edit = Edit { span: Span::new(span.end, end - value.len()), text: colon.to_owned() };
            // `agent la direction` may be the end of the text above.
            let sign = bare.starts_with(':') || stands_for_colon(bare);
            let sure = value.is_empty() || value.starts_with('|') || sign;
            Repair::new(if sure { Offer::Safe } else { Offer::Suggested }, vec![edit])
        }
        Code::QuestionBehindSection => section::on_its_own_line(text, span),
        Code::WrongDash if finding.variant == Some(NO_LIST) => without_dash(text, span),
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
        Code::UnclosedBracket if finding.variant == Some(STRAY) => opening_nothing(text, span),
        Code::UnclosedBracket => closed(text, span),
        Code::MissingSpace => {
            let colon = glued_colon(text, line(text, at))?;
            safe(Edit { span: Span::new(colon.start + 1, colon.end), text: " ".to_owned() })
        }
        Code::TabIndentation => Repair::new(Offer::Safe, in_texts(text, at, tabs(text, at), before)),
        Code::NoBreakIndentation => {
            let begins_odd = |written: &str| written.starts_with(is_odd_space);
            // What takes no room was never meant to indent.
            let right = |odd| if takes_no_room(odd) { "" } else { " " };
            let edits = indentations(text, at, begins_odd, is_odd_space, right);
            Repair::new(Offer::Safe, in_texts(text, at, edits, before))
        }
        Code::Indentation if previous_written(text, line(text, at)).is_none() => first_lines(text, at),
        Code::Indentation | Code::ListIndentation => indented(text, at, before).or_else(|| drop(text, at)),
        Code::TextNotIndented => text_indented(text, at, before),
        Code::LineWithoutKey if !text[line(text, at).range()].contains(char::is_alphanumeric) => {
            comment(text, at)
        }
        Code::LineWithoutKey => sentence(text, at, Words::Lines).or_else(|| drop(text, at)),
        Code::UnknownEscape => backslashes(text, at),
        Code::ControlCharacter => safe(without_control(text, character_at(text, at))),
        Code::Directive => safe(Edit { span: whole_line(text, at), text: String::new() }),
        Code::SecondDocument => {
            let own = separator(text, at)?;
            let marker = text[own.range()].trim_end();
            let span = if marker.len() == 3 {
                whole_line(text, own.start)
            } else {
                Span::new(own.start, own.start + 3)
            };
            Repair::new(Offer::Suggested, vec![Edit { span, text: String::new() }])
        }
        Code::TooDeep | Code::TooManyNodes | Code::EmptyFile => None,
        _ => drop(text, at),
    }
}

/// A character that nobody sees, taken out. Word processors write some of them where a line or a page ends: between words a
/// blank stays.
pub(super) fn without_control(text: &str, span: Span) -> Edit {
    let parts = matches!(&text[span.range()], "\u{b}" | "\u{c}" | "\u{85}");
    let before = text[..span.start].ends_with(|letter: char| !letter.is_whitespace());
    let behind = text[span.end..].starts_with(|letter: char| !letter.is_whitespace());
    let blank = if parts && before && behind { " " } else { "" };
    Edit { span, text: blank.to_owned() }
}

/// The repair of a line that does not stand where its key belongs.
pub(super) fn of_astray(text: &str, astray: &Astray, keys: Keys<'_>) -> Option<Repair> {
    let (edits, sure) = match &astray.what {
        What::Column { edits, sure, .. } | What::Dash { edits, sure, .. } => (edits, *sure),
        What::Note => {
            let at = astray.line.start;
            let path = Some(&astray.path).filter(|path| !path.is_root());
            let place = keys.layout().zip(path).and_then(|(layout, path)| layout.at(path));
            // Of a question that is not known, anything may be asked.
            let words = place.map_or(Some(Words::Lines), Layout::words);
            let goes_on = words.and_then(|words| sentence(text, at, words));
            return under_question(text, at).or(goes_on).or_else(|| comment(text, at));
        }
    };
    let offer = if sure { Offer::Safe } else { Offer::Suggested };
    let end = edits.last().map_or(astray.line.end, |edit| line(text, edit.span.start).end);
    let repair = Repair::new(offer, edits.clone())?;
    Some(if sure { repair } else { repair.guessing(Span::new(astray.line.start, end)) })
}

/// Takes out what cannot be read: the value, where a key stands before it, or the line with all that depends on it.
pub(super) fn drop(text: &str, at: usize) -> Option<Repair> {
    let line = line(text, at);
    let head = head(text, line);
    let (span, doubtful) = match head.key.filter(|_| has_key(text, line) && at >= head.value) {
        Some(key) => {
            let end = end_of_block(text, line, head.owner());
            (Span::new(head.value, end), Span::new(key.start, end))
        }
        None => {
            let end = end_of_block(text, line, indentation(text, line));
            let whole = Span::new(line.start, end.max(line.end));
            (whole, whole)
        }
    };
    let edit = Edit { span, text: String::new() };
    Some(Repair::new(Offer::Hidden, vec![edit])?.guessing(doubtful)).filter(|_| span.start < span.end)
}

/// The line above that ends a document: `---` or `...`.
fn separator(text: &str, at: usize) -> Option<Span> {
    let own = line(text, at);
    let mut next = Some(own);
    while let Some(one) = next {
        let written = &text[one.range()];
        if ["---", "..."].iter().any(|marker| written.starts_with(marker)) {
            return Some(one);
        }
        next = previous_line(text, one).filter(|_| one == own || is_blank(written));
    }
    None
}

/// Whether a text goes on with a document of its own, and not with more of the same.
pub(super) fn begins_document(text: &str, at: usize) -> bool {
    let mut next = separator(text, at);
    let mut begins = next.is_none();
    while let Some(one) = next {
        begins |= text[one.range()].starts_with("questionnaire:");
        next = next_line(text, one);
    }
    begins
}

/// Whether the value of a line begins with a bracket or a brace before this place.
fn begins_in_brackets(text: &str, at: usize) -> bool {
    let own = line(text, at);
    let value = head(text, own).value;
    value < at && text[value..own.end].starts_with(['[', '{'])
}

/// A line with its ending.
fn whole_line(text: &str, at: usize) -> Span {
    let own = line(text, at);
    Span::new(own.start, next_line(text, own).map_or(text.len(), |next| next.start))
}

/// The ending of the lines of this text, by the first.
fn line_ending(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}
