//! Softmax regression, by stochastic gradient descent with `AdaGrad`.

use super::Weights;
use crate::examples::{Examples, Rng};

/// The number of passes over all phrases.
const ROUNDS: usize = 15;
/// The learning rate, before `AdaGrad` scales it.
const STEP: f64 = 0.5;

/// Learns the weights of all classes together.
#[must_use]
pub(crate) fn softmax(examples: &Examples) -> Weights {
    let (classes, features) = (examples.classes, examples.features.len());
    let mut weights = vec![vec![0.0; classes]; features];
    let mut squares = vec![vec![1e-8; classes]; features];
    let mut order: Vec<_> = examples.all.iter().collect();
    let mut rng = Rng::new(1);
    for _ in 0..ROUNDS {
        rng.shuffle(&mut order);
        for example in &order {
            let mut probabilities = vec![0.0; classes];
            for (feature, value) in &example.features {
                for (probability, weight) in probabilities.iter_mut().zip(&weights[*feature]) {
                    *probability += weight * value;
                }
            }
            let highest = probabilities.iter().copied().fold(f64::MIN, f64::max);
            for probability in &mut probabilities {
                *probability = (*probability - highest).exp();
            }
            let all: f64 = probabilities.iter().sum();
            for probability in &mut probabilities {
                *probability /= all;
            }
            probabilities[example.class] -= 1.0;
            for (feature, value) in &example.features {
                let steps = weights[*feature].iter_mut().zip(&mut squares[*feature]);
                for ((weight, square), probability) in steps.zip(&probabilities) {
                    let gradient = probability * value;
                    *square += gradient * gradient;
                    *weight -= STEP * gradient / square.sqrt();
                }
            }
        }
    }
    (0..classes).map(|class| weights.iter().map(|weights| weights[class]).collect()).collect()
}
