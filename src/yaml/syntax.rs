//! The crate's errors in the words of someone who does not know YAML: which mistake it was, and where to look.
//!
//! The crate says where it could not go on, which is often far from the mistake: an unclosed quote is noticed at the
//! end of the file, a tab at the word before it. The text around tells more. Each search here reads the text at most
//! once, and there is one error per file at most.

use granit_parser::{ErrorKind, ScanError};

use crate::finding::{Code, Finding, Level};
use crate::source::Span;

use super::lines::{
    Head, character_at, glued_colon, has_key, head, indentation, is_blank, is_odd_space, is_word, line,
    lost_colon, next_written, odd_dash, on_border, previous_written, rest_of_line, visible, word_at,
};
use super::repair::{key_of_value, strayed, wanted_column};
use super::scalar::code_point;
use super::{KeyUse, Keys};
use crate::path::Path;

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
    let span = if found.span.start == found.span.end { visible(text, found.span.start) } else { found.span };
    found_at(text, found.code, span, before, path)
}

/// The finding for a mistake at a place, with what its message names.
pub(super) fn found_at(text: &str, code: Code, span: Span, before: &Before<'_>, path: Path) -> Finding {
    let finding = named(Finding::new(code, span, path), text, code, span);
    match code {
        Code::ReservedStart => {
            let bar = matches!(text[span.start..].chars().next(), Some('|' | '>'));
            let finding = finding.arg("character", first_character(text, span));
            if bar { finding.variant("bar") } else { finding }
        }
        Code::TooDeep => finding.arg("limit", super::MAX_DEPTH),
        // Where the text goes on below the comment, YAML itself gives up.
        Code::HashCutText => Finding { level: Level::Error, ..finding }.variant("lines"),
        Code::ControlCharacter => {
            let character = text[span.start..].chars().next().unwrap_or_default();
            finding.arg("character", code_point(character))
        }
        Code::MissingColon => {
            let rest = text[span.end..line(text, span.start).end].trim_start();
            let finding = finding.arg("key", &text[span.range()]);
            if rest.is_empty() || rest.starts_with(['|', ';', '=']) {
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

/// The finding for a text that ends too soon, where nothing more is known.
pub(super) fn cut_off(text: &str, path: Path) -> Finding {
    Finding::new(Code::CutOff, visible(text, text.len()), path)
}

struct Found {
    code: Code,
    span: Span,
}

struct Search<'a> {
    text: &'a str,
    at: usize,
    before: &'a Before<'a>,
}

impl Search<'_> {
    fn found(&self, code: Code, span: Span) -> Found {
        Found { code, span }
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
        if let Some(odd) = self.odd_indentation() {
            return self.found(Code::NoBreakIndentation, odd);
        }
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
            | Kind::PlainScalarStartsWithDashFlowIndicator => {
                let text = self.margin_of_a_text().or_else(|| self.bullet());
                text.unwrap_or_else(|| self.here(Code::ReservedStart))
            }
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
                Some(escape) => self.found(Code::UnknownEscape, escape),
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
        let open = self.before.open_flow.first().copied();
        let open = open.or_else(|| matches!(kind, Kind::UnclosedFlowCollection { .. }).then_some(self.at));
        if let Some(open) = open {
            return self.in_brackets(open, kind);
        }
        if let Some(found) = self.by_keys().or_else(|| self.margin_of_a_text()) {
            return found;
        }
        match kind {
            Kind::SimpleKeyExpected => {
                let own = line(self.text, self.at);
                let rest = rest_of_line(self.text, self.at);
                if glued_colon(self.text, own).is_some() {
                    return self.line_from(Code::MissingSpace, self.at);
                }
                // One word at the end of the file: a question that was being written.
                let word = !self.text[rest.range()].contains(char::is_whitespace);
                if word && is_blank(&self.text[rest.end..]) {
                    return self.found(Code::CutOff, rest);
                }
                self.found(Code::LineWithoutKey, rest)
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
                self.line_from(Code::ListIndentation, self.at - self.line_head().trim_start().len())
            }
            Kind::ExpectedBlockSequenceEntry if self.starts_line() => {
                self.line_from(Code::ListIndentation, self.at)
            }
            Kind::ExpectedBlockMappingKey | Kind::InvalidIndentation if self.starts_line() => {
                self.line_from(self.indentation_code(), self.at)
            }
            _ if self.character() == Some('#') => self.line_from(Code::HashCutText, self.at),
            // A line of text that goes on behind a comment: the comment was meant as text.
            _ if self.starts_line() && self.behind_comment().is_some() => {
                self.found(Code::HashCutText, self.behind_comment().unwrap_or_default())
            }
            _ => self.line_from(Code::Syntax, self.at),
        }
    }

    /// Mistakes between brackets.
    fn in_brackets(&self, open: usize, kind: &ErrorKind) -> Found {
        match bracket(self.text, open) {
            Bracket::Closed => {}
            Bracket::NotOnItsLine => return self.found(Code::UnclosedBracket, character_at(self.text, open)),
            Bracket::With(other) => {
                return self.found(Code::UnclosedBracket, character_at(self.text, other));
            }
            Bracket::Never => return self.found(Code::CutOff, character_at(self.text, open)),
        }
        if self.character() != Some(':') || self.starts_value() {
            return match kind {
                ErrorKind::UnclosedFlowCollection { .. } => self.here(Code::CutOff),
                _ if self.starts_value()
                    && matches!(
                        self.character(),
                        Some('-' | '?' | ':' | ',' | ']' | '}' | '*' | '&' | '!')
                    ) =>
                {
                    self.here(Code::ReservedStart)
                }
                _ if self.character() == Some('#') => self.line_from(Code::HashCutText, self.at),
                _ => self.line_from(Code::Syntax, self.at),
            };
        }
        // `{ value: 6000 unit: dossiers }`
        let before = self.line_head();
        let word = before.rsplit([' ', ',', ';', '{', '[']).next().unwrap_or_default();
        let parted = before[..before.len() - word.len()].trim_end();
        if self.before.keys.has(word) && !parted.ends_with(['{', '[', ',']) {
            let start = self.at - word.len();
            return self.found(Code::MissingComma, Span::new(start, self.at));
        }
        self.here(Code::ColonInText)
    }

    /// What the known keys tell of a line.
    fn by_keys(&self) -> Option<Found> {
        let keys = self.before.keys;
        let own = line(self.text, self.at);
        // Where a text without quotes goes on to the error, its first line may be at fault.
        let begun = match self.before.value {
            Last::Plain(span)
                if span.end > self.before.end.saturating_sub(1) || !self.same_line(span.start) =>
            {
                line(self.text, span.start)
            }
            _ => own,
        };
        for one in [begun, own] {
            let inside = one != own && self.text[one.range()].trim_start().starts_with('#');
            if let Some(word) = lost_colon(self.text, one, keys).filter(|_| !inside) {
                return Some(self.found(Code::MissingColon, word));
            }
            let start = one.end - self.text[one.range()].trim_start().len();
            let dash = odd_dash(&self.text[start..one.end]);
            if let Some(dash) = dash.filter(|dash| {
                let item = head(self.text, Span::new(start + dash.end, one.end));
                item.key.is_some_and(|key| keys.has(&self.text[key.range()]))
            }) {
                return Some(self.found(Code::WrongDash, Span::new(start, start + dash.sign)));
            }
        }
        let key = head(self.text, own).key?;
        let using = keys.use_of(&self.text[key.range()])?;
        if let Some(answer) =
            answered_above(self.text, own).filter(|above| above.column < head(self.text, own).column)
        {
            // A note, or the reason of no answer, under an answer that stands on the line of its question. Under a
            // `value:` of its own, it is that line that has strayed.
            let is_value = &self.text[answer.key?.range()] == "value";
            if matches!(using, KeyUse::Beside | KeyUse::State) && !is_value {
                return Some(self.found(Code::ValueWithoutKey, key));
            }
            // `decision:`, then `automation: support` at its margin: that line has strayed, not the ones below it.
            let above = line(self.text, answer.key?.start);
            if strayed(self.text, above, keys).is_some() {
                let start = above.start + indentation(self.text, above);
                return Some(self.found(Code::Indentation, rest_of_line(self.text, start)));
            }
        }
        // The first question of a section, further right than those below it.
        let mut above = previous_written(self.text, own);
        while let Some(one) = above.filter(|one| indentation(self.text, *one) > indentation(self.text, own)) {
            if strayed(self.text, one, keys) == Some(indentation(self.text, own)) && has_key(self.text, one) {
                let start = one.start + indentation(self.text, one);
                return Some(self.found(Code::Indentation, rest_of_line(self.text, start)));
            }
            above = previous_written(self.text, one);
        }
        // A space before the first line of the file.
        let first = next_written(self.text, line(self.text, 0))
            .filter(|_| is_blank(&self.text[line(self.text, 0).range()]));
        let first = first.unwrap_or_else(|| line(self.text, 0));
        let margin = indentation(self.text, first);
        (margin > 0
            && indentation(self.text, own) == 0
            && own.start > first.start
            && has_key(self.text, first))
        .then(|| self.found(Code::Indentation, rest_of_line(self.text, first.start + margin)))
    }

    /// `* who: agent`: a star that begins a line, with a blank behind it.
    fn bullet(&self) -> Option<Found> {
        let rest = rest_of_line(self.text, self.at);
        let dash = odd_dash(&self.text[rest.range()]).filter(|_| self.starts_line())?;
        Some(self.found(Code::WrongDash, Span::new(self.at, self.at + dash.sign)))
    }

    /// A line of a text after `|` that stands further left than the text: at the margin of its key, or between.
    fn margin_of_a_text(&self) -> Option<Found> {
        let own = line(self.text, self.at);
        let key = head(self.text, own).key.filter(|_| has_key(self.text, own));
        let known = key.is_some_and(|key| self.before.keys.has(&self.text[key.range()]));
        let other = known || glued_colon(self.text, own).is_some();
        let owner = block_above(self.text, own).filter(|_| !other)?;
        // At the margin of the key, a line with a colon may be a question that is not known.
        let text = key.is_none() || indentation(self.text, own) > owner.owner();
        let start = own.end - self.text[own.range()].trim_start().len();
        text.then(|| self.line_from(Code::TextNotIndented, start))
    }

    /// A colon that cannot be one of YAML's.
    fn colon(&self) -> Found {
        if let Last::Plain(span) = self.before.value
            && !self.same_line(span.start)
        {
            // `ident:abc` lacks a space, and so became a text that goes on until this colon.
            let first = line(self.text, span.start);
            if glued_colon(self.text, first).is_some() {
                return self.line_from(Code::MissingSpace, span.start);
            }
            // A key that stands too far to the right goes on with the text above it.
            let key = self.line_head().trim_start();
            if !key.is_empty()
                && key.chars().all(|character| character.is_alphanumeric() || "_-".contains(character))
            {
                return self.line_from(self.indentation_code(), self.at - key.len());
            }
        }
        self.here(Code::ColonInText)
    }

    /// A wrong indentation has words of its own under the dash of a list.
    fn indentation_code(&self) -> Code {
        let own = line(self.text, self.at);
        let item =
            previous_written(self.text, own).is_some_and(|above| head(self.text, above).dash.is_some());
        if item { Code::ListIndentation } else { Code::Indentation }
    }

    /// The no-break spaces that begin the line of the error.
    fn odd_indentation(&self) -> Option<Span> {
        odd_indentation(self.text, line(self.text, self.at))
    }

    /// The comment at the end of the line before, where a text without quotes stands before it.
    fn behind_comment(&self) -> Option<Span> {
        let Last::Plain(span) = self.before.value else { return None };
        let rest = rest_of_line(self.text, span.end);
        let hash = self.text[rest.range()].find('#')?;
        let between = self.text[rest.start..rest.start + hash].trim().is_empty();
        let below = line(self.text, self.at).start > rest.end
            && is_blank(&self.text[rest.start..line(self.text, self.at).start]);
        (between && below).then(|| Span::new(rest.start + hash, rest.end))
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

/// The question above a line whose answer stands on its line, or alone on the line between; not a text after `|`.
pub(super) fn answered_above(text: &str, own: Span) -> Option<Head> {
    let above = previous_written(text, own)?;
    let head = head(text, above);
    if head.key.is_none() && head.dash.is_none() && head.column == indentation(text, own) {
        let question = self::head(text, previous_written(text, above)?);
        let opens = question.key.is_some() && text[question.value..].starts_with(['\n', '\r']);
        let value = above.start + indentation(text, above);
        return (opens && question.column < head.column).then_some(Head { value, ..question });
    }
    let answer = text.get(head.value..above.end)?.trim_end();
    let answered = !answer.is_empty() && !answer.starts_with(['|', '>', '#']);
    (answered && has_key(text, above)).then_some(head)
}

/// The beginning of the line whose text, begun by `|` or `>`, a line stands under.
pub(super) fn block_above(text: &str, own: Span) -> Option<Head> {
    let mut above = previous_written(text, own);
    let column = indentation(text, own);
    // Inside a text there may be lines with a dash or a colon, but none at its margin.
    let mut margin = usize::MAX;
    while let Some(one) = above {
        let head = head(text, one);
        if has_key(text, one) || head.dash.is_some() {
            let begins = text[head.value..].starts_with(['|', '>']) && head.owner() < margin;
            margin = margin.min(indentation(text, one));
            if begins || margin <= column {
                return begins.then_some(head);
            }
        }
        if indentation(text, one) == 0 && column > 0 {
            return None;
        }
        above = previous_written(text, one);
    }
    None
}

/// The no-break spaces at the start of a line, where they stand in its indentation.
pub(super) fn odd_indentation(text: &str, line: Span) -> Option<Span> {
    let written = &text[line.range()];
    let start = line.start + (written.len() - written.trim_start_matches(' ').len());
    let rest = &text[start..line.end];
    let end =
        start + (rest.len() - rest.trim_start_matches(|letter| letter == ' ' || is_odd_space(letter)).len());
    (rest.starts_with(is_odd_space) && end < line.end).then(|| Span::new(start, end))
}

/// How a bracket ends.
enum Bracket {
    /// With its partner.
    Closed,
    /// Its line has none, and the next line is an answer of its own.
    NotOnItsLine,
    /// With the partner of another, at this byte.
    With(usize),
    /// Not up to the end of the file.
    Never,
}

/// Looks for the partner of a bracket. Quotes are not looked at: a guess is enough to choose the words.
fn bracket(text: &str, open: usize) -> Bracket {
    let mut inside = Vec::new();
    let own = line(text, open);
    for (offset, byte) in text[open..].bytes().enumerate() {
        match byte {
            b'[' => inside.push(b']'),
            b'{' => inside.push(b'}'),
            b']' | b'}' => {
                if inside.pop() != Some(byte) {
                    return Bracket::With(open + offset);
                }
                if inside.is_empty() {
                    return Bracket::Closed;
                }
            }
            b'\n' | b'\r' if open + offset == own.end => {
                let next = next_written(text, own);
                let answer = next.is_none_or(|next| has_key(text, next) || head(text, next).dash.is_some());
                if answer && next.is_none_or(|next| indentation(text, next) <= indentation(text, own)) {
                    return Bracket::NotOnItsLine;
                }
            }
            _ => {}
        }
    }
    Bracket::Never
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
