//! Findings in words: for people in a terminal, and as JSON.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Renderer, Snippet};
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::Color;
use crate::expression::State;
use crate::finding::{AnyCode, Arg, Code, Finding, Layer, Level};
use crate::locale::{Catalogue, Value, capitalised};
use crate::markdown::characters::{visible, visible_line};
use crate::questionnaire::{Questionnaire, Respondent};
use crate::source::{SourceFile, Span};
use crate::submission::Submission;

/// How many lines away another place may be, to be shown in one excerpt.
const FARTHEST_RELATED: usize = 200;
/// How wide a terminal is taken to be.
const WIDTH: usize = 100;

/// How questions without an answer are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blanks {
    /// How many there are.
    Counted,
    /// Each of them.
    All,
    /// Each that this role can answer, with the reason why it is asked.
    Of(Respondent),
}

/// Puts findings in words.
pub(crate) struct Presenter<'a> {
    questionnaire: &'a Questionnaire,
    messages: &'a Catalogue,
    color: Color,
}

/// A finding in words.
struct Worded {
    message: String,
    label: Option<String>,
    help: Option<String>,
}

impl<'a> Presenter<'a> {
    pub(crate) fn new(questionnaire: &'a Questionnaire, messages: &'a Catalogue, color: Color) -> Self {
        Self { questionnaire, messages, color }
    }

    fn lang(&self) -> &str {
        self.messages.language()
    }

    fn worded(&self, finding: &Finding) -> Worded {
        if let AnyCode::Check(_) = finding.code {
            let pick = |texts: &crate::finding::Texts| {
                texts.get(self.lang()).or_else(|| texts.values().next()).map(|text| visible(text.trim()))
            };
            return Worded {
                message: pick(&finding.texts).unwrap_or_default(),
                label: None,
                help: pick(&finding.help).filter(|help| !help.is_empty()),
            };
        }
        let code = finding.code.name();
        let id = match finding.variant {
            Some(variant) if self.messages.has(&format!("{code}-{variant}")) => format!("{code}-{variant}"),
            Some(_) | None => code.to_owned(),
        };
        let mut values: Vec<(&str, Value)> =
            finding.args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        if !values.iter().any(|(name, _)| *name == "about") {
            values.push(("about", self.value(&Arg::About(finding.question.clone()))));
        }
        Worded {
            message: capitalised(&self.messages.text(&id, &values)),
            label: self.messages.attribute(&id, "label", &values),
            help: self.messages.attribute(&id, "help", &values),
        }
    }

    /// A question, as the sentence about it begins.
    fn about(&self, id: &str) -> String {
        let label = self.questionnaire.words(self.lang()).label(id).to_owned();
        self.messages.text("about", &[("label", label.into())])
    }

    fn value(&self, arg: &Arg) -> Value {
        match arg {
            Arg::Text(text) => Value::Text(short(&visible_line(text))),
            Arg::Number(number) => Value::Number(*number),
            Arg::Label(id) => Value::Text(self.questionnaire.words(self.lang()).label(id).to_owned()),
            Arg::About(id) => Value::Text(id.as_deref().map_or_else(String::new, |id| self.about(id))),
            Arg::Options(id) => Value::Text(self.options(id).into_keys().collect::<Vec<_>>().join(", ")),
            Arg::Message(id) => Value::Text(self.messages.text(id, &[])),
        }
    }

    /// The options of a question with what they mean.
    fn options(&self, id: &str) -> IndexMap<String, String> {
        let words = self.questionnaire.words(self.lang());
        if id == "ground" {
            // What is protected, in words: nobody chooses between numbers of articles.
            let grounds = self.questionnaire.grounds().iter();
            return grounds
                .map(|id| {
                    (id.clone(), words.law_asks(id).map_or_else(String::new, |asks| asks.text.to_owned()))
                })
                .collect();
        }
        let Some(question) = self.questionnaire.question(id) else { return IndexMap::new() };
        let unclear = question.unclear.then(|| crate::questionnaire::UNCLEAR.to_owned());
        question
            .options
            .iter()
            .cloned()
            .chain(unclear)
            .map(|option| {
                let label = words.option_label(id, &option).map(|worded| worded.text.to_owned());
                (option, label.unwrap_or_default())
            })
            .collect()
    }

    fn level_name(&self, level: Level) -> String {
        let id = match level {
            Level::Error => "level-error",
            Level::Warning => "level-warning",
            Level::Advice => "level-advice",
            Level::Blank => "level-blank",
        };
        self.messages.text(id, &[])
    }

    /// Findings for people: errors first, then what has no answer.
    pub(crate) fn human(&self, file: &SourceFile, findings: &[Finding], told: Blanks) -> String {
        let mut shown: Vec<&Finding> =
            findings.iter().filter(|finding| finding.level > Level::Blank).collect();
        shown.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        let mut out = self.summary(file, findings);
        out.push('\n');
        for finding in shown {
            out.push('\n');
            out.push_str(&self.excerpt(file, finding));
            out.push('\n');
        }
        let blanks: Vec<&Finding> = findings.iter().filter(|finding| finding.level == Level::Blank).collect();
        if !blanks.is_empty() {
            out.push('\n');
            let translation = blanks.iter().all(|blank| blank.is(Code::Untranslated));
            out.push_str(&match told {
                _ if translation => self.untranslated(&blanks, told != Blanks::Counted),
                Blanks::Counted => self.blanks(&blanks),
                Blanks::All => self.missing(&blanks),
                Blanks::Of(role) => self.missing_for(&blanks, role),
            });
        } else if told != Blanks::Counted && findings.iter().any(|finding| finding.layer < Layer::Meaning) {
            // A file that could not be read whole has no list of what it lacks.
            let name = visible_line(file.name());
            out.push('\n');
            out.push_str(&self.messages.text("cli-missing-first", &[("file", name.into())]));
            out.push('\n');
        } else if let Blanks::Of(role) = told {
            out.push('\n');
            out.push_str(&self.messages.text("cli-missing-none", &[("role", self.role(role).into())]));
            out.push('\n');
        }
        out
    }

    fn summary(&self, file: &SourceFile, findings: &[Finding]) -> String {
        let name = visible_line(file.name());
        if findings.is_empty() {
            return self.messages.text("cli-summary-fine", &[("file", name.into())]);
        }
        let count =
            |level: Level| Value::from(findings.iter().filter(|finding| finding.level == level).count());
        let untranslated = findings.iter().filter(|finding| finding.is(Code::Untranslated)).count();
        let blanks = if untranslated > 0 { Value::from(0) } else { count(Level::Blank) };
        let summary = self.messages.text(
            "cli-summary",
            &[
                ("file", name.into()),
                ("errors", count(Level::Error)),
                ("warnings", count(Level::Warning)),
                ("advice", count(Level::Advice)),
                ("blanks", blanks),
            ],
        );
        if untranslated == 0 {
            return summary;
        }
        let waiting = self.messages.text("cli-summary-untranslated", &[("count", untranslated.into())]);
        format!("{summary}, {waiting}")
    }

    /// Texts that wait for their translation, by section; all of them with `missing`.
    fn untranslated(&self, blanks: &[&Finding], missing: bool) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut sections: IndexMap<Option<&str>, Vec<&Finding>> = IndexMap::new();
        for blank in blanks {
            let section = blank.question.as_deref().and_then(|id| id.split('.').next());
            sections.entry(section).or_default().push(blank);
        }
        let counts = sections.iter().map(|(section, texts)| match section {
            Some(section) => {
                let values = [("section", words.label(section).into()), ("count", texts.len().into())];
                self.messages.text("cli-blanks-section", &values)
            }
            None => self.messages.text("cli-untranslated-others", &[("count", texts.len().into())]),
        });
        let counts = counts.collect::<Vec<_>>().join(", ");
        let values = [("count", blanks.len().into()), ("sections", counts.into())];
        let mut out = self.messages.text("cli-untranslated", &values);
        out.push('\n');
        if !missing {
            out.push_str(&format!("  {}\n", self.messages.text("cli-untranslated-see", &[])));
            return out;
        }
        for blank in blanks {
            let label = blank.question.as_deref().map(|id| words.label(id)).unwrap_or_default();
            let line = format!("  {}  {label}", visible_line(&blank.path.to_string()));
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// Blanks by section, in the order of the questionnaire.
    fn by_section<'f>(&'f self, blanks: &[&Finding]) -> Vec<(&'f str, Vec<&'f str>)> {
        let ids: Vec<&str> = blanks.iter().filter_map(|finding| finding.question.as_deref()).collect();
        let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
        for question in self.questionnaire.counted().filter(|question| ids.contains(&question.id.as_str())) {
            let section = question.id.split('.').next().unwrap_or_default();
            match sections.last_mut() {
                Some((last, ids)) if *last == section => ids.push(&question.id),
                Some(_) | None => sections.push((section, vec![&question.id])),
            }
        }
        sections
    }

    fn section_counts(&self, sections: &[(&str, Vec<&str>)]) -> String {
        let words = self.questionnaire.words(self.lang());
        let counts = sections.iter().map(|(section, ids)| {
            let values = [("section", words.label(section).into()), ("count", ids.len().into())];
            self.messages.text("cli-blanks-section", &values)
        });
        counts.collect::<Vec<_>>().join(", ")
    }

    /// Every question without an answer: what to type, and the question.
    fn missing(&self, blanks: &[&Finding]) -> String {
        let words = self.questionnaire.words(self.lang());
        let sections = self.by_section(blanks);
        let width = sections.iter().flat_map(|(_, ids)| ids).map(|id| id.len()).max().unwrap_or_default();
        let values = [("count", blanks.len().into()), ("sections", self.section_counts(&sections).into())];
        let mut out = self.messages.text("cli-blanks", &values);
        for (section, ids) in &sections {
            out.push_str(&format!("\n\n{}\n", words.label(section)));
            let lines = ids.iter().map(|id| format!("  {id:width$}  {}", words.label(id)));
            out.push_str(&lines.collect::<Vec<_>>().join("\n"));
        }
        out.push_str("\n\n");
        if let Some(help) = self.messages.attribute("blank", "help", &[]) {
            out.push_str(&help);
            out.push('\n');
        }
        out
    }

    /// A role in words.
    fn role(&self, role: Respondent) -> String {
        let labels = self.questionnaire.labels().of(self.lang());
        labels.text(&format!("respondent-{}", role.name()), &[])
    }

    /// What one role has to answer: the question, what to type, and why it is asked.
    fn missing_for(&self, blanks: &[&Finding], role: Respondent) -> String {
        let words = self.questionnaire.words(self.lang());
        let mut out = self.messages.text("cli-missing-for", &[("role", self.role(role).into())]);
        for (section, ids) in self.by_section(blanks) {
            out.push_str(&format!("\n\n{}", words.label(section)));
            for id in ids {
                out.push_str(&format!("\n  {}  {id}", words.label(id)));
                let help = words.question(id, |text| &text.help).map(|help| help.text).unwrap_or_default();
                let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
                let options = textwrap::Options::new(WIDTH)
                    .word_splitter(textwrap::WordSplitter::NoHyphenation)
                    .initial_indent("      ")
                    .subsequent_indent("      ");
                for line in textwrap::wrap(&help, options).iter().filter(|_| !help.is_empty()) {
                    out.push_str(&format!("\n{line}"));
                }
            }
        }
        out.push_str("\n\n");
        if let Some(help) = self.messages.attribute("blank", "help", &[]) {
            out.push_str(&help);
            out.push('\n');
        }
        out
    }

    fn blanks(&self, blanks: &[&Finding]) -> String {
        let sections = self.by_section(blanks);
        let values = [("count", blanks.len().into()), ("sections", self.section_counts(&sections).into())];
        let mut out = self.messages.text("cli-blanks", &values);
        out.push('\n');
        let first: Vec<&str> = sections
            .iter()
            .flat_map(|(_, ids)| ids.iter().copied())
            .filter(|id| {
                let question = self.questionnaire.question(id);
                question.is_some_and(|question| question.tier == crate::questionnaire::Tier::Essential)
            })
            .take(4)
            .collect();
        if !first.is_empty() {
            let list = format!("`{}`", first.join("`, `"));
            out.push_str("  ");
            out.push_str(&self.messages.text("cli-blanks-first", &[("questions", list.into())]));
            out.push('\n');
        }
        out.push_str("  ");
        out.push_str(&self.messages.text("cli-blanks-see", &[]));
        out.push('\n');
        out
    }

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

    /// A finding as data.
    pub(crate) fn data(&self, file: &SourceFile, finding: &Finding) -> FindingData {
        let worded = self.worded(finding);
        let (start, end) = (file.position(finding.span.start), file.position(finding.span.end));
        let words = self.questionnaire.words(self.lang());
        FindingData {
            code: finding.code.name().to_owned(),
            level: finding.level,
            layer: finding.layer,
            message: worded.message,
            file: visible_line(file.name()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start: finding.span.start,
            end: finding.span.end,
            path: finding.path.to_string(),
            question: finding.question.clone(),
            help: worded.help,
            suggestion: finding.suggestion.as_ref().map(|suggestion| SuggestionData {
                title: worded.label.unwrap_or_default(),
                safe: suggestion.safe,
                edits: suggestion
                    .edits
                    .iter()
                    .map(|edit| EditData {
                        start: edit.span.start,
                        end: edit.span.end,
                        text: edit.text.clone(),
                    })
                    .collect(),
            }),
            related: finding
                .related
                .iter()
                .map(|related| {
                    let place = file.position(related.span.start);
                    RelatedData {
                        message: self.messages.text(related.message, &[]),
                        line: place.line,
                        column: place.column,
                        start: related.span.start,
                        end: related.span.end,
                    }
                })
                .collect(),
            law: finding
                .law
                .iter()
                .map(|id| LawData {
                    id: id.clone(),
                    title: words.law_title(id).map(|title| title.text.to_owned()).unwrap_or_default(),
                })
                .collect(),
        }
    }
}

/// What stands on the first line of a span: long texts need not be shown whole.
fn first_line(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let text = file.slice(span);
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    span.start..span.start + line.len()
}

/// A value of the user's in a message: long ones are cut.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{cut}…")
}

/// What `check --format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingsFile {
    /// The version of this shape.
    pub(crate) version: u32,
    /// The files that were read, or should have been.
    pub(crate) files: Vec<FileData>,
    /// What was found, by file and place.
    pub(crate) findings: Vec<FindingData>,
}

/// A file that was checked.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FileData {
    /// Its name, as given.
    pub(crate) file: String,
    /// The id of its page, where it has one.
    pub(crate) id: Option<String>,
    /// How it went.
    pub(crate) status: Status,
    /// How many findings of each level.
    pub(crate) counts: Counts,
    /// How many questions of each section are in each state; empty where the file could not be read whole.
    pub(crate) completeness: IndexMap<String, IndexMap<State, usize>>,
}

/// How a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
    /// Nothing above a blank.
    Ok,
    /// Something below an error.
    Findings,
    /// Errors.
    Errors,
    /// It could not be read at all.
    Unreadable,
}

/// Findings by level.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Counts {
    pub(crate) error: usize,
    pub(crate) warning: usize,
    pub(crate) advice: usize,
    pub(crate) blank: usize,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingData {
    /// Its stable name.
    code: String,
    level: Level,
    layer: Layer,
    /// What it says, in the language of messages.
    message: String,
    file: String,
    /// From 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
    end_line: usize,
    end_column: usize,
    /// First byte.
    start: usize,
    /// The byte after the last one.
    end: usize,
    /// The value it is about, as a JSON Pointer.
    path: String,
    /// The question it is about.
    question: Option<String>,
    /// What to do.
    help: Option<String>,
    suggestion: Option<SuggestionData>,
    related: Vec<RelatedData>,
    law: Vec<LawData>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SuggestionData {
    title: String,
    /// Whether it can be applied without a person looking.
    safe: bool,
    edits: Vec<EditData>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct EditData {
    start: usize,
    end: usize,
    text: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RelatedData {
    message: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
struct LawData {
    id: String,
    title: String,
}

/// The counts of some findings.
pub(crate) fn counts(findings: &[Finding]) -> Counts {
    let mut counts = Counts::default();
    for finding in findings {
        match finding.level {
            Level::Error => counts.error += 1,
            Level::Warning => counts.warning += 1,
            Level::Advice => counts.advice += 1,
            Level::Blank => counts.blank += 1,
        }
    }
    counts
}

/// How many questions of each section are in each state.
pub(crate) fn completeness(submission: &Submission) -> IndexMap<String, IndexMap<State, usize>> {
    let sections = submission.sections().iter();
    sections
        .map(|section| {
            let mut states: IndexMap<State, usize> = State::ALL.into_iter().map(|state| (state, 0)).collect();
            for response in &section.responses {
                *states.entry(response.state).or_default() += 1;
            }
            (section.id.clone(), states)
        })
        .collect()
}
