//! What was learned from example phrases: a weight for each feature in each class.

use std::ops::Range;

use super::feature::{Feature, features, of_word};
use super::triggers::occurs;

/// The version of the format. Raise it whenever the format changes.
pub const VERSION: u8 = 5;

/// The number of the class of phrases that say that somebody is at risk.
pub const AT_RISK: usize = 0;
/// The number of the class of phrases that have nothing to do with any concern.
pub const UNRELATED: usize = 1;
/// The number of the first class that is a concern.
pub const FIRST_CONCERN: usize = 2;

/// The number of a class.
pub type Class = u16;

/// How strongly a feature counts for or against a class, from −7 to 7.
pub type Weight = (Class, i8);

/// The number of a list of interchangeable words in triggers.
pub type List = u16;

/// Marks the end of a trigger. No list has this number.
pub const END: List = 0;
/// Stands between alternatives in a trigger. No list has this number either.
pub const OR: List = 1;
/// The number of the first list.
pub const FIRST_LIST: List = 2;

/// A learned model. Until the browser has downloaded one, it uses an empty model, which knows
/// nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// The id and the search words of each concern, in the order of their classes.
    concerns: Vec<(String, String)>,
    /// The score at which a text says that somebody is at risk.
    risk_threshold: i32,
    /// Every feature it has learned, in ascending order.
    features: Vec<Feature>,
    /// The classes that each feature has a weight for. A word that is only in triggers has none.
    classes: Grouped,
    /// The strength of each of these weights.
    strengths: Vec<i8>,
    /// The lists that each feature is in.
    lists: Grouped,
    /// The lists for each position of each trigger, in order: alternatives joined by [`OR`], each
    /// trigger ended by [`END`].
    triggers: Vec<List>,
}

/// The score of a text for each class.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores(Vec<i32>);

impl Scores {
    /// The text's score for a class. A single word adds at most 14.
    #[must_use]
    pub fn of(&self, class: usize) -> i32 {
        self.0.get(class).copied().unwrap_or_default()
    }
}

impl Model {
    /// Reads a model. The format compresses well because it keeps values of a kind together, in
    /// this order:
    ///
    /// - the version, the threshold, and the number of features;
    /// - a line for each concern, with its id and its search words, separated by spaces, and an
    ///   empty line; lines end with a line feed;
    /// - for each feature, the difference from the one before;
    /// - for each feature, its number of weights;
    /// - the class of each weight, as the difference from the feature's weight before, less 1;
    /// - the strength of each weight;
    /// - for each feature, the number of lists it's in;
    /// - those lists, as differences too;
    /// - how many numbers all triggers take, with each [`OR`] and [`END`], and those numbers.
    ///
    /// The version and each strength are one byte, the threshold two, little endian. Every other
    /// number is in groups of seven bits, lowest first.
    ///
    /// `None` if the bytes are damaged or from another version.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let ([version, low, high], mut bytes) = bytes.split_first_chunk()?;
        if *version != VERSION {
            return None;
        }
        let risk_threshold = i32::from(u16::from_le_bytes([*low, *high]));
        let mut model = Self { risk_threshold, ..Self::default() };
        let features = number(&mut bytes)?;
        loop {
            let end = bytes.iter().position(|byte| *byte == b'\n')?;
            let (line, rest) = bytes.split_at(end);
            bytes = &rest[1..];
            if line.is_empty() {
                break;
            }
            let (id, words) = str::from_utf8(line).ok()?.split_once(' ')?;
            model.concerns.push((id.to_owned(), words.to_owned()));
        }
        let mut feature = 0;
        for _ in 0..features {
            feature += Feature::from(number(&mut bytes)?);
            model.features.push(feature);
        }
        model.classes = Grouped::read(&mut bytes, model.features.len())?;
        let strengths;
        (strengths, bytes) = bytes.split_at_checked(model.classes.all.len())?;
        model.strengths = strengths.iter().map(|strength| strength.cast_signed()).collect();
        model.lists = Grouped::read(&mut bytes, model.features.len())?;
        for _ in 0..number(&mut bytes)? {
            model.triggers.push(number(&mut bytes)?);
        }
        bytes.is_empty().then_some(model)
    }

    /// The score of a text's words for each class.
    #[must_use]
    pub fn scores(&self, words: &[String]) -> Scores {
        let mut scores = vec![0; FIRST_CONCERN + self.concerns.len()];
        for (feature, weight) in features(words) {
            for (class, strength) in self.weights_of(feature) {
                if let Some(score) = scores.get_mut(usize::from(class)) {
                    *score += i32::from(strength) * weight;
                }
            }
        }
        Scores(scores)
    }

    /// Whether a word counts for or against any concern, or for being unrelated.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        let about_concern = |(class, _): Weight| usize::from(class) != AT_RISK;
        word.is_ascii() && self.weights_of(of_word(word)).any(about_concern)
    }

    /// Whether the words of a trigger are among a text's words. That shows the crisis lines,
    /// whatever the model learned.
    #[must_use]
    pub fn triggered(&self, words: &[String]) -> bool {
        let lists: Vec<&[List]> = words.iter().map(|word| self.lists_of(word)).collect();
        self.triggers.split(|list| *list == END).any(|trigger| occurs(trigger, &lists))
    }

    /// The class of the concern with this id, if the model knows it.
    #[must_use]
    pub fn class_of(&self, concern: &str) -> Option<usize> {
        let at = self.concerns.iter().position(|(id, _)| id == concern)?;
        Some(FIRST_CONCERN + at)
    }

    /// The search words of the concern with this id, separated by spaces; empty if the model
    /// doesn't know it.
    #[must_use]
    pub fn words_of(&self, concern: &str) -> &str {
        let known = self.concerns.iter().find(|(id, _)| id == concern);
        known.map_or("", |(_, words)| words)
    }

    /// Whether this is the empty model, used until one has arrived.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The score at which a text says that somebody is at risk.
    pub(super) fn risk_threshold(&self) -> i32 {
        self.risk_threshold
    }

    /// The weights of a feature; none if the model hasn't learned it.
    pub fn weights_of(&self, feature: Feature) -> impl Iterator<Item = Weight> {
        let range = self.index_of(feature).map(|at| self.classes.range(at)).unwrap_or_default();
        let of_feature = |at: usize| Some((*self.classes.all.get(at)?, *self.strengths.get(at)?));
        range.filter_map(of_feature)
    }

    /// The lists that a word is in.
    fn lists_of(&self, word: &str) -> &[List] {
        let index = word.is_ascii().then(|| self.index_of(of_word(word))).flatten();
        let range = index.map(|at| self.lists.range(at)).unwrap_or_default();
        self.lists.all.get(range).unwrap_or_default()
    }

    fn index_of(&self, feature: Feature) -> Option<usize> {
        self.features.binary_search(&feature).ok()
    }
}

/// Several numbers for each feature, in ascending order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Grouped {
    /// The index in `all` of each feature's first number, and finally the count of numbers.
    starts: Vec<usize>,
    all: Vec<u16>,
}

impl Grouped {
    /// Reads how many numbers each feature has, and then the numbers, each as the difference from
    /// the one before, less 1. Moves past them.
    fn read(bytes: &mut &[u8], features: usize) -> Option<Self> {
        let counts: Option<Vec<u16>> = (0..features).map(|_| number(bytes)).collect();
        let mut grouped = Self { starts: vec![0], all: Vec::new() };
        for count in counts? {
            let mut next = 0;
            for _ in 0..count {
                let value = number(bytes)?.checked_add(next)?;
                next = value.checked_add(1)?;
                grouped.all.push(value);
            }
            grouped.starts.push(grouped.all.len());
        }
        Some(grouped)
    }

    /// Where in `all` the numbers of the feature with this index are.
    fn range(&self, at: usize) -> Range<usize> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        start(at)..start(at + 1)
    }
}

/// Reads a number in groups of seven bits, lowest first, and moves past it.
fn number(bytes: &mut &[u8]) -> Option<u16> {
    let mut number = 0_u32;
    for shift in [0, 7, 14] {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return number.try_into().ok();
        }
    }
    None
}
