//! Events of the YAML crate to our tree, and the refusal of what we do not read.
//!
//! This is the only user of the crate, together with `syntax.rs`, which puts its errors into our words.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, StrInput, StructureStyle};

use crate::finding::{Code, Finding};
use crate::source::Span;

use super::lines;
use super::node::{Entry, Key, Node, NodeKind, Text, TextStyle};
use super::repair::{self, Repair};
use super::scalar::{self, resolve};
use super::syntax::{self, Before};
use super::{Keys, MAX_DEPTH, MAX_FINDINGS, MAX_KEY_CHARACTERS, MAX_NODES};
use crate::path::{Path, Segment};

/// What one reading of a text gave.
pub(super) struct Pass {
    /// The tree; `None` where reading ended too soon.
    pub(super) root: Option<Node>,
    /// What was refused on the way, in the order of the text.
    pub(super) findings: Vec<Finding>,
    /// What ended the reading, and how the text might be repaired there.
    pub(super) stop: Option<(Finding, Option<Repair>)>,
    /// How far the text was read, in bytes.
    pub(super) read: usize,
}

/// Reads a text once, up to its end or to the first mistake that cannot be passed over.
pub(super) fn pass(text: &str, keys: Keys<'_>) -> Pass {
    let mut builder = Builder::new(text, keys);
    let root = builder.document().ok();
    let stop = builder.stop.map(|finding| {
        let repair = repair::repair(text, &finding, &builder.before);
        (finding, repair)
    });
    Pass { root, findings: builder.findings, stop, read: builder.before.end }
}

/// The key that a file begins with.
const FIRST_KEY: &str = "questionnaire";
/// The variant of a finding about a second file in a file.
const PASTED: &str = "pasted";

/// Whether the last thing of a value is a text after `|`.
fn ends_in_block(value: &Node) -> bool {
    match &value.kind {
        NodeKind::Text(text) => text.style == TextStyle::Block,
        NodeKind::Mapping(entries) => entries.last().is_some_and(|last| ends_in_block(&last.value)),
        NodeKind::List(items) => items.last().is_some_and(ends_in_block),
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => false,
    }
}

/// The keys of a mapping that were read already.
#[derive(Default)]
struct Seen(HashMap<String, Span>);

impl Seen {
    /// Up to how many keys looking at each is quicker than a map of them. Most mappings have fewer.
    const FEW: usize = 16;

    /// Where a key stands first.
    fn first(&mut self, entries: &[Entry], name: &str) -> Option<Span> {
        if entries.len() <= Self::FEW {
            let same = |entry: &&Entry| entry.key.name == name;
            return entries.iter().find(same).map(|entry| entry.key.span);
        }
        // Names of entries differ, so that the map has as many as were put into it.
        let new = entries.iter().skip(self.0.len()).map(|entry| (entry.key.name.clone(), entry.key.span));
        self.0.extend(new);
        self.0.get(name).copied()
    }
}

/// A step of the way to the value being read. A key is lent to it, and goes back to its entry.
enum Step {
    Key(String),
    Index(usize),
}

/// Reading cannot go on; the finding that says why is already noted.
struct Stop;

type Read<T> = Result<T, Stop>;

struct Builder<'text, 'k> {
    text: &'text str,
    events: Parser<'text, StrInput<'text>>,
    findings: Vec<Finding>,
    /// What ended the reading.
    stop: Option<Finding>,
    /// Where the value being read stands.
    way: Vec<Step>,
    nodes: usize,
    depth: usize,
    /// What was read before the current event: an error, or the `|` of a block, is looked for behind it.
    before: Before<'k>,
    /// The end of the event before the current one.
    previous_end: usize,
}

impl<'text, 'k> Builder<'text, 'k> {
    fn new(text: &'text str, keys: Keys<'k>) -> Self {
        let options = granit_parser::options! {
            emit_comments: false,
            emit_anchor_events: true, // refused below, with their place
            emit_unresolved_aliases: true, // likewise; never resolved, so that nothing can grow
            disallow_directives: true,
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
            simple_key_max_lookahead: MAX_KEY_CHARACTERS,
        };
        Self {
            text,
            events: Parser::new_from_str_with_options(text, options),
            findings: Vec::new(),
            stop: None,
            way: Vec::new(),
            nodes: 0,
            depth: 0,
            before: Before::new(keys),
            previous_end: 0,
        }
    }

    fn path(&self) -> Path {
        let segments = self.way.iter().map(|step| match step {
            Step::Key(name) => Segment::Key(name.as_str().into()),
            Step::Index(index) => Segment::Index(*index),
        });
        segments.collect()
    }

    /// Notes something that does not end the reading.
    fn refuse(&mut self, code: Code, span: Span) {
        // Not even the path is made for what is not kept: keys may be long, and faults many.
        if self.findings.len() < MAX_FINDINGS {
            self.findings.push(Finding::new(code, span, self.path()));
        }
    }

    /// Notes what ends the reading.
    fn stop<T>(&mut self, finding: Finding) -> Read<T> {
        self.stop = Some(finding);
        Err(Stop)
    }

    /// Ends the reading at something that YAML accepts, and nobody means.
    fn stop_at<T>(&mut self, code: Code, span: Span) -> Read<T> {
        let finding = syntax::found_at(self.text, code, span, &self.before, self.path());
        self.stop(finding)
    }

    /// The next event, its bytes, and the bytes of its tag.
    fn next(&mut self) -> Read<(Event<'text>, Span, Option<Span>)> {
        let (event, place) = match self.events.next() {
            Some(Ok(next)) => next,
            Some(Err(error)) => return self.syntax_error(&error),
            None => {
                // The crate ends a stream with an event; without one the text ended too soon.
                let finding = syntax::cut_off(self.text, self.path());
                return self.stop(finding);
            }
        };
        let span = self.span(&place);
        let tag = place.tag_span().map(|tag| self.span(&tag));
        if !matches!(event, Event::Anchor(..)) {
            self.previous_end = self.before.end;
            self.before.end = self.before.end.max(span.end);
            self.before.value = match event {
                Event::Scalar(_, ScalarStyle::Plain, ..) => syntax::Last::Plain(span),
                Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..) => {
                    syntax::Last::Quoted(span)
                }
                _ => syntax::Last::Other,
            };
        }
        Ok((event, span, tag))
    }

    /// A place of the crate as ours. With text as input the crate counts in bytes; the bounds are checked all the
    /// same, so that a mistake there could only misplace a message.
    fn span(&self, place: &granit_parser::Span) -> Span {
        let range = place.byte_range().unwrap_or_default();
        let start = lines::on_border(self.text, range.start);
        Span::new(start, lines::on_border(self.text, range.end).max(start))
    }

    fn syntax_error<T>(&mut self, error: &granit_parser::ScanError) -> Read<T> {
        // `*italic* text` is refused as an alias; that words follow it says that it was a text.
        let finding = syntax::finding(self.text, error, &self.before, self.path());
        let begun = self.findings.last().filter(|last| {
            [Code::Alias, Code::Anchor, Code::Tag].iter().any(|code| last.is(*code))
                && lines::line(self.text, last.span.start) == lines::line(self.text, finding.span.start)
        });
        let Some(begun) = begun.map(|begun| begun.span.start) else { return self.stop(finding) };
        self.findings.pop();
        self.stop_at(Code::ReservedStart, lines::character_at(self.text, begun))
    }

    /// The one document of the file.
    fn document(&mut self) -> Read<Node> {
        self.next()?; // the start of the stream
        let (event, ..) = self.next()?;
        if !matches!(event, Event::DocumentStart(..)) {
            return self.stop(Finding::new(Code::EmptyFile, Span::at(0), Path::root()));
        }
        let root = self.value()?;
        if root.is_null() && root.span.start == root.span.end && self.findings.is_empty() {
            return self.stop(Finding::new(Code::EmptyFile, Span::at(0), Path::root()));
        }
        self.next()?; // the end of the document
        let (event, span, _) = self.next()?;
        if matches!(event, Event::DocumentStart(..)) {
            // Without `---` (after `...`) the place is that of the first value, which may have no width.
            let span = if span.start == span.end { lines::rest_of_line(self.text, span.start) } else { span };
            // A line of dashes in a text, or between sections, parts no documents: what follows is read with the rest.
            if repair::begins_document(self.text, span.start) {
                self.refuse(Code::SecondDocument, span);
            } else {
                return self.stop_at(Code::SecondDocument, span);
            }
        }
        Ok(root)
    }

    /// The value that starts with the next event.
    fn value(&mut self) -> Read<Node> {
        let (event, span, tag) = self.next()?;
        self.node(event, span, tag)
    }

    fn node(&mut self, event: Event<'text>, span: Span, tag: Option<Span>) -> Read<Node> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let finding = Finding::new(Code::TooManyNodes, span, self.path()).arg("limit", MAX_NODES);
            return self.stop(finding);
        }
        let header_from = self.previous_end;
        self.properties(&event, tag)?;
        match event {
            Event::Scalar(value, ScalarStyle::Plain, ..) => {
                self.glued(span)?;
                // A missing value comes as `~` without a place.
                let kind = if span.start == span.end { NodeKind::Null } else { resolve(value) };
                Ok(Node { span, kind })
            }
            Event::Scalar(value, style, ..) => {
                let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let span = if block { syntax::block_span(self.text, header_from, span) } else { span };
                let style = if block { TextStyle::Block } else { TextStyle::Quoted };
                Ok(Node { span, kind: NodeKind::Text(Text { value: value.into_owned(), style }) })
            }
            Event::SequenceStart(style, ..) => self.nested(span, style, Self::list),
            Event::MappingStart(style, ..) => self.nested(span, style, Self::mapping),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                // `**important**`
                if lines::rest_of_line(self.text, span.start + 1)
                    .range()
                    .any(|at| self.text.as_bytes()[at] == b'*')
                {
                    return self.stop_at(Code::ReservedStart, lines::character_at(self.text, span.start));
                }
                self.refuse(Code::Alias, span);
                Ok(Node { span, kind: NodeKind::Null })
            }
            _ => {
                // No other event stands for a value.
                let finding = Finding::new(Code::Syntax, span, self.path());
                self.stop(finding)
            }
        }
    }

    /// `id:x` alone on its line is a text for YAML; a space is missing.
    fn glued(&mut self, span: Span) -> Read<()> {
        // Only what begins a line, so that a file of one line is not read again for each of its values.
        let margin = self.text[..span.start].trim_end_matches([' ', '-', '\u{feff}']);
        let begins = margin.is_empty() || margin.ends_with(['\n', '\r']);
        if !begins || !self.text[span.range()].contains(':') {
            return Ok(());
        }
        let line = lines::line(self.text, span.start);
        match lines::glued_colon(self.text, line).filter(|colon| colon.start < span.end) {
            Some(_) => self.stop_at(Code::MissingSpace, lines::rest_of_line(self.text, span.start)),
            None => Ok(()),
        }
    }

    /// Refuses the anchor and the tag before a value.
    fn properties(&mut self, event: &Event<'text>, tag: Option<Span>) -> Read<()> {
        if let Some(tag) = tag {
            self.refuse(Code::Tag, tag);
        }
        if let Event::Scalar(_, _, 1.., _)
        | Event::SequenceStart(_, 1.., _)
        | Event::MappingStart(_, 1.., _) = event
        {
            let (_, anchor, _) = self.next()?; // follows its value at once
            self.refuse(Code::Anchor, anchor);
        }
        Ok(())
    }

    /// A list or mapping, one level down.
    fn nested(
        &mut self,
        start: Span,
        style: StructureStyle,
        read: impl FnOnce(&mut Self, &mut Span) -> Read<NodeKind>,
    ) -> Read<Node> {
        if self.depth == MAX_DEPTH {
            let finding =
                Finding::new(Code::TooDeep, lines::character_at(self.text, start.start), self.path());
            return self.stop(finding.arg("limit", MAX_DEPTH));
        }
        self.depth += 1;
        let flow = style == StructureStyle::Flow && start.start < start.end;
        if flow {
            self.before.open_flow.push(start.start);
        }
        // `read` joins the bytes of all that is inside. The crate's own end of a block is the next word, lines below.
        let mut span = start;
        let kind = read(self, &mut span)?;
        if flow {
            self.before.open_flow.pop();
            self.before.value = syntax::Last::Flow(span);
        }
        self.depth -= 1;
        Ok(Node { span, kind })
    }

    fn list(&mut self, span: &mut Span) -> Read<NodeKind> {
        let mut items = Vec::new();
        loop {
            let (event, at, tag) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                if at.start < at.end {
                    *span = span.join(at);
                }
                return Ok(NodeKind::List(items));
            }
            self.way.push(Step::Index(items.len()));
            let item = self.node(event, at, tag)?;
            self.way.pop();
            *span = span.join(item.span);
            items.push(item);
        }
    }

    fn mapping(&mut self, span: &mut Span) -> Read<NodeKind> {
        let mut entries = Vec::new();
        let mut seen = Seen::default();
        loop {
            let (event, at, tag) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                if at.start < at.end {
                    *span = span.join(at);
                }
                return Ok(NodeKind::Mapping(entries));
            }
            let plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..));
            let key = self.key(event, at, tag, span)?;
            if let Some(key) = key.as_ref().filter(|_| plain) {
                self.key_of_a_text(key, entries.last())?;
                self.key_behind_a_dash(key)?;
            }
            let mut key = key.filter(|key| {
                let first = seen.first(&entries, &key.name);
                if let Some(first) = first {
                    self.duplicate(key, first);
                }
                first.is_none()
            });

            // The value of a refused key is read too: there may be more to say about it.
            self.way.extend(key.as_mut().map(|key| Step::Key(std::mem::take(&mut key.name))));
            let mut value = self.value()?;
            if let Some(key) = &mut key
                && let Some(Step::Key(name)) = self.way.pop()
            {
                key.name = name;
            }
            if value.is_null() && value.span.start == value.span.end {
                value.span = syntax::behind_colon(self.text, value.span.start);
            }
            *span = span.join(value.span);
            if let Some(key) = key {
                entries.push(Entry { key, value });
            }
        }
    }

    /// Ends the reading at a key that is a line of text: one behind no-break spaces, or under a text after `|`, which
    /// stands at the margin.
    fn key_of_a_text(&mut self, key: &Key, above: Option<&Entry>) -> Read<()> {
        if key.name.starts_with(lines::is_odd_space)
            && let Some(odd) = syntax::odd_indentation(self.text, lines::line(self.text, key.span.start))
        {
            return self.stop_at(Code::NoBreakIndentation, odd);
        }
        let block = above.is_some_and(|above| ends_in_block(&above.value));
        // `Exceptions: aucune` is no question, where the questions are known.
        let capital = self.before.keys.are_known() && key.name.starts_with(char::is_uppercase);
        let sentence = || key.name.contains(char::is_whitespace) || capital;
        let name = key.name.trim_end_matches(lines::is_odd_space);
        if block && sentence() && !self.before.keys.is_meant(name) {
            return self.stop_at(Code::TextNotIndented, lines::rest_of_line(self.text, key.span.start));
        }
        Ok(())
    }

    /// Ends the reading at a key that begins with another dash than that of a list: `– who`, `-who`, `1. who`.
    fn key_behind_a_dash(&mut self, key: &Key) -> Read<()> {
        if key.name.starts_with(|first: char| first.is_ascii_lowercase()) {
            return Ok(());
        }
        match lines::odd_dash(&key.name).filter(|dash| self.before.keys.has(key.name[dash.end..].trim_end()))
        {
            Some(dash) => {
                let start = key.span.start;
                self.stop_at(Code::WrongDash, Span::new(start, start + dash.sign))
            }
            None => Ok(()),
        }
    }

    fn duplicate(&mut self, key: &Key, first: Span) {
        // The questions of a second file, pasted below the first, are told with its first line.
        let pasted =
            self.way.is_empty() && self.findings.iter().any(|finding| finding.variant == Some(PASTED));
        if self.findings.len() < MAX_FINDINGS && !pasted {
            let finding = Finding::new(Code::DuplicateKey, key.span, self.path().key(&key.name));
            let begins = self.way.is_empty() && key.name == FIRST_KEY && self.before.keys.has(FIRST_KEY);
            let finding = if begins { finding.variant(PASTED) } else { finding };
            self.findings.push(finding.arg("key", key.name.as_str()).related(first, "first-here"));
        }
    }

    /// A key; `None` for one that was refused.
    fn key(
        &mut self,
        event: Event<'text>,
        at: Span,
        tag: Option<Span>,
        outer: &mut Span,
    ) -> Read<Option<Key>> {
        let plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..));
        let alias = matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_));
        let node = match event {
            // Kept as written: `1.10` and `true` are names like any other.
            Event::Scalar(ref name, ScalarStyle::Plain, ..) if at.start < at.end => {
                let name = name.to_string();
                self.properties(&event, tag)?;
                let null = scalar::is_null(&name);
                let text = NodeKind::Text(Text { value: name, style: TextStyle::Plain });
                Node { span: at, kind: if null { NodeKind::Null } else { text } }
            }
            event => self.node(event, at, tag)?,
        };
        *outer = outer.join(node.span);
        match node.kind {
            NodeKind::Text(text) if plain && text.value == "<<" => {
                self.refuse(Code::MergeKey, node.span);
                Ok(None)
            }
            NodeKind::Text(text) if text.value.chars().nth(MAX_KEY_CHARACTERS).is_none() => {
                Ok(Some(Key { name: text.value, span: node.span }))
            }
            _ if alias => Ok(None),
            _ => {
                let empty = node.span.start == node.span.end;
                let span = if empty { lines::character_at(self.text, at.start) } else { node.span };
                self.refuse(Code::KeyNotText, span);
                Ok(None)
            }
        }
    }
}

#[cfg(test)]
mod tests;
