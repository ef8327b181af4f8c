//! Conditions by name: `when: learned and not_abandoned` says what three lines would, and each condition stands once.

use indexmap::IndexMap;

/// An expression with the names of conditions replaced by what they stand for.
pub(super) fn expanded(expression: &str, conditions: &IndexMap<String, String>) -> String {
    let mut out = String::with_capacity(expression.len());
    for piece in pieces(expression) {
        match conditions.get(piece) {
            Some(meaning) => {
                out.push('(');
                out.push_str(meaning);
                out.push(')');
            }
            None => out.push_str(piece),
        }
    }
    out
}

/// The conditions that must all hold, where an expression says that and no more: `learned and not_abandoned`.
pub(super) fn named(expression: &str, conditions: &IndexMap<String, String>) -> Vec<String> {
    let names: Vec<&str> = expression.split(" and ").map(str::trim).collect();
    if names.iter().all(|name| conditions.contains_key(*name)) {
        names.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

/// The words of an expression and what stands between them. A text in quotes and a name with dots are one piece each.
fn pieces(expression: &str) -> Vec<&str> {
    let is_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '.');
    let mut found = Vec::new();
    let mut rest = expression;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' | '\'' => rest[1..].find(first).map_or(rest.len(), |closing| closing + 2),
            _ if is_word(first) => rest.find(|character| !is_word(character)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(end);
        found.push(piece);
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_their_meaning() {
        let conditions: IndexMap<String, String> =
            [("learned", "a.kind in [\"learned\", \"é\"]"), ("ended", "b.status == \"ended\"")]
                .map(|(name, meaning)| (name.to_owned(), meaning.to_owned()))
                .into();
        assert_eq!(
            expanded("learned and not ended", &conditions),
            "(a.kind in [\"learned\", \"é\"]) and not (b.status == \"ended\")"
        );
        // Neither in quotes nor inside a longer name.
        for same in ["a.learned == \"learned\"", "c.ended.learned", "learned_by and 'ended", "«é»"] {
            assert_eq!(expanded(same, &conditions), same);
        }
        assert_eq!(named("learned and ended", &conditions), ["learned", "ended"]);
        assert!(named("learned and not ended", &conditions).is_empty());
    }
}
