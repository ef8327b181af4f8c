//! Expressions of a questionnaire: conditions (`when:`) and what checks demand (`that:`).
//!
//! They are Jinja expressions over answers. An answer is its plain value; one that is not answered is a value of its
//! own, which notices that it is read. So an expression that reads an unanswered question says nothing, unless it
//! asks for the state first (`is answered`): see [`Outcome`].

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::value::{Object, ObjectRepr, Value};
use minijinja::{Environment, Error, UndefinedBehavior, filters};

use crate::date::PartialDate;
use crate::locale::{Catalogue, Labels};
use crate::quantity::{self, Interval, WrittenNumber};

/// The six states of a question, by their names in files.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// There is an answer.
    Answered,
    /// The question makes no sense here, with the reason.
    NotApplicable,
    /// It is not known, or written nowhere, with the reason.
    NotDocumented,
    /// It is known and may not be published, with the reason.
    Withheld,
    /// Silence.
    NoAnswer,
    /// A condition, or an older version of the questionnaire, did not ask.
    NotAsked,
}

impl State {
    /// All states, in the order they are counted.
    pub const ALL: [Self; 6] = [
        Self::Answered,
        Self::NotApplicable,
        Self::NotDocumented,
        Self::Withheld,
        Self::NoAnswer,
        Self::NotAsked,
    ];

    /// Its name in files and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NotApplicable => "not_applicable",
            Self::NotDocumented => "not_documented",
            Self::Withheld => "withheld",
            Self::NoAnswer => "no_answer",
            Self::NotAsked => "not_asked",
        }
    }

    /// Whether the reader misses an answer: silence, or any state but a reasoned *not applicable*.
    pub fn is_unknown(self) -> bool {
        matches!(self, Self::NotDocumented | Self::Withheld | Self::NoAnswer)
    }
}

/// What was read without asking for its state first.
#[derive(Debug, Default)]
pub struct Reads {
    unknown: AtomicUsize,
    moot: AtomicUsize,
    unclear: AtomicUsize,
}

impl Reads {
    fn counter(&self, state: State) -> Option<&AtomicUsize> {
        match state {
            State::Answered => None,
            State::NotApplicable | State::NotAsked => Some(&self.moot),
            State::NotDocumented | State::Withheld | State::NoAnswer => Some(&self.unknown),
        }
    }

    fn reset(&self) {
        for counter in [&self.unknown, &self.moot, &self.unclear] {
            counter.store(0, Ordering::Relaxed);
        }
    }

    /// Says that an answer `unclear` was read.
    pub fn note_unclear(&self) {
        self.unclear.fetch_add(1, Ordering::Relaxed);
    }
}

/// What an expression came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// True.
    True,
    /// False.
    False,
    /// False, but it read an answer that is `unclear`.
    Unclear,
    /// It read a question without an answer.
    Unknown,
    /// It read a question that has no sense here, or is not asked.
    Moot,
}

/// A question without an answer, in an expression.
#[derive(Debug)]
struct Unanswered {
    state: State,
    reads: Arc<Reads>,
}

impl Object for Unanswered {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }
}

/// A question without an answer, as a value of an expression. Making it counts as reading it.
pub fn unanswered(state: State, reads: &Arc<Reads>) -> Value {
    if let Some(counter) = reads.counter(state) {
        counter.fetch_add(1, Ordering::Relaxed);
    }
    Value::from_object(Unanswered { state, reads: Arc::clone(reads) })
}

/// The state of a value, when an expression asks for it: then it was not read.
fn state_of(value: &Value) -> State {
    let Some(unanswered) = value.downcast_object_ref::<Unanswered>() else { return State::Answered };
    if let Some(counter) = unanswered.reads.counter(unanswered.state) {
        let less = |count: usize| Some(count.saturating_sub(1));
        // `fetch_update` cannot fail: `less` always gives a value.
        let _ = counter.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
    }
    unanswered.state
}

macro_rules! plain_object {
    ($name:ident($inner:ty), $doc:literal) => {
        #[doc = $doc]
        #[derive(Debug)]
        struct $name($inner);

        impl Object for $name {
            fn repr(self: &Arc<Self>) -> ObjectRepr {
                ObjectRepr::Plain
            }
        }
    };
}

plain_object!(Written(WrittenNumber), "A number with its digits.");
plain_object!(Between(Interval), "All the values some digits allow.");
plain_object!(Moment(PartialDate), "A date.");

/// A number as a value of an expression: compared by functions, never by operators.
pub fn number(number: WrittenNumber) -> Value {
    Value::from_object(Written(number))
}

/// A date as a value of an expression.
pub fn date(date: PartialDate) -> Value {
    Value::from_object(Moment(date))
}

fn written(value: &Value) -> Option<WrittenNumber> {
    Some(value.downcast_object_ref::<Written>()?.0.clone())
}

fn interval(value: &Value) -> Option<Interval> {
    if let Some(interval) = value.downcast_object_ref::<Between>() {
        return Some(interval.0);
    }
    written(value).map(|number| number.interval())
}

/// What a function of numbers or dates gives for something else: a value that says "not known". The expression has
/// read an unanswered question by then, and says nothing.
fn nothing() -> Value {
    Value::from(())
}

fn agrees(a: &Value, b: &Value) -> bool {
    match (written(a), written(b), interval(a), interval(b)) {
        (Some(number), _, _, Some(interval)) | (_, Some(number), Some(interval), _) => {
            quantity::agrees(&number, interval)
        }
        (_, _, Some(a), Some(b)) => a.meets(b),
        _ => true,
    }
}

fn f1_of(precision: &Value, recall: &Value) -> Value {
    match (interval(precision), interval(recall)) {
        (Some(precision), Some(recall)) => Value::from_object(Between(quantity::f1(precision, recall))),
        _ => nothing(),
    }
}

fn sum_of(values: &Value) -> Result<Value, Error> {
    let numbers: Option<Vec<WrittenNumber>> = values.try_iter()?.map(|value| written(&value)).collect();
    Ok(numbers.map_or_else(nothing, |numbers| Value::from_object(Between(quantity::sum(&numbers)))))
}

fn before(a: &Value, b: &Value) -> bool {
    match (a.downcast_object_ref::<Moment>(), b.downcast_object_ref::<Moment>()) {
        (Some(a), Some(b)) => a.0.before(b.0),
        _ => false,
    }
}

/// Whether some record of a list has this value in this field. Neither the list nor the field counts as read.
fn has(list: &Value, field: &str, wanted: &Value) -> Result<bool, Error> {
    if state_of(list) != State::Answered {
        return Ok(false);
    }
    for record in list.try_iter()? {
        let value = record.get_attr(field)?;
        if state_of(&value) == State::Answered && value == *wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The words that numbers take in a message: digits as written, decimal mark of the language.
fn in_words(labels: &Catalogue, text: &str) -> String {
    text.replace('.', &labels.text("number-decimal", &[]))
}

/// An environment for the expressions and messages of a questionnaire, in a language (for messages).
pub fn environment(labels: &Labels, language: &str) -> Environment<'static> {
    // Empty: the engine's own filters repeat, pad and join, and a questionnaire may come from anywhere.
    let mut environment = Environment::empty();
    environment.add_filter("length", filters::length);
    // An unknown name is a mistake of the questionnaire, found when it is loaded; never silently false.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(100_000));
    environment.add_test("answered", |value: &Value| state_of(value) == State::Answered);
    environment.add_test("unanswered", |value: &Value| state_of(value).is_unknown());
    environment.add_test("blank", |value: &Value| state_of(value) == State::NoAnswer);
    environment.add_test("withheld", |value: &Value| state_of(value) == State::Withheld);
    environment.add_test("not_documented", |value: &Value| state_of(value) == State::NotDocumented);
    environment.add_test("not_applicable", |value: &Value| state_of(value) == State::NotApplicable);
    environment.add_function("agrees", |a: &Value, b: &Value| agrees(a, b));
    environment.add_function("f1_of", |precision: &Value, recall: &Value| f1_of(precision, recall));
    environment.add_function("sum_of", |values: &Value| sum_of(values));
    environment.add_function("before", |a: &Value, b: &Value| before(a, b));
    environment.add_function("has", |list: &Value, field: &str, value: &Value| has(list, field, value));
    environment.add_function("surely_less", |a: &Value, b: &Value| match (interval(a), interval(b)) {
        (Some(a), Some(b)) => a.below(b),
        _ => false,
    });
    // Read when a message is written: most runs write none.
    let (all, own) = (labels.clone(), language.to_owned());
    environment.add_function("number", move |value: &Value| {
        written(value).map_or_else(|| value.to_string(), |number| in_words(&all.of(&own), &number.written))
    });
    let (all, own) = (labels.clone(), language.to_owned());
    environment.add_function("interval", move |value: &Value| {
        interval(value).map_or_else(String::new, |interval| {
            let labels = all.of(&own);
            let [low, high] =
                [interval.low, interval.high].map(|bound| in_words(&labels, &format!("{bound:.2}")));
            if low == high {
                low
            } else {
                labels.text("number-between", &[("low", low.into()), ("high", high.into())])
            }
        })
    });
    environment
}

/// An expression, ready to run over the answers of many files.
pub struct Compiled<'e>(minijinja::Expression<'e, 'e>);

/// Prepares an expression; `None` for one that is not one, which [`checked_names`] has told when it was loaded.
pub fn compile<'e>(environment: &'e Environment<'static>, expression: &'e str) -> Option<Compiled<'e>> {
    known_words(expression).ok()?;
    environment.compile_expression(expression).ok().map(Compiled)
}

impl Compiled<'_> {
    /// Runs it over answers.
    ///
    /// # Errors
    /// What goes wrong with values of these kinds.
    pub fn run(&self, context: &Value, reads: &Reads) -> Result<Outcome, Error> {
        reads.reset();
        let value = self.0.eval(context.clone())?;
        let count = |counter: &AtomicUsize| counter.load(Ordering::Relaxed) > 0;
        Ok(if count(&reads.unknown) {
            Outcome::Unknown
        } else if count(&reads.moot) {
            Outcome::Moot
        } else if value.is_true() {
            Outcome::True
        } else if count(&reads.unclear) {
            Outcome::Unclear
        } else {
            Outcome::False
        })
    }
}

/// The functions that expressions and messages may call: [`environment`] adds them.
const FUNCTIONS: [&str; 8] =
    ["agrees", "f1_of", "sum_of", "before", "has", "surely_less", "number", "interval"];

/// The tests that may follow `is`: [`environment`] adds them.
const TESTS: [&str; 6] = ["answered", "unanswered", "blank", "withheld", "not_documented", "not_applicable"];

/// The filters that may follow `|`.
const FILTERS: [&str; 1] = ["length"];

/// The statements that a message may hold. Those that keep what they write (`set`, `macro`, `for`) can double a text at
/// every line.
const STATEMENTS: [&str; 4] = ["if", "elif", "else", "endif"];

/// Operators that make something new. Numbers are compared by [`FUNCTIONS`]; these would only repeat and join lists and
/// texts, and the engine already does so when it compiles: `6665555555555556 * [""]`.
const MAKERS: [char; 5] = ['*', '/', '%', '+', '~'];

/// The names that an expression reads, checked: `decision.automation`, `item.rows`. Functions are left out.
///
/// # Errors
/// Why it is not an expression, in the engine's own words: English, for whoever writes a questionnaire.
pub fn checked_names(expression: &str) -> Result<Vec<String>, String> {
    known_words(expression)?;
    let environment = environment(&Labels::default(), "en");
    let compiled = environment.compile_expression(expression).map_err(|error| detail(&error))?;
    Ok(sorted(compiled.undeclared_variables(true)))
}

/// The names that a message reads.
///
/// # Errors
/// Why it is not a template, in the engine's own words.
pub fn template_names(message: &str) -> Result<Vec<String>, String> {
    let mut rest = message;
    while let Some(start) = [rest.find("{{"), rest.find("{%")].into_iter().flatten().min() {
        let is_statement = rest[start..].starts_with("{%");
        let code = &rest[start + 2..];
        let end = end_of_code(code);
        let words = known_words(&code[..end])?;
        if let Some(word) = words.first().filter(|word| is_statement && !STATEMENTS.contains(word)) {
            return Err(format!("unknown statement: {word}"));
        }
        rest = &code[end..];
    }
    let environment = environment(&Labels::default(), "en");
    let template = environment.template_from_str(message).map_err(|error| detail(&error))?;
    Ok(sorted(template.undeclared_variables(true)))
}

fn detail(error: &Error) -> String {
    error.detail().map_or_else(|| error.kind().to_string(), str::to_owned)
}

fn sorted(names: std::collections::HashSet<String>) -> Vec<String> {
    let mut names: Vec<String> =
        names.into_iter().filter(|name| !FUNCTIONS.contains(&name.as_str())).collect();
    names.sort();
    names
}

/// The words of an expression, if all that it asks for exists: operators, tests (`is answered`) and filters
/// (`| length`). The engine would only say so when it runs, on answers; by then a check with a misspelt test would have
/// been silent for a year.
fn known_words(expression: &str) -> Result<Vec<&str>, String> {
    let words = words(expression);
    for (position, word) in words.iter().enumerate() {
        let next = |steps: usize| words.get(position + steps).copied().unwrap_or_default();
        let (known, name) = match *word {
            "is" if next(1) == "not" => (TESTS.contains(&next(2)), next(2)),
            "is" => (TESTS.contains(&next(1)), next(1)),
            "|" => (FILTERS.contains(&next(1)), next(1)),
            word => (!word.starts_with(MAKERS), word),
        };
        if !known {
            return Err(format!("unknown word: {name}"));
        }
    }
    Ok(words)
}

/// The characters of an expression that stand outside quotes, with their places.
fn unquoted(expression: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote: Option<char> = None;
    let mut escaped = false;
    expression.char_indices().filter(move |&(_, character)| {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if character == '\\' => escaped = true,
            Some(mark) if mark == character => quote = None,
            Some(_) => {}
            None if character == '"' || character == '\'' => quote = Some(character),
            None => return true,
        }
        false
    })
}

/// Where the code of a message ends; a `}}` in quotes ends nothing.
fn end_of_code(code: &str) -> usize {
    let ends = |&position: &usize| code[position..].starts_with("}}") || code[position..].starts_with("%}");
    unquoted(code).map(|(position, _)| position).find(ends).unwrap_or(code.len())
}

/// The identifiers, bars and operators of [`MAKERS`] of an expression, what stands in quotes left out.
fn words(expression: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (position, character) in unquoted(expression) {
        let is_letter = character.is_alphanumeric() || character == '_';
        if !is_letter || position > end {
            words.extend(start.take().map(|start| &expression[start..end]));
        }
        end = position + character.len_utf8();
        if is_letter {
            start.get_or_insert(position);
        } else if character == '|' || MAKERS.contains(&character) {
            words.push(&expression[position..end]);
        }
    }
    words.extend(start.map(|start| &expression[start..end]));
    words
}

/// The answers that an expression reads, by full id; none of one that is no expression.
pub fn names(expression: &str) -> Vec<String> {
    if known_words(expression).is_err() {
        return Vec::new();
    }
    let environment = Environment::empty();
    let Ok(compiled) = environment.compile_expression(expression) else { return Vec::new() };
    let names = compiled.undeclared_variables(true).into_iter();
    let mut names: Vec<String> = names.filter(|name| name.contains('.')).collect();
    names.sort();
    names
}

/// Writes a message of a check that an environment holds by name.
///
/// # Errors
/// What is wrong with the message.
pub fn message(environment: &Environment<'_>, name: &str, context: &Value) -> Result<String, Error> {
    environment.get_template(name)?.render(context.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_functions_left_out() {
        let names = checked_names("agrees(item.rows, sum_of([item.a, item.b])) and data.sets is answered")
            .expect("names");
        assert_eq!(names, ["data.sets", "item.a", "item.b", "item.rows"]);
        assert_eq!(
            template_names("{{ number(item.rows) }} is {{ item.a }}").expect("names"),
            ["item.a", "item.rows"]
        );
    }

    /// The first was found by fuzzing: the engine makes the list as soon as it compiles.
    #[test]
    fn nothing_that_grows_beyond_the_answers_is_an_expression() {
        for large in [
            "6665555555555556*[\"\"]",
            "'\\'' ~ 'a' * 9999999999",
            "[1] * 9 == a",
            "10 ** 99999 > 1",
            "'a' | indent(99999999999) == ''",
            "range(99999) | list | length > 1",
        ] {
            assert!(checked_names(large).is_err(), "{large}");
            assert!(names(large).is_empty(), "{large}");
            assert!(template_names(&format!("{{{{ {large} }}}}")).is_err(), "{large}");
        }
        assert!(template_names("{{ '}}' ~ a }}").is_err());
        let doubling =
            "{% set a %}aaaa{% endset %}".to_owned() + &"{% set a %}{{ a }}{{ a }}{% endset %}".repeat(60);
        assert!(template_names(&doubling).is_err());
    }

    #[test]
    fn what_the_engine_does_not_know_is_said_before_it_runs() {
        for wrong in
            ["a is anwsered", "a is not anwsered", "a | lenght > 2", "a ==", "'a is b' == c is d", "f(("]
        {
            assert!(checked_names(wrong).is_err(), "{wrong}");
        }
        for right in ["a is not answered", "a | length > 2", "a == 'is wrong | so'", "a == \"is it\" or b"] {
            assert!(checked_names(right).is_ok(), "{right}");
        }
        assert!(template_names("This is wrong: {{ a is wrong }}").is_err());
        assert!(template_names("{% if a is wrong %}x{% endif %}").is_err());
        assert!(template_names("{% for x in a %}{% endfor %}").is_err());
        assert!(template_names("This is right | so: {{ a is answered }}{% if b %}x{% endif %}").is_ok());
    }
}
