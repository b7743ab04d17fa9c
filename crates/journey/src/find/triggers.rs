//! Words that say that somebody is at risk, whatever was learned.

use super::model::{Class, OR, Weight};

/// So many other words may stand between one word of a trigger and the next.
const BETWEEN: usize = 2;

/// Whether words of all places of a trigger occur in their order, each soon after the one before.
/// Each word typed may have several classes.
pub(super) fn occurs(trigger: &[Class], typed: &[&[Weight]]) -> bool {
    !trigger.is_empty() && follows(trigger, typed, typed.len())
}

/// Whether a word of the trigger's first place is among the next `within` words, and the other places
/// soon after it.
fn follows(trigger: &[Class], typed: &[&[Weight]], within: usize) -> bool {
    if trigger.is_empty() {
        return true;
    }
    let ors = trigger.iter().skip(1).step_by(2).take_while(|class| **class == OR).count();
    let (place, rest) = trigger.split_at(1 + 2 * ors);
    let fits = |(class, _): &Weight| place.iter().step_by(2).any(|wanted| wanted == class);
    typed.iter().enumerate().take(within).any(|(at, classes)| {
        classes.iter().any(fits) && follows(rest, &typed[at + 1..], BETWEEN + 1)
    })
}
