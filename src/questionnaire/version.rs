//! Names and versions of questionnaires (`redevable/1`), and how the one that a file names stands to ours.

use super::{MigrationDefinition, Questionnaire};

/// A questionnaire's name and the number of its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version<'a> {
    /// The name: small letters, digits and hyphens.
    pub name: &'a str,
    /// The version. One that no machine could count to is the largest.
    pub number: u64,
}

impl<'a> Version<'a> {
    /// Reads `name/number`.
    pub fn parse(id: &'a str) -> Option<Self> {
        let (name, digits) = id.split_once('/')?;
        let named = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let counted = !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'));
        (named && counted).then(|| Self { name, number: digits.parse().unwrap_or(u64::MAX) })
    }
}

/// How the questionnaire that a file names stands to the one in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is the one in use.
    Ours,
    /// A later version of it.
    Newer,
    /// An earlier version, which `redevable migrate` can carry to this one.
    Older,
    /// A version that this one knows nothing of.
    UnknownVersion,
    /// Another questionnaire.
    Other,
    /// No name with a version.
    NoVersion,
}

impl Questionnaire {
    /// How a questionnaire that a file names stands to this one.
    pub fn standing(&self, named: &str) -> Standing {
        if named == self.id() {
            return Standing::Ours;
        }
        let Some(version) = Version::parse(named) else { return Standing::NoVersion };
        match Version::parse(self.id()).filter(|ours| ours.name == version.name) {
            None => Standing::Other,
            Some(ours) if version.number > ours.number => Standing::Newer,
            Some(_) if self.way_from(named).is_some() => Standing::Older,
            Some(_) => Standing::UnknownVersion,
        }
    }

    /// The migrations that lead from an older version to this one, in order; none where there is no way.
    pub fn way_from(&self, version: &str) -> Option<Vec<&MigrationDefinition>> {
        let mut way = Vec::new();
        let mut at = version;
        // Versions only go up, which loading checks; the count keeps even a wrong file from walking for ever.
        while at != self.id() && way.len() < self.migrations().len() {
            let next = self.migrations().iter().find(|migration| migration.from == at)?;
            at = &next.to;
            way.push(next);
        }
        (at == self.id() && !way.is_empty()).then_some(way)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(Version::parse("ville-x/12"), Some(Version { name: "ville-x", number: 12 }));
        let huge = format!("a/9{}", "9".repeat(400));
        assert_eq!(Version::parse(&huge).map(|version| version.number), Some(u64::MAX));
        for wrong in
            ["", "redevable", "redevable/", "/1", "Redevable/1", "a/01", "a/1 ", "a/-1", "a/1/2", "é/1"]
        {
            assert_eq!(Version::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_standing_is_told() {
        let ours = Questionnaire::builtin();
        for (named, standing) in [
            ("redevable/1", Standing::Ours),
            ("redevable/2", Standing::Newer),
            ("redevable/0", Standing::UnknownVersion),
            ("ville-x/1", Standing::Other),
            ("redevable", Standing::NoVersion),
        ] {
            assert_eq!(ours.standing(named), standing, "{named}");
        }
    }
}
