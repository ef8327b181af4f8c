//! The pieces of files in explanations behave as they say, and what is said of `--fix` is what it does.

use redevable::explanation::{Explanation, Explanations};
use redevable::finding::{Code, Finding, Layer, Level};
use redevable::locale::{Catalogue, Locale};
use redevable::source::SourceFile;

use crate::support::{Folder, check, checker, questionnaire, text};

/// Codes that are found in a translation: their examples are pieces of one.
const OF_TRANSLATIONS: &[&str] = &[
    "not-a-text",
    "no-original",
    "same-language",
    "stale-translation",
    "untied-translation",
    "text-not-in-original",
    "untranslated",
    "comment-lost",
];

fn explanations(locale: Locale) -> Explanations {
    Explanations::new(questionnaire(), &Catalogue::messages(locale))
}

/// An example in a whole file, with what it lacks of the required answers.
fn whole(example: &str, language: &str, of_translation: bool) -> String {
    // The lines at the margin, and those below `identity:`.
    let inside = example.lines().skip_while(|line| *line != "identity:").skip(1);
    let inside: Vec<&str> = inside.take_while(|line| line.starts_with([' ', '\u{a0}'])).collect();
    let begins = |line: &str, key: &str| line.trim_start().starts_with(&format!("{key}:"));
    let mut top = vec![("questionnaire", "redevable/1"), ("language", language)];
    let mut identity = Vec::new();
    if of_translation {
        top.push(("translates", "answers.yaml"));
    } else {
        identity = vec![("id", "essai"), ("title", "Trier des demandes"), ("prepared_by", "owner")];
        identity.push(("updated_on", "2026-11-23"));
    }
    top.retain(|(key, _)| !example.lines().any(|line| line.starts_with(&format!("{key}:"))));
    identity.retain(|(key, _)| !inside.iter().any(|line| begins(line, key)));
    let lines = |keys: &[(&str, &str)], margin: &str| -> String {
        keys.iter().map(|(key, value)| format!("{margin}{key}: {value}\n")).collect()
    };
    let (top, identity) = (lines(&top, ""), lines(&identity, "  "));
    let mut example = format!("{example}\n");
    let head = match example.find("identity:\n") {
        Some(at) => {
            example.insert_str(at + "identity:\n".len(), &identity);
            top
        }
        None if of_translation => top,
        None => format!("{top}identity:\n{identity}"),
    };
    // A directive is one at the very beginning only.
    if example.starts_with('%') { example + &head } else { head + &example }
}

/// What is found in an example.
fn found(one: &Explanation, example: &str, locale: Locale) -> (String, Vec<Finding>) {
    let of_translation = OF_TRANSLATIONS.contains(&one.code.as_str());
    let language = if of_translation { "en" } else { locale.tag() };
    let text = whole(example, language, of_translation);
    let findings = findings(&text, of_translation);
    (text, findings)
}

fn findings(text: &str, of_translation: bool) -> Vec<Finding> {
    if !of_translation {
        return check(text).findings;
    }
    let original = check(&self::text("tests/fixtures/translations/original.yaml"));
    let there = text.contains("translates: answers.yaml");
    let file = SourceFile::new("answers.en.yaml", text);
    checker().check_translation(&file, there.then_some(&original), &Folder).findings
}

/// Whether a finding is what the explanation speaks of. No piece of a file answers every question, or translates every
/// text: of blanks, only that of the example counts.
fn is_meant(one: &Explanation, finding: &Finding) -> bool {
    finding.code.name() == one.code
        && match one.code.as_str() {
            "blank" => finding.question.as_deref() == Some("data.retention"),
            "untranslated" => finding.path.to_string() == "/identity/title",
            _ => true,
        }
}

fn others(one: &Explanation, findings: &[Finding]) -> Vec<String> {
    let errors = findings.iter().filter(|finding| finding.level == Level::Error);
    errors.map(|error| error.code.name().to_owned()).filter(|code| *code != one.code).collect()
}

#[test]
fn examples_behave_as_they_say() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for locale in Locale::ALL {
        for one in explanations(locale).all() {
            let Some(bad) = &one.bad else { continue };
            tried += 1;
            let name = format!("{} {}", locale.tag(), one.code);
            let (text, findings) = found(one, bad, locale);
            if !findings.iter().any(|finding| is_meant(one, finding)) {
                wrong.push(format!("{name}: the bad example does not give it\n{text}"));
            }
            // Whoever replies to a point shows where it stands: the reply has to find it.
            let lost = findings.iter().any(|finding| finding.is(Code::UnknownAcknowledgement));
            if lost && one.code != Code::UnknownAcknowledgement.name() {
                wrong.push(format!("{name}: the reply does not find its point\n{text}"));
            }
            let others_found = others(one, &findings);
            if !others_found.is_empty() {
                wrong.push(format!("{name}: the bad example also gives {others_found:?}\n{text}"));
            }
            let Some(good) = &one.good else { continue };
            let (text, findings) = found(one, good, locale);
            if findings.iter().any(|finding| is_meant(one, finding)) {
                wrong.push(format!("{name}: the good example gives it, too\n{text}"));
            }
            let mut others_found = others(one, &findings);
            let writing = findings.iter().filter(|finding| finding.layer == Layer::Writing);
            others_found.extend(writing.map(|finding| finding.code.name().to_owned()));
            if !others_found.is_empty() {
                wrong.push(format!("{name}: the good example gives {others_found:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(tried > 100, "{tried}");
}

#[test]
fn repairs_are_explained_where_they_are_offered() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        for one in explanations(locale).all() {
            let Some(bad) = &one.bad else { continue };
            let (text, findings) = found(one, bad, locale);
            let safe = findings.iter().filter(|finding| is_meant(one, finding));
            let safe = safe.filter_map(|finding| finding.suggestion.as_ref()).filter(|repair| repair.safe);
            let mut edits: Vec<_> = safe.flat_map(|repair| repair.edits.clone()).collect();
            let name = format!("{} {}", locale.tag(), one.code);
            match (&one.fix, edits.is_empty()) {
                (None, false) => wrong.push(format!("{name}: a safe repair, of which nothing is said")),
                (Some(_), true) => {
                    wrong.push(format!("{name}: a repair is explained, and none is offered"));
                }
                _ => {}
            }
            edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
            edits.dedup();
            let repaired = edits.into_iter().fold(text, |mut text, edit| {
                text.replace_range(edit.span.range(), &edit.text);
                text
            });
            if one.fix.is_some() {
                let after = findings_after(one, &repaired);
                if !after.is_empty() {
                    wrong.push(format!("{name}: after the repair, {after:?}\n{repaired}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The errors that are left when an example is repaired, and the finding itself.
fn findings_after(one: &Explanation, text: &str) -> Vec<String> {
    let findings = findings(text, OF_TRANSLATIONS.contains(&one.code.as_str()));
    let left = findings.iter().filter(|finding| is_meant(one, finding) || finding.level == Level::Error);
    left.map(|finding| finding.code.name().to_owned()).collect()
}
