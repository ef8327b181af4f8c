//! SARIF 2.1.0: what forges and security dashboards import.
//!
//! An error is an `error`, a warning a `warning`; advice and blanks are `note`, the lowest level that is shown, and the
//! property `level` keeps them apart. Columns are code points, as everywhere here; an end is the place after the last
//! character. Bytes are told beside lines: a repair is exact in them. Rules have no address: there is no page to name.

use indexmap::IndexMap;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::words::{Worded, level_word};
use super::{Outcome, Presenter, json};
use crate::explanation::Explanations;
use crate::finding::{Finding, Level, Suggestion};
use crate::markdown::characters::seen;
use crate::source::{SourceFile, Span};

/// What a relative address is written in as it is (RFC 3986: the unreserved characters, and the slash).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A file among those of a run.
struct Artifact<'f> {
    file: &'f SourceFile,
    /// Its address.
    uri: String,
    index: usize,
}

impl Presenter<'_> {
    /// What came of a run, as SARIF. Files are told from the root of the checkout, where that is known.
    pub(crate) fn sarif(&self, outcome: &Outcome<'_>, from_root: &dyn Fn(&str) -> String) -> String {
        let explanations = Explanations::new(self.questionnaire, self.messages);
        let mut rules: IndexMap<&str, Value> = IndexMap::new();
        let mut results: Vec<Value> = Vec::new();
        for (index, checked) in outcome.files.iter().enumerate() {
            let uri = uri(&from_root(checked.file.name()));
            let artifact = Artifact { file: &checked.file, uri, index };
            let replies = checked.replies();
            for (finding, fingerprint) in checked.findings.iter().zip(checked.fingerprints()) {
                let worded = self.replied(finding, replies.as_ref());
                let name = finding.code.name();
                let rule = rules.entry(name);
                let rule_index = rule.index();
                rule.or_insert_with(|| self.rule(&explanations, finding));
                results.push(self.result(&artifact, finding, &worded, (rule_index, fingerprint)));
            }
        }
        let artifacts: Vec<Value> = outcome
            .files
            .iter()
            .map(|checked| {
                json!({
                    "location": { "uri": uri(&from_root(checked.file.name())) },
                    "roles": ["analysisTarget"],
                    "mimeType": "application/yaml",
                })
            })
            .collect();
        let notification = |level: &str, message: &str, name: &str| {
            json!({
                "level": level,
                "message": { "text": plain(message) },
                "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&from_root(name)) } } }],
            })
        };
        let unreadable = outcome.unreadable.iter();
        let skipped = outcome.skipped.iter();
        let refused =
            outcome.refused.map(|why| json!({ "level": "error", "message": { "text": plain(why) } }));
        let notifications: Vec<Value> = unreadable
            .map(|unreadable| notification("error", &unreadable.message, &unreadable.name))
            .chain(skipped.map(|one| notification("note", &self.text(one.why.message()), &one.name)))
            .chain(refused)
            .collect();
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "redevable",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "language": self.lang(),
                    "rules": rules.into_values().collect::<Vec<_>>(),
                } },
                "invocations": [{
                    "executionSuccessful": outcome.done,
                    "toolExecutionNotifications": notifications,
                }],
                "artifacts": artifacts,
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "results": results,
            }],
        });
        json::written(&log)
    }

    /// What a code means.
    fn rule(&self, explanations: &Explanations, finding: &Finding) -> Value {
        let code = finding.code.name();
        let Some(one) = explanations.of(code) else { return json!({ "id": code }) };
        let or_title = |words: &str| plain(if words.is_empty() { &one.title } else { words });
        let remedy = [Some(one.remedy.as_str()), one.fix.as_deref()];
        let remedy = remedy.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        json!({
            "id": code,
            "shortDescription": { "text": plain(&one.title) },
            "fullDescription": { "text": or_title(&one.why) },
            "help": { "text": or_title(&remedy) },
            "defaultConfiguration": { "level": level(one.level) },
        })
    }

    fn result(
        &self,
        artifact: &Artifact<'_>,
        finding: &Finding,
        worded: &Worded,
        (rule, fingerprint): (usize, String),
    ) -> Value {
        let message = self.message_with_remedy(finding, worded);
        let mut location = json!({ "physicalLocation": artifact.physical(finding.span) });
        let path = finding.path.to_string();
        if !path.is_empty() {
            location["logicalLocations"] = json!([{ "fullyQualifiedName": path, "kind": "member" }]);
        }
        let mut result = json!({
            "ruleId": finding.code.name(),
            "ruleIndex": rule,
            "level": level(finding.level),
            "message": { "text": plain(&message) },
            "locations": [location],
            "partialFingerprints": { "redevable/v1": fingerprint },
        });
        if !finding.related.is_empty() {
            let related = finding.related.iter().map(|related| {
                json!({
                    "physicalLocation": artifact.physical(related.span),
                    "message": { "text": plain(&self.text(related.message)) },
                })
            });
            result["relatedLocations"] = related.collect();
        }
        if let Some(suggestion) = &finding.suggestion {
            result["fixes"] = json!([fix(artifact, suggestion, worded)]);
        }
        let mut properties = Map::new();
        properties.insert("level".into(), level_word(finding.level).into());
        properties.insert("layer".into(), json!(finding.layer));
        if let Some(reply) = &worded.reply {
            properties.insert("reply".into(), plain(reply).into());
        }
        if let Some(question) = &finding.question {
            properties.insert("question".into(), question.as_str().into());
        }
        if !finding.law.is_empty() {
            properties.insert("law".into(), json!(finding.law));
        }
        result["properties"] = Value::Object(properties);
        result
    }
}

impl Artifact<'_> {
    fn location(&self) -> Value {
        json!({ "uri": self.uri, "index": self.index })
    }

    fn physical(&self, span: Span) -> Value {
        json!({ "artifactLocation": self.location(), "region": self.region(span) })
    }

    fn region(&self, span: Span) -> Value {
        let (start, end) = (self.file.position(span.start), self.file.position(span.end));
        json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "byteOffset": span.start,
            "byteLength": span.end - span.start,
        })
    }
}

/// A repair, whole.
fn fix(artifact: &Artifact<'_>, suggestion: &Suggestion, worded: &Worded) -> Value {
    let replacements: Vec<Value> = suggestion
        .edits
        .iter()
        .map(|edit| {
            json!({
                "deletedRegion": artifact.region(edit.span),
                "insertedContent": { "text": edit.text },
            })
        })
        .collect();
    let mut fix = json!({
        "artifactChanges": [{ "artifactLocation": artifact.location(), "replacements": replacements }],
        "properties": { "safe": suggestion.safe },
    });
    if let Some(title) = worded.help.as_ref().or(worded.label.as_ref()) {
        fix["description"] = json!({ "text": plain(title) });
    }
    fix
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice | Level::Blank => "note",
    }
}

/// Words of a message. Viewers make a link of `[words](address)` even in plain text (SARIF 3.11.6): ours hold none, and
/// those of a file must not make one.
fn plain(text: &str) -> String {
    seen(text).replace("](", "] (")
}

/// The name of a file as an address: relative where the name is.
fn uri(name: &str) -> String {
    let path = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let relative = path.strip_prefix("./").unwrap_or(&path);
    let written = utf8_percent_encode(relative, PLAIN).to_string();
    match std::path::Path::new(name).is_absolute() {
        true if written.starts_with('/') => format!("file://{written}"),
        true => format!("file:///{written}"),
        false => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses() {
        assert_eq!(uri("./été 1/a:b#?%.yaml"), "%C3%A9t%C3%A9%201/a%3Ab%23%3F%25.yaml");
        assert_eq!(uri("x\n::error::.yaml"), "x%0A%3A%3Aerror%3A%3A.yaml");
        assert_eq!(uri("-"), "-");
        #[cfg(unix)]
        assert_eq!(uri("/srv/a b.yaml"), "file:///srv/a%20b.yaml");
    }

    #[test]
    fn words_of_a_file_make_no_link() {
        assert_eq!(plain("[ici](https://x)\u{1b}"), "[ici] (https://x)[U+001B]");
    }
}
