//! Comments of a translation file that `init --translate --force` would not write again.

use std::collections::HashSet;

use super::write::{TranslationFile, new_translation};
use crate::comments::{Comment, comments};
use crate::finding::{Code, Finding};
use crate::questionnaire::Questionnaire;
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, Path, SpannedDocument};

/// How comments begin that the program writes: the schema, and the mark of a stale text.
const OURS: [&str; 2] = ["# yaml-language-server:", "# /!\\"];

/// One finding for each remark that would be lost. `stale` are the places of texts whose original has changed: the
/// comment above them quotes the original as it was, and is nobody's.
pub(super) fn run(
    questionnaire: &Questionnaire,
    original: &SpannedDocument,
    document: &SpannedDocument,
    file: &SourceFile,
    stale: &[Span],
) -> Vec<Finding> {
    let comments = comments(file, &document.root);
    if comments.is_empty() {
        return Vec::new();
    }
    let word = |key: &str| document.root.get(key).and_then(Node::as_text).unwrap_or_default().trim();
    let written = TranslationFile { original: word("translates"), language: word("language"), schema: "" };
    if written.original.is_empty() || written.language.is_empty() {
        // What would be written again is not known.
        return Vec::new();
    }
    let again = new_translation(questionnaire, original, Some(document), &written).text;
    let kept: HashSet<&str> =
        again.lines().filter_map(|line| Some(line[line.find('#')?..].trim_end())).collect();
    let is_ours = |comment: &Comment<'_>| {
        kept.contains(comment.words)
            || comment.words == "#"
            || OURS.iter().any(|begins| comment.words.starts_with(begins))
            || is_number(comment.words)
    };
    // Lines that follow one another are one remark, told once; what stands behind a text is one of its own.
    let follows = |one: &Comment<'_>, next: &Comment<'_>| {
        one.column.is_some() && next.column.is_some() && one.line + 1 == next.line
    };
    let remarks = comments.chunk_by(follows);
    let lost = remarks.filter(|lines| {
        !lines.last().is_some_and(|last| last.column.is_some() && stands_at(file, last.line + 1, stale))
    });
    let first = lost.filter_map(|lines| lines.iter().find(|comment| !is_ours(comment)));
    first.map(|comment| Finding::new(Code::CommentLost, comment.span, Path::root())).collect()
}

/// Whether a comment is the number of an item, which the program writes behind its dash.
fn is_number(words: &str) -> bool {
    let number = words.strip_prefix("# ").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a stale text stands on a line, or begins below it.
fn stands_at(file: &SourceFile, number: usize, stale: &[Span]) -> bool {
    let line = file.line_span(number);
    stale.iter().any(|text| line.start <= text.start && text.start <= line.end + 1)
}
