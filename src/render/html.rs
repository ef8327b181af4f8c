//! The tree as HTML: one encoder that owns all escaping. What comes from an answer passes `ammonia` before it enters
//! the page: a second look, which a test shows to change nothing.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use indexmap::IndexMap;
use minijinja::context;

use super::template::{PAGE, TemplateError, Templates};
use super::{GENERATOR, Pictures, Sheet};
use crate::markdown::answer::plain_words;
use crate::markdown::tree::{Align, Block, Inline, Mark, Target};

const STYLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/html/style.css"));

/// The look of what is filled in by hand, for documents that hold any of it.
const PAPER_STYLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/html/paper.css"));

/// Nothing from elsewhere, no script, no form.
const CONTENT_SECURITY_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// A file beside the page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Sibling {
    /// Its address, relative to the page.
    pub href: String,
    /// What it is, in words.
    pub label: String,
}

/// A whole page: one file that needs nothing else.
///
/// # Errors
/// A mistake of the page template.
pub fn page(
    sheet: &Sheet,
    pictures: &Pictures,
    siblings: &[Sibling],
    templates: &Templates,
) -> Result<String, TemplateError> {
    let Sheet { frame, rendered, .. } = sheet;
    let document = &rendered.document;
    let mut encoder = Encoder::new(&document.lang, pictures, citations(sheet));
    encoder.blocks(&document.blocks);
    let listed = if sheet.contents { contents(&document.blocks) } else { Vec::new() };
    let contents: Vec<_> = listed
        .into_iter()
        .map(|(id, content)| {
            let mut words = Encoder::new(&document.lang, pictures, None);
            words.inlines(content);
            context! { id => id, html => words.html }
        })
        .collect();
    let page = templates.run(
        PAGE,
        context! {
            lang => sheet.language.as_str(),
            title => sheet.full_title(),
            description => sheet.description.as_str(),
            css => if for_hands(&document.blocks) { format!("{STYLE}\n{PAPER_STYLE}") } else { STYLE.to_owned() },
            csp => CONTENT_SECURITY_POLICY,
            body => encoder.html,
            skip => frame.skip.as_str(),
            contents_title => frame.contents.as_str(),
            contents => contents,
            generator => GENERATOR,
            page_id => sheet.id.as_str(),
            formats => minijinja::Value::from(minijinja::value::Serde(siblings)),
            formats_title => frame.files.as_str(),
            draft => sheet.draft.then(|| frame.draft_banner.clone()),
            author => sheet.author.clone(),
            date_iso => sheet.date.clone(),
        },
    );
    page.map(|page| inert(&page))
}

/// The same page without what GitHub Actions takes for a command in the lines that a step prints: `##[` anywhere, `::`
/// where a line begins. A browser reads the same characters.
fn inert(page: &str) -> String {
    let lines = page.split_inclusive('\n').map(|line| {
        let line = line.replace("##[", "##&#91;");
        if line.trim_start().starts_with("::") { line.replacen("::", "&#58;:", 1) } else { line }
    });
    lines.collect()
}

/// Whether something is to be filled in by hand.
fn for_hands(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Marked { mark: Mark::Choices | Mark::Room { .. }, .. } => true,
        Block::Marked { mark: _, blocks } => for_hands(blocks),
        // Our marks stand in no other block.
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Quote { .. }
        | Block::Code { .. }
        | Block::Table { .. }
        | Block::Rule => false,
    })
}

/// The name of a reference to a source, where it leads somewhere: a letter has no list of sources.
fn citations(sheet: &Sheet) -> Option<&str> {
    let is_sources = |mark: &Mark| matches!(mark, Mark::Section { id } if id == "sources");
    let mut blocks = sheet.rendered.document.blocks.iter();
    blocks
        .any(|block| matches!(block, Block::Marked { mark, .. } if is_sources(mark)))
        .then_some(sheet.frame.source.as_str())
}

/// The words of a piece of Markdown that a report holds.
pub(crate) fn words_of(markdown: &str) -> String {
    let read = crate::markdown::document::parse_document(markdown, "");
    let words = read.map(|document| match document.blocks.first() {
        Some(Block::Paragraph { content }) => plain_words(content),
        _ => String::new(),
    });
    words.unwrap_or_default()
}

/// The headings of level 2, with their ids.
pub(crate) fn contents(blocks: &[Block]) -> Vec<(&str, &[Inline])> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level: 2, id: Some(id), content } => {
                found.push((id.as_str(), content.as_slice()))
            }
            Block::Marked { mark, blocks } => match mark {
                Mark::Section { .. } | Mark::Panel { .. } => found.extend(contents(blocks)),
                Mark::Question { .. }
                | Mark::Answer { .. }
                | Mark::Claim { .. }
                | Mark::Facts
                | Mark::Figure
                | Mark::Choices
                | Mark::Room { .. } => {}
            },
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::List { .. }
            | Block::Quote { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Rule => {}
        }
    }
    found
}

/// The HTML between the marks of each answer, by its id: what no other answer may change.
pub fn answer_fragments(sheet: &Sheet, pictures: &Pictures) -> IndexMap<String, String> {
    fn walk(blocks: &[Block], outer: &Encoder<'_>, into: &mut IndexMap<String, String>) {
        for block in blocks {
            match block {
                Block::Marked { mark: Mark::Answer { id, lang: own, state: _ }, blocks } => {
                    let mut encoder = outer.inner(&outer.lang);
                    encoder.answer(own, blocks);
                    into.insert(id.clone(), encoder.html);
                }
                Block::Marked { mark: _, blocks } | Block::Quote { blocks } => walk(blocks, outer, into),
                Block::List { items, .. } => items.iter().for_each(|item| walk(item, outer, into)),
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Code { .. }
                | Block::Table { .. }
                | Block::Rule => {}
            }
        }
    }
    let mut fragments = IndexMap::new();
    let document = &sheet.rendered.document;
    walk(&document.blocks, &Encoder::new(&document.lang, pictures, citations(sheet)), &mut fragments);
    fragments
}

/// Writes HTML. Every string passes [`Encoder::text`] or [`Encoder::attribute`].
struct Encoder<'p> {
    html: String,
    /// The language around what is written: an attribute stands only where it changes.
    lang: String,
    pictures: &'p Pictures,
    /// Whether this is the list of sources, whose entries references lead to.
    in_sources: bool,
    /// The name of a reference, where the document has that list.
    citations: Option<&'p str>,
}

impl<'p> Encoder<'p> {
    fn new(lang: &str, pictures: &'p Pictures, citations: Option<&'p str>) -> Self {
        Self { html: String::new(), lang: lang.to_owned(), pictures, in_sources: false, citations }
    }

    /// An empty one for a part of the same document, in a language.
    fn inner(&self, lang: &str) -> Self {
        Self::new(lang, self.pictures, self.citations)
    }

    fn raw(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '\u{a0}' => self.raw("&nbsp;"),
                other => self.html.push(other),
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        for character in value.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '"' => self.raw("&quot;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '\u{a0}' => self.raw("&nbsp;"),
                other => self.html.push(other),
            }
        }
        self.raw("\"");
    }

    /// An element around something, in a language of its own or not.
    fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        lang: Option<&str>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.raw("<");
        self.raw(name);
        for (attribute, value) in attributes {
            self.attribute(attribute, value);
        }
        let changed = lang.filter(|lang| *lang != self.lang).map(str::to_owned);
        if let Some(lang) = &changed {
            self.attribute("lang", lang);
        }
        self.raw(">");
        let outer = changed.map(|lang| std::mem::replace(&mut self.lang, lang));
        inside(self);
        if let Some(outer) = outer {
            self.lang = outer;
        }
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
            self.raw("\n");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, content } => {
                let name = format!("h{level}");
                let id: Vec<(&str, &str)> = id.as_deref().map(|id| ("id", id)).into_iter().collect();
                self.element(&name, &id, None, |encoder| encoder.inlines(content));
            }
            Block::Paragraph { content } => self.element("p", &[], None, |encoder| encoder.inlines(content)),
            Block::List { start, tight, items } => self.list(*start, *tight, items, &[]),
            Block::Quote { blocks } => {
                self.element("blockquote", &[], None, |encoder| encoder.blocks(blocks))
            }
            Block::Code { info: _, text } => {
                // The keyboard has to reach what scrolls.
                self.element("pre", &[("tabindex", "0")], None, |encoder| {
                    encoder.element("code", &[], None, |encoder| encoder.text(text));
                });
            }
            Block::Table { align, header, rows } => self.table(align, header, rows),
            Block::Rule => self.raw("<hr>"),
            Block::Marked { mark, blocks } => self.marked(mark, blocks),
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Vec<Block>], attributes: &[(&str, &str)]) {
        let number = start.unwrap_or(1).to_string();
        let mut attributes = attributes.to_vec();
        if start.is_some_and(|start| start != 1) {
            attributes.push(("start", &number));
        }
        let name = if start.is_some() { "ol" } else { "ul" };
        self.element(name, &attributes, None, |encoder| {
            for (position, item) in items.iter().enumerate() {
                encoder.raw("\n");
                let id = format!("source-{}", position + 1);
                let attributes: &[(&str, &str)] = if encoder.in_sources { &[("id", &id)] } else { &[] };
                encoder.element("li", attributes, None, |encoder| encoder.item(item, tight));
            }
            encoder.raw("\n");
        });
    }

    /// The paragraphs of a tight list stand without tags, as in CommonMark.
    fn item(&mut self, blocks: &[Block], tight: bool) {
        for (position, block) in blocks.iter().enumerate() {
            if position > 0 {
                self.raw("\n");
            }
            match block {
                Block::Paragraph { content } if tight => self.inlines(content),
                other => self.block(other),
            }
        }
    }

    fn table(&mut self, align: &[Align], header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        // Two columns of words fit a narrow screen; wider tables scroll in their own frame, by keyboard too.
        let label = header.iter().map(|cell| plain_words(cell)).collect::<Vec<_>>().join(", ");
        let attributes =
            [("class", "table"), ("role", "region"), ("tabindex", "0"), ("aria-label", label.as_str())];
        let class = |column: usize| match align.get(column) {
            Some(Align::Center) => Some(("class", "center")),
            Some(Align::Right) => Some(("class", "right")),
            Some(Align::None | Align::Left) | None => None,
        };
        self.element("div", &attributes, None, |encoder| {
            encoder.element("table", &[], None, |encoder| {
                encoder.raw("<thead><tr>");
                for (column, cell) in header.iter().enumerate() {
                    let mut attributes = vec![("scope", "col")];
                    attributes.extend(class(column));
                    encoder.element("th", &attributes, None, |encoder| encoder.inlines(cell));
                }
                encoder.raw("</tr></thead><tbody>");
                for row in rows {
                    encoder.raw("<tr>");
                    for (column, cell) in row.iter().enumerate() {
                        let attributes: Vec<(&str, &str)> = class(column).into_iter().collect();
                        encoder.element("td", &attributes, None, |encoder| encoder.inlines(cell));
                    }
                    encoder.raw("</tr>");
                }
                encoder.raw("</tbody>");
            });
        });
    }

    fn marked(&mut self, mark: &Mark, blocks: &[Block]) {
        match mark {
            Mark::Section { id } => {
                let label = format!("s-{id}");
                let attributes = [("class", "section"), ("aria-labelledby", label.as_str())];
                self.in_sources = id == "sources";
                self.element("section", &attributes, None, |encoder| encoder.lines(blocks));
                self.in_sources = false;
            }
            Mark::Question { id: _, state } => {
                let attributes = [("class", "question"), ("data-state", state.as_str())];
                self.element("div", &attributes, None, |encoder| encoder.lines(blocks));
            }
            Mark::Answer { id: _, lang, state } => {
                let attributes = [("class", "answer"), ("data-state", state.as_str())];
                self.element("div", &attributes, Some(lang), |encoder| encoder.answer(lang, blocks));
            }
            Mark::Claim { id: _, lang } => {
                self.element("div", &[("class", "claim")], Some(lang), |encoder| {
                    encoder.answer(lang, blocks)
                });
            }
            Mark::Panel { kind } => {
                let class = format!("panel panel-{kind}");
                let mut attributes = vec![("class", class.as_str())];
                if matches!(kind.as_str(), "banner" | "draft") {
                    attributes.push(("role", "note"));
                }
                self.element("div", &attributes, None, |encoder| encoder.lines(blocks));
            }
            Mark::Facts => match blocks {
                [Block::List { start, tight, items }] => {
                    self.list(*start, *tight, items, &[("class", "facts")])
                }
                other => self.element("div", &[("class", "facts")], None, |encoder| encoder.lines(other)),
            },
            Mark::Figure => self.element("figure", &[], None, |encoder| encoder.lines(blocks)),
            Mark::Choices => {
                self.element("div", &[("class", "choices")], None, |encoder| encoder.lines(blocks))
            }
            Mark::Room { lines } => self.element("div", &[("class", "room")], None, |encoder| {
                encoder.lines(blocks);
                for _ in 0..*lines {
                    // Nothing to hear; a border, since paper shows no background.
                    encoder.raw("<div class=\"room-line\" aria-hidden=\"true\"></div>\n");
                }
            }),
        }
    }

    fn lines(&mut self, blocks: &[Block]) {
        self.raw("\n");
        self.blocks(blocks);
    }

    /// What comes from an answer: written, then looked at a second time.
    fn answer(&mut self, lang: &str, blocks: &[Block]) {
        let mut inner = self.inner(lang);
        inner.lines(blocks);
        let clean = cleaner().clean(&inner.html).to_string();
        self.raw(&clean);
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.text(text),
            Inline::SoftBreak => self.raw("\n"),
            Inline::HardBreak => self.raw("<br>\n"),
            Inline::Emphasis { content } => self.element("em", &[], None, |encoder| encoder.inlines(content)),
            Inline::Strong { content } => {
                self.element("strong", &[], None, |encoder| encoder.inlines(content))
            }
            Inline::Strike { content } => self.element("del", &[], None, |encoder| encoder.inlines(content)),
            Inline::Code { text } => self.element("code", &[], None, |encoder| encoder.text(text)),
            Inline::Link { target, content } => {
                let href = match target {
                    Target::Url { url } => url.clone(),
                    Target::Heading { id } => format!("#{id}"),
                };
                self.element("a", &[("href", &href)], None, |encoder| encoder.inlines(content));
            }
            Inline::Image { src, alt } => self.image(src, alt),
            Inline::Citation { label } => {
                let Some(source) = self.citations else { return self.text(&format!("[{label}]")) };
                let numbered = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit());
                let href = if numbered { format!("#source-{label}") } else { "#s-sources".to_owned() };
                let name = format!("{source} {label}");
                let mut attributes = vec![("class", "citation"), ("href", href.as_str())];
                if numbered {
                    attributes.push(("aria-label", name.as_str()));
                }
                self.element("a", &attributes, None, |encoder| {
                    encoder.raw("[");
                    encoder.text(label);
                    encoder.raw("]");
                });
            }
            Inline::Foreign { lang, content } => {
                self.element("span", &[], Some(lang), |encoder| encoder.inlines(content));
            }
        }
    }

    /// An image, inside the page. One that was not loaded is told by its words.
    fn image(&mut self, src: &str, alt: &str) {
        match self.pictures.get(src) {
            Some(picture) => {
                let data = format!("data:{};base64,{}", picture.mime, STANDARD.encode(&picture.bytes));
                self.raw("<img");
                self.attribute("src", &data);
                self.attribute("alt", alt);
                self.raw(">");
            }
            None => self.text(alt),
        }
    }
}

/// Exactly what [`Encoder`] writes for an answer, and nothing else.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::answer::{AnswerOptions, read_answer};

    fn answer(text: &str) -> (String, String) {
        let options = AnswerOptions {
            heading_level: 4,
            images: &|name| Some(name.to_owned()),
            citation: &|_| Some("1".into()),
            footnote: "note",
        };
        let blocks = read_answer(text, &options).blocks;
        let pictures =
            Pictures::from([("a.png".to_owned(), Picture { mime: "image/png", bytes: vec![1, 2] })]);
        let mut first = Encoder::new("fr", &pictures, Some("Source"));
        first.lines(&blocks);
        let mut second = Encoder::new("fr", &pictures, Some("Source"));
        second.answer("fr", &blocks);
        (first.html, second.html)
    }
    use crate::picture::Picture;

    /// The second look changes nothing in what the first wrote: if it ever does, one of the two is wrong.
    #[test]
    fn the_second_look_agrees() {
        for text in [
            "Un *mot* et **deux**, ~~trois~~ `<x> & \"y\"` [@fiche].\n\n- a\n- b\n\n3. c\n4. d",
            "# T\n\n> cité\n\n| a | b |\n|:-:|--:|\n| 1 | <2> |\n\n```rust\nfn a() {}\n```\n\n---\n\n![é \"q\"](a.png)",
            "[x](https://a.fr/?a=1&b=2) & \u{a0}« é »\\\nb",
        ] {
            let (first, second) = answer(text);
            assert_eq!(first, second);
        }
    }

    #[test]
    fn what_is_typed_is_text() {
        let (html, _) = answer("`</code><script>` \"&lt;b&gt;\" <img src=x onerror=y>");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("&lt;/code&gt;&lt;script&gt;"), "{html}");
    }
}
