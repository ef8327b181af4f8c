//! Runs a JSON Schema over a value. The only module that names the `jsonschema` crate; what a violation *means* is
//! said elsewhere ([`crate::schema`]).

mod tree;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::json::{Json, SerdeJson};
use jsonschema::{Draft, Validator};
use serde_json::Value;

use crate::path::{Path, Segment};
use crate::yaml::SpannedDocument;
use tree::Tree;

/// A schema, ready to run over values.
#[derive(Debug)]
pub struct Schema(Validator<SerdeJson>);

/// A schema, ready to run over the trees of files.
#[derive(Debug)]
pub struct TreeSchema(Validator<Tree>);

/// What a schema refuses, without the crate's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The value it is about.
    pub path: Path,
    /// Why.
    pub reason: Reason,
}

/// Why a schema refuses a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Keys that the object does not have.
    UnknownKeys(Vec<String>),
    /// A key that is missing.
    MissingKey(String),
    /// Not one of these.
    NotOneOf(Vec<Value>),
    /// Another type; the names that JSON Schema gives the ones accepted.
    WrongType(Vec<String>),
    /// A text that does not have the form of a pattern.
    NotLike(String),
    /// Nothing is accepted here.
    Forbidden,
    /// An item twice.
    Repeated,
    /// Anything else: the keyword and the crate's sentence.
    Other(String, String),
}

impl Schema {
    /// Prepares a schema of draft 2020-12. `None` for a text that is not one: a bug, since all schemas are ours.
    pub fn new(schema: &Value) -> Option<Self> {
        validator(schema).map(Self)
    }

    /// All that it refuses in a value.
    pub fn run(&self, value: &Value) -> Vec<Violation> {
        violations(&self.0, value)
    }

    /// Whether it accepts a value.
    pub fn accepts(&self, value: &Value) -> bool {
        self.0.is_valid(value)
    }
}

impl TreeSchema {
    /// Prepares a schema of draft 2020-12. `None` for a text that is not one: a bug, since all schemas are ours.
    pub fn new(schema: &Value) -> Option<Self> {
        validator(schema).map(Self)
    }

    /// All that it refuses in a document.
    pub fn run(&self, document: &SpannedDocument) -> Vec<Violation> {
        violations(&self.0, &document.root.kind)
    }
}

fn validator<F: Json>(schema: &Value) -> Option<Validator<F>> {
    // The linear-time engine: patterns are ours, but texts are not.
    jsonschema::options_for::<F>()
        .with_draft(Draft::Draft202012)
        .with_pattern_options(jsonschema::PatternOptions::regex())
        .build(schema)
        .ok()
}

fn violations<'v, F: Json>(validator: &'v Validator<F>, value: F::Node<'v>) -> Vec<Violation> {
    if validator.is_valid(value.clone()) {
        return Vec::new(); // much quicker than collecting, and most files are valid
    }
    validator.iter_errors(value).map(|error| violation(&error)).collect()
}

fn violation(error: &jsonschema::ValidationError<'_>) -> Violation {
    let path = error
        .instance_path()
        .into_iter()
        .map(|segment| match segment {
            jsonschema::paths::LocationSegment::Property(name) => Segment::Key(name.as_ref().into()),
            jsonschema::paths::LocationSegment::Index(index) => Segment::Index(index),
        })
        .collect();
    let kind = error.kind();
    let reason = match kind {
        ValidationErrorKind::AdditionalProperties { unexpected } => Reason::UnknownKeys(unexpected.clone()),
        ValidationErrorKind::Required { property } => {
            Reason::MissingKey(property.as_str().unwrap_or_default().to_owned())
        }
        ValidationErrorKind::Enum { options } => {
            Reason::NotOneOf(options.as_array().cloned().unwrap_or_default())
        }
        ValidationErrorKind::Constant { expected_value } => {
            Reason::NotOneOf(vec![expected_value.as_ref().clone()])
        }
        ValidationErrorKind::Type { kind } => Reason::WrongType(match kind {
            TypeKind::Single(kind) => vec![kind.to_string()],
            TypeKind::Multiple(kinds) => kinds.iter().map(|kind| kind.to_string()).collect(),
        }),
        ValidationErrorKind::Pattern { pattern } => Reason::NotLike(pattern.clone()),
        ValidationErrorKind::FalseSchema => Reason::Forbidden,
        ValidationErrorKind::UniqueItems => Reason::Repeated,
        other => Reason::Other(other.keyword().to_owned(), error.to_string()),
    };
    Violation { path, reason }
}
