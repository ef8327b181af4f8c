//! Reads `templates/explanations/<lang>.md`: for each code a heading, two or three paragraphs, perhaps two examples.
//!
//! The first paragraph says why it matters, the second what to do, a third what `--fix` does. Then come a fenced block
//! `yaml bad` and one `yaml good`. Paragraphs hold words and backquotes, nothing else: terminals show them as they are.

use indexmap::IndexMap;

use crate::locale::Locale;
use crate::markdown::document::parse_document;
use crate::markdown::tree::{Block, Inline};

/// The words for one code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CodeWords {
    pub(super) why: String,
    pub(super) remedy: String,
    pub(super) fix: Option<String>,
    pub(super) bad: Option<String>,
    pub(super) good: Option<String>,
}

fn text(locale: Locale) -> &'static str {
    match locale {
        Locale::French => include_str!("../../templates/explanations/fr.md"),
        Locale::English => include_str!("../../templates/explanations/en.md"),
    }
}

/// The words of a language, by code.
pub(super) fn of(locale: Locale) -> IndexMap<String, CodeWords> {
    match read(text(locale), locale.tag()) {
        Ok(words) => words,
        // A mistake in a file of ours is a bug of the program, which a test finds before anyone meets it.
        Err(what) => panic!("templates/explanations/{}.md is broken: {what}", locale.tag()),
    }
}

/// The codes that a language explains, in the order of its file; known to the program or not yet.
pub fn explained_codes(locale: Locale) -> Vec<String> {
    of(locale).into_keys().collect()
}

fn read(text: &str, lang: &str) -> Result<IndexMap<String, CodeWords>, String> {
    let document = parse_document(text, lang).map_err(|fault| fault.to_string())?;
    let mut all: IndexMap<String, CodeWords> = IndexMap::new();
    let mut blocks = document.blocks.into_iter();
    // What stands before the first code tells editors of the file how it is written.
    let mut next = blocks.find(|block| matches!(block, Block::Heading { level: 2, .. }));
    while let Some(block) = next {
        match block {
            Block::Heading { level: 2, content, .. } => {
                let code = plain(&content)?;
                if all.insert(code.clone(), CodeWords::default()).is_some() {
                    return Err(format!("`{code}` stands twice"));
                }
            }
            other => {
                let Some((code, words)) = all.last_mut() else { break };
                add(words, other).map_err(|what| format!("{what} under `{code}`"))?;
            }
        }
        next = blocks.next();
    }
    Ok(all)
}

/// Puts a block in its place among the words of a code.
fn add(words: &mut CodeWords, block: Block) -> Result<(), String> {
    match block {
        Block::Paragraph { content } => {
            let text = plain(&content)?;
            if words.why.is_empty() {
                words.why = text;
            } else if words.remedy.is_empty() {
                words.remedy = text;
            } else if words.fix.replace(text).is_some() {
                return Err("a fourth paragraph".to_owned());
            }
        }
        Block::Code { info, text } => {
            let place = match info.as_str() {
                "yaml bad" => &mut words.bad,
                "yaml good" => &mut words.good,
                _ => return Err(format!("a block `{info}`")),
            };
            if place.replace(text).is_some() {
                return Err(format!("two blocks `{info}`"));
            }
        }
        other => return Err(format!("{other:?}")),
    }
    Ok(())
}

/// Words on one line, with backquotes around code.
fn plain(content: &[Inline]) -> Result<String, String> {
    content.iter().try_fold(String::new(), |mut line, inline| {
        match inline {
            Inline::Text { text } => line.push_str(text),
            Inline::SoftBreak => line.push(' '),
            // A backquote itself needs two around it.
            Inline::Code { text } if text.contains('`') => line.push_str(&format!("`` {text} ``")),
            Inline::Code { text } => line.push_str(&format!("`{text}`")),
            other => return Err(format!("{other:?}")),
        }
        Ok(line)
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn words_and_examples_find_their_places() {
        let text = "# Title\n\nHow.\n\n## tab\n\nWhy `a`,\nstill why.\n\nWhat.\n\n```yaml bad\n\ta: 1\n```\n\n```yaml good\n  a: 1\n```\n";
        let words = read(text, "en").expect("a file");
        assert_eq!(words.len(), 1);
        let words = &words["tab"];
        assert_eq!((words.why.as_str(), words.remedy.as_str()), ("Why `a`, still why.", "What."));
        assert_eq!(
            (&words.fix, words.bad.as_deref(), words.good.as_deref()),
            (&None, Some("\ta: 1"), Some("  a: 1"))
        );
    }

    #[test]
    fn what_a_terminal_cannot_show_is_refused() {
        for body in ["A **strong** word.", "- a list", "```text\nx\n```", "One.\n\nTwo.\n\nThree.\n\nFour."] {
            assert!(read(&format!("## tab\n\n{body}\n"), "en").is_err(), "{body}");
        }
        assert!(read("## tab\n\nWhy.\n\n## tab\n", "en").is_err());
    }
}
