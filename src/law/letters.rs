//! The documents that French law calls for: the mention on a decision, the published rules, and the answer to a person
//! who asks. Each is made from answers of the system's owner, never with anything about a person in it.

use indexmap::IndexMap;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use super::duties::{Assessment, Reason};
use crate::finding::{Arg, Code, Finding};
use crate::markdown::answer::{AnswerOptions, read_answer};
use crate::markdown::references::without_references;
use crate::markdown::tree::Block;
use crate::markdown::write::{escape_line, write_markdown};
use crate::questionnaire::{Questionnaire, Worded};
use crate::render::{self, FrameWords, RenderError, Sheet, Templates};
use crate::report::{Passage, address_link, contact_line};
use crate::source::SourceFile;
use crate::submission::{Answer, Record, Response, Said, Submission};

/// Where headings of answers start in a letter: below the two levels of its own.
const HEADING_LEVEL: u8 = 3;

/// A document that the law calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterKind {
    /// What stands on a decision (R. 311-3-1-1 of the code of relations between the public and the administration).
    Mention,
    /// The rules, for a reader who is no specialist (L. 312-1-3).
    Rules,
    /// The answer to a person who asks how a decision was made, with blanks for what is theirs (R. 311-3-1-2).
    Reply,
}

impl LetterKind {
    /// Its name in commands and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Rules => "rules",
            Self::Reply => "reply",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Mention => "mention.md.jinja",
            Self::Rules => "rules.md.jinja",
            Self::Reply => "reply.md.jinja",
        }
    }

    /// The duty that calls for it, by its id in `law.yaml`.
    fn duty(self) -> &'static str {
        match self {
            Self::Mention => "D1",
            Self::Rules => "D3",
            Self::Reply => "D2",
        }
    }

    /// The answers without which it would say nothing: one of each group, the first where all are missing.
    fn needs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Mention => &[
                &["purpose.summary", "purpose.service", "purpose.function"],
                &["identity.organisation"],
                &["redress.documents", "identity.contact"],
            ],
            Self::Rules => &[
                &["purpose.summary", "purpose.service", "purpose.function"],
                &["decision.what"],
                &["decision.automation"],
                &["data.sets"],
                &["explainability.operations"],
                &["explainability.factors"],
            ],
            Self::Reply => &[
                &["identity.organisation"],
                &["decision.automation"],
                &["data.sets"],
                &["explainability.factors"],
                &["explainability.operations"],
            ],
        }
    }
}

/// A letter, resolved: what its template sets. Whatever comes from an answer is normalised Markdown without references.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Letter {
    #[serde(skip)]
    kind: LetterKind,
    /// The id of the page.
    pub id: String,
    /// The language of the letter.
    pub language: String,
    /// What the system does.
    pub title: Passage,
    /// Its name.
    pub name: Option<Passage>,
    /// Who decides: `support`, `mixed` or `full`, as the answers say.
    pub automation: Option<String>,
    /// The same in words for readers.
    pub automation_words: Option<Passage>,
    /// Texts, by the id of the question; `null` where there is no answer.
    pub texts: IndexMap<String, Option<Passage>>,
    /// The steps to the decision.
    pub steps: Vec<Line>,
    /// The cases and what becomes of them.
    pub outcomes: Vec<Line>,
    /// The data: name, content, origin.
    pub data: Vec<Line>,
    /// What counts: name and effect.
    pub factors: Vec<Line>,
    /// The three routes of redress, by name.
    pub routes: IndexMap<String, Route>,
    /// Legal references as they are cited inside a sentence, by id.
    pub law: IndexMap<String, String>,
    /// The same behind another one of the same text.
    pub short: IndexMap<String, String>,
    /// The day of the page, in words.
    pub date: Option<String>,
}

/// One line of a list or table: up to three pieces, each of which may be missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Line {
    /// What names it.
    pub first: Option<Passage>,
    /// What it says.
    pub second: Option<Passage>,
    /// What more it says.
    pub third: Option<Passage>,
}

/// A route of redress.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Route {
    /// How to go about it.
    pub how: Option<Passage>,
    /// Where to write.
    pub place: Option<Passage>,
    /// Within which time.
    pub delay: Option<Passage>,
}

impl Letter {
    /// A letter from the answers of a file.
    ///
    /// # Errors
    /// What keeps it from being made, each at the answer in question: the page is a third party's, the law does not call
    /// for it or that cannot be told, or an answer is missing.
    pub fn new(
        questionnaire: &Questionnaire,
        submission: &Submission,
        file: &SourceFile,
        kind: LetterKind,
        language: &str,
    ) -> Result<Self, Vec<Finding>> {
        let obstacles = obstacles(questionnaire, submission, file, kind, language);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        Ok(Writer { questionnaire, submission, language }.letter(kind))
    }

    /// The letter as a document: Markdown, its tree, and what a page or PDF of it needs.
    ///
    /// # Errors
    /// A mistake of the template.
    pub fn sheet(&self, templates: &Templates) -> Result<Sheet, RenderError> {
        let values = context! {
            letter => minijinja::Value::from(Serde(self)),
            generator => render::GENERATOR,
            lang => self.language.clone(),
        };
        let rendered = render::document(self.kind.template(), values, &self.language, templates)?;
        let labels = templates.labels(&self.language);
        let description = labels.text(&format!("{}-description", self.kind.name()), &[]);
        let id = format!("{}.{}", self.id, self.kind.name());
        Ok(Sheet::letter(&id, &description, FrameWords::new(&labels), rendered))
    }
}

/// What keeps a document of the owner's from being made from a file.
pub(super) fn third_party(submission: &Submission) -> Option<Finding> {
    let response = submission.response("identity.prepared_by").filter(|_| submission.is_third_party())?;
    Some(at(Code::DocumentThirdParty, response))
}

fn at(code: Code, response: &Response) -> Finding {
    Finding::new(code, response.place, response.path.clone())
        .question(&response.question)
        .arg("question", Arg::Label(response.question.clone()))
        .arg("id", response.question.clone())
}

fn obstacles(
    questionnaire: &Questionnaire,
    submission: &Submission,
    file: &SourceFile,
    kind: LetterKind,
    language: &str,
) -> Vec<Finding> {
    if let Some(finding) = third_party(submission) {
        return vec![finding];
    }
    let assessment = Assessment::of(questionnaire, submission, file, language);
    if let Some(duty) = assessment.duty(kind.duty()) {
        // Where the law surely does not call for it, what cannot be told beside does not matter.
        let holds = |reason: &&Reason| reason.holds == Some(false);
        let no: Vec<&Reason> = duty.obstacles.iter().filter(holds).collect();
        let reasons = if no.is_empty() { duty.obstacles.iter().collect() } else { no };
        let found: Vec<Finding> = reasons
            .into_iter()
            .flat_map(|reason| {
                let code = match reason.holds {
                    Some(_) => Code::DocumentNotCalledFor,
                    None => Code::DocumentCannotBeTold,
                };
                reason.answers.iter().filter_map(move |quoted| {
                    let response = submission.response(&quoted.question)?;
                    Some(at(code, response).arg("says", quoted.says.clone()))
                })
            })
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    kind.needs()
        .iter()
        .filter(|group| group.iter().all(|id| submission.answer(id).is_none()))
        .filter_map(|group| submission.response(group.first()?))
        .map(|response| at(Code::DocumentLacks, response))
        .collect()
}

struct Writer<'a> {
    questionnaire: &'a Questionnaire,
    submission: &'a Submission,
    language: &'a str,
}

impl Writer<'_> {
    fn letter(&self, kind: LetterKind) -> Letter {
        const TEXTS: [&str; 8] = [
            "purpose.summary",
            "purpose.function",
            "purpose.service",
            "decision.what",
            "explainability.operations",
            "explainability.factors_weights",
            "explainability.individual_explanation",
            "oversight.departs_how",
        ];
        const ROUTES: [&str; 3] = ["documents", "decision", "personal_data"];
        let submission = self.submission;
        let words = self.questionnaire.words(self.language);
        let mut texts: IndexMap<String, Option<Passage>> = TEXTS
            .iter()
            .map(|id| ((*id).to_owned(), submission.response(id).and_then(|response| self.text(response))))
            .collect();
        let example = submission.field("explainability.worked_example", "text");
        let organisation = match submission.response("identity.organisation") {
            Some(Response { answer: Some(Answer::Parts(parts)), path, .. }) => {
                let said = ["name", "department"]
                    .iter()
                    .filter_map(|key| Some(submission.said(parts.get(*key)?, &path.key(key))));
                let said: Vec<Said<'_>> = said.collect();
                let names: Vec<&str> = said.iter().map(|said| said.text).collect();
                let lang = said.first().map_or(submission.language(), |said| said.language);
                Some(Passage { lang: lang.to_owned(), markdown: escape_line(&names.join(", ")) })
            }
            _ => None,
        };
        let contact = submission.response("identity.contact").and_then(|response| self.place(response));
        let rules = submission.word("openness.rules_url").map(|url| self.own(address_link(url)));
        texts.extend(
            [
                ("explainability.worked_example", example.and_then(|field| self.text(field))),
                ("identity.organisation", organisation),
                ("identity.contact", contact),
                ("openness.rules_url", rules),
            ]
            .map(|(id, passage)| (id.to_owned(), passage)),
        );
        let automation = submission.word("decision.automation");
        let automation_words = automation.and_then(|word| {
            let worded = words.option_reader("decision.automation", word)?;
            Some(Passage {
                lang: worded.language.to_owned(),
                markdown: escape_line(&crate::locale::capitalised(worded.text)),
            })
        });
        let duties = self.questionnaire.duties().iter().flat_map(|duty| &duty.law);
        // A title in the language of the letter before the running words of another.
        let spoken = |worded: &Worded<'_>| worded.language == self.language;
        let cited =
            |id: &String| words.law(id, |text| &text.cited).filter(spoken).or_else(|| words.law_title(id));
        let short = |id: &String| words.law(id, |text| &text.short).filter(spoken).or_else(|| cited(id));
        let law = duties.clone().filter_map(|id| Some((id.clone(), cited(id)?.text.to_owned()))).collect();
        let short = duties.filter_map(|id| Some((id.clone(), short(id)?.text.to_owned()))).collect();
        let labels = self.questionnaire.labels().of(self.language);
        Letter {
            kind,
            id: submission.word("identity.id").unwrap_or_default().to_owned(),
            language: self.language.to_owned(),
            title: submission
                .said_word("identity.title")
                .map_or_else(|| self.own(String::new()), |said| self.said_line(said)),
            name: submission.said_word("identity.name").map(|said| self.said_line(said)),
            automation: automation.map(str::to_owned),
            automation_words,
            texts,
            steps: self.lines("decision.steps", ["who", "does", ""]),
            outcomes: self.lines("decision.outcomes", ["when", "who", "result"]),
            data: self.lines("data.sets", ["name", "content", "collected_how"]),
            factors: self.lines("explainability.factors", ["name", "effect", ""]),
            routes: ROUTES.iter().map(|route| ((*route).to_owned(), self.route(route))).collect(),
            law,
            short,
            date: submission.date("identity.updated_on").map(|day| labels.date(day)),
        }
    }

    fn said_line(&self, said: Said<'_>) -> Passage {
        Passage { lang: said.language.to_owned(), markdown: escape_line(said.text.trim()) }
    }

    /// Where to write: in the language of its words, the service; addresses are in none.
    fn place(&self, response: &Response) -> Option<Passage> {
        let Some(Answer::Parts(parts)) = &response.answer else { return None };
        let service = parts.get("service").map(String::as_str).unwrap_or_default();
        let said = self.submission.said(service, &response.path.key("service"));
        Some(Passage { lang: said.language.to_owned(), markdown: contact_line(parts) })
    }

    fn own(&self, markdown: String) -> Passage {
        Passage { lang: self.submission.language().to_owned(), markdown }
    }

    /// A text, normalised, without references: a letter lists no sources.
    fn text(&self, response: &Response) -> Option<Passage> {
        match &response.answer {
            Some(Answer::Text(text)) => {
                let said = self.submission.said(text, &response.path);
                let markdown = write_markdown(&self.blocks(said.text)).trim().to_owned();
                Some(Passage { lang: said.language.to_owned(), markdown })
            }
            Some(Answer::Line(line)) => Some(self.said_line(self.submission.said(line, &response.path))),
            _ => None,
        }
    }

    fn blocks(&self, text: &str) -> Vec<Block> {
        let options = AnswerOptions {
            heading_level: HEADING_LEVEL,
            images: &|_| None,
            citation: &|id| Some(id.to_owned()),
            footnote: "",
        };
        without_references(read_answer(text, &options).blocks)
    }

    /// A text on one line, for lists and tables.
    fn line(&self, field: &Response) -> Option<Passage> {
        match &field.answer {
            Some(Answer::Text(text)) => {
                let said = self.submission.said(text, &field.path);
                let blocks = self.blocks(said.text);
                let words: Vec<String> = blocks
                    .iter()
                    .map(|block| match block {
                        Block::Paragraph { .. } => write_markdown(std::slice::from_ref(block)),
                        other => escape_line(&crate::markdown::words::block_words(other)),
                    })
                    .collect();
                Some(Passage { lang: said.language.to_owned(), markdown: on_one_line(&words.join(" ")) })
            }
            Some(Answer::Line(line)) => Some(self.said_line(self.submission.said(line, &field.path))),
            Some(Answer::Choice(choice)) => {
                let words = self.questionnaire.words(self.language);
                let worded = words.option_reader(&field.question, choice)?;
                Some(Passage {
                    lang: worded.language.to_owned(),
                    markdown: escape_line(&crate::locale::capitalised(worded.text)),
                })
            }
            _ => None,
        }
    }

    fn lines(&self, list: &str, [first, second, third]: [&str; 3]) -> Vec<Line> {
        let piece = |record: &Record, key: &str| record.field(key).and_then(|field| self.line(field));
        let records = self.submission.records(list).iter();
        records
            .map(|record| Line {
                first: piece(record, first),
                second: piece(record, second),
                third: piece(record, third),
            })
            .collect()
    }

    fn route(&self, route: &str) -> Route {
        let id = format!("redress.{route}");
        let field = |key: &str| self.submission.field(&id, key);
        Route {
            how: field("how").and_then(|field| self.text(field)),
            place: field("where").and_then(|field| self.place(field)),
            delay: field("delay").and_then(|field| self.text(field)),
        }
    }
}

/// Words on one line; no-break spaces stay.
fn on_one_line(words: &str) -> String {
    let words: Vec<&str> = words.split(['\n', '\r', ' ', '\t']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
