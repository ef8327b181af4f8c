//! Time against size, as ratios measured in one run: `cargo bench --bench size`.
//!
//! Each file that is made to hurt is read and checked at a size and at four times that size. The ratio of the times,
//! divided by four, is 1 where time grows as the file does, and 4 where it grows as the square. `cargo bench --bench
//! size -- keys` measures what has `keys` in its name.

#![allow(clippy::print_stdout)] // it prints what it measures

#[path = "../tests/integration/generators.rs"]
mod generators;

use std::hint::black_box;
use std::time::Instant;

use generators::GENERATORS;
use redevable::questionnaire::Questionnaire;
use redevable::submission::{Alone, Checker};
use redevable::yaml::{self, MAX_BYTES};

/// The larger sizes, in bytes. In the first, few files reach the largest number of values, from where on they are refused
/// early; the second is just under the size that is refused unread, with room for what a generator writes around.
const LARGEST: [usize; 2] = [160_000, MAX_BYTES - 4096];
/// What is aimed at: caches grow cold as files grow.
const AIM: f64 = 1.5;
/// How often each is measured; the quickest counts, since other work can only slow it.
const ROUNDS: usize = 5;
/// Shorter times say more about the clock than about the work, in seconds.
const SHORTEST: f64 = 0.000_5;

/// The quickest of some runs, in seconds.
fn quickest(checker: &Checker<'_>, text: &str) -> f64 {
    let run = || {
        let bytes = text.as_bytes().to_vec();
        let start = Instant::now();
        match yaml::read("answers.yaml", bytes) {
            Ok(file) => {
                black_box(checker.check(&file, &Alone));
            }
            Err(refused) => {
                black_box(refused);
            }
        }
        start.elapsed().as_secs_f64()
    };
    (0..ROUNDS).map(|_| run()).fold(f64::INFINITY, f64::min)
}

/// The ratio of the times at a size and at four times that size, by four; `None` where they are too short to tell.
fn growth(checker: &Checker<'_>, small: &str, large: &str) -> (f64, Option<f64>) {
    let (short, long) = (quickest(checker, small), quickest(checker, large));
    (long, (long >= SHORTEST).then_some(long / short / 4.0))
}

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let questionnaire = Questionnaire::builtin();
    let checker = Checker::new(&questionnaire, None);
    let sizes = LARGEST.map(|size| format!("{:>12} {:>10}", format!("ms, {} kB", size / 1000), "ratio / 4"));
    println!("{:<42} {}", "", sizes.join(" "));
    let mut over = 0;
    for (name, generate) in GENERATORS {
        if wanted.as_ref().is_some_and(|wanted| !name.contains(wanted)) {
            continue;
        }
        let mut line = format!("{name:<42}");
        for size in LARGEST {
            let (time, ratio) = growth(&checker, &generate(size / 4), &generate(size));
            let told = ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
            line.push_str(&format!(" {:>12.3} {told:>10}", 1e3 * time));
            if ratio.is_some_and(|ratio| ratio > AIM) {
                over += 1;
                line.push_str(" !");
            }
        }
        println!("{line}");
    }
    println!("{over} above the aim of {AIM} (!)");
    if let Some(peak) = peak_memory() {
        println!("the most memory that any took, the program's own included: {peak}");
    }
}

/// The most memory that this process held, where the system tells (Linux).
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.trim_start_matches("VmHWM:").trim().to_owned())
}
