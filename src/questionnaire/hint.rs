//! What may be typed behind a question, in a few words: the note that a new answers file has there.

use std::fmt::Write as _;

use super::{Kind, Question, UNCLEAR};
use crate::locale::Catalogue;

/// How many fields of a list are named.
const NAMED_FIELDS: usize = 5;

impl Question {
    /// The note, in the language of some labels; empty where there is nothing to say.
    pub fn hint(&self, labels: &Catalogue) -> String {
        let label = |id: &str| labels.text(id, &[]);
        let mut hint = match self.kind {
            Kind::Choice => format!("{} {}", label("starter-one-of"), self.options.join(" | ")),
            Kind::Choices => format!("{} [{}]", label("starter-some-of"), self.options.join(", ")),
            Kind::Boolean => format!("{} true | false", label("starter-one-of")),
            Kind::Text => label("starter-text"),
            Kind::Records => {
                let keys = self.fields.iter().take(NAMED_FIELDS).map(|field| field.key.as_str());
                let more = if self.fields.len() > NAMED_FIELDS { "…" } else { "" };
                let keys = keys.collect::<Vec<_>>().join(", ");
                format!("{} ({keys}{more})", label("starter-list"))
            }
            Kind::Date => "2026-01-31".to_owned(),
            Kind::Duration => "3 years".to_owned(),
            Kind::Contact | Kind::Organisation | Kind::Image => self.built_in_fields().join(", "),
            Kind::Line | Kind::Number | Kind::Url | Kind::Results | Kind::Record | Kind::Group => {
                String::new()
            }
        };
        if self.unclear {
            let _ = write!(hint, " | {UNCLEAR}");
        }
        hint
    }
}
