//! Writes a model in the format that [`journey::Model::read`] reads and describes.

use std::collections::BTreeMap;

use journey::find::{AT_RISK, Class, Feature, List, UNRELATED, VERSION, Weight};

use crate::at_risk::THRESHOLD;
use crate::triggers::StoredTriggers;

/// Everything that was learned.
#[derive(Debug)]
pub(crate) struct Learned<'a> {
    /// The id and the search words of each concern.
    pub(crate) known: Vec<(&'a str, &'a str)>,
    /// The features, and the weight of each for somebody being at risk.
    pub(crate) at_risk: (Vec<Feature>, Vec<i8>),
    /// The features, and the weight of each for being unrelated and for each concern:
    /// `weights[class][feature]`.
    pub(crate) concerns: (Vec<Feature>, Vec<Vec<i8>>),
    /// Words that say that somebody is at risk, whatever the model learned.
    pub(crate) triggers: StoredTriggers,
}

pub(crate) fn bytes(Learned { known, at_risk, concerns, triggers }: &Learned<'_>) -> Vec<u8> {
    let mut all: BTreeMap<Feature, (Vec<Weight>, &[List])> = BTreeMap::new();
    let mut add = |features: &[Feature], class: usize, strengths: &[i8]| {
        let class = Class::try_from(class).unwrap_or(Class::MAX);
        for (feature, strength) in features.iter().zip(strengths) {
            if *strength != 0 {
                all.entry(*feature).or_default().0.push((class, *strength));
            }
        }
    };
    add(&at_risk.0, AT_RISK, &at_risk.1);
    for (class, strengths) in concerns.1.iter().enumerate() {
        add(&concerns.0, UNRELATED + class, strengths);
    }
    for (word, lists) in &triggers.words {
        all.entry(*word).or_default().1 = lists;
    }

    let mut bytes = vec![VERSION];
    bytes.extend(THRESHOLD.to_le_bytes());
    number(&mut bytes, all.len());
    for (id, words) in known {
        bytes.extend(format!("{id} {words}\n").into_bytes());
    }
    bytes.push(b'\n');
    let mut last = 0;
    for feature in all.keys() {
        number(&mut bytes, (feature - last) as usize);
        last = *feature;
    }
    let classes = |weights: &Vec<Weight>| weights.iter().map(|(class, _)| *class).collect();
    grouped(&mut bytes, all.values().map(|(weights, _)| classes(weights)).collect());
    let weights = all.values().flat_map(|(weights, _)| weights);
    bytes.extend(weights.map(|(_, strength)| strength.cast_unsigned()));
    grouped(&mut bytes, all.values().map(|(_, lists)| lists.to_vec()).collect());
    number(&mut bytes, triggers.sequence.len());
    for list in &triggers.sequence {
        number(&mut bytes, usize::from(*list));
    }
    bytes
}

/// Writes the number of values of each feature, and then the values, each as the difference from
/// the one before, less 1.
fn grouped(bytes: &mut Vec<u8>, groups: Vec<Vec<u16>>) {
    for group in &groups {
        number(bytes, group.len());
    }
    for group in groups {
        let mut next = 0;
        for value in group {
            number(bytes, usize::from(value - next));
            next = value + 1;
        }
    }
}

/// Writes a number in groups of seven bits, lowest first.
fn number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}
