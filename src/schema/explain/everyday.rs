//! Words of everyday language for the names of a questionnaire, and how words are compared.

pub(super) use crate::locale::without_accents;

/// What people write for the parts of a service, an organisation, a record: the key that it is.
pub(super) const USUAL_WORDS: [(&str, &str); 30] = [
    ("identifiant", "id"),
    ("organisme", "organisation"),
    ("organization", "organisation"),
    ("résumé", "summary"),
    ("nom", "name"),
    ("titre", "title"),
    ("courriel", "email"),
    ("mail", "email"),
    ("e-mail", "email"),
    ("mél", "email"),
    ("téléphone", "phone"),
    ("telephone", "phone"),
    ("tel", "phone"),
    ("adresse", "postal"),
    ("address", "postal"),
    ("lien", "url"),
    ("link", "url"),
    ("site", "url"),
    ("direction", "department"),
    ("service", "department"),
    ("fichier", "file"),
    ("qui", "who"),
    ("quand", "when"),
    ("quoi", "what"),
    ("comment", "how"),
    ("où", "where"),
    ("raison", "not_documented"),
    ("valeur", "value"),
    ("unité", "unit"),
    ("remarque", "note"),
];

/// What people write for a section.
pub(super) const SECTION_WORDS: [(&str, &str); 16] = [
    ("objectif", "purpose"),
    ("objectifs", "purpose"),
    ("but", "purpose"),
    ("finalité", "purpose"),
    ("finalités", "purpose"),
    ("usage", "purpose"),
    ("algorithme", "explainability"),
    ("fonctionnement", "explainability"),
    ("explicabilité", "explainability"),
    ("explications", "explainability"),
    ("performances", "performance"),
    ("gouvernance", "governance"),
    ("transparence", "openness"),
    ("publication", "openness"),
    ("supervision", "oversight"),
    ("conséquences", "impact"),
];

/// The words of a text, for comparing: small letters without accents, one blank between them.
pub(in crate::schema) fn folded(text: &str) -> String {
    let plain = without_accents(text);
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A name as an id of a page is written: small letters, digits and hyphens.
pub(super) fn page_id(typed: &str) -> Option<String> {
    let mut id = String::new();
    for letter in without_accents(typed).chars() {
        let plain = if letter.is_ascii_alphanumeric() { letter } else { '-' };
        if plain != '-' || !id.ends_with('-') && !id.is_empty() {
            id.push(plain);
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    (!id.is_empty() && id != typed).then_some(id)
}
