//! What Markdown leaves out of a table: the cells of a row for which the head has no column.

use std::ops::Range;

use comrak::nodes::AstNode;

use crate::source::SourceFile;

/// Where the text of the cells stands that a row has behind its last column; `None` where they hold no words.
pub(super) fn beyond_columns<'a>(lines: &SourceFile, row: &'a AstNode<'a>) -> Option<Range<usize>> {
    let last_cell = row.last_child()?.data().sourcepos;
    let line = lines.line_span(last_cell.end.line);
    // Columns are bytes from 1, and the last one is inside: what comes next starts with the `|` that ends the cell.
    let rest = lines.text().get(line.start + last_cell.end.column..line.end)?;
    let behind = rest.trim_start().strip_prefix('|')?;
    if behind.chars().all(|character| character == '|' || character.is_whitespace()) {
        return None;
    }
    let start = line.end - behind.trim_start().len();
    let closed = behind.trim_end();
    // The mark that ends the row is not one of its words; `\|` is.
    let words = closed.strip_suffix('|').filter(|words| !words.ends_with('\\')).unwrap_or(closed);
    Some(start..line.end - behind.len() + words.trim_end().len())
}
