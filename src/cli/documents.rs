//! What every command that makes documents does alike: the PDF engine, files, and what is said when one fails.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::args::{Engine, PdfOptions};
use super::{Context, Ending, output};
use crate::locale::Value;
use crate::render::pdf::{PdfEngine, PdfError};
use crate::render::{RenderError, TemplateError};

/// What makes the PDF: what was asked for, or what this program holds.
pub(crate) fn engine(asked: &PdfOptions) -> PdfEngine {
    // A program that was named is wanted.
    let built_in = cfg!(feature = "embedded-pdf");
    let program = || PdfEngine::program(asked.typst.clone().unwrap_or_else(|| PathBuf::from("typst")));
    match asked.engine {
        Some(Engine::Embedded) => PdfEngine::Embedded,
        Some(Engine::Cli) => program(),
        None if built_in => PdfEngine::Embedded,
        None => program(),
    }
}

/// Whether documents go to stdout.
pub(crate) fn is_stdout(folder: &Path) -> bool {
    folder.as_os_str() == "-"
}

/// Refuses to send a PDF to a person's terminal.
pub(crate) fn refuse_on_terminal(context: &Context, folder: &Path, pdf: bool) -> Result<(), Ending> {
    if is_stdout(folder) && pdf && std::io::stdout().is_terminal() {
        return Err(context.fail("cli-pdf-stdout-terminal", &[]));
    }
    Ok(())
}

/// Writes a document into a folder under a name, or to stdout.
pub(crate) fn write(context: &Context, folder: &Path, name: &str, bytes: &[u8], force: bool) -> Ending {
    if is_stdout(folder) {
        return output::to_stdout(context, bytes);
    }
    let path = folder.join(name);
    match output::write(&path, bytes, force) {
        Ok(()) => {
            let shown = path.display().to_string();
            context.say(&context.text("cli-written", &[("path", shown.into())]));
            Ending::Fine
        }
        Err(error) => output::failed(context, &path, &error),
    }
}

/// Says that a template is at fault.
pub(crate) fn template_fault(context: &Context, error: &TemplateError) -> Ending {
    let values = [
        ("template", error.name.as_str().into()),
        ("line", error.line.into()),
        ("detail", error.detail.as_str().into()),
    ];
    context.fail("cli-template-error", &values)
}

/// Says why a document could not be written as Markdown.
pub(crate) fn render_fault(context: &Context, error: RenderError) -> Ending {
    match error {
        RenderError::Template(error) => template_fault(context, &error),
        RenderError::Document { name, fault } => {
            // The line is one of what the template wrote: what stands there is shown.
            let written = context.text("cli-line-written", &[]);
            let detail = format!("{} ({written})", fault.what);
            template_fault(context, &TemplateError { name, line: fault.line, detail })
        }
    }
}

/// Says why there is no PDF.
pub(crate) fn pdf_fault(context: &Context, error: &PdfError) -> Ending {
    let fail = |id: &str, values: &[(&str, Value)]| context.fail(id, values);
    match error {
        PdfError::NotBuiltIn => fail("cli-no-embedded", &[]),
        PdfError::NoProgram(program) => fail("cli-typst-missing", &[("program", program.as_str().into())]),
        PdfError::TooOld { found, wanted } => {
            fail("cli-typst-old", &[("found", found.as_str().into()), ("wanted", wanted.as_str().into())])
        }
        PdfError::TimeLimit(seconds) => {
            let seconds = usize::try_from(*seconds).unwrap_or(usize::MAX);
            fail("cli-typst-timeout", &[("seconds", seconds.into())])
        }
        PdfError::Typst(detail) | PdfError::Files(detail) => {
            fail("cli-typst-failed", &[("detail", detail.as_str().into())])
        }
    }
}
