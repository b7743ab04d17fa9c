//! Checks England's guide as it is at schools of each status, as strictly as the rest.

use crate::content::{Merged, Status, resolve, with_status};
use crate::fault::Fault;

/// Checks England's guide again, as it is at schools of each status. Leaves out `known`, the faults
/// that it has without a status.
pub(super) fn check(merged: &Merged, today: &str, known: &[Fault]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for status in Status::ALL {
        let (at_status, mut found) = with_status(&merged.guide, status);
        let edition = resolve("", &at_status);
        found.extend(super::traced(&at_status, super::faults(&at_status, &edition, today), known));
        faults.extend(found.into_iter().map(|fault| Fault {
            field: format!("/statuses/{}{}", status.id(), fault.field),
            ..fault
        }));
    }
    faults
}
