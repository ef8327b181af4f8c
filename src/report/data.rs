//! Answers as data, for those who read the report by program.

use serde_json::{Value, json};

use super::build::Context;
use crate::submission::{Answer, Response};

impl Context<'_> {
    /// An answer as data.
    pub(super) fn data(&self, response: &Response) -> Value {
        let Some(answer) = &response.answer else { return Value::Null };
        match answer {
            Answer::Text(text) | Answer::Line(text) | Answer::Url(text) | Answer::Choice(text) => json!(text),
            Answer::Choices(options) => json!(options),
            Answer::Number(number) => json!({
                "written": number.written,
                "value": number.value,
                "about": number.about,
                "unit": number.unit,
            }),
            Answer::Boolean(value) => json!(value),
            Answer::Unclear => json!(crate::questionnaire::UNCLEAR),
            Answer::Date(date) => json!(date.to_string()),
            Answer::Duration(duration) => json!(format!("{} {}", duration.count, duration.unit.name())),
            Answer::Parts(parts) => json!(parts),
            Answer::Records(records) => {
                let records = records.iter().map(|record| {
                    let fields =
                        record.fields.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                    Value::Object(fields.collect())
                });
                Value::Array(records.collect())
            }
            Answer::Record(record) => {
                let fields =
                    record.fields.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                Value::Object(fields.collect())
            }
            Answer::Results(measures) => {
                let measures = measures.iter().map(|field| (field.key().to_owned(), self.field_data(field)));
                Value::Object(measures.collect())
            }
        }
    }

    fn field_data(&self, field: &Response) -> Value {
        json!({ "state": field.state, "value": self.data(field), "reason": field.reason, "note": field.note })
    }
}
