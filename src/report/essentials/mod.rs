//! *L'essentiel*: the first screen, made from the essential answers only.
//!
//! It knows the questions of `redevable/1` by their ids. Where a questionnaire lacks one, the sentence that needs it
//! is left out; what is asked and not known is always said.

mod mistakes;
mod remedies;

use super::build::Context;
use super::lines::in_cell;
use super::model::{Essential, Passage, Piece};
use crate::expression::State;
use crate::locale::{Value, capitalised};
use crate::markdown::write::escape_line;
use crate::questionnaire::Tier;
use crate::submission::{Answer, Record, Response, Said};

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

    /// The option that was chosen, where it is one: a draft may hold anything.
    fn chosen(&self, id: &str) -> Option<&str> {
        let options = &self.questionnaire.question(id)?.options;
        self.submission.word(id).filter(|word| options.iter().any(|option| option == word))
    }

    /// The id of words of the document: those in the past for a system that has ended, where there are some.
    fn tensed(&self, id: &str) -> String {
        let past = format!("{id}-past");
        if self.ended && self.labels.has(&past) { past } else { id.to_owned() }
    }

    fn sentence(&self, id: &str, values: &[(&str, Value)]) -> Piece {
        Piece::Sentence { markdown: self.label_with(&self.tensed(id), values) }
    }

    /// `On ne sait pas si l'agent doit suivre l'outil.`
    fn unknown_sentence(&self, id: &str, said: &mut Vec<String>) -> Option<String> {
        let response = self.response(id)?;
        let phrase = self.unknown_phrase(id)?;
        said.push(id.to_owned());
        let label = match response.state {
            State::Withheld => "not-published-that",
            _ => "not-known-that",
        };
        Some(self.label_with(label, &[("what", phrase.into())]))
    }

    /// What finishes "it is not known", in the past for a system that has ended.
    fn unknown_phrase(&self, id: &str) -> Option<String> {
        let past = self.ended.then(|| self.words.question(id, |text| &text.unknown_past)).flatten();
        let phrase = past.or_else(|| self.words.question(id, |text| &text.unknown))?;
        Some(self.foreign(phrase.language, &escape_line(phrase.text)))
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
        if let Some(mark) = self.own_reading(said) {
            markdown = with_mark(&markdown, &self.ours_in(said, &mark));
        }
        Piece::Claim { question: id.to_owned(), passage: self.passage_of(said, markdown) }
    }

    /// That the first paragraph of a text is the author's own reading, where it says so.
    fn own_reading(&self, said: Said<'_>) -> Option<String> {
        let first = said.text.split("\n\n").next().unwrap_or(said.text);
        let own = first.contains(&format!("@{}", crate::submission::OWN));
        own.then(|| format!("({})", self.label("own-reading")))
    }

    /// The first paragraph of a text inside a sentence or a cell, with whose reading it is.
    fn told(&self, said: Said<'_>) -> String {
        let words = self.own_paragraph(said);
        match self.own_reading(said) {
            Some(mark) => with_mark(&words, &mark),
            None => words,
        }
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
                let end = self.own_paragraph(self.without_lead(said));
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
        let Some(automation) = self.chosen("decision.automation") else {
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
        // Others cannot say that the tool decides alone where they do not know who looks again.
        let unchecked = automation == "mixed"
            && self.submission.is_third_party()
            && self.response("oversight.automatic_checked").is_some_and(|checked| checked.state.is_unknown());
        let kind = if unchecked { "mixed-unchecked" } else { automation };
        // The answer says what was intended, where nothing was ever decided.
        pieces.push(self.sentence_by_author(&format!("decides-{kind}"), &values));
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

    /// The owner speaks for itself; a third party says what public sources say.
    fn sentence_by_author(&self, id: &str, values: &[(&str, Value)]) -> Piece {
        let suffix = if self.submission.is_third_party() { "third-party" } else { "owner" };
        self.sentence(&format!("{id}-{suffix}"), values)
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
                    Some(said) => self.told(said),
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
                    Some(note) => Some(self.told(note)),
                    None => self.unknown_sentence(id, said),
                }
            }
            Some(Answer::Text(text)) => {
                let text = self.told(self.submission.said(text, &response.path));
                Some(self.questioned(id, text))
            }
            Some(_) => {
                let question = self.questionnaire.question(id)?;
                let words = self.value_words(question, response)?;
                Some(self.questioned(id, format!("{}.", capitalised(&words))))
            }
        }
    }

    /// A question for readers and what is answered.
    fn questioned(&self, id: &str, answer: String) -> String {
        let heading = self.heading(id);
        self.label_with("caveat", &[("question", heading.into()), ("answer", answer.into())])
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

    /// Whether the file says of some set of data that it is not settled, or not known, whether it is about people.
    fn some_set_is_perhaps_about_people(&self) -> bool {
        self.submission.records("data.sets").iter().filter_map(|set| set.field("about_people")).any(|field| {
            field.answer == Some(Answer::Unclear)
                || matches!(field.state, State::NotDocumented | State::Withheld)
        })
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
            Some(Answer::Choice(choice)) if self.chosen(id).is_some() => {
                let unsettled = choice == "none" && self.some_set_is_perhaps_about_people();
                let kind = if unsettled { "none-unsettled" } else { choice };
                pieces.push(self.sentence_by_author(&format!("data-{kind}"), &[]));
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
        if let Some(Answer::Boolean(true)) = self.submission.answer("data.sensitive") {
            pieces.push(self.sentence("data-sensitive", &[]));
        }
        if let Some(Answer::Duration(duration)) = self.submission.answer("data.retention") {
            let words = self.labels.duration(*duration);
            pieces.push(self.sentence("kept-for", &[("duration", words.into())]));
        } else if self.response("data.retention").is_some_and(|response| response.state.is_unknown()) {
            let unknown = self.unknown_sentence("data.retention", said);
            pieces.extend(unknown.map(|markdown| Piece::Sentence { markdown }));
        }
        pieces
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
}

/// Words with a mark that belongs to their last sentence: before its full stop.
fn with_mark(words: &str, mark: &str) -> String {
    match words.strip_suffix('.').filter(|stem| !stem.ends_with('.')) {
        Some(stem) => format!("{stem} {mark}."),
        None => format!("{words} {mark}"),
    }
}

/// Words that another sentence can follow.
fn as_sentence(words: String) -> String {
    let closing = ['*', '_', ')', ' ', '»', '”', '"', '\u{202f}', '\u{a0}'];
    let ends =
        words.trim_end_matches("</span>").trim_end_matches(closing).ends_with(['.', '!', '?', '…', ':']);
    if ends { words } else { words + "." }
}

#[cfg(test)]
mod tests {
    use super::{as_sentence, with_mark};

    #[test]
    fn a_mark_stands_before_the_full_stop() {
        assert_eq!(with_mark("Il se trompe.", "(constat)"), "Il se trompe (constat).");
        assert_eq!(with_mark("Se trompe-t-il ?", "(constat)"), "Se trompe-t-il ? (constat)");
        assert_eq!(with_mark("Et ainsi...", "(constat)"), "Et ainsi... (constat)");
        assert_eq!(with_mark("examine le dossier", "(constat)"), "examine le dossier (constat)");
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        for done in [
            "Fait.",
            "Fait (oui).",
            "« Fait. »",
            "**Fait.**",
            "Fait (oui.)",
            "<span lang=\"en\">Done.</span>",
        ] {
            assert_eq!(as_sentence(done.to_owned()), done);
        }
        assert_eq!(as_sentence("Fait ? (constat)".to_owned()), "Fait ? (constat).");
    }
}
