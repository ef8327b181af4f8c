//! The checks and conditions that a questionnaire declares, run over answers.

use std::sync::Arc;

use minijinja::Environment;
use minijinja::value::Value;

use super::model::{Record, SectionAnswers, Submission};
use super::values::Scope;
use crate::date::PartialDate;
use crate::expression::{self, Outcome, Reads};
use crate::finding::{AnyCode, Code, Finding, Layer};
use crate::questionnaire::Questionnaire;
use crate::questionnaire::definition::CheckDefinition;
use crate::source::Span;
use crate::yaml::Path;

/// Marks the questions that are not asked here. A condition reads answers that stand before it in the questionnaire
/// with their own conditions applied.
pub(super) fn mark_not_asked(questionnaire: &Questionnaire, submission: &mut Submission) {
    let environment = expression::environment("en");
    let reads = Arc::new(Reads::default());
    for question in questionnaire.counted() {
        let Some(when) = &question.when else { continue };
        let scope = scope(&submission.sections, None, None, &reads);
        let asked = is_asked(&environment, when, &scope, &reads);
        drop(scope); // so that the answers have one owner again, and nothing is copied below
        if !asked {
            let sections = Arc::make_mut(&mut submission.sections);
            let responses = sections.iter_mut().flat_map(|section| &mut section.responses);
            for response in responses.filter(|response| response.question == question.id) {
                response.do_not_ask();
            }
        }
    }
    mark_fields(questionnaire, submission, &environment, &reads);
}

/// The same inside records, where conditions read the same record.
fn mark_fields(
    questionnaire: &Questionnaire,
    submission: &mut Submission,
    environment: &Environment<'_>,
    reads: &Arc<Reads>,
) {
    let conditional =
        questionnaire.counted().filter(|question| question.fields.iter().any(|field| field.when.is_some()));
    for question in conditional {
        let records = records(&submission.sections, &question.id);
        for record in records {
            for (position, field) in question.fields.iter().enumerate() {
                let Some(when) = &field.when else { continue };
                let scope = scope(&submission.sections, Some(record.clone()), None, reads);
                let asked = is_asked(environment, when, &scope, reads);
                drop(scope);
                if asked {
                    continue;
                }
                let sections = Arc::make_mut(&mut submission.sections);
                let field = sections
                    .iter_mut()
                    .flat_map(|section| &mut section.responses)
                    .filter(|response| response.question == question.id)
                    .filter_map(|response| match &mut response.answer {
                        Some(super::Answer::Records(records)) => {
                            records.iter_mut().find(|other| other.position == record.position)
                        }
                        _ => None,
                    })
                    .find_map(|record| record.fields.get_mut(position));
                if let Some(field) = field {
                    field.do_not_ask();
                }
            }
        }
    }
}

/// Deciding answer unknown or unclear: asked. Not applicable, or itself not asked: not asked.
fn is_asked(environment: &Environment<'_>, when: &str, scope: &Value, reads: &Reads) -> bool {
    match expression::evaluate(environment, when, scope, reads) {
        Ok(Outcome::True | Outcome::Unclear | Outcome::Unknown) => true,
        Ok(Outcome::False | Outcome::Moot) => false,
        // An expression that fails on these answers hides nothing: the question is asked.
        Err(_) => true,
    }
}

pub(super) fn scope(
    sections: &Arc<Vec<SectionAnswers>>,
    item: Option<Record>,
    today: Option<PartialDate>,
    reads: &Arc<Reads>,
) -> Value {
    Scope { sections: Arc::clone(sections), item, today, reads: Arc::clone(reads) }.value()
}

/// Runs every declared check.
pub(super) fn run(
    questionnaire: &Questionnaire,
    sections: &Arc<Vec<SectionAnswers>>,
    today: Option<PartialDate>,
) -> Vec<Finding> {
    let environment = expression::environment("en");
    let reads = Arc::new(Reads::default());
    let mut findings = Vec::new();
    for check in questionnaire.checks() {
        if check.dated && today.is_none() {
            continue;
        }
        let items: Vec<Option<Record>> = match &check.each {
            None => vec![None],
            Some(list) => records(sections, list).into_iter().map(Some).collect(),
        };
        for item in items {
            let scope = scope(sections, item.clone(), today, &reads);
            let holds = |expression: &str| expression::evaluate(&environment, expression, &scope, &reads);
            let applies = check.when.as_deref().is_none_or(|when| matches!(holds(when), Ok(Outcome::True)));
            // `unclear` is not a contradiction: only a plain *false* is.
            if applies && matches!(holds(&check.that), Ok(Outcome::False)) {
                findings.push(finding(questionnaire, check, sections, item.as_ref(), &scope));
            }
        }
    }
    findings
}

fn records(sections: &[SectionAnswers], list: &str) -> Vec<Record> {
    let response =
        sections.iter().flat_map(|section| &section.responses).find(|response| response.question == list);
    match response.and_then(|response| response.answer.as_ref()) {
        Some(super::Answer::Records(records)) => records.clone(),
        _ => Vec::new(),
    }
}

fn finding(
    questionnaire: &Questionnaire,
    check: &CheckDefinition,
    sections: &[SectionAnswers],
    item: Option<&Record>,
    scope: &Value,
) -> Finding {
    let (question, path, span) = place(check, sections, item);
    // Built on any built-in code, then given its own name and words.
    let mut finding = Finding::new(Code::Blank, span, path);
    finding.code = AnyCode::Check(check.id.clone());
    finding.level = check.level;
    finding.layer = Layer::Meaning;
    finding.question = Some(question);
    finding.law.clone_from(&check.law);
    finding.dated = check.dated;
    for language in questionnaire.languages() {
        let environment = expression::environment(language);
        let words = questionnaire.words(language);
        let write = |template: Option<&str>| {
            let template = template.unwrap_or_default();
            expression::message(&environment, template, scope).unwrap_or_else(|_| template.to_owned())
        };
        let message = write(words.check(&check.id, |text| &text.message).map(|worded| worded.text));
        let reader = write(words.check(&check.id, |text| &text.reader).map(|worded| worded.text));
        finding.texts.insert(language.clone(), message);
        finding.reader.insert(language.clone(), reader);
        if let Some(help) = words.check(&check.id, |text| &text.help) {
            finding.help.insert(language.clone(), write(Some(help.text)));
        }
    }
    finding
}

fn place(
    check: &CheckDefinition,
    sections: &[SectionAnswers],
    item: Option<&Record>,
) -> (String, Path, Span) {
    if let (Some(list), Some(record)) = (&check.each, item) {
        let id = format!("{list}.{}", check.at);
        let mut keys = check.at.split('.');
        let first = keys.next().and_then(|key| record.field(key));
        let (mut path, mut span) = first.map_or_else(
            || (record.path.clone(), Span::default()),
            |field| (field.path.clone(), field.place),
        );
        // One step further: a measure.
        if let (Some(key), Some(super::Answer::Results(measures))) =
            (keys.next(), first.and_then(|field| field.answer.as_ref()))
            && let Some(measure) =
                measures.iter().find(|measure| measure.question.rsplit('.').next() == Some(key))
        {
            path = measure.path.clone();
            span = measure.place;
        }
        return (id, path, span);
    }
    let response =
        sections.iter().flat_map(|section| &section.responses).find(|response| response.question == check.at);
    let (path, span) = response
        .map_or_else(|| (Path::root(), Span::default()), |response| (response.path.clone(), response.place));
    (check.at.clone(), path, span)
}
