//! What the bytes of a text tell before its words are told apart.

use super::look::LONGEST_SENTENCE;

/// What one look at the bytes of a text tells: most are so short that their words need not be told apart.
#[derive(Default)]
pub(super) struct Glance {
    /// As many as could part words, or more.
    pub(super) blanks: usize,
    /// Whether two capitals stand together, as in an acronym.
    pub(super) capitals: bool,
    /// Whether it may have a link to the Web.
    pub(super) links: bool,
}

impl Glance {
    /// How many bytes are looked at in one go: as many as a byte can count.
    const CHUNK: usize = 255;

    pub(super) fn at(text: &str) -> Self {
        // And the last bytes of no-break spaces (C2 A0, E2 80 AF) and of the other blanks of Unicode.
        let blank = |byte: u8| matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | 0x80..=0x8a | 0xa0 | 0xaf);
        let capital = |byte: u8| byte.is_ascii_uppercase() | (byte == b'&');
        // `://`, `www.`
        let link = |byte: u8| matches!(byte, b'/' | b'w' | b'W');
        // Without an early end, so that the compiler looks at many bytes at once.
        let mut glance = Self::default();
        for chunk in text.as_bytes().chunks(Self::CHUNK) {
            let blanks: u8 = chunk.iter().map(|byte| u8::from(blank(*byte))).sum();
            glance.blanks += usize::from(blanks);
        }
        let following = text.as_bytes().get(1..).unwrap_or_default();
        for (byte, next) in text.as_bytes().iter().zip(following) {
            // « A.N.P.E. » too.
            glance.capitals |= (capital(*byte) | (*byte == b'.')) & capital(*next);
            glance.links |= (byte == next) & link(*byte);
        }
        glance
    }

    /// Whether it may have more words than a sentence may.
    pub(super) fn is_long(&self) -> bool {
        self.blanks >= LONGEST_SENTENCE
    }

    /// Whether its words have to be told apart.
    pub(super) fn needs_reading(&self) -> bool {
        self.is_long() || self.capitals || self.links
    }
}
