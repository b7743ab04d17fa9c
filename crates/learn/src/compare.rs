//! Compares ways to learn, with and without what makes the result small.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use journey::find::{Feature, Weighed};

use crate::concerns::{self, WEIGHTS};
use crate::evaluate::Share;
use crate::examples::Examples;
use crate::methods::{Weights, bayes, one_against_rest, softmax};
use crate::phrases::{HeldOut, Phrases};
use crate::shrink::{centre, keep_strongest, refine, rounded};

/// How well one way does on phrases that it hasn't learned from.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What was done.
    pub way: String,
    /// How many weights there are.
    pub weights: usize,
    /// Phrases with a right concern first.
    pub first: Share,
    /// Phrases with a right concern among the first three.
    pub among_three: Share,
}

/// A way to learn.
type Method = fn(&Examples) -> Weights;

/// A way to know a phrase.
type KnownBy = fn(&str) -> Vec<Weighed>;

/// Learns in several ways and tries each on the same phrases. Only what was learned counts here, not
/// titles and search words.
#[must_use]
pub fn compare(phrases: &Phrases, held_out: &HeldOut) -> Vec<Compared> {
    let known_by: [(&str, KnownBy); 4] = [
        ("words", concerns::words),
        ("whole words", whole_words),
        ("words and pairs", journey::find::features),
        ("words and letters", words_and_letters),
    ];
    let methods: [(&str, Method); 3] =
        [("naive Bayes", bayes), ("softmax", softmax), ("SVM", one_against_rest)];
    let mut rows = Vec::new();
    for (what, known_by) in known_by {
        let examples = concerns::examples(phrases, known_by);
        let tried = Tried { phrases, held_out, features: &examples.features, known_by };
        for (method, learn) in methods {
            if what != "words" && method != "SVM" {
                continue;
            }
            let all = learn(&examples);
            let mut row = |way: &str, weights: &Weights| {
                rows.push(tried.compared(format!("{method}, {what}{way}"), weights));
            };
            row("", &all);
            let mut plain = all.clone();
            keep_strongest(&examples, &mut plain, WEIGHTS);
            row(", strongest", &plain);
            let mut centred = all;
            centre(&mut centred);
            keep_strongest(&examples, &mut centred, WEIGHTS);
            row(", centred, strongest", &centred);
            refine(&examples, &mut centred);
            row(", centred, strongest, refined", &centred);
            let rounded = rounded(&centred);
            let whole = |class: &Vec<i8>| class.iter().map(|weight| f64::from(*weight)).collect();
            row(", centred, strongest, refined, 4 bits", &rounded.iter().map(whole).collect());
        }
    }
    rows
}

/// What every row of one way to know phrases shares.
struct Tried<'a> {
    phrases: &'a Phrases,
    held_out: &'a HeldOut,
    features: &'a [Feature],
    known_by: KnownBy,
}

impl Tried<'_> {
    fn compared(&self, way: String, weights: &Weights) -> Compared {
        let numbers: BTreeMap<Feature, usize> =
            self.features.iter().enumerate().map(|(number, feature)| (*feature, number)).collect();
        let (mut first, mut among_three) = (Share::default(), Share::default());
        for (right, typed) in &self.held_out.concerns {
            let mut scores = vec![0.0; weights.len()];
            for (feature, count) in (self.known_by)(typed) {
                let Some(number) = numbers.get(&feature) else { continue };
                for (score, class) in scores.iter_mut().zip(weights) {
                    *score += class[*number] * f64::from(count);
                }
            }
            // The first class is what is unrelated.
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
        Compared { way, weights, first, among_three }
    }
}

/// The words of a phrase with their endings, as they are spelt.
fn whole_words(text: &str) -> Vec<Weighed> {
    distinct(text.to_lowercase().split_whitespace().map(|word| (hashed(word), 2)))
}

/// Its words without endings, and every three, four and five letters in a row.
fn words_and_letters(text: &str) -> Vec<Weighed> {
    let mut all = concerns::words(text);
    for word in text.to_lowercase().split_whitespace() {
        let letters: Vec<char> = [" ", word, " "].concat().chars().collect();
        for length in 3..=5 {
            all.extend(letters.windows(length).map(|letters| (hashed(letters), 1)));
        }
    }
    distinct(all)
}

fn distinct(features: impl IntoIterator<Item = Weighed>) -> Vec<Weighed> {
    features.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect()
}

/// A number from 32 bits of a hash: so few phrases have no two features with the same.
fn hashed(value: impl Hash) -> Feature {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    (hasher.finish() >> 32) as Feature
}
