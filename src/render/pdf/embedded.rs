//! Typst in this process.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{PdfError, PdfInput};
use crate::fonts::FONTS;
use crate::render::GENERATOR;

/// How many compilations old a memory of Typst's may be: none is kept, since the next document is another one.
const KEPT_COMPILATIONS: usize = 0;

/// What is the same for every document.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|(_, bytes)| Font::iter(Bytes::new(*bytes))).collect();
        Shared {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    })
}

/// A document's files, all in memory. Anything else does not exist.
struct Files {
    shared: &'static Shared,
    main: Source,
    files: HashMap<FileId, Bytes>,
}

fn id(path: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?)))
}

impl Files {
    fn new(input: &PdfInput) -> Option<Self> {
        let main = Source::new(id("main.typ")?, input.template.clone());
        let mut files = HashMap::new();
        files.insert(id("data.json")?, Bytes::from_string(input.data.clone()));
        for (path, bytes) in &input.files {
            files.insert(id(path)?, Bytes::new(bytes.clone()));
        }
        Some(Self { shared: shared(), main, files })
    }
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
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
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None // a document depends on its answers alone
    }
}

pub(super) fn render(input: &PdfInput) -> Result<Vec<u8>, PdfError> {
    let world =
        Files::new(input).ok_or_else(|| PdfError::Files("a file name that Typst refuses".to_owned()))?;
    let result = compile(&world, input);
    comemo::evict(KEPT_COMPILATIONS);
    result
}

fn compile(world: &Files, input: &PdfInput) -> Result<Vec<u8>, PdfError> {
    let refused = |errors: &[SourceDiagnostic]| PdfError::Typst(told(world, errors));
    let document: PagedDocument = typst::compile(world).output.map_err(|errors| refused(&errors))?;
    let claimed: &[PdfStandard] =
        if input.archival { &[PdfStandard::Ua_1, PdfStandard::A_3a] } else { &[PdfStandard::Ua_1] };
    let standards =
        PdfStandards::new(claimed).map_err(|error| PdfError::Typst(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(input.ident.clone()),
        creator: Smart::Custom(Some(GENERATOR.to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))
}

/// Typst's own words, with the line of the template.
fn told(world: &Files, errors: &[SourceDiagnostic]) -> String {
    let told = errors.iter().take(3).map(|error| {
        let line = world
            .range(error.span)
            .map(|range| world.main.lines().byte_to_line(range.start).unwrap_or(0) + 1);
        let hints: String = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
        match line {
            Some(line) => format!("report.typ:{line}: {}{hints}", error.message),
            None => format!("{}{hints}", error.message),
        }
    });
    told.collect::<Vec<_>>().join("\n")
}
