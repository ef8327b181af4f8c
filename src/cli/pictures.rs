//! What lies beside an answers file, images and earlier files: inside its folder, after resolving links, and nowhere
//! else.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};

use indexmap::IndexMap;

use crate::picture::{MOST_BYTES, Picture};
use crate::render::Pictures;
use crate::submission::{Beside, EarlierFile};
use crate::yaml;

/// Loads images when they are asked for, once.
pub(crate) struct Album {
    folder: Option<PathBuf>,
    loaded: RefCell<IndexMap<String, Option<Picture>>>,
}

impl Album {
    /// The images of a folder; of none, for answers from standard input.
    pub(crate) fn new(folder: Option<&Path>) -> Self {
        let folder = folder.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        Self { folder: folder.map(Path::to_path_buf), loaded: RefCell::default() }
    }

    fn has(&self, name: &str) -> bool {
        if let Some(known) = self.loaded.borrow().get(name) {
            return known.is_some();
        }
        let picture = self.load(name);
        let found = picture.is_some();
        self.loaded.borrow_mut().insert(name.to_owned(), picture);
        found
    }

    fn load(&self, name: &str) -> Option<Picture> {
        let bytes = read_small(&self.inside(name)?, MOST_BYTES)?;
        Picture::read(&bytes).ok()
    }

    /// The file that a name means, if it is one of the folder or below.
    fn inside(&self, name: &str) -> Option<PathBuf> {
        let root = self.folder.as_ref()?.canonicalize().ok()?;
        let relative = Path::new(name);
        let plain =
            relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !plain || name.is_empty() {
            return None;
        }
        let path = root.join(relative).canonicalize().ok()?;
        (path.starts_with(&root) && path.is_file()).then_some(path)
    }

    /// The images that were asked for and can be shown.
    pub(crate) fn pictures(&self) -> Pictures {
        let loaded = self.loaded.borrow();
        let mut pictures: Pictures =
            loaded.iter().filter_map(|(name, picture)| Some((name.clone(), picture.clone()?))).collect();
        pictures.sort_keys();
        pictures
    }
}

/// The bytes of a file that is not larger than it may be.
fn read_small(path: &Path, most: u64) -> Option<Vec<u8>> {
    let small = std::fs::metadata(path).ok()?.len() <= most;
    if small { std::fs::read(path).ok() } else { None }
}

impl Beside for Album {
    fn has_image(&self, name: &str) -> bool {
        self.has(name)
    }

    fn earlier_file(&self, name: &str) -> EarlierFile {
        let Some(path) = self.inside(name) else { return EarlierFile::Missing };
        let text = read_small(&path, yaml::MAX_BYTES as u64).and_then(|bytes| yaml::read(name, bytes).ok());
        text.map_or(EarlierFile::Unreadable, EarlierFile::Read)
    }
}
