//! Checks a translation against its original.

use super::super::model::Submission;
use super::super::reading::Form;
use super::super::style::{Language, Texts};
use super::super::written::{Place, Role, Written};
use super::super::{Beside, Checked, Checker, ImageFile, builtin_checks, keep_first, swallowed, writing};
use super::lost_comments;
use super::texts::Text;
use super::{Matched, Matching, Tie, TranslatedText, Translation, matching};
use crate::finding::{self, Arg, Code, Finding, Level};
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, Path, Segment, SpannedDocument};

/// How many texts without translation are told one by one.
const MOST_UNTRANSLATED: usize = 2000;

/// What came of checking a translation.
#[derive(Debug, Clone)]
pub struct CheckedTranslation {
    /// The translation, as far as the file could be read.
    pub translation: Option<Translation>,
    /// The tree of the file, where it could be parsed.
    pub document: Option<SpannedDocument>,
    /// The findings, in the order of the file.
    pub findings: Vec<Finding>,
}

impl CheckedTranslation {
    /// Whether documents can be made with it.
    pub fn is_sound(&self) -> bool {
        self.translation.is_some() && self.findings.iter().all(|finding| finding.level < Level::Error)
    }

    fn refused(document: Option<SpannedDocument>, findings: Vec<Finding>) -> Self {
        Self { translation: None, document, findings }
    }
}

impl Checker<'_> {
    /// Checks a translation against its original, which was checked before: `None` where it is not there. `beside` is
    /// what lies in their folder.
    ///
    /// # Panics
    /// Never for a questionnaire that was loaded: its schema is made by us.
    pub fn check_translation(
        &self,
        file: &SourceFile,
        original: Option<&Checked>,
        beside: &dyn Beside,
    ) -> CheckedTranslation {
        let images = |name: &str| beside.image(name);
        let form = self.translations.get_or_init(|| Form::of_translations(self.questionnaire));
        let mut reading = form.read(file);
        let mut findings = std::mem::take(&mut reading.findings);
        let Some(document) = reading.readable() else {
            return CheckedTranslation::refused(reading.sound, findings);
        };
        let Some((original, submission)) =
            original.and_then(|original| Some((original.document.as_ref()?, original.submission.as_ref()?)))
        else {
            findings.push(no_original(document, original.is_some()));
            reading.leave_out_followers(&mut findings);
            finding::sort(&mut findings);
            return CheckedTranslation::refused(reading.sound, findings);
        };
        let language = document.root.get("language").and_then(Node::as_text).unwrap_or_default().trim();
        if language == submission.language() {
            let path = Path::root().key("language");
            let finding = Finding::new(Code::SameLanguage, document.place(&path), path);
            findings.push(finding.arg("language", language));
        }
        let matching = matching(self.questionnaire, original, document);
        findings.extend(ties(&matching, &Named::of(file, document, language)));
        let mut all = Vec::new();
        for (text, _) in matching.matched.iter().filter_map(|matched| matched.found.as_ref()) {
            let written = written(text);
            findings.extend(look_at(file, submission, &images, text, &written));
            all.push(written);
        }
        let is_name = |text: &&Written<'_>| text.question == "identity.name";
        findings.extend(self.style.run(&Texts {
            file,
            language: Language::of(language),
            written: &all,
            tool: all.iter().find(is_name).map_or("", |name| name.text),
            translated: true,
            // Those of the original say what acronyms mean, too.
            titles: submission.sources().values().map(|source| source.title.as_str()).collect(),
        }));
        let stale: Vec<Span> = findings
            .iter()
            .filter(|finding| finding.is(Code::StaleTranslation))
            .map(|finding| finding.span)
            .collect();
        // What a mistake hides may hold the comment.
        if reading.sound.is_some() {
            findings.extend(lost_comments::run(self.questionnaire, original, document, file, &stale));
        }
        findings.extend(swallowed::run(self.questionnaire, &form.keys, file, document));
        keep_first(&mut findings);
        findings.extend(untranslated(&matching, document));
        reading.leave_out_followers(&mut findings);
        finding::sort(&mut findings);
        let translation = Translation {
            language: language.to_owned(),
            originals: matching
                .matched
                .iter()
                .map(|matched| (matched.original.id.clone(), matched.original.has_words()))
                .collect(),
            texts: matching
                .matched
                .into_iter()
                .filter_map(|Matched { original, found }| {
                    let (text, tie) = found?;
                    let text = TranslatedText { text: text.text.to_owned(), earlier: tie == Tie::Earlier };
                    Some((original.id, text))
                })
                .collect(),
        };
        // A tree that was recovered tells mistakes; nothing is made from it.
        let translation = Some(translation).filter(|_| reading.sound.is_some());
        CheckedTranslation { translation, document: reading.sound, findings }
    }
}

fn no_original(document: &SpannedDocument, is_there: bool) -> Finding {
    let path = Path::root().key("translates");
    let named = document.find(&path).and_then(Node::as_text).unwrap_or_default().trim();
    let finding = Finding::new(Code::NoOriginal, document.place(&path), path).arg("file", named);
    if is_there { finding.variant("unread") } else { finding }
}

/// A finding about a translated text.
fn about(code: Code, text: &Text<'_>) -> Finding {
    named(Finding::new(code, text.span, text.at.clone()), text)
}

/// The question where there is one; else the path, which says as much.
fn named(finding: Finding, text: &Text<'_>) -> Finding {
    match &text.question {
        Some(id) => finding.question(id).arg("question", Arg::Label(id.clone())),
        None => finding.arg("question", text.at.to_string()),
    }
}

/// The files and the language that a message names, so that it can be acted on wherever it is read.
struct Named<'a> {
    file: &'a str,
    original: String,
    language: &'a str,
}

impl<'a> Named<'a> {
    fn of(file: &'a SourceFile, document: &SpannedDocument, language: &'a str) -> Self {
        let original = document.root.get("translates").and_then(Node::as_text).unwrap_or_default().trim();
        // It lies beside its translation.
        let beside = std::path::Path::new(file.name()).with_file_name(original);
        Self { file: file.name(), original: beside.display().to_string(), language }
    }
}

/// What is out of step with the original.
fn ties(matching: &Matching<'_, '_>, named: &Named<'_>) -> Vec<Finding> {
    let pairs =
        matching.matched.iter().filter_map(|matched| Some((&matched.original, matched.found.as_ref()?)));
    let mut findings: Vec<Finding> = pairs
        .filter_map(|(original, (text, tie))| {
            let code = match tie {
                Tie::Current => return None,
                Tie::Earlier => Code::StaleTranslation,
                Tie::Untied => Code::UntiedTranslation,
            };
            // Its line under `originals` is what has to go when the translation is right again.
            let finding = about(code, text).arg("found", original.text).arg("pointer", text.at.to_string());
            let finding = finding.arg("file", named.file).arg("original", named.original.as_str());
            Some(finding.arg("language", named.language))
        })
        .collect();
    findings.extend(matching.left.iter().map(|text| about(Code::TextNotInOriginal, text)));
    findings
}

/// A translated text as what it is for.
fn written<'t>(text: &'t Text<'_>) -> Written<'t> {
    let key = match text.at.last() {
        Some(Segment::Key(key)) => &**key,
        Some(Segment::Index(_)) | None => "",
    };
    let question = text.question.as_deref().unwrap_or_default();
    let role = match key {
        "note" => Role::Note,
        "not_applicable" | "not_documented" | "withheld" => Role::Reason,
        _ if text.markdown && question.is_empty() => Role::Reply,
        _ if text.markdown => Role::Answer,
        _ if question.rsplit('.').next() == Some(key) || key == "value" => Role::Line,
        _ => Role::Part,
    };
    Written { question, role, text: text.text, span: text.span, at: Place::at(&text.at) }
}

/// How it is written.
fn look_at(
    file: &SourceFile,
    submission: &Submission,
    images: &dyn Fn(&str) -> ImageFile,
    text: &Text<'_>,
    written: &Written<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if text.markdown {
        writing::look_at_text(file, submission, images, written, &mut findings);
    } else {
        writing::look_at_line(written, &mut findings);
    }
    if let Some(limit) = text.limit {
        findings.extend(builtin_checks::too_long(text.text, limit, || about(Code::TooLong, text)));
    }
    findings
}

/// The texts that wait for their translation.
fn untranslated(matching: &Matching<'_, '_>, document: &SpannedDocument) -> Vec<Finding> {
    let silent = matching.matched.iter().filter(|matched| matched.found.is_none());
    silent
        .map(|matched| &matched.original)
        .filter(|original| original.has_words())
        .take(MOST_UNTRANSLATED)
        .map(|original| {
            let finding = Finding::new(Code::Untranslated, document.place(&original.at), original.at.clone());
            named(finding, original)
        })
        .collect()
}
