//! `redevable check`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::args::{Check, Format};
use super::config::Fault;
use super::findings::{self, Blanks, CheckedFile, Outcome, Presenter};
use super::inputs::Input;
use super::levels::Levels;
use super::pictures::Album;
use super::{Color, Context, Ending, fix, inputs, output, translate};
use crate::finding::{Code, Finding, Level};
use crate::locale::Catalogue;
use crate::questionnaire::{Questionnaire, Respondent};
use crate::submission::Checker;

pub(crate) fn run(context: &Context, options: &Check) -> Ending {
    let levels = match Levels::new(context, options) {
        Ok(levels) => levels,
        Err(fault) => {
            return refused(&context.questionnaire, &context.messages, format(context, options), &fault);
        }
    };
    let mut inputs = inputs::read(context, &options.paths);
    let mut ending = inputs.ending;
    let checker = Checker::new(&context.questionnaire, Some(context.today));
    if options.dry_run {
        return ending.max(fix::shown(context, &checker, &inputs.files));
    }
    if options.fix {
        ending = ending.max(fix::in_place(context, &checker, &mut inputs.files));
    }
    let named: Vec<PathBuf> = inputs.files.iter().filter_map(|input| input.path.clone()).collect();
    let mut checked: Vec<CheckedFile> =
        inputs.files.into_iter().flat_map(|input| check(context, &checker, input, &named)).collect();
    same_ids(&mut checked);
    let role = options.role.map(Respondent::from);
    for file in &mut checked {
        levels.apply(&mut file.findings);
        if let Some(role) = role {
            let all = file.findings.len();
            file.findings.retain(|finding| concerns(&context.questionnaire, finding, role));
            file.not_shown = all - file.findings.len();
        }
        findings::in_order(&mut file.findings);
    }
    let threshold = options.fail_on.or(context.config.check.fail_on).map_or(Level::Error, Level::from);
    if checked.iter().flat_map(|checked| &checked.findings).any(|finding| finding.level >= threshold) {
        ending = ending.max(Ending::Found);
    }
    let blanks = match role {
        Some(role) => Blanks::Of(role),
        None if options.missing => Blanks::All,
        None => Blanks::Counted,
    };
    let outcome = Outcome {
        files: &checked,
        unreadable: &inputs.unreadable,
        skipped: &inputs.skipped,
        refused: None,
        done: ending != Ending::Failed,
    };
    ending.max(print(context, options, &outcome, blanks))
}

/// Prints what was found in the format asked for, else that of `redevable.toml`, else for people.
fn print(context: &Context, options: &Check, outcome: &Outcome<'_>, blanks: Blanks) -> Ending {
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    let product = match format(context, options) {
        Format::Human => {
            let human = presenter.human_run(outcome, blanks);
            return output::to_stdout_styled(context, &human);
        }
        Format::Compact => presenter.compact(outcome),
        Format::Json => presenter.json(outcome),
        Format::Sarif => presenter.sarif(outcome, &from_root("GITHUB_WORKSPACE")),
        Format::Github => presenter.github(outcome, &from_root("GITHUB_WORKSPACE")),
        Format::Gitlab => presenter.gitlab(outcome, &from_root("CI_PROJECT_DIR")),
    };
    output::to_stdout(context, product.as_bytes())
}

/// The format asked for, else that of `redevable.toml`, else for people.
fn format(context: &Context, options: &Check) -> Format {
    options.format.or(context.config.check.format).unwrap_or(Format::Human)
}

/// Nothing is checked where a setting is wrong. A program that reads the result is told so in the form it expects.
pub(crate) fn refused(
    questionnaire: &Questionnaire,
    messages: &Catalogue,
    format: Format,
    fault: &Fault,
) -> Ending {
    let ending = super::refuse(messages, fault.message, &fault.values(messages));
    let why = super::told(messages, fault.message, &fault.values(messages));
    let outcome = Outcome { files: &[], unreadable: &[], skipped: &[], refused: Some(&why), done: false };
    let presenter = Presenter::new(questionnaire, messages, Color::Never);
    let product = match format {
        Format::Json => presenter.json(&outcome),
        Format::Sarif => presenter.sarif(&outcome, &str::to_owned),
        Format::Human | Format::Compact | Format::Github | Format::Gitlab => return ending,
    };
    // A stdout that is gone has nobody to tell.
    let _ = super::print(product.as_bytes());
    ending
}

/// How a file is named from the root of the checkout in which a workflow runs, which a variable holds: there, annotations
/// find their lines. Elsewhere, and for what is not in it, as in every format.
fn from_root(variable: &str) -> impl Fn(&str) -> String {
    let known = || {
        let root = PathBuf::from(std::env::var_os(variable)?).canonicalize().ok()?;
        Some((root, std::env::current_dir().ok()?.canonicalize().ok()?))
    };
    let known = known();
    move |name| {
        let inside = known.as_ref().and_then(|(root, here)| {
            let whole = inputs::shown(&here.join(name));
            Some(Path::new(&whole).strip_prefix(root).ok()?.display().to_string())
        });
        inside.filter(|_| name != "-").unwrap_or_else(|| name.to_owned())
    }
}

/// A file of answers and the translations beside it, or a translation. Those that were `named` are checked by
/// themselves.
fn check(context: &Context, checker: &Checker<'_>, input: Input, named: &[PathBuf]) -> Vec<CheckedFile> {
    let Input { path, folder, file, .. } = input;
    let file = match file {
        Ok(file) => file,
        Err((file, finding)) => return vec![CheckedFile::new(file, vec![finding], None)],
    };
    let album = Album::new(folder.as_deref());
    let checked = match translate::check(checker, &file, path.as_deref(), &album) {
        translate::Kind::Answers(checked) => *checked,
        translate::Kind::Translation(findings) => return vec![CheckedFile::new(file, findings, None)],
    };
    let beside = path.iter().flat_map(|path| translate::beside(context, path));
    let translations: Vec<CheckedFile> = beside
        .filter(|translation| !named.iter().any(|named| same_file(named, translation.path.as_deref())))
        .map(|translation| match translation.file {
            Ok(file) => {
                let findings = checker.check_translation(&file, Some(&checked), &album).findings;
                CheckedFile::new(file, findings, None)
            }
            Err((file, finding)) => CheckedFile::new(file, vec![finding], None),
        })
        .collect();
    let answers = CheckedFile::new(file, checked.findings, checked.submission);
    std::iter::once(answers).chain(translations).collect()
}

fn same_file(one: &Path, other: Option<&Path>) -> bool {
    let Some(other) = other else { return false };
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// Two files of one run cannot have one id: their documents would overwrite each other.
fn same_ids(checked: &mut [CheckedFile]) {
    let id = |checked: &CheckedFile| {
        checked.submission.as_ref()?.word("identity.id").map(str::to_owned).filter(|id| !id.is_empty())
    };
    let mut files: HashMap<String, Vec<usize>> = HashMap::new();
    for (position, checked) in checked.iter().enumerate() {
        files.entry(id(checked).unwrap_or_default()).or_default().push(position);
    }
    for position in 0..checked.len() {
        let Some(same) = id(&checked[position]).and_then(|id| files.get(&id)) else { continue };
        let Some(other) = same.iter().find(|other| **other != position) else { continue };
        let other = checked[*other].file.name().to_owned();
        let submission = checked[position].submission.as_ref();
        let Some(response) = submission.and_then(|file| file.response("identity.id")) else { continue };
        let finding = Finding::new(Code::SameId, response.content, response.path.clone());
        checked[position].findings.push(finding.question("identity.id").arg("other", other));
    }
}

/// Whether a finding is for a role: about one of its questions, or about none. An error concerns everybody: nothing is
/// published before it is repaired.
fn concerns(questionnaire: &Questionnaire, finding: &Finding, role: Respondent) -> bool {
    let Some(question) = &finding.question else { return true };
    if finding.level == Level::Error {
        return true;
    }
    // A field is answered by whoever answers the question that holds it.
    let counted = std::iter::successors(Some(question.as_str()), |id| id.rsplit_once('.').map(|(id, _)| id));
    let holder = counted.filter_map(|id| questionnaire.counted().find(|question| question.id == id)).next();
    let asked = holder.or_else(|| questionnaire.question(question));
    asked.is_none_or(|asked| asked.respondent == role)
}
