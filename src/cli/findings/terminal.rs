//! What a terminal, or a program that reads along, makes of the lines that are printed.

use std::borrow::Cow;

use anstream::adapter::strip_str;

use crate::markdown::characters::{by_number, is_unseen, seen};

/// How wide a line is where nothing says.
const USUAL_WIDTH: usize = 80;
/// The narrowest and the widest lines that read well.
const NARROWEST: usize = 40;
const WIDEST: usize = 120;

/// The columns of the terminal that stdout is; those of `COLUMNS` or the usual ones elsewhere.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
    let told = || std::env::var("COLUMNS").ok()?.trim().parse().ok();
    terminal.or_else(told).unwrap_or(USUAL_WIDTH).clamp(NARROWEST, WIDEST)
}

/// Lines that a program which reads along takes for words, and for nothing else. They come as they are printed: a line
/// that is wrapped afterwards begins with other words.
///
/// GitHub Actions reads a command in a line that begins with `::` after blanks, and in any line that holds `##[`
/// (the runner's `ActionCommand`); Azure Pipelines in `##[` and `##vso[`, TeamCity in `##teamcity[`. Words of a file, or
/// its name, must not become one. Colours may be taken out behind this: a line is judged without them, and one that would
/// be a command loses its own.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains('#') && !text.contains("::") {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let bare = strip_str(line).to_string();
        let inert = inert(&bare);
        if inert == bare { Cow::Borrowed(line) } else { Cow::Owned(inert) }
    });
    Cow::Owned(lines.collect())
}

/// A line without colours, in which nothing is a command.
fn inert(line: &str) -> String {
    let line = without_commands(line);
    if line.trim_start().starts_with("::") { line.replacen("::", ": :", 1) } else { line.into_owned() }
}

/// A patch as a person sees it. It can be given to `git apply`, but for one of lines that hold what is not seen, what
/// would move a cursor or what a runner would obey: those are shown, and no longer those of the file.
pub(crate) fn patch(difference: &str) -> String {
    harmless(&seen(difference)).into_owned()
}

/// A text in which `##[` and `##word[` are broken by a blank.
pub(super) fn without_commands(text: &str) -> Cow<'_, str> {
    if !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 1);
    for (position, part) in text.split("##").enumerate() {
        if position > 0 {
            out.push_str(if opens_command(part) { "## " } else { "##" });
        }
        out.push_str(part);
    }
    Cow::Owned(out)
}

/// Whether what follows `##` makes a command of it.
fn opens_command(rest: &str) -> bool {
    let word = rest.strip_prefix('#').unwrap_or(rest);
    word.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric()).starts_with('[')
}

/// Whether the bracket at a place of a text opens a command.
pub(super) fn closes_command(before: &str) -> bool {
    before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).ends_with("##")
}

/// The name of a file as people see it: on one line, with all its blanks.
pub(super) fn name(name: &str) -> String {
    let mut line = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '\n' | '\r' | '\t' => line.push_str(&by_number(character)),
            other => line.push(other),
        }
    }
    seen(&line)
}

/// The name of a file as it is typed in a command: between quotation marks where a shell would read more in it.
pub(crate) fn typed(file: &str) -> String {
    let plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '/' | ',' | '+' | ':');
    // A name that begins with a dash would be an option; `-` alone is standard input.
    let shown = match name(file) {
        shown if shown.starts_with('-') && shown != "-" => format!("./{shown}"),
        shown => shown,
    };
    if !shown.is_empty() && shown.chars().all(plain) {
        shown
    } else {
        format!("'{}'", shown.replace('\'', r"'\''"))
    }
}

/// Source text for a terminal, as long in bytes and in characters: what hides or moves the cursor becomes something to see, and a
/// lone carriage return ends a line as it does for YAML.
pub(super) fn source(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, character.len_utf8()) {
            ('\r', _) if characters.peek() != Some(&'\n') => shown.push('\n'),
            // The renderer has its own pictures for those of one byte.
            (other, 1) => shown.push(other),
            ('\u{85}', _) => shown.push('\u{a4}'),
            ('\u{2028}' | '\u{2029}', _) => shown.push('\u{fffd}'),
            (other, bytes) if is_unseen(other) => shown.push_str(match bytes {
                2 => "\u{a4}",
                3 => "\u{fffd}",
                _ => "\u{1f5f5}",
            }),
            (other, _) => shown.push(other),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_of_a_runner_are_broken() {
        for forged in [
            "  ::set-output name=a::b\n",
            "::error::x",
            "a ##[add-mask]b",
            "ok\n\t::x::\n",
            "###vso[task.setvariable variable=a]b",
            "##teamcity[x]",
        ] {
            let text = harmless(forged);
            assert!(!["##[", "##vso[", "##teamcity["].iter().any(|live| text.contains(live)), "{text}");
            assert!(text.lines().all(|line| !line.trim_start().starts_with("::")), "{text}");
        }
        assert_eq!(harmless("std::fmt, a: b"), "std::fmt, a: b");
    }

    #[test]
    fn commands_between_colours_are_broken() {
        for forged in [
            "\u{1b}[1m  ::error::x\u{1b}[0m\n",
            " \u{1b}[1m::x::",
            "#\u{1b}[0m#[error]x",
            "##\u{1b}[1mvso[x]",
        ] {
            let text = strip_str(&harmless(forged)).to_string();
            assert!(!text.contains("##[") && !text.contains("##vso["), "{text}");
            assert!(!text.trim_start().starts_with("::"), "{text}");
        }
        let painted = "\u{1b}[1ma ::x ## \u{1b}[0m[b]\n";
        assert_eq!(harmless(painted), painted);
    }

    #[test]
    fn a_patch_is_shown() {
        assert_eq!(patch(" ::error::x\n-a\u{200b}b\n+##[x]\n"), " : :error::x\n-a[U+200B]b\n+## [x]\n");
        let plain = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-\té\u{a0}:\n+# x\n";
        assert_eq!(patch(plain), plain);
    }

    #[test]
    fn source_keeps_its_length() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}d\re\r\n\u{2028}\u{85}é";
        let shown = source(text);
        assert_eq!((shown.len(), shown.chars().count()), (text.len(), text.chars().count()));
        assert!(!shown.chars().any(|character| is_unseen(character) && character != '\r'));
        assert_eq!(shown.lines().count(), 3);
    }

    #[test]
    fn names_are_typed_as_one_word() {
        for (file, word) in [
            ("dossier/été_1.yaml", "dossier/été_1.yaml"),
            ("-", "-"),
            ("-x.yaml", "./-x.yaml"),
            ("mes réponses.yaml", "'mes réponses.yaml'"),
            ("l'outil $(rm).yaml", r"'l'\''outil $(rm).yaml'"),
            ("a\n`b`.yaml", "'a[U+000A]`b`.yaml'"),
        ] {
            assert_eq!(typed(file), word);
        }
    }

    #[test]
    fn names_stay_on_one_line() {
        assert_eq!(name("a  b\n::x\u{1b}.yaml"), "a  b[U+000A]::x[U+001B].yaml");
    }
}
