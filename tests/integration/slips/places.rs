//! Real answers files, and the answers in them that a slip can happen to.

use redevable::finding::Finding;
use redevable::source::SourceFile;
use redevable::submission::Checked;
use redevable::yaml::{self, Node, NodeKind, Path, TextStyle};

use super::reader::{self, Answers};
use super::study::errors;
use crate::support::{Folder, check, checker};

/// A file without errors.
pub(crate) struct Base {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) lines: Vec<String>,
    pub(crate) places: Vec<Place>,
    pub(crate) answers: Answers,
    pub(crate) comments: Vec<String>,
    /// What is found in it without a slip.
    pub(crate) findings: Vec<Finding>,
    /// The original, where it is a translation.
    original: Option<Checked>,
}

/// An answer, as lines of its file.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) pointer: String,
    pub(crate) kind: Kind,
    pub(crate) name: String,
    /// The line of its key, from 0.
    pub(crate) first: usize,
    /// Its last line.
    pub(crate) last: usize,
    /// Where its key begins on its line.
    pub(crate) column: usize,
    /// Whether it is words on one line, and not an option or a number.
    pub(crate) is_words: bool,
    /// Whether its key stands behind a dash.
    pub(crate) is_item: bool,
    /// The column of the key above, where it is the only answer there: nothing tells how deep it should stand.
    pub(crate) only_under: Option<usize>,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Value,
    Quoted,
    Text,
    Section,
    List,
    Brackets,
    Braces,
}

impl Base {
    /// A file of answers, if its text can be a base: without errors, with plain ends of lines.
    pub(crate) fn new(name: String, text: String) -> Option<Self> {
        Self::with(name, text, None)
    }

    /// The same for the translation of an original.
    pub(crate) fn translation(name: String, text: String, original: &str) -> Option<Self> {
        Self::with(name, text, Some(check(original)))
    }

    fn with(name: String, text: String, original: Option<Checked>) -> Option<Self> {
        if text.contains('\r') || text.starts_with('\u{feff}') {
            return None;
        }
        let file = SourceFile::new(name.as_str(), text.as_str());
        let root = yaml::parse(&file).document?.root;
        let mut base = Self {
            answers: reader::answers(&text)?,
            comments: reader::comments(&text),
            findings: Vec::new(),
            original,
            lines: text.split('\n').map(str::to_owned).collect(),
            places: Vec::new(),
            name,
            text,
        };
        let mut places = Vec::new();
        base.walk(&file, (&root, 0), &Path::root(), &mut places);
        base.places = places;
        base.findings = base.check(&file);
        (errors(&base.findings) == 0).then_some(base)
    }

    /// Whether it holds the texts of another file in another language.
    pub(crate) fn is_translation(&self) -> bool {
        self.original.is_some()
    }

    /// What is found in a version of it.
    pub(crate) fn check(&self, file: &SourceFile) -> Vec<Finding> {
        match &self.original {
            Some(original) => checker().check_translation(file, Some(original), &Folder).findings,
            None => checker().check(file, &Folder).findings,
        }
    }

    /// Notes the answers below a node whose key begins at a column.
    fn walk(&self, file: &SourceFile, (node, above): (&Node, usize), path: &Path, into: &mut Vec<Place>) {
        let is_flow = |node: &Node| self.text[node.span.range()].starts_with(['[', '{']);
        for (position, item) in node.items().iter().enumerate().filter(|(_, item)| !is_flow(item)) {
            let dash = file.position(item.span.start).column.saturating_sub(3);
            self.walk(file, (item, dash), &path.index(position), into);
        }
        for entry in node.entries() {
            let path = path.key(&entry.key.name);
            let Some(kind) = kind(&entry.value, is_flow(&entry.value)) else { continue };
            let key = file.position(entry.key.span.start);
            let (first, column) = (key.line - 1, key.column - 1);
            let is_plain =
                |line: &str| line.get(column..).is_some_and(|own| own.starts_with(&entry.key.name));
            if !is_plain(&self.lines[first]) {
                continue; // a key in quotes, which nobody types
            }
            let content = self.text[..entry.value.span.end].trim_end();
            let last = self.last_line(kind, first, file.position(content.len()).line - 1);
            let lead: String = self.lines[first].chars().take(column).collect();
            into.push(Place {
                pointer: path.to_string(),
                kind,
                name: entry.key.name.clone(),
                first,
                last,
                column,
                is_words: kind == Kind::Value && is_words(&entry.value),
                is_item: lead.trim() == "-",
                only_under: (node.entries().len() == 1 && !path.is_root()).then_some(above),
            });
            if !is_flow(&entry.value) {
                self.walk(file, (&entry.value, column), &path, into);
            }
        }
    }

    /// The last line of an answer, without the blanks and comments that stand between it and the next one.
    fn last_line(&self, kind: Kind, first: usize, mut last: usize) -> usize {
        let is_beside =
            |line: &str| line.trim().is_empty() || kind != Kind::Text && line.trim().starts_with('#');
        while last > first && is_beside(&self.lines[last]) {
            last -= 1;
        }
        last
    }

    /// The lines of an answer.
    pub(crate) fn lines_of(&self, place: &Place) -> &[String] {
        &self.lines[place.first..=place.last]
    }
}

/// Two words or more.
fn is_words(node: &Node) -> bool {
    let words: Vec<&str> = node.as_text().unwrap_or_default().split_whitespace().collect();
    words.len() > 1 && words.iter().all(|word| word.chars().any(char::is_alphabetic))
}

/// `None` for what is not there.
fn kind(node: &Node, is_flow: bool) -> Option<Kind> {
    Some(match &node.kind {
        NodeKind::Null => return None,
        NodeKind::Bool(_) | NodeKind::Number(_) => Kind::Value,
        NodeKind::Text(text) => match text.style {
            TextStyle::Plain => Kind::Value,
            TextStyle::Quoted => Kind::Quoted,
            TextStyle::Block => Kind::Text,
        },
        NodeKind::List(_) if is_flow => Kind::Brackets,
        NodeKind::Mapping(_) if is_flow => Kind::Braces,
        NodeKind::List(_) => Kind::List,
        NodeKind::Mapping(_) => Kind::Section,
    })
}
