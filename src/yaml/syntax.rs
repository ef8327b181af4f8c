//! The crate's errors in the words of someone who does not know YAML: which mistake it was, and where to look.
//!
//! The crate says where it could not go on, which is often far from the mistake: an unclosed quote is noticed at the
//! end of the file, a tab at the word before it. The text around tells more. Each search here reads the text at most
//! once, and there is one error per file at most.

mod around;
mod search;

use granit_parser::ScanError;

use crate::finding::{Code, Finding, Layer, Level};
use crate::path::{Path, Segment};
use crate::source::Span;

pub(super) use self::around::{answered_above, behind_colon, block_above, block_span, odd_indentation};
use self::search::{Found, Search};
use super::astray::{Astray, What};
use super::lines::{
    character_at, glued_colon, has_key, head, indentation, is_odd_space, is_word, line, odd_dash, on_border,
    previous_written, rest_of_line, stands_for_colon, takes_no_room, visible,
};
use super::repair::{behind_section, key_of_value, wanted_column};
use super::scalar::code_point;
use super::{KeyUse, Keys, Layout};

/// What was read before an error.
pub(super) struct Before<'k> {
    /// The end of the last event.
    pub(super) end: usize,
    /// The last value or key.
    pub(super) value: Last,
    /// The opening brackets that are not closed yet, outermost first.
    pub(super) open_flow: Vec<usize>,
    /// The keys that the file may have.
    pub(super) keys: Keys<'k>,
}

impl<'k> Before<'k> {
    /// Nothing was read yet.
    pub(super) fn new(keys: Keys<'k>) -> Self {
        Self { end: 0, value: Last::Other, open_flow: Vec::new(), keys }
    }
}

/// The last thing that was read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) enum Last {
    /// A text without quotes.
    Plain(Span),
    /// A text in quotes.
    Quoted(Span),
    /// A list in `[ ]` or a mapping in `{ }`, closed.
    Flow(Span),
    /// Anything else.
    #[default]
    Other,
}

/// The finding for an error of the crate.
pub(super) fn finding(text: &str, error: &ScanError, before: &Before<'_>, path: Path) -> Finding {
    let at = offset(text, error);
    let found = Search { text, at, before }.classify(error.kind());
    let meant = meant_by_bracket(text, &found, before, &path);
    let stray = matches!(meant, Some(Meant::Nothing(_)));
    let found = match meant {
        Some(Meant::Text(bracket)) => Found { code: Code::ReservedStart, span: bracket },
        Some(Meant::Nothing(bracket)) => Found { span: bracket, ..found },
        None => found,
    };
    let span = if found.span.start == found.span.end { visible(text, found.span.start) } else { found.span };
    if found.code == Code::ColonInText
        && let Some(question) = behind_section(text, span.start, before.keys)
    {
        return found_at(text, Code::QuestionBehindSection, question, before, path);
    }
    let finding = found_at(text, found.code, span, before, path);
    if stray { finding.variant(STRAY) } else { finding }
}

/// The variant of a finding about a bracket that opens nothing.
pub(super) const STRAY: &str = "stray";

/// The variant of a finding about a dash where no list can stand.
pub(super) const NO_LIST: &str = "no-list";

/// The dash, or the sign for one, of a line that begins with a key of a place that holds no list: of the line of an
/// error, or of the one above it that made a list of the place.
fn dash_without_list(text: &str, at: usize, keys: Keys<'_>, path: &Path) -> Option<Span> {
    let own = line(text, at);
    let margin = indentation(text, own);
    let dashed = |one: Span| {
        let start = one.start + indentation(text, one);
        let item = &text[start..one.end];
        let (sign, content) = match item.strip_prefix("- ") {
            Some(content) => (1, content),
            None => odd_dash(item).map(|dash| (dash.sign, &item[dash.end..]))?,
        };
        let key = content.split(':').next()?.trim_end();
        keys.has(key).then_some((Span::new(start, start + sign), key))
    };
    let (dash, key) = dashed(own).or_else(|| {
        let above = previous_written(text, own)?;
        dashed(above).filter(|_| indentation(text, above) == margin && has_key(text, own))
    })?;
    let layout = keys.layout()?;
    let places = std::iter::successors(Some(path.clone()), Path::parent);
    let places: Vec<&Layout> = places.filter_map(|path| layout.at(&path)).collect();
    let listed = places.iter().any(|place| place.item().is_some_and(|item| item.names(key)));
    (!listed && places.iter().any(|place| place.names(key))).then_some(dash)
}

/// What a bracket was meant as that was not closed, where no list and no mapping can stand.
enum Meant {
    /// It begins a text.
    Text(Span),
    /// It is one sign too many: a date, a number or an option stands behind it.
    Nothing(Span),
}

/// What a bracket was meant as, by the question whose answer it begins.
fn meant_by_bracket(text: &str, found: &Found, before: &Before<'_>, path: &Path) -> Option<Meant> {
    let open = before.open_flow.first().copied().unwrap_or(found.span.start);
    let bracket = text[open..].chars().next().filter(|first| matches!(first, '[' | '{'))?;
    if found.code != Code::UnclosedBracket {
        return None;
    }
    let place = place_of_value(text, open, before.keys, path)?;
    let word = text[open + 1..].trim_start().split(':').next().unwrap_or_default().trim();
    let may_open = match bracket {
        '[' => place.item().is_some(),
        _ => before.keys.has(word) || place.has_keys() && !word.contains(' '),
    };
    let span = character_at(text, open);
    match place.words() {
        _ if may_open => None,
        Some(_) => Some(Meant::Text(span)),
        None => Some(Meant::Nothing(span)),
    }
}

/// What may stand at the question whose value holds a byte. Reading had come as far as `path`.
pub(super) fn place_of_value<'k>(text: &str, at: usize, keys: Keys<'k>, path: &Path) -> Option<&'k Layout> {
    let layout = keys.layout()?;
    let Some(key) = key_of_value(text, at) else {
        // An item of words.
        let dashed = head(text, line(text, at)).dash.is_some();
        let mut above = std::iter::successors(Some(path.clone()), Path::parent).filter(|_| dashed);
        return above.find_map(|path| layout.at(&path)?.item());
    };
    let key = &text[key.range()];
    let mut above = path.clone();
    while !matches!(above.last(), Some(Segment::Key(last)) if **last == *key) {
        match above.parent() {
            Some(parent) => above = parent,
            // The value is over for the parser, and its question with it.
            None => return layout.at(&path.key(key)),
        }
    }
    layout.at(&above)
}

/// The finding for a mistake at a place, with what its message names.
pub(super) fn found_at(text: &str, code: Code, span: Span, before: &Before<'_>, path: Path) -> Finding {
    if matches!(code, Code::WrongDash | Code::ListIndentation)
        && let Some(dash) = dash_without_list(text, span.start, before.keys, &path)
    {
        let finding = named(Finding::new(Code::WrongDash, dash, path), text, Code::WrongDash, dash);
        return finding.arg("found", &text[dash.range()]).variant(NO_LIST);
    }
    let finding = named(Finding::new(code, span, path), text, code, span);
    match code {
        Code::ReservedStart => {
            let bar = matches!(text[span.start..].chars().next(), Some('|' | '>'));
            let finding = finding.arg("character", first_character(text, span));
            let rest = text[rest_of_line(text, span.start).range()].trim_end();
            let number = rest[1..].trim_start().starts_with(|first: char| first.is_ascii_digit());
            match rest {
                "?" => finding.variant("unknown"),
                _ if rest.starts_with('>') && number => finding.variant("more-than"),
                _ if bar => finding.variant("bar"),
                _ => finding,
            }
        }
        Code::TooDeep => finding.arg("limit", super::MAX_DEPTH),
        // Where the text goes on below the comment, YAML itself gives up.
        Code::HashCutText => {
            let line = Span::new(line(text, span.start).start, span.start);
            let opened = text[line.range()].matches(['[', '{']).count();
            let in_brackets = opened > text[line.range()].matches([']', '}']).count();
            let variant = if in_brackets { "brackets" } else { "lines" };
            Finding { level: Level::Error, ..finding }.variant(variant)
        }
        Code::ControlCharacter => {
            let character = text[span.start..].chars().next().unwrap_or_default();
            finding.arg("character", code_point(character))
        }
        Code::MissingColon => {
            let rest = text[span.end..line(text, span.start).end].trim_start();
            let finding = finding.arg("key", &text[span.range()]);
            if rest.is_empty() || rest.starts_with('|') || stands_for_colon(rest) {
                finding
            } else {
                finding.variant("or-text")
            }
        }
        Code::WrongDash => {
            let finding = finding.arg("found", &text[span.range()]);
            if &text[span.range()] == "-" { finding.variant("space") } else { finding }
        }
        Code::MissingComma => finding.arg("key", &text[span.range()]),
        Code::QuestionBehindSection => {
            let key = &text[span.range()];
            let part = key == "value" || before.keys.use_of(key) == Some(KeyUse::State);
            let finding = finding.arg("key", key);
            if part { finding.variant("part") } else { finding }
        }
        Code::UnclosedBracket => {
            let found = &text[span.range()];
            let finding = finding.arg("found", found);
            match found {
                "[" => finding.arg("wanted", "]"),
                "{" => finding.arg("wanted", "}"),
                "]" => finding.arg("wanted", "}").variant("other"),
                _ => finding.arg("wanted", "]").variant("other"),
            }
        }
        Code::ValueWithoutKey => {
            let using = before.keys.use_of(&text[span.range()]);
            let finding = finding.arg("beside", &text[span.range()]);
            let finding = if using == Some(KeyUse::State) { finding.variant("state") } else { finding };
            match answered_above(text, line(text, span.start)).and_then(|above| above.key) {
                Some(key) => finding.arg("key", &text[key.range()]).related(key, "answer-of-this"),
                None => finding,
            }
        }
        Code::MissingSpace => {
            let colon = glued_colon(text, line(text, span.start));
            let key = colon.and_then(|colon| text.get(span.start..colon.start)).unwrap_or_default();
            let odd = colon.is_some_and(|colon| colon.end - colon.start > 1);
            let finding = finding.arg("key", key.trim_start_matches(['-', ' ']));
            if odd { finding.variant("odd") } else { finding }
        }
        Code::NoBreakIndentation
            if text[span.range()].chars().all(|odd| odd == ' ' || takes_no_room(odd)) =>
        {
            finding.variant("unseen")
        }
        Code::Indentation if previous_written(text, line(text, span.start)).is_none() => {
            finding.variant("first")
        }
        Code::Indentation | Code::ListIndentation => {
            let target = wanted_column(text, line(text, span.start), before);
            match target.and_then(|target| target.neighbour) {
                Some(key) => {
                    finding.arg("near", &text[key.range()]).related(key, "aligned-with-this").variant("with")
                }
                None => finding,
            }
        }
        _ => finding,
    }
}

/// Adds the key that a mistake is about, where its line tells more than how far reading had come.
fn named(finding: Finding, text: &str, code: Code, span: Span) -> Finding {
    let own = line(text, span.start);
    let key = match code {
        Code::ColonInText
        | Code::QuestionBehindSection
        | Code::ReservedStart
        | Code::UnclosedQuote
        | Code::HashCutText
        | Code::UnknownEscape => key_of_value(text, span.start),
        Code::TextNotIndented | Code::LineWithoutKey => {
            previous_written(text, own).and_then(|above| key_of_value(text, above.end))
        }
        Code::MissingSpace => glued_colon(text, own).map(|colon| {
            let start = text[own.start..colon.start].trim_start_matches(['\u{feff}', ' ', '-']).len();
            Span::new(colon.start - start, colon.start)
        }),
        Code::TabIndentation | Code::NoBreakIndentation | Code::Indentation | Code::ListIndentation => {
            let blanks = |letter: char| letter.is_whitespace() || is_odd_space(letter) || letter == '-';
            let rest = text[own.range()].trim_start_matches(blanks);
            let length = rest.find(':').filter(|end| is_word(&rest[..*end]));
            let start = own.end - rest.len();
            length.map(|length| Span::new(start, start + length))
        }
        _ => return finding,
    };
    match key {
        Some(key) => finding.arg("own", &text[key.range()]),
        None => finding,
    }
}

/// The finding for a line that does not stand where its key belongs.
pub(super) fn found_astray(text: &str, astray: &Astray) -> Finding {
    let start = astray.line.end - text[astray.line.range()].trim_start_matches([' ', '\u{feff}']).len();
    let span = rest_of_line(text, start);
    let finding = |code| Finding::new(code, span, astray.path.clone());
    match &astray.what {
        What::Column { in_list, neighbour, .. } => {
            let code = if *in_list { Code::ListIndentation } else { Code::Indentation };
            match (astray.path.last(), neighbour) {
                (Some(Segment::Key(key)), _) if astray.path.depth() == 1 => {
                    finding(code).arg("key", key.as_ref()).variant("section")
                }
                (_, Some(key)) => {
                    let finding = finding(code).arg("near", &text[key.range()]);
                    finding.related(*key, "aligned-with-this").variant("with")
                }
                _ => finding(code),
            }
        }
        What::Dash { items, .. } => {
            let key = head(text, astray.line).key.map(|key| &text[key.range()]);
            let finding = finding(Code::MissingDash).arg("key", key.unwrap_or_default());
            let finding = if *items > 1 { finding.variant("each") } else { finding };
            // Without it the text is no YAML, or has a key twice.
            Finding { layer: Layer::Syntax, ..finding }
        }
        What::Note => finding(Code::LineWithoutKey),
    }
}

/// The finding for a line that can be read, and does not stand where its key belongs.
pub(super) fn misplaced(text: &str, astray: &Astray) -> Finding {
    let finding = found_astray(text, astray);
    let moved = Finding::new(Code::MisplacedKey, finding.span, finding.path);
    let moved = Finding { args: finding.args, related: finding.related, ..moved };
    let key = head(text, astray.line).key.unwrap_or(astray.line);
    match finding.variant {
        Some("section") => Finding { span: key, ..moved.variant("section") },
        variant => {
            let variant = if variant.is_some() { "moved" } else { "alone" };
            Finding { span: key, ..moved.variant(variant) }
        }
    }
}

/// The finding for a text that ends too soon, where nothing more is known.
pub(super) fn cut_off(text: &str, path: Path) -> Finding {
    Finding::new(Code::CutOff, visible(text, text.len()), path)
}

/// The byte of an error, on a character border.
fn offset(text: &str, error: &ScanError) -> usize {
    let mark = error.marker();
    let byte = mark.byte_offset().or_else(|| text.char_indices().nth(mark.index()).map(|(byte, _)| byte));
    on_border(text, byte.unwrap_or(text.len()))
}

fn first_character(text: &str, span: Span) -> String {
    text[span.range()].chars().take(1).collect()
}

#[cfg(test)]
mod tests {
    use crate::source::SourceFile;
    use crate::yaml::parse;

    /// The one finding of a text: its code, and what is underlined.
    fn found(text: &str) -> (String, String) {
        let file = SourceFile::new("answers.yaml", text);
        let findings = parse(&file).findings;
        let [finding] = findings.as_slice() else { panic!("{text:?}: {findings:#?}") };
        (finding.code.name().to_owned(), file.slice(finding.span).to_owned())
    }

    #[test]
    fn what_is_underlined_is_what_to_change() {
        for (text, code, underlined) in [
            ("langue:fr\ntitre: x\n", "missing-space", "langue:fr"),
            ("a: b\nc:d\ne: f\n", "missing-space", "c:d"),
            ("a:\n  c:d\n", "missing-space", "c:d"),
            ("a:\n  b: c\n   d: e # f\n", "indentation", "d: e # f"),
            ("a:\n    b: c\n  d: e\n", "indentation", "d: e"),
            ("a: b\nc d\ne: f\n", "line-without-key", "c d"),
            ("a: b\n- c\n", "list-indentation", "- c"),
            ("a:\n  - b\n  c: d\n", "list-indentation", "c: d"),
            ("a:\n  - b: x\n   c: d\n", "list-indentation", "c: d"),
            ("a: |\nUne phrase.\n", "text-not-indented", "Une phrase."),
            ("a: |\nUne phrase : la suite.\n", "text-not-indented", "Une phrase : la suite."),
            ("a:\n\u{a0}\u{a0}b: c\n", "no-break-indentation", "\u{a0}\u{a0}"),
            ("a: b # c\n  d\n", "hash-cut-text", "# c"),
            ("a: b : c", "colon-in-text", ":"),
            ("a: b\n  c d : e", "colon-in-text", ":"),
            ("a:\n  b: c\n\t\td: e", "tab-indentation", "\t\t"),
            ("a: \"b\nc: d", "unclosed-quote", "\"b"),
            ("# \"x\na: \"b\nc: \"d\"", "unclosed-quote", "\"b"),
            ("a: [b, {c: d}\ne: f", "unclosed-bracket", "["),
            ("a: 1\nb: 2\nide\n\n# fin\n", "cut-off", "ide"),
            ("a: é\n@b: c", "reserved-start", "@"),
            ("%é: b", "reserved-start", "%"),
            ("a: *b c", "reserved-start", "*"),
            ("a: !b!c d", "tag", "!b!c"),
            ("a: \"C:\\été\"", "unknown-escape", "\\é"),
        ] {
            let (found_code, found_text) = found(text);
            assert_eq!((found_code.as_str(), found_text.as_str()), (code, underlined), "{text:?}");
        }
    }
}
