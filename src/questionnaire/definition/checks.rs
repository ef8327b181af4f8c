//! `checks.yaml`: what answers mean together.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `checks.yaml`: what answers mean together.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChecksFile {
    /// The checks, in order.
    pub checks: Vec<CheckDefinition>,
}

/// A check over answers.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckDefinition {
    /// Its id, of one namespace with the codes of findings.
    pub id: String,
    /// Its level.
    pub level: crate::finding::Level,
    /// The question it is about, by full id; with `each`, the field of the item, by its path in it (`results.f1`).
    pub at: String,
    /// A list of records: the check runs once per item, which expressions call `item`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<String>,
    /// When it runs: an expression. Always, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What should be true: an expression.
    pub that: String,
    /// References of `law.yaml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<String>,
    /// Whether it reads `today`: never in a document.
    #[serde(default)]
    pub dated: bool,
}
