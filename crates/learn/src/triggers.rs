//! Words that say that somebody is at risk, whatever was learned.

use std::collections::{BTreeMap, BTreeSet};

use journey::find::{Class, END, Feature, features};

/// The words that must occur in their order; at each place, one of several.
pub type Trigger = Vec<Vec<String>>;

/// The triggers on some lines. A line such as `KILL = kill murder` names words, one such as
/// `KILL self` is a trigger, and `/` stands between words or names of which one must occur.
pub(crate) fn triggers<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Trigger> {
    let mut named = BTreeMap::new();
    let mut triggers = Vec::new();
    for line in lines {
        if let Some((name, words)) = line.split_once(" = ") {
            named.insert(name, words.split(' ').map(str::to_owned).collect::<Vec<_>>());
            continue;
        }
        // A line is one trigger for each name that it could mean, so that all share its words.
        let mut begun: Vec<Trigger> = vec![Vec::new()];
        for place in line.split(' ') {
            let (lists, words): (Vec<_>, Vec<_>) =
                place.split('/').partition(|word| named.contains_key(word));
            let mut choices: Vec<Vec<String>> =
                lists.iter().map(|name| named[name].clone()).collect();
            if !words.is_empty() {
                choices.push(words.into_iter().map(str::to_owned).collect());
            }
            let longer = |begun: &Trigger| {
                let with = |words: &Vec<String>| [&begun[..], std::slice::from_ref(words)].concat();
                choices.iter().map(with).collect::<Vec<_>>()
            };
            begun = begun.iter().flat_map(longer).collect();
        }
        triggers.extend(begun);
    }
    triggers
}

/// Triggers as a model has them.
#[derive(Debug, Default)]
pub(crate) struct Classes {
    /// The classes of each word.
    pub(crate) words: BTreeMap<Feature, Vec<Class>>,
    /// The classes that must occur for each trigger, ended by [`END`].
    pub(crate) triggers: Vec<Class>,
}

/// Gives all words that stand for each other a class, from `first` on.
pub(crate) fn classes(triggers: &[Trigger], first: usize) -> Classes {
    let sets =
        triggers.iter().map(|trigger| trigger.iter().map(|words| set(words)).collect::<Vec<_>>());
    let sets: Vec<Vec<BTreeSet<Feature>>> = sets.collect();
    let mut counts: BTreeMap<&BTreeSet<Feature>, usize> = BTreeMap::new();
    for set in sets.iter().flatten() {
        *counts.entry(set).or_default() += 1;
    }
    // The lowest numbers take the fewest bytes.
    let mut often: Vec<_> = counts.into_iter().collect();
    often.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let numbers: BTreeMap<&BTreeSet<Feature>, Class> = often
        .iter()
        .enumerate()
        .map(|(at, (set, _))| (*set, Class::try_from(first + at).unwrap_or(END)))
        .collect();
    let mut classes = Classes::default();
    for trigger in &sets {
        classes.triggers.extend(trigger.iter().map(|set| numbers[set]));
        classes.triggers.push(END);
    }
    for (words, class) in numbers {
        for word in words {
            classes.words.entry(*word).or_default().push(class);
        }
    }
    classes
}

fn set(words: &[String]) -> BTreeSet<Feature> {
    words.iter().filter_map(|word| features(word).first().map(|(feature, _)| *feature)).collect()
}
