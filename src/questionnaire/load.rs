//! Definition files to a [`Questionnaire`], or to findings at the place of each mistake.

use indexmap::IndexMap;
use serde::de::DeserializeOwned;

use super::definition::{ChecksFile, LawFile, QuestionDefinition, StructureFile, TextFile};
use super::{Kind, Question, Questionnaire, RESERVED, RESERVED_TOP, Section, UNCLEAR};
use crate::finding::{Code, Finding};
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Path, SpannedDocument};

/// The files of a questionnaire.
#[derive(Debug, Clone)]
pub struct DefinitionFiles {
    /// `structure.yaml`.
    pub structure: SourceFile,
    /// `checks.yaml`, if there is one.
    pub checks: Option<SourceFile>,
    /// `law.yaml`, if there is one.
    pub law: Option<SourceFile>,
    /// `text/<lang>.yaml`.
    pub texts: Vec<SourceFile>,
}

/// Findings and the file they are in.
#[derive(Debug, Clone)]
pub struct FileFindings {
    /// The file.
    pub file: SourceFile,
    /// What was found in it, in its order.
    pub findings: Vec<Finding>,
}

/// A definition file that was read: its value, and its tree for the places of later findings.
pub struct DefinitionFile<T> {
    file: SourceFile,
    tree: Option<SpannedDocument>,
    findings: Vec<Finding>,
    /// What it holds; `None` where it does not fit its schema.
    pub value: Option<T>,
}

impl<T: DeserializeOwned + schemars::JsonSchema> DefinitionFile<T> {
    /// Parses a file, checks it with the schema of its type, reads it.
    pub fn read(file: SourceFile) -> Self {
        let parsed = yaml::parse(&file);
        let mut findings = parsed.findings;
        let mut value = None;
        if let Some(tree) = &parsed.document
            && findings.is_empty()
        {
            let json = tree.root.to_json();
            let schema = schemars::schema_for!(T);
            let violations = crate::json_schema::violations(schema.as_value(), &json);
            for (path, detail) in violations {
                findings.push(definition_finding(tree.place(&path), path, detail));
            }
            if findings.is_empty() {
                match serde_json::from_value(json) {
                    Ok(read) => value = Some(read),
                    // The schema is made from the same type: reached only where serde is stricter than JSON Schema.
                    Err(error) => {
                        findings.push(definition_finding(Span::at(0), Path::root(), error.to_string()));
                    }
                }
            }
        }
        Self { file, tree: parsed.document, findings, value }
    }
}

impl<T> DefinitionFile<T> {
    fn fault(&mut self, path: &Path, detail: impl Into<String>) {
        let span = self.tree.as_ref().map_or(Span::at(0), |tree| tree.place(path));
        self.findings.push(definition_finding(span, path.clone(), detail.into()));
    }

    fn into_findings(self) -> Option<FileFindings> {
        let Self { file, mut findings, .. } = self;
        crate::finding::sort(&mut findings);
        (!findings.is_empty()).then_some(FileFindings { file, findings })
    }
}

fn definition_finding(span: Span, path: Path, detail: String) -> Finding {
    Finding::new(Code::Definition, span, path).arg("detail", detail)
}

impl Questionnaire {
    /// Reads and checks the files of a questionnaire.
    ///
    /// # Errors
    /// The findings of every file at fault.
    pub fn load(files: DefinitionFiles) -> Result<Self, Vec<FileFindings>> {
        let mut structure: DefinitionFile<StructureFile> = DefinitionFile::read(files.structure);
        let mut checks: Option<DefinitionFile<ChecksFile>> = files.checks.map(DefinitionFile::read);
        let mut law: Option<DefinitionFile<LawFile>> = files.law.map(DefinitionFile::read);
        let mut texts: Vec<DefinitionFile<TextFile>> =
            files.texts.into_iter().map(DefinitionFile::read).collect();

        let questionnaire = structure.value.clone().map(|definition| {
            assemble(
                definition,
                checks.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                law.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                texts.iter().filter_map(|file| file.value.clone()).collect(),
            )
        });
        if let Some(questionnaire) = &questionnaire {
            check_structure(&mut structure, questionnaire);
            for file in &mut texts {
                check_texts(file, questionnaire);
            }
            if let Some(file) = &mut checks {
                check_checks(file, questionnaire);
            }
            if let Some(file) = &mut law {
                check_law(file, questionnaire);
            }
        }
        let mut faults: Vec<FileFindings> = Vec::new();
        faults.extend(structure.into_findings());
        faults.extend(texts.into_iter().filter_map(DefinitionFile::into_findings));
        faults.extend(checks.and_then(DefinitionFile::into_findings));
        faults.extend(law.and_then(DefinitionFile::into_findings));
        match questionnaire {
            Some(questionnaire) if faults.is_empty() => Ok(questionnaire),
            _ => Err(faults),
        }
    }
}

/// Puts the parts together, without checking.
pub(super) fn assemble(
    structure: StructureFile,
    checks: ChecksFile,
    law: LawFile,
    texts: Vec<TextFile>,
) -> Questionnaire {
    let sections: Vec<Section> = structure
        .sections
        .into_iter()
        .map(|section| Section { questions: questions(&section.id, section.questions), id: section.id })
        .collect();
    let mut index = IndexMap::new();
    for (position, section) in sections.iter().enumerate() {
        index_questions(&section.questions, &[position], &mut index);
    }
    let texts: IndexMap<String, TextFile> =
        texts.into_iter().map(|text| (text.language.clone(), text)).collect();
    Questionnaire {
        id: structure.id,
        languages: texts.keys().cloned().collect(),
        sections,
        checks: checks.checks,
        law,
        texts,
        index,
    }
}

fn questions(parent: &str, definitions: Vec<QuestionDefinition>) -> Vec<Question> {
    definitions
        .into_iter()
        .map(|definition| {
            let id = format!("{parent}.{}", definition.id);
            Question {
                fields: questions(&id, definition.fields),
                id,
                key: definition.id,
                kind: definition.kind,
                tier: definition.tier,
                respondent: definition.respondent,
                required: definition.required,
                about_page: definition.about_page,
                options: definition.options,
                unclear: definition.unclear,
                limit: definition.limit,
                day: definition.day,
                when: definition.when,
                caveats: definition.caveats,
                law: definition.law,
                concepts: definition.concepts,
            }
        })
        .collect()
}

fn index_questions(questions: &[Question], way: &[usize], index: &mut IndexMap<String, Vec<usize>>) {
    for (position, question) in questions.iter().enumerate() {
        let mut own = way.to_vec();
        own.push(position);
        index_questions(&question.fields, &own, index);
        index.entry(question.id.clone()).or_insert(own);
    }
}

/// Ids, kinds, conditions and cross-references of `structure.yaml`.
fn check_structure(file: &mut DefinitionFile<StructureFile>, questionnaire: &Questionnaire) {
    let Some(definition) = file.value.clone() else { return };
    let mut seen = Vec::new();
    let sections = Path::root().key("sections");
    for (position, section) in definition.sections.iter().enumerate() {
        let path = sections.index(position);
        if RESERVED_TOP.contains(&section.id.as_str()) || RESERVED.contains(&section.id.as_str()) {
            file.fault(&path.key("id"), format!("`{}` is a reserved word", section.id));
        }
        if seen.contains(&section.id) {
            file.fault(&path.key("id"), format!("section `{}` stands twice", section.id));
        }
        seen.push(section.id.clone());
        check_questions(file, questionnaire, &section.id, &section.questions, &path.key("questions"), false);
    }
}

fn check_questions(
    file: &mut DefinitionFile<StructureFile>,
    questionnaire: &Questionnaire,
    parent: &str,
    questions: &[QuestionDefinition],
    path: &Path,
    in_record: bool,
) {
    let mut seen: Vec<&str> = Vec::new();
    for (position, question) in questions.iter().enumerate() {
        let path = path.index(position);
        let id = format!("{parent}.{}", question.id);
        let well_formed = !question.id.is_empty()
            && question.id.starts_with(|first: char| first.is_ascii_lowercase())
            && question.id.chars().all(|character| {
                character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
            });
        if !well_formed {
            file.fault(&path.key("id"), format!("`{}` is not an id: a-z, 0-9 and _", question.id));
        }
        if RESERVED.contains(&question.id.as_str()) {
            file.fault(&path.key("id"), format!("`{}` is a reserved word", question.id));
        }
        if seen.contains(&question.id.as_str()) {
            file.fault(&path.key("id"), format!("`{id}` stands twice"));
        }
        seen.push(&question.id);
        let choice = matches!(question.kind, Kind::Choice | Kind::Choices);
        if choice == question.options.is_empty() {
            let problem = if choice { "a choice needs `options`" } else { "only a choice has `options`" };
            file.fault(&path.key("kind"), problem);
        }
        if question.options.iter().any(|option| option == UNCLEAR) {
            file.fault(&path.key("options"), "write `unclear: true` instead of an option of that name");
        }
        let holds_fields = matches!(question.kind, Kind::Records | Kind::Results | Kind::Group);
        if holds_fields == question.fields.is_empty() {
            let problem = if holds_fields { "this kind needs `fields`" } else { "this kind has no `fields`" };
            file.fault(&path.key("kind"), problem);
        }
        if in_record && matches!(question.kind, Kind::Group) {
            file.fault(&path.key("kind"), "a record holds no group");
        }
        if let Some(when) = &question.when
            && let Err(problem) = crate::expression::check(when, &|id| {
                questionnaire.question(id).is_some() || questionnaire.section(id).is_some()
            })
        {
            file.fault(&path.key("when"), problem);
        }
        for caveat in &question.caveats {
            if questionnaire.question(caveat).is_none() {
                file.fault(&path.key("caveats"), format!("no question `{caveat}`"));
            }
        }
        for reference in &question.law {
            if questionnaire.law(reference).is_none() {
                file.fault(&path.key("law"), format!("no legal reference `{reference}`"));
            }
        }
        let inside = in_record || matches!(question.kind, Kind::Records | Kind::Results);
        check_questions(file, questionnaire, &id, &question.fields, &path.key("fields"), inside);
    }
}

/// Every id has its words, and no words are left over.
fn check_texts(file: &mut DefinitionFile<TextFile>, questionnaire: &Questionnaire) {
    let Some(texts) = file.value.clone() else { return };
    let root = Path::root();
    for section in questionnaire.sections() {
        if texts.sections.get(&section.id).is_none_or(|text| text.label.trim().is_empty()) {
            file.fault(&root.key("sections"), format!("no label for section `{}`", section.id));
        }
    }
    for id in texts.sections.keys().filter(|id| questionnaire.section(id).is_none()) {
        file.fault(&root.key("sections").key(id), format!("no section `{id}`"));
    }
    for id in questionnaire.ids() {
        let Some(question) = questionnaire.question(id) else { continue };
        let Some(text) = texts.questions.get(id) else {
            file.fault(&root.key("questions"), format!("no words for `{id}`"));
            continue;
        };
        let path = root.key("questions").key(id);
        if text.label.trim().is_empty() {
            file.fault(&path, format!("`{id}` needs a label"));
        }
        for option in &question.options {
            if text.options.get(option).is_none_or(|text| text.label.trim().is_empty()) {
                file.fault(&path, format!("no label for option `{option}` of `{id}`"));
            }
        }
        for option in text.options.keys() {
            let unclear = question.unclear && option == UNCLEAR;
            // The words for yes and no may be given for a boolean.
            let boolean = question.kind == Kind::Boolean && matches!(option.as_str(), "true" | "false");
            if !question.options.contains(option) && !unclear && !boolean {
                file.fault(&path.key("options").key(option), format!("`{id}` has no option `{option}`"));
            }
        }
    }
    for id in texts.questions.keys().filter(|id| questionnaire.question(id).is_none()) {
        file.fault(&root.key("questions").key(id), format!("no question `{id}`"));
    }
    for check in questionnaire.checks() {
        if !texts.checks.contains_key(&check.id) {
            file.fault(&root.key("checks"), format!("no words for check `{}`", check.id));
        }
    }
    for reference in &questionnaire.law.references {
        if !texts.law.contains_key(&reference.id) {
            file.fault(&root.key("law"), format!("no words for `{}`", reference.id));
        }
    }
    for right in questionnaire.rights() {
        if !texts.rights.contains_key(&right.id) {
            file.fault(&root.key("rights"), format!("no words for right `{}`", right.id));
        }
    }
}

fn check_checks(file: &mut DefinitionFile<ChecksFile>, questionnaire: &Questionnaire) {
    let Some(checks) = file.value.clone() else { return };
    let mut seen: Vec<&str> = Vec::new();
    for (position, check) in checks.checks.iter().enumerate() {
        let path = Path::root().key("checks").index(position);
        let taken = Code::ALL.iter().any(|code| code.name() == check.id);
        if taken || seen.contains(&check.id.as_str()) {
            file.fault(&path.key("id"), format!("`{}` is taken", check.id));
        }
        seen.push(&check.id);
        let at = match &check.each {
            Some(list)
                if questionnaire.question(list).is_none_or(|question| question.kind != Kind::Records) =>
            {
                file.fault(&path.key("each"), format!("no list `{list}`"));
                continue;
            }
            Some(list) => format!("{list}.{}", check.at),
            None => check.at.clone(),
        };
        if questionnaire.question(&at).is_none() {
            file.fault(&path.key("at"), format!("no question `{at}`"));
        }
        for (key, expression) in [("when", check.when.as_ref()), ("that", Some(&check.that))] {
            let Some(expression) = expression else { continue };
            if let Err(problem) = crate::expression::check(expression, &|id| {
                questionnaire.question(id).is_some() || questionnaire.section(id).is_some()
            }) {
                file.fault(&path.key(key), problem);
            }
        }
        for reference in check.law.iter().filter(|reference| questionnaire.law(reference).is_none()) {
            file.fault(&path.key("law"), format!("no legal reference `{reference}`"));
        }
    }
}

fn check_law(file: &mut DefinitionFile<LawFile>, questionnaire: &Questionnaire) {
    let Some(law) = file.value.clone() else { return };
    let root = Path::root();
    for (position, ground) in law.grounds.iter().enumerate() {
        if questionnaire.law(ground).is_none() {
            file.fault(&root.key("grounds").index(position), format!("no legal reference `{ground}`"));
        }
    }
    for (position, right) in law.rights.iter().enumerate() {
        let path = root.key("rights").index(position);
        for reference in right.law.iter().filter(|reference| questionnaire.law(reference).is_none()) {
            file.fault(&path.key("law"), format!("no legal reference `{reference}`"));
        }
        if let Some(route) = &right.route
            && questionnaire.question(&format!("redress.{route}")).is_none()
        {
            file.fault(&path.key("route"), format!("no question `redress.{route}`"));
        }
        if let Some(when) = &right.when
            && let Err(problem) = crate::expression::check(when, &|id| {
                questionnaire.question(id).is_some() || questionnaire.section(id).is_some()
            })
        {
            file.fault(&path.key("when"), problem);
        }
    }
}
