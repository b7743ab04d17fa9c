//! Ways to learn how strongly each feature speaks for each class.

mod bayes;
mod softmax;
mod svm;

pub(crate) use bayes::bayes;
pub(crate) use softmax::softmax;
pub(crate) use svm::{Side, one_against_rest, separate};

/// How strongly each feature speaks for each class: `weights[class][feature]`.
pub(crate) type Weights = Vec<Vec<f64>>;
