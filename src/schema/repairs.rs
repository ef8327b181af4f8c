//! What a questionnaire knows of mistakes of YAML: which words are keys, and whether a repair makes sense.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::answers::{BESIDE, ONE_LINE, SOME_WORD, STATES};
use super::explain::folded;
use super::translation::POINTER;
use crate::finding::{AnyCode, Code, Finding};
use crate::locale::without_accents;
use crate::questionnaire::Questionnaire;
use crate::yaml::{KeyUse, KnownKeys, Layout, Words};

/// The keys that a kind of file may have, and where.
#[derive(Debug)]
pub struct KeyNames {
    uses: HashMap<String, KeyUse>,
    /// Whether pointers are keys, too.
    pointers: bool,
    layout: Layout,
    /// The words by which people name questions and sections, folded.
    labels: HashSet<String>,
}

impl KeyNames {
    /// Those of a schema.
    pub fn of(schema: &Value) -> Self {
        let mut layout = Layout::default();
        lay_out(schema, schema, &mut layout);
        let mut names = HashSet::new();
        collect(schema, &mut names);
        let uses = names.into_iter().map(|name| {
            let using = match name.as_str() {
                name if STATES.contains(&name) => KeyUse::State,
                name if schema["properties"].get(name).is_some() => KeyUse::Top,
                name if BESIDE.contains(&name) => KeyUse::Beside,
                _ => KeyUse::Answer,
            };
            (name, using)
        });
        let pointers = schema["properties"].as_object().is_some_and(|own| own.values().any(holds_pointers));
        Self { uses: uses.collect(), pointers, layout, labels: HashSet::new() }
    }

    /// With the words of a questionnaire for its questions and sections, in all of its languages.
    pub fn worded_by(mut self, questionnaire: &Questionnaire) -> Self {
        for language in questionnaire.languages() {
            let words = questionnaire.words(language);
            let sections = questionnaire.sections().iter().map(|section| section.id.as_str());
            let ids = sections.chain(questionnaire.ids());
            self.labels.extend(ids.map(|id| folded(words.label(id))));
        }
        self
    }
}

impl KnownKeys for KeyNames {
    fn use_of(&self, word: &str) -> Option<KeyUse> {
        let pointer = || (self.pointers && word.starts_with('/')).then_some(KeyUse::Answer);
        self.uses.get(word).copied().or_else(pointer)
    }

    fn is_meant(&self, words: &str) -> bool {
        self.uses.contains_key(&without_accents(words)) || self.labels.contains(&folded(words))
    }

    fn layout(&self) -> Option<&Layout> {
        Some(&self.layout)
    }
}

/// Whether the keys of a place are pointers.
fn holds_pointers(schema: &Value) -> bool {
    schema["patternProperties"].get(POINTER).is_some()
}

fn collect(schema: &Value, names: &mut HashSet<String>) {
    match schema {
        Value::Object(keywords) => {
            for (keyword, inner) in keywords {
                if let ("properties", Value::Object(properties)) = (keyword.as_str(), inner) {
                    names.extend(properties.keys().cloned());
                }
                collect(inner, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Whether any text will do.
fn is_free(keywords: &serde_json::Map<String, Value>) -> bool {
    !["pattern", "enum", "const", "format"].iter().any(|keyword| keywords.contains_key(*keyword))
}

/// Adds what a schema allows at a place. Only keywords that our own schemas have are looked at.
fn lay_out(root: &Value, schema: &Value, place: &mut Layout) {
    let Some(keywords) = schema.as_object() else { return };
    for (keyword, inner) in keywords {
        match (keyword.as_str(), inner) {
            ("$ref", Value::String(reference)) => {
                // Our schemas have no form that holds itself.
                let form = reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer));
                form.into_iter().for_each(|form| lay_out(root, form, place));
            }
            ("properties", Value::Object(properties)) => {
                for (key, inner) in properties.iter().filter(|(_, inner)| **inner != Value::Bool(false)) {
                    lay_out(root, inner, place.key(key));
                }
            }
            ("patternProperties", Value::Object(patterns)) => {
                for (pattern, inner) in patterns {
                    let others = if pattern == POINTER { place.pointers() } else { place.other_keys() };
                    lay_out(root, inner, others);
                }
            }
            ("items", Value::Object(_)) => lay_out(root, inner, place.items()),
            ("anyOf" | "allOf" | "oneOf", Value::Array(parts)) => {
                parts.iter().for_each(|part| lay_out(root, part, place));
            }
            ("then" | "else", _) => lay_out(root, inner, place),
            ("pattern", Value::String(pattern)) if pattern == SOME_WORD => place.may_hold(Words::Lines),
            ("pattern", Value::String(pattern)) if pattern == ONE_LINE => place.may_hold(Words::OneLine),
            ("type", Value::Array(types)) if types.contains(&"string".into()) && is_free(keywords) => {
                place.may_hold(Words::Lines);
            }
            _ => {}
        }
    }
}

/// What a structure that is wrong says of the repairs of syntax that made it. A repair after which the questionnaire has
/// no such key there, or an answer and a state side by side, cannot be made unseen: something else was meant. The two
/// findings are one: that of syntax is kept, with the place of the key where it is known.
pub fn doubt_repairs(syntax: &mut [Finding], structure: &mut Vec<Finding>) {
    for finding in syntax.iter_mut().filter(|finding| moves_lines(finding)) {
        let Some(suggestion) = finding.suggestion.as_mut() else { continue };
        let start = suggestion.edits.iter().map(|edit| edit.span.start).min();
        let end = suggestion.edits.iter().map(|edit| edit.span.end).max();
        let (Some(start), Some(end)) = (start, end) else { continue };
        // Up to the end of the last edit: a key stands right behind the blanks that were replaced.
        let made =
            |other: &Finding| is_misplaced(other) && other.span.start >= start && other.span.start <= end;
        let Some(position) = structure.iter().position(made) else { continue };
        suggestion.safe = false;
        let other = structure[position].clone();
        structure.retain(|other| !made(other));
        let layout = finding.is(Code::Indentation) || finding.is(Code::ListIndentation);
        if layout && other.is(Code::MisplacedKey) && other.variant.is_none() {
            finding.suggestion = None;
            finding.code = AnyCode::Builtin(Code::Indentation);
            finding.variant = Some("misplaced");
            finding.args.extend(other.args);
        }
    }
}

/// Whether the repair of a mistake says what belongs with what.
fn moves_lines(finding: &Finding) -> bool {
    use Code::{
        Indentation, LineWithoutKey, ListIndentation, MissingColon, TextNotIndented, ValueWithoutKey,
        WrongDash,
    };
    let codes = [
        Indentation,
        LineWithoutKey,
        ListIndentation,
        MissingColon,
        TextNotIndented,
        ValueWithoutKey,
        WrongDash,
    ];
    codes.iter().any(|code| finding.is(*code))
}

/// Whether a finding may come from a line that stands in the wrong place.
pub fn is_misplaced(finding: &Finding) -> bool {
    [Code::UnknownKey, Code::MisplacedKey, Code::OneState, Code::StateBesideFields, Code::MissingDash]
        .iter()
        .any(|code| finding.is(*code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_depth_are_known() {
        let deep = serde_json::json!({"anyOf": [{"properties": {"note": true, "b": true}}]});
        let names = KeyNames::of(&serde_json::json!({"properties": {"a": deep}}));
        assert_eq!(names.use_of("a"), Some(KeyUse::Top));
        assert_eq!(names.use_of("b"), Some(KeyUse::Answer));
        assert_eq!(names.use_of("note"), Some(KeyUse::Beside));
        assert_eq!(names.use_of("properties"), None);
        let deep = serde_json::json!({"items": {"properties": {"withheld": true}}});
        assert_eq!(KeyNames::of(&deep).use_of("withheld"), Some(KeyUse::State));
    }
}
