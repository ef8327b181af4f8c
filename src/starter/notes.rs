//! What people noted in an older file, beside its answers: the comments that the program did not write.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::comments::{Comment, comments};
use crate::questionnaire::{Kind, Question, Questionnaire};
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Entry, Node};

use super::Earlier;

/// How the line begins that tells editors the schema: the new file has its own.
const MODELINE: &str = "# yaml-language-server:";

/// Comments by what they stand at: the id of a question or a section, a key of the file; nothing for the file's end.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes(IndexMap<String, Vec<String>>);

impl Notes {
    /// Those of an older file. `ours` are the words of comments that the program writes.
    pub(super) fn of(questionnaire: &Questionnaire, old: Earlier<'_>, ours: &HashSet<String>) -> Self {
        let mut places = Vec::new();
        for entry in old.document.root.entries() {
            let section = questionnaire.section(&entry.key.name);
            let inside = section.map(|section| section.questions.as_slice()).unwrap_or_default();
            places_of(entry, &entry.key.name, inside, &mut places);
        }
        let mut notes = Self::default();
        // A blank line of a comment is a part of it where what people wrote goes on below.
        let mut before: Option<Comment<'_>> = None;
        let mut blank: Option<Comment<'_>> = None;
        for comment in comments(old.file, &old.document.root) {
            if comment.words == "#" {
                blank = Some(comment);
            } else if !ours.contains(comment.words) && !comment.words.starts_with(MODELINE) {
                let inside = blank.take().filter(|blank| {
                    blank.line + 1 == comment.line
                        && before.is_some_and(|before| before.line + 1 == blank.line)
                });
                for comment in inside.into_iter().chain([comment]) {
                    let at = place_of(old.file, &places, &comment).to_owned();
                    notes.0.entry(at).or_default().push(comment.words.to_owned());
                }
                before = Some(comment);
            }
        }
        notes
    }

    /// Whether something is noted at a place.
    pub(super) fn has(&self, place: &str) -> bool {
        self.0.contains_key(place)
    }

    /// The lines noted at a place, which are then written.
    pub(super) fn take(&mut self, place: &str) -> Vec<String> {
        self.0.shift_remove(place).unwrap_or_default()
    }

    /// What is left, by place.
    pub(super) fn rest(&mut self) -> IndexMap<String, Vec<String>> {
        std::mem::take(&mut self.0)
    }
}

/// Something that comments can stand at.
struct Place {
    id: String,
    /// From the key to the end of the value, where the value is written as a whole; else the key alone.
    span: Span,
}

/// The places of an entry, in the order of the file: itself, and the questions inside it.
fn places_of(entry: &Entry, id: &str, questions: &[Question], into: &mut Vec<Place>) {
    let whole = entry.key.span.join(entry.value.span);
    let span = if questions.is_empty() { whole } else { entry.key.span };
    into.push(Place { id: id.to_owned(), span });
    if questions.is_empty() {
        return;
    }
    for inner in entry.value.entries() {
        let question = questions.iter().find(|question| question.key == inner.key.name);
        let divided = question.filter(|question| matches!(question.kind, Kind::Group | Kind::Record));
        let inside = divided.map(|question| question.fields.as_slice()).unwrap_or_default();
        places_of(inner, &format!("{id}.{}", inner.key.name), inside, into);
    }
}

/// What a comment stands at: the answer it is in or behind; else the key below, unless it stands further to the right
/// than that.
fn place_of<'p>(file: &SourceFile, places: &'p [Place], comment: &Comment<'_>) -> &'p str {
    let next = places.partition_point(|place| place.span.start < comment.span.start);
    let before = next.checked_sub(1).and_then(|before| places.get(before));
    let next = places.get(next);
    let inside = before.is_some_and(|before| comment.span.start < before.span.end);
    let own = match comment.column {
        Some(column) if !inside => match next {
            Some(next) if column < file.position(next.span.start).column => Some(next),
            None if column == 0 => None,
            Some(_) | None => before,
        },
        Some(_) | None => before,
    };
    own.map_or("", |place| place.id.as_str())
}

/// The words of all comments of a file that the program wrote.
pub(super) fn words_of_comments(text: &str) -> HashSet<String> {
    let file = SourceFile::new("", text);
    let document = yaml::parse(&file).document;
    let root: Option<&Node> = document.as_ref().map(|document| &document.root);
    let comments = root.map(|root| comments(&file, root)).unwrap_or_default();
    comments.into_iter().map(|comment| comment.words.to_owned()).collect()
}
