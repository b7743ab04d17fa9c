//! Linear support vector machines, trained by dual coordinate descent: Hsieh et al., “A dual
//! coordinate descent method for large-scale linear SVM”, ICML 2008, algorithm 1, with squared
//! hinge loss.
//!
//! It uses only basic arithmetic, so the result is the same on every machine.

use rayon::prelude::*;

use super::Weights;
use crate::examples::{Example, Examples, Rng};

/// The number of passes over all phrases.
const ROUNDS: usize = 12;

/// What a phrase should be classified as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Label {
    /// Whether it belongs to the class.
    pub(crate) is_member: bool,
    /// The cost of getting it wrong.
    pub(crate) cost: f64,
}

/// Trains one machine for each class, to tell it from all the others.
#[must_use]
pub(crate) fn one_vs_rest(examples: &Examples) -> Weights {
    let one = |class| {
        let label = |example: &Example| Label { is_member: example.class == class, cost: 1.0 };
        train(examples, label, |_| true)
    };
    (0..examples.classes).into_par_iter().map(one).collect()
}

/// Trains one machine: the weight of each feature for belonging to the class. Ignores features that
/// aren't `used`.
#[must_use]
pub(crate) fn train(
    examples: &Examples,
    label: impl Fn(&Example) -> Label,
    used: impl Fn(usize) -> bool,
) -> Vec<f64> {
    struct Point<'a> {
        features: Vec<&'a (usize, f64)>,
        sign: f64,
        slack: f64,
        norm_squared: f64,
        multiplier: f64,
    }
    let point = |example| {
        let Label { is_member, cost } = label(example);
        let features: Vec<_> =
            example.features.iter().filter(|(feature, _)| used(*feature)).collect();
        let norm_squared = features.iter().map(|(_, value)| value * value).sum();
        let sign = if is_member { 1.0 } else { -1.0 };
        Point { features, sign, slack: 0.5 / cost, norm_squared, multiplier: 0.0 }
    };
    let mut points: Vec<Point<'_>> = examples.all.iter().map(point).collect();
    let mut weights = vec![0.0; examples.features.len()];
    let mut rng = Rng::new(1);
    for _ in 0..ROUNDS {
        rng.shuffle(&mut points);
        for point in &mut points {
            let score: f64 =
                point.features.iter().map(|(feature, value)| weights[*feature] * value).sum();
            let gradient = point.sign * score - 1.0 + point.slack * point.multiplier;
            let multiplier =
                (point.multiplier - gradient / (point.norm_squared + point.slack)).max(0.0);
            let step = (multiplier - point.multiplier) * point.sign;
            for (feature, value) in &point.features {
                weights[*feature] += step * value;
            }
            point.multiplier = multiplier;
        }
    }
    weights
}
