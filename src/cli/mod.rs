//! The command line: reads and writes files, calls the library, says what happened.
//!
//! stdout carries the product, stderr the talk. Nothing else in this crate prints, reads a file or looks at the clock.

mod args;
mod check;
mod config;
mod documents;
mod explain;
mod findings;
mod fix;
mod folder;
mod init;
mod inputs;
mod law;
mod levels;
mod migrate;
mod nearest;
mod output;
mod pictures;
mod questionnaire;
mod render;
mod schema;
mod system;
mod translate;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::date::PartialDate;
use crate::law::letters::LetterKind;
use crate::locale::{Catalogue, Value};
use crate::markdown::characters::{seen, seen_line};
use crate::questionnaire::{DefinitionFiles, Questionnaire};

/// How a command ended, for the exit code. The worst of several wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    /// 0.
    Fine,
    /// 1: something was found.
    Found,
    /// 2: wrong usage, or the work could not be done.
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        ExitCode::from(ending as u8)
    }
}

/// Whether to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Color {
    /// Where the terminal has it and `NO_COLOR` is not set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What every command needs.
pub(crate) struct Context {
    pub(crate) questionnaire: Questionnaire,
    pub(crate) messages: Catalogue,
    pub(crate) today: PartialDate,
    pub(crate) color: Color,
    pub(crate) quiet: bool,
    pub(crate) config: config::Config,
}

impl Context {
    /// A message of the command line.
    pub(crate) fn text(&self, id: &str, values: &[(&str, Value)]) -> String {
        told(&self.messages, id, values)
    }

    /// Says something on stderr, unless asked to be quiet.
    pub(crate) fn say(&self, line: &str) {
        if !self.quiet {
            complain(line);
        }
    }

    /// Says something on stderr, whatever was asked.
    pub(crate) fn complain(&self, id: &str, values: &[(&str, Value)]) {
        complain(&self.text(id, values));
    }

    /// Says on stderr what prevents the work, whatever was asked.
    pub(crate) fn fail(&self, id: &str, values: &[(&str, Value)]) -> Ending {
        refuse(&self.messages, id, values)
    }

    /// Why the system refuses, in words.
    pub(crate) fn reason(&self, error: &std::io::Error) -> Value {
        system::reason(&self.messages, error).into()
    }

    /// French sets a blank before a colon.
    pub(crate) fn colon(&self) -> String {
        self.messages.text("colon", &[])
    }
}

/// A message whose values, names of files among them, cannot move the cursor or change a colour.
fn told(messages: &Catalogue, id: &str, values: &[(&str, Value)]) -> String {
    let safe = values.iter().map(|(name, value)| match value {
        Value::Text(text) => (*name, Value::Text(seen_line(text))),
        Value::Number(number) => (*name, Value::Number(*number)),
    });
    messages.text(id, &safe.collect::<Vec<_>>())
}

/// Says on stderr what prevents the work.
fn refuse(messages: &Catalogue, id: &str, values: &[(&str, Value)]) -> Ending {
    let level = messages.text("level-error", &[]);
    let colon = messages.text("colon", &[]);
    complain(&format!("{level}{colon} {}", told(messages, id, values)));
    Ending::Failed
}

/// A line on stderr. A stderr that is gone has nobody to tell.
fn complain(line: &str) {
    let _ = writeln!(anstream::stderr(), "{}", findings::harmless(line));
}

/// The product, on stdout.
///
/// A reader that closed its end (`| head`) has all it wanted: not an error.
pub(crate) fn print(product: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(product).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The command, from the arguments of the process to its exit code.
pub fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let config = config::find();
    let locale = args::locale(&arguments, config.as_ref().ok().and_then(|config| config.locale));
    let messages = Catalogue::messages(locale);
    let parsed = match args::parse(&arguments, &messages) {
        Ok(parsed) => parsed,
        Err(error) => {
            let said = error.render().to_string();
            let plain =
                |argument: &std::ffi::OsString| argument.to_str().is_some_and(|text| seen_line(text) == text);
            if arguments.iter().all(plain) && findings::harmless(&said) == said {
                // Help and version are products; clap knows which stream is theirs. Nobody is left to tell of a failure.
                let _ = error.print();
            } else {
                // It repeats an argument, which may be the name of a file.
                complain(seen(&said).trim_end());
            }
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match config {
        Ok(config) => run(parsed, messages, config),
        Err(fault) => match &parsed.command {
            args::Command::Check(options) => {
                let format = options.format.unwrap_or(args::Format::Human);
                check::refused(&Questionnaire::builtin(), &messages, format, &fault)
            }
            _ => refuse(&messages, fault.message, &fault.values(&messages)),
        },
    }
    .into()
}

fn run(parsed: args::Arguments, messages: Catalogue, config: config::Config) -> Ending {
    let today = match today(parsed.global.date.as_deref()) {
        Ok(today) => today,
        Err(found) => {
            return refuse(&messages, "cli-bad-date", &[("found", found.into())]);
        }
    };
    let color = parsed.global.color;
    match color {
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
        Color::Auto => {}
    }
    let questionnaire = match questionnaire(parsed.global.questionnaire.as_ref(), &messages) {
        Ok(questionnaire) => questionnaire,
        Err(ending) => return ending,
    };
    let messages = messages.repeating(parsed.global.repeated());
    let context = Context { questionnaire, messages, today, color, quiet: parsed.global.quiet, config };
    match parsed.command {
        args::Command::Init(options) => init::run(&context, &options),
        args::Command::Questionnaire(options) => questionnaire::run(&context, &options),
        args::Command::Check(options) => check::run(&context, &options),
        args::Command::Explain(options) => explain::run(&context, &options),
        args::Command::Render(options) => render::run(&context, &options),
        args::Command::Duties(options) => law::duties(&context, &options),
        args::Command::Mention(options) => law::letter(&context, LetterKind::Mention, &options),
        args::Command::Rules(options) => law::letter(&context, LetterKind::Rules, &options),
        args::Command::Reply(options) => law::letter(&context, LetterKind::Reply, &options),
        args::Command::Inventory(options) => law::inventory(&context, &options),
        args::Command::Migrate(options) => migrate::run(&context, &options),
        args::Command::Schema(options) => schema::run(&context, &options),
        args::Command::Completions(options) => completions(&context, options.shell),
    }
}

fn completions(context: &Context, shell: clap_complete::Shell) -> Ending {
    let mut command = args::command(&context.messages);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "redevable", &mut script);
    output::to_stdout(context, &script)
}

/// `--date`, else `SOURCE_DATE_EPOCH` (seconds; reproducible-builds.org), else today in UTC.
fn today(date: Option<&str>) -> Result<PartialDate, String> {
    if let Some(date) = date {
        let parsed = PartialDate::parse(date).ok().filter(|parsed| parsed.day.is_some());
        return parsed.ok_or_else(|| date.to_owned());
    }
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(epoch) => {
            let seconds = epoch.trim().parse::<i64>().map_err(|_| epoch.clone())?;
            jiff::Timestamp::from_second(seconds).map_err(|_| epoch)?
        }
        Err(_) => jiff::Timestamp::now(),
    };
    let day = jiff::tz::TimeZone::UTC.to_datetime(now).date();
    Ok(PartialDate { year: day.year(), month: Some(day.month()), day: Some(day.day()) })
}

/// The questionnaire asked for, or the one that is part of the program.
fn questionnaire(folder: Option<&PathBuf>, messages: &Catalogue) -> Result<Questionnaire, Ending> {
    let Some(folder) = folder else { return Ok(Questionnaire::builtin()) };
    let fail = |id: &str, values: &[(&str, Value)]| refuse(messages, id, values);
    let shown = folder.display().to_string();
    let read = |path: PathBuf| -> Result<Option<crate::source::SourceFile>, Ending> {
        match std::fs::read(&path) {
            Ok(bytes) => match crate::yaml::read(&path.display().to_string(), bytes) {
                Ok(file) => Ok(Some(file)),
                Err((file, finding)) => {
                    let words = Questionnaire::builtin();
                    let presenter = findings::Presenter::new(&words, messages, Color::Auto);
                    complain(&presenter.human(&file, &[finding], findings::Blanks::Counted));
                    Err(fail("cli-questionnaire-not-read", &[("path", shown.as_str().into())]))
                }
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => {
                let path = path.display().to_string();
                let reason = system::reason(messages, &error);
                Err(fail("cli-not-readable", &[("path", path.into()), ("detail", reason.into())]))
            }
        }
    };
    let structure = folder.join("structure.yaml");
    let Some(structure_file) = read(structure.clone())? else {
        return Err(fail("cli-not-found", &[("path", structure.display().to_string().into())]));
    };
    let mut texts = Vec::new();
    for path in inputs::files_of(&folder.join("text"), &["yaml", "yml"]) {
        texts.extend(read(path)?);
    }
    let mut labels = Vec::new();
    for path in inputs::files_of(&folder.join("labels"), &["ftl"]) {
        let language = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        labels.extend(language.zip(read(path)?));
    }
    let files = DefinitionFiles {
        structure: structure_file,
        checks: read(folder.join("checks.yaml"))?,
        law: read(folder.join("law.yaml"))?,
        migrations: read(folder.join("migrations.yaml"))?,
        texts,
        labels,
    };
    Questionnaire::load(files).map_err(|faults| {
        let words = Questionnaire::builtin();
        let presenter = findings::Presenter::new(&words, messages, Color::Auto);
        for fault in faults {
            complain(&presenter.human(&fault.file, &fault.findings, findings::Blanks::Counted));
        }
        fail("cli-questionnaire-not-read", &[("path", shown.as_str().into())])
    })
}
