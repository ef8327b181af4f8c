//! A text as an answer: it is written so that the page around it stays what it is, and looking sees what reading sees.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redevable::markdown::answer::{AnswerOptions, look_at_answer, read_answer};
use redevable::markdown::document::parse_document;
use redevable::markdown::tree::Block;
use redevable::markdown::write::write_markdown;

/// A page with this answer and another.
fn page(answer: &str) -> Vec<Block> {
    let page = format!(
        "# Page\n\n<!-- rv:answer id=first lang=fr state=answered -->\n\n{answer}\n\n<!-- /rv:answer -->\n\n\
         <!-- rv:answer id=second lang=fr state=answered -->\n\nUne autre réponse, avec [a], [^1] et *x*.\n\n\
         <!-- /rv:answer -->\n"
    );
    parse_document(&page, "fr").unwrap_or_else(|fault| panic!("{fault:?}\n{page}")).blocks
}

fuzz_target!(|text: &str| {
    let images = |name: &str| (name == "schema.png").then(|| name.to_owned());
    let citation = |id: &str| (id == "fiche").then(|| "1".to_owned());
    let options = AnswerOptions { heading_level: 4, images: &images, citation: &citation, footnote: "note" };
    let read = read_answer(text, &options);
    let written = write_markdown(&read.blocks);
    let (with, without) = (page(&written), page("Un texte."));
    assert_eq!(with.len(), without.len(), "{written}");
    assert_eq!(with.last(), without.last(), "{written}");
    assert_eq!(look_at_answer(text, &options), (read.remarks, read.citations));
});
