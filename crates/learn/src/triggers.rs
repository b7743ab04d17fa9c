//! Words that say that somebody is at risk, whatever the model learned.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use journey::find::{END, FIRST_LIST, Feature, List, OR, features};

/// What must occur in this order: for each position, lists of words that are interchangeable there.
pub type Trigger = Vec<Vec<Vec<String>>>;

/// Reads triggers from lines. `KILL = kill murder` gives a list of words a name, `KILL self` is a
/// trigger, and in a trigger, `/` separates alternatives.
pub(crate) fn triggers<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Trigger> {
    let mut named = BTreeMap::new();
    let mut triggers = Vec::new();
    for line in lines {
        if let Some((name, words)) = line.split_once(" = ") {
            named.insert(name, words.split(' ').map(str::to_owned).collect::<Vec<_>>());
            continue;
        }
        let position = |position: &str| {
            let (lists, words): (Vec<_>, Vec<_>) =
                position.split('/').partition(|word| named.contains_key(word));
            let mut lists: Vec<_> = lists.into_iter().map(|name| named[name].clone()).collect();
            if !words.is_empty() {
                lists.push(words.into_iter().map(str::to_owned).collect());
            }
            lists
        };
        triggers.push(line.split(' ').map(position).collect());
    }
    triggers
}

/// Triggers in the form in which a model stores them.
#[derive(Debug, Default)]
pub(crate) struct StoredTriggers {
    /// The numbers of the lists that each word is in, in ascending order.
    pub(crate) words: BTreeMap<Feature, Vec<List>>,
    /// The lists of the triggers, as a model has them.
    pub(crate) sequence: Vec<List>,
}

/// Numbers the lists of interchangeable words, and replaces each list with its number.
pub(crate) fn stored(triggers: &[Trigger]) -> StoredTriggers {
    let position = |position: &Vec<Vec<String>>| position.iter().map(|words| set(words)).collect();
    let triggers = triggers.iter().map(|trigger| trigger.iter().map(position).collect());
    let triggers: Vec<Vec<Vec<BTreeSet<Feature>>>> = triggers.collect();
    let mut counts: BTreeMap<&BTreeSet<Feature>, usize> = BTreeMap::new();
    for set in triggers.iter().flatten().flatten() {
        *counts.entry(set).or_default() += 1;
    }
    // Low numbers take fewer bytes, so they go to the sets used most.
    let mut by_use: Vec<_> = counts.into_iter().collect();
    by_use.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let numbers: BTreeMap<&BTreeSet<Feature>, List> = by_use
        .iter()
        .enumerate()
        .map(|(at, (set, _))| (*set, List::try_from(usize::from(FIRST_LIST) + at).unwrap_or(END)))
        .collect();
    let mut stored = StoredTriggers::default();
    for trigger in &triggers {
        for position in trigger {
            let numbers: Vec<[List; 1]> = position.iter().map(|set| [numbers[set]]).collect();
            stored.sequence.extend(numbers.join(&OR));
        }
        stored.sequence.push(END);
    }
    for (words, list) in numbers {
        for word in words {
            stored.words.entry(*word).or_default().push(list);
        }
    }
    stored.words.values_mut().for_each(|lists| lists.sort_unstable());
    stored
}

/// The features of interchangeable words, taken one at a time so that they form no pairs.
fn set(words: &[String]) -> BTreeSet<Feature> {
    let of_word = |word| features(slice::from_ref(word)).first().map(|(feature, _)| *feature);
    words.iter().filter_map(of_word).collect()
}
