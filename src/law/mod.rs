//! What French law asks of a public body that uses such a system, as far as its answers tell, and the documents that
//! the law calls for.
//!
//! The duties are data (`law.yaml`). Nothing here judges a system: it reads a questionnaire, and says which answers it
//! read.

pub mod duties;
pub mod inventory;
pub mod letters;
