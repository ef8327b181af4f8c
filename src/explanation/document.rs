//! All explanations as one Markdown document, with an anchor per code: `docs/findings.md`.

use super::{Explanation, Explanations, LAYERS, layer_message, level_message};
use crate::locale::Catalogue;

/// The document in the language of the messages. The heading of a code is its name, so that `#CODE` leads to it.
pub fn document(explanations: &Explanations, messages: &Catalogue) -> String {
    let say = |id: &str| messages.text(id, &[]);
    let mut out = format!(
        "<!-- {} -->\n\n# {}\n\n{}\n\n{}\n",
        say("findings-made"),
        say("findings-title"),
        say("findings-intro"),
        say("findings-other-language"),
    );
    for layer in LAYERS {
        let (code, level, title) = (say("findings-code"), say("findings-level"), say("findings-short"));
        out.push_str(&format!("\n## {}\n\n| {code} | {level} | {title} |\n", say(layer_message(layer))));
        out.push_str("| --- | --- | --- |\n");
        for one in explanations.of_layer(layer) {
            let level = say(level_message(one.level));
            out.push_str(&format!("| [`{0}`](#{0}) | {level} | {1} |\n", one.code, one.title));
        }
        for one in explanations.of_layer(layer) {
            out.push_str(&entry(one, messages));
        }
    }
    out
}

fn entry(one: &Explanation, messages: &Catalogue) -> String {
    let colon = messages.text("colon", &[]);
    let level = messages.text(level_message(one.level), &[]);
    let mut out = format!("\n### {}\n\n**{}** ({level})\n", one.code, one.title);
    for paragraph in [Some(&one.why), Some(&one.remedy), one.fix.as_ref()].into_iter().flatten() {
        out.push_str(&format!("\n{paragraph}\n"));
    }
    for (heading, example) in one.examples() {
        let heading = messages.text(heading, &[]);
        out.push_str(&format!("\n{heading}{colon}\n\n```yaml\n{example}\n```\n"));
    }
    if one.shows_blanks() {
        out.push_str(&format!("\n{}\n", messages.text("explain-blanks", &[])));
    }
    if !one.law.is_empty() {
        out.push_str(&format!("\n{}{colon}\n\n", messages.text("explain-law", &[])));
    }
    for (title, asks) in &one.law {
        out.push_str(&format!("- {title}{colon} {asks}\n"));
    }
    out
}
