//! The arguments. Their help is in the catalogue of messages, so that it speaks the user's language.

mod help;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, FromArgMatches, Parser, Subcommand};

use super::Color;
use super::findings::typed;
use crate::locale::Catalogue;
pub(crate) use help::{command, locale};
pub(crate) use values::{
    DutiesFormat, Engine, FailOn, Format, LetterFormat, Output, Paper, ProfileName, Role, SchemaOf,
    SchemaPart, TableFormat,
};

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

impl Global {
    /// The options without which a command that we suggest would speak of another questionnaire or another language,
    /// as they are typed.
    pub(crate) fn repeated(&self) -> String {
        let questionnaire = self.questionnaire.as_ref().map(|folder| typed(&folder.display().to_string()));
        let options = [("questionnaire", questionnaire), ("locale", self.locale.clone())];
        let given = options.into_iter().filter_map(|(name, value)| Some(format!(" --{name} {}", value?)));
        given.collect()
    }
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
    #[command(flatten)]
    pub(crate) pdf: PdfOptions,
    #[arg(long)]
    pub(crate) force: bool,
}

/// How a PDF is made, for the commands that make one.
#[derive(Debug, Args)]
pub(crate) struct PdfOptions {
    #[arg(
        id = "pdf_engine",
        long = "pdf-engine",
        value_enum,
        hide_possible_values = true,
        value_name = "embedded|cli"
    )]
    pub(crate) engine: Option<Engine>,
    #[arg(long, env = "REDEVABLE_TYPST", hide_env_values = true, value_name = "PATH")]
    pub(crate) typst: Option<PathBuf>,
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
    #[command(flatten)]
    pub(crate) pdf: PdfOptions,
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
    #[command(flatten)]
    pub(crate) pdf: PdfOptions,
    #[arg(long)]
    pub(crate) force: bool,
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

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}

/// Reads the arguments.
pub(crate) fn parse(arguments: &[OsString], messages: &Catalogue) -> Result<Arguments, clap::Error> {
    let mut command = command(messages);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}
