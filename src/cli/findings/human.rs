//! Findings for people: a summary, errors first, then what has no answer.

use super::{Blanks, Presenter};
use crate::finding::{Code, Finding, Layer, Level};
use crate::locale::Value;
use crate::markdown::characters::visible_line;
use crate::source::SourceFile;

impl Presenter<'_> {
    /// Findings for people: errors first, then what has no answer.
    pub(crate) fn human(&self, file: &SourceFile, findings: &[Finding], told: Blanks) -> String {
        let mut shown: Vec<&Finding> =
            findings.iter().filter(|finding| finding.level > Level::Blank).collect();
        shown.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        let mut out = self.summary(file, findings);
        out.push('\n');
        for finding in shown {
            out.push('\n');
            out.push_str(&self.excerpt(file, finding));
            out.push('\n');
        }
        let blanks: Vec<&Finding> = findings.iter().filter(|finding| finding.level == Level::Blank).collect();
        if !blanks.is_empty() {
            out.push('\n');
            let translation = blanks.iter().all(|blank| blank.is(Code::Untranslated));
            out.push_str(&match told {
                _ if translation => self.untranslated(&blanks, told != Blanks::Counted),
                Blanks::Counted => self.blanks(&blanks),
                Blanks::All => self.missing(&blanks),
                Blanks::Of(role) => self.missing_for(&blanks, role),
            });
        } else if told != Blanks::Counted && findings.iter().any(|finding| finding.layer < Layer::Meaning) {
            // A file that could not be read whole has no list of what it lacks.
            let name = visible_line(file.name());
            out.push('\n');
            out.push_str(&self.messages.text("cli-missing-first", &[("file", name.into())]));
            out.push('\n');
        } else if let Blanks::Of(role) = told {
            out.push('\n');
            out.push_str(&self.messages.text("cli-missing-none", &[("role", self.role(role).into())]));
            out.push('\n');
        }
        out
    }

    fn summary(&self, file: &SourceFile, findings: &[Finding]) -> String {
        let name = visible_line(file.name());
        if findings.is_empty() {
            return self.messages.text("cli-summary-fine", &[("file", name.into())]);
        }
        let count =
            |level: Level| Value::from(findings.iter().filter(|finding| finding.level == level).count());
        let untranslated = findings.iter().filter(|finding| finding.is(Code::Untranslated)).count();
        let blanks = if untranslated > 0 { Value::from(0) } else { count(Level::Blank) };
        let summary = self.messages.text(
            "cli-summary",
            &[
                ("file", name.into()),
                ("errors", count(Level::Error)),
                ("warnings", count(Level::Warning)),
                ("advice", count(Level::Advice)),
                ("blanks", blanks),
            ],
        );
        if untranslated == 0 {
            return summary;
        }
        let waiting = self.messages.text("cli-summary-untranslated", &[("count", untranslated.into())]);
        format!("{summary}, {waiting}")
    }
}
