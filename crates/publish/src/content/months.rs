//! Months, written as `2018-12`.

use journey::guide::Text;

/// Whether this is a month such as `2018-12`.
#[must_use]
pub fn is_month(text: &str) -> bool {
    text.split_once('-').is_some_and(|(year, month)| {
        let figures = [year, month].concat().bytes().all(|byte| byte.is_ascii_digit());
        figures && year.len() == 4 && month.len() == 2 && matches!(month.parse(), Ok(1..=12))
    })
}

/// The number of months from year 0 to a month such as `2018-12`; `None` if it isn't one.
#[must_use]
pub(super) fn month_number(text: &str) -> Option<u32> {
    let (year, month) = text.split_once('-').filter(|_| is_month(text))?;
    Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()?)
}

/// Whether a review that was due in one month is overdue in another.
#[must_use]
pub fn is_overdue(review: &str, today: &str) -> bool {
    // Months in this format sort as text.
    review < today
}

/// A month such as `2018-12` in words: "December 2018". `names` starts with January.
#[must_use]
pub fn spoken(month: &str, names: &[Text]) -> String {
    let spoken = month.split_once('-').and_then(|(year, month)| {
        let index = month.parse::<usize>().ok()?.checked_sub(1)?;
        Some(format!("{} {year}", names.get(index)?))
    });
    spoken.unwrap_or_else(|| month.to_owned())
}

#[cfg(test)]
mod tests {
    use super::month_number;

    #[test]
    fn only_a_month_has_a_number() {
        assert_eq!(month_number("2018-12"), Some(2018 * 12 + 12));
        for not_a_month in ["2018-99", "4294967295-01", "2018", "18-12", ""] {
            assert_eq!(month_number(not_a_month), None, "{not_a_month}");
        }
    }
}
