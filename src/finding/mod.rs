//! What is wrong or remarkable in a file, as data: code, level, place, and words by reference.
//!
//! A finding holds no sentence of the program's own: the words are in `templates/messages/<lang>.ftl`, so that one finding
//! can be shown in any language. Only checks declared by a questionnaire bring their own texts.

mod code;

pub use code::Code;

use serde::{Deserialize, Serialize};

use crate::path::Path;
use crate::source::Span;

/// How much a finding matters.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// No answer yet.
    Blank,
    /// Could be better.
    Advice,
    /// Something a reader should know; printed in the report.
    Warning,
    /// A fault of the file.
    Error,
}

/// Which step of the line found it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// Bytes and encoding.
    File,
    /// YAML.
    Syntax,
    /// The schema of answers.
    Structure,
    /// What answers mean together.
    Meaning,
    /// How an answer is written.
    Writing,
}

/// A code: one of the program's own, or the id of a check that a questionnaire declares.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyCode {
    /// A built-in code.
    Builtin(Code),
    /// The id of a check in `checks.yaml`.
    Check(String),
}

impl AnyCode {
    /// The stable name.
    pub fn name(&self) -> &str {
        match self {
            AnyCode::Builtin(code) => code.name(),
            AnyCode::Check(id) => id,
        }
    }
}

/// A value that a message names.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text of the user's or of the file; shown with its control characters made visible.
    Text(String),
    /// A count.
    Number(f64),
    /// The label of a question or section, by its id, in the reader's language.
    Label(String),
    /// The label of a question or section, by its id, as a sentence begins with it: quoted, with its colon. Nothing
    /// where there is none.
    About(Option<String>),
    /// The options of a question, by its id, with their labels.
    Options(String),
    /// Another message of the catalogue.
    Message(&'static str),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        #[allow(clippy::cast_precision_loss)] // counts of a file of 2 MiB
        Arg::Number(number as f64)
    }
}

/// A change of the file that repairs a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Whether it can be applied without a person looking.
    pub safe: bool,
    /// What to replace, in file order, without overlap.
    pub edits: Vec<Edit>,
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to replace.
    pub span: Span,
    /// What to put there.
    pub text: String,
}

/// Another place that explains a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// The message of the catalogue that says why.
    pub message: &'static str,
}

/// Ready sentences of a check, by language tag.
pub type Texts = indexmap::IndexMap<String, String>;

/// One finding at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Its stable name.
    pub code: AnyCode,
    /// How much it matters here.
    pub level: Level,
    /// Which step found it.
    pub layer: Layer,
    /// The bytes it is about.
    pub span: Span,
    /// The value it is about.
    pub path: Path,
    /// The question it is about, by its full id (`decision.automation`).
    pub question: Option<String>,
    /// What the message names.
    pub args: Vec<(&'static str, Arg)>,
    /// A variant of the code's message: `<code>-<variant>` in the catalogue.
    pub variant: Option<&'static str>,
    /// Sentences of a declared check; empty for built-in codes.
    pub texts: Texts,
    /// The sentences of a declared check for readers of the report; empty for built-in codes.
    pub reader: Texts,
    /// What a declared check tells the team to do; empty for built-in codes.
    pub help: Texts,
    /// A repair.
    pub suggestion: Option<Suggestion>,
    /// Other places.
    pub related: Vec<Related>,
    /// References of `law.yaml`.
    pub law: Vec<String>,
    /// Whether it depends on today's date, and so never stands in a document.
    pub dated: bool,
}

impl Finding {
    /// A finding of a built-in code, at a place. There is no finding without a place.
    pub fn new(code: Code, span: Span, path: Path) -> Self {
        Self {
            code: AnyCode::Builtin(code),
            level: code.level(),
            layer: code.layer(),
            span,
            path,
            question: None,
            args: Vec::new(),
            variant: None,
            texts: Texts::new(),
            reader: Texts::new(),
            help: Texts::new(),
            suggestion: None,
            related: Vec::new(),
            law: Vec::new(),
            dated: false,
        }
    }

    /// Names the question.
    #[must_use]
    pub fn question(mut self, id: impl Into<String>) -> Self {
        self.question = Some(id.into());
        self
    }

    /// Gives the message a value to name.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Chooses a variant of the message.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Adds a repair of one replacement.
    #[must_use]
    pub fn suggest(mut self, safe: bool, span: Span, text: impl Into<String>) -> Self {
        self.suggestion = Some(Suggestion { safe, edits: vec![Edit { span, text: text.into() }] });
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, span: Span, message: &'static str) -> Self {
        self.related.push(Related { span, message });
        self
    }

    /// Whether this is the given built-in code.
    pub fn is(&self, code: Code) -> bool {
        self.code == AnyCode::Builtin(code)
    }
}

/// Sorts findings as they are shown: by place, then by weight, then by name.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (a.span.start, std::cmp::Reverse(a.level), a.code.name(), &a.path).cmp(&(
            b.span.start,
            std::cmp::Reverse(b.level),
            b.code.name(),
            &b.path,
        ))
    });
}
