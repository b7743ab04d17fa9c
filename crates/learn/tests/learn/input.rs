//! Parents may type anything at all.

use std::time::{Duration, Instant};

use journey::find;
use journey::school::School;
use proptest::prelude::*;

use crate::content::{guide, model};

#[test]
fn input_without_words_gets_an_honest_answer() {
    let (guide, model) = (guide(), model());
    for typed in [
        "",
        " \t\n",
        "🦄🦄🦄",
        "👨‍👩‍👧 😢",
        "\u{0}\u{1}\u{7f}\u{202e}\u{feff}",
        "!!! … ’ \" <script>",
        "הבן שלי לא רוצה ללכת לבית הספר",
        "ابني يتعرض للتنمر",
        "мой сын",
        "我的孩子",
        "ἀρετή",
        "ą́̂̃",
    ] {
        let found = find(&guide, &School::default(), &model, typed);
        assert!(!found.matches && !found.at_risk, "{typed:?}: {found:?}");
        assert_eq!(found.status, guide.wording.find_none, "{typed:?}");
        assert_eq!(found.offers, std::slice::from_ref(&guide.otherwise), "{typed:?}");
    }
}

#[test]
fn words_among_symbols_are_found() {
    let (guide, model) = (guide(), model());
    let found = |typed: &str| find(&guide, &School::default(), &model, typed).offers;
    let plain = found("she is being bullied at school");
    for typed in [
        "SHE IS BEING BULLIED AT SCHOOL",
        "😢she is being bullied😢 at school!!!",
        "she’s... is being/bullied\tat (school)",
    ] {
        assert_eq!(found(typed)[0], plain[0], "{typed}");
    }
}

#[test]
fn ten_thousand_characters_take_no_longer_than_a_page() {
    let (guide, model) = (guide(), model());
    for word in ["bullied ", "🦄", "ﷺ", "a", "x y "] {
        let typed: String = word.chars().cycle().take(10_000).collect();
        let start = Instant::now();
        let _found = find(&guide, &School::default(), &model, &typed);
        // Enough for an unoptimised build on a busy machine.
        assert!(start.elapsed() < Duration::from_secs(1), "{word}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_finds_something_in_the_guide(typed in any::<String>()) {
        let (guide, model) = (guide(), model());
        let found = find(&guide, &School::default(), &model, &typed);
        prop_assert!(!found.offers.is_empty() && found.offers.len() <= 5);
        for (at, id) in found.offers.iter().enumerate() {
            let known = guide.concern(id).is_some() || guide.topic(id).is_some();
            prop_assert!(known && !found.offers[..at].contains(id), "{:?}", found);
        }
    }
}
