//! Learns to tell the concerns from each other, and from what is none.

use std::collections::BTreeSet;
use std::iter;

use journey::find::{Feature, Weighed, features};

use crate::examples::Examples;
use crate::methods::one_against_rest;
use crate::phrases::Phrases;
use crate::shrink::{centre, keep_strongest, refine, rounded};

/// How many weights are kept: as many as fit into the bytes that a parent may download.
pub(crate) const WEIGHTS: usize = 6000;

/// The features and how strongly each speaks for what has nothing to do with any concern, and for
/// each concern: `weights[class][feature]`.
pub(crate) fn learn(phrases: &Phrases) -> (Vec<Feature>, Vec<Vec<i8>>) {
    let examples = examples(phrases, words);
    let mut weights = one_against_rest(&examples);
    centre(&mut weights);
    keep_strongest(&examples, &mut weights, WEIGHTS);
    refine(&examples, &mut weights);
    let rounded = rounded(&weights);
    (examples.features, rounded)
}

/// The phrases that are unrelated as the first class, and those of each concern as one more.
pub(crate) fn examples(phrases: &Phrases, known_by: impl Fn(&str) -> Vec<Weighed>) -> Examples {
    let concerns = phrases.concerns.iter().map(|(id, texts)| {
        let known = phrases.titles.get(id);
        let known = known
            .into_iter()
            .flat_map(|(title, words)| iter::once(&**title).chain(words.split(' ')));
        texts.iter().map(String::as_str).chain(known).collect()
    });
    let concerns: Vec<Vec<&str>> = concerns.collect();
    let of_concerns = concerns.iter().flatten().flat_map(|text| known_by(text));
    let of_concerns: BTreeSet<Feature> = of_concerns.map(|(feature, _)| feature).collect();
    let unrelated = phrases.unrelated.iter().map(String::as_str).collect();
    // What is in unrelated phrases alone needs no weights: a text without any is turned away too.
    let known_by = |text: &str| {
        let mut features = known_by(text);
        features.retain(|(feature, _)| of_concerns.contains(feature));
        features
    };
    Examples::new(iter::once(unrelated).chain(concerns.clone()), known_by)
}

/// The words of a phrase. Pairs of them tell a little more, but take more bytes than they are worth.
pub(crate) fn words(text: &str) -> Vec<Weighed> {
    features(text).into_iter().filter(|(_, weight)| *weight == 2).collect()
}
