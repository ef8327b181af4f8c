//! The parts of a questionnaire, put together without checking.

use indexmap::IndexMap;

use super::super::definition::{ChecksFile, LawFile, QuestionDefinition, StructureFile, TextFile};
use super::super::migrations::MigrationsFile;
use super::super::{Question, Questionnaire, Section, conditions, template_name};
use crate::locale::Labels;

/// The values of all files of a questionnaire.
pub(in super::super) struct Parts {
    pub(in super::super) structure: StructureFile,
    pub(in super::super) checks: ChecksFile,
    pub(in super::super) law: LawFile,
    pub(in super::super) migrations: MigrationsFile,
    pub(in super::super) texts: Vec<TextFile>,
    /// Full ids of questions that are not asked.
    pub(in super::super) hidden: Vec<String>,
}

/// Puts the parts together, without checking.
pub(in super::super) fn assemble(parts: Parts, labels: Labels) -> Questionnaire {
    let Parts { structure, checks, law, migrations, mut texts, hidden } = parts;
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
        texts,
        index,
        hidden,
        migrations: migrations.migrations,
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
                min: definition.min,
                max: definition.max,
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
