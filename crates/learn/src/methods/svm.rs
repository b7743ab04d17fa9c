//! Linear support vector machines, by dual coordinate descent: Hsieh et al., “A dual coordinate descent
//! method for large-scale linear SVM”, ICML 2008, algorithm 1, with squared hinge loss.
//!
//! It needs nothing but sums and products, so the result is the same on every machine.

use rayon::prelude::*;

use super::Weights;
use crate::examples::{Example, Examples, Shuffle};

/// How often all phrases are gone through.
const ROUNDS: usize = 12;

/// On which side of a class a phrase should be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Side {
    /// Whether it belongs to the class.
    pub(crate) is_in: bool,
    /// How much it costs if it's on the wrong side.
    pub(crate) cost: f64,
}

/// One machine for each class, which tells it from all others.
#[must_use]
pub(crate) fn one_against_rest(examples: &Examples) -> Weights {
    let one = |class| {
        let side = |example: &Example| Side { is_in: example.class == class, cost: 1.0 };
        separate(examples, side, |_| true)
    };
    (0..examples.classes).into_par_iter().map(one).collect()
}

/// How strongly each feature speaks for being in a class. Features that aren't `used` don't count.
#[must_use]
pub(crate) fn separate(
    examples: &Examples,
    side: impl Fn(&Example) -> Side,
    used: impl Fn(usize) -> bool,
) -> Vec<f64> {
    struct Point<'a> {
        features: Vec<&'a (usize, f64)>,
        sign: f64,
        slack: f64,
        length: f64,
        multiplier: f64,
    }
    let point = |example| {
        let Side { is_in, cost } = side(example);
        let features: Vec<_> =
            example.features.iter().filter(|(feature, _)| used(*feature)).collect();
        let length = features.iter().map(|(_, value)| value * value).sum();
        let sign = if is_in { 1.0 } else { -1.0 };
        Point { features, sign, slack: 0.5 / cost, length, multiplier: 0.0 }
    };
    let mut points: Vec<Point<'_>> = examples.all.iter().map(point).collect();
    let mut weights = vec![0.0; examples.features.len()];
    let mut shuffle = Shuffle::new(1);
    for _ in 0..ROUNDS {
        shuffle.shuffle(&mut points);
        for point in &mut points {
            let score: f64 =
                point.features.iter().map(|(feature, value)| weights[*feature] * value).sum();
            let slope = point.sign * score - 1.0 + point.slack * point.multiplier;
            let multiplier = (point.multiplier - slope / (point.length + point.slack)).max(0.0);
            let step = (multiplier - point.multiplier) * point.sign;
            for (feature, value) in &point.features {
                weights[*feature] += step * value;
            }
            point.multiplier = multiplier;
        }
    }
    weights
}
