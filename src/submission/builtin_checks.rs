//! Checks that an expression cannot say: across records, over texts, over sources.

use crate::date::PartialDate;
use crate::finding::{Arg, Code, Finding, Layer};
use crate::quantity::WrittenNumber;
use crate::questionnaire::{Kind, Questionnaire};
use crate::schema::{are_thousands_or_decimals, is_none};

use super::model::{Answer, Record, Response, SectionAnswers, State, Submission};

/// Runs them all.
pub(super) fn run(questionnaire: &Questionnaire, submission: &Submission) -> Vec<Finding> {
    let mut findings = Vec::new();
    let responses = every(submission);
    not_asked(&responses, &mut findings);
    limits(questionnaire, &responses, &mut findings);
    test_sets(submission, &mut findings);
    baselines(submission, &mut findings);
    date_order(submission, &responses, &mut findings);
    findings.extend(planned_yet_started(submission));
    thousands(questionnaire, &responses, &mut findings);
    none_listed(submission, &mut findings);
    findings
}

/// A finding at a response, about its question.
fn at(code: Code, response: &Response) -> Finding {
    Finding::new(code, response.place, response.path.clone())
        .question(&response.question)
        .arg("question", Arg::Label(response.question.clone()))
}

/// All responses, fields of records and measures included.
pub(super) fn every(submission: &Submission) -> Vec<&Response> {
    every_of(&submission.sections)
}

pub(super) fn every_of(sections: &[SectionAnswers]) -> Vec<&Response> {
    fn walk<'s>(response: &'s Response, into: &mut Vec<&'s Response>) {
        into.push(response);
        match &response.answer {
            Some(Answer::Records(records)) => {
                for field in records.iter().flat_map(|record| record.fields.iter()) {
                    walk(field, into);
                }
            }
            Some(Answer::Record(record)) => record.fields.iter().for_each(|field| walk(field, into)),
            Some(Answer::Results(measures)) => {
                for measure in measures.iter() {
                    walk(measure, into);
                }
            }
            Some(_) | None => {}
        }
    }
    let mut all = Vec::new();
    for response in sections.iter().flat_map(|section| &section.responses) {
        walk(response, &mut all);
    }
    all
}

fn not_asked(responses: &[&Response], findings: &mut Vec<Finding>) {
    let answered = responses
        .iter()
        .filter(|response| !response.asked && response.state != State::NotAsked && response.place.end > 0);
    for response in answered {
        // A state that the whole section passes on is nobody's answer to this question.
        if response.answer.is_some() && !response.faulty {
            findings.push(at(Code::AnsweredNotAsked, response));
        }
    }
}

fn limits(questionnaire: &Questionnaire, responses: &[&Response], findings: &mut Vec<Finding>) {
    for response in responses {
        let Some(Answer::Text(text) | Answer::Line(text)) = &response.answer else { continue };
        let Some(limit) = questionnaire.question(&response.question).and_then(|question| question.limit)
        else {
            continue;
        };
        findings.extend(too_long(text, limit, || at(Code::TooLong, response)));
    }
}

/// A finding about a text, where it is longer than its limit.
pub(super) fn too_long(text: &str, limit: u32, finding: impl FnOnce() -> Finding) -> Option<Finding> {
    // Characters are as many as bytes, or fewer.
    if text.len() <= limit as usize {
        return None;
    }
    // Citations do not count: they are not part of what a reader reads.
    let count = without_citations(text).trim().chars().count();
    (count > limit as usize).then(|| finding().arg("count", count).arg("limit", limit as usize))
}

fn without_citations(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("[@") {
        kept.push_str(before);
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn measures(record: &Record) -> &[Response] {
    match record.field("results").and_then(|field| field.answer.as_ref()) {
        Some(Answer::Results(measures)) => measures,
        _ => &[],
    }
}

fn measure<'r>(record: &'r Record, key: &str) -> Option<&'r WrittenNumber> {
    let measure = measures(record).iter().find(|measure| measure.key() == key)?;
    number(measure)
}

fn number(response: &Response) -> Option<&WrittenNumber> {
    match &response.answer {
        Some(Answer::Number(number)) => Some(number),
        _ => None,
    }
}

fn word<'r>(record: &'r Record, key: &str) -> Option<&'r str> {
    match &record.field(key)?.answer {
        Some(Answer::Line(word) | Answer::Choice(word) | Answer::Text(word)) => Some(word.trim()),
        _ => None,
    }
}

const EVALUATIONS: &str = "performance.evaluations";
/// How many evaluations are compared with one another: all of any honest file.
const MOST_COMPARED: usize = 200;

fn compared(submission: &Submission) -> &[Record] {
    let records = submission.records(EVALUATIONS);
    &records[..records.len().min(MOST_COMPARED)]
}

/// One test set has one number of real positives, whatever is measured on it.
fn test_sets(submission: &Submission, findings: &mut Vec<Finding>) {
    let records = compared(submission);
    let positives = |record: &Record| {
        let found = measure(record, "true_positives")?;
        let missed = measure(record, "false_negatives")?;
        // "About" says nothing against anything.
        (!found.about && !missed.about).then_some(found.value + missed.value)
    };
    for (position, record) in records.iter().enumerate() {
        let (Some(set), Some(own)) = (word(record, "test_set"), positives(record)) else { continue };
        let earlier = records[..position].iter().find(|other| {
            word(other, "test_set") == Some(set)
                && word(other, "group") == word(record, "group")
                && positives(other).is_some_and(|other| (other - own).abs() >= 1.0)
        });
        let Some(earlier) = earlier else { continue };
        let Some(results) = record.field("results") else { continue };
        let finding = at(Code::TestSetTotalsDiffer, results)
            .arg("set", set)
            .arg("own", Arg::Number(own))
            .arg("other", Arg::Number(positives(earlier).unwrap_or_default()))
            .arg("name", earlier.name().unwrap_or_default());
        findings.push(finding.related(
            earlier.field("results").map(|results| results.place).unwrap_or_default(),
            "the-other-evaluation",
        ));
    }
}

/// Measures of which more is better. Error rates and costs say nothing here.
const MORE_IS_BETTER: [&str; 9] =
    ["accuracy", "balanced_accuracy", "precision", "recall", "specificity", "f1", "auc_roc", "auc_pr", "r2"];

/// A comparison that does better than the model, on the same sample.
fn baselines(submission: &Submission, findings: &mut Vec<Finding>) {
    let records = compared(submission);
    let comparable = |model: &Record, baseline: &Record| {
        let same = |key: &str| match (word(model, key), word(baseline, key)) {
            (Some(a), Some(b)) => a == b,
            // What is not said cannot be compared, but a baseline without sample is still a baseline.
            _ => true,
        };
        same("sample") && same("test_set") && same("group") && word(model, "sample") != Some("training")
    };
    for model in records.iter().filter(|record| word(record, "of") == Some("model")) {
        for baseline in records.iter().filter(|record| word(record, "of") == Some("baseline")) {
            if !comparable(model, baseline) {
                continue;
            }
            for own in measures(model) {
                if !MORE_IS_BETTER.contains(&own.key()) {
                    continue;
                }
                let (Some(ours), Some(theirs)) = (number(own), measure(baseline, own.key())) else {
                    continue;
                };
                if ours.interval().below(theirs.interval()) {
                    let finding = at(Code::BaselineBetter, own)
                        .arg("own", ours.written.clone())
                        .arg("other", theirs.written.clone())
                        .arg("name", baseline.name().unwrap_or_default());
                    findings.push(finding);
                }
            }
        }
    }
}

/// Counts with three decimals: a point between thousands makes a number a thousand times smaller.
fn thousands(questionnaire: &Questionnaire, responses: &[&Response], findings: &mut Vec<Finding>) {
    for response in responses {
        let Some(number) = number(response).filter(|number| are_thousands_or_decimals(&number.written))
        else {
            continue;
        };
        // What has a greatest value is a share; measures may well have three decimals.
        let share = questionnaire.question(&response.question).is_some_and(|question| question.max.is_some());
        let holder =
            response.question.rsplit_once('.').and_then(|(holder, _)| questionnaire.question(holder));
        if share || holder.is_some_and(|holder| holder.kind == Kind::Results) {
            continue;
        }
        let near = number.written.replace('.', "");
        let finding = at(Code::ThousandsPoint, response).arg("found", number.written.as_str());
        findings.push(finding.arg("near", near.clone()).suggest(false, response.content, near));
    }
}

/// A list of one record that says nothing but that there is none.
fn none_listed(submission: &Submission, findings: &mut Vec<Finding>) {
    for response in submission.responses() {
        let Some(Answer::Records(records)) = &response.answer else { continue };
        let [record] = records.as_slice() else { continue };
        let mut said = record.fields.iter().filter(|field| field.answer.is_some());
        let (Some(field), None) = (said.next(), said.next()) else { continue };
        if let Some(Answer::Text(text) | Answer::Line(text)) = &field.answer
            && is_none(text)
        {
            let key = response.key();
            let mut finding = at(Code::NoAnswerWords, response).variant("list").arg("key", key);
            (finding.span, finding.layer) = (field.place, Layer::Writing);
            findings.push(finding.arg("found", text.trim()).arg("state", State::NotApplicable.name()));
        }
    }
}

/// Pairs of dates of which the first cannot come after the second. A review that is overdue is another matter: it
/// depends on the day it is read.
const IN_ORDER: [(&str, &str); 1] = [("lifecycle.started_on", "lifecycle.ended_on")];

fn date_order(submission: &Submission, responses: &[&Response], findings: &mut Vec<Finding>) {
    for (first, second) in IN_ORDER {
        let (Some(before), Some(after)) = (submission.date(first), submission.date(second)) else { continue };
        let Some(response) = submission.response(second) else { continue };
        if after.before(before) {
            let finding = at(Code::DatesOutOfOrder, response)
                .arg("first", before.to_string())
                .arg("second", after.to_string())
                .arg("other", Arg::Label(first.into()));
            let place = submission.response(first).map(|response| response.place).unwrap_or_default();
            findings.push(finding.related(place, "the-other-date"));
        }
    }
    // Versions are told from the first to the last, or from the last to the first.
    let dates: Vec<PartialDate> = submission
        .records("lifecycle.history")
        .iter()
        .filter_map(|record| match record.field("date")?.answer {
            Some(Answer::Date(date)) => Some(date),
            _ => None,
        })
        .collect();
    let newest_first = dates.len() > 1 && !dates.windows(2).any(|pair| pair[0].before(pair[1]));
    let mut last: Option<&Response> = None;
    for record in submission.records("lifecycle.history") {
        let Some(response) = record.field("date") else { continue };
        let Some(Answer::Date(date)) = response.answer else { continue };
        if !newest_first
            && let Some(earlier) = last
            && let Some(Answer::Date(before)) = earlier.answer
            && date.before(before)
        {
            let finding = at(Code::DatesOutOfOrder, response)
                .arg("first", before.to_string())
                .arg("second", date.to_string())
                .arg("other", Arg::Label(earlier.question.clone()));
            findings.push(finding.related(earlier.place, "the-other-date"));
        }
        last = Some(response);
    }
    // What is described cannot be later than the day the page says it was written.
    let Some(updated) = submission.date("identity.updated_on") else { return };
    for response in responses {
        let future = |date: &PartialDate| updated.before(*date);
        // When it was true; or, for a measurement, when it was made.
        let measured = match response.answer {
            Some(Answer::Date(date)) if response.key() == "measured_on" => Some(date),
            _ => None,
        };
        if let Some(date) = response.as_of.or(measured).filter(future) {
            let finding = at(Code::DatesOutOfOrder, response)
                .arg("first", updated.to_string())
                .arg("second", date.to_string())
                .arg("other", Arg::Label("identity.updated_on".into()));
            findings.push(finding);
        }
    }
    let past = ["lifecycle.started_on", "lifecycle.ended_on"];
    for response in past.iter().filter_map(|id| submission.response(id)) {
        let Some(Answer::Date(date)) = response.answer else { continue };
        // Planned systems may say when they will start.
        let planned = matches!(submission.word("lifecycle.status"), Some("planned" | "development"));
        if !planned && updated.before(date) {
            let finding = at(Code::DatesOutOfOrder, response)
                .arg("first", updated.to_string())
                .arg("second", date.to_string())
                .arg("other", Arg::Label("identity.updated_on".into()));
            findings.push(finding);
        }
    }
}

/// Not in use yet, and in use since a day before that was true: before the date of the state where it has one, else before
/// the day the page was written.
fn planned_yet_started(submission: &Submission) -> Option<Finding> {
    let planned = matches!(submission.word("lifecycle.status"), Some("planned" | "development"));
    let status = submission.response("lifecycle.status").filter(|status| planned && !status.faulty)?;
    let started = submission.date("lifecycle.started_on")?;
    let said_on = status.as_of.or_else(|| submission.date("identity.updated_on"))?;
    let response = submission.response("lifecycle.started_on").filter(|_| started.before(said_on))?;
    let finding = at(Code::PlannedYetStarted, response).arg("found", started.to_string());
    Some(
        finding
            .arg("other", Arg::Label(status.question.clone()))
            .related(status.place, "the-state-of-the-tool"),
    )
}
