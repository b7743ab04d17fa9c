//! Words that say that somebody is at risk, whatever the model learned.

use std::collections::{BTreeMap, BTreeSet};

use journey::find::{Class, END, Feature, features};

/// Words that must occur in this order. Each place lists interchangeable words.
pub type Trigger = Vec<Vec<String>>;

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
        // An alternative that names a list makes a trigger of its own, so that all triggers with
        // that name share the list's class.
        let mut partial: Vec<Trigger> = vec![Vec::new()];
        for place in line.split(' ') {
            let (lists, words): (Vec<_>, Vec<_>) =
                place.split('/').partition(|word| named.contains_key(word));
            let mut choices: Vec<Vec<String>> =
                lists.iter().map(|name| named[name].clone()).collect();
            if !words.is_empty() {
                choices.push(words.into_iter().map(str::to_owned).collect());
            }
            let longer = |partial: &Trigger| {
                let with =
                    |words: &Vec<String>| [&partial[..], std::slice::from_ref(words)].concat();
                choices.iter().map(with).collect::<Vec<_>>()
            };
            partial = partial.iter().flat_map(longer).collect();
        }
        triggers.extend(partial);
    }
    triggers
}

/// Triggers in the form in which a model stores them.
#[derive(Debug, Default)]
pub(crate) struct Classes {
    /// The classes of each word.
    pub(crate) words: BTreeMap<Feature, Vec<Class>>,
    /// The classes that must occur for each trigger, ended by [`END`].
    pub(crate) triggers: Vec<Class>,
}

/// Gives each set of interchangeable words a class, numbered from `first`.
pub(crate) fn classes(triggers: &[Trigger], first: usize) -> Classes {
    let sets =
        triggers.iter().map(|trigger| trigger.iter().map(|words| set(words)).collect::<Vec<_>>());
    let sets: Vec<Vec<BTreeSet<Feature>>> = sets.collect();
    let mut counts: BTreeMap<&BTreeSet<Feature>, usize> = BTreeMap::new();
    for set in sets.iter().flatten() {
        *counts.entry(set).or_default() += 1;
    }
    // Low numbers take fewer bytes, so they go to the sets used most.
    let mut by_use: Vec<_> = counts.into_iter().collect();
    by_use.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let numbers: BTreeMap<&BTreeSet<Feature>, Class> = by_use
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
