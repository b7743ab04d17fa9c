//! Checks that months are months and in order, that no review is overdue, and that spans have a
//! plausible length.

use journey::guide::Text;

use super::span_fault;
use crate::content::{Merged, is_month, is_overdue, spoken};
use crate::fault::Fault;

/// What a fault calls the month in which something was agreed.
const AGREED: &str = "the date it was agreed";

pub(super) fn check(merged: &Merged, today: &str, faults: &mut Vec<Fault>) {
    let names = &merged.guide.months;
    let ladder = &merged.guide.ladder;
    let mut dates = vec![
        ("/ladder/agreed", &ladder.agreed, AGREED, "/ladder/review", &ladder.review),
        ("/ladder/reviewed", &ladder.reviewed, "the last review", "/ladder/review", &ladder.review),
    ];
    if let Some(policy) = &merged.policy {
        dates.push(("/policy/agreed", &policy.agreed, AGREED, "/policy/review", &policy.review));
    }
    for (done_at, done, what, review_at, review) in dates {
        let is_done = done.as_ref().filter(|month| is_month(month));
        let is_before =
            |review: &Text| is_month(review) && is_done.is_some_and(|done| review < done);
        if review.as_ref().is_some_and(is_before) {
            let problem = format!("the review date is before {what}");
            faults.push(Fault::error(review_at, problem, "check both years"));
        } else if let Some(review) = review {
            faults.extend(
                fault(review_at, review, today, names).filter(|fault| !faults.contains(fault)),
            );
        }
        let Some(done) = done else { continue };
        faults.extend(fault(done_at, done, today, names));
        // Months written like this sort as text.
        if is_done.is_some() && **done > *today {
            faults.push(Fault::warning(done_at, "this date is in the future", "check the year"));
        }
    }
    for (index, date) in merged.guide.last_dates.iter().enumerate() {
        for (name, span) in [("within", Some(&date.within)), ("or", date.or.as_ref())] {
            let field = format!("/last_date/{index}/{name}");
            faults.extend(span.and_then(|span| span_fault(&field, span)));
        }
    }
    if names.len() != 12 {
        faults.push(Fault::error(
            "/months",
            format!("there must be 12 months, not {}", names.len()),
            "write the names of all twelve, January first",
        ));
    }
}

/// What is wrong with a month: it isn't one, or the field is a `review` that is overdue.
pub(super) fn fault(field: &str, month: &str, today: &str, names: &[Text]) -> Option<Fault> {
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
            format!(
                "the review was due in {}, and it is now {}",
                spoken(month, names),
                spoken(today, names),
            ),
            "ask its owner to review it, then write the new dates here",
        )
    })
}
