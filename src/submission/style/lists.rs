//! The words that the advice on writing knows (`words.yaml`), ready to be looked for.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use indexmap::IndexMap;
use serde::Deserialize;

use super::Language;

const WORDS: &str = include_str!("words.yaml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    reminders: Vec<String>,
    reminder_words: Vec<String>,
    filler: String,
    abbreviations: Vec<String>,
    known_acronyms: HashSet<String>,
    before_names: HashSet<String>,
    services: HashSet<String>,
    jargon: IndexMap<String, IndexMap<String, String>>,
}

/// All lists, read once.
pub(super) struct Lists {
    /// Words after whose full stop a sentence goes on.
    pub(super) abbreviations: HashSet<String>,
    /// Acronyms that need no expansion.
    pub(super) known_acronyms: HashSet<String>,
    /// Words behind which names follow.
    pub(super) before_names: HashSet<String>,
    /// Words of addresses that name a service.
    pub(super) services: HashSet<String>,
    french: Sought,
    english: Sought,
    other: Sought,
}

/// When words are a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reminder {
    /// In capitals: TODO.
    Capitals,
    /// Between brackets, or after a colon: « (à préciser) ».
    Alone,
    /// Always: « lorem ipsum ».
    Filler,
}

/// What is sought in every text of a language, in one pass: words to avoid, then reminders.
pub(super) struct Sought {
    finder: Finder,
    /// What to write instead of each word to avoid.
    plain: Vec<String>,
    reminders: Vec<Reminder>,
}

/// One of the words that are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'l> {
    /// A word to avoid, by its number, and what to write instead.
    Jargon(usize, &'l str),
    /// A reminder to oneself.
    Reminder(Reminder),
}

impl Sought {
    fn new(jargon: IndexMap<String, String>, reminders: &[(&String, Reminder)]) -> Self {
        let finder = Finder::new(jargon.keys().chain(reminders.iter().map(|(words, _)| *words)));
        let reminders = reminders.iter().map(|(_, kind)| *kind).collect();
        Self { finder, plain: jargon.into_values().collect(), reminders }
    }

    /// Each of them in a text, in order. A phrase may be broken over lines.
    pub(super) fn all(&self, text: &str) -> Vec<(Found<'_>, Range<usize>)> {
        let text = if text.trim_end().contains('\n') {
            Cow::Owned(text.replace('\n', " "))
        } else {
            Cow::Borrowed(text)
        };
        let found = self.finder.all(&text).filter_map(|(entry, range)| {
            let found = match (self.plain.get(entry), entry.checked_sub(self.plain.len())) {
                (Some(plain), _) => Found::Jargon(entry, plain),
                (None, reminder) => Found::Reminder(*self.reminders.get(reminder?)?),
            };
            Some((found, range))
        });
        found.collect()
    }
}

impl Lists {
    /// What is sought in texts of a language.
    pub(super) fn sought(&self, language: Language) -> &Sought {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
            Language::Other => &self.other,
        }
    }
}

/// The lists of the program.
pub(super) fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(read)
}

fn read() -> Lists {
    let file: WordsFile = match serde_saphyr::from_str(WORDS) {
        Ok(file) => file,
        // A mistake in it is a bug of the program, which every test of this module finds.
        Err(error) => panic!("the embedded list of words is broken: {error}"),
    };
    let kinds = [(&file.reminders, Reminder::Capitals), (&file.reminder_words, Reminder::Alone)];
    let kinds = kinds.into_iter().flat_map(|(words, kind)| words.iter().map(move |word| (word, kind)));
    let reminders: Vec<_> = kinds.chain([(&file.filler, Reminder::Filler)]).collect();
    let mut jargon = file.jargon;
    let mut of = |language: &str| {
        let words = jargon.swap_remove(language).unwrap_or_default();
        Sought::new(words, &reminders)
    };
    let (french, english, other) = (of("fr"), of("en"), of(""));
    Lists {
        abbreviations: file.abbreviations.into_iter().collect(),
        known_acronyms: file.known_acronyms,
        before_names: file.before_names,
        services: file.services,
        french,
        english,
        other,
    }
}

/// Finds whole words and phrases in a text, all in one pass.
struct Finder {
    automaton: Option<AhoCorasick>,
    /// For each pattern, the entry that it writes: both apostrophes are known.
    entries: Vec<usize>,
}

impl Finder {
    fn new<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        let (mut patterns, mut entries) = (Vec::new(), Vec::new());
        for (entry, word) in words.enumerate() {
            patterns.push(word.clone());
            entries.push(entry);
            if word.contains('’') {
                patterns.push(word.replace('’', "'"));
                entries.push(entry);
            }
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(patterns);
        // Only too many patterns are refused.
        Self { automaton: automaton.ok(), entries }
    }

    /// Each place of a word of the list, with its entry, whatever its capitals.
    fn all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        let found = self.automaton.iter().flat_map(move |automaton| automaton.find_iter(text));
        found.filter_map(move |found| {
            let range = found.start()..found.end();
            let entry = *self.entries.get(found.pattern().as_usize())?;
            is_whole(text, &range).then_some((entry, range))
        })
    }
}

/// Whether no word goes on at either side. Signs have no such sides.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let goes_on = |character: Option<char>| {
        character.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '@'))
    };
    let Some(found) = text.get(range.clone()) else { return false };
    let lettered = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !(lettered(found.chars().next()) && goes_on(before)
        || lettered(found.chars().next_back()) && goes_on(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        let finder = Finder::new([&"cas d’usage".to_owned(), &"input".to_owned()].into_iter());
        let found = |text: &str| finder.all(text).map(|(entry, _)| entry).collect::<Vec<_>>();
        assert_eq!(found("Un Cas d'usage, un input."), [0, 1]);
        assert_eq!(found("Un cas d’usages, des inputs, input-output"), [] as [usize; 0]);
    }

    #[test]
    fn the_lists_are_sound() {
        let lists = lists();
        for jargon in [&lists.french, &lists.english] {
            assert!(
                jargon.plain.len() > 20
                    && jargon.reminders.len() > 3
                    && jargon.plain.iter().all(|plain| !plain.contains('\''))
            );
        }
        assert!(lists.known_acronyms.contains("NO"), "a word of YAML 1.1 stays a text");
    }
}
