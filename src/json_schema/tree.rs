//! The tree of a file as the schema crate reads values: it stays where it is, and nothing of it is copied.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, Node, NodeIdentity, Object, cmp, unique};
use serde_json::Value;

use crate::yaml::{self, Entry, NodeKind, Text, TextStyle};

/// Trees of files.
#[derive(Debug)]
pub struct Tree;

impl Json for Tree {
    type Node<'a> = &'a NodeKind;
    type PreparedKey = String;
    type StringBuffer = NodeKind;

    // A key is found by looking at those before it.
    const KEYS_PER_LOOKUP: usize = 2;
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut NodeKind, string: &str, f: impl FnOnce(&NodeKind) -> T) -> T {
        *buffer = NodeKind::Text(Text { value: string.to_owned(), style: TextStyle::Plain });
        f(buffer)
    }
}

impl<'a> Node<'a, Tree> for &'a NodeKind {
    type Object = &'a [Entry];
    type Array = &'a [yaml::Node];
    type Number = serde_json::Number;

    fn as_object(&self) -> Option<&'a [Entry]> {
        match self {
            NodeKind::Mapping(entries) => Some(entries),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<&'a [yaml::Node]> {
        match self {
            NodeKind::List(items) => Some(items),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self {
            NodeKind::Text(text) => Some(Cow::Borrowed(&text.value)),
            _ => None,
        }
    }

    fn as_number(&self) -> Option<serde_json::Number> {
        match self {
            NodeKind::Number(number) => number.to_json(),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            NodeKind::Bool(value) => Some(*value),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        matches!(self, NodeKind::Null)
    }

    fn is_number(&self) -> bool {
        matches!(self, NodeKind::Number(_))
    }

    fn json_type(&self) -> JsonType {
        match self {
            NodeKind::Null => JsonType::Null,
            NodeKind::Bool(_) => JsonType::Boolean,
            NodeKind::Number(_) => JsonType::Number,
            NodeKind::Text(_) => JsonType::String,
            NodeKind::List(_) => JsonType::Array,
            NodeKind::Mapping(_) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match (self, expected) {
            (NodeKind::Text(text), Value::String(expected)) => text.value == *expected,
            (NodeKind::List(_), Value::Array(_))
            | (NodeKind::Mapping(_), Value::Object(_))
            | (NodeKind::Number(_), Value::Number(_)) => cmp::equal(&self.to_json(), expected),
            (NodeKind::Bool(value), Value::Bool(expected)) => value == expected,
            (NodeKind::Null, Value::Null) => true,
            _ => false,
        }
    }

    /// What the crate's own sentences show, which no user reads: lists and mappings may be long, and are not copied.
    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(match self {
            NodeKind::List(_) => Value::Array(Vec::new()),
            NodeKind::Mapping(_) => Value::Object(serde_json::Map::new()),
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => self.to_json(),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<NodeKind>(self) as usize))
    }
}

impl<'a> Object<'a, Tree> for &'a [Entry] {
    type Node = &'a NodeKind;
    type MemberName = &'a str;
    type MembersIter = std::iter::Map<std::slice::Iter<'a, Entry>, fn(&'a Entry) -> (&'a str, &'a NodeKind)>;

    fn len(&self) -> usize {
        <[Entry]>::len(self)
    }

    fn get(&self, key: &String) -> Option<&'a NodeKind> {
        self.iter().find(|entry| entry.key.name == *key).map(|entry| &entry.value.kind)
    }

    fn members(&self) -> Self::MembersIter {
        self.iter().map(|entry| (&entry.key.name, &entry.value.kind))
    }
}

impl<'a> Array<'a, Tree> for &'a [yaml::Node] {
    type Node = &'a NodeKind;
    type ElementsIter = std::iter::Map<std::slice::Iter<'a, yaml::Node>, fn(&'a yaml::Node) -> &'a NodeKind>;

    fn len(&self) -> usize {
        <[yaml::Node]>::len(self)
    }

    fn elements(&self) -> Self::ElementsIter {
        self.iter().map(|item| &item.kind)
    }

    fn is_unique(&self) -> bool {
        let values: Vec<Value> = self.iter().map(yaml::Node::to_json).collect();
        unique::is_unique(&values)
    }
}
