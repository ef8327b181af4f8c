//! What has no answer yet, for people: by section, all of it, or what one role can answer.

use indexmap::IndexMap;

use super::under::wrapped;
use super::{Blanks, Presenter, typed};
use crate::expression::State;
use crate::finding::{Code, Finding};
use crate::locale::Value;
use crate::markdown::characters::seen_line;
use crate::questionnaire::{Respondent, Tier};
use crate::source::SourceFile;
use crate::submission::Submission;

/// How many of the questions that readers look for first are named.
const MOST_FIRST: usize = 5;

impl Presenter<'_> {
    /// Blanks of one file, told as asked.
    pub(super) fn blanks(&self, file: &SourceFile, blanks: &[&Finding], told: Blanks) -> String {
        if blanks.iter().all(|blank| blank.is(Code::Untranslated)) {
            return self.untranslated(file, blanks, told != Blanks::Counted);
        }
        match told {
            Blanks::Counted => self.counted_blanks(file, blanks),
            Blanks::All => self.missing(blanks),
            Blanks::Of(role) => self.missing_for(blanks, role),
        }
    }

    /// Blanks of one file in one line: how many, in which sections.
    pub(super) fn blanks_line(&self, blanks: &[&Finding]) -> String {
        let id = if blanks.iter().all(|blank| blank.is(Code::Untranslated)) {
            "cli-untranslated"
        } else {
            "cli-blanks"
        };
        let values = [("count", blanks.len().into()), ("sections", self.section_counts(blanks).into())];
        self.messages.text(id, &values)
    }

    fn counted_blanks(&self, file: &SourceFile, blanks: &[&Finding]) -> String {
        let mut out = self.paragraph(&self.blanks_line(blanks));
        let first: Vec<&str> = self
            .by_section(blanks)
            .into_iter()
            .flat_map(|(_, ids)| ids)
            .filter(|id| {
                let question = self.questionnaire.question(id);
                question.is_some_and(|question| question.tier == Tier::Essential)
            })
            .collect();
        if !first.is_empty() {
            out.push_str(&format!("  {}\n", self.text("cli-blanks-first")));
            let named = &first[..first.len().min(MOST_FIRST)];
            out.push_str(&self.rows(named, "    "));
            if let Some(more) = first.len().checked_sub(MOST_FIRST).filter(|more| *more > 0) {
                let more = self.messages.text("cli-blanks-more", &[("count", more.into())]);
                out.push_str(&format!("    {more}\n"));
            }
        }
        out + &self.see("cli-blanks-see", file)
    }

    /// Questions one a line, or on as many lines as they need: what to type, and the question.
    fn rows(&self, ids: &[&str], indent: &str) -> String {
        let words = self.questionnaire.words(self.lang());
        // A key of more than a third of the line leaves no room for the question.
        let most = self.width / 3;
        let width = ids.iter().map(|id| id.len()).filter(|width| *width <= most).max().unwrap_or_default();
        let hanging = format!("{indent}{:width$}  ", "");
        let mut out = String::new();
        for id in ids {
            let label = seen_line(words.label(id));
            for line in wrapped(&format!("{indent}{id:width$}  {label}"), self.width, &hanging) {
                out.push_str(line.trim_end());
                out.push('\n');
            }
        }
        out
    }

    /// Texts that wait for their translation, by section; all of them with `missing`.
    fn untranslated(&self, file: &SourceFile, blanks: &[&Finding], missing: bool) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut out = self.paragraph(&self.blanks_line(blanks));
        if !missing {
            return out + &self.see("cli-untranslated-see", file);
        }
        for blank in blanks {
            let label = blank.question.as_deref().map(|id| words.label(id)).unwrap_or_default();
            let line = format!("  {}  {label}", seen_line(&blank.path.to_string()));
            for line in wrapped(line.trim_end(), self.width, "    ") {
                out.push_str(&format!("{line}\n"));
            }
        }
        out
    }

    /// What to type to see more.
    fn see(&self, id: &str, file: &SourceFile) -> String {
        let values = [("file", Value::Text(typed(file.name())))];
        let lines = wrapped(&format!("  {}", self.messages.text(id, &values)), self.width, "  ");
        lines.join("\n") + "\n"
    }

    /// Blanks by section, in the order of the questionnaire.
    fn by_section<'f>(&'f self, blanks: &[&Finding]) -> Vec<(&'f str, Vec<&'f str>)> {
        let asked: std::collections::HashSet<&str> =
            blanks.iter().filter_map(|finding| finding.question.as_deref()).collect();
        let mut sections: IndexMap<&str, Vec<&str>> = IndexMap::new();
        for question in self.questionnaire.counted().filter(|question| asked.contains(question.id.as_str())) {
            sections.entry(section_of(&question.id)).or_default().push(&question.id);
        }
        sections.into_iter().collect()
    }

    /// `Données 4, Recours 3`, in the order of the file or of the questionnaire; what no section holds comes last.
    fn section_counts(&self, blanks: &[&Finding]) -> String {
        let words = self.questionnaire.words(self.lang());
        let order: Vec<&str> =
            self.questionnaire.sections().iter().map(|section| section.id.as_str()).collect();
        let mut sections: IndexMap<Option<&str>, usize> = IndexMap::new();
        for blank in blanks {
            *sections.entry(blank.question.as_deref().map(section_of)).or_default() += 1;
        }
        sections.sort_by_key(|section, _| {
            section.and_then(|id| order.iter().position(|known| *known == id)).unwrap_or(order.len())
        });
        let counts = sections.iter().map(|(section, count)| match section {
            Some(section) => {
                let values = [("section", words.label(section).into()), ("count", (*count).into())];
                self.messages.text("cli-blanks-section", &values)
            }
            None => self.messages.text("cli-untranslated-others", &[("count", (*count).into())]),
        });
        counts.collect::<Vec<_>>().join(", ")
    }

    /// Every question without an answer: what to type, and the question.
    fn missing(&self, blanks: &[&Finding]) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut out = self.paragraph(&self.blanks_line(blanks));
        for (section, ids) in self.by_section(blanks) {
            out.push_str(&format!("\n{}\n{}", words.label(section), self.rows(&ids, "  ")));
        }
        out + &self.how_to_answer()
    }

    fn how_to_answer(&self) -> String {
        let help = self.messages.attribute("blank", "help", &[]);
        help.map(|help| format!("\n{}", self.paragraph(&help))).unwrap_or_default()
    }

    /// That no question is left blank, and which ones say why they have no answer: those may still be worth one.
    pub(super) fn nothing_blank(&self, submission: &Submission, role: Option<Respondent>) -> String {
        let theirs = |id: &str| {
            let question = self.questionnaire.question(id);
            role.is_none_or(|role| question.is_some_and(|question| question.respondent == role))
        };
        let of = |state: State| {
            let responses = submission.responses().filter(|response| response.state == state);
            responses.map(|response| response.question.as_str()).filter(|id| theirs(id)).collect::<Vec<_>>()
        };
        // Told above, as errors.
        if !of(State::NoAnswer).is_empty() {
            return String::new();
        }
        let mut out = self.paragraph(&match role {
            Some(role) => self.messages.text("cli-missing-none-for", &[("role", self.role(role).into())]),
            None => self.text("cli-missing-none"),
        });
        let said =
            [("cli-missing-not-documented", State::NotDocumented), ("cli-missing-withheld", State::Withheld)];
        for (id, state) in said {
            let ids = of(state);
            if !ids.is_empty() {
                let told = self.messages.text(id, &[("count", ids.len().into())]);
                out.push_str(&format!("\n{}{}", self.paragraph(&told), self.rows(&ids, "  ")));
            }
        }
        out
    }

    /// A role in words.
    pub(super) fn role(&self, role: Respondent) -> String {
        let labels = self.questionnaire.labels().of(self.lang());
        labels.text(&format!("respondent-{}", role.name()), &[])
    }

    /// What one role has to answer: the question, what to type, and why it is asked.
    fn missing_for(&self, blanks: &[&Finding], role: Respondent) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut out = self.messages.text("cli-missing-for", &[("role", self.role(role).into())]);
        out.push('\n');
        for (section, ids) in self.by_section(blanks) {
            out.push_str(&format!("\n{}\n", words.label(section)));
            for id in ids {
                let asked = format!("  {}  {id}", seen_line(words.label(id)));
                let help = words.question(id, |text| &text.help).map(|help| seen_line(help.text));
                let help = help.filter(|help| !help.is_empty()).map(|help| format!("      {help}"));
                for line in std::iter::once(asked).chain(help) {
                    for line in wrapped(&line, self.width, "      ") {
                        out.push_str(&format!("{line}\n"));
                    }
                }
            }
        }
        out + &self.how_to_answer()
    }
}

/// The section of a question.
fn section_of(id: &str) -> &str {
    id.split('.').next().unwrap_or_default()
}
