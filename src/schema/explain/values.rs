//! Values that are not what a question asks for, and what was probably meant by them.

use serde_json::Value;

use super::{Explainer, boolean_options, holds_text, is_digest, is_state_or_note, last_key, nearest};
use super::{blocks, everyday, numbers, typed};
use crate::finding::{Arg, Code, Finding};
use crate::locale::state_named;
use crate::questionnaire::{Kind, Question, UNCLEAR};
use crate::schema::STATES;
use crate::schema::refusal::{self, nameless, refusal};
use crate::source::Span;
use crate::yaml::{Node, NodeKind, Path, Segment, TextStyle};

/// What is asked for at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Number,
    Boolean,
    Option,
    Date,
    Duration,
    Address,
    Siren,
    Language,
    List,
    Mapping,
    Words,
}

impl Explainer<'_> {
    /// The one word of a list between brackets.
    fn alone_in_brackets(&self, path: &Path) -> Option<&str> {
        let node = self.document.find(path).filter(|node| self.file.slice(node.span).starts_with('['))?;
        match node.items() {
            [word] => word.as_text(),
            _ => None,
        }
    }

    /// Whether a value is an item between brackets.
    fn is_in_brackets(&self, path: &Path) -> bool {
        let list = path.parent().and_then(|parent| self.document.find(&parent));
        list.is_some_and(|list| !list.items().is_empty() && self.file.slice(list.span).starts_with('['))
    }

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
            Some(_) if ground => finding
                .arg("question", Arg::Message("label-ground"))
                .arg("options", Arg::Options("ground".into())),
            Some(question) if question.kind == Kind::Boolean => {
                finding.arg("options", boolean_options(question))
            }
            Some(question) => finding.arg("options", Arg::Options(question.id.clone())),
            None => finding.arg("options", known.join(", ")),
        };
        if let Some(alone) = self.alone_in_brackets(&finding.path).filter(|word| known.contains(word)) {
            let finding = Finding { span, ..finding };
            return finding.variant("near").arg("near", alone).suggest(true, span, alone);
        }
        if let Some(listed) = question
            .filter(|question| question.kind == Kind::Choices && self.is_in_brackets(&finding.path))
            .and_then(|question| self.options_listed(question, &found))
            .filter(|listed| listed.len() > 1)
        {
            let sure = listed.iter().all(|(_, sure)| *sure);
            let near = listed.iter().map(|(option, _)| *option).collect::<Vec<_>>().join(", ");
            return finding.variant("several").arg("near", near.clone()).suggest(sure, span, near);
        }
        let path = finding.path.clone();
        // « À faire » is a name of the option `planned` before it is one of a gap.
        let meant =
            question.and_then(|question| self.questionnaire.words("fr").option_meant(&question.id, &found));
        let may = question.is_some_and(|question| !question.needs_value()) && !ground && meant.is_none();
        if let Some(state) = state_named(&found).filter(|_| may) {
            return self.state_as_answer(finding, &path, state);
        }
        if let Some((near, sure)) = meant.or_else(|| nearest(&found, known.iter().copied())) {
            return finding.variant("near").arg("near", near).suggest(sure, span, near);
        }
        let Some(question) = question.filter(|_| !ground) else { return finding.variant("word") };
        let finding = finding.arg("key", question.key.as_str());
        let (finding, value, note) = match option_and_more(&known, &found, wanted) {
            Some((near, more)) => (finding.variant("more").arg("near", near), near, more),
            None => (finding, blocks::LEFT_OPEN, found.as_str()),
        };
        if last_key(&path) == "value" {
            return finding.variant("long");
        }
        // A word alone would be no remark.
        if found.contains(['\n', '\r']) || !found.contains(' ') {
            return finding;
        }
        // The word alone, and what was typed as a remark.
        let lines = [format!("value: {value}"), "note: |".to_owned(), format!("  {note}")];
        self.under(finding, &path, &lines, false)
    }

    /// A state that was typed as the answer: its lines, with the reason left open.
    fn state_as_answer(&self, finding: Finding, path: &Path, state: &'static str) -> Finding {
        let key = self.question(path).map(|question| question.key.clone()).unwrap_or_default();
        let finding = finding.variant("state").arg("state", state).arg("key", key);
        self.state_under(finding, path, state, blocks::LEFT_OPEN)
    }

    /// Offers a state with a reason in place of an answer.
    pub(super) fn state_under(&self, finding: Finding, path: &Path, state: &str, reason: &str) -> Finding {
        match path.last() {
            // Beside `value` there is no room for a state.
            Some(Segment::Key(key)) if &**key == "value" => finding,
            _ => self.under(finding, path, &blocks::state(state, reason), false),
        }
    }

    /// Whether a question of its own is answered here, which may have a state instead.
    pub(super) fn may_have_state(&self, path: &Path) -> bool {
        let key = last_key(path);
        let question = self.question(path).filter(|question| !question.needs_value());
        question.is_some_and(|question| question.key == key || key == "value")
            && matches!(path.last(), Some(Segment::Key(_)))
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
        // `not_documented: true`: a word is no reason.
        if state && node.is_some_and(|node| matches!(node.kind, NodeKind::Bool(_) | NodeKind::Number(_))) {
            let finding = self.finding(Code::EmptyReason, path.clone()).variant("word");
            let finding = finding.arg("found", self.found(&path)).arg("state", last_key(&path));
            return self.under_text(finding, &path);
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
            let boolean = matches!(node.kind, NodeKind::Bool(_));
            let finding = if boolean { finding.variant("boolean") } else { finding };
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
            Wanted::Words if node.is_some_and(|node| node.is_mapping() || !node.items().is_empty()) => {
                self.text_wanted(finding, &path)
            }
            Wanted::Number if node.is_some_and(|node| node.as_text().is_some()) => {
                self.number_wanted(finding, &path)
            }
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
        if self.wanted(&path, &[]) == Wanted::Address {
            let finding = self.finding(Code::WrongForm, path.clone()).arg("found", found);
            return self.no_address(finding, &path);
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
            (_, "id") => "form-id",
            (_, "at") => "form-pointer",
            _ => "form-line",
        };
        let span = self.document.find(&path).map(|node| node.span);
        let date = matches!(expected, "form-date" | "form-day") && typed::is_no_day(&found);
        let finding = self.finding(Code::WrongForm, path).arg("found", found.clone());
        let finding = if date { finding.variant("calendar") } else { finding };
        let finding = finding.arg("expected", Arg::Message(expected));
        let meant = if expected == "form-id" { everyday::page_id(&found) } else { None };
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
        if let (true, true, Some(near), Some(span)) = (is_share, percent, numbers::share(&found), span) {
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
            "language" if path.depth() == 1 => return Wanted::Language,
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
            NodeKind::Number(number) if matches!(wanted, Wanted::Siren | Wanted::Date) => {
                (number.written.as_str(), true)
            }
            _ => return None,
        };
        let told = |code: Code, near: String, safe: bool| {
            let finding = self.finding(code, path.clone()).arg("found", found).arg("near", near.clone());
            if replaceable { finding.suggest(safe, span, near) } else { finding }
        };
        let plain = !matches!(wanted, Wanted::Boolean | Wanted::Option | Wanted::Siren | Wanted::Words);
        if let Some(state) = state_named(found).filter(|_| plain && self.may_have_state(path)) {
            let code = if wanted == Wanted::Number { Code::WrongKind } else { Code::WrongForm };
            let finding = self.finding(code, path.clone()).arg("found", found);
            return Some(self.state_as_answer(finding, path, state));
        }
        let id = self.question(path).is_some_and(|question| question.id == "identity.id");
        if let Some(inside) = typed::between_smart_quotes(found).filter(|_| wanted != Wanted::Words || id) {
            return Some(told(Code::SmartQuotes, inside.to_owned(), true));
        }
        match wanted {
            Wanted::Number => self.typed_number(path, node, found),
            Wanted::Boolean => {
                let unclear = self.question(path).is_some_and(|question| question.unclear);
                if matches!(found, "true" | "false") {
                    let finding = self.finding(Code::BooleanWord, path.clone()).variant("quoted");
                    let finding = finding.arg("found", found).arg("near", found);
                    return Some(self.instead(finding, node, true, found.to_owned()));
                }
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
            Wanted::Duration => Some(self.typed_duration(path, node, found)),
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
            Wanted::Language => {
                let near = typed::language(found)?;
                let expected = Arg::Message("form-language");
                Some(told(Code::WrongForm, near.to_owned(), true).variant("near").arg("expected", expected))
            }
            Wanted::Option | Wanted::Address | Wanted::List | Wanted::Mapping | Wanted::Words => None,
        }
    }

    /// Offers lines under a key in place of the value on its line.
    pub(super) fn under(&self, mut finding: Finding, path: &Path, lines: &[String], safe: bool) -> Finding {
        finding.suggestion = blocks::under(self.file, self.document, path, lines, safe);
        finding
    }
}

/// The option that a longer answer begins with, and what is to be said in a note: « not_done car le délégué n’est pas
/// nommé », « Oui, toujours ». None where it names another option, too.
fn option_and_more<'o>(known: &[&'o str], found: &'o str, wanted: Wanted) -> Option<(&'o str, &'o str)> {
    let parts =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '.' | '(' | ')' | '/');
    let mut words = found.split(parts).filter(|word| !word.is_empty());
    let option = |word: &str| known.iter().copied().find(|option| *option == word);
    let first = words.next()?;
    let said = typed::boolean(first).filter(|_| wanted == Wanted::Boolean);
    let (meant, note) = match option(first) {
        Some(option) => {
            (option, found[first.len()..].trim_start_matches(|letter| parts(letter) && letter != '('))
        }
        None => (said?, found),
    };
    let mut others = words.peekable();
    others.peek()?;
    (!note.is_empty() && others.all(|word| option(word).is_none() && word != "|")).then_some((meant, note))
}

/// Whether the check digits of a SIRET and of the SIREN in it are right (Luhn's formula; ISO/IEC 7812-1, annex B).
fn siren_in_siret(digits: &str) -> bool {
    crate::address::luhn(digits) && crate::address::luhn(&digits[..9])
}
