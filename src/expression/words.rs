//! What an expression or a message may say, looked at before it runs: its words, and the answers that it reads.

use minijinja::{Environment, Error};

use super::environment;
use crate::locale::Labels;

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
pub(super) fn known_words(expression: &str) -> Result<Vec<&str>, String> {
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
