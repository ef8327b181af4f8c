//! Markdown both ways: answers are read, normalised and written again; whole documents are read into a typed tree.
//!
//! The only module that names comrak. An answer is parsed **alone**, so that nothing in it reaches another one
//! ([`answer`]); what it becomes is written with every meaningful character escaped ([`mod@write`]); the template sets
//! those pieces in a document, which is parsed once ([`document`]) into the tree ([`tree`]) that every output walks.
//! [`prose`] finds what is read as sentences.

pub mod answer;
pub mod characters;
mod convert;
pub mod document;
mod normalise;
pub mod prose;
pub mod references;
pub mod tree;
pub mod words;
pub mod write;

use comrak::Options;

/// Where a reference to a source leads in Markdown. The heading of the sources has this slug in French and English.
pub(crate) const SOURCES_ANCHOR: &str = "#sources";

/// The anchor that forges give a heading: GitHub's rule, as comrak applies it.
pub fn slug(heading: &str) -> String {
    comrak::Anchorizer::new().anchorize(heading)
}

/// What a document of ours is written in: GitHub's tables and strikethrough on top of CommonMark. No autolinks and no
/// footnotes: those are resolved when an answer is read, and a document must not find them again.
fn document_options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

/// What an answer may be written in: the same, and the addresses and footnotes that people type.
fn answer_options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.footnotes = true;
    // A note that nothing calls is kept, and told.
    options.parse.leave_footnote_definitions = true;
    options
}

/// The options of a document without its front matter, for pieces of one.
fn piece_options() -> Options<'static> {
    let mut options = document_options();
    options.extension.front_matter_delimiter = None;
    options
}
