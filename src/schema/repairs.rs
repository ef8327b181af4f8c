//! What a questionnaire knows of mistakes of YAML: which words are keys, and whether a repair makes sense.

use std::collections::HashSet;

use serde_json::Value;

use super::answers::{BESIDE, STATES};
use crate::finding::{AnyCode, Code, Finding};
use crate::yaml::KeyUse;

/// The names of all keys that a kind of file may have.
#[derive(Debug)]
pub struct KeyNames {
    all: HashSet<String>,
    top: HashSet<String>,
}

impl KeyNames {
    /// Those of a schema.
    pub fn of(schema: &Value) -> Self {
        let mut all = HashSet::new();
        collect(schema, &mut all);
        let top = schema["properties"].as_object().into_iter().flat_map(|keys| keys.keys().cloned());
        Self { all, top: top.collect() }
    }

    /// What a word is as a key.
    pub fn get(&self, word: &str) -> Option<KeyUse> {
        let known = self.all.contains(word);
        known.then_some(match word {
            word if STATES.contains(&word) => KeyUse::State,
            word if self.top.contains(word) => KeyUse::Top,
            word if BESIDE.contains(&word) => KeyUse::Beside,
            _ => KeyUse::Answer,
        })
    }
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

/// Whether a finding may come from a line that a repair has put in the wrong place.
fn is_misplaced(finding: &Finding) -> bool {
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
        assert_eq!(names.get("a"), Some(KeyUse::Top));
        assert_eq!(names.get("b"), Some(KeyUse::Answer));
        assert_eq!(names.get("note"), Some(KeyUse::Beside));
        assert_eq!(names.get("properties"), None);
        let deep = serde_json::json!({"items": {"properties": {"withheld": true}}});
        assert_eq!(KeyNames::of(&deep).get("withheld"), Some(KeyUse::State));
    }
}
