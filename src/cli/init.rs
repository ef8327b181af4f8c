//! `redevable init`: a file of answers to fill in, and the schema that helps to fill it.

use std::path::Path;

use super::args::Init;
use super::findings::{Blanks, Presenter};
use super::{Context, Ending, inputs, output, schema, translate};
use crate::finding::Finding;
use crate::questionnaire::Questionnaire;
use crate::schema::answers_schema;
use crate::source::SourceFile;
use crate::starter::{Earlier, StarterOptions, starter};
use crate::submission::{Alone, Checker};
use crate::yaml::SpannedDocument;

pub(crate) fn run(context: &Context, options: &Init) -> Ending {
    if let Some(lang) = &options.translate {
        return translate::init(context, &options.file, lang, options.force);
    }
    match write(context, options) {
        Ok(()) => Ending::Fine,
        Err(ending) => ending,
    }
}

fn write(context: &Context, options: &Init) -> Result<(), Ending> {
    let questionnaire = &context.questionnaire;
    if options.file.exists() && !options.force {
        let path = options.file.display().to_string();
        return Err(context.fail("cli-init-exists", &[("path", path.into())]));
    }
    let old = options.from.as_deref().map(|path| read(context, path)).transpose()?;
    let old = old.as_ref().map(|(file, document)| Earlier { file, document });
    let lang = language(context, options, old.map(|old| old.document))?;
    let schema_name = format!("{}.{lang}.schema.json", questionnaire.id().replace('/', "-"));
    let schema_path = options.file.with_file_name(&schema_name);
    let folder = options.file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder
        && let Err(error) = std::fs::create_dir_all(folder)
    {
        return Err(output::failed(context, folder, &error.into()));
    }
    let schema = schema::written(&answers_schema(questionnaire, &lang));
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let wanted = StarterOptions {
        language: &lang,
        profile: options.profile.into(),
        schema: &schema_name,
        file: &name,
    };
    let starter = starter(questionnaire, wanted, old);
    let files = [(schema_path.as_path(), schema), (options.file.as_path(), starter.text)];
    for (path, text) in files {
        if let Err(error) = output::replace(path, text.as_bytes()) {
            return Err(output::failed(context, path, &error.into()));
        }
    }
    let shown = |path: &Path| path.display().to_string();
    if !starter.left_over.is_empty() {
        // Whatever was asked: an answer without a question is not passed over in silence.
        let values = [
            ("count", starter.left_over.len().into()),
            ("places", starter.left_over.join(", ").into()),
            ("path", shown(&options.file).into()),
        ];
        super::complain(&context.text("cli-init-left-over", &values));
    }
    let values = [("path", shown(&options.file).into()), ("schema", shown(&schema_path).into())];
    context.say(&context.text("cli-init-written", &values));
    Ok(())
}

/// The language of the comments: the one asked for; else that of the older answers, whose texts stay as they are; else
/// that of the messages.
fn language(context: &Context, options: &Init, old: Option<&SpannedDocument>) -> Result<String, Ending> {
    let questionnaire: &Questionnaire = &context.questionnaire;
    let known = questionnaire.languages();
    let old = old.and_then(|old| old.root.get("language")?.as_text()).map(str::trim);
    match (options.lang.as_deref(), old.and_then(|old| questionnaire.language_of(old))) {
        (None, Some(old)) => Ok(old.to_owned()),
        (asked, _) => {
            let lang = asked.unwrap_or_else(|| context.messages.language());
            if known.iter().any(|known| known == lang) {
                return Ok(lang.to_owned());
            }
            let languages = known.join(", ");
            let values = [("language", lang.into()), ("languages", languages.into())];
            Err(context.fail("cli-language-missing", &values))
        }
    }
}

/// An older file of the same questionnaire. Its answers need not be right: they are carried as they are.
fn read(context: &Context, path: &Path) -> Result<(SourceFile, SpannedDocument), Ending> {
    let refuse = |file: &SourceFile, findings: &[Finding]| {
        let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
        super::complain(&presenter.human(file, findings, Blanks::Counted));
        Ending::Found
    };
    let input = inputs::single(context, path)?;
    let file = input.file.map_err(|(file, finding)| refuse(&file, &[finding]))?;
    let checked = Checker::new(&context.questionnaire, None).check(&file, &Alone);
    match checked.document.filter(|_| checked.submission.is_some()) {
        Some(document) => Ok((file, document)),
        None => Err(refuse(&file, &checked.findings)),
    }
}
