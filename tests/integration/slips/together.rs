//! Five independent slips in one file: five errors.

use super::places::{Base, Place};
use super::slip::{Between, Slip, Slipped};
use super::study::{Case, Looks, Trouble, errors, study_together, told};
use super::{Held, all_tried, alone, bases, here, in_parallel, is_known, lot, places, slips};

/// How many files.
const FILES: usize = 60;
const SLIPS: usize = 5;
/// How many lines stand between two slips at least.
const APART: usize = 4;
/// How many places of a file are tried for a slip that alone gives one error elsewhere.
const TRIES: usize = 3;

/// A slip at a place.
struct Chosen<'b> {
    slip: &'static Slip,
    place: &'b Place,
}

/// The slips that alone give one error, as is right, wherever they were tried in answers.
fn usable() -> Vec<&'static Slip> {
    let is_usable = |slip: &&'static Slip| {
        let answers = all_tried().iter().filter(|tried| !tried.base.is_translation());
        let mut tried = answers.filter(|tried| tried.slip.name == slip.name);
        tried.all(|tried| tried.outcome.expected == Between(1, 1) && tried.outcome.errors == 1)
    };
    slips().iter().filter(is_usable).collect()
}

/// Five slips for a file, each from another table.
fn chosen(number: usize, base: &'static Base, usable: &[&'static Slip]) -> Vec<Chosen<'static>> {
    let mut chosen: Vec<Chosen<'static>> = Vec::new();
    let mut turns: Vec<_> =
        usable.iter().map(|slip| (lot(&[&number.to_string(), &slip.name]), *slip)).collect();
    turns.sort_by_key(|(lot, _)| *lot);
    for (_, slip) in turns {
        if chosen.len() == SLIPS {
            break;
        }
        if chosen.iter().any(|other| other.slip.group == slip.group) {
            continue;
        }
        let apart = |place: &Place| {
            chosen
                .iter()
                .all(|other| place.last + APART < other.place.first || other.place.last + APART < place.first)
        };
        let is_free = |place: &&Place| apart(place) && !is_known(slip, base, place);
        let free = places(slip, base).map(|(_, place)| place).filter(is_free);
        let is_one = |place: &&Place| errors(&Looks::of(base).at(&alone(slip, base, place).text)) == 1;
        let place = free.take(TRIES).find(is_one);
        chosen.extend(place.map(|place| Chosen { slip, place }));
    }
    chosen.sort_by_key(|chosen| chosen.place.first);
    chosen
}

fn together(base: &'static Base, chosen: &[Chosen<'static>]) -> Case<'static> {
    let slipped = |chosen: &Chosen<'static>| -> (&Place, Slipped) {
        let here = here(chosen.slip, base, chosen.place);
        (chosen.place, chosen.slip.at(&here).expect("a place that can have it"))
    };
    Case::new(base, chosen.iter().map(slipped).collect())
}

/// A file: its line in the list, what its errors are, and what must never be.
struct Line {
    held: Option<(String, String)>,
    broken: Option<String>,
}

fn line(number: usize, usable: &[&'static Slip]) -> Line {
    let examples = &bases().examples;
    let base = &examples[number % examples.len()];
    let chosen = chosen(number, base, usable);
    assert_eq!(chosen.len(), SLIPS, "not enough slips for {}", base.name);
    let case = together(base, &chosen);
    let looks = Looks::of(base);
    let outcome = study_together(&case, &looks);
    let names: Vec<_> = chosen.iter().map(|chosen| chosen.slip.name.as_str()).collect();
    let unreadable = outcome.troubles.contains_key(&Trouble::FixLeavesItUnreadable);
    let after = if unreadable { ", unreadable after --fix" } else { "" };
    let name = format!("{number:0>2} {}  {} errors{after}  {}", base.name, outcome.errors, names.join(", "));
    let at: Vec<_> = chosen.iter().map(|chosen| chosen.place.pointer.as_str()).collect();
    let why = format!("\n    at {}\n    {}", at.join(", "), told(&looks.at(&case.text)));
    let broken =
        (!outcome.broken.is_empty()).then(|| format!("{name}{why}\n  {}", outcome.broken.join("\n  ")));
    Line { held: (outcome.errors != SLIPS || unreadable).then_some((name, why)), broken }
}

#[test]
fn five_slips_are_five_findings() {
    let numbers: Vec<usize> = (0..FILES).collect();
    let usable = usable();
    let lines = in_parallel(&numbers, |number| line(*number, &usable));
    let broken: Vec<_> = lines.iter().filter_map(|line| line.broken.as_deref()).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    let held: Vec<_> = lines.into_iter().filter_map(|line| line.held).collect();
    let total = format!("{} of {FILES} files", held.len());
    Held::new("held-together.txt", total, held.iter().map(|(line, _)| line.clone()).collect()).assert_exact(
        |line| held.iter().find(|(own, _)| own == line).map(|(_, why)| why.clone()).unwrap_or_default(),
    );
}
