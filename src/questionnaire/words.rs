//! The words of a questionnaire in one language; in its first language where that lacks them.

use super::Questionnaire;
use super::definition::{CheckText, DutyText, LawText, QuestionText, TextFile};

/// The words of a questionnaire in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'q> {
    questionnaire: &'q Questionnaire,
    language: &'q str,
}

/// Words, and the language they turned out to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worded<'q> {
    /// The words.
    pub text: &'q str,
    /// Their language.
    pub language: &'q str,
}

impl<'q> Words<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, language: &'q str) -> Self {
        Self { questionnaire, language }
    }

    /// The language asked for.
    pub fn language(&self) -> &'q str {
        self.language
    }

    /// The text files to look in: the language's, then the first one's.
    fn files(&self) -> impl Iterator<Item = &'q TextFile> {
        let texts = &self.questionnaire.texts;
        let first = texts.values().next();
        let own = texts.get(self.language);
        own.into_iter().chain(first.filter(|first| first.language != self.language))
    }

    fn pick(&self, of: impl Fn(&'q TextFile) -> Option<&'q str>) -> Option<Worded<'q>> {
        self.files().find_map(|file| {
            let text = of(file)?.trim();
            (!text.is_empty()).then_some(Worded { text, language: &file.language })
        })
    }

    /// One of the texts of a question.
    pub fn question(&self, id: &str, part: impl Fn(&'q QuestionText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.questions.get(id).map(&part))
    }

    /// The question as it is put to the team; its id where it has no words.
    pub fn label(&self, id: &'q str) -> &'q str {
        let question = self.question(id, |text| &text.label);
        let section = || self.section(id);
        question.or_else(section).map_or(id, |worded| worded.text)
    }

    /// The heading that readers see, in the past for a system that has ended. A language whose heading serves both
    /// has one only.
    pub fn heading(&self, id: &str, ended: bool) -> Option<Worded<'q>> {
        let heading = self.pick(|file| {
            let text = file.questions.get(id)?;
            let past = ended && !text.reader_past.trim().is_empty();
            Some(if past { text.reader_past.as_str() } else { &text.reader })
        });
        heading.or_else(|| self.question(id, |text| &text.label))
    }

    /// The title of a section.
    pub fn section(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.sections.get(id).map(|text| text.label.as_str()))
    }

    /// The sentence that says what a section holds.
    pub fn section_intro(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.sections.get(id).map(|text| text.intro.as_str()))
    }

    /// An option as the team reads it.
    pub fn option_label(&self, question: &str, option: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.questions.get(question)?.options.get(option).map(|text| text.label.as_str()))
    }

    /// An option as readers see it.
    pub fn option_reader(&self, question: &str, option: &str) -> Option<Worded<'q>> {
        let reader = self
            .pick(|file| file.questions.get(question)?.options.get(option).map(|text| text.reader.as_str()));
        reader.or_else(|| self.option_label(question, option))
    }

    /// The option that some words mean, in any language: its label or an alias.
    pub fn option_meant(&self, question: &str, words: &str) -> Option<&'q str> {
        let wanted = fold(words);
        self.questionnaire.texts.values().find_map(|file| {
            file.questions.get(question)?.options.iter().find_map(|(id, text)| {
                let mut known = std::iter::once(&text.label).chain(&text.aliases);
                known.any(|known| fold(known) == wanted).then_some(id.as_str())
            })
        })
    }

    /// One of the texts of a check.
    pub fn check(&self, id: &str, part: impl Fn(&'q CheckText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.checks.get(id).map(&part))
    }

    /// One of the texts of a legal reference.
    pub fn law(&self, id: &str, part: impl Fn(&'q LawText) -> &'q str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(&part))
    }

    /// A legal reference as it is cited.
    pub fn law_title(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(|text| text.title.as_str()))
    }

    /// What a legal reference asks or protects.
    pub fn law_asks(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.law.get(id).map(|text| text.asks.as_str()))
    }

    /// When a named condition holds, as a clause.
    pub fn condition(&self, name: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.conditions.get(name).map(String::as_str))
    }

    /// The words of a duty, and their language.
    pub fn duty(&self, id: &str) -> Option<(&'q DutyText, &'q str)> {
        self.files().find_map(|file| Some((file.duties.get(id)?, file.language.as_str())))
    }

    /// A general right: what you may do.
    pub fn right_what(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.rights.get(id).map(|text| text.what.as_str()))
    }

    /// A general right: how.
    pub fn right_how(&self, id: &str) -> Option<Worded<'q>> {
        self.pick(|file| file.rights.get(id).map(|text| text.how.as_str()))
    }
}

/// Words as they are compared: lower case, one kind of apostrophe and blank.
fn fold(words: &str) -> String {
    let unified = words.replace('’', "'").replace('_', " ");
    unified.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
