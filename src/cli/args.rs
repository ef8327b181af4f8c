//! The arguments. Their help is in the catalogue of messages, so that it speaks the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::Color;
use crate::finding::Level;
use crate::locale::{Catalogue, Locale};
use crate::questionnaire::{Part, Profile, Respondent};

#[derive(Debug, Parser)]
#[command(name = "redevable", version, subcommand_required = true, arg_required_else_help = true)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) questionnaire: Option<PathBuf>,
    /// Read before anything else, by `locale`.
    #[arg(
        long,
        global = true,
        value_name = "fr|en",
        value_parser = ["fr", "en"],
        hide_possible_values = true
    )]
    #[allow(dead_code)] // clap has to know it; `locale` has already read it
    pub(crate) locale: Option<String>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<String>,
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "auto|always|never"
    )]
    pub(crate) color: Color,
    #[arg(long, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(Init),
    Questionnaire(Questionnaire),
    Check(Check),
    Explain(Explain),
    Render(Render),
    Duties(Duties),
    Mention(LetterOptions),
    Rules(LetterOptions),
    Reply(LetterOptions),
    Inventory(Inventory),
    Migrate(Migrate),
    Schema(Schema),
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    #[arg(value_name = "FILE", default_value = "answers.yaml", hide_default_value = true)]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[arg(
        long,
        value_enum,
        default_value = "minimal",
        hide_possible_values = true,
        value_name = "minimal|complete"
    )]
    pub(crate) profile: ProfileName,
    #[arg(long, value_name = "OLD")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, value_name = "LANG", conflicts_with = "lang")]
    pub(crate) translate: Option<String>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Questionnaire {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(
        long,
        value_enum,
        default_value = "complete",
        hide_possible_values = true,
        value_name = "minimal|complete"
    )]
    pub(crate) profile: ProfileName,
    #[arg(
        id = "for",
        long = "for",
        value_enum,
        hide_possible_values = true,
        value_name = "business|technical|dpo|legal|management"
    )]
    pub(crate) role: Option<Role>,
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["md"], hide_possible_values = true, value_name = "md,html,pdf")]
    pub(crate) to: Vec<Paper>,
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[arg(short, long, value_name = "DIR", default_value = "-", hide_default_value = true)]
    pub(crate) output: PathBuf,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "embedded|cli")]
    pub(crate) pdf_engine: Option<Engine>,
    #[arg(long, env = "REDEVABLE_TYPST", hide_env_values = true, value_name = "PATH")]
    pub(crate) typst: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

/// [`Profile`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProfileName {
    Minimal,
    Complete,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Minimal => Profile::Minimal,
            ProfileName::Complete => Profile::Complete,
        }
    }
}

/// [`Respondent`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Role {
    Business,
    Technical,
    Dpo,
    Legal,
    Management,
}

impl From<Role> for Respondent {
    fn from(role: Role) -> Self {
        match role {
            Role::Business => Respondent::Business,
            Role::Technical => Respondent::Technical,
            Role::Dpo => Respondent::Dpo,
            Role::Legal => Respondent::Legal,
            Role::Management => Respondent::Management,
        }
    }
}

/// A format of what is printed, in the order they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub(crate) enum Paper {
    Md,
    Html,
    Pdf,
}

impl From<Paper> for Output {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::Md => Output::Md,
            Paper::Html => Output::Html,
            Paper::Pdf => Output::Pdf,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// Like `fail_on`, without a default: `redevable.toml` speaks before it.
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "human|compact|json|sarif|github|gitlab"
    )]
    pub(crate) format: Option<Format>,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "error|warning|advice|blank")]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub(crate) deny: Vec<String>,
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub(crate) warn: Vec<String>,
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub(crate) allow: Vec<String>,
    #[arg(long)]
    pub(crate) missing: bool,
    #[arg(long)]
    pub(crate) fix: bool,
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
    #[arg(
        id = "for",
        long = "for",
        value_enum,
        hide_possible_values = true,
        value_name = "business|technical|dpo|legal|management"
    )]
    pub(crate) role: Option<Role>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Compact,
    Json,
    Sarif,
    Github,
    Gitlab,
}

/// [`Level`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Advice,
    Blank,
}

impl From<FailOn> for Level {
    fn from(level: FailOn) -> Self {
        match level {
            FailOn::Error => Level::Error,
            FailOn::Warning => Level::Warning,
            FailOn::Advice => Level::Advice,
            FailOn::Blank => Level::Blank,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Render {
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// Without a default: `redevable.toml` speaks before it.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        hide_possible_values = true,
        value_name = "md,html,pdf,json"
    )]
    pub(crate) to: Vec<Output>,
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "LANG|all")]
    pub(crate) lang: Option<String>,
    #[arg(long)]
    pub(crate) draft: bool,
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "embedded|cli")]
    pub(crate) pdf_engine: Option<Engine>,
    #[arg(long, env = "REDEVABLE_TYPST", hide_env_values = true, value_name = "PATH")]
    pub(crate) typst: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Migrate {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// A format of documents, in the order they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub(crate) enum Output {
    Md,
    Html,
    Pdf,
    Json,
}

impl Output {
    /// The end of its file names.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Output::Md => "md",
            Output::Html => "html",
            Output::Pdf => "pdf",
            Output::Json => "report.json",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Embedded,
    Cli,
}

#[derive(Debug, Args)]
pub(crate) struct Duties {
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    #[arg(
        long,
        value_enum,
        default_value = "human",
        hide_possible_values = true,
        value_name = "human|md|json"
    )]
    pub(crate) format: DutiesFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DutiesFormat {
    Human,
    Md,
    Json,
}

/// Those of `mention`, `rules` and `reply`.
#[derive(Debug, Args)]
pub(crate) struct LetterOptions {
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["txt"], hide_possible_values = true, value_name = "txt,md,pdf")]
    pub(crate) to: Vec<LetterFormat>,
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[arg(short, long, value_name = "DIR", default_value = "-", hide_default_value = true)]
    pub(crate) output: PathBuf,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "embedded|cli")]
    pub(crate) pdf_engine: Option<Engine>,
    #[arg(long, env = "REDEVABLE_TYPST", hide_env_values = true, value_name = "PATH")]
    pub(crate) typst: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum LetterFormat {
    Txt,
    Md,
    Pdf,
}

impl LetterFormat {
    /// The end of its file names.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            LetterFormat::Txt => "txt",
            LetterFormat::Md => "md",
            LetterFormat::Pdf => "pdf",
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Inventory {
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "csv", hide_possible_values = true, value_name = "csv|json")]
    pub(crate) to: TableFormat,
    #[arg(short, long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(
        long,
        value_enum,
        default_value = "answers",
        hide_possible_values = true,
        value_name = "answers|translation|questionnaire|report|findings"
    )]
    pub(crate) of: SchemaOf,
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "structure|checks|law|migrations|text"
    )]
    pub(crate) part: Option<SchemaPart>,
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[arg(short, long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    Answers,
    Translation,
    Questionnaire,
    Report,
    Findings,
}

/// A file of a questionnaire, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaPart {
    Structure,
    Checks,
    Law,
    Migrations,
    Text,
}

impl From<SchemaPart> for Part {
    fn from(part: SchemaPart) -> Self {
        match part {
            SchemaPart::Structure => Part::Structure,
            SchemaPart::Checks => Part::Checks,
            SchemaPart::Law => Part::Law,
            SchemaPart::Migrations => Part::Migrations,
            SchemaPart::Text => Part::Text,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}

/// The language of messages: `--locale`, else `REDEVABLE_LOCALE`, else `redevable.toml`, else what the environment says
/// to every program, else French.
pub(crate) fn locale(arguments: &[OsString], configured: Option<Locale>) -> Locale {
    let words: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let asked = words.iter().enumerate().find_map(|(position, word)| match word.strip_prefix("--locale") {
        Some("") => words.get(position + 1).copied(),
        Some(value) => value.strip_prefix('='),
        None => None,
    });
    if let Some(locale) = asked.and_then(Locale::from_tag) {
        return locale;
    }
    let set = |names: &[&str]| {
        let mut values = names.iter().filter_map(|name| std::env::var(name).ok());
        values.find(|value| !value.is_empty()).and_then(|value| Locale::from_tag(&value))
    };
    let own = set(&["REDEVABLE_LOCALE"]).or(configured);
    own.or_else(|| set(&["LC_ALL", "LC_MESSAGES", "LANG"])).unwrap_or(Locale::French)
}

/// The command with its help in the user's language.
pub(crate) fn command(messages: &Catalogue) -> clap::Command {
    let mut command = Arguments::command().about(messages.text("help-about", &[]));
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        messages.text("cli-usage", &[])
    );
    // clap adds the colon itself; French sets a blank before it.
    let heading = |id: &str| messages.text(id, &[]).trim_end_matches(':').to_owned();
    let (arguments, options) = (heading("cli-arguments"), heading("cli-options"));
    let (global, commands) = (heading("cli-global-options"), heading("cli-commands"));
    command = command.help_template(template.clone()).subcommand_help_heading(commands);
    command = described(command, "global", &global, &arguments, messages);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let about = messages.text(&format!("help-{name}"), &[]);
            described(sub.about(about).help_template(template.clone()), &name, &options, &arguments, messages)
        });
    }
    command
}

fn described(
    command: clap::Command,
    name: &str,
    options: &str,
    positional: &str,
    messages: &Catalogue,
) -> clap::Command {
    let own_help = clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
        .help(messages.text("help-help", &[]))
        .help_heading(options.to_owned());
    let mut command = command.disable_help_flag(true).arg(own_help);
    if name == "global" {
        let version = clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(clap::ArgAction::Version)
            .help(messages.text("help-version", &[]))
            .help_heading(options.to_owned());
        command = command.disable_version_flag(true).arg(version);
    }
    command.mut_args(|argument| {
        let id = argument.get_id().as_str().replace('_', "-");
        if matches!(id.as_str(), "help" | "version") {
            return argument;
        }
        let heading = if argument.is_positional() { positional } else { options };
        let help = messages.text(&format!("help-{name}-{id}"), &[]) + &notes(&argument, messages);
        let argument = argument.help(help).help_heading(heading.to_owned());
        if !argument.get_action().takes_values() {
            return argument;
        }
        argument.hide_default_value(true).hide_possible_values(true).hide_env(true)
    })
}

/// What clap would say of an argument in English: its default, what can be given, the variable that is read.
fn notes(argument: &clap::Arg, messages: &Catalogue) -> String {
    let mut notes = String::new();
    let mut note = |id: &str, value: String| {
        notes.push_str(&format!(
            " {}",
            messages.text(id, &[("value", value.clone().into()), ("values", value.into())])
        ));
    };
    let takes_value = argument.get_action().takes_values();
    if takes_value && !argument.is_hide_possible_values_set() {
        let values = argument.get_possible_values();
        let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
        if !names.is_empty() {
            note("cli-values", names.join(", "));
        }
    }
    if takes_value && !argument.is_hide_default_value_set() {
        let values = argument.get_default_values().iter().map(|value| value.to_string_lossy());
        let values = values.collect::<Vec<_>>().join(", ");
        if !values.is_empty() {
            note("cli-default", values);
        }
    }
    if let Some(variable) = argument.get_env() {
        note("cli-env", variable.to_string_lossy().into_owned());
    }
    notes
}

/// Reads the arguments.
pub(crate) fn parse(arguments: &[OsString], messages: &Catalogue) -> Result<Arguments, clap::Error> {
    let mut command = command(messages);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}
