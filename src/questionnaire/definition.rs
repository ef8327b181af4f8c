//! What the files of a questionnaire hold, as serde reads them. Nothing here is checked yet: [`super::Questionnaire::load`] turns
//! these into a [`super::Questionnaire`], or into findings.

mod checks;
mod law;
mod structure;
mod text;

pub use checks::{CheckDefinition, ChecksFile};
pub use law::{DutyBranches, DutyCondition, DutyDefinition, LawFile, LawReference, RightDefinition};
pub use structure::{Kind, QuestionDefinition, Respondent, SectionDefinition, StructureFile, Tier};
pub use text::{CheckText, DutyText, LawText, OptionText, QuestionText, RightText, SectionText, TextFile};
