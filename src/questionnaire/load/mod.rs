//! Definition files to a [`Questionnaire`], or to findings at the place of each mistake.
//!
//! Read ([`read`]), put behind what they extend ([`extend`]), put together ([`assemble`]), checked (the rest).

mod assemble;
mod check_extension;
mod check_rules;
mod check_structure;
mod check_texts;
mod conditions;
mod extend;
mod read;

pub(super) use assemble::{Parts, assemble};

use super::builtin::{self, BUILTIN_ID};
use super::definition::{ChecksFile, LawFile, StructureFile, TextFile};
use super::migrations::{MigrationsFile, check_migrations};
use super::{Mistake, Questionnaire};
use crate::finding::{Arg, Code, Finding};
use crate::locale::{LabelFile, Labels, Locale};
use crate::source::{SourceFile, Span};
use crate::yaml::Path;
pub(super) use read::DefinitionFile;

/// The files of a questionnaire.
#[derive(Debug, Clone)]
pub struct DefinitionFiles {
    /// `structure.yaml`.
    pub structure: SourceFile,
    /// `checks.yaml`, if there is one.
    pub checks: Option<SourceFile>,
    /// `law.yaml`, if there is one.
    pub law: Option<SourceFile>,
    /// `migrations.yaml`, if there is one.
    pub migrations: Option<SourceFile>,
    /// `text/<lang>.yaml`.
    pub texts: Vec<SourceFile>,
    /// `labels/<lang>.ftl`, with the language: words of documents in a language that the program does not speak.
    pub labels: Vec<(String, SourceFile)>,
}

/// Findings and the file they are in.
#[derive(Debug, Clone)]
pub struct FileFindings {
    /// The file.
    pub file: SourceFile,
    /// What was found in it, in its order.
    pub findings: Vec<Finding>,
}

impl Questionnaire {
    /// Reads and checks the files of a questionnaire.
    ///
    /// # Errors
    /// The findings of every file at fault.
    pub fn load(files: DefinitionFiles) -> Result<Self, Vec<FileFindings>> {
        let mut structure: DefinitionFile<StructureFile> = DefinitionFile::read(files.structure);
        let mut checks: Option<DefinitionFile<ChecksFile>> = files.checks.map(DefinitionFile::read);
        let mut law: Option<DefinitionFile<LawFile>> = files.law.map(DefinitionFile::read);
        let mut migrations: Option<DefinitionFile<MigrationsFile>> =
            files.migrations.map(DefinitionFile::read);
        let mut texts: Vec<DefinitionFile<TextFile>> =
            files.texts.into_iter().map(DefinitionFile::read).collect();
        // They are judged together: one that cannot be read would make what it defines unknown in the others.
        let readable = structure.is_read()
            && checks.as_ref().is_none_or(DefinitionFile::is_read)
            && law.as_ref().is_none_or(DefinitionFile::is_read)
            && migrations.as_ref().is_none_or(DefinitionFile::is_read)
            && texts.iter().all(DefinitionFile::is_read);

        let (labels, broken) = read_labels(files.labels);
        let base = base_of(&mut structure);
        let questionnaire = structure.value.clone().filter(|_| readable).map(|definition| {
            let own = Parts {
                structure: definition,
                checks: checks.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                law: law.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                texts: texts.iter().filter_map(|file| file.value.clone()).collect(),
                migrations: migrations.as_ref().and_then(|file| file.value.clone()).unwrap_or_default(),
                hidden: Vec::new(),
            };
            let parts = match &base {
                Base::Extends(_) => builtin::parts().extended(own),
                Base::Alone | Base::Unknown => own,
            };
            assemble(parts, labels)
        });
        // An unknown base leaves every name of it unknown: that one mistake says enough.
        if let (Some(questionnaire), Base::Alone | Base::Extends(_)) = (&questionnaire, &base) {
            let known = Known { questionnaire, base: base.questionnaire() };
            check_structure::run(&mut structure, &known);
            check_extension::run(&mut structure, &known);
            check_texts::languages(&mut structure, &mut texts, &known);
            // One wrong id would make each use of it another mistake: what names ids is judged when they are right.
            if structure.is_sound() {
                if let Some(file) = &mut checks {
                    check_rules::checks(file, &known);
                }
                if let Some(file) = &mut law {
                    check_rules::law(file, &known);
                }
                if let Some(file) = &mut migrations {
                    check_migrations(file, questionnaire);
                }
            }
            let named = checks.as_ref().is_none_or(DefinitionFile::is_sound)
                && law.as_ref().is_none_or(DefinitionFile::is_sound);
            if structure.is_sound() && named {
                check_texts::run(&mut texts, &known);
            }
        }
        let mut faults: Vec<FileFindings> = Vec::new();
        faults.extend(structure.into_findings());
        faults.extend(texts.into_iter().filter_map(DefinitionFile::into_findings));
        faults.extend(checks.and_then(DefinitionFile::into_findings));
        faults.extend(law.and_then(DefinitionFile::into_findings));
        faults.extend(migrations.and_then(DefinitionFile::into_findings));
        faults.extend(broken);
        match questionnaire {
            Some(questionnaire) if faults.is_empty() => Ok(questionnaire),
            Some(_) | None => Err(faults),
        }
    }
}

/// Catalogues of labels, and the findings of those at fault.
///
/// The words of documents in the languages of the program are the program's: the six states, for one, are the same in
/// every document, whoever asks the questions.
fn read_labels(files: Vec<(String, SourceFile)>) -> (Labels, Vec<FileFindings>) {
    let mut catalogues = Vec::new();
    let mut faults = Vec::new();
    for (language, file) in files {
        let (catalogue, broken) = LabelFile::read(file.text());
        let broken = broken.into_iter().map(|entry| {
            definition_finding(Span::at(entry.start), Mistake::LabelsBroken).arg("detail", entry.detail)
        });
        let ours = Locale::ALL.into_iter().any(|locale| locale.tag() == language);
        let ours = ours
            .then(|| definition_finding(Span::at(0), Mistake::LabelsKept).arg("language", language.as_str()));
        let findings: Vec<Finding> = ours.into_iter().chain(broken).collect();
        catalogues.push((language, catalogue));
        if !findings.is_empty() {
            faults.push(FileFindings { file, findings });
        }
    }
    (Labels::new(catalogues), faults)
}

fn definition_finding(span: Span, mistake: Mistake) -> Finding {
    Finding::new(Code::Definition, span, Path::root()).variant(mistake.name())
}

/// What a questionnaire stands on.
enum Base {
    Alone,
    Extends(Box<Questionnaire>),
    /// It extends one that the program does not have.
    Unknown,
}

impl Base {
    fn questionnaire(&self) -> Option<&Questionnaire> {
        match self {
            Base::Extends(questionnaire) => Some(questionnaire),
            Base::Alone | Base::Unknown => None,
        }
    }
}

/// The questionnaire that a file extends.
fn base_of(structure: &mut DefinitionFile<StructureFile>) -> Base {
    let Some(extends) = structure.value.as_ref().and_then(|value| value.extends.clone()) else {
        return Base::Alone;
    };
    if extends == BUILTIN_ID {
        return Base::Extends(Box::new(Questionnaire::builtin()));
    }
    let args = [("found", extends.into()), ("ours", BUILTIN_ID.into())];
    structure.mistake(&Path::root().key("extends"), Mistake::ExtendsUnknown, args);
    Base::Unknown
}

/// What the definitions of a file may name, and what they may leave to the questionnaire they extend.
struct Known<'q> {
    questionnaire: &'q Questionnaire,
    base: Option<&'q Questionnaire>,
}

impl<'q> Known<'q> {
    /// Whether an id is a question of the extended questionnaire.
    fn is_given(&self, id: &str) -> bool {
        self.base.is_some_and(|base| base.question(id).is_some())
    }

    /// What to say of a question that a file names and that is not there.
    fn unknown(&self, id: &str) -> (Mistake, [(&'static str, Arg); 2]) {
        let mistake =
            if self.questionnaire.is_hidden(id) { Mistake::NamesHidden } else { Mistake::UnknownQuestion };
        (mistake, [("id", id.into()), ("near", near(id, self.questionnaire.ids()))])
    }

    fn unknown_law(&self, id: &str) -> [(&'static str, Arg); 2] {
        let known = self.questionnaire.law.references.iter().map(|reference| reference.id.as_str());
        [("id", id.into()), ("near", near(id, known))]
    }

    /// The names that an expression may use without being an answer of one record.
    fn names(&self, id: &str) -> bool {
        self.questionnaire.question(id).is_some() || self.questionnaire.section(id).is_some()
    }

    fn questions(&self) -> impl Iterator<Item = &'q super::Question> {
        let questionnaire = self.questionnaire;
        questionnaire.ids().filter_map(|id| questionnaire.question(id))
    }
}

/// The known word nearest to one that was typed, for a message; `none` where nothing is near.
fn near<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> Arg {
    // By its last part: long names of one section are alike.
    let limit = typed.rsplit('.').next().unwrap_or(typed).chars().count().max(3) / 3;
    let nearest = known
        .map(|known| (strsim::osa_distance(typed, known), known))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance);
    Arg::Text(nearest.map_or("none", |(_, known)| known).to_owned())
}
