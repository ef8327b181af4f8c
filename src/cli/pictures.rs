//! The images beside an answers file: inside its folder, after resolving links, and nowhere else.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};

use indexmap::IndexMap;

use crate::picture::{MOST_BYTES, Picture};
use crate::render::Pictures;

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

    /// Whether an image can be shown.
    pub(crate) fn has(&self, name: &str) -> bool {
        if let Some(known) = self.loaded.borrow().get(name) {
            return known.is_some();
        }
        let picture = self.load(name);
        let found = picture.is_some();
        self.loaded.borrow_mut().insert(name.to_owned(), picture);
        found
    }

    fn load(&self, name: &str) -> Option<Picture> {
        let root = self.folder.as_ref()?.canonicalize().ok()?;
        let relative = Path::new(name);
        let plain =
            relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !plain || name.is_empty() {
            return None;
        }
        let path = root.join(relative).canonicalize().ok()?;
        let inside = path.starts_with(&root) && path.is_file();
        let small = std::fs::metadata(&path).ok()?.len() <= MOST_BYTES;
        if !inside || !small {
            return None;
        }
        Picture::read(&std::fs::read(path).ok()?).ok()
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
