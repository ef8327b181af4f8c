//! A document that the schema accepts, read into typed answers. What a schema cannot say of one of them (calendar,
//! checksum, address) becomes findings here.

mod spot;
mod values;

use std::sync::Arc;

use indexmap::IndexMap;

use super::faults::Faults;
use super::model::{
    Acknowledgement, Answer, Given, Record, Response, SectionAnswers, Source, State, Submission,
};
use crate::date::Duration;
use crate::finding::{Code, Finding};
use crate::quantity::WrittenNumber;
use crate::questionnaire::{Kind, Question, Questionnaire, UNCLEAR};
use crate::source::{SourceFile, Span};
use crate::yaml::{Node, NodeKind, Path, SpannedDocument};
use spot::{Spot, ids, section_sources, state_of, text_of};

/// The id by which an author cites their own reading.
pub(crate) const OWN: &str = "own";

pub(super) struct Reader<'a> {
    file: &'a SourceFile,
    document: &'a SpannedDocument,
    faults: &'a Faults,
    pub(super) findings: Vec<Finding>,
    /// The key of the last section that was read.
    section_before: Option<Span>,
    /// Whether the section that is read is not in the file.
    without_section: bool,
}

/// What stands around an answer: a state of the whole section or record, and default sources.
#[derive(Clone, Default)]
struct Around {
    given: Option<Given>,
    /// Whether the state is a group's: each of its questions then says why, since the group itself is not printed.
    of_group: bool,
    sources: Arc<[String]>,
}

/// Reads the whole document.
pub(super) fn submission(
    questionnaire: &Questionnaire,
    file: &SourceFile,
    document: &SpannedDocument,
    faults: &Faults,
) -> (Submission, Vec<Finding>) {
    let mut reader =
        Reader { file, document, faults, findings: Vec::new(), section_before: None, without_section: false };
    let (root, top) = (&document.root, Spot::root(document));
    let language = text_of(root.get("language")).unwrap_or_else(|| "fr".to_owned());
    reader.findings.extend(without_words(questionnaire, document, &language));
    let submission = Submission {
        file_name: file.name().to_owned(),
        language,
        sources: reader.sources(root.get("sources")),
        sections: Arc::new(
            questionnaire
                .sections()
                .iter()
                .map(|section| {
                    let spot = top.key(&section.id);
                    let (node, path) = (spot.node, &spot.path);
                    reader.without_section = node.is_none();
                    let around = Around {
                        given: node.and_then(|node| reader.given(node, path)),
                        of_group: false,
                        sources: node.map(section_sources).unwrap_or_default().into(),
                    };
                    let mut responses = Vec::new();
                    for question in &section.questions {
                        reader.question(question, &spot, &around, &mut responses);
                    }
                    let key = root.entry(&section.id).map(|entry| entry.key.span);
                    reader.section_before = key.or(reader.section_before);
                    let note = node.and_then(|node| text_of(node.get("note")));
                    SectionAnswers { id: section.id.clone(), given: around.given, note, responses }
                })
                .collect(),
        ),
        acknowledged: reader.acknowledged(root.get("acknowledged")),
        translation: None,
        as_written: None,
    };
    (submission, reader.findings)
}

/// A language that the questionnaire does not speak: what stands around the answers is in another one.
fn without_words(
    questionnaire: &Questionnaire,
    document: &SpannedDocument,
    language: &str,
) -> Option<Finding> {
    let first = questionnaire.languages().first()?;
    // What has not the form of a language is told already.
    let is_tag = language.starts_with(|first: char| first.is_ascii_lowercase());
    if !is_tag || !language.is_ascii() || questionnaire.language_of(language).is_some() {
        return None;
    }
    let path = Path::root().key("language");
    let finding = Finding::new(Code::LanguageWithoutWords, document.place(&path), path);
    let languages = questionnaire.languages().join("`, `");
    Some(finding.arg("found", language).arg("first", first.as_str()).arg("languages", languages))
}

impl Reader<'_> {
    fn sources(&mut self, node: Option<&Node>) -> IndexMap<String, Source> {
        let Some(node) = node else { return IndexMap::new() };
        let entries = node.entries().iter().enumerate();
        entries
            .map(|(position, entry)| {
                let path = Path::root().key("sources").key(&entry.key.name);
                let source = Source {
                    number: position + 1,
                    title: text_of(entry.value.get("title")).unwrap_or_default(),
                    url: text_of(entry.value.get("url")),
                    checked_on: self.date_in(&entry.value, "checked_on", &path, None),
                    place: entry.key.span,
                };
                if let Some(url) = &source.url {
                    self.look_at_url(url, &path.key("url"), None);
                }
                (entry.key.name.clone(), source)
            })
            .collect()
    }

    fn acknowledged(&mut self, node: Option<&Node>) -> Vec<Acknowledgement> {
        let items = node.map(Node::items).unwrap_or_default().iter().enumerate();
        items
            .map(|(position, item)| Acknowledgement {
                check: text_of(item.get("check")).unwrap_or_default(),
                at: text_of(item.get("at")).unwrap_or_default(),
                answer: text_of(item.get("answer")).unwrap_or_default(),
                place: item.span,
                path: Path::root().key("acknowledged").index(position),
            })
            .collect()
    }

    /// One question, or the questions of a group.
    fn question(
        &mut self,
        question: &Question,
        parent: &Spot<'_>,
        around: &Around,
        responses: &mut Vec<Response>,
    ) {
        let spot = parent.key(&question.key);
        if question.kind == Kind::Group {
            let node = spot.node;
            let mut inside = around.clone();
            if let Some(given) = node.and_then(|node| self.given(node, &spot.path)) {
                inside.given = Some(given);
                inside.of_group = true;
            }
            let own = node.map(|node| ids(node.get("source"))).unwrap_or_default();
            if !own.is_empty() {
                inside.sources = own.into();
            }
            let first = responses.len();
            for field in &question.fields {
                self.question(field, &spot, &inside, responses);
            }
            // A group is not printed itself: what is remarked on it stands with its first question.
            if let (Some(node), Some(response)) = (node, responses.get_mut(first)) {
                if response.note.is_none() {
                    response.note = text_of(node.get("note"));
                }
                if response.as_of.is_none() {
                    response.as_of = self.date_in(node, "as_of", &spot.path, None);
                }
            }
            return;
        }
        responses.push(self.response(question, spot, around));
    }

    fn response(&mut self, question: &Question, spot: Spot<'_>, around: &Around) -> Response {
        let Spot { node, path, place } = spot;
        let before = self.section_before.filter(|_| self.without_section);
        let mut response = Response {
            question: question.id.clone(),
            place: before.unwrap_or(place),
            without_section: self.without_section,
            content: Span::at(node.map_or(0, |node| node.span.start)),
            faulty: self.faults.holds(&path),
            path,
            state: State::NoAnswer,
            asked: true,
            answer: None,
            reason: None,
            inherited: false,
            ground: None,
            expected: None,
            note: None,
            note_place: Span::default(),
            as_of: None,
            sources: Arc::default(),
            default_sources: if question.about_page { Arc::default() } else { around.sources.clone() },
        };
        let Some(node) = node.filter(|node| !node.is_null()) else {
            if let Some(given) = &around.given {
                response.state = given.state;
                response.reason = Some(given.reason.clone());
                response.ground.clone_from(&given.ground);
                response.expected = given.expected;
                response.inherited = !around.of_group;
            }
            return response;
        };
        let mut value = Some(node);
        if node.is_mapping() {
            self.annotations(node, &mut response);
            value = if question.is_mapping() { Some(node) } else { node.get("value") };
            if let Some((state, reason)) = state_of(node) {
                response.state = state;
                response.reason = Some(reason);
                let held = node.get(state.name()).map(|reason| reason.span);
                response.content = held.unwrap_or(response.content);
                value = None;
            }
        }
        let Some(value) = value.filter(|value| !value.is_null()) else { return response };
        let inner = Around {
            given: None,
            of_group: false,
            sources: if response.sources.is_empty() { &around.sources } else { &response.sources }.clone(),
        };
        response.content = value.span;
        let spot = Spot { node: Some(node), path: response.path.clone(), place };
        response.answer = self.answer(question, value, &spot, &inner);
        if response.answer.is_some() {
            response.state = State::Answered;
        }
        response
    }

    /// A state that stands instead of a whole section, group or record.
    fn given(&mut self, node: &Node, path: &Path) -> Option<Given> {
        let (state, reason) = state_of(node)?;
        Some(Given {
            state,
            reason,
            ground: text_of(node.get("ground")),
            expected: self.date_in(node, "expected", path, None),
        })
    }

    fn annotations(&mut self, node: &Node, response: &mut Response) {
        response.sources = ids(node.get("source")).into();
        response.note = text_of(node.get("note"));
        response.note_place = node.get("note").map(|note| note.span).unwrap_or_default();
        response.as_of = self.date_in(node, "as_of", &response.path, Some(&response.question));
        response.expected = self.date_in(node, "expected", &response.path, Some(&response.question));
        response.ground = text_of(node.get("ground"));
    }

    fn answer(
        &mut self,
        question: &Question,
        value: &Node,
        spot: &Spot<'_>,
        around: &Around,
    ) -> Option<Answer> {
        let path = &spot.path;
        let text = || text_of(Some(value));
        let beside = |key: &str| spot.node.and_then(|node| node.get(key));
        Some(match question.kind {
            Kind::Text => Answer::Text(text()?),
            Kind::Line => Answer::Line(text()?.trim_end().to_owned()),
            Kind::Choice => match text()? {
                unclear if unclear == UNCLEAR => Answer::Unclear,
                option => Answer::Choice(option),
            },
            Kind::Choices => {
                let options: Vec<String> =
                    value.items().iter().filter_map(|item| text_of(Some(item))).collect();
                if options.is_empty() {
                    return None;
                }
                Answer::Choices(options)
            }
            Kind::Number => match &value.kind {
                NodeKind::Number(number) => Answer::Number(WrittenNumber {
                    written: number.written.clone(),
                    value: number.value,
                    about: matches!(beside("about").map(|about| &about.kind), Some(NodeKind::Bool(true))),
                    unit: text_of(beside("unit")),
                }),
                _ => return None,
            },
            Kind::Boolean => match &value.kind {
                NodeKind::Bool(value) => Answer::Boolean(*value),
                _ => Answer::Unclear,
            },
            Kind::Date => Answer::Date(self.date(value, path, Some(&question.id))?),
            Kind::Duration => Answer::Duration(Duration::parse(&text()?)?),
            Kind::Url => {
                let url = text()?.trim_end().to_owned();
                self.look_at_url(&url, path, Some(&question.id));
                Answer::Url(url)
            }
            Kind::Contact | Kind::Organisation | Kind::Image => self.parts(question, value, path)?,
            Kind::Records => {
                // The list may stand under `value`.
                let under = spot.node.is_some_and(Node::is_mapping);
                let list = if under { spot.key("value") } else { spot.clone() };
                let items = value.items().iter().enumerate().filter(|(_, item)| !item.is_null());
                let items: Vec<Record> = items
                    .map(|(position, item)| {
                        self.record(question, item, &list.item(position, item), position, around)
                    })
                    .collect();
                if items.is_empty() {
                    return None;
                }
                Answer::Records(items)
            }
            Kind::Record => {
                let mut record = self.record(question, value, spot, 0, around);
                // What is remarked on it stands with the answer.
                (record.note, record.as_of) = (None, None);
                let blank = |field: &Response| field.state == State::NoAnswer && field.note.is_none();
                if record.fields.iter().all(blank) {
                    return None;
                }
                Answer::Record(record)
            }
            Kind::Results => {
                let mut measures = Vec::new();
                for field in &question.fields {
                    if value.get(&field.key).is_some_and(|node| !node.is_null()) {
                        measures.push(self.response(field, spot.key(&field.key), around));
                    }
                }
                if measures.is_empty() {
                    return None;
                }
                Answer::Results(Arc::new(measures))
            }
            Kind::Group => return None,
        })
    }

    fn record(
        &mut self,
        question: &Question,
        item: &Node,
        spot: &Spot<'_>,
        position: usize,
        around: &Around,
    ) -> Record {
        let own = ids(item.get("source"));
        let sources = if own.is_empty() { around.sources.clone() } else { own.into() };
        let given = self.given(item, &spot.path);
        let inside = Around { given: given.clone(), of_group: false, sources: sources.clone() };
        let mut fields = Vec::with_capacity(question.fields.len());
        for field in &question.fields {
            self.question(field, spot, &inside, &mut fields);
        }
        Record {
            position,
            given,
            fields: Arc::new(fields),
            note: text_of(item.get("note")),
            note_place: item.get("note").map(|note| note.span).unwrap_or_default(),
            as_of: self.date_in(item, "as_of", &spot.path, Some(&question.id)),
            sources,
            path: spot.path.clone(),
        }
    }
}
