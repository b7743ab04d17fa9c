//! The reading age of a text, by Coleman and Liau's formula.
//!
//! M. Coleman and T. L. Liau, “A computer readability formula designed for machine scoring”,
//! Journal of Applied Psychology 60 (1975), pages 283 to 284. The formula counts letters instead of
//! guessing at syllables, and long words weigh most. Formulas in which sentence length weighs most
//! (Flesch–Kincaid, ARI) would let any word through in a short sentence.

#[cfg(test)]
#[path = "formula_tests.rs"]
mod tests;

use std::iter::Sum;

use unicode_segmentation::UnicodeSegmentation;

/// A child's age in grade 0. The formula gives an American school grade.
const AGE_IN_GRADE_0: f64 = 5.0;

/// What the formula counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) letters: u32,
    pub(super) words: u32,
    pub(super) sentences: u32,
}

impl Counts {
    /// The counts of one sentence.
    pub(super) fn of_sentence(sentence: &str) -> Self {
        words(sentence).map(Self::of_word).sum::<Self>().as_sentence()
    }

    /// The reading age in years, rounded to a tenth as it's shown; `None` for a text without words.
    pub(super) fn age(self) -> Option<f64> {
        let Self { letters, words, sentences } = self;
        if words == 0 {
            return None;
        }
        let in_100_words = |count| 100.0 * f64::from(count) / f64::from(words);
        let grade = 0.0588 * in_100_words(letters) - 0.296 * in_100_words(sentences) - 15.8;
        Some(((grade + AGE_IN_GRADE_0) * 10.0).round() / 10.0)
    }

    fn of_word(word: &str) -> Self {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric()).count();
        Self { letters: u32::try_from(letters).unwrap_or(u32::MAX), words: 1, sentences: 0 }
    }

    fn as_sentence(self) -> Self {
        Self { sentences: u32::from(self.words > 0), ..self }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |all, more| Self {
            letters: all.letters.saturating_add(more.letters),
            words: all.words.saturating_add(more.words),
            sentences: all.sentences.saturating_add(more.sentences),
        })
    }
}

/// The sentences of a text. The last one may lack its full stop, as items of a list do.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_sentences().map(str::trim)
}

/// The words of a sentence, leaving out numbers and addresses.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let is_word = |word: &&str| word.contains(char::is_alphabetic) && !word.contains('.');
    sentence.unicode_words().filter(is_word)
}
