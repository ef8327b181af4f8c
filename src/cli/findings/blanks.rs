//! What has no answer yet, for people: by section, all of it, or what one role can answer.

use indexmap::IndexMap;

use super::{Presenter, WIDTH};
use crate::finding::Finding;
use crate::markdown::characters::visible_line;
use crate::questionnaire::Respondent;

impl Presenter<'_> {
    /// Texts that wait for their translation, by section; all of them with `missing`.
    pub(super) fn untranslated(&self, blanks: &[&Finding], missing: bool) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut sections: IndexMap<Option<&str>, Vec<&Finding>> = IndexMap::new();
        for blank in blanks {
            let section = blank.question.as_deref().and_then(|id| id.split('.').next());
            sections.entry(section).or_default().push(blank);
        }
        let counts = sections.iter().map(|(section, texts)| match section {
            Some(section) => {
                let values = [("section", words.label(section).into()), ("count", texts.len().into())];
                self.messages.text("cli-blanks-section", &values)
            }
            None => self.messages.text("cli-untranslated-others", &[("count", texts.len().into())]),
        });
        let counts = counts.collect::<Vec<_>>().join(", ");
        let values = [("count", blanks.len().into()), ("sections", counts.into())];
        let mut out = self.messages.text("cli-untranslated", &values);
        out.push('\n');
        if !missing {
            out.push_str(&format!("  {}\n", self.messages.text("cli-untranslated-see", &[])));
            return out;
        }
        for blank in blanks {
            let label = blank.question.as_deref().map(|id| words.label(id)).unwrap_or_default();
            let line = format!("  {}  {label}", visible_line(&blank.path.to_string()));
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// Blanks by section, in the order of the questionnaire.
    fn by_section<'f>(&'f self, blanks: &[&Finding]) -> Vec<(&'f str, Vec<&'f str>)> {
        let ids: Vec<&str> = blanks.iter().filter_map(|finding| finding.question.as_deref()).collect();
        let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
        for question in self.questionnaire.counted().filter(|question| ids.contains(&question.id.as_str())) {
            let section = question.id.split('.').next().unwrap_or_default();
            match sections.last_mut() {
                Some((last, ids)) if *last == section => ids.push(&question.id),
                Some(_) | None => sections.push((section, vec![&question.id])),
            }
        }
        sections
    }

    fn section_counts(&self, sections: &[(&str, Vec<&str>)]) -> String {
        let words = self.questionnaire.words(self.lang());
        let counts = sections.iter().map(|(section, ids)| {
            let values = [("section", words.label(section).into()), ("count", ids.len().into())];
            self.messages.text("cli-blanks-section", &values)
        });
        counts.collect::<Vec<_>>().join(", ")
    }

    /// Every question without an answer: what to type, and the question.
    pub(super) fn missing(&self, blanks: &[&Finding]) -> String {
        let words = self.questionnaire.words(self.lang());
        let sections = self.by_section(blanks);
        let width = sections.iter().flat_map(|(_, ids)| ids).map(|id| id.len()).max().unwrap_or_default();
        let values = [("count", blanks.len().into()), ("sections", self.section_counts(&sections).into())];
        let mut out = self.messages.text("cli-blanks", &values);
        for (section, ids) in &sections {
            out.push_str(&format!("\n\n{}\n", words.label(section)));
            let lines = ids.iter().map(|id| format!("  {id:width$}  {}", words.label(id)));
            out.push_str(&lines.collect::<Vec<_>>().join("\n"));
        }
        out.push_str("\n\n");
        if let Some(help) = self.messages.attribute("blank", "help", &[]) {
            out.push_str(&help);
            out.push('\n');
        }
        out
    }

    /// A role in words.
    pub(super) fn role(&self, role: Respondent) -> String {
        let labels = self.questionnaire.labels().of(self.lang());
        labels.text(&format!("respondent-{}", role.name()), &[])
    }

    /// What one role has to answer: the question, what to type, and why it is asked.
    pub(super) fn missing_for(&self, blanks: &[&Finding], role: Respondent) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut out = self.messages.text("cli-missing-for", &[("role", self.role(role).into())]);
        for (section, ids) in self.by_section(blanks) {
            out.push_str(&format!("\n\n{}", words.label(section)));
            for id in ids {
                out.push_str(&format!("\n  {}  {id}", words.label(id)));
                let help = words.question(id, |text| &text.help).map(|help| help.text).unwrap_or_default();
                let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
                let options = textwrap::Options::new(WIDTH)
                    .word_splitter(textwrap::WordSplitter::NoHyphenation)
                    .initial_indent("      ")
                    .subsequent_indent("      ");
                for line in textwrap::wrap(&help, options).iter().filter(|_| !help.is_empty()) {
                    out.push_str(&format!("\n{line}"));
                }
            }
        }
        out.push_str("\n\n");
        if let Some(help) = self.messages.attribute("blank", "help", &[]) {
            out.push_str(&help);
            out.push('\n');
        }
        out
    }

    pub(super) fn blanks(&self, blanks: &[&Finding]) -> String {
        let sections = self.by_section(blanks);
        let values = [("count", blanks.len().into()), ("sections", self.section_counts(&sections).into())];
        let mut out = self.messages.text("cli-blanks", &values);
        out.push('\n');
        let first: Vec<&str> = sections
            .iter()
            .flat_map(|(_, ids)| ids.iter().copied())
            .filter(|id| {
                let question = self.questionnaire.question(id);
                question.is_some_and(|question| question.tier == crate::questionnaire::Tier::Essential)
            })
            .take(4)
            .collect();
        if !first.is_empty() {
            let list = format!("`{}`", first.join("`, `"));
            out.push_str("  ");
            out.push_str(&self.messages.text("cli-blanks-first", &[("questions", list.into())]));
            out.push('\n');
        }
        out.push_str("  ");
        out.push_str(&self.messages.text("cli-blanks-see", &[]));
        out.push('\n');
        out
    }
}
