//! One finding with the lines it is about, as rustc shows its own.

use annotate_snippets::renderer::{self, DecorStyle, Style};
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Renderer, Snippet};

use super::under::{self, Under, wrapped};
use super::words::{MOST_OPTIONS, Worded};
use super::{Presenter, repaired, terminal};
use crate::cli::Color;
use crate::finding::{Finding, Level};
use crate::locale::Value;
use crate::markdown::characters::seen;
use crate::source::{SourceFile, Span};

/// How many lines away another place may be, to be shown in one excerpt.
const FARTHEST_RELATED: usize = 200;

/// The columns that are kept free beside what is marked in a line that is cut: for `...` on both sides, as the renderer
/// counts them.
const CUT: usize = 12;

/// A line that says the same, and the record that it is about.
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) record: Option<String>,
}

impl Presenter<'_> {
    /// One finding with the lines it is about.
    pub(crate) fn excerpt(&self, file: &SourceFile, finding: &Finding) -> String {
        self.excerpt_of(file, finding, &self.worded(finding), &[])
    }

    /// The same, with the other lines of the file that say the same.
    pub(super) fn excerpt_of(
        &self,
        file: &SourceFile,
        finding: &Finding,
        worded: &Worded,
        also: &[Place],
    ) -> String {
        let (level, style) = shown(finding.level);
        // Only the lines that are shown: a file of two megabytes is not read again for each finding.
        let line = file.position(finding.span.start).line;
        let related: Vec<_> = finding
            .related
            .iter()
            .filter(|related| file.position(related.span.start).line.abs_diff(line) <= FARTHEST_RELATED)
            .collect();
        let lines: Vec<usize> = related
            .iter()
            .map(|related| file.position(related.span.start).line)
            .chain(std::iter::once(line))
            .collect();
        let first = lines.iter().min().copied().unwrap_or(1);
        let last = lines.iter().max().copied().unwrap_or(1);
        let window = without_mark(file, file.line_span(first).join(file.line_span(last)));
        // Line numbers, a bar and a blank stand before the lines, and before what is said below.
        let before = last.to_string().len() + 3;
        let room = self.width.saturating_sub(before);
        let within = |span: Span| {
            let range = first_columns(file, span, room);
            range.start.saturating_sub(window.start)..range.end.saturating_sub(window.start)
        };
        let mut snippet = Snippet::source(terminal::source(file.slice(window)))
            .line_start(first)
            .path(terminal::name(file.name()))
            .annotation(AnnotationKind::Primary.span(within(finding.span)));
        for related in related {
            let words = self.text(related.message);
            snippet = snippet.annotation(AnnotationKind::Context.span(within(related.span)).label(words));
        }
        let title = level.no_name().secondary_title(self.headline(finding, &worded.message, style));
        let mut group: Group<'_> = title.element(snippet);
        let said = |name: &str, text: &str| {
            let name = textwrap::core::display_width(name);
            let width = self.width.saturating_sub(before + name + if name > 0 { 2 } else { 0 });
            wrapped(&seen(text), width, "").join("\n")
        };
        if !also.is_empty() {
            let lines = also.iter().map(|place| match &place.record {
                Some(name) => {
                    let values = [("line", place.line.into()), ("record", Value::from(name.as_str()))];
                    self.messages.text("cli-also-record", &values)
                }
                None => place.line.to_string(),
            });
            let lines = lines.collect::<Vec<_>>().join(", ");
            let values = [("count", also.len().into()), ("lines", Value::Text(lines))];
            let text = said("", &self.messages.text("cli-also", &values));
            group = group.element(Shown::NOTE.no_name().message(text));
        }
        // French sets a blank before each colon; the renderer writes none.
        let colon = self.text("colon");
        let named = |id: &str| format!("{}{}", self.text(id), colon.trim_end_matches(':'));
        for reference in &finding.law {
            let words = self.questionnaire.words(self.lang());
            if let Some(title) = words.law_title(reference) {
                let name = named("cli-law");
                let text = said(&name, title.text);
                group = group.element(Shown::NOTE.with_name(name).message(text));
            }
        }
        if let Some(help) = &worded.help {
            let name = named("cli-help");
            let text = said(&name, help);
            group = group.element(Shown::HELP.with_name(name).message(text));
        }
        if let Some(lines) = self.to_type(file, finding, worded) {
            let safe = finding.suggestion.as_ref().is_some_and(|suggestion| suggestion.safe);
            let name = named(if safe { "cli-to-type" } else { "cli-to-type-maybe" });
            // Without a name of its own: the lines would stand behind it, and the column is half of what is to be typed.
            group = group.element(Shown::HELP.no_name().message(format!("{name}:{lines}")));
        }
        if let Some(reply) = &worded.reply {
            let name = named("cli-reply");
            let text = said(&name, reply);
            group = group.element(Shown::NOTE.with_name(name).message(text));
        }
        let renderer = match self.color {
            Color::Never => Renderer::plain(),
            // Colours are taken out again where the stream has none.
            Color::Auto | Color::Always => Renderer::styled(),
        };
        let rendered = renderer.decor_style(DecorStyle::Ascii).term_width(self.width).render(&[group]);
        // The name of a part whose text begins on the next line is followed by a blank.
        let rendered = rendered.replace(" \n", "\n");
        let under = self.under(finding, worded);
        under::add(&rendered, &under, self.painted().then_some(style), self.width)
    }

    /// The lines as they should be, where the help does not say them already.
    fn to_type(&self, file: &SourceFile, finding: &Finding, worded: &Worded) -> Option<String> {
        let suggestion = finding.suggestion.as_ref()?;
        let told = |text: &str| worded.help.as_ref().is_some_and(|help| help.contains(&format!("`{text}`")));
        if let [edit] = suggestion.edits.as_slice()
            && told(&edit.text)
        {
            return None;
        }
        let lines = repaired::lines(file, suggestion)?;
        // On lines of their own, with their indentation: that is half of what is to be typed.
        Some(lines.iter().map(|line| format!("\n{}", seen(line))).collect())
    }

    /// The line as it should be, where it is one and the help does not say it: for formats that have no excerpt.
    pub(super) fn repair_line(
        &self,
        file: &SourceFile,
        finding: &Finding,
        worded: &Worded,
    ) -> Option<String> {
        let lines = self.to_type(file, finding, worded)?;
        let line = lines.trim();
        let safe = finding.suggestion.as_ref().is_some_and(|suggestion| suggestion.safe);
        let name = self.text(if safe { "cli-to-type" } else { "cli-to-type-maybe" });
        (!line.contains('\n')).then(|| format!("{name}{} {line}", self.text("colon")))
    }

    fn painted(&self) -> bool {
        self.color != Color::Never
    }

    /// Level, code and message, on as many lines as they need.
    fn headline(&self, finding: &Finding, message: &str, style: Style) -> String {
        let head = format!("{}[{}]", self.level_name(finding.level), finding.code.name());
        let text = format!("{head}{} {}", self.text("colon"), seen(message));
        let lines = wrapped(&text, self.width, "  ");
        if !self.painted() {
            return lines.join("\n");
        }
        let strong = renderer::DEFAULT_EMPHASIS_STYLE;
        let painted = lines.iter().map(|line| match line.strip_prefix(&head) {
            Some(rest) => format!("{style}{head}{style:#}{strong}{rest}{strong:#}"),
            None => format!("{strong}{line}{strong:#}"),
        });
        painted.collect::<Vec<_>>().join("\n")
    }

    /// What stands under the carets: options with their meaning, one a line, or a few words.
    fn under(&self, finding: &Finding, worded: &Worded) -> Under {
        let Some(options) = self.offered(finding) else {
            return Under { label: worded.label.as_deref().map(seen), rows: Vec::new(), end: None };
        };
        let end = self.more_options(options.len());
        let rows = options.into_iter().take(MOST_OPTIONS).collect();
        Under { label: Some(self.text("cli-possible-answers")), rows, end }
    }
}

/// How a level is shown.
fn shown(level: Level) -> (Shown<'static>, Style) {
    match level {
        Level::Error => (Shown::ERROR, renderer::DEFAULT_ERROR_STYLE),
        Level::Warning => (Shown::WARNING, renderer::DEFAULT_WARNING_STYLE),
        Level::Advice => (Shown::INFO, renderer::DEFAULT_INFO_STYLE),
        Level::Blank => (Shown::NOTE, renderer::DEFAULT_NOTE_STYLE),
    }
}

/// A window without the byte-order mark that a file may begin with: it has no column.
fn without_mark(file: &SourceFile, window: Span) -> Span {
    let marked = window.start == 0 && file.text().starts_with('\u{feff}');
    if marked { Span::new('\u{feff}'.len_utf8(), window.end) } else { window }
}

/// What stands on the first line of a span. Where the line has no room, less of it: the renderer cuts lines, but never
/// inside what is marked.
fn first_columns(file: &SourceFile, span: Span, room: usize) -> std::ops::Range<usize> {
    let text = file.slice(span);
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let whole = file.slice(file.line_span(file.position(span.start).line));
    let fits = textwrap::core::display_width(whole.trim_end_matches(['\n', '\r'])) <= room;
    let most = if fits { usize::MAX } else { room.saturating_sub(CUT).max(1) };
    let mut columns = 0;
    let end = line.char_indices().find_map(|(at, character)| {
        columns += textwrap::core::display_width(character.encode_utf8(&mut [0; 4]));
        (columns > most).then_some(at)
    });
    span.start..span.start + end.unwrap_or(line.len())
}
