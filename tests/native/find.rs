//! The find box: everyday words find the right worry, and nothing typed is a dead end.

use open_door::guide::Concern;
use open_door::journey::{self, Answer, Answers, Content, find, search};
use proptest::prelude::*;

use crate::content::{guide, hill, schools};
use crate::pick::cases;

/// The ids of the concerns found.
fn ids<'a>(found: &[&'a Concern]) -> Vec<&'a str> {
    found.iter().map(|concern| &*concern.id).collect()
}

#[test]
fn everyday_words_find_the_right_worry() {
    let guide = guide();
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
        ("phone", "punishment"),
        ("detention", "punishment"),
        ("excluded", "exclusion"),
        ("rude teacher", "staff-behaviour"),
        ("headmaster", "headteacher"),
        ("trustees", "governors"),
        ("racist", "discrimination"),
        ("safeguarding", "adult-harm"),
        ("self harm", "child-safety"),
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
        ("uniform", "something-else"),
    ] {
        for (name, school) in schools() {
            let found = find(&guide, &school, typed);
            assert!(ids(&found).contains(&wanted), "{typed} [{name}] finds {:?}", ids(&found));
        }
    }
}

#[test]
fn a_sentence_finds_by_its_telling_words() {
    let (guide, school) = (guide(), hill());
    for (typed, wanted) in [
        ("My child is being bullied on whatsapp", "bullied-online"),
        ("someone hit my son and there was a fight", "bullying"),
        ("my daughter is struggling with maths homework", "schoolwork"),
        ("why was my son given a detention", "punishment"),
        ("the governors ignored my complaint", "no-reply"),
        ("there is a petition on facebook about the school", "nasty-post"),
    ] {
        let found = find(&guide, &school, typed);
        assert!(ids(&found).contains(&wanted), "{typed} finds {:?}", ids(&found));
        assert!(found.len() <= guide.concerns.len() / 2, "{typed} finds {:?}", ids(&found));
    }
}

#[test]
fn punctuation_and_case_do_not_matter() {
    let (guide, school) = (guide(), hill());
    let plain = find(&guide, &school, "maths homework");
    assert!(!plain.is_empty());
    for typed in [
        "Maths, HOMEWORK!",
        "  maths  homework ",
        "(maths)/homework?",
        "maths\thomework…",
        "“maths” ‘homework’",
    ] {
        assert_eq!(find(&guide, &school, typed), plain, "{typed}");
    }
    assert_eq!(find(&guide, &school, "child's safety"), find(&guide, &school, "child’s safety"));
}

#[test]
fn every_worry_is_found_by_its_title_and_by_each_of_its_words() {
    let guide = guide();
    for (name, school) in schools() {
        for topic in &guide.topics {
            let answers = [Answer::Topic(topic.id.clone())].into_iter().collect();
            let Content::Question(question) = journey::page(&guide, &school, &answers).content
            else {
                unreachable!("a topic asks which concern it is");
            };
            for choice in question.choices {
                let found = find(&guide, &school, &choice.text);
                let found = found.into_iter().map(|concern| Answer::Concern(concern.id.clone()));
                assert!(
                    found.into_iter().any(|found| found == choice.answer),
                    "{name}: {choice:?}"
                );
            }
        }
        for concern in &guide.concerns {
            for word in concern.words.split(' ') {
                let found = find(&guide, &school, word);
                assert!(ids(&found).contains(&&*concern.id), "{name}: {word} finds {found:?}");
            }
        }
    }
}

#[test]
fn a_match_is_counted_and_named() {
    let guide = guide();
    for (typed, told, offered) in
        [("homework", "1 worry found", "schoolwork"), ("bullying", "3 worries found", "bullying")]
    {
        let said = search(&guide, &hill(), typed);
        let mut lines = said.lines();
        assert_eq!(lines.next(), Some(told), "{typed}");
        assert!(lines.any(|id| id == offered), "{typed}: {said}");
    }
}

#[test]
fn no_match_still_leads_on() {
    let guide = guide();
    for (name, school) in schools() {
        for typed in ["xylophone", "qqqq", "🦄", "!!!", "…", "'", "\"", "<script>"] {
            assert_eq!(find(&guide, &school, typed), [] as [&Concern; 0], "{name}: {typed}");
        }
        assert_eq!(find(&guide, &school, ""), [] as [&Concern; 0]);
        assert_eq!(find(&guide, &school, " \t\n"), [] as [&Concern; 0]);
        let none = format!("{}\n{}", &*guide.wording.find_none, &*guide.otherwise);
        assert_eq!(search(&guide, &school, "xylophone"), none);
        let mut answers = Answers::default();
        answers.act(journey::opening(&guide, &guide.otherwise));
        let page = journey::page(&guide, &school, &answers);
        assert!(matches!(page.content, Content::Advice(_)), "{name}: it leads nowhere");
    }
    assert_eq!(journey::count(&guide, 0), guide.wording.find_none);
    assert_eq!(journey::count(&guide, 1), guide.wording.find_one);
    assert_eq!(&*journey::count(&guide, 12), "12 worries found");
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn whatever_is_typed_finds_worries_in_the_guides_order(typed in any::<String>()) {
        let guide = guide();
        let found = find(&guide, &hill(), &typed);
        let known: Vec<&str> = guide.concerns.iter().map(|concern| &*concern.id).collect();
        let places: Vec<_> = ids(&found).iter().map(|id| known.iter().position(|known| known == id)).collect();
        prop_assert!(places.iter().all(Option::is_some));
        prop_assert!(places.is_sorted());
    }

    /// A word is found from its beginning on, as it is typed.
    #[test]
    fn more_letters_of_a_word_find_no_more(word in "[a-z]{1,8}") {
        let (guide, school) = (guide(), hill());
        let short = find(&guide, &school, &word[..1]);
        for choice in find(&guide, &school, &word) {
            prop_assert!(short.contains(&choice));
        }
    }
}
