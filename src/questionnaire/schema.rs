//! The schemas of the files of a questionnaire: for the checks of [`super::load`], and for the editors of those who
//! write one.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use super::definition::{ChecksFile, LawFile, StructureFile, TextFile};
use super::migrations::MigrationsFile;

/// One of the files of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `structure.yaml`.
    Structure,
    /// `checks.yaml`.
    Checks,
    /// `law.yaml`.
    Law,
    /// `migrations.yaml`.
    Migrations,
    /// `text/<lang>.yaml`.
    Text,
}

/// The schema of one file; without a part, of any of them.
pub fn definition_schema(part: Option<Part>) -> Value {
    match part {
        Some(Part::Structure) => schema_of::<StructureFile>(),
        Some(Part::Checks) => schema_of::<ChecksFile>(),
        Some(Part::Law) => schema_of::<LawFile>(),
        Some(Part::Migrations) => schema_of::<MigrationsFile>(),
        Some(Part::Text) => schema_of::<TextFile>(),
        None => any_file(),
    }
}

/// The schema of a type.
pub(super) fn schema_of<T: JsonSchema>() -> Value {
    generator().into_root_schema_for::<T>().to_value()
}

/// Told apart by a key that only one of them has. Not `oneOf`: its message for a mistake deep in a file is that no
/// file fits.
fn any_file() -> Value {
    let mut generator = generator();
    let structure = generator.subschema_for::<StructureFile>();
    let checks = generator.subschema_for::<ChecksFile>();
    let law = generator.subschema_for::<LawFile>();
    let migrations = generator.subschema_for::<MigrationsFile>();
    let text = generator.subschema_for::<TextFile>();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "redevable questionnaire: structure.yaml, checks.yaml, law.yaml, migrations.yaml or text/<lang>.yaml",
        "if": { "required": ["language"] },
        "then": text,
        "else": {
            "if": { "required": ["id"] },
            "then": structure,
            "else": {
                "if": { "required": ["checks"] },
                "then": checks,
                "else": { "if": { "required": ["migrations"] }, "then": migrations, "else": law },
            },
        },
        "$defs": generator.take_definitions(true),
    })
}

fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(one_enum));
    settings.into_generator()
}

/// `oneOf` constants, which schemars makes of an enum whose variants are documented, as one `enum`: the same values,
/// and a refusal that names them.
fn one_enum(schema: &mut Schema) {
    let Some(Value::Array(variants)) = schema.get("oneOf") else { return };
    let values: Option<Vec<Value>> = variants.iter().map(|variant| variant.get("const").cloned()).collect();
    let Some(values) = values else { return };
    let described = |variant: &Value| variant.get("description").cloned().unwrap_or(json!(""));
    let descriptions: Vec<Value> = variants.iter().map(described).collect();
    schema.remove("oneOf");
    schema.insert("enum".into(), Value::Array(values));
    schema.insert("enumDescriptions".into(), Value::Array(descriptions));
}
