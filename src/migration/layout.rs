//! Which lines of a text belong to a key: the comments right above it, its value, the comment behind, and the
//! comments below that stand further to the right. Comments are not in the tree, so this is read from the text.

use crate::source::Span;
use crate::yaml::Node;

use super::draft::{Edit, Part};

/// The lines of one entry of a mapping.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// The first byte: of the comments above, else of the key's line.
    pub(super) start: usize,
    /// The byte after the last line.
    pub(super) end: usize,
    /// The column of the key, from 0.
    pub(super) column: usize,
    /// Whether the key stands behind the dash of an item.
    pub(super) behind_dash: bool,
}

/// Whether a value is written between braces or brackets, on which lines say nothing.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    matches!(text.as_bytes().get(node.span.start), Some(b'{' | b'['))
}

/// The lines of an entry; `None` where lines do not part the entries: between braces, or written with `?`.
pub(super) fn block(text: &str, holder: &Node, name: &str) -> Option<Block> {
    let position = holder.entries().iter().position(|entry| entry.key.name == name)?;
    let entry = holder.entries().get(position)?;
    if is_flow(text, holder) {
        return None;
    }
    let key_line = line_start(text, entry.key.span.start);
    let prefix = text.get(key_line..entry.key.span.start)?;
    let behind_dash = prefix.contains('-');
    let usual = prefix.bytes().all(|byte| byte == b' ' || byte == b'-');
    if !usual || (behind_dash && position > 0) {
        return None;
    }
    let column = prefix.len();
    let floor = match position.checked_sub(1) {
        Some(before) => end_of(holder, before),
        None => 0,
    };
    let start = if behind_dash { key_line } else { with_comments_above(text, key_line, column, floor) };
    let end = with_comments_below(text, next_line(text, end_of(holder, position)), column);
    Some(Block { start, end, column, behind_dash })
}

/// The last byte of an entry's value, or of its key.
fn end_of(holder: &Node, position: usize) -> usize {
    holder.entries().get(position).map_or(0, |entry| entry.value.span.end.max(entry.key.span.end))
}

fn with_comments_above(text: &str, key_line: usize, column: usize, floor: usize) -> usize {
    let mut start = key_line;
    loop {
        let before = without_break(&text[..start]);
        let line = line_start(text, before.len());
        let words = before[line..].trim_start_matches(' ');
        let own = start > 0
            && line >= floor
            && words.starts_with('#')
            && before.len() - line - words.len() == column;
        if !own {
            return start;
        }
        start = line;
    }
}

/// Comments further to the right than a key belong to it; the blank lines before the next key do not.
fn with_comments_below(text: &str, from: usize, column: usize) -> usize {
    let (mut end, mut at) = (from, from);
    while at < text.len() {
        let next = next_line(text, at);
        let words = text[at..next].trim_start_matches(' ');
        let deeper = next - at - words.len() > column;
        if words.starts_with('#') && deeper {
            end = next;
        } else if !words.trim().is_empty() {
            break;
        }
        at = next;
    }
    end
}

/// The first byte of the line that holds `at`.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// The end of the line that holds `at`, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |end| at + end)
}

/// The first byte of the next line.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    let end = line_end(text, at);
    end + if text[end..].starts_with("\r\n") { 2 } else { usize::from(end < text.len()) }
}

fn without_break(text: &str) -> &str {
    let text_without = text.strip_suffix('\n').unwrap_or(text);
    text_without.strip_suffix('\r').unwrap_or(text_without)
}

/// The line break that a file uses.
pub(super) fn line_break(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// The spans of the lines between two line starts, line breaks included.
pub(super) fn lines(text: &str, from: usize, to: usize) -> impl Iterator<Item = Span> + '_ {
    let mut at = from;
    std::iter::from_fn(move || {
        let line = (at < to).then(|| Span::new(at, next_line(text, at).min(to)))?;
        at = line.end;
        Some(line)
    })
}

/// Whole lines, set from one column to another. Blank lines stay as they are: in a block text their blanks may count.
pub(super) fn shifted(text: &str, from: usize, to: usize, column: usize, wanted: usize) -> Vec<Part> {
    if column == wanted {
        return vec![Part::Kept(Span::new(from, to))];
    }
    let mut parts = Vec::new();
    for line in lines(text, from, to) {
        let words = without_break(&text[line.range()]);
        let blanks = words.len() - words.trim_start_matches(' ').len();
        if words.is_empty() {
            parts.push(Part::Kept(line));
        } else if wanted > column {
            parts.push(Part::New(" ".repeat(wanted - column)));
            parts.push(Part::Kept(line));
        } else {
            parts.push(Part::Kept(Span::new(line.start + blanks.min(column - wanted), line.end)));
        }
    }
    parts
}

/// Takes an entry's lines out. `None` where it is all that an item has: an item of nothing is no item.
pub(super) fn take_out(text: &str, holder: &Node, name: &str) -> Option<Edit> {
    let block = block(text, holder, name)?;
    if !block.behind_dash {
        return Some(Edit::delete(Span::new(block.start, block.end)));
    }
    let (first, second) = (holder.entries().first()?, holder.entries().get(1)?);
    let between = text.get(block.end..second.key.span.start)?;
    if between.bytes().all(|byte| byte == b' ') {
        return Some(Edit::delete(Span::new(first.key.span.start, second.key.span.start)));
    }
    // Comments stand before the next key: the dash stays alone on its line.
    let dash = text[..first.key.span.start].trim_end_matches(' ').len();
    Some(Edit::replace(Span::new(dash, block.end), line_break(text)))
}

/// Takes away a key that has no answer. Comments stay where they are.
pub(super) fn erase_blank(text: &str, holder: &Node, name: &str) -> Option<Edit> {
    let entry = holder.entry(name)?;
    let block = block(text, holder, name)?;
    let colon = text[entry.key.span.end..].find(':').map(|at| entry.key.span.end + at + 1)?;
    let end = entry.value.span.end.max(colon);
    let rest = text.get(end..line_end(text, end))?;
    let comment = end + (rest.len() - rest.trim_start().len());
    let has_comment = !rest.trim().is_empty();
    if block.behind_dash {
        let alone = holder.entries().len() < 2;
        return (!alone).then(|| match has_comment {
            true => Edit::delete(Span::new(entry.key.span.start, comment)),
            false => Edit::delete(Span::new(
                text[..entry.key.span.start].trim_end_matches(' ').len(),
                line_end(text, end),
            )),
        });
    }
    Some(match has_comment {
        true => Edit::delete(Span::new(entry.key.span.start, comment)),
        false => Edit::delete(Span::new(line_start(text, entry.key.span.start), next_line(text, end))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;
    use crate::yaml::parse;

    const TEXT: &str = "\
# of the file

# above a
a:
  # above b
  b: |   # behind b
    text
    # text too

   # below b
  # of a
# above c
c: 1
d: \"x
 # no comment
 y\"
e:
  - f: 1   # behind f
    # above g
    g: 2
";

    fn owned(way: &[&str], name: &str) -> String {
        let document = parse(&SourceFile::new("a", TEXT)).document.expect("YAML");
        let mut holder = &document.root;
        for key in way {
            holder = holder.get(key).expect("there");
            holder = holder.items().first().unwrap_or(holder);
        }
        let block = block(TEXT, holder, name).expect("lines");
        TEXT[block.start..block.end].to_owned()
    }

    #[test]
    fn lines_belong_to_their_key() {
        assert_eq!(
            owned(&["a"], "b"),
            "  # above b\n  b: |   # behind b\n    text\n    # text too\n\n   # below b\n"
        );
        assert_eq!(owned(&[], "c"), "# above c\nc: 1\n");
        assert!(owned(&[], "a").starts_with("# above a\na:\n") && owned(&[], "a").ends_with("  # of a\n"));
        assert_eq!(owned(&[], "e").lines().next(), Some("e:"));
        assert_eq!(
            owned(&["e"], "f"),
            "  - f: 1   # behind f\n    # above g\n".split_inclusive('\n').next().unwrap_or_default()
        );
        assert_eq!(owned(&["e"], "g"), "    # above g\n    g: 2\n");
    }
}
