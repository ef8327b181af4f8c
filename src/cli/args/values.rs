//! What can be given to an argument, where it is one of a few words.

use clap::ValueEnum;

use crate::finding::Level;
use crate::questionnaire::{Part, Profile, Respondent};

/// [`Profile`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProfileName {
    Minimal,
    Complete,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Minimal => Profile::Minimal,
            ProfileName::Complete => Profile::Complete,
        }
    }
}

/// [`Respondent`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Role {
    Business,
    Technical,
    Dpo,
    Legal,
    Management,
}

impl From<Role> for Respondent {
    fn from(role: Role) -> Self {
        match role {
            Role::Business => Respondent::Business,
            Role::Technical => Respondent::Technical,
            Role::Dpo => Respondent::Dpo,
            Role::Legal => Respondent::Legal,
            Role::Management => Respondent::Management,
        }
    }
}

/// A format of what is printed, in the order they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub(crate) enum Paper {
    Md,
    Html,
    Pdf,
}

impl From<Paper> for Output {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::Md => Output::Md,
            Paper::Html => Output::Html,
            Paper::Pdf => Output::Pdf,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Compact,
    Json,
    Sarif,
    Github,
    Gitlab,
}

/// [`Level`], as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Advice,
    Blank,
}

impl From<FailOn> for Level {
    fn from(level: FailOn) -> Self {
        match level {
            FailOn::Error => Level::Error,
            FailOn::Warning => Level::Warning,
            FailOn::Advice => Level::Advice,
            FailOn::Blank => Level::Blank,
        }
    }
}

/// A format of documents, in the order they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub(crate) enum Output {
    Md,
    Html,
    Pdf,
    Json,
}

impl Output {
    /// The end of its file names.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Output::Md => "md",
            Output::Html => "html",
            Output::Pdf => "pdf",
            Output::Json => "report.json",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Embedded,
    Cli,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DutiesFormat {
    Human,
    Md,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum LetterFormat {
    Txt,
    Md,
    Pdf,
}

impl LetterFormat {
    /// The end of its file names.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            LetterFormat::Txt => "txt",
            LetterFormat::Md => "md",
            LetterFormat::Pdf => "pdf",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Csv,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    Answers,
    Translation,
    Questionnaire,
    Report,
    Findings,
}

/// A file of a questionnaire, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaPart {
    Structure,
    Checks,
    Law,
    Migrations,
    Text,
}

impl From<SchemaPart> for Part {
    fn from(part: SchemaPart) -> Self {
        match part {
            SchemaPart::Structure => Part::Structure,
            SchemaPart::Checks => Part::Checks,
            SchemaPart::Law => Part::Law,
            SchemaPart::Migrations => Part::Migrations,
            SchemaPart::Text => Part::Text,
        }
    }
}
