//! Addresses, dates and the parts of a contact: what a schema cannot say of them.

use indexmap::IndexMap;

use super::super::addresses;
use super::super::model::Answer;
use super::Reader;
use super::spot::text_of;
use crate::address;
use crate::date::{NotADate, PartialDate};
use crate::finding::{Arg, Code, Finding};
use crate::questionnaire::Question;
use crate::yaml::{Node, NodeKind, Path};

impl Reader<'_> {
    pub(super) fn parts(&mut self, question: &Question, value: &Node, path: &Path) -> Option<Answer> {
        let mut parts = IndexMap::new();
        for key in question.built_in_fields() {
            let node = value.get(key).filter(|node| !node.is_null());
            let Some(node) = node else { continue };
            let text = match &node.kind {
                NodeKind::Number(number) => number.written.clone(),
                _ => text_of(Some(node))?.trim_end().to_owned(),
            };
            match *key {
                "url" => self.look_at_url(&text, &path.key(key), Some(&question.id)),
                "email" => {
                    let place = path.key(key);
                    self.findings.extend(addresses::no_email(self.document, &text, &place, &question.id));
                }
                // A number whose form is wrong is told already, and may be right.
                "siren" if !address::luhn(&text) && !self.faults.tell(&path.key(key)) => {
                    let place = path.key(key);
                    let span = self.document.place(&place);
                    let finding = Finding::new(Code::SirenChecksum, span, place).arg("found", text.clone());
                    self.findings.push(finding.question(&question.id));
                }
                _ => {}
            }
            parts.insert((*key).to_owned(), text);
        }
        (!parts.is_empty()).then_some(Answer::Parts(parts))
    }

    pub(super) fn look_at_url(&mut self, url: &str, path: &Path, question: Option<&str>) {
        if !self.faults.tell(path) {
            self.findings.extend(addresses::no_url(self.file, self.document, url, path, question));
        }
    }

    /// The date under a key of a mapping. Few mappings have it: only then is its path made.
    pub(super) fn date_in(
        &mut self,
        parent: &Node,
        key: &str,
        path: &Path,
        question: Option<&str>,
    ) -> Option<PartialDate> {
        let node = parent.get(key)?;
        self.date(node, &path.key(key), question)
    }

    pub(super) fn date(&mut self, node: &Node, path: &Path, question: Option<&str>) -> Option<PartialDate> {
        let text = match &node.kind {
            NodeKind::Text(text) => text.value.trim_end().to_owned(),
            // `2019.0` and `0x7E3` are whole numbers, too: the schema accepts them as a year.
            NodeKind::Number(number) if number.value.fract() == 0.0 => format!("{:.0}", number.value),
            NodeKind::Number(number) => number.written.clone(),
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::List(_) | NodeKind::Mapping(_) => return None,
        };
        match PartialDate::parse(&text) {
            Ok(date) => Some(date),
            // The form is the schema's to refuse.
            Err(NotADate::Form) => None,
            Err(NotADate::Impossible) if self.faults.tell(path) => None,
            Err(NotADate::Impossible) => {
                let mut finding =
                    Finding::new(Code::ImpossibleDate, node.span, path.clone()).arg("found", text);
                if let Some(question) = question {
                    finding = finding.question(question).arg("question", Arg::Label(question.into()));
                }
                self.findings.push(finding);
                None
            }
        }
    }
}
