//! Slips that move lines, or change signs that an answer stands between.

use super::slip::{Between, Here, Meant, On, Slip, Slipped};

/// A slip of the table.
struct Moved {
    name: &'static str,
    on: &'static [On],
    errors: Between,
    /// The new lines, and where among them the mistake stands.
    make: Make,
}

type Make = fn(&Here<'_>) -> Option<(Vec<String>, Between)>;

/// One answer on one line, or a text.
const ANSWER: &[On] = &[On::Value, On::Text, On::Quoted];
const ANSWER_OR_SECTION: &[On] = &[On::Value, On::Text, On::Section, On::List];
const SECTION: &[On] = &[On::Section, On::List];
const ONE: Between = Between(1, 1);
const NONE: Between = Between(0, 0);

const fn moved(name: &'static str, on: &'static [On], errors: Between, make: Make) -> Moved {
    Moved { name, on, errors, make }
}

const TABLE: &[Moved] = &[
    // ── a key, what stands under it left behind ──
    moved("key-left-by-3", ANSWER, ONE, |here| key(here, -3)),
    moved("key-left-by-2", ANSWER, ONE, |here| key(here, -2)),
    moved("key-left-by-1", ANSWER, ONE, |here| key(here, -1)),
    moved("key-right-by-1", ANSWER, ONE, |here| key(here, 1)),
    moved("key-right-by-2", ANSWER, ONE, |here| key(here, 2)),
    moved("key-right-by-3", ANSWER, ONE, |here| key(here, 3)),
    moved("key-of-section-left-by-3", SECTION, ONE, |here| key(here, -3)),
    moved("key-of-section-left-by-2", SECTION, ONE, |here| key(here, -2)),
    moved("key-of-section-left-by-1", SECTION, ONE, |here| key(here, -1)),
    moved("key-of-section-right-by-1", SECTION, ONE, |here| key(here, 1)),
    moved("key-of-section-right-by-2", SECTION, ONE, |here| key(here, 2)),
    moved("key-of-section-right-by-3", SECTION, ONE, |here| key(here, 3)),
    // ── an answer or a section, all its lines ──
    moved("answer-left-by-3", ANSWER_OR_SECTION, ONE, |here| answer(here, -3)),
    moved("answer-left-by-2", ANSWER_OR_SECTION, ONE, |here| answer(here, -2)),
    moved("answer-left-by-1", ANSWER_OR_SECTION, ONE, |here| answer(here, -1)),
    moved("answer-right-by-1", ANSWER_OR_SECTION, ONE, |here| answer(here, 1)),
    moved("answer-right-by-2", ANSWER_OR_SECTION, ONE, |here| answer(here, 2)),
    moved("answer-right-by-3", ANSWER_OR_SECTION, ONE, |here| answer(here, 3)),
    // ── a line of a text ──
    moved("first-line-of-text-left-by-4", &[On::Text], ONE, |here| line_out_of_text(here, 1, -4)),
    moved("first-line-of-text-left-by-3", &[On::Text], ONE, |here| line_out_of_text(here, 1, -3)),
    moved("first-line-of-text-left-by-2", &[On::Text], ONE, |here| line_out_of_text(here, 1, -2)),
    moved("first-line-of-text-left-by-1", &[On::Text], NONE, |here| line_in_text(here, 1, -1)),
    moved("first-line-of-text-right-by-1", &[On::Text], ONE, |here| first_line_deeper(here, 1)),
    moved("first-line-of-text-right-by-2", &[On::Text], ONE, |here| first_line_deeper(here, 2)),
    moved("first-line-of-text-right-by-3", &[On::Text], ONE, |here| first_line_deeper(here, 3)),
    moved("second-line-of-text-left-by-4", &[On::Text], ONE, |here| line_out_of_text(here, 2, -4)),
    moved("second-line-of-text-left-by-3", &[On::Text], ONE, |here| line_out_of_text(here, 2, -3)),
    moved("second-line-of-text-left-by-2", &[On::Text], ONE, |here| line_out_of_text(here, 2, -2)),
    moved("second-line-of-text-left-by-1", &[On::Text], ONE, |here| line_in_text(here, 2, -1)),
    moved("second-line-of-text-right-by-1", &[On::Text], NONE, |here| line_in_text(here, 2, 1)),
    moved("second-line-of-text-right-by-2", &[On::Text], NONE, |here| line_in_text(here, 2, 2)),
    moved("second-line-of-text-right-by-3", &[On::Text], NONE, |here| line_in_text(here, 2, 3)),
    // ── a dash with its line ──
    moved("dash-left-by-3", &[On::Item], ONE, |here| dash(here, -3)),
    moved("dash-left-by-2", &[On::Item], ONE, |here| dash(here, -2)),
    moved("dash-left-by-1", &[On::Item], ONE, |here| dash(here, -1)),
    moved("dash-right-by-1", &[On::Item], ONE, |here| dash(here, 1)),
    moved("dash-right-by-2", &[On::Item], ONE, |here| dash(here, 2)),
    moved("dashes-missing", &[On::List], ONE, |here| dashes(here, "  ", 0)),
    moved("dashes-and-their-blanks-missing", &[On::List], ONE, |here| dashes(here, "", -2)),
    // ── blanks that are not spaces ──
    moved("key-behind-tab", &[On::Anything], ONE, |here| margin(here, &"\t".repeat(here.place.column / 2))),
    moved("key-behind-no-break-spaces", &[On::Anything], ONE, |here| {
        margin(here, &"\u{a0}".repeat(here.place.column))
    }),
    moved("key-behind-narrow-no-break-spaces", &[On::Anything], ONE, |here| {
        margin(here, &"\u{202f}".repeat(here.place.column))
    }),
    moved("key-behind-spaces-and-no-break-space", &[On::Anything], ONE, |here| {
        margin(here, &format!("{}\u{a0}", " ".repeat(here.place.column.checked_sub(1)?)))
    }),
    moved("tabs-on-all-lines", &[On::Anything], Between(1, usize::MAX), tabs_on_all_lines),
    // ── brackets ──
    moved("closing-bracket-missing", &[On::Brackets], ONE, |here| signs(here, "]", "")),
    moved("opening-bracket-missing", &[On::Brackets], ONE, |here| signs(here, "[", "")),
    moved("brackets-missing", &[On::Brackets], ONE, |here| {
        let (lines, at) = signs(here, "[", "")?;
        // Nothing would be left of an empty list: a question without an answer.
        (!lines[0].contains(" ]")).then(|| (vec![lines[0].replacen(']', "", 1)], at))
    }),
    moved("semicolon-for-comma-in-brackets", &[On::Brackets], ONE, |here| signs(here, ", ", "; ")),
    moved("word-behind-a-blank-in-brackets", &[On::Brackets], Between(0, 2), |here| {
        signs(here, "]", " agents]")
    }),
    moved("brace-for-closing-bracket", &[On::Brackets], ONE, |here| signs(here, "]", "}")),
    moved("parentheses-for-brackets", &[On::Brackets], ONE, |here| {
        let (lines, at) = signs(here, "[", "(")?;
        Some((vec![lines[0].replacen(']', ")", 1)], at))
    }),
];

/// All of them.
pub(crate) fn slips() -> Vec<Slip> {
    let slip = |row: &'static Moved| {
        Slip::new(row.name, "moved", row.on.to_vec(), |here| {
            let (lines, at) = (row.make)(here)?;
            Some(Slipped { lines, at, errors: row.errors, meant: Meant::Unchanged })
        })
    };
    TABLE.iter().map(slip).collect()
}

const FIRST: Between = Between(0, 0);

/// How far a line stands from the margin.
fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A line further to the right, or to the left as far as there is room.
fn shifted(line: &str, by: isize) -> String {
    match line.trim() {
        "" => line.to_owned(),
        _ => format!("{}{}", " ".repeat(depth(line).saturating_add_signed(by)), line.trim_start_matches(' ')),
    }
}

/// Some lines shifted, the others as they are.
fn with_shifted(lines: &[String], which: std::ops::Range<usize>, by: isize) -> Vec<String> {
    let line = |(at, line): (usize, &String)| match which.contains(&at) {
        true => shifted(line, by),
        false => line.clone(),
    };
    lines.iter().enumerate().map(line).collect()
}

/// Whether a key can be moved so far without its dash, and then stands wrong.
fn can_move(here: &Here<'_>, by: isize) -> bool {
    let to = here.place.column.checked_add_signed(by);
    let is_wrong = |to: usize| here.place.only_under.is_none_or(|above| to <= above);
    !here.place.is_item && to.is_some_and(is_wrong)
}

/// A list without its dashes, and what else stands in its items shifted.
fn dashes(here: &Here<'_>, instead: &str, by: isize) -> Option<(Vec<String>, Between)> {
    let first = here.lines.iter().skip(1).position(|line| line.trim_start().starts_with("- "))? + 1;
    let margin = depth(&here.lines[first]);
    let has_key = |line: &String| line.split_once(':').is_some_and(|(key, _)| !key.trim().contains(' '));
    let begins = |line: &String| depth(line) == margin && line[margin..].starts_with("- ");
    let items = here.lines.iter().filter(|line| begins(line));
    if items.clone().count() < 2 || !items.map(|line| line.replacen("- ", "", 1)).all(|line| has_key(&line)) {
        return None;
    }
    let line = |line: &String| match begins(line) {
        true => line.replacen("- ", instead, 1),
        false if depth(line) > margin => shifted(line, by),
        false => line.clone(),
    };
    Some((here.lines.iter().map(line).collect(), Between(first, here.lines.len() - 1)))
}

fn key(here: &Here<'_>, by: isize) -> Option<(Vec<String>, Between)> {
    can_move(here, by).then(|| (with_shifted(here.lines, 0..1, by), FIRST))
}

fn answer(here: &Here<'_>, by: isize) -> Option<(Vec<String>, Between)> {
    let last = here.lines.len();
    can_move(here, by).then(|| (with_shifted(here.lines, 0..last, by), Between(0, last - 1)))
}

/// A line of a text of two lines or more, and where it goes.
fn line_of_text(here: &Here<'_>, line: usize, by: isize) -> Option<usize> {
    let is_written = |line: &String| !line.trim().is_empty();
    let several = here.lines.len() > 2 && here.lines[1..3].iter().all(is_written);
    several.then(|| depth(&here.lines[line]).checked_add_signed(by))?
}

/// A line of a text, to where its key stands or further.
fn line_out_of_text(here: &Here<'_>, line: usize, by: isize) -> Option<(Vec<String>, Between)> {
    let to = line_of_text(here, line, by)?;
    (to <= here.place.column).then(|| (with_shifted(here.lines, line..line + 1, by), Between(line, line)))
}

/// A line of a text, still to the right of its key.
fn line_in_text(here: &Here<'_>, line: usize, by: isize) -> Option<(Vec<String>, Between)> {
    let to = line_of_text(here, line, by)?;
    (to > here.place.column).then(|| (with_shifted(here.lines, line..line + 1, by), Between(line, line)))
}

/// The first line of a text further in than the second.
fn first_line_deeper(here: &Here<'_>, by: isize) -> Option<(Vec<String>, Between)> {
    line_of_text(here, 1, by)?;
    Some((with_shifted(here.lines, 1..2, by), Between(1, 2)))
}

fn dash(here: &Here<'_>, by: isize) -> Option<(Vec<String>, Between)> {
    depth(&here.lines[0]).checked_add_signed(by)?;
    Some((with_shifted(here.lines, 0..1, by), FIRST))
}

/// Other blanks before a key.
fn margin(here: &Here<'_>, blanks: &str) -> Option<(Vec<String>, Between)> {
    if here.place.is_item || here.place.column == 0 {
        return None;
    }
    let mut lines = here.lines.to_vec();
    lines[0] = format!("{blanks}{}", lines[0].trim_start_matches(' '));
    Some((lines, FIRST))
}

fn tabs_on_all_lines(here: &Here<'_>) -> Option<(Vec<String>, Between)> {
    let tabbed = |line: &String| format!("{}{}", "\t".repeat(depth(line) / 2), line.trim_start_matches(' '));
    let lines: Vec<String> = here.lines.iter().map(tabbed).collect();
    let at = Between(0, lines.len() - 1);
    (here.place.column > 0).then_some((lines, at))
}

/// A sign of an answer of one line, as another.
fn signs(here: &Here<'_>, sign: &str, other: &str) -> Option<(Vec<String>, Between)> {
    let [line] = here.lines else { return None };
    Some((vec![line.replacen(sign, other, 1)], FIRST))
}
