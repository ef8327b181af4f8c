//! A document of ours, whichever it is, ready to become a page or a PDF: the tree of its Markdown, and what stands
//! around it.

use super::Rendered;
use crate::form::Form;
use crate::locale::Catalogue;
use crate::markdown::words::words_of;
use crate::report::Report;

/// A document and its frame. [`super::html::page`] and [`super::typst::input`] need nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The id of the page, which names its files.
    pub id: String,
    /// The language of the document, as its tag.
    pub language: String,
    /// What the document is about, in plain words.
    pub title: String,
    /// The name of the system, which stands beside the title.
    pub name: Option<String>,
    /// Whose document it is.
    pub author: Option<String>,
    /// What the document holds, in a sentence.
    pub description: String,
    /// The day of the document, as a machine reads it: `2026-11-23`. A document without one never shows any.
    pub date: Option<String>,
    /// What stands at the top of each page of a PDF but the first; cut where the page is too narrow.
    pub running: String,
    /// Whose page it is not, beside it: on every page but the first, and never cut.
    pub running_mark: Option<String>,
    /// Whether every page says that it is a draft.
    pub draft: bool,
    /// Whether a list of its sections helps: not in a letter.
    pub contents: bool,
    /// What identifies a PDF of it: the same for the same document, another for another one.
    pub ident: String,
    /// The words of the frame.
    pub frame: FrameWords,
    /// The document itself.
    pub rendered: Rendered,
}

/// The words that stand around a document, in its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameWords {
    /// The link that leads past the header.
    pub skip: String,
    /// The title of the list of sections.
    pub contents: String,
    /// The title of the list of other formats.
    pub files: String,
    /// What a page says that is not to be published.
    pub draft_banner: String,
    /// The same, in a word.
    pub draft_mark: String,
    /// Before the number of a page.
    pub page: String,
    /// Between the number of a page and how many there are.
    pub of: String,
    /// What follows the name of a value: French sets a blank before its colon.
    pub colon: String,
    /// The name of a reference, before its number: « 1 » alone says nothing to who hears it.
    pub source: String,
}

impl FrameWords {
    /// The words of a catalogue of labels.
    pub fn new(labels: &Catalogue) -> Self {
        let label = |id: &str| labels.text(id, &[]);
        Self {
            skip: label("skip-link"),
            contents: label("contents"),
            files: label("files"),
            draft_banner: label("draft-banner"),
            draft_mark: label("draft-mark"),
            page: label("pdf-page"),
            of: label("pdf-of"),
            colon: labels.text("run-in", &[("name", "".into())]),
            source: label("citation-name"),
        }
    }
}

impl Sheet {
    /// The sheet of a report, with the labels of its language.
    pub fn of_report(report: &Report, rendered: Rendered, labels: &Catalogue) -> Self {
        let title = rendered.document.title.clone();
        let name = report.name.as_ref().map(|name| words_of(&name.markdown));
        let mut sheet = Self {
            id: report.id.clone(),
            language: report.language.clone(),
            description: labels.text("page-description", &[("title", title.as_str().into())]),
            title,
            name,
            // A page that is not its owner's does not bear the owner's name as its author.
            author: report
                .organisation
                .as_ref()
                .filter(|_| !report.third_party)
                .map(|organisation| words_of(&organisation.markdown)),
            date: report.updated_on.as_ref().map(|day| day.iso.clone()),
            running: String::new(),
            running_mark: None,
            draft: report.draft,
            contents: true,
            ident: format!(
                "{}/{}/{}",
                report.id,
                report.language,
                report.updated_on.as_ref().map_or("", |day| day.iso.as_str())
            ),
            frame: FrameWords::new(labels),
            rendered,
        };
        sheet.running = sheet.full_title();
        if report.third_party {
            sheet.running_mark = Some(labels.text("running-third-party", &[]));
        }
        sheet
    }

    /// The sheet of a questionnaire to print: the same on every day.
    pub fn of_form(form: &Form, rendered: Rendered, labels: &Catalogue) -> Self {
        let values = [("questionnaire", form.questionnaire.as_str().into())];
        let description = labels.text("form-description", &values);
        let sheet = Self::letter(&form.id, &description, FrameWords::new(labels), rendered);
        let system = form.system.as_ref().map(|system| words_of(&system.markdown));
        let mut sheet = Self { name: system, contents: true, ..sheet };
        sheet.running = sheet.full_title();
        sheet
    }

    /// The sheet of a document that stands alone, without a date, an author or a list of its sections: a letter.
    pub fn letter(id: &str, description: &str, frame: FrameWords, rendered: Rendered) -> Self {
        let title = rendered.document.title.clone();
        let language = rendered.document.lang.clone();
        Self {
            id: id.to_owned(),
            ident: format!("{id}/{language}/{title}"),
            language,
            name: None,
            author: None,
            description: description.to_owned(),
            date: None,
            running: title.clone(),
            running_mark: None,
            title,
            draft: false,
            contents: false,
            frame,
            rendered,
        }
    }

    /// The title, with the name of the system where there is one.
    pub fn full_title(&self) -> String {
        match &self.name {
            Some(name) => format!("{} – {name}", self.title),
            None => self.title.clone(),
        }
    }
}
