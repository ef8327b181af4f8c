//! What several tests need.

use std::path::{Path, PathBuf};

use redevable::date::PartialDate;
use redevable::questionnaire::{Kind, Question, Questionnaire};
use redevable::render::{self, Rendered, Sheet, Templates};
use redevable::report::{Report, ReportOptions};
use redevable::source::SourceFile;
use redevable::submission::{Beside, Checked, Checker, EarlierFile, ImageFile};

/// The day of the fixtures.
pub(crate) const TODAY: &str = "2026-11-23";

/// A path of the repository.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// A text file of the repository.
pub(crate) fn text(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The files of a folder with an extension, by name without it.
pub(crate) fn fixtures(folder: &str, extension: &str) -> Vec<(String, PathBuf)> {
    let mut found: Vec<(String, PathBuf)> = std::fs::read_dir(path(folder))
        .expect("a folder of fixtures")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|own| own == extension))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), path))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no fixtures in {folder}");
    found
}

/// The questionnaire of the program, made once.
pub(crate) fn questionnaire() -> &'static Questionnaire {
    use std::sync::OnceLock;
    static QUESTIONNAIRE: OnceLock<Questionnaire> = OnceLock::new();
    QUESTIONNAIRE.get_or_init(Questionnaire::builtin)
}

/// A checker of the day of the fixtures, made once.
pub(crate) fn checker() -> &'static Checker<'static> {
    use std::sync::OnceLock;
    static CHECKER: OnceLock<Checker<'static>> = OnceLock::new();
    CHECKER.get_or_init(|| Checker::new(questionnaire(), PartialDate::parse(TODAY).ok()))
}

/// What lies beside every fixture: the image `schema.png`, and the earlier files of `tests/fixtures/findings`.
pub(crate) struct Folder;

impl Beside for Folder {
    fn image(&self, name: &str) -> ImageFile {
        match name {
            "schema.png" => ImageFile::Usable,
            "schema.svg" => ImageFile::Unusable,
            _ if name.starts_with('/') || name.contains("..") => ImageFile::Outside,
            _ => ImageFile::Missing,
        }
    }

    fn earlier_file(&self, name: &str) -> EarlierFile {
        let inside = !name.starts_with('/') && !name.split('/').any(|part| part == "..");
        let read = std::fs::read_to_string(path("tests/fixtures/findings").join(name));
        match read.ok().filter(|_| inside) {
            Some(text) => EarlierFile::Read(SourceFile::new(name, text)),
            None => EarlierFile::Missing,
        }
    }
}

/// Checks a text; the image `schema.png` is there, and so are the earlier files of the fixtures.
pub(crate) fn check(text: &str) -> Checked {
    checker().check(&SourceFile::new("answers.yaml", text), &Folder)
}

/// The report of a checked file, whatever was found in it, in a language or its own.
pub(crate) fn report(checked: &Checked, language: Option<&str>) -> Report {
    let submission = checked.submission.as_ref().expect("a file whose structure is right");
    let mut options = ReportOptions::default();
    options.language = language.map(str::to_owned);
    options.images = vec!["schema.png".to_owned()];
    Report::build(questionnaire(), submission, &checked.findings, &options)
}

/// A report as Markdown and its tree.
pub(crate) fn render(report: &Report) -> Rendered {
    render::markdown(report, templates()).expect("our own template")
}

/// A report that was rendered, with its frame.
pub(crate) fn sheet(report: &Report, rendered: &Rendered) -> Sheet {
    Sheet::of_report(report, rendered.clone(), &templates().labels(&report.language))
}

/// Our templates, made once.
pub(crate) fn templates() -> &'static Templates {
    use std::sync::OnceLock;
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    TEMPLATES.get_or_init(Templates::default)
}

/// The answers of CibNav.
pub(crate) fn cibnav() -> String {
    text("examples/cibnav/answers.yaml")
}

/// A file with one text answer, as a YAML block.
pub(crate) fn with_service(text: &str) -> String {
    let mut document = redevable::yaml::parse(&SourceFile::new("a", text_base())).document.expect("our own");
    *service(&mut document.root) = text.to_owned();
    redevable::yaml::write_canonical(&document)
}

/// A file that holds one text in every position that a text can have.
#[cfg(feature = "embedded-pdf")]
pub(crate) fn with_every_text(text: &str) -> String {
    let file = SourceFile::new("a", self::text("tests/fixtures/every-position.yaml"));
    let mut document = redevable::yaml::parse(&file).document.expect("our own");
    for (_, value) in texts(&mut document.root) {
        text.clone_into(value);
    }
    redevable::yaml::write_canonical(&document)
}

fn text_base() -> &'static str {
    "questionnaire: redevable/1\nlanguage: fr\nsources:\n  fiche:\n    title: Fiche\nidentity:\n  id: essai\n  \
     title: Trier des demandes\n  prepared_by: owner\n  updated_on: 2026-11-23\npurpose:\n  service: |\n    x\n  \
     function: |\n    Une autre réponse. [@fiche]\n"
}

fn service(root: &mut redevable::yaml::Node) -> &mut String {
    texts(root)
        .into_iter()
        .find(|(path, _)| path == "/purpose/service")
        .map(|(_, text)| text)
        .expect("the base has it")
}

/// Every text written as a block, with its path: in our files, exactly the Markdown texts.
pub(crate) fn texts(root: &mut redevable::yaml::Node) -> Vec<(String, &mut String)> {
    use redevable::yaml::{Node, NodeKind, Path, TextStyle};
    fn walk<'n>(node: &'n mut Node, path: &Path, into: &mut Vec<(String, &'n mut String)>) {
        match &mut node.kind {
            NodeKind::Text(text) if text.style == TextStyle::Block => {
                into.push((path.to_string(), &mut text.value));
            }
            NodeKind::List(items) => {
                for (position, item) in items.iter_mut().enumerate() {
                    walk(item, &path.index(position), into);
                }
            }
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    let inner = path.key(&entry.key.name);
                    walk(&mut entry.value, &inner, into);
                }
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(root, &Path::root(), &mut found);
    found
}

/// The lines that answer a question as its example does, under its section.
pub(crate) fn answer_as_in_example(question: &Question, example: &str) -> String {
    let depth = question.id.matches('.').count();
    let key = question.id.rsplit('.').next().unwrap();
    // A text is its example; other kinds are written as in a file.
    let bar = if matches!(question.kind, Kind::Text | Kind::Line) { " |-" } else { "" };
    let mut lines = format!("{}{key}:{bar}\n", "  ".repeat(depth));
    for line in example.lines() {
        lines.push_str(&format!("{}{line}\n", "  ".repeat(depth + 1)));
    }
    lines
}
