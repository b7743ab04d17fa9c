//! The policy: its dates can be read, and whether its review is overdue.

use crate::fault::Fault;
use crate::guide::Guide;
use crate::value;

pub(super) fn check(guide: &Guide, today: &str, faults: &mut Vec<Fault>) {
    let policy = &guide.policy;
    for (name, month) in [("agreed", &policy.agreed), ("review", &policy.review)] {
        if !is_month(month) {
            faults.push(Fault::error(
                format!("/policy/{name}"),
                format!("`{}` is not a month", &**month),
                "write the year and the month as in 2018-12",
            ));
        }
    }
    if policy.months.len() != 12 {
        faults.push(Fault::error(
            "/policy/months",
            format!("these are {} months", policy.months.len()),
            "write the names of all twelve, January first",
        ));
    }
    // Months written as year and month are in the order of their letters.
    if is_month(&policy.review) && &*policy.review < today {
        faults.push(Fault::warning(
            "/policy/review",
            format!("the policy was due for review in {}, and it is now {today}", &*policy.review),
            "ask its owner to review it, then write the new version and dates here",
        ));
    }
    let link = policy.link.as_ref().and_then(|link| value::link_fault(&link.href));
    if let Some((wrong, mend)) = link {
        faults.push(Fault::error("/policy/link/href", wrong, mend));
    }
}

fn is_month(text: &str) -> bool {
    text.split_once('-').is_some_and(|(year, month)| {
        let figures = [year, month].concat().bytes().all(|byte| byte.is_ascii_digit());
        figures && year.len() == 4 && month.len() == 2 && matches!(month.parse(), Ok(1..=12))
    })
}
