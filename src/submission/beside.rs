//! What lies beside a file of answers, as far as a check asks for it. Who reads files is not this module's matter.

use crate::source::SourceFile;

/// The folder of a file of answers. A name is a path relative to it that never leads out of it.
pub trait Beside {
    /// What stands under the name of an image.
    fn image(&self, name: &str) -> ImageFile;

    /// An earlier file of answers of this name.
    fn earlier_file(&self, name: &str) -> EarlierFile;
}

/// What stands under the name of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageFile {
    /// An image that documents can show.
    Usable,
    /// Nothing.
    Missing,
    /// Something outside the folder, which is not looked at.
    Outside,
    /// Something that is too large, or neither PNG nor JPEG.
    Unusable,
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
    fn image(&self, _: &str) -> ImageFile {
        ImageFile::Missing
    }

    fn earlier_file(&self, _: &str) -> EarlierFile {
        EarlierFile::Missing
    }
}
