//! `redevable.toml`: formats, levels and languages for a folder, so that everybody who works there gets the same.
//!
//! It is looked for in the current folder, then in those around it, as far as one that holds `.git`, if one does. It never names a
//! program, a template, a theme or a place to write: whoever brings a folder must not decide what runs, or where.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::args::{FailOn, Format, Output};
use super::nearest::nearest;
use super::system;
use crate::locale::{Catalogue, Locale, Value};
use crate::source::SourceFile;

/// Its name.
const NAME: &str = "redevable.toml";
/// The most bytes that are read of it.
const MOST_BYTES: u64 = 64 * 1024;
/// Its sections, with their keys: all that it may set.
const KEYS: [(&str, &[&str]); 3] = [
    ("check", &["format", "fail_on", "deny", "warn", "allow"]),
    ("render", &["to", "lang"]),
    ("messages", &["locale"]),
];
/// What only the command line may say.
const COMMAND_LINE_ONLY: [&str; 11] = [
    "questionnaire",
    "templates",
    "theme",
    "pdf_engine",
    "typst",
    "output",
    "force",
    "draft",
    "date",
    "color",
    "fix",
];

/// What a folder wants.
#[derive(Debug, Default)]
pub(crate) struct Config {
    pub(crate) check: CheckConfig,
    pub(crate) render: RenderConfig,
    pub(crate) locale: Option<Locale>,
}

/// The section `check`.
#[derive(Debug, Default)]
pub(crate) struct CheckConfig {
    pub(crate) format: Option<Format>,
    pub(crate) fail_on: Option<FailOn>,
    pub(crate) deny: Vec<Word>,
    pub(crate) warn: Vec<Word>,
    pub(crate) allow: Vec<Word>,
}

/// The section `render`.
#[derive(Debug, Default)]
pub(crate) struct RenderConfig {
    pub(crate) to: Vec<Output>,
    pub(crate) lang: Option<String>,
}

/// A word of the file, with its place: `redevable.toml:3:9`.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) place: String,
}

/// What is wrong with the file: a message and its values.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) message: &'static str,
    values: Vec<(&'static str, Value)>,
    /// What the system said, where it would not let the file be read.
    system: Option<std::io::Error>,
}

impl Fault {
    pub(crate) fn new(message: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { message, values, system: None }
    }

    /// The values of the message.
    pub(crate) fn values(&self, messages: &Catalogue) -> Vec<(&'static str, Value)> {
        let system = self.system.iter().map(|error| ("detail", system::reason(messages, error).into()));
        self.values.iter().cloned().chain(system).collect()
    }
}

/// The file of the current folder, or of one around it.
pub(crate) fn find() -> Result<Config, Fault> {
    let Ok(here) = std::env::current_dir() else { return Ok(Config::default()) };
    let Some(path) = path_from(&here) else { return Ok(Config::default()) };
    let shown = path.strip_prefix(&here).unwrap_or(&path).display().to_string();
    let mut bytes = Vec::new();
    let read = std::fs::File::open(&path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let fault = Fault::new("cli-not-readable", vec![("path", shown.into())]);
        return Err(Fault { system: Some(error), ..fault });
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.len() as u64 <= MOST_BYTES => Reader::read(&SourceFile::new(shown, text)),
        Ok(_) | Err(_) => Err(Fault::new("cli-config-not-text", vec![("path", shown.into())])),
    }
}

/// Where the file is: in a folder or around it, as far as the root of its repository. Outside a repository nothing says
/// which folders belong together, and only the folder itself is looked at.
fn path_from(folder: &Path) -> Option<PathBuf> {
    let root = folder.ancestors().position(|around| around.join(".git").exists());
    let mut around = folder.ancestors().take(root.unwrap_or(0) + 1);
    around.find_map(|around| Some(around.join(NAME)).filter(|path| path.is_file()))
}

/// Reads the file, key by key.
struct Reader<'f> {
    file: &'f SourceFile,
}

impl Reader<'_> {
    fn read(file: &SourceFile) -> Result<Config, Fault> {
        let reader = Reader { file };
        let table = DeTable::parse(file.text()).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            reader.fault("cli-config-syntax", at, [("detail", Value::from(error.message()))])
        })?;
        let mut config = Config::default();
        for (name, section) in in_order(table.get_ref()) {
            let at = name.span().start;
            let sections: Vec<&str> = KEYS.iter().map(|(name, _)| *name).collect();
            let name: &str = name.get_ref();
            let Some((_, keys)) = KEYS.iter().find(|(known, _)| *known == name) else {
                return Err(reader.unknown(at, name, &sections, None));
            };
            let Some(table) = section.get_ref().as_table() else {
                return Err(reader.fault("cli-config-section", at, [("key", Value::from(name))]));
            };
            for (key, value) in in_order(table) {
                let at = key.span().start;
                let key: &str = key.get_ref();
                if !keys.contains(&key) {
                    return Err(reader.unknown(at, key, keys, Some(name)));
                }
                reader.set(&mut config, (name, key), value)?;
            }
        }
        Ok(config)
    }

    fn set(&self, config: &mut Config, key: (&str, &str), value: &Spanned<DeValue<'_>>) -> Result<(), Fault> {
        match key {
            ("check", "format") => config.check.format = Some(self.option(&self.word(value)?)?),
            ("check", "fail_on") => config.check.fail_on = Some(self.option(&self.word(value)?)?),
            ("check", "deny") => config.check.deny = self.words(value)?,
            ("check", "warn") => config.check.warn = self.words(value)?,
            ("check", "allow") => config.check.allow = self.words(value)?,
            ("render", "to") => {
                let words = self.words(value)?;
                let formats = words.iter().map(|word| self.option(word)).collect::<Result<_, _>>()?;
                config.render.to = formats;
            }
            ("render", "lang") => config.render.lang = Some(self.word(value)?.text),
            ("messages", "locale") => {
                let word = self.word(value)?;
                let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == word.text);
                let tags = Locale::ALL.map(Locale::tag);
                config.locale = Some(locale.ok_or_else(|| self.not_an_option(&word, &tags))?);
            }
            // Only keys of the table above come here.
            _ => {}
        }
        Ok(())
    }

    fn word(&self, value: &Spanned<DeValue<'_>>) -> Result<Word, Fault> {
        let place = self.place(value.span().start);
        match value.get_ref().as_str() {
            Some(text) => Ok(Word { text: text.to_owned(), place }),
            None => Err(Fault::new("cli-config-word", vec![("place", place.into())])),
        }
    }

    fn words(&self, value: &Spanned<DeValue<'_>>) -> Result<Vec<Word>, Fault> {
        let Some(items) = value.get_ref().as_array() else {
            return Err(self.fault("cli-config-words", value.span().start, []));
        };
        items.iter().map(|item| self.word(item)).collect()
    }

    /// One of the options of an argument.
    fn option<T: ValueEnum>(&self, word: &Word) -> Result<T, Fault> {
        T::from_str(&word.text, false).map_err(|_| {
            let variants = T::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            let names: Vec<String> = variants.map(|value| value.get_name().to_owned()).collect();
            self.not_an_option(word, &names.iter().map(String::as_str).collect::<Vec<_>>())
        })
    }

    fn not_an_option(&self, word: &Word, options: &[&str]) -> Fault {
        let values = vec![
            ("place", word.place.as_str().into()),
            ("found", word.text.as_str().into()),
            ("options", listed(options).into()),
        ];
        Fault::new("cli-config-option", values)
    }

    /// A key that may not stand here: the nearest that may, the section it belongs in, or why it never may.
    fn unknown(&self, at: usize, key: &str, known: &[&str], section: Option<&str>) -> Fault {
        let plain = key.replace('-', "_");
        let (key_value, known_value) = (Value::from(key), Value::from(listed(known)));
        if COMMAND_LINE_ONLY.contains(&plain.as_str()) {
            return self.fault("cli-config-forbidden", at, [("key", key_value)]);
        }
        let home = KEYS.iter().find(|(name, keys)| Some(*name) != section && keys.contains(&plain.as_str()));
        if let Some((home, _)) = home.filter(|_| !known.contains(&plain.as_str())) {
            let values = [("key", plain.into()), ("section", Value::from(*home))];
            return self.fault("cli-config-elsewhere", at, values);
        }
        match nearest(&plain, known.iter().copied()) {
            Some(near) => self.fault(
                "cli-config-unknown-near",
                at,
                [("key", key_value), ("near", near.into()), ("options", known_value)],
            ),
            None => self.fault("cli-config-unknown", at, [("key", key_value), ("options", known_value)]),
        }
    }

    fn fault<const N: usize>(
        &self,
        message: &'static str,
        at: usize,
        more: [(&'static str, Value); N],
    ) -> Fault {
        let mut values = vec![("place", Value::from(self.place(at)))];
        values.extend(more);
        Fault::new(message, values)
    }

    fn place(&self, at: usize) -> String {
        let place = self.file.position(at);
        format!("{}:{}:{}", self.file.name(), place.line, place.column)
    }
}

/// The keys of a table in the order of the file.
fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<std::borrow::Cow<'i, str>>, &'t Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

fn listed(words: &[&str]) -> String {
    format!("`{}`", words.join("`, `"))
}
