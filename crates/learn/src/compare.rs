//! Compares learning methods, with and without each step that makes the model smaller.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use journey::find::{Feature, WeightedFeature};

use crate::concerns::{self, MAX_WEIGHTS};
use crate::evaluate::Share;
use crate::examples::{Examples, words_and_pairs};
use crate::methods::{Weights, bayes, one_vs_rest, softmax};
use crate::phrases::{HeldOut, Phrases};
use crate::shrink::{centre, keep_strongest, refine, rounded};

/// How well one method does on phrases that it hasn't learned from.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The method, the features, and the steps that make the model smaller: "SVM, words, centred".
    pub method: String,
    /// The number of weights that aren't 0.
    pub weights: usize,
    /// Phrases with a right concern first.
    pub first: Share,
    /// Phrases with a right concern among the first three.
    pub among_three: Share,
}

/// A learning method.
type Method = fn(&Examples) -> Weights;

/// Extracts the features of a phrase.
type Extract = fn(&str) -> Vec<WeightedFeature>;

/// Learns by several methods and tries each on the same phrases. Only the learned weights count
/// here, not titles and search words.
#[must_use]
pub fn compare(phrases: &Phrases, held_out: &HeldOut) -> Vec<Compared> {
    let extract: [(&str, Extract); 4] = [
        ("words", concerns::words),
        ("whole words", whole_words),
        ("words and pairs", words_and_pairs),
        ("words and letters", words_and_letters),
    ];
    let methods: [(&str, Method); 3] =
        [("naive Bayes", bayes), ("softmax", softmax), ("SVM", one_vs_rest)];
    let mut rows = Vec::new();
    for (kind, extract) in extract {
        let examples = concerns::examples(phrases, extract);
        let trial = Trial { phrases, held_out, features: &examples.features, extract };
        for (method, learn) in methods {
            if kind != "words" && method != "SVM" {
                continue;
            }
            let all = learn(&examples);
            let mut row = |steps: &str, weights: &Weights| {
                rows.push(trial.compared(format!("{method}, {kind}{steps}"), weights));
            };
            row("", &all);
            let mut plain = all.clone();
            keep_strongest(&examples, &mut plain, MAX_WEIGHTS);
            row(", strongest", &plain);
            let mut centred = all;
            centre(&mut centred);
            keep_strongest(&examples, &mut centred, MAX_WEIGHTS);
            row(", centred, strongest", &centred);
            refine(&examples, &mut centred);
            row(", centred, strongest, refined", &centred);
            let rounded = rounded(&centred);
            let as_floats =
                |class: &Vec<i8>| class.iter().map(|weight| f64::from(*weight)).collect();
            let rounded: Weights = rounded.iter().map(as_floats).collect();
            row(", centred, strongest, refined, 4 bits", &rounded);
        }
    }
    rows
}

/// What all rows with the same kind of features share.
struct Trial<'a> {
    phrases: &'a Phrases,
    held_out: &'a HeldOut,
    features: &'a [Feature],
    extract: Extract,
}

impl Trial<'_> {
    fn compared(&self, method: String, weights: &Weights) -> Compared {
        let numbers: BTreeMap<Feature, usize> =
            self.features.iter().enumerate().map(|(number, feature)| (*feature, number)).collect();
        let (mut first, mut among_three) = (Share::default(), Share::default());
        for (right, typed) in &self.held_out.concerns {
            let mut scores = vec![0.0; weights.len()];
            for (feature, count) in (self.extract)(typed) {
                let Some(number) = numbers.get(&feature) else { continue };
                for (score, class) in scores.iter_mut().zip(weights) {
                    *score += class[*number] * f64::from(count);
                }
            }
            // The first class is for unrelated phrases.
            let mut ranked: Vec<_> = scores[1..]
                .iter()
                .zip(&self.phrases.concerns)
                .map(|(score, (id, _))| (score, id))
                .collect();
            ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
            let is_right = |(_, id): &(&f64, &String)| right.contains(id);
            first.add(ranked.first().is_some_and(is_right));
            among_three.add(ranked.iter().take(3).any(is_right));
        }
        let weights = weights.iter().flatten().filter(|weight| **weight != 0.0).count();
        Compared { method, weights, first, among_three }
    }
}

/// The words of a phrase, as spelt and with their endings.
fn whole_words(text: &str) -> Vec<WeightedFeature> {
    distinct(text.to_lowercase().split_whitespace().map(|word| (hash(word), 2)))
}

/// The stems of a phrase, and all its sequences of three, four and five letters.
fn words_and_letters(text: &str) -> Vec<WeightedFeature> {
    let mut all = concerns::words(text);
    for word in text.to_lowercase().split_whitespace() {
        let letters: Vec<char> = [" ", word, " "].concat().chars().collect();
        for length in 3..=5 {
            all.extend(letters.windows(length).map(|letters| (hash(letters), 1)));
        }
    }
    distinct(all)
}

fn distinct(features: impl IntoIterator<Item = WeightedFeature>) -> Vec<WeightedFeature> {
    features.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect()
}

/// 32 bits of a hash, which are enough to make collisions unlikely in so few phrases.
fn hash(value: impl Hash) -> Feature {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    (hasher.finish() >> 32) as Feature
}
