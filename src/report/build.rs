//! Builds the report: questionnaire + submission + findings + language → everything a document says.

use std::sync::Arc;

use indexmap::IndexMap;

use super::model::*;
use crate::date::PartialDate;
use crate::expression::State;
use crate::finding::{AnyCode, Arg, Code, Finding, Level};
use crate::locale::{Catalogue, Value};
use crate::markdown::answer::AnswerOptions;
use crate::markdown::write::escape_line;
use crate::quantity::WrittenNumber;
use crate::questionnaire::{Kind, Question, Questionnaire, Tier, Words};
use crate::submission::{self, Answer, Response, Said, Submission};

/// What a report depends on, besides the answers.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ReportOptions {
    /// The language of the document; the answers' own where `None`.
    pub language: Option<String>,
    /// Whether the file has errors and is shown all the same.
    pub draft: bool,
    /// The images that the answers' folder holds and that can be shown.
    pub images: Vec<String>,
}

/// Where a document shows an image from: a folder beside the Markdown, named after the page. HTML and PDF hold the
/// image under the same name.
pub fn picture_path(id: &str, name: &str) -> String {
    let flat: String = name
        .trim_start_matches("./")
        .chars()
        .map(|character| {
            if character.is_alphanumeric() || matches!(character, '.' | '-' | '_') { character } else { '-' }
        })
        .collect();
    if flat == name {
        return format!("{id}.files/{flat}");
    }
    // Two names that become one would show one picture for both.
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(name.as_bytes());
    format!("{id}.files/{:02x}{:02x}{:02x}-{flat}", digest[0], digest[1], digest[2])
}

/// What a name in an answer stands for.
type Lookup<'a> = Box<dyn Fn(&str) -> Option<String> + 'a>;

/// What every step of building needs.
pub(super) struct Context<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) submission: &'a Submission,
    pub(super) findings: &'a [Finding],
    pub(super) words: Words<'a>,
    pub(super) labels: Arc<Catalogue>,
    pub(super) language: String,
    /// Whether the system has ended: readers' headings are then in the past.
    pub(super) ended: bool,
    image: Lookup<'a>,
    citation: Lookup<'a>,
    footnote: String,
}

impl Report {
    /// Builds a report. The findings are those of [`crate::submission::Checker::check`]: warnings are told to readers.
    pub fn build(
        questionnaire: &Questionnaire,
        submission: &Submission,
        findings: &[Finding],
        options: &ReportOptions,
    ) -> Self {
        let language = options.language.clone().unwrap_or_else(|| submission.language().to_owned());
        // A language that the questionnaire has no words for is told in its first one, which says so of itself.
        let known = questionnaire.languages();
        let language = questionnaire.language_of(&language).or(known.first().map(String::as_str));
        let language = language.unwrap_or_default().to_owned();
        let labels = questionnaire.labels().of(&language);
        let own_reading = labels.text("own-reading", &[]);
        let id = submission.id().unwrap_or_default().to_owned();
        let context = Context {
            questionnaire,
            submission,
            findings,
            words: questionnaire.words(&language),
            footnote: labels.text("footnote", &[]),
            labels,
            ended: matches!(submission.word("lifecycle.status"), Some("retired" | "abandoned")),
            image: Box::new(move |name| {
                let known = options.images.iter().any(|image| image == name);
                known.then(|| picture_path(&id, name))
            }),
            citation: Box::new(move |id| {
                if id == submission::OWN {
                    return Some(own_reading.clone());
                }
                submission.sources().get(id).map(|source| source.number.to_string())
            }),
            language: language.clone(),
        };
        context.report(options)
    }
}

impl<'a> Context<'a> {
    pub(super) fn answer_options(&self, heading_level: u8) -> AnswerOptions<'_> {
        AnswerOptions {
            heading_level,
            images: &*self.image,
            citation: &*self.citation,
            footnote: &self.footnote,
        }
    }

    pub(super) fn citation_label(&self, id: &str) -> Option<String> {
        (self.citation)(id)
    }

    /// Words of the document, as Markdown; marked where another language has to fill them in.
    pub(super) fn label(&self, id: &str) -> String {
        self.label_with(id, &[])
    }

    /// The same, with values.
    pub(super) fn label_with(&self, id: &str, values: &[(&str, Value)]) -> String {
        match self.labels.worded(id, values) {
            (text, Some(language)) => self.foreign(language, &text),
            (text, None) => text,
        }
    }

    /// A name before what is said of it: with a colon, unless it asks.
    pub(super) fn run_in(&self, name: &str) -> String {
        let asks = name.trim_end_matches("</span>").ends_with(['?', '!', ':']);
        if asks { name.to_owned() } else { self.label_with("run-in", &[("name", name.into())]) }
    }

    /// A state in words.
    pub(super) fn state_words(&self, state: State) -> String {
        self.label(&format!("state-{}", state.name().replace('_', "-")))
    }

    /// The heading of a question for readers.
    pub(super) fn heading(&self, id: &str) -> String {
        let worded = self.words.heading(id, self.ended);
        match worded {
            Some(worded) => self.foreign(worded.language, &escape_line(worded.text)),
            None => escape_line(id),
        }
    }

    pub(super) fn passage(&self, markdown: String) -> Passage {
        Passage { lang: self.language.clone(), markdown }
    }

    /// A line of the answers as a passage of its own language.
    pub(super) fn line(&self, question: &str) -> Option<Passage> {
        Some(self.own_passage(self.submission.said_word(question)?))
    }

    fn day(&self, date: PartialDate) -> Day {
        Day { iso: date.to_string(), words: self.labels.date(date) }
    }

    fn report(&self, options: &ReportOptions) -> Report {
        let submission = self.submission;
        let sections: Vec<SectionPart> =
            self.questionnaire.sections().iter().map(|section| self.section(&section.id)).collect();
        let counts = total(sections.iter().map(|section| &section.counts));
        let asked = submission.responses().filter(|response| response.state != State::NotAsked).count();
        let unknown = submission
            .responses()
            .filter(|response| response.state.is_unknown() || response.answer == Some(Answer::Unclear))
            .count();
        let updated_on = submission.date("identity.updated_on");
        Report {
            redevable: REPORT_VERSION.to_owned(),
            id: submission.id().unwrap_or_default().to_owned(),
            questionnaire: self.questionnaire.id().to_owned(),
            language: self.language.clone(),
            answers_language: submission.language().to_owned(),
            translation: submission.translation_counts(),
            answers_in: self.answers_in(),
            draft: options.draft,
            third_party: submission.is_third_party(),
            title: self.line("identity.title").unwrap_or_else(|| self.passage(self.label("untitled"))),
            name: self.line("identity.name"),
            version: self.line("identity.version"),
            organisation: self.organisation(),
            status: self.status(updated_on).map(|markdown| self.passage(markdown)),
            updated_on: updated_on.map(|day| self.day(day)),
            banner: self.banner(),
            essentials: self.essentials(asked, unknown),
            points: self.points(),
            withheld: self.withheld(),
            sources: self.sources(),
            counts,
            asked,
            unknown,
            made: self.made(),
            sections,
        }
    }

    fn organisation(&self) -> Option<Passage> {
        let response = self.submission.response("identity.organisation")?;
        let Some(Answer::Parts(parts)) = &response.answer else { return None };
        let names: Vec<Said<'_>> = ["name", "department"]
            .iter()
            .filter_map(|key| Some(self.submission.said(parts.get(*key)?, &response.path.key(*key))))
            .collect();
        let lang = names.first()?.language;
        // One passage where both are of one language; else each says its own.
        if names.iter().all(|said| said.language == lang && !said.earlier) {
            let names: Vec<&str> = names.iter().map(|said| said.text).collect();
            return Some(Passage { lang: lang.to_owned(), markdown: escape_line(&names.join(", ")) });
        }
        let names: Vec<String> = names.iter().map(|said| self.own_line(*said)).collect();
        Some(self.passage(names.join(", ")))
    }

    /// Whether it is in use: a fact of some day, which may be long past on the day of the page.
    fn status(&self, updated_on: Option<PartialDate>) -> Option<String> {
        let response = self.submission.response("lifecycle.status")?;
        let Some(word) = self.submission.word("lifecycle.status") else {
            return Some(self.label("status-unknown"));
        };
        let option = self.words.option_reader("lifecycle.status", word)?;
        let words = self.foreign(option.language, &escape_line(&crate::locale::capitalised(option.text)));
        let Some(as_of) = response.as_of else { return Some(format!("{words}.")) };
        let date = self.labels.date(as_of);
        let values = [("status", words.into()), ("date", date.into())];
        // A year without news: the reader is told that nobody says whether it is still so.
        let stale = !self.ended && updated_on.is_some_and(|day| as_of.older_than_months(12, day));
        Some(self.label_with(if stale { "status-as-of-stale" } else { "status-as-of" }, &values))
    }

    fn banner(&self) -> Option<Banner> {
        self.submission.is_third_party().then(|| Banner {
            title: self.label("banner-title"),
            how: self
                .submission
                .said_word("identity.prepared_how")
                .map(|said| self.passage_of(said, self.first_paragraph(said.text))),
        })
    }

    fn section(&self, id: &str) -> SectionPart {
        let mut entries = Vec::new();
        let answers = self.submission.sections().iter().find(|answers| answers.id == id);
        let responses: &[Response] = answers.map_or(&[], |answers| &answers.responses);
        let mut counts = empty_counts();
        for response in responses {
            *counts.entry(response.state).or_default() += 1;
            if let Some(question) = self.questionnaire.question(&response.question) {
                entries.push(self.entry(question, response));
            }
        }
        // Stable: the order of the questionnaire is kept within each tier but the last.
        entries.sort_by_key(|entry| entry.tier == Tier::Expert);
        let heading = self.words.section(id).map_or_else(
            || self.passage(escape_line(id)),
            |worded| Passage { lang: worded.language.to_owned(), markdown: escape_line(worded.text) },
        );
        let given = answers.and_then(|answers| answers.given.as_ref()).map(|given| self.whole(id, given));
        let note = answers.and_then(|answers| answers.note.as_deref()).filter(|note| !note.trim().is_empty());
        let note = note.map(|note| self.section_note(id, note));
        let whole = given.into_iter().chain(note).collect();
        SectionPart { id: id.to_owned(), heading, counts, whole, entries }
    }

    fn entry(&self, question: &Question, response: &Response) -> Entry {
        let mut heading = self.heading(&question.id);
        // Questions of a group share their words: the group's heading tells them apart.
        if let Some(group) = self.group_of(question) {
            heading = self.label_with(
                "group-heading",
                &[("group", self.heading(&group.id).into()), ("question", heading.into())],
            );
        }
        Entry {
            id: question.id.clone(),
            heading: self.passage(heading),
            tier: question.tier,
            state: response.state,
            state_words: self.state_words(response.state),
            brief: response.answer.is_none()
                && (response.inherited || response.reason.is_none())
                && response.note.is_none(),
            value: self.data(response),
            parts: self.parts(question, response),
            caveats: self.caveats(question),
        }
    }

    fn group_of(&self, question: &Question) -> Option<&Question> {
        let (parent, _) = question.id.rsplit_once('.')?;
        self.questionnaire.question(parent).filter(|parent| parent.kind == Kind::Group)
    }

    /// Every warning that a reader can act on; never one that depends on the day it is read.
    pub(super) fn points(&self) -> Vec<Point> {
        let shown = self.findings.iter().filter(|finding| finding.level == Level::Warning && !finding.dated);
        let replies = submission::Replies::new(self.submission);
        let mut points: Vec<Point> = Vec::new();
        for finding in shown {
            let markdown = self.reader_words(finding);
            let reply = replies.to(finding);
            let place = Place {
                at: finding.path.to_string(),
                question: finding.question.clone(),
                heading: finding.question.as_ref().map(|id| {
                    let counted = self.counted_question(id);
                    self.passage(self.point_heading(&counted, finding))
                }),
            };
            let code = finding.code.name();
            let same = |point: &&mut Point| {
                point.code == code && point.markdown == markdown && point.reply.is_none() && reply.is_none()
            };
            if let Some(point) = points.iter_mut().find(same) {
                point.places.push(place);
                continue;
            }
            points.push(Point {
                code: code.to_owned(),
                level: finding.level,
                places: vec![place],
                markdown,
                law: finding
                    .law
                    .iter()
                    .filter_map(|id| self.words.law_title(id))
                    .map(|worded| worded.text.to_owned())
                    .collect(),
                reply: reply.map(|reply| {
                    let said = self.submission.said(&reply.answer, &reply.path.key("answer"));
                    self.passage_of(said, self.first_paragraph(said.text))
                }),
            });
        }
        // In the order in which the questionnaire declares its checks: what weighs most comes first.
        let rank = |point: &Point| {
            let declared = self.questionnaire.checks().iter().position(|check| check.id == point.code);
            declared.unwrap_or(usize::MAX)
        };
        points.sort_by_key(rank);
        points
    }

    /// The question that a reader can find: for a field, the list it is in.
    fn counted_question(&self, id: &str) -> String {
        let mut id = id;
        while self.submission.response(id).is_none() {
            match id.rsplit_once('.') {
                Some((parent, _)) => id = parent,
                None => break,
            }
        }
        id.to_owned()
    }

    /// The question, and the name of the record that the finding is in.
    fn point_heading(&self, question: &str, finding: &Finding) -> String {
        let heading = self.heading(question);
        let pointer = finding.path.to_string();
        let record = self.submission.records(question).iter().find(|record| {
            pointer.starts_with(&format!("{}/", record.path)) || pointer == record.path.to_string()
        });
        match record.and_then(|record| self.submission.said_name(record)) {
            Some(name) => {
                let name = self.own_line(name);
                self.label_with("point-in-record", &[("question", heading.into()), ("name", name.into())])
            }
            None => heading,
        }
    }

    fn reader_words(&self, finding: &Finding) -> String {
        let declared = finding.reader.get(&self.language).or_else(|| finding.reader.values().next());
        if let (AnyCode::Check(_), Some(words)) = (&finding.code, declared) {
            return escape_prose(words);
        }
        if let Some(words) = self.totals_in_words(finding) {
            return words;
        }
        let words = self.words.check(finding.code.name(), |text| &text.reader);
        words.map_or_else(
            || escape_line(finding.code.name()),
            |worded| self.foreign(worded.language, &escape_prose(worded.text)),
        )
    }

    /// Which two tests do not count the same cases, and how many each counts, where the other one has a name.
    fn totals_in_words(&self, finding: &Finding) -> Option<String> {
        if !finding.is(Code::TestSetTotalsDiffer) {
            return None;
        }
        let number = |name: &str| {
            finding.args.iter().find_map(|(key, arg)| match arg {
                Arg::Number(number) if *key == name => Some(*number),
                _ => None,
            })
        };
        let (own, other) = (number("own")?, number("other")?);
        // Found by its place in the file, which no translation changes.
        let place = finding.related.first()?.span;
        let mut records = self.submission.records("performance.evaluations").iter();
        let record =
            records.find(|record| record.field("results").is_some_and(|results| results.place == place))?;
        let name = self.submission.said_name(record)?;
        let counted = |value: f64| {
            let written = value.to_string();
            Value::from(self.labels.number(&WrittenNumber { written, value, about: false, unit: None }))
        };
        let values = [("own", counted(own)), ("other", counted(other)), ("name", self.own_line(name).into())];
        Some(self.label_with("point-totals-differ", &values))
    }

    fn withheld(&self) -> Vec<Withheld> {
        let withheld = self.submission.responses().filter(|response| response.state == State::Withheld);
        withheld
            .map(|response| Withheld {
                question: response.question.clone(),
                heading: self.passage(self.heading(&response.question)),
                ground: response.ground.as_ref().and_then(|ground| {
                    let title = self.words.law_title(ground)?;
                    let asks = self.words.law_asks(ground)?;
                    Some(Passage {
                        lang: asks.language.to_owned(),
                        markdown: escape_line(&format!("{} ({})", asks.text, title.text)),
                    })
                }),
            })
            .collect()
    }

    fn sources(&self) -> Vec<SourcePart> {
        let sources = self.submission.sources().iter();
        sources
            .map(|(id, source)| {
                let said = self.submission.said_source(id, &source.title);
                let title = escape_line(said.text.trim());
                let address = source.url.as_deref().and_then(crate::address::accepted);
                let markdown = match address {
                    Some(address) => format!("[{title}](<{}>)", super::lines::bare_address(&address)),
                    None => title,
                };
                SourcePart {
                    id: id.clone(),
                    number: source.number,
                    passage: self.passage_of(said, markdown),
                    checked_on: source.checked_on.map(|date| self.day(date)),
                }
            })
            .collect()
    }

    fn made(&self) -> Vec<Passage> {
        let values = [("questionnaire", Value::from(self.questionnaire.id()))];
        ["made-by", "made-not", "made-reconstructed", "made-states"]
            .iter()
            .map(|id| self.passage(self.label_with(id, &values)))
            .collect()
    }
}

/// A sentence of ours that may quote an answer: no character of it has a meaning in Markdown. Line breaks of a YAML
/// block become spaces; non-breaking spaces stay.
fn escape_prose(text: &str) -> String {
    let words: Vec<&str> = text.split(['\n', '\r', ' ', '\t']).filter(|word| !word.is_empty()).collect();
    escape_line(&words.join(" "))
}

fn empty_counts() -> IndexMap<State, usize> {
    State::ALL.into_iter().map(|state| (state, 0)).collect()
}

fn total<'c>(counts: impl Iterator<Item = &'c IndexMap<State, usize>>) -> IndexMap<State, usize> {
    let mut sum = empty_counts();
    for section in counts {
        for (state, count) in section {
            *sum.entry(*state).or_default() += count;
        }
    }
    sum
}
