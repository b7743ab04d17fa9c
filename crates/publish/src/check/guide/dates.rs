//! Checks that months are months, that no review is overdue, and that spans have a plausible
//! length.

use journey::guide::Text;

use super::span_fault;
use crate::content::{Merged, is_month, is_overdue};
use crate::fault::Fault;

pub(super) fn check(merged: &Merged, today: &str, faults: &mut Vec<Fault>) {
    let ladder = &merged.guide.ladder;
    let mut months = vec![
        ("/ladder/agreed", &ladder.agreed),
        ("/ladder/reviewed", &ladder.reviewed),
        ("/ladder/review", &ladder.review),
    ];
    if let Some(policy) = &merged.policy {
        months.extend([("/policy/agreed", &policy.agreed), ("/policy/review", &policy.review)]);
    }
    for (field, month) in months {
        let Some(month) = month else { continue };
        faults.extend(fault(field, month, today));
    }
    for (index, date) in merged.guide.last_dates.iter().enumerate() {
        for (name, span) in [("within", Some(&date.within)), ("or", date.or.as_ref())] {
            let field = format!("/last_date/{index}/{name}");
            faults.extend(span.and_then(|span| span_fault(&field, span)));
        }
    }
    let names = merged.guide.months.len();
    if names != 12 {
        faults.push(Fault::error(
            "/months",
            format!("there must be 12 months, not {names}"),
            "write the names of all twelve, January first",
        ));
    }
}

/// What is wrong with a month: it isn't one, or the field is a `review` that is overdue.
pub(super) fn fault(field: &str, month: &Text, today: &str) -> Option<Fault> {
    if !is_month(month) {
        return Some(Fault::error(
            field,
            format!("`{month}` is not a month"),
            "write the year and the month, as in 2018-12",
        ));
    }
    let is_review = field.ends_with("/review");
    (is_review && is_overdue(month, today)).then(|| {
        Fault::warning(
            field,
            format!("the review was due in {month}, and it is now {today}"),
            "ask its owner to review it, then write the new dates here",
        )
    })
}
