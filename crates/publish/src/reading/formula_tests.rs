//! Tests what the formula counts, and compares it with what its authors published.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::*;

fn counts(text: &str) -> Counts {
    sentences(text).map(Counts::of_sentence).sum()
}

/// The paper applies the formula to its own abstract, with an American school grade of 14.5.
#[test]
fn the_published_example_has_its_published_age() {
    let published = Counts { letters: 639, words: 119, sentences: 5 };
    assert_eq!(published.age(), Some(19.5));
}

#[test]
fn sentences_words_and_letters_are_counted() {
    for (text, letters, words, sentences) in [
        ("You’re well-known here.", 18, 4, 1),
        ("Is it so? It is! Say “It is.” Then go.", 23, 10, 4),
        ("The letter, with its date", 20, 5, 1),
        ("Go to GOV.UK. Or read childlawadvice.org.uk.", 10, 4, 2),
        ("Call 0808 800 5000, or 999 if you can’t wait.", 19, 6, 1),
        ("Café", 4, 1, 1),
        ("0303 123 1113", 0, 0, 0),
        ("", 0, 0, 0),
    ] {
        assert_eq!(counts(text), Counts { letters, words, sentences }, "{text}");
    }
}

#[test]
fn long_words_and_long_sentences_are_for_older_readers() {
    let age = |text| counts(text).age().unwrap();
    let plain = age("Ask for a time to talk. Say what it is about.");
    assert!(plain < age("Ask for a time to talk, and say what it is about."));
    assert!(plain < age("Request an appointment to communicate. Say what it is about."));
}

fn any_counts() -> impl Strategy<Value = Counts> {
    (1_u32..1000).prop_flat_map(|words| {
        (words..20 * words, Just(words), 1..=words).prop_map(|(letters, words, sentences)| Counts {
            letters,
            words,
            sentences,
        })
    })
}

proptest! {
    // A failing test writes no file.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The paper first estimates how many omitted words readers can guess, and from that, the
    /// school grade.
    #[test]
    fn the_age_is_that_of_the_two_steps_in_the_paper(counts in any_counts()) {
        let in_100 = |count| 100.0 * f64::from(count) / f64::from(counts.words);
        let guessed = 141.8401 - 0.214_590 * in_100(counts.letters) + 1.079_812 * in_100(counts.sentences);
        let grade = -27.4004 * guessed / 100.0 + 23.063_95;
        let age = counts.age().unwrap();
        // The paper's figures are rounded, which makes a difference with very long words.
        let difference = (grade + 5.0 - age).abs();
        prop_assert!(difference < 0.1 + age.abs() / 1000.0, "{grade} + 5 is not {age}");
    }

    #[test]
    fn the_age_of_two_texts_together_is_between_their_ages(one in any_counts(), other in any_counts()) {
        let ages = [one, other].map(|counts| counts.age().unwrap());
        let both = [one, other].into_iter().sum::<Counts>().age().unwrap();
        let [least, most] = [ages[0].min(ages[1]), ages[0].max(ages[1])];
        // A tenth either way, because ages are rounded.
        prop_assert!((least - 0.11..most + 0.11).contains(&both), "{both} is not from {least} to {most}");
    }

    #[test]
    fn any_text_with_a_word_has_an_age(text in ".*|[a-z .?’”]*|[0-9 .]*") {
        let counts = counts(&text);
        let read = sentences(&text).flat_map(words).count();
        prop_assert_eq!(usize::try_from(counts.words).unwrap(), read);
        prop_assert_eq!(counts.age().is_some(), read > 0);
        prop_assert!(counts.age().is_none_or(f64::is_finite));
        prop_assert!(counts.sentences <= counts.words);
    }
}
