//! Definition files to a [`Questionnaire`], or to findings at the place of each mistake.

use indexmap::IndexMap;
use serde::de::DeserializeOwned;

use super::builtin::{self, BUILTIN_ID};
use super::conditions;
use super::definition::{ChecksFile, LawFile, QuestionDefinition, StructureFile, TextFile};
use super::migrations::{MigrationsFile, check_migrations};
use super::{Kind, Question, Questionnaire, RESERVED, RESERVED_TOP, Section, UNCLEAR, template_name};
use crate::finding::{Code, Finding};
use crate::locale::{LabelFile, Labels};
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
    /// `migrations.yaml`, if there is one.
    pub migrations: Option<SourceFile>,
    /// `text/<lang>.yaml`.
    pub texts: Vec<SourceFile>,
    /// `labels/<lang>.ftl`, with the language: words of documents, over ours or beside them.
    pub labels: Vec<(String, SourceFile)>,
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
    pub(super) fn fault(&mut self, path: &Path, detail: impl Into<String>) {
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
        let mut migrations: Option<DefinitionFile<MigrationsFile>> =
            files.migrations.map(DefinitionFile::read);
        let mut texts: Vec<DefinitionFile<TextFile>> =
            files.texts.into_iter().map(DefinitionFile::read).collect();

        let (labels, broken) = read_labels(files.labels);
        let base = base_of(&mut structure);
        let questionnaire = structure.value.clone().map(|definition| {
            let own = Parts {
                structure: definition,
                checks: checks.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                law: law.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                migrations: migrations.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                texts: texts.iter().filter_map(|file| file.value.clone()).collect(),
            };
            let parts = match &base {
                Some(_) => builtin::parts().extended(own),
                None => own,
            };
            assemble(parts, labels)
        });
        if let Some(questionnaire) = &questionnaire {
            let known = Known { questionnaire, base: base.as_ref() };
            check_structure(&mut structure, &known);
            for file in &mut texts {
                check_texts(file, &known);
            }
            if let Some(file) = &mut checks {
                check_checks(file, &known);
            }
            if let Some(file) = &mut law {
                check_law(file, questionnaire);
            }
            if let Some(file) = &mut migrations {
                check_migrations(file, questionnaire);
            }
        }
        let mut faults: Vec<FileFindings> = Vec::new();
        faults.extend(structure.into_findings());
        faults.extend(texts.into_iter().filter_map(DefinitionFile::into_findings));
        faults.extend(checks.and_then(DefinitionFile::into_findings));
        faults.extend(law.and_then(DefinitionFile::into_findings));
        faults.extend(broken);
        faults.extend(migrations.and_then(DefinitionFile::into_findings));
        match questionnaire {
            Some(questionnaire) if faults.is_empty() => Ok(questionnaire),
            _ => Err(faults),
        }
    }
}

/// Catalogues of labels, and the findings of those at fault.
fn read_labels(files: Vec<(String, SourceFile)>) -> (Labels, Vec<FileFindings>) {
    let mut catalogues = Vec::new();
    let mut faults = Vec::new();
    for (language, file) in files {
        let (catalogue, broken) = LabelFile::read(file.text());
        catalogues.push((language, catalogue));
        let findings: Vec<Finding> = broken
            .into_iter()
            .map(|entry| definition_finding(Span::at(entry.start), Path::root(), entry.detail))
            .collect();
        if !findings.is_empty() {
            faults.push(FileFindings { file, findings });
        }
    }
    (Labels::new(catalogues), faults)
}

/// The values of all files of a questionnaire.
pub(super) struct Parts {
    pub(super) structure: StructureFile,
    pub(super) checks: ChecksFile,
    pub(super) law: LawFile,
    pub(super) migrations: MigrationsFile,
    pub(super) texts: Vec<TextFile>,
}

impl Parts {
    /// These, and behind them what another questionnaire adds: questions at the end of their section, sections at the
    /// end. Words may be replaced.
    fn extended(self, own: Self) -> Self {
        let Self { mut structure, mut checks, mut law, mut texts, .. } = self;
        structure.id = own.structure.id;
        structure.conditions.extend(own.structure.conditions);
        for section in own.structure.sections {
            match structure.sections.iter_mut().find(|known| known.id == section.id) {
                Some(known) => known.questions.extend(section.questions),
                None => structure.sections.push(section),
            }
        }
        let added =
            own.structure.languages.into_iter().filter(|language| !structure.languages.contains(language));
        let added: Vec<String> = added.collect();
        structure.languages.extend(added);
        checks.checks.extend(own.checks.checks);
        law.references.extend(own.law.references);
        law.grounds.extend(own.law.grounds);
        law.rights.extend(own.law.rights);
        law.duties.extend(own.law.duties);
        for text in own.texts {
            match texts.iter_mut().find(|known| known.language == text.language) {
                Some(known) => {
                    known.sections.extend(text.sections);
                    known.questions.extend(text.questions);
                    known.checks.extend(text.checks);
                    known.law.extend(text.law);
                    known.rights.extend(text.rights);
                    known.conditions.extend(text.conditions);
                    known.duties.extend(text.duties);
                }
                None => texts.push(text),
            }
        }
        // Its versions are its own.
        Self { structure, checks, law, migrations: own.migrations, texts }
    }
}

/// What the definitions of a file may name, and what they may leave to the questionnaire they extend.
struct Known<'q> {
    questionnaire: &'q Questionnaire,
    base: Option<&'q Questionnaire>,
}

impl Known<'_> {
    fn names(&self, id: &str) -> bool {
        self.questionnaire.question(id).is_some() || self.questionnaire.section(id).is_some()
    }
}

/// The questionnaire that a file extends.
fn base_of(structure: &mut DefinitionFile<StructureFile>) -> Option<Questionnaire> {
    let extends = structure.value.as_ref()?.extends.clone()?;
    if extends == BUILTIN_ID {
        return Some(Questionnaire::builtin());
    }
    structure.fault(&Path::root().key("extends"), format!("only `{BUILTIN_ID}` can be extended"));
    None
}

/// Puts the parts together, without checking.
pub(super) fn assemble(parts: Parts, labels: Labels) -> Questionnaire {
    let Parts { structure, checks, law, migrations, mut texts } = parts;
    // The first language fills what another lacks: the structure says which it is.
    let rank = |language: &String| structure.languages.iter().position(|known| known == language);
    texts.sort_by_key(|text| rank(&text.language).unwrap_or(usize::MAX));
    let sections: Vec<Section> = structure
        .sections
        .into_iter()
        .map(|section| Section {
            questions: questions(&section.id, section.questions, &structure.conditions),
            id: section.id,
        })
        .collect();
    let mut index = IndexMap::new();
    for (position, section) in sections.iter().enumerate() {
        index_questions(&section.questions, &[position], &mut index);
    }
    let texts: IndexMap<String, TextFile> =
        texts.into_iter().map(|text| (text.language.clone(), text)).collect();
    let environments =
        texts.values().map(|text| (text.language.clone(), environment(text, &labels))).collect();
    Questionnaire {
        id: structure.id,
        languages: texts.keys().cloned().collect(),
        conditions: structure.conditions,
        sections,
        checks: checks.checks,
        law,
        migrations: migrations.migrations,
        texts,
        index,
        environments,
        labels,
    }
}

/// The messages of checks and the sentences of measures, ready to be written.
fn environment(text: &TextFile, labels: &Labels) -> minijinja::Environment<'static> {
    let mut environment = crate::expression::environment(labels, &text.language);
    let messages = text.checks.iter().flat_map(|(id, check)| {
        [("message", &check.message), ("reader", &check.reader), ("help", &check.help)]
            .map(|(part, words)| (template_name(id, part), words))
    });
    let sentences =
        text.questions.iter().map(|(id, question)| (template_name(id, "sentence"), &question.sentence));
    for (name, words) in messages.chain(sentences).filter(|(_, words)| !words.is_empty()) {
        // A message that is no template is printed as it stands; `check_texts` tells the author.
        let _ = environment.add_template_owned(name, words.clone());
    }
    environment
}

fn questions(
    parent: &str,
    definitions: Vec<QuestionDefinition>,
    conditions: &IndexMap<String, String>,
) -> Vec<Question> {
    definitions
        .into_iter()
        .map(|definition| {
            let id = format!("{parent}.{}", definition.id);
            let when = definition.when.as_deref();
            Question {
                conditions: when.map(|when| conditions::named(when, conditions)).unwrap_or_default(),
                when: when.map(|when| conditions::expanded(when, conditions)),
                fields: questions(&id, definition.fields, conditions),
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
                optional: definition.optional,
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
fn check_structure(file: &mut DefinitionFile<StructureFile>, known: &Known<'_>) {
    let Some(definition) = file.value.clone() else { return };
    for (name, meaning) in &definition.conditions {
        let path = Path::root().key("conditions").key(name);
        if known.names(name) || RESERVED.contains(&name.as_str()) {
            file.fault(&path, format!("`{name}` is taken"));
        }
        if let Err(problem) = crate::expression::check(meaning, &|id| known.names(id)) {
            file.fault(&path, problem);
        }
    }
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
        check_questions(file, known, &section.id, &section.questions, &path.key("questions"), false);
    }
}

fn check_questions(
    file: &mut DefinitionFile<StructureFile>,
    known: &Known<'_>,
    parent: &str,
    questions: &[QuestionDefinition],
    path: &Path,
    in_record: bool,
) {
    let mut seen: Vec<&str> = Vec::new();
    for (position, question) in questions.iter().enumerate() {
        let path = path.index(position);
        let id = format!("{parent}.{}", question.id);
        if known.base.is_some_and(|base| base.question(&id).is_some()) {
            file.fault(
                &path.key("id"),
                format!("`{id}` is a question of the questionnaire that this one extends"),
            );
        }
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
        let holds_fields =
            matches!(question.kind, Kind::Records | Kind::Record | Kind::Results | Kind::Group);
        if holds_fields == question.fields.is_empty() {
            let problem = if holds_fields { "this kind needs `fields`" } else { "this kind has no `fields`" };
            file.fault(&path.key("kind"), problem);
        }
        if in_record && matches!(question.kind, Kind::Group) {
            file.fault(&path.key("kind"), "a record holds no group");
        }
        if let Some(when) = &question.when
            && let Err(problem) = crate::expression::check(
                &conditions::expanded(when, known.questionnaire.conditions()),
                &|id| known.names(id),
            )
        {
            file.fault(&path.key("when"), problem);
        }
        for caveat in &question.caveats {
            if known.questionnaire.question(caveat).is_none() {
                file.fault(&path.key("caveats"), format!("no question `{caveat}`"));
            }
        }
        for reference in &question.law {
            if known.questionnaire.law(reference).is_none() {
                file.fault(&path.key("law"), format!("no legal reference `{reference}`"));
            }
        }
        let inside = in_record || matches!(question.kind, Kind::Records | Kind::Results);
        check_questions(file, known, &id, &question.fields, &path.key("fields"), inside);
    }
}

/// Every id has its words, and no words are left over.
fn check_texts(file: &mut DefinitionFile<TextFile>, known: &Known<'_>) {
    let Some(texts) = file.value.clone() else { return };
    let Known { questionnaire, base } = known;
    let root = Path::root();
    for section in questionnaire.sections() {
        let given = base.is_some_and(|base| base.section(&section.id).is_some());
        if !given && texts.sections.get(&section.id).is_none_or(|text| text.label.trim().is_empty()) {
            file.fault(&root.key("sections"), format!("no label for section `{}`", section.id));
        }
    }
    for name in questionnaire.conditions.keys() {
        let given = base.is_some_and(|base| base.conditions.contains_key(name));
        if !given && texts.conditions.get(name).is_none_or(|words| words.trim().is_empty()) {
            file.fault(&root.key("conditions"), format!("no words for condition `{name}`"));
        }
    }
    for name in texts.conditions.keys().filter(|name| !questionnaire.conditions.contains_key(*name)) {
        file.fault(&root.key("conditions").key(name), format!("no condition `{name}`"));
    }
    for id in texts.sections.keys().filter(|id| questionnaire.section(id).is_none()) {
        file.fault(&root.key("sections").key(id), format!("no section `{id}`"));
    }
    for id in questionnaire.ids() {
        let Some(question) = questionnaire.question(id) else { continue };
        let given = base.is_some_and(|base| base.question(id).is_some());
        let Some(text) = texts.questions.get(id) else {
            if given {
                continue;
            }
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
        let given = base.is_some_and(|base| base.checks().iter().any(|known| known.id == check.id));
        if !given && !texts.checks.contains_key(&check.id) {
            file.fault(&root.key("checks"), format!("no words for check `{}`", check.id));
        }
    }
    for reference in &questionnaire.law.references {
        let given = base.is_some_and(|base| base.law(&reference.id).is_some());
        if !given && !texts.law.contains_key(&reference.id) {
            file.fault(&root.key("law"), format!("no words for `{}`", reference.id));
        }
    }
    for (id, check) in &texts.checks {
        for (part, words) in [("message", &check.message), ("reader", &check.reader), ("help", &check.help)] {
            if let Err(error) = minijinja::Environment::new().template_from_str(words) {
                let detail = error.detail().unwrap_or_default().to_owned();
                file.fault(&root.key("checks").key(id).key(part), format!("`{part}` of `{id}`: {detail}"));
            }
        }
    }
    for duty in questionnaire.duties() {
        let given = base.is_some_and(|base| base.duties().iter().any(|known| known.id == duty.id));
        let words = texts.duties.get(&duty.id);
        if !given && words.is_none() {
            file.fault(&root.key("duties"), format!("no words for duty `{}`", duty.id));
        }
        for condition in duty.conditions.iter().filter(|_| words.is_some()) {
            if words.is_some_and(|words| !words.conditions.contains_key(&condition.id)) {
                let path = root.key("duties").key(&duty.id);
                file.fault(&path, format!("no words for condition `{}` of `{}`", condition.id, duty.id));
            }
        }
    }
    for id in texts.duties.keys() {
        if !questionnaire.duties().iter().any(|duty| duty.id == *id) {
            file.fault(&root.key("duties").key(id), format!("no duty `{id}`"));
        }
    }
    for right in questionnaire.rights() {
        let given = base.is_some_and(|base| base.rights().iter().any(|known| known.id == right.id));
        if !given && !texts.rights.contains_key(&right.id) {
            file.fault(&root.key("rights"), format!("no words for right `{}`", right.id));
        }
    }
}

fn check_checks(file: &mut DefinitionFile<ChecksFile>, known: &Known<'_>) {
    let Some(checks) = file.value.clone() else { return };
    let questionnaire = known.questionnaire;
    let mut seen: Vec<&str> = Vec::new();
    for (position, check) in checks.checks.iter().enumerate() {
        let path = Path::root().key("checks").index(position);
        let taken = Code::ALL.iter().any(|code| code.name() == check.id)
            || known.base.is_some_and(|base| base.checks().iter().any(|known| known.id == check.id));
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
    let is_known = |id: &str| questionnaire.question(id).is_some() || questionnaire.section(id).is_some();
    for (position, duty) in law.duties.iter().enumerate() {
        let path = root.key("duties").index(position);
        for reference in duty.law.iter().filter(|reference| questionnaire.law(reference).is_none()) {
            file.fault(&path.key("law"), format!("no legal reference `{reference}`"));
        }
        for (position, condition) in duty.conditions.iter().enumerate() {
            let that = conditions::expanded(&condition.that, questionnaire.conditions());
            if let Err(problem) = crate::expression::check(&that, &is_known) {
                file.fault(&path.key("conditions").index(position).key("that"), problem);
            }
        }
        let Some(branches) = &duty.branches else { continue };
        if questionnaire.question(&branches.each).is_none_or(|list| list.kind != Kind::Records) {
            file.fault(&path.key("branches").key("each"), format!("no list `{}`", branches.each));
        }
        if let Err(problem) = crate::expression::check(&branches.that, &is_known) {
            file.fault(&path.key("branches").key("that"), problem);
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
