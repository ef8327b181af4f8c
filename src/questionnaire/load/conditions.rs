//! The expressions of a questionnaire: the names they may use, and conditions that wait for each other.

use super::super::definition::StructureFile;
use super::super::{Kind, Mistake, Question, Questionnaire, conditions};
use super::read::DefinitionFile;
use super::{Known, near};
use crate::expression;
use crate::finding::Arg;
use crate::yaml::Path;

/// Where an expression stands, and so which names have a meaning in it.
#[derive(Clone, Copy, Default)]
pub(super) struct Place<'p> {
    /// The list whose record is `item`.
    pub(super) list: Option<&'p str>,
    /// Whether it may read `today`.
    pub(super) dated: bool,
}

/// What is wrong with a name, and what to say of it.
type WrongName = (Mistake, [(&'static str, Arg); 2]);

/// An expression at a place: that it can be read, and that each name is known.
pub(super) fn check<T>(
    file: &mut DefinitionFile<T>,
    path: &Path,
    expression: &str,
    known: &Known<'_>,
    place: Place<'_>,
) {
    match expression::checked_names(expression) {
        Err(detail) => {
            let args = [("expression", expression.into()), ("detail", detail.into())];
            file.mistake(path, Mistake::Expression, args);
        }
        Ok(names) => {
            if let Some((mistake, args)) = names.iter().find_map(|name| wrong_name(name, known, place)) {
                file.mistake(path, mistake, args);
            }
        }
    }
}

/// The same for an expression that may use the names of conditions.
pub(super) fn check_named<T>(
    file: &mut DefinitionFile<T>,
    path: &Path,
    expression: &str,
    known: &Known<'_>,
    place: Place<'_>,
) {
    let expanded = conditions::expanded(expression, known.questionnaire.conditions());
    check(file, path, &expanded, known, place);
}

/// What is wrong with a name, where something is.
pub(super) fn wrong_name(name: &str, known: &Known<'_>, place: Place<'_>) -> Option<WrongName> {
    if name == "today" {
        let args = [("name", name.into()), ("near", "none".into())];
        return (!place.dated).then_some((Mistake::TodayUndated, args));
    }
    let id = full_id(name, place.list);
    let item = name == "item" && place.list.is_some();
    if item || known.names(&id) {
        return None;
    }
    if known.questionnaire.is_hidden(&id) {
        return Some(known.unknown(&id));
    }
    let near = match near(&id, known.questionnaire.ids()) {
        // As it is to be typed.
        Arg::Text(near) => Arg::Text(match place.list.and_then(|list| near.strip_prefix(list)) {
            Some(field) => format!("item{field}"),
            None => near,
        }),
        other => other,
    };
    Some((Mistake::UnknownName, [("name", name.into()), ("near", near)]))
}

/// The id that a name means: `item.rows` in an expression over the records of `data.sets` is `data.sets.rows`.
pub(super) fn full_id(name: &str, list: Option<&str>) -> String {
    match (name.strip_prefix("item."), list) {
        (Some(field), Some(list)) => format!("{list}.{field}"),
        _ => name.to_owned(),
    }
}

/// The list that a field is in.
pub(super) fn list_of<'i>(questionnaire: &Questionnaire, id: &'i str) -> Option<&'i str> {
    let ends = id.match_indices('.').map(|(end, _)| &id[..end]);
    ends.into_iter().find(|parent| {
        questionnaire
            .question(parent)
            .is_some_and(|question| matches!(question.kind, Kind::Records | Kind::Record))
    })
}

/// The questions that a condition reads, by their full ids: of a section or group, each of its questions.
fn read_by(questionnaire: &Questionnaire, question: &Question) -> Vec<String> {
    let Some(when) = &question.when else { return Vec::new() };
    let list = list_of(questionnaire, &question.id);
    let names = expression::checked_names(when).unwrap_or_default();
    let ids = names.iter().map(|name| full_id(name, list));
    ids.flat_map(|id| {
        let inside = format!("{id}.");
        let whole = questionnaire.question(&id).is_none_or(|question| question.kind == Kind::Group);
        let held = questionnaire.ids().filter(|known| whole && known.starts_with(&inside));
        held.map(str::to_owned).chain((!whole).then(|| id.clone())).collect::<Vec<_>>()
    })
    .collect()
}

/// Conditions that wait for each other: each circle is told once, at the first of its questions in the file.
pub(super) fn cycles(file: &mut DefinitionFile<StructureFile>, known: &Known<'_>, own: &[(String, Path)]) {
    let mut told: Vec<String> = Vec::new();
    for (id, path) in own {
        if told.contains(id) {
            continue;
        }
        if let Some(way) = way_back(known.questionnaire, id) {
            let shown: Vec<String> = way.iter().chain([id]).map(|id| format!("`{id}`")).collect();
            file.mistake(&path.key("when"), Mistake::Cycle, [("cycle", shown.join(" → ").into())]);
            told.extend(way);
        }
    }
}

/// The shortest way from a question over what its condition reads back to it, without its end.
fn way_back(questionnaire: &Questionnaire, id: &str) -> Option<Vec<String>> {
    // Each question that was reached, and the one it was reached from.
    let mut reached: Vec<(String, usize)> = vec![(id.to_owned(), 0)];
    let mut position = 0;
    while let Some((current, _)) = reached.get(position).cloned() {
        let next = questionnaire.question(&current).map(|question| read_by(questionnaire, question));
        for other in next.unwrap_or_default() {
            if other == id {
                let mut way = Vec::new();
                let mut at = position;
                while at > 0 {
                    way.push(reached[at].0.clone());
                    at = reached[at].1;
                }
                way.push(id.to_owned());
                way.reverse();
                return Some(way);
            }
            if reached.iter().all(|(known, _)| *known != other) {
                reached.push((other, position));
            }
        }
        position += 1;
    }
    None
}
