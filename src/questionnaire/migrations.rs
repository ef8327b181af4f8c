//! `migrations.yaml`: how answers to an older version become answers to the next, and the mistakes such a file can have.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::load::DefinitionFile;
use super::{Kind, Questionnaire, UNCLEAR, Version};
use crate::path::Path;

/// `migrations.yaml`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MigrationsFile {
    /// One for each version that can be left behind.
    pub migrations: Vec<MigrationDefinition>,
}

/// From one version to a later one.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MigrationDefinition {
    /// The version that a file names before: `redevable/1`.
    pub from: String,
    /// The version that it names afterwards.
    pub to: String,
    /// What is done, in this order.
    #[serde(default)]
    pub steps: Vec<StepDefinition>,
}

/// One step, as it is written. [`StepDefinition::step`] reads it.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepDefinition {
    /// What is done.
    #[serde(rename = "do")]
    pub action: Action,
    /// The question (or group, or section) as the steps before left it, by its full id.
    pub at: String,
    /// `option`: the option before. `kind`: the kind before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// `rename`: the new id. `option`: the new option. `kind`: the new kind. `remove`: the question whose note keeps
    /// the answer; without it, a comment does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Why, for the team, by language.
    pub why: IndexMap<String, String>,
}

/// What a step can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// A question or section has another id, in the same place or another.
    Rename,
    /// An option has another id.
    Option,
    /// A question is no longer asked: its answer becomes a comment, or the note of another one.
    Remove,
    /// A question takes another kind of answer.
    Kind,
}

/// A step, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'d> {
    /// The question goes from one id to another, with all that is inside.
    Rename {
        /// Before.
        at: &'d str,
        /// After.
        to: &'d str,
    },
    /// An option is renamed.
    Option {
        /// The question.
        at: &'d str,
        /// Before.
        from: &'d str,
        /// After.
        to: &'d str,
    },
    /// The question is not asked any more.
    Remove {
        /// The question.
        at: &'d str,
        /// Whose note keeps the answer.
        note_of: Option<&'d str>,
    },
    /// Another kind of answer.
    Kind {
        /// The question.
        at: &'d str,
        /// How the answer is written anew.
        rule: KindRule,
    },
}

/// How an answer of one kind becomes one of another without a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindRule {
    /// What was written is an answer of the new kind, too.
    Same,
    /// A text of one line without Markdown goes on the line of its key.
    OnOneLine,
    /// A bare number is put between quotes.
    Quoted,
    /// One option becomes a list of one.
    Listed,
}

impl KindRule {
    fn between(from: Kind, to: Kind) -> Option<Self> {
        match (from, to) {
            (Kind::Text, Kind::Line) => Some(Self::OnOneLine),
            (Kind::Number | Kind::Date, Kind::Text | Kind::Line) => Some(Self::Quoted),
            (Kind::Choice, Kind::Choices) => Some(Self::Listed),
            (Kind::Line | Kind::Url | Kind::Duration, Kind::Text)
            | (Kind::Url | Kind::Duration, Kind::Line) => Some(Self::Same),
            _ => None,
        }
    }
}

impl StepDefinition {
    /// What the step means.
    ///
    /// # Errors
    /// The key at fault, and what is wrong with it.
    pub fn step(&self) -> Result<Step<'_>, (&'static str, String)> {
        let needed = |key: &'static str, value: &'_ Option<String>| match value {
            Some(_) => Ok(()),
            None => Err((key, format!("this step needs `{key}`"))),
        };
        let at = self.at.as_str();
        if self.from.is_some() && matches!(self.action, Action::Rename | Action::Remove) {
            return Err(("from", "this step has no `from`".to_owned()));
        }
        if self.action != Action::Remove {
            needed("to", &self.to)?;
        }
        let to = self.to.as_deref().unwrap_or_default();
        let from = self.from.as_deref().unwrap_or_default();
        match self.action {
            Action::Rename => Ok(Step::Rename { at, to }),
            Action::Remove => Ok(Step::Remove { at, note_of: self.to.as_deref() }),
            Action::Option => {
                needed("from", &self.from)?;
                Ok(Step::Option { at, from, to })
            }
            Action::Kind => {
                needed("from", &self.from)?;
                let known =
                    |key: &'static str, name: &str| kind(name).ok_or((key, format!("no kind `{name}`")));
                let rule = KindRule::between(known("from", from)?, known("to", to)?);
                let unsafe_change =
                    || ("to", format!("no safe rule from `{from}` to `{to}`: leave it to people"));
                Ok(Step::Kind { at, rule: rule.ok_or_else(unsafe_change)? })
            }
        }
    }
}

fn kind(name: &str) -> Option<Kind> {
    serde_json::from_value(serde_json::Value::from(name)).ok()
}

/// Whether an id is another one, or something inside it.
fn within(id: &str, outer: &str) -> bool {
    id.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Where the later steps bring a question; `None` where one removes it. Each id on the way is passed to `visit`.
fn carried<'d>(
    id: &str,
    later: impl Iterator<Item = Step<'d>>,
    mut visit: impl FnMut(&str),
) -> Option<String> {
    let mut id = id.to_owned();
    for step in later {
        match step {
            Step::Rename { at, to } if within(&id, at) => {
                id = format!("{to}{}", &id[at.len()..]);
                visit(&id);
            }
            Step::Remove { at, .. } if within(&id, at) => return None,
            Step::Rename { .. } | Step::Remove { .. } | Step::Option { .. } | Step::Kind { .. } => {}
        }
    }
    Some(id)
}

/// Versions, steps and their targets.
pub(super) fn check_migrations(file: &mut DefinitionFile<MigrationsFile>, questionnaire: &Questionnaire) {
    let Some(definition) = file.value.clone() else { return };
    let root = Path::root().key("migrations");
    for (position, migration) in definition.migrations.iter().enumerate() {
        let path = root.index(position);
        check_versions(file, questionnaire, &definition, position, &path);
        let mut seen: Vec<(&str, Option<&str>)> = Vec::new();
        for (number, step) in migration.steps.iter().enumerate() {
            let path = path.key("steps").index(number);
            for language in questionnaire.languages() {
                if step.why.get(language).is_none_or(|why| why.trim().is_empty()) {
                    file.fault(&path.key("why"), format!("`why` has no words in `{language}`"));
                }
            }
            // Each option of a question has a step of its own.
            let own = (step.at.as_str(), step.from.as_deref().filter(|_| step.action == Action::Option));
            if seen.contains(&own) {
                file.fault(&path.key("at"), format!("two steps for `{}`", step.at));
            }
            seen.push(own);
            match step.step() {
                Ok(read) => {
                    let later = later(&definition, questionnaire, position, number);
                    check_step(file, questionnaire, read, &later, &path);
                }
                Err((key, problem)) => file.fault(&path.key(key), problem),
            }
        }
    }
}

fn check_versions(
    file: &mut DefinitionFile<MigrationsFile>,
    questionnaire: &Questionnaire,
    definition: &MigrationsFile,
    position: usize,
    path: &Path,
) {
    let migration = &definition.migrations[position];
    let ours = Version::parse(questionnaire.id()).map(|version| version.name);
    let (from, to) = (Version::parse(&migration.from), Version::parse(&migration.to));
    for (key, id, version) in [("from", &migration.from, from), ("to", &migration.to, to)] {
        if version.is_none_or(|version| Some(version.name) != ours) {
            file.fault(&path.key(key), format!("`{id}` is not a version of `{}`", ours.unwrap_or_default()));
            return;
        }
    }
    if from.map(|version| version.number) >= to.map(|version| version.number) {
        file.fault(&path.key("to"), format!("`{}` does not come after `{}`", migration.to, migration.from));
    }
    let others = definition.migrations.iter().enumerate().filter(|(other, _)| *other != position);
    if others.clone().any(|(other, known)| other < position && known.from == migration.from) {
        file.fault(&path.key("from"), format!("two ways lead from `{}`", migration.from));
    }
    if migration.to != questionnaire.id() && !others.clone().any(|(_, next)| next.from == migration.to) {
        file.fault(
            &path.key("to"),
            format!("no way leads from `{}` to `{}`", migration.to, questionnaire.id()),
        );
    }
}

/// The steps that come after one, up to the version in use.
fn later<'d>(
    definition: &'d MigrationsFile,
    questionnaire: &Questionnaire,
    position: usize,
    number: usize,
) -> Vec<Step<'d>> {
    let migration = &definition.migrations[position];
    let read = |step: &'d StepDefinition| step.step().ok();
    let mut steps: Vec<Step<'d>> = migration.steps.iter().skip(number + 1).filter_map(read).collect();
    let mut at = &migration.to;
    for _ in &definition.migrations {
        let next = definition.migrations.iter().find(|next| next.from == *at && at != questionnaire.id());
        let Some(next) = next else { break };
        steps.extend(next.steps.iter().filter_map(read));
        at = &next.to;
    }
    steps
}

fn check_step(
    file: &mut DefinitionFile<MigrationsFile>,
    questionnaire: &Questionnaire,
    step: Step<'_>,
    later: &[Step<'_>],
    path: &Path,
) {
    let known = |id: &str| questionnaire.question(id).is_some() || questionnaire.section(id).is_some();
    let (Step::Rename { at, .. } | Step::Option { at, .. } | Step::Remove { at, .. } | Step::Kind { at, .. }) =
        step;
    if at.is_empty() || at.split('.').any(str::is_empty) {
        file.fault(&path.key("at"), format!("`{at}` is not the id of a question"));
        return;
    }
    match step {
        Step::Rename { at, to } => {
            if within(at, to) || within(to, at) {
                file.fault(&path.key("to"), format!("`{at}` cannot move into itself or out of itself"));
                return;
            }
            let mut circle = false;
            let end = carried(to, later.iter().copied(), |id| circle |= id == at);
            if circle {
                file.fault(&path.key("to"), format!("`{at}` is renamed in a circle"));
            } else if let Some(end) = end.filter(|end| !known(end)) {
                file.fault(&path.key("to"), format!("no question `{end}`"));
            } else if known(at) {
                file.fault(&path.key("at"), format!("`{at}` is still asked: an id is never reused"));
            }
        }
        Step::Remove { at, note_of } => {
            if known(at) {
                file.fault(&path.key("at"), format!("`{at}` is still asked"));
            }
            let Some(note_of) = note_of else { return };
            match carried(note_of, later.iter().copied(), |_| {}) {
                Some(end) if questionnaire.question(&end).is_none() => {
                    file.fault(&path.key("to"), format!("no question `{end}`"));
                }
                Some(_) | None => {}
            }
        }
        Step::Option { at, from, to } => {
            let Some(end) = carried(at, later.iter().copied(), |_| {}) else { return };
            let Some(question) = questionnaire.question(&end) else {
                file.fault(&path.key("at"), format!("no question `{end}`"));
                return;
            };
            // A later step may rename the option again.
            let mut option = to.to_owned();
            for next in later {
                if let Step::Option { from, to, .. } = next
                    && *from == option
                {
                    option = (*to).to_owned();
                }
            }
            let unclear = question.unclear && option == UNCLEAR;
            let boolean = question.kind == Kind::Boolean && matches!(option.as_str(), "true" | "false");
            if !question.options.contains(&option) && !unclear && !boolean {
                file.fault(&path.key("to"), format!("`{end}` has no option `{option}`"));
            } else if question.options.iter().any(|known| known == from) {
                file.fault(&path.key("from"), format!("`{from}` is still an option of `{end}`"));
            }
        }
        Step::Kind { at, .. } => {
            if let Some(end) = carried(at, later.iter().copied(), |_| {})
                && questionnaire.question(&end).is_none()
            {
                file.fault(&path.key("at"), format!("no question `{end}`"));
            }
        }
    }
}
