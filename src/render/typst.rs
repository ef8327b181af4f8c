//! The tree as data for the Typst template: JSON that it walks, never markup. User text can so never become code,
//! and characters that our fonts lack are told by their numbers, in every string.

use serde::Serialize;
use serde_json::{Value, json};

use super::{GENERATOR, Pictures, Sheet};
use crate::fonts::drawable;
use crate::locale::Catalogue;
use crate::markdown::tree::{Block, Document, Inline, Mark, Target};
use crate::markdown::words::plain_words;
use crate::report::Report;

/// The Typst template.
pub const TEMPLATE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/typst/report.typ"));

/// A file that travels inside the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What it is to the document, as PDF/A-3 names it: `source` or `data`.
    pub relationship: &'static str,
    /// What it is, in the document's language.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// All that a PDF is made from: the template, its data, and the files it reads. Both engines take the same.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfInput {
    /// The template.
    pub template: String,
    /// What the template reads as `data.json`.
    pub data: String,
    /// Paths below the root, and contents.
    pub files: Vec<(String, Vec<u8>)>,
    /// What identifies the document, the same for the same answers.
    pub ident: String,
    /// Whether the PDF is one to archive: PDF/A demands a date, which not every document has.
    pub archival: bool,
}

/// The answers (without comments) and the report, as they travel inside the PDF.
pub fn attachments(report: &Report, canonical_answers: &str, labels: &Catalogue) -> Vec<Attachment> {
    let json = serde_json::to_string_pretty(report).unwrap_or_default();
    vec![
        Attachment {
            name: format!("{}.yaml", report.id),
            mime: "application/yaml",
            relationship: "source",
            description: labels.text("attachment-answers", &[]),
            bytes: canonical_answers.as_bytes().to_vec(),
        },
        Attachment {
            name: format!("{}.report.json", report.id),
            mime: "application/json",
            relationship: "data",
            description: labels.text("attachment-report", &[]),
            bytes: json.into_bytes(),
        },
    ]
}

/// Everything a PDF engine needs.
pub fn input(sheet: &Sheet, pictures: &Pictures, attachments: &[Attachment]) -> PdfInput {
    let frame = &sheet.frame;
    let date: Option<Vec<i64>> =
        sheet.date.as_ref().map(|iso| iso.split('-').filter_map(|part| part.parse().ok()).collect());
    let files: Vec<Value> = attachments
        .iter()
        .map(|attachment| {
            json!({
                "path": format!("attachments/{}", attachment.name),
                "name": attachment.name,
                "mime": attachment.mime,
                "relationship": attachment.relationship,
                "description": attachment.description,
            })
        })
        .collect();
    let data = json!({
        "document": document(&sheet.rendered.document),
        "meta": {
            "title": drawable(&sheet.title),
            "lang": sheet.language.split('-').next(),
            "region": Value::Null,
            "author": sheet.author.as_deref().map(drawable),
            "description": drawable(&sheet.description),
            "keywords": [sheet.id, GENERATOR],
            "date": date,
            "running": drawable(&sheet.running),
            "running_mark": sheet.running_mark.as_deref().map(drawable),
            "page_of": [
                format!("{} ", drawable(&frame.page)),
                format!(" {} ", drawable(&frame.of)),
                "",
            ],
            "draft": sheet.draft.then(|| drawable(&frame.draft_mark)),
            "contents": sheet.contents.then(|| drawable(&frame.contents)),
            "sources": "s-sources",
        },
        "attachments": files,
    });
    let mut contents: Vec<(String, Vec<u8>)> = attachments
        .iter()
        .map(|attachment| (format!("attachments/{}", attachment.name), attachment.bytes.clone()))
        .collect();
    contents.extend(pictures.iter().map(|(name, picture)| (image_path(name), picture.bytes.clone())));
    PdfInput {
        template: TEMPLATE.to_owned(),
        data: data.to_string(),
        files: contents,
        ident: sheet.ident.clone(),
        archival: sheet.date.is_some(),
    }
}

/// Where an image stands below the root: a name of ours, since theirs is hostile.
fn image_path(src: &str) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let digest = Sha256::digest(src.as_bytes());
    let name = digest.iter().take(8).fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}"); // writing to a String cannot fail
        name
    });
    format!("images/{name}")
}

/// A document of which every string can be drawn.
fn document(document: &Document) -> impl Serialize + use<> {
    Document {
        lang: document.lang.clone(),
        title: drawable(&document.title),
        blocks: blocks(&document.blocks),
    }
}

fn blocks(source: &[Block]) -> Vec<Block> {
    source.iter().map(block).collect()
}

fn block(source: &Block) -> Block {
    match source {
        Block::Heading { level, id, content } => {
            Block::Heading { level: *level, id: id.clone(), content: inlines(content) }
        }
        Block::Paragraph { content } => Block::Paragraph { content: inlines(content) },
        Block::List { start, tight, items } => Block::List {
            start: *start,
            tight: *tight,
            items: items.iter().map(|item| blocks(item)).collect(),
        },
        Block::Quote { blocks: inside } => Block::Quote { blocks: blocks(inside) },
        Block::Code { info, text } => Block::Code { info: drawable(info), text: drawable(text) },
        Block::Table { align, header, rows } => Block::Table {
            align: align.clone(),
            header: header.iter().map(|cell| inlines(cell)).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| inlines(cell)).collect()).collect(),
        },
        Block::Rule => Block::Rule,
        Block::Marked { mark, blocks: inside } => {
            Block::Marked { mark: marked(mark), blocks: blocks(inside) }
        }
    }
}

/// Typst takes the language of a passage without its region.
fn marked(mark: &Mark) -> Mark {
    let bare = |lang: &str| lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match mark {
        Mark::Answer { id, lang, state } => {
            Mark::Answer { id: id.clone(), lang: bare(lang), state: state.clone() }
        }
        Mark::Claim { id, lang } => Mark::Claim { id: id.clone(), lang: bare(lang) },
        Mark::Section { .. }
        | Mark::Question { .. }
        | Mark::Panel { .. }
        | Mark::Facts
        | Mark::Figure
        | Mark::Choices
        | Mark::Room { .. } => mark.clone(),
    }
}

fn inlines(source: &[Inline]) -> Vec<Inline> {
    source.iter().map(inline).collect()
}

fn inline(source: &Inline) -> Inline {
    match source {
        Inline::Text { text } => Inline::Text { text: drawable(text) },
        Inline::SoftBreak => Inline::SoftBreak,
        Inline::HardBreak => Inline::HardBreak,
        Inline::Emphasis { content } => Inline::Emphasis { content: inlines(content) },
        Inline::Strong { content } => Inline::Strong { content: inlines(content) },
        Inline::Strike { content } => Inline::Strike { content: inlines(content) },
        Inline::Code { text } => Inline::Code { text: drawable(text) },
        Inline::Link { target, content } => {
            let content = inlines(content);
            let target = match target {
                Target::Url { url } => Target::Url { url: drawable(url) },
                Target::Heading { id } => Target::Heading { id: id.clone() },
            };
            // A link that shows nothing would have no name.
            let content = if plain_words(&content).trim().is_empty() {
                vec![Inline::Text { text: "→".to_owned() }]
            } else {
                content
            };
            Inline::Link { target, content }
        }
        Inline::Image { src, alt } => Inline::Image {
            src: image_path(src).trim_start_matches("images/").to_owned(),
            alt: drawable(alt),
        },
        Inline::Citation { label } => Inline::Citation { label: drawable(label) },
        Inline::Foreign { lang, content } => Inline::Foreign {
            lang: lang.split('-').next().unwrap_or_default().to_ascii_lowercase(),
            content: inlines(content),
        },
    }
}
