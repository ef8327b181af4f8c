//! Every id has its words in every language, and no words are left over or put in the place of a meaning.

use super::super::definition::{QuestionText, StructureFile, TextFile};
use super::super::{Kind, Mistake, Question, Questionnaire, UNCLEAR};
use super::conditions::{self, Place};
use super::read::DefinitionFile;
use super::{Known, near};
use crate::expression;
use crate::finding::{Arg, Code};
use crate::yaml::Path;

/// The languages that `structure.yaml` lists have their files, and each file its language.
pub(super) fn languages(
    structure: &mut DefinitionFile<StructureFile>,
    texts: &mut [DefinitionFile<TextFile>],
    known: &Known<'_>,
) {
    let Some(definition) = structure.value.clone() else { return };
    let mut given: Vec<String> = Vec::new();
    for file in texts.iter_mut() {
        let Some(language) = file.value.as_ref().map(|texts| texts.language.clone()) else { continue };
        file_language(file, &language, &given, &definition.languages);
        given.push(language);
    }
    // A file under a wrong name is not a missing one.
    let named = texts.iter().all(DefinitionFile::is_sound);
    let listed = Path::root().key("languages");
    for (position, language) in definition.languages.iter().enumerate() {
        if definition.languages[..position].contains(language) {
            let args = [("id", language.as_str().into())];
            structure.mistake(&listed.index(position), Mistake::DuplicateId, args);
        } else if named && !given.contains(language) {
            let args = [("language", language.as_str().into())];
            structure.mistake(&listed.index(position), Mistake::NoTextFile, args);
        }
    }
    // What every other language falls back to.
    let first = known.base.and_then(|base| base.languages().first().cloned());
    let first = first.or_else(|| definition.languages.first().cloned()).unwrap_or_else(|| "fr".to_owned());
    let adds = known.base.is_none() || !definition.sections.is_empty() || !definition.options.is_empty();
    if named && adds && !given.contains(&first) && !definition.languages.contains(&first) {
        structure.mistake(&listed, Mistake::NoTextFile, [("language", first.into())]);
    }
}

/// The language of one file: a tag, the file's name, only once, and listed.
fn file_language(file: &mut DefinitionFile<TextFile>, language: &str, before: &[String], listed: &[String]) {
    let place = Path::root().key("language");
    let args = [("language", language.into()), ("file", format!("text/{language}.yaml").into())];
    if !is_language(language) {
        file.mistake(&place, Mistake::LanguageForm, [("language", language.into())]);
    } else if before.iter().any(|other| other == language) {
        file.mistake(&place, Mistake::DuplicateId, [("id", language.into())]);
    } else if file.stem() != language {
        file.mistake(&place, Mistake::LanguageFile, args);
    } else if !listed.is_empty() && !listed.iter().any(|listed| listed == language) {
        file.mistake(&place, Mistake::LanguageUnlisted, args);
    }
}

/// Checks every file of words.
pub(super) fn run(files: &mut [DefinitionFile<TextFile>], known: &Known<'_>) {
    let all: Vec<TextFile> = files.iter().filter_map(|file| file.value.clone()).collect();
    for file in files {
        let Some(texts) = file.value.clone() else { continue };
        let mut check = Check { file, known, texts: &texts, all: &all };
        check.sections();
        check.questions();
        check.rules();
        check.conditions_and_duties();
        check.templates();
    }
}

/// A tag of BCP 47, the part of it that is used.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// One file of words.
struct Check<'c, 'k> {
    file: &'c mut DefinitionFile<TextFile>,
    known: &'c Known<'k>,
    texts: &'c TextFile,
    /// The files of all languages: what one says, the others say.
    all: &'c [TextFile],
}

impl Check<'_, '_> {
    fn missing(&mut self, path: &Path, id: &str, part: &str) {
        let language = self.texts.language.as_str();
        let args = [("id", id.into()), ("part", part.into()), ("language", language.into())];
        self.file.mistake(path, Mistake::WordsMissing, args);
    }

    fn unknown(&mut self, path: &Path, id: &str, near: Arg) {
        self.file.mistake_at_key(path, Mistake::WordsUnknown, [("id", id.into()), ("near", near)]);
    }

    /// Words of the extended questionnaire, in a language that it has.
    fn is_reworded(&self, given: bool) -> bool {
        given && self.known.base.is_some_and(|base| base.languages().contains(&self.texts.language))
    }

    fn kept(&mut self, path: &Path, id: &str) {
        self.file.mistake_at_key(path, Mistake::WordsKept, [("id", id.into())]);
    }

    fn sections(&mut self) {
        let (known, texts) = (self.known, self.texts);
        let path = Path::root().key("sections");
        for section in known.questionnaire.sections() {
            let given = known.base.is_some_and(|base| base.section(&section.id).is_some());
            if !given && texts.sections.get(&section.id).is_none_or(|text| text.label.trim().is_empty()) {
                self.missing(&path.key(&section.id), &section.id, "label");
            }
        }
        for id in texts.sections.keys().filter(|id| known.questionnaire.section(id).is_none()) {
            let near = super::check_structure::section_near(known, id);
            self.unknown(&path.key(id), id, near);
        }
    }

    fn questions(&mut self) {
        let (known, texts) = (self.known, self.texts);
        let path = Path::root().key("questions");
        for question in known.questions() {
            let id = question.id.as_str();
            let given = known.is_given(id);
            match texts.questions.get(id) {
                Some(text) => self.question(question, text, &path.key(id), given),
                None if given => self.added_options(question, None, &path),
                None => self.missing(&path, id, "label"),
            }
        }
        for id in texts.questions.keys().filter(|id| known.questionnaire.question(id).is_none()) {
            if known.questionnaire.is_hidden(id) {
                let (mistake, args) = known.unknown(id);
                self.file.mistake_at_key(&path.key(id), mistake, args);
            } else {
                let near = near(id, known.questionnaire.ids());
                self.unknown(&path.key(id), id, near);
            }
        }
    }

    fn question(&mut self, question: &Question, text: &QuestionText, path: &Path, given: bool) {
        let id = question.id.as_str();
        let reworded = self.is_reworded(given);
        if !given {
            let said: Vec<&QuestionText> =
                self.all.iter().filter_map(|file| file.questions.get(id)).collect();
            for (part, of) in PARTS {
                let needed = part == "label" || said.iter().any(|other| !of(other).trim().is_empty());
                if needed && of(text).trim().is_empty() {
                    self.missing(path, id, part);
                }
            }
        }
        if reworded && !text.sentence.trim().is_empty() {
            self.kept(&path.key("sentence"), id);
        }
        self.added_options(question, Some(text), path);
        let base = self.known.base.and_then(|base| base.question(id));
        for (option, words) in &text.options {
            let place = path.key("options").key(option);
            let unclear = question.unclear && option == UNCLEAR;
            // The words for yes and no may be given for a boolean.
            let boolean = question.kind == Kind::Boolean && matches!(option.as_str(), "true" | "false");
            let own = base.is_none_or(|base| !base.options.contains(option)) && !unclear && !boolean;
            if !question.options.contains(option) && !unclear && !boolean {
                let near = near(option, question.options.iter().map(String::as_str));
                self.unknown(&place, option, near);
            } else if reworded && !own && !(words.label.trim().is_empty() && words.reader.trim().is_empty()) {
                self.kept(&place, option);
            }
        }
    }

    /// Every option that is not the extended questionnaire's has a label.
    fn added_options(&mut self, question: &Question, text: Option<&QuestionText>, path: &Path) {
        let base = self.known.base.and_then(|base| base.question(&question.id));
        let added =
            question.options.iter().filter(|option| base.is_none_or(|base| !base.options.contains(option)));
        for option in added {
            let words = text.and_then(|text| text.options.get(option));
            if words.is_none_or(|words| words.label.trim().is_empty()) {
                let id = format!("{} → {option}", question.id);
                self.missing(path, &id, "label");
            }
        }
    }

    /// The words of named conditions and of duties.
    fn conditions_and_duties(&mut self) {
        let (known, texts) = (self.known, self.texts);
        let ids = |of: fn(&Questionnaire) -> Vec<&str>| {
            (of(known.questionnaire), known.base.map(of).unwrap_or_default())
        };
        let root = Path::root();
        let (all, given) =
            ids(|questionnaire| questionnaire.conditions().keys().map(String::as_str).collect());
        let said = texts.conditions.iter().filter(|(_, words)| !words.trim().is_empty());
        let words: Vec<&str> = said.map(|(name, _)| name.as_str()).collect();
        self.every(&root.key("conditions"), &all, &all, &given, &words, "conditions");
        let (all, given) =
            ids(|questionnaire| questionnaire.duties().iter().map(|duty| duty.id.as_str()).collect());
        let words: Vec<&str> = texts.duties.keys().map(String::as_str).collect();
        self.every(&root.key("duties"), &all, &all, &given, &words, "title");
        for duty in known.questionnaire.duties() {
            let Some(words) = texts.duties.get(&duty.id) else { continue };
            let path = root.key("duties").key(&duty.id);
            for condition in &duty.conditions {
                if words.conditions.get(&condition.id).is_none_or(|words| words.trim().is_empty()) {
                    self.missing(&path, &format!("{} → {}", duty.id, condition.id), "conditions");
                }
            }
            for id in words.conditions.keys() {
                if !duty.conditions.iter().any(|condition| condition.id == *id) {
                    let near = near(id, duty.conditions.iter().map(|condition| condition.id.as_str()));
                    self.unknown(&path.key("conditions").key(id), id, near);
                }
            }
        }
    }

    /// The words of checks, references and rights.
    fn rules(&mut self) {
        let (known, texts) = (self.known, self.texts);
        let questionnaire = known.questionnaire;
        let ids =
            |of: fn(&Questionnaire) -> Vec<&str>| (of(questionnaire), known.base.map(of).unwrap_or_default());
        let root = Path::root();
        let (all, given) =
            ids(|questionnaire| questionnaire.checks().iter().map(|check| check.id.as_str()).collect());
        // Readers' words for the warnings of the program itself are words of a questionnaire, too.
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        let accepted: Vec<&str> = all.iter().copied().chain(codes.iter().copied()).collect();
        let given: Vec<&str> = match known.base {
            Some(_) => given.into_iter().chain(codes).collect(),
            None => given,
        };
        let words: Vec<&str> = texts.checks.keys().map(String::as_str).collect();
        self.every(&root.key("checks"), &all, &accepted, &given, &words, "message");
        let (all, given) =
            ids(|questionnaire| questionnaire.law.references.iter().map(|law| law.id.as_str()).collect());
        let words: Vec<&str> = texts.law.keys().map(String::as_str).collect();
        self.every(&root.key("law"), &all, &all, &given, &words, "title");
        let (all, given) =
            ids(|questionnaire| questionnaire.rights().iter().map(|right| right.id.as_str()).collect());
        let words: Vec<&str> = texts.rights.keys().map(String::as_str).collect();
        self.every(&root.key("rights"), &all, &all, &given, &words, "what");
    }

    /// One mapping of words: what is there for each id, and for no other; what is given stays as it is.
    fn every(
        &mut self,
        path: &Path,
        all: &[&str],
        accepted: &[&str],
        given: &[&str],
        words: &[&str],
        part: &str,
    ) {
        for id in all.iter().filter(|id| !given.contains(id) && !words.contains(id)) {
            self.missing(path, id, part);
        }
        for id in words {
            if !accepted.contains(id) {
                self.unknown(&path.key(id), id, near(id, all.iter().copied()));
            } else if self.is_reworded(given.contains(id)) {
                self.kept(&path.key(id), id);
            }
        }
    }

    /// Messages that can be written, from names that have a value.
    fn templates(&mut self) {
        let (known, texts) = (self.known, self.texts);
        for (id, check) in &texts.checks {
            let declared = known.questionnaire.checks().iter().find(|known| known.id == *id);
            let path = Path::root().key("checks").key(id);
            let place = Place {
                list: declared.and_then(|check| check.each.as_deref()),
                dated: declared.is_some_and(|check| check.dated),
            };
            for (part, words) in
                [("message", &check.message), ("help", &check.help), ("reader", &check.reader)]
            {
                let wrong = |name: &str| conditions::wrong_name(name, known, place).is_some();
                self.template(&path.key(part), part, words, &wrong);
            }
        }
        for (id, question) in &texts.questions {
            let path = Path::root().key("questions").key(id).key("sentence");
            let wrong = |name: &str| !["in_100", "one", "many"].contains(&name);
            self.template(&path, "sentence", &question.sentence, &wrong);
        }
    }

    fn template(&mut self, path: &Path, part: &str, words: &str, wrong: &dyn Fn(&str) -> bool) {
        match expression::template_names(words) {
            Err(detail) => {
                let args = [("part", part.into()), ("detail", detail.into())];
                self.file.mistake_at_key(path, Mistake::Template, args);
            }
            Ok(names) => {
                if let Some(name) = names.into_iter().find(|name| wrong(name)) {
                    let args = [("part", part.into()), ("name", name.into())];
                    self.file.mistake_at_key(path, Mistake::TemplateName, args);
                }
            }
        }
    }
}

/// A part of the words of a question.
type PartOf = fn(&QuestionText) -> &str;

/// The words of a question that no language may lack where another has them, by their keys. A heading may serve for
/// the past, too.
const PARTS: [(&str, PartOf); 6] = [
    ("label", |text| &text.label),
    ("help", |text| &text.help),
    ("reader", |text| &text.reader),
    ("example", |text| &text.example),
    ("unknown", |text| &text.unknown),
    ("sentence", |text| &text.sentence),
];
