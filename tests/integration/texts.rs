//! Hostile texts (`tests/fixtures/texts`): each gives the findings that its `.expect` lists, and documents.

use redevable::render::Pictures;
use redevable::render::html;

use crate::support::{check, fixtures, render, report, sheet, templates, with_service};

/// Findings about how a text is written, by code.
const WRITING: [&str; 12] = [
    "hidden-character",
    "character-not-in-pdf",
    "html-removed",
    "cells-lost",
    "remote-image",
    "link-removed",
    "heading-changed",
    "nesting-flattened",
    "image-without-alternative",
    "unusable-image",
    "image-missing",
    "image-outside",
];

#[test]
fn each_gives_its_remarks_at_its_place_and_documents() {
    for (name, path) in fixtures("tests/fixtures/texts", "md") {
        let text = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expect")).unwrap();
        let checked = check(&with_service(&text));
        let mut found: Vec<&str> = checked
            .findings
            .iter()
            .filter(|finding| WRITING.contains(&finding.code.name()))
            .inspect(|finding| assert_eq!(finding.question.as_deref(), Some("purpose.service"), "{name}"))
            .map(|finding| finding.code.name())
            .collect();
        found.sort_unstable();
        found.dedup();
        let mut expected: Vec<&str> = expected.lines().collect();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");

        if checked.submission.is_none() {
            continue; // blanks only: the schema asks for words
        }
        let report = report(&checked, None);
        let rendered = render(&report);
        let page =
            html::page(&sheet(&report, &rendered), &Pictures::new(), &[], templates()).expect("a page");
        for forbidden in ["<script", "javascript:", "onerror", "onclick", "file:///", "rv:answer"] {
            let in_markup = page.match_indices(forbidden).any(|(at, _)| is_markup(&page, at));
            assert!(!in_markup, "{name}: {forbidden} in the page");
        }
    }
}

/// Whether a place of a page stands between `<` and `>`.
fn is_markup(page: &str, at: usize) -> bool {
    let before = &page[..at];
    match (before.rfind('<'), before.rfind('>')) {
        (Some(open), Some(close)) => open > close,
        (Some(_), None) => true,
        (None, _) => page[at..].starts_with('<'),
    }
}

#[cfg(feature = "embedded-pdf")]
#[test]
fn no_text_can_make_the_pdf_fail() {
    use redevable::render::pdf::{self, PdfEngine};

    use crate::support::with_every_text;

    for (name, path) in fixtures("tests/fixtures/texts", "md") {
        let text = std::fs::read_to_string(&path).unwrap();
        let checked = check(&with_every_text(&text));
        if checked.submission.is_none() {
            assert_eq!(name, "only-blanks", "{:?}", checked.findings);
            continue;
        }
        let report = report(&checked, None);
        let rendered = render(&report);
        // `schema.png` is named but not given: told by its words.
        let pictures = crate::pdf::schema_picture(&report.id);
        let input = pdf::input(&sheet(&report, &rendered), &pictures, &[]);
        let pdf = PdfEngine::Embedded.render(&input).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
    }
}
