//! A text as an expression of a questionnaire, and as one of its messages: read, and run over values of every kind.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use minijinja::{Environment, Value};
use redevable::date::PartialDate;
use redevable::expression::{self, Reads, State};
use redevable::quantity::WrittenNumber;
use redevable_fuzz::QUESTIONNAIRE;

static ENVIRONMENT: LazyLock<Environment<'static>> =
    LazyLock::new(|| expression::environment(QUESTIONNAIRE.labels(), "fr"));

/// A value for the name at a place: each kind in turn.
fn value(place: usize, reads: &Arc<Reads>) -> Value {
    let number = |written: &str, value: f64| {
        let number = WrittenNumber { written: written.to_owned(), value, about: place % 2 == 0, unit: None };
        expression::number(number)
    };
    match place % 6 {
        0 => number("0.70", 0.7),
        1 => number("1e3", 1000.0),
        2 => expression::unanswered(State::NoAnswer, reads),
        3 => Value::from(vec![number("6000", 6000.0), Value::from("support"), Value::from(true)]),
        4 => PartialDate::parse("2026-11").map_or_else(|_| Value::from(()), expression::date),
        _ => Value::from("support"),
    }
}

/// `decision.automation` as a value inside a value.
fn context(names: &[String], reads: &Arc<Reads>) -> Value {
    let top: Vec<&str> = names.iter().filter_map(|name| name.split('.').next()).collect();
    Value::from_iter(top.into_iter().enumerate().map(|(place, name)| {
        let own: Vec<(String, Value)> = names
            .iter()
            .filter_map(|other| other.strip_prefix(name)?.strip_prefix('.'))
            .enumerate()
            .map(|(inner, key)| (key.to_owned(), value(place + inner, reads)))
            .collect();
        (name.to_owned(), if own.is_empty() { value(place, reads) } else { Value::from_iter(own) })
    }))
}

fuzz_target!(|text: &str| {
    let reads = Arc::new(Reads::default());
    if let Ok(names) = expression::checked_names(text) {
        let compiled = expression::compile(&ENVIRONMENT, text).expect("what has names is an expression");
        let _ = compiled.run(&context(&names, &reads), &reads);
    }
    if let Ok(names) = expression::template_names(text) {
        let mut environment = ENVIRONMENT.clone();
        if environment.add_template_owned("message", text.to_owned()).is_ok() {
            let _ = expression::message(&environment, "message", &context(&names, &reads));
        }
    }
});
