//! The translation of a file of answers: a file beside it, with its texts in another language.
//!
//! Each text is tied to a digest of the original text that it translates, so that one whose original has changed is
//! found, told to the team, and marked in documents.

mod check;
mod kind;
mod lost_comments;
mod texts;
mod write;

pub use check::CheckedTranslation;
pub use kind::{is_translation, name_of_original};
pub use write::{NewTranslation, TranslationFile, new_translation};

use indexmap::IndexMap;

use crate::questionnaire::Questionnaire;
use crate::yaml::{Path, Segment, SpannedDocument};
use texts::{Text, text_id};

/// The texts of a file of answers in another language.
#[derive(Debug, Clone)]
pub struct Translation {
    language: String,
    /// The translated texts, by the id of the text they translate.
    texts: IndexMap<Path, TranslatedText>,
    /// All texts of the original by id, and whether they hold words.
    originals: IndexMap<Path, bool>,
}

/// A text in another language.
#[derive(Debug, Clone)]
struct TranslatedText {
    text: String,
    /// Whether it translates an earlier version of its text.
    earlier: bool,
}

/// Words of a file as documents show them: as written, or translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'s> {
    /// The words.
    pub text: &'s str,
    /// Their language.
    pub language: &'s str,
    /// Whether they translate an earlier version of what was written.
    pub earlier: bool,
}

/// How far a file is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct TranslationCounts {
    /// How many texts it has.
    pub texts: usize,
    /// How many of them are translated.
    pub translated: usize,
    /// How many of these translate an earlier version.
    pub earlier: usize,
}

impl Translation {
    /// Its language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// How far it goes.
    pub fn counts(&self) -> TranslationCounts {
        // A version or a date needs no translation.
        let with_words = || self.originals.iter().filter(|(_, has_words)| **has_words);
        let translated = || with_words().filter_map(|(id, _)| self.texts.get(id));
        TranslationCounts {
            texts: with_words().count(),
            translated: translated().count(),
            earlier: translated().filter(|text| text.earlier).count(),
        }
    }

    /// The words that translate the text at a path.
    pub(super) fn words(&self, at: &Path) -> Option<&str> {
        self.text(at).map(|translated| translated.text.as_str())
    }

    /// A text that stands in a translated submission; `None` where it was not translated.
    pub(super) fn said<'s>(&'s self, text: &'s str, at: &Path) -> Option<Said<'s>> {
        let earlier = self.text(at)?.earlier;
        Some(Said { text, language: &self.language, earlier })
    }

    /// The translation of the text that stands at a path.
    ///
    /// What a group says once holds for its questions, which then say it in their own place: a text that is not in
    /// the file at that path is looked for above.
    fn text(&self, at: &Path) -> Option<&TranslatedText> {
        let mut id = text_id(at);
        loop {
            if let Some(text) = self.texts.get(&id) {
                return Some(text);
            }
            let above = id.parent().and_then(|parent| parent.parent());
            let (Some(above), Some(Segment::Key(key))) = (above, id.last()) else { return None };
            if self.originals.contains_key(&id) || !texts::is_remark(key) {
                return None;
            }
            id = above.key(key);
        }
    }
}

/// A text of the original, and what a translation has for it.
struct Matched<'o, 't> {
    original: Text<'o>,
    found: Option<(Text<'t>, Tie)>,
}

/// What ties a translated text to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// The digest of the original as it is.
    Current,
    /// The digest of another text: the original has changed.
    Earlier,
    /// Nothing: the translator says that it is up to date.
    Untied,
}

/// The texts of an original with their translations, and the translated texts that are left over.
struct Matching<'o, 't> {
    matched: Vec<Matched<'o, 't>>,
    left: Vec<Text<'t>>,
}

/// Finds the translation of each text: the one at its path; for an item that has moved in its list, the one at another
/// position whose digest is that of this text.
fn matching<'o, 't>(
    questionnaire: &Questionnaire,
    original: &'o SpannedDocument,
    translation: &'t SpannedDocument,
) -> Matching<'o, 't> {
    let digests = digests(translation);
    let originals = texts::texts(questionnaire, original);
    let translated: IndexMap<Path, Text<'t>> =
        texts::texts(questionnaire, translation).into_iter().map(|text| (text.id.clone(), text)).collect();
    let mut taken = vec![false; translated.len()];
    let mut found: Vec<Option<(usize, Tie)>> = vec![None; originals.len()];
    let current: Vec<String> = originals.iter().map(Text::digest).collect();
    // First what is surely right: at its place, then at another position of the same list.
    for ((original, digest), found) in originals.iter().zip(&current).zip(&mut found) {
        if digests.get(&original.id) == Some(digest)
            && let Some(index) = translated.get_index_of(&original.id)
        {
            taken[index] = true;
            *found = Some((index, Tie::Current));
        }
    }
    let mut moved: IndexMap<(Path, &str), Vec<usize>> = IndexMap::new();
    for (index, text) in translated.values().enumerate().rev().filter(|(index, _)| !taken[*index]) {
        if let Some(digest) = digests.get(&text.id) {
            moved.entry((text.shape(), digest)).or_default().push(index);
        }
    }
    for ((original, digest), found) in originals.iter().zip(&current).zip(&mut found) {
        if found.is_none()
            && let Some(index) = moved.get_mut(&(original.shape(), digest.as_str())).and_then(Vec::pop)
        {
            taken[index] = true;
            *found = Some((index, Tie::Current));
        }
    }
    // Then what stands at the place, right or not.
    for (original, found) in originals.iter().zip(&mut found) {
        if found.is_none()
            && let Some(index) = translated.get_index_of(&original.id).filter(|index| !taken[*index])
        {
            taken[index] = true;
            let tie = if digests.contains_key(&original.id) { Tie::Earlier } else { Tie::Untied };
            *found = Some((index, tie));
        }
    }
    let mut translated: Vec<Option<Text<'t>>> = translated.into_values().map(Some).collect();
    let matched = originals
        .into_iter()
        .zip(found)
        .map(|(original, found)| {
            let found = found.and_then(|(index, tie)| Some((translated[index].take()?, tie)));
            Matched { original, found }
        })
        .collect();
    Matching { matched, left: translated.into_iter().flatten().collect() }
}

/// The digests that a translation notes, by the id of the text.
fn digests(translation: &SpannedDocument) -> IndexMap<Path, String> {
    let entries = translation.root.get("originals").map(crate::yaml::Node::entries).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| {
            let path = Path::from_pointer(&entry.key.name)?;
            Some((text_id(&path), entry.value.as_text()?.trim().to_owned()))
        })
        .collect()
}
