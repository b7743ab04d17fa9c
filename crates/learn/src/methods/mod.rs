//! Methods of learning the weight of each feature for each class.

mod bayes;
mod softmax;
mod svm;

pub(crate) use bayes::bayes;
pub(crate) use softmax::softmax;
pub(crate) use svm::{Label, one_vs_rest, train};

/// The weight of each feature for each class: `weights[class][feature]`.
pub(crate) type Weights = Vec<Vec<f64>>;
