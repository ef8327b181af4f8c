//! The shapes of answers: a plain value, a value with what stands beside it, a mapping.

use serde_json::{Map, Value, json};

use crate::date::Duration;
use crate::questionnaire::{Kind, Question, UNCLEAR};

/// States that hold a reason.
pub(crate) const STATES: [&str; 3] = ["not_applicable", "not_documented", "withheld"];

/// At least one character that is not a blank. Written without classes that JavaScript and Rust read differently.
/// No-break spaces, soft hyphens and marks that show nothing are blanks too.
pub(in crate::schema) const SOME_WORD: &str =
    "[^ \\t\\r\\n\u{a0}\u{ad}\u{2000}-\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{3000}\u{feff}]";
/// The same, on one line. A block of one line ends with a line break.
pub(in crate::schema) const ONE_LINE: &str = "^[^\\r\\n]*[^ \\t\\r\\n\u{a0}\u{ad}\u{2000}-\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{3000}\u{feff}][^\\r\\n]*\\n?$";
/// A year, a month or a day.
const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// A full day.
const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
/// Lower case, digits, hyphens.
const FILE_ID: &str = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";
/// The id of a source.
pub(in crate::schema) const SOURCE_ID: &str = "^[A-Za-z][A-Za-z0-9_-]*$";
/// A language tag (BCP 47), the part of it that is used.
pub(in crate::schema) const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// An address, without blanks; which schemes are accepted is decided on the parsed address.
const ADDRESS: &str = "^[^ \\t\\r\\n]+\\n?$";
/// Nine digits.
const SIREN: &str = "^[0-9]{9}$";

/// The keys that cannot be left out of a mapping.
#[derive(Default)]
pub(super) struct Required {
    /// Whatever else is said.
    always: Vec<String>,
    /// Unless the whole is marked by a state with its reason, which then is the answer to each of them.
    unless_marked: Vec<String>,
}

impl Required {
    pub(super) fn of(questions: &[Question]) -> Self {
        let required = questions.iter().filter(|question| question.is_required());
        let (always, unless_marked): (Vec<_>, Vec<_>) = required.partition(|question| question.needs_value());
        let keys =
            |questions: Vec<&Question>| questions.into_iter().map(|question| question.key.clone()).collect();
        Self { always: keys(always), unless_marked: keys(unless_marked) }
    }

    fn is_empty(&self) -> bool {
        self.always.is_empty() && self.unless_marked.is_empty()
    }
}

/// A mapping whose keys the kind itself brings. Where it is required, at least one of them is filled in.
pub(super) fn filled(question: &Question, parts: Map<String, Value>) -> Value {
    let names: Vec<String> = parts.keys().cloned().collect();
    let mut schema = mapping(parts, &[], &Required::default());
    if question.is_required() {
        schema["type"] = json!("object");
        let states: &[&str] = if question.needs_value() { &[] } else { &STATES };
        let mut empty: Map<String, Value> =
            names.into_iter().map(|name| (name, json!({ "type": "null" }))).collect();
        empty.extend(states.iter().map(|state| ((*state).to_owned(), Value::Bool(false))));
        if let Some(rules) = schema["allOf"].as_array_mut() {
            rules.push(json!({ "if": { "properties": empty }, "then": false }));
        }
    }
    schema
}

/// The options that can be written, `unclear` included.
pub(super) fn values(question: &Question) -> Vec<String> {
    let mut values: Vec<String> = match question.kind {
        Kind::Boolean => vec!["true".into(), "false".into()],
        _ => question.options.clone(),
    };
    if question.unclear {
        values.push(UNCLEAR.into());
    }
    values
}

/// What follows the name of a form that may also be null.
pub(super) const OR_NULL: &str = "-or-null";

/// The forms that many answers share, by name.
pub(super) fn forms() -> [(&'static str, Value); 7] {
    [
        ("text", json!({ "type": "string", "pattern": SOME_WORD })),
        ("line", json!({ "type": "string", "pattern": ONE_LINE })),
        ("number", json!({ "type": "number" })),
        ("date", json!({ "type": ["string", "integer"], "pattern": DATE, "minimum": 1000, "maximum": 9999 })),
        ("day", json!({ "type": "string", "pattern": DAY })),
        ("duration", json!({ "type": "string", "pattern": Duration::PATTERN })),
        ("address", json!({ "type": "string", "pattern": ADDRESS })),
    ]
}

fn form(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The plain value of a scalar or list kind, null aside.
pub(super) fn plain(question: &Question) -> Value {
    match question.kind {
        Kind::Text => form("text"),
        Kind::Line if question.id == "identity.id" => json!({ "type": "string", "pattern": FILE_ID }),
        Kind::Line => form("line"),
        Kind::Choice => json!({ "enum": values(question) }),
        Kind::Choices => {
            let mut list =
                json!({ "type": "array", "items": { "enum": values(question) }, "uniqueItems": true });
            if question.is_required() {
                list["minItems"] = json!(1);
            }
            list
        }
        Kind::Number if question.min.is_some() || question.max.is_some() => {
            let mut number = json!({ "type": "number" });
            for (keyword, bound) in [("minimum", question.min), ("maximum", question.max)] {
                if let Some(bound) = bound {
                    number[keyword] = json!(bound);
                }
            }
            number
        }
        Kind::Number => form("number"),
        Kind::Boolean => {
            let mut values = vec![json!(true), json!(false)];
            if question.unclear {
                values.push(json!(UNCLEAR));
            }
            json!({ "enum": values })
        }
        Kind::Date => form(if question.day { "day" } else { "date" }),
        Kind::Duration => form("duration"),
        Kind::Url => form("address"),
        Kind::Contact
        | Kind::Organisation
        | Kind::Image
        | Kind::Results
        | Kind::Record
        | Kind::Group
        | Kind::Records => {
            json!({})
        }
    }
}

/// A plain value with null accepted beside it.
pub(super) fn or_null(mut schema: Value) -> Value {
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        reference.push_str(OR_NULL);
    } else if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.push(Value::Null);
    } else if let Some(types) = schema.get_mut("type") {
        let mut all = match types.take() {
            Value::Array(types) => types,
            one => vec![one],
        };
        all.push(json!("null"));
        *types = Value::Array(all);
    }
    schema
}

/// The states with their reason, and what goes with them.
fn add_states(properties: &mut Map<String, Value>) {
    for state in STATES {
        properties.insert(state.into(), json!({ "$ref": "#/$defs/reason" }));
    }
    properties.insert("expected".into(), or_null(form("date")));
    properties.insert("ground".into(), json!({ "$ref": "#/$defs/ground" }));
}

/// What is said beside an answer or a state.
fn add_remarks(properties: &mut Map<String, Value>) {
    properties.insert("source".into(), json!({ "$ref": "#/$defs/source" }));
    properties.insert("as_of".into(), or_null(form("date")));
    properties.insert("note".into(), json!({ "$ref": "#/$defs/note" }));
}

/// The plain value, or the value with its state, source and note.
pub(super) fn annotated(question: &Question, plain: Value) -> Value {
    let mut properties = Map::new();
    let nullable = if question.is_required() { plain.clone() } else { or_null(plain.clone()) };
    properties.insert("value".into(), nullable.clone());
    if question.kind == Kind::Number {
        properties.insert("about".into(), json!({ "type": ["boolean", "null"] }));
        properties.insert("unit".into(), json!({ "type": ["string", "null"] }));
    }
    if !question.needs_value() {
        add_states(&mut properties);
    }
    add_remarks(&mut properties);
    let mut long = closed(properties, &[]);
    if question.needs_value() {
        long["required"] = json!(["value"]);
    } else {
        long["allOf"] = json!([form("one-state")]);
    }
    // A list of options is `items`: an editor then completes each of them by the enum.
    let mut schema = json!({ "if": { "type": "object" }, "then": long, "else": nullable });
    if matches!(question.kind, Kind::Choice | Kind::Boolean) {
        let examples = plain.get("enum").cloned().unwrap_or_default();
        schema["examples"] = examples;
    }
    schema
}

/// What may stand beside a value or a state.
const BESIDE: [&str; 7] = ["source", "as_of", "note", "expected", "ground", "about", "unit"];

/// One of these keys, and only one: each forbids the others; where none stands, the first is missing. Where a key is
/// unknown it is likely one of these, misspelt: that alone is told.
pub(super) fn exactly_one_of(keys: &[&str]) -> Value {
    let mut rules: Vec<Value> = keys
        .iter()
        .map(|key| {
            let others: Map<String, Value> = keys
                .iter()
                .filter(|other| *other != key)
                .map(|other| ((*other).to_owned(), Value::Bool(false)))
                .collect();
            json!({ "if": { "required": [key] }, "then": { "properties": others } })
        })
        .collect();
    let beside = BESIDE.iter().map(|key| ((*key).to_owned(), Value::Bool(true)));
    let none: Map<String, Value> =
        keys.iter().map(|key| ((*key).to_owned(), Value::Bool(false))).chain(beside).collect();
    rules.push(json!({
        "if": { "properties": none, "additionalProperties": false },
        "then": { "required": [keys[0]] },
    }));
    Value::Array(rules)
}

/// A mapping answer: its fields, or one state with its reason; a source, a date, a note beside either.
pub(super) fn mapping(fields: Map<String, Value>, extra: &[(&str, &str)], required: &Required) -> Value {
    let names: Vec<String> = fields.keys().cloned().collect();
    let mut properties = fields;
    add_states(&mut properties);
    add_remarks(&mut properties);
    for (key, reference) in extra {
        properties.insert((*key).into(), json!({ "$ref": reference }));
    }
    let mut schema = closed(properties, &required.always);
    if !required.is_empty() {
        schema["type"] = json!("object");
    }
    // A section that needs some values cannot be marked whole: its states forbid what is required.
    let mut rules: Vec<Value> = STATES
        .iter()
        .map(|state| {
            let mut forbidden: Map<String, Value> =
                names.iter().map(|name| (name.clone(), Value::Bool(false))).collect();
            for other in STATES.iter().filter(|other| *other != state) {
                forbidden.insert((*other).to_owned(), Value::Bool(false));
            }
            json!({ "if": { "required": [state] }, "then": { "properties": forbidden } })
        })
        .collect();
    if !required.unless_marked.is_empty() {
        let unmarked: Map<String, Value> =
            STATES.iter().map(|state| ((*state).to_owned(), Value::Bool(false))).collect();
        rules.push(json!({
            "if": { "properties": unmarked },
            "then": { "required": required.unless_marked },
        }));
    }
    schema["allOf"] = Value::Array(rules);
    schema
}

/// An object of these keys and no other.
pub(in crate::schema) fn closed(properties: Map<String, Value>, required: &[String]) -> Value {
    let kind = if required.is_empty() { json!(["object", "null"]) } else { json!("object") };
    let mut schema = json!({ "type": kind, "additionalProperties": false, "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// The fields that a kind brings with it.
pub(super) fn parts(question: &Question) -> Map<String, Value> {
    question
        .built_in_fields()
        .iter()
        .map(|key| {
            let schema = match *key {
                "siren" => json!({ "type": ["string", "integer"], "pattern": SIREN, "minimum": 0, "maximum": 999_999_999 }),
                "url" => form("address"),
                "postal" | "alt" => form("text"),
                _ => form("line"),
            };
            ((*key).to_owned(), or_null(schema))
        })
        .collect()
}

pub(super) fn sources() -> Value {
    let source = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["title"],
        "properties": {
            "title": { "type": "string", "pattern": SOME_WORD },
            "url": { "type": ["string", "null"], "pattern": ADDRESS },
            "checked_on": or_null(form("date")),
        },
    });
    json!({
        "type": ["object", "null"],
        "additionalProperties": false,
        "patternProperties": { SOURCE_ID: source },
    })
}

pub(super) fn acknowledged() -> Value {
    json!({
        "type": ["array", "null"],
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["check", "at", "answer"],
            "properties": {
                "check": { "type": "string", "pattern": ONE_LINE },
                "at": { "type": "string", "pattern": "^/[^\\r\\n]*$" },
                "answer": { "type": "string", "pattern": SOME_WORD },
            },
        },
    })
}
