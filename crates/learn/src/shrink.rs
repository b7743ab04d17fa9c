//! Makes a model small enough to download, and loses little by it.

use crate::examples::{Example, Examples, Rng};
use crate::methods::Weights;

/// The number of passes over all phrases to make up for the weights left out.
const ROUNDS: u32 = 5;
/// The learning rate in the first pass.
const STEP: f64 = 0.1;
/// How strongly a weight is pulled back towards its value before any were left out.
const PULL: f64 = 0.05;

/// Subtracts the median of each feature's weights. That doesn't change which class scores highest,
/// and most weights become so small that leaving them out does little harm.
pub(crate) fn centre(weights: &mut Weights) {
    let features = weights.first().map_or(0, Vec::len);
    for feature in 0..features {
        let mut of_classes: Vec<f64> = weights.iter().map(|class| class[feature]).collect();
        of_classes.sort_by(f64::total_cmp);
        let middle = of_classes[of_classes.len() / 2];
        for class in weights.iter_mut() {
            class[feature] -= middle;
        }
    }
}

/// Sets all weights to 0 except the `count` strongest. Weights of common features count for more:
/// they decide more often, and fewer features take fewer bytes.
pub(crate) fn keep_strongest(examples: &Examples, weights: &mut Weights, count: usize) {
    let mut counts = vec![0_u32; examples.features.len()];
    for (feature, _) in examples.all.iter().flat_map(|example| &example.features) {
        counts[*feature] += 1;
    }
    let factors: Vec<f64> = counts.iter().map(|count| f64::from(*count).sqrt()).collect();
    let strength = |(weight, factor): (&f64, &f64)| weight.abs() * factor;
    let of_class = |class: &Vec<f64>| class.iter().zip(&factors).map(strength).collect::<Vec<_>>();
    let mut strengths: Vec<f64> = weights.iter().flat_map(of_class).collect();
    strengths.sort_by(|one, other| other.total_cmp(one));
    let least = strengths.get(count).copied().unwrap_or_default();
    for class in weights {
        for (weight, factor) in class.iter_mut().zip(&factors) {
            if weight.abs() * factor <= least {
                *weight = 0.0;
            }
        }
    }
}

/// Adjusts the remaining weights to make up for those left out. Each phrase should score 1 more for
/// its own class than for any other.
pub(crate) fn refine(examples: &Examples, weights: &mut Weights) {
    let kept: Vec<Vec<usize>> = (0..examples.features.len())
        .map(|feature| (0..weights.len()).filter(|class| weights[*class][feature] != 0.0).collect())
        .collect();
    let learned = weights.clone();
    let mut order: Vec<&Example> = examples.all.iter().collect();
    let mut rng = Rng::new(7);
    for round in 0..ROUNDS {
        let step = STEP / (1.0 + 0.5 * f64::from(round));
        rng.shuffle(&mut order);
        for example in &order {
            let push = push(example, weights, &kept);
            for (feature, value) in &example.features {
                for class in &kept[*feature] {
                    let weight = &mut weights[*class][*feature];
                    let drift = *weight - learned[*class][*feature];
                    *weight += step * (push[*class] * value - PULL * drift);
                }
            }
        }
    }
}

/// How far the score of each class should move for this phrase.
fn push(example: &Example, weights: &Weights, kept: &[Vec<usize>]) -> Vec<f64> {
    let mut scores = vec![0.0; weights.len()];
    for (feature, value) in &example.features {
        for class in &kept[*feature] {
            scores[*class] += weights[*class][*feature] * value;
        }
    }
    let own = scores[example.class];
    let mut push: Vec<f64> = scores.iter().map(|score| -(1.0 - own + score).max(0.0)).collect();
    push[example.class] = 0.0;
    let all: f64 = -push.iter().sum::<f64>();
    push[example.class] = all;
    for push in &mut push {
        *push /= all.max(1.0);
    }
    push
}

/// The largest weight after rounding.
pub(crate) const STRONGEST: f64 = 7.0;
/// How many of a thousand weights are clipped to that. Otherwise, a few large weights would leave
/// too few steps for all the others.
const CLIPPED: usize = 5;

/// Rounds the weights to whole numbers from −7 to 7.
pub(crate) fn rounded(weights: &[Vec<f64>]) -> Vec<Vec<i8>> {
    let scale = STRONGEST / clipping_point(weights);
    let round = |weight: &f64| {
        #[expect(clippy::cast_possible_truncation, reason = "it is between -7 and 7")]
        let rounded = (weight * scale).round().clamp(-STRONGEST, STRONGEST) as i8;
        rounded
    };
    weights.iter().map(|class| class.iter().map(round).collect()).collect()
}

/// The weight that only [`CLIPPED`] in a thousand exceed.
fn clipping_point(weights: &[Vec<f64>]) -> f64 {
    let all = weights.iter().flatten().map(|weight| weight.abs());
    let mut all: Vec<f64> = all.filter(|weight| *weight > 0.0).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() * (1000 - CLIPPED) / 1000).copied().unwrap_or(1.0)
}
