//! Finds the words of a trigger, which say that somebody is at risk, whatever the model learned.

use super::model::{List, OR};

/// The most other words between one word of a trigger and the next.
const MAX_GAP: usize = 2;

/// Whether the typed words include one for each position of a trigger, in order, each soon after
/// the one before. A word may be in several lists.
pub(super) fn occurs(trigger: &[List], typed: &[&[List]]) -> bool {
    !trigger.is_empty() && follows(trigger, typed, typed.len())
}

/// Whether a word for the first position is among the first `within` words, and words for the other
/// positions follow soon after.
fn follows(trigger: &[List], typed: &[&[List]], within: usize) -> bool {
    if trigger.is_empty() {
        return true;
    }
    let ors = trigger.iter().skip(1).step_by(2).take_while(|list| **list == OR).count();
    let Some((position, rest)) = trigger.split_at_checked(1 + 2 * ors) else { return false };
    let fits = |list: &List| position.iter().step_by(2).any(|wanted| wanted == list);
    typed
        .iter()
        .enumerate()
        .take(within)
        .any(|(at, lists)| lists.iter().any(fits) && follows(rest, &typed[at + 1..], MAX_GAP + 1))
}
