//! *What can I do?*, and what is not known.

use super::super::build::Context;
use super::super::lines::write_line;
use super::super::model::Piece;
use crate::date::PartialDate;
use crate::expression::{self, Outcome, Reads, State};
use crate::locale::Value;
use crate::markdown::write::escape_line;
use crate::submission::{Answer, Response};

/// How many unknown things the last block names; the sections hold them all.
const NAMED_UNKNOWNS: usize = 4;

impl Context<'_> {
    pub(super) fn what_can_i_do(&self, said: &mut Vec<String>) -> Vec<Piece> {
        const ROUTES: [&str; 3] = ["documents", "decision", "personal_data"];
        let mut pieces = Vec::new();
        let mut own = Vec::new();
        let mut open = Vec::new();
        // A way to contest a decision makes no sense where nothing is decided.
        let asked = ROUTES.into_iter().filter(|route| self.response(&format!("redress.{route}")).is_some());
        for route in asked {
            match self.route(route) {
                Some(words) => own.push(words),
                None => open.push(route),
            }
        }
        let described = !own.is_empty();
        if !described {
            pieces.push(self.sentence_by_author("no-route", &[]));
            said.extend(ROUTES.map(|route| format!("redress.{route}")));
        } else {
            pieces.push(Piece::List { role: "rights".into(), numbered: true, items: own });
        }
        let rights = self.general_rights(&open);
        if !rights.is_empty() {
            let lead = if described { "general-rights-besides" } else { "general-rights" };
            pieces.push(self.sentence(lead, &[]));
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

    /// A route of redress that the file describes: how to go about it.
    fn route(&self, route: &str) -> Option<String> {
        let id = format!("redress.{route}");
        let how = self.said_part(&id, "how").map(|how| self.own_paragraph(how));
        let place = self.submission.field(&id, "where").and_then(|place| self.ways_to_write(place));
        let place = place.map(|list| self.label_with("write-to", &[("list", list.into())]));
        // An address alone is a way; a delay alone is none.
        if how.is_none() && place.is_none() {
            return None;
        }
        let delay = self.said_part(&id, "delay").map(|delay| self.own_paragraph(delay));
        let words = [how, place, delay].into_iter().flatten().collect::<Vec<_>>().join(" ");
        // Rules are applied to somebody's case only where something is decided.
        let decided = self.response("redress.decision").is_some();
        let what = match route {
            "documents" if !decided => self.label("route-documents-no-decision"),
            _ => self.label(&format!("route-{}", route.replace('_', "-"))),
        };
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

    pub(super) fn unknowns(&self, asked: usize, unknown: usize, said: &[String]) -> Vec<Piece> {
        let missing = self.submission.responses().filter(|response| {
            let unclear = response.answer == Some(Answer::Unclear);
            (response.state.is_unknown() || unclear) && response.state != State::NotAsked
        });
        let missing: Vec<&Response> = missing.collect();
        let ways = self.ways_to_be_missing(&missing);
        let values =
            [("unknown", Value::from(unknown)), ("asked", Value::from(asked)), ("ways", ways.into())];
        if unknown == 0 {
            return vec![self.sentence("unknown-none", &values)];
        }
        // What was not said above comes first, and what readers look for first before the rest, so that the list is never
        // empty for want of news.
        let mut missing: Vec<&Response> = missing
            .into_iter()
            .filter(|response| self.unknown_phrase(&response.question).is_some())
            .collect();
        missing.sort_by_key(|response| {
            (said.contains(&response.question), !self.is_essential(&response.question))
        });
        let named = missing.iter().take(NAMED_UNKNOWNS);
        let phrases: Vec<String> =
            named.filter_map(|response| self.unknown_phrase(&response.question)).collect();
        let mut pieces = Vec::new();
        if phrases.is_empty() {
            pieces.push(self.sentence("unknown-count", &values));
        } else {
            pieces.push(self.sentence("unknown-count-among", &values));
            pieces.extend(self.list("unknown", phrases));
        }
        pieces
    }

    /// How many of the missing answers are a silence, which have a state, and which settle nothing: an answer that is
    /// withheld is known, and `check` counts one that is not settled as an answer.
    fn ways_to_be_missing(&self, missing: &[&Response]) -> String {
        let mut counts = [
            ("unknown-no-answer", 0_usize),
            ("unknown-not-documented", 0),
            ("unknown-withheld", 0),
            ("unknown-unclear", 0),
        ];
        for response in missing {
            let way = match response.state {
                State::NoAnswer => 0,
                State::NotDocumented => 1,
                State::Withheld => 2,
                State::Answered | State::NotApplicable | State::NotAsked => 3,
            };
            counts[way].1 += 1;
        }
        let ways: Vec<String> = counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(label, count)| self.label_with(label, &[("count", (*count).into())]))
            .collect();
        ways.join(&self.label("list-comma"))
    }
}
