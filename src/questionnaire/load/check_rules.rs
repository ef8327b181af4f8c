//! `checks.yaml` and `law.yaml`: what they name, and what is named twice.

use super::super::definition::{ChecksFile, LawFile};
use super::super::{Kind, Mistake, Questionnaire};
use super::conditions::{self, Place};
use super::read::DefinitionFile;
use super::{Known, near};
use crate::date::PartialDate;
use crate::finding::{Code, Level};
use crate::yaml::Path;

pub(super) fn checks(file: &mut DefinitionFile<ChecksFile>, known: &Known<'_>) {
    let Some(checks) = file.value.clone() else { return };
    let questionnaire = known.questionnaire;
    let given = |id: &str| known.base.is_some_and(|base| base.checks().iter().any(|check| check.id == id));
    let mut seen: Vec<&str> = Vec::new();
    for (position, check) in checks.checks.iter().enumerate() {
        let path = Path::root().key("checks").index(position);
        let id = check.id.as_str();
        let taken = Code::ALL.iter().any(|code| code.name() == id) || given(id) || seen.contains(&id);
        name(file, &path.key("id"), id, taken);
        seen.push(id);
        // An error is a fault of the file; nothing that is true may keep a team from publishing.
        if !matches!(check.level, Level::Warning | Level::Advice) {
            file.mistake(&path.key("level"), Mistake::CheckLevel, [("id", id.into())]);
        }
        let is_list =
            |list: &str| questionnaire.question(list).is_some_and(|list| list.kind == Kind::Records);
        if let Some(list) = check.each.as_ref().filter(|list| !is_list(list)) {
            let lists = known.questions().filter(|question| question.kind == Kind::Records);
            let near = near(list, lists.map(|question| question.id.as_str()));
            let args = [("id", list.as_str().into()), ("near", near)];
            file.mistake(&path.key("each"), Mistake::UnknownList, args);
            continue;
        }
        let at = check.each.as_ref().map_or_else(|| check.at.clone(), |list| format!("{list}.{}", check.at));
        if questionnaire.question(&at).is_none() {
            let (mistake, args) = known.unknown(&at);
            file.mistake(&path.key("at"), mistake, args);
        }
        let place = Place { list: check.each.as_deref(), dated: check.dated };
        for (key, expression) in [("when", check.when.as_ref()), ("that", Some(&check.that))] {
            if let Some(expression) = expression {
                conditions::check(file, &path.key(key), expression, known, place);
            }
        }
        references(file, &path.key("law"), &check.law, known);
    }
}

pub(super) fn law(file: &mut DefinitionFile<LawFile>, known: &Known<'_>) {
    let Some(law) = file.value.clone() else { return };
    let questionnaire = known.questionnaire;
    let root = Path::root();
    let mut seen: Vec<&str> = Vec::new();
    for (position, reference) in law.references.iter().enumerate() {
        let path = root.key("references").index(position);
        let id = reference.id.as_str();
        let given = known.base.is_some_and(|base| base.law(id).is_some());
        name(file, &path.key("id"), id, given || seen.contains(&id));
        seen.push(id);
        let dates = [
            ("checked_on", Some(&reference.checked_on)),
            ("in_force_since", reference.in_force_since.as_ref()),
        ];
        for (key, date) in dates {
            let wrong = date.filter(|date| PartialDate::parse(date).ok().and_then(|date| date.day).is_none());
            if let Some(date) = wrong {
                file.mistake(&path.key(key), Mistake::LawDate, [("found", date.as_str().into())]);
            }
        }
        if let Some(url) = reference.url.as_ref().filter(|url| crate::address::accepted(url).is_none()) {
            file.mistake(&path.key("url"), Mistake::LawAddress, [("found", url.as_str().into())]);
        }
    }
    references(file, &root.key("grounds"), &law.grounds, known);
    let given = |ground: &String| known.base.is_some_and(|base| base.grounds().contains(ground));
    for (position, ground) in law.grounds.iter().enumerate() {
        if law.grounds[..position].contains(ground) || given(ground) {
            let args = [("id", ground.as_str().into())];
            file.mistake(&root.key("grounds").index(position), Mistake::DuplicateId, args);
        }
    }
    duties(file, &law, known);
    let given = |id: &str| known.base.is_some_and(|base| base.rights().iter().any(|right| right.id == id));
    let mut seen: Vec<&str> = Vec::new();
    for (position, right) in law.rights.iter().enumerate() {
        let path = root.key("rights").index(position);
        let id = right.id.as_str();
        name(file, &path.key("id"), id, given(id) || seen.contains(&id));
        seen.push(id);
        references(file, &path.key("law"), &right.law, known);
        if let Some(route) = &right.route
            && !is_route(questionnaire, route)
        {
            let (mistake, args) = known.unknown(&format!("redress.{route}"));
            file.mistake(&path.key("route"), mistake, args);
        }
        if let Some(when) = &right.when {
            conditions::check(file, &path.key("when"), when, known, Place::default());
        }
    }
}

/// Duties: what each rests on, and when it applies.
fn duties(file: &mut DefinitionFile<LawFile>, law: &LawFile, known: &Known<'_>) {
    let given = |id: &str| known.base.is_some_and(|base| base.duties().iter().any(|duty| duty.id == id));
    let mut seen: Vec<&str> = Vec::new();
    for (position, duty) in law.duties.iter().enumerate() {
        let path = Path::root().key("duties").index(position);
        let id = duty.id.as_str();
        // `D1`, as the law's own lists number them.
        name(file, &path.key("id"), &id.to_ascii_lowercase(), given(id) || seen.contains(&id));
        seen.push(id);
        references(file, &path.key("law"), &duty.law, known);
        for (position, condition) in duty.conditions.iter().enumerate() {
            let place = path.key("conditions").index(position).key("that");
            conditions::check_named(file, &place, &condition.that, known, Place::default());
        }
        let Some(branches) = &duty.branches else { continue };
        let path = path.key("branches");
        if is_list(known, &branches.each) {
            let place = Place { list: Some(&branches.each), dated: false };
            conditions::check(file, &path.key("that"), &branches.that, known, place);
            let field = format!("{}.{}", branches.each, branches.name);
            if known.questionnaire.question(&field).is_none() {
                let (mistake, args) = known.unknown(&field);
                file.mistake(&path.key("name"), mistake, args);
            }
        } else {
            unknown_list(file, &path.key("each"), &branches.each, known);
        }
    }
}

fn is_list(known: &Known<'_>, id: &str) -> bool {
    known.questionnaire.question(id).is_some_and(|list| list.kind == Kind::Records)
}

fn unknown_list<T>(file: &mut DefinitionFile<T>, place: &Path, id: &str, known: &Known<'_>) {
    let lists = known.questions().filter(|question| question.kind == Kind::Records);
    let near = near(id, lists.map(|question| question.id.as_str()));
    file.mistake(place, Mistake::UnknownList, [("id", id.into()), ("near", near)]);
}

fn is_route(questionnaire: &Questionnaire, route: &str) -> bool {
    questionnaire.question(&format!("redress.{route}")).is_some()
}

/// The id of a check, reference or right: well-formed, and nobody else's.
fn name<T>(file: &mut DefinitionFile<T>, place: &Path, id: &str, taken: bool) {
    let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'));
    if !well_formed {
        file.mistake(place, Mistake::IdForm, [("found", id.into())]);
    }
    if taken {
        file.mistake(place, Mistake::IdTaken, [("id", id.into())]);
    }
}

fn references<T>(file: &mut DefinitionFile<T>, place: &Path, ids: &[String], known: &Known<'_>) {
    for (position, id) in ids.iter().enumerate() {
        if known.questionnaire.law(id).is_none() {
            file.mistake(&place.index(position), Mistake::UnknownLaw, known.unknown_law(id));
        }
    }
}
