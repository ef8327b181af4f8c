//! Levels as the user wants them: `--deny`, `--warn` and `--allow`, and those of `redevable.toml`.
//!
//! They change what `check` says and when it fails, and nothing else: documents print what a reader should know, whatever
//! a team would rather not be told.

use std::collections::HashMap;

use super::Context;
use super::args::Check;
use super::config::{Fault, Word};
use super::nearest::nearest;
use crate::finding::{Code, Finding, Layer, Level};
use crate::locale::Value;
use crate::questionnaire::Questionnaire;

/// What to make of the findings of some codes: another level, or nothing.
#[derive(Debug, Default)]
pub(crate) struct Levels(HashMap<String, Option<Level>>);

/// What a list of codes is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Deny,
    Warn,
    Allow,
}

impl List {
    fn level(self) -> Option<Level> {
        match self {
            List::Deny => Some(Level::Error),
            List::Warn => Some(Level::Warning),
            List::Allow => None,
        }
    }
}

/// A code in a list, with the place that messages name before it.
struct Asked<'a> {
    list: List,
    code: &'a str,
    place: String,
}

impl Levels {
    /// Those of the command line; those of the file where the command line is silent about a code.
    pub(crate) fn new(context: &Context, options: &Check) -> Result<Self, Fault> {
        let typed = [
            (List::Deny, "--deny", &options.deny),
            (List::Warn, "--warn", &options.warn),
            (List::Allow, "--allow", &options.allow),
        ];
        let typed = typed.into_iter().flat_map(|(list, name, codes)| {
            codes.iter().map(move |code| Asked { list, code: code.trim(), place: format!("`{name}`") })
        });
        let config = &context.config.check;
        let kept = [(List::Deny, &config.deny), (List::Warn, &config.warn), (List::Allow, &config.allow)];
        let kept = kept.into_iter().flat_map(|(list, codes): (List, &Vec<Word>)| {
            codes.iter().map(move |word| Asked { list, code: &word.text, place: word.place.clone() })
        });
        let mut levels = read(context, kept)?;
        levels.extend(read(context, typed)?);
        Ok(Self(levels))
    }

    /// Gives findings their levels, and takes out those that are not wanted.
    pub(crate) fn apply(&self, findings: &mut Vec<Finding>) {
        if self.0.is_empty() {
            return;
        }
        findings.retain_mut(|finding| match self.0.get(finding.code.name()) {
            None => true,
            Some(None) => false,
            Some(Some(level)) => {
                finding.level = *level;
                true
            }
        });
    }
}

/// The codes of one source; each must exist, be said once, and be one that may change.
fn read<'a>(
    context: &Context,
    asked: impl Iterator<Item = Asked<'a>>,
) -> Result<HashMap<String, Option<Level>>, Fault> {
    let fault = Fault::new;
    let mut lists: HashMap<String, List> = HashMap::new();
    for Asked { list, code, place } in asked {
        let values = |more: &[(&'static str, &str)]| {
            let mut values = vec![("place", Value::from(place.as_str())), ("code", Value::from(code))];
            values.extend(more.iter().map(|(name, value)| (*name, Value::from(*value))));
            values
        };
        if !known(&context.questionnaire).any(|known| known == code) {
            return Err(match nearest(code, known(&context.questionnaire)) {
                Some(near) => fault("cli-level-unknown-near", values(&[("near", near)])),
                None => fault("cli-level-unknown", values(&[])),
            });
        }
        if list != List::Deny && is_fixed(code) {
            return Err(fault("cli-level-fixed", values(&[])));
        }
        if lists.insert(code.to_owned(), list).is_some_and(|other| other != list) {
            return Err(fault("cli-level-twice", values(&[])));
        }
    }
    Ok(lists.into_iter().map(|(code, list)| (code, list.level())).collect())
}

/// All codes: ours, and the checks of the questionnaire.
fn known(questionnaire: &Questionnaire) -> impl Iterator<Item = &str> {
    let declared = questionnaire.checks().iter().map(|check| check.id.as_str());
    Code::ALL.iter().map(|code| code.name()).chain(declared)
}

/// Whether a code says that a file could not be read: that can be repaired, and not wished away.
fn is_fixed(code: &str) -> bool {
    let built_in = Code::ALL.iter().find(|known| known.name() == code);
    built_in.is_some_and(|code| code.level() == Level::Error && code.layer() < Layer::Meaning)
}
