//! The crate's errors in the words of someone who does not know YAML: which mistake it was, and where to look.
//!
//! The crate says where it could not go on, which is often far from the mistake: an unclosed quote is noticed at the
//! end of the file, a tab at the word before it. The text around tells more. Each search here reads the text at most
//! once, and there is one error per file at most.

use granit_parser::{ErrorKind, ScanError};

use crate::finding::{Code, Finding};
use crate::source::Span;

use super::scalar::code_point;
use crate::path::Path;

/// What was read before an error.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The end of the last event.
    pub(super) end: usize,
    /// The last value or key.
    pub(super) value: Last,
    /// The opening brackets that are not closed yet, outermost first.
    pub(super) open_flow: Vec<usize>,
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
pub(super) fn finding(text: &str, error: &ScanError, before: &Before, path: Path) -> Finding {
    let at = offset(text, error);
    let found = Search { text, at, before }.classify(error.kind());
    let span = if found.span.start == found.span.end { visible(text, found.span.start) } else { found.span };
    let finding = Finding::new(found.code, span, path);
    match found.code {
        Code::Syntax => finding.arg("detail", found.detail.map_or_else(|| error.info(), str::to_owned)),
        Code::ReservedStart => finding.arg("character", first_character(text, span)),
        Code::TooDeep => finding.arg("limit", super::MAX_DEPTH),
        Code::ControlCharacter => {
            let character = text[span.start..].chars().next().unwrap_or_default();
            finding.arg("character", code_point(character))
        }
        _ => finding,
    }
}

/// The finding for a text that ends too soon, where nothing more is known.
pub(super) fn cut_off(text: &str, path: Path) -> Finding {
    Finding::new(Code::CutOff, visible(text, text.len()), path)
}

struct Found {
    code: Code,
    span: Span,
    /// What is wrong, where the crate's own sentence would not help.
    detail: Option<&'static str>,
}

const NO_KEY: &str = "this line has no key with a colon, and is not part of the text above it";
const ITEM_AMONG_KEYS: &str = "an item of a list stands where a key should";
const KEY_AMONG_ITEMS: &str = "a key stands where an item of the list, with its dash, should";
const NO_SPACE: &str = "a space is missing after the colon";
const TOO_FAR: &str = "this line is indented further than the one it belongs with";
const NO_LEVEL: &str = "this line is indented like none of the lines that it could belong with";

struct Search<'a> {
    text: &'a str,
    at: usize,
    before: &'a Before,
}

impl Search<'_> {
    fn found(&self, code: Code, span: Span) -> Found {
        Found { code, span, detail: None }
    }

    /// An error that is a matter of spaces.
    fn explained(&self, detail: &'static str, start: usize) -> Found {
        Found { code: Code::Syntax, span: rest_of_line(self.text, start), detail: Some(detail) }
    }

    /// This character is where to look.
    fn here(&self, code: Code) -> Found {
        self.found(code, character_at(self.text, self.at))
    }

    /// The line from here is where to look.
    fn line_from(&self, code: Code, start: usize) -> Found {
        self.found(code, rest_of_line(self.text, start))
    }

    fn classify(&self, kind: &ErrorKind) -> Found {
        use ErrorKind as Kind;
        match kind {
            Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => {
                let quote = matches!(self.character(), Some('"' | '\'')).then_some(self.at);
                let quote = quote.or_else(|| self.opening_quote()).unwrap_or(self.at);
                self.line_from(Code::UnclosedQuote, quote)
            }
            Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
                match self.opening_quote() {
                    // `"Bonjour" dit-il`: a text that starts with a quote.
                    Some(quote) if self.same_line(quote) => {
                        self.found(Code::ReservedStart, character_at(self.text, quote))
                    }
                    // The quote that "closes" the text lines below was meant to open the next one.
                    Some(quote) => self.line_from(Code::UnclosedQuote, quote),
                    None => self.line_from(Code::Syntax, self.at),
                }
            }
            Kind::TabNotAllowed
            | Kind::TabInBlockIndentation
            | Kind::TabInIndentation
            | Kind::TabAtBlockScalarStart
            | Kind::TabInPlainScalar => match indenting_tab(self.text, self.at) {
                Some(tab) => self.found(Code::TabIndentation, tab),
                None => self.line_from(Code::Syntax, self.at),
            },
            Kind::UnexpectedCharacter { character: '@' | '`' | '%' } => self.here(Code::ReservedStart),
            Kind::UnexpectedCharacter { .. } | Kind::BomInsideDocument => self.here(Code::ControlCharacter),
            Kind::DirectiveDisallowed | Kind::MissingDocumentEndBeforeDirective => self.directive(),
            Kind::InvalidBlockScalarHeader
            | Kind::ZeroBlockScalarIndent
            | Kind::MissingAnchorOrAliasName
            | Kind::PlainScalarStartsWithDashFlowIndicator => self.here(Code::ReservedStart),
            Kind::UnknownAnchor => self.found(Code::Alias, word_at(self.text, self.at)),
            Kind::UndeclaredTagHandle
            | Kind::ExpectedTagBang
            | Kind::InvalidGlobalTagCharacter
            | Kind::InvalidTagTerminator
            | Kind::MissingTagUri
            | Kind::UnclosedVerbatimTag
            | Kind::InvalidTagEscape
            | Kind::InvalidTagUtf8LeadingByte
            | Kind::InvalidTagUtf8TrailingByte
            | Kind::InvalidTagUtf8 => {
                let start = line(self.text, self.at).start;
                let bang = if self.character() == Some('!') { Some(self.at) } else { None };
                let bang = bang.or_else(|| self.text[start..self.at].rfind('!').map(|bang| start + bang));
                self.found(Code::Tag, word_at(self.text, bang.unwrap_or(self.at)))
            }
            Kind::UnknownQuotedScalarEscape
            | Kind::InvalidQuotedScalarHexEscape
            | Kind::InvalidLowSurrogateHexEscape
            | Kind::InvalidLowSurrogate
            | Kind::MissingLowSurrogate
            | Kind::UnpairedLowSurrogate
            | Kind::InvalidUnicodeEscape => match self.bad_escape() {
                Some(escape) => self.found(Code::Syntax, escape),
                None => self.line_from(Code::Syntax, self.at),
            },
            Kind::RecursionLimitExceeded => self.here(Code::TooDeep),
            _ => self.by_surroundings(kind),
        }
    }

    /// Errors whose kind says little: a wrong indentation, a missing bracket and a colon in a sentence look alike.
    fn by_surroundings(&self, kind: &ErrorKind) -> Found {
        use ErrorKind as Kind;
        if let Some(tab) = indenting_tab(self.text, self.at).filter(|tab| self.same_line(tab.start)) {
            return self.found(Code::TabIndentation, tab);
        }
        // `[Note] texte` and `"Note": texte`: the whole was meant as a text.
        if let Last::Flow(span) | Last::Quoted(span) = self.before.value
            && self.same_line(span.start)
            && self.text.get(span.end..self.at).is_some_and(|between| between.trim().is_empty())
            && self.before.open_flow.is_empty()
        {
            return self.found(Code::ReservedStart, character_at(self.text, span.start));
        }
        if let Kind::UnclosedFlowCollection { .. } = kind {
            return self.here(Code::CutOff);
        }
        if let Some(open) =
            self.before.open_flow.first().copied().filter(|open| never_closed(self.text, *open))
        {
            return self.found(Code::CutOff, character_at(self.text, open));
        }
        match kind {
            Kind::SimpleKeyExpected => {
                let line = rest_of_line(self.text, self.at);
                if self.text[line.range()].replace("://", "").contains(':') {
                    return self.explained(NO_SPACE, self.at);
                }
                if is_blank(&self.text[line.end..]) {
                    return self.found(Code::CutOff, line);
                }
                self.explained(NO_KEY, self.at)
            }
            _ if self.character() == Some(':') && !self.starts_value() => self.colon(),
            _ if is_blank(&self.text[self.at..]) => {
                self.found(Code::CutOff, visible(self.text, self.text.len()))
            }
            _ if self.starts_value()
                && matches!(self.character(), Some('-' | '?' | ':' | ',' | ']' | '}' | '*' | '&' | '!')) =>
            {
                self.here(Code::ReservedStart)
            }
            Kind::ExpectedBlockMappingKey if self.line_head().trim() == "-" => {
                self.explained(ITEM_AMONG_KEYS, self.at - self.line_head().trim_start().len())
            }
            Kind::ExpectedBlockSequenceEntry if self.starts_line() => {
                self.explained(KEY_AMONG_ITEMS, self.at)
            }
            Kind::ExpectedBlockMappingKey | Kind::InvalidIndentation if self.starts_line() => {
                self.explained(NO_LEVEL, self.at)
            }
            _ => self.line_from(Code::Syntax, self.at),
        }
    }

    /// A colon that cannot be one of YAML's.
    fn colon(&self) -> Found {
        if let Last::Plain(span) = self.before.value
            && !self.same_line(span.start)
        {
            // `ident:abc` lacks a space, and so became a text that goes on until this colon.
            let first = rest_of_line(self.text, span.start);
            if self.text[first.range()].contains(':') {
                return self.explained(NO_SPACE, first.start);
            }
            // A key that stands too far to the right goes on with the text above it.
            let key = self.line_head().trim_start();
            if !key.is_empty()
                && key.chars().all(|character| character.is_alphanumeric() || "_-".contains(character))
            {
                return self.explained(TOO_FAR, self.at - key.len());
            }
        }
        self.here(Code::ColonInText)
    }

    fn directive(&self) -> Found {
        let letter =
            self.text[self.at..].chars().nth(1).is_some_and(|character| character.is_ascii_alphabetic());
        let head = &self.text[..self.at];
        // `% de réussite: 5` inside the document is a text, and so is whatever has no name.
        if letter && is_blank(head.trim_start_matches('\u{feff}')) {
            self.line_from(Code::Directive, self.at)
        } else {
            self.here(Code::ReservedStart)
        }
    }

    fn character(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn same_line(&self, other: usize) -> bool {
        line(self.text, self.at) == line(self.text, other)
    }

    /// The line of the error, before it.
    fn line_head(&self) -> &str {
        &self.text[line(self.text, self.at).start..self.at]
    }

    fn starts_line(&self) -> bool {
        self.line_head().trim().is_empty() && self.at < line(self.text, self.at).end
    }

    /// Whether the error is where a value begins: behind `key:` or `-`.
    fn starts_value(&self) -> bool {
        let head = self.line_head();
        let trimmed = head.trim_end();
        trimmed.len() < head.len() && (trimmed.ends_with(':') || trimmed.trim_start() == "-")
    }

    /// The first escape that YAML does not know, as in `"C:\dossier"`; the error is at the opening quote.
    fn bad_escape(&self) -> Option<Span> {
        let mut at = self.at;
        loop {
            at += self.text[at..].find('\\')?;
            let rest = &self.text[at + 1..];
            let kind = rest.chars().next()?;
            let digits = match kind {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            let code = rest.get(kind.len_utf8()..kind.len_utf8() + digits);
            let known = if digits == 0 {
                "0abt\tnvfre \"/\\N_LP\n\r".contains(kind)
            } else {
                code.and_then(|code| u32::from_str_radix(code, 16).ok())
                    .is_some_and(|code| char::from_u32(code).is_some())
            };
            let end = at + 1 + kind.len_utf8();
            if !known {
                return Some(Span::new(at, end));
            }
            at = end;
        }
    }

    /// The opening of the last quoted text that begins between the last event and the error.
    fn opening_quote(&self) -> Option<usize> {
        let region = self.text.get(self.before.end..self.at)?;
        let mut last = None;
        let mut previous = ' ';
        let mut characters = region.char_indices();
        while let Some((offset, character)) = characters.next() {
            let starts = previous.is_whitespace() || matches!(previous, '[' | '{' | ',' | ':');
            if character == '#' && previous.is_whitespace() {
                characters.find(|(_, character)| matches!(character, '\n' | '\r'));
                previous = '\n';
                continue;
            }
            if starts && matches!(character, '"' | '\'') {
                last = Some(self.before.end + offset);
                while let Some((_, inside)) = characters.next() {
                    if inside == character {
                        break;
                    }
                    if inside == '\\' && character == '"' {
                        characters.next();
                    }
                }
            }
            previous = character;
        }
        last
    }
}

/// Whether a bracket has no partner up to the end. Quotes are not looked at: a guess is enough to choose the words.
fn never_closed(text: &str, open: usize) -> bool {
    let mut depth = 0_usize;
    for byte in text[open..].bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth <= 1 => return false,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    true
}

/// The first tabs that begin a line, from the line of `at` on.
fn indenting_tab(text: &str, at: usize) -> Option<Span> {
    let mut start = line(text, at).start;
    while start < text.len() {
        let rest = &text[start..];
        let indentation = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
        let blank =
            rest[indentation.len()..].starts_with(['\n', '\r', '#']) || indentation.len() == rest.len();
        if let Some(tab) = indentation.find('\t').filter(|_| !blank) {
            let tabs = &indentation[tab..];
            let width = tabs.len() - tabs.trim_start_matches('\t').len();
            return Some(Span::new(start + tab, start + tab + width));
        }
        start += rest.find(['\n', '\r']).map_or(rest.len(), |end| end + 1);
    }
    None
}

/// The bytes of a block text, from its `|` or `>` to the end of its last line that is not blank.
///
/// The crate's own span starts at the first word, and ends at the next key.
pub(super) fn block_span(text: &str, from: usize, content: Span) -> Span {
    let Some(start) = block_header(text, from) else { return content };
    let end = content.end.max(start);
    let written = text[start..end].trim_end();
    // Blanks at the end of the last line are content.
    let last = &text[start + written.len()..end];
    let blanks = last.find(['\n', '\r']).unwrap_or(last.len());
    Span::new(start, start + written.len() + blanks)
}

/// The next `|` or `>` behind `from`, past the key's colon, comments, anchors and tags.
fn block_header(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        match bytes.get(at)? {
            b'|' | b'>' => return Some(at),
            b'#' => at += text[at..].find(['\n', '\r'])?,
            b'&' | b'!' => at += text[at..].find([' ', '\t', '\n', '\r'])?,
            b' ' | b'\t' | b'\n' | b'\r' | b':' | b'-' | b'?' | b'.' | 0xef | 0xbb | 0xbf => at += 1,
            _ => return None,
        }
    }
}

/// The empty place of a missing value: behind the colon that stands at `at`, else `at` itself.
pub(super) fn behind_colon(text: &str, at: usize) -> Span {
    Span::at(if text.as_bytes().get(at) == Some(&b':') { at + 1 } else { at })
}

/// The byte of an error, on a character border.
fn offset(text: &str, error: &ScanError) -> usize {
    let mark = error.marker();
    let byte = mark.byte_offset().or_else(|| text.char_indices().nth(mark.index()).map(|(byte, _)| byte));
    on_border(text, byte.unwrap_or(text.len()))
}

/// The nearest character border at or before an offset.
pub(super) fn on_border(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The bytes of the line that holds `at`, without its line ending.
pub(super) fn line(text: &str, at: usize) -> Span {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = text[at..].find(['\n', '\r']).map_or(text.len(), |end| at + end);
    Span::new(start, end)
}

/// From `at` to the last visible character of its line.
pub(super) fn rest_of_line(text: &str, at: usize) -> Span {
    let rest = text[at..line(text, at).end].trim_end();
    Span::new(at, at + rest.len())
}

/// The character at `at`; empty at the end of the text or of a line.
pub(super) fn character_at(text: &str, at: usize) -> Span {
    match text[at..].chars().next() {
        Some(character) if !matches!(character, '\n' | '\r') => Span::new(at, at + character.len_utf8()),
        _ => Span::at(at),
    }
}

/// From `at` to the next blank.
fn word_at(text: &str, at: usize) -> Span {
    let end = text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
    Span::new(at, at + end)
}

/// A place that has something to see, for one that may be at the end of the file: the last line before it with words.
fn visible(text: &str, at: usize) -> Span {
    if !is_blank(&text[at..]) && !matches!(text.as_bytes().get(at), Some(b'\n' | b'\r')) {
        return character_at(text, at);
    }
    let last = text[..at].trim_end().len();
    let line = line(text, last);
    let start = last - text[line.start..last].trim_start_matches([' ', '\t', '\u{feff}']).len();
    Span::new(start, last)
}

/// Whether there are only blanks and comments.
fn is_blank(text: &str) -> bool {
    text.split(['\n', '\r']).map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}

fn first_character(text: &str, span: Span) -> String {
    text[span.range()].chars().take(1).collect()
}

#[cfg(test)]
mod tests {
    use crate::finding::Arg;
    use crate::source::SourceFile;
    use crate::yaml::parse;

    use super::*;

    /// The one finding of a text: its code, what is underlined, and its first argument.
    fn found(text: &str) -> (String, String, Option<Arg>) {
        let file = SourceFile::new("answers.yaml", text);
        let findings = parse(&file).findings;
        let [finding] = findings.as_slice() else { panic!("{text:?}: {findings:#?}") };
        let arg = finding.args.first().map(|(_, arg)| arg.clone());
        (finding.code.name().to_owned(), file.slice(finding.span).to_owned(), arg)
    }

    #[test]
    fn a_matter_of_spaces_is_said_so() {
        for (text, underlined, detail) in [
            ("langue:fr\ntitre: x\n", "langue:fr", NO_SPACE),
            ("a:\n  b: c\n   d: e # f\n", "d: e # f", TOO_FAR),
            ("a:\n    b: c\n  d: e\n", "d: e", NO_LEVEL),
            ("a: b\nc:d\ne: f\n", "c:d", NO_SPACE),
            ("a: b\nc d\ne: f\n", "c d", NO_KEY),
            ("a: b\n- c\n", "- c", ITEM_AMONG_KEYS),
            ("a:\n  - b\n  c: d\n", "c: d", KEY_AMONG_ITEMS),
        ] {
            let expected = ("syntax".to_owned(), underlined.to_owned(), Some(detail.into()));
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_underlined_is_what_to_change() {
        for (text, code, underlined) in [
            ("a: b : c", "colon-in-text", ":"),
            ("a: b\n  c d : e", "colon-in-text", ":"),
            ("a:\n  b: c\n\t\td: e", "tab-indentation", "\t\t"),
            ("a: \"b\nc: d", "unclosed-quote", "\"b"),
            ("# \"x\na: \"b\nc: \"d\"", "unclosed-quote", "\"b"),
            ("a: [b, {c: d}\ne: f", "cut-off", "["),
            ("a: 1\nb: 2\nide\n\n# fin\n", "cut-off", "ide"),
            ("a: é\n@b: c", "reserved-start", "@"),
            ("%é: b", "reserved-start", "%"),
            ("a: *b c", "alias", "*b"),
            ("a: !b!c d", "tag", "!b!c"),
            ("a: \"C:\\été\"", "syntax", "\\é"),
        ] {
            let (found_code, found_text, _) = found(text);
            assert_eq!((found_code.as_str(), found_text.as_str()), (code, underlined), "{text:?}");
        }
    }

    #[test]
    fn places_at_the_end_have_something_to_see() {
        assert_eq!(visible("a: b\n\n# c\n", 5), Span::new(0, 4));
        assert_eq!(visible("", 0), Span::at(0));
        assert_eq!(visible("\u{feff}é\n", 5), Span::new(3, 5));
        assert_eq!(line("a\r\nbé\rc", 4), Span::new(3, 6));
    }
}
