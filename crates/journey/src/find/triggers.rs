//! Words that say that somebody is at risk, whatever was learned.

use super::model::{Class, Weight};

/// So many other words may stand between one word of a trigger and the next.
const BETWEEN: usize = 2;

/// Whether words of all classes of a trigger occur in their order, each soon after the one before.
/// Each word typed may have several classes.
pub(super) fn occurs(trigger: &[Class], typed: &[&[Weight]]) -> bool {
    !trigger.is_empty() && follows(trigger, typed, typed.len())
}

/// Whether the first of these classes occurs within so many words, and the others soon after it.
fn follows(trigger: &[Class], typed: &[&[Weight]], within: usize) -> bool {
    let Some((first, rest)) = trigger.split_first() else { return true };
    typed.iter().enumerate().take(within).any(|(at, classes)| {
        classes.iter().any(|(class, _)| class == first)
            && follows(rest, &typed[at + 1..], BETWEEN + 1)
    })
}
