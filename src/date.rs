//! Dates as far as they are known, and durations.

use std::fmt;

use jiff::civil::Date;

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The year, four digits.
    pub year: i16,
    /// The month, from 1, if known.
    pub month: Option<i8>,
    /// The day, from 1, if known.
    pub day: Option<i8>,
}

/// Why some text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// It does not have the form of one.
    Form,
    /// No calendar has it.
    Impossible,
}

impl PartialDate {
    /// Reads `2019`, `2023-04` or `2023-04-26`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| -> Result<Option<i16>, NotADate> {
            let Some(part) = parts.next() else { return Ok(None) };
            if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(NotADate::Form);
            }
            part.parse().map(Some).map_err(|_| NotADate::Form)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(NotADate::Form);
        }
        let small = |part: Option<i16>| part.and_then(|part| i8::try_from(part).ok());
        let date = Self { year: year.ok_or(NotADate::Form)?, month: small(month), day: small(day) };
        Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
            .map_err(|_| NotADate::Impossible)?;
        Ok(date)
    }

    /// The first day it can be.
    pub fn earliest(self) -> Date {
        Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can be.
    pub fn latest(self) -> Date {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.earliest(),
            (Some(_), None) => self.earliest().last_of_month(),
            (None, _) => Date::constant(self.year, 12, 31),
        }
    }

    /// Whether it is surely before another.
    pub fn before(self, other: Self) -> bool {
        self.latest() < other.earliest()
    }

    /// Whether more than this many months lie between it and a later date, whatever the day it was.
    pub fn older_than_months(self, months: i32, later: Self) -> bool {
        let span = jiff::Span::new().months(months);
        self.latest().checked_add(span).is_ok_and(|limit| limit < later.earliest())
    }
}

/// As it is written in a file.
impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A duration: a number of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duration {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: DurationUnit,
}

/// What a duration counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DurationUnit {
    /// `year`, `years`.
    Year,
    /// `month`, `months`.
    Month,
    /// `week`, `weeks`.
    Week,
    /// `day`, `days`.
    Day,
    /// `hour`, `hours`.
    Hour,
    /// `minute`, `minutes`.
    Minute,
}

impl DurationUnit {
    /// All units, longest first.
    pub const ALL: [Self; 6] = [Self::Year, Self::Month, Self::Week, Self::Day, Self::Hour, Self::Minute];

    /// Its name in an answers file, for one.
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
        }
    }
}

impl Duration {
    /// The pattern of a duration in an answers file, common to ECMAScript and Rust.
    pub const PATTERN: &str = "^[0-9]{1,9} (year|month|week|day|hour|minute)s?\n?$";

    /// Reads `3 years` or `1 month`.
    pub fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.trim_end().split_once(' ')?;
        let name = unit.strip_suffix('s').unwrap_or(unit);
        let unit = DurationUnit::ALL.into_iter().find(|unit| unit.name() == name)?;
        Some(Self { count: count.parse().ok()?, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_they_are_written() {
        let date = |text| PartialDate::parse(text).expect("a date");
        assert_eq!(date("2019").latest().to_string(), "2019-12-31");
        assert_eq!(date("2024-02").latest().to_string(), "2024-02-29");
        assert!(date("2019").before(date("2020-01")));
        assert!(!date("2023-04").before(date("2023-04-26")), "it may be the same day");
        assert!(date("2023-06").older_than_months(12, date("2026-11-23")));
        assert!(!date("2026").older_than_months(12, date("2026-11-23")));
        assert_eq!(PartialDate::parse("2023-02-30"), Err(NotADate::Impossible));
        assert_eq!(PartialDate::parse("2023-2"), Err(NotADate::Form));
        assert_eq!(PartialDate::parse("0000-00"), Err(NotADate::Impossible));
        assert_eq!(date("2023-04-26").to_string(), "2023-04-26");
    }

    #[test]
    fn durations_are_read() {
        assert_eq!(Duration::parse("3 years"), Some(Duration { count: 3, unit: DurationUnit::Year }));
        assert_eq!(Duration::parse("1 month"), Some(Duration { count: 1, unit: DurationUnit::Month }));
        assert_eq!(Duration::parse("longtemps"), None);
    }
}
