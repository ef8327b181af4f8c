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
    let mut findings: Vec<Finding> = Vec::new();
    let mut last = 0;
    for (number, span) in comments {
        let words = file.slice(span);
        let ours =
            kept.contains(words) || words == "#" || OURS.iter().any(|begins| words.starts_with(begins));
        if ours || above_stale(file, number, stale) {
            continue;
        }
        // The lines of one remark are told once.
        if last + 1 != number || findings.is_empty() {
            findings.push(Finding::new(Code::CommentLost, span, Path::root()));
        }
        last = number;
    }
    findings
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

/// Whether only comments stand between a line and the key of a stale text.
fn above_stale(file: &SourceFile, number: usize, stale: &[Span]) -> bool {
    let mut below = number + 1;
    while file.slice(file.line_span(below)).trim_start().starts_with('#') {
        below += 1;
    }
    let line = file.line_span(below);
    stale.iter().any(|text| line.start <= text.start && text.start <= line.end + 1)
}
