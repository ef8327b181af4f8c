//! The JSON Schema of an answers file, made from a questionnaire, and what its refusals mean.
//!
//! Closed objects everywhere, never `anyOf` over shapes: what an answer is follows from its YAML type alone, so that
//! messages are exact here, in editors and in other validators alike.

mod answers;
mod explain;
mod refusal;
mod repairs;
mod translation;

pub use answers::{answers_schema, bare_answers_schema};
pub use explain::{findings, name_question, translation_findings};
pub use refusal::{nameless, refusal};
pub use repairs::{KeyNames, doubt_repairs, is_misplaced};
pub use translation::{bare_translation_schema, translation_schema};

pub(crate) use answers::STATES;
pub(crate) use explain::numbers::are_thousands_or_decimals;
pub(crate) use explain::typed::{address_of_link, between_smart_quotes, is_no_address, is_none};
pub(crate) use explain::typed::{boolean as boolean_meant, date as date_meant, duration as duration_meant};
pub(crate) use explain::{blocks, may_hold_text};
