//! Phrases as features, each with a number of its own.

use std::collections::BTreeMap;

use journey::find::{Feature, Weighed};

/// A phrase as what it is known by.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Example {
    /// The number of each feature, and how much it counts. The squares add up to 1, so that a short
    /// phrase tells as much as a long one.
    pub(crate) features: Vec<(usize, f64)>,
    /// The number of its class.
    pub(crate) class: usize,
}

/// Phrases to learn from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Examples {
    /// The phrases.
    pub(crate) all: Vec<Example>,
    /// How many classes there are.
    pub(crate) classes: usize,
    /// The features, in ascending order; each has its place as its number.
    pub(crate) features: Vec<Feature>,
}

impl Examples {
    /// The phrases of each class, by what `known_by` says they are known by.
    pub(crate) fn new<'a>(
        classes: impl IntoIterator<Item = Vec<&'a str>>,
        known_by: impl Fn(&str) -> Vec<Weighed>,
    ) -> Self {
        let mut examples = Self::default();
        let mut numbers = BTreeMap::new();
        let mut texts = Vec::new();
        for (class, phrases) in classes.into_iter().enumerate() {
            examples.classes = class + 1;
            for phrase in phrases {
                let features = known_by(phrase);
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
                let square = |(_, weight): &Weighed| f64::from(weight * weight);
                let length = features.iter().map(square).sum::<f64>().sqrt();
                let unit =
                    |(feature, weight): &Weighed| (numbers[feature], f64::from(*weight) / length);
                Example { features: features.iter().map(unit).collect(), class }
            })
            .collect();
        examples.features = numbers.into_keys().collect();
        examples
    }
}

/// Numbers that look random and are the same every time.
#[derive(Debug)]
pub(crate) struct Shuffle(u64);

impl Shuffle {
    /// The first of them depend on nothing but `seed`.
    #[must_use]
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Puts items into another order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            // Knuth's MMIX generator, whose high bits are the good ones.
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let other = (self.0 >> 33) as usize % (last + 1);
            items.swap(last, other);
        }
    }
}
