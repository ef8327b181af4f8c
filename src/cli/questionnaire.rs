//! `redevable questionnaire`: the questions on paper, blank or with what a file says.

use std::collections::BTreeSet;
use std::path::Path;

use super::args::{Output, Questionnaire as Options};
use super::documents::{self, pdf_fault, render_fault, template_fault};
use super::findings::{Blanks, Presenter};
use super::{Context, Ending, inputs, output};
use crate::finding::{Finding, Level};
use crate::form::{Form, FormOptions};
use crate::render::html;
use crate::render::{self, Pictures, Sheet, Templates, pdf};
use crate::report::{Report, ReportOptions};
use crate::source::SourceFile;
use crate::submission::{Alone, Checker};

pub(crate) fn run(context: &Context, options: &Options) -> Ending {
    match print(context, options) {
        Ok(()) => Ending::Fine,
        Err(ending) => ending,
    }
}

fn print(context: &Context, options: &Options) -> Result<(), Ending> {
    let formats: Vec<Output> =
        options.to.iter().copied().collect::<BTreeSet<_>>().into_iter().map(Output::from).collect();
    documents::refuse_on_terminal(context, &options.output, formats.contains(&Output::Pdf))?;
    if documents::is_stdout(&options.output) && formats.len() > 1 {
        return Err(context.fail("cli-one-output", &[]));
    }
    let language = language(context, options)?;
    let report = match &options.file {
        Some(path) => Some(read(context, path, language.as_deref())?),
        None => None,
    };
    let own = report.as_ref().map(|report| report.language.clone());
    let language = own.or(language).unwrap_or_default();
    let questionnaire = &context.questionnaire;
    let wanted = FormOptions { profile: options.profile.into(), respondent: options.role.map(Into::into) };
    let form = Form::build(questionnaire, &language, wanted, report.as_ref());
    let templates = Templates::new(questionnaire.labels().clone(), Vec::new())
        .map_err(|error| template_fault(context, &error))?;
    let rendered = render::questionnaire(&form, &templates).map_err(|error| render_fault(context, error))?;
    let sheet = Sheet::of_form(&form, rendered, &templates.labels(&language));
    // Nothing is written unless all can be.
    let mut products = Vec::new();
    for format in formats {
        products.push((format, product(context, options, format, &sheet, &templates)?));
    }
    if !documents::is_stdout(&options.output)
        && let Err(error) = std::fs::create_dir_all(&options.output)
    {
        return Err(output::failed(context, &options.output, &error.into()));
    }
    // As for reports: a file of answers names its own language by no more than its id.
    let answers = report.as_ref().map(|report| report.answers_language.as_str());
    let stem =
        if answers == Some(language.as_str()) { form.id.clone() } else { format!("{}.{language}", form.id) };
    products
        .into_iter()
        .map(|(format, bytes)| {
            let name = format!("{stem}.{}", format.extension());
            documents::write(context, &options.output, &name, &bytes, options.force)
        })
        .max()
        .filter(|ending| *ending != Ending::Fine)
        .map_or(Ok(()), Err)
}

fn product(
    context: &Context,
    options: &Options,
    format: Output,
    sheet: &Sheet,
    templates: &Templates,
) -> Result<Vec<u8>, Ending> {
    let pictures = Pictures::new();
    match format {
        Output::Html => html::page(sheet, &pictures, &[], templates)
            .map(String::into_bytes)
            .map_err(|error| template_fault(context, &error)),
        Output::Pdf => {
            let engine = documents::engine(&options.pdf);
            let input = pdf::input(sheet, &pictures, &[]);
            engine.render(&input).map_err(|error| pdf_fault(context, &error))
        }
        Output::Md | Output::Json => Ok(sheet.rendered.markdown.clone().into_bytes()),
    }
}

/// The language asked for; without one, that of the messages where the questionnaire has it. A file's own comes
/// before that.
fn language(context: &Context, options: &Options) -> Result<Option<String>, Ending> {
    let questionnaire = &context.questionnaire;
    let known = questionnaire.languages();
    match options.lang.as_deref() {
        Some(lang) if known.iter().any(|known| known == lang) => Ok(Some(lang.to_owned())),
        Some(lang) => {
            let languages = known.join(", ");
            let values = [("language", lang.into()), ("languages", languages.into())];
            Err(context.fail("cli-language-missing", &values))
        }
        None if options.file.is_some() => Ok(None),
        None => {
            let own = questionnaire.language_of(context.messages.language());
            Ok(own.or(known.first().map(String::as_str)).map(str::to_owned))
        }
    }
}

/// What a file says. It may be half-filled; what is there has to be readable.
fn read(context: &Context, path: &Path, language: Option<&str>) -> Result<Report, Ending> {
    let refuse = |file: &SourceFile, findings: &[Finding]| {
        let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
        let errors: Vec<Finding> =
            findings.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
        super::complain(&presenter.human(file, &errors, Blanks::Counted));
        let values = [("file", file.name().into()), ("count", errors.len().into())];
        super::complain(&context.text("cli-not-rendered", &values));
        Ending::Found
    };
    let input = inputs::single(context, path)?;
    let file = input.file.map_err(|(file, finding)| refuse(&file, &[finding]))?;
    let checked = Checker::new(&context.questionnaire, None).check(&file, &Alone);
    let Some(submission) = &checked.submission else { return Err(refuse(&file, &checked.findings)) };
    let options = ReportOptions { language: language.map(str::to_owned), ..ReportOptions::default() };
    Ok(Report::build(&context.questionnaire, submission, &checked.findings, &options))
}
