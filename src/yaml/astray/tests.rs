//! Lines that strayed in a small questionnaire, put right.

use super::super::KnownKeys;
use super::*;

/// `decision: {what, steps: [{who, does}], volume: {value, note}}` and `impact: {people}`.
struct Small(Layout);

impl KnownKeys for Small {
    fn use_of(&self, word: &str) -> Option<KeyUse> {
        match word {
            "decision" | "impact" => Some(KeyUse::Top),
            "note" => Some(KeyUse::Beside),
            "what" | "steps" | "who" | "does" | "volume" | "value" | "people" => Some(KeyUse::Answer),
            _ => None,
        }
    }

    fn layout(&self) -> Option<&Layout> {
        Some(&self.0)
    }
}

fn small() -> Small {
    let mut layout = Layout::default();
    let decision = layout.key("decision");
    decision.key("what");
    let step = decision.key("steps").items();
    step.key("who");
    step.key("does");
    let volume = decision.key("volume");
    volume.key("value");
    volume.key("note");
    layout.key("impact").key("people");
    Small(layout)
}

/// The text as it should be, or the line that is no answer.
fn put_right(text: &str) -> String {
    let keys = small();
    let Some(astray) = next_astray(text, 0, Keys::known(&keys)) else {
        return "nothing".to_owned();
    };
    let edits = match astray.what {
        What::Column { edits, .. } | What::Dash { edits, .. } => edits,
        What::Note => return format!("note: {}", text[astray.line.range()].trim()),
    };
    let mut right = text.to_owned();
    for edit in edits.iter().rev() {
        right.replace_range(edit.span.range(), &edit.text);
    }
    right
}

#[test]
fn the_line_that_strayed_is_put_right() {
    let right = "decision:\n  what: x\n  steps:\n    - who: a\n      does: |\n        b\n    - who: c\n  volume:\n    value: 1\n    note: n\nimpact:\n  people: y\n";
    assert_eq!(put_right(right), "nothing");
    for (line, wrong) in [
        ("  what: x", "      what: x"),
        ("  what: x", " what: x"),
        ("    - who: a", "  - who: a"),
        ("    - who: c", "   - who: c"),
        ("    - who: c", "      who: c"),
        ("    - who: c", "    who: c"),
        ("      does: |\n        b", "    does: |\n        b"),
        ("      does: |\n        b", "        does: |\n          b"),
        ("  volume:\n    value", "    volume:\n    value"),
        ("    note: n", " note: n"),
        ("impact:", "  impact:"),
    ] {
        let text = right.replacen(line, wrong, 1);
        assert_ne!(text, right, "{wrong:?} changes nothing");
        let put = put_right(&text);
        // A text may stand deeper under its question than it has to.
        assert_eq!(put.replace("          b", "        b"), right, "{wrong:?}");
    }
}

#[test]
fn lines_that_are_no_answers_are_found() {
    for (text, line) in [
        ("decision:\n  (à revoir)\n  what: x\n", "(à revoir)"),
        (
            "decision:\n  what: une phrase\net la suite : de la phrase\n  steps:\n",
            "et la suite : de la phrase",
        ),
    ] {
        assert_eq!(put_right(text), format!("note: {line}"), "{text:?}");
    }
    // An answer may stand below its question, and a text after `|` has words of its own.
    for text in ["decision:\n  what:\n    une phrase\n", "decision:\n  what: |\nune phrase\n"] {
        assert_eq!(put_right(text), "nothing", "{text:?}");
    }
}

#[test]
fn what_stands_twice_is_no_line_that_strayed() {
    assert_eq!(put_right("decision:\n  volume:\n    note: n\n    note: m\n    value: 1\n"), "nothing");
}
