//! Words that say that somebody is at risk, whatever was learned.

use super::model::Class;

/// So many other words may stand between one word of a trigger and the next.
const BETWEEN: usize = 2;

/// Whether words of all classes of a trigger occur in their order, each soon after the one before.
/// Each word typed may have several classes.
pub(super) fn occurs(trigger: &[Class], typed: &[Vec<Class>]) -> bool {
    // Where the trigger up to each of its words was last found to end.
    let mut ends = vec![None; trigger.len()];
    for (at, classes) in typed.iter().enumerate().filter(|(_, classes)| !classes.is_empty()) {
        // From the last, so that no word counts twice.
        for nth in (0..trigger.len()).rev() {
            let is_soon = |end: Option<usize>| end.is_some_and(|end| at - end <= BETWEEN + 1);
            if classes.contains(&trigger[nth]) && (nth == 0 || is_soon(ends[nth - 1])) {
                ends[nth] = Some(at);
            }
        }
    }
    ends.last().is_some_and(Option::is_some)
}
