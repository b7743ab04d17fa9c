//! Learns to recognise phrases that say that a life or a child's safety is at risk.

use journey::find::Feature;

use crate::examples::{Example, Examples, words_and_pairs};
use crate::methods::{Label, train};
use crate::phrases::Phrases;
use crate::shrink::{keep_strongest, rounded};

/// The most weights to keep.
const MAX_WEIGHTS: usize = 4000;
/// How many times worse it is to miss somebody at risk than to show the crisis lines to somebody
/// who doesn't need them.
const COST_OF_MISSING: f64 = 4.0;
/// The score at which a phrase says that somebody is at risk. A single word adds at most 14.
pub(crate) const THRESHOLD: u16 = 5;

/// The features, and the weight of each for somebody being at risk.
pub(crate) fn learn(phrases: &Phrases) -> (Vec<Feature>, Vec<i8>) {
    let mut negative: Vec<&String> = phrases.not_at_risk.iter().chain(&phrases.unrelated).collect();
    let mut positive: Vec<&String> = phrases.at_risk.iter().collect();
    for (id, its_phrases) in &phrases.concerns {
        if phrases.always_at_risk.contains(id) {
            positive.extend(its_phrases);
        } else if !phrases.harm.contains(id) {
            negative.extend(its_phrases);
        }
    }
    let classes =
        [negative, positive].map(|phrases| phrases.into_iter().map(String::as_str).collect());
    let examples = Examples::new(classes, words_and_pairs);
    let label = |example: &Example| {
        let is_member = example.class == 1;
        Label { is_member, cost: if is_member { COST_OF_MISSING } else { 1.0 } }
    };
    let mut weights = vec![train(&examples, label, |_| true)];
    keep_strongest(&examples, &mut weights, MAX_WEIGHTS);
    let kept = weights.swap_remove(0);
    let refined = train(&examples, label, |feature| kept[feature] != 0.0);
    let rounded = rounded(&[refined]).swap_remove(0);
    (examples.features, rounded)
}
