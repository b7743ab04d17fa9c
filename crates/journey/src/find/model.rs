//! What was learned from example phrases: a weight for each feature in each class.

use std::ops::Range;

use super::feature::{Feature, features, of_word};
use super::triggers::occurs;
use super::words::words;

/// The version of the format. Raise it whenever the format changes.
pub const VERSION: u8 = 4;

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

/// Ends a trigger. No word in a trigger has this class.
pub const END: Class = 0;
/// Joins the classes of alternatives in a trigger. No word in a trigger has this class either.
pub const OR: Class = 1;

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
    /// The index in `weights` of each feature's first weight, and finally the number of weights.
    starts: Vec<usize>,
    /// The weights, feature by feature. Interchangeable words of triggers share a class too,
    /// numbered after those of the concerns.
    weights: Vec<Weight>,
    /// The classes of the words of each trigger, in their order: alternatives joined by [`OR`], each
    /// trigger ended by [`END`].
    triggers: Vec<Class>,
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
    /// this order: the version; the threshold; the number of features, of weights and of classes in
    /// triggers; a line for each concern, with its id and its search words, separated by spaces; an
    /// empty line; for each feature, the difference from the one before; for each feature, its
    /// number of weights; the class of each weight; the strength of each weight; and the triggers.
    /// Lines end with a line feed.
    ///
    /// The version is one byte. The other numbers in the header have two, little endian. Counts and
    /// strengths have one, and everything else is in groups of seven bits, lowest first.
    ///
    /// `None` if the bytes are damaged or from another version.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (head, mut bytes) = bytes.split_first_chunk::<9>()?;
        if head[0] != VERSION {
            return None;
        }
        let short = |at: usize| u16::from_le_bytes([head[at], head[at + 1]]);
        let risk_threshold = i32::from(short(1));
        let [features, weights, triggers] = [3, 5, 7].map(|at| usize::from(short(at)));
        let mut model = Self { risk_threshold, ..Self::default() };
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
            feature += number(&mut bytes)?;
            model.features.push(feature);
        }
        let (counts, bytes) = bytes.split_at_checked(features)?;
        let (classes, bytes) = read_classes(bytes, weights)?;
        let (strengths, bytes) = bytes.split_at_checked(weights)?;
        let (triggers, bytes) = read_classes(bytes, triggers)?;
        model.triggers = triggers;
        let mut start = 0;
        model.starts.push(start);
        for count in counts {
            start += usize::from(*count);
            model.starts.push(start);
        }
        let is_complete = start == weights && bytes.is_empty();
        let strengths = strengths.iter().map(|strength| strength.cast_signed());
        model.weights = classes.into_iter().zip(strengths).collect();
        is_complete.then_some(model)
    }

    /// The score of a text for each class.
    #[must_use]
    pub fn scores(&self, text: &str) -> Scores {
        let mut scores = vec![0; FIRST_CONCERN + self.concerns.len()];
        for (feature, weight) in features(text) {
            for (class, strength) in self.weights_of(feature) {
                if let Some(score) = scores.get_mut(usize::from(*class)) {
                    *score += i32::from(*strength) * weight;
                }
            }
        }
        Scores(scores)
    }

    /// Whether a word counts for or against any concern, or for being unrelated.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        let about_concern =
            |(class, strength): &Weight| usize::from(*class) != AT_RISK && *strength != 0;
        self.weights_of_word(word).iter().any(about_concern)
    }

    fn weights_of_word(&self, word: &str) -> &[Weight] {
        if word.is_ascii() { self.weights_of(of_word(word)) } else { &[] }
    }

    /// Whether a text contains the words of a trigger, which show the crisis lines whatever the
    /// model learned.
    #[must_use]
    pub fn triggered(&self, text: &str) -> bool {
        let typed = words(text);
        let words: Vec<&[Weight]> = typed.iter().map(|word| self.weights_of_word(word)).collect();
        self.triggers.split(|class| *class == END).any(|trigger| occurs(trigger, &words))
    }

    /// The class of the concern with this id, if the model knows it.
    #[must_use]
    pub fn class_of(&self, concern: &str) -> Option<usize> {
        let at = self.concerns.iter().position(|(id, _)| id == concern)?;
        Some(FIRST_CONCERN + at)
    }

    /// The search words of the concern with this id, separated by spaces; empty if the model doesn't
    /// know it.
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
    #[must_use]
    pub fn weights_of(&self, feature: Feature) -> &[Weight] {
        let range = |at: usize| -> Option<Range<usize>> {
            Some(*self.starts.get(at)?..*self.starts.get(at + 1)?)
        };
        let found = self.features.binary_search(&feature).ok().and_then(range);
        found.and_then(|range| self.weights.get(range)).unwrap_or_default()
    }
}

/// Reads `count` classes, and returns them with the bytes that follow.
fn read_classes(mut bytes: &[u8], count: usize) -> Option<(Vec<Class>, &[u8])> {
    let classes = (0..count).map(|_| Class::try_from(number(&mut bytes)?).ok());
    Some((classes.collect::<Option<_>>()?, bytes))
}

/// Reads a number in groups of seven bits, lowest first, and moves past it.
fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14] {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}
