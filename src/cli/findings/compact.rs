//! One line for each finding, to search and to count: `FILE:LINE:COLUMN: LEVEL[CODE] MESSAGE`.
//!
//! Levels and codes are never translated: editors and scripts look for them.

use super::words::level_word;
use super::{Outcome, Presenter, harmless, terminal};
use crate::finding::{Finding, Level};
use crate::markdown::characters::seen_line;
use crate::source::SourceFile;
use crate::submission::Replies;

impl Presenter<'_> {
    /// What came of a run, one line for each finding.
    pub(crate) fn compact(&self, outcome: &Outcome<'_>) -> String {
        let lines = outcome.files.iter().flat_map(|checked| {
            let replies = checked.replies();
            let lines = checked.findings.iter();
            lines.map(move |finding| self.compact_line(&checked.file, finding, replies.as_ref()))
        });
        lines.collect()
    }

    fn compact_line(&self, file: &SourceFile, finding: &Finding, replies: Option<&Replies<'_>>) -> String {
        let worded = self.replied(finding, replies);
        let place = file.position(finding.span.start);
        let head = format!("{}:{}:{}", terminal::name(file.name()), place.line, place.column);
        let said = format!("{}[{}] {}", level_word(finding.level), finding.code.name(), worded.message);
        let reply = self.reply_line(&worded);
        let repair = self.repair_line(file, finding, &worded);
        // The options, and what to do; of a blank that is always the same, and its question is what to look for.
        let options = worded.label.clone().filter(|_| self.offered(finding).is_some());
        let help = match finding.level {
            Level::Blank => finding.question.clone().or_else(|| Some(finding.path.to_string())),
            Level::Error | Level::Warning | Level::Advice => worded.help.or(worded.label),
        };
        let more: String = options
            .iter()
            .chain(&help)
            .chain(&repair)
            .chain(&reply)
            .map(|more| format!(" ({more})"))
            .collect();
        // A name keeps its blanks; words need none beyond one.
        harmless(&format!("{head}: {}\n", seen_line(&format!("{said}{more}")))).into_owned()
    }
}
