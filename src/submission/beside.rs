//! What lies beside a file of answers, as far as a check asks for it. Who reads files is not this module's matter.

use crate::source::SourceFile;

/// The folder of a file of answers. A name is a path relative to it that never leads out of it.
pub trait Beside {
    /// Whether there is an image of this name that documents can show.
    fn has_image(&self, name: &str) -> bool;

    /// An earlier file of answers of this name.
    fn earlier_file(&self, name: &str) -> EarlierFile;
}

/// What stands under the name of an earlier file.
#[derive(Debug, Clone)]
pub enum EarlierFile {
    /// Nothing, or something outside the folder.
    Missing,
    /// Something that is no text.
    Unreadable,
    /// Its text.
    Read(SourceFile),
}

/// A file with nothing beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alone;

impl Beside for Alone {
    fn has_image(&self, _: &str) -> bool {
        false
    }

    fn earlier_file(&self, _: &str) -> EarlierFile {
        EarlierFile::Missing
    }
}
