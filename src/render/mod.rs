//! From a report to documents. Markdown is the document; HTML, PDF and plain text come from its typed tree.
//!
//! A [`Sheet`] is any document of ours with what stands around it: a report, a printed questionnaire, a letter.

pub mod html;
pub mod pdf;
pub mod sheet;
pub mod template;
pub mod text;
pub mod typst;

use indexmap::IndexMap;

use crate::form::Form;
use crate::markdown::document::{Fault, parse_document};
use crate::markdown::tree::Document;
use crate::picture::Picture;
use crate::report::Report;
pub use sheet::{FrameWords, Sheet};
pub use template::{TemplateError, Templates};

/// Who made a document: the mark by which files of ours are known.
pub const GENERATOR: &str = concat!("redevable ", env!("CARGO_PKG_VERSION"));

/// Images by the name that answers give them.
pub type Pictures = IndexMap<String, Picture>;

/// A document as Markdown, and the tree that it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The document.
    pub markdown: String,
    /// Its tree.
    pub document: Document,
}

/// Why a report could not be rendered: a mistake of a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The template cannot be run.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// What it wrote is no document of ours.
    #[error("{name}: {fault}")]
    Document {
        /// The template.
        name: String,
        /// What is wrong, with the line of what was written.
        fault: Fault,
    },
}

/// Writes a document of ours as Markdown and reads it into its tree.
pub(crate) fn document(
    name: &str,
    values: minijinja::Value,
    language: &str,
    templates: &Templates,
) -> Result<Rendered, RenderError> {
    read_back(name, templates.document(name, values)?, language)
}

/// Writes a report as Markdown and reads it into its tree.
///
/// # Errors
/// A mistake of the template.
pub fn markdown(report: &Report, templates: &Templates) -> Result<Rendered, RenderError> {
    read_back(template::REPORT, templates.report(report)?, &report.language)
}

/// Writes a questionnaire to print as Markdown and reads it into its tree.
///
/// # Errors
/// A mistake of the template.
pub fn questionnaire(form: &Form, templates: &Templates) -> Result<Rendered, RenderError> {
    read_back(template::QUESTIONNAIRE, templates.form(form)?, &form.language)
}

/// What a template wrote, with its tree.
fn read_back(name: &str, markdown: String, language: &str) -> Result<Rendered, RenderError> {
    let document = parse_document(&markdown, language)
        .map_err(|fault| RenderError::Document { name: name.to_owned(), fault })?;
    Ok(Rendered { markdown, document })
}
