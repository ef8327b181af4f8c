//! *Redevable* is French for *accountable to*: public bodies account for their algorithms.
//!
//! A team answers a structured questionnaire in YAML; this library checks the answers and turns them into documents
//! for citizens, in Markdown, HTML and PDF. It never hides what is not known.
//!
//! # The line
//!
//! ```text
//! questionnaire/*  ──load──▶ Questionnaire ──▶ answers schema (JSON Schema 2020-12)
//! answers.yaml ──parse──▶ SpannedDocument ──check──▶ Submission ──build──▶ Report ──minijinja──▶ Markdown
//!                               │                                                                   │ comrak
//!                            Findings                                     HTML ◀── typed tree ◀─────┘
//!                                                                         PDF  ◀── Typst ◀── data ◀─┘
//! ```
//!
//! Modules stand in that order, and each uses only those above it:
//!
//! | module | holds |
//! | --- | --- |
//! | `scan` | finding seldom characters in long texts |
//! | [`source`] | the text of a file and the places in it |
//! | [`path`] | where a value stands in a document |
//! | [`finding`] | what is wrong or remarkable, as data |
//! | [`yaml`] | the one parser of what people write: every value and key keeps its place |
//! | [`comments`] | what people noted in a file beside its values |
//! | [`fix`] | the safe repairs of a file, made |
//! | [`date`], [`quantity`], [`address`] | values as people write them |
//! | [`locale`] | words: messages, labels, numbers and dates |
//! | [`json_schema`], [`expression`] | the two engines that questionnaires rely on |
//! | [`markdown`] | answers read, normalised and written; documents read into a typed tree |
//! | [`fonts`], [`picture`] | what documents can draw and show |
//! | [`questionnaire`] | what is asked, in which words |
//! | [`explanation`] | what each finding means, with examples |
//! | [`schema`] | the answers schema, and what its refusals mean |
//! | [`starter`] | a file of answers to fill in |
//! | [`submission`] | the answers of one file, checked, and its translations |
//! | [`migration`] | answers to an older version of the questionnaire, carried to this one |
//! | [`report`] | everything a document says, resolved |
//! | [`form`] | the questions on paper, blank or with what a file says |
//! | [`render`] | documents |
//! | [`law`] | what French law asks of such a system, and the documents it calls for |
//! | `cli` | files, arguments, streams: nothing else reads, writes or looks at the clock |
//!
//! # Example
//!
//! ```
//! use redevable::questionnaire::Questionnaire;
//! use redevable::render::{self, Templates};
//! use redevable::report::{Report, ReportOptions};
//! use redevable::source::SourceFile;
//! use redevable::submission::{Alone, Checker};
//!
//! let questionnaire = Questionnaire::builtin();
//! let file = SourceFile::new("answers.yaml", "\
//! questionnaire: redevable/1
//! language: fr
//! identity:
//!   id: tri
//!   title: Trier des demandes
//!   prepared_by: owner
//!   updated_on: 2026-11-23
//! ");
//! let checked = Checker::new(&questionnaire, None).check(&file, &Alone);
//! assert!(checked.is_sound());
//! let submission = checked.submission.expect("a sound file has one");
//! let report = Report::build(&questionnaire, &submission, &checked.findings, &ReportOptions::default());
//! let rendered = render::markdown(&report, &Templates::default())?;
//! assert!(rendered.markdown.contains("# Trier des demandes"));
//! # Ok::<(), render::RenderError>(())
//! ```

pub mod address;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comments;
pub mod date;
pub mod explanation;
pub mod expression;
pub mod finding;
pub mod fix;
pub mod fonts;
pub mod form;
pub mod json_schema;
pub mod law;
pub mod locale;
pub mod markdown;
pub mod migration;
pub mod path;
pub mod picture;
pub mod quantity;
pub mod questionnaire;
pub mod render;
pub mod report;
mod scan;
pub mod schema;
pub mod source;
pub mod starter;
pub mod submission;
pub mod yaml;
