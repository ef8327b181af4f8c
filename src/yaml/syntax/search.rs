//! Which mistake it was, and where to look: the search around the place where the crate gave up.

use granit_parser::ErrorKind;

use crate::finding::Code;
use crate::source::Span;

use super::super::KeyUse;
use super::super::lines::{
    character_at, glued_colon, has_key, head, indentation, is_blank, line, lost_colon, next_written,
    odd_dash, previous_written, rest_of_line, visible, word_at,
};
use super::super::repair::strayed;
use super::around::{Bracket, answered_above, block_above, bracket, indenting_tab, odd_indentation};
use super::{Before, Last};

pub(super) struct Found {
    pub(super) code: Code,
    pub(super) span: Span,
}

pub(super) struct Search<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) before: &'a Before<'a>,
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

    pub(super) fn classify(&self, kind: &ErrorKind) -> Found {
        use ErrorKind as Kind;
        if let Some(odd) = self.odd_indentation() {
            return self.found(Code::NoBreakIndentation, odd);
        }
        // Whatever made no sense below it: the bracket was not closed.
        let unclosed = matches!(kind, Kind::UnclosedFlowCollection { .. }).then_some(self.at);
        // The parser may not have told yet of a bracket that the line above opens.
        let above = || {
            let above = previous_written(self.text, line(self.text, self.at))?;
            let value = head(self.text, above).value;
            let open = self.text[value..above.end].starts_with(['[', '{']);
            (open && matches!(bracket(self.text, value), Bracket::NotOnItsLine)).then_some(value)
        };
        if let Some(open) = self.before.open_flow.first().copied().or(unclosed).or_else(above) {
            match bracket(self.text, open) {
                Bracket::NotOnItsLine if unclosed.is_none() => {
                    return self.found(Code::UnclosedBracket, character_at(self.text, open));
                }
                Bracket::BehindHash(hash) => return self.line_from(Code::HashCutText, hash),
                _ => {}
            }
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
                let ruled = self.starts_line()
                    && !self.text[rest_of_line(self.text, self.at).range()].contains(char::is_alphanumeric);
                text.unwrap_or_else(|| {
                    if ruled {
                        self.line_from(Code::LineWithoutKey, self.at)
                    } else {
                        self.here(Code::ReservedStart)
                    }
                })
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
                if let Some(colon) = self.colon_above() {
                    return self.found(Code::ColonInText, character_at(self.text, colon));
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
            _ if self.question_behind_comment().is_some() => {
                self.line_from(Code::Indentation, self.question_behind_comment().unwrap_or_default())
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
            Bracket::Closed | Bracket::BehindHash(_) => {}
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
            Last::Plain(span) => line(self.text, span.start),
            Last::Quoted(_) | Last::Flow(_) | Last::Other => own,
        };
        for one in [begun, own] {
            if let Some(word) = lost_colon(self.text, one, keys) {
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
        let written = self.text[own.range()].trim_start();
        let item = odd_dash(written).is_some_and(|dash| {
            self.before.keys.has(written[dash.end..].split(':').next().unwrap_or_default().trim())
        });
        // A line of dashes or stars parts answers, and is none.
        let ruled = !written.contains(char::is_alphanumeric);
        let other = known || item || ruled || glued_colon(self.text, own).is_some();
        let owner = block_above(self.text, own).filter(|_| !other)?;
        // At the margin of the key, a line with a colon may be a question that is not known.
        let text = key.is_none() || indentation(self.text, own) > owner.owner();
        let start = own.end - self.text[own.range()].trim_start().len();
        text.then(|| self.line_from(Code::TextNotIndented, start))
    }

    /// The colon of a sentence that begins the text of the question above it, and goes on at the line of the error: YAML
    /// took the sentence for a key.
    fn colon_above(&self) -> Option<usize> {
        let own = line(self.text, self.at);
        let margin = indentation(self.text, own);
        let (mut above, mut colon) = (previous_written(self.text, own)?, None);
        while indentation(self.text, above) == margin && !has_key(self.text, above) {
            let key = head(self.text, above).key.filter(|key| self.text[key.range()].contains(' '));
            if let Some(key) = key.filter(|key| !self.before.keys.is_meant(self.text[key.range()].trim())) {
                colon = self.text[key.end..above.end].find(':').map(|colon| key.end + colon);
            }
            above = previous_written(self.text, above)?;
        }
        let question = head(self.text, above);
        let opens = has_key(self.text, above) && self.text[question.value..above.end].trim().is_empty();
        colon.filter(|_| opens && question.column < margin)
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

    /// A question too far to the right, below one with a note to oneself: where it begins.
    fn question_behind_comment(&self) -> Option<usize> {
        let own = line(self.text, self.at);
        let comment = self.character() == Some('#');
        let below = if comment { next_written(self.text, own)? } else { own };
        let key = head(self.text, below).key?;
        let is_question = self.before.keys.has(&self.text[key.range()]);
        let deeper = indentation(self.text, below) > indentation(self.text, own) || !comment;
        (is_question && deeper && (comment || self.behind_comment().is_some()))
            .then_some(below.start + indentation(self.text, below))
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
