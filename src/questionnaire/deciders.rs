//! When a question is asked, in words: found by trying every answer of the deciding questions, so that any expression
//! of a questionnaire is told as it works, however it is written.

use std::sync::Arc;

use minijinja::value::{Serde, Value};
use serde_json::{Map, json};

use super::{Kind, Question, Questionnaire};
use crate::expression::{self, Outcome, Reads};

/// The most combinations that are tried.
const MOST_TRIED: usize = 512;

/// What decides whether a question is asked.
#[derive(Debug)]
pub(crate) struct Decider<'q> {
    /// The deciding question.
    pub(crate) question: &'q Question,
    /// The answers with which it is asked; `None` where they cannot be told one question at a time.
    pub(crate) answers: Option<Vec<String>>,
}

/// The questions that decide about a condition; all of them have to have such an answer.
pub(crate) fn deciders<'q>(questionnaire: &'q Questionnaire, when: &str) -> Vec<Decider<'q>> {
    let names = expression::names(when);
    let questions: Vec<&Question> = names.iter().filter_map(|name| questionnaire.question(name)).collect();
    let allowed = allowed(questionnaire, when, &questions);
    questions
        .into_iter()
        .enumerate()
        .map(|(position, question)| Decider {
            question,
            answers: allowed.as_ref().map(|allowed| allowed[position].clone()),
        })
        // One whose every answer will do decides nothing.
        .filter(|decider| {
            let answers = decider.answers.as_ref();
            answers
                .is_none_or(|answers| answers.len() < possible(decider.question).map_or(0, |all| all.len()))
        })
        .collect()
}

/// The answers that can be tried, where a question has a few.
fn possible(question: &Question) -> Option<Vec<String>> {
    match question.kind {
        Kind::Choice => Some(question.options.clone()),
        Kind::Boolean => Some(vec!["true".to_owned(), "false".to_owned()]),
        Kind::Text
        | Kind::Line
        | Kind::Choices
        | Kind::Number
        | Kind::Date
        | Kind::Duration
        | Kind::Url
        | Kind::Contact
        | Kind::Organisation
        | Kind::Records
        | Kind::Record
        | Kind::Results
        | Kind::Image
        | Kind::Group => None,
    }
}

/// For each question, the answers with which a condition holds. `None` where the questions do not decide one by one.
fn allowed(questionnaire: &Questionnaire, when: &str, questions: &[&Question]) -> Option<Vec<Vec<String>>> {
    let all: Vec<Vec<String>> = questions.iter().map(|question| possible(question)).collect::<Option<_>>()?;
    let tries = all.iter().try_fold(1_usize, |tries, answers| tries.checked_mul(answers.len()))?;
    if questions.is_empty() || tries > MOST_TRIED {
        return None;
    }
    let language = questionnaire.languages().first()?;
    let compiled = expression::compile(questionnaire.environment(language)?, when)?;
    let mut found: Vec<Vec<String>> = vec![Vec::new(); questions.len()];
    let mut holds = 0;
    for number in 0..tries {
        let mut rest = number;
        let picked: Vec<&String> = all
            .iter()
            .map(|answers| {
                let answer = &answers[rest % answers.len()];
                rest /= answers.len();
                answer
            })
            .collect();
        let reads = Arc::new(Reads::default());
        if !matches!(compiled.run(&scope(questions, &picked), &reads), Ok(Outcome::True)) {
            continue;
        }
        holds += 1;
        for (position, answer) in picked.into_iter().enumerate() {
            if !found[position].contains(answer) {
                found[position].push(answer.clone());
            }
        }
    }
    // Only where each may be chosen freely from its own list does « and » between the lists say the same.
    let freely: usize = found.iter().map(Vec::len).product();
    (freely == holds).then_some(found)
}

/// Answers as expressions read them: `decision.automation`.
fn scope(questions: &[&Question], answers: &[&String]) -> Value {
    let mut root = Map::new();
    for (question, answer) in questions.iter().zip(answers) {
        let value = if question.kind == Kind::Boolean { json!(*answer == "true") } else { json!(answer) };
        insert(&mut root, &question.id, value);
    }
    Value::from(Serde(serde_json::Value::Object(root)))
}

fn insert(map: &mut Map<String, serde_json::Value>, id: &str, value: serde_json::Value) {
    match id.split_once('.') {
        None => {
            map.insert(id.to_owned(), value);
        }
        Some((first, rest)) => {
            let inner = map.entry(first).or_insert_with(|| json!({}));
            if let Some(inner) = inner.as_object_mut() {
                insert(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(when: &str) -> Vec<(String, Option<Vec<String>>)> {
        let questionnaire = Questionnaire::builtin();
        let told = deciders(&questionnaire, when);
        told.into_iter().map(|decider| (decider.question.id.clone(), decider.answers)).collect()
    }

    #[test]
    fn conditions_are_told_by_the_answers_that_meet_them() {
        let some = |answers: &[&str]| Some(answers.iter().map(|answer| (*answer).to_owned()).collect());
        let automation = "decision.automation".to_owned();
        assert_eq!(
            told("decision.automation != 'full'"),
            [(automation.clone(), some(&["none", "support", "mixed"]))]
        );
        assert_eq!(
            told("not (decision.automation in ['none', 'full'])"),
            [(automation.clone(), some(&["support", "mixed"]))]
        );
        assert_eq!(told("data.sensitive"), [("data.sensitive".to_owned(), some(&["true"]))]);
        let both = told("data.sensitive and decision.automation == 'full'");
        assert_eq!(
            both,
            [("data.sensitive".to_owned(), some(&["true"])), (automation.clone(), some(&["full"]))]
        );
    }

    #[test]
    fn what_does_not_come_apart_only_names_the_questions() {
        let either = told("data.sensitive or decision.automation == 'full'");
        assert!(either.len() == 2 && either.iter().all(|(_, answers)| answers.is_none()), "{either:?}");
        assert_eq!(told("identity.name is answered"), [("identity.name".to_owned(), None)]);
    }
}
