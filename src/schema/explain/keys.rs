//! Keys that do not belong where they stand: misspelt, in another place, cut from a text, or not keys at all.

use super::everyday::{folded, without_accents};
use super::numbers::{are_thousands_or_decimals, share as shared};
use super::sources::source_id;
use super::{Explainer, last_key, nearest};
use crate::finding::{Arg, Code, Edit, Finding, Layer, Suggestion};
use crate::questionnaire::{Kind, Question, RESERVED, RESERVED_TOP, Section};
use crate::source::Span;
use crate::yaml::{Entry, Node, NodeKind, Path, Segment, TextStyle};

/// How many entries away one is looked for that a key might belong with.
const FARTHEST: usize = 24;
/// How much is told of the names that a place can have, in bytes: messages cut longer values.
const MOST_OF_NAMES: usize = 76;

impl Explainer<'_> {
    /// The findings for keys that a mapping cannot have.
    pub(super) fn unknown_keys(&self, parent: &Path, keys: &[String]) -> Vec<Finding> {
        if let Some(finding) = self.list_without_dash(parent, keys) {
            return vec![finding];
        }
        if let Some(told) = self.names_as_keys(parent) {
            return told.into_iter().collect();
        }
        if let Some(finding) = self.section_without_line(parent, keys) {
            return vec![finding];
        }
        let mut findings: Vec<Finding> = Vec::new();
        for key in keys {
            if let Some(finding) = self.cut_by_comma(parent, key) {
                // `{ a: un, deux, trois }`: one text, one finding.
                if !findings.iter().any(|told| told.path == finding.path && told.code == finding.code) {
                    findings.push(finding);
                }
            } else if let Some(finding) = self.items_without_dash(parent, key) {
                if !findings.iter().any(|told| told.path == finding.path && told.code == finding.code) {
                    findings.push(finding);
                }
            } else {
                findings.push(self.unknown_key(parent, key));
            }
        }
        findings
    }

    /// The questions of a section that stand at the end of another one, since the line that names it is missing.
    fn section_without_line(&self, parent: &Path, keys: &[String]) -> Option<Finding> {
        let [first, _, ..] = keys else { return None };
        let known = |section: &Section| {
            keys.iter().all(|key| section.questions.iter().any(|question| question.key == *key))
        };
        let mut sections = self.questionnaire.sections().iter().filter(|section| known(section));
        let (section, None) = (sections.next()?, sections.next()) else { return None };
        let absent = parent.depth() == 1 && self.document.root.entry(&section.id).is_none();
        let last = self.document.find(parent)?.entries().iter().rev().take(keys.len());
        if !absent || !last.clone().all(|entry| keys.contains(&entry.key.name)) {
            return None;
        }
        let path = parent.key(first);
        let key = self.document.find_key(&path)?.span;
        let line = self.file.line_span(self.file.position(key.start).line);
        let mut finding = self.finding(Code::MisplacedKey, path).variant("section-line");
        finding = finding.arg("key", first.as_str()).arg("section", Arg::Label(section.id.clone()));
        finding = finding.arg("key_of_section", section.id.as_str()).arg("count", keys.len());
        finding.span = key;
        let alone = self.file.slice(Span::new(line.start, key.start)).trim().is_empty();
        let edit = Edit { span: Span::at(line.start), text: format!("{}:\n", section.id) };
        finding.suggestion = alone.then(|| Suggestion { safe: true, edits: vec![edit] });
        Some(finding)
    }

    fn unknown_key(&self, parent: &Path, key: &str) -> Finding {
        let path = parent.key(key);
        let span = self.document.find_key(&path).map_or_else(|| self.document.place(&path), |key| key.span);
        let elsewhere_only = self.texts_only && self.is_known(parent, key);
        if elsewhere_only {
            let mut finding = self.finding(Code::NotAText, path).arg("key", key);
            finding.span = span;
            return finding;
        }
        let about = |code: Code| {
            let mut finding = self.finding(code, path.clone()).arg("key", key);
            finding.span = span;
            finding
        };
        let known = self.keys_of(parent);
        let id = self.full_id(&path);
        // `{f1:0.73}`: without its space, all of it is a name.
        if let Some((name, _)) = key
            .split_once(':')
            .filter(|(name, rest)| !rest.is_empty() && known.iter().any(|known| known == name))
        {
            let colon = span.start + name.len() + 1;
            let finding = about(Code::MissingSpace).arg("key", name).suggest(true, Span::at(colon), " ");
            return Finding { layer: Layer::Structure, ..finding };
        }
        if self.questionnaire.is_hidden(&id) {
            return about(Code::UnknownKey).variant("hidden").arg("ours", self.questionnaire.id());
        }
        if parent.depth() == 1 && last_key(parent) == "sources" {
            return self.source_name(about(Code::UnknownKey), parent, key, span);
        }
        if RESERVED.contains(&key) && key != "sources" {
            return about(Code::UnknownKey).variant("reserved");
        }
        if let Some(finding) = self.option_as_key(&about(Code::UnknownKey), parent, key, span) {
            return finding;
        }
        if let Some(rest) =
            key.strip_prefix(['–', '—', '•']).filter(|rest| rest.starts_with(char::is_whitespace))
        {
            let finding = about(Code::UnknownKey).variant("dash").arg("near", rest.trim_start());
            return finding.suggest(false, span, format!("- {}", rest.trim_start()));
        }
        // No-break spaces before the colon, as French typography has them, become part of the key.
        let bare = key.trim_matches(|letter: char| letter.is_whitespace());
        let small = without_accents(bare);
        // A message names a question whole: `decision.agent`.
        let own = format!("{}.", self.full_id(parent));
        if let Some(near) = small.strip_prefix(&own).filter(|near| known.iter().any(|known| known == near))
            && self.document.find(parent).is_none_or(|node| node.entry(near).is_none())
        {
            return about(Code::UnknownKey).variant("near").arg("near", near).suggest(true, span, near);
        }
        if parent.is_root()
            && let Some((section, key)) = small.split_once('.')
            && self.questionnaire.question(&small).is_some()
        {
            let finding = about(Code::UnknownKey).variant("whole-name").arg("near", key);
            return finding.arg("section", section);
        }
        let same = known.iter().find(|known| *known == bare || **known == small).map(String::as_str);
        let near = same.map(|key| (key, true)).or_else(|| self.meant_key(parent, bare, &known));
        let near = near.or_else(|| nearest(&small, known.iter().map(String::as_str)));
        let taken = |near: &str| self.document.find(parent).is_some_and(|node| node.entry(near).is_some());
        if let Some((near, sure)) = near {
            let label = bare.contains(char::is_whitespace) && same.is_none() && folded(bare).contains(' ');
            let finding = about(Code::UnknownKey).variant(if label { "label" } else { "near" });
            let finding = finding.arg("near", near);
            // Where the right key stands already, renaming would make two of it.
            return if taken(near) { finding } else { finding.suggest(sure, span, near) };
        }
        if self.questionnaire.section(bare).is_some() && !parent.is_root() {
            return about(Code::MisplacedKey).variant("section");
        }
        if let Some(above) = self.question_left_blank(parent, bare) {
            let finding = about(Code::MisplacedKey).variant("under").arg("above", above);
            return self.moved_right(finding, span);
        }
        if let Some(id) = self.place_of(parent, bare).or_else(|| self.labelled(bare)) {
            let section = id.split('.').next().unwrap_or(id);
            let finding = about(Code::MisplacedKey).arg("section", Arg::Label(section.to_owned()));
            return finding.arg("key_of_section", section).arg("id", id);
        }
        if let Some(id) = self.worded(parent, bare) {
            let own = format!("{}.", self.full_id(parent));
            match id.strip_prefix(&own).filter(|near| !near.contains('.')) {
                // Words of a question that has its answer already are those of a text.
                Some(near) if taken(near) => {}
                Some(near) => {
                    let finding = about(Code::UnknownKey).variant("label").arg("near", near);
                    return finding.suggest(false, span, near);
                }
                None => {
                    let finding = about(Code::MisplacedKey).variant("words").arg("id", id);
                    return finding.arg("asked", Arg::Label(id.to_owned()));
                }
            }
        }
        if bare.contains(char::is_whitespace) && !self.is_a_word(&path) {
            return about(Code::UnknownKey).variant("sentence");
        }
        let known = known.iter().map(String::as_str).filter(|known| !RESERVED.contains(known));
        let (shown, more) = listed(known);
        if parent.is_root() || shown.is_empty() {
            return about(Code::UnknownKey);
        }
        let variant = if parent.depth() == 1 { "section" } else { "parts" };
        about(Code::UnknownKey).variant(variant).arg("keys", shown).arg("more", more)
    }

    /// `dpia:`, and below it `not_done: |` with the reason: the word is the answer, and what follows it a note.
    fn option_as_key(&self, finding: &Finding, parent: &Path, key: &str, span: Span) -> Option<Finding> {
        let question = self.question(parent)?;
        let own = last_key(parent) == question.key && question.options.iter().any(|option| option == key);
        let mapping = self.document.find(parent)?;
        if !own || question.kind != Kind::Choice {
            return None;
        }
        let finding = finding.clone().variant("option").arg("near", key);
        let [_] = mapping.entries() else { return Some(finding) };
        if self.in_braces(mapping) {
            return Some(finding);
        }
        let margin = " ".repeat(self.file.position(span.start).column - 1);
        Some(finding.suggest(false, span, format!("value: {key}\n{margin}note")))
    }

    /// A name of a source that cannot be one: with accents, capitals or spaces, as people give titles.
    fn source_name(&self, finding: Finding, parent: &Path, key: &str, span: Span) -> Finding {
        let finding = finding.variant("source-name");
        let near = source_id(key);
        let free = |near: &String| self.document.find(parent).is_none_or(|node| node.entry(near).is_none());
        match near.filter(free) {
            Some(near) => finding.arg("near", near.clone()).suggest(false, span, near),
            None => finding.arg("near", "source-1"),
        }
    }

    /// `organisation:` left blank, and `department:` beside it instead of under it: the key above.
    fn question_left_blank(&self, parent: &Path, key: &str) -> Option<String> {
        let (above, question) = self.blank_above(parent, key)?;
        let holds =
            question.fields.iter().any(|field| field.key == key) || question.built_in_fields().contains(&key);
        (question.kind != Kind::Records && holds).then_some(above)
    }

    /// The nearest entry above a key that has no value and whose question has fields.
    fn blank_above(&self, parent: &Path, key: &str) -> Option<(String, &crate::questionnaire::Question)> {
        let entries = self.document.find(parent)?.entries();
        let position = entries.iter().position(|entry| entry.key.name == key)?;
        // Its parts follow it: what stands further above is another answer.
        entries[..position].iter().rev().take(FARTHEST).find_map(|above| {
            let question = self.questionnaire.question(&self.full_id(&parent.key(&above.key.name)))?;
            let fields = !question.fields.is_empty() || !question.built_in_fields().is_empty();
            (above.value.is_null() && fields).then(|| (above.key.name.clone(), question))
        })
    }

    /// A list whose one item stands under it without a dash.
    fn list_without_dash(&self, parent: &Path, keys: &[String]) -> Option<Finding> {
        let question = self.question(parent).filter(|question| question.kind == Kind::Records)?;
        let own = last_key(parent) == question.key && matches!(parent.last(), Some(Segment::Key(_)));
        let field = |key: &String| question.fields.iter().any(|field| field.key == *key);
        if !own || !keys.iter().any(field) {
            return None;
        }
        let node = self.document.find(parent)?;
        let fields: Vec<&Entry> = node.entries().iter().collect();
        let first = fields.first()?;
        let mut finding = self.finding(Code::MissingDash, parent.clone()).arg("key", first.key.name.as_str());
        finding.span = first.key.span;
        if !self.in_braces(node) {
            finding.suggestion = self.as_items(&fields, "");
        }
        Some(finding)
    }

    /// A list left blank, and the fields of its items beside it instead of under it, without a dash.
    fn items_without_dash(&self, parent: &Path, key: &str) -> Option<Finding> {
        let (above, question) = self.blank_above(parent, key)?;
        if question.kind != Kind::Records || !question.fields.iter().any(|field| field.key == key) {
            return None;
        }
        let path = parent.key(&above);
        let entries = self.document.find(parent)?.entries();
        let is_field = |entry: &&Entry| question.fields.iter().any(|field| field.key == entry.key.name);
        let from = entries.iter().position(|entry| entry.key.name == above)? + 1;
        let fields: Vec<&Entry> = entries[from..].iter().take_while(is_field).collect();
        let first = fields.first()?;
        let mut finding = self.finding(Code::MissingDash, path).arg("key", first.key.name.as_str());
        finding.span = first.key.span;
        finding.suggestion = self.as_items(&fields, "  ");
        Some(finding)
    }

    /// Lines of fields as one item of a list, a step further in: a dash before the first, two spaces before the others.
    fn as_items(&self, fields: &[&Entry], step: &str) -> Option<Suggestion> {
        let first = fields.first()?;
        let last = fields.last()?;
        let start = self.file.position(first.key.span.start).line;
        let end = self.file.position(last.value.span.end.max(last.key.span.end)).line;
        let mut edits = Vec::new();
        for line in start..=end {
            let span = self.file.line_span(line);
            let written = self.file.slice(span);
            let indentation = written.len() - written.trim_start_matches(' ').len();
            if line == start && span.start + indentation != first.key.span.start {
                return None;
            }
            if !written.trim().is_empty() {
                let text = format!("{step}{}", if line == start { "- " } else { "  " });
                edits.push(Edit { span: Span::at(span.start + indentation), text });
            }
        }
        Some(Suggestion { safe: true, edits })
    }

    /// Offers two spaces more before a key and all that belongs to it.
    pub(super) fn moved_right(&self, mut finding: Finding, key: Span) -> Finding {
        let Some(node) = self.document.find(&finding.path) else { return finding };
        let start = self.file.position(key.start).line;
        let end = self.file.position(node.span.end.max(key.end)).line;
        let mut edits = Vec::new();
        for line in start..=end {
            let span = self.file.line_span(line);
            if !self.file.slice(span).trim().is_empty() {
                edits.push(Edit { span: Span::at(span.start), text: "  ".to_owned() });
            }
        }
        let alone = self.file.slice(Span::new(self.file.line_span(start).start, key.start)).trim().is_empty();
        if alone {
            finding.suggestion = Some(Suggestion { safe: false, edits });
        }
        finding
    }

    /// A part of a text or number in braces that a comma made a key of: `{ f1: 0,73 }`, `{ note: un, deux }`.
    fn cut_by_comma(&self, parent: &Path, key: &str) -> Option<Finding> {
        let mapping = self.document.find(parent)?;
        let entries = mapping.entries();
        let position = entries.iter().position(|entry| entry.key.name == key)?;
        let is_cut = |entry: &Entry| {
            entry.value.is_null() && entry.value.span.start == entry.value.span.end && !self.has_colon(entry)
        };
        if !self.file.slice(mapping.span).starts_with('{') || !is_cut(&entries[position]) {
            return None;
        }
        let before = entries[..position].iter().rev().take(FARTHEST).find(|entry| !is_cut(entry))?;
        let path = parent.key(&before.key.name);
        let last = entries[position..].iter().take(FARTHEST).take_while(|entry| is_cut(entry)).last()?;
        let whole = Span::new(before.value.span.start, last.key.span.end.max(before.value.span.start));
        let decimals = key.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']);
        let decimals = !decimals.is_empty() && decimals.bytes().all(|byte| byte.is_ascii_digit());
        if let (NodeKind::Number(_), true) = (&before.value.kind, decimals) {
            let written: String =
                self.file.slice(whole).chars().filter(|letter| !letter.is_whitespace()).collect();
            let mut finding = self.finding(Code::NumberCutByComma, path).arg("found", self.file.slice(whole));
            finding.span = whole;
            let number = written.replacen(',', ".", 1);
            let share = self.question(&parent.key(&before.key.name)).is_some_and(|own| own.max == Some(1));
            let percent = number.strip_suffix('%').map(|number| number.trim_end().to_owned());
            let number = match percent {
                Some(percent) if share => shared(&percent).unwrap_or(percent),
                Some(percent) => percent,
                None => number,
            };
            if are_thousands_or_decimals(&number) {
                let thousands = written.replace(',', "");
                return Some(finding.variant("either").arg("near", thousands).arg("other", number));
            }
            let groups = number.split_once('.').is_some_and(|(_, rest)| rest.split(',').all(is_group));
            let number = if groups && number.contains(',') { written.replace(',', "") } else { number };
            finding = finding.arg("near", number.clone());
            if !number.contains('.') {
                finding = finding.variant("thousands");
            }
            return Some(if number.parse::<f64>().is_ok() {
                finding.suggest(true, whole, number)
            } else {
                finding
            });
        }
        let NodeKind::Text(text) = &before.value.kind else { return None };
        let mut finding = self.finding(Code::TextCutByComma, path).arg("found", self.file.slice(whole));
        finding.span = whole;
        let written = self.file.slice(whole);
        let plain = text.style == TextStyle::Plain && !written.contains(['"', '\\', '\n', '\r']);
        Some(if plain { finding.suggest(true, whole, format!("\"{written}\"")) } else { finding })
    }

    /// Whether a colon follows a key in the file: one that a comma made has none.
    fn has_colon(&self, entry: &Entry) -> bool {
        let behind = self.file.text().get(entry.key.span.end..).unwrap_or_default();
        behind.trim_start_matches([' ', '\t']).starts_with(':')
    }

    /// Whether answers have this key here, in words or not.
    fn is_known(&self, parent: &Path, key: &str) -> bool {
        self.keys_of(parent).iter().any(|known| known == key)
    }

    /// The keys that a mapping may have.
    pub(super) fn keys_of(&self, path: &Path) -> Vec<String> {
        let own = |questions: &[Question]| questions.iter().map(|question| question.key.clone()).collect();
        let mut keys: Vec<String> = if path.is_root() {
            let sections = self.questionnaire.sections().iter().map(|section| section.id.clone());
            let reserved = RESERVED_TOP.iter().filter(|key| self.texts_only || **key != "originals");
            return sections.chain(reserved.map(|key| (*key).to_owned())).collect();
        } else if path.depth() == 1 {
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
        if self.question(path).is_some() || path.depth() == 1 {
            keys.extend(RESERVED.iter().map(|key| (*key).to_owned()));
        }
        keys
    }

    /// Whether a mapping is written in braces.
    pub(super) fn in_braces(&self, node: &Node) -> bool {
        self.file.slice(node.span).starts_with('{')
    }
}

/// Whether these are the three digits of a group of thousands.
fn is_group(digits: &str) -> bool {
    digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Names as a message lists them, and what stands behind a list that is not whole.
fn listed<'k>(names: impl Iterator<Item = &'k str>) -> (String, &'static str) {
    let mut listed = String::new();
    for name in names {
        if listed.len() + name.len() > MOST_OF_NAMES {
            return (listed, "…");
        }
        if !listed.is_empty() {
            listed.push_str("`, `");
        }
        listed.push_str(name);
    }
    (listed, "")
}
