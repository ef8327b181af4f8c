//! `redevable explain`: what a finding means.

use clap::builder::styling::{AnsiColor, Style};
use textwrap::core::Word;
use textwrap::{WordSeparator, WordSplitter};

use super::args::Explain;
use super::{Context, Ending, findings, output};
use crate::explanation::{Explanation, Explanations, LAYERS, layer_message, level_message};
use crate::finding::Level;
use crate::markdown::characters::{seen, seen_line};

const HEADING: Style = Style::new().bold();
/// The fewest columns in which the title of a code reads well.
const NARROWEST_TITLE: usize = 24;

pub(crate) fn run(context: &Context, options: &Explain) -> Ending {
    let explanations = Explanations::new(&context.questionnaire, &context.messages);
    let page = Page { context, width: findings::width() };
    let Some(typed) = &options.code else {
        return output::to_stdout_styled(context, &page.list(&explanations));
    };
    // As `check` writes it, in brackets, or without.
    let code = typed.trim().trim_matches(['[', ']']);
    if let Some(explanation) = explanations.of(code) {
        return output::to_stdout_styled(context, &page.explanation(explanation));
    }
    match explanations.nearest(code) {
        Some(near) => context.fail("cli-unknown-code-near", &[("code", code.into()), ("near", near.into())]),
        None => context.fail("cli-unknown-code", &[("code", code.into())]),
    }
}

/// What is printed.
struct Page<'c> {
    context: &'c Context,
    width: usize,
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        self.context.text(id, &[])
    }

    /// Every code by layer, with its level and what it is.
    fn list(&self, explanations: &Explanations) -> String {
        let all = explanations.all();
        let code_width = widest(all.iter().map(|one| one.code.as_str()));
        let levels = all.iter().map(|one| self.say(level_message(one.level)));
        let level_width = widest(levels.collect::<Vec<_>>().iter().map(String::as_str));
        let columns = 2 + code_width + 2 + level_width + 2;
        // A narrow terminal has no room for a third column: what it is stands below its code.
        let beside = columns + NARROWEST_TITLE <= self.width;
        let indent = " ".repeat(if beside { columns } else { 6 });
        let mut out = String::new();
        for layer in LAYERS {
            out.push_str(&format!("{HEADING}{}{HEADING:#}\n", self.say(layer_message(layer))));
            for one in explanations.of_layer(layer) {
                let level = self.say(level_message(one.level));
                let gap = " ".repeat(level_width - textwrap::core::display_width(&level));
                let color = color(one.level);
                if beside {
                    let title = self.wrapped(&one.title, &indent);
                    out.push_str(&format!("  {:code_width$}  {color}{level}{color:#}{gap}  ", one.code));
                    out.push_str(title.trim_start());
                } else {
                    let title =
                        self.wrapped(&format!("{level}{} {}", self.context.colon(), one.title), &indent);
                    let rest = title.trim_start().trim_start_matches(&level);
                    out.push_str(&format!("  {}\n{indent}{color}{level}{color:#}{rest}", one.code));
                }
            }
            out.push('\n');
        }
        out.push_str(&self.wrapped(&self.say("explain-see"), ""));
        out
    }

    /// One explanation, under the words with which `check` announces the finding.
    fn explanation(&self, one: &Explanation) -> String {
        let colon = self.context.colon();
        let color = color(one.level);
        let name = format!("{}[{}]", self.say(level_message(one.level)), one.code);
        let head = self.wrapped(&format!("{name}{colon} {}", one.title), "");
        let title = head.strip_prefix(&name).unwrap_or(&head).trim_end();
        let mut out = format!("{color}{name}{color:#}{HEADING}{title}{HEADING:#}\n");
        self.words(&mut out, "explain-why", Some(&one.why));
        self.words(&mut out, "explain-remedy", Some(&one.remedy));
        self.words(&mut out, "explain-fix", one.fix.as_ref());
        for (heading, example) in one.examples() {
            out.push_str(&self.heading(heading));
            // Lines of a file, as they are: wrapping them would make another file.
            for line in seen(&example).lines() {
                out.push_str(format!("    {line}").trim_end_matches(' '));
                out.push('\n');
            }
        }
        if one.shows_blanks() {
            out.push('\n');
            out.push_str(&self.wrapped(&self.say("explain-blanks"), "  "));
        }
        if !one.law.is_empty() {
            out.push_str(&self.heading("explain-law"));
        }
        for (title, asks) in &one.law {
            let cited = self.wrapped(&format!("{title}{colon} {asks}"), "    ");
            out.push_str(&cited.replacen("    ", "  - ", 1));
        }
        out
    }

    fn heading(&self, id: &str) -> String {
        format!("\n{HEADING}{}{HEADING:#}\n", self.say(id))
    }

    fn words(&self, out: &mut String, heading: &str, words: Option<&String>) {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            out.push_str(&self.heading(heading));
            out.push_str(&self.wrapped(words, "  "));
        }
    }

    fn wrapped(&self, words: &str, indent: &str) -> String {
        let options = textwrap::Options::new(self.width)
            .word_separator(WordSeparator::Custom(words_and_commands))
            .word_splitter(WordSplitter::NoHyphenation)
            .initial_indent(indent)
            .subsequent_indent(indent);
        textwrap::wrap(&seen_line(words), options).iter().map(|line| format!("{line}\n")).collect()
    }
}

/// Words, where what stands between backquotes is one: a command is copied whole.
fn words_and_commands(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut start = 0;
    let mut quoted = false;
    let mut blank = false;
    let ends = line.char_indices().filter_map(move |(at, character)| {
        let ends = blank && !quoted && character != ' ';
        blank = character == ' ';
        quoted ^= character == '`';
        ends.then_some(at)
    });
    let ends = ends.chain([line.len()]);
    Box::new(ends.map(move |end| Word::from(&line[std::mem::replace(&mut start, end)..end])))
}

fn widest<'w>(words: impl Iterator<Item = &'w str>) -> usize {
    words.map(textwrap::core::display_width).max().unwrap_or_default()
}

/// As the excerpts of `check` colour their levels.
fn color(level: Level) -> Style {
    let color = match level {
        Level::Error => AnsiColor::BrightRed,
        Level::Warning => AnsiColor::Yellow,
        Level::Advice => AnsiColor::BrightBlue,
        Level::Blank => AnsiColor::BrightGreen,
    };
    color.on_default().bold()
}

#[cfg(test)]
mod tests {
    use super::words_and_commands;

    #[test]
    fn a_command_is_one_word() {
        let words = |line| words_and_commands(line).map(|word| word.word.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            words("Tapez `redevable check --fix`, puis lisez."),
            ["Tapez", "`redevable check --fix`,", "puis", "lisez."]
        );
        // A blank that does not break stays inside its word.
        assert_eq!(words("« a\u{a0}: b »  c"), ["«", "a\u{a0}:", "b", "»", "c"]);
        assert_eq!(words("un ` seul"), ["un", "` seul"]);
        assert!(words("").is_empty() || words("") == [""]);
    }
}
