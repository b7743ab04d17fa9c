//! Learns to tell whether a life or a child's safety is at risk.

use journey::find::{Feature, features};

use crate::examples::{Example, Examples};
use crate::methods::{Side, separate};
use crate::phrases::Phrases;
use crate::shrink::{keep_strongest, rounded};

/// How many weights are kept.
const WEIGHTS: usize = 1600;
/// How much worse it is to miss somebody who is at risk than to show the crisis lines without need.
const MISSED: f64 = 5.0;
/// How high a phrase must score to count, where a single word brings 14 at most.
pub(crate) const THRESHOLD: u16 = 5;

/// The features and how strongly each speaks for somebody being at risk.
pub(crate) fn learn(phrases: &Phrases) -> (Vec<Feature>, Vec<i8>) {
    let mut never: Vec<&String> = phrases.not_at_risk.iter().chain(&phrases.unrelated).collect();
    let mut always: Vec<&String> = phrases.at_risk.iter().collect();
    for (id, phrases_of_it) in &phrases.concerns {
        if phrases.always_at_risk.contains(id) {
            always.extend(phrases_of_it);
        } else if !phrases.harm.contains(id) {
            never.extend(phrases_of_it);
        }
    }
    let classes = [never, always].map(|phrases| phrases.into_iter().map(String::as_str).collect());
    let examples = Examples::new(classes, features);
    let side = |example: &Example| {
        let is_in = example.class == 1;
        Side { is_in, cost: if is_in { MISSED } else { 1.0 } }
    };
    let mut weights = vec![separate(&examples, side, |_| true)];
    keep_strongest(&examples, &mut weights, WEIGHTS);
    let kept = weights.swap_remove(0);
    let refined = separate(&examples, side, |feature| kept[feature] != 0.0);
    let rounded = rounded(&[refined]).swap_remove(0);
    (examples.features, rounded)
}
