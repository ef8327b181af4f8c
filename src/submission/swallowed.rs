//! Questions that a text swallowed: a line that stands as far to the right as the text above it is one of its words.

use crate::finding::{Code, Finding, Level};
use crate::path::Path;
use crate::questionnaire::Questionnaire;
use crate::schema::{self, KeyNames};
use crate::source::{SourceFile, Span};
use crate::yaml::{KeyUse, KnownKeys as _, Layout, Node, NodeKind, SpannedDocument, TextStyle};

/// Looks at every text after `|` for questions of the places around it that have no answer there.
pub(super) fn run(
    questionnaire: &Questionnaire,
    keys: &KeyNames,
    file: &SourceFile,
    document: &SpannedDocument,
) -> Vec<Finding> {
    let Some(layout) = keys.layout() else { return Vec::new() };
    let mut walk = Walk { keys, file, around: Vec::new(), findings: Vec::new() };
    walk.node(&document.root, layout, &Path::root());
    for finding in &mut walk.findings {
        schema::name_question(questionnaire, finding);
    }
    walk.findings
}

struct Walk<'w> {
    keys: &'w KeyNames,
    file: &'w SourceFile,
    /// The mappings around a text, outermost first, with the keys that they may have.
    around: Vec<(&'w Node, &'w Layout)>,
    findings: Vec<Finding>,
}

impl<'w> Walk<'w> {
    fn node(&mut self, node: &'w Node, layout: &'w Layout, path: &Path) {
        match &node.kind {
            NodeKind::Text(text) if text.style == TextStyle::Block && text.value.contains(':') => {
                self.findings.extend(self.question_in(node.span).map(|(span, key)| {
                    let finding = Finding::new(Code::QuestionInText, span, path.clone()).arg("key", key);
                    let beside = self.keys.use_of(key) == Some(KeyUse::Beside);
                    // In a text of one's own, a line may begin so.
                    let advice = || Finding { level: Level::Advice, ..finding.clone() };
                    if beside { advice().variant("beside") } else { finding }
                }));
            }
            NodeKind::Mapping(entries) => {
                self.around.push((node, layout));
                for entry in entries {
                    if let Some(layout) = layout.under(&entry.key.name) {
                        self.node(&entry.value, layout, &path.key(&entry.key.name));
                    }
                }
                self.around.pop();
            }
            NodeKind::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    if let Some(layout) = layout.item() {
                        self.node(item, layout, &path.index(position));
                    }
                }
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => {}
        }
    }

    /// The first line of a text that is a question of a place around it: `automation: support`, without a blank before
    /// its colon, and without an answer at that place. Or a note or a source, which stand beside an answer.
    fn question_in(&self, text: Span) -> Option<(Span, &'w str)> {
        let written = self.file.slice(text);
        let mut at = text.start;
        for line in written.split_inclusive(['\n', '\r']) {
            let start = at + (line.len() - line.trim_start_matches([' ', '-']).len());
            at += line.len();
            let Some((key, rest)) = line.trim_start_matches([' ', '-']).split_once(':') else { continue };
            let question = matches!(self.keys.use_of(key), Some(KeyUse::Answer | KeyUse::Top));
            let beside = matches!(key, "note" | "source" | "sources");
            if (question && self.is_open(key) || beside) && rest.starts_with([' ', '\n', '\r']) {
                let span = Span::new(start, start + key.len());
                return Some((span, self.file.slice(span)));
            }
        }
        None
    }

    /// Whether a place around the text has a question of this name that waits for an answer.
    fn is_open(&self, key: &str) -> bool {
        self.around.iter().any(|(node, layout)| layout.names(key) && node.get(key).is_none())
    }
}
