//! Words where a list, parts or an address are asked for, and the lines to type instead.

use super::{Explainer, blocks, typed};
use crate::finding::{Arg, Edit, Finding, Suggestion};
use crate::questionnaire::{Kind, Question};
use crate::source::Span;
use crate::yaml::{Entry, NodeKind, Path, Segment, write_word};

impl Explainer<'_> {
    /// A list is asked for: of records, or of words.
    pub(super) fn list_wanted(&self, finding: Finding, path: &Path) -> Finding {
        let Some(node) = self.document.find(path) else { return finding };
        let Some(question) = self.question(path) else { return finding };
        let found = self.found(path);
        if typed::is_none(&found) {
            return self.none_of(finding, path, &found);
        }
        if question.kind == Kind::Choices {
            let finding = finding.variant("choices").arg("options", Arg::Options(question.id.clone()));
            return match self.options_listed(question, &found) {
                Some(meant) => {
                    let lines: Vec<String> = meant.iter().map(|(option, _)| format!("- {option}")).collect();
                    let sure = meant.iter().all(|(_, sure)| *sure);
                    let mut finding = self.under(finding, path, &lines, sure);
                    if finding.suggestion.is_none() {
                        finding.suggestion = blocks::instead_of_lines(self.file, node, &lines, sure);
                    }
                    finding
                }
                None => finding,
            };
        }
        let first = question.fields.first().map_or("name", |field| field.key.as_str()).to_owned();
        let finding = finding.variant("records").arg("field", first.clone());
        match &node.kind {
            NodeKind::Text(text) => {
                self.under(finding, path, &[format!("- {first}: {}", write_word(&text.value))], false)
            }
            _ => finding,
        }
    }

    /// The options that a text lists, with commas, dashes or bullets between them, and whether each is sure.
    pub(super) fn options_listed<'q>(
        &self,
        question: &'q Question,
        listed: &str,
    ) -> Option<Vec<(&'q str, bool)>> {
        let named = |word: &str| {
            let known = question.options.iter().find(|option| *option == word);
            let known = known.map(|option| (option.as_str(), true));
            let meant = || {
                let (meant, sure) = self.questionnaire.words("fr").option_meant(&question.id, word)?;
                Some((question.options.iter().find(|option| *option == meant)?.as_str(), sure))
            };
            known.or_else(meant)
        };
        let phrases = listed.replace(" et ", ", ").replace(" and ", ", ");
        let phrases = phrases.split([',', ';', '/']).map(str::trim).filter(|phrase| !phrase.is_empty());
        let by_commas: Option<Vec<_>> = phrases.map(named).collect();
        // Lines without their dash, or behind other signs, are one line to YAML.
        let words = || {
            let words = listed.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'));
            let words = words.map(|word| word.trim_start_matches(|sign: char| !sign.is_alphabetic()));
            words.filter(|word| !word.is_empty() && !matches!(*word, "et" | "and")).map(named).collect()
        };
        by_commas.or_else(words).filter(|options| !options.is_empty())
    }

    /// Words that say that there is none, where a list or parts are asked: said with a sentence, as a state.
    fn none_of(&self, finding: Finding, path: &Path, found: &str) -> Finding {
        let reason = if found.contains(' ') { found } else { blocks::LEFT_OPEN };
        self.state_under(finding.variant("none"), path, "not_applicable", reason)
    }

    /// Lines that YAML reads as a list or as questions, where a text is asked: what they lack is the bar before them.
    pub(super) fn text_wanted(&self, mut finding: Finding, path: &Path) -> Finding {
        let (Some(node), Some(key)) = (self.document.find(path), self.document.find_key(path)) else {
            return finding;
        };
        let sentence = |entry: &Entry| entry.key.name.contains(' ');
        let is_text = node.entries().iter().all(sentence);
        let between = self.file.slice(Span::new(key.span.end, node.span.start.max(key.span.end)));
        // A list may stand at the margin of its key, where a text may not.
        let first = self.file.position(node.span.start).column;
        let inside = first > self.file.position(key.span.start).column;
        let Some(colon) = between.find(':').filter(|_| is_text && inside && between.contains(['\n', '\r']))
        else {
            return finding;
        };
        let at = Span::at(key.span.end + colon + 1);
        finding.suggestion =
            Some(Suggestion { safe: false, edits: vec![Edit { span: at, text: " |".to_owned() }] });
        finding.variant("without-bar")
    }

    /// Offers a block for words, with the words left open, in place of a value.
    pub(super) fn under_text(&self, mut finding: Finding, path: &Path) -> Finding {
        let lines = [blocks::LEFT_OPEN.to_owned()];
        finding.suggestion = blocks::under(self.file, self.document, path, &lines, false);
        if let Some(edit) = finding.suggestion.as_mut().and_then(|suggestion| suggestion.edits.first_mut()) {
            edit.text.insert_str(0, " |");
        }
        finding
    }

    /// Words, or a file of a computer, where the Web has an address.
    pub(super) fn no_address(&self, finding: Finding, path: &Path) -> Finding {
        let found = self.found(path);
        let finding = finding.arg("expected", Arg::Message("form-address"));
        if crate::address::is_local(&found) {
            return finding.variant("local-file");
        }
        let span = self.document.find(path).map(|node| node.span);
        if let (Some(near), Some(span)) = (typed::address_of_link(&found), span) {
            return finding.variant("near").arg("near", near).suggest(false, span, near);
        }
        if !self.may_have_state(path) || !typed::is_no_address(&found) {
            return finding;
        }
        let reason =
            if found.contains(' ') && !found.contains(['\n', '\r']) { &found } else { blocks::LEFT_OPEN };
        let key = self.question(path).map(|question| question.key.clone()).unwrap_or_default();
        let finding = finding.variant("no-address").arg("key", key);
        self.state_under(finding, path, "not_applicable", reason)
    }

    /// Parts are asked for: of a contact, an organisation, a section.
    pub(super) fn mapping_wanted(&self, finding: Finding, path: &Path) -> Finding {
        if Self::is_sources(path) {
            return self.sources_wanted(finding, path);
        }
        let found = self.found(path);
        if self.may_have_state(path) && typed::is_none(&found) {
            return self.none_of(finding, path, &found);
        }
        let keys: Vec<String> = self
            .keys_of(path)
            .into_iter()
            .filter(|key| !crate::questionnaire::RESERVED.contains(&key.as_str()))
            .collect();
        let Some(question) = self.question(path).filter(|_| path.depth() > 1) else {
            let source = matches!(path.segments().as_slice(), [Segment::Key(top), Segment::Key(_)] if &**top == "sources");
            if source && !found.is_empty() {
                // `identity:` may have slipped in among the sources, with all that belongs to it.
                let key = super::last_key(path);
                let other = self.questionnaire.question(&format!("identity.{key}")).is_some();
                let lines = [format!("title: {}", write_word(&found))];
                return self.under(finding.variant("source"), path, &lines, !other);
            }
            let shown = keys.iter().take(4).cloned().collect::<Vec<_>>().join("`, `");
            return if shown.is_empty() { finding } else { finding.variant("section").arg("keys", shown) };
        };
        let (part, safe) = match question.kind {
            Kind::Contact if found.contains('@') && !found.contains(' ') => ("email", true),
            Kind::Contact if found.starts_with("http") => ("url", true),
            Kind::Contact if found.bytes().all(|byte| byte.is_ascii_digit() || b" .+-()".contains(&byte)) => {
                ("phone", true)
            }
            Kind::Contact => ("service", false),
            Kind::Organisation => ("name", true),
            Kind::Image => ("file", false),
            _ => (keys.first().map_or("", String::as_str), false),
        };
        let shown = keys.iter().take(6).cloned().collect::<Vec<_>>().join("`, `");
        let finding = finding.variant("parts").arg("keys", shown).arg("near", part);
        let text = matches!(self.document.find(path).map(|node| &node.kind), Some(NodeKind::Text(_)));
        if text && !part.is_empty() {
            self.under(finding, path, &[format!("{part}: {}", write_word(&found))], safe)
        } else {
            finding
        }
    }
}
