//! Translations beside answers: found where they are read, and written by `redevable init --translate`.

use std::path::{Path, PathBuf};

use super::findings::{Blanks, Presenter};
use super::inputs::{self, Input};
use super::pictures::Album;
use super::{Context, Ending, output, schema};
use crate::finding::{Finding, Layer, Level};
use crate::questionnaire::Questionnaire;
use crate::schema::translation_schema;
use crate::source::SourceFile;
use crate::submission::{
    Beside, Checked, Checker, TranslationFile, is_translation, name_of_original, new_translation,
};
use crate::yaml::{self, Node, SpannedDocument};

/// The translations beside a file of answers, in the languages of the questionnaire: `answers.en.yaml`, where it says
/// that it translates `answers.yaml`.
pub(crate) fn beside(context: &Context, answers: &Path) -> Vec<Input> {
    let languages = context.questionnaire.languages().iter();
    languages.filter_map(|language| into_language(answers, language)).collect()
}

/// The translation of a file into a language, where it is beside it and can be read.
pub(crate) fn into_language(answers: &Path, language: &str) -> Option<Input> {
    let extensions = ["yaml", "yml"];
    let paths = extensions.map(|extension| translation_path(answers, language, extension));
    paths.into_iter().flatten().filter(|path| path.is_file()).find_map(|path| {
        let input = inputs::read_file(&path).ok()?;
        let is_its = match &input.file {
            // What cannot be parsed is told by its errors.
            Ok(file) => yaml::parse(file).document.is_none_or(|document| translates(&document, answers)),
            Err(_) => true,
        };
        is_its.then_some(input)
    })
}

/// Whether a translation lies beside the file that it translates, under a name by which it is found.
pub(crate) fn is_beside_original(questionnaire: &Questionnaire, translation: &Path) -> bool {
    let originals = originals_by_name(questionnaire, translation);
    !originals.is_empty()
        && inputs::read_file(translation).is_ok_and(|input| match &input.file {
            Ok(file) => {
                let document = yaml::parse(file).document;
                document
                    .is_none_or(|document| originals.iter().any(|original| translates(&document, original)))
            }
            Err(_) => true,
        })
}

/// The files beside a translation that it may translate, by its name.
fn originals_by_name(questionnaire: &Questionnaire, translation: &Path) -> Vec<PathBuf> {
    let Some(stem) = translation.file_stem().and_then(|stem| stem.to_str()) else { return Vec::new() };
    let languages = questionnaire.languages().iter();
    let stems = languages.filter_map(|language| stem.strip_suffix(language)?.strip_suffix('.'));
    let originals = stems.flat_map(|stem| {
        ["yaml", "yml"].map(|extension| translation.with_file_name(format!("{stem}.{extension}")))
    });
    originals.filter(|original| original.is_file()).collect()
}

/// `answers.en.yaml`, beside `answers.yaml`.
fn translation_path(answers: &Path, language: &str, extension: &str) -> Option<PathBuf> {
    let stem = answers.file_stem()?.to_str()?;
    Some(answers.with_file_name(format!("{stem}.{language}.{extension}")))
}

/// Whether a document says that it translates a file.
fn translates(document: &SpannedDocument, answers: &Path) -> bool {
    let named = document.root.get("translates").and_then(Node::as_text).map(str::trim);
    named.is_some() && named == answers.file_name().and_then(|name| name.to_str())
}

/// A file that was checked as what it is.
pub(crate) enum Kind {
    Answers(Box<Checked>),
    Translation(Vec<Finding>),
}

/// Checks a file of answers, or a translation against its original beside it.
pub(crate) fn check(checker: &Checker<'_>, file: &SourceFile, path: Option<&Path>, album: &Album) -> Kind {
    let checked = checker.check(file, album);
    let document = checked.document.as_ref();
    if !is_translation(file, document) {
        return Kind::Answers(Box::new(checked));
    }
    let original = original(checker, path, name_of_original(file, document), album);
    Kind::Translation(checker.check_translation(file, original.as_ref(), album).findings)
}

/// The original of a translation, checked; `None` where it is not beside it. Where the translation does not say its
/// name, the names of both files do: `answers.en.yaml`, `answers.yaml`.
fn original(
    checker: &Checker<'_>,
    translation: Option<&Path>,
    named: Option<&str>,
    beside: &dyn Beside,
) -> Option<Checked> {
    let translation = translation?;
    let path = match named {
        // A file beside, and nothing elsewhere.
        Some(named) => Path::new(named)
            .file_name()
            .filter(|name| *name == named)
            .map(|_| translation.with_file_name(named)),
        None => originals_by_name(checker.questionnaire(), translation).into_iter().next(),
    };
    let input = inputs::read_file(&path?).ok()?;
    Some(match input.file {
        Ok(file) => checker.check(&file, beside),
        Err((_, finding)) => Checked { submission: None, document: None, findings: vec![finding] },
    })
}

/// `redevable init --translate`: the translation file of some answers, new or put in order.
pub(crate) fn init(context: &Context, answers: &Path, language: &str, force: bool) -> Ending {
    let questionnaire = &context.questionnaire;
    let known = questionnaire.languages();
    if !known.iter().any(|known| known == language) {
        let values = [("language", language.into()), ("languages", known.join(", ").into())];
        return context.fail("cli-language-missing", &values);
    }
    let shown = answers.display().to_string();
    let original = match read_original(context, answers, &shown) {
        Ok(original) => original,
        Err(not) => return not,
    };
    if original.root.get("language").and_then(Node::as_text).map(str::trim) == Some(language) {
        let values = [("original", shown.into()), ("language", language.into())];
        return context.fail("cli-translate-same-language", &values);
    }
    let (Some(path), Some(name)) =
        (translation_path(answers, language, "yaml"), answers.file_name().and_then(|name| name.to_str()))
    else {
        return context.fail("cli-not-found", &[("path", shown.into())]);
    };
    let earlier = match earlier(context, &path, answers, force) {
        Ok(earlier) => earlier,
        Err(not) => return not,
    };
    let schema_name = format!("{}.translation.{language}.schema.json", questionnaire.id().replace('/', "-"));
    let file = TranslationFile { original: name, language, schema: &schema_name };
    let written = new_translation(questionnaire, &original, earlier.as_ref(), &file);
    let schema_path = path.with_file_name(&schema_name);
    let schema = schema::written(&translation_schema(questionnaire, language));
    for (path, text) in [(&schema_path, &schema), (&path, &written.text)] {
        if let Err(error) = output::replace(path, text.as_bytes()) {
            return output::failed(context, path, &error.into());
        }
    }
    let counts = written.counts;
    let values = [
        ("path", path.display().to_string().into()),
        ("schema", schema_path.display().to_string().into()),
        ("texts", counts.texts.into()),
        ("blank", (counts.texts - counts.translated).into()),
    ];
    context.say(&context.text("cli-translate-written", &values));
    if counts.earlier > 0 {
        context.say(&context.text("cli-translate-earlier", &[("count", counts.earlier.into())]));
    }
    for gone in written.dropped {
        context.say(&context.text("cli-translate-dropped", &[("pointer", gone.to_string().into())]));
    }
    Ending::Fine
}

/// The original: its structure has to be right, since the translation takes its shape.
fn read_original(context: &Context, answers: &Path, shown: &str) -> Result<SpannedDocument, Ending> {
    let input = inputs::read_file(answers).map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            context.fail("cli-not-found", &[("path", shown.into())])
        } else {
            context.fail("cli-not-readable", &[("path", shown.into()), ("detail", context.reason(&error))])
        }
    })?;
    let file = input.file.map_err(|(file, finding)| errors(context, &file, &[finding], shown))?;
    let album = Album::new(input.folder.as_deref());
    let checked = Checker::new(&context.questionnaire, None).check(&file, &album);
    let broken = |finding: &Finding| finding.level == Level::Error && finding.layer <= Layer::Structure;
    let broken: Vec<Finding> = checked.findings.into_iter().filter(broken).collect();
    match checked.document {
        document if is_translation(&file, document.as_ref()) => {
            Err(context.fail("cli-render-translation", &[("path", shown.into())]))
        }
        Some(document) if broken.is_empty() => Ok(document),
        Some(_) | None => Err(errors(context, &file, &broken, shown)),
    }
}

/// The translation that is there already: nothing in it may be lost for want of care.
fn earlier(
    context: &Context,
    path: &Path,
    answers: &Path,
    force: bool,
) -> Result<Option<SpannedDocument>, Ending> {
    if !path.exists() {
        return Ok(None);
    }
    let shown = path.display().to_string();
    if !force {
        return Err(context.fail("cli-translate-exists", &[("path", shown.into())]));
    }
    let input = inputs::read_file(path).map_err(|error| output::failed(context, path, &error.into()))?;
    let file = input.file.map_err(|(file, finding)| errors(context, &file, &[finding], &shown))?;
    let parsed = yaml::parse(&file);
    match parsed.document {
        Some(document) if parsed.findings.is_empty() => {
            if translates(&document, answers) {
                return Ok(Some(document));
            }
            let original = answers.display().to_string();
            Err(context
                .fail("cli-translate-not-ours", &[("path", shown.into()), ("original", original.into())]))
        }
        Some(_) | None => Err(errors(context, &file, &parsed.findings, &shown)),
    }
}

fn errors(context: &Context, file: &SourceFile, findings: &[Finding], shown: &str) -> Ending {
    let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
    super::complain(&presenter.human(file, findings, Blanks::Counted));
    context.fail("cli-translate-errors", &[("path", shown.into())]);
    Ending::Found
}
