//! What the system says of a file is told in the user's language.

use crate::command::{folder, run_in};
use crate::support::text;

fn told(folder: &std::path::Path, arguments: &[&str]) -> String {
    let run = run_in(folder, arguments);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(!run.err.contains("os error"), "{}", run.err);
    run.err
}

#[test]
fn reasons_are_in_the_users_language() {
    let folder = folder(&[("file", "x"), ("answers.yaml", &text("examples/datajust/answers.yaml"))]);
    let folder = folder.path();
    std::fs::create_dir(folder.join("templates")).unwrap();
    std::fs::write(folder.join("templates/report.md.jinja"), b"\xff\xfe").unwrap();
    let gone = told(folder, &["check", "gone.yaml"]);
    assert!(gone.contains("n’existe pas"), "{gone}");
    let below = told(folder, &["check", "file/answers.yaml"]);
    assert!(below.contains("un nom du chemin n’est pas celui d’un dossier"), "{below}");
    let template = told(folder, &["render", "answers.yaml", "--to", "md", "--templates", "templates"]);
    assert!(template.contains("ce n’est pas un texte en UTF-8"), "{template}");
    let output = told(folder, &["render", "answers.yaml", "--to", "md", "-o", "file/documents"]);
    assert!(output.contains("un nom du chemin n’est pas celui d’un dossier"), "{output}");
}
