//! A submission in another language: the same answers, with the texts of a translation in their place.

use std::sync::Arc;

use super::model::{Answer, Given, Record, Response, SectionAnswers, Submission};
use super::translation::{Said, Translation, TranslationCounts};
use crate::yaml::Path;

impl Submission {
    /// The same submission with translated texts. Its states, numbers, options and places are those of the original,
    /// and so are its answers as written.
    #[must_use]
    pub fn translated(&self, translation: &Translation) -> Self {
        let with = With(translation);
        let mut translated = self.clone();
        translated.sections = Arc::new(self.sections.iter().map(|section| with.section(section)).collect());
        translated.as_written = Some(Arc::clone(self.as_written.as_ref().unwrap_or(&self.sections)));
        for (id, source) in &mut translated.sources {
            with.put(&mut source.title, &source_title(id));
        }
        for reply in &mut translated.acknowledged {
            let at = reply.path.key("answer");
            with.put(&mut reply.answer, &at);
        }
        translated.translation = Some(Arc::new(translation.clone()));
        translated
    }

    /// How far its texts are translated; `None` for a submission as it was written.
    pub fn translation_counts(&self) -> Option<TranslationCounts> {
        self.translation.as_ref().map(|translation| translation.counts())
    }

    /// The sections as they were written, whatever the language they are shown in: what checks and replies speak of.
    pub(super) fn sections_as_written(&self) -> &Arc<Vec<SectionAnswers>> {
        self.as_written.as_ref().unwrap_or(&self.sections)
    }

    /// Words of the file that stand at a path, with their language.
    pub fn said<'s>(&'s self, text: &'s str, at: &Path) -> Said<'s> {
        let translated = self.translation.as_deref().and_then(|translation| translation.said(text, at));
        translated.unwrap_or(Said { text, language: &self.language, earlier: false })
    }

    /// The answer in words to a question, with its language.
    pub fn said_word(&self, question: &str) -> Option<Said<'_>> {
        let word = self.word(question)?;
        Some(self.said(word, &self.response(question)?.path))
    }

    /// The title of a source.
    pub fn said_source<'s>(&'s self, id: &str, title: &'s str) -> Said<'s> {
        self.said(title, &source_title(id))
    }

    /// The note of an answer.
    pub fn said_note<'s>(&'s self, response: &'s Response) -> Option<Said<'s>> {
        Some(self.said(response.note.as_deref()?, &response.path.key("note")))
    }

    /// The reason of a state, at the answer, record or section that gives it.
    pub fn said_reason<'s>(&'s self, given: &'s Given, at: &Path) -> Said<'s> {
        self.said(&given.reason, &at.key(given.state.name()))
    }

    /// The name of a record.
    pub fn said_name<'s>(&'s self, record: &'s Record) -> Option<Said<'s>> {
        Some(self.said(record.name()?, &record.field("name")?.path))
    }
}

fn source_title(id: &str) -> Path {
    Path::root().key("sources").key(id).key("title")
}

/// Puts the texts of a translation in place of those that were written.
struct With<'t>(&'t Translation);

impl With<'_> {
    fn put(&self, text: &mut String, at: &Path) {
        if let Some(translated) = self.0.words(at) {
            translated.clone_into(text);
        }
    }

    /// Words on one line: a block ends with a line break.
    fn put_line(&self, text: &mut String, at: &Path) {
        if let Some(translated) = self.0.words(at) {
            translated.trim_end().clone_into(text);
        }
    }

    fn given(&self, given: &mut Option<Given>, at: &Path) {
        if let Some(given) = given {
            let at = at.key(given.state.name());
            self.put(&mut given.reason, &at);
        }
    }

    fn note(&self, note: &mut Option<String>, at: &Path) {
        if let Some(note) = note {
            self.put(note, &at.key("note"));
        }
    }

    fn section(&self, section: &SectionAnswers) -> SectionAnswers {
        let at = Path::root().key(&section.id);
        let mut section = section.clone();
        self.given(&mut section.given, &at);
        self.note(&mut section.note, &at);
        for response in &mut section.responses {
            self.response(response);
        }
        section
    }

    fn response(&self, response: &mut Response) {
        let at = response.path.clone();
        let state = response.state.name();
        if let Some(reason) = &mut response.reason {
            self.put(reason, &at.key(state));
        }
        self.note(&mut response.note, &at);
        match &mut response.answer {
            Some(Answer::Text(text)) => self.put(text, &at),
            Some(Answer::Line(line)) => self.put_line(line, &at),
            Some(Answer::Number(number)) => {
                if let Some(unit) = &mut number.unit {
                    self.put_line(unit, &at.key("unit"));
                }
            }
            Some(Answer::Parts(parts)) => {
                for (key, part) in parts {
                    self.put_line(part, &at.key(key.as_str()));
                }
            }
            Some(Answer::Record(record)) => self.record(record),
            Some(Answer::Records(records)) => records.iter_mut().for_each(|record| self.record(record)),
            Some(Answer::Results(measures)) => {
                Arc::make_mut(measures).iter_mut().for_each(|measure| self.response(measure));
            }
            Some(
                Answer::Choice(_)
                | Answer::Choices(_)
                | Answer::Boolean(_)
                | Answer::Unclear
                | Answer::Date(_)
                | Answer::Duration(_)
                | Answer::Url(_),
            )
            | None => {}
        }
    }

    fn record(&self, record: &mut Record) {
        let at = record.path.clone();
        self.given(&mut record.given, &at);
        self.note(&mut record.note, &at);
        for field in Arc::make_mut(&mut record.fields) {
            self.response(field);
        }
    }
}
