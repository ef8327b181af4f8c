//! The catalogues of labels by language: ours, and those that a questionnaire brings.

use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use indexmap::IndexMap;

use super::{Catalogue, Locale, resource};

/// The words of documents, by language. Cheap to clone; read when they are first asked for.
#[derive(Clone, Default)]
pub struct Labels(Arc<Book>);

#[derive(Default)]
struct Book {
    /// What a questionnaire brings, by language.
    own: IndexMap<String, Arc<FluentResource>>,
    ready: OnceLock<IndexMap<String, Arc<Catalogue>>>,
}

/// A catalogue of labels that was read: `labels/es.ftl`.
#[derive(Clone)]
pub struct LabelFile(Arc<FluentResource>);

/// An entry of a catalogue that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenEntry {
    /// The byte where it breaks.
    pub start: usize,
    /// What is wrong, in English, for whoever writes a catalogue.
    pub detail: String,
}

impl LabelFile {
    /// Reads a catalogue; what is broken in it is left out and told.
    pub fn read(text: &str) -> (Self, Vec<BrokenEntry>) {
        let (resource, broken) = resource(text);
        (Self(resource), broken)
    }
}

impl Labels {
    /// Our words, and over them or beside them those of a questionnaire, by language.
    pub fn new(own: impl IntoIterator<Item = (String, LabelFile)>) -> Self {
        let own = own.into_iter().map(|(language, file)| (language, file.0)).collect();
        Self(Arc::new(Book { own, ready: OnceLock::new() }))
    }

    /// The words of a language. What it lacks is told in French, the first language.
    pub fn of(&self, language: &str) -> Arc<Catalogue> {
        let ready = self.0.ready.get_or_init(|| self.0.catalogues());
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let known = ready.get(language).or_else(|| ready.get(primary));
        known.cloned().unwrap_or_else(|| {
            let first = ready.get(Locale::French.tag()).cloned();
            Arc::new(Catalogue::new(language, [], first))
        })
    }
}

impl Book {
    fn catalogues(&self) -> IndexMap<String, Arc<Catalogue>> {
        let mut ready: IndexMap<String, Arc<Catalogue>> = IndexMap::new();
        let ours = Locale::ALL.into_iter().map(|locale| locale.tag().to_owned());
        // French comes first: it is what the others fall back to.
        for language in ours.chain(self.own.keys().cloned()) {
            if ready.contains_key(&language) {
                continue;
            }
            let built_in = Locale::ALL.into_iter().find(|locale| locale.tag() == language);
            let built_in = built_in.map(|locale| resource(locale.labels()).0);
            let resources = built_in.into_iter().chain(self.own.get(&language).cloned());
            let fallback = ready.get(Locale::French.tag()).cloned();
            let catalogue = Catalogue::new(&language, resources, fallback);
            ready.insert(language, Arc::new(catalogue));
        }
        ready
    }
}

impl std::fmt::Debug for Labels {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Labels").field(&self.0.own.keys().collect::<Vec<_>>()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::PartialDate;
    use crate::quantity::WrittenNumber;

    fn spanish() -> Labels {
        let (file, broken) = LabelFile::read(
            "state-withheld = No publicado\nnumber-group = .\nmonth-11 = noviembre\n\
             date-day = { $day } de { $month } de { $year }\n",
        );
        assert_eq!(broken, []);
        Labels::new([("es".to_owned(), file)])
    }

    #[test]
    fn french_fills_what_a_catalogue_lacks_and_says_so() {
        let labels = spanish().of("es");
        assert_eq!(labels.worded("state-withheld", &[]), ("No publicado".to_owned(), None));
        assert_eq!(labels.worded("state-answered", &[]), ("Répondu".to_owned(), Some("fr")));
        // A colon is of every language.
        assert_eq!(labels.worded("run-in", &[("name", "x".into())]), ("x\u{a0}:".to_owned(), None));
        assert_eq!(spanish().of("de").text("state-answered", &[]), "Répondu");
        assert_eq!(spanish().of("es-MX").text("state-withheld", &[]), "No publicado");
    }

    #[test]
    fn numbers_and_dates_are_written_as_the_catalogue_says() {
        let number =
            |text: &str| WrittenNumber { written: text.to_owned(), value: 0.0, about: false, unit: None };
        let day = PartialDate { year: 2026, month: Some(11), day: Some(1) };
        let labels = spanish();
        let told = |language: &str| {
            let catalogue = labels.of(language);
            (catalogue.number(&number("-52271.50")), catalogue.date(day))
        };
        assert_eq!(told("es"), ("\u{2212}52.271,50".into(), "1 de noviembre de 2026".into()));
        assert_eq!(told("fr"), ("\u{2212}52\u{202f}271,50".into(), "1er\u{a0}novembre 2026".into()));
        assert_eq!(told("en"), ("\u{2212}52,271.50".into(), "1\u{a0}November 2026".into()));
        let month = PartialDate { day: None, ..day };
        assert_eq!(labels.of("fr").date(month), "novembre 2026");
    }

    #[test]
    fn a_broken_entry_is_told_with_its_place_and_loses_nothing_else() {
        let text = "yes = Sí\nno = { $\nunclear = No resuelto\n";
        let (file, broken) = LabelFile::read(text);
        assert_eq!(broken.len(), 1);
        assert!(text[..broken[0].start].contains("no = "), "{broken:?}");
        let labels = Labels::new([("es".to_owned(), file)]).of("es");
        assert_eq!(labels.text("yes", &[]), "Sí");
        assert_eq!(labels.text("unclear", &[]), "No resuelto");
        assert_eq!(labels.text("no", &[]), "Non");
    }
}
