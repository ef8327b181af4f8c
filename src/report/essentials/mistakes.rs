//! *Does the tool make mistakes?*

use super::super::build::Context;
use super::super::model::Piece;
use crate::expression::{self, State};
use crate::locale::Value;
use crate::markdown::write::escape_line;
use crate::submission::{Answer, Record, Response};

const EVALUATIONS: &str = "performance.evaluations";
/// Measures that say of 100 cases how many go well or wrong.
const SHARES: [&str; 7] = [
    "precision",
    "recall",
    "error_rate",
    "specificity",
    "false_positive_rate",
    "false_negative_rate",
    "accuracy",
];

impl Context<'_> {
    pub(super) fn mistakes(&self, said: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let kind = self.submission.word("explainability.kind");
        let measured = Measured::of(self.submission.records(EVALUATIONS));
        if kind == Some("none") {
            pieces.push(self.sentence("mistakes-no-model", &[]));
        } else if measured.is_empty() {
            if kind == Some("rules") {
                pieces.push(self.sentence("mistakes-rules", &[]));
            }
            pieces.extend(self.not_measured(said));
        } else {
            self.measured(&measured, &mut pieces);
        }
        let mut caveats = Vec::new();
        if measured.sample_unknown() {
            caveats.push(self.label("figures-sample-unknown"));
        }
        caveats.extend(self.caveats_of_figures(kind, said));
        pieces.extend(self.list("caveats", caveats));
        pieces
    }

    /// Why there is no figure.
    fn not_measured(&self, said: &mut Vec<String>) -> Option<Piece> {
        let evaluated = self.response("performance.evaluated");
        match evaluated.and_then(|response| response.answer.as_ref()) {
            // Tested, and nothing said of the results: neither figures nor why there are none.
            Some(Answer::Choice(choice))
                if choice != "done"
                    || self.response(EVALUATIONS).is_none_or(|results| results.state == State::NoAnswer) =>
            {
                let id = format!("evaluated-{}", choice.replace('_', "-"));
                return self.labels.has(&id).then(|| self.sentence(&id, &[]));
            }
            _ => {}
        }
        if let Some(unknown) = self.unknown_sentence(EVALUATIONS, said) {
            return Some(Piece::Sentence { markdown: unknown });
        }
        evaluated.map(|_| self.sentence_by_author("evaluated-unknown", &[]))
    }

    fn caveats_of_figures(&self, kind: Option<&str>, said: &mut Vec<String>) -> Vec<String> {
        let mut caveats = Vec::new();
        if matches!(kind, Some("learned" | "both")) {
            caveats.extend(self.observed());
        }
        let about_figures = |place: &crate::report::Place| {
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
        caveats
    }

    /// The figures: in natural frequencies where it is agreed what is looked for. Written rules look for what they say.
    fn measured(&self, measured: &Measured<'_>, pieces: &mut Vec<Piece>) {
        let agreed = match self.response("performance.target_agreed") {
            Some(response) => response.answer == Some(Answer::Boolean(true)),
            None => true,
        };
        let mut sentences: Vec<String> = match measured.overall {
            Some(overall) => measures(overall).iter().filter_map(|measure| self.frequency(measure)).collect(),
            None => Vec::new(),
        };
        let worst = measured
            .worst
            .filter(|worst| measured.group.is_none_or(|group| group.position != worst.position));
        sentences.extend(measured.group.and_then(|group| self.of_group("measured-group", group)));
        sentences.extend(worst.and_then(|worst| self.of_group("measured-worst-group", worst)));
        if agreed && !sentences.is_empty() {
            pieces.push(self.sentence("mistakes-measured", &[]));
            pieces.extend(self.list("plain", sentences));
            return;
        }
        let Some(evaluation) = measured.overall.or(measured.group) else { return };
        let figures: Vec<String> = measures(evaluation)
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

    /// What one group of cases fares, under its name: what is found of what should be, or else the first figure. The
    /// others are in the table of the section.
    fn of_group(&self, label: &str, record: &Record) -> Option<String> {
        let name = self.said_field(record, "name").or_else(|| self.said_field(record, "group"))?;
        let found = measures(record).iter().filter(|measure| measure.key() == "recall");
        let sentence = found.chain(measures(record)).find_map(|measure| self.frequency(measure))?;
        let values = [("name", self.own_line(name).into()), ("sentences", sentence.into())];
        Some(self.label_with(label, &values))
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
            Some(Answer::Choice(_))
                if self.chosen("impact.observed").is_some_and(|choice| choice != "done") =>
            {
                let choice = self.chosen("impact.observed")?;
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
        let what = super::as_sentence(self.told(self.said_field(record, "what")?));
        let what = match record.as_of {
            Some(date) => {
                let date = self.labels.date(date);
                self.label_with("bias-as-of", &[("what", what.into()), ("date", date.into())])
            }
            None => what,
        };
        let state = match record.field("action_state").and_then(|field| field.answer.as_ref()) {
            Some(Answer::Choice(state)) => Some(format!("bias-action-{}", state.replace('_', "-"))),
            _ => None,
        };
        let state =
            state.filter(|id| self.labels.has(id)).unwrap_or_else(|| "bias-action-unknown".to_owned());
        Some(self.label_with(&self.tensed(&state), &[("what", what.into())]))
    }
}

fn measures(record: &Record) -> &[Response] {
    match record.field("results").and_then(|field| field.answer.as_ref()) {
        Some(Answer::Results(measures)) => measures,
        _ => &[],
    }
}

fn word<'r>(record: &'r Record, key: &str) -> Option<&'r str> {
    match record.field(key)?.answer.as_ref()? {
        Answer::Choice(choice) => Some(choice),
        _ => None,
    }
}

/// The evaluations that say most about real use: of the tool itself, in use before test before validation, never on the
/// data it learnt from. Measured on everything; else on the first group that is told; and the group that fares worst.
#[derive(Default)]
struct Measured<'r> {
    overall: Option<&'r Record>,
    group: Option<&'r Record>,
    worst: Option<&'r Record>,
}

impl<'r> Measured<'r> {
    fn of(evaluations: &'r [Record]) -> Self {
        let rank = |record: &Record| match word(record, "sample") {
            Some("in_use") => 0,
            Some("test") => 1,
            Some("validation") => 2,
            Some("training") => 9,
            _ => 3,
        };
        let usable = |record: &&Record| {
            word(record, "of") == Some("model") && !measures(record).is_empty() && rank(record) < 9
        };
        let Some(best) = evaluations.iter().filter(usable).map(rank).min() else { return Self::default() };
        let found = evaluations.iter().filter(usable).filter(|record| rank(record) == best);
        let grouped = |record: &&Record| record.field("group").is_some_and(|group| group.answer.is_some());
        let (groups, all): (Vec<&Record>, Vec<&Record>) = found.partition(grouped);
        // Where groups are told apart, a share of right answers over all of them says little.
        let shares = if groups.is_empty() { &SHARES[..] } else { &SHARES[..SHARES.len() - 1] };
        let telling = all.iter().find(|record| {
            groups.is_empty() || measures(record).iter().any(|measure| shares.contains(&measure.key()))
        });
        let recall = |record: &Record| {
            let measure = measures(record).iter().find(|measure| measure.key() == "recall")?;
            match &measure.answer {
                Some(Answer::Number(number)) => Some(number.value),
                _ => None,
            }
        };
        let mut worst: Option<(&Record, f64)> = None;
        for group in &groups {
            let Some(recall) = recall(group) else { continue };
            if worst.is_none_or(|(_, lowest)| recall < lowest) {
                worst = Some((group, recall));
            }
        }
        Self {
            overall: telling.copied(),
            group: groups.first().copied().filter(|_| telling.is_none()),
            worst: worst.map(|(group, _)| group),
        }
    }

    /// Whether nobody says on which data the figures were measured.
    fn sample_unknown(&self) -> bool {
        let shown = self.overall.or(self.group);
        shown.is_some_and(|record| word(record, "sample").is_none())
    }

    fn is_empty(&self) -> bool {
        self.overall.is_none() && self.group.is_none()
    }
}
