//! Words of the file in a document: as they were written or translated, always with their language.

use super::build::Context;
use super::model::Passage;
use crate::locale::Value;
use crate::markdown::write::escape_line;
use crate::submission::{Response, Said};

impl Context<'_> {
    /// Markdown made of words of the file: marked where its language is not the document's, and where it translates an
    /// earlier version of what was written.
    fn own(&self, said: Said<'_>, markdown: &str) -> String {
        let markdown = self.foreign(self.language_of(said), markdown);
        if said.earlier { format!("{markdown} {}", self.earlier_mark()) } else { markdown }
    }

    /// What ends a sentence of ours, without its beginning where the author wrote that too.
    pub(super) fn without_lead<'s>(&self, said: Said<'s>) -> Said<'s> {
        let labels = self.questionnaire.labels().of(said.language);
        let lead: Vec<String> = letters(&labels.text("concerns-you-lead", &[]));
        let mut rest = said.text.trim_start();
        for word in &lead {
            let Some(start) = rest.find(char::is_alphanumeric) else { return said };
            let end = rest[start..]
                .find(|letter: char| !letter.is_alphanumeric())
                .map_or(rest.len(), |end| start + end);
            if rest[start..end].to_lowercase() != *word {
                return said;
            }
            rest = rest[end..].trim_start_matches([',', ' ', '\n', '\u{a0}', '\u{202f}']);
        }
        if rest.is_empty() { said } else { Said { text: rest, ..said } }
    }

    /// The same on one line, from words on a line.
    pub(super) fn own_line(&self, said: Said<'_>) -> String {
        self.own(said, &escape_line(said.text.trim()))
    }

    /// The same from the first words of a text.
    pub(super) fn own_paragraph(&self, said: Said<'_>) -> String {
        self.own(said, &self.first_paragraph(said.text))
    }

    /// The same from a part of a contact, an organisation or an image.
    pub(super) fn own_part(&self, response: &Response, key: &str, value: &str) -> String {
        let said = self.submission.said(value, &response.path.key(key));
        self.own(said, &self.field_value(key, value))
    }

    /// Words on a line as a passage of their language.
    pub(super) fn own_passage(&self, said: Said<'_>) -> Passage {
        self.passage_of(said, escape_line(said.text.trim()))
    }

    /// Markdown made of words of the file, as a passage of their language.
    pub(super) fn passage_of(&self, said: Said<'_>, markdown: String) -> Passage {
        let markdown = if said.earlier {
            format!("{markdown} {}", self.ours_in(said, &self.earlier_mark()))
        } else {
            markdown
        };
        Passage { lang: self.language_of(said).to_owned(), markdown }
    }

    /// The language of words of the file. A version or a date is of none, and so of the document's.
    fn language_of<'s>(&'s self, said: Said<'s>) -> &'s str {
        if said.text.chars().any(char::is_alphabetic) { said.language } else { &self.language }
    }

    /// Words of ours inside a passage of the file.
    pub(super) fn ours_in(&self, said: Said<'_>, words: &str) -> String {
        if said.language == self.language {
            return words.to_owned();
        }
        format!("<span lang=\"{}\">{words}</span>", self.language)
    }

    /// "(translation of an earlier version of this text)"
    pub(super) fn earlier_mark(&self) -> String {
        self.label("earlier-version")
    }

    /// That the answers were written in another language than the document's, and how far they are translated.
    pub(super) fn answers_in(&self) -> Option<Passage> {
        let submission = self.submission;
        if submission.language() == self.language {
            return None;
        }
        let id = format!("language-{}", submission.language());
        let language =
            if self.labels.has(&id) { self.label(&id) } else { format!("`{}`", submission.language()) };
        let mut values = vec![("language", Value::from(language))];
        let counts = submission.translation_counts().filter(|counts| counts.translated > 0);
        let Some(counts) = counts else { return Some(self.passage(self.label_with("answers-in", &values))) };
        values.push(("translated", counts.translated.into()));
        values.push(("texts", counts.texts.into()));
        let whole = counts.translated == counts.texts;
        let id = if whole { "answers-in-translated" } else { "answers-in-partly" };
        let mut words = self.label_with(id, &values);
        if counts.earlier > 0 {
            words.push(' ');
            words.push_str(&self.label_with("answers-in-earlier", &[("count", counts.earlier.into())]));
        }
        Some(self.passage(words))
    }
}

/// The words of a text in small letters, without punctuation.
fn letters(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
