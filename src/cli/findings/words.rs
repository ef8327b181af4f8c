//! One finding in words: what is wrong, what stands under the carets, what to do.

use indexmap::IndexMap;

use super::{Presenter, typed};
use crate::explanation::level_message;
use crate::finding::{AnyCode, Arg, Finding, Level};
use crate::locale::{Value, capitalised};
use crate::markdown::characters::seen_line;
use crate::source::SourceFile;
use crate::submission::Replies;
use crate::submission::without_persons;

/// How many options of a question are told: a longer menu is printed by `redevable questionnaire`.
pub(super) const MOST_OPTIONS: usize = 12;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Worded {
    pub(super) message: String,
    pub(super) label: Option<String>,
    pub(super) help: Option<String>,
    /// What the team replied to it.
    pub(super) reply: Option<String>,
}

impl Presenter<'_> {
    /// A finding in words.
    pub(super) fn worded(&self, finding: &Finding) -> Worded {
        if let AnyCode::Check(_) = finding.code {
            let pick = |texts: &crate::finding::Texts| {
                texts.get(self.lang()).or_else(|| texts.values().next()).map(|text| seen_line(text))
            };
            let text = pick(&finding.texts).unwrap_or_default();
            let about = finding.question.as_deref().map(|id| self.about(id));
            return Worded {
                message: match about {
                    Some(about) => format!("{about}{}", self.continued(&text)),
                    None => capitalised(&text),
                },
                label: None,
                help: pick(&finding.help).filter(|help| !help.is_empty()),
                reply: None,
            };
        }
        let code = finding.code.name();
        let id = match finding.variant {
            Some(variant) if self.messages.has(&format!("{code}-{variant}")) => format!("{code}-{variant}"),
            Some(_) | None => code.to_owned(),
        };
        let mut values: Vec<(&str, Value)> =
            finding.args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        if let Some((_, Arg::Text(file))) = finding.args.iter().find(|(name, _)| *name == "file") {
            values.push(("typed", Value::Text(typed(file))));
        }
        if !values.iter().any(|(name, _)| *name == "about") {
            values.push(("about", self.value(&Arg::About(finding.question.clone()))));
        }
        Worded {
            message: capitalised(&self.messages.text(&id, &values)),
            label: self.messages.attribute(&id, "label", &values),
            help: self.messages.attribute(&id, "help", &values),
            reply: None,
        }
    }

    /// The same, with what the team replied to it.
    pub(super) fn replied(&self, finding: &Finding, replies: Option<&Replies<'_>>) -> Worded {
        let reply = replies.and_then(|replies| replies.to(finding)).map(|reply| seen_line(&reply.answer));
        Worded { reply: reply.filter(|reply| !reply.is_empty()), ..self.worded(finding) }
    }

    /// What was replied, announced as such.
    pub(super) fn reply_line(&self, worded: &Worded) -> Option<String> {
        let reply = worded.reply.as_deref()?;
        Some(format!("{}{} {reply}", self.text("cli-reply"), self.text("colon")))
    }

    /// A message, what to do and what was replied, one below the other.
    pub(super) fn message_with_remedy(&self, finding: &Finding, worded: &Worded) -> String {
        let parts = [Some(worded.message.clone()), self.remedy(finding, worded), self.reply_line(worded)];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The same, with the line as it should be, for formats that cannot carry a repair.
    pub(super) fn message_with_repair(
        &self,
        file: &SourceFile,
        finding: &Finding,
        worded: &Worded,
    ) -> String {
        let message = self.message_with_remedy(finding, worded);
        match self.repair_line(file, finding, worded) {
            Some(line) => format!("{message}\n{line}"),
            None => message,
        }
    }

    /// A sentence of a questionnaire behind the name of its question: only words that are no names lose their capital.
    fn continued(&self, sentence: &str) -> String {
        let first = sentence.split([' ', '’']).next().unwrap_or_default();
        let small = first.to_lowercase();
        let known = self.messages.text("words-that-begin-sentences", &[]);
        match known.split(' ').any(|word| word == small) {
            true => small + &sentence[first.len()..],
            false => sentence.to_owned(),
        }
    }

    /// A question, as the sentence about it begins.
    fn about(&self, id: &str) -> String {
        let label = seen_line(self.questionnaire.words(self.lang()).label(id));
        self.messages.text("about", &[("label", label.into())])
    }

    fn value(&self, arg: &Arg) -> Value {
        match arg {
            Arg::Text(text) => Value::Text(short(&seen_line(&without_persons(text)))),
            Arg::Number(number) => Value::Number(*number),
            Arg::Label(id) => Value::Text(seen_line(self.questionnaire.words(self.lang()).label(id))),
            Arg::About(id) => Value::Text(id.as_deref().map_or_else(String::new, |id| self.about(id))),
            Arg::Options(id) => {
                let names: Vec<String> = self.options(id).into_keys().take(MOST_OPTIONS).collect();
                Value::Text(names.join(", "))
            }
            Arg::Message(id) => Value::Text(self.messages.text(id, &[])),
        }
    }

    /// The options of a question with what they mean.
    fn options(&self, id: &str) -> IndexMap<String, String> {
        let words = self.questionnaire.words(self.lang());
        if id == "ground" {
            // What is protected, in words: nobody chooses between numbers of articles.
            let grounds = self.questionnaire.grounds().iter();
            return grounds
                .map(|id| {
                    let asks = words.law_asks(id).map(|asks| seen_line(asks.text));
                    (id.clone(), asks.unwrap_or_default())
                })
                .collect();
        }
        let Some(question) = self.questionnaire.question(id) else { return IndexMap::new() };
        let unclear = question.unclear.then(|| crate::questionnaire::UNCLEAR.to_owned());
        question
            .options
            .iter()
            .cloned()
            .chain(unclear)
            .map(|option| {
                let label = words.option_label(id, &option).map(|worded| seen_line(worded.text));
                (option, label.unwrap_or_default())
            })
            .collect()
    }

    /// The options that a finding offers.
    pub(super) fn offered(&self, finding: &Finding) -> Option<IndexMap<String, String>> {
        let options = finding.args.iter().find_map(|(_, arg)| match arg {
            Arg::Options(id) => Some(self.options(id)),
            Arg::Text(_) | Arg::Number(_) | Arg::Label(_) | Arg::About(_) | Arg::Message(_) => None,
        })?;
        Some(options).filter(|options| !options.is_empty())
    }

    /// How many options there are beyond those that are told, in words.
    pub(super) fn more_options(&self, options: usize) -> Option<String> {
        let more = options.checked_sub(MOST_OPTIONS).filter(|more| *more > 0)?;
        Some(self.messages.text("cli-options-more", &[("count", more.into())]))
    }

    /// What was expected and what to type, in one text: for formats that have no room under the carets.
    pub(super) fn remedy(&self, finding: &Finding, worded: &Worded) -> Option<String> {
        let Some(options) = self.offered(finding) else {
            return worded.help.clone().or_else(|| worded.label.clone());
        };
        let more = self.more_options(options.len());
        let listed = options.into_iter().take(MOST_OPTIONS).map(|(option, label)| match label.as_str() {
            "" => format!("`{option}`"),
            label => format!("`{option}` ({label})"),
        });
        let listed = listed.chain(more).collect::<Vec<_>>().join(", ");
        let options = format!("{} {listed}", self.text("cli-possible-answers"));
        Some(match &worded.help {
            Some(help) => format!("{options}. {}", capitalised(help)),
            None => options,
        })
    }

    /// The title of a code.
    pub(super) fn title(&self, code: &AnyCode) -> String {
        let title = match code {
            AnyCode::Builtin(code) => self.messages.attribute(code.name(), "title", &[]),
            AnyCode::Check(id) => {
                let words = self.questionnaire.words(self.lang());
                words.check(id, |text| &text.title).map(|title| seen_line(title.text))
            }
        };
        title.unwrap_or_else(|| code.name().to_owned())
    }

    /// A level in words.
    pub(super) fn level_name(&self, level: Level) -> String {
        self.messages.text(level_message(level), &[])
    }
}

/// A value of the user's in a message: long ones are cut.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{cut}…")
}

/// A level as options, codes and JSON write it.
pub(super) fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "advice",
        Level::Blank => "blank",
    }
}
