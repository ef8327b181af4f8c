//! Expressions of a questionnaire: conditions (`when:`) and what checks demand (`that:`).
//!
//! They are Jinja expressions over answers. An answer is its plain value; one that is not answered is a value of its
//! own, which notices that it is read. So an expression that reads an unanswered question says nothing, unless it
//! asks for the state first (`is answered`): see [`Outcome`].

mod words;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::value::{Object, ObjectRepr, Value};
use minijinja::{Environment, Error, UndefinedBehavior, filters};

use self::words::known_words;
pub use self::words::{checked_names, names, template_names};
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

/// Writes a message of a check that an environment holds by name.
///
/// # Errors
/// What is wrong with the message.
pub fn message(environment: &Environment<'_>, name: &str, context: &Value) -> Result<String, Error> {
    environment.get_template(name)?.render(context.clone())
}
