//! How records are shown: a list of names, a table of figures, or one block each. Nothing that was written is left out.

use super::answers::{HEADING_IN_ANSWER, HEADING_IN_RECORD};
use super::build::Context;
use super::lines::write_line;
use super::model::{Part, Passage};
use crate::expression::State;
use crate::locale::capitalised;
use crate::markdown::write::escape_line;
use crate::questionnaire::{Kind, Question};
use crate::submission::{Answer, Record, Response};

/// What a record is made of, while it is put together.
#[derive(Default)]
struct Pieces {
    facts: Vec<String>,
    texts: Vec<Part>,
}

impl Context<'_> {
    pub(super) fn record_parts(&self, question: &Question, records: &[Record], parts: &mut Vec<Part>) {
        if is_plain_list(question, records) {
            self.plain_list(question, records, parts);
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

    /// The one record that answers a question: its fields in their order.
    pub(super) fn single_record(&self, question: &Question, record: &Record, parts: &mut Vec<Part>) {
        let mut facts: Vec<String> = Vec::new();
        let mut any_fact = false;
        for (field, definition) in record.fields.iter().zip(&question.fields) {
            let mut pieces = Pieces::default();
            self.field(
                definition,
                field,
                &definition.id,
                record,
                (false, false, HEADING_IN_ANSWER),
                &mut None,
                &mut pieces,
            );
            any_fact |= !pieces.facts.is_empty();
            facts.append(&mut pieces.facts);
            if !pieces.texts.is_empty() {
                if !facts.is_empty() {
                    parts.push(Part::Facts { items: std::mem::take(&mut facts) });
                }
                parts.append(&mut pieces.texts);
            }
        }
        // Texts say their sources themselves; short values rest on the record's.
        let citations = self.citations_of(&record.sources);
        if any_fact && !citations.is_empty() {
            facts.push(self.fact(&self.label("sources-name"), write_line(citations).trim_start()));
        }
        if !facts.is_empty() {
            parts.push(Part::Facts { items: facts });
        }
        self.silent_fields(question, std::slice::from_ref(record), parts);
    }

    fn plain_list(&self, question: &Question, records: &[Record], parts: &mut Vec<Part>) {
        let names = records.iter().filter_map(|record| self.submission.said_name(record));
        let items: Vec<String> = names.map(|name| format!("- {}", self.own_line(name))).collect();
        parts.push(Part::Words { markdown: items.join("\n") });
        for record in records {
            let lead = record.name().map(|name| self.run_in(&escape_line(name)));
            let id = format!("{}.{}", question.id, record.position + 1);
            self.record_note(&id, lead, record, HEADING_IN_ANSWER, parts);
        }
        self.common_sources(records, parts);
    }

    fn common_sources(&self, records: &[Record], parts: &mut Vec<Part>) {
        let mut ids: Vec<String> = Vec::new();
        for id in records.iter().flat_map(|record| record.sources.iter()) {
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

    fn record_note(&self, id: &str, lead: Option<String>, record: &Record, level: u8, parts: &mut Vec<Part>) {
        if let Some(note) = record.note.as_deref().filter(|note| !note.trim().is_empty()) {
            let lead = lead.or_else(|| Some(self.label("note")));
            let id = format!("{id}.note");
            let said = self.submission.said(note, &record.path.key("note"));
            parts.push(self.text_part(&id, State::Answered, lead, said, Vec::new(), level));
        }
    }

    /// What tells a record from the others: its name, or the first words on one line that it holds.
    fn record_title(&self, question: &Question, record: &Record) -> Option<(String, String)> {
        let titled = record.fields.iter().zip(&question.fields).find_map(|(field, definition)| {
            match (&field.answer, definition.kind) {
                (Some(Answer::Line(line)), Kind::Line) => Some((field, definition, line.trim())),
                _ => None,
            }
        });
        let (field, definition, line) = titled?;
        let words = self.own_line(self.submission.said(line, &field.path));
        // A bare number says nothing: « Version 2 » does.
        let bare = line.starts_with(|first: char| first.is_ascii_digit()) && definition.key != "name";
        let words = if bare { format!("{} {words}", self.heading(&definition.id)) } else { words };
        Some((definition.key.clone(), words))
    }

    /// One record. The ids of its parts count positions, so that they do not change with any text.
    fn record(&self, question: &Question, record: &Record, tabled: bool, parts: &mut Vec<Part>) {
        let id = format!("{}.{}", question.id, record.position + 1);
        let title = self.record_title(question, record);
        let level = if title.is_some() { HEADING_IN_RECORD } else { HEADING_IN_ANSWER };
        let mut taken: Option<String> = None;
        // Without a title, a number and the first choice lead the first text: « 1. L’outil : … ».
        let mut lead: Option<String> = None;
        let led = title.is_none();
        match title {
            Some((key, words)) => {
                taken = Some(key);
                let passage = Passage { lang: self.language.clone(), markdown: words };
                parts.push(Part::Heading { passage });
            }
            None => {
                // Escaped: it starts no list.
                let number = format!("{}\\.", record.position + 1);
                let first = record.fields.first().zip(question.fields.first());
                let choice = first.and_then(|(field, definition)| {
                    let Some(Answer::Choice(_)) = &field.answer else { return None };
                    let words = capitalised(&self.value_words(definition, field)?);
                    taken = Some(definition.key.clone());
                    Some(self.run_in(&format!("{number} {words}")))
                });
                lead = Some(choice.unwrap_or(number));
            }
        }
        let mut pieces = Pieces::default();
        if let Some(given) = &record.given {
            let words = self.state_lead(given);
            let words = lead.take().map_or_else(|| words.clone(), |lead| format!("{lead} {words}"));
            pieces.texts.push(self.text_part(
                &id,
                given.state,
                Some(words),
                self.submission.said_reason(given, &record.path),
                Vec::new(),
                level,
            ));
        }
        for (field, definition) in record.fields.iter().zip(&question.fields) {
            let own_id = format!("{id}.{}", definition.key);
            let is_taken = taken.as_ref() == Some(&definition.key);
            self.field(definition, field, &own_id, record, (is_taken, tabled, level), &mut lead, &mut pieces);
        }
        if let Some(as_of) = record.as_of {
            let date = self.labels.date(as_of);
            pieces.facts.push(self.fact(&self.label("as-of-name"), &date));
        }
        // Texts say theirs themselves; the short values of a record rest on the same sources.
        let citations = self.citations_of(&record.sources);
        if !citations.is_empty() && !pieces.facts.is_empty() {
            pieces.facts.push(self.fact(&self.label("sources-name"), write_line(citations).trim_start()));
        }
        // What led the record stays first; what leads nothing still says what it has to.
        if let Some(lead) = lead {
            parts.push(Part::Words { markdown: format!("**{}**", lead.trim_end_matches([':', '\u{a0}'])) });
        } else if led && !pieces.texts.is_empty() {
            parts.push(pieces.texts.remove(0));
        }
        if !pieces.facts.is_empty() {
            parts.push(Part::Facts { items: pieces.facts });
        }
        parts.extend(pieces.texts);
        self.record_note(&id, None, record, level, parts);
    }

    /// One field: a text of its own, a fact, or nothing where it was left blank; and what was remarked on it.
    #[allow(clippy::too_many_arguments)] // a step of `record`, which owns all of these
    fn field(
        &self,
        definition: &Question,
        field: &Response,
        id: &str,
        record: &Record,
        (is_taken, tabled, level): (bool, bool, u8),
        lead: &mut Option<String>,
        pieces: &mut Pieces,
    ) {
        let mut name = self.heading(&definition.id);
        if let Some(as_of) = field.as_of {
            name = format!("{name} ({})", self.labels.date(as_of));
        }
        match &field.answer {
            // It stands in the heading; its date, if it has one, does not.
            Some(_) if is_taken => {
                if let Some(as_of) = field.as_of {
                    pieces.facts.push(self.fact(&self.label("as-of-name"), &self.labels.date(as_of)));
                }
            }
            Some(Answer::Text(text)) => {
                let lead = Some(lead.take().unwrap_or_else(|| self.run_in(&name)));
                let own = if field.sources.is_empty() { &record.sources } else { &field.sources };
                let trail = self.citations_of(own);
                let said = self.submission.said(text, &field.path);
                pieces.texts.push(self.text_part(id, State::Answered, lead, said, trail, level));
            }
            Some(Answer::Results(measures)) => {
                // Figures that a table shows already need not be said again; what is remarked on them does.
                if !tabled {
                    pieces.facts.extend(self.measure_facts(measures));
                }
                for measure in measures.iter() {
                    let id = format!("{id}.{}", measure.key());
                    self.measure_remarks(measure, &id, level, pieces);
                }
            }
            Some(_) => {
                let value = self.value_words(definition, field).unwrap_or_default();
                let trail = write_line(self.citations_of(&field.sources));
                pieces.facts.push(self.fact(&name, &format!("{value}{trail}")));
            }
            None if !field.inherited && field.reason.is_some() => {
                self.reason(field, &name, id, level, pieces);
            }
            None => {}
        }
        self.note(field, None, id, level, pieces);
    }

    fn reason(&self, field: &Response, name: &str, id: &str, level: u8, pieces: &mut Pieces) {
        let given = field.given();
        let state = self.state_lead(&given);
        let mut letters = state.chars();
        let state: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        let lead = format!("{} {state}", self.run_in(name));
        let said = self.submission.said_reason(&given, &field.path);
        let trail = self.citations_of(&field.sources);
        pieces.texts.push(self.text_part(id, field.state, Some(lead), said, trail, level));
    }

    fn note(&self, field: &Response, name: Option<&str>, id: &str, level: u8, pieces: &mut Pieces) {
        if let Some(note) = self.submission.said_note(field).filter(|note| !note.text.trim().is_empty()) {
            let lead = match name {
                Some(name) => self.run_in(name),
                None => self.label("note"),
            };
            let id = format!("{id}.note");
            pieces.texts.push(self.text_part(&id, State::Answered, Some(lead), note, Vec::new(), level));
        }
    }

    /// The reason of a measure without a figure, the note and the date of one with it.
    fn measure_remarks(&self, measure: &Response, id: &str, level: u8, pieces: &mut Pieces) {
        let name = self.heading(&measure.question);
        if measure.answer.is_none() && measure.reason.is_some() {
            self.reason(measure, &name, id, level, pieces);
        }
        if let Some(as_of) = measure.as_of {
            let label = format!("{name}, {}", self.label("as-of-name").to_lowercase());
            pieces.facts.push(self.fact(&label, &self.labels.date(as_of)));
        }
        self.note(measure, Some(&name), id, level, pieces);
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
        // One without any figure is told below, with the reason.
        let shown = |record: &&Record| columns.iter().any(|column| measured(record, &column.key).is_some());
        let rows = records
            .iter()
            .filter(shown)
            .map(|record| {
                let name = self.submission.said_name(record);
                let name = name.map(|name| self.own_line(name)).unwrap_or_default();
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
            .filter(|(_, definition)| !definition.optional)
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
}

/// Records of which nothing is known but the name, and perhaps a remark: a list of names says it all.
fn is_plain_list(question: &Question, records: &[Record]) -> bool {
    let only_name = |record: &Record| {
        record.name().is_some()
            && record.as_of.is_none()
            && record.fields.iter().all(|field| {
                let silent = field.state == State::NoAnswer || field.state == State::NotAsked;
                (field.key() == "name" || silent) && field.note.is_none() && field.as_of.is_none()
            })
    };
    !question.fields.is_empty() && records.iter().all(only_name)
}
