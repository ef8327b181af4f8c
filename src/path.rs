//! Where a value stands in a document: keys and indices, and their JSON Pointer (RFC 6901).

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

/// A route from the top of a document to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The steps, outermost first.
    pub fn segments(&self) -> &[Segment] {
        &self.0
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
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }

    /// The path without its last step; `None` at the top.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }

    /// The last step; `None` at the top.
    pub fn last(&self) -> Option<&Segment> {
        self.0.last()
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
        Some(Self(segments.collect()))
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<T: IntoIterator<Item = Segment>>(segments: T) -> Self {
        Self(segments.into_iter().collect())
    }
}

/// The JSON Pointer, as findings print it.
impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.0 {
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
