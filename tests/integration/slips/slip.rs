//! What a slip is: how it changes the lines of an answer, and what should come of it.

use super::places::{Kind, Place};

/// A mistake that people make, at whatever answer.
pub(crate) struct Slip {
    /// Plain words.
    pub(crate) name: String,
    /// The table it stands in.
    pub(crate) group: String,
    make: Make,
}

type Make = Box<dyn Fn(&Here<'_>) -> Option<Slipped> + Send + Sync>;

/// An answer that a slip happens to.
pub(crate) struct Here<'h> {
    pub(crate) lines: &'h [String],
    pub(crate) place: &'h Place,
    /// What a person writes there, where the slip is one of writing.
    pub(crate) phrase: &'static str,
}

/// The answer with the slip.
pub(crate) struct Slipped {
    /// What its lines are now.
    pub(crate) lines: Vec<String>,
    /// The lines among them where the mistake stands, from 0.
    pub(crate) at: Between,
    /// How many errors are right.
    pub(crate) errors: Between,
    pub(crate) meant: Meant,
}

/// The first and the last, or the least and the most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Between(pub(crate) usize, pub(crate) usize);

/// What the person wanted to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    Unknown,
    /// What the file said before.
    Unchanged,
    Text(String),
}

/// The answers that a slip can happen to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum On {
    Value,
    /// A value of several words, a title for example.
    Words,
    Quoted,
    Text,
    Section,
    List,
    Brackets,
    /// The first answer of an item, behind its dash.
    Item,
    /// All but what stands in braces.
    Anything,
}

impl Slip {
    pub(crate) fn new(
        name: &str,
        group: &str,
        on: Vec<On>,
        make: impl Fn(&Here<'_>) -> Option<Slipped> + Send + Sync + 'static,
    ) -> Self {
        let make = move |here: &Here<'_>| match on.iter().any(|on| on.holds(here.place)) {
            true => make(here),
            false => None,
        };
        Self { name: name.to_owned(), group: group.to_owned(), make: Box::new(make) }
    }

    /// What becomes of an answer; `None` where this cannot happen to it, or would change nothing.
    pub(crate) fn at(&self, here: &Here<'_>) -> Option<Slipped> {
        (self.make)(here).filter(|slipped| slipped.lines != here.lines)
    }
}

impl On {
    fn holds(self, place: &Place) -> bool {
        match self {
            On::Value => place.kind == Kind::Value,
            On::Words => place.is_words,
            On::Quoted => place.kind == Kind::Quoted,
            On::Text => place.kind == Kind::Text,
            On::Section => place.kind == Kind::Section,
            On::List => place.kind == Kind::List,
            On::Brackets => place.kind == Kind::Brackets,
            On::Item => place.is_item && matches!(place.kind, Kind::Value | Kind::Quoted | Kind::Text),
            On::Anything => place.kind != Kind::Braces,
        }
    }
}
