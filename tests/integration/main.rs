//! The promises of redevable, from the outside. One crate, so that it is linked once.
//!
//! Most are read from `tests/fixtures`: adding a case is adding a file.

#![allow(clippy::unwrap_used)]

mod agreement;
mod as_typed;
mod command;
mod definitions;
mod documents;
mod examples;
mod explanation_examples;
mod explanations;
mod findings;
mod first_draft;
mod fix;
mod formats;
mod generators;
mod hostile;
mod isolation;
mod languages;
mod law;
mod law_command;
mod layers;
mod live;
mod messages;
mod migration;
mod paper;
mod pdf;
mod questionnaire;
mod schemas;
mod settings;
mod slips;
mod sound;
mod starters;
mod support;
mod system;
mod texts;
mod translate;
mod translations;
mod ville;
mod writing;
