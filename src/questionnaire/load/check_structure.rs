//! Ids, kinds, settings, conditions and cross-references of `structure.yaml`.

use super::super::definition::{QuestionDefinition, StructureFile};
use super::super::{BUILTIN_ID, Kind, Mistake, RESERVED, RESERVED_TOP, UNCLEAR};
use super::conditions::{self, Place};
use super::read::DefinitionFile;
use super::{Known, near};
use crate::yaml::Path;

/// Words that YAML reads as something else than a text: no option can be written so.
const NOT_TEXT: [&str; 3] = ["true", "false", "null"];

pub(super) fn run(file: &mut DefinitionFile<StructureFile>, known: &Known<'_>) {
    let Some(definition) = file.value.clone() else { return };
    let root = Path::root();
    if !is_questionnaire_id(&definition.id) {
        file.mistake(&root.key("id"), Mistake::QuestionnaireId, [("found", definition.id.as_str().into())]);
    } else if definition.extends.as_ref() == Some(&definition.id) {
        file.mistake(&root.key("id"), Mistake::QuestionnaireIdTaken, [("ours", BUILTIN_ID.into())]);
    }
    named_conditions(file, &definition, known);
    if definition.sections.is_empty() && known.base.is_none() {
        file.mistake(&root.key("sections"), Mistake::NoSection, []);
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut own: Vec<(String, Path)> = Vec::new();
    for (position, section) in definition.sections.iter().enumerate() {
        let path = root.key("sections").index(position);
        let id = section.id.as_str();
        if RESERVED_TOP.contains(&id) || RESERVED.contains(&id) {
            file.mistake(&path.key("id"), Mistake::ReservedWord, [("id", id.into())]);
        } else if !is_key(id) {
            file.mistake(&path.key("id"), Mistake::IdForm, [("found", id.into())]);
        }
        if seen.contains(&id) {
            file.mistake(&path.key("id"), Mistake::DuplicateId, [("id", id.into())]);
        }
        seen.push(id);
        if section.questions.is_empty() {
            file.mistake(&path.key("questions"), Mistake::EmptySection, [("id", id.into())]);
        }
        let mut walk = Walk { file: &mut *file, known, own: &mut own };
        walk.questions(id, &section.questions, &path.key("questions"), Holder::Section);
    }
    conditions::cycles(file, known, &own);
}

/// Conditions by name: each name free, each meaning sound.
fn named_conditions(file: &mut DefinitionFile<StructureFile>, definition: &StructureFile, known: &Known<'_>) {
    for (name, meaning) in &definition.conditions {
        let path = Path::root().key("conditions").key(name);
        let given = known.base.filter(|base| base.conditions().contains_key(name));
        if let Some(base) = given {
            let args = [("id", name.as_str().into()), ("base", base.id().into())];
            file.mistake_at_key(&path, Mistake::ChangedMeaning, args);
        } else if RESERVED.contains(&name.as_str()) || matches!(name.as_str(), "item" | "today") {
            file.mistake_at_key(&path, Mistake::ReservedWord, [("id", name.as_str().into())]);
        } else if !is_key(name) {
            file.mistake_at_key(&path, Mistake::IdForm, [("found", name.as_str().into())]);
        } else if known.names(name) {
            file.mistake_at_key(&path, Mistake::IdTaken, [("id", name.as_str().into())]);
        }
        conditions::check(file, &path, meaning, known, Place::default());
    }
}

/// `name/version`.
fn is_questionnaire_id(id: &str) -> bool {
    let name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let version = |version: &str| {
        !version.starts_with('0') && !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())
    };
    id.split_once('/').is_some_and(|(before, after)| name(before) && version(after))
}

/// A key of answers files: an id that needs no quotes and that expressions can name.
pub(super) fn is_key(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// What questions stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    Section,
    Group,
    List,
    Results,
}

struct Walk<'w, 'k> {
    file: &'w mut DefinitionFile<StructureFile>,
    known: &'w Known<'k>,
    /// The questions of the file with a condition.
    own: &'w mut Vec<(String, Path)>,
}

impl Walk<'_, '_> {
    fn questions(&mut self, parent: &str, questions: &[QuestionDefinition], path: &Path, holder: Holder) {
        let mut seen: Vec<&str> = Vec::new();
        for (position, question) in questions.iter().enumerate() {
            let path = path.index(position);
            let id = format!("{parent}.{}", question.id);
            self.id(question, &id, &path, &seen);
            seen.push(&question.id);
            self.options(question, &id, &path);
            self.fields(question, &id, &path, holder);
            self.settings(question, &id, &path, holder);
            self.names(question, &id, &path);
            let inside = match question.kind {
                Kind::Records | Kind::Record => Holder::List,
                Kind::Results => Holder::Results,
                _ => Holder::Group,
            };
            self.questions(&id, &question.fields, &path.key("fields"), inside);
        }
    }

    fn id(&mut self, question: &QuestionDefinition, id: &str, path: &Path, seen: &[&str]) {
        let key = question.id.as_str();
        let place = path.key("id");
        if self.known.is_given(id) {
            let base = self.known.base.map_or("", |base| base.id());
            self.file.mistake(&place, Mistake::ChangedMeaning, [("id", id.into()), ("base", base.into())]);
        }
        if RESERVED.contains(&key) {
            self.file.mistake(&place, Mistake::ReservedWord, [("id", key.into())]);
        } else if !is_key(key) {
            self.file.mistake(&place, Mistake::IdForm, [("found", key.into())]);
        }
        if seen.contains(&key) {
            self.file.mistake(&place, Mistake::DuplicateId, [("id", id.into())]);
        }
    }

    fn options(&mut self, question: &QuestionDefinition, id: &str, path: &Path) {
        let choice = matches!(question.kind, Kind::Choice | Kind::Choices);
        if choice && question.options.is_empty() {
            self.file.mistake(&path.key("kind"), Mistake::OptionsMissing, [("id", id.into())]);
        }
        if !choice && !question.options.is_empty() {
            self.file.mistake(&path.key("options"), Mistake::OptionsNotChoice, [("id", id.into())]);
        }
        options(self.file, &question.options, &[], id, &path.key("options"));
    }

    fn fields(&mut self, question: &QuestionDefinition, id: &str, path: &Path, holder: Holder) {
        let holds = matches!(question.kind, Kind::Records | Kind::Record | Kind::Results | Kind::Group);
        if holds && question.fields.is_empty() {
            self.file.mistake(&path.key("kind"), Mistake::FieldsMissing, [("id", id.into())]);
        }
        if !holds && !question.fields.is_empty() {
            self.file.mistake(&path.key("fields"), Mistake::FieldsNotForKind, [("id", id.into())]);
        }
        let place = path.key("kind");
        let kind = || [("id", id.into()), ("kind", name_of(question.kind).into())];
        match (holder, question.kind) {
            // Their values take more than a line, and records show lines, texts and figures.
            (Holder::List, Kind::Group | Kind::Records | Kind::Record | Kind::Organisation | Kind::Image) => {
                self.file.mistake(&place, Mistake::KindInList, kind());
            }
            (Holder::Section | Holder::Group, Kind::Results) => {
                self.file.mistake(&place, Mistake::ResultsOutsideList, [("id", id.into())]);
            }
            (Holder::Results, other) if other != Kind::Number => {
                self.file.mistake(&place, Mistake::MeasureKind, [("id", id.into())]);
            }
            _ => {}
        }
    }

    /// Settings that nothing would heed.
    fn settings(&mut self, question: &QuestionDefinition, id: &str, path: &Path, holder: Holder) {
        let kind = question.kind;
        let group = kind == Kind::Group;
        let idle = [
            ("unclear", question.unclear && !matches!(kind, Kind::Choice | Kind::Boolean)),
            ("day", question.day && kind != Kind::Date),
            ("min", question.min.is_some() && kind != Kind::Number),
            ("max", question.max.is_some() && kind != Kind::Number),
            ("limit", question.limit.is_some() && !matches!(kind, Kind::Text | Kind::Line)),
            ("when", question.when.is_some() && (group || holder == Holder::Results)),
            ("required", question.required && group),
        ];
        for (setting, _) in idle.into_iter().filter(|(_, idle)| *idle) {
            let args = [("setting", setting.into()), ("id", id.into()), ("kind", name_of(kind).into())];
            self.file.mistake_at_key(&path.key(setting), Mistake::SettingNotForKind, args);
        }
        if question.required && matches!(holder, Holder::List | Holder::Results) {
            self.file.mistake_at_key(&path.key("required"), Mistake::RequiredInList, [("id", id.into())]);
        }
    }

    /// What the question names: other questions, legal references.
    fn names(&mut self, question: &QuestionDefinition, id: &str, path: &Path) {
        let known = self.known;
        if let Some(when) = &question.when {
            let list = conditions::list_of(known.questionnaire, id);
            let place = Place { list, dated: false };
            conditions::check_named(self.file, &path.key("when"), when, known, place);
            self.own.push((id.to_owned(), path.clone()));
        }
        for (position, caveat) in question.caveats.iter().enumerate() {
            if known.questionnaire.question(caveat).is_none() {
                let (mistake, args) = known.unknown(caveat);
                self.file.mistake(&path.key("caveats").index(position), mistake, args);
            }
        }
        for (position, reference) in question.law.iter().enumerate() {
            if known.questionnaire.law(reference).is_none() {
                let args = known.unknown_law(reference);
                self.file.mistake(&path.key("law").index(position), Mistake::UnknownLaw, args);
            }
        }
    }
}

/// Options as they are listed; `given` are those that the choice has already.
pub(super) fn options(
    file: &mut DefinitionFile<StructureFile>,
    options: &[String],
    given: &[String],
    id: &str,
    path: &Path,
) {
    for (position, option) in options.iter().enumerate() {
        let place = path.index(position);
        let args = || [("option", option.as_str().into()), ("id", id.into())];
        if option == UNCLEAR {
            file.mistake(&place, Mistake::OptionUnclear, [("id", id.into())]);
        } else if NOT_TEXT.contains(&option.as_str()) {
            file.mistake(&place, Mistake::ReservedWord, [("id", option.as_str().into())]);
        } else if !is_key(option) {
            file.mistake(&place, Mistake::IdForm, [("found", option.as_str().into())]);
        }
        if options[..position].contains(option) || given.contains(option) {
            file.mistake(&place, Mistake::OptionTwice, args());
        }
    }
}

/// A kind by its name in files.
pub(super) fn name_of(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A section by its id, or what is near.
pub(super) fn section_near(known: &Known<'_>, id: &str) -> crate::finding::Arg {
    near(id, known.questionnaire.sections().iter().map(|section| section.id.as_str()))
}
