//! Texts so plain that Markdown changes nothing in them.

use super::citations::{cited_ids, note};
use super::reader::DEEPEST_INLINE;
use crate::markdown::characters::first_hidden;

/// What a text cites, where it is so plain that Markdown could remark nothing: no HTML, link, image, heading, list,
/// quotation or code. Most sentences are; parsing them would cost more than all other checks together.
pub(super) fn plain_citations(text: &str) -> Option<Vec<String>> {
    // A table leaves out the cells that its head has no column for.
    let special = |byte: u8| matches!(byte, b'<' | b'`' | b'\\' | b'\r' | b'\t' | b'|');
    // So many marks may stress words inside stressed words deeper than is followed.
    let stress = |byte: &u8| matches!(byte, b'*' | b'_' | b'~');
    let stressed = || text.bytes().filter(stress).count() > DEEPEST_INLINE;
    if text.bytes().fold(false, |any, byte| any | special(byte))
        || text.lines().any(starts_block)
        || has_address(text)
        || stressed()
        || first_hidden(text).is_some()
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
            note(&mut ids, id);
        }
        rest = behind;
    }
    Some(ids)
}

/// Whether a line starts a heading, a list, a quotation or code.
fn starts_block(line: &str) -> bool {
    let words = line.trim_start();
    let first = words.as_bytes().first();
    first.is_some_and(|first| matches!(first, b'-' | b'*' | b'+' | b'#' | b'>' | b'=' | b'~' | b'0'..=b'9'))
        || line.starts_with("    ")
}

/// Whether a text has an address that is found without brackets; some of them are refused.
fn has_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b':', b'w', b'W', bytes).any(|at| {
        let (before, rest) = bytes.split_at(at);
        [b"://".as_slice(), b"www.", b"WWW."].iter().any(|mark| rest.starts_with(mark))
            || rest.starts_with(b":") && (before.ends_with(b"xmpp") || before.ends_with(b"XMPP"))
    })
}
