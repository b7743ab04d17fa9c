//! The find box: everyday words find the right concern, and nothing typed is a dead end.

use journey::{PageKind, answer_for, find};
use proptest::prelude::*;

use crate::content::{guide, hill, schools};
use crate::paths::findable;
use crate::pick::cases;

/// The ids found for these words at Example Hill.
fn found(typed: &str) -> Vec<String> {
    find(&guide(), &hill(), typed).concerns.iter().map(ToString::to_string).collect()
}

#[test]
fn everyday_words_find_the_right_concern() {
    for (typed, wanted) in [
        ("fight", "bullying"),
        ("bully", "bullying"),
        ("BULLYING", "bullied-online"),
        ("homework", "schoolwork"),
        ("sats", "schoolwork"),
        ("SEN", "special-needs"),
        ("dyslexia", "special-needs"),
        ("ehcp", "ehc-plan"),
        ("lonely", "falling-out"),
        ("phone", "mobile-phone"),
        ("detention", "punishment"),
        ("excluded", "exclusion"),
        ("rude teacher", "staff-behaviour"),
        ("headmaster", "headteacher"),
        ("trustees", "governors"),
        ("racist", "hate-incident"),
        ("safeguarding", "adult-harm"),
        ("self harm", "self-harm"),
        ("neglect", "child-safety"),
        ("domestic violence", "abuse-at-home"),
        ("groped", "sexual-harm"),
        ("extremist", "radicalisation"),
        ("banned", "site-ban"),
        ("inhaler", "health"),
        ("grooming", "grooming"),
        ("nudes", "nude-image"),
        ("tiktok", "under-13"),
        ("facebook", "about-to-post"),
        ("whatsapp group", "nasty-post"),
        ("petition", "about-to-post"),
        ("gossip", "post-about-us"),
        ("warning letter", "have-posted"),
        ("waiting list", "admissions"),
        ("gdpr", "personal-data"),
        ("ignored", "no-reply"),
        ("complain", "no-reply"),
        ("uniform", "costs"),
    ] {
        assert!(found(typed).contains(&wanted.to_owned()), "{typed} finds {:?}", found(typed));
    }
}

#[test]
fn a_sentence_finds_as_much_as_its_telling_words() {
    for (typed, wanted) in [
        ("My child is being bullied on whatsapp", "bullied-online"),
        ("someone hit my son and there was a fight", "bullying"),
        ("my daughter is struggling with maths homework", "schoolwork"),
        ("why was my son given a detention", "punishment"),
        ("the governors ignored my complaint", "no-reply"),
        ("there is a petition on facebook about the school", "nasty-post"),
    ] {
        let found = found(typed);
        assert!(found.contains(&wanted.to_owned()), "{typed} finds {found:?}");
        assert!(found.len() <= guide().concerns.len() / 2, "{typed} finds {found:?}");
    }
    assert_eq!(found("my child is at school and has homework"), found("homework"));
    // If nothing else is typed, even these words count.
    assert!(find(&guide(), &hill(), "worried").status != guide().wording.find_none);
}

/// Of two concerns, the one that more of the words fit comes alone.
#[test]
fn only_the_best_matches_are_found() {
    assert!(found("teacher").len() > 1);
    assert_eq!(found("rude teacher"), ["staff-behaviour"]);
    assert_eq!(found("teacher rude xylophone"), ["staff-behaviour"]);
}

#[test]
fn punctuation_and_case_do_not_matter() {
    let plain = found("maths homework");
    assert_eq!(plain, ["schoolwork"]);
    for typed in [
        "Maths, HOMEWORK!",
        "  maths  homework ",
        "(maths)/homework?",
        "maths\thomework…",
        "“maths” ‘homework’",
    ] {
        assert_eq!(found(typed), plain, "{typed}");
    }
    let safety = found("my child’s safety");
    assert!(safety.contains(&"health".to_owned()));
    assert_eq!([found("my child's safety"), found("my child‘s safety")], [safety.clone(), safety]);
}

#[test]
fn every_concern_is_found_by_its_title_and_by_each_of_its_words() {
    let guide = guide();
    for (name, school) in schools() {
        let finds = |typed: &str, id: &str| {
            let found = find(&guide, &school, typed).concerns;
            assert!(found.iter().any(|found| **found == *id), "{name}: {typed} finds {found:?}");
        };
        for (choice, concern) in findable(&guide, &school).iter().map(|choice| {
            let id = guide
                .concerns
                .iter()
                .find(|concern| answer_for(&guide, &concern.id).as_ref() == Some(&choice.answer));
            (choice, id.unwrap())
        }) {
            finds(&choice.text, &concern.id);
            concern.words.split(' ').for_each(|word| finds(word, &concern.id));
        }
    }
}

#[test]
fn matches_are_counted_in_words() {
    let guide = guide();
    for (typed, status) in [
        ("homework", "1 match"),
        ("bullying", "3 matches"),
        ("xylophone", &*guide.wording.find_none),
    ] {
        assert_eq!(&*find(&guide, &hill(), typed).status, status, "{typed}");
    }
}

#[test]
fn no_match_still_leads_to_advice() {
    let guide = guide();
    for (name, school) in schools() {
        for typed in ["", " \t\n", "xylophone", "🦄", "!!!", "…", "'", "\"", "<script>"] {
            let found = find(&guide, &school, typed);
            assert_eq!(found.status, guide.wording.find_none, "{name}: {typed}");
            assert_eq!(
                found.concerns[..],
                *std::slice::from_ref(&guide.otherwise),
                "{name}: {typed}"
            );
        }
        let answers = answer_for(&guide, &guide.otherwise).into_iter().collect();
        let page = journey::page(&guide, &school, &answers);
        assert!(matches!(page.kind, PageKind::Advice(_)), "{name}: it leads nowhere");
    }
}

proptest! {
    #![proptest_config(cases(512))]

    /// A word is found by its first letters, as it is typed.
    #[test]
    fn more_letters_of_a_word_find_no_more(word in "[a-z]{1,8}") {
        let (guide, school) = (guide(), hill());
        let find = |typed: &str| find(&guide, &school, typed);
        let (short, long) = (find(&word[..1]), find(&word));
        if long.status != guide.wording.find_none {
            prop_assert!(long.concerns.iter().all(|id| short.concerns.contains(id)));
        }
    }
}
