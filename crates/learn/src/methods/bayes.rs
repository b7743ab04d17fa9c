//! Multinomial naive Bayes.

use super::Weights;
use crate::examples::Examples;

/// Added to every count, so that no feature has a probability of zero.
const SMOOTHING: f64 = 0.3;

/// The logarithm of each feature's probability in each class.
#[must_use]
pub(crate) fn bayes(examples: &Examples) -> Weights {
    let mut counts = vec![vec![SMOOTHING; examples.features.len()]; examples.classes];
    for example in &examples.all {
        for (feature, _) in &example.features {
            counts[example.class][*feature] += 1.0;
        }
    }
    for counts in &mut counts {
        let all: f64 = counts.iter().sum();
        for count in counts.iter_mut() {
            *count = (*count / all).ln();
        }
    }
    counts
}
