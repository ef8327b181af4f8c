//! PDF: two engines that take the same input and make the same document.

#[cfg(feature = "embedded-pdf")]
mod embedded;
mod program;

use std::path::PathBuf;
use std::time::Duration;

pub use super::typst::{Attachment, PdfInput, attachments, input};

/// The standards that a PDF of ours claims: accessible, and fit to be archived with its attachments.
pub const STANDARDS: &str = "ua-1,a-3a";

/// The same for a document without a date: accessible.
pub const STANDARDS_UNDATED: &str = "ua-1";

/// The oldest Typst program that knows both standards together and our template's functions.
pub const OLDEST_TYPST: (u32, u32) = (0, 15);

/// How long a document may take.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);

/// What makes the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfEngine {
    /// Typst in this process: in-memory files, embedded fonts, no packages, no network.
    Embedded,
    /// The `typst` program.
    Program {
        /// Where it is; `typst` on the `PATH` where it has no folder.
        path: PathBuf,
        /// How long it may take.
        time_limit: Duration,
    },
}

impl PdfEngine {
    /// The program of this name or path, with the usual time limit.
    pub fn program(path: impl Into<PathBuf>) -> Self {
        Self::Program { path: path.into(), time_limit: TIME_LIMIT }
    }

    /// Makes a PDF.
    ///
    /// # Errors
    /// Why there is none.
    pub fn render(&self, input: &PdfInput) -> Result<Vec<u8>, PdfError> {
        match self {
            #[cfg(feature = "embedded-pdf")]
            Self::Embedded => embedded::render(input),
            #[cfg(not(feature = "embedded-pdf"))]
            Self::Embedded => Err(PdfError::NotBuiltIn),
            Self::Program { path, time_limit } => program::render(path, *time_limit, input),
        }
    }
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The program was built without Typst.
    #[error("built without the feature `embedded-pdf`")]
    NotBuiltIn,
    /// There is no such program.
    #[error("no program `{0}`")]
    NoProgram(String),
    /// The program is too old.
    #[error("typst {found} is too old: {wanted} is needed")]
    TooOld {
        /// Its version, as it says.
        found: String,
        /// The oldest that does.
        wanted: String,
    },
    /// It took too long, and was stopped.
    #[error("stopped after {0} seconds")]
    TimeLimit(u64),
    /// Typst refuses the document, in its own words. No answer can cause that; a template can.
    #[error("{0}")]
    Typst(String),
    /// A file could not be written or read.
    #[error("{0}")]
    Files(String),
}
