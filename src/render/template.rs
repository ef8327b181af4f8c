//! Templates: minijinja, strict about what is undefined, with the operator's own in place of ours.

use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value, context};

use crate::form::Form;
use crate::locale::{self, Catalogue, Labels};
use crate::report::Report;

/// The report as Markdown.
pub const REPORT: &str = "report.md.jinja";
/// The questionnaire as Markdown.
pub const QUESTIONNAIRE: &str = "questionnaire.md.jinja";
/// Pieces that several documents set.
const PARTS: &str = "parts.md.jinja";
/// The page around the HTML of a document.
pub const PAGE: &str = "html/page.html.jinja";

const BUILTIN: &[(&str, &str)] = &[
    (REPORT, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/report.md.jinja"))),
    (QUESTIONNAIRE, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/questionnaire.md.jinja"))),
    (PARTS, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/parts.md.jinja"))),
    ("duties.md.jinja", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/duties.md.jinja"))),
    ("letter.md.jinja", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/letter.md.jinja"))),
    ("mention.md.jinja", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/mention.md.jinja"))),
    ("rules.md.jinja", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/rules.md.jinja"))),
    ("reply.md.jinja", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/reply.md.jinja"))),
    (PAGE, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/html/page.html.jinja"))),
];

/// How much a template may do: about a thousand times what ours do. A loop without end stops here.
const FUEL: u64 = 50_000_000;

/// A mistake of a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name}:{line}: {detail}")]
pub struct TemplateError {
    /// The template.
    pub name: String,
    /// The line in it, from 1; 0 where it is not known.
    pub line: usize,
    /// What is wrong.
    pub detail: String,
}

impl TemplateError {
    fn from_minijinja(name: &str, error: &minijinja::Error) -> Self {
        let detail = match (error.kind(), error.detail()) {
            (ErrorKind::OutOfFuel, _) => "it does not end".to_owned(),
            (kind, Some(detail)) => format!("{kind}: {detail}"),
            (kind, None) => kind.to_string(),
        };
        Self { name: error.name().unwrap_or(name).to_owned(), line: error.line().unwrap_or(0), detail }
    }
}

/// The templates of a run, and the words they set.
pub struct Templates {
    environment: Environment<'static>,
    labels: Labels,
}

impl Default for Templates {
    fn default() -> Self {
        match Self::new(Labels::default(), Vec::new()) {
            Ok(templates) => templates,
            // Ours are part of the program: a mistake in one is found by every test that renders.
            Err(error) => panic!("a built-in template is broken: {error}"),
        }
    }
}

impl Templates {
    /// Our templates, with some replaced or added by name; they speak with the labels of a questionnaire.
    ///
    /// # Errors
    /// The first mistake in their syntax.
    pub fn new(labels: Labels, replacements: Vec<(String, String)>) -> Result<Self, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.set_debug(true);
        let mut syntax = SyntaxConfig::builder();
        syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
        // The delimiters are the usual ones, which cannot be in conflict.
        environment.set_syntax(syntax.build().unwrap_or_default());
        // Pieces of Markdown are ready; only the page is HTML, and says what is ready with `|safe`.
        environment.set_auto_escape_callback(|name| {
            if name.contains(".html") { AutoEscape::Html } else { AutoEscape::None }
        });
        let own = labels.clone();
        environment.add_function(
            "t",
            move |state: &minijinja::State<'_, '_>, id: &str, values: minijinja::value::Kwargs| {
                words(&own, state, id, &values)
            },
        );
        environment.add_filter("json", |value: &Value| serde_json::to_string(value).unwrap_or_default());
        environment.add_filter("slug", |heading: &str| {
            crate::markdown::slug(&crate::markdown::words::words_of(heading))
        });
        for (name, source) in BUILTIN {
            environment
                .add_template(name, source)
                .map_err(|error| TemplateError::from_minijinja(name, &error))?;
        }
        for (name, source) in replacements {
            environment
                .add_template_owned(name.clone(), source)
                .map_err(|error| TemplateError::from_minijinja(&name, &error))?;
        }
        Ok(Self { environment, labels })
    }

    /// The words of documents in a language.
    pub fn labels(&self, language: &str) -> Arc<Catalogue> {
        self.labels.of(language)
    }

    /// The report as Markdown: blank lines are evened out, so that a template may be laid out freely.
    pub(super) fn report(&self, report: &Report) -> Result<String, TemplateError> {
        let written =
            self.run(REPORT, context! { report => Value::from(Serde(report)), generator => super::GENERATOR, lang => report.language.clone() })?;
        Ok(even_lines(&written))
    }

    /// The printed questionnaire as Markdown.
    pub(super) fn form(&self, form: &Form) -> Result<String, TemplateError> {
        let values = context! {
            form => Value::from(Serde(form)),
            generator => super::GENERATOR,
            lang => form.language.as_str(),
        };
        Ok(even_lines(&self.run(QUESTIONNAIRE, values)?))
    }

    /// Another document of ours as Markdown, laid out as freely.
    pub(super) fn document(&self, name: &str, values: Value) -> Result<String, TemplateError> {
        self.run(name, values).map(|written| even_lines(&written))
    }

    /// Runs a template.
    pub(super) fn run(&self, name: &str, values: Value) -> Result<String, TemplateError> {
        let template = self
            .environment
            .get_template(name)
            .map_err(|error| TemplateError::from_minijinja(name, &error))?;
        template.render(values).map_err(|error| TemplateError::from_minijinja(name, &error))
    }
}

/// `t("contents", count=3)`: words of documents in the document's language, `lang`; in Markdown marked where another
/// language has to fill them in.
fn words(
    labels: &Labels,
    state: &minijinja::State<'_, '_>,
    id: &str,
    values: &minijinja::value::Kwargs,
) -> Result<String, minijinja::Error> {
    let lang = state.lookup("lang").and_then(|lang| lang.as_str().map(str::to_owned)).unwrap_or_default();
    let catalogue = labels.of(&lang);
    if !catalogue.has(id) {
        return Err(minijinja::Error::new(ErrorKind::UndefinedError, format!("no words `{id}`")));
    }
    let mut arguments: Vec<(String, locale::Value)> = Vec::new();
    for name in values.args() {
        let value: Value = values.get(name)?;
        let value = match f64::try_from(value.clone()) {
            Ok(number) if value.is_number() => locale::Value::Number(number),
            _ => locale::Value::Text(value.to_string()),
        };
        arguments.push((name.to_owned(), value));
    }
    let arguments: Vec<(&str, locale::Value)> =
        arguments.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Ok(match catalogue.worded(id, &arguments) {
        (text, Some(foreign)) if state.name().ends_with(".md.jinja") => {
            format!("<span lang=\"{foreign}\">{text}</span>")
        }
        (text, _) => text,
    })
}

/// One blank line where there were several; none at the ends. What stands between the marks of an answer is left as
/// it is: its code may hold blank lines.
fn even_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    let mut in_answer = false;
    for line in text.lines() {
        let opens = line.starts_with("<!-- rv:answer ") || line.starts_with("<!-- rv:claim ");
        let closes = line == "<!-- /rv:answer -->" || line == "<!-- /rv:claim -->";
        if closes {
            in_answer = false;
        }
        if line.trim().is_empty() && !in_answer {
            blank = true;
            continue;
        }
        if blank && !out.is_empty() {
            out.push('\n');
        }
        blank = false;
        out.push_str(if in_answer { line } else { line.trim_end() });
        out.push('\n');
        in_answer = in_answer || opens;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_evened_out_but_not_in_code() {
        assert_eq!(even_lines("\n\na\n\n\n\nb  \n"), "a\n\nb\n");
        let answer = "<!-- rv:answer id=a -->\n\n- ```\n  x\n\n\n  y\n  ```\n\n<!-- /rv:answer -->\n";
        assert_eq!(even_lines(&format!("a\n\n\n{answer}\n\n\nb")), format!("a\n\n{answer}\nb\n"));
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let broken = Templates::new(Labels::default(), vec![(REPORT.to_owned(), "a\n{% if %}\n".to_owned())])
            .err()
            .expect("refused");
        assert_eq!((broken.name.as_str(), broken.line), (REPORT, 2));
        let templates =
            Templates::new(Labels::default(), vec![("x".to_owned(), "\n\n{{ nothing }}".to_owned())])
                .expect("fine");
        let error = templates.run("x", context! {}).expect_err("undefined");
        assert_eq!(error.line, 3);
    }

    #[test]
    fn a_template_without_end_stops() {
        let source = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}x{% endfor %}{% endfor %}{% endfor %}";
        let templates =
            Templates::new(Labels::default(), vec![("x".to_owned(), source.to_owned())]).expect("fine");
        assert!(templates.run("x", context! {}).is_err());
    }
}
