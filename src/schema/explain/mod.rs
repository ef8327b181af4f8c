//! What a refusal of the schema means for whoever wrote the file: one finding per mistake, at its place.
//!
//! Each kind of violation is matched by kind; the schema crate's own sentences never reach a user.

mod amounts;
pub(crate) mod blocks;
mod everyday;
mod keys;
mod kinds;
mod meant;
mod names;
pub(crate) mod numbers;
mod sources;
pub(crate) mod typed;
mod values;

pub(super) use self::everyday::folded;

use super::answers::STATES;
use super::refusal::{self, nameless};
use crate::finding::{Arg, Code, Edit, Finding, Suggestion};
use crate::json_schema::{Reason, TreeSchema, Violation};
use crate::questionnaire::{Kind, Question, Questionnaire, RESERVED};
use crate::source::{SourceFile, Span};
use crate::yaml::{Entry, Node, NodeKind, Path, Segment, SpannedDocument};

/// How many refusals of one file are put in words: a person repairs the first ones and asks again.
const MOST_FINDINGS: usize = 300;

/// Runs the schema of answers over a document and explains what it refuses.
pub fn findings(
    schema: &TreeSchema,
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Vec<Finding> {
    explained(schema, &Explainer { questionnaire, file, document, texts_only: false })
}

/// Runs the schema of translations over a document and explains what it refuses.
pub fn translation_findings(
    schema: &TreeSchema,
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
    // What stands beside an answer belongs to its question.
    let about = match own.as_deref().filter(|own| !RESERVED.contains(own)) {
        Some(_) => by_key,
        None => {
            by_path().or_else(|| keys.first().filter(|key| questionnaire.section(key).is_some()).cloned())
        }
    };
    finding.question = about.clone().filter(|id| id.contains('.'));
    finding.args.push(("about", Arg::About(about)));
}

fn explained(schema: &TreeSchema, explainer: &Explainer<'_>) -> Vec<Finding> {
    let violations = schema.run(explainer.document).into_iter();
    let mut findings: Vec<Finding> = violations.flat_map(|violation| explainer.explain(violation)).collect();
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
                let key = [Code::UnknownKey, Code::MisplacedKey, Code::MissingSpace]
                    .iter()
                    .any(|code| other.is(*code));
                key && other.path.parent().as_ref() == Some(&finding.path)
                    || other.is(Code::MissingDash) && other.path == finding.path
            });
        // `{ recall: 85,5 % }`: what the comma left is not what was meant.
        let cut = finding.is(Code::OutOfRange)
            && findings.iter().any(|other| other.is(Code::NumberCutByComma) && other.path == finding.path);
        if !mirrored && !misspelt && !cut {
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
            Reason::UnknownKeys(keys) => self.unknown_keys(&path, &keys[..keys.len().min(MOST_FINDINGS)]),
            Reason::MissingKey(key) => self.missing_answers(&path, &key),
            Reason::NotOneOf(options) => vec![self.not_an_option(path, &options)],
            Reason::WrongType(types) => {
                self.blank_whole(&path).unwrap_or_else(|| vec![self.wrong_type(path, &types)])
            }
            Reason::NotLike(_) => vec![self.wrong_form(path)],
            Reason::Forbidden => self.forbidden(path).into_iter().collect(),
            Reason::Repeated => vec![self.finding(Code::RepeatedItem, path)],
            Reason::Other(keyword, _) if keyword == "minimum" || keyword == "maximum" => {
                vec![self.out_of_range(path)]
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

    /// A section or group that is missing whole: the answers that cannot be missing in it.
    fn missing_answers(&self, parent: &Path, key: &str) -> Vec<Finding> {
        let group = self.questionnaire.question(&self.full_id(&parent.key(key)));
        if let Some(group) = group.filter(|group| group.kind == Kind::Group) {
            let path = parent.key(key);
            let required = group.fields.iter().filter(|field| field.is_required());
            return required.flat_map(|field| self.missing_answers(&path, &field.key)).collect();
        }
        let section = self.questionnaire.section(key).filter(|_| parent.is_root());
        let Some(section) = section else { return vec![self.missing(parent, key)] };
        let path = parent.key(key);
        let required = section.questions.iter().filter(|question| question.is_required());
        let missing: Vec<Finding> =
            required.flat_map(|question| self.missing_answers(&path, &question.key)).collect();
        if self.document.find(&path).is_some() || missing.len() < 2 {
            return missing;
        }
        // Nothing of the section is there: one thing to add, told once.
        let keys: Vec<String> = missing.iter().map(|finding| last_key(&finding.path)).collect();
        let finding = self.finding(Code::RequiredMissing, path).variant("section").arg("key", key);
        let mut finding = finding.arg("keys", keys.join("`, `"));
        finding.span = Span::at(0);
        finding.suggestion = self.whole_section(key, &keys);
        vec![finding]
    }

    /// The lines of a section with its required answers left open, below what a file begins with.
    fn whole_section(&self, section: &str, keys: &[String]) -> Option<Suggestion> {
        let root = &self.document.root;
        let above = root.entry("language").or_else(|| root.entry(refusal::KEY))?;
        let line = self.file.line_span(self.file.position(above.value.span.end).line);
        let lines: String = keys.iter().map(|key| format!("\n  {key}: {}", blocks::LEFT_OPEN)).collect();
        let at = line.start + self.file.slice(line).trim_end_matches(['\n', '\r']).len();
        let edits = vec![Edit { span: Span::at(at), text: format!("\n{section}:{lines}") }];
        (!root.entries().is_empty() && !self.in_braces(root)).then_some(Suggestion { safe: false, edits })
    }

    fn missing(&self, parent: &Path, key: &str) -> Finding {
        let node = self.document.find(parent);
        let is_state_missing = key == "value" && node.is_some_and(Node::is_mapping);
        if is_state_missing {
            let finding = self.finding(Code::OneState, parent.clone());
            return finding.variant("none");
        }
        if key == refusal::KEY && parent.is_root() {
            return nameless(self.questionnaire, self.document);
        }
        let path = parent.key(key);
        let needs_value = self.questionnaire.question(&self.full_id(&path)).is_none_or(Question::needs_value);
        let mut finding = self.finding(Code::RequiredMissing, path);
        if !needs_value {
            finding = finding.variant("reason");
        }
        finding.span = self.document.place(parent);
        if self.document.find(parent).is_none_or(|_| parent.is_root()) {
            finding.span = Span::at(0);
        }
        finding.arg("key", key)
    }

    /// A section or group that was left blank: the answers that cannot be missing in it.
    fn blank_whole(&self, path: &Path) -> Option<Vec<Finding>> {
        // A reason left blank has the id of the group it speaks of, and is no group.
        let own = !RESERVED.contains(&last_key(path).as_str());
        let whole = path.depth() == 1
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

    /// A key that another key beside it rules out.
    fn forbidden(&self, path: Path) -> Option<Finding> {
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
            return Some(self.blank_but_required(path));
        }
        if let Some(told) = self.state_beside_blanks(&path) {
            return told;
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
        Some(finding)
    }

    /// A state beside questions that are left blank: told once, where one was probably meant to be below the question
    /// above it. `Some(None)` where it is told of another question.
    fn state_beside_blanks(&self, path: &Path) -> Option<Option<Finding>> {
        let parent = path.parent()?;
        let entries = self.document.find(&parent)?.entries();
        let at = entries.iter().position(|entry| STATES.contains(&entry.key.name.as_str()))?;
        let state = &entries[at];
        let is_blank = |entry: &Entry| entry.value.is_null() && !RESERVED.contains(&entry.key.name.as_str());
        let above = at.checked_sub(1).map(|above| &entries[above]).filter(|above| is_blank(above));
        let above = above.filter(|above| self.may_have_state(&parent.key(&above.key.name)));
        let key = last_key(path);
        if RESERVED.contains(&key.as_str()) {
            return None;
        }
        let state_path = parent.key(&state.key.name);
        if let Some(above) = above {
            if above.key.name != key {
                return Some(None);
            }
            let mut finding = self.finding(Code::StateBesideFields, state_path.clone());
            finding = self.moved_right(finding, state.key.span);
            let moved = finding.suggestion.take();
            let mut finding = self.finding(Code::StateBesideFields, path.clone()).variant("not-indented");
            finding = finding.arg("key", key).arg("state", state.key.name.as_str());
            (finding.span, finding.suggestion) = (state.key.span, moved);
            return Some(Some(finding));
        }
        let first_blank = entries.iter().find(|entry| is_blank(entry))?;
        if !self.document.find(path).is_some_and(Node::is_null) {
            return None;
        }
        if first_blank.key.name != key {
            return Some(None);
        }
        let mut finding = self.finding(Code::StateBesideFields, path.clone()).variant("blanks");
        finding.span = first_blank.key.span;
        finding = finding.arg("key", key).arg("state", state.key.name.as_str());
        Some(Some(finding.related(state.key.span, "the-other-state")))
    }
}

/// The keys of a path that name questions: positions and the keys of long forms left out.
fn question_keys(path: &Path) -> Vec<&str> {
    let keys = path.segments().into_iter().filter_map(|segment| match segment {
        Segment::Key(key) if !RESERVED.contains(&&**key) => Some(&**key),
        Segment::Key(_) | Segment::Index(_) => None,
    });
    keys.collect()
}

/// What can be written where yes or no is asked.
fn boolean_options(question: &Question) -> &'static str {
    if question.unclear { "true, false, unclear" } else { "true, false" }
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

/// Whether a finding about a text stands where a text can: a note beside a date, but not the date.
pub(crate) fn may_hold_text(questionnaire: &Questionnaire, finding: &Finding) -> bool {
    let question = finding.question.as_deref().and_then(|id| questionnaire.question(id));
    question.is_none_or(holds_text) || finding.path.segments().into_iter().any(is_state_or_note)
}

/// A reason or a note, or the unit of a number: words beside an answer that is none.
fn is_state_or_note(segment: &Segment) -> bool {
    matches!(segment, Segment::Key(key) if STATES.contains(&&**key) || matches!(&**key, "note" | "unit"))
}

fn is_digest(path: &Path) -> bool {
    matches!(path.segments()[..], [Segment::Key(top), _] if &**top == "originals")
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

/// The known word nearest to one that was typed, none further than a third of its length; and whether it can hardly be
/// another: one letter of a long word, and no other word as near.
fn nearest<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> Option<(&'k str, bool)> {
    const LONG: usize = 5;
    let length = typed.chars().count();
    let limit = length.max(3) / 3;
    let lower = typed.to_lowercase();
    let mut near: Vec<(usize, &str)> = known
        .filter(|known| *known != typed)
        .map(|known| (strsim::osa_distance(&lower, known), known))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    let (distance, word) = *near.first()?;
    let alone = near.get(1).is_none_or(|(other, _)| *other > distance);
    Some((word, distance == 0 || distance <= 1 && length >= LONG && alone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found() {
        let known = ["automation", "binding", "agent"];
        assert_eq!(nearest("automatoin", known.into_iter()), Some(("automation", true)));
        assert_eq!(nearest("agnt", known.into_iter()), Some(("agent", false)));
        assert_eq!(nearest("binting", ["binding", "hinting"].into_iter()), Some(("binding", false)));
        assert_eq!(nearest("budget", known.into_iter()), None);
    }
}
