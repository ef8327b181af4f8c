//! One definition file: parsed, checked with the schema of its type, read; and the findings made in it.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::{Mistake, schema};
use super::{FileFindings, near};
use crate::finding::{Arg, Code, Finding};
use crate::json_schema::{Reason, Schema, Violation};
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Path, Segment, SpannedDocument};

/// How many findings of one file are kept: a person repairs the first ones and asks again.
const MOST_FINDINGS: usize = 200;

/// A definition file that was read: its value, and its tree for the places of later findings.
pub(in super::super) struct DefinitionFile<T> {
    file: SourceFile,
    tree: Option<SpannedDocument>,
    findings: Vec<Finding>,
    /// What it holds; `None` where it does not fit its schema.
    pub(in super::super) value: Option<T>,
}

impl<T: DeserializeOwned + JsonSchema> DefinitionFile<T> {
    /// Parses a file, checks it with the schema of its type, reads it.
    pub(super) fn read(file: SourceFile) -> Self {
        let parsed = yaml::parse(&file);
        let mut read = Self { file, tree: parsed.document, findings: parsed.findings, value: None };
        if let Some(tree) = read.tree.as_ref().filter(|_| read.findings.is_empty()) {
            let json = tree.root.to_json();
            let schema = schema::schema_of::<T>();
            let violations = Schema::new(&schema).map(|ready| ready.run(&json)).unwrap_or_default();
            for violation in violations {
                read.explain(&schema, violation);
            }
            if read.findings.is_empty() {
                match serde_json::from_value(json) {
                    Ok(value) => read.value = Some(value),
                    // The schema is made from the same type: reached only where serde is stricter than JSON Schema.
                    Err(error) => {
                        let args = [("detail", error.to_string().into())];
                        read.mistake(&Path::root(), Mistake::Unreadable, args);
                    }
                }
            }
        }
        read
    }

    /// What a refusal of the schema means for whoever wrote the file.
    fn explain(&mut self, schema: &Value, violation: Violation) {
        let Violation { path, reason } = violation;
        let last = last_key(&path);
        match reason {
            Reason::UnknownKeys(keys) => {
                let known = keys_at(schema, &path);
                for key in keys.into_iter().take(MOST_FINDINGS) {
                    let args = [("key", key.as_str().into()), ("near", near(&key, known.iter().copied()))];
                    self.mistake_at_key(&path.key(&key), Mistake::UnknownKey, args);
                }
            }
            Reason::MissingKey(key) => self.mistake(&path, Mistake::MissingKey, [("key", key.into())]),
            Reason::NotOneOf(options) => {
                let known: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
                let found = self.found(&path);
                let mistake = if last == "kind" { Mistake::UnknownKind } else { Mistake::NotOneOf };
                let near = near(&found, known.iter().copied());
                let args = [
                    ("key", last.into()),
                    ("found", found.into()),
                    ("near", near),
                    ("options", known.join(", ").into()),
                ];
                self.mistake(&path, mistake, args);
            }
            Reason::WrongType(types) => {
                let is = |name: &str| types.iter().any(|kind| kind == name);
                let expected = match () {
                    () if is("array") => "expected-list",
                    () if is("object") => "expected-mapping",
                    () if is("boolean") => "expected-boolean",
                    () if is("integer") => "expected-number",
                    () => "expected-text",
                };
                let args = [("key", last.into()), ("expected", Arg::Message(expected))];
                self.mistake(&path, Mistake::WrongType, args);
            }
            Reason::Other(keyword, _) if keyword == "minimum" || keyword == "maximum" => {
                let args = [("found", self.found(&path).into())];
                self.mistake(&path, Mistake::LimitOutOfRange, args);
            }
            Reason::Other(_, detail) => {
                self.mistake(&path, Mistake::Unreadable, [("detail", detail.into())]);
            }
            // No schema of these files asks for a pattern, forbids a key beside another, or counts items.
            Reason::NotLike(_) | Reason::Forbidden | Reason::Repeated => {
                self.mistake(&path, Mistake::Unreadable, [("detail", last.into())]);
            }
        }
    }

    fn found(&self, path: &Path) -> String {
        let node = self.tree.as_ref().and_then(|tree| tree.find(path));
        let text = node.map_or("", |node| self.file.slice(node.span));
        text.lines().next().unwrap_or_default().to_owned()
    }
}

impl<T> DefinitionFile<T> {
    /// Whether it could be read.
    pub(super) fn is_read(&self) -> bool {
        self.value.is_some()
    }

    /// Whether nothing was found in it so far.
    pub(super) fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    /// The end of the file's name without its extension: `fr` of `text/fr.yaml`.
    pub(super) fn stem(&self) -> &str {
        let name = self.file.name().rsplit(['/', '\\']).next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// A mistake in a migration, told in English: whoever carries a questionnaire from one version to the next writes it
    /// with the code beside it.
    pub(in super::super) fn fault(&mut self, path: &Path, detail: impl Into<String>) {
        self.mistake(path, Mistake::Migration, [("detail", detail.into().into())]);
    }

    /// A mistake at a value.
    pub(super) fn mistake<const N: usize>(
        &mut self,
        path: &Path,
        mistake: Mistake,
        args: [(&'static str, Arg); N],
    ) {
        let span = self.tree.as_ref().map_or(Span::at(0), |tree| tree.place(path));
        self.push(path, span, mistake, args);
    }

    /// A mistake at the key of a value.
    pub(super) fn mistake_at_key<const N: usize>(
        &mut self,
        path: &Path,
        mistake: Mistake,
        args: [(&'static str, Arg); N],
    ) {
        let tree = self.tree.as_ref();
        let key = tree.and_then(|tree| tree.find_key(path)).map(|key| key.span);
        let span = key.or_else(|| tree.map(|tree| tree.place(path))).unwrap_or(Span::at(0));
        self.push(path, span, mistake, args);
    }

    fn push<const N: usize>(
        &mut self,
        path: &Path,
        span: Span,
        mistake: Mistake,
        args: [(&'static str, Arg); N],
    ) {
        if self.findings.len() >= MOST_FINDINGS {
            return;
        }
        let finding = Finding::new(Code::Definition, span, path.clone()).variant(mistake.name());
        let add = |finding: Finding, (name, arg)| finding.arg(name, arg);
        self.findings.push(args.into_iter().fold(finding, add));
    }

    pub(super) fn into_findings(self) -> Option<FileFindings> {
        let Self { file, mut findings, .. } = self;
        crate::finding::sort(&mut findings);
        (!findings.is_empty()).then_some(FileFindings { file, findings })
    }
}

fn last_key(path: &Path) -> String {
    let keys = path.segments().iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.to_string()),
        Segment::Index(_) => None,
    });
    keys.unwrap_or_default()
}

/// The keys that a schema knows at a place.
fn keys_at<'s>(schema: &'s Value, path: &Path) -> Vec<&'s str> {
    let resolved = |part: &'s Value| match part["$ref"].as_str() {
        Some(reference) => schema.pointer(reference.trim_start_matches('#')).unwrap_or(part),
        None => part,
    };
    let step = |part: &'s Value, segment: &Segment| match segment {
        Segment::Key(key) => {
            resolved(part["properties"].get(&**key).unwrap_or(&part["additionalProperties"]))
        }
        Segment::Index(_) => resolved(&part["items"]),
    };
    let place = path.segments().into_iter().fold(resolved(schema), step);
    place["properties"].as_object().map(|keys| keys.keys().map(String::as_str).collect()).unwrap_or_default()
}
