//! `redevable render`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use super::args::{Output, Render};
use super::documents::{self, pdf_fault, render_fault, template_fault};
use super::findings::{Blanks, Presenter};
use super::inputs::{self, Input};
use super::pictures::Album;
use super::{Context, Ending, output, translate};
use crate::finding::{Code, Finding, Level};
use crate::render::html::{self, Sibling};
use crate::render::pdf::{self, PdfEngine};
use crate::render::{self, Sheet, Templates};
use crate::report::{Report, ReportOptions, picture_path};
use crate::source::SourceFile;
use crate::submission::{Checked, Checker, Submission, is_translation};
use crate::yaml;

/// A file that can be rendered.
struct Ready {
    path: Option<PathBuf>,
    id: String,
    language: String,
    checked: Checked,
    album: Album,
    draft: bool,
}

/// A file and the language of a document of it.
struct Work<'r> {
    file: &'r Ready,
    language: String,
    /// The submission with the texts of the translation beside it, where there is one.
    translated: Option<Submission>,
    draft: bool,
}

pub(crate) fn run(context: &Context, options: &Render) -> Ending {
    let formats = formats(&options.to, &context.config.render.to);
    let templates = match templates(context, options.templates.as_deref()) {
        Ok(templates) => templates,
        Err(ending) => return ending,
    };
    let engine = documents::engine(&options.pdf);
    let to_stdout = options.output.as_os_str() == "-";
    if !to_stdout && let Err(error) = std::fs::create_dir_all(&options.output) {
        return output::failed(context, &options.output, &error.into());
    }
    let inputs = inputs::read(context, &options.paths);
    let mut ending = inputs.ending;
    let mut ready: Vec<Ready> = Vec::new();
    let mut names: IndexMap<String, Vec<String>> = IndexMap::new();
    let checker = Checker::new(&context.questionnaire, None);
    for input in inputs.files {
        let name = input.name.clone();
        match prepare(context, &checker, input, options.draft) {
            Ok(file) => {
                names.entry(file.id.clone()).or_default().push(name);
                ready.push(file);
            }
            Err(not) => ending = ending.max(not),
        }
    }
    // Two files of one name would overwrite each other: neither is written.
    for (id, files) in names.iter().filter(|(_, files)| files.len() > 1) {
        if let [first, second, ..] = files.as_slice() {
            let values = [
                ("id", id.as_str().into()),
                ("first", first.as_str().into()),
                ("second", second.as_str().into()),
            ];
            context.fail("cli-same-id", &values);
            ending = ending.max(Ending::Found);
        }
    }
    ready.retain(|file| names.get(&file.id).is_some_and(|files| files.len() == 1));
    let mut work: Vec<Work<'_>> = Vec::new();
    for file in &ready {
        match languages(context, options, file) {
            Ok(languages) => {
                for language in languages {
                    match in_language(context, &checker, options, file, language) {
                        Ok(piece) => work.push(piece),
                        Err(not) => ending = ending.max(not),
                    }
                }
            }
            Err(not) => ending = ending.max(not),
        }
    }
    if to_stdout && work.len() * formats.len() > 1 {
        return context.fail("cli-one-output", &[]);
    }
    for piece in &work {
        let same = work.iter().filter(|other| other.file.id == piece.file.id);
        let languages: Vec<&str> = same.map(|other| other.language.as_str()).collect();
        let job =
            Job { context, options, formats: &formats, templates: &templates, engine: &engine, languages };
        ending = ending.max(job.render(piece));
    }
    ending
}

/// The formats asked for, else those of `redevable.toml`, else what citizens read.
fn formats(asked: &[Output], configured: &[Output]) -> BTreeSet<Output> {
    let usual = [Output::Md, Output::Html, Output::Pdf];
    let chosen = [asked, configured, &usual].into_iter().find(|formats| !formats.is_empty());
    chosen.into_iter().flatten().copied().collect()
}

/// Our templates, with those of a folder in their place.
fn templates(context: &Context, folder: Option<&Path>) -> Result<Templates, Ending> {
    let mut replacements = Vec::new();
    if let Some(folder) = folder {
        if !folder.is_dir() {
            let shown = folder.display().to_string();
            return Err(context.fail("cli-not-found", &[("path", shown.into())]));
        }
        for path in template_files(folder) {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            match std::fs::read_to_string(&path) {
                Ok(source) => replacements.push((name, source)),
                Err(error) => {
                    let values =
                        [("path", path.display().to_string().into()), ("detail", context.reason(&error))];
                    return Err(context.fail("cli-not-readable", &values));
                }
            }
        }
    }
    Templates::new(context.questionnaire.labels().clone(), replacements)
        .map_err(|error| template_fault(context, &error))
}

fn template_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = inputs::files_of(folder, &["jinja"]);
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir() && !path.is_symlink())
        .collect();
    folders.sort();
    for inner in folders {
        files.extend(template_files(&inner));
    }
    files
}

/// Checks a file. One with errors is not rendered, unless a draft is wanted and there is something to render.
fn prepare(context: &Context, checker: &Checker<'_>, input: Input, draft: bool) -> Result<Ready, Ending> {
    let refuse = |file: &SourceFile, findings: &[Finding], drawable: bool| {
        refuse(
            context,
            file,
            findings,
            if draft && !drawable { "cli-not-drawable" } else { "cli-not-rendered" },
        )
    };
    let file = match input.file {
        Ok(file) => file,
        Err((file, finding)) => return Err(refuse(&file, &[finding], false)),
    };
    let album = Album::new(input.folder.as_deref());
    let checked = checker.check(&file, &album);
    if is_translation(&file, checked.document.as_ref()) {
        return Err(context.fail("cli-render-translation", &[("path", file.name().into())]));
    }
    let sound = checked.is_sound();
    let has_errors = |code: Code| checked.findings.iter().any(|finding| finding.is(code));
    let drawable = checked.submission.as_ref().filter(|_| sound || draft);
    let Some(submission) = drawable.filter(|_| !has_errors(Code::OtherQuestionnaire)) else {
        return Err(refuse(&file, &checked.findings, checked.submission.is_some()));
    };
    Ok(Ready {
        path: input.path,
        id: submission.id().unwrap_or("brouillon").to_owned(),
        language: submission.language().to_owned(),
        draft: !sound,
        checked,
        album,
    })
}

/// Says why no document is made from a file.
fn refuse(context: &Context, file: &SourceFile, findings: &[Finding], message: &str) -> Ending {
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    let errors: Vec<Finding> =
        findings.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
    super::complain(&presenter.human(file, &errors, Blanks::Counted));
    let values = [("file", file.name().into()), ("count", errors.len().into())];
    super::complain(&context.text(message, &values));
    Ending::Found
}

/// A file in a language: with the translation beside it, where there is one. One that has errors is refused, unless a
/// draft is wanted.
fn in_language<'r>(
    context: &Context,
    checker: &Checker<'_>,
    options: &Render,
    file: &'r Ready,
    language: String,
) -> Result<Work<'r>, Ending> {
    let draft = file.draft || options.draft;
    let beside = file.path.as_deref().filter(|_| language != file.language);
    let input = beside.and_then(|path| translate::into_language(path, &language));
    let Some(input) = input else { return Ok(Work { file, language, translated: None, draft }) };
    let text = match input.file {
        Ok(text) => text,
        Err((text, finding)) => return Err(refuse(context, &text, &[finding], "cli-not-drawable")),
    };
    let checked = checker.check_translation(&text, Some(&file.checked), &file.album);
    let sound = checked.is_sound();
    let translation = checked.translation.filter(|_| sound || options.draft);
    let submission = file.checked.submission.as_ref();
    let (Some(translation), Some(submission)) = (translation, submission) else {
        let message = if options.draft { "cli-not-drawable" } else { "cli-not-rendered" };
        return Err(refuse(context, &text, &checked.findings, message));
    };
    // Named after one language, written in another: its texts would be told as what they are not.
    let translated = (translation.language() == language).then(|| submission.translated(&translation));
    Ok(Work { file, language, translated, draft: draft || !sound })
}

/// The languages of the documents of a file.
fn languages(context: &Context, options: &Render, file: &Ready) -> Result<Vec<String>, Ending> {
    let known = context.questionnaire.languages();
    match options.lang.as_deref().or(context.config.render.lang.as_deref()) {
        None => Ok(vec![file.language.clone()]),
        Some("all") => Ok(known.to_vec()),
        Some(lang) if known.iter().any(|known| known == lang) => Ok(vec![lang.to_owned()]),
        Some(lang) => {
            let languages = known.join(", ");
            Err(context
                .fail("cli-language-missing", &[("language", lang.into()), ("languages", languages.into())]))
        }
    }
}

/// What is common to all documents of a run.
struct Job<'a> {
    context: &'a Context,
    options: &'a Render,
    formats: &'a BTreeSet<Output>,
    templates: &'a Templates,
    engine: &'a PdfEngine,
    /// The languages that the file is rendered in.
    languages: Vec<&'a str>,
}

impl Job<'_> {
    fn render(&self, work: &Work<'_>) -> Ending {
        let Work { file, language, translated, draft } = work;
        let language = language.as_str();
        let submission = translated.as_ref().or(file.checked.submission.as_ref());
        let Some(submission) = submission else { return Ending::Found };
        let names = file.album.pictures();
        let pictures: render::Pictures =
            names.iter().map(|(name, picture)| (picture_path(&file.id, name), picture.clone())).collect();
        let report = Report::build(
            &self.context.questionnaire,
            submission,
            &file.checked.findings,
            &ReportOptions {
                language: Some(language.to_owned()),
                draft: *draft,
                images: names.keys().cloned().collect(),
            },
        );
        let sheet = match render::markdown(&report, self.templates) {
            Ok(rendered) => Sheet::of_report(&report, rendered, &self.templates.labels(&report.language)),
            Err(error) => return render_fault(self.context, error),
        };
        let stem =
            if language == file.language { file.id.clone() } else { format!("{}.{language}", file.id) };
        // All of them, or none: a page must not link to a PDF that is not there.
        let mut products: Vec<(Output, Vec<u8>)> = Vec::new();
        for format in self.formats {
            let product: Result<Vec<u8>, Ending> = match format {
                Output::Md => Ok(sheet.rendered.markdown.clone().into_bytes()),
                Output::Json => Ok(serde_json::to_string_pretty(&report)
                    // A runner of GitHub Actions reads `##[` as a command; as an escape it is the same text.
                    .map(|json| json.replace("##[", "##\\u005b") + "\n")
                    .unwrap_or_default()
                    .into_bytes()),
                Output::Html => {
                    let siblings = self.siblings(file, &stem, language);
                    html::page(&sheet, &pictures, &siblings, self.templates)
                        .map(String::into_bytes)
                        .map_err(|error| template_fault(self.context, &error))
                }
                Output::Pdf => self.pdf(file, &report, &sheet, &pictures),
            };
            match product {
                Ok(bytes) => products.push((*format, bytes)),
                Err(not) => return not,
            }
        }
        let mut ending = Ending::Fine;
        for (format, bytes) in products {
            ending = ending.max(self.write(&stem, format, &bytes));
        }
        if self.formats.contains(&Output::Md) && !pictures.is_empty() {
            ending = ending.max(self.write_pictures(&pictures));
        }
        ending
    }

    /// The other formats of this run, for the page to link to.
    fn siblings(&self, file: &Ready, stem: &str, language: &str) -> Vec<Sibling> {
        if self.options.output.as_os_str() == "-" {
            return Vec::new();
        }
        let labels = self.templates.labels(language);
        let names = [(Output::Pdf, "format-pdf"), (Output::Md, "format-md"), (Output::Json, "format-json")];
        let others = self.languages.iter().filter(|other| **other != language).map(|other| {
            let name = labels.text(&format!("language-{other}"), &[]);
            let label = labels.text("other-language", &[("language", name.into())]);
            let stem = if *other == file.language { file.id.clone() } else { format!("{}.{other}", file.id) };
            Sibling { href: format!("{stem}.html"), label }
        });
        names
            .into_iter()
            .filter(|(format, _)| self.formats.contains(format))
            .map(|(format, label)| Sibling {
                href: format!("{stem}.{}", format.extension()),
                label: labels.text(label, &[]),
            })
            .chain(others)
            .collect()
    }

    fn pdf(
        &self,
        file: &Ready,
        report: &Report,
        sheet: &Sheet,
        pictures: &render::Pictures,
    ) -> Result<Vec<u8>, Ending> {
        let answers = file.checked.document.as_ref().map(yaml::write_canonical).unwrap_or_default();
        let attachments = pdf::attachments(report, &answers, &self.templates.labels(&report.language));
        let input = pdf::input(sheet, pictures, &attachments);
        self.engine.render(&input).map_err(|error| pdf_fault(self.context, &error))
    }

    fn write(&self, stem: &str, format: Output, bytes: &[u8]) -> Ending {
        let Render { output, force, .. } = self.options;
        documents::write(self.context, output, &format!("{stem}.{}", format.extension()), bytes, *force)
    }

    /// Markdown shows images from files beside it.
    fn write_pictures(&self, pictures: &render::Pictures) -> Ending {
        if self.options.output.as_os_str() == "-" {
            return Ending::Fine;
        }
        let mut ending = Ending::Fine;
        for (name, picture) in pictures {
            let path = self.options.output.join(name);
            let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
            let written = match folder {
                // The folder is named after the page: what is in it is ours.
                Ok(()) => output::replace(&path, &picture.bytes).map_err(output::NotWritten::Io),
                Err(error) => Err(error.into()),
            };
            if let Err(error) = written {
                ending = ending.max(output::failed(self.context, &path, &error));
            }
        }
        ending
    }
}
