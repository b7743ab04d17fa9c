//! Writes a model in the format that [`journey::Model::read`] reads and describes.

use std::collections::BTreeMap;

use journey::find::{AT_RISK, Class, Feature, UNRELATED, VERSION, Weight};

use crate::at_risk::THRESHOLD;
use crate::triggers::Classes;

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
    pub(crate) triggers: Classes,
}

pub(crate) fn bytes(Learned { known, at_risk, concerns, triggers }: &Learned<'_>) -> Vec<u8> {
    let mut all: BTreeMap<Feature, Vec<Weight>> = BTreeMap::new();
    let mut add = |features: &[Feature], class: usize, strengths: &[i8]| {
        let class = Class::try_from(class).unwrap_or(Class::MAX);
        for (feature, strength) in features.iter().zip(strengths) {
            if *strength != 0 {
                all.entry(*feature).or_default().push((class, *strength));
            }
        }
    };
    add(&at_risk.0, AT_RISK, &at_risk.1);
    for (class, strengths) in concerns.1.iter().enumerate() {
        add(&concerns.0, UNRELATED + class, strengths);
    }

    for (word, classes) in &triggers.words {
        all.entry(*word).or_default().extend(classes.iter().map(|class| (*class, 0)));
    }

    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    let weights = || all.values().flatten();
    let mut bytes = vec![VERSION];
    bytes.extend(THRESHOLD.to_le_bytes());
    bytes.extend(short(all.len()));
    bytes.extend(short(weights().count()));
    bytes.extend(short(triggers.triggers.len()));
    for (id, words) in known {
        bytes.extend(format!("{id} {words}\n").into_bytes());
    }
    bytes.push(b'\n');
    let mut last = 0;
    for feature in all.keys() {
        number(&mut bytes, feature - last);
        last = *feature;
    }
    bytes.extend(all.values().map(|weights| u8::try_from(weights.len()).unwrap_or(u8::MAX)));
    for (class, _) in weights() {
        number(&mut bytes, u32::from(*class));
    }
    bytes.extend(weights().map(|(_, strength)| strength.cast_unsigned()));
    for class in &triggers.triggers {
        number(&mut bytes, u32::from(*class));
    }
    bytes
}

/// Writes a number in groups of seven bits, lowest first.
fn number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}
