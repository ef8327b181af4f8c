//! Where a value stands in a document: keys and indices, and their JSON Pointer (RFC 6901).

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// One step into a mapping or a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a mapping.
    Key(Arc<str>),
    /// An item of a list, from 0.
    Index(usize),
}

/// A route from the top of a document to a value. Routes that begin alike share their beginnings: one step deeper, or
/// a copy, costs the same at any depth.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path(Option<Arc<Step>>);

/// The last step of a route, and the route before it.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Step {
    before: Path,
    segment: Segment,
}

impl Path {
    /// The document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The steps, outermost first.
    pub fn segments(&self) -> Vec<&Segment> {
        let mut segments: Vec<&Segment> = self.upwards().collect();
        segments.reverse();
        segments
    }

    /// The steps, innermost first.
    fn upwards(&self) -> impl Iterator<Item = &Segment> {
        let steps = std::iter::successors(self.0.as_deref(), |step| step.before.0.as_deref());
        steps.map(|step| &step.segment)
    }

    /// How many steps deep it is; 0 at the top.
    pub fn depth(&self) -> usize {
        self.upwards().count()
    }

    /// Whether it is the document itself.
    pub fn is_root(&self) -> bool {
        self.0.is_none()
    }

    /// This path, one key deeper.
    #[must_use]
    pub fn key(&self, key: impl AsRef<str>) -> Self {
        self.with(Segment::Key(key.as_ref().into()))
    }

    /// This path, one item deeper.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    fn with(&self, segment: Segment) -> Self {
        Self(Some(Arc::new(Step { before: self.clone(), segment })))
    }

    /// The path without its last step; `None` at the top.
    pub fn parent(&self) -> Option<Self> {
        Some(self.0.as_ref()?.before.clone())
    }

    /// The last step; `None` at the top.
    pub fn last(&self) -> Option<&Segment> {
        Some(&self.0.as_ref()?.segment)
    }

    /// Reads a JSON Pointer. A segment of digits only is an index.
    pub fn from_pointer(pointer: &str) -> Option<Self> {
        if pointer.is_empty() {
            return Some(Self::root());
        }
        let segments = pointer.strip_prefix('/')?.split('/').map(|raw| {
            let text = raw.replace("~1", "/").replace("~0", "~");
            match text.parse::<usize>() {
                Ok(index) if index.to_string() == text => Segment::Index(index),
                _ => Segment::Key(text.into()),
            }
        });
        Some(segments.collect())
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<T: IntoIterator<Item = Segment>>(segments: T) -> Self {
        segments.into_iter().fold(Self::root(), |path, segment| path.with(segment))
    }
}

impl Ord for Path {
    /// By the outermost step that differs; a route comes before those that go on from it.
    fn cmp(&self, other: &Self) -> Ordering {
        self.segments().cmp(&other.segments())
    }
}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The JSON Pointer, as findings print it.
impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.segments() {
            match segment {
                Segment::Key(key) => write!(formatter, "/{}", key.replace('~', "~0").replace('/', "~1"))?,
                Segment::Index(index) => write!(formatter, "/{index}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_read_and_written() {
        let path = Path::root().key("a/b~c").index(3).key("d");
        assert_eq!(path.to_string(), "/a~1b~0c/3/d");
        assert_eq!(Path::from_pointer("/a~1b~0c/3/d"), Some(path.clone()));
        assert_eq!(path.parent().and_then(|parent| parent.last().cloned()), Some(Segment::Index(3)));
        assert_eq!(Path::from_pointer(""), Some(Path::root()));
        assert_eq!(Path::from_pointer("a"), None);
    }
}
