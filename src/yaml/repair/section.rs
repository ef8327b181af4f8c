//! A question that stands on the line of its section: `purpose: summary: Trier les demandes`; and likewise a part of an
//! answer on the line of its question: `retention: not_documented: personne ne le sait`.

use super::super::lines::{end_of_block, has_key, head, indentation, is_word, line, next_line};
use super::super::{KeyUse, Keys};
use super::{Offer, Repair, line_ending};
use crate::finding::Edit;
use crate::source::Span;

/// How much further in than its section a question stands, where no other shows it.
const USUAL: usize = 2;

/// The key that stands behind the key of its section or question, on the line that holds `at`.
pub(in crate::yaml) fn behind_section(text: &str, at: usize, keys: Keys<'_>) -> Option<Span> {
    let own = line(text, at);
    let head = head(text, own);
    let section = head.key?;
    let behind = text.get(head.value..own.end)?;
    let length = behind.find(':').filter(|length| is_word(&behind[..*length]))?;
    let question = Span::new(head.value, head.value + length);
    let inner = &text[question.range()];
    let stands_below = match keys.use_of(&text[section.range()])? {
        KeyUse::Top => head.owner() == 0 && keys.has(inner),
        KeyUse::Answer => inner == "value" || keys.use_of(inner) == Some(KeyUse::State),
        KeyUse::Beside | KeyUse::State => false,
    };
    (stands_below && at >= question.end).then_some(question)
}

/// The question on a line of its own, and what belongs to it further right.
pub(super) fn on_its_own_line(text: &str, question: Span) -> Option<Repair> {
    let own = line(text, question.start);
    let head = head(text, own);
    let (section, owner) = (head.key?, head.owner());
    let colon = section.end + text[section.end..question.start].find(':')? + 1;
    let end = end_of_block(text, own, owner);
    let mut below = Vec::new();
    let (mut last, mut margin) = (own, owner + USUAL);
    while let Some(next) = next_line(text, last).filter(|next| next.start < end) {
        if has_key(text, next) {
            // The next question shows the margin.
            margin = indentation(text, next);
            break;
        }
        if !text[next.range()].trim().is_empty() {
            below.push(next.start);
        }
        last = next;
    }
    let offer = if below.is_empty() { Offer::Safe } else { Offer::Suggested };
    let margin = " ".repeat(margin);
    let first =
        Edit { span: Span::new(colon, question.start), text: format!("{}{margin}", line_ending(text)) };
    let moved = below.into_iter().map(|start| Edit { span: Span::at(start), text: margin.clone() });
    Repair::new(offer, std::iter::once(first).chain(moved).collect())
}
