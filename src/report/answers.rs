//! How one answer is shown, by kind.

use serde_json::{Value, json};

use super::build::Context;
use super::model::{Part, Passage};
use crate::expression::State;
use crate::locale::capitalised;
use crate::markdown::answer::read_answer;
use crate::markdown::characters;
use crate::markdown::tree::{Block, Inline};
use crate::markdown::write::{escape_line, write_markdown};
use crate::questionnaire::{Kind, Question};
use crate::submission::{Answer, Record, Response};

/// Where the headings of an answer start: below the headings of questions.
const HEADING_IN_ANSWER: u8 = 4;
/// The same inside a record, which has a heading itself.
const HEADING_IN_RECORD: u8 = 5;

impl Context<'_> {
    /// Words of the answers' language, marked where the document's is another.
    pub(super) fn own(&self, markdown: &str) -> String {
        self.foreign(self.submission.language(), markdown)
    }

    /// Words of some language, marked where the document's is another.
    pub(super) fn foreign(&self, lang: &str, markdown: &str) -> String {
        if lang == self.language {
            return markdown.to_owned();
        }
        format!("<span lang=\"{lang}\">{markdown}</span>")
    }

    /// A text, normalised, as blocks.
    pub(super) fn blocks(&self, text: &str, heading_level: u8) -> Vec<Block> {
        read_answer(text, &self.answer_options(heading_level)).blocks
    }

    /// The first paragraph of a text, as Markdown on one line; what the first screen takes up.
    pub(super) fn first_paragraph(&self, text: &str) -> String {
        let blocks = self.blocks(text, HEADING_IN_ANSWER);
        let first = blocks.into_iter().find_map(|block| match block {
            Block::Paragraph { content } => Some(content),
            _ => None,
        });
        let Some(content) = first else { return escape_line(text.lines().next().unwrap_or_default()) };
        write_line(content)
    }

    /// The references that stand behind an answer which cites nothing itself.
    pub(super) fn citations(&self, response: &Response) -> Vec<Inline> {
        if !response.sources.is_empty() {
            return self.citations_of(&response.sources);
        }
        // What is not settled rests on no source.
        let unsettled = response.answer == Some(Answer::Unclear);
        if unsettled { Vec::new() } else { self.citations_of(&response.default_sources) }
    }

    pub(super) fn citations_of(&self, ids: &[String]) -> Vec<Inline> {
        let labels = ids.iter().filter_map(|id| self.citation_label(id));
        labels.flat_map(|label| [Inline::Text { text: " ".into() }, Inline::Citation { label }]).collect()
    }

    /// A text as a part: words set before it (in bold), references behind it.
    #[allow(clippy::too_many_arguments)] // each is a different thing to say, once
    fn text_part(
        &self,
        id: &str,
        state: State,
        lead: Option<String>,
        text: &str,
        trail: Vec<Inline>,
        heading_level: u8,
    ) -> Part {
        let read = read_answer(text, &self.answer_options(heading_level));
        let cites = !read.citations.is_empty();
        let mut blocks = read.blocks;
        if let Some(lead) = lead {
            // Our words are in the document's language, and the answer's mark says another: they are marked too.
            let words = Inline::Strong { content: vec![Inline::Text { text: lead }] };
            let words = if self.submission.language() == self.language {
                words
            } else {
                Inline::Foreign { lang: self.language.clone(), content: vec![words] }
            };
            let space = Inline::Text { text: " ".into() };
            match blocks.first_mut() {
                Some(Block::Paragraph { content }) => {
                    content.splice(0..0, [words, space]);
                }
                _ => blocks.insert(0, Block::Paragraph { content: vec![words] }),
            }
        }
        if !cites && !trail.is_empty() {
            match blocks.last_mut() {
                Some(Block::Paragraph { content }) => content.extend(trail),
                _ => blocks.push(Block::Paragraph { content: trail }),
            }
        }
        let markdown = write_markdown(&blocks);
        Part::Answer {
            id: id.to_owned(),
            state,
            passage: Passage { lang: self.submission.language().to_owned(), markdown },
        }
    }

    /// What is shown for a question.
    pub(super) fn parts(&self, question: &Question, response: &Response) -> Vec<Part> {
        let mut parts = Vec::new();
        match (&response.answer, response.state) {
            (Some(answer), _) => {
                if !response.asked {
                    parts.push(Part::Words { markdown: format!("*{}*", self.label("answered-not-asked")) });
                }
                self.answer_parts(question, response, answer, &mut parts);
            }
            (None, State::NotApplicable | State::NotDocumented | State::Withheld) if !response.inherited => {
                parts.push(self.reason_part(&question.id, response, HEADING_IN_ANSWER));
            }
            (None, _) => {
                let words = self.state_words(response.state);
                parts.push(Part::Words { markdown: format!("**{words}.**") });
            }
        }
        self.annotation_parts(&question.id, response, &mut parts, HEADING_IN_ANSWER);
        parts
    }

    /// The state of a whole section, with its reason.
    pub(super) fn whole(&self, section: &str, state: State, reason: &str) -> Part {
        let lead = format!("{}.", self.state_words(state));
        self.text_part(section, state, Some(lead), reason, Vec::new(), HEADING_IN_ANSWER)
    }

    fn reason_part(&self, id: &str, response: &Response, heading_level: u8) -> Part {
        let mut lead = format!("{}.", self.state_words(response.state));
        if let Some(ground) = &response.ground {
            let words = self.words.law_asks(ground).map(|worded| worded.text);
            let title = self.words.law_title(ground).map(|worded| worded.text);
            if let (Some(words), Some(title)) = (words, title) {
                lead.push_str(&format!(" {words} ({title})."));
            }
        }
        if let Some(expected) = response.expected {
            let date = self.labels.date(expected);
            lead.push(' ');
            lead.push_str(&self.label_with("expected-on", &[("date", date.into())]));
        }
        let reason = response.reason.as_deref().unwrap_or_default();
        self.text_part(
            id,
            response.state,
            Some(lead),
            reason,
            self.citations_of(&response.sources),
            heading_level,
        )
    }

    /// Since when it is true, and the published note.
    fn annotation_parts(&self, id: &str, response: &Response, parts: &mut Vec<Part>, heading_level: u8) {
        if let Some(as_of) = response.as_of {
            let date = self.labels.date(as_of);
            let markdown = self.label_with("as-of", &[("date", date.into())]);
            parts.push(Part::Words { markdown });
        }
        if let Some(note) = response.note.as_deref().filter(|note| !note.trim().is_empty()) {
            let lead = self.label("note");
            parts.push(self.text_part(
                &format!("{id}.note"),
                State::Answered,
                Some(lead),
                note,
                Vec::new(),
                heading_level,
            ));
        }
    }

    fn answer_parts(&self, question: &Question, response: &Response, answer: &Answer, parts: &mut Vec<Part>) {
        let id = &question.id;
        match answer {
            Answer::Text(text) => parts.push(self.text_part(
                id,
                State::Answered,
                None,
                text,
                self.citations(response),
                HEADING_IN_ANSWER,
            )),
            Answer::Records(records) => self.record_parts(question, records, parts),
            Answer::Parts(fields) if question.kind == Kind::Image => {
                let file = fields.get("file").map_or("", String::as_str);
                let alt = fields.get("alt").map_or(file, String::as_str);
                parts.push(self.image_part(id, file, alt));
            }
            Answer::Parts(fields) => {
                let items = fields
                    .iter()
                    .map(|(key, value)| {
                        let name = self.label(&format!("field-{key}"));
                        format!("**{name}** {}", self.own(&self.field_value(key, value)))
                    })
                    .collect();
                parts.push(Part::Facts { items });
                let citations = self.citations(response);
                if !citations.is_empty() {
                    parts.push(Part::Words {
                        markdown: format!("{}{}", self.label("source-line"), write_line(citations)),
                    });
                }
            }
            Answer::Results(measures) => parts.push(Part::Facts { items: self.measure_facts(measures) }),
            Answer::Line(_)
            | Answer::Choice(_)
            | Answer::Choices(_)
            | Answer::Number(_)
            | Answer::Boolean(_)
            | Answer::Unclear
            | Answer::Date(_)
            | Answer::Duration(_)
            | Answer::Url(_) => {
                let value = self.value_words(question, answer).unwrap_or_default();
                let value = if matches!(answer, Answer::Choice(_) | Answer::Choices(_) | Answer::Boolean(_)) {
                    capitalised(&value)
                } else {
                    value
                };
                let trail = write_line(self.citations(response));
                parts.push(Part::Answer {
                    id: id.clone(),
                    state: State::Answered,
                    passage: Passage { lang: self.language.clone(), markdown: format!("{value}{trail}") },
                });
            }
        }
    }

    /// An image of the answers' folder; its words where it cannot be shown.
    fn image_part(&self, id: &str, file: &str, alt: &str) -> Part {
        let alt = characters::visible_line(alt);
        let image = match (self.answer_options(HEADING_IN_ANSWER).images)(file) {
            Some(src) => Inline::Image { src, alt },
            None => Inline::Text { text: alt },
        };
        let lang = self.submission.language().to_owned();
        Part::Answer {
            id: id.to_owned(),
            state: State::Answered,
            passage: Passage { lang, markdown: write_line(vec![image]) },
        }
    }

    fn measure_facts(&self, measures: &[Response]) -> Vec<String> {
        measures
            .iter()
            .filter_map(|measure| {
                let name = self.heading(&measure.question);
                let value = self.cell(measure)?;
                Some(format!("**{name}** {value}"))
            })
            .collect()
    }

    /// The parts of a contact or an organisation.
    pub(super) fn field_value(&self, key: &str, value: &str) -> String {
        match key {
            "email" => format!("[{}](<mailto:{}>)", escape_line(value), bare_address(value)),
            "phone" => {
                let digits: String = value
                    .chars()
                    .filter(|character| character.is_ascii_digit() || *character == '+')
                    .collect();
                format!("[{}](<tel:{digits}>)", escape_line(value))
            }
            "url" => link(value),
            _ => escape_line(&value.split_whitespace().collect::<Vec<_>>().join(" ")),
        }
    }

    /// A short answer in words; `None` for what needs more than a line.
    pub(super) fn value_words(&self, question: &Question, answer: &Answer) -> Option<String> {
        let option = |option: &str| {
            let worded = self.words.option_reader(&question.id, option);
            worded.map_or_else(
                || escape_line(option),
                |worded| self.foreign(worded.language, &escape_line(worded.text)),
            )
        };
        Some(match answer {
            Answer::Line(line) => self.own(&escape_line(line)),
            Answer::Choice(choice) => option(choice),
            Answer::Choices(choices) => choices
                .iter()
                .map(|choice| option(choice))
                .collect::<Vec<_>>()
                .join(&self.label("list-comma")),
            Answer::Number(number) => {
                let digits = self.labels.number(number);
                let unit = number.unit.as_deref().map(|unit| self.own(&escape_line(unit.trim())));
                let about = if number.about { self.label("about") } else { String::new() };
                [about, digits, unit.unwrap_or_default()]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\u{a0}")
            }
            Answer::Boolean(value) => {
                let key = if *value { "true" } else { "false" };
                match self.words.option_reader(&question.id, key) {
                    Some(worded) => self.foreign(worded.language, &escape_line(worded.text)),
                    None => self.label(if *value { "yes" } else { "no" }),
                }
            }
            Answer::Unclear => match self.words.option_reader(&question.id, crate::questionnaire::UNCLEAR) {
                Some(worded) => self.foreign(worded.language, &escape_line(worded.text)),
                None => self.label("unclear"),
            },
            Answer::Date(date) => self.labels.date(*date),
            Answer::Duration(duration) => self.labels.duration(*duration),
            Answer::Url(url) => link(url),
            Answer::Text(_) | Answer::Parts(_) | Answer::Records(_) | Answer::Results(_) => return None,
        })
    }

    /// A field in a table or a list of facts: its value, or its state in words. `None` for a blank.
    fn cell(&self, field: &Response) -> Option<String> {
        let question = self.questionnaire.question(&field.question)?;
        if let Some(answer) = &field.answer {
            return self.value_words(question, answer);
        }
        field
            .state
            .is_unknown()
            .then(|| self.state_words(field.state))
            .filter(|_| field.state != State::NoAnswer)
    }

    fn record_parts(&self, question: &Question, records: &[Record], parts: &mut Vec<Part>) {
        if self.is_plain_list(question, records) {
            let items = records.iter().filter_map(Record::name);
            parts.push(Part::Facts { items: items.map(|name| self.own(&escape_line(name))).collect() });
            for record in records {
                let lead = record.name().map(|name| {
                    self.label_with("run-in", &[("name", characters::visible_line(name).into())])
                });
                self.record_note(&format!("{}.{}", question.id, record.position + 1), lead, record, parts);
            }
            self.common_sources(records, parts);
        } else {
            let table = self.results_table(question, records);
            let tabled = table.is_some();
            parts.extend(table);
            for record in records {
                self.record(question, record, tabled, parts);
            }
        }
        self.silent_fields(question, records, parts);
    }

    /// Records of which nothing is known but the name, and perhaps a remark: a list of names says it all.
    fn is_plain_list(&self, question: &Question, records: &[Record]) -> bool {
        let only_name = |record: &Record| {
            record.name().is_some()
                && record.as_of.is_none()
                && record.fields.iter().all(|field| {
                    let silent = field.state == State::NoAnswer || field.state == State::NotAsked;
                    field.key() == "name" || (silent && field.note.is_none())
                })
        };
        !question.fields.is_empty() && records.iter().all(only_name)
    }

    fn common_sources(&self, records: &[Record], parts: &mut Vec<Part>) {
        let mut ids: Vec<String> = Vec::new();
        for id in records.iter().flat_map(|record| &record.sources) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        let citations = self.citations_of(&ids);
        if !citations.is_empty() {
            let line = format!("{}{}", self.label("source-line"), write_line(citations));
            parts.push(Part::Words { markdown: line });
        }
    }

    fn record_note(&self, id: &str, lead: Option<String>, record: &Record, parts: &mut Vec<Part>) {
        if let Some(note) = record.note.as_deref().filter(|note| !note.trim().is_empty()) {
            let lead = lead.or_else(|| Some(self.label("note")));
            let id = format!("{id}.note");
            parts.push(self.text_part(&id, State::Answered, lead, note, Vec::new(), HEADING_IN_RECORD));
        }
    }

    /// What tells a record from the others: its name, or the first words on one line that it holds.
    fn record_title(&self, question: &Question, record: &Record) -> Option<(String, String)> {
        let titled = record.fields.iter().zip(&question.fields).find_map(|(field, definition)| {
            match (&field.answer, definition.kind) {
                (Some(Answer::Line(line)), Kind::Line) => Some((definition, line.trim())),
                _ => None,
            }
        });
        let (definition, line) = titled?;
        let words = self.own(&escape_line(line));
        // A bare number says nothing: « Version 2 » does.
        let bare = line.starts_with(|first: char| first.is_ascii_digit()) && definition.key != "name";
        let words = if bare { format!("{} {words}", self.heading(&definition.id)) } else { words };
        Some((definition.key.clone(), words))
    }

    /// One record. The ids of its parts count positions, so that they do not change with any text.
    fn record(&self, question: &Question, record: &Record, tabled: bool, parts: &mut Vec<Part>) {
        let id = format!("{}.{}", question.id, record.position + 1);
        let mut taken: Vec<String> = Vec::new();
        // Without a title, a number and the first choice lead the first text: « 1. L’outil : … ».
        let mut lead: Option<String> = None;
        match self.record_title(question, record) {
            Some((key, words)) => {
                taken.push(key);
                parts.push(Part::Heading {
                    passage: Passage { lang: self.language.clone(), markdown: words },
                });
            }
            None => {
                let number = format!("{}.", record.position + 1);
                let choice =
                    record.fields.first().zip(question.fields.first()).and_then(|(field, definition)| {
                        let Some(answer @ Answer::Choice(_)) = &field.answer else { return None };
                        taken.push(definition.key.clone());
                        let words = capitalised(&self.value_words(definition, answer)?);
                        Some(self.label_with("run-in", &[("name", format!("{number} {words}").into())]))
                    });
                lead = Some(choice.unwrap_or(number));
            }
        }
        if let Some((state, reason)) = &record.state {
            let words = format!("{}.", self.state_words(*state));
            let words = lead.take().map_or_else(|| words.clone(), |lead| format!("{lead} {words}"));
            parts.push(self.text_part(&id, *state, Some(words), reason, Vec::new(), HEADING_IN_RECORD));
        }
        let mut facts = Vec::new();
        let mut texts = Vec::new();
        for (field, definition) in record.fields.iter().zip(&question.fields) {
            if taken.contains(&definition.key) && field.answer.is_some() {
                continue;
            }
            let name = self.heading(&definition.id);
            let own_id = format!("{id}.{}", definition.key);
            match &field.answer {
                Some(Answer::Text(text)) => {
                    let named = || self.label_with("run-in", &[("name", name.clone().into())]);
                    let lead = Some(lead.take().unwrap_or_else(named));
                    let own = if field.sources.is_empty() { &record.sources } else { &field.sources };
                    let trail = self.citations_of(own);
                    texts.push(self.text_part(
                        &own_id,
                        State::Answered,
                        lead,
                        text,
                        trail,
                        HEADING_IN_RECORD,
                    ));
                }
                // The table above says them all.
                Some(Answer::Results(_)) if tabled => {}
                Some(Answer::Results(measures)) => facts.extend(self.measure_facts(measures)),
                Some(answer) => {
                    let value = self.value_words(definition, answer).unwrap_or_default();
                    let trail = write_line(self.citations_of(&field.sources));
                    facts.push(format!("**{name}** {value}{trail}"));
                }
                None if record.state.is_none() && field.reason.is_some() => {
                    let lead = self.label_with("run-in", &[("name", name.into())]);
                    let lead = format!("{lead} {}.", self.state_words(field.state).to_lowercase());
                    let reason = field.reason.as_deref().unwrap_or_default();
                    texts.push(self.text_part(
                        &own_id,
                        field.state,
                        Some(lead),
                        reason,
                        self.citations_of(&field.sources),
                        HEADING_IN_RECORD,
                    ));
                }
                None => {}
            }
            if let Some(note) = field.note.as_deref().filter(|note| !note.trim().is_empty()) {
                let lead = Some(self.label("note"));
                let note_id = format!("{own_id}.note");
                texts.push(self.text_part(
                    &note_id,
                    State::Answered,
                    lead,
                    note,
                    Vec::new(),
                    HEADING_IN_RECORD,
                ));
            }
        }
        if let Some(as_of) = record.as_of {
            let date = self.labels.date(as_of);
            facts.push(format!("**{}** {date}", self.label("as-of-name")));
        }
        // Texts say theirs themselves; the short values of a record rest on the same sources.
        let citations = self.citations_of(&record.sources);
        if !citations.is_empty() && !facts.is_empty() {
            facts.push(format!("**{}**{}", self.label("sources-name"), write_line(citations)));
        }
        // What led the record stays first.
        let led = self.record_title(question, record).is_none();
        if led && !texts.is_empty() {
            parts.push(texts.remove(0));
        }
        if !facts.is_empty() {
            parts.push(Part::Facts { items: facts });
        }
        parts.extend(texts);
        self.record_note(&id, None, record, parts);
    }

    /// Measures of several evaluations side by side, for those that were measured alike.
    fn results_table(&self, question: &Question, records: &[Record]) -> Option<Part> {
        let results = question.fields.iter().find(|field| field.kind == Kind::Results)?;
        let measured = |record: &Record, key: &str| -> Option<String> {
            match &record.field(&results.key)?.answer {
                Some(Answer::Results(measures)) => {
                    self.cell(measures.iter().find(|measure| measure.key() == key)?)
                }
                _ => None,
            }
        };
        let columns: Vec<&Question> = results
            .fields
            .iter()
            .filter(|measure| records.iter().any(|record| measured(record, &measure.key).is_some()))
            .collect();
        if columns.is_empty() || columns.len() > 6 || records.len() < 2 {
            return None;
        }
        let mut header = vec![self.label("evaluation")];
        header.extend(columns.iter().map(|column| self.heading(&column.id)));
        let rows = records
            .iter()
            .map(|record| {
                let name = record.name().map(|name| self.own(&escape_line(name))).unwrap_or_default();
                let cells = columns
                    .iter()
                    .map(|column| measured(record, &column.key).unwrap_or_else(|| self.label("no-figure")));
                std::iter::once(name).chain(cells).collect()
            })
            .collect();
        Some(Part::Table { header, rows })
    }

    /// Which fields were left blank, said once for the whole list.
    fn silent_fields(&self, question: &Question, records: &[Record], parts: &mut Vec<Part>) {
        let total = records.len();
        let silent: Vec<String> = question
            .fields
            .iter()
            .enumerate()
            .filter_map(|(position, definition)| {
                let blank = |record: &&Record| {
                    record
                        .fields
                        .get(position)
                        .is_some_and(|field| field.state == State::NoAnswer && field.asked)
                };
                let count = records.iter().filter(blank).count();
                let name = self.heading(&definition.id);
                match count {
                    0 => None,
                    all if all == total => Some(name),
                    some => Some(self.label_with(
                        "blank-some",
                        &[("name", name.into()), ("count", some.into()), ("total", total.into())],
                    )),
                }
            })
            .collect();
        if !silent.is_empty() {
            let list = silent.join(&self.label("list-comma"));
            parts.push(Part::Words { markdown: self.label_with("blank-fields", &[("fields", list.into())]) });
        }
    }

    /// An answer as data.
    pub(super) fn data(&self, response: &Response) -> Value {
        let Some(answer) = &response.answer else { return Value::Null };
        match answer {
            Answer::Text(text) | Answer::Line(text) | Answer::Url(text) | Answer::Choice(text) => json!(text),
            Answer::Choices(options) => json!(options),
            Answer::Number(number) => json!({
                "written": number.written,
                "value": number.value,
                "about": number.about,
                "unit": number.unit,
            }),
            Answer::Boolean(value) => json!(value),
            Answer::Unclear => json!(crate::questionnaire::UNCLEAR),
            Answer::Date(date) => json!(date.to_string()),
            Answer::Duration(duration) => json!(format!("{} {}", duration.count, duration.unit.name())),
            Answer::Parts(parts) => json!(parts),
            Answer::Records(records) => {
                let records = records.iter().map(|record| {
                    let fields =
                        record.fields.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                    Value::Object(fields.collect())
                });
                Value::Array(records.collect())
            }
            Answer::Results(measures) => {
                let measures = measures.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                Value::Object(measures.collect())
            }
        }
    }

    fn field_data(&self, field: &Response) -> Value {
        json!({ "state": field.state, "value": self.data(field), "reason": field.reason, "note": field.note })
    }
}

/// Some inlines as Markdown, on one line.
pub(super) fn write_line(content: Vec<Inline>) -> String {
    if content.is_empty() {
        return String::new();
    }
    // References start with the space that parts them from what stands before: it is no part of a line.
    let spaced = matches!(content.first(), Some(Inline::Text { text }) if text.starts_with(' '));
    let mut content = content;
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    let line: Vec<Inline> = content
        .into_iter()
        .map(|inline| match inline {
            Inline::SoftBreak | Inline::HardBreak => Inline::Text { text: " ".into() },
            other => other,
        })
        .collect();
    let written = write_markdown(&[Block::Paragraph { content: line }]);
    let joined = written.split('\n').collect::<Vec<_>>().join(" ").trim().to_owned();
    if spaced { format!(" {joined}") } else { joined }
}

/// A link whose words are its address.
pub(super) fn link(url: &str) -> String {
    match crate::address::accepted(url) {
        Some(address) => {
            let shown =
                address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
            format!("[{}](<{}>)", escape_line(shown), bare_address(&address))
        }
        None => escape_line(url),
    }
}

/// An address inside `<…>`: what could end it is percent-encoded.
pub(super) fn bare_address(address: &str) -> String {
    address
        .chars()
        .filter(|character| !character.is_control())
        .map(|character| match character {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            ' ' => "%20".to_owned(),
            other => other.to_string(),
        })
        .collect()
}
