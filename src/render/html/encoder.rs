//! Writes the tree as HTML, and owns all escaping.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::second_look;
use crate::markdown::tree::{Align, Block, Inline, Mark, Target};
use crate::markdown::words::plain_words;
use crate::render::Pictures;

/// Writes HTML. Every string passes [`Encoder::text`] or [`Encoder::attribute`].
pub(super) struct Encoder<'p> {
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
    pub(super) fn new(lang: &str, pictures: &'p Pictures, citations: Option<&'p str>) -> Self {
        Self { html: String::new(), lang: lang.to_owned(), pictures, in_sources: false, citations }
    }

    /// An empty one for a part of the same document, in a language.
    fn inner(&self, lang: &str) -> Self {
        Self::new(lang, self.pictures, self.citations)
    }

    /// An empty one for a part of the same document, in the same language.
    pub(super) fn beside(&self) -> Self {
        self.inner(&self.lang)
    }

    /// What was written.
    pub(super) fn html(self) -> String {
        self.html
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

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
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
    pub(super) fn answer(&mut self, lang: &str, blocks: &[Block]) {
        let mut inner = self.inner(lang);
        inner.lines(blocks);
        self.raw(&second_look::cleaned(&inner.html));
    }

    pub(super) fn inlines(&mut self, content: &[Inline]) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::answer::{AnswerOptions, read_answer};
    use crate::picture::Picture;

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
