//! Learns to recognise phrases that say that a life or a child's safety is at risk.

use std::collections::BTreeSet;

use journey::find::Feature;

use crate::examples::{Example, Examples, words_and_pairs};
use crate::methods::{Label, train};
use crate::phrases::Phrases;
use crate::shrink::{keep_strongest, rounded};

/// The most weights to keep.
const MAX_WEIGHTS: usize = 4000;
/// How many times worse it is to miss somebody at risk than to show the crisis lines to somebody
/// who doesn't need them. It's so high because beginnings of phrases outnumber people at risk.
const COST_OF_MISSING: f64 = 64.0;
/// The score at which a phrase says that somebody is at risk, as `journey::find` adds it up. A
/// single word adds at most 28 for risk, and 14 for each concern.
pub(crate) const THRESHOLD: u16 = 4;

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
    let negative: BTreeSet<&str> =
        negative.into_iter().flat_map(|phrase| beginnings(phrase)).collect();
    let classes =
        [negative.into_iter().collect(), positive.into_iter().map(String::as_str).collect()];
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

/// A phrase, and how much of it is there after each word. Nobody should be alarmed while they type
/// about something else.
fn beginnings(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.match_indices(' ').map(|(at, _)| &phrase[..at]).chain([phrase])
}
