//! What each finding means, for a person who meets it: why it matters, what to do, and what it looks like.
//!
//! The words for the program's own codes are in `templates/explanations/<lang>.md`, those for the checks of a
//! questionnaire in its text files (`why`, `help`, `bad`, `good`). `redevable explain` and `docs/findings.md` show both.

mod document;
mod words;

pub use document::document;
pub use words::explained_codes;

use crate::finding::{Code, Layer, Level};
use crate::locale::{Catalogue, Locale, capitalised};
use crate::questionnaire::Questionnaire;
use crate::questionnaire::definition::{CheckDefinition, CheckText};
use words::CodeWords;

/// What one code means. Texts are plain words, with backquotes around what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The stable name.
    pub code: String,
    /// The level, unless the user overrides it.
    pub level: Level,
    /// The layer that finds it.
    pub layer: Layer,
    /// What it is, in a few words.
    pub title: String,
    /// Why it matters to those who read the page.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// What `redevable check --fix` does, where it can.
    pub fix: Option<String>,
    /// A piece of an answers file that gives it.
    pub bad: Option<String>,
    /// The same piece as it should be; `None` where a true answer gives it, which is to be told and not changed.
    pub good: Option<String>,
    /// The legal references it rests on: how each is cited, and what it asks.
    pub law: Vec<(String, String)>,
}

/// All explanations in one language, in the order in which they are listed: by layer, the gravest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanations(Vec<Explanation>);

/// The layers, as a file goes through them.
pub const LAYERS: [Layer; 5] = [Layer::File, Layer::Syntax, Layer::Structure, Layer::Meaning, Layer::Writing];

impl Explanation {
    /// Its examples, each with the message that announces it. Blanks that cannot be told apart are shown as word
    /// processors show them: a tab by an arrow, a no-break space at the start of a line by `°`.
    pub fn examples(&self) -> Vec<(&'static str, String)> {
        let alone = if self.good.is_some() { "explain-bad" } else { "explain-example" };
        let examples = [(alone, &self.bad), ("explain-good", &self.good)];
        examples.into_iter().filter_map(|(id, example)| Some((id, shown(example.as_deref()?)))).collect()
    }

    /// Whether its examples show blanks by signs, which are then to be explained.
    pub fn shows_blanks(&self) -> bool {
        let examples = [&self.bad, &self.good].into_iter().flatten();
        examples.flat_map(|example| example.lines()).any(|line| {
            let margin = &line[..line.len() - line.trim_start().len()];
            margin.contains(['\t', '\u{a0}'])
        })
    }
}

fn shown(example: &str) -> String {
    let lines = example.trim_end().lines().map(|line| {
        let written = line.trim_start();
        let margin = &line[..line.len() - written.len()];
        format!("{}{written}", margin.replace('\t', "→ ").replace('\u{a0}', "°"))
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl Explanations {
    /// Those of the program and those of a questionnaire's checks, in the language of the messages.
    pub fn new(questionnaire: &Questionnaire, messages: &Catalogue) -> Self {
        let locale = Locale::from_tag(messages.language()).unwrap_or(Locale::French);
        let words = words::of(locale);
        let built_in = Code::ALL.iter().map(|code| {
            let own = words.get(code.name()).cloned().unwrap_or_default();
            of_code(*code, own, messages)
        });
        let declared = questionnaire.checks().iter();
        let declared = declared.map(|check| of_check(check, questionnaire, messages.language()));
        let mut all: Vec<Explanation> = built_in.chain(declared).collect();
        all.sort_by_key(|one| (one.layer as u8, std::cmp::Reverse(one.level)));
        Self(all)
    }

    /// All of them.
    pub fn all(&self) -> &[Explanation] {
        &self.0
    }

    /// Those of one layer.
    pub fn of_layer(&self, layer: Layer) -> impl Iterator<Item = &Explanation> {
        self.0.iter().filter(move |one| one.layer == layer)
    }

    /// That of a code.
    pub fn of(&self, code: &str) -> Option<&Explanation> {
        self.0.iter().find(|one| one.code == code)
    }

    /// The code nearest to one that was typed; none further than a third of its length.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let typed = typed.to_lowercase().replace([' ', '_'], "-");
        let limit = typed.chars().count().max(3) / 3;
        let near = self.0.iter().map(|one| (strsim::osa_distance(&typed, &one.code), one.code.as_str()));
        let near = near.filter(|(distance, _)| *distance <= limit);
        near.min_by_key(|(distance, _)| *distance).map(|(_, code)| code)
    }
}

fn of_code(code: Code, words: CodeWords, messages: &Catalogue) -> Explanation {
    Explanation {
        code: code.name().to_owned(),
        level: code.level(),
        layer: code.layer(),
        title: capitalised(&messages.attribute(code.name(), "title", &[]).unwrap_or_default()),
        why: words.why,
        remedy: words.remedy,
        fix: words.fix,
        bad: words.bad,
        good: words.good,
        law: Vec::new(),
    }
}

fn of_check(check: &CheckDefinition, questionnaire: &Questionnaire, language: &str) -> Explanation {
    let words = questionnaire.words(language);
    let part = |of: fn(&CheckText) -> &str| words.check(&check.id, of).map(|worded| worded.text.to_owned());
    let one_line = |text: String| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let cited =
        |id: &String| Some((words.law_title(id)?.text.to_owned(), words.law_asks(id)?.text.to_owned()));
    Explanation {
        code: check.id.clone(),
        level: check.level,
        layer: Layer::Meaning,
        title: capitalised(&part(|text| &text.title).unwrap_or_default()),
        why: part(|text| &text.why).map(one_line).unwrap_or_default(),
        remedy: part(|text| &text.help).map(one_line).unwrap_or_default(),
        fix: None,
        bad: part(|text| &text.bad),
        good: part(|text| &text.good),
        law: check.law.iter().filter_map(cited).collect(),
    }
}

/// The message of the catalogue that names a level.
pub fn level_message(level: Level) -> &'static str {
    match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
        Level::Advice => "level-advice",
        Level::Blank => "level-blank",
    }
}

/// The message of the catalogue that names a layer.
pub fn layer_message(layer: Layer) -> &'static str {
    match layer {
        Layer::File => "explain-layer-file",
        Layer::Syntax => "explain-layer-syntax",
        Layer::Structure => "explain-layer-structure",
        Layer::Meaning => "explain-layer-meaning",
        Layer::Writing => "explain-layer-writing",
    }
}
