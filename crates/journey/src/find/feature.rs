//! Turns a text into features: its words, whatever their ending and spelling, and pairs of words.

/// The endings stripped from a word. If one ends with another, the longer comes first.
const ENDINGS: [&str; 13] =
    ["ies", "ied", "ing", "ion", "ed", "es", "er", "ly", "al", "s", "e", "y", "i"];

/// The fewest letters left of a word after stripping.
const MIN_STEM: usize = 3;

/// How many bits of a feature's hash are kept. With more, fewer words collide, but each feature of
/// the model takes more bytes.
const BITS: u32 = 16;

/// The hash of a word, or of two words in a row.
pub type Feature = u32;

/// A feature of a text, and its weight there: 2 for a word, 1 for a pair.
pub type WeightedFeature = (Feature, i32);

/// The features of a text's words, in the order in which they first occur.
#[must_use]
pub fn features(words: &[String]) -> Vec<WeightedFeature> {
    let mut found = Vec::new();
    let mut before = String::new();
    // The model knows only English words. A word with letters beyond ASCII isn't one of them, but
    // its hash could be the same as one of theirs.
    for word in words.iter().filter(|word| word.is_ascii()) {
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

fn add(found: &mut Vec<WeightedFeature>, feature: Feature, weight: i32) {
    if !found.iter().any(|(known, _)| *known == feature) {
        found.push((feature, weight));
    }
}

/// What all forms and most misspellings of a word share: the consonants of its stem, or the stem
/// itself if it has too few.
fn key(word: &str) -> String {
    let stem = stem(word);
    let consonants = consonants(stem);
    if consonants.len() < 4 { stem.to_owned() } else { consonants }
}

/// The stem of a word: "bullying", "bullied" and "bullies" become "bull".
fn stem(word: &str) -> &str {
    let mut stem = word;
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        if shorter.len() < MIN_STEM {
            break;
        }
        stem = shorter;
    }
    stem
}

/// The consonants of a stem as they sound, with repeats in a row merged. A first vowel stays.
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

/// FNV-1a, because it's a few lines and gives the same result on every machine.
fn hash(parts: &[&str]) -> Feature {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) & ((1 << BITS) - 1)
}
