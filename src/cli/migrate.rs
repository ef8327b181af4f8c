//! `redevable migrate`: a file of an older version, carried to the one in use.

use std::path::Path;

use super::args::Migrate;
use super::findings::{self, Blanks, Presenter};
use super::inputs::Input;
use super::pictures::Album;
use super::{Context, Ending, fix, inputs, output};
use crate::finding::{Finding, Level};
use crate::locale::Value;
use crate::markdown::characters::{seen, seen_line};
use crate::migration::{self, Carried, Change, Outcome, What};
use crate::source::SourceFile;
use crate::submission::Checker;

/// How many changes of one file are told: the rest is counted.
const MOST_TOLD: usize = 200;

pub(crate) fn run(context: &Context, options: &Migrate) -> Ending {
    let inputs = inputs::read(context, std::slice::from_ref(&options.file));
    let checker = Checker::new(&context.questionnaire, Some(context.today));
    let endings = inputs.files.into_iter().map(|input| migrate(context, &checker, input, options.dry_run));
    endings.fold(inputs.ending, Ending::max)
}

fn migrate(context: &Context, checker: &Checker<'_>, input: Input, dry_run: bool) -> Ending {
    let refuse = |file: &SourceFile, findings: &[Finding]| {
        let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
        super::complain(presenter.human(file, findings, Blanks::Counted).trim_end());
        super::complain(&context.text("cli-not-migrated", &[("file", file.name().into())]));
        Ending::Found
    };
    let file = match input.file {
        Ok(file) => file,
        Err((file, finding)) => return refuse(&file, &[finding]),
    };
    let carried = match migration::carry(&context.questionnaire, &file) {
        Err(findings) => return refuse(&file, &findings),
        Ok(Outcome::Current) => {
            let ours = context.questionnaire.id();
            let values = [("file", file.name().into()), ("version", ours.into())];
            context.say(&context.text("cli-migrate-current", &values));
            let piped = input.path.is_none() && !dry_run;
            return if piped { output::to_stdout(context, file.text().as_bytes()) } else { Ending::Fine };
        }
        Ok(Outcome::Carried(carried)) => carried,
    };
    let written = write(context, &file, &carried, input.path.as_deref(), dry_run);
    if written != Ending::Fine {
        return written;
    }
    let new = SourceFile::new(file.name(), carried.text.as_str());
    report(context, &new, &carried, dry_run);
    let album = Album::new(input.folder.as_deref());
    count(context, &new, &checker.check(&new, &album).findings);
    if carried.left.is_empty() { Ending::Fine } else { Ending::Found }
}

/// The new text in place of the old one; on stdout for standard input, or what would change.
fn write(
    context: &Context,
    file: &SourceFile,
    carried: &Carried,
    path: Option<&Path>,
    dry_run: bool,
) -> Ending {
    if dry_run {
        return output::patch_to_stdout(context, &fix::difference(file, &carried.text));
    }
    let Some(path) = path else {
        return output::to_stdout(context, carried.text.as_bytes());
    };
    // Behind a link, the file it leads to is written, and the link stays.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    match output::replace(&path, carried.text.as_bytes()) {
        Ok(()) => Ending::Fine,
        Err(error) => output::failed(context, &path, &error.into()),
    }
}

/// Each change with its place and reason; then what is left to people.
fn report(context: &Context, file: &SourceFile, carried: &Carried, dry_run: bool) {
    let mut reason = None;
    for change in carried.changes.iter().take(MOST_TOLD) {
        let line = file.position(change.place).line;
        let place = format!("{}:{line}{}", seen_line(file.name()), context.colon());
        context.say(&format!("{place} {}", words(context, &change.what)));
        let why = why(context, change);
        if why.is_some() && why != reason {
            context.say(&format!("    {}", why.clone().unwrap_or_default()));
        }
        reason = why;
    }
    if let Some(more) = carried.changes.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        context.say(&context.text("migrate-more", &[("count", more.into())]));
    }
    if !carried.left.is_empty() {
        let presenter = Presenter::new(&context.questionnaire, &context.messages, context.color);
        for finding in carried.left.iter().take(MOST_TOLD) {
            super::complain(&format!("\n{}", presenter.excerpt(file, finding).trim_end()));
        }
        super::complain("");
    }
    let id = if dry_run { "cli-would-migrate" } else { "cli-migrated" };
    let values = [
        ("file", file.name().into()),
        ("from", carried.from.as_str().into()),
        ("to", carried.to.as_str().into()),
        ("count", carried.changes.len().into()),
        ("left", carried.left.len().into()),
    ];
    context.say(&context.text(id, &values));
}

/// Why, in the user's language, or the first that there is.
fn why(context: &Context, change: &Change) -> Option<String> {
    let words = change.why.get(context.messages.language()).or_else(|| change.why.values().next())?;
    Some(seen(&words.split_whitespace().collect::<Vec<_>>().join(" ")))
}

fn words(context: &Context, what: &What) -> String {
    let text = |value: &dyn ToString| Value::Text(value.to_string());
    match what {
        What::Version { from, to } => {
            context.text("migrate-version", &[("from", text(from)), ("to", text(to))])
        }
        What::Schema { to } => context.text("migrate-schema", &[("to", text(to))]),
        What::Renamed { from, to } => {
            context.text("migrate-renamed", &[("from", text(from)), ("to", text(to))])
        }
        What::Option { question, from, to } => {
            context.text("migrate-option", &[("at", text(question)), ("from", text(from)), ("to", text(to))])
        }
        What::Commented { question } => context.text("migrate-commented", &[("at", text(question))]),
        What::Erased { question } => context.text("migrate-erased", &[("at", text(question))]),
        What::Noted { question, beside } => {
            context.text("migrate-noted", &[("at", text(question)), ("to", text(beside))])
        }
        What::Kind { question } => context.text("migrate-kind", &[("at", text(question))]),
        What::Reply { to } => context.text("migrate-reply", &[("to", text(to))]),
    }
}

/// What `check` finds in the result, counted.
fn count(context: &Context, file: &SourceFile, found: &[Finding]) {
    let counts = findings::counts(found);
    let values = [
        ("file", file.name().into()),
        ("errors", counts.error.into()),
        ("warnings", counts.warning.into()),
        ("advice", counts.advice.into()),
        ("blanks", counts.blank.into()),
    ];
    let fine = found.iter().all(|finding| finding.level == Level::Blank);
    let id = if fine && found.is_empty() { "cli-summary-fine" } else { "cli-summary" };
    context.say(&context.text(id, &values));
    if !fine {
        context.say(&context.text("migrate-check", &[("file", findings::typed(file.name()).into())]));
    }
}
