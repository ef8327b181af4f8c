//! stub

pub mod node;
mod path;

pub use node::{Entry, Key, Node, NodeKind, Number, SpannedDocument, Text, TextStyle};
pub use path::{Path, Segment};
