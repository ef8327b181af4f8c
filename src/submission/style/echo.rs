//! Answers that say again what the questionnaire says: its example, its help, its question.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::OnceLock;

use indexmap::IndexMap;

use crate::locale::{fold, push_folded};
use crate::questionnaire::{Kind, Questionnaire};

/// From how many words on an example cannot be somebody's own answer by chance.
const EXAMPLE: usize = 5;
/// The same for a part of a longer example.
const PART_OF_EXAMPLE: usize = 6;
/// From how many words on a part of the help is no chance.
const PART_OF_HELP: usize = 5;
/// From how many words on a heading, or a question that begins an answer, is no chance.
const HEADING: usize = 3;
/// The ending of names that belong to nobody (RFC 2606): only an example has them.
const INVENTED: &str = ".example";

/// What an answer says again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Echo {
    /// The example.
    Example,
    /// The question, its heading or its help.
    Help,
}

/// The words of the questions, in all languages.
pub(super) struct Echoes<'q> {
    questionnaire: &'q Questionnaire,
    /// Each read when an answer to it is met.
    questions: IndexMap<&'q str, OnceLock<Said>>,
}

/// What the questionnaire says of a question, folded.
#[derive(Default)]
struct Said {
    /// Whether an answer is words on one line.
    is_line: bool,
    /// Examples; addresses as they are written.
    examples: Vec<String>,
    /// Examples of the list or record around it.
    around: Vec<String>,
    labels: Vec<String>,
    helps: Vec<String>,
    /// The bytes of the longest of all.
    longest: usize,
    /// The digests of any few words that follow one another in it, sorted.
    threads: Vec<u64>,
}

impl Said {
    fn of(questionnaire: &Questionnaire, id: &str) -> Self {
        let kind = questionnaire.question(id).map(|question| question.kind);
        let is_written = matches!(kind, Some(Kind::Text | Kind::Line));
        let mut said = Said { is_line: kind == Some(Kind::Line), ..Said::default() };
        for language in questionnaire.languages() {
            let words = questionnaire.words(language);
            let example = |id: &str| words.question(id, |text| &text.example).map(|worded| worded.text);
            let own = example(id);
            said.examples.extend(own.map(|text| if is_written { fold(text) } else { text.to_owned() }));
            let outer = id.rsplit_once('.').and_then(|(outer, _)| example(outer));
            said.around.extend(outer.map(fold));
            let label = words.question(id, |text| &text.label);
            let headings = [label, words.heading(id, false), words.heading(id, true)];
            said.labels.extend(headings.into_iter().flatten().map(|worded| fold(worded.text)));
            said.helps.extend(words.question(id, |text| &text.help).map(|worded| fold(worded.text)));
        }
        let all = || [&said.examples, &said.around, &said.labels, &said.helps].into_iter().flatten();
        let longest = all().map(String::len).max().unwrap_or_default();
        let mut threads: Vec<u64> = Vec::new();
        for text in all() {
            let words: Vec<&str> = text.split(' ').collect();
            threads.extend(words.windows(HEADING).map(|thread| digest(thread.iter().copied())));
        }
        threads.sort_unstable();
        Self { longest, threads, ..said }
    }

    /// Whether the first words of a text stand anywhere in it: those of an answer of one's own seldom do.
    fn may_begin(&self, text: &str) -> bool {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        self.threads.binary_search(&digest(words.take(HEADING))).is_ok()
    }
}

/// A digest of some words, whatever their capitals.
fn digest<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    let mut folded = String::with_capacity(64);
    for word in words {
        push_folded(&mut folded, word);
        folded.push(' ');
    }
    let mut hasher = DefaultHasher::new();
    folded.hash(&mut hasher);
    hasher.finish()
}

impl<'q> Echoes<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire) -> Self {
        let has_words = |id: &&str| {
            let kind = questionnaire.question(id).map(|question| question.kind);
            matches!(kind, Some(Kind::Text | Kind::Line | Kind::Url | Kind::Contact))
        };
        let ids = questionnaire.ids().filter(has_words);
        Self { questionnaire, questions: ids.map(|id| (id, OnceLock::new())).collect() }
    }

    fn said(&self, question: &str) -> Option<&Said> {
        let (id, said) = self.questions.get_key_value(question)?;
        Some(said.get_or_init(|| Said::of(self.questionnaire, id)))
    }

    /// What a text says again of its question.
    pub(super) fn of(&self, question: &str, text: &str) -> Option<Echo> {
        let said = self.said(question)?;
        if !said.may_begin(text) {
            return None;
        }
        // What is much longer than all of that says more; only its beginning may repeat the question.
        let whole = text.len() <= said.longest * 2;
        if !whole && !text.contains('?') {
            return None;
        }
        let end = (0..=text.len().min(said.longest * 2)).rev().find(|end| text.is_char_boundary(*end));
        let folded = fold(&text[..end.unwrap_or_default()]);
        let words = folded.split(' ').filter(|word| !word.is_empty()).count();
        // A line with figures is the name of a text of law or of a version, which may hold for others too.
        let own = !said.is_line || !folded.contains(|c: char| c.is_ascii_digit());
        if whole && own && words >= EXAMPLE && said.examples.contains(&folded)
            || whole
                && own
                && words >= PART_OF_EXAMPLE
                && said.around.iter().any(|around| holds(around, &folded))
        {
            return Some(Echo::Example);
        }
        let is_label = |label: &String| {
            let long = label.split(' ').count() >= HEADING;
            long && (folded == *label
                || folded.strip_prefix(label.as_str()).is_some_and(|rest| rest.starts_with(' '))
                    && label.split(' ').count() > HEADING + 1
                    && text.contains('?'))
        };
        let repeats = whole && words >= PART_OF_HELP && said.helps.iter().any(|help| holds(help, &folded))
            || said.labels.iter().any(is_label);
        repeats.then_some(Echo::Help)
    }

    /// Whether an address is that of the example.
    pub(super) fn is_example_address(&self, question: &str, address: &str) -> bool {
        let examples = self.said(question).map(|said| said.examples.as_slice()).unwrap_or_default();
        let written = |example: &String| example.split_whitespace().any(|word| word == address.trim());
        address.contains(INVENTED) && examples.iter().any(written)
    }
}

/// Whether words stand in others, whole.
fn holds(text: &str, words: &str) -> bool {
    words.len() <= text.len()
        && text.match_indices(words).any(|(at, found)| {
            let end = at + found.len();
            (at == 0 || text[..at].ends_with(' ')) && (end == text.len() || text[end..].starts_with(' '))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_questionnaire_says_is_known_again() {
        let questionnaire = Questionnaire::builtin();
        let echoes = Echoes::new(&questionnaire);
        let of = |question: &str, text: &str| echoes.of(question, text);
        // In any language, however it is broken into lines.
        let example = "Protéger les habitants des logements\ndangereux pour leur santé ou leur sécurité";
        assert_eq!(of("purpose.service", example), Some(Echo::Example));
        assert_eq!(
            of("decision.steps.does", "Chaque nuit, l'outil donne une note à chaque signalement."),
            Some(Echo::Example)
        );
        assert_eq!(of("purpose.service", "But du service"), Some(Echo::Help));
        assert_eq!(
            of("purpose.service", "Le but du service et celui de l’outil sont deux choses."),
            Some(Echo::Help)
        );
        assert_eq!(
            of(
                "purpose.service",
                "Quel est le but du service public dont l’outil fait partie ? Aider les familles."
            ),
            Some(Echo::Help)
        );
        // Short examples may be true elsewhere, and so may references.
        assert_eq!(
            of(
                "decision.legal_basis.text",
                "RGPD, article 6, paragraphe 1, point e) (mission d’intérêt public)"
            ),
            None
        );
        assert_eq!(of("decision.agent", "une inspectrice du logement"), None);
        assert_eq!(of("purpose.service", "Protéger les habitants."), None);
        assert!(echoes.is_example_address("identity.contact", "logement@rivebelle.example"));
        assert!(!echoes.is_example_address("identity.contact", "accueil@rivebelle.example"));
    }
}
