//! What a questionnaire adds to the one that it extends. Nothing is refused here: mistakes are found by the checks,
//! with both questionnaires in hand.

use std::collections::HashMap;

use super::super::Kind;
use super::super::definition::{
    CheckText, OptionText, QuestionDefinition, QuestionText, SectionDefinition, StructureFile, TextFile,
};
use super::assemble::Parts;

impl Parts {
    /// These, and what another questionnaire adds, requires and hides.
    pub(super) fn extended(self, own: Self) -> Self {
        let Self { mut structure, mut checks, mut law, mut texts, mut hidden, .. } = self;
        structure.id = own.structure.id.clone();
        for (name, meaning) in own.structure.conditions {
            structure.conditions.entry(name).or_insert(meaning);
        }
        add_sections(&mut structure, own.structure.sections);
        for (id, options) in own.structure.options {
            if let Some(question) = question_mut(&mut structure, &id) {
                question.options.extend(options);
            }
        }
        for id in &own.structure.require {
            if let Some(question) = question_mut(&mut structure, id) {
                question.required = true;
            }
        }
        for id in &own.structure.hide {
            hide(&mut structure, id, &mut hidden);
        }
        for language in own.structure.languages {
            if !structure.languages.contains(&language) {
                structure.languages.push(language);
            }
        }
        checks.checks.extend(own.checks.checks);
        law.references.extend(own.law.references);
        law.grounds.extend(own.law.grounds);
        law.rights.extend(own.law.rights);
        law.duties.extend(own.law.duties);
        for text in own.texts {
            match texts.iter_mut().find(|known| known.language == text.language) {
                Some(known) => add_words(known, text),
                None => texts.push(text),
            }
        }
        // Its versions are its own.
        Self { structure, checks, law, migrations: own.migrations, texts, hidden }
    }
}

/// New sections at their place, new questions at theirs. Those that name the same place keep their order.
fn add_sections(structure: &mut StructureFile, sections: Vec<SectionDefinition>) {
    let mut last: HashMap<String, String> = HashMap::new();
    for section in sections {
        if let Some(known) = structure.sections.iter_mut().find(|known| known.id == section.id) {
            add_questions(known, section.questions);
            continue;
        }
        let ids = structure.sections.iter().map(|known| known.id.as_str());
        let place = place_after(section.after.as_deref(), &mut last, &section.id, ids);
        structure.sections.insert(place.unwrap_or(structure.sections.len()), section);
    }
}

fn add_questions(section: &mut SectionDefinition, questions: Vec<QuestionDefinition>) {
    let mut last: HashMap<String, String> = HashMap::new();
    for question in questions {
        let after =
            question.after.as_deref().and_then(|after| after.strip_prefix(&section.id)?.strip_prefix('.'));
        let keys = section.questions.iter().map(|known| known.id.as_str());
        let place = place_after(after, &mut last, &question.id, keys);
        section.questions.insert(place.unwrap_or(section.questions.len()), question);
    }
}

/// The place behind something, and behind all that was put behind it before.
fn place_after<'k>(
    after: Option<&str>,
    last: &mut HashMap<String, String>,
    id: &str,
    mut known: impl Iterator<Item = &'k str>,
) -> Option<usize> {
    let after = after?;
    let behind = last.get(after).map_or(after, String::as_str);
    let place = known.position(|known| known == behind)? + 1;
    last.insert(after.to_owned(), id.to_owned());
    Some(place)
}

/// A question, field or group by its full id.
fn question_mut<'s>(structure: &'s mut StructureFile, id: &str) -> Option<&'s mut QuestionDefinition> {
    let mut keys = id.split('.');
    let section = keys.next()?;
    let section = structure.sections.iter_mut().find(|known| known.id == section)?;
    let first = keys.next()?;
    let mut question = section.questions.iter_mut().find(|known| known.id == first)?;
    for key in keys {
        question = question.fields.iter_mut().find(|known| known.id == key)?;
    }
    Some(question)
}

/// Takes a question out, and with its last question a group or section.
fn hide(structure: &mut StructureFile, id: &str, hidden: &mut Vec<String>) {
    fn take(questions: &mut Vec<QuestionDefinition>, parent: &str, id: &str, hidden: &mut Vec<String>) {
        questions.retain_mut(|question| {
            let own = format!("{parent}.{}", question.id);
            if own == id {
                note(question, &own, hidden);
                return false;
            }
            if question.kind == Kind::Group && id.starts_with(&format!("{own}.")) {
                take(&mut question.fields, &own, id, hidden);
                if question.fields.is_empty() {
                    hidden.push(own);
                    return false;
                }
            }
            true
        });
    }
    fn note(question: &QuestionDefinition, id: &str, hidden: &mut Vec<String>) {
        hidden.push(id.to_owned());
        for field in &question.fields {
            note(field, &format!("{id}.{}", field.id), hidden);
        }
    }
    let Some((of, _)) = id.split_once('.') else { return };
    structure.sections.retain_mut(|section| {
        if section.id != of {
            return true;
        }
        take(&mut section.questions, of, id, hidden);
        !section.questions.is_empty()
    });
}

/// Words put in place of others, one by one: what a file leaves out stays as it was.
fn add_words(known: &mut TextFile, own: TextFile) {
    for (id, text) in own.sections {
        let known = known.sections.entry(id).or_default();
        put(&mut known.label, text.label);
        put(&mut known.intro, text.intro);
    }
    for (id, text) in own.questions {
        let known = known.questions.entry(id).or_default();
        let QuestionText {
            label,
            help,
            reader,
            reader_past,
            example,
            unknown,
            unknown_past,
            sentence,
            options,
        } = text;
        put(&mut known.label, label);
        put(&mut known.help, help);
        // The past was written for the words it belonged to.
        if !reader.trim().is_empty() {
            known.reader_past.clear();
        }
        if !unknown.trim().is_empty() {
            known.unknown_past.clear();
        }
        put(&mut known.reader, reader);
        put(&mut known.reader_past, reader_past);
        put(&mut known.example, example);
        put(&mut known.unknown, unknown);
        put(&mut known.unknown_past, unknown_past);
        put(&mut known.sentence, sentence);
        for (option, text) in options {
            let OptionText { label, reader, aliases } = text;
            let known = known.options.entry(option).or_default();
            put(&mut known.label, label);
            put(&mut known.reader, reader);
            known.aliases.extend(aliases);
        }
    }
    for (id, text) in own.checks {
        let CheckText { title, message, help, reader, why, bad, good } = text;
        let known = known.checks.entry(id).or_default();
        put(&mut known.title, title);
        put(&mut known.message, message);
        put(&mut known.help, help);
        put(&mut known.reader, reader);
        put(&mut known.why, why);
        put(&mut known.bad, bad);
        put(&mut known.good, good);
    }
    known.law.extend(own.law);
    known.rights.extend(own.rights);
    known.conditions.extend(own.conditions);
    known.duties.extend(own.duties);
}

fn put(known: &mut String, own: String) {
    if !own.trim().is_empty() {
        *known = own;
    }
}
