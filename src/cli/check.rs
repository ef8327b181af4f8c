//! `redevable check`.

use std::path::{Path, PathBuf};

use super::args::{Check, Format};
use super::findings::{self, Blanks, Counts, FileData, FindingsFile, Presenter, Status};
use super::inputs::Input;
use super::pictures::Album;
use super::{Context, Ending, inputs, output, translate};
use crate::finding::{Code, Finding, Level};
use crate::questionnaire::Respondent;
use crate::source::SourceFile;
use crate::submission::{Checker, Submission, is_translation};

/// A file that was checked.
struct CheckedFile {
    file: SourceFile,
    findings: Vec<Finding>,
    submission: Option<Submission>,
}

pub(crate) fn run(context: &Context, options: &Check) -> Ending {
    let inputs = inputs::read(context, &options.paths);
    let mut ending = inputs.ending;
    let checker = Checker::new(&context.questionnaire, Some(context.today));
    let named: Vec<PathBuf> = inputs.files.iter().filter_map(|input| input.path.clone()).collect();
    let mut checked: Vec<CheckedFile> =
        inputs.files.into_iter().flat_map(|input| check(context, &checker, input, &named)).collect();
    same_ids(&mut checked);
    let role = options.role.map(Respondent::from);
    if let Some(role) = role {
        keep_role(context, &mut checked, role);
    }
    let threshold = Level::from(options.fail_on);
    if checked.iter().flat_map(|checked| &checked.findings).any(|finding| finding.level >= threshold) {
        ending = ending.max(Ending::Found);
    }
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    let product = match options.format {
        Format::Human => {
            let blanks = match role {
                Some(role) => Blanks::Of(role),
                None if options.missing => Blanks::All,
                None => Blanks::Counted,
            };
            human(&presenter, &checked, blanks)
        }
        Format::Json => json(&presenter, &checked, &inputs.unreadable),
    };
    ending.max(output::to_stdout_styled(context, &product))
}

/// A file of answers and the translations beside it, or a translation. Those that were `named` are checked by
/// themselves.
fn check(context: &Context, checker: &Checker<'_>, input: Input, named: &[PathBuf]) -> Vec<CheckedFile> {
    let Input { path, folder, file, .. } = input;
    let file = match file {
        Ok(file) => file,
        Err((file, finding)) => return vec![CheckedFile { file, findings: vec![finding], submission: None }],
    };
    let album = Album::new(folder.as_deref());
    let checked = checker.check(&file, &album);
    if checked.document.as_ref().is_some_and(is_translation) {
        let original = translate::original(checker, path.as_deref(), checked.document.as_ref(), &album);
        let findings = checker.check_translation(&file, original.as_ref(), &album).findings;
        return vec![CheckedFile { file, findings, submission: None }];
    }
    let beside = path.iter().flat_map(|path| translate::beside(context, path));
    let translations: Vec<CheckedFile> = beside
        .filter(|translation| !named.iter().any(|named| same_file(named, translation.path.as_deref())))
        .map(|translation| match translation.file {
            Ok(file) => {
                let findings = checker.check_translation(&file, Some(&checked), &album).findings;
                CheckedFile { file, findings, submission: None }
            }
            Err((file, finding)) => CheckedFile { file, findings: vec![finding], submission: None },
        })
        .collect();
    let answers = CheckedFile { file, findings: checked.findings, submission: checked.submission };
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
    let ids: Vec<Option<String>> = checked
        .iter()
        .map(|checked| checked.submission.as_ref()?.word("identity.id").map(str::to_owned))
        .collect();
    for (position, id) in ids.iter().enumerate() {
        let other =
            ids.iter().enumerate().find(|(other, known)| *other != position && id.is_some() && *known == id);
        let Some((other, _)) = other else { continue };
        let other = checked[other].file.name().to_owned();
        let Some(response) =
            checked[position].submission.as_ref().and_then(|file| file.response("identity.id"))
        else {
            continue;
        };
        let finding = Finding::new(Code::SameId, response.content, response.path.clone());
        let finding = finding.question("identity.id").arg("other", other);
        checked[position].findings.push(finding);
    }
}

/// Leaves out the blanks that somebody else has to fill.
fn keep_role(context: &Context, checked: &mut [CheckedFile], role: Respondent) {
    let is_theirs = |finding: &Finding| {
        let question = finding.question.as_deref().and_then(|id| context.questionnaire.question(id));
        question.is_some_and(|question| question.respondent == role)
    };
    for file in checked {
        file.findings.retain(|finding| finding.level != Level::Blank || is_theirs(finding));
    }
}

fn human(presenter: &Presenter<'_>, checked: &[CheckedFile], blanks: Blanks) -> String {
    let files = checked.iter().map(|checked| presenter.human(&checked.file, &checked.findings, blanks));
    files.collect::<Vec<_>>().join("\n")
}

fn json(presenter: &Presenter<'_>, checked: &[CheckedFile], unreadable: &[String]) -> String {
    let mut files: Vec<FileData> = checked
        .iter()
        .map(|checked| {
            let counts = findings::counts(&checked.findings);
            FileData {
                file: checked.file.name().to_owned(),
                id: checked
                    .submission
                    .as_ref()
                    .and_then(|submission| submission.word("identity.id"))
                    .map(str::to_owned),
                status: if counts.error > 0 {
                    Status::Errors
                } else if counts.warning + counts.advice > 0 {
                    Status::Findings
                } else {
                    Status::Ok
                },
                counts,
                completeness: checked.submission.as_ref().map(findings::completeness).unwrap_or_default(),
            }
        })
        .collect();
    files.extend(unreadable.iter().map(|name| FileData {
        file: name.clone(),
        id: None,
        status: Status::Unreadable,
        counts: Counts::default(),
        completeness: indexmap::IndexMap::new(),
    }));
    let findings = checked
        .iter()
        .flat_map(|checked| checked.findings.iter().map(|finding| presenter.data(&checked.file, finding)))
        .collect();
    let file = FindingsFile { version: 1, files, findings };
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}
