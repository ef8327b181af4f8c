//! What a refusal of the schema means for whoever wrote the file: one finding per mistake, at its place.
//!
//! Each kind of violation is matched by kind; the schema crate's own sentences never reach a user.

use serde_json::Value;

use super::answers::STATES;
use super::refusal::{self, nameless, refusal};
use crate::finding::{Arg, Code, Finding};
use crate::json_schema::{Reason, Schema, Violation};
use crate::questionnaire::{Kind, Question, Questionnaire, RESERVED, RESERVED_TOP, UNCLEAR};
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, NodeKind, Path, Segment, SpannedDocument};

/// How many refusals of one file are put in words: a person repairs the first ones and asks again.
const MOST_FINDINGS: usize = 300;

/// Runs the schema of answers over a document and explains what it refuses.
pub fn findings(
    schema: &Schema,
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Vec<Finding> {
    explained(schema, &Explainer { questionnaire, file, document, texts_only: false })
}

/// Runs the schema of translations over a document and explains what it refuses.
pub fn translation_findings(
    schema: &Schema,
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Vec<Finding> {
    explained(schema, &Explainer { questionnaire, file, document, texts_only: true })
}

/// Says which question a mistake of syntax is in, where it is in one. How far reading had come tells the part of the
/// file, the key at the place tells the question.
pub fn name_question(questionnaire: &Questionnaire, finding: &mut Finding) {
    let own = finding.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(key) if *name == "own" => Some(key.clone()),
        _ => None,
    });
    let keys: Vec<String> = question_keys(&finding.path).into_iter().map(str::to_owned).collect();
    let known = |id: &str| questionnaire.question(id).map(|question| question.id.clone());
    let by_key = own.as_deref().and_then(|own| {
        let section = questionnaire.section(own).map(|section| section.id.clone());
        let mut around = (1..=keys.len()).rev().map(|count| format!("{}.{own}", keys[..count].join(".")));
        around.find_map(|id| known(&id)).or(section)
    });
    let by_path = || (2..=keys.len()).rev().find_map(|count| known(&keys[..count].join(".")));
    let about = match own {
        Some(_) => by_key,
        None => {
            by_path().or_else(|| keys.first().filter(|key| questionnaire.section(key).is_some()).cloned())
        }
    };
    finding.question = about.clone().filter(|id| id.contains('.'));
    finding.args.push(("about", Arg::About(about)));
}

fn explained(schema: &Schema, explainer: &Explainer<'_>) -> Vec<Finding> {
    let json = explainer.document.root.to_json();
    let mut findings: Vec<Finding> =
        schema.run(&json).into_iter().flat_map(|violation| explainer.explain(violation)).collect();
    crate::finding::sort(&mut findings);
    // The same mistake seen through two rules is told once.
    findings.dedup_by(|next, first| next.span == first.span && next.code == first.code);
    findings.truncate(MOST_FINDINGS);
    let mut told: Vec<Finding> = Vec::new();
    for finding in findings.iter().cloned() {
        // Two states that exclude each other: told at the first of them.
        let mirrored = told.iter().any(|first| {
            first.code == finding.code && finding.related.iter().any(|related| related.span == first.span)
        });
        // Neither answer nor reason, because the key of one is misspelt.
        let misspelt = finding.variant == Some("none")
            && findings.iter().any(|other| {
                other.is(Code::UnknownKey) && other.path.parent().as_ref() == Some(&finding.path)
            });
        if !mirrored && !misspelt {
            told.push(finding);
        }
    }
    told
}

struct Explainer<'a> {
    questionnaire: &'a Questionnaire,
    file: &'a SourceFile,
    document: &'a SpannedDocument,
    /// Whether the file is a translation, which holds texts and nothing else.
    texts_only: bool,
}

impl Explainer<'_> {
    fn explain(&self, violation: Violation) -> Vec<Finding> {
        let Violation { path, reason } = violation;
        match reason {
            Reason::UnknownKeys(keys) => {
                keys.iter().take(MOST_FINDINGS).map(|key| self.unknown_key(&path, key)).collect()
            }
            Reason::MissingKey(key) => self.missing_answers(&path, &key),
            Reason::NotOneOf(options) => vec![self.not_an_option(path, &options)],
            Reason::WrongType(types) => {
                self.blank_whole(&path).unwrap_or_else(|| vec![self.wrong_type(path, &types)])
            }
            Reason::NotLike(_) => vec![self.wrong_form(path)],
            Reason::Forbidden => vec![self.forbidden(path)],
            Reason::Repeated => vec![self.finding(Code::RepeatedItem, path)],
            Reason::Other(keyword, _) if keyword == "minimum" || keyword == "maximum" => {
                vec![self.wrong_form(path)]
            }
            // A list that is required, and empty.
            Reason::Other(keyword, _) if keyword == "minItems" || keyword == "contains" => {
                vec![self.blank_but_required(path)]
            }
            Reason::Other(_, detail) => {
                vec![self.finding(Code::SchemaRefuses, path).arg("detail", detail)]
            }
        }
    }

    fn finding(&self, code: Code, path: Path) -> Finding {
        let span = self.document.place(&path);
        let finding = Finding::new(code, span, path.clone());
        match self.question(&path) {
            Some(question) => {
                let label = Arg::Label(question.id.clone());
                finding.question(question.id.clone()).arg("question", label)
            }
            None => {
                let label = match self.section_of(&path) {
                    Some(section) => Arg::Label(section),
                    None => Arg::Text(last_key(&path)),
                };
                finding.arg("question", label)
            }
        }
    }

    /// The question that a path is about: positions and the keys of long forms left out.
    fn question(&self, path: &Path) -> Option<&Question> {
        let keys = question_keys(path);
        // The nearest that exists: the parts of a contact have no question of their own.
        (2..=keys.len()).rev().find_map(|count| self.questionnaire.question(&keys[..count].join(".")))
    }

    /// The full id that a path would have.
    fn full_id(&self, path: &Path) -> String {
        question_keys(path).join(".")
    }

    fn section_of(&self, path: &Path) -> Option<String> {
        match path.segments().first()? {
            Segment::Key(key) if self.questionnaire.section(key).is_some() => Some(key.to_string()),
            _ => None,
        }
    }

    fn found(&self, path: &Path) -> String {
        let Some(node) = self.document.find(path) else { return String::new() };
        match &node.kind {
            NodeKind::Text(text) => text.value.trim().to_owned(),
            NodeKind::List(_) | NodeKind::Mapping(_) => {
                let text = self.file.slice(node.span);
                text.lines().next().unwrap_or_default().to_owned()
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => self.file.slice(node.span).to_owned(),
        }
    }

    fn unknown_key(&self, parent: &Path, key: &str) -> Finding {
        let path = parent.key(key);
        let span = self.document.find_key(&path).map_or_else(|| self.document.place(&path), |key| key.span);
        let elsewhere_only = self.texts_only && self.is_known(parent, key);
        let code = if elsewhere_only { Code::NotAText } else { Code::UnknownKey };
        let mut finding = self.finding(code, path);
        finding.span = span;
        finding = finding.arg("key", key);
        if elsewhere_only {
            return finding;
        }
        // A state or a plain answer beside another state is told by the rule that forbids it.
        let known = self.keys_of(parent);
        let id = self.full_id(&finding.path);
        if self.questionnaire.is_hidden(&id) {
            return finding.variant("hidden").arg("ours", self.questionnaire.id());
        }
        let nearest = nearest(key, known.iter().map(String::as_str));
        if let Some(near) = nearest {
            return finding.variant("near").arg("near", near).suggest(true, span, near);
        }
        let elsewhere = self.questionnaire.ids().find(|id| id.rsplit('.').next() == Some(key));
        match elsewhere {
            Some(id) => {
                let section = id.split('.').next().unwrap_or(id);
                finding.variant("elsewhere").arg("section", section).arg("id", id)
            }
            None => finding,
        }
    }

    /// Whether answers have this key here, in words or not.
    fn is_known(&self, parent: &Path, key: &str) -> bool {
        self.keys_of(parent).iter().any(|known| known == key)
    }

    /// The keys that a mapping may have.
    fn keys_of(&self, path: &Path) -> Vec<String> {
        let own = |questions: &[Question]| questions.iter().map(|question| question.key.clone()).collect();
        let mut keys: Vec<String> = if path.segments().is_empty() {
            let sections = self.questionnaire.sections().iter().map(|section| section.id.clone());
            let reserved = RESERVED_TOP.iter().filter(|key| self.texts_only || **key != "originals");
            return sections.chain(reserved.map(|key| (*key).to_owned())).collect();
        } else if path.segments().len() == 1 {
            match self.section_of(path).and_then(|id| self.questionnaire.section(&id)) {
                Some(section) => own(&section.questions),
                None if last_key(path) == "sources" => return Vec::new(),
                None => Vec::new(),
            }
        } else {
            match self.question(path) {
                Some(question) => {
                    let mut keys: Vec<String> = own(&question.fields);
                    keys.extend(question.built_in_fields().iter().map(|key| (*key).to_owned()));
                    keys
                }
                // Inside `sources:` or `acknowledged:`.
                None => ["title", "url", "checked_on", "check", "at", "answer"].map(str::to_owned).into(),
            }
        };
        if self.question(path).is_some() || path.segments().len() == 1 {
            keys.extend(RESERVED.iter().map(|key| (*key).to_owned()));
        }
        keys
    }

    /// A section or group that is missing whole: the answers that cannot be missing in it.
    fn missing_answers(&self, parent: &Path, key: &str) -> Vec<Finding> {
        let group = self.questionnaire.question(&self.full_id(&parent.key(key)));
        if let Some(group) = group.filter(|group| group.kind == Kind::Group) {
            let path = parent.key(key);
            let required = group.fields.iter().filter(|field| field.is_required());
            return required.flat_map(|field| self.missing_answers(&path, &field.key)).collect();
        }
        let section = self.questionnaire.section(key).filter(|_| parent.segments().is_empty());
        let Some(section) = section else { return vec![self.missing(parent, key)] };
        let path = parent.key(key);
        let required = section.questions.iter().filter(|question| question.is_required());
        required.flat_map(|question| self.missing_answers(&path, &question.key)).collect()
    }

    fn missing(&self, parent: &Path, key: &str) -> Finding {
        let node = self.document.find(parent);
        let is_state_missing = key == "value" && node.is_some_and(Node::is_mapping);
        if is_state_missing {
            let finding = self.finding(Code::OneState, parent.clone());
            return finding.variant("none");
        }
        if key == refusal::KEY && parent.segments().is_empty() {
            return nameless(self.questionnaire, self.document);
        }
        let path = parent.key(key);
        let needs_value = self.questionnaire.question(&self.full_id(&path)).is_none_or(Question::needs_value);
        let mut finding = self.finding(Code::RequiredMissing, path);
        if !needs_value {
            finding = finding.variant("reason");
        }
        finding.span = self.document.place(parent);
        if self.document.find(parent).is_none_or(|_| parent.segments().is_empty()) {
            finding.span = Span::at(0);
        }
        finding.arg("key", key)
    }

    /// A section or group that was left blank: the answers that cannot be missing in it.
    fn blank_whole(&self, path: &Path) -> Option<Vec<Finding>> {
        // A reason left blank has the id of the group it speaks of, and is no group.
        let own = !RESERVED.contains(&last_key(path).as_str());
        let whole = path.segments().len() == 1
            || own
                && self
                    .questionnaire
                    .question(&self.full_id(path))
                    .is_some_and(|own| own.kind == Kind::Group);
        let blank = self.document.find(path).is_some_and(Node::is_null);
        let missing = self.missing_answers(&path.parent()?, &last_key(path));
        (whole && blank && missing.iter().all(|finding| finding.path != *path)).then_some(missing)
    }

    /// A required answer that is there and says nothing.
    fn blank_but_required(&self, path: Path) -> Finding {
        let key = self.question(&path).map_or_else(|| last_key(&path), |question| question.key.clone());
        let needs_value = self.question(&path).is_none_or(Question::needs_value);
        let variant = if needs_value { "blank" } else { "blank-reason" };
        self.finding(Code::RequiredMissing, path).variant(variant).arg("key", key)
    }

    fn not_an_option(&self, path: Path, options: &[Value]) -> Finding {
        let found = self.found(&path);
        let null = self.document.find(&path).is_some_and(Node::is_null);
        let question = self.question(&path);
        if question.is_some_and(|question| null && question.is_required()) {
            return self.blank_but_required(path);
        }
        if last_key(&path) == refusal::KEY && path.segments().len() == 1 {
            return refusal(self.questionnaire, self.file, self.document)
                .unwrap_or_else(|| nameless(self.questionnaire, self.document));
        }
        let span = self.document.find(&path).map_or(Span::at(0), |node| node.span);
        let known: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
        let mut finding = self.finding(Code::NotAnOption, path).arg("found", found.clone());
        let ground = last_key(&finding.path) == "ground";
        finding = match question {
            Some(_) if ground => {
                finding.arg("question", "ground").arg("options", Arg::Options("ground".into()))
            }
            Some(question) if question.kind == Kind::Boolean => {
                let text = if question.unclear { "true, false, unclear" } else { "true, false" };
                finding.arg("options", text)
            }
            Some(question) => finding.arg("options", Arg::Options(question.id.clone())),
            None => finding.arg("options", known.join(", ")),
        };
        let boolean = question.is_some_and(|question| question.kind == Kind::Boolean);
        let meant = boolean.then(|| boolean_meant(&found)).flatten();
        let meant = meant.or_else(|| {
            let question = question?;
            self.questionnaire.words("fr").option_meant(&question.id, &found)
        });
        match meant.or_else(|| nearest(&found, known.iter().copied())) {
            Some(near) => finding.variant("near").arg("near", near).suggest(meant.is_some(), span, near),
            None => finding,
        }
    }

    fn wrong_type(&self, path: Path, accepted: &[String]) -> Finding {
        let node = self.document.find(&path);
        let question = self.question(&path);
        if node.is_some_and(Node::is_null) && question.is_some_and(|question| question.is_required()) {
            return self.blank_but_required(path);
        }
        let state = matches!(path.last(), Some(Segment::Key(key)) if STATES.contains(&&**key));
        if state && node.is_some_and(Node::is_null) {
            return self.finding(Code::EmptyText, path).variant("reason");
        }
        let found = self.found(&path);
        let no_text = question.is_some_and(|question| !holds_text(question));
        if self.texts_only && no_text && !path.segments().iter().any(is_state_or_note) {
            return self.finding(Code::NotAText, path.clone()).arg("key", last_key(&path));
        }
        let is = |name: &str| accepted.iter().any(|accepted| accepted == name);
        let expected = match question.map(|question| question.kind) {
            Some(Kind::Number) if is("number") => "expected-number",
            Some(Kind::Date) if is("string") => "expected-date",
            Some(Kind::Duration) if is("string") => "expected-duration",
            Some(Kind::Records) if is("array") => "expected-records",
            _ if is("array") => "expected-list",
            _ if is("object") => "expected-mapping",
            _ if is("number") => "expected-number",
            _ if is("boolean") => "expected-boolean",
            _ => "expected-text",
        };
        let mut finding = self
            .finding(Code::WrongKind, path)
            .arg("found", found.clone())
            .arg("expected", Arg::Message(expected));
        // `1.10` and `01` are numbers for YAML; in quotes they are the text that was meant.
        if let Some(node) = node
            && expected == "expected-text"
            && matches!(node.kind, NodeKind::Number(_) | NodeKind::Bool(_))
        {
            finding = finding.variant("quotes").suggest(true, node.span, format!("\"{found}\""));
        }
        let is_measure = question.is_some_and(|question| question.id.contains(".results."));
        if let Some(node) = node
            && expected == "expected-number"
            && let Some(number) = number_meant(&found, is_measure)
        {
            finding = finding.variant("number").arg("near", number.clone()).suggest(true, node.span, number);
        }
        finding
    }

    fn wrong_form(&self, path: Path) -> Finding {
        let found = self.found(&path);
        let shows_nothing = |character: char| {
            character.is_whitespace()
                || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        };
        if found.chars().all(shows_nothing) {
            let reason = matches!(path.last(), Some(Segment::Key(key)) if STATES.contains(&&**key));
            let finding = self.finding(Code::EmptyText, path);
            return if reason { finding.variant("reason") } else { finding };
        }
        let kind = self.question(&path).map(|question| question.kind);
        let top = path.segments().len() == 1;
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
        self.finding(Code::WrongForm, path).arg("found", found).arg("expected", Arg::Message(expected))
    }

    /// A key that another key beside it rules out.
    fn forbidden(&self, path: Path) -> Finding {
        // A contact, a record or an image of which nothing is filled in.
        let whole = self.questionnaire.question(&self.full_id(&path));
        let blank = whole.is_some_and(|question| question.required && question.is_mapping());
        let key = last_key(&path);
        let parent = path.parent().unwrap_or_default();
        let beside = self
            .document
            .find(&parent)
            .is_some_and(|node| STATES.iter().any(|state| node.get(state).is_some()));
        if blank && !beside && !RESERVED.contains(&key.as_str()) {
            return self.blank_but_required(path);
        }
        let span = self.document.find_key(&path).map_or_else(|| self.document.place(&path), |key| key.span);
        let beside = self.document.find(&parent).and_then(|node| {
            let states = ["value"].into_iter().chain(STATES);
            states.filter(|state| *state != key).find_map(|state| node.entry(state))
        });
        let is_state = key == "value" || STATES.contains(&key.as_str());
        let code = if is_state { Code::OneState } else { Code::StateBesideFields };
        let mut finding = self.finding(code, path).arg("key", key);
        finding.span = span;
        if let Some(beside) = beside {
            finding =
                finding.arg("state", beside.key.name.clone()).related(beside.key.span, "the-other-state");
        }
        finding
    }
}

/// The keys of a path that name questions: positions and the keys of long forms left out.
fn question_keys(path: &Path) -> Vec<&str> {
    let keys = path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) if !RESERVED.contains(&&**key) => Some(&**key),
        Segment::Key(_) | Segment::Index(_) => None,
    });
    keys.collect()
}

/// Whether a question is answered by words, or by answers that may hold some.
fn holds_text(question: &Question) -> bool {
    match question.kind {
        Kind::Line => question.id != "identity.id",
        Kind::Text
        | Kind::Contact
        | Kind::Organisation
        | Kind::Image
        | Kind::Records
        | Kind::Record
        | Kind::Results
        | Kind::Group => true,
        Kind::Choice
        | Kind::Choices
        | Kind::Number
        | Kind::Boolean
        | Kind::Date
        | Kind::Duration
        | Kind::Url => false,
    }
}

/// A reason or a note, or the unit of a number: words beside an answer that is none.
fn is_state_or_note(segment: &Segment) -> bool {
    matches!(segment, Segment::Key(key) if STATES.contains(&&**key) || matches!(&**key, "note" | "unit"))
}

fn is_digest(path: &Path) -> bool {
    matches!(path.segments(), [Segment::Key(top), _] if &**top == "originals")
}

fn last_key(path: &Path) -> String {
    path.segments()
        .iter()
        .rev()
        .find_map(|segment| match segment {
            Segment::Key(key) => Some(key.to_string()),
            Segment::Index(_) => None,
        })
        .unwrap_or_default()
}

/// What `oui` or `no` means, where yes or no is asked.
fn boolean_meant(found: &str) -> Option<&'static str> {
    match found.to_lowercase().as_str() {
        "oui" | "vrai" | "yes" | "on" | "o" | "y" => Some("true"),
        "non" | "faux" | "no" | "off" | "n" => Some("false"),
        "?" | "à trancher" | "incertain" | "unknown" => Some(UNCLEAR),
        _ => None,
    }
}

/// The number in `6 000`, `0,73` or `85 %`, where there is just one.
///
/// A measure is a share of one: `85 %` is `0.85`, its digits kept.
fn number_meant(found: &str, is_measure: bool) -> Option<String> {
    let percent = found.trim().ends_with('%');
    let bare = found.trim().trim_end_matches('%').trim();
    let digits: String = bare
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'))
        .map(|character| if character == ',' { '.' } else { character })
        .collect();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || b".-+".contains(&byte));
    let number: f64 = digits.parse().ok().filter(|_| plain)?;
    if percent && is_measure {
        let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len()) + 2;
        return Some(format!("{:.decimals$}", number / 100.0));
    }
    Some(digits)
}

/// The known word nearest to one that was typed; none further than a third of its length.
fn nearest<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let limit = typed.chars().count().max(3) / 3;
    known
        .filter(|known| *known != typed)
        .map(|known| (strsim::osa_distance(&typed.to_lowercase(), known), known))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found() {
        let known = ["automation", "binding", "agent"];
        assert_eq!(nearest("automatoin", known.into_iter()), Some("automation"));
        assert_eq!(nearest("budget", known.into_iter()), None);
    }

    #[test]
    fn numbers_as_french_people_type_them() {
        assert_eq!(number_meant("6 000", false).as_deref(), Some("6000"));
        assert_eq!(number_meant("0,73", true).as_deref(), Some("0.73"));
        assert_eq!(number_meant("85 %", false).as_deref(), Some("85"));
        assert_eq!(number_meant("85 %", true).as_deref(), Some("0.85"));
        assert_eq!(number_meant("85,5 %", true).as_deref(), Some("0.855"));
        assert_eq!(number_meant("environ 10", false), None);
    }
}
