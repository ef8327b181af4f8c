//! `redevable schema`.

use serde_json::Value;

use super::args::{Schema, SchemaOf};
use super::{Context, Ending, findings, output};
use crate::questionnaire::definition_schema;
use crate::report::Report;
use crate::schema::{answers_schema, translation_schema};

pub(crate) fn run(context: &Context, options: &Schema) -> Ending {
    if options.part.is_some() && options.of != SchemaOf::Questionnaire {
        return context.fail("cli-part-of-questionnaire", &[]);
    }
    let lang = options.lang.as_deref().unwrap_or_else(|| context.messages.language());
    let known = context.questionnaire.languages();
    if !known.iter().any(|known| known == lang) {
        let languages = known.join(", ");
        return context
            .fail("cli-language-missing", &[("language", lang.into()), ("languages", languages.into())]);
    }
    let schema = match options.of {
        SchemaOf::Answers => answers_schema(&context.questionnaire, lang),
        SchemaOf::Translation => translation_schema(&context.questionnaire, lang),
        SchemaOf::Questionnaire => definition_schema(options.part.map(Into::into)),
        SchemaOf::Report => of::<Report>(),
        SchemaOf::Findings => of::<findings::FindingsFile>(),
    };
    let text = written(&schema);
    if options.output.as_os_str() == "-" {
        return output::to_stdout(context, text.as_bytes());
    }
    // A schema may replace a schema, and nothing else: answers are easily named by mistake.
    if options.output.exists() && !is_schema(&options.output) {
        return output::failed(context, &options.output, &output::NotWritten::NotOurs);
    }
    match output::replace(&options.output, text.as_bytes()) {
        Ok(()) => {
            let path = options.output.display().to_string();
            context.say(&context.text("cli-written", &[("path", path.into())]));
            Ending::Fine
        }
        Err(error) => output::failed(context, &options.output, &error.into()),
    }
}

fn is_schema(path: &std::path::Path) -> bool {
    let read = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
    read.is_some_and(|value| value.get("$schema").is_some())
}

/// A schema as it is written to a file.
pub(crate) fn written(schema: &Value) -> String {
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

fn of<T: schemars::JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}
