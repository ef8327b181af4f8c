//! The texts of a file: what can be said in another language, and where it stands.
//!
//! Answers and translations have the same shape, so that one walk reads both.

use sha2::{Digest as _, Sha256};

use crate::questionnaire::{Kind, Question, Questionnaire};
use crate::source::Span;
use crate::yaml::{Node, NodeKind, Path, Segment, SpannedDocument};

/// How many hexadecimal digits of a digest are written: enough to tell any two texts of a file apart.
const DIGITS: usize = 12;
/// The keys under which words stand beside an answer, whatever its kind.
const REMARKS: [&str; 4] = ["not_applicable", "not_documented", "withheld", "note"];

/// Whether words under a key stand beside an answer, and so may hold for all that is inside it.
pub(super) fn is_remark(key: &str) -> bool {
    REMARKS.contains(&key)
}

/// A text of a file.
#[derive(Debug, Clone)]
pub(super) struct Text<'d> {
    /// What it is, however it is written: its path without `value`.
    pub(super) id: Path,
    /// Where it stands.
    pub(super) at: Path,
    /// The words.
    pub(super) text: &'d str,
    /// Their bytes.
    pub(super) span: Span,
    /// The question that it answers, or is about.
    pub(super) question: Option<String>,
    /// The most characters of an answer.
    pub(super) limit: Option<u32>,
    /// Whether it is Markdown, not words on a line.
    pub(super) markdown: bool,
}

impl Text<'_> {
    /// Whether it holds any word. A version or a date is the same in every language.
    pub(super) fn has_words(&self) -> bool {
        self.text.chars().any(char::is_alphabetic)
    }

    pub(super) fn digest(&self) -> String {
        digest(self.text)
    }

    /// Its place among texts that can take one another's position: indices left out.
    pub(super) fn shape(&self) -> Path {
        let keys = self.id.segments().into_iter().filter(|segment| matches!(segment, Segment::Key(_)));
        keys.cloned().collect()
    }
}

/// The digest of a text. Words alone count: a text that is only broken into other lines is the same text.
pub(super) fn digest(text: &str) -> String {
    let mut sha = Sha256::new();
    for word in text.split_whitespace() {
        sha.update(word.as_bytes());
        sha.update(b" ");
    }
    let hexadecimal: String = sha.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    hexadecimal[..DIGITS].to_owned()
}

/// Whether a text has the form of a digest.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What a text is, by the path where it stands: an answer and its long form are one.
pub(super) fn text_id(at: &Path) -> Path {
    let in_sources = matches!(at.segments().first(), Some(Segment::Key(top)) if &**top == "sources");
    let plain = |segment: &&Segment| in_sources || !matches!(segment, Segment::Key(key) if &**key == "value");
    at.segments().into_iter().filter(plain).cloned().collect()
}

/// The texts of a file, in its order. What does not fit the questionnaire is passed over.
pub(super) fn texts<'d>(questionnaire: &Questionnaire, document: &'d SpannedDocument) -> Vec<Text<'d>> {
    let mut walk = Walk { texts: Vec::new() };
    for entry in document.root.entries() {
        let path = Path::root().key(&entry.key.name);
        match entry.key.name.as_str() {
            "sources" => {
                for source in entry.value.entries() {
                    let path = path.key(&source.key.name).key("title");
                    walk.text(source.value.get("title"), path, About::NOTHING, false);
                }
            }
            "acknowledged" => {
                for (position, reply) in entry.value.items().iter().enumerate() {
                    let path = path.index(position).key("answer");
                    walk.text(reply.get("answer"), path, About::NOTHING, true);
                }
            }
            id => {
                if let Some(section) = questionnaire.section(id) {
                    let about = About { question: Some(&section.id), limit: None };
                    walk.fields(&section.questions, &[], &entry.value, &path, about);
                }
            }
        }
    }
    walk.texts
}

/// What a text is about.
#[derive(Clone, Copy)]
struct About<'q> {
    question: Option<&'q str>,
    limit: Option<u32>,
}

impl About<'_> {
    const NOTHING: Self = About { question: None, limit: None };
}

struct Walk<'d> {
    texts: Vec<Text<'d>>,
}

impl<'d> Walk<'d> {
    fn text(&mut self, node: Option<&'d Node>, at: Path, about: About<'_>, markdown: bool) {
        let Some(node) = node else { return };
        let Some(text) = node.as_text().filter(|text| !text.trim().is_empty()) else { return };
        self.texts.push(Text {
            id: text_id(&at),
            at,
            text,
            span: node.span,
            question: about.question.map(str::to_owned),
            limit: about.limit,
            markdown,
        });
    }

    /// Questions, words that a kind brings with it, and remarks, in the order of the file.
    fn fields(
        &mut self,
        questions: &[Question],
        words: &[&str],
        node: &'d Node,
        path: &Path,
        about: About<'_>,
    ) {
        for entry in node.entries() {
            let name = entry.key.name.as_str();
            let path = path.key(name);
            let about = About { limit: None, ..about };
            if let Some(question) = questions.iter().find(|question| question.key == name) {
                self.question(question, &entry.value, &path);
            } else if is_remark(name) {
                self.text(Some(&entry.value), path, about, true);
            } else if words.contains(&name) {
                self.text(Some(&entry.value), path, about, false);
            }
        }
    }

    fn question(&mut self, question: &Question, node: &'d Node, path: &Path) {
        let about = About { question: Some(&question.id), limit: question.limit };
        if question.is_mapping() {
            self.fields(&question.fields, question.words_inside(), node, path, about);
        } else if node.is_mapping() {
            for entry in node.entries() {
                let path = path.key(&entry.key.name);
                let remark = About { limit: None, ..about };
                match entry.key.name.as_str() {
                    "value" => self.value(question, &entry.value, &path, about),
                    "unit" if question.kind == Kind::Number => {
                        self.text(Some(&entry.value), path, remark, false);
                    }
                    name if is_remark(name) => self.text(Some(&entry.value), path, remark, true),
                    _ => {}
                }
            }
        } else {
            self.value(question, node, path, about);
        }
    }

    fn value(&mut self, question: &Question, node: &'d Node, path: &Path, about: About<'_>) {
        match (question.kind, &node.kind) {
            (Kind::Text, NodeKind::Text(_)) => self.text(Some(node), path.clone(), about, true),
            // The name of the page's files is the same in every language.
            (Kind::Line, NodeKind::Text(_)) if question.id != "identity.id" => {
                self.text(Some(node), path.clone(), about, false);
            }
            (Kind::Records, NodeKind::List(items)) => {
                for (position, item) in items.iter().enumerate() {
                    self.fields(&question.fields, &[], item, &path.index(position), about);
                }
            }
            _ => {}
        }
    }
}
