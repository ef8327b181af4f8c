//! The worked example of a city (`examples/questionnaires/ville`): from `init` to documents, in three languages.

use std::path::Path;
use std::process::Command;

use crate::support::{TODAY, path};

const FICTIONAL: &str = "examples/questionnaires/ville/fictif.yaml";

/// Runs the command with the questionnaire of the city; gives what it printed, and its exit code.
fn run(folder: &Path, arguments: &[&str]) -> (String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .current_dir(folder)
        .args(["--locale", "fr", "--date", TODAY, "--color", "never", "--questionnaire"])
        .arg(path("examples/questionnaires/ville"))
        .args(arguments)
        .output()
        .expect("started");
    let printed = [output.stdout, output.stderr].concat();
    (String::from_utf8(printed).expect("UTF-8"), output.status.code().expect("no signal"))
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn a_starter_asks_the_questions_of_the_city_and_its_answers_become_documents() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (printed, code) = run(folder, &["init", "voirie.yaml", "--lang", "es"]);
    assert_eq!(code, 0, "{printed}");
    let starter = read(folder, "voirie.yaml");
    assert!(starter.contains("questionnaire: ville-exemple/1"));
    assert!(
        starter.contains("# ── Medio ambiente ──") && starter.contains("# ¿Para qué sirve la herramienta")
    );
    let at = |section: &str| starter.find(&format!("\n{section}:")).unwrap();
    assert!(at("redress") < at("environment") && at("environment") < at("lifecycle"), "at its place");
    assert!(!starter.contains("version:"), "a hidden question is not asked");
    assert!(read(folder, "ville-exemple-1.es.schema.json").contains("energy_use"));

    // Blank, it says what a file of this city cannot do without.
    let (printed, code) = run(folder, &["check", "voirie.yaml"]);
    assert_eq!(code, 1);
    let words = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Combien de temps les données sont-elles gardées"), "{printed}");

    let mut filled = String::new();
    for line in starter.lines() {
        let key = line.split('#').next().unwrap_or_default().trim_end();
        filled.push_str(match key {
            "  id:" => "  id: baches",
            "  title:" => "  title: Ordenar los avisos",
            "  prepared_by:" => "  prepared_by: owner",
            "  updated_on:" => "  updated_on: 2026-11-23",
            "  retention:" => "  retention: 2 years",
            "  measured:" => "  measured: done\n  energy_use: 1200",
            _ => line,
        });
        filled.push('\n');
    }
    std::fs::write(folder.join("voirie.yaml"), filled).unwrap();
    let (printed, code) = run(folder, &["check", "voirie.yaml"]);
    assert_eq!(code, 0, "{printed}");
    assert!(printed.contains("energy-without-scope"), "{printed}");

    let (printed, code) = run(folder, &["render", "voirie.yaml", "--to", "md,html", "-o", "out"]);
    assert_eq!(code, 0, "{printed}");
    let markdown = read(folder, "out/baches.md");
    assert!(markdown.contains("language: es") && markdown.contains("## Medio ambiente"));
    assert!(markdown.contains("Se da una cifra de electricidad, pero no se sabe lo que cuenta."));
    assert!(read(folder, "out/baches.html").contains("<html lang=\"es\""));
}

#[test]
fn the_fictional_answers_have_nothing_to_correct() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(FICTIONAL);
    let file = file.to_str().unwrap();
    let (printed, code) = run(folder.path(), &["check", file, "--fail-on", "warning"]);
    assert_eq!(code, 0, "{printed}");
}

#[test]
fn residents_read_in_their_language_and_what_is_not_translated_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let file = path(FICTIONAL);
    let file = file.to_str().unwrap();
    let (printed, code) = run(folder, &["render", file, "--to", "md,html", "--lang", "all", "-o", "out"]);
    assert_eq!(code, 0, "{printed}");
    let french = read(folder, "out/fictif-voirie.md");
    assert!(french.contains("exemple fictif") && french.contains("### Électricité utilisée en un an"));
    assert!(french.contains("un prestataire de la ville") || french.contains("Un prestataire de la ville"));
    let spanish = read(folder, "out/fictif-voirie.es.md");
    let screen = spanish.split("<!-- rv:section").next().unwrap_or_default();
    for words in ["## Lo esencial", "### ¿Quién decide?", "Los datos se guardan 2 años.", "Acudir al"] {
        assert!(screen.contains(words), "{words}");
    }
    // On the first screen only the answers are French.
    for words in ["L’essentiel", "On ne sait pas", "Que puis-je faire"] {
        assert!(!screen.contains(words), "{words}");
    }
    assert!(spanish.contains("### Electricidad usada en un año\n"), "its own questions are translated");
    assert!(spanish.contains("<span lang=\"fr\">Données sensibles</span>"), "the rest is French, marked");
    assert!(!spanish.contains("\\<span"));
    let page = read(folder, "out/fictif-voirie.es.html");
    assert!(page.contains("<html lang=\"es\"") && !page.contains("&lt;span"));
    let english = read(folder, "out/fictif-voirie.en.md");
    assert!(english.contains("### Electricity used in a year"));
}

#[cfg(feature = "embedded-pdf")]
#[test]
fn the_pdf_is_made_in_spanish() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(FICTIONAL);
    let arguments = ["render", file.to_str().unwrap(), "--to", "pdf", "--lang", "es", "-o", "out"];
    let (printed, code) = run(folder.path(), &arguments);
    assert_eq!(code, 0, "{printed}");
    let bytes = std::fs::read(folder.path().join("out/fictif-voirie.es.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
}
