//! Finding seldom characters in long texts, without decoding all others.

/// First bytes of the characters that are sought.
pub(crate) struct FirstBytes([bool; 256]);

impl FirstBytes {
    /// The bytes of some ranges, their ends included.
    pub(crate) const fn of(ranges: &[(u8, u8)]) -> Self {
        let mut bytes = [false; 256];
        let mut at = 0;
        while at < ranges.len() {
            let (mut byte, last) = (ranges[at].0 as usize, ranges[at].1 as usize);
            while byte <= last {
                bytes[byte] = true;
                byte += 1;
            }
            at += 1;
        }
        Self(bytes)
    }

    fn have(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}

/// The first character that is wanted, and its byte. Only those whose first byte is suspect are decoded: `suspects` must
/// have the first byte of each wanted character, and none that stands inside another.
pub(crate) fn find(
    text: &str,
    suspects: &FirstBytes,
    wanted: impl Fn(char) -> bool,
) -> Option<(usize, char)> {
    text.bytes().enumerate().filter(|(_, byte)| suspects.have(*byte)).find_map(|(at, _)| {
        let character = text.get(at..)?.chars().next()?;
        wanted(character).then_some((at, character))
    })
}
