//! Softmax regression: all classes compete for each phrase.

use super::Weights;
use crate::examples::{Examples, Shuffle};

/// How often all phrases are gone through.
const ROUNDS: usize = 15;
/// How far a step goes, before `AdaGrad` makes it smaller.
const STEP: f64 = 0.5;

/// Stochastic gradient descent with steps as in `AdaGrad`.
#[must_use]
pub(crate) fn softmax(examples: &Examples) -> Weights {
    let (classes, features) = (examples.classes, examples.features.len());
    let mut weights = vec![vec![0.0; classes]; features];
    let mut squares = vec![vec![1e-8; classes]; features];
    let mut order: Vec<_> = examples.all.iter().collect();
    let mut shuffle = Shuffle::new(1);
    for _ in 0..ROUNDS {
        shuffle.shuffle(&mut order);
        for example in &order {
            let mut chances = vec![0.0; classes];
            for (feature, value) in &example.features {
                for (chance, weight) in chances.iter_mut().zip(&weights[*feature]) {
                    *chance += weight * value;
                }
            }
            let highest = chances.iter().copied().fold(f64::MIN, f64::max);
            for chance in &mut chances {
                *chance = (*chance - highest).exp();
            }
            let all: f64 = chances.iter().sum();
            for chance in &mut chances {
                *chance /= all;
            }
            chances[example.class] -= 1.0;
            for (feature, value) in &example.features {
                let steps = weights[*feature].iter_mut().zip(&mut squares[*feature]);
                for ((weight, square), chance) in steps.zip(&chances) {
                    let slope = chance * value;
                    *square += slope * slope;
                    *weight -= STEP * slope / square.sqrt();
                }
            }
        }
    }
    (0..classes).map(|class| weights.iter().map(|weights| weights[class]).collect()).collect()
}
