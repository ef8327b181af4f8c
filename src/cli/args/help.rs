//! The help of the command line, in the user's language; and which language that is.

use std::ffi::OsString;

use clap::CommandFactory as _;

use super::Arguments;
use crate::locale::{Catalogue, Locale};

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
