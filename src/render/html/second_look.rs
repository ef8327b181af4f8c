//! A second look at the HTML of an answer: whatever the encoder does not write for answers goes.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// HTML with nothing in it but what answers may hold.
pub(super) fn cleaned(html: &str) -> String {
    cleaner().clean(html).to_string()
}

/// Exactly what [`super::encoder::Encoder`] writes for an answer, and nothing else.
fn cleaner() -> &'static ammonia::Builder<'static> {
    static CLEANER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let mut builder = ammonia::Builder::empty();
        builder
            .tags(HashSet::from([
                "p",
                "h4",
                "h5",
                "h6",
                "ul",
                "ol",
                "li",
                "blockquote",
                "pre",
                "code",
                "em",
                "strong",
                "del",
                "a",
                "img",
                "div",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "hr",
                "br",
                "span",
            ]))
            .tag_attributes(HashMap::from([
                ("a", HashSet::from(["href", "class", "aria-label"])),
                ("img", HashSet::from(["src", "alt"])),
                ("ol", HashSet::from(["start"])),
                ("pre", HashSet::from(["tabindex"])),
                ("div", HashSet::from(["class", "role", "tabindex", "aria-label"])),
                ("th", HashSet::from(["scope", "class"])),
                ("td", HashSet::from(["class"])),
                ("span", HashSet::from(["lang"])),
            ]))
            .url_schemes(HashSet::from(["https", "http", "mailto", "tel", "data"]))
            .link_rel(None)
            .attribute_filter(|element, attribute, value| {
                let data = value.trim_start().to_ascii_lowercase().starts_with("data:");
                match (element, attribute) {
                    ("img", "src") => data.then_some(value.into()),
                    (_, "href") if data => None,
                    _ => Some(value.into()),
                }
            });
        builder
    })
}
