//! The report: everything a document says, resolved. Numbered, translated, in order; nothing is left to look up.
//!
//! Templates arrange it and never decide. `--to json` prints it as it is.

mod answers;
mod build;
mod data;
mod essentials;
mod lines;
mod model;
mod records;
mod said;
mod values;

pub use build::{ReportOptions, picture_path};
pub(crate) use lines::{contact_line, link as address_link};
pub use model::*;
