//! How one answer is shown, by kind.

use super::build::Context;
use super::lines::{line_inlines, write_line};
use super::model::{Part, Passage};
use crate::expression::State;
use crate::locale::capitalised;
use crate::markdown::answer::read_answer;
use crate::markdown::characters;
use crate::markdown::references::inlines_without_references;
use crate::markdown::tree::{Block, Inline};
use crate::markdown::words::block_words;
use crate::markdown::write::{escape_line, write_markdown};
use crate::path::Path;
use crate::questionnaire::{Kind, Question};
use crate::submission::{Answer, Given, Response, Said};

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
}
