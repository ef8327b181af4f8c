//! What `check` and `check --fix` make of a file with slips.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use redevable::finding::{Code, Edit, Finding, Level};
use redevable::fix::{Fixed, fix};
use redevable::source::SourceFile;

use super::places::{Base, Place};
use super::reader::{self, Answers, is_under, words};
use super::slip::{Between, Meant, Slipped};
use crate::sound::assert_sound;

/// What should not be, and may be held in the list until it is repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trouble {
    MoreErrors,
    FewerErrors,
    FarFromTheMistake,
    Vague,
    SuggestionDoesNotCure,
    SuggestionLosesAnswers,
    FixMeansSomethingElse,
    FixChangesLinesElsewhere,
    FixBringsErrors,
    FixLeavesItUnreadable,
    FixRepairsNothing,
}

impl Trouble {
    /// As the list has it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Trouble::MoreErrors => "more-errors",
            Trouble::FewerErrors => "fewer-errors",
            Trouble::FarFromTheMistake => "far-from-the-mistake",
            Trouble::Vague => "vague",
            Trouble::SuggestionDoesNotCure => "suggestion-does-not-cure",
            Trouble::SuggestionLosesAnswers => "suggestion-loses-answers",
            Trouble::FixMeansSomethingElse => "fix-means-something-else",
            Trouble::FixChangesLinesElsewhere => "fix-changes-lines-elsewhere",
            Trouble::FixBringsErrors => "fix-brings-errors",
            Trouble::FixLeavesItUnreadable => "fix-leaves-it-unreadable",
            Trouble::FixRepairsNothing => "fix-tells-of-a-repair-that-is-none",
        }
    }
}

/// What came of a file.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) errors: usize,
    /// How many are right.
    pub(crate) expected: Between,
    /// With what was seen.
    pub(crate) troubles: BTreeMap<Trouble, String>,
    /// What must never be.
    pub(crate) broken: Vec<String>,
}

/// A file with slips.
pub(crate) struct Case<'b> {
    base: &'b Base,
    pub(crate) text: String,
    made: Vec<Made>,
    /// Answers that the slips themselves have changed.
    taken: BTreeSet<String>,
}

/// A slip that was made; lines of the new text, from 0.
struct Made {
    pointer: String,
    /// What it can take with it: the list, where its dash is gone.
    around: String,
    lines: Between,
    mistake: Between,
    errors: Between,
    meant: Meant,
}

impl<'b> Case<'b> {
    /// A file with slips, in the order of the file and apart.
    pub(crate) fn new(base: &'b Base, slips: Vec<(&Place, Slipped)>) -> Self {
        let taken = slips.iter().flat_map(|slip| taken(base, slip)).collect();
        let (mut lines, mut made, mut from) = (Vec::new(), Vec::new(), 0);
        for (place, slipped) in slips {
            lines.extend_from_slice(&base.lines[from..place.first]);
            let first = lines.len();
            made.push(Made {
                pointer: place.pointer.clone(),
                around: around(place),
                lines: Between(first, (first + slipped.lines.len()).saturating_sub(1)),
                mistake: Between(first + slipped.at.0, first + slipped.at.1),
                errors: slipped.errors,
                meant: slipped.meant,
            });
            lines.extend(slipped.lines);
            from = place.last + 1;
        }
        lines.extend_from_slice(&base.lines[from..]);
        Self { base, text: lines.join("\n"), made, taken }
    }

    /// The lines around the slips.
    fn excerpt(&self, text: &str) -> String {
        let first = self.made.first().map_or(0, |made| made.lines.0.saturating_sub(3));
        let last = self.made.last().map_or(0, |made| made.lines.1 + 3);
        let lines = text.lines().enumerate().skip(first).take(last + 1 - first);
        lines.map(|(at, line)| format!("{:>5} | {line}\n", at + 1)).collect()
    }

    /// As many errors as mistakes.
    fn counted(&self, findings: &[Finding]) -> Outcome {
        let found = errors(findings);
        let least = self.made.iter().map(|made| made.errors.0).sum();
        let most = self.made.iter().fold(0_usize, |most, made| most.saturating_add(made.errors.1));
        let mut outcome = Outcome { errors: found, expected: Between(least, most), ..Outcome::default() };
        if found > most {
            outcome.troubles.insert(Trouble::MoreErrors, format!("{found} errors, at most {most}"));
        }
        if found < least {
            outcome.troubles.insert(Trouble::FewerErrors, format!("{found} errors, at least {least}"));
        }
        outcome
    }

    /// How an answer of the file is still there: as it was, or, in a list that has lost a dash, under its name.
    fn keeps(&self, pointer: &str, have: &Answers, is_same: impl Fn(&str, &str) -> bool) -> bool {
        let Some(want) = self.base.answers.get(pointer) else { return false };
        let still = |own: &String| have.get(own).is_some_and(|own| is_same(want, own));
        let name = pointer.rsplit('/').next();
        let moved = |made: &&Made| is_under(pointer, &made.around);
        match self.made.iter().find(moved) {
            None => still(&pointer.to_owned()),
            Some(made) => {
                let mut there = have.keys().filter(|own| is_under(own, &made.around));
                there.any(|own| own.rsplit('/').next() == name && still(own))
            }
        }
    }

    fn is_beside(&self, pointer: &str) -> bool {
        !self.made.iter().any(|made| is_under(pointer, &made.pointer)) && !self.taken.contains(pointer)
    }
}

/// The answers that YAML reads otherwise because of a slip alone: lines that became part of a text, say.
fn taken(base: &Base, (place, slipped): &(&Place, Slipped)) -> Vec<String> {
    let (above, below) = (&base.lines[..place.first], &base.lines[place.last + 1..]);
    let Some(have) = reader::answers(&[above, &slipped.lines, below].concat().join("\n")) else {
        return Vec::new();
    };
    let pointers = base.answers.keys().chain(have.keys());
    pointers.filter(|pointer| base.answers.get(*pointer) != have.get(*pointer)).cloned().collect()
}

/// What a slip at an answer can take with it.
fn around(place: &Place) -> String {
    match place.is_item {
        true => place.pointer.rsplitn(3, '/').last().unwrap_or_default().to_owned(),
        false => place.pointer.clone(),
    }
}

/// Versions of a file that were checked once already.
pub(crate) struct Looks<'b> {
    base: &'b Base,
    seen: RefCell<HashMap<String, Rc<Vec<Finding>>>>,
}

impl<'b> Looks<'b> {
    pub(crate) fn of(base: &'b Base) -> Self {
        Self { base, seen: RefCell::default() }
    }

    pub(crate) fn at(&self, text: &str) -> Rc<Vec<Finding>> {
        if let Some(known) = self.seen.borrow().get(text) {
            return Rc::clone(known);
        }
        let file = SourceFile::new("answers.yaml", text);
        let findings = Rc::new(self.base.check(&file));
        assert_sound(&file, &findings);
        self.seen.borrow_mut().insert(text.to_owned(), Rc::clone(&findings));
        findings
    }
}

pub(crate) fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.level == Level::Error).count()
}

/// Everything that is asked of one file.
pub(crate) fn study(case: &Case<'_>) -> Outcome {
    let looks = Looks::of(case.base);
    let findings = looks.at(&case.text);
    let mut outcome = case.counted(&findings);
    places(case, &findings, &mut outcome);
    suggestions(case, &findings, &looks, &mut outcome);
    repairs(case, &looks, &mut outcome);
    outcome
}

/// Several slips in one file: how many errors, and what `--fix` must never do.
pub(crate) fn study_together(case: &Case<'_>, looks: &Looks<'_>) -> Outcome {
    let mut outcome = case.counted(&looks.at(&case.text));
    repairs(case, looks, &mut outcome);
    outcome
}

/// Each error at its mistake, in words of its own.
fn places(case: &Case<'_>, findings: &[Finding], outcome: &mut Outcome) {
    const NEAR: usize = 2;
    let file = SourceFile::new("answers.yaml", case.text.as_str());
    for finding in findings.iter().filter(|finding| finding.level == Level::Error) {
        let line = file.position(finding.span.start).line - 1;
        let is_near = |made: &Made| line + NEAR >= made.mistake.0 && line <= made.mistake.1 + NEAR;
        let seen = format!("{} on line {}", finding.code.name(), line + 1);
        if !case.made.iter().any(is_near) {
            outcome.troubles.insert(Trouble::FarFromTheMistake, seen.clone());
        }
        if finding.is(Code::Syntax) {
            outcome.troubles.insert(Trouble::Vague, seen);
        }
    }
}

/// Each suggestion, made alone.
fn suggestions(case: &Case<'_>, findings: &[Finding], looks: &Looks<'_>, outcome: &mut Outcome) {
    let mark = |finding: &Finding| (finding.code.clone(), finding.path.clone());
    let is_usual = |finding: &Finding| case.base.findings.iter().any(|own| mark(own) == mark(finding));
    for finding in findings.iter().filter(|finding| !is_usual(finding)) {
        let Some(suggestion) = &finding.suggestion else { continue };
        let repaired = with_edits(&case.text, &suggestion.edits);
        let left = looks.at(&repaired);
        let seen = format!(
            "{} at {:?}: {} errors, then {}: {}",
            finding.code.name(),
            finding.path.to_string(),
            errors(findings),
            errors(&left),
            told(&left)
        );
        let is_error = finding.level == Level::Error;
        if !is_cured(case, finding, findings, (&repaired, &left))
            || is_error && errors(&left) >= errors(findings)
        {
            outcome.troubles.insert(Trouble::SuggestionDoesNotCure, seen);
        } else if is_error && errors(&left) == 0 && case.made.len() == 1 {
            let Some(have) = reader::answers(&repaired) else {
                outcome.troubles.insert(Trouble::SuggestionLosesAnswers, format!("{seen}: not YAML"));
                continue;
            };
            // A line that stands loose may belong to the answer above: a person decides.
            let lost = altered(case, &have, |was, is| is.starts_with(was));
            if !lost.is_empty() {
                outcome.troubles.insert(Trouble::SuggestionLosesAnswers, lost.join("; "));
            }
        }
    }
}

/// Whether there are fewer findings of this kind near this place than before.
fn is_cured(case: &Case<'_>, finding: &Finding, before: &[Finding], after: (&str, &[Finding])) -> bool {
    let file = SourceFile::new("answers.yaml", case.text.as_str());
    let line = file.position(finding.span.start).line;
    let (repaired, left) = after;
    let lines_more = repaired.lines().count().saturating_sub(case.text.lines().count());
    let same = |text: &str, findings: &[Finding]| {
        let file = SourceFile::new("answers.yaml", text);
        let is_same = |other: &&Finding| {
            let apart = file.position(other.span.start).line.abs_diff(line);
            (&other.code, &other.path) == (&finding.code, &finding.path) && apart <= lines_more + 1
        };
        findings.iter().filter(is_same).count()
    };
    same(repaired, left) < same(&case.text, before)
}

/// A text with edits, which are in order and apart.
fn with_edits(text: &str, edits: &[Edit]) -> String {
    let mut repaired = text.to_owned();
    for edit in edits.iter().rev() {
        repaired.replace_range(edit.span.range(), &edit.text);
    }
    repaired
}

/// The errors among findings, in short.
pub(crate) fn told(findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.level == Level::Error);
    let told: Vec<_> = errors.map(|finding| format!("{} {}", finding.code.name(), finding.path)).collect();
    told.join(", ")
}

/// What `--fix` makes of it.
fn fixed(text: &str, looks: &Looks<'_>) -> Fixed {
    let file = SourceFile::new("answers.yaml", text);
    fix(&file, |file| looks.at(file.text()).to_vec())
}

fn repairs(case: &Case<'_>, looks: &Looks<'_>, outcome: &mut Outcome) {
    let Fixed::Repaired(repaired) = fixed(&case.text, looks) else { return };
    let text = repaired.text;
    let again = fixed(&text, looks);
    if matches!(&again, Fixed::Repaired(again) if again.text != text) {
        outcome.broken.push("a second --fix changes the file again".to_owned());
    }
    if matches!(&again, Fixed::Repaired(again) if again.text == text) {
        outcome.troubles.insert(Trouble::FixRepairsNothing, told(&looks.at(&text)));
    }
    let (before, after) = (errors(&looks.at(&case.text)), errors(&looks.at(&text)));
    if after > before {
        outcome.troubles.insert(Trouble::FixBringsErrors, format!("{before} errors, then {after}"));
    }
    match reader::answers(&text) {
        Some(have) => {
            outcome.broken.extend(altered(case, &have, |was, is| was == is));
            let otherwise = meant_otherwise(case, &have);
            if !otherwise.is_empty() {
                outcome.troubles.insert(Trouble::FixMeansSomethingElse, otherwise.join("; "));
            }
        }
        None => {
            let left = told(&looks.at(&text));
            outcome.troubles.insert(Trouble::FixLeavesItUnreadable, left);
        }
    }
    outcome.broken.extend(lost_comments(case, &text));
    if let Some(line) = changed_elsewhere(case, &text) {
        outcome.troubles.insert(Trouble::FixChangesLinesElsewhere, line);
    }
}

/// Answers beside the slips that are not as they were.
fn altered(case: &Case<'_>, have: &Answers, is_same: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let want = &case.base.answers;
    let beside = want.keys().filter(|pointer| case.is_beside(pointer));
    let lost = beside.filter(|pointer| !case.keeps(pointer, have, &is_same));
    lost.map(|pointer| format!("{pointer}: {:?}, then {:?}", want.get(pointer), have.get(pointer))).collect()
}

/// Answers with slips that do not say what was meant.
fn meant_otherwise(case: &Case<'_>, have: &Answers) -> Vec<String> {
    let under = |answers: &Answers, made: &Made| -> Answers {
        let own = answers.iter().filter(|(pointer, _)| is_under(pointer, &made.pointer));
        own.map(|(pointer, value)| (pointer.clone(), value.clone())).collect()
    };
    let told = |made: &Made| {
        let want = match &made.meant {
            Meant::Unknown => return None,
            Meant::Unchanged => under(&case.base.answers, made),
            Meant::Text(text) => Answers::from([(made.pointer.clone(), words(text))]),
        };
        let have = under(have, made);
        (want != have).then(|| format!("{have:?}, meant {want:?}"))
    };
    case.made.iter().filter_map(told).collect()
}

/// Comments of the file that were there before `--fix`.
fn lost_comments(case: &Case<'_>, fixed: &str) -> Vec<String> {
    let lost = |comment: &&String| {
        let count = |text: &str| text.matches(comment.as_str()).count();
        count(fixed) < count(&case.text)
    };
    case.base.comments.iter().filter(lost).map(|comment| format!("lost {comment:?}")).collect()
}

/// The first line away from the slips that is not as it was.
fn changed_elsewhere(case: &Case<'_>, fixed: &str) -> Option<String> {
    let (first, last) = (case.made.first()?, case.made.last()?);
    let before: Vec<&str> = case.text.split('\n').collect();
    let after: Vec<&str> = fixed.split('\n').collect();
    let above = before[..first.lines.0.saturating_sub(1)].iter().zip(&after);
    let below = before[(last.lines.1 + 2).min(before.len())..].iter().rev().zip(after.iter().rev());
    above.chain(below).find(|(was, is)| was != is).map(|(was, is)| format!("{was:?}, then {is:?}"))
}

/// A file and all that was made of it, to look at.
pub(crate) fn shown(case: &Case<'_>) -> String {
    let looks = Looks::of(case.base);
    let mut text = case.text.clone();
    let mut told_of_all = format!("{}errors: {}\n", case.excerpt(&text), told(&looks.at(&text)));
    while let Fixed::Repaired(repaired) = fixed(&text, &looks) {
        let left = told(&looks.at(&repaired.text));
        told_of_all.push_str(&format!("after --fix:\n{}errors: {left}\n", case.excerpt(&repaired.text)));
        if text == repaired.text {
            break;
        }
        text = repaired.text;
    }
    let Outcome { troubles, broken, .. } = study(case);
    format!("{told_of_all}{troubles:#?}\n{broken:#?}\n")
}
