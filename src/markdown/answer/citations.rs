//! The sources that an answer cites: `[@fiche; @code]` in its text.

use crate::markdown::tree::Inline;

/// How many sources of one answer are looked at: a guard against hostile files, far above any honest one.
const MOST_CITATIONS: usize = 500;

/// What an answer cites, as it is read.
pub(super) struct Citations<'o> {
    /// What a citation shows; `None` for an id that no source has.
    label: &'o dyn Fn(&str) -> Option<String>,
    /// The ids, in order, each once.
    pub(super) ids: Vec<String>,
}

impl<'o> Citations<'o> {
    pub(super) fn new(label: &'o dyn Fn(&str) -> Option<String>) -> Self {
        Self { label, ids: Vec::new() }
    }

    /// `[@a; @b]` in text becomes references.
    pub(super) fn resolved(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let mut out = Vec::with_capacity(content.len());
        for inline in citations_on_one_line(content) {
            match inline {
                Inline::Text { text } if text.contains("[@") => self.cite(&text, &mut out),
                Inline::Emphasis { content } => {
                    out.push(Inline::Emphasis { content: self.resolved(content) });
                }
                Inline::Strong { content } => {
                    out.push(Inline::Strong { content: self.resolved(content) });
                }
                Inline::Strike { content } => {
                    out.push(Inline::Strike { content: self.resolved(content) });
                }
                other => out.push(other),
            }
        }
        out
    }

    fn cite(&mut self, text: &str, into: &mut Vec<Inline>) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("[@") {
            let ids = after.split_once(']').and_then(|(inside, behind)| Some((cited_ids(inside)?, behind)));
            let Some((ids, behind)) = ids else {
                into.push(Inline::Text { text: format!("{before}[@") });
                rest = after;
                continue;
            };
            into.push(Inline::Text { text: before.to_owned() });
            for (position, id) in ids.iter().enumerate() {
                if position > 0 {
                    into.push(Inline::Text { text: " ".into() });
                }
                match (self.label)(id) {
                    Some(label) => into.push(Inline::Citation { label }),
                    None => into.push(Inline::Text { text: format!("[@{id}]") }),
                }
                note(&mut self.ids, id);
            }
            rest = behind;
        }
        into.push(Inline::Text { text: rest.to_owned() });
    }
}

/// Adds an id to those that are cited already.
pub(super) fn note(ids: &mut Vec<String>, id: &str) {
    if ids.len() < MOST_CITATIONS && !ids.iter().any(|known| known == id) {
        ids.push(id.to_owned());
    }
}

/// Text in which a list of sources that was broken over lines, as editors that wrap do, stands on one.
fn citations_on_one_line(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    let mut rest = content.into_iter().peekable();
    while let Some(inline) = rest.next() {
        if inline == Inline::SoftBreak
            && let (Some(Inline::Text { text: before }), Some(Inline::Text { text: after })) =
                (out.last_mut(), rest.peek())
            && let Some((_, open)) = before.rsplit_once("[@")
            && cites_on(open, after)
        {
            before.push(' ');
            before.push_str(after);
            rest.next();
        } else {
            out.push(inline);
        }
    }
    out
}

/// Whether a list of sources goes on in the next line: it ends there, or after a comma on yet another.
fn cites_on(open: &str, next: &str) -> bool {
    let (inside, more) = match next.split_once(']') {
        Some((inside, _)) => (inside, false),
        None => (next.trim_end().trim_end_matches([';', ',']), true),
    };
    let broken = !more || inside.len() < next.trim_end().len();
    broken && !open.contains(']') && cited_ids(&format!("{open} {inside}")).is_some()
}

/// The ids of `fiche; @code`, what stands behind `[@`.
pub(super) fn cited_ids(inside: &str) -> Option<Vec<&str>> {
    let mut ids = Vec::new();
    for (position, part) in inside.split([';', ',']).enumerate() {
        let part = part.trim();
        let id = if position == 0 { part } else { part.strip_prefix('@')? };
        let well_formed = !id.is_empty()
            && id.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'));
        if !well_formed {
            return None;
        }
        ids.push(id);
    }
    Some(ids)
}
