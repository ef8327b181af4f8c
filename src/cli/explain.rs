//! `redevable explain`: what a finding means.

use super::args::Explain;
use super::{Context, Ending, output};
use crate::finding::Code;

pub(crate) fn run(context: &Context, options: &Explain) -> Ending {
    let words = context.questionnaire.words(context.messages.language());
    // As `check` writes it, in brackets, or without.
    let code = options.code.as_deref().map(|code| code.trim_matches(['[', ']']));
    let Some(code) = code else {
        let built_in = Code::ALL.iter().map(|code| {
            (
                code.name().to_owned(),
                context.messages.attribute(code.name(), "title", &[]).unwrap_or_default(),
            )
        });
        let declared = context.questionnaire.checks().iter().map(|check| {
            let title = words.check(&check.id, |text| &text.title).map(|worded| worded.text.to_owned());
            (check.id.clone(), title.unwrap_or_default())
        });
        let mut lines: Vec<(String, String)> = built_in.chain(declared).collect();
        lines.sort();
        let width = lines.iter().map(|(code, _)| code.len()).max().unwrap_or_default();
        let list: String = lines.iter().map(|(code, title)| format!("{code:width$}  {title}\n")).collect();
        return output::to_stdout(context, list.as_bytes());
    };
    if let Some(built_in) = Code::ALL.iter().find(|known| known.name() == code) {
        let part = |name: &str| context.messages.attribute(built_in.name(), name, &[]).unwrap_or_default();
        let text =
            format!("{} [{code}]\n\n{}\n", crate::locale::capitalised(&part("title")), part("explain"));
        return output::to_stdout(context, text.as_bytes());
    }
    if let Some(check) = context.questionnaire.checks().iter().find(|check| check.id == code) {
        let part = |of: fn(&crate::questionnaire::definition::CheckText) -> &str| {
            words.check(&check.id, of).map(|worded| worded.text).unwrap_or_default()
        };
        let mut text = format!("{} [{code}]\n\n{}\n", part(|text| &text.title), part(|text| &text.help));
        for reference in &check.law {
            if let (Some(title), Some(asks)) = (words.law_title(reference), words.law_asks(reference)) {
                text.push_str(&format!("\n{}{} {}\n", title.text, context.colon(), asks.text));
            }
        }
        return output::to_stdout(context, text.as_bytes());
    }
    context.fail("cli-unknown-code", &[("code", code.into())])
}
