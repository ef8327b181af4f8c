//! Numbers and lengths of time that were typed as people say them, and what to type instead.

use super::numbers::{self, TypedNumber};
use super::{Explainer, blocks, typed};
use crate::finding::{Arg, Code, Edit, Finding, Suggestion};
use crate::yaml::{Node, Path, Segment, write_word};

impl Explainer<'_> {
    /// A text where a number is asked.
    pub(super) fn typed_number(&self, path: &Path, node: &Node, found: &str) -> Option<Finding> {
        let is_share = self.question(path).is_some_and(|question| question.max == Some(1));
        if found.parse::<f64>().is_ok() && found.starts_with(|first: char| first.is_ascii_digit()) {
            return Some(self.not_in_a_text(path, node, found));
        }
        let number = numbers::number(found, is_share)?;
        let about = |code: Code, near: &str| {
            self.finding(code, path.clone()).arg("found", found).arg("near", near.to_owned())
        };
        let written = |finding: Finding, safe: bool, near: String| self.instead(finding, node, safe, near);
        Some(match number {
            TypedNumber::Spaces(near) => written(about(Code::NumberWithSpaces, &near), true, near),
            TypedNumber::Grouped(near) => {
                written(about(Code::NumberWithSpaces, &near).variant("signs"), true, near)
            }
            TypedNumber::Comma(near) => written(about(Code::DecimalComma, &near), true, near),
            TypedNumber::Thousands { thousands, decimals, unit } => {
                let finding = about(Code::DecimalComma, &thousands).variant("thousands");
                let finding = finding.arg("other", decimals);
                match unit {
                    Some(unit) => self.in_long_form(finding, path, &thousands, &[part("unit", &unit)], false),
                    None => written(finding, false, thousands),
                }
            }
            TypedNumber::Percent(near) if is_share && near.parse::<f64>().is_ok_and(|share| share > 1.0) => {
                self.finding(Code::OutOfRange, path.clone()).arg("found", found).variant("between")
            }
            TypedNumber::Percent(near) if is_share => {
                written(about(Code::PercentSign, &near).variant("share"), true, near)
            }
            TypedNumber::Percent(near) => written(about(Code::PercentSign, &near), false, near),
            TypedNumber::SmallPercent { share, percent } => {
                let finding = about(Code::PercentSign, &share).variant("small").arg("other", percent);
                written(finding, false, share)
            }
            TypedNumber::Unit(near, unit) => {
                let finding = about(Code::UnitInNumber, &near).arg("unit", unit.clone());
                let below = matches!(path.last(), Some(Segment::Key(key)) if &**key == "value");
                let finding = if below { finding.variant("beside") } else { finding };
                self.in_long_form(finding, path, &near, &[part("unit", &unit)], true)
            }
            TypedNumber::Scaled(near, unit) => {
                let finding = about(Code::UnitInNumber, &near).variant("scaled");
                match unit {
                    Some(unit) => self.in_long_form(finding, path, &near, &[part("unit", &unit)], false),
                    None => written(finding, false, near),
                }
            }
            TypedNumber::About(near, unit) => {
                let finding = about(Code::UnitInNumber, &near).variant("about");
                let mut parts = vec![part("about", "true")];
                parts.extend(unit.map(|unit| part("unit", &unit)));
                self.in_long_form(finding, path, &near, &parts, true)
            }
            TypedNumber::Bound(near, unit) => {
                let finding = about(Code::UnitInNumber, &near).variant("bound");
                let mut parts = vec![part("about", "true")];
                parts.extend(unit.map(|unit| part("unit", &unit)));
                // A sign at the start of a note would be Markdown.
                let words = found.starts_with(char::is_alphabetic);
                let note = if words { found } else { blocks::LEFT_OPEN };
                parts.push(format!("note: |\n{note}"));
                self.in_long_form(finding, path, &near, &parts, false)
            }
        })
    }

    /// Words where a number is asked: a range, or what cannot be counted.
    pub(super) fn number_wanted(&self, finding: Finding, path: &Path) -> Finding {
        let found = self.found(path);
        if found.contains(['\n', '\r']) {
            return finding.variant("number");
        }
        let parts = [part("about", "true"), format!("note: |\n{found}")];
        self.in_long_form(finding.variant("number"), path, blocks::LEFT_OPEN, &parts, false)
    }

    /// A number that quotation marks or `|` make a text.
    fn not_in_a_text(&self, path: &Path, node: &Node, found: &str) -> Finding {
        let finding = self.finding(Code::WrongKind, path.clone()).variant("number-in-text");
        let finding = finding.arg("found", found).arg("near", found);
        let quoted = self.file.slice(node.span).starts_with(['"', '\'']);
        // After `>`, a person may have meant « more than ».
        self.instead(finding, node, quoted, found.to_owned())
    }

    /// Offers another value in place of one: of a text in a block, with its `|`.
    pub(super) fn instead(&self, finding: Finding, node: &Node, safe: bool, near: String) -> Finding {
        let written = self.file.slice(node.span).trim_end();
        let is_block = written.starts_with(['|', '>']);
        let span = crate::source::Span::new(node.span.start, node.span.start + written.len());
        finding.suggest(safe && !is_block, span, near)
    }

    /// Offers a value in its long form, with other parts on lines of their own.
    fn in_long_form(
        &self,
        mut finding: Finding,
        path: &Path,
        value: &str,
        parts: &[String],
        safe: bool,
    ) -> Finding {
        // The lines of a text stand under its key.
        let lines = parts.iter().flat_map(|part| {
            part.lines()
                .enumerate()
                .map(|(at, line)| if at > 0 { format!("  {line}") } else { line.to_owned() })
        });
        let lines: Vec<String> = lines.collect();
        if !matches!(path.last(), Some(Segment::Key(key)) if &**key == "value") {
            let value = std::iter::once(format!("value: {value}"));
            return self.under(finding, path, &value.chain(lines).collect::<Vec<_>>(), safe);
        }
        // It stands in a long form already: what is said there is not said again.
        let (Some(node), Some(key)) = (self.document.find(path), self.document.find_key(path)) else {
            return finding;
        };
        let Some(parent) = path.parent().and_then(|parent| self.document.find(&parent)) else {
            return finding;
        };
        let said = |part: &String| {
            part.split(':')
                .next()
                .is_some_and(|key| parent.entry(key).is_some_and(|own| !own.value.is_null()))
        };
        if parts.iter().any(said) || self.in_braces(parent) {
            return finding;
        }
        let margin = " ".repeat(self.file.position(key.span.start).column - 1);
        let lines: String = lines.iter().map(|line| format!("\n{margin}{line}")).collect();
        let text = format!("{value}{lines}");
        finding.suggestion = Some(Suggestion { safe, edits: vec![Edit { span: node.span, text }] });
        finding
    }

    /// A text where a length of time is asked.
    pub(super) fn typed_duration(&self, path: &Path, node: &Node, found: &str) -> Finding {
        let finding = self.finding(Code::WrongForm, path.clone()).arg("found", found);
        let finding = finding.arg("expected", Arg::Message("form-duration"));
        if let Some(near) = typed::duration(found) {
            return self.instead(finding.variant("near").arg("near", near.clone()), node, true, near);
        }
        let key = self.question(path).map(|question| question.key.clone()).unwrap_or_default();
        let finding = finding.arg("key", key);
        if found.contains(['\n', '\r']) {
            return finding.variant("duration");
        }
        match typed::duration_and_more(found) {
            Some(near) => {
                let finding = finding.variant("duration-note").arg("near", near.clone());
                let note = format!("note: |\n{found}");
                self.in_long_form(finding, path, &near, &[note], false)
            }
            // A length that cannot be told: the words say why.
            None => {
                let endless = typed::is_endless(found);
                let finding = finding.variant(if endless { "duration-endless" } else { "duration" });
                let reason = if found.contains(' ') { found } else { blocks::LEFT_OPEN };
                self.state_under(finding, path, "not_documented", reason)
            }
        }
    }
}

/// A line of a long form.
fn part(key: &str, word: &str) -> String {
    format!("{key}: {}", if word == "true" { word.to_owned() } else { write_word(word) })
}
