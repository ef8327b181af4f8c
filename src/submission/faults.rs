//! What cannot be relied on in a file with mistakes, so that no second finding only follows from a first.

use std::collections::HashSet;

use crate::finding::{AnyCode, Arg, Code, Finding, Level};
use crate::questionnaire::RESERVED;
use crate::schema::STATES;
use crate::yaml::{Path, Recovered, Segment};

/// The answers that are wrong, by place and by question.
#[derive(Debug, Default)]
pub(super) struct Faults {
    paths: HashSet<Path>,
    /// The very places of the mistakes.
    told: HashSet<Path>,
    /// What misspelt keys were meant to be: questions and sections.
    meant: HashSet<Path>,
    /// What misspelt names of sources were meant to be.
    sources: HashSet<String>,
    /// Full ids of questions, and of sections in which a key is not known.
    questions: Vec<String>,
    /// Whether something of the file was lost, so that nothing is known to be absent.
    lossy: bool,
}

impl Faults {
    /// The faults that findings tell, in a tree that was recovered or not.
    pub(super) fn of(findings: &[Finding], recovered: Option<&Recovered>) -> Self {
        let mut faults = Self { lossy: recovered.is_some_and(|tree| tree.lossy), ..Self::default() };
        for finding in findings.iter().filter(|finding| finding.level == Level::Error) {
            // Missing is not wrong: the rest can be read.
            if !finding.is(Code::RequiredMissing) {
                faults.add(finding);
            }
        }
        faults
    }

    fn add(&mut self, finding: &Finding) {
        let mut path = finding.path.clone();
        self.told.insert(path.clone());
        if let Some(Segment::Key(last)) = path.last() {
            let about_value = matches!(&**last, "value" | "about" | "unit") || STATES.contains(&&**last);
            if !about_value && RESERVED.contains(&&**last) {
                // A wrong source or note says nothing against the answer.
                return;
            }
        }
        let section = path.segments().first().and_then(|first| match first {
            Segment::Key(key) => Some(key.to_string()),
            Segment::Index(_) => None,
        });
        self.questions.extend(finding.question.clone().or(section));
        // The question that a misspelt key was meant to be.
        let near = finding.args.iter().find_map(|(name, arg)| match arg {
            Arg::Text(near) if *name == "near" => Some(near),
            _ => None,
        });
        if let (Some(near), Some(parent)) = (near, path.parent()) {
            if finding.is(Code::UnknownKey) {
                self.meant.insert(parent.key(near));
                let of_source =
                    matches!(parent.segments().as_slice(), [Segment::Key(top)] if &**top == "sources");
                self.sources.extend(of_source.then(|| near.clone()));
            }
            self.paths.insert(parent.key(near));
        }
        while let Some(parent) = path.parent().filter(|parent| !parent.is_root()) {
            self.paths.insert(path.clone());
            path = parent;
        }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.questions.is_empty() && !self.lossy
    }

    /// Whether an answer at this place is wrong, or something in it.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.paths.contains(path)
    }

    /// Whether a mistake is told of this very answer already.
    pub(super) fn tell(&self, path: &Path) -> bool {
        self.told.contains(path) || self.told.contains(&path.key("value"))
    }

    /// Whether a place is in a section, group or answer whose key is misspelt.
    fn is_meant(&self, path: &Path) -> bool {
        if self.meant.is_empty() {
            return false;
        }
        let mut at = Some(path.clone());
        while let Some(path) = at {
            if self.meant.contains(&path) {
                return true;
            }
            at = path.parent();
        }
        false
    }

    /// Whether an expression that reads this answer reads something wrong. Of a file that lost something, any may be.
    pub(super) fn touches(&self, name: &str) -> bool {
        let within = |one: &str, other: &str| {
            one.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.lossy || self.questions.iter().any(|fault| within(name, fault) || within(fault, name))
    }

    /// Whether a finding might only follow from the faults.
    pub(super) fn explain(&self, finding: &Finding) -> bool {
        let AnyCode::Builtin(code) = finding.code else { return false };
        match code {
            // A digest that is missing or wrong may be what a mistake took away.
            Code::UnusedSource | Code::UnknownAcknowledgement | Code::UntiedTranslation => !self.is_empty(),
            Code::TextNotInOriginal => {
                self.lossy || self.holds(&finding.path) || self.is_meant(&finding.path)
            }
            Code::RequiredMissing | Code::Blank | Code::Untranslated => {
                self.lossy || self.holds(&finding.path) || self.is_meant(&finding.path)
            }
            Code::UnknownSource => {
                let names = |(name, arg): &(&str, Arg)| matches!(arg, Arg::Text(id) if *name == "found" && self.sources.contains(id));
                let all_of_them = Path::root().key("sources");
                let told = [&finding.path, &all_of_them].into_iter().any(|path| self.told.contains(path));
                self.lossy || told || finding.args.iter().any(names)
            }
            _ => false,
        }
    }
}
