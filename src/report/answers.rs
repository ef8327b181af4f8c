//! How one answer is shown, by kind.

use serde_json::{Value, json};

use super::build::Context;
use super::model::{Part, Passage};
use crate::expression::State;
use crate::locale::capitalised;
use crate::markdown::answer::read_answer;
use crate::markdown::characters;
use crate::markdown::document::parse_document;
use crate::markdown::references::inlines_without_references;
use crate::markdown::tree::{Block, Inline};
use crate::markdown::words::block_words;
use crate::markdown::write::{escape_line, write_markdown};
use crate::path::Path;
use crate::questionnaire::{Kind, Question};
use crate::submission::{Answer, Given, Response, Said};

/// The question for the name of a file.
const IDENTIFIER: &str = "identity.id";
/// The one answer that ends a sentence of ours.
const CONCERNS_YOU: &str = "impact.concerns_you";
/// Where the headings of what is said of a whole section start: right below its own.
const HEADING_IN_SECTION: u8 = 3;
/// Where the headings of an answer start: below the headings of questions. None may be skipped: PDF/UA says so.
pub(super) const HEADING_IN_ANSWER: u8 = 4;
/// The same below the heading of a record.
pub(super) const HEADING_IN_RECORD: u8 = 5;

impl Context<'_> {
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

    /// The first words of a text, as Markdown on one line, without references: what the first screen takes up. It says
    /// what; the sections say from where.
    pub(super) fn first_paragraph(&self, text: &str) -> String {
        let blocks = self.blocks(text, HEADING_IN_ANSWER);
        match blocks.first() {
            Some(Block::Paragraph { content }) => write_line(inlines_without_references(content.clone())),
            Some(other) => escape_line(&block_words(other)),
            None => String::new(),
        }
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

    /// A text as a part: words set before it (in bold, a line of Markdown), references behind it.
    #[allow(clippy::too_many_arguments)] // each is a different thing to say, once
    pub(super) fn text_part(
        &self,
        id: &str,
        state: State,
        lead: Option<String>,
        said: Said<'_>,
        trail: Vec<Inline>,
        heading_level: u8,
    ) -> Part {
        let read = read_answer(said.text, &self.answer_options(heading_level));
        let cites = !read.citations.is_empty();
        let mut blocks = read.blocks;
        // Our words are in the document's language, and the answer's mark may say another: they are marked too.
        let ours = |words: Inline| {
            if said.language == self.language {
                return words;
            }
            Inline::Foreign { lang: self.language.clone(), content: vec![words] }
        };
        if let Some(lead) = lead {
            let words = ours(Inline::Strong { content: line_inlines(&lead) });
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
        if said.earlier {
            // A paragraph of its own: it speaks of all of them.
            let words = vec![Inline::Text { text: self.earlier_mark() }];
            blocks.push(Block::Paragraph { content: vec![ours(Inline::Emphasis { content: words })] });
        }
        let markdown = write_markdown(&blocks);
        let passage = Passage { lang: said.language.to_owned(), markdown };
        Part::Answer { id: id.to_owned(), state, passage }
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
    pub(super) fn whole(&self, section: &str, given: &Given) -> Part {
        let lead = self.state_lead(given);
        let said = self.submission.said_reason(given, &Path::root().key(section));
        self.text_part(section, given.state, Some(lead), said, Vec::new(), HEADING_IN_SECTION)
    }

    /// What is remarked on a whole section.
    pub(super) fn section_note(&self, section: &str, note: &str) -> Part {
        let id = format!("{section}.note");
        let lead = Some(self.label("note"));
        let said = self.submission.said(note, &Path::root().key(section).key("note"));
        self.text_part(&id, State::Answered, lead, said, Vec::new(), HEADING_IN_SECTION)
    }

    /// A state in words, with its ground in law and when the answer will be known.
    pub(super) fn state_lead(&self, given: &Given) -> String {
        let mut lead = format!("{}.", self.state_words(given.state));
        if let Some(ground) = &given.ground {
            let (words, title) = (self.words.law_asks(ground), self.words.law_title(ground));
            if let (Some(words), Some(title)) = (words, title) {
                let asks = escape_line(words.text.trim_end_matches('.'));
                let words = format!("{asks} ({}).", escape_line(title.text));
                lead.push(' ');
                lead.push_str(&self.foreign(title.language, &words));
            }
        }
        if let Some(expected) = given.expected {
            let date = self.labels.date(expected);
            lead.push(' ');
            lead.push_str(&self.label_with("expected-on", &[("date", date.into())]));
        }
        lead
    }

    fn reason_part(&self, id: &str, response: &Response, heading_level: u8) -> Part {
        let given = response.given();
        let said = self.submission.said_reason(&given, &response.path);
        let lead = self.state_lead(&given);
        let trail = self.citations_of(&response.sources);
        self.text_part(id, response.state, Some(lead), said, trail, heading_level)
    }

    /// Since when it is true, and the published note.
    fn annotation_parts(&self, id: &str, response: &Response, parts: &mut Vec<Part>, heading_level: u8) {
        if let Some(as_of) = response.as_of {
            let date = self.labels.date(as_of);
            let markdown = self.label_with("as-of", &[("date", date.into())]);
            parts.push(Part::Words { markdown });
        }
        if let Some(note) = self.submission.said_note(response).filter(|note| !note.text.trim().is_empty()) {
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
                (id == CONCERNS_YOU).then(|| self.label("concerns-you-lead")),
                match id.as_str() {
                    CONCERNS_YOU => self.without_lead(self.submission.said(text, &response.path)),
                    _ => self.submission.said(text, &response.path),
                },
                self.citations(response),
                HEADING_IN_ANSWER,
            )),
            Answer::Records(records) => self.record_parts(question, records, parts),
            Answer::Record(record) => self.single_record(question, record, parts),
            Answer::Parts(fields) if question.kind == Kind::Image => {
                let file = fields.get("file").map_or("", String::as_str);
                let alt = fields.get("alt").map_or(file, String::as_str);
                let said = self.submission.said(alt, &response.path.key("alt"));
                parts.push(self.image_part(id, file, said));
            }
            Answer::Parts(fields) => {
                let items = fields
                    .iter()
                    .map(|(key, value)| {
                        let name = self.label(&format!("field-{key}"));
                        self.fact(&name, &self.own_part(response, key, value))
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
                let value = self.value_words(question, response).unwrap_or_default();
                let value = if matches!(
                    answer,
                    Answer::Choice(_)
                        | Answer::Choices(_)
                        | Answer::Boolean(_)
                        | Answer::Unclear
                        | Answer::Number(_)
                        | Answer::Date(_)
                ) {
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
    fn image_part(&self, id: &str, file: &str, said: Said<'_>) -> Part {
        let alt = characters::visible_line(said.text);
        let image = match (self.answer_options(HEADING_IN_ANSWER).images)(file) {
            Some(src) => Inline::Image { src, alt },
            None => Inline::Text { text: alt },
        };
        Part::Answer {
            id: id.to_owned(),
            state: State::Answered,
            passage: self.passage_of(said, write_line(vec![image])),
        }
    }

    /// A short value with its name: `**Nom :** valeur`.
    pub(super) fn fact(&self, name: &str, value: &str) -> String {
        format!("**{}** {value}", self.run_in(name))
    }

    pub(super) fn measure_facts(&self, measures: &[Response]) -> Vec<String> {
        measures
            .iter()
            .filter_map(|measure| {
                let name = self.heading(&measure.question);
                let value = self.cell(measure)?;
                Some(self.fact(&name, &value))
            })
            .collect()
    }

    /// The parts of a contact or an organisation.
    pub(super) fn field_value(&self, key: &str, value: &str) -> String {
        part_words(key, value)
    }

    /// The ways to reach a service, on one line.
    pub(super) fn ways_to_write(&self, response: &Response) -> Option<String> {
        let Some(Answer::Parts(parts)) = &response.answer else { return None };
        let ways = parts.iter().map(|(key, value)| self.own_part(response, key, value));
        Some(ways.collect::<Vec<_>>().join(&self.label("list-comma")))
    }

    /// A short answer in words; `None` for what needs more than a line.
    pub(super) fn value_words(&self, question: &Question, response: &Response) -> Option<String> {
        let said = |words, at: &Path| self.own_line(self.submission.said(words, at));
        let option = |option: &str| {
            let worded = self.words.option_reader(&question.id, option);
            worded.map_or_else(
                || escape_line(option),
                |worded| self.foreign(worded.language, &escape_line(worded.text)),
            )
        };
        Some(match response.answer.as_ref()? {
            // A code of the file: in no language.
            Answer::Line(line) if question.id == IDENTIFIER => escape_line(line.trim()),
            Answer::Line(line) => said(line, &response.path),
            Answer::Choice(choice) => option(choice),
            Answer::Choices(choices) => choices
                .iter()
                .map(|choice| option(choice))
                .collect::<Vec<_>>()
                .join(&self.label("list-comma")),
            Answer::Number(number) => {
                let digits = self.labels.number(number);
                let unit = number.unit.as_deref().map(|unit| said(unit, &response.path.key("unit")));
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
            Answer::Parts(_) if question.kind == Kind::Contact => return self.ways_to_write(response),
            Answer::Text(_)
            | Answer::Parts(_)
            | Answer::Records(_)
            | Answer::Record(_)
            | Answer::Results(_) => return None,
        })
    }

    /// A field in a table or a list of facts: its value, or its state in words. `None` for a blank.
    pub(super) fn cell(&self, field: &Response) -> Option<String> {
        let question = self.questionnaire.question(&field.question)?;
        if field.answer.is_some() {
            return self.value_words(question, field);
        }
        field
            .state
            .is_unknown()
            .then(|| self.state_words(field.state))
            .filter(|_| field.state != State::NoAnswer)
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
            Answer::Record(record) => {
                let fields =
                    record.fields.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                Value::Object(fields.collect())
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

/// A line as a cell of a table: its bars, if any, are no borders.
pub(super) fn in_cell(line: &str) -> String {
    let mut cell = String::with_capacity(line.len());
    let mut escaped = false;
    for character in line.chars() {
        if character == '|' && !escaped {
            cell.push('\\');
        }
        escaped = character == '\\' && !escaped;
        cell.push(character);
    }
    cell
}

/// A line of Markdown of ours as inlines.
fn line_inlines(markdown: &str) -> Vec<Inline> {
    // Most are plain words: nothing to parse.
    if !markdown.contains(['\\', '<', '*', '_', '[', '`', '&', '~', '!']) {
        return vec![Inline::Text { text: markdown.to_owned() }];
    }
    let blocks = parse_document(markdown, "").map(|document| document.blocks).unwrap_or_default();
    match blocks.into_iter().next() {
        Some(Block::Paragraph { content }) => content,
        _ => vec![Inline::Text { text: markdown.to_owned() }],
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

/// A part of a contact or an organisation, as Markdown on one line.
fn part_words(key: &str, value: &str) -> String {
    match key {
        "email" => format!("[{}](<mailto:{}>)", escape_line(value), bare_address(value)),
        "phone" => {
            let digits: String =
                value.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
            format!("[{}](<tel:{digits}>)", escape_line(value))
        }
        "url" => link(value),
        _ => escape_line(&value.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

/// The ways to reach a service, as Markdown on one line.
pub(crate) fn contact_line(parts: &indexmap::IndexMap<String, String>) -> String {
    parts.iter().map(|(key, value)| part_words(key, value)).collect::<Vec<_>>().join(", ")
}

/// A link whose words are its address.
pub(crate) fn link(url: &str) -> String {
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
