//! Learns to tell concerns from each other, and from unrelated phrases.

use std::collections::BTreeSet;
use std::iter;

use journey::find::{Feature, WeightedFeature};

use crate::examples::{Examples, words_and_pairs};
use crate::methods::one_vs_rest;
use crate::phrases::Phrases;
use crate::shrink::{centre, keep_strongest, refine, rounded};

/// The most weights to keep. `docs/find.md` says what fewer would cost.
pub(crate) const MAX_WEIGHTS: usize = 10_000;

/// The features, and the weight of each for being unrelated and for each concern:
/// `weights[class][feature]`.
pub(crate) fn learn(phrases: &Phrases) -> (Vec<Feature>, Vec<Vec<i8>>) {
    let examples = examples(phrases, words);
    let mut weights = one_vs_rest(&examples);
    centre(&mut weights);
    keep_strongest(&examples, &mut weights, MAX_WEIGHTS);
    refine(&examples, &mut weights);
    let rounded = rounded(&weights);
    (examples.features, rounded)
}

/// The unrelated phrases as the first class, then the phrases, title and search words of each
/// concern as a class.
pub(crate) fn examples(
    phrases: &Phrases,
    extract: impl Fn(&str) -> Vec<WeightedFeature>,
) -> Examples {
    let concerns = phrases.concerns.iter().map(|(id, texts)| {
        let known = phrases.titles.get(id);
        let known = known
            .into_iter()
            .flat_map(|(title, words)| iter::once(&**title).chain(words.split(' ')));
        texts.iter().map(String::as_str).chain(known).collect()
    });
    let concerns: Vec<Vec<&str>> = concerns.collect();
    let of_concerns = concerns.iter().flatten().flat_map(|text| extract(text));
    let of_concerns: BTreeSet<Feature> = of_concerns.map(|(feature, _)| feature).collect();
    let unrelated = phrases.unrelated.iter().map(String::as_str).collect();
    // Features that are only in unrelated phrases need no weights: a text that has no others is
    // turned away anyway.
    let extract = |text: &str| {
        let mut features = extract(text);
        features.retain(|(feature, _)| of_concerns.contains(feature));
        features
    };
    Examples::new(iter::once(unrelated).chain(concerns), extract)
}

/// The words of a phrase, without pairs of words. Pairs would say a little more, but take too many
/// bytes.
pub(crate) fn words(text: &str) -> Vec<WeightedFeature> {
    words_and_pairs(text).into_iter().filter(|(_, weight)| *weight == 2).collect()
}
