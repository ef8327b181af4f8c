//! The safe repairs of a file, made: what its findings suggest, round after round, until none is left.
//!
//! Only what a finding marks as safe is changed, so that comments, layout and all other answers stay as they are, byte
//! for byte. A repair after which less could be read than before is taken back.

use crate::finding::{Edit, Finding, Layer, Level};
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Patched};

/// How often a file is looked at again: a repair can bring to light what it hid.
const MOST_ROUNDS: usize = 20;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fixed {
    /// There is nothing that can be repaired without a person.
    Nothing,
    /// The repaired text.
    Repaired(Repaired),
    /// Mistakes are left that keep the text from being read, which only a person can repair: where they stand.
    Unreadable(Vec<Span>),
}

/// A text with its safe repairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The new text.
    pub text: String,
    /// How many findings were repaired.
    pub count: usize,
    /// The bytes of the first text that were replaced.
    pub replaced: Vec<Span>,
}

/// Repairs a file; `check` gives the findings of a text.
pub fn fix(file: &SourceFile, check: impl Fn(&SourceFile) -> Vec<Finding>) -> Fixed {
    let mut text = Patched::new(file.text());
    let mut replaced = Vec::new();
    let mut count = 0;
    let mut findings = check(file);
    for _ in 0..MOST_ROUNDS {
        let (edits, repaired) = safe_edits(&findings);
        if edits.is_empty() {
            break;
        }
        let mut next = text.clone();
        next.apply(&edits);
        let looked_at = check(&SourceFile::new(file.name(), next.text()));
        if unread(&looked_at) > unread(&findings) {
            break;
        }
        replaced.extend(edits.iter().map(|edit| text.original(edit.span)));
        (text, findings, count) = (next, looked_at, count + repaired);
    }
    if count == 0 {
        return Fixed::Nothing;
    }
    let patched = text;
    let text = patched.text().to_owned();
    if yaml::parse(&SourceFile::new(file.name(), text.as_str())).document.is_none() {
        let places = findings.iter().filter(|finding| stops_reading(finding));
        return Fixed::Unreadable(places.map(|finding| patched.original(finding.span)).collect());
    }
    Fixed::Repaired(Repaired { text, count, replaced })
}

/// How many findings keep a text from being read.
fn unread(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| stops_reading(finding)).count()
}

/// Whether a finding tells why a text cannot be read, and nothing more.
pub fn stops_reading(finding: &Finding) -> bool {
    finding.level == Level::Error && finding.layer <= Layer::Syntax
}

/// The edits of the safe suggestions, in order, none over another; and of how many findings they are.
fn safe_edits(findings: &[Finding]) -> (Vec<Edit>, usize) {
    let mut chosen: Vec<Edit> = Vec::new();
    let mut count = 0;
    for finding in findings {
        let Some(suggestion) = finding.suggestion.as_ref().filter(|suggestion| suggestion.safe) else {
            continue;
        };
        let clashes = |edit: &Edit| chosen.iter().any(|other| meet(edit.span, other.span));
        if suggestion.edits.iter().any(clashes) {
            // Its turn comes in the next round, if it still stands then.
            continue;
        }
        chosen.extend(suggestion.edits.iter().cloned());
        count += 1;
    }
    chosen.sort_by_key(|edit| (edit.span.start, edit.span.end));
    (chosen, count)
}

/// Whether two edits touch the same bytes, or put something in at one place.
fn meet(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
        || one.start == other.start
        || one.end == other.start && one.start == one.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;
    use crate::path::Path;

    /// A check that suggests to write `b` for each `a`, safely or not.
    fn letters(safe: bool) -> impl Fn(&SourceFile) -> Vec<Finding> {
        move |file| {
            let places = file.text().match_indices('a').map(|(at, _)| Span::new(at, at + 1));
            places
                .map(|span| Finding::new(Code::BooleanWord, span, Path::root()).suggest(safe, span, "b"))
                .collect()
        }
    }

    #[test]
    fn only_safe_suggestions_are_made() {
        let file = SourceFile::new("f", "x: a # a\n");
        assert_eq!(fix(&file, letters(false)), Fixed::Nothing);
        let replaced = vec![Span::new(3, 4), Span::new(7, 8)];
        let expected = Repaired { text: "x: b # b\n".to_owned(), count: 2, replaced };
        assert_eq!(fix(&file, letters(true)), Fixed::Repaired(expected));
    }

    #[test]
    fn what_cannot_be_read_afterwards_is_not_given() {
        let file = SourceFile::new("f", "x: [a,\n  c\n");
        let check = |file: &SourceFile| {
            let mut findings = letters(true)(file);
            findings.extend(yaml::parse(file).findings);
            findings
        };
        let Fixed::Unreadable(places) = fix(&file, check) else { panic!("unreadable") };
        assert_eq!(places.len(), 1);
    }

    #[test]
    fn advice_that_comes_to_light_takes_nothing_back() {
        let file = SourceFile::new("f", "x: a\n");
        let check = |file: &SourceFile| {
            let mut findings = letters(true)(file);
            let repaired = file.text().contains('b');
            findings.extend(repaired.then(|| Finding::new(Code::HashCutText, Span::at(0), Path::root())));
            findings
        };
        assert!(matches!(fix(&file, check), Fixed::Repaired(repaired) if repaired.text == "x: b\n"));
    }

    #[test]
    fn repairs_that_never_end_are_ended() {
        let file = SourceFile::new("f", "x: y\n");
        let grow = |_: &SourceFile| {
            let span = Span::at(3);
            vec![Finding::new(Code::BooleanWord, span, Path::root()).suggest(true, span, "z")]
        };
        let Fixed::Repaired(repaired) = fix(&file, grow) else { panic!("repaired") };
        assert_eq!(repaired.count, MOST_ROUNDS);
    }
}
