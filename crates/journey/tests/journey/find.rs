//! The find box before the model has arrived: titles and everyday words find concerns as they are
//! typed, and nothing typed is a dead end. The tests of `learn` try it with a model.

use journey::find::MAX_OFFERS;
use journey::{Found, Model, PageKind, answer_for, find};

use crate::content::{guide, hill, schools};
use crate::paths::findable;

fn find_at_hill(typed: &str) -> Found {
    find(&guide(), &hill(), &Model::default(), typed)
}

/// The ids of what is offered for these words at Example Hill.
fn offers(typed: &str) -> Vec<String> {
    find_at_hill(typed).offers.iter().map(ToString::to_string).collect()
}

#[test]
fn everyday_words_find_the_right_concern() {
    for (typed, wanted) in [
        ("bully", "bullying"),
        ("BULLYING", "bullied-online"),
        ("homework", "schoolwork"),
        ("dyslexia", "special-needs"),
        ("ehcp", "ehc-plan"),
        ("lonely", "falling-out"),
        ("detention", "punishment"),
        ("rude teacher", "staff-behaviour"),
        ("trustees", "governors"),
        ("self harm", "self-harm"),
        ("neglect", "child-safety"),
        ("domestic violence", "abuse-at-home"),
        ("inhaler", "health"),
        ("grooming", "grooming"),
        ("waiting list", "admissions"),
        ("gdpr", "personal-data"),
    ] {
        assert!(offers(typed).contains(&wanted.to_owned()), "{typed} finds {:?}", offers(typed));
    }
}

#[test]
fn the_concern_matched_by_the_most_and_rarest_words_comes_first() {
    assert_eq!(offers("rude teacher")[0], "staff-behaviour");
    assert_eq!(offers("teacher rude xylophone")[0], "staff-behaviour");
    assert_eq!(offers("my daughter is struggling with maths homework")[0], "schoolwork");
}

#[test]
fn words_of_three_letters_or_more_match_as_a_prefix() {
    assert_eq!(offers("dysle"), offers("dyslexia"));
    for typed in ["d", "dy"] {
        assert!(!find_at_hill(typed).matches, "{typed} finds {:?}", offers(typed));
    }
}

#[test]
fn punctuation_and_case_do_not_matter() {
    let plain = offers("maths homework");
    assert_eq!(plain[0], "schoolwork");
    for typed in [
        "Maths, HOMEWORK!",
        "  maths  homework ",
        "(maths)/homework?",
        "maths\thomework…",
        "“maths” ‘homework’",
        "maths😢homework",
    ] {
        assert_eq!(offers(typed), plain, "{typed}");
    }
    let [plain, curly] = ["child's", "child’s"].map(|word| offers(&format!("my {word} safety")));
    assert_eq!(plain, curly);
}

#[test]
fn every_concern_is_found_by_its_title() {
    let guide = guide();
    for (name, school) in schools() {
        for choice in findable(&guide, &school) {
            let found = find(&guide, &school, &Model::default(), &choice.text);
            let is_it = |id| answer_for(&guide, id).as_ref() == Some(&choice.answer);
            assert!(found.offers.iter().any(|id| is_it(id)), "{name}: {}: {found:?}", choice.text);
        }
    }
}

#[test]
fn the_status_says_how_many_concerns_match() {
    let guide = guide();
    for (typed, status) in [
        ("gdpr", "1 match.".to_owned()),
        ("bullying", format!("{} matches.", offers("bullying").len())),
        ("xylophone", guide.wording.find_none.to_string()),
    ] {
        assert_eq!(*find_at_hill(typed).status, *status, "{typed}");
    }
}

#[test]
fn only_a_few_concerns_are_offered() {
    let guide = guide();
    for word in guide.concerns.iter().flat_map(|concern| concern.words.split(' ')) {
        let found = find_at_hill(word);
        let count = if found.matches { MAX_OFFERS } else { 3 };
        assert!((1..=count).contains(&found.offers.len()), "{word} finds {found:?}");
    }
}

#[test]
fn there_is_no_alarm_before_the_model_has_arrived() {
    assert!(!find_at_hill("she wants to kill herself").at_risk);
}

#[test]
fn no_match_still_leads_to_advice() {
    let guide = guide();
    for (name, school) in schools() {
        for typed in ["", " \t\n", "xylophone", "🦄", "!!!", "…", "'", "\"", "<script>"] {
            let found = find(&guide, &school, &Model::default(), typed);
            assert!(!found.matches, "{name}: {typed}");
            assert_eq!(found.status, guide.wording.find_none, "{name}: {typed}");
            assert_eq!(
                found.offers[..],
                *std::slice::from_ref(&guide.otherwise),
                "{name}: {typed}"
            );
        }
        let answers = answer_for(&guide, &guide.otherwise).into_iter().collect();
        let page = journey::page(&guide, &school, &answers);
        assert!(matches!(page.kind, PageKind::Advice(_)), "{name}: it leads nowhere");
    }
}
