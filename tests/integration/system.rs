//! What the system says of a file is told in the user's language; what is printed is no command to the program around.

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

#[test]
fn a_document_on_stdout_commands_no_runner() {
    let forged = "a\n::error::b\n\n##[add-mask]c";
    let made = text("tests/fixtures/law/letters/mention.made.yaml");
    let entry = "purpose:\n  function: |\n";
    assert!(made.contains(entry), "{made}");
    let lines: String = forged.lines().map(|line| format!("    {line}\n")).collect();
    let text = made.replacen(entry, &format!("{entry}{lines}"), 1);
    let folder = folder(&[("answers.yaml", &text)]);
    for arguments in [
        &["render", "answers.yaml", "--to", "md", "-o", "-"][..],
        &["render", "answers.yaml", "--to", "html", "-o", "-"],
        &["render", "answers.yaml", "--to", "json", "-o", "-"],
        &["mention", "answers.yaml", "--to", "txt"],
        &["mention", "answers.yaml", "--to", "md"],
    ] {
        let run = run_in(folder.path(), arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
        assert!(run.out.contains("error"), "{arguments:?}: it is told");
        assert!(!run.out.contains("##["), "{arguments:?}: {}", run.out);
        assert!(
            !run.out.lines().any(|line| line.trim_start().starts_with("::")),
            "{arguments:?}: {}",
            run.out
        );
    }
}
