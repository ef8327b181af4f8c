//! PDFs: both engines, the same bytes every time.

#[cfg(feature = "embedded-pdf")]
use redevable::picture::Picture;
use redevable::render::Pictures;
use redevable::render::pdf::{self, PdfEngine, PdfError, PdfInput};
#[cfg(feature = "embedded-pdf")]
use redevable::report::picture_path;
use redevable::source::SourceFile;
use redevable::yaml;

use crate::support::{check, cibnav, render, report, sheet, templates};

/// A picture of two pixels under the name that the fixtures use.
#[cfg(feature = "embedded-pdf")]
pub(crate) fn schema_picture(id: &str) -> Pictures {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(2, 2).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let picture = Picture::read(bytes.get_ref()).unwrap();
    Pictures::from([(picture_path(id, "schema.png"), picture)])
}

fn input() -> PdfInput {
    let checked = check(&cibnav());
    let report = report(&checked, None);
    let rendered = render(&report);
    let document = checked.document.as_ref().expect("parsed");
    let attachments = pdf::attachments(&report, &yaml::write_canonical(document), &templates().labels("fr"));
    pdf::input(&sheet(&report, &rendered), &Pictures::new(), &attachments)
}

#[test]
fn attached_answers_have_no_comment_and_the_same_answers() {
    let text = cibnav();
    let document = yaml::parse(&SourceFile::new("a", text.as_str())).document.expect("parsed");
    let canonical = yaml::write_canonical(&document);
    assert!(text.contains("Une seule habitude à prendre") && !canonical.contains("Une seule habitude"));
    let again = yaml::parse(&SourceFile::new("b", canonical.as_str())).document.expect("parsed again");
    assert_eq!(document.root.to_json(), again.root.to_json());
}

#[cfg(feature = "embedded-pdf")]
#[test]
fn the_same_answers_give_the_same_bytes() {
    let input = input();
    let first = PdfEngine::Embedded.render(&input).expect("a PDF");
    let second =
        std::thread::spawn(move || PdfEngine::Embedded.render(&input)).join().unwrap().expect("a PDF");
    assert!(first == second);
    let holds = |mark: &[u8]| first.windows(mark.len()).any(|window| window == mark);
    // In the metadata, which PDF/A keeps readable: both standards, and our mark.
    assert!(holds(b"pdfuaid:part") && holds(b"pdfaid:part"), "both standards are claimed");
    assert!(holds(b"redevable 0."), "our mark");
}

#[test]
fn whose_page_it_is_not_stands_apart_from_the_name_that_is_cut() {
    let data: serde_json::Value = serde_json::from_str(&input().data).expect("JSON");
    assert_eq!(data["meta"]["running"], "Choisir les navires à visiter pour la sécurité – CibNav");
    assert_eq!(data["meta"]["running_mark"], "Cette fiche n’est pas celle de l’administration");
}

#[test]
fn a_missing_program_is_said() {
    let error = PdfEngine::program("/nowhere/typst").render(&input()).expect_err("no program");
    assert_eq!(error, PdfError::NoProgram("/nowhere/typst".into()));
}

#[cfg(unix)]
mod stand_ins {
    //! Programs that stand in for `typst`: an old one, one that hangs, one that fails.

    use std::os::unix::fs::PermissionsExt as _;
    use std::time::Duration;

    use super::*;

    fn program(folder: &tempfile::TempDir, script: &str) -> std::path::PathBuf {
        let path = folder.path().join("typst");
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    const VERSION: &str = "if [ \"$1\" = --version ]; then echo 'typst 0.15.1 (x)'; exit 0; fi";

    #[test]
    fn an_old_program_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let old = program(&folder, "echo 'typst 0.13.1 (abc)'");
        let error = PdfEngine::program(old).render(&input()).expect_err("too old");
        assert_eq!(error, PdfError::TooOld { found: "0.13.1".into(), wanted: "0.15".into() });
    }

    #[test]
    fn another_program_of_that_name_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let other = program(&folder, "echo hello");
        assert!(matches!(PdfEngine::program(other).render(&input()), Err(PdfError::Typst(_))));
    }

    #[test]
    fn a_program_that_hangs_is_stopped_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root.txt");
        // `exec`: the process that is stopped is the one that waits.
        let script = format!("{VERSION}\necho \"$3\" > {}\nexec sleep 600", root.display());
        let engine =
            PdfEngine::Program { path: program(&folder, &script), time_limit: Duration::from_secs(1) };
        assert_eq!(engine.render(&input()), Err(PdfError::TimeLimit(1)));
        let root = std::fs::read_to_string(root).unwrap();
        assert!(!std::path::Path::new(root.trim()).exists(), "the private folder is gone");
    }

    #[test]
    fn what_a_program_says_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let failing = program(&folder, &format!("{VERSION}\necho 'error: no glyph' >&2\nexit 1"));
        let error = PdfEngine::program(failing).render(&input()).expect_err("failed");
        assert_eq!(error, PdfError::Typst("error: no glyph".into()));
    }
}

/// Both engines make the same document. Needs the `typst` program (`REDEVABLE_TYPST`, or on the `PATH`) and poppler's
/// `pdftotext`, `pdfinfo` and `pdftohtml`: run with `cargo test -- --ignored`.
#[cfg(feature = "embedded-pdf")]
#[test]
#[ignore = "needs the typst program and poppler"]
fn both_engines_make_the_same_document() {
    let program = std::env::var_os("REDEVABLE_TYPST").unwrap_or_else(|| "typst".into());
    let input = input();
    let folder = tempfile::tempdir().unwrap();
    let mut told: Vec<[String; 3]> = Vec::new();
    for (name, engine) in [("embedded", PdfEngine::Embedded), ("program", PdfEngine::program(program))] {
        let path = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&path, engine.render(&input).unwrap_or_else(|error| panic!("{name}: {error}")))
            .unwrap();
        let run = |program: &str, before: &[&str], after: &[&str]| {
            let output = std::process::Command::new(program).args(before).arg(&path).args(after).output();
            // `pdfinfo` prints titles in the encoding of the PDF.
            String::from_utf8_lossy(&output.unwrap_or_else(|error| panic!("{program}: {error}")).stdout)
                .into_owned()
        };
        let text = run("pdftotext", &["-layout"], &["-"]);
        // Numbers of objects are the writer's own business.
        let structure = run("pdfinfo", &["-struct"], &[]);
        let elements = structure.lines().filter(|line| !line.trim_start().starts_with("Object "));
        let structure = elements.collect::<Vec<_>>().join("\n");
        let outline = run("pdftohtml", &["-xml", "-i", "-stdout"], &[]);
        let outline =
            outline.split_once("<outline>").map(|(_, outline)| outline.to_owned()).unwrap_or_default();
        assert!(
            text.contains("Choisir les navires") && structure.contains("Document") && !outline.is_empty()
        );
        told.push([text, structure, outline]);
    }
    let [embedded, program] = told.try_into().expect("two engines");
    for (position, what) in ["text", "sequence of structure elements", "outline"].into_iter().enumerate() {
        let differs = embedded[position].lines().zip(program[position].lines()).find(|(a, b)| a != b);
        assert!(embedded[position] == program[position], "not the same {what}: {differs:?}");
    }
}
