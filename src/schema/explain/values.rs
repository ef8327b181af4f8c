//! Values that are not what a question asks for, and what was probably meant by them.

use serde_json::Value;

use super::typed::{self, TypedNumber};
use super::{Explainer, boolean_options, holds_text, is_digest, is_state_or_note, last_key, nearest};
use crate::finding::{Arg, Code, Edit, Finding, Suggestion};
use crate::questionnaire::{Kind, Question, UNCLEAR};
use crate::schema::STATES;
use crate::schema::refusal::{self, nameless, refusal};
use crate::source::Span;
use crate::yaml::{Node, NodeKind, Path, Segment, TextStyle, write_word};

/// What is asked for at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Number,
    Boolean,
    Option,
    Date,
    Duration,
    Address,
    Siren,
    List,
    Mapping,
    Words,
}

impl Explainer<'_> {
    /// Not one of the words that can be written.
    pub(super) fn not_an_option(&self, path: Path, options: &[Value]) -> Finding {
        let found = self.found(&path);
        let question = self.question(&path);
        if let Some(finding) = self.required_blank(&path) {
            return finding;
        }
        if last_key(&path) == refusal::KEY && path.depth() == 1 {
            return refusal(self.questionnaire, self.file, self.document)
                .unwrap_or_else(|| nameless(self.questionnaire, self.document));
        }
        let ground = last_key(&path) == "ground";
        let wanted = if ground { Wanted::Option } else { self.wanted(&path, &[]) };
        if let Some(finding) = self.typed_otherwise(&path, wanted) {
            return finding;
        }
        let known: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
        let span = self.document.find(&path).map_or(Span::at(0), |node| node.span);
        let finding = self.finding(Code::NotAnOption, path).arg("found", found.clone());
        let finding = match question {
            Some(_) if ground => {
                finding.arg("question", "ground").arg("options", Arg::Options("ground".into()))
            }
            Some(question) if question.kind == Kind::Boolean => {
                finding.arg("options", boolean_options(question))
            }
            Some(question) => finding.arg("options", Arg::Options(question.id.clone())),
            None => finding.arg("options", known.join(", ")),
        };
        if question.is_some() && !ground && typed::state(&found).is_some() {
            let state = typed::state(&found).unwrap_or_default();
            return finding.variant("state").arg("state", state).arg("key", self.key_of(&span));
        }
        let meant =
            question.and_then(|question| self.questionnaire.words("fr").option_meant(&question.id, &found));
        let near = meant.map(|option| (option, true));
        match near.or_else(|| nearest(&found, known.iter().copied())) {
            Some((near, sure)) => finding.variant("near").arg("near", near).suggest(sure, span, near),
            None => finding,
        }
    }

    /// A value of another YAML type.
    pub(super) fn wrong_type(&self, path: Path, accepted: &[String]) -> Finding {
        let node = self.document.find(&path);
        let question = self.question(&path);
        if let Some(finding) = self.required_blank(&path) {
            return finding;
        }
        let state = matches!(path.last(), Some(Segment::Key(key)) if STATES.contains(&&**key));
        if state && node.is_some_and(Node::is_null) {
            return self.finding(Code::EmptyReason, path);
        }
        if path.is_root() {
            return self.finding(Code::WrongKind, path).variant("file");
        }
        let no_text = question.is_some_and(|question| !holds_text(question));
        if self.texts_only && no_text && !path.segments().into_iter().any(is_state_or_note) {
            return self.finding(Code::NotAText, path.clone()).arg("key", last_key(&path));
        }
        let wanted = self.wanted(&path, accepted);
        if let Some(finding) = self.typed_otherwise(&path, wanted) {
            return finding;
        }
        let found = self.found(&path);
        // `1.10` and `01` are numbers for YAML; in quotes they are the text that was meant.
        if let Some(node) = node
            && wanted == Wanted::Words
            && matches!(node.kind, NodeKind::Number(_) | NodeKind::Bool(_))
        {
            let finding = self.finding(Code::NumberForText, path).arg("found", found.clone());
            return finding.suggest(true, node.span, format!("\"{found}\""));
        }
        let expected = match (wanted, question.map(|question| question.kind)) {
            (Wanted::Number, _) => "expected-number",
            (Wanted::Date, _) => "expected-date",
            (Wanted::Duration, _) => "expected-duration",
            (Wanted::List, Some(Kind::Records)) => "expected-records",
            (Wanted::List, _) => "expected-list",
            (Wanted::Mapping, _) => "expected-mapping",
            (Wanted::Boolean, _) => "expected-boolean",
            _ => "expected-text",
        };
        let finding = self.finding(Code::WrongKind, path.clone()).arg("found", found);
        let finding = finding.arg("expected", Arg::Message(expected)).arg("key", last_key(&path));
        match wanted {
            Wanted::List => self.list_wanted(finding, &path),
            Wanted::Mapping => self.mapping_wanted(finding, &path),
            _ => finding,
        }
    }

    /// A text that is not written as it has to be.
    pub(super) fn wrong_form(&self, path: Path) -> Finding {
        let found = self.found(&path);
        let shows_nothing = |character: char| {
            character.is_whitespace()
                || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        };
        if found.chars().all(shows_nothing) {
            let reason = matches!(path.last(), Some(Segment::Key(key)) if STATES.contains(&&**key));
            return self.finding(if reason { Code::EmptyReason } else { Code::EmptyText }, path);
        }
        if let Some(finding) = self.typed_otherwise(&path, self.wanted(&path, &[])) {
            return finding;
        }
        let kind = self.question(&path).map(|question| question.kind);
        let top = path.depth() == 1;
        let key = last_key(&path);
        let day = self.question(&path).is_some_and(|question| question.day);
        let expected = match (kind, key.as_str()) {
            (_, "as_of" | "expected" | "checked_on") => "form-date",
            (_, "language") if top => "form-language",
            (_, "translates") if top => "form-sibling",
            _ if is_digest(&path) => "form-digest",
            (_, "siren") => "form-siren",
            (_, "source" | "sources") => "form-source",
            (Some(Kind::Date), _) if day => "form-day",
            (Some(Kind::Date), _) => "form-date",
            (Some(Kind::Duration), _) => "form-duration",
            (Some(Kind::Url), _) | (_, "url") => "form-address",
            (_, "id") => "form-id",
            (_, "at") => "form-pointer",
            _ => "form-line",
        };
        let span = self.document.find(&path).map(|node| node.span);
        let finding = self.finding(Code::WrongForm, path).arg("found", found.clone());
        let finding = finding.arg("expected", Arg::Message(expected));
        let meant = if expected == "form-id" { page_id(&found) } else { None };
        match (meant, span) {
            (Some(near), Some(span)) => {
                finding.variant("near").arg("near", near.clone()).suggest(false, span, near)
            }
            _ => finding,
        }
    }

    /// A number that is too small or too large.
    pub(super) fn out_of_range(&self, path: Path) -> Finding {
        let found = self.found(&path);
        let bounds = self.question(&path).map(|question| (question.min, question.max));
        let Some((min, max)) = bounds.filter(|bounds| *bounds != (None, None)) else {
            return self.wrong_form(path);
        };
        let span = self.document.find(&path).map(|node| node.span);
        let finding = self.finding(Code::OutOfRange, path).arg("found", found.clone());
        let is_share = (min, max) == (Some(0), Some(1));
        let percent = found.parse::<f64>().is_ok_and(|number| number > 1.0 && number <= 100.0);
        if let (true, true, Some(near), Some(span)) = (is_share, percent, typed::share(&found), span) {
            return finding.variant("share").arg("near", near.clone()).suggest(false, span, near);
        }
        match (min, max) {
            (Some(_), Some(_)) if is_share => finding.variant("between"),
            (Some(min), _) if found.starts_with('-') => finding.arg("limit", min.to_string()),
            (_, Some(max)) => finding.variant("most").arg("limit", max.to_string()),
            (Some(min), None) => finding.arg("limit", min.to_string()),
            (None, None) => finding,
        }
    }

    fn required_blank(&self, path: &Path) -> Option<Finding> {
        let null = self.document.find(path).is_some_and(Node::is_null);
        let required = self.question(path).is_some_and(Question::is_required);
        (null && required).then(|| self.blank_but_required(path.clone()))
    }

    fn wanted(&self, path: &Path, accepted: &[String]) -> Wanted {
        let is = |name: &str| accepted.iter().any(|accepted| accepted == name);
        let key = match path.last() {
            Some(Segment::Key(key)) => key.to_string(),
            _ => String::new(),
        };
        let question = self.question(path);
        match key.as_str() {
            "as_of" | "expected" | "checked_on" => return Wanted::Date,
            "about" => return Wanted::Boolean,
            "unit" | "note" | "not_documented" | "not_applicable" | "withheld" | "ground" => {
                return Wanted::Words;
            }
            "siren" => return Wanted::Siren,
            "url" => return Wanted::Address,
            _ => {}
        }
        if is("array") {
            return Wanted::List;
        }
        if is("object") {
            return Wanted::Mapping;
        }
        // A part of a contact or of an organisation has no question of its own.
        let part = question.is_some_and(|question| question.built_in_fields().contains(&key.as_str()));
        match question.filter(|_| !part).map(|question| question.kind) {
            Some(Kind::Number) => Wanted::Number,
            Some(Kind::Boolean) => Wanted::Boolean,
            Some(Kind::Choice | Kind::Choices) => Wanted::Option,
            Some(Kind::Date) => Wanted::Date,
            Some(Kind::Duration) => Wanted::Duration,
            Some(Kind::Url) => Wanted::Address,
            _ => Wanted::Words,
        }
    }

    /// What was meant by a text, where it is plain: a number with spaces, `oui`, a date in words.
    fn typed_otherwise(&self, path: &Path, wanted: Wanted) -> Option<Finding> {
        let node = self.document.find(path)?;
        let span = node.span;
        // What stands in a block has its `|` in the file.
        let (found, replaceable) = match &node.kind {
            NodeKind::Text(text) => (text.value.trim(), text.style != TextStyle::Block),
            NodeKind::Number(number) if wanted == Wanted::Siren => (number.written.as_str(), true),
            _ => return None,
        };
        let told = |code: Code, near: String, safe: bool| {
            let finding = self.finding(code, path.clone()).arg("found", found).arg("near", near.clone());
            if replaceable { finding.suggest(safe, span, near) } else { finding }
        };
        let id = self.question(path).is_some_and(|question| question.id == "identity.id");
        if let Some(inside) = typed::between_smart_quotes(found).filter(|_| wanted != Wanted::Words || id) {
            return Some(told(Code::SmartQuotes, inside.to_owned(), true));
        }
        match wanted {
            Wanted::Number => self.typed_number(path, node, found),
            Wanted::Boolean => {
                let unclear = self.question(path).is_some_and(|question| question.unclear);
                let meant = typed::boolean(found).filter(|meant| unclear || *meant != UNCLEAR)?;
                let options = self.question(path).map(boolean_options).unwrap_or("true, false");
                Some(told(Code::BooleanWord, meant.to_owned(), true).arg("options", options))
            }
            Wanted::Date => {
                let day = self.question(path).is_some_and(|question| question.day);
                let (date, sure) = typed::date(found)?;
                if day && date.len() < 10 {
                    return None;
                }
                Some(
                    told(Code::WrongForm, date, sure)
                        .variant("near")
                        .arg("expected", Arg::Message(if day { "form-day" } else { "form-date" })),
                )
            }
            Wanted::Duration => {
                let near = typed::duration(found)?;
                Some(
                    told(Code::WrongForm, near, true)
                        .variant("near")
                        .arg("expected", Arg::Message("form-duration")),
                )
            }
            Wanted::Siren => {
                let digits: String = found.chars().filter(char::is_ascii_digit).collect();
                let others = found.chars().filter(|letter| !letter.is_ascii_digit());
                if !others.clone().all(|letter| letter.is_whitespace() || letter == '.' || letter == '-') {
                    return None;
                }
                match digits.len() {
                    14 => Some(told(Code::SiretForSiren, digits[..9].to_owned(), siren_in_siret(&digits))),
                    9 => Some(
                        told(Code::WrongForm, digits, true)
                            .variant("near")
                            .arg("expected", Arg::Message("form-siren")),
                    ),
                    _ => None,
                }
            }
            Wanted::Option | Wanted::Address | Wanted::List | Wanted::Mapping | Wanted::Words => None,
        }
    }

    fn typed_number(&self, path: &Path, node: &Node, found: &str) -> Option<Finding> {
        let is_share = self.question(path).is_some_and(|question| question.max == Some(1));
        let number = typed::number(found, is_share)?;
        let about = |code: Code, near: &str| {
            self.finding(code, path.clone()).arg("found", found).arg("near", near.to_owned())
        };
        Some(match number {
            TypedNumber::Spaces(near) => about(Code::NumberWithSpaces, &near).suggest(true, node.span, near),
            TypedNumber::Comma(near) => about(Code::DecimalComma, &near).suggest(true, node.span, near),
            TypedNumber::Percent(near) => {
                let finding = about(Code::PercentSign, &near);
                if is_share { finding.variant("share") } else { finding }.suggest(true, node.span, near)
            }
            TypedNumber::Unit(near, unit) => {
                let finding = about(Code::UnitInNumber, &near).arg("unit", unit.clone());
                self.with_part(finding, path, &near, "unit", &write_word(&unit))
            }
            TypedNumber::About(near) => {
                let finding = about(Code::UnitInNumber, &near).variant("about");
                self.with_part(finding, path, &near, "about", "true")
            }
        })
    }

    /// Offers a number in its long form, with its unit or the mark of an estimate.
    fn with_part(&self, finding: Finding, path: &Path, number: &str, part: &str, word: &str) -> Finding {
        if matches!(path.last(), Some(Segment::Key(key)) if &**key == "value") {
            let (Some(node), Some(key)) = (self.document.find(path), self.document.find_key(path)) else {
                return finding;
            };
            let parent = path.parent().and_then(|parent| self.document.find(&parent));
            let free = parent.is_some_and(|parent| parent.entry(part).is_none() && !self.in_braces(parent));
            let margin = " ".repeat(self.file.position(key.span.start).column - 1);
            let text = format!("{number}\n{margin}{part}: {word}");
            return if free { finding.suggest(true, node.span, text) } else { finding };
        }
        self.under(finding, path, &[format!("value: {number}"), format!("{part}: {word}")], true)
    }

    /// Offers lines under a key in place of the value on its line.
    pub(super) fn under(&self, mut finding: Finding, path: &Path, lines: &[String], safe: bool) -> Finding {
        let (Some(node), Some(key)) = (self.document.find(path), self.document.find_key(path)) else {
            return finding;
        };
        let in_braces = path
            .parent()
            .and_then(|parent| self.document.find(&parent))
            .is_some_and(|parent| self.in_braces(parent));
        let between = self.file.slice(Span::new(key.span.end, node.span.start.max(key.span.end)));
        let on_line = !self.file.slice(node.span).contains(['\n', '\r']) && !between.contains(['\n', '\r']);
        let Some(colon) = between.find(':').filter(|_| on_line && !in_braces) else { return finding };
        let margin = " ".repeat(self.file.position(key.span.start).column + 1);
        let text: String = lines.iter().map(|line| format!("\n{margin}{line}")).collect();
        let span = Span::new(key.span.end + colon + 1, node.span.end);
        finding.suggestion = Some(Suggestion { safe, edits: vec![Edit { span, text }] });
        finding
    }

    /// A list is asked for: of records, or of words.
    fn list_wanted(&self, finding: Finding, path: &Path) -> Finding {
        let Some(node) = self.document.find(path) else { return finding };
        let Some(question) = self.question(path) else { return finding };
        let found = self.found(path);
        if question.kind == Kind::Choices {
            let words: Vec<&str> =
                found.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).collect();
            let meant: Option<Vec<&str>> = words
                .iter()
                .map(|word| {
                    let known = question.options.iter().find(|option| option == word).map(String::as_str);
                    known.or_else(|| self.questionnaire.words("fr").option_meant(&question.id, word))
                })
                .collect();
            let finding = finding.variant("choices").arg("options", Arg::Options(question.id.clone()));
            return match meant.filter(|meant| !meant.is_empty()) {
                Some(meant) => {
                    let lines: Vec<String> = meant.iter().map(|option| format!("- {option}")).collect();
                    self.under(finding, path, &lines, true)
                }
                None => finding,
            };
        }
        let first = question.fields.first().map_or("name", |field| field.key.as_str()).to_owned();
        let finding = finding.variant("records").arg("field", first.clone());
        match &node.kind {
            NodeKind::Text(text) => {
                self.under(finding, path, &[format!("- {first}: {}", write_word(&text.value))], false)
            }
            _ => finding,
        }
    }

    /// Parts are asked for: of a contact, an organisation, a section.
    fn mapping_wanted(&self, finding: Finding, path: &Path) -> Finding {
        let found = self.found(path);
        let keys: Vec<String> = self
            .keys_of(path)
            .into_iter()
            .filter(|key| !crate::questionnaire::RESERVED.contains(&key.as_str()))
            .collect();
        let Some(question) = self.question(path).filter(|_| path.depth() > 1) else {
            let source =
                matches!(path.segments()[..], [Segment::Key(top), Segment::Key(_)] if &**top == "sources");
            if source && !found.is_empty() {
                return self.under(
                    finding.variant("source"),
                    path,
                    &[format!("title: {}", write_word(&found))],
                    true,
                );
            }
            let shown = keys.iter().take(4).cloned().collect::<Vec<_>>().join("`, `");
            return if shown.is_empty() { finding } else { finding.variant("section").arg("keys", shown) };
        };
        let (part, safe) = match question.kind {
            Kind::Contact if found.contains('@') && !found.contains(' ') => ("email", true),
            Kind::Contact if found.starts_with("http") => ("url", true),
            Kind::Contact if found.bytes().all(|byte| byte.is_ascii_digit() || b" .+-()".contains(&byte)) => {
                ("phone", true)
            }
            Kind::Contact => ("service", false),
            Kind::Organisation => ("name", true),
            Kind::Image => ("file", false),
            _ => (keys.first().map_or("", String::as_str), false),
        };
        let shown = keys.iter().take(6).cloned().collect::<Vec<_>>().join("`, `");
        let finding = finding.variant("parts").arg("keys", shown).arg("near", part);
        let text = matches!(self.document.find(path).map(|node| &node.kind), Some(NodeKind::Text(_)));
        if text && !part.is_empty() {
            self.under(finding, path, &[format!("{part}: {}", write_word(&found))], safe)
        } else {
            finding
        }
    }

    /// The key of the line that a place is on, for a message that says what to type.
    fn key_of(&self, span: &Span) -> String {
        let line = self.file.line_span(self.file.position(span.start).line);
        let written = self.file.slice(line).trim_start_matches([' ', '-']);
        written.split(':').next().unwrap_or_default().to_owned()
    }
}

/// Whether the check digits of a SIRET and of the SIREN in it are right (Luhn's formula; ISO/IEC 7812-1, annex B).
fn siren_in_siret(digits: &str) -> bool {
    crate::address::luhn(digits) && crate::address::luhn(&digits[..9])
}

/// A name as an id of a page is written: small letters, digits and hyphens.
fn page_id(typed: &str) -> Option<String> {
    let mut id = String::new();
    for letter in typed.to_lowercase().chars() {
        let plain = match letter {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        };
        if plain != '-' || !id.ends_with('-') && !id.is_empty() {
            id.push(plain);
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    (!id.is_empty() && id != typed).then_some(id)
}
