//! Comments of a translation file that `init --translate --force` would not write again.

use std::collections::HashSet;

use super::write::{TranslationFile, new_translation};
use crate::finding::{Code, Finding};
use crate::questionnaire::Questionnaire;
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, Path, SpannedDocument};

/// How comments begin that the program writes: the schema, and the mark of a stale text.
const OURS: [&str; 2] = ["# yaml-language-server:", "# /!\\"];

/// One finding for each run of lines that would be lost. `stale` are the places of texts whose original has changed: the
/// comment above them quotes the original as it was, and is nobody's.
pub(super) fn run(
    questionnaire: &Questionnaire,
    original: &SpannedDocument,
    document: &SpannedDocument,
    file: &SourceFile,
    stale: &[Span],
) -> Vec<Finding> {
    let word = |key: &str| document.root.get(key).and_then(Node::as_text).unwrap_or_default().trim();
    let written = TranslationFile { original: word("translates"), language: word("language"), schema: "" };
    let mut texts = Vec::new();
    spans_of_texts(&document.root, &mut texts);
    let comments = comments(file, &texts);
    if comments.is_empty() {
        return Vec::new();
    }
    let again = new_translation(questionnaire, original, Some(document), &written).text;
    let kept: HashSet<&str> = again.lines().map(str::trim).filter(|line| line.starts_with('#')).collect();
    let is_ours = |words: &str| {
        kept.contains(words) || words == "#" || OURS.iter().any(|begins| words.starts_with(begins))
    };
    // Lines that follow one another are one remark, told once.
    let remarks = comments.chunk_by(|one, next| one.0 + 1 == next.0);
    let lost = remarks.filter(|lines| {
        let below = lines.last().map_or(0, |(number, _)| number + 1);
        !stands_at(file, below, stale)
    });
    let first = lost.filter_map(|lines| lines.iter().find(|(_, span)| !is_ours(file.slice(*span))));
    first.map(|(_, span)| Finding::new(Code::CommentLost, *span, Path::root())).collect()
}

/// The lines that are comments and nothing else, with their numbers.
fn comments(file: &SourceFile, texts: &[Span]) -> Vec<(usize, Span)> {
    let mut comments = Vec::new();
    let mut start = 0;
    for (position, line) in file.text().split('\n').enumerate() {
        let words = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        let inside = || {
            let next = texts.partition_point(|text| text.start <= at);
            next.checked_sub(1).is_some_and(|text| texts[text].end > at)
        };
        if words.starts_with('#') && !inside() {
            comments.push((position + 1, Span::new(at, at + words.len())));
        }
        start += line.len() + 1;
    }
    comments
}

/// The spans of all values that hold nothing else, in the order of the file.
fn spans_of_texts(node: &Node, into: &mut Vec<Span>) {
    node.items().iter().for_each(|item| spans_of_texts(item, into));
    node.entries().iter().for_each(|entry| spans_of_texts(&entry.value, into));
    if node.items().is_empty() && node.entries().is_empty() {
        into.push(node.span);
    }
}

/// Whether a stale text stands on a line, or begins below it.
fn stands_at(file: &SourceFile, number: usize, stale: &[Span]) -> bool {
    let line = file.line_span(number);
    stale.iter().any(|text| line.start <= text.start && text.start <= line.end + 1)
}
