//! `redevable duties`, `mention`, `rules`, `reply` and `inventory`: what the law asks, and the documents it calls for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Duties, DutiesFormat, Inventory, LetterFormat, LetterOptions, TableFormat};
use super::documents::{self, pdf_fault, render_fault, template_fault};
use super::findings::{self, Blanks, Presenter, harmless};
use super::inputs::{self, Input};
use super::pictures::Album;
use super::{Context, Ending, output, translate};
use crate::finding::{Finding, Level};
use crate::law::duties::{Assessment, Verdict};
use crate::law::inventory::{FIELDS, Row};
use crate::law::letters::{Letter, LetterKind};
use crate::render::pdf;
use crate::render::{FrameWords, Pictures, Sheet, Templates, text};
use crate::source::SourceFile;
use crate::submission::{Checked, Checker, Submission};

/// A file whose answers can be used.
struct Ready {
    path: Option<PathBuf>,
    file: SourceFile,
    checked: Checked,
    album: Album,
    submission: Submission,
}

/// Reads and checks a file. One with errors makes no document: they are told.
fn ready(context: &Context, checker: &Checker<'_>, input: Input) -> Result<Ready, Ending> {
    let file = match input.file {
        Ok(file) => file,
        Err((file, finding)) => return Err(refused(context, &file, &[finding])),
    };
    let album = Album::new(input.folder.as_deref());
    let checked = checker.check(&file, &album);
    let sound = checked.is_sound();
    match checked.submission.clone().filter(|_| sound) {
        Some(submission) => Ok(Ready { path: input.path, file, checked, album, submission }),
        None => Err(refused(context, &file, &errors(checked.findings))),
    }
}

fn errors(findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().filter(|finding| finding.level == Level::Error).collect()
}

/// The answers in a language: with the texts of the translation beside the file, where there is one. Where there is
/// none, that the answers stay as they are is told.
fn in_language(context: &Context, ready: &Ready, language: &str) -> Result<Submission, Ending> {
    if language == ready.submission.language() {
        return Ok(ready.submission.clone());
    }
    let Some(input) = ready.path.as_deref().and_then(|path| translate::into_language(path, language)) else {
        let name = ready.file.name();
        let values =
            [("file", name.into()), ("typed", findings::typed(name).into()), ("language", language.into())];
        context.say(&context.text("cli-no-translation", &values));
        return Ok(ready.submission.clone());
    };
    let text = input.file.map_err(|(text, finding)| refused(context, &text, &[finding]))?;
    let checker = Checker::new(&context.questionnaire, None);
    let checked = checker.check_translation(&text, Some(&ready.checked), &ready.album);
    let sound = checked.is_sound();
    match checked.translation.filter(|translation| sound && translation.language() == language) {
        Some(translation) => Ok(ready.submission.translated(&translation)),
        None => Err(refused(context, &text, &errors(checked.findings))),
    }
}

/// Tells what keeps a document from being made.
fn refused(context: &Context, file: &SourceFile, findings: &[Finding]) -> Ending {
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    super::complain(&presenter.human(file, findings, Blanks::Counted));
    Ending::Found
}

/// The one file that a path names.
fn single(context: &Context, path: &Path) -> Result<Ready, Ending> {
    let input = inputs::single(context, path)?;
    ready(context, &Checker::new(&context.questionnaire, None), input)
}

/// The language asked for, or the answers' own.
fn language(context: &Context, asked: Option<&str>, submission: &Submission) -> Result<String, Ending> {
    let wanted = asked.unwrap_or_else(|| submission.language());
    match context.questionnaire.language_of(wanted) {
        Some(known) => Ok(known.to_owned()),
        None if asked.is_none() => Ok(context.questionnaire.languages().first().cloned().unwrap_or_default()),
        None => {
            let languages = context.questionnaire.languages().join(", ");
            let values = [("language", wanted.into()), ("languages", languages.into())];
            Err(context.fail("cli-language-missing", &values))
        }
    }
}

pub(crate) fn duties(context: &Context, options: &Duties) -> Ending {
    let ready = match single(context, &options.path) {
        Ok(ready) => ready,
        Err(ending) => return ending,
    };
    // It is read by the team: in the language of messages.
    let lang = context.messages.language();
    let assessment = Assessment::of(&context.questionnaire, &ready.submission, &ready.file, lang);
    let untold = assessment.duties.iter().any(|duty| duty.verdict == Verdict::CannotBeTold);
    let ending = if untold { Ending::Found } else { Ending::Fine };
    let templates = match templates(context) {
        Ok(templates) => templates,
        Err(ending) => return ending,
    };
    let product = match options.format {
        DutiesFormat::Json => serde_json::to_string_pretty(&assessment).unwrap_or_default() + "\n",
        DutiesFormat::Md | DutiesFormat::Human => match assessment.rendered(&templates) {
            Ok(rendered) if options.format == DutiesFormat::Md => rendered.markdown,
            Ok(rendered) => {
                let frame = FrameWords::new(&templates.labels(lang));
                harmless(&text::document(&Sheet::letter(&assessment.id, "", frame, rendered))).into_owned()
            }
            Err(error) => return render_fault(context, error),
        },
    };
    ending.max(output::to_stdout(context, product.as_bytes()))
}

fn templates(context: &Context) -> Result<Templates, Ending> {
    Templates::new(context.questionnaire.labels().clone(), Vec::new())
        .map_err(|error| template_fault(context, &error))
}

pub(crate) fn letter(context: &Context, kind: LetterKind, options: &LetterOptions) -> Ending {
    match written(context, kind, options) {
        Ok(ending) | Err(ending) => ending,
    }
}

fn written(context: &Context, kind: LetterKind, options: &LetterOptions) -> Result<Ending, Ending> {
    let formats: BTreeSet<LetterFormat> = options.to.iter().copied().collect();
    let to_stdout = documents::is_stdout(&options.output);
    if to_stdout && formats.len() > 1 {
        return Err(context.fail("cli-one-output", &[]));
    }
    documents::refuse_on_terminal(context, &options.output, formats.contains(&LetterFormat::Pdf))?;
    let ready = single(context, &options.path)?;
    let lang = language(context, options.lang.as_deref(), &ready.submission)?;
    let submission = in_language(context, &ready, &lang)?;
    let letter = Letter::new(&context.questionnaire, &submission, &ready.file, kind, &lang)
        .map_err(|findings| refused(context, &ready.file, &findings))?;
    let templates = templates(context)?;
    let sheet = letter.sheet(&templates).map_err(|error| render_fault(context, error))?;
    // In another language than the answers' own, the name says so, as for reports.
    let own = lang == ready.submission.language();
    let stem = if own { sheet.id.clone() } else { format!("{}.{lang}", sheet.id) };
    // Nothing is written unless all can be.
    let mut products = Vec::new();
    for format in formats {
        let bytes = match format {
            LetterFormat::Txt => harmless(&text::document(&sheet)).into_owned().into_bytes(),
            LetterFormat::Md => sheet.rendered.markdown.clone().into_bytes(),
            LetterFormat::Pdf => {
                let engine = documents::engine(&options.pdf);
                let input = pdf::input(&sheet, &Pictures::new(), &[]);
                engine.render(&input).map_err(|error| pdf_fault(context, &error))?
            }
        };
        products.push((format!("{stem}.{}", format.extension()), bytes));
    }
    if !to_stdout && let Err(error) = std::fs::create_dir_all(&options.output) {
        return Err(output::failed(context, &options.output, &error.into()));
    }
    let endings = products
        .iter()
        .map(|(name, bytes)| documents::write(context, &options.output, name, bytes, options.force));
    Ok(endings.max().unwrap_or(Ending::Fine))
}

pub(crate) fn inventory(context: &Context, options: &Inventory) -> Ending {
    let inputs = inputs::read(context, &options.paths);
    let mut ending = inputs.ending;
    let checker = Checker::new(&context.questionnaire, None);
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    let mut rows: Vec<Row> = Vec::new();
    for input in inputs.files {
        let ready = match ready(context, &checker, input) {
            Ok(ready) => ready,
            Err(not) => {
                ending = ending.max(not);
                continue;
            }
        };
        match Row::new(&context.questionnaire, &ready.submission) {
            Ok((row, lacking)) => {
                if !lacking.is_empty() {
                    // The row is made all the same, with empty cells: an inventory with gaps is better than none.
                    context.say(&presenter.human(&ready.file, &lacking, Blanks::Counted));
                }
                rows.push(row);
            }
            Err(finding) => {
                context.say(&presenter.human(&ready.file, &[*finding], Blanks::Counted));
                ending = ending.max(Ending::Found);
            }
        }
    }
    // A table without rows is no inventory.
    if rows.is_empty() {
        return ending.max(Ending::Found);
    }
    let product = match options.to {
        TableFormat::Csv => csv_table(&rows),
        TableFormat::Json => {
            let table = serde_json::json!({ "version": 1, "rows": rows });
            (serde_json::to_string_pretty(&table).unwrap_or_default() + "\n").into_bytes()
        }
    };
    if options.output.as_os_str() == "-" {
        return ending.max(output::to_stdout(context, &product));
    }
    ending.max(match output::replace(&options.output, &product) {
        Ok(()) => {
            let shown = options.output.display().to_string();
            context.say(&context.text("cli-written", &[("path", shown.into())]));
            Ending::Fine
        }
        Err(error) => output::failed(context, &options.output, &error.into()),
    })
}

/// RFC 4180, with the byte-order mark by which spreadsheets know UTF-8.
fn csv_table(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let header = FIELDS.map(|(name, _)| name);
    // Writing to memory cannot fail, and all records have the length of the header.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(header.map(|name| not_a_formula(&row.cell(name))));
    }
    let table = writer.into_inner().unwrap_or_default();
    [b"\xef\xbb\xbf".as_slice(), &table].concat()
}

/// A cell that no spreadsheet takes for a formula (OWASP, *CSV Injection*): an apostrophe makes it a text.
fn not_a_formula(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        Some(_) | None => cell.to_owned(),
    }
}
