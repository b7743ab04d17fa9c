//! Turns what people commonly type into what a file holds.

use publish::check::{link_fault, telephone_fault};
use publish::content::is_month;

/// The letters of months that tell them apart, January first.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Adds `https://` to an address without it: `www.example.org/a` becomes `https://www.example.org/a`.
/// `None` if the result isn't a web address.
#[must_use]
pub fn link(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let whole = format!("https://{typed}");
    (!typed.contains("://") && link_fault(&whole).is_none()).then_some(whole)
}

/// A number as callers in England dial it: `+44 (0)1632 960123` becomes `01632 960123`.
#[must_use]
pub fn telephone(typed: &str) -> Option<String> {
    let rest = typed.trim().strip_prefix("+44")?.trim_start().strip_prefix("(0)")?;
    let whole = format!("0{}", rest.trim_start());
    telephone_fault(&whole).is_none().then_some(whole)
}

/// A month as a file has it: "September 2025", "Sep 2025" and "09/2025" are `2025-09`.
#[must_use]
pub fn month(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let parts: Vec<&str> = typed
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|digit| digit.is_ascii_digit());
    let (month, year) = match *parts {
        [year, month] | [year, month, _] if is_year(year) => (month, year),
        // A month, or a whole date: 12 September 2025, 12/09/2025.
        [month, year] | [_, month, year] if is_year(year) => (month, year),
        _ => return None,
    };
    let number = month.parse().ok().or_else(|| {
        let named = MONTHS.iter().position(|name| month.starts_with(name))?;
        Some(named + 1)
    })?;
    let whole = format!("{year}-{number:02}");
    is_month(&whole).then_some(whole)
}

/// The name of a role as it stands in a sentence: "The School Office." is "School Office".
#[must_use]
pub fn role(typed: &str) -> Option<String> {
    let bare = typed.trim().trim_end_matches('.').trim_end();
    let bare = match bare.get(..4) {
        Some(first) if first.eq_ignore_ascii_case("the ") => bare[4..].trim_start(),
        _ => bare,
    };
    (!bare.is_empty()).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_its_beginning_if_it_then_leads_somewhere() {
        for (typed, whole) in [
            ("stoswalds.netlify.app", Some("https://stoswalds.netlify.app")),
            (" www.hill.example.org/a?b ", Some("https://www.hill.example.org/a?b")),
            ("https://hill.example.org", None),
            ("http://hill.example.org", None),
            ("hill", None),
            ("", None),
        ] {
            assert_eq!(link(typed).as_deref(), whole, "{typed}");
        }
    }

    #[test]
    fn a_number_with_two_prefixes_keeps_the_one_for_england() {
        for typed in ["+44 (0)1632 960123", " +44(0) 1632 960123"] {
            assert_eq!(telephone(typed).as_deref(), Some("01632 960123"), "{typed}");
        }
        for typed in ["01632 960123", "+44 1632 960123", "+44 (0)12", "+33 (0)1 00 00 00 00", ""] {
            assert_eq!(telephone(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_month_is_read_however_it_is_commonly_written() {
        for typed in [
            "September 2025",
            "september 2025",
            "Sep 2025",
            "Sept. 2025",
            "09/2025",
            "9/2025",
            "9-2025",
            "2025/09",
            "2025-9",
            "2025-09",
            " 2025 September ",
            "1st September 2025",
            "12/09/2025",
            "2025-09-12",
        ] {
            assert_eq!(month(typed).as_deref(), Some("2025-09"), "{typed}");
        }
        for typed in
            ["", "2025", "13/2025", "00/2025", "soon", "last September", "Autumn 2025", "09/25"]
        {
            assert_eq!(month(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_role_stands_in_a_sentence() {
        for (typed, role) in [
            ("The School Office", "School Office"),
            ("the office.", "office"),
            ("Office.", "Office"),
            ("theatre office", "theatre office"),
            ("Thé office", "Thé office"),
        ] {
            assert_eq!(super::role(typed).as_deref(), Some(role), "{typed}");
        }
        assert_eq!(super::role(" . "), None);
    }
}
