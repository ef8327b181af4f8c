//! What each code means, in both languages: complete, well set, and current in `docs/`.

use redevable::explanation::{Explanation, Explanations, document, explained_codes};
use redevable::finding::{AnyCode, Code, Level};
use redevable::locale::{Catalogue, Locale};
use redevable::markdown::tree::Block;

use crate::support::{path, questionnaire};

/// Explained, and not found by the program yet.
const AWAITED: &[&str] = &[];
/// Codes without an example, and why.
const WITHOUT_EXAMPLE: &[(Code, &str)] = &[
    (Code::TooLarge, "two megabytes"),
    (Code::NotUtf8, "an encoding"),
    (Code::Utf16, "an encoding"),
    (Code::OfficeDocument, "no text"),
    (Code::ControlCharacter, "cannot be seen"),
    (Code::EmptyFile, "nothing to show"),
    (Code::SameId, "takes two files"),
    (Code::TooDeep, "nobody writes 32 levels"),
    (Code::TooManyNodes, "nobody writes 50 000 values"),
    (Code::SchemaRefuses, "no file is known to reach it"),
    (Code::DocumentThirdParty, "found by the commands that write letters"),
    (Code::DocumentNotCalledFor, "found by the commands that write letters"),
    (Code::DocumentCannotBeTold, "found by the commands that write letters"),
    (Code::DocumentLacks, "found by the commands that write letters"),
    (Code::NotMigrated, "found by `migrate`"),
    (Code::Definition, "speaks of a questionnaire"),
];
/// Codes that a true answer can give: an example shows how to reply to it, and none how to answer otherwise.
const TO_BE_TOLD: &[&str] = &["full-automation-sensitive", "full-automation-secret", "baseline-better"];
fn explanations(locale: Locale) -> (Explanations, Catalogue) {
    let messages = Catalogue::messages(locale);
    (Explanations::new(questionnaire(), &messages), messages)
}

// ── complete ──

#[test]
fn every_code_is_explained_in_both_languages() {
    for locale in Locale::ALL {
        let (explanations, _) = explanations(locale);
        let lacking = |of: fn(&Explanation) -> bool| -> Vec<&str> {
            let lacking = explanations.all().iter().filter(|one| of(one));
            lacking.map(|one| one.code.as_str()).collect()
        };
        let words = lacking(|one| one.why.is_empty() || one.remedy.is_empty() || one.title.is_empty());
        assert!(words.is_empty(), "not explained in {}: {words:?}", locale.tag());
        let known = |code: &str| WITHOUT_EXAMPLE.iter().any(|(without, _)| without.name() == code);
        let mut examples =
            lacking(|one| one.bad.is_none() || one.good.is_some() == TO_BE_TOLD.contains(&one.code.as_str()));
        examples.retain(|code| !known(code));
        assert!(examples.is_empty(), "no bad and good example in {}: {examples:?}", locale.tag());
        let known = |code: &String| explanations.of(code).is_some() || AWAITED.contains(&code.as_str());
        let gone: Vec<String> = explained_codes(locale).into_iter().filter(|code| !known(code)).collect();
        assert!(gone.is_empty(), "explained in {}, and no code: {gone:?}", locale.tag());
    }
}

#[test]
fn both_languages_explain_the_same() {
    let [french, english] = Locale::ALL.map(|locale| explanations(locale).0);
    let parts = |explanations: &Explanations| -> Vec<(String, bool, bool, bool)> {
        let parts =
            |one: &Explanation| (one.code.clone(), one.fix.is_some(), one.bad.is_some(), one.good.is_some());
        explanations.all().iter().map(parts).collect()
    };
    assert_eq!(parts(&french), parts(&english));
    assert_eq!(
        explained_codes(Locale::French),
        explained_codes(Locale::English),
        "the same, in the same order"
    );
    for (file, other) in [("fr", "en"), ("en", "fr")] {
        let words = |language: &str, code: &str| {
            let words = questionnaire().words(language);
            let why = words.check(code, |text| &text.why).expect("explained");
            assert_eq!(why.language, language, "{code}");
        };
        for check in questionnaire().checks() {
            words(file, &check.id);
            words(other, &check.id);
        }
    }
}

// ── words ──

#[test]
fn checks_speak_in_sentences() {
    for locale in Locale::ALL {
        let words = questionnaire().words(locale.tag());
        for check in questionnaire().checks() {
            let message = words.check(&check.id, |text| &text.message).expect("a message").text.trim();
            // A sentence may depend on the answers: `{% if … %}A.{% else %}B.{% endif %}`.
            let pieces = message.split("{%").flat_map(|piece| piece.rsplit("%}").next());
            let pieces: Vec<&str> = pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect();
            let begins = pieces.first().and_then(|piece| piece.chars().next());
            let ends = pieces.last().is_some_and(|piece| piece.ends_with('.'));
            assert!(
                begins.is_some_and(|first| !first.is_lowercase()) && ends,
                "{} {}: {message}",
                locale.tag(),
                check.id
            );
        }
    }
}

#[test]
fn a_title_is_one_short_line() {
    for locale in Locale::ALL {
        for one in explanations(locale).0.all() {
            let length = one.title.chars().count();
            assert!(!one.title.contains('\n') && (1..=80).contains(&length), "{}: {:?}", one.code, one.title);
        }
    }
}

#[test]
fn words_are_short_and_well_set() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        for one in explanations(locale).0.all() {
            for words in [Some(&one.why), Some(&one.remedy), one.fix.as_ref()].into_iter().flatten() {
                let mut say =
                    |what: &str| wrong.push(format!("{} {}: {what}: {words}", locale.tag(), one.code));
                if words.matches('`').count() % 2 == 1 {
                    say("a backquote alone");
                }
                let said: String = words.split('`').step_by(2).collect::<Vec<_>>().join("x");
                let long =
                    said.split(['.', '?', '!']).any(|sentence| sentence.split_whitespace().count() > 25);
                if long {
                    say("a long sentence");
                }
                let marks = [" :", " ;", " ?", " !", " %", " »", "« ", "'"];
                let french = locale == Locale::French && marks.iter().any(|mark| said.contains(mark));
                if ["certifi", "compliant", "falc"].iter().any(|word| words.to_lowercase().contains(word)) {
                    say("a word we do not use");
                }
                if french || said.contains(['·', '"']) || said.contains("  ") {
                    say("typography");
                }
            }
            if one.why.split(". ").count() + one.remedy.split(". ").count() > 7 {
                wrong.push(format!("{} {}: too many sentences", locale.tag(), one.code));
            }
            if one.fix.as_ref().is_some_and(|fix| !fix.contains("`redevable check --fix`")) {
                wrong.push(format!("{} {}: `--fix` is not named", locale.tag(), one.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// ── docs/findings.md ──

#[test]
fn the_document_is_current() {
    for (locale, file) in [(Locale::French, "docs/findings.md"), (Locale::English, "docs/findings.en.md")] {
        let (explanations, messages) = explanations(locale);
        let made = document(&explanations, &messages);
        if std::env::var_os("REDEVABLE_BLESS").is_some() {
            std::fs::create_dir_all(path("docs")).unwrap();
            std::fs::write(path(file), &made).unwrap();
        }
        let kept = std::fs::read_to_string(path(file)).unwrap_or_default();
        assert!(kept == made, "{file} is not current: `REDEVABLE_BLESS=1 cargo test explanations` writes it");
        // Without its first line, a comment for those who would change it by hand. Our ids of headings begin with `h-`.
        let (_, body) = made.split_once("\n\n").unwrap();
        let parsed = redevable::markdown::document::parse_document(body, locale.tag()).expect("a document");
        let anchors = parsed.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 3, id, .. } => id.as_deref(),
            _ => None,
        });
        let anchors: Vec<&str> = anchors.collect();
        let codes: Vec<&str> = explanations.all().iter().map(|one| one.code.as_str()).collect();
        assert_eq!(anchors.len(), codes.len());
        assert!(
            codes.iter().all(|code| anchors.contains(&format!("h-{code}").as_str())),
            "an anchor for each code: {anchors:?}"
        );
    }
}

// ── looking one up ──

#[test]
fn a_mistyped_code_finds_its_nearest() {
    let (explanations, _) = explanations(Locale::French);
    for (typed, near) in [
        ("not-a-option", Some("not-an-option")),
        ("Not an option", Some("not-an-option")),
        ("not_an_option", Some("not-an-option")),
        ("f1-disagree", Some("f1-disagrees")),
        ("quelque-chose", None),
        ("", None),
    ] {
        assert_eq!(explanations.nearest(typed), near, "{typed}");
    }
    let check = AnyCode::Check("f1-disagrees".to_owned());
    assert!(!explanations.of(check.name()).unwrap().why.is_empty());
}

// ── `redevable explain` ──

/// What the command prints on stdout and stderr, and its exit code.
fn explain(arguments: &[&str]) -> (String, String, i32) {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_redevable"))
        .env_clear()
        .current_dir(path("tests"))
        .args(["explain"])
        .args(arguments)
        .output()
        .expect("started");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (text(run.stdout), text(run.stderr), run.status.code().unwrap_or(-1))
}

#[test]
fn explanations_read_well() {
    crate::messages::settings().bind(|| {
        for (locale, codes) in [
            ("fr", ["not-an-option", "tab-indentation", "full-automation-secret", "too-large"]),
            ("en", ["not-an-option", "required-missing", "full-automation-secret", "stale-translation"]),
        ] {
            let pages = codes.map(|code| explain(&["--locale", locale, code]).0);
            insta::assert_snapshot!(format!("explain-{locale}"), pages.join("\n────\n\n"));
        }
    });
}

#[test]
fn the_list_names_each_code_once_with_its_level() {
    let (list, _, code) = explain(&["--locale", "en"]);
    assert_eq!(code, 0);
    for one in explanations(Locale::English).0.all() {
        let lines = list.lines().filter(|line| line.split_whitespace().next() == Some(one.code.as_str()));
        let lines: Vec<&str> = lines.collect();
        assert_eq!(lines.len(), 1, "{}", one.code);
        let level = match one.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Advice => "advice",
            Level::Blank => "no answer",
        };
        assert!(lines[0].contains(&format!("  {level} ")), "{}", lines[0]);
    }
    let groups = list.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')).count();
    assert_eq!(groups, 6, "five layers, and where to read more\n{list}");
}

#[test]
fn lines_are_kept_within_a_terminal_and_a_pipe_has_no_colour() {
    let (list, _, _) = explain(&[]);
    let all: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    let pages = all.iter().filter(|code| !code.is_empty()).map(|code| explain(&[code]).0);
    for page in pages.chain([list.clone()]) {
        assert!(!page.contains('\u{1b}'), "{page}");
        // Lines of an example stay as they are.
        let words = page.lines().filter(|line| !line.starts_with("    "));
        for line in words {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    assert!(explain(&["--color", "always", "too-large"]).0.contains("\u{1b}[1m"));
}

#[test]
fn a_code_may_be_typed_as_it_is_shown() {
    let (plain, _, _) = explain(&["not-an-option"]);
    assert_eq!(explain(&["[not-an-option]"]).0, plain);
    let (out, err, code) = explain(&["not-a-opton"]);
    assert_eq!((out.as_str(), code), ("", 2));
    assert!(err.contains("`not-an-option`"), "{err}");
    let (_, err, code) = explain(&["\u{1b}[31mrien"]);
    assert_eq!(code, 2);
    assert!(!err.contains('\u{1b}'), "{err}");
}
