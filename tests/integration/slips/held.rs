//! The lists of what is not right today.

use similar::{ChangeTag, TextDiff};

use crate::support::path;

/// A list, as it is now.
pub(crate) struct Held {
    file: &'static str,
    lines: Vec<String>,
    content: String,
}

impl Held {
    /// A list with its total.
    pub(crate) fn new(file: &'static str, total: String, lines: Vec<String>) -> Self {
        let head = "# What is not right today: see README.md. Fewer lines are better; none may be added without a reason.\n";
        let mut content = format!("{head}total: {total}\n\n");
        for line in &lines {
            content.push_str(line);
            content.push('\n');
        }
        Self { file, lines, content }
    }

    /// Compares it with the file, or writes it; `why` tells more of a line.
    pub(crate) fn assert_exact(&self, why: impl Fn(&str) -> String) {
        let file = format!("tests/fixtures/slips/{}", self.file);
        if std::env::var_os("REDEVABLE_BLESS").is_some() {
            std::fs::write(path(&file), &self.content).unwrap();
            return;
        }
        let known = std::fs::read_to_string(path(&file)).unwrap_or_default();
        if known == self.content {
            return;
        }
        let mut told = String::new();
        for change in TextDiff::from_lines(&known, &self.content).iter_all_changes() {
            match change.tag() {
                ChangeTag::Equal => {}
                ChangeTag::Delete => told.push_str(&format!("- {}", change.value())),
                ChangeTag::Insert => {
                    let line = change.value().trim_end();
                    told.push_str(&format!("+ {line}"));
                    if self.lines.iter().any(|own| own == line) {
                        told.push_str(&why(line));
                    }
                    told.push('\n');
                }
            }
        }
        panic!(
            "{file} is not exact. `-` was so, `+` is so now:\n{told}\nFewer troubles? Write it anew, and keep it: \
             `REDEVABLE_BLESS=1 cargo test slips`. More? Repair them first."
        );
    }
}
