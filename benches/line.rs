//! Speed, as ratios measured in one run: `cargo bench`.
//!
//! Each of ours is measured beside what it cannot do without: the YAML parser alone, comrak and ammonia alone, Typst
//! alone. Runs take turns, so that a busy machine slows both; what is printed is the median of the ratios.

#![allow(clippy::print_stdout)] // it prints what it measures

use std::hint::black_box;
use std::time::{Duration, Instant};

use redevable::questionnaire::Questionnaire;
#[cfg(feature = "embedded-pdf")]
use redevable::render::pdf::{self, PdfInput};
use redevable::render::{self, Pictures, Sheet, Templates, html};
use redevable::report::{Report, ReportOptions};
use redevable::source::SourceFile;
use redevable::submission::{Alone, Checker};
use redevable::yaml;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cibnav/answers.yaml");
const ANSWERS: &str = include_str!("../examples/cibnav/answers.yaml");

fn time(work: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Runs ours and the other in turn, and prints the medians.
fn compare(name: &str, limit: f64, rounds: usize, mut ours: impl FnMut(), mut other: impl FnMut()) {
    // `cargo bench -- parse` measures what has `parse` in its name.
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    if wanted.is_some_and(|wanted| !name.contains(&wanted)) {
        return;
    }
    ours();
    other();
    let mut times = Vec::new();
    for _ in 0..rounds {
        times.push((time(&mut ours).as_secs_f64(), time(&mut other).as_secs_f64()));
    }
    let ratio = median(times.iter().map(|(ours, other)| ours / other).collect());
    let milliseconds = |values: Vec<f64>| 1000.0 * median(values);
    let own = milliseconds(times.iter().map(|(ours, _)| *ours).collect());
    let alone = milliseconds(times.iter().map(|(_, other)| *other).collect());
    println!(
        "{name:<46} {own:>9.3} ms   alone {alone:>9.3} ms   ratio {ratio:>6.2}   (aim: at most {limit})"
    );
}

fn main() {
    let start = Instant::now();
    let questionnaire = Questionnaire::builtin();
    let built_in = start.elapsed();
    let start = Instant::now();
    let checker = Checker::new(&questionnaire, None);
    let schema = start.elapsed();
    println!(
        "start: questionnaire {:.1} ms, schema {:.1} ms",
        1e3 * built_in.as_secs_f64(),
        1e3 * schema.as_secs_f64()
    );

    let file = SourceFile::new("answers.yaml", ANSWERS);
    compare(
        "read, parse and check, 22 kB",
        3.0,
        300,
        || {
            let bytes = std::fs::read(PATH).unwrap_or_default();
            if let Ok(file) = yaml::read("answers.yaml", bytes) {
                black_box(checker.check(&file, &Alone));
            }
        },
        || {
            let text = std::fs::read_to_string(PATH).unwrap_or_default();
            for event in granit_parser::Parser::new_from_str(&text) {
                let _ = black_box(event);
            }
        },
    );
    compare(
        "  of which parse",
        3.0,
        200,
        || {
            black_box(yaml::parse(&file));
        },
        || {
            for event in granit_parser::Parser::new_from_str(ANSWERS) {
                let _ = black_box(event);
            }
        },
    );

    let checked = checker.check(&file, &Alone);
    let Some(submission) = &checked.submission else { return };
    let templates = Templates::default();
    let build = || Report::build(&questionnaire, submission, &checked.findings, &ReportOptions::default());
    let report = build();
    let Ok(rendered) = render::markdown(&report, &templates) else { return };
    let sheet = Sheet::of_report(&report, rendered.clone(), &templates.labels(&report.language));
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let alone = || {
        let html = comrak::markdown_to_html(&rendered.markdown, &options);
        black_box(ammonia::clean(&html));
    };
    compare(
        "report and Markdown",
        4.0,
        100,
        || {
            let _ = black_box(render::markdown(&build(), &templates));
        },
        alone,
    );
    compare(
        "HTML, from its Markdown",
        4.0,
        100,
        || {
            let _ = black_box(html::page(&sheet, &Pictures::new(), &[], &templates));
        },
        alone,
    );

    #[cfg(feature = "embedded-pdf")]
    {
        let answers = checked.document.as_ref().map(yaml::write_canonical).unwrap_or_default();
        let attachments = pdf::attachments(&report, &answers, &templates.labels(&report.language));
        compare(
            "PDF, from the report's tree",
            1.15,
            15,
            || {
                let input = pdf::input(&sheet, &Pictures::new(), &attachments);
                let _ = black_box(pdf::PdfEngine::Embedded.render(&input));
            },
            {
                let input = pdf::input(&sheet, &Pictures::new(), &attachments);
                move || bare::pdf(&input)
            },
        );
    }
}

/// Typst alone, on the same document: `typst::compile` and `typst_pdf::pdf`.
#[cfg(feature = "embedded-pdf")]
mod bare {
    use std::collections::HashMap;
    use std::hint::black_box;
    use std::sync::OnceLock;

    use typst::diag::{FileError, FileResult};
    use typst::foundations::{Bytes, Datetime, Duration};
    use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
    use typst::text::{Font, FontBook};
    use typst::utils::LazyHash;
    use typst::{Library, LibraryExt, World};
    use typst_layout::PagedDocument;
    use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

    use super::PdfInput;

    struct Bare {
        main: Source,
        files: HashMap<FileId, Bytes>,
    }

    type Shared = (LazyHash<Library>, LazyHash<FontBook>, Vec<Font>);

    fn shared() -> &'static Shared {
        static SHARED: OnceLock<Shared> = OnceLock::new();
        SHARED.get_or_init(|| {
            let fonts: Vec<Font> = redevable::fonts::FONTS
                .iter()
                .flat_map(|(_, bytes)| Font::iter(Bytes::new(*bytes)))
                .collect();
            (LazyHash::new(Library::default()), LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
        })
    }

    fn id(path: &str) -> FileId {
        match VirtualPath::new(path) {
            Ok(path) => FileId::new(RootedPath::new(VirtualRoot::Project, path)),
            Err(_) => unreachable!("our own names"),
        }
    }

    impl World for Bare {
        fn library(&self) -> &LazyHash<Library> {
            &shared().0
        }
        fn book(&self) -> &LazyHash<FontBook> {
            &shared().1
        }
        fn main(&self) -> FileId {
            self.main.id()
        }
        fn source(&self, id: FileId) -> FileResult<Source> {
            if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
        }
        fn file(&self, id: FileId) -> FileResult<Bytes> {
            self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
        }
        fn font(&self, index: usize) -> Option<Font> {
            shared().2.get(index).cloned()
        }
        fn today(&self, _: Option<Duration>) -> Option<Datetime> {
            None
        }
    }

    /// As another document would be made: with nothing remembered.
    pub(super) fn pdf(input: &PdfInput) {
        let mut files: HashMap<FileId, Bytes> =
            input.files.iter().map(|(path, bytes)| (id(path), Bytes::new(bytes.clone()))).collect();
        files.insert(id("data.json"), Bytes::from_string(input.data.clone()));
        let world = Bare { main: Source::new(id("main.typ"), input.template.clone()), files };
        let compiled = typst::compile::<PagedDocument>(&world);
        if let (Ok(document), Ok(standards)) =
            (compiled.output, PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a]))
        {
            let options = PdfOptions { standards, ..PdfOptions::default() };
            let _ = black_box(typst_pdf::pdf(&document, &options));
        }
        comemo::evict(0);
    }
}
