//! Months are months, and no review is overdue.

use journey::guide::Text;

use crate::content::{Merged, is_month};
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
    let names = merged.guide.months.len();
    if names != 12 {
        faults.push(Fault::error(
            "/months",
            format!("there must be 12 months, not {names}"),
            "write the names of all twelve, January first",
        ));
    }
}

fn fault(field: &str, month: &Text, today: &str) -> Option<Fault> {
    if !is_month(month) {
        return Some(Fault::error(
            field,
            format!("`{month}` is not a month"),
            "write the year and the month, as in 2018-12",
        ));
    }
    // Months written like this sort as text.
    let is_overdue = field.ends_with("/review") && **month < *today;
    is_overdue.then(|| {
        Fault::warning(
            field,
            format!("the review was due in {month}, and it is now {today}"),
            "ask its owner to review it, then write the new dates here",
        )
    })
}
