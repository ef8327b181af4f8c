//! The checks and conditions that a questionnaire declares, run over answers.

use std::sync::{Arc, OnceLock};

use minijinja::value::Value;

use super::faults::Faults;
use super::model::{Record, SectionAnswers, Submission};
use super::values::Scope;
use crate::date::PartialDate;
use crate::expression::{self, Compiled, Outcome, Reads};
use crate::finding::{AnyCode, Code, Finding, Layer};
use crate::questionnaire::definition::CheckDefinition;
use crate::questionnaire::{Questionnaire, template_name};
use crate::source::Span;
use crate::yaml::Path;

/// The conditions and checks of a questionnaire, ready to run over many files.
pub(super) struct Rules<'q> {
    /// Conditions of questions, each once, with the questions it asks: those that others read come first.
    conditions: Vec<(Compiled<'q>, Vec<&'q str>)>,
    /// Conditions of fields: the list, the position of the field, the condition.
    fields: Vec<(&'q str, usize, Compiled<'q>)>,
    checks: Vec<Rule<'q>>,
}

struct Rule<'q> {
    check: &'q CheckDefinition,
    when: Option<Compiled<'q>>,
    that: Compiled<'q>,
    /// The answers that it reads, by full id or by their key in the record: asked for when some are wrong.
    reads: OnceLock<Vec<String>>,
}

impl Rule<'_> {
    /// Whether it reads an answer that is wrong.
    fn is_misled(&self, faults: &Faults) -> bool {
        if faults.is_empty() {
            return false;
        }
        let reads = self.reads.get_or_init(|| {
            let when = self.check.when.iter().flat_map(|when| expression::names(when));
            when.chain(expression::names(&self.check.that)).collect()
        });
        let list = self.check.each.iter().any(|list| faults.touches(list));
        list || reads.iter().any(|name| faults.touches(name))
    }
}

impl<'q> Rules<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire) -> Self {
        let mut rules = Self { conditions: Vec::new(), fields: Vec::new(), checks: Vec::new() };
        let language = questionnaire.languages().first().map_or("", String::as_str);
        let Some(environment) = questionnaire.environment(language) else { return rules };
        let ready = |expression: &'q str| expression::compile(environment, expression);
        for (when, questions) in in_reading_order(questionnaire) {
            rules.conditions.extend(ready(when).map(|when| (when, questions)));
        }
        for question in questionnaire.counted() {
            for (position, field) in question.fields.iter().enumerate() {
                let when = field.when.as_deref().and_then(ready);
                rules.fields.extend(when.map(|when| (question.id.as_str(), position, when)));
            }
        }
        for check in questionnaire.checks() {
            if let Some(that) = ready(&check.that) {
                let when = check.when.as_deref().and_then(ready);
                rules.checks.push(Rule { check, when, that, reads: OnceLock::new() });
            }
        }
        rules
    }

    /// Marks the questions that are not asked here. A condition reads other answers with their own conditions applied.
    pub(super) fn mark_not_asked(&self, submission: &mut Submission) {
        let reads = Arc::new(Reads::default());
        for (when, questions) in &self.conditions {
            let scope = scope(&submission.sections, None, None, &reads);
            let asked = is_asked(when, &scope, &reads);
            drop(scope); // so that the answers have one owner again, and nothing is copied below
            if !asked {
                let sections = Arc::make_mut(&mut submission.sections);
                let responses = sections.iter_mut().flat_map(|section| &mut section.responses);
                for response in responses.filter(|response| questions.contains(&response.question.as_str())) {
                    response.do_not_ask();
                }
            }
        }
        // Inside records, conditions read the same record.
        for (list, position, when) in &self.fields {
            for record in records(&submission.sections, list) {
                let scope = scope(&submission.sections, Some(record.clone()), None, &reads);
                let asked = is_asked(when, &scope, &reads);
                drop(scope);
                if !asked && let Some(field) = field_of(submission, list, record.position, *position) {
                    field.do_not_ask();
                }
            }
        }
    }

    /// Runs every declared check.
    pub(super) fn run(
        &self,
        questionnaire: &Questionnaire,
        sections: &Arc<Vec<SectionAnswers>>,
        today: Option<PartialDate>,
        faults: &Faults,
    ) -> Vec<Finding> {
        let reads = Arc::new(Reads::default());
        let mut findings = Vec::new();
        for rule in &self.checks {
            let Rule { check, when, that, .. } = rule;
            if check.dated && today.is_none() || rule.is_misled(faults) {
                continue;
            }
            let items: Vec<Option<Record>> = match &check.each {
                None => vec![None],
                Some(list) => records(sections, list).into_iter().map(Some).collect(),
            };
            for item in items {
                let scope = scope(sections, item.clone(), today, &reads);
                let holds = |expression: &Compiled<'_>| expression.run(&scope, &reads);
                let applies = when.as_ref().is_none_or(|when| matches!(holds(when), Ok(Outcome::True)));
                // `unclear` is not a contradiction: only a plain *false* is.
                if applies && matches!(holds(that), Ok(Outcome::False)) {
                    findings.push(finding(questionnaire, check, sections, item.as_ref(), &scope));
                }
            }
        }
        findings
    }
}

fn field_of<'s>(
    submission: &'s mut Submission,
    list: &str,
    record: usize,
    field: usize,
) -> Option<&'s mut super::Response> {
    let sections = Arc::make_mut(&mut submission.sections);
    let mut responses = sections.iter_mut().flat_map(|section| &mut section.responses);
    let response = responses.find(|response| response.question == list)?;
    let record = match &mut response.answer {
        Some(super::Answer::Records(records)) => records.iter_mut().find(|other| other.position == record)?,
        Some(super::Answer::Record(record)) => record,
        _ => return None,
    };
    Arc::make_mut(&mut record.fields).get_mut(field)
}

/// Every condition of a question once, with the questions it asks. One that reads a question stands after the condition
/// of that question, so that what is not asked is known before it is read; definitions in a circle are refused when a
/// questionnaire is loaded, and here keep the order of the questionnaire.
fn in_reading_order(questionnaire: &Questionnaire) -> Vec<(&str, Vec<&str>)> {
    let mut waiting: Vec<(&str, Vec<&str>)> = Vec::new();
    for question in questionnaire.counted() {
        let Some(when) = question.when.as_deref() else { continue };
        match waiting.iter_mut().find(|(known, _)| *known == when) {
            Some((_, questions)) => questions.push(&question.id),
            None => waiting.push((when, vec![&question.id])),
        }
    }
    let reads: Vec<Vec<String>> = waiting.iter().map(|(when, _)| expression::names(when)).collect();
    let mut waiting: Vec<_> = waiting.into_iter().zip(reads).collect();
    let mut ordered = Vec::new();
    while !waiting.is_empty() {
        let free = waiting.iter().position(|(_, reads)| {
            let held =
                |id: &String| waiting.iter().any(|((_, questions), _)| questions.contains(&id.as_str()));
            !reads.iter().any(held)
        });
        ordered.push(waiting.remove(free.unwrap_or(0)).0);
    }
    ordered
}

/// Deciding answer unknown or unclear: asked. Not applicable, or itself not asked: not asked.
fn is_asked(when: &Compiled<'_>, scope: &Value, reads: &Reads) -> bool {
    match when.run(scope, reads) {
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

fn records(sections: &[SectionAnswers], list: &str) -> Vec<Record> {
    let response =
        sections.iter().flat_map(|section| &section.responses).find(|response| response.question == list);
    match response.and_then(|response| response.answer.as_ref()) {
        Some(super::Answer::Records(records)) => records.clone(),
        Some(super::Answer::Record(record)) => vec![record.clone()],
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
    let mut responses = sections.iter().flat_map(|section| &section.responses);
    if responses.any(|response| response.question == check.at && response.without_section) {
        finding = finding.related(span, "the-section-is-missing");
    }
    for language in questionnaire.languages() {
        let Some(environment) = questionnaire.environment(language) else { continue };
        let write =
            |part: &str| expression::message(environment, &template_name(&check.id, part), scope).ok();
        finding.texts.extend(write("message").map(|text| (language.clone(), text)));
        finding.reader.extend(write("reader").map(|text| (language.clone(), text)));
        finding.help.extend(write("help").map(|text| (language.clone(), text)));
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
    let find = |id: &str| {
        sections.iter().flat_map(|section| &section.responses).find(|response| response.question == id)
    };
    let response = find(&check.at);
    let path = response.map_or_else(Path::root, |response| response.path.clone());
    let mut span = response.map(|response| response.place).unwrap_or_default();
    // Where not even the section is there, only the top of the file is left to point at: what the check reads says more.
    let top = sections.iter().flat_map(|section| &section.responses).map(|response| response.place).min();
    let is_written = response.is_some_and(|response| response.content.start > 0);
    if !is_written && top.is_some_and(|top| span <= top) {
        let when = check.when.iter().flat_map(|when| expression::names(when));
        let read = when.chain(expression::names(&check.that)).filter_map(|id| find(&id));
        let shown = read.filter(|response| response.answer.is_some()).map(|response| response.place).next();
        span = shown.unwrap_or_default();
    }
    (check.at.clone(), path, span)
}
