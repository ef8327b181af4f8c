//! One mistake, one finding, with its remedy: answers as people type them (`tests/fixtures/as-typed`).
//!
//! The last line of a file names what is found above blanks, and who can repair it: `# found: CODE safe` where
//! `check --fix` does and nothing is left, `# found: CODE person` where lines to type are shown and nothing is changed
//! without a person, `# found: CODE none` where only words help. `# found: nothing` is a near miss.

use redevable::finding::{Finding, Level};
use redevable::fix::{Fixed, fix};
use redevable::source::SourceFile;
use redevable::yaml;

use crate::support::{Folder, check, checker, fixtures};

fn told(text: &str) -> Vec<Finding> {
    check(text).findings.into_iter().filter(|finding| finding.level > Level::Blank).collect()
}

/// A text with what a finding suggests.
fn as_suggested(text: &str, finding: &Finding) -> Option<String> {
    let mut repaired = text.to_owned();
    for edit in finding.suggestion.as_ref()?.edits.iter().rev() {
        repaired.replace_range(edit.span.range(), &edit.text);
    }
    Some(repaired)
}

#[test]
fn one_mistake_is_one_finding_with_its_remedy() {
    let mut wrong = Vec::new();
    for (name, path) in fixtures("tests/fixtures/as-typed", "yaml") {
        let text = std::fs::read_to_string(path).unwrap();
        let last = text.lines().last().expect("a last line");
        let expected = last.strip_prefix("# found: ").unwrap_or_else(|| panic!("{name} ends otherwise"));
        let found: Vec<String> = told(&text)
            .iter()
            .map(|finding| {
                let by = match &finding.suggestion {
                    Some(suggestion) if suggestion.safe => "safe",
                    Some(_) => "person",
                    None => "none",
                };
                format!("{} {by}", finding.code.name())
            })
            .collect();
        let is_nothing = expected == "nothing" && found.is_empty();
        if !is_nothing && found != [expected] {
            wrong.push(format!("{name}: {found:?}, expected {expected}"));
            continue;
        }
        let fixed = fix(&SourceFile::new("a", text.as_str()), |file| checker().check(file, &Folder).findings);
        match (expected.split(' ').nth(1), fixed) {
            (Some("safe"), Fixed::Repaired(repaired)) => {
                let left = told(&repaired.text);
                if !left.is_empty() {
                    wrong.push(format!("{name}: left after --fix: {left:?}"));
                }
            }
            (Some("person" | "none") | None, Fixed::Nothing) => {}
            (_, fixed) => wrong.push(format!("{name}: {fixed:?}")),
        }
        // What is shown can be typed: the file is read, and the mistake is another or none.
        for finding in told(&text) {
            let Some(repaired) = as_suggested(&text, &finding) else { continue };
            let parsed = yaml::parse(&SourceFile::new("a", repaired.as_str()));
            let same = told(&repaired)
                .iter()
                .any(|left| left.code == finding.code && left.variant == finding.variant);
            let left_open = repaired.contains("value: …");
            if parsed.document.is_none() || same && !left_open {
                wrong.push(format!("{name}: as suggested:\n{repaired}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
