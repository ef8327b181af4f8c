//! Workflow commands of GitHub Actions: findings shown on the lines of a pull request.
//!
//! What has no answer yet is one notice for each file: GitHub shows ten of a kind, and no question may push another
//! finding out. Escaping is that of the runner: `%` and line breaks in messages, `:` and `,` too in properties.

use std::fmt::Write as _;

use super::terminal::without_commands;
use super::words::Worded;
use super::{Outcome, Presenter};
use crate::finding::{AnyCode, Code, Finding, Level};
use crate::markdown::characters::seen;
use crate::source::SourceFile;

impl Presenter<'_> {
    /// What came of a run, as workflow commands. Files are told from the root of the checkout, where that is known.
    pub(crate) fn github(&self, outcome: &Outcome<'_>, from_root: &dyn Fn(&str) -> String) -> String {
        let mut out = String::new();
        for checked in outcome.files {
            let replies = checked.replies();
            let (blanks, told): (Vec<&Finding>, Vec<&Finding>) =
                checked.findings.iter().partition(|finding| finding.level == Level::Blank);
            for finding in told {
                let worded = self.replied(finding, replies.as_ref());
                out.push_str(&self.annotation(
                    &from_root(checked.file.name()),
                    &checked.file,
                    finding,
                    &worded,
                ));
            }
            if !blanks.is_empty() {
                let translation = blanks.iter().all(|blank| blank.is(Code::Untranslated));
                let code = if translation { Code::Untranslated } else { Code::Blank };
                let properties = [
                    ("file", property(&from_root(checked.file.name()))),
                    ("title", property(&self.titled(&AnyCode::Builtin(code)))),
                ];
                out.push_str(&command("notice", &properties, &self.blanks_line(&blanks)));
            }
        }
        for unreadable in outcome.unreadable {
            out.push_str(&command(
                "error",
                &[("file", property(&from_root(&unreadable.name)))],
                &unreadable.message,
            ));
        }
        out
    }

    fn annotation(&self, name: &str, file: &SourceFile, finding: &Finding, worded: &Worded) -> String {
        let (start, end) = (file.position(finding.span.start), file.position(finding.span.end));
        let mut properties = vec![("file", property(name)), ("line", start.line.to_string())];
        // Columns are those of one line, or none.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endLine", end.line.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        } else {
            properties.push(("endLine", end.line.to_string()));
        }
        properties.push(("title", property(&self.titled(&finding.code))));
        let level = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Advice | Level::Blank => "notice",
        };
        command(level, &properties, &self.message_with_repair(file, finding, worded))
    }

    fn titled(&self, code: &AnyCode) -> String {
        format!("{} [{}]", self.title(code), code.name())
    }
}

/// `::error file=…,line=…::message`, on one line.
fn command(name: &str, properties: &[(&str, String)], message: &str) -> String {
    let mut out = format!("::{name}");
    for (position, (key, value)) in properties.iter().enumerate() {
        let before = if position == 0 { ' ' } else { ',' };
        let _ = write!(out, "{before}{key}={value}");
    }
    out + "::" + &data(&seen(message)) + "\n"
}

/// A message, escaped. `##[` begins a command of the older kind wherever it stands.
fn data(text: &str) -> String {
    let text = without_commands(text);
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, escaped.
fn property(text: &str) -> String {
    data(&seen(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_or_a_property() {
        let hostile = "a,line=9::x\r\n::error::y%0A\u{1b}[2J";
        let written = command("error", &[("file", property(hostile))], hostile);
        assert_eq!(
            written,
            "::error file=a%2Cline=9%3A%3Ax[U+000D]%0A%3A%3Aerror%3A%3Ay%250A[U+001B][2J::\
             a,line=9::x[U+000D]%0A::error::y%250A[U+001B][2J\n"
        );
    }
}
