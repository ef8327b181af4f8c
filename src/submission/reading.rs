//! A file read as what it is, answers or a translation, as far as its mistakes allow: its tree, and what is wrong with
//! its structure.

use serde_json::Value;

use super::faults::Faults;
use crate::finding::{Finding, Layer, Level};
use crate::json_schema::TreeSchema;
use crate::questionnaire::Questionnaire;
use crate::schema::{self, KeyNames};
use crate::source::SourceFile;
use crate::yaml::{self, Recovered, SpannedDocument};

/// A kind of file: which keys it may have and where, and what its schema says of a tree.
pub(super) struct Form<'q> {
    questionnaire: &'q Questionnaire,
    pub(super) keys: KeyNames,
    schema: TreeSchema,
    explain: Explain,
}

/// What the refusals of a schema mean in a kind of file.
type Explain = fn(&TreeSchema, &Questionnaire, &SourceFile, &SpannedDocument) -> Vec<Finding>;

/// What was read of a file.
pub(super) struct Reading {
    /// The tree of a file without mistakes of YAML.
    pub(super) sound: Option<SpannedDocument>,
    /// The tree as it might be without the mistakes.
    recovered: Option<Recovered>,
    /// What is wrong with YAML or the structure.
    pub(super) findings: Vec<Finding>,
    /// What cannot be relied on.
    pub(super) faults: Faults,
    /// Whether nothing more can be said: the file answers another questionnaire.
    refused: bool,
}

impl<'q> Form<'q> {
    /// The form of answers.
    pub(super) fn of_answers(questionnaire: &'q Questionnaire) -> Self {
        Self::new(questionnaire, &schema::bare_answers_schema(questionnaire), schema::findings)
    }

    /// The form of translations.
    pub(super) fn of_translations(questionnaire: &'q Questionnaire) -> Self {
        let bare = schema::bare_translation_schema(questionnaire);
        Self::new(questionnaire, &bare, schema::translation_findings)
    }

    fn new(questionnaire: &'q Questionnaire, bare: &Value, explain: Explain) -> Self {
        let keys = KeyNames::of(bare).worded_by(questionnaire);
        let Some(schema) = TreeSchema::new(bare) else { panic!("the generated schema is not a schema") };
        Self { questionnaire, keys, schema, explain }
    }

    /// Reads a file.
    pub(super) fn read(&self, file: &SourceFile) -> Reading {
        let parsed = yaml::parse_knowing(file, yaml::Keys::known(&self.keys));
        let mut findings = parsed.findings;
        for finding in &mut findings {
            schema::name_question(self.questionnaire, finding);
        }
        let mut reading = Reading {
            sound: parsed.document.filter(|_| findings.is_empty()),
            recovered: parsed.recovered,
            findings,
            faults: Faults::default(),
            refused: false,
        };
        let Some(document) = reading.document() else { return reading };
        if let Some(finding) = schema::refusal(self.questionnaire, file, document) {
            let told = reading.is_meant(&finding) && !reading.is_lossy();
            reading.findings.extend(told.then_some(finding));
            reading.refused = true;
            return reading;
        }
        let mut structure = (self.explain)(&self.schema, self.questionnaire, file, document);
        schema::doubt_repairs(&mut reading.findings, &mut structure);
        let as_lines = if reading.sound.is_some() { self.as_lines(file, &structure) } else { None };
        // A part of an answer that is out of its place follows from the mistake that put it there.
        let follows = |finding: &Finding| reading.recovered.is_some() && finding.variant == Some("reserved");
        structure.retain(|finding| reading.is_meant(finding) && !follows(finding));
        reading.findings.extend(structure);
        // What is wrong is read as far as it goes, for a draft; what answers mean together is told of the others.
        reading.faults = Faults::of(&reading.findings, reading.recovered.as_ref());
        if let Some(lines) = as_lines {
            reading.findings = lines;
        }
        let faults = &reading.faults;
        reading.findings.retain(|finding| !faults.explain(finding));
        reading
    }

    /// Mistakes of structure as lines that stand wrong, with what is wrong beside them, where that is less to tell: one
    /// section that is moved to the right makes a mistake of each of its questions.
    fn as_lines(&self, file: &SourceFile, structure: &[Finding]) -> Option<Vec<Finding>> {
        if !structure.iter().any(schema::is_misplaced) {
            return None;
        }
        let (tree, mut told) = yaml::put_right(file, yaml::Keys::known(&self.keys))?;
        for finding in &mut told {
            schema::name_question(self.questionnaire, finding);
        }
        let beside = (self.explain)(&self.schema, self.questionnaire, file, &tree.document);
        told.extend(beside.into_iter().filter(|finding| !tree.is_doubtful(finding.span)));
        let errors =
            |findings: &[Finding]| findings.iter().filter(|finding| finding.level == Level::Error).count();
        let repaired =
            |findings: &[Finding]| findings.iter().filter(|finding| finding.suggestion.is_some()).count();
        let (more, less) = (errors(structure), errors(&told));
        (less < more || less == more && repaired(&told) > repaired(structure)).then_some(told)
    }
}

impl Reading {
    /// The tree, as it is or as it might be.
    fn document(&self) -> Option<&SpannedDocument> {
        self.sound.as_ref().or(self.recovered.as_ref().map(|tree| &tree.document))
    }

    /// The tree, where more can be said of it.
    pub(super) fn readable(&self) -> Option<&SpannedDocument> {
        self.document().filter(|_| !self.refused)
    }

    fn is_lossy(&self) -> bool {
        self.recovered.as_ref().is_some_and(|tree| tree.lossy)
    }

    /// Whether a finding is about what the person wrote, not about what a repair made of it.
    fn is_meant(&self, finding: &Finding) -> bool {
        self.recovered.as_ref().is_none_or(|tree| !tree.is_doubtful(finding.span))
    }

    /// Leaves out what only follows from mistakes that are told already.
    pub(super) fn leave_out_followers(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| {
            finding.layer < Layer::Structure || self.is_meant(finding) && !self.faults.explain(finding)
        });
    }
}
