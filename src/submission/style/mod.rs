//! How answers are written: words that answer nothing, what should not be published, and advice for readers' sake.
//!
//! Advice never blocks anything. Rules of a language hold for texts in French and English; the others for all. A text
//! that answers nothing gets no other remark, and a remark that many places deserve is made once: per text, or per file
//! for a word that readers may not know.

mod acronyms;
mod citations;
mod echo;
mod gaps;
mod glance;
mod lists;
mod look;
mod middle_dot;
pub(super) mod people;
pub use people::without_persons;
mod phrasing;
pub(super) mod place;
mod readability;
mod sentences;

use std::sync::OnceLock;

use self::echo::Echoes;
use self::look::Look;
use super::written::Written;
use crate::finding::Finding;
use crate::questionnaire::Questionnaire;
use crate::source::SourceFile;

/// The languages whose rules are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    French,
    English,
    Other,
}

impl Language {
    /// The rules for a tag: `fr`, `fr-CA`.
    pub(super) fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some("fr") => Self::French,
            Some("en") => Self::English,
            _ => Self::Other,
        }
    }
}

/// What the advice knows of a questionnaire, made once for many files.
pub(super) struct Style<'q> {
    questionnaire: &'q Questionnaire,
    /// Made when the first text is met.
    echoes: OnceLock<Echoes<'q>>,
}

/// A file whose texts are looked at.
pub(super) struct Texts<'s> {
    pub(super) file: &'s SourceFile,
    pub(super) language: Language,
    pub(super) written: &'s [Written<'s>],
    /// The name of the tool, whose capitals need no explanation here.
    pub(super) tool: &'s str,
    /// Whether they translate others, which are as short or long as they are.
    pub(super) translated: bool,
    /// Titles of sources, which may say what an acronym means.
    pub(super) titles: Vec<&'s str>,
}

impl<'q> Style<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire) -> Self {
        Self { questionnaire, echoes: OnceLock::new() }
    }

    /// Remarks on all texts of a file.
    pub(super) fn run(&self, texts: &Texts<'_>) -> Vec<Finding> {
        let echoes = self.echoes.get_or_init(|| Echoes::new(self.questionnaire));
        Look::run(self.questionnaire, echoes, texts)
    }
}

/// Words of a text as a message quotes them: on one line, without quotation marks or stress of their own.
fn quotable(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !matches!(c, '«' | '»' | '“' | '”' | '"' | '*')).collect();
    let quoted = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    // « * » alone is what was found.
    if quoted.is_empty() { text.trim().to_owned() } else { quoted }
}
