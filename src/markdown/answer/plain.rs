//! Texts so plain that Markdown changes nothing in them.

use super::citations::{cited_ids, note};
use super::reader::DEEPEST_INLINE;
use crate::markdown::characters::first_hidden;

/// What a text cites, where it is so plain that Markdown could remark nothing: no HTML, link, image, heading, list,
/// quotation or code. Most sentences are; parsing them would cost more than all other checks together.
pub(super) fn plain_citations(text: &str) -> Option<Vec<String>> {
    // A table leaves out the cells that its head has no column for.
    let special = |byte: u8| matches!(byte, b'<' | b'`' | b'\\' | b'\r' | b'\t' | b'|');
    // What starts a heading, a list, a quotation or code.
    let starts_block = |line: &str| {
        let words = line.trim_start();
        words.starts_with(['-', '*', '+', '#', '>', '=', '~'])
            || words.starts_with(|first: char| first.is_ascii_digit())
    };
    // Addresses that are found without brackets, some of which are refused.
    let address = ["://", "www.", "xmpp:", "WWW.", "XMPP:"];
    // So many marks may stress words inside stressed words deeper than is followed.
    let stress = |byte: &u8| matches!(byte, b'*' | b'_' | b'~');
    let stressed = text.bytes().filter(stress).nth(DEEPEST_INLINE).is_some();
    if text.bytes().fold(false, |any, byte| any | special(byte))
        || first_hidden(text).is_some()
        || stressed
        || text.lines().any(|line| starts_block(line) || line.starts_with("    "))
        || address.iter().any(|mark| text.contains(mark))
    {
        return None;
    }
    let mut ids: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('[') {
        let (inside, behind) = after.strip_prefix('@')?.split_once(']')?;
        if inside.contains('\n') || behind.starts_with(['(', '[', ':']) {
            return None;
        }
        for id in cited_ids(inside)? {
            note(&mut ids, &id);
        }
        rest = behind;
    }
    Some(ids)
}
