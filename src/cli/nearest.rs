//! Which known word was meant.

/// The known word nearest to one that was typed; none further than a third of its length.
pub(super) fn nearest<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let limit = typed.chars().count().max(3) / 3;
    let typed = typed.to_lowercase();
    known
        .map(|known| (strsim::osa_distance(&typed, known), known))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
