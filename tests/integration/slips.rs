//! Real answers files, changed the way people do by mistake: one problem is one finding, at its place, with a remedy that
//! cures it, and `--fix` touches nothing else.
//!
//! Slips stand in `tests/fixtures/slips` (its `README.md` says how) and in `slips/moved.rs`. Each is made at some places
//! of real files, in the same way in each run. What is not right today is listed, with its count, in `held.txt` and
//! `held-together.txt` there: they must be exact, so that nothing gets worse unseen and everything better is kept.

mod held;
mod moved;
mod places;
mod reader;
mod slip;
mod study;
mod together;
mod written;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use redevable::questionnaire::Kind;
use sha2::{Digest, Sha256};

use crate::support::{fixtures, path, questionnaire, text};
use held::Held;
use places::{Base, Place};
use slip::{Here, Slip};
use study::{Case, Outcome, Trouble, study};

/// Everyday sentences.
const PHRASES: [&str; 5] = [
    "La ville attribue les places selon un barème voté par le conseil municipal",
    "Un agent relit chaque dossier avant la décision",
    "Les familles qui demandent une place en crèche",
    "Le service calcule un nombre de points pour chaque demande",
    "Personne ne peut être refusé sans examen par un agent",
];
/// Where no slip is made: what nothing else can be read without, and an address, where no words can stand.
const NOWHERE: [&str; 4] = ["/questionnaire", "/language", "/translates", "/openness/rules_url"];
/// The example whose translation slips happen to, too.
const TRANSLATED: &str = "openjustice";
/// At how many places of examples, and of small files, a slip is made.
const TRIED: (usize, usize) = (2, 1);

/// A slip, its place and the file.
type Known = (&'static str, &'static str, &'static str);

/// What must never be, and is today: what happens, and where.
const KNOWN: &[(&str, &[Known])] = &[];

/// A number that is the same in each run, and otherwise by chance. A place keeps its own when files grow elsewhere.
fn lot(parts: &[&str]) -> u64 {
    let digest = Sha256::digest(parts.join("\n"));
    u64::from_be_bytes(digest[..8].try_into().expect("eight bytes"))
}

fn phrase(slip: &Slip, place: &Place) -> &'static str {
    let lot = lot(&[&slip.name, &place.pointer]);
    PHRASES[usize::try_from(lot % PHRASES.len() as u64).expect("an index")]
}

/// The files that slips happen to, those without errors.
struct Bases {
    examples: Vec<Base>,
    small: Vec<Base>,
    translations: Vec<Base>,
}

fn bases() -> &'static Bases {
    static BASES: OnceLock<Bases> = OnceLock::new();
    BASES.get_or_init(|| {
        let folders = std::fs::read_dir(path("examples")).unwrap().flatten();
        let mut examples: Vec<_> = folders
            .map(|folder| {
                (folder.file_name().to_string_lossy().into_owned(), folder.path().join("answers.yaml"))
            })
            .filter(|(_, file)| file.exists())
            .collect();
        examples.sort();
        let small = fixtures("tests/fixtures/agreement/builtin/accepted", "yaml");
        let read = |files: Vec<(String, std::path::PathBuf)>| -> Vec<Base> {
            let bases = files.into_iter().filter_map(|(name, path)| {
                let text = std::fs::read_to_string(path).ok()?;
                Base::new(name, text)
            });
            bases.collect()
        };
        let of_example = |file: &str| text(&format!("examples/{TRANSLATED}/{file}"));
        let name = format!("{TRANSLATED}.en");
        let translation = Base::translation(name, of_example("answers.en.yaml"), &of_example("answers.yaml"));
        let translation = translation.expect("a translation without errors");
        Bases { examples: read(examples), small: read(small), translations: vec![translation] }
    })
}

fn slips() -> &'static [Slip] {
    static SLIPS: OnceLock<Vec<Slip>> = OnceLock::new();
    SLIPS.get_or_init(|| {
        let slips: Vec<Slip> = written::slips().into_iter().chain(moved::slips()).collect();
        let mut names: Vec<&str> = slips.iter().map(|slip| slip.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|two| two[0] != two[1]), "a name stands twice: {names:?}");
        slips
    })
}

/// The places of a file that a slip can be made at, in an order by chance.
fn places<'b>(slip: &Slip, base: &'b Base) -> impl Iterator<Item = (u64, &'b Place)> {
    let is_usable = |place: &&Place| {
        // Without a source, every answer that cites it is wrong.
        let is_source = place.pointer.starts_with("/sources") && place.pointer.matches('/').count() < 3;
        let is_one_line = base.is_translation() && is_one_line(&place.pointer);
        !is_source && !is_one_line && !NOWHERE.iter().any(|no| reader::is_under(&place.pointer, no))
    };
    let usable = base.places.iter().filter(is_usable);
    let mut found: Vec<_> =
        usable.map(|place| (lot(&[&slip.name, &base.name, &place.pointer]), place)).collect();
    found.sort_by_key(|(lot, _)| *lot);
    found.into_iter().filter(|(_, place)| slip.at(&here(slip, base, place)).is_some())
}

/// Whether an answer is words of one line, which translations have after a bar: what is made of longer texts makes two
/// mistakes of them.
fn is_one_line(pointer: &str) -> bool {
    let keys = pointer.split('/').filter(|key| *key != "value" && key.parse::<usize>().is_err());
    let id = keys.skip(1).collect::<Vec<_>>().join(".");
    pointer.ends_with("/unit")
        || questionnaire().question(&id).is_some_and(|question| question.kind == Kind::Line)
}

fn here<'b>(slip: &Slip, base: &'b Base, place: &'b Place) -> Here<'b> {
    Here { lines: base.lines_of(place), place, phrase: phrase(slip, place) }
}

/// A slip at a place of a file.
fn alone<'b>(slip: &Slip, base: &'b Base, place: &'b Place) -> Case<'b> {
    let slipped = slip.at(&here(slip, base, place)).expect("a place that can have it");
    Case::new(base, vec![(place, slipped)])
}

/// Where a slip is tried: at one place of a file, in so many examples and small files and in a translation, all by
/// chance.
fn tried(slip: &Slip, count: (usize, usize)) -> Vec<(&'static Base, &'static Place)> {
    let Bases { examples, small, translations } = bases();
    let some = |bases: &'static [Base], count: usize| {
        let first = bases.iter().filter_map(|base| Some((places(slip, base).next()?, base)));
        let mut first: Vec<_> = first.map(|((lot, place), base)| (lot, base, place)).collect();
        first.sort_by_key(|(lot, ..)| *lot);
        first.into_iter().take(count).map(|(_, base, place)| (base, place))
    };
    some(examples, count.0).chain(some(small, count.1)).chain(some(translations, 1)).collect()
}

/// What came of a slip at a place.
struct Tried {
    slip: &'static Slip,
    base: &'static Base,
    place: &'static Place,
    outcome: Outcome,
}

impl Tried {
    fn new(slip: &'static Slip, base: &'static Base, place: &'static Place) -> Self {
        let studied = catch_unwind(AssertUnwindSafe(|| study(&alone(slip, base, place))));
        let outcome = studied.unwrap_or_else(|_| Outcome {
            broken: vec!["panics, or its findings are not sound".to_owned()],
            ..Outcome::default()
        });
        Self { slip, base, place, outcome }
    }

    fn name(&self) -> String {
        format!("{} {} {}", self.slip.name, self.place.pointer, self.base.name)
    }
}

/// All slips at their places.
fn all_tried() -> &'static [Tried] {
    static ALL: OnceLock<Vec<Tried>> = OnceLock::new();
    ALL.get_or_init(|| all_tried_at(TRIED))
}

fn all_tried_at(count: (usize, usize)) -> Vec<Tried> {
    let at_its_places = |slip| {
        let places = tried(slip, count).into_iter();
        places.map(|(base, place)| Tried::new(slip, base, place)).collect::<Vec<_>>()
    };
    in_parallel(slips(), at_its_places).into_iter().flatten().collect()
}

/// The same for each, on all processors.
fn in_parallel<'t, T: Sync, R: Send>(of: &'t [T], each: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let work = || {
        let turns = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        turns.map_while(|at| Some((at, each(of.get(at)?)))).collect::<Vec<_>>()
    };
    let mut done: Vec<(usize, R)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic here")).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[test]
fn one_slip_is_one_finding_with_a_cure() {
    let mut counts: BTreeMap<(&str, Trouble), usize> = BTreeMap::new();
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut seen = Vec::new();
    for tried in all_tried() {
        *of.entry(&tried.slip.name).or_default() += 1;
        for (trouble, what) in &tried.outcome.troubles {
            *counts.entry((&tried.slip.name, *trouble)).or_default() += 1;
            seen.push((format!("{}  {}  ", tried.slip.name, trouble.name()), tried.name(), what.clone()));
        }
    }
    let lines = counts
        .iter()
        .map(|((slip, trouble), count)| format!("{slip}  {}  {count} of {}", trouble.name(), of[slip]));
    let places = all_tried().len();
    let troubled = all_tried().iter().filter(|tried| !tried.outcome.troubles.is_empty()).count();
    let total = format!("{troubled} of {places} places, {} troubles", counts.values().sum::<usize>());
    Held::new("held.txt", total, lines.collect()).assert_exact(|line| {
        let of_line = seen.iter().filter(|(key, ..)| line.starts_with(key.as_str()));
        of_line.map(|(_, name, what)| format!("\n    {name}: {what}")).collect()
    });
}

#[test]
fn nothing_beside_a_slip_is_ever_lost() {
    assert_nothing_lost(all_tried());
    for (what, places) in KNOWN {
        for (name, pointer, file) in *places {
            let (base, place) = place(slip(name), pointer, file);
            let tried = Tried::new(slip(name), base, place);
            let is_so = !tried.outcome.broken.is_empty();
            assert!(is_so, "{}: take it out of KNOWN, it is repaired (“{what}”)", tried.name());
        }
    }
}

#[test]
#[ignore = "a minute: every example and many small files; `cargo test -- --ignored slip`"]
fn nothing_beside_a_slip_is_lost_at_many_places() {
    assert_nothing_lost(&all_tried_at((usize::MAX, 12)));
}

/// Whether it is named in the list of what is lost today.
fn is_known(slip: &Slip, base: &Base, place: &Place) -> bool {
    let known = (slip.name.as_str(), place.pointer.as_str(), base.name.as_str());
    KNOWN.iter().any(|(_, places)| places.contains(&known))
}

fn assert_nothing_lost(all: &[Tried]) {
    let broken: Vec<&Tried> = all.iter().filter(|tried| !tried.outcome.broken.is_empty()).collect();
    let new = broken.iter().filter(|tried| !is_known(tried.slip, tried.base, tried.place));
    let told: Vec<_> =
        new.map(|tried| format!("{}:\n  {}", tried.name(), tried.outcome.broken.join("\n  "))).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

fn slip(name: &str) -> &'static Slip {
    slips().iter().find(|slip| slip.name == name).unwrap_or_else(|| panic!("no slip is called {name}"))
}

/// A place of a file.
fn place(slip: &Slip, pointer: &str, file: &str) -> (&'static Base, &'static Place) {
    let Bases { examples, small, translations } = bases();
    let mut bases = examples.iter().chain(small).chain(translations).filter(|base| base.name == file);
    let found = bases.find_map(|base| {
        places(slip, base).find(|(_, place)| place.pointer == pointer).map(|(_, place)| (base, place))
    });
    found.unwrap_or_else(|| panic!("{} cannot happen at {pointer} of {file}", slip.name))
}

/// Shows the slip that `REDEVABLE_SLIP` names, where it is tried; or, with a pointer and a file behind the name, there.
#[test]
#[allow(clippy::print_stdout)] // to look at, never in a run of all tests
fn shown() {
    let Ok(asked) = std::env::var("REDEVABLE_SLIP") else { return };
    let asked: Vec<&str> = asked.split_whitespace().collect();
    let (slip, places) = match asked.as_slice() {
        [name, pointer, file] => (slip(name), vec![place(slip(name), pointer, file)]),
        [name] => (slip(name), tried(slip(name), TRIED)),
        _ => panic!("a name, or a name, a pointer and a file"),
    };
    for (base, place) in places {
        println!("── {} {} {} ──", slip.name, place.pointer, base.name);
        println!("{}", study::shown(&alone(slip, base, place)));
    }
}
