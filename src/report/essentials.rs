//! *L'essentiel*: the first screen, made from the essential answers only.
//!
//! It knows the questions of `redevable/1` by their ids. Where a questionnaire lacks one, the sentence that needs it
//! is left out; what is asked and not known is always said.

use super::answers::{in_cell, write_line};
use super::build::Context;
use super::model::{Essential, Passage, Piece};
use crate::date::PartialDate;
use crate::expression::{self, Outcome, Reads, State};
use crate::locale::{Value, capitalised};
use crate::markdown::write::escape_line;
use crate::questionnaire::Tier;
use crate::submission::{Answer, Record, Response, Said};

/// How many unknown things the last block names; the sections hold them all.
const NAMED_UNKNOWNS: usize = 4;
/// How many names of data or factors stand in a sentence.
const NAMED_ITEMS: usize = 3;

impl Context<'_> {
    pub(super) fn essentials(&self, asked: usize, unknown: usize) -> Vec<Essential> {
        // What is said not to be known, so that the last block does not say it again.
        let mut said: Vec<String> = Vec::new();
        let blocks: [(&str, Vec<Piece>); 7] = [
            ("purpose", self.purpose(&mut said)),
            ("concerns", self.concerns(&mut said)),
            ("decides", self.decides(&mut said)),
            ("data", self.data_about_you(&mut said)),
            ("mistakes", self.mistakes(&mut said)),
            ("redress", self.what_can_i_do(&mut said)),
            ("unknown", self.unknowns(asked, unknown, &said)),
        ];
        blocks
            .into_iter()
            .filter(|(_, pieces)| !pieces.is_empty())
            .map(|(id, pieces)| Essential {
                id: id.to_owned(),
                heading: self.label(&format!("essential-{id}")),
                pieces,
            })
            .collect()
    }

    fn response(&self, id: &str) -> Option<&Response> {
        self.submission.response(id).filter(|response| response.state != State::NotAsked)
    }

    fn sentence(&self, id: &str, values: &[(&str, Value)]) -> Piece {
        Piece::Sentence { markdown: self.label_with(id, values) }
    }

    /// `On ne sait pas si l'agent doit suivre l'outil.`
    fn unknown_sentence(&self, id: &str, said: &mut Vec<String>) -> Option<String> {
        let response = self.response(id)?;
        let phrase = self.words.question(id, |text| &text.unknown)?;
        said.push(id.to_owned());
        let phrase = self.foreign(phrase.language, &escape_line(phrase.text));
        let label = match response.state {
            State::Withheld => "not-published-that",
            _ => "not-known-that",
        };
        Some(self.label_with(label, &[("what", phrase.into())]))
    }

    /// The first paragraph of a text answer, as a claim.
    fn claim(&self, id: &str) -> Option<Piece> {
        let response = self.submission.response(id)?;
        let Some(Answer::Text(text)) = &response.answer else { return None };
        Some(self.claim_of(id, self.submission.said(text, &response.path)))
    }

    /// The first paragraph of a text. What is the author's own reading says so, here too.
    fn claim_of(&self, id: &str, said: Said<'_>) -> Piece {
        let mut markdown = self.first_paragraph(said.text);
        let first = said.text.split("\n\n").next().unwrap_or(said.text);
        if first.contains(&format!("@{}", crate::submission::OWN)) {
            let words = self.ours_in(said, &format!("({})", self.label("own-reading")));
            markdown.push_str(&format!(" {words}"));
        }
        Piece::Claim { question: id.to_owned(), passage: self.passage_of(said, markdown) }
    }

    /// A claim, or that it is not known.
    fn claim_or_unknown(&self, id: &str, said: &mut Vec<String>) -> Option<Piece> {
        if let Some(claim) = self.claim(id) {
            return Some(claim);
        }
        let unknown = self.response(id)?.state.is_unknown();
        unknown
            .then(|| self.unknown_sentence(id, said))
            .flatten()
            .map(|markdown| Piece::Sentence { markdown })
    }

    fn purpose(&self, said: &mut Vec<String>) -> Vec<Piece> {
        self.claim_or_unknown("purpose.summary", said).into_iter().collect()
    }

    fn concerns(&self, said: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        match self.submission.said_word("impact.concerns_you") {
            Some(said) => {
                let end = self.own_paragraph(said);
                let label =
                    if said.language != self.language { "concerns-you-foreign" } else { "concerns-you" };
                pieces.push(Piece::Claim {
                    question: "impact.concerns_you".into(),
                    passage: Passage {
                        lang: self.language.clone(),
                        markdown: self.label_with(label, &[("end", end.into())]),
                    },
                });
            }
            None => pieces.extend(self.claim_or_unknown("impact.concerns_you", said)),
        }
        if self.is_essential("impact.effects") {
            pieces.extend(self.claim_or_unknown("impact.effects", said));
        }
        pieces
    }

    fn is_essential(&self, id: &str) -> bool {
        self.questionnaire.question(id).is_some_and(|question| question.tier == Tier::Essential)
    }

    fn decides(&self, said: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let Some(automation) = self.submission.word("decision.automation") else {
            let unclear = matches!(self.submission.answer("decision.automation"), Some(Answer::Unclear));
            let unknown = self.unknown_sentence("decision.automation", said);
            if unclear || unknown.is_some() {
                pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
            }
            return pieces;
        };
        let agent = match self.submission.said_word("decision.agent") {
            Some(agent) => self.own_line(Said { text: &capitalised(agent.text.trim()), ..agent }),
            None => self.label("an-agent"),
        };
        let values = [("agent", Value::from(agent))];
        pieces.push(self.sentence_by_author(&format!("decides-{automation}"), &values));
        if let Some(Answer::Records(outcomes)) = self.submission.answer("decision.outcomes") {
            pieces.push(self.outcomes(outcomes));
        }
        let mut caveats = Vec::new();
        if let Some(question) = self.questionnaire.question("decision.automation") {
            for caveat in &question.caveats {
                caveats.extend(self.caveat(caveat, said));
            }
        }
        pieces.extend(self.list("caveats", caveats));
        pieces
    }

    fn sentence_by_author(&self, id: &str, values: &[(&str, Value)]) -> Piece {
        Piece::Sentence { markdown: self.label_by_author(id, values) }
    }

    fn list(&self, role: &str, items: Vec<String>) -> Option<Piece> {
        (!items.is_empty()).then(|| Piece::List { role: role.to_owned(), numbered: false, items })
    }

    /// One table row per branch.
    fn outcomes(&self, outcomes: &[Record]) -> Piece {
        let header =
            ["outcome-when", "outcome-who"].iter().map(|label| self.label(label)).collect::<Vec<_>>();
        let rows = outcomes
            .iter()
            .map(|outcome| {
                let text = |key: &str| match self.said_field(outcome, key) {
                    Some(said) => self.own_paragraph(said),
                    None => self.label("not-known"),
                };
                let who = match outcome.field("who").and_then(|field| field.answer.as_ref()) {
                    Some(Answer::Choice(who)) => self
                        .words
                        .option_reader("decision.outcomes.who", who)
                        .map_or_else(|| escape_line(who), |worded| escape_line(&capitalised(worded.text))),
                    _ => self.label("not-known"),
                };
                let result = text("result");
                let does = self.label_with("outcome-does", &[("who", who.into()), ("result", result.into())]);
                vec![in_cell(&text("when")), in_cell(&does)]
            })
            .collect();
        Piece::Table { header, rows }
    }

    /// What a caveat says in a sentence: that it is not known; how it is not settled; or the answer.
    fn caveat(&self, id: &str, said: &mut Vec<String>) -> Option<String> {
        let response = self.response(id)?;
        match &response.answer {
            None if response.state.is_unknown() => self.unknown_sentence(id, said),
            None => None,
            Some(Answer::Unclear) => {
                said.push(id.to_owned());
                let note = self.submission.said_note(response);
                match note.filter(|note| !self.first_paragraph(note.text).is_empty()) {
                    Some(note) => Some(self.own_paragraph(note)),
                    None => self.unknown_sentence(id, said),
                }
            }
            Some(Answer::Text(text)) => {
                let text = self.own_paragraph(self.submission.said(text, &response.path));
                let heading = self.heading(id);
                Some(self.label_with("caveat", &[("question", heading.into()), ("answer", text.into())]))
            }
            Some(_) => {
                let question = self.questionnaire.question(id)?;
                let words = self.value_words(question, response)?;
                let heading = self.heading(id);
                Some(self.label_with("caveat", &[("question", heading.into()), ("answer", words.into())]))
            }
        }
    }

    /// The caveats of a question, for its place in the sections.
    pub(super) fn caveats(&self, question: &crate::questionnaire::Question) -> Vec<String> {
        let mut said = Vec::new();
        question.caveats.iter().filter_map(|id| self.caveat(id, &mut said)).collect()
    }

    fn names(&self, list: &str) -> Vec<String> {
        let records = self.submission.records(list).iter();
        records.filter_map(|record| Some(self.own_line(self.submission.said_name(record)?))).collect()
    }

    fn listed(&self, label: &str, mut names: Vec<String>) -> Option<Piece> {
        if names.is_empty() {
            return None;
        }
        let more = names.len().saturating_sub(NAMED_ITEMS);
        names.truncate(NAMED_ITEMS);
        let mut list = names.join(&self.label("list-semicolon"));
        if more > 0 {
            list = self.label_with("and-more", &[("list", list.into()), ("count", more.into())]);
        }
        Some(self.sentence(label, &[("list", list.into())]))
    }

    fn data_about_you(&self, said: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let id = "data.inputs_about_people";
        match self.submission.answer(id) {
            Some(Answer::Choice(choice)) => {
                pieces.push(self.sentence_by_author(&format!("data-{choice}"), &[]));
                // The remark beside it is its caveat: they travel together.
                let note = self.response(id).and_then(|response| self.submission.said_note(response));
                pieces.extend(note.map(|note| self.claim_of(id, note)));
            }
            Some(Answer::Unclear) => {
                let note = self.response(id).and_then(|response| self.submission.said_note(response));
                match note {
                    Some(note) => pieces.push(Piece::Claim {
                        question: id.into(),
                        passage: self.passage_of(note, self.first_paragraph(note.text)),
                    }),
                    None => {
                        let unknown = self.unknown_sentence(id, said);
                        pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
                    }
                }
            }
            Some(_) | None => {
                let unknown = self.unknown_sentence(id, said);
                pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
            }
        }
        let factors = self.names("explainability.factors");
        let sets = self.names("data.sets");
        if factors.is_empty() && self.response("explainability.factors").is_some() {
            let unknown = self.unknown_sentence("explainability.factors", said);
            pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
        }
        pieces.extend(self.listed("factors-are", factors));
        if sets.is_empty() && self.response("data.sets").is_some() {
            let unknown = self.unknown_sentence("data.sets", said);
            pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
        }
        pieces.extend(self.listed("data-come-from", sets));
        if let Some(Answer::Duration(duration)) = self.submission.answer("data.retention") {
            let words = self.labels.duration(*duration);
            pieces.push(self.sentence("kept-for", &[("duration", words.into())]));
        } else if self.response("data.retention").is_some_and(|response| response.state.is_unknown()) {
            let unknown = self.unknown_sentence("data.retention", said);
            pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
        }
        pieces
    }

    fn mistakes(&self, said: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let evaluations = self.submission.records("performance.evaluations");
        let model = best_evaluation(evaluations);
        let learned = matches!(self.submission.word("explainability.kind"), Some("learned" | "both"));
        match model {
            Some(model) => self.measured(model, &mut pieces),
            None => {
                let kind = self.submission.word("explainability.kind");
                if kind == Some("rules") {
                    pieces.push(self.sentence("mistakes-rules", &[]));
                }
                let id = "performance.evaluations";
                let unknown = self.unknown_sentence(id, said);
                pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
            }
        }
        let mut caveats = Vec::new();
        if learned {
            caveats.extend(self.observed());
        }
        let about_figures = |place: &super::model::Place| {
            place.question.as_ref().is_some_and(|id| id.starts_with("performance."))
        };
        let points = self.points().iter().filter(|point| point.places.iter().any(about_figures)).count();
        if points > 0 {
            let heading = self.labels.text("points", &[]);
            let values = [("count", points.into()), ("slug", Value::from(crate::markdown::slug(&heading)))];
            caveats.push(self.label_with("points-about-figures", &values));
        }
        let known = self.submission.records("bias.known");
        caveats.extend(known.first().and_then(|record| self.known_bias(record)));
        if known.len() > 1
            && let Some(section) = self.words.section("bias")
        {
            let values = [
                ("count", Value::from(known.len() - 1)),
                ("section", escape_line(section.text).into()),
                ("slug", crate::markdown::slug(section.text).into()),
            ];
            caveats.push(self.label_with("bias-more", &values));
        }
        if known.is_empty() {
            caveats.extend(self.unknown_sentence("bias.known", said));
        }
        pieces.extend(self.list("caveats", caveats));
        pieces
    }

    /// The figures of one evaluation: in natural frequencies where it is agreed what is looked for.
    fn measured(&self, evaluation: &Record, pieces: &mut Vec<Piece>) {
        let agreed =
            matches!(self.submission.answer("performance.target_agreed"), Some(Answer::Boolean(true)));
        let Some(Answer::Results(measures)) =
            evaluation.field("results").and_then(|field| field.answer.as_ref())
        else {
            return;
        };
        let sentences: Vec<String> = measures.iter().filter_map(|measure| self.frequency(measure)).collect();
        if agreed && !sentences.is_empty() {
            pieces.push(self.sentence("mistakes-measured", &[]));
            pieces.extend(self.list("plain", sentences));
            return;
        }
        let figures: Vec<String> = measures
            .iter()
            .filter(|measure| ["precision", "recall", "error_rate", "accuracy"].contains(&measure.key()))
            .filter_map(|measure| {
                let Some(Answer::Number(number)) = &measure.answer else { return None };
                let name = self.heading(&measure.question);
                let figure = self.labels.number(number);
                Some(self.label_with("figure", &[("name", name.into()), ("figure", figure.into())]))
            })
            .collect();
        pieces.push(self.sentence("mistakes-not-said", &[]));
        if !figures.is_empty() {
            let list = figures.join(&self.label("list-semicolon"));
            let reason = match self.submission.answer("performance.target_agreed") {
                Some(Answer::Boolean(false)) => "figures-target-not-agreed",
                _ => "figures-target-not-said",
            };
            pieces.push(self.sentence(reason, &[("list", list.into())]));
        }
    }

    /// A measure in words: out of 100 cases.
    fn frequency(&self, measure: &Response) -> Option<String> {
        let Some(Answer::Number(number)) = &measure.answer else { return None };
        let template = self.words.question(&measure.question, |text| &text.sentence)?;
        if !(0.0..=1.0).contains(&number.value) {
            return None;
        }
        let in_100 = (number.value * 100.0).round();
        let case = |key: &str, label: &str| match self.said_part("performance.case", key) {
            Some(word) => self.own_line(word),
            None => self.label(label),
        };
        let context = minijinja::context! {
            in_100 => format!("{in_100:.0}"),
            one => case("one", "case-one"),
            many => case("many", "case-many"),
        };
        let environment = self.questionnaire.environment(template.language)?;
        let name = crate::questionnaire::template_name(&measure.question, "sentence");
        expression::message(environment, &name, &context).ok()
    }

    /// Whether it was looked at in real use.
    fn observed(&self) -> Option<String> {
        let response = self.response("impact.observed")?;
        let as_of = response.as_of.map(|date| self.labels.date(date));
        match &response.answer {
            Some(Answer::Choice(choice)) if choice != "done" => {
                let id = format!("observed-{}", choice.replace('_', "-"));
                Some(match as_of {
                    Some(date) => self.label_with(&format!("{id}-as-of"), &[("date", date.into())]),
                    None => self.label(&id),
                })
            }
            _ => None,
        }
    }

    fn known_bias(&self, record: &Record) -> Option<String> {
        let what = self.own_paragraph(self.said_field(record, "what")?);
        let what = match record.as_of {
            Some(date) => {
                let date = self.labels.date(date);
                self.label_with("bias-as-of", &[("what", what.into()), ("date", date.into())])
            }
            None => what,
        };
        let state = match record.field("action_state").and_then(|field| field.answer.as_ref()) {
            Some(Answer::Choice(state)) => format!("bias-action-{}", state.replace('_', "-")),
            _ => "bias-action-unknown".to_owned(),
        };
        Some(self.label_with(&state, &[("what", what.into())]))
    }

    fn what_can_i_do(&self, said: &mut Vec<String>) -> Vec<Piece> {
        const ROUTES: [&str; 3] = ["documents", "decision", "personal_data"];
        let mut pieces = Vec::new();
        let mut own = Vec::new();
        let mut open = Vec::new();
        for route in ROUTES {
            match self.route(route) {
                Some(words) => own.push(words),
                None => open.push(route),
            }
        }
        if own.is_empty() {
            pieces.push(self.sentence_by_author("no-route", &[]));
            said.extend(ROUTES.map(|route| format!("redress.{route}")));
        } else {
            pieces.push(Piece::List { role: "rights".into(), numbered: true, items: own });
        }
        let rights = self.general_rights(&open);
        if !rights.is_empty() {
            if pieces.len() == 1 && open.len() < ROUTES.len() {
                pieces.push(self.sentence("general-rights-besides", &[]));
            } else {
                pieces.push(self.sentence("general-rights", &[]));
            }
            pieces.push(Piece::List { role: "rights".into(), numbered: true, items: rights });
            pieces.extend(self.rights_checked());
        }
        match self.submission.response("identity.contact").and_then(|response| self.ways_to_write(response)) {
            Some(list) => pieces.push(self.sentence("contact-is", &[("list", list.into())])),
            None => {
                let unknown = self.unknown_sentence("identity.contact", said);
                pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
            }
        }
        pieces
    }

    /// When the texts behind general rights were last read: the earliest day, which holds for all.
    fn rights_checked(&self) -> Option<Piece> {
        let rights = self.questionnaire.rights().iter().flat_map(|right| &right.law);
        let days = rights.filter_map(|id| PartialDate::parse(&self.questionnaire.law(id)?.checked_on).ok());
        let first = days.min_by_key(|day| day.earliest())?;
        Some(self.sentence("rights-checked", &[("date", self.labels.date(first).into())]))
    }

    /// The words of a field of a record.
    fn said_field<'r>(&'r self, record: &'r Record, key: &str) -> Option<Said<'r>> {
        let field = record.field(key)?;
        match &field.answer {
            Some(Answer::Text(text) | Answer::Line(text)) => Some(self.submission.said(text, &field.path)),
            _ => None,
        }
    }

    /// The words of a field of the record that answers a question.
    fn said_part(&self, question: &str, key: &str) -> Option<Said<'_>> {
        match self.submission.answer(question)? {
            Answer::Record(record) => self.said_field(record, key),
            _ => None,
        }
    }

    /// A route of redress that the file describes: how to go about it.
    fn route(&self, route: &str) -> Option<String> {
        let id = format!("redress.{route}");
        let mut words = self.own_paragraph(self.said_part(&id, "how")?);
        let place = self.submission.field(&id, "where");
        if let Some(list) = place.and_then(|place| self.ways_to_write(place)) {
            words = format!("{words} {}", self.label_with("write-to", &[("list", list.into())]));
        }
        if let Some(delay) = self.said_part(&id, "delay") {
            words = format!("{words} {}", self.own_paragraph(delay));
        }
        let what = self.label(&format!("route-{}", route.replace('_', "-")));
        Some(self.label_with("right", &[("what", what.into()), ("how", words.into())]))
    }

    /// What the law gives everybody, for the routes that the file leaves open.
    fn general_rights(&self, open: &[&str]) -> Vec<String> {
        let Some(environment) = self.questionnaire.environment(&self.language) else { return Vec::new() };
        let reads = std::sync::Arc::new(Reads::default());
        let scope = crate::submission::scope(self.submission, None, &reads);
        let rights = self.questionnaire.rights().iter();
        rights
            .filter(|right| right.route.as_deref().is_none_or(|route| open.contains(&route)))
            .filter(|right| {
                right.when.as_deref().is_none_or(|when| {
                    // A right is hidden only where its condition is surely false.
                    let outcome = expression::compile(environment, when).map(|when| when.run(&scope, &reads));
                    !matches!(outcome, Some(Ok(Outcome::False | Outcome::Moot)))
                })
            })
            .filter_map(|right| {
                let what = self.words.right_what(&right.id)?;
                let how = self.words.right_how(&right.id)?;
                // Our own Markdown, reviewed with the questionnaire: links are wanted.
                let how = write_line(self.inlines(how.text));
                let words =
                    self.label_with("right", &[("what", escape_line(what.text).into()), ("how", how.into())]);
                Some(self.foreign(what.language, &words))
            })
            .collect()
    }

    fn inlines(&self, text: &str) -> Vec<crate::markdown::tree::Inline> {
        let blocks = self.blocks(text, 4);
        blocks
            .into_iter()
            .find_map(|block| match block {
                crate::markdown::tree::Block::Paragraph { content } => Some(content),
                _ => None,
            })
            .unwrap_or_default()
    }

    fn unknowns(&self, asked: usize, unknown: usize, said: &[String]) -> Vec<Piece> {
        let values = [("unknown", Value::from(unknown)), ("asked", Value::from(asked))];
        if unknown == 0 {
            return vec![self.sentence("unknown-none", &values)];
        }
        let essential: Vec<&Response> = self
            .submission
            .responses()
            .filter(|response| {
                let unclear = response.answer == Some(Answer::Unclear);
                (response.state.is_unknown() || unclear) && response.state != State::NotAsked
            })
            .filter(|response| self.is_essential(&response.question))
            .collect();
        let phrase = |response: &&Response| {
            let worded = self.words.question(&response.question, |text| &text.unknown)?;
            Some(self.foreign(worded.language, &escape_line(worded.text)))
        };
        // First what was not said above; then the rest, so that the list is never empty for want of news.
        let (old, new): (Vec<_>, Vec<_>) =
            essential.into_iter().partition(|response| said.contains(&response.question));
        let phrases: Vec<String> = new.iter().chain(&old).filter_map(phrase).take(NAMED_UNKNOWNS).collect();
        let mut pieces = Vec::new();
        if phrases.is_empty() {
            pieces.push(self.sentence("unknown-count", &values));
        } else {
            pieces.push(self.sentence("unknown-count-among", &values));
            pieces.extend(self.list("unknown", phrases));
        }
        pieces
    }
}

/// The evaluation that says most about real use: the model's own, in use before test before validation. Never on the
/// data it learnt from.
fn best_evaluation(evaluations: &[Record]) -> Option<&Record> {
    let word = |record: &Record, key: &str| match record.field(key)?.answer.as_ref()? {
        Answer::Choice(choice) => Some(choice.clone()),
        _ => None,
    };
    let rank = |record: &Record| match word(record, "sample").as_deref() {
        Some("in_use") => 0,
        Some("test") => 1,
        Some("validation") => 2,
        Some("training") => 9,
        _ => 3,
    };
    evaluations
        .iter()
        .filter(|record| word(record, "of").as_deref() == Some("model"))
        .filter(|record| record.field("results").is_some_and(|results| results.answer.is_some()))
        .filter(|record| rank(record) < 9)
        .min_by_key(|record| rank(record))
}
