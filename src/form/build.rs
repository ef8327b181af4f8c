//! Builds the printed questionnaire: questionnaire + language + perhaps a report → everything the document says.

use std::sync::Arc;

use super::{Form, FormAnswer, FormOptions, FormQuestion, FormSection};
use crate::expression::State;
use crate::locale::{Catalogue, Value};
use crate::markdown::answer::{AnswerOptions, read_answer};
use crate::markdown::tree::Block;
use crate::markdown::write::{escape_line, write_markdown};
use crate::questionnaire::deciders::{self, Decider};
use crate::questionnaire::{Kind, Profile, Question, Questionnaire, Respondent, UNCLEAR, Worded, Words};
use crate::report::{Entry, Report};

/// Where headings inside a question start.
const HEADING_IN_QUESTION: u8 = 4;
/// About how many characters a hand writes on a line.
const WRITTEN_ON_A_LINE: u32 = 60;
/// Lines for a text without a limit.
const LINES_OF_TEXT: usize = 5;
/// The least and the most lines for a text.
const LINES_LEAST: u32 = 3;
const LINES_MOST: u32 = 8;
/// The least and the most lines for a list of records.
const LINES_OF_RECORDS: (usize, usize) = (6, 10);

impl Form {
    /// The questions of a questionnaire in a language; with a report, what its file says stands below each.
    pub fn build(
        questionnaire: &Questionnaire,
        language: &str,
        options: FormOptions,
        report: Option<&Report>,
    ) -> Self {
        let builder = Builder {
            questionnaire,
            words: questionnaire.words(language),
            labels: questionnaire.labels().of(language),
            language,
            report,
        };
        builder.form(options)
    }
}

struct Builder<'a> {
    questionnaire: &'a Questionnaire,
    words: Words<'a>,
    labels: Arc<Catalogue>,
    language: &'a str,
    report: Option<&'a Report>,
}

impl Builder<'_> {
    fn form(&self, options: FormOptions) -> Form {
        let chosen: Vec<&str> =
            self.questionnaire.profile(options.profile).iter().map(|question| question.id.as_str()).collect();
        let wanted = |question: &Question| {
            chosen.contains(&question.id.as_str())
                && options.respondent.is_none_or(|respondent| question.respondent == respondent)
        };
        let mut sections: Vec<FormSection> = Vec::new();
        for (position, question) in self.questionnaire.counted().enumerate() {
            if !wanted(question) {
                continue;
            }
            let id = question.id.split('.').next().unwrap_or_default();
            if sections.last().is_none_or(|section| section.id != id) {
                sections.push(self.section(id));
            }
            if let Some(section) = sections.last_mut() {
                section.questions.push(self.question(question, position + 1, options.respondent.is_none()));
            }
        }
        // A file that is only half-filled may have no id yet.
        let named = self.report.map(|report| report.id.as_str()).filter(|id| !id.is_empty());
        let own = named.map_or_else(|| self.questionnaire.id().replace('/', "-"), str::to_owned);
        let minimal = options.profile == Profile::Minimal;
        let mut id = format!("{own}.questionnaire");
        for part in [minimal.then(|| options.profile.name()), options.respondent.map(Respondent::name)] {
            id.extend(part.into_iter().flat_map(|part| [".", part]));
        }
        Form {
            id,
            questionnaire: self.questionnaire.id().to_owned(),
            language: self.language.to_owned(),
            title: self.label("form-title", &[("questionnaire", self.questionnaire.id().into())]),
            system: self.report.map(|report| report.title.clone()),
            respondent: options.respondent.map(|respondent| self.respondent(respondent)),
            minimal,
            count: sections.iter().map(|section| section.questions.len()).sum(),
            sections,
            grounds: self.grounds(),
            sources: self.report.map(|report| report.sources.clone()).unwrap_or_default(),
        }
    }

    fn grounds(&self) -> Vec<String> {
        let grounds = self.questionnaire.grounds().iter();
        grounds
            .filter_map(|id| {
                let asks = self.line(self.words.law_asks(id)?);
                Some(self.label("form-option", &[("option", asks.into()), ("id", format!("`{id}`").into())]))
            })
            .collect()
    }

    fn section(&self, id: &str) -> FormSection {
        FormSection {
            id: id.to_owned(),
            heading: self.words.section(id).map_or_else(|| escape_line(id), |worded| self.line(worded)),
            intro: self.words.section_intro(id).map(|worded| self.line(worded)),
            questions: Vec::new(),
        }
    }

    fn question(&self, question: &Question, number: usize, mixed: bool) -> FormQuestion {
        let entry = self.entry(&question.id);
        let answer = entry.filter(|entry| entry.state != State::NoAnswer).map(|entry| FormAnswer {
            state: entry.state,
            // The reason of a state starts with its words.
            state_words: (entry.state == State::Answered).then(|| entry.state_words.clone()),
            parts: entry.parts.clone(),
        });
        let not_asked = answer.as_ref().is_some_and(|answer| answer.state == State::NotAsked);
        let mut heading = self.asked(&question.id);
        if let Some(group) = self.questionnaire.group_of(question) {
            let values = [("group", self.asked(&group.id).into()), ("question", heading.into())];
            heading = self.label("group-heading", &values);
        }
        let room = match &answer {
            _ if not_asked => 0,
            // What stands there may have to be corrected.
            Some(_) => 1,
            None => room(question),
        };
        let blank = answer.is_none();
        FormQuestion {
            id: question.id.clone(),
            number,
            heading,
            help: self
                .words
                .question(&question.id, |text| &text.help)
                .filter(|_| !not_asked)
                .map(|help| self.prose(help)),
            required: question.required && blank,
            lead: self.lead(question).filter(|_| blank).map(|id| self.label(id, &[])),
            options: if blank { self.options(question) } else { Vec::new() },
            fields: if blank { self.fields(question) } else { Vec::new() },
            facts: if not_asked { self.conditions(question) } else { self.facts(question, mixed, blank) },
            answer,
            room,
        }
    }

    fn entry(&self, id: &str) -> Option<&Entry> {
        let entries = self.report?.sections.iter().flat_map(|section| &section.entries);
        entries.into_iter().find(|entry| entry.id == id)
    }

    /// The question as it is put to the team.
    fn asked(&self, id: &str) -> String {
        let label = self.words.question(id, |text| &text.label);
        label.map_or_else(|| escape_line(id), |worded| self.line(worded))
    }

    fn lead(&self, question: &Question) -> Option<&'static str> {
        match question.kind {
            Kind::Choice | Kind::Boolean => Some("form-one-of"),
            Kind::Choices => Some("form-some-of"),
            Kind::Records => Some("form-each"),
            Kind::Contact | Kind::Organisation | Kind::Image | Kind::Record | Kind::Results => {
                Some("form-parts")
            }
            Kind::Text
            | Kind::Line
            | Kind::Number
            | Kind::Date
            | Kind::Duration
            | Kind::Url
            | Kind::Group => None,
        }
    }

    /// The answers to choose from, with what is typed for each.
    fn options(&self, question: &Question) -> Vec<String> {
        let ids: Vec<&str> = match question.kind {
            Kind::Boolean => vec!["true", "false"],
            _ => question.options.iter().map(String::as_str).collect(),
        };
        let unclear = question.unclear.then_some(UNCLEAR);
        ids.into_iter()
            .chain(unclear)
            .map(|id| {
                let words = self.option(question, id);
                let typed = format!("`{id}`");
                self.label("form-option", &[("option", words.into()), ("id", typed.into())])
            })
            .collect()
    }

    fn option(&self, question: &Question, id: &str) -> String {
        match self.words.option_label(&question.id, id) {
            Some(worded) => self.line(worded),
            None => match id {
                "true" => self.label("yes", &[]),
                "false" => self.label("no", &[]),
                UNCLEAR => self.label("unclear", &[]),
                other => escape_line(other),
            },
        }
    }

    /// What to say of each record, or the parts that a kind brings.
    fn fields(&self, question: &Question) -> Vec<String> {
        let built_in = question.built_in_fields().iter().map(|key| {
            let name = self.label(&format!("field-{key}"), &[]);
            self.label("form-option", &[("option", name.into()), ("id", format!("`{key}`").into())])
        });
        let own = question.fields.iter().map(|field| {
            let mut words = self.asked(&field.id);
            let choices: Vec<String> = match field.kind {
                Kind::Choice | Kind::Choices => {
                    field.options.iter().map(|id| self.option(field, id)).collect()
                }
                Kind::Results => field.fields.iter().map(|measure| self.asked(&measure.id)).collect(),
                _ => Vec::new(),
            };
            if !choices.is_empty() {
                let list = choices.join(&self.label("list-semicolon", &[]));
                words = self.label("form-field-choices", &[("field", words.into()), ("list", list.into())]);
            }
            self.label("form-option", &[("option", words.into()), ("id", format!("`{}`", field.key).into())])
        });
        built_in.chain(own).collect()
    }

    fn facts(&self, question: &Question, mixed: bool, blank: bool) -> Vec<String> {
        let mut facts = self.conditions(question);
        if mixed {
            facts.push(self.fact("form-who", &self.respondent(question.respondent)));
        }
        if let Some(limit) = question.limit.filter(|_| blank) {
            let words = self.label("form-characters", &[("count", Value::Number(f64::from(limit)))]);
            facts.push(self.fact("form-limit", &words));
        }
        let example = self.words.question(&question.id, |text| &text.example);
        if let Some(example) = example.filter(|_| blank) {
            facts.push(self.fact("form-example", &self.example(question, example)));
        }
        let group = self.questionnaire.group_of(question);
        for id in question.law.iter().chain(group.iter().flat_map(|group| &group.law)) {
            if let (Some(title), Some(asks)) = (self.words.law_title(id), self.words.law_asks(id)) {
                let values = [("title", self.line(title).into()), ("asks", self.line(asks).into())];
                facts.push(self.fact("form-law", &self.label("form-law-asks", &values)));
            }
        }
        facts.push(self.fact("form-key", &format!("`{}`", question.id)));
        facts
    }

    /// When a question is asked, if not always.
    fn conditions(&self, question: &Question) -> Vec<String> {
        let words = question.when.as_deref().and_then(|when| self.condition(when));
        words.map(|words| self.fact("form-asked-if", &words)).into_iter().collect()
    }

    fn condition(&self, when: &str) -> Option<String> {
        let deciders = deciders::deciders(self.questionnaire, when);
        let told = deciders.iter().map(|decider| self.decider(decider));
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join(&self.label("list-semicolon", &[])))
    }

    fn decider(&self, decider: &Decider<'_>) -> String {
        let question = decider.question;
        let number = self.questionnaire.counted().position(|known| known.id == question.id);
        let number = Value::from(number.map_or(0, |position| position + 1));
        let words = self.asked(&question.id);
        match &decider.answers {
            Some(answers) => {
                let quoted =
                    |id: &String| self.label("form-quoted", &[("answer", self.option(question, id).into())]);
                let answers: Vec<String> = answers.iter().map(quoted).collect();
                let list = answers.join(&self.label("form-or", &[]));
                let values = [("number", number), ("question", words.into()), ("answers", list.into())];
                self.label("form-condition", &values)
            }
            None => self.label("form-condition-on", &[("number", number), ("question", words.into())]),
        }
    }

    fn respondent(&self, respondent: Respondent) -> String {
        self.label(&format!("respondent-{}", respondent.name()), &[])
    }

    fn fact(&self, name: &str, value: &str) -> String {
        let name = self.label(name, &[]);
        format!("**{}** {value}", self.label("run-in", &[("name", name.into())]))
    }

    /// Words of the document; marked where another language has to fill them in.
    fn label(&self, id: &str, values: &[(&str, Value)]) -> String {
        match self.labels.worded(id, values) {
            (text, Some(language)) => self.marked(language, &text),
            (text, None) => text,
        }
    }

    /// Words of the questionnaire on one line.
    fn line(&self, worded: Worded<'_>) -> String {
        let words: Vec<&str> = worded.text.split(['\n', ' ']).filter(|word| !word.is_empty()).collect();
        self.marked(worded.language, &escape_line(&words.join(" ")))
    }

    /// An example on one line. What has parts keeps them apart.
    fn example(&self, question: &Question, worded: Worded<'_>) -> String {
        if matches!(question.kind, Kind::Text | Kind::Line) {
            return self.line(worded);
        }
        let mut parts: Vec<String> = Vec::new();
        for line in worded.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match parts.last_mut() {
                // What stands below its name in a file stands beside it on paper.
                Some(before) if before.ends_with([':', '|']) => {
                    before.truncate(before.trim_end_matches(" |").len());
                    before.push(' ');
                    before.push_str(line);
                }
                _ => parts.push(self.example_part(question, line)),
            }
        }
        let list = parts.join(&self.label("list-semicolon", &[]));
        self.marked(worded.language, &escape_line(&list))
    }

    /// A line of an example: a choice in its words, not as it is written in a file.
    fn example_part(&self, question: &Question, line: &str) -> String {
        let value = line.strip_prefix("value: ").unwrap_or(line).trim_start_matches("- ");
        if let Some(words) = self.words.option_label(&question.id, value) {
            return words.text.to_owned();
        }
        match (question.kind, value) {
            (Kind::Boolean, "true") => self.label("yes", &[]),
            (Kind::Boolean, "false") => self.label("no", &[]),
            (Kind::Number, _) => value.to_owned(),
            _ => line.to_owned(),
        }
    }

    /// Words of the questionnaire in paragraphs, as Markdown.
    fn prose(&self, worded: Worded<'_>) -> String {
        let options = AnswerOptions {
            heading_level: HEADING_IN_QUESTION,
            images: &|_| None,
            citation: &|_| None,
            footnote: &self.labels.text("footnote", &[]),
        };
        let blocks = read_answer(worded.text, &options).blocks;
        let written = blocks.into_iter().map(|block| {
            let paragraph = matches!(block, Block::Paragraph { .. });
            let markdown = write_markdown(&[block]);
            if paragraph { self.marked(worded.language, &markdown) } else { markdown }
        });
        written.collect::<Vec<_>>().join("\n\n")
    }

    fn marked(&self, language: &str, markdown: &str) -> String {
        if language == self.language {
            return markdown.to_owned();
        }
        format!("<span lang=\"{language}\">{markdown}</span>")
    }
}

/// How many lines a hand needs for an answer, with where it comes from.
fn room(question: &Question) -> usize {
    let lines = |limit: u32| (limit.div_ceil(WRITTEN_ON_A_LINE) + 1).clamp(LINES_LEAST, LINES_MOST) as usize;
    match question.kind {
        Kind::Text => question.limit.map_or(LINES_OF_TEXT, lines),
        Kind::Line => question.limit.map_or(1, |limit| limit.div_ceil(WRITTEN_ON_A_LINE) as usize),
        Kind::Choice
        | Kind::Choices
        | Kind::Number
        | Kind::Boolean
        | Kind::Date
        | Kind::Duration
        | Kind::Url => 1,
        Kind::Contact | Kind::Organisation | Kind::Image => question.built_in_fields().len(),
        Kind::Records | Kind::Record | Kind::Results | Kind::Group => {
            let (least, most) = LINES_OF_RECORDS;
            (question.fields.len() * 2).clamp(least, most)
        }
    }
}
