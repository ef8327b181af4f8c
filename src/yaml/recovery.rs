//! Reading on behind a mistake: each is repaired in a copy of the text, which is then read again.
//!
//! One run so tells all the mistakes of a file, and not the first. What was repaired is not what the person wrote:
//! the tree of a repaired text serves to find more mistakes, never to make a document.

use crate::finding::{self, AnyCode, Code, Finding, Suggestion};
use crate::source::{SourceFile, Span};

use super::node::{Node, NodeKind, SpannedDocument};
use super::parser::{self, Pass};
use super::patch::Patched;
use super::repair::{self, Offer, Repair};
use super::{KeyUse, Keys, MAX_FINDINGS, Segment, astray, control_character, lines, syntax};

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The tree; `None` when the text is not YAML to the end, is empty, too deep or too large. Where `findings` is
    /// not empty, the tree may lack what was refused: of a key that stands twice it has the first one.
    pub document: Option<SpannedDocument>,
    /// The tree as it might be without the mistakes, where there are some; for finding further ones.
    pub recovered: Option<Recovered>,
    /// What is wrong, in the order of the file. All of them are errors.
    pub findings: Vec<Finding>,
}

/// The tree of a text in which mistakes were repaired. Its places are those of the text as written.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered {
    /// The tree.
    pub document: SpannedDocument,
    /// The bytes of which nothing more should be said.
    pub doubtful: Vec<Span>,
    /// Whether something is missing in the tree that stands in the file, so that nothing is known to be absent.
    pub lossy: bool,
}

/// How often the text may be read again for its mistakes, as a multiple of its length: time stays linear in it.
const MOST_READING: usize = 8;
/// What may be read again whatever the length, in bytes: a short text may be full of mistakes.
const READING_OF_SHORT_TEXTS: usize = 4 * 1024 * 1024;

/// How many bytes may be read again for the mistakes of a text.
fn budget(text: &str) -> usize {
    MOST_READING * text.len() + READING_OF_SHORT_TEXTS
}

/// Text to tree. Linear in the length of the text. Never panics; gives a document, or findings, or both.
pub fn parse(file: &SourceFile) -> Parsed {
    parse_knowing(file, Keys::UNKNOWN)
}

/// The same for a file whose keys are known.
pub fn parse_knowing(file: &SourceFile, keys: Keys<'_>) -> Parsed {
    let text = file.text();
    let mut reading = Reading::new(text);
    let mut budget = budget(text);
    while let Some(finding) = control_character(reading.text.text()) {
        budget = budget.saturating_sub(text.len());
        let edit = repair::without_control(reading.text.text(), finding.span);
        let repair = Repair { edits: vec![edit], offer: Offer::Safe, doubtful: None, lossy: false };
        if !reading.repair(finding, Some(repair)) || budget == 0 {
            return Parsed { document: None, recovered: None, findings: reading.findings };
        }
    }
    let mut pass = parser::pass(reading.text.text(), keys);
    loop {
        let stop = pass.stop.take();
        // What YAML noticed may follow from a line above that stands where its key does not belong.
        let suspects: Vec<&Finding> = match &stop {
            Some((finding, _)) => vec![finding],
            None => duplicates(&pass).collect(),
        };
        let mut better =
            suspects.into_iter().map(|suspect| reading.astray(suspect, &pass, keys, &mut budget));
        if let Some(better) = better.find_map(|better| better) {
            pass = better;
            if budget == 0 {
                break;
            }
            continue;
        }
        let Some((stop, repair)) = stop else { break };
        budget = budget.saturating_sub(pass.read);
        if !reading.repair(stop, repair) || budget == 0 {
            break;
        }
        pass = parser::pass(reading.text.text(), keys);
    }
    reading.end(pass)
}

/// The tree of a text that can be read, with the lines put right that do not stand where their keys belong, and a
/// finding for each of them; `None` where there are none.
pub fn put_right(file: &SourceFile, keys: Keys<'_>) -> Option<(Recovered, Vec<Finding>)> {
    let mut reading = Reading::new(file.text());
    let mut from = 0;
    let mut budget = budget(file.text());
    while let Some(astray) = astray::next_astray(reading.text.text(), from, keys) {
        let moved = matches!(astray.what, astray::What::Column { .. });
        let finding = syntax::misplaced(reading.text.text(), &astray);
        let key = match astray.path.last() {
            Some(Segment::Key(key)) => keys.use_of(key),
            _ => None,
        };
        // What stands beside answers may stand at many places: a person looks at where it goes.
        let beside = matches!(key, Some(KeyUse::Beside | KeyUse::State));
        let repair = repair::of_astray(reading.text.text(), &astray, keys)
            .map(|repair| Repair { offer: if beside { Offer::Suggested } else { repair.offer }, ..repair });
        budget = budget.saturating_sub(file.text().len());
        if budget == 0 || moved && !reading.repair(finding, repair) {
            return None;
        }
        // The line begins where it did; where it ends may have changed.
        let text = reading.text.text();
        let Some(next) = lines::next_line(text, lines::line(text, astray.line.start)) else { break };
        from = next.start;
    }
    let pass = parser::pass(reading.text.text(), keys);
    if pass.stop.is_some() || !pass.findings.is_empty() {
        return None;
    }
    let parsed = reading.end(pass);
    Some((parsed.recovered?, parsed.findings))
}

struct Reading<'text> {
    text: Patched<'text>,
    findings: Vec<Finding>,
    /// What was told or repaired, in bytes of the file.
    repaired: Vec<Span>,
    doubtful: Vec<Span>,
    lossy: bool,
    /// The place of the last mistake, in bytes of the text as it was then, and how long that was.
    last: Option<usize>,
    repairs: usize,
}

impl<'text> Reading<'text> {
    fn new(text: &'text str) -> Self {
        let text = Patched::new(text);
        let (findings, repaired, doubtful) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, findings, repaired, doubtful, lossy: false, last: None, repairs: 0 }
    }

    /// Notes a mistake and repairs it; `false` where reading cannot go on.
    fn repair(&mut self, mut finding: Finding, repair: Option<Repair>) -> bool {
        let at = finding.span.start;
        // A second mistake in what was repaired is ours, or follows from the first: told once.
        let span = self.text.original(finding.span);
        let again = self.repaired.iter().any(|repaired| touches(*repaired, span)) || self.last == Some(at);
        let repair = if again { repair::drop(self.text.text(), at) } else { repair };
        self.last = Some(at);
        self.repairs += 1;
        self.repaired.push(span);
        if !again {
            self.localise(&mut finding);
            if let Some(repair) = repair.as_ref().filter(|repair| repair.offer != Offer::Hidden)
                && let Some(edits) = self.text.original_edits(&repair.edits)
            {
                finding.suggestion = Some(Suggestion { safe: repair.offer == Offer::Safe, edits });
            }
            self.findings.push(finding);
        }
        let Some(repair) = repair.filter(|_| self.repairs < MAX_FINDINGS) else { return false };
        self.repaired.extend(repair.edits.iter().map(|edit| self.text.original(edit.span)));
        self.doubtful.extend(repair.doubtful.map(|span| self.text.original(span)));
        self.lossy |= repair.lossy;
        self.text.apply(&repair.edits);
        true
    }

    /// Looks for a line above a mistake that does not stand where its key belongs. It is told in place of the mistake
    /// if reading gets further once it is put right; gives that reading.
    fn astray(&mut self, suspect: &Finding, pass: &Pass, keys: Keys<'_>, budget: &mut usize) -> Option<Pass> {
        let (AnyCode::Builtin(code), text) = (&suspect.code, self.text.text()) else { return None };
        let only_above = match code {
            Code::Indentation
            | Code::ListIndentation
            | Code::LineWithoutKey
            | Code::ValueWithoutKey
            | Code::ColonInText
            | Code::DuplicateKey
            | Code::Syntax => false,
            Code::TextNotIndented
            | Code::ReservedStart
            | Code::MissingColon
            | Code::WrongDash
            | Code::CutOff => true,
            _ => return None,
        };
        *budget = budget.saturating_sub(suspect.span.start);
        let astray = astray::first_astray(text, suspect.span.start, keys)?;
        if only_above && suspect.span.start <= astray.line.end
            || self.repaired.iter().any(|repaired| touches(*repaired, self.text.original(astray.line)))
        {
            return None;
        }
        let repair = repair::of_astray(text, &astray, keys)?;
        let finding = syntax::found_astray(text, &astray);
        let mut better = self.text.clone();
        better.apply(&repair.edits);
        let next = parser::pass(better.text(), keys);
        *budget = budget.saturating_sub(next.read);
        let stopped_at = self.text.original(suspect.span).start;
        let further = match &next.stop {
            Some((stop, _)) => better.original(stop.span).start > stopped_at,
            None => duplicates(&next).count() < duplicates(pass).count() || !suspect.is(Code::DuplicateKey),
        };
        if !(further && self.repair(finding, Some(repair))) {
            return None;
        }
        // What was told before may have asked for another repair.
        let same = self.text.text() == better.text();
        Some(if same { next } else { parser::pass(self.text.text(), keys) })
    }

    /// Gives a finding of the repaired text its places in the file.
    fn localise(&self, finding: &mut Finding) {
        finding.span = self.text.original(finding.span);
        for related in &mut finding.related {
            related.span = self.text.original(related.span);
        }
    }

    fn end(mut self, pass: Pass) -> Parsed {
        let sound = self.findings.is_empty();
        let mut lossy = self.lossy;
        for mut finding in pass.findings {
            self.localise(&mut finding);
            lossy |=
                finding.code != AnyCode::Builtin(Code::Tag) && finding.code != AnyCode::Builtin(Code::Anchor);
            self.doubtful.push(finding.span);
            if !self.repaired.iter().any(|repaired| touches(*repaired, finding.span)) {
                self.findings.push(finding);
            }
        }
        finding::sort(&mut self.findings);
        // What was repaired and what was refused may be as many each.
        self.findings.truncate(MAX_FINDINGS);
        let root = pass.root.map(|mut root| {
            if !sound {
                self.localise_node(&mut root);
            }
            SpannedDocument { root }
        });
        let recovered = match (&root, self.findings.is_empty()) {
            (Some(document), false) => {
                Some(Recovered { document: document.clone(), doubtful: self.doubtful, lossy })
            }
            _ => None,
        };
        Parsed { document: root.filter(|_| sound), recovered, findings: self.findings }
    }

    fn localise_node(&self, node: &mut Node) {
        node.span = self.text.original(node.span);
        match &mut node.kind {
            NodeKind::List(items) => items.iter_mut().for_each(|item| self.localise_node(item)),
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    entry.key.span = self.text.original(entry.key.span);
                    self.localise_node(&mut entry.value);
                }
            }
            NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) | NodeKind::Text(_) => {}
        }
    }
}

/// The keys of a text that stand twice.
fn duplicates(pass: &Pass) -> impl Iterator<Item = &Finding> {
    pass.findings.iter().filter(|finding| finding.is(Code::DuplicateKey))
}

/// Whether two places have something in common, or one stands inside the other.
pub(super) fn touches(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
        || one.start <= other.start && other.end <= one.end && one.start < one.end
        || other.start <= one.start && one.end <= other.end && other.start < other.end
}

impl Recovered {
    /// Whether something at this place would only follow from a mistake that is told already.
    pub fn is_doubtful(&self, span: Span) -> bool {
        self.doubtful.iter().any(|doubtful| touches(*doubtful, span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Found by fuzzing: mistakes that are repaired, and things that are refused, are each kept up to a number.
    #[test]
    fn no_more_findings_are_kept_than_a_person_reads() {
        let text = "a: \"b\" c\nb: &x y\n".repeat(MAX_FINDINGS);
        let parsed = parse(&SourceFile::new("answers.yaml", text));
        assert_eq!(parsed.findings.len(), MAX_FINDINGS);
    }
}
