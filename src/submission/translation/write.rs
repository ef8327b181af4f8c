//! Writes the translation file of an original: every text with its original above it, as a comment.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::texts::{digest, is_digest};
use super::{Matched, Tie, TranslationCounts, digests, matching};
use crate::markdown::characters::{visible, visible_line};
use crate::questionnaire::Questionnaire;
use crate::source::Span;
use crate::yaml::{Entry, Key, Node, NodeKind, Path, Segment, SpannedDocument, TextStyle, write_canonical};

/// Spaces per level.
const STEP: usize = 2;

/// What a translation file is made for.
#[derive(Debug, Clone, Copy)]
pub struct TranslationFile<'a> {
    /// The name of the original, beside which it stands.
    pub original: &'a str,
    /// The language to translate into.
    pub language: &'a str,
    /// The name of the schema beside it.
    pub schema: &'a str,
}

/// A translation file, written.
#[derive(Debug, Clone)]
pub struct NewTranslation {
    /// Its text.
    pub text: String,
    /// How far it goes.
    pub counts: TranslationCounts,
    /// The words of an earlier translation that have no place any more.
    pub dropped: Vec<Path>,
}

/// Writes the translation file of an original. An earlier one keeps its words: those whose original has changed keep
/// the digest of what they translate, so that they stay marked; those without digest are taken to be up to date.
pub fn new_translation(
    questionnaire: &Questionnaire,
    original: &SpannedDocument,
    earlier: Option<&SpannedDocument>,
    file: &TranslationFile<'_>,
) -> NewTranslation {
    let nothing = SpannedDocument { root: Node { span: Span::default(), kind: NodeKind::Null } };
    let earlier = earlier.unwrap_or(&nothing);
    let mut matched = matching(questionnaire, original, earlier).matched;
    // A version or a date is the same in every language, unless somebody says otherwise.
    matched.retain(|matched| matched.original.has_words() || matched.found.is_some());
    let words = if file.language == "fr" { &FRENCH } else { &ENGLISH };
    let mut writer = Writer { out: String::new(), questionnaire, file, words };
    writer.head();
    writer.texts(&matched.iter().collect::<Vec<_>>(), 0, 0);
    writer.originals(&matched, earlier);
    let kept: HashSet<Span> =
        matched.iter().filter_map(|matched| Some(matched.found.as_ref()?.0.span)).collect();
    let with_words = || matched.iter().filter(|matched| matched.original.has_words());
    let tied = |tie: Tie| with_words().filter(move |matched| matched.tie() == Some(tie)).count();
    NewTranslation {
        text: writer.out,
        counts: TranslationCounts {
            texts: with_words().count(),
            translated: with_words().filter(|matched| matched.found.is_some()).count(),
            earlier: tied(Tie::Earlier),
        },
        dropped: other_words(earlier, &kept),
    }
}

/// The words of a document that were not kept.
fn other_words(document: &SpannedDocument, kept: &HashSet<Span>) -> Vec<Path> {
    fn walk(node: &Node, path: &Path, kept: &HashSet<Span>, into: &mut Vec<Path>) {
        match &node.kind {
            NodeKind::Text(text) if !kept.contains(&node.span) && !text.value.trim().is_empty() => {
                into.push(path.clone());
            }
            NodeKind::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    walk(item, &path.index(position), kept, into);
                }
            }
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    walk(&entry.value, &path.key(&entry.key.name), kept, into);
                }
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => {}
        }
    }
    let mut others = Vec::new();
    for entry in document.root.entries() {
        if !["questionnaire", "language", "translates", "originals"].contains(&entry.key.name.as_str()) {
            walk(&entry.value, &Path::root().key(&entry.key.name), kept, &mut others);
        }
    }
    others
}

/// The comments of the file.
struct Words {
    head: &'static str,
    changed: &'static str,
    originals: &'static str,
}

const FRENCH: Words = Words {
    head: "\
# Traduction de ORIGINAL, qui reste la référence.
#
# Écrivez chaque traduction SOUS le nom de sa question, décalée de deux espaces de plus, après une barre « | ».
# Le texte à traduire est au-dessus, en commentaire. Gardez tels quels les renvois aux sources : [@fiche].
#
#   # Le service classe les demandes : les plus anciennes d’abord. [@fiche]
#   summary: |
#     The service sorts applications: the oldest come first. [@fiche]
#
# Une ligne laissée vide n’est pas une erreur : la page montre alors le texte d’origine, dans sa langue.
# Ensuite :  redevable check ORIGINAL   puis   redevable render --lang LANGUAGE ORIGINAL",
    changed: "Le texte d’origine a changé depuis cette traduction. Une fois la traduction corrigée, effacez la ligne",
    originals: "\
# Ce que chaque texte traduit (une empreinte du texte d’origine) : c’est ainsi qu’un texte modifié depuis est signalé.
# Pour dire qu’une traduction est de nouveau à jour, effacez sa ligne ici, puis tapez :
#   redevable init --translate LANGUAGE --force ORIGINAL",
};

const ENGLISH: Words = Words {
    head: "\
# Translation of ORIGINAL, which remains the reference.
#
# Write each translation BELOW the name of its question, two more spaces to the right, after a bar `|`.
# The text to translate stands above, as a comment. Keep references to sources as they are: [@sheet].
#
#   # Le service classe les demandes : les plus anciennes d’abord. [@sheet]
#   summary: |
#     The service sorts applications: the oldest come first. [@sheet]
#
# A line left blank is not an error: the page then shows the original text, in its language.
# Then:  redevable check ORIGINAL   and   redevable render --lang LANGUAGE ORIGINAL",
    changed: "The original has changed since this translation. Once the translation is right again, delete the line",
    originals: "\
# What each text translates (a digest of the original text): this is how a text that has changed since is found.
# To say that a translation is up to date again, delete its line here, then type:
#   redevable init --translate LANGUAGE --force ORIGINAL",
};

struct Writer<'a> {
    out: String,
    questionnaire: &'a Questionnaire,
    file: &'a TranslationFile<'a>,
    words: &'static Words,
}

impl Writer<'_> {
    fn line(&mut self, indentation: usize, line: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "{:indentation$}{line}", "");
    }

    fn named(&self, words: &str) -> String {
        // The name of a file is anybody's: it may not end the comment.
        let original = visible_line(self.file.original);
        words.replace("ORIGINAL", &original).replace("LANGUAGE", self.file.language)
    }

    fn head(&mut self) {
        self.line(0, &format!("# yaml-language-server: $schema={}", self.file.schema));
        self.line(0, "#");
        self.line(0, &self.named(self.words.head));
        self.line(0, "");
        self.entry(0, "questionnaire", Some(self.questionnaire.id()));
        self.entry(0, "language", Some(self.file.language));
        self.entry(0, "translates", Some(self.file.original));
    }

    /// A key and its text, quoted and folded as YAML wants.
    fn entry(&mut self, indentation: usize, key: &str, text: Option<&str>) {
        self.lines(indentation, &written(key, text));
    }

    fn lines(&mut self, indentation: usize, text: &str) {
        for line in text.split_terminator('\n') {
            if line.is_empty() {
                self.out.push('\n');
            } else {
                self.line(indentation, line);
            }
        }
    }

    fn comment(&mut self, indentation: usize, text: &str) {
        for line in text.trim().split(['\n', '\r']) {
            let line = visible(line);
            self.line(indentation, format!("# {}", line.trim()).trim_end());
        }
    }

    /// Texts that share the first `depth` steps of their paths, in the order of the original.
    fn texts(&mut self, texts: &[&Matched<'_, '_>], depth: usize, indentation: usize) {
        let step = |matched: &Matched<'_, '_>| {
            matched.original.at.segments().get(depth).map(|segment| (*segment).clone())
        };
        let mut position = 0;
        for group in texts.chunk_by(|one, other| step(one) == step(other)) {
            match step(group[0]) {
                Some(Segment::Key(key)) => {
                    if depth == 0 {
                        self.section(&key);
                    }
                    if group[0].original.at.depth() == depth + 1 {
                        self.text(&key, group[0], indentation);
                    } else {
                        self.entry(indentation, &key, None);
                        self.texts(group, depth + 1, indentation + STEP);
                    }
                }
                Some(Segment::Index(index)) => {
                    // Items without texts keep their place.
                    while position <= index {
                        position += 1;
                        self.line(indentation, &format!("- # {position}"));
                    }
                    self.texts(group, depth + 1, indentation + STEP);
                }
                None => {}
            }
        }
    }

    fn section(&mut self, key: &str) {
        let title = self.questionnaire.words(self.file.language).section(key);
        let title = title.map(|title| format!("# ── {} ──", title.text));
        self.line(0, "");
        if let Some(title) = title {
            self.line(0, &title);
        }
    }

    fn text(&mut self, key: &str, matched: &Matched<'_, '_>, indentation: usize) {
        if matched.tie() == Some(Tie::Earlier) {
            let words = format!("{} {}", self.words.changed, matched.original.at);
            self.comment(indentation, &format!("/!\\ {words}"));
        }
        self.comment(indentation, matched.original.text);
        self.entry(indentation, key, matched.found.as_ref().map(|(text, _)| text.text));
    }

    fn originals(&mut self, matched: &[Matched<'_, '_>], earlier: &SpannedDocument) {
        let earlier = digests(earlier);
        self.line(0, "");
        self.line(0, &self.named(self.words.originals));
        self.line(0, "originals:");
        for matched in matched {
            let digest = match matched.tie() {
                // A digest that is none cannot say what was translated; it was not what stands there now.
                Some(Tie::Earlier) => earlier
                    .get(&matched.original.id)
                    .filter(|digest| is_digest(digest))
                    .cloned()
                    .unwrap_or_else(|| digest("")),
                Some(Tie::Current | Tie::Untied) | None => matched.original.digest(),
            };
            let line = written(&matched.original.at.to_string(), Some(&digest));
            // A digest may look like a number: it is always quoted.
            let plain = line.strip_suffix(&format!(" {digest}\n"));
            self.lines(STEP, &plain.map_or(line.clone(), |key| format!("{key} \"{digest}\"\n")));
        }
    }
}

/// A key and its text in our form of YAML.
fn written(key: &str, text: Option<&str>) -> String {
    let kind = text.map_or(NodeKind::Null, |text| {
        NodeKind::Text(crate::yaml::Text { value: text.to_owned(), style: TextStyle::Block })
    });
    let node = |kind| Node { span: Span::default(), kind };
    let key = Key { name: key.to_owned(), span: Span::default() };
    let root = node(NodeKind::Mapping(vec![Entry { key, value: node(kind) }]));
    write_canonical(&SpannedDocument { root })
}

impl Matched<'_, '_> {
    fn tie(&self) -> Option<Tie> {
        self.found.as_ref().map(|(_, tie)| *tie)
    }
}
