//! `law.yaml`: legal references, rights and duties.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `law.yaml`: each reference once, and what follows for readers.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawFile {
    /// The references.
    #[serde(default)]
    pub references: Vec<LawReference>,
    /// Ids of the references that are grounds for not publishing, in the order of the menu.
    #[serde(default)]
    pub grounds: Vec<String>,
    /// General rights, in the order readers see.
    #[serde(default)]
    pub rights: Vec<RightDefinition>,
    /// What the law asks of whoever uses such a system, in the order it is told.
    #[serde(default)]
    pub duties: Vec<DutyDefinition>,
}

/// A duty, and when it applies: where each of its conditions holds.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyDefinition {
    /// Its id: `D1`.
    pub id: String,
    /// References of `law.yaml` it rests on.
    pub law: Vec<String>,
    /// What must hold. None: it applies to every public body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<DutyCondition>,
    /// A list of records by which it applies to some cases and not to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branches: Option<DutyBranches>,
}

/// A condition of a duty.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyCondition {
    /// Its id, by which its words are found.
    pub id: String,
    /// An expression over answers.
    pub that: String,
    /// Whether one may do what the duty asks all the same where this does not hold: publish of one's own will.
    #[serde(default)]
    pub voluntary: bool,
}

/// The cases of a duty that does not apply to all of them.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyBranches {
    /// A list of records.
    pub each: String,
    /// When a case falls under the duty: an expression over `item`.
    pub that: String,
    /// The field that names a case.
    pub name: String,
}

/// A legal reference.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawReference {
    /// Its id, by which everything else names it.
    pub id: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Since when it is in force, where established.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_since: Option<String>,
    /// When it was last read.
    pub checked_on: String,
    /// Whether it was read in a commentary only: the text itself is to be read before anyone relies on it.
    #[serde(default)]
    pub secondhand: bool,
}

/// A right that people have whatever the system's own page says.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RightDefinition {
    /// Its id.
    pub id: String,
    /// The route of redress it stands in for (a question of section `redress`), if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// When it is printed: an expression. Always, without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// References of `law.yaml` it rests on.
    pub law: Vec<String>,
}
