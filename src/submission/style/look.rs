//! One way through the texts of a file: which remarks each of them deserves.

use std::collections::HashSet;
use std::ops::Range;

use indexmap::IndexMap;

use super::super::writing::named;
use super::super::written::{Role, Written};
use super::echo::{Echo, Echoes};
use super::gaps::Gap;
use super::glance::Glance;
use super::lists::Found;
use super::place::Places;
use super::sentences::Passage;
use super::{Language, Texts, quotable};
use super::{acronyms, citations, gaps, lists, middle_dot, people, phrasing, place, readability, sentences};
use crate::finding::{Arg, Code, Edit, Finding, Suggestion};
use crate::markdown::prose::{Prose, prose};
use crate::questionnaire::{Question, Questionnaire, Tier};
use crate::source::Span;

/// The most words of a sentence. GOV.UK’s limit: its style guide asks to break up longer ones (« Sentence length: why 25
/// words is our limit », 2014). French handbooks of administrative writing say 20 to 25.
pub(super) const LONGEST_SENTENCE: usize = 25;
/// How many further places of one remark are shown.
const MOST_PLACES: usize = 10;
/// How many words of a long sentence a message quotes.
const QUOTED_WORDS: usize = 5;
/// From how many words on an answer to an essential question says something. Ours: « Aucun effet. » or « Outil de tri. »
/// tells a reader nothing; a short sentence, « Vous obtenez une place », does.
const LEAST_WORDS: usize = 4;
/// From how many words beside its links on an answer can be read on paper. Ours: « Le règlement est publié ici » still
/// says nothing of what the link holds.
const BARE: usize = 6;

/// A way through the texts of a file.
pub(super) struct Look<'l, 'q> {
    questionnaire: &'q Questionnaire,
    echoes: &'l Echoes<'q>,
    texts: &'l Texts<'l>,
    findings: Vec<Finding>,
    /// Words to avoid that were told already.
    told: HashSet<usize>,
    /// Each acronym where it is first met: the text, and where in it.
    acronyms: IndexMap<String, (usize, Range<usize>)>,
    expanded: HashSet<String>,
}

impl<'l, 'q> Look<'l, 'q> {
    /// Looks at all of them.
    pub(super) fn run(
        questionnaire: &'q Questionnaire,
        echoes: &'l Echoes<'q>,
        texts: &'l Texts<'l>,
    ) -> Vec<Finding> {
        let mut look = Self {
            questionnaire,
            echoes,
            texts,
            findings: Vec::new(),
            told: HashSet::new(),
            acronyms: IndexMap::new(),
            expanded: HashSet::new(),
        };
        let tool = sentences::passage(texts.tool, 0..texts.tool.len());
        let own = acronyms::acronyms(texts.tool, &tool.words).into_iter();
        look.expanded.extend(own.map(|range| acronyms::bare(&texts.tool[range])));
        for title in &texts.titles {
            look.read_line(title);
        }
        for (position, written) in texts.written.iter().enumerate() {
            look.at(position, written);
        }
        look.unexpanded();
        look.findings
    }

    fn at(&mut self, position: usize, written: &Written<'_>) {
        let gap = match written.role {
            Role::Address => None,
            Role::Reason => gaps::gap(written.text).or_else(|| gaps::no_reason(written.text)),
            Role::Answer | Role::Note | Role::Reply | Role::Line | Role::Part => gaps::gap(written.text),
        };
        if let Some(gap) = gap {
            return self.gap(written, gap);
        }
        match self.echo(written) {
            Some(Echo::Example) => return self.add(written, Code::StarterText, None, |finding| finding),
            Some(Echo::Help) => return self.add(written, Code::RepeatsHelp, None, |finding| finding),
            None => {}
        }
        self.people(written);
        if written.role == Role::Address {
            return;
        }
        let sought = lists::lists().sought(self.texts.language).all(written.text);
        let mut reminders = sought.iter().filter(|(found, range)| match found {
            Found::Reminder(kind) => gaps::is_reminder(written.text, *kind, range),
            Found::Jargon(..) => false,
        });
        let reminder = reminders.next();
        if let Some((_, range)) = reminder {
            let found = written.text[range.clone()].to_owned();
            self.add(written, Code::TodoInText, Some(range.clone()), |finding| finding.arg("found", found));
        }
        if written.role == Role::Answer {
            self.unfinished_sentence(written);
        }
        if written.role.is_markdown() {
            self.list_signs(written);
            let jargon = sought.iter().any(|(found, _)| matches!(found, Found::Jargon(..)));
            self.prose(position, written, reminder.is_some(), jargon);
        } else {
            self.read_line(written.text);
        }
    }

    /// The end of « Oui, si vous… » that is no end of it.
    fn unfinished_sentence(&mut self, written: &Written<'_>) {
        if written.question != phrasing::CONCERNS_YOU || self.texts.translated {
            return;
        }
        if phrasing::begins_anew(written.text, self.texts.language) {
            let found = quotable(written.text.lines().next().unwrap_or_default());
            let start = written.text.len() - written.text.trim_start().len();
            let end = written.text[start..].find([' ', '\n']).map_or(written.text.len(), |end| start + end);
            self.add(written, Code::SentenceNotFinished, Some(start..end), |finding| {
                finding.arg("found", found)
            });
        }
    }

    /// Lines that a person made a list of, and that run into one paragraph.
    fn list_signs(&mut self, written: &Written<'_>) {
        let signs = phrasing::list_signs(written.text);
        let Some(first) = signs.first().cloned() else { return };
        let found = written.text[first.clone()].to_owned();
        let mut places = Places::new(self.texts.file, written.text, written.span);
        let edits = signs.into_iter().map(|sign| {
            let span = places.of(sign.clone());
            let same = self.texts.file.slice(span) == &written.text[sign];
            same.then(|| Edit { span, text: "-".to_owned() })
        });
        let edits: Option<Vec<Edit>> = edits.collect();
        self.add(written, Code::ListSigns, Some(first), |mut finding| {
            finding.suggestion = edits.map(|edits| Suggestion { safe: false, edits });
            finding.arg("found", found)
        });
    }

    fn gap(&mut self, written: &Written<'_>, gap: Gap<'static>) {
        let question = self.questionnaire.question(written.question);
        let needs_value = question.is_some_and(Question::needs_value);
        let variant = match (gap, written.role) {
            (Gap::State(_), Role::Answer | Role::Line) => Some("state"),
            (_, Role::Reason) => Some("reason"),
            (_, Role::Note | Role::Reply | Role::Part) => Some("beside"),
            _ if needs_value => Some("required"),
            _ => None,
        };
        // Whether there is an answer, and why not, is said in the original.
        let variant = if self.texts.translated { Some("translation") } else { variant };
        let (Gap::Words(state) | Gap::State(state)) = gap;
        let found = quotable(written.text);
        self.add(written, Code::NoAnswerWords, None, |finding| {
            let finding = finding.arg("found", found).arg("state", state);
            variant.map_or(finding.clone(), |variant| finding.variant(variant))
        });
    }

    fn echo(&self, written: &Written<'_>) -> Option<Echo> {
        match written.role {
            Role::Answer | Role::Line => self.echoes.of(written.question, written.text),
            Role::Address => {
                let known = self.echoes.is_example_address(written.question, written.text);
                known.then_some(Echo::Example)
            }
            Role::Reason | Role::Note | Role::Reply | Role::Part => None,
        }
    }

    /// What would make a person known. The messages do not say it again in full.
    fn people(&mut self, written: &Written<'_>) {
        if let Some(range) = people::personal_email(written.text) {
            let found = people::cut_email(&written.text[range.clone()]);
            self.add(written, Code::PersonalEmail, Some(range), |finding| finding.arg("found", found));
        }
        if written.role == Role::Address {
            return;
        }
        if let Some(range) = people::phone(written.text) {
            let found = people::cut_phone(&written.text[range.clone()]);
            self.add(written, Code::PhoneInText, Some(range), |finding| finding.arg("found", found));
        }
    }

    /// Remarks on running text.
    fn prose(&mut self, position: usize, written: &Written<'_>, unfinished: bool, jargon: bool) {
        let language = self.texts.language;
        self.middle_dot(written);
        let essential = self.is_essential(written) && !unfinished;
        let glance = Glance::at(written.text);
        if !jargon && !essential && !glance.needs_reading() {
            return;
        }
        let prose = prose(written.text);
        // Short paragraphs hold no long sentence: where nothing else is looked for, their words are not told apart.
        let judged = glance.blanks + 1 >= readability::FEWEST_WORDS;
        let all = essential || judged || !prose.links.is_empty();
        let may_tell = |glance: Glance| glance.capitals || glance.is_long();
        let is_read = |range: &&Range<usize>| all || may_tell(Glance::at(&prose.text[(*range).clone()]));
        let read = prose.passages.iter().filter(is_read);
        let passages: Vec<Passage> =
            read.map(|range| sentences::passage(&prose.text, range.clone())).collect();
        self.fullness(written, &prose, &passages, essential);
        if glance.capitals {
            self.collect_acronyms(position, &prose, &passages);
        }
        if language != Language::Other {
            self.length(written, &prose, &passages);
        }
        if jargon {
            self.jargon(written, &prose);
        }
    }

    /// Whether a text answers a question that readers look for first.
    fn is_essential(&self, written: &Written<'_>) -> bool {
        let question = || self.questionnaire.question(written.question);
        let answer = written.role == Role::Answer && !self.texts.translated;
        answer && question().is_some_and(|question| question.tier == Tier::Essential)
    }

    fn middle_dot(&mut self, written: &Written<'_>) {
        let language = self.texts.language;
        if language == Language::Other {
            return;
        }
        if let Some((first, others)) = middle_dot::all(written.text).split_first() {
            let word = written.text[first.clone()].to_owned();
            let both = middle_dot::both(&word).filter(|_| language == Language::French);
            let shown = others.iter().take(MOST_PLACES).cloned();
            let shown: Vec<Span> =
                shown.map(|other| place::place(self.texts.file, written.text, written.span, other)).collect();
            self.add(written, Code::MiddleDot, Some(first.clone()), |finding| {
                let finding = finding.arg("found", word).arg("more", others.len());
                let finding =
                    shown.into_iter().fold(finding, |finding, other| finding.related(other, "here-too"));
                match both {
                    Some(both) => finding.arg("both", both).variant("both"),
                    None => finding,
                }
            });
        }
    }

    /// Answers that are only a link, or hardly more than a word.
    fn fullness(&mut self, written: &Written<'_>, prose: &Prose, passages: &[Passage], essential: bool) {
        let words = passages.iter().flat_map(|passage| &passage.words);
        // Links stand in order, none in another.
        let is_linked = |range: &Range<usize>| {
            let next = prose.links.partition_point(|link| link.end <= range.start);
            prose.links.get(next).is_some_and(|link| link.start < range.end)
        };
        let beside = words.clone().filter(|word| !is_linked(&word.range)).take(BARE).count();
        if !prose.links.is_empty() && beside < BARE && matches!(written.role, Role::Answer | Role::Reason) {
            let link = prose.links[0].clone();
            return self.add(written, Code::BareLink, Some(link), |finding| finding);
        }
        let count = words.count();
        // A list or a table says something in few words.
        if essential && passages.len() == 1 && count < LEAST_WORDS {
            self.add(written, Code::ThinAnswer, None, |finding| finding.arg("count", count));
        }
    }

    /// Long sentences; where there are none, long words.
    fn length(&mut self, written: &Written<'_>, prose: &Prose, passages: &[Passage]) {
        let sentences = || {
            passages
                .iter()
                .flat_map(|passage| passage.sentences.iter().map(|range| &passage.words[range.clone()]))
        };
        let length = |words: &[sentences::Word]| {
            // Most sentences are short whatever is left out.
            if words.len() > LONGEST_SENTENCE {
                citations::words_beside(&prose.text, words)
            } else {
                words.len()
            }
        };
        let long = |words: &&[sentences::Word]| length(words) > LONGEST_SENTENCE;
        if let Some(words) = sentences().find(long) {
            let range = words[0].written.start..words[words.len() - 1].written.end;
            let quoted = &words[..QUOTED_WORDS];
            let beginning = &prose.text[quoted[0].written.start..quoted[QUOTED_WORDS - 1].range.end];
            let beginning = quotable(beginning);
            let (count, more) = (length(words), sentences().filter(long).count() - 1);
            return self.add(written, Code::LongSentence, Some(range), |finding| {
                let finding =
                    finding.arg("found", beginning).arg("count", count).arg("limit", LONGEST_SENTENCE);
                finding.arg("more", more)
            });
        }
        let language = self.texts.language;
        let words = passages.iter().map(|passage| passage.words.len()).sum();
        if words < readability::FEWEST_WORDS {
            return;
        }
        let syllables = passages.iter().flat_map(|passage| &passage.words);
        let syllables =
            syllables.map(|word| readability::syllables(&prose.text[word.range.clone()], language)).sum();
        let counts = readability::Counts { words, sentences: sentences().count(), syllables };
        if let Some(ease) =
            readability::ease(counts, language).filter(|ease| *ease < readability::VERY_DIFFICULT)
        {
            self.add(written, Code::HardToRead, None, |finding| {
                finding.arg("ease", Arg::Number(ease.max(0.0).round()))
            });
        }
    }

    /// Words to avoid, each once in a file.
    fn jargon(&mut self, written: &Written<'_>, prose: &Prose) {
        let sought = lists::lists().sought(self.texts.language);
        for passage in &prose.passages {
            for (found, range) in sought.all(&prose.text[passage.clone()]) {
                let Found::Jargon(entry, instead) = found else { continue };
                let range = passage.start + range.start..passage.start + range.end;
                if phrasing::is_quoted(&prose.text[passage.clone()], range.start - passage.start) {
                    continue;
                }
                // Explained once, a word may be used.
                if self.told.insert(entry) && !phrasing::is_explained(&prose.text[range.end..passage.end]) {
                    let found = quotable(&written.text[range.clone()]);
                    self.add(written, Code::Jargon, Some(range), |finding| {
                        finding.arg("found", found).arg("instead", instead)
                    });
                }
            }
        }
    }

    /// A line is too short to explain its acronyms, but may expand those of texts.
    fn read_line(&mut self, line: &str) {
        if !line.contains(['(', ',']) || !Glance::at(line).capitals {
            return;
        }
        let passage = sentences::passage(line, 0..line.len());
        for range in acronyms::acronyms(line, &passage.words) {
            if acronyms::is_named(line, &range) {
                self.expanded.insert(acronyms::bare(&line[range]));
            }
        }
    }

    fn collect_acronyms(&mut self, position: usize, prose: &Prose, passages: &[Passage]) {
        for passage in passages {
            for range in acronyms::acronyms(&prose.text, &passage.words) {
                let acronym = acronyms::bare(&prose.text[range.clone()]);
                if self.expanded.contains(&acronym) || acronyms::is_known(&acronym) {
                    continue;
                }
                if acronyms::is_expanded(&prose.text, &range) {
                    self.expanded.insert(acronym);
                } else if !self.acronyms.contains_key(&acronym) {
                    self.acronyms.insert(acronym, (position, range));
                }
            }
        }
    }

    /// Acronyms that no text expands, where they are first met.
    fn unexpanded(&mut self) {
        let texts = self.texts;
        // They come in the order of the texts: one text may have thousands, and is gone through once.
        let mut last: Option<(usize, Places<'_>)> = None;
        for (acronym, (position, range)) in std::mem::take(&mut self.acronyms) {
            if self.expanded.contains(&acronym) {
                continue;
            }
            let written = &texts.written[position];
            let places = match last.take().filter(|(of, _)| *of == position) {
                Some((_, places)) => places,
                None => Places::new(texts.file, written.text, written.span),
            };
            let (_, places) = last.insert((position, places));
            let found = written.text[range.clone()].to_owned();
            let finding = about(Code::UnexpandedAcronym, places.of(range), written);
            self.findings.push(finding.arg("found", found));
        }
    }

    /// A finding at a part of a text, or at the whole.
    fn add(
        &mut self,
        written: &Written<'_>,
        code: Code,
        part: Option<Range<usize>>,
        tell: impl FnOnce(Finding) -> Finding,
    ) {
        // A whole text begins at its first word, not at `|`.
        let part = part.unwrap_or(0..written.text.len());
        let span = place::place(self.texts.file, written.text, written.span, part);
        self.findings.push(tell(about(code, span, written)));
    }
}

/// A finding on a text. What belongs to no question is named by its place.
fn about(code: Code, span: Span, written: &Written<'_>) -> Finding {
    let finding = named(Finding::new(code, span, written.at.path()), written.question);
    if written.question.is_empty() { finding.arg("question", written.at.path().to_string()) } else { finding }
}
