//! What the model knows a text by: its words, whatever their ending and spelling, and pairs of them.

use super::words::words;

/// The endings that a word loses, longest first where one ends with another.
const ENDINGS: [&str; 13] =
    ["ies", "ied", "ing", "ion", "ed", "es", "er", "ly", "al", "s", "e", "y", "i"];

/// A word keeps at least so many letters.
const LEAST: usize = 3;

/// How many bits of a feature's hash are kept. With more, fewer words are mistaken for others, and
/// each feature of the model takes more bytes.
const BITS: u32 = 16;

/// A number that stands for a word, or for two words in a row.
pub type Feature = u32;

/// A feature of a text, and how much it counts there: a word counts twice as much as a pair.
pub type Weighed = (Feature, i32);

/// The features of a text in the order in which they first occur.
#[must_use]
pub fn features(text: &str) -> Vec<Weighed> {
    let mut found = Vec::new();
    let mut before = String::new();
    // Phrases are in English, so no word with other letters is known, and none may be taken for one.
    for word in words(text).iter().filter(|word| word.is_ascii()) {
        let key = key(word);
        add(&mut found, hash(&[&key]), 2);
        if !before.is_empty() {
            add(&mut found, hash(&[&before, " ", &key]), 1);
        }
        before = key;
    }
    found
}

/// The feature of a single word.
pub(super) fn of_word(word: &str) -> Feature {
    hash(&[&key(word)])
}

fn add(found: &mut Vec<Weighed>, feature: Feature, weight: i32) {
    if !found.iter().any(|(known, _)| *known == feature) {
        found.push((feature, weight));
    }
}

/// What all forms and most misspellings of a word share: its consonants without its ending, or just
/// the word without its ending if that leaves too little.
fn key(word: &str) -> String {
    let stem = stem(word);
    let consonants = consonants(stem);
    if consonants.len() < 4 { stem.to_owned() } else { consonants }
}

/// A word without its endings: "bullying", "bullied" and "bullies" become "bull".
fn stem(word: &str) -> &str {
    let mut stem = word;
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        if shorter.len() < LEAST {
            break;
        }
        stem = shorter;
    }
    stem
}

/// The consonants of a word as they sound, each once in a row.
fn consonants(stem: &str) -> String {
    let mut sounds = String::new();
    let mut last = ' ';
    for letter in stem.chars() {
        let sound = match letter {
            'c' | 'q' => 'k',
            'z' => 's',
            other => other,
        };
        if sound != last
            && (sounds.is_empty()
                || !matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w'))
        {
            sounds.push(sound);
        }
        last = sound;
    }
    sounds
}

/// FNV-1a: a few lines, and the same on every machine.
fn hash(parts: &[&str]) -> Feature {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) & ((1 << BITS) - 1)
}
