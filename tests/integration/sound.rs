//! What any finding promises, whatever file it is about. Shared with the fuzzing targets (`fuzz/`).

use std::collections::BTreeMap;

use redevable::finding::Finding;
use redevable::source::{SourceFile, Span};

/// How many findings of one code a file may have: as in `submission`.
const MOST_OF_A_CODE: usize = 200;

/// Holds findings to their promises.
///
/// # Panics
/// Where one is not kept.
pub(crate) fn assert_sound(file: &SourceFile, findings: &[Finding]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.code.name()).or_default() += 1;
        assert_inside(file, finding.span, finding);
        for related in &finding.related {
            assert_inside(file, related.span, finding);
        }
        let mut end = 0;
        for edit in finding.suggestion.iter().flat_map(|suggestion| &suggestion.edits) {
            assert_inside(file, edit.span, finding);
            assert!(end <= edit.span.start, "edits in the order of the file, and apart: {finding:?}");
            end = edit.span.end;
        }
        let (start, end) = (file.position(finding.span.start), file.position(finding.span.end));
        assert!((1, 1) <= (start.line, start.column) && start <= end, "{finding:?}");
    }
    let most = counts.iter().max_by_key(|(_, count)| **count);
    assert!(most.is_none_or(|(_, count)| *count <= MOST_OF_A_CODE), "{most:?}");
}

/// Inside the file, and on the borders of characters.
fn assert_inside(file: &SourceFile, span: Span, finding: &Finding) {
    assert!(span.start <= span.end, "{finding:?}");
    assert!(file.text().get(span.range()).is_some(), "{finding:?} in {} bytes", file.text().len());
}
