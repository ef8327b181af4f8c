//! Which keys a kind of file has, and under which other key each may stand.

use std::collections::HashMap;

use crate::path::{Path, Segment};

/// What a key of a kind of file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyUse {
    /// It stands at the margin: a section.
    Top,
    /// It holds an answer, or more keys.
    Answer,
    /// It stands beside an answer: a note, a source.
    Beside,
    /// It says why there is no answer.
    State,
}

/// What may stand at one place of a file: the keys of a mapping, the items of a list, or either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    keys: HashMap<String, Layout>,
    others: Option<Box<Layout>>,
    /// Whether the other keys are pointers to places of a file: `/purpose/summary`.
    pointers: bool,
    items: Option<Box<Layout>>,
    words: Option<Words>,
}

/// The words that may stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Words {
    /// Those of one line.
    OneLine,
    /// A text of as many lines as one likes.
    Lines,
}

impl Layout {
    /// What may stand under a key; `None` where the key may not stand here.
    pub fn under(&self, key: &str) -> Option<&Self> {
        self.keys.get(key).or(self.others.as_deref())
    }

    /// Whether a key may stand here by its name, and not because any name may.
    pub fn names(&self, key: &str) -> bool {
        self.keys.contains_key(key) || self.pointers && is_pointer(key)
    }

    /// Whether keys may stand here.
    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty() || self.others.is_some()
    }

    /// What may stand in an item; `None` where no list may stand.
    pub fn item(&self) -> Option<&Self> {
        self.items.as_deref()
    }

    /// The words that may stand here; `None` where there are only dates, numbers, options.
    pub(super) fn words(&self) -> Option<Words> {
        self.words
    }

    /// The place at the end of a path.
    pub(super) fn at(&self, path: &Path) -> Option<&Self> {
        path.segments().into_iter().try_fold(self, |place, segment| match segment {
            Segment::Key(key) => place.under(key),
            Segment::Index(_) => place.item(),
        })
    }

    /// The place under a key, made where there is none yet.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.keys.entry(key.to_owned()).or_default()
    }

    /// The place under keys of any other name.
    pub fn other_keys(&mut self) -> &mut Self {
        self.others.get_or_insert_default()
    }

    /// The place under keys that are pointers.
    pub fn pointers(&mut self) -> &mut Self {
        self.pointers = true;
        self.other_keys()
    }

    /// Here words may stand.
    pub fn may_hold(&mut self, words: Words) {
        self.words = self.words.max(Some(words));
    }

    /// The place in each item of a list.
    pub fn items(&mut self) -> &mut Self {
        self.items.get_or_insert_default()
    }
}

/// Whether a key is a pointer to a place of a file. There may be as many of them as the file has places.
pub(super) fn is_pointer(key: &str) -> bool {
    key.starts_with('/')
}

/// What is known of the keys of a kind of file. What a mistake was is guessed better with it: `agent la direction` lacks
/// a colon, `puis la direction` is a line of text.
pub trait KnownKeys {
    /// What a word is as a key, if it is one.
    fn use_of(&self, word: &str) -> Option<KeyUse>;

    /// Whether words that are no key name a question as people do: in capitals, or in the words of the question.
    fn is_meant(&self, words: &str) -> bool {
        self.use_of(&words.to_lowercase()).is_some()
    }

    /// Where keys may stand, from the margin on.
    fn layout(&self) -> Option<&Layout> {
        None
    }
}

impl<F: Fn(&str) -> Option<KeyUse>> KnownKeys for F {
    fn use_of(&self, word: &str) -> Option<KeyUse> {
        self(word)
    }
}

/// The keys that a kind of file has, or nothing about them.
#[derive(Clone, Copy)]
pub struct Keys<'k>(Option<&'k dyn KnownKeys>);

impl<'k> Keys<'k> {
    /// A file of any kind.
    pub const UNKNOWN: Self = Self(None);

    /// A file of a known kind.
    pub fn known(keys: &'k dyn KnownKeys) -> Self {
        Self(Some(keys))
    }

    pub(super) fn are_known(self) -> bool {
        self.0.is_some()
    }

    pub(super) fn has(self, word: &str) -> bool {
        self.use_of(word).is_some()
    }

    /// Whether words are a key, or name one.
    pub(super) fn is_meant(self, words: &str) -> bool {
        self.0.is_some_and(|keys| keys.use_of(words).is_some() || keys.is_meant(words))
    }

    pub(super) fn use_of(self, word: &str) -> Option<KeyUse> {
        self.0.and_then(|keys| keys.use_of(word))
    }

    pub(super) fn layout(self) -> Option<&'k Layout> {
        self.0.and_then(KnownKeys::layout)
    }
}
