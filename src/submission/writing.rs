//! What a document cannot carry as it was typed, and which sources are cited.

use crate::finding::{Arg, Code, Finding};
use crate::fonts;
use crate::markdown::answer::{AnswerOptions, Remark, look_at_answer, unified_lines};
use crate::markdown::characters::{by_number, first_hidden};
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, NodeKind, Path, Segment, SpannedDocument};

use super::beside::ImageFile;
use super::builtin_checks::every;
use super::model::{Answer, Response, Submission};
use super::read::OWN;
use super::style::place::place;
use super::written::Written;

/// How many places of one remark are shown; their count is told.
const MOST_PLACES: usize = 10;

/// Looks at all of it, and at every source that is named.
pub(super) fn run(
    file: &SourceFile,
    document: &SpannedDocument,
    submission: &Submission,
    written: &[Written<'_>],
    images: &dyn Fn(&str) -> ImageFile,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut used: Vec<String> = Vec::new();
    for written in written {
        if written.role.is_markdown() {
            let cited = look_at_text(file, submission, images, written, &mut findings);
            used.extend(cited);
        } else {
            look_at_line(written, &mut findings);
        }
    }
    for response in every(submission) {
        look_at_image(response, images, &mut findings);
    }
    named_sources(&document.root, &mut Vec::new(), &mut |id, span, way| {
        if is_source(submission, id) {
            used.push(id.to_owned());
        } else {
            findings.push(about(submission, unknown_source(submission, id, span, path_of(way))));
        }
    });
    // A source whose name is misspelt where it is cited is cited.
    let meant = findings.iter().filter(|finding| finding.is(Code::UnknownSource)).filter_map(near);
    used.extend(meant.map(str::to_owned));
    let unused = submission.sources.iter().filter(|(id, _)| !used.contains(id));
    findings.extend(unused.map(|(id, source)| {
        let path = Path::root().key("sources").key(id);
        Finding::new(Code::UnusedSource, source.place, path).arg("found", id.as_str())
    }));
    findings
}

fn is_source(submission: &Submission, id: &str) -> bool {
    id == OWN || submission.sources.contains_key(id)
}

fn unknown_source(submission: &Submission, id: &str, span: Span, path: Path) -> Finding {
    let finding = Finding::new(Code::UnknownSource, span, path).arg("found", id);
    let near = submission
        .sources
        .keys()
        .map(|known| (strsim::osa_distance(id, known), known))
        .filter(|(distance, known)| *distance <= known.chars().count().max(3) / 3)
        .min_by_key(|(distance, _)| *distance);
    match near {
        Some((_, near)) => finding.variant("near").arg("near", near.as_str()),
        None => finding,
    }
}

/// The source that a misspelt name was probably meant to be.
fn near(finding: &Finding) -> Option<&str> {
    finding.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(near) if *name == "near" => Some(near.as_str()),
        _ => None,
    })
}

/// Remarks on one text, and the sources it cites.
pub(super) fn look_at_text(
    file: &SourceFile,
    submission: &Submission,
    images: &dyn Fn(&str) -> ImageFile,
    written: &Written<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let shown = |name: &str| (images(name) == ImageFile::Usable).then(|| name.to_owned());
    let citation = |id: &str| is_source(submission, id).then(|| "1".to_owned());
    let options = AnswerOptions { heading_level: 4, images: &shown, citation: &citation, footnote: "note" };
    let (remarks, citations) = look_at_answer(written.text, &options);
    let named = |finding: Finding| named(finding, written.question);
    for remark in remarks {
        if let Some((first, others)) = places(file, written, &remark).split_first() {
            let finding = named(Finding::new(remark.code, *first, written.at.path()));
            let finding = finding.arg("found", remark.detail).arg("count", remark.places.len());
            let finding = if others.is_empty() { finding } else { finding.variant("several") };
            findings.push(others.iter().fold(finding, |finding, other| finding.related(*other, "here-too")));
            continue;
        }
        // The very place of what the remark is about, where the file has it as it was read.
        let place = (!remark.detail.is_empty())
            .then(|| file.slice(written.span).find(&remark.detail))
            .flatten()
            .map(|offset| written.span.start + offset)
            .map(|start| Span::new(start, start + remark.detail.len()));
        let place = match first_hidden(written.text) {
            Some(hidden) if remark.code == Code::HiddenCharacter => place_of(file, written.span, hidden),
            Some(_) | None => place.unwrap_or(written.span),
        };
        // Why an image cannot be shown is known where files are.
        let code = match remark.code {
            Code::UnusableImage => image_code(images(&remark.detail)).unwrap_or(remark.code),
            code => code,
        };
        let finding = Finding::new(code, place, written.at.path());
        findings.push(named(finding).arg("found", remark.detail));
    }
    if let Some(missing) =
        fonts::first_missing(written.text).filter(|missing| first_hidden(&missing.to_string()).is_none())
    {
        let span = place_of(file, written.span, missing);
        let finding = Finding::new(Code::CharacterNotInPdf, span, written.at.path());
        findings.push(named(finding).arg("found", by_number(missing)));
    }
    let source = file.slice(written.span);
    let mut read = 0;
    for id in citations.iter().filter(|id| !is_source(submission, id)) {
        let mark = format!("@{id}");
        // They come in their order: the text is gone through once.
        let ahead = source[read..].find(&mark).map(|offset| read + offset);
        let span = ahead.or_else(|| source.find(&mark)).map_or(written.span, |offset| {
            read = offset + mark.len();
            Span::new(written.span.start + offset, written.span.start + read)
        });
        findings.push(named(unknown_source(submission, id, span, written.at.path())));
    }
    citations
}

/// The places of the file that a remark names.
fn places(file: &SourceFile, written: &Written<'_>, remark: &Remark) -> Vec<Span> {
    let text = unified_lines(written.text);
    let places = remark.places.iter().take(MOST_PLACES).cloned();
    let mut places: Vec<Span> = places.map(|range| place(file, &text, written.span, range)).collect();
    // A text in quotes may be known only as a whole.
    places.dedup();
    places
}

fn place_of(file: &SourceFile, span: Span, character: char) -> Span {
    let found = file.slice(span).find(character).map(|offset| span.start + offset);
    found.map_or(span, |start| Span::new(start, start + character.len_utf8()))
}

/// A finding about the question that its path leads into, or about its section.
fn about(submission: &Submission, finding: Finding) -> Finding {
    let segments = finding.path.segments();
    let keys = segments.iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(&**key),
        Segment::Index(_) => None,
    });
    let keys: Vec<&str> = keys.collect();
    let known = |id: &String| submission.response(id).is_some();
    let question = (2..=keys.len()).rev().map(|count| keys[..count].join(".")).find(known);
    let section = keys.first().map(|section| (*section).to_owned());
    match question {
        Some(id) => named(finding, &id),
        None => finding.arg("about", Arg::About(section)),
    }
}

/// What is wrong with an image.
fn image_code(image: ImageFile) -> Option<Code> {
    match image {
        ImageFile::Usable => None,
        ImageFile::Missing => Some(Code::ImageMissing),
        ImageFile::Outside => Some(Code::ImageOutside),
        ImageFile::Unusable => Some(Code::UnusableImage),
    }
}

/// An answer that is an image: there, and with words for those who do not see it.
fn look_at_image(response: &Response, images: &dyn Fn(&str) -> ImageFile, findings: &mut Vec<Finding>) {
    let Some(Answer::Parts(parts)) = &response.answer else { return };
    let Some(file) = parts.get("file") else { return };
    let mut add = |code: Code| {
        let finding = Finding::new(code, response.place, response.path.clone())
            .question(&response.question)
            .arg("question", Arg::Label(response.question.clone()));
        findings.push(finding.arg("found", file.as_str()));
    };
    if let Some(code) = image_code(images(file)) {
        add(code);
    }
    if parts.get("alt").is_none_or(|alt| alt.trim().is_empty()) {
        add(Code::ImageWithoutAlternative);
    }
}

/// Remarks on words on one line.
pub(super) fn look_at_line(written: &Written<'_>, findings: &mut Vec<Finding>) {
    let hidden = first_hidden(written.text).map(|hidden| (Code::HiddenCharacter, hidden));
    let missing = || fonts::first_missing(written.text).map(|missing| (Code::CharacterNotInPdf, missing));
    let Some((code, character)) = hidden.or_else(missing) else { return };
    let finding = named(Finding::new(code, written.span, written.at.path()), written.question);
    findings.push(finding.arg("found", by_number(character)));
}

/// A finding about a question, where it is about one.
pub(super) fn named(finding: Finding, question: &str) -> Finding {
    if question.is_empty() {
        return finding;
    }
    finding.question(question).arg("question", Arg::Label(question.to_owned()))
}

/// A step of the way to a node, as the tree holds it: a path is only made where one is needed.
#[derive(Clone, Copy)]
pub(super) enum Step<'n> {
    Key(&'n str),
    Index(usize),
}

pub(super) fn path_of(way: &[Step<'_>]) -> Path {
    way.iter().fold(Path::root(), |path, step| match step {
        Step::Key(key) => path.key(*key),
        Step::Index(index) => path.index(*index),
    })
}

/// Every id under `source:`, and under `sources:` of a section.
fn named_sources<'n>(
    node: &'n Node,
    way: &mut Vec<Step<'n>>,
    visit: &mut dyn FnMut(&str, Span, &[Step<'_>]),
) {
    match &node.kind {
        NodeKind::Mapping(entries) => {
            for entry in entries {
                let in_section = entry.key.name == "sources" && way.len() == 1;
                let of_file = entry.key.name == "sources" && way.is_empty();
                way.push(Step::Key(&entry.key.name));
                if entry.key.name == "source" || in_section {
                    let single = entry.value.as_text().map(|_| &entry.value);
                    for item in single.into_iter().chain(entry.value.items()) {
                        if let Some(id) = item.as_text() {
                            visit(id.trim(), item.span, way);
                        }
                    }
                } else if !of_file {
                    named_sources(&entry.value, way, visit);
                }
                way.pop();
            }
        }
        NodeKind::List(items) => {
            for (position, item) in items.iter().enumerate() {
                way.push(Step::Index(position));
                named_sources(item, way, visit);
                way.pop();
            }
        }
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => {}
    }
}
