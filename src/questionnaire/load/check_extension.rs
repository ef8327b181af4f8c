//! What a questionnaire does to the one it extends: places, options, required and hidden questions.

use super::super::definition::StructureFile;
use super::super::{INVENTORY_READ, Kind, Mistake, OPTIONS_READ, Question, Questionnaire, Tier, conditions};
use super::conditions::{full_id, list_of};
use super::read::DefinitionFile;
use super::{Known, check_structure};
use crate::expression;
use crate::yaml::Path;

pub(super) fn run(file: &mut DefinitionFile<StructureFile>, known: &Known<'_>) {
    let Some(definition) = file.value.clone() else { return };
    let Some(base) = known.base else { return alone(file, &definition) };
    let uses = uses(base);
    places(file, &definition, known, base);
    let root = Path::root();
    for (position, id) in definition.require.iter().enumerate() {
        let place = root.key("require").index(position);
        let _ = counted(file, &place, base, id);
    }
    for (position, id) in definition.hide.iter().enumerate() {
        let place = root.key("hide").index(position);
        if base.question(id).is_some_and(|question| question.kind == Kind::Group) {
            file.mistake(&place, Mistake::NotAQuestion, [("id", id.as_str().into())]);
            continue;
        }
        let Some(question) = counted(file, &place, base, id) else { continue };
        let args = [("id", id.as_str().into())];
        if question.required || definition.require.contains(id) {
            file.mistake(&place, Mistake::HideRequired, args);
        } else if question.tier == Tier::Essential {
            file.mistake(&place, Mistake::HideEssential, args);
        } else if let Some(reference) = question.law.first() {
            let args = [("id", id.as_str().into()), ("law", reference.as_str().into())];
            file.mistake(&place, Mistake::HideLaw, args);
        } else if INVENTORY_READ.contains(&id.as_str()) {
            let args = [("id", id.as_str().into()), ("by", "redevable inventory".into())];
            file.mistake(&place, Mistake::HideNeeded, args);
        } else if let Some(used) = uses.iter().find(|used| used.needs(id, &definition.hide)) {
            let args = [("id", id.as_str().into()), ("by", used.by.as_str().into())];
            file.mistake(&place, Mistake::HideNeeded, args);
        }
    }
    for (id, options) in &definition.options {
        let place = root.key("options").key(id);
        let Some(question) = base.question(id) else {
            let (mistake, args) = known.unknown(id);
            file.mistake_at_key(&place, mistake, args);
            continue;
        };
        if !matches!(question.kind, Kind::Choice | Kind::Choices) {
            file.mistake_at_key(&place, Mistake::OptionsNotChoice, [("id", id.as_str().into())]);
            continue;
        }
        let reader = uses.iter().find(|used| used.decides && used.reads(id)).map(|used| used.by.as_str());
        let reader = reader.or_else(|| OPTIONS_READ.contains(&id.as_str()).then_some("redevable"));
        if let Some(by) = reader {
            let args = [("id", id.as_str().into()), ("by", by.into())];
            file.mistake_at_key(&place, Mistake::OptionsDecide, args);
        }
        check_structure::options(file, options, &question.options, id, &place);
    }
}

/// A questionnaire that stands alone has nothing to require, hide or follow: it says so in its own questions.
fn alone(file: &mut DefinitionFile<StructureFile>, definition: &StructureFile) {
    let root = Path::root();
    let keys = [
        ("require", !definition.require.is_empty()),
        ("hide", !definition.hide.is_empty()),
        ("options", !definition.options.is_empty()),
    ];
    for (key, _) in keys.into_iter().filter(|(_, used)| *used) {
        file.mistake_at_key(&root.key(key), Mistake::NeedsExtends, [("key", key.into())]);
    }
    for (position, section) in definition.sections.iter().enumerate() {
        let path = root.key("sections").index(position);
        let questions = section.questions.iter().enumerate();
        let questions = questions.filter(|(_, question)| question.after.is_some());
        let places = questions.map(|(position, _)| path.key("questions").index(position));
        for place in section.after.is_some().then(|| path.clone()).into_iter().chain(places) {
            file.mistake_at_key(&place.key("after"), Mistake::NeedsExtends, [("key", "after".into())]);
        }
    }
}

/// Every `after:` names something that is there.
fn places(
    file: &mut DefinitionFile<StructureFile>,
    definition: &StructureFile,
    known: &Known<'_>,
    base: &Questionnaire,
) {
    for (position, section) in definition.sections.iter().enumerate() {
        let path = Path::root().key("sections").index(position);
        let given = base.section(&section.id);
        if let Some(after) = &section.after
            && (given.is_some() || base.section(after).is_none())
        {
            let args =
                [("after", after.as_str().into()), ("near", check_structure::section_near(known, after))];
            file.mistake(&path.key("after"), Mistake::AfterUnknown, args);
        }
        for (position, question) in section.questions.iter().enumerate() {
            let Some(after) = &question.after else { continue };
            let own = |given: &super::super::Section| given.questions.iter().any(|known| known.id == *after);
            if !given.is_some_and(own) {
                let ids = given.map_or(&[][..], |given| &given.questions);
                let near = super::near(after, ids.iter().map(|known| known.id.as_str()));
                let place = path.key("questions").index(position).key("after");
                file.mistake(
                    &place,
                    Mistake::AfterUnknown,
                    [("after", after.as_str().into()), ("near", near)],
                );
            }
        }
    }
}

/// The question of an id, where it is one that is counted: not a group, and not a field of a list.
fn counted<'q>(
    file: &mut DefinitionFile<StructureFile>,
    place: &Path,
    base: &'q Questionnaire,
    id: &str,
) -> Option<&'q Question> {
    let question = base.question(id);
    let whole = base.section(id).is_some();
    match question {
        Some(question) if question.kind != Kind::Group && list_of(base, id).is_none() => Some(question),
        None if !whole => {
            let near = super::near(id, base.ids());
            file.mistake(place, Mistake::UnknownQuestion, [("id", id.into()), ("near", near)]);
            None
        }
        Some(_) | None => {
            file.mistake(place, Mistake::NotAQuestion, [("id", id.into())]);
            None
        }
    }
}

/// Something of a questionnaire that reads answers.
struct Use {
    /// What it is, by its id.
    by: String,
    /// The full ids it names.
    ids: Vec<String>,
    /// Whether other answers are asked or judged by what it reads, and so by the options of a choice.
    decides: bool,
}

impl Use {
    fn reads(&self, id: &str) -> bool {
        self.ids.iter().any(|known| known == id || id.starts_with(&format!("{known}.")))
    }

    /// Whether it reads a question that is to be hidden, or a field of it, and is not hidden itself.
    fn needs(&self, id: &str, hide: &[String]) -> bool {
        let within = |id: &str, whole: &str| id.strip_prefix(whole).is_some_and(|rest| rest.starts_with('.'));
        let hidden = hide.iter().any(|hidden| *hidden == self.by || within(&self.by, hidden));
        !hidden && (self.reads(id) || self.ids.iter().any(|known| within(known, id)))
    }
}

/// All that reads answers: conditions, caveats, checks, rights, duties.
///
/// Whatever else a questionnaire declares with an expression belongs here: a hidden question would silence it.
fn uses(questionnaire: &Questionnaire) -> Vec<Use> {
    let named = |expression: &str, list: Option<&str>| -> Vec<String> {
        let expanded = conditions::expanded(expression, questionnaire.conditions());
        let names = expression::checked_names(&expanded).unwrap_or_default();
        names.iter().map(|name| full_id(name, list)).collect()
    };
    let mut uses = Vec::new();
    for question in questionnaire.ids().filter_map(|id| questionnaire.question(id)) {
        let by = &question.id;
        if let Some(when) = &question.when {
            let ids = named(when, list_of(questionnaire, by));
            uses.push(Use { by: by.clone(), ids, decides: true });
        }
        uses.push(Use { by: by.clone(), ids: question.caveats.clone(), decides: false });
    }
    for check in questionnaire.checks() {
        let list = check.each.as_deref();
        let mut ids = named(&check.that, list);
        ids.extend(check.when.iter().flat_map(|when| named(when, list)));
        uses.push(Use { by: check.id.clone(), ids, decides: true });
        let at = list.map_or_else(|| check.at.clone(), |list| format!("{list}.{}", check.at));
        let ids = list.map(str::to_owned).into_iter().chain([at]).collect();
        uses.push(Use { by: check.id.clone(), ids, decides: false });
    }
    for right in questionnaire.rights() {
        let ids = right.when.iter().flat_map(|when| named(when, None)).collect();
        uses.push(Use { by: right.id.clone(), ids, decides: true });
    }
    for duty in questionnaire.duties() {
        let mut ids: Vec<String> =
            duty.conditions.iter().flat_map(|condition| named(&condition.that, None)).collect();
        if let Some(branches) = &duty.branches {
            ids.extend(named(&branches.that, Some(&branches.each)));
            ids.extend([branches.each.clone(), format!("{}.{}", branches.each, branches.name)]);
        }
        uses.push(Use { by: duty.id.clone(), ids, decides: true });
    }
    uses
}
