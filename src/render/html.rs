//! A page of HTML: the tree, encoded, in the frame of the template. One encoder owns all escaping. What comes from an
//! answer passes `ammonia` before it enters the page: a second look, which a test shows to change nothing.

mod encoder;
mod second_look;

use indexmap::IndexMap;
use minijinja::context;

use self::encoder::Encoder;
use super::template::{PAGE, TemplateError, Templates};
use super::{GENERATOR, Pictures, Sheet};
use crate::markdown::tree::{Block, Inline, Mark};

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
            context! { id => id, html => words.html() }
        })
        .collect();
    templates.run(
        PAGE,
        context! {
            lang => sheet.language.as_str(),
            title => sheet.full_title(),
            description => sheet.description.as_str(),
            css => if for_hands(&document.blocks) { format!("{STYLE}\n{PAPER_STYLE}") } else { STYLE.to_owned() },
            csp => CONTENT_SECURITY_POLICY,
            body => encoder.html(),
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
    )
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

/// The headings of level 2, with their ids.
fn contents(blocks: &[Block]) -> Vec<(&str, &[Inline])> {
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
                    let mut encoder = outer.beside();
                    encoder.answer(own, blocks);
                    into.insert(id.clone(), encoder.html());
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
