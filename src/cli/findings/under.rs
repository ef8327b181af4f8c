//! What stands under the carets: the label beside them where there is room, else below, with the options of a question
//! one a line. The renderer puts a label on one line however long it is.

use annotate_snippets::renderer::Style;

/// What to say under the carets.
pub(super) struct Under {
    /// Beside the carets, or below.
    pub(super) label: Option<String>,
    /// Lines below, each of two columns.
    pub(super) rows: Vec<(String, String)>,
    /// A last line below.
    pub(super) end: Option<String>,
}

/// Adds it to an excerpt that was rendered without labels of its own.
pub(super) fn add(rendered: &str, under: &Under, style: Option<Style>, width: usize) -> String {
    let lines: Vec<&str> = rendered.split('\n').collect();
    let plain: Vec<String> =
        lines.iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
    let Some(carets) =
        plain.iter().position(|line| annotation(line).is_some_and(|marks| marks.contains('^')))
    else {
        return rendered.to_owned();
    };
    let line = plain[carets].trim_end();
    let first = line.chars().position(|character| character == '^').unwrap_or_default();
    let gutter = line.chars().position(|character| character == '|').unwrap_or_default() + 2;
    let after = line.chars().count() + 1;
    let painted = |text: &str| match style {
        Some(style) => format!("{style}{text}{style:#}"),
        None => text.to_owned(),
    };
    let beside = under
        .label
        .as_deref()
        .filter(|label| line.ends_with('^') && after + textwrap::core::display_width(label) <= width);
    let mut below: Vec<String> = Vec::new();
    let mut column = first;
    match (&under.label, beside) {
        (Some(label), None) => {
            column = fitting(column, gutter, textwrap::core::display_width(label), width);
            below.extend(wrapped(label, width - column, ""));
        }
        (Some(_), Some(_)) => column = after,
        (None, _) => {}
    }
    if !under.rows.is_empty() {
        let key =
            under.rows.iter().map(|(key, _)| textwrap::core::display_width(key)).max().unwrap_or_default();
        let widest = under.rows.iter().map(|(_, value)| textwrap::core::display_width(value)).max();
        // Never left of a label that stands below: they are read together.
        let wanted = fitting(column + 2, gutter + 2, key + 2 + widest.unwrap_or_default(), width);
        column = if beside.is_some() { wanted } else { wanted.min(column + 2) };
        let indent = " ".repeat(key + 2);
        for (name, meaning) in &under.rows {
            let pad = " ".repeat(key + 2 - textwrap::core::display_width(name));
            below.extend(wrapped(&format!("{name}{pad}{meaning}"), width - column, &indent));
        }
        below.extend(under.end.iter().flat_map(|end| wrapped(end, width - column, "")));
    }
    // Marks of other places on the same line keep their lines together.
    let last = (carets..plain.len())
        .take_while(|at| annotation(&plain[*at]).is_some_and(|marks| !marks.trim().is_empty()))
        .last()
        .unwrap_or(carets);
    let mut out: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match beside.filter(|_| at == carets) {
            Some(label) => out.push(format!("{} {}", line.trim_end(), painted(label))),
            None => out.push((*line).to_owned()),
        }
        if at == last {
            // The bar of the renderer, as it painted it.
            let bar = bar(lines[carets]);
            let blank = " ".repeat(column.saturating_sub(gutter - 1));
            out.extend(below.iter().map(|text| format!("{bar}{blank}{}", painted(text))));
        }
    }
    out.join("\n")
}

/// A line of marks: what follows its bar, where nothing but blanks stands before.
fn annotation(line: &str) -> Option<&str> {
    let (before, marks) = line.split_once('|')?;
    (before.chars().all(|character| character == ' ')).then_some(marks)
}

/// A line as far as its bar, with the colours that were opened and closed before it.
fn bar(line: &str) -> &str {
    let Some(at) = line.find('|') else { return "" };
    // A colour is closed by a sequence that follows at once.
    let rest = &line[at + 1..];
    let close = rest.strip_prefix("\u{1b}[0m").map_or(0, |_| "\u{1b}[0m".len());
    &line[..at + 1 + close]
}

/// The column nearest to the wanted one from which so many columns fit, never left of the gutter.
fn fitting(wanted: usize, gutter: usize, needed: usize, width: usize) -> usize {
    wanted.min(width.saturating_sub(needed)).max(gutter)
}

/// A text in lines of a width. Line breaks of its own are kept, and a long word, such as a path, stays whole.
pub(super) fn wrapped(text: &str, width: usize, indent: &str) -> Vec<String> {
    let options = textwrap::Options::new(width.max(20))
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .subsequent_indent(indent);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}
