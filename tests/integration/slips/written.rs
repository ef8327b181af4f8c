//! The slips of `tests/fixtures/slips`: lines written in place of an answer. What the files hold: `README.md` there.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::slip::{Between, Here, Meant, On, Slip, Slipped};
use crate::support::fixtures;

const FOLDER: &str = "tests/fixtures/slips";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    lines: String,
    #[serde(default = "on_texts")]
    on: Vec<On>,
    #[serde(default)]
    errors: Numbers,
    #[serde(default)]
    at: Numbers,
    meant: Option<String>,
}

/// One number, or the first and the last.
#[derive(Deserialize)]
#[serde(untagged)]
enum Numbers {
    One(usize),
    Two(usize, usize),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::One(1)
    }
}

impl Numbers {
    fn between(&self) -> Between {
        match *self {
            Self::One(number) => Between(number, number),
            Self::Two(first, last) => Between(first, last),
        }
    }
}

fn on_texts() -> Vec<On> {
    vec![On::Text]
}

/// All of them.
pub(crate) fn slips() -> Vec<Slip> {
    let files = fixtures(FOLDER, "yaml").into_iter();
    files.flat_map(|(group, path)| slips_of(&group, &std::fs::read_to_string(path).unwrap())).collect()
}

fn slips_of(group: &str, text: &str) -> Vec<Slip> {
    let written: BTreeMap<String, Written> =
        serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("{group}.yaml: {error}"));
    let slip = |(name, written): (String, Written)| {
        let on = written.on.clone();
        Slip::new(&name, group, on, move |here| written.slipped(here))
    };
    written.into_iter().map(slip).collect()
}

impl Written {
    fn slipped(&self, here: &Here<'_>) -> Option<Slipped> {
        let keeps_the_answer =
            ["{answer}", "{below}", "{rest}", "{value}"].iter().any(|part| self.lines.contains(part));
        // Before the first answer of an item stands its dash.
        if here.place.is_item && self.lines.contains("{answer}") {
            return None;
        }
        let lines: Vec<String> = self.lines.lines().flat_map(|line| expanded(line, here)).collect();
        let Between(first, last) = self.at.between();
        let meant = match self.meant.as_deref() {
            Some("unknown") => Meant::Unknown,
            Some("unchanged") => Meant::Unchanged,
            Some(text) => Meant::Text(text.replace("{phrase}", here.phrase)),
            None if keeps_the_answer => Meant::Unchanged,
            None => {
                let written = self.lines.trim_start_matches("{key}:");
                let written = written.replace("{phrase}", here.phrase);
                Meant::Text(written.replace("{in}", "").replace("{margin}", "").replace("{comment}", ""))
            }
        };
        let at = Between(first - 1, last.min(lines.len()) - 1);
        Some(Slipped { at, errors: self.errors.between(), meant, lines })
    }
}

/// A line of `lines`, as lines of the file.
fn expanded(line: &str, here: &Here<'_>) -> Vec<String> {
    match line {
        "{answer}" => return here.lines.to_vec(),
        "{below}" => return here.lines[1..].to_vec(),
        _ => {}
    }
    let place = here.place;
    let (before, behind) = here.lines[0].split_at(place.column);
    let rest = behind[place.name.len()..].trim_start_matches([':', ' ']);
    let (value, comment) = match rest.find(" #") {
        Some(at) => rest.split_at(rest[..at].trim_end().len()),
        None => (rest, ""),
    };
    let dash = before.find('-').unwrap_or(place.column);
    let line = line
        .replace("{key}", &format!("{before}{}", place.name))
        .replace("{name}", &place.name)
        .replace("{margin}", &" ".repeat(place.column))
        .replace("{in}", &" ".repeat(place.column + 2))
        .replace("{margin-of-dash}", &" ".repeat(dash))
        .replace("{phrase}", here.phrase)
        .replace("{tab}", "\t")
        .replace("{nbsp}", "\u{a0}")
        .replace("{bom}", "\u{feff}")
        .replace("{page-break}", "\u{c}")
        // What a person wrote comes last: nothing in it stands for something else.
        .replace("{comment}", comment)
        .replace("{value}", value)
        .replace("{rest}", rest);
    vec![line.trim_end_matches(' ').to_owned()]
}
