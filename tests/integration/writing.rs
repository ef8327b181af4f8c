//! Advice on writing: of any text, within the file, once; and what it tells readers.

use proptest::prelude::*;
use redevable::finding::{Arg, Code, Finding, Layer, Level};

use crate::support::{check, report, text, with_service};

/// The remarks on how answers are written that this looks at.
const CODES: [Code; 13] = [
    Code::NoAnswerWords,
    Code::StarterText,
    Code::TodoInText,
    Code::PersonalEmail,
    Code::PhoneInText,
    Code::RepeatsHelp,
    Code::ThinAnswer,
    Code::BareLink,
    Code::LongSentence,
    Code::HardToRead,
    Code::UnexpandedAcronym,
    Code::MiddleDot,
    Code::Jargon,
];

fn remarks(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| CODES.iter().any(|code| finding.is(*code))).collect()
}

fn codes(text: &str) -> Vec<String> {
    let checked = check(&with_service(text));
    remarks(&checked.findings).iter().map(|finding| finding.code.name().to_owned()).collect()
}

/// Findings that stand inside the file, on characters, and whose messages quote something without quotation marks.
fn are_sound(file: &str) {
    let checked = check(file);
    for finding in remarks(&checked.findings) {
        assert!(file.get(finding.span.range()).is_some_and(|part| !part.trim().is_empty()), "{finding:?}");
        for (_, arg) in &finding.args {
            if let Arg::Text(words) = arg {
                assert!(!words.trim().is_empty() && !words.contains(['«', '»', '“', '”']), "{finding:?}");
            }
        }
    }
}

#[test]
fn advice_never_blocks() {
    for code in CODES {
        assert!(code.level() <= Level::Warning && code.layer() == Layer::Writing, "{code:?}");
    }
}

#[test]
fn a_text_that_answers_nothing_gets_no_other_remark() {
    for gap in ["n/a", "À compléter.", "TODO", "xxx", "?"] {
        assert_eq!(codes(gap), ["no-answer-words"], "{gap}");
    }
    assert_eq!(codes("Le but du service et celui de l’outil sont deux choses."), ["repeats-help"]);
}

#[test]
fn a_remark_is_made_once() {
    let acronyms = "La CADA et la CNIL. La CADA encore, un scoring. Puis un scoring.";
    assert_eq!(codes(acronyms), ["unexpanded-acronym", "unexpanded-acronym", "jargon"]);
    let long = format!("{}. {}.", "Un mot de plus ".repeat(10), "Un mot de moins ".repeat(10));
    assert_eq!(codes(&long), ["long-sentence"]);
}

#[test]
fn a_long_sentence_is_underlined_whole() {
    let file = text("tests/fixtures/findings/long-sentence.fires.yaml");
    let checked = check(&file);
    let found = remarks(&checked.findings);
    let sentence = &file[found[0].span.range()];
    assert!(sentence.starts_with("Le service") && sentence.ends_with("suivant."), "{sentence}");
}

/// The address itself stays where its team has written it: no list of points says it again.
#[test]
fn readers_are_not_given_the_address_again() {
    let file = text("tests/fixtures/findings/personal-email.fires-contact.yaml");
    let checked = check(&file);
    for language in ["fr", "en"] {
        let report = report(&checked, Some(language));
        let point = report.points.iter().find(|point| point.code == "personal-email").expect("a point");
        assert!(!format!("{point:?}").contains("durand"), "{point:?}");
        assert!(!point.markdown.contains("personal-email"), "words, not a code: {}", point.markdown);
    }
    let finding = remarks(&checked.findings)[0];
    assert!(!format!("{:?}", finding.args).contains("durand"), "{finding:?}");
}

/// Every warning has words for readers, in both languages.
#[test]
fn warnings_have_words_for_readers() {
    let questionnaire = crate::support::questionnaire();
    for code in CODES.iter().filter(|code| code.level() == Level::Warning) {
        for language in ["fr", "en"] {
            let words = questionnaire.words(language).check(code.name(), |text| &text.reader);
            assert!(words.is_some_and(|words| words.language == language), "{code:?} in {language}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_gives_findings_inside_the_file(
        pieces in proptest::collection::vec(
            prop_oneof![
                "\\PC{0,12}",
                "[A-ZÉ]{1,7}",
                "[a-zé·.@_’-]{1,12}",
                "[0-9+. \u{202f}]{1,16}",
                "[.:;!?()«»“”\"*`\\[\\]|#> \n-]{1,4}",
                prop_oneof!["n/a", "à compléter", "TODO", "scoring", "https://ville.fr/a", "[x](y)", "[@fiche]"],
            ],
            0..40,
        ),
        glue in "[ \n]",
    ) {
        are_sound(&with_service(&pieces.join(&glue)));
    }

    /// The same, as people type it: on the key's line or in quotes, whatever YAML makes of it.
    #[test]
    fn any_line_gives_findings_inside_the_file(line in "\\PC{0,60}", quote in prop_oneof!["", "\"", "'"]) {
        let head = text("tests/fixtures/findings/jargon.fires.yaml");
        let head = head.split("purpose:").next().unwrap();
        are_sound(&format!("{head}purpose:\n  service: {quote}{line}{quote}\n"));
    }
}
