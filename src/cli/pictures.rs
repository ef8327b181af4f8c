//! What lies beside an answers file, images and earlier files: inside its folder, after resolving links, and nowhere
//! else.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};

use indexmap::IndexMap;

use crate::picture::{MOST_BYTES, Picture};
use crate::render::Pictures;
use crate::submission::{Beside, EarlierFile, ImageFile};
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
        if !is_plain(name) {
            return None;
        }
        let path = root.join(name).canonicalize().ok()?;
        (path.starts_with(&root) && path.is_file()).then_some(path)
    }

    /// Whether a name leads, by a link, to something that is not in the folder.
    fn stands_elsewhere(&self, name: &str) -> bool {
        let root = self.folder.as_ref().and_then(|folder| folder.canonicalize().ok());
        root.is_some_and(|root| root.join(name).canonicalize().is_ok_and(|path| !path.starts_with(&root)))
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

/// Whether a name is a path that goes down only.
fn is_plain(name: &str) -> bool {
    let down = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    !name.is_empty() && Path::new(name).components().all(down)
}

/// The bytes of a file that is not larger than it may be.
fn read_small(path: &Path, most: u64) -> Option<Vec<u8>> {
    let small = std::fs::metadata(path).ok()?.len() <= most;
    if small { std::fs::read(path).ok() } else { None }
}

impl Beside for Album {
    fn image(&self, name: &str) -> ImageFile {
        if self.has(name) {
            return ImageFile::Usable;
        }
        match (self.inside(name), is_plain(name)) {
            (Some(_), _) => ImageFile::Unusable,
            // A link that leads out of the folder is outside, too.
            (None, true) if !self.stands_elsewhere(name) => ImageFile::Missing,
            (None, _) => ImageFile::Outside,
        }
    }

    fn earlier_file(&self, name: &str) -> EarlierFile {
        let Some(path) = self.inside(name) else { return EarlierFile::Missing };
        let text = read_small(&path, yaml::MAX_BYTES as u64).and_then(|bytes| yaml::read(name, bytes).ok());
        text.map_or(EarlierFile::Unreadable, EarlierFile::Read)
    }
}
