//! Finding seldom characters in long texts, without decoding all others.

/// How many bytes are looked at in one go.
const CHUNK: usize = 32;

/// The first character that is wanted, and its byte. Only those whose first byte is suspect are decoded: `suspect` must
/// be true for the first byte of each wanted character, and of no byte inside another.
pub(crate) fn find(
    text: &str,
    suspect: impl Fn(u8) -> bool,
    wanted: impl Fn(char) -> bool,
) -> Option<(usize, char)> {
    for (number, chunk) in text.as_bytes().chunks(CHUNK).enumerate() {
        // Without an early end, so that the compiler looks at all bytes of a chunk at once.
        if !chunk.iter().fold(false, |any, byte| any | suspect(*byte)) {
            continue;
        }
        for (at, _) in chunk.iter().enumerate().filter(|(_, byte)| suspect(**byte)) {
            let at = number * CHUNK + at;
            let character = text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(character) = character.filter(|character| wanted(*character)) {
                return Some((at, character));
            }
        }
    }
    None
}
