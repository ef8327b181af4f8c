//! One finding with the lines it is about, as rustc shows its own.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Renderer, Snippet};

use super::{Presenter, WIDTH};
use crate::cli::Color;
use crate::finding::{Arg, Finding, Level};
use crate::markdown::characters::visible_line;
use crate::source::{SourceFile, Span};

/// How many lines away another place may be, to be shown in one excerpt.
const FARTHEST_RELATED: usize = 200;

impl Presenter<'_> {
    /// One finding with the lines it is about, as rustc shows its own.
    pub(crate) fn excerpt(&self, file: &SourceFile, finding: &Finding) -> String {
        let worded = self.worded(finding);
        let level = match finding.level {
            Level::Error => Shown::ERROR,
            Level::Warning => Shown::WARNING,
            Level::Advice => Shown::INFO,
            Level::Blank => Shown::NOTE,
        };
        // French sets a blank before each colon; the renderer writes none.
        let colon = self.messages.text("colon", &[]);
        let gap = colon.trim_end_matches(':');
        let named = |id: &str| format!("{}{gap}", self.messages.text(id, &[]));
        let name = format!("{}[{}]{gap}", self.level_name(finding.level), finding.code.name());
        let options = self.options_note(finding);
        // Only the lines that are shown: a file of two megabytes is not read again for each finding.
        let near = |span: &Span| {
            file.position(span.start).line.abs_diff(file.position(finding.span.start).line)
                <= FARTHEST_RELATED
        };
        let related: Vec<_> = finding.related.iter().filter(|related| near(&related.span)).collect();
        let lines = related.iter().map(|related| related.span).chain([finding.span]);
        let lines: Vec<usize> = lines.map(|span| file.position(span.start).line).collect();
        let first = lines.iter().min().copied().unwrap_or(1);
        let last = lines.iter().max().copied().unwrap_or(1);
        let window = file.line_span(first).join(file.line_span(last));
        let within = |span: Span| {
            let range = first_line(file, span);
            range.start - window.start..range.end - window.start
        };
        let mut annotation = AnnotationKind::Primary.span(within(finding.span));
        // The options stand below, with what they mean.
        if let Some(label) = worded.label.as_deref().filter(|_| options.is_none()) {
            annotation = annotation.label(label.to_owned());
        }
        let path = visible_line(file.name());
        let mut snippet =
            Snippet::source(file.slice(window)).line_start(first).path(path).annotation(annotation);
        for related in related {
            let words = self.messages.text(related.message, &[]);
            snippet = snippet.annotation(AnnotationKind::Context.span(within(related.span)).label(words));
        }
        let title = level.with_name(name).primary_title(worded.message);
        let mut group: Group<'_> = title.element(snippet);
        if let Some(options) = self.options_note(finding) {
            group =
                group.element(Shown::NOTE.with_name(self.messages.text("cli-note", &[])).message(options));
        }
        for reference in &finding.law {
            let words = self.questionnaire.words(self.lang());
            if let Some(title) = words.law_title(reference) {
                group = group.element(Shown::NOTE.with_name(named("cli-law")).message(title.text.to_owned()));
            }
        }
        if let Some(help) = worded.help {
            group = group.element(Shown::HELP.with_name(named("cli-help")).message(help));
        }
        let renderer = match self.color {
            Color::Never => Renderer::plain(),
            // Colours are taken out again where the stream has none.
            Color::Auto | Color::Always => Renderer::styled(),
        };
        renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH).render(&[group])
    }

    /// Options with their meaning, one a line.
    fn options_note(&self, finding: &Finding) -> Option<String> {
        let id = finding.args.iter().find_map(|(_, arg)| match arg {
            Arg::Options(id) => Some(id),
            _ => None,
        })?;
        let options = self.options(id);
        let width = options.keys().map(|option| option.chars().count()).max().unwrap_or_default();
        let lines = options.iter().map(|(option, label)| {
            format!("{option}{}  {label}", " ".repeat(width - option.chars().count()))
        });
        Some(lines.collect::<Vec<_>>().join("\n")).filter(|lines| !lines.is_empty())
    }
}

/// What stands on the first line of a span: long texts need not be shown whole.
fn first_line(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let text = file.slice(span);
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    span.start..span.start + line.len()
}
