//! Turns phrases into numbered features to learn from.

use std::collections::BTreeMap;

use journey::find::{Feature, WeightedFeature, features, words};

/// The words of a phrase and its pairs of words.
pub(crate) fn words_and_pairs(phrase: &str) -> Vec<WeightedFeature> {
    features(&words(phrase))
}

/// A phrase, as its features.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Example {
    /// The index of each feature in [`Examples::features`], and its value. The vector is scaled to
    /// length 1, so that short phrases count as much as long ones.
    pub(crate) features: Vec<(usize, f64)>,
    /// The number of its class.
    pub(crate) class: usize,
}

/// All the phrases to learn from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Examples {
    /// The phrases.
    pub(crate) all: Vec<Example>,
    /// The number of classes.
    pub(crate) classes: usize,
    /// All their features, in ascending order.
    pub(crate) features: Vec<Feature>,
}

impl Examples {
    /// The phrases of each class, with the features that `extract` returns.
    pub(crate) fn new<'a>(
        classes: impl IntoIterator<Item = Vec<&'a str>>,
        extract: impl Fn(&str) -> Vec<WeightedFeature>,
    ) -> Self {
        let mut examples = Self::default();
        let mut numbers = BTreeMap::new();
        let mut texts = Vec::new();
        for (class, phrases) in classes.into_iter().enumerate() {
            examples.classes = class + 1;
            for phrase in phrases {
                let features = extract(phrase);
                numbers.extend(features.iter().map(|(feature, _)| (*feature, 0)));
                texts.push((class, features));
            }
        }
        for (at, number) in numbers.values_mut().enumerate() {
            *number = at;
        }
        examples.all = texts
            .into_iter()
            .map(|(class, features)| {
                let square = |(_, weight): &WeightedFeature| f64::from(weight * weight);
                let length = features.iter().map(square).sum::<f64>().sqrt();
                let unit = |(feature, weight): &WeightedFeature| {
                    (numbers[feature], f64::from(*weight) / length)
                };
                Example { features: features.iter().map(unit).collect(), class }
            })
            .collect();
        examples.features = numbers.into_keys().collect();
        examples
    }
}

/// A pseudo-random number generator, which makes the same numbers on every run.
#[derive(Debug)]
pub(crate) struct Rng(u64);

impl Rng {
    /// A generator whose numbers depend only on `seed`.
    #[must_use]
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Shuffles items.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            // Knuth's MMIX generator. Only its high bits are random enough.
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let other = (self.0 >> 33) as usize % (last + 1);
            items.swap(last, other);
        }
    }
}
