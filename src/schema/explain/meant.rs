//! What words typed as a key stand for: a key in everyday language, the label of a question, a key of another place.

use super::everyday::{SECTION_WORDS, USUAL_WORDS, folded};
use super::{Explainer, question_keys};
use crate::yaml::Path;

impl Explainer<'_> {
    /// The key that a word of everyday language, or the label of a question, stands for; and whether it can be no other.
    pub(super) fn meant_key<'k>(
        &self,
        parent: &Path,
        typed: &str,
        known: &'k [String],
    ) -> Option<(&'k str, bool)> {
        let lower = typed.to_lowercase();
        let of = |words: &[(&str, &str)]| {
            let (_, key) =
                words.iter().find(|(word, key)| *word == lower && known.iter().any(|known| known == key))?;
            known.iter().find(|known| known == key).map(String::as_str)
        };
        if let Some(key) = of(&USUAL_WORDS) {
            return Some((key, true));
        }
        let wanted = folded(typed);
        let prefix = question_keys(parent).join(".");
        let labels = |key: &str| -> Vec<String> {
            let id = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
            let exists =
                self.questionnaire.question(&id).is_some() || self.questionnaire.section(&id).is_some();
            let languages = self.questionnaire.languages().iter().filter(|_| exists);
            languages.map(|language| folded(self.questionnaire.words(language).label(&id))).collect()
        };
        let whole = |key: &&String| labels(key).contains(&wanted);
        if let Some(key) = known.iter().find(whole).filter(|_| !wanted.is_empty()) {
            return Some((key, true));
        }
        if !parent.segments().is_empty() {
            return None;
        }
        // A word of the title of one section: « données », « vie ».
        let word =
            |key: &&String| labels(key).iter().any(|label| label.split(' ').any(|word| word == wanted));
        let mut titled = known.iter().filter(word).filter(|_| wanted.len() > 2);
        match (titled.next(), titled.next()) {
            (Some(key), None) => Some((key, false)),
            _ => of(&SECTION_WORDS).map(|key| (key, false)),
        }
    }

    /// The question whose words were typed as a key, wherever it is.
    pub(super) fn labelled(&self, typed: &str) -> Option<&str> {
        let wanted = folded(typed);
        let sentence = wanted.matches(' ').count() > 1;
        let words = |id: &str| {
            self.questionnaire
                .languages()
                .iter()
                .any(|language| folded(self.questionnaire.words(language).label(id)) == wanted)
        };
        sentence.then(|| self.questionnaire.ids().find(|id| words(id)))?
    }

    /// The one question of the same section, in which the words typed as a key stand.
    pub(super) fn worded(&self, parent: &Path, typed: &str) -> Option<&str> {
        let wanted = format!(" {} ", folded(typed));
        let section = question_keys(parent).first().map(|section| format!("{section}."))?;
        let holds = |id: &&str| {
            let mut languages = self.questionnaire.languages().iter();
            languages.any(|language| {
                format!(" {} ", folded(self.questionnaire.words(language).label(id))).contains(&wanted)
            })
        };
        let inside = self.questionnaire.ids().filter(|id| id.starts_with(section.as_str()));
        let mut found = inside.filter(holds);
        let long = wanted.trim().contains(' ');
        found.next().filter(|_| long && found.next().is_none())
    }

    /// Where a key belongs: in the same section first, then anywhere.
    pub(super) fn place_of(&self, parent: &Path, key: &str) -> Option<&str> {
        let section = question_keys(parent).first().map(|section| format!("{section}."));
        let named = |id: &&str| id.rsplit('.').next() == Some(key) && id.contains('.');
        let here = |id: &&str| section.as_ref().is_some_and(|section| id.starts_with(section.as_str()));
        // The nearest to the top: `identity.name` rather than the name of some record.
        let by_depth = |id: &&str| id.matches('.').count();
        let all: Vec<&str> = self.questionnaire.ids().filter(named).collect();
        let inside = all.iter().copied().filter(here).min_by_key(by_depth);
        inside.or_else(|| all.iter().copied().min_by_key(by_depth))
    }
}
