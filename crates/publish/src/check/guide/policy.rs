//! The policy's dates make sense, and its review isn't overdue.

use crate::check::value;
use crate::content::GuideFile;
use crate::fault::Fault;

pub(super) fn check(file: &GuideFile, today: &str, faults: &mut Vec<Fault>) {
    let policy = &file.policy_source;
    for (name, month) in [("agreed", &policy.agreed), ("review", &policy.review)] {
        if !is_month(month) {
            faults.push(Fault::error(
                format!("/policy_source/{name}"),
                format!("`{}` is not a month", &**month),
                "write the year and the month, as in 2018-12",
            ));
        }
    }
    if policy.months.len() != 12 {
        faults.push(Fault::error(
            "/policy_source/months",
            format!("there must be 12 months, not {}", policy.months.len()),
            "write the names of all twelve, January first",
        ));
    }
    // Months written like this sort as text.
    if is_month(&policy.review) && &*policy.review < today {
        faults.push(Fault::warning(
            "/policy_source/review",
            format!("the policy was due for review in {}, and it is now {today}", &*policy.review),
            "ask its owner to review it, then write the new version and dates here",
        ));
    }
    let link = file.guide.policy.link.as_ref().and_then(|link| value::link_fault(&link.href));
    if let Some((problem, fix)) = link {
        faults.push(Fault::error("/policy/link/href", problem, fix));
    }
}

fn is_month(text: &str) -> bool {
    text.split_once('-').is_some_and(|(year, month)| {
        let figures = [year, month].concat().bytes().all(|byte| byte.is_ascii_digit());
        figures && year.len() == 4 && month.len() == 2 && matches!(month.parse(), Ok(1..=12))
    })
}
