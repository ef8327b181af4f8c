//! The report: everything a document says, resolved. Numbered, translated, in order; nothing is left to look up.
//!
//! Templates arrange it and never decide. `--to json` prints it as it is.

mod answers;
mod build;
mod essentials;
mod model;
mod records;
mod said;

pub(crate) use answers::{contact_line, link as address_link};
pub use build::{ReportOptions, picture_path};
pub use model::*;
