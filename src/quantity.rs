//! Numbers as people publish them: the digits that were written say how exact they are.
//!
//! `0.70` means anything from 0.695 to 0.705, `0.7` from 0.65 to 0.75. Comparing such intervals tells a contradiction
//! from a rounding.

/// A number with the digits it was written with.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenNumber {
    /// The digits, as in the file.
    pub written: String,
    /// Their value.
    pub value: f64,
    /// Whether the author says "about".
    pub about: bool,
    /// What it counts, in the author's words.
    pub unit: Option<String>,
}

/// All the values that some written digits allow. Both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// Whether it is the sum of whole numbers, which are exact.
    pub count: bool,
}

impl WrittenNumber {
    /// How many digits stand behind the decimal point; `None` in a form (`1e-3`, `0x1f`) where that says nothing.
    fn decimals(&self) -> Option<usize> {
        let digits = self.written.trim_start_matches(['+', '-']);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit());
        plain.then_some(decimals.len())
    }

    /// Whether it was written as a whole number.
    pub fn is_whole(&self) -> bool {
        self.decimals() == Some(0) && !self.written.contains('.')
    }

    /// The values that the digits allow: half a unit of the last digit each way; of the last digit that is not zero
    /// for a whole number that is said to be about right.
    pub fn interval(&self) -> Interval {
        let half = match self.decimals() {
            Some(0) if self.about => {
                let zeros = self.written.len() - self.written.trim_end_matches('0').len();
                0.5 * 10f64.powi(i32::try_from(zeros).unwrap_or(0))
            }
            Some(decimals) => 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap_or(0)),
            None => 0.0,
        };
        Interval { low: self.value - half, high: self.value + half, count: false }
    }
}

impl Interval {
    /// One value.
    pub fn exactly(value: f64) -> Self {
        Self { low: value, high: value, count: false }
    }

    /// Whether some value belongs to both. A hair's breadth is allowed, for the rounding of binary fractions.
    pub fn meets(self, other: Self) -> bool {
        let hair = 1e-9 * self.high.abs().max(other.high.abs()).max(1.0);
        self.low <= other.high + hair && other.low <= self.high + hair
    }

    /// Whether every value here is less than every value there.
    pub fn below(self, other: Self) -> bool {
        self.high < other.low && !self.meets(other)
    }
}

/// F1, the harmonic mean of precision and recall (van Rijsbergen, *Information Retrieval*, 1979, chapter 7, with equal
/// weights): `2pr / (p + r)`. It grows with both, so that the ends of the intervals give the ends of the result.
pub fn f1(precision: Interval, recall: Interval) -> Interval {
    let f1 = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
    Interval {
        low: f1(precision.low.max(0.0), recall.low.max(0.0)),
        high: f1(precision.high, recall.high),
        count: false,
    }
}

/// The sum of written numbers: exact where all are whole.
pub fn sum<'n>(numbers: impl IntoIterator<Item = &'n WrittenNumber>) -> Interval {
    let mut total = Interval { low: 0.0, high: 0.0, count: true };
    for number in numbers {
        let exact = number.is_whole() && !number.about;
        let part = if exact { Interval::exactly(number.value) } else { number.interval() };
        total =
            Interval { low: total.low + part.low, high: total.high + part.high, count: total.count && exact };
    }
    total
}

/// Whether a written number can be a value of an interval. A whole number is exact beside a sum of whole numbers.
pub fn agrees(number: &WrittenNumber, interval: Interval) -> bool {
    let exact = interval.count && number.is_whole() && !number.about;
    let own = if exact { Interval::exactly(number.value) } else { number.interval() };
    own.meets(interval)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(written: &str) -> WrittenNumber {
        WrittenNumber {
            written: written.into(),
            value: written.parse().expect("a number"),
            about: false,
            unit: None,
        }
    }

    #[test]
    fn f1_is_compared_by_written_digits() {
        let of = |p: &str, r: &str| f1(number(p).interval(), number(r).interval());
        // CibNav's fact sheet: 0.73 is outside 0.771–0.781; the training row rounds to what is published.
        assert!(!agrees(&number("0.73"), of("0.70", "0.87")));
        assert!(agrees(&number("0.78"), of("0.70", "0.87")));
        assert!(agrees(&number("0.81"), of("0.70", "0.96")));
        assert!(agrees(&number("78"), of("70", "87")), "percentages written whole are rounded too");
    }

    #[test]
    fn counts_are_exact() {
        let total = sum([&number("11736"), &number("40535")]);
        assert!(agrees(&number("52271"), total));
        assert!(!agrees(&number("52272"), total));
        let mut about = number("52000");
        about.about = true;
        assert!(agrees(&about, total));
    }

    #[test]
    fn less_means_surely_less() {
        assert!(number("0.22").interval().below(number("0.73").interval()));
        assert!(!number("0.7").interval().below(number("0.74").interval()));
    }
}
