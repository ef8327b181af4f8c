//! `redevable init`: a starter file, and the schema that helps to fill it.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Init;
use super::{Context, Ending, output, schema};
use crate::questionnaire::{Kind, Question, Questionnaire, Tier, UNCLEAR};
use crate::schema::answers_schema;

/// Where comments behind a key start.
const COMMENT_COLUMN: usize = 34;

pub(crate) fn run(context: &Context, options: &Init) -> Ending {
    let questionnaire = &context.questionnaire;
    let lang = options.lang.as_deref().unwrap_or_else(|| context.messages.language());
    let known = questionnaire.languages();
    if !known.iter().any(|known| known == lang) {
        let languages = known.join(", ");
        return context
            .fail("cli-language-missing", &[("language", lang.into()), ("languages", languages.into())]);
    }
    if options.file.exists() && !options.force {
        let path = options.file.display().to_string();
        return context.fail("cli-init-exists", &[("path", path.into())]);
    }
    let schema_name = format!("{}.{lang}.schema.json", questionnaire.id().replace('/', "-"));
    let schema_path = options.file.with_file_name(&schema_name);
    let folder = options.file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder
        && let Err(error) = std::fs::create_dir_all(folder)
    {
        return output::failed(context, folder, &error.into());
    }
    let schema = schema::written(&answers_schema(questionnaire, lang));
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let starter = starter(questionnaire, lang, &schema_name, &name);
    let files = [(schema_path.as_path(), schema), (options.file.as_path(), starter)];
    for (path, text) in files {
        if let Err(error) = output::replace(path, text.as_bytes()) {
            return output::failed(context, path, &error.into());
        }
    }
    let shown = |path: &Path| path.display().to_string();
    let values = [("path", shown(&options.file).into()), ("schema", shown(&schema_path).into())];
    context.say(&context.text("cli-init-written", &values));
    Ending::Fine
}

/// The words of the starter that are no question's.
struct Words {
    head: &'static str,
    language: &'static str,
    sources: &'static str,
    more: &'static str,
    one_of: &'static str,
    text: &'static str,
    list: &'static str,
    tail: &'static str,
}

const FRENCH: Words = Words {
    head: "\
# Une seule habitude à prendre : un texte s'écrit SOUS sa question, décalé de deux espaces de plus,
# après une barre « | ». On peut alors tout y écrire : deux-points, guillemets, tirets, liens.
#
#   summary: |
#     Le service classe les demandes : les plus anciennes d'abord.
#
# Vous n'avez pas la réponse ? Laissez vide, ou dites pourquoi (un texte après « | », comme ailleurs) :
#
#   retention:
#     not_documented: |
#       La durée n'est écrite nulle part.
#
#   not_documented    on ne sait pas, ou ce n'est écrit nulle part (expected: date où on saura)
#   not_applicable    la question n'a pas de sens ici
#   withheld          on sait, mais la loi interdit de le publier (ground: crpa-l311-6-1, par exemple)
#
# « Cela n'a pas été fait » est une réponse, pas une absence de réponse : not_done.
# Ce fichier pose les questions que les lecteurs cherchent d'abord. Pour les autres, votre éditeur les propose dans
# chaque section (grâce au schéma de la première ligne), ou tapez : redevable check --missing",
    language: "langue des textes",
    sources: "\
# Vos sources, chacune une fois ; citez-les par [@fiche] dans un texte, ou « source: fiche » :
#
# sources:
#   fiche:
#     title: Fiche de l'outil, version 2
#     url: https://exemple.fr/fiche
#     checked_on: 2026-01-31",
    more: "autres questions",
    one_of: "au choix :",
    text: "un texte après |",
    list: "une liste : un tiret par élément",
    tail: "# Ensuite :  redevable check answers.yaml   puis   redevable render answers.yaml -o public",
};

const ENGLISH: Words = Words {
    head: "\
# One habit to take: a text is written BELOW its question, two more spaces to the right, after a bar `|`.
# Anything can then be written in it: colons, quotes, dashes, links.
#
#   summary: |
#     The service sorts applications: the oldest come first.
#
# You do not have the answer? Leave it blank, or say why (a text after `|`, as elsewhere):
#
#   retention:
#     not_documented: |
#       The period is written nowhere.
#
#   not_documented    it is not known, or written nowhere (expected: the date when it will be)
#   not_applicable    the question makes no sense here
#   withheld          it is known, but the law forbids to publish it (ground: crpa-l311-6-1, for instance)
#
# \"It was not done\" is an answer, not the absence of one: not_done.
# This file asks what readers look for first. Your editor offers the other questions in each section (thanks to the
# schema of the first line), or type: redevable check --missing",
    language: "language of the texts",
    sources: "\
# Your sources, each once; cite them as [@sheet] in a text, or `source: sheet`:
#
# sources:
#   sheet:
#     title: Fact sheet of the tool, version 2
#     url: https://example.org/sheet
#     checked_on: 2026-01-31",
    more: "other questions",
    one_of: "one of:",
    text: "a text after |",
    list: "a list: one dash per item",
    tail: "# Then:  redevable check answers.yaml   and   redevable render answers.yaml -o public",
};

/// The starter: what readers look for first, and what a file cannot do without; every answer blank.
fn starter(questionnaire: &Questionnaire, lang: &str, schema_name: &str, file_name: &str) -> String {
    // As everywhere: what a language lacks is told in the first one.
    let words = if lang == "en" { &ENGLISH } else { &FRENCH };
    let mut out = format!("# yaml-language-server: $schema={schema_name}\n#\n{}\n\n", words.head);
    let id = questionnaire.id();
    line(&mut out, &format!("questionnaire: {id}"), "");
    line(&mut out, &format!("language: {lang}"), words.language);
    let _ = write!(out, "\n{}\n", words.sources); // writing to a String cannot fail
    for section in questionnaire.sections() {
        let texts = questionnaire.words(lang);
        let title = texts.section(&section.id).map_or(section.id.as_str(), |worded| worded.text);
        let _ = write!(out, "\n# ── {title} ──\n");
        line(&mut out, &format!("{}:", section.id), "");
        let first = chosen(&section.questions);
        for question in &section.questions {
            if first.contains(&question.id) {
                write_question(&mut out, questionnaire, lang, words, question, 1, &first);
            }
        }
        let others: Vec<&str> = section
            .questions
            .iter()
            .filter(|question| !first.contains(&question.id))
            .map(|question| question.key.as_str())
            .collect();
        if !others.is_empty() {
            write_others(&mut out, words.more, &others);
        }
    }
    let _ = write!(out, "\n{}\n", words.tail.replace("answers.yaml", file_name));
    out
}

/// The questions of a starter: required and essential ones; the first two where a section has none.
fn chosen(questions: &[Question]) -> Vec<String> {
    fn wanted(question: &Question, into: &mut Vec<String>) {
        let own = question.required || question.tier == Tier::Essential;
        let before = into.len();
        if question.kind == Kind::Group {
            question.fields.iter().for_each(|field| wanted(field, into));
        }
        if own || into.len() > before {
            into.push(question.id.clone());
        }
    }
    let mut ids = Vec::new();
    questions.iter().for_each(|question| wanted(question, &mut ids));
    if ids.is_empty() {
        ids.extend(questions.iter().take(2).map(|question| question.id.clone()));
    }
    ids
}

fn write_question(
    out: &mut String,
    questionnaire: &Questionnaire,
    lang: &str,
    words: &Words,
    question: &Question,
    depth: usize,
    first: &[String],
) {
    let indent = "  ".repeat(depth);
    let label = questionnaire.words(lang).label(&question.id);
    if question.kind == Kind::Group {
        line(out, &format!("{indent}{}:", question.key), label);
        for field in question.fields.iter().filter(|field| first.contains(&field.id)) {
            write_question(out, questionnaire, lang, words, field, depth + 1, first);
        }
        return;
    }
    let _ = writeln!(out, "{indent}# {label}");
    let mut hint = match question.kind {
        Kind::Choice | Kind::Choices => format!("{} {}", words.one_of, question.options.join(" | ")),
        Kind::Boolean => format!("{} true | false", words.one_of),
        Kind::Text => words.text.to_owned(),
        Kind::Records => {
            let keys: Vec<&str> = question.fields.iter().take(4).map(|field| field.key.as_str()).collect();
            format!("{} ({})", words.list, keys.join(", "))
        }
        Kind::Date => "2026-01-31".to_owned(),
        Kind::Duration => "3 years".to_owned(),
        Kind::Contact | Kind::Organisation | Kind::Image => question.built_in_fields().join(", "),
        Kind::Record => question.fields.iter().map(|field| field.key.as_str()).collect::<Vec<_>>().join(", "),
        Kind::Line | Kind::Number | Kind::Url | Kind::Results | Kind::Group => String::new(),
    };
    if question.unclear {
        let _ = write!(hint, " | {UNCLEAR}");
    }
    line(out, &format!("{indent}{}:", question.key), &hint);
}

/// The other keys of a section, over as many lines as they take.
fn write_others(out: &mut String, name: &str, keys: &[&str]) {
    const WIDTH: usize = 110;
    let mut current = format!("  # {name}:");
    for (position, key) in keys.iter().enumerate() {
        let comma = if position + 1 < keys.len() { "," } else { "" };
        if current.chars().count() + key.len() + 2 > WIDTH {
            let _ = writeln!(out, "{current}");
            current = "  #  ".to_owned();
        }
        let _ = write!(current, " {key}{comma}");
    }
    let _ = writeln!(out, "{current}");
}

/// A line with a comment behind it.
fn line(out: &mut String, code: &str, comment: &str) {
    if comment.is_empty() {
        let _ = writeln!(out, "{code}");
    } else {
        let gap = COMMENT_COLUMN.saturating_sub(code.chars().count()).max(1);
        let _ = writeln!(out, "{code}{}# {comment}", " ".repeat(gap));
    }
}
