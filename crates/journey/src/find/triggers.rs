//! Finds the words of a trigger, which say that somebody is at risk, whatever the model learned.

use super::model::{Class, Weight};

/// The most other words between one word of a trigger and the next.
const MAX_GAP: usize = 2;

/// Whether the typed words include one of each class of a trigger, in order, and each soon after
/// the last. A word may have several classes.
pub(super) fn occurs(trigger: &[Class], typed: &[&[Weight]]) -> bool {
    !trigger.is_empty() && follows(trigger, typed, typed.len())
}

/// Whether the first of these classes occurs in the first `within` words, and the others soon after
/// it.
fn follows(trigger: &[Class], typed: &[&[Weight]], within: usize) -> bool {
    let Some((first, rest)) = trigger.split_first() else { return true };
    typed.iter().enumerate().take(within).any(|(at, classes)| {
        classes.iter().any(|(class, _)| class == first)
            && follows(rest, &typed[at + 1..], MAX_GAP + 1)
    })
}
