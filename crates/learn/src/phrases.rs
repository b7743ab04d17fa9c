//! Example phrases, read from their files.

use std::collections::{BTreeMap, HashSet};

use journey::guide::Guide;

use crate::triggers::{Trigger, triggers};

/// What to learn from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    /// The phrases of each concern, by its id, in the order of the ids.
    pub concerns: Vec<(String, Vec<String>)>,
    /// Phrases that have nothing to do with any concern.
    pub unrelated: Vec<String>,
    /// Phrases that say that a life or a child's safety is at risk.
    pub at_risk: Vec<String>,
    /// Phrases that sound as if somebody were at risk when nobody is.
    pub not_at_risk: Vec<String>,
    /// Words that by themselves say that somebody is at risk, whatever the model learned.
    pub triggers: Vec<Trigger>,
    /// The concerns whose phrases all say that somebody is at risk.
    pub always_at_risk: Vec<String>,
    /// The title and the search words of each concern, by its id.
    pub titles: BTreeMap<String, (String, String)>,
    /// The concerns about harm. Their phrases can't teach how people write when nobody is at risk.
    pub harm: Vec<String>,
}

/// In `at-risk.txt`, comes before the id of a concern and stands for all its phrases.
const ALL_OF: char = '@';

impl Phrases {
    /// Reads the phrases from files, given the name of each without its extension, and its text.
    /// There is one phrase per line. Empty lines, and those that start with `#`, are ignored.
    #[must_use]
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut phrases = Self::default();
        for (name, text) in files {
            let owned_lines = || lines(text).map(str::to_owned).collect::<Vec<_>>();
            match name {
                "unrelated" => phrases.unrelated = owned_lines(),
                "not-at-risk" => phrases.not_at_risk = owned_lines(),
                "triggers" => phrases.triggers = triggers(lines(text)),
                "at-risk" => {
                    for line in lines(text) {
                        match line.strip_prefix(ALL_OF) {
                            Some(id) => phrases.always_at_risk.push(id.to_owned()),
                            None => phrases.at_risk.push(line.to_owned()),
                        }
                    }
                }
                concern => phrases.concerns.push((concern.to_owned(), owned_lines())),
            }
        }
        phrases.concerns.sort();
        phrases
    }

    /// Adds the title and search words of each concern in a guide, and which concerns are about
    /// harm.
    #[must_use]
    pub fn with(mut self, guide: &Guide) -> Self {
        let titles = guide.concerns.iter().map(|concern| {
            (concern.id.to_string(), (concern.title.to_string(), concern.words.to_string()))
        });
        self.titles = titles.collect();
        let harm = guide.concerns.iter().filter(|concern| concern.harm);
        self.harm = harm.map(|concern| concern.id.to_string()).collect();
        self
    }

    /// Splits the phrases into those to learn from, and part number `part` of `parts` to try the
    /// model on.
    #[must_use]
    pub fn split(&self, part: usize, parts: usize) -> (Self, HeldOut) {
        let split = |phrases: &Vec<String>| {
            let numbered = phrases.iter().cloned().enumerate();
            let (tried, kept): (Vec<_>, Vec<_>) = numbered.partition(|(at, _)| at % parts == part);
            let texts = |phrases: Vec<(usize, String)>| {
                phrases.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
            };
            (texts(kept), texts(tried))
        };
        let (mut kept, mut tried) = (self.clone(), HeldOut::default());
        (kept.unrelated, tried.unrelated) = split(&self.unrelated);
        (kept.at_risk, tried.at_risk) = split(&self.at_risk);
        (kept.not_at_risk, tried.not_at_risk) = split(&self.not_at_risk);
        for (id, phrases) in &mut kept.concerns {
            let (kept_phrases, tried_phrases) = split(phrases);
            *phrases = kept_phrases;
            tried.concerns.extend(tried_phrases.into_iter().map(|text| (vec![id.clone()], text)));
        }
        (kept, tried)
    }
}

/// Phrases that a model is tried on and hasn't learned from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldOut {
    /// The ids of the right concerns, and the phrase.
    pub concerns: Vec<(Vec<String>, String)>,
    /// Phrases that have nothing to do with any concern.
    pub unrelated: Vec<String>,
    /// Phrases that say that a life or a child's safety is at risk.
    pub at_risk: Vec<String>,
    /// Phrases that sound as if somebody were at risk when nobody is.
    pub not_at_risk: Vec<String>,
}

impl HeldOut {
    /// Reads the phrases from files, as [`Phrases::from_files`] does. Each line of `concerns` starts
    /// with the ids of the right concerns: `bullying,falling-out: they leave him out`.
    #[must_use]
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut held_out = Self::default();
        for (name, text) in files {
            let texts = lines(text).map(str::to_owned);
            match name {
                "unrelated" => held_out.unrelated = texts.collect(),
                "at-risk" => held_out.at_risk = texts.collect(),
                "not-at-risk" => held_out.not_at_risk = texts.collect(),
                _ => held_out.concerns.extend(lines(text).filter_map(|line| {
                    let (ids, text) = line.split_once(": ")?;
                    Some((ids.split(',').map(str::to_owned).collect(), text.to_owned()))
                })),
            }
        }
        held_out
    }

    /// Leaves out phrases that the model learns from, as getting those right proves nothing. Such
    /// phrases do occur: anybody might type “term dates”.
    #[must_use]
    pub fn unlearned(mut self, learned: &Phrases) -> Self {
        let of_concerns = learned.concerns.iter().flat_map(|(_, phrases)| phrases);
        let others = [&learned.unrelated, &learned.at_risk, &learned.not_at_risk];
        let all: HashSet<String> = of_concerns
            .chain(others.into_iter().flatten())
            .map(|text| text.to_lowercase())
            .collect();
        let is_new = |phrase: &String| !all.contains(&phrase.to_lowercase());
        self.concerns.retain(|(_, phrase)| is_new(phrase));
        for phrases in [&mut self.unrelated, &mut self.at_risk, &mut self.not_at_risk] {
            phrases.retain(is_new);
        }
        self
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
