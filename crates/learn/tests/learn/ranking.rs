//! What is offered, in which order, and how it changes while somebody types.

use journey::find;
use journey::guide::Concern;
use journey::school::School;

use crate::content::{guide, model, read};

fn offers(typed: &str) -> Vec<String> {
    let found = find(&guide(), &School::default(), &model(), typed);
    found.offers.iter().map(ToString::to_string).collect()
}

/// England's search words are in the model: the guide that a browser reads has none.
#[test]
fn nearly_every_search_word_finds_its_concern() {
    let (guide, model) = (guide(), model());
    let (mut all, mut found) = (0, 0);
    for concern in guide.concerns.iter().filter(|concern| concern.id != guide.otherwise) {
        for word in model.words_of(&concern.id).split(' ') {
            all += 1;
            found += usize::from(offers(word).contains(&concern.id.to_string()));
        }
    }
    assert!(all > 500 && found * 100 >= all * 90, "{found} of {all}");
}

#[test]
fn a_word_missing_its_last_letters_is_understood() {
    for (typed, wanted) in [
        ("homewo", "schoolwork"),
        ("homewor", "schoolwork"),
        ("dyslex", "special-needs"),
        ("bullyi", "bullying"),
        ("detenti", "punishment"),
    ] {
        assert!(offers(typed).contains(&wanted.to_owned()), "{typed}: {:?}", offers(typed));
    }
}

/// A half-typed word may look like another for a moment, but not again and again.
#[test]
fn one_more_letter_does_not_make_the_list_jump_about() {
    for typed in [
        "my son is being bullied at school",
        "she cries every morning and will not go in",
        "the head teacher said no to our holiday",
        "he was given a detention for his hair",
        "they have not answered my complaint",
    ] {
        let found = typed.char_indices().map(|(at, letter)| {
            find(&guide(), &School::default(), &model(), &typed[..at + letter.len_utf8()])
        });
        let firsts: Vec<_> =
            found.filter(|found| found.matches).map(|found| found.offers[0].clone()).collect();
        let jumps = firsts.windows(2).filter(|pair| pair[0] != pair[1]).count();
        let words = typed.split(' ').count();
        assert!(jumps <= words, "{typed}: {jumps} jumps, {firsts:?}");
    }
}

#[test]
fn a_concern_that_a_trust_hides_is_never_offered() {
    let mut guide = guide();
    guide.concerns.retain(|concern| &*concern.id != "bullying");
    let found = find(&guide, &School::default(), &model(), "my son is being bullied at school");
    assert!(found.matches && found.offers.iter().all(|id| &**id != "bullying"), "{found:?}");
}

#[test]
fn a_trusts_own_concern_is_found_by_its_title_and_search_words() {
    let mut guide = guide();
    let own = Concern {
        id: "boarding".into(),
        title: "My child is unhappy in the boarding house".into(),
        words: "dormitory matron".into(),
        ..guide.concerns[0].clone()
    };
    guide.concerns.push(own);
    for typed in ["boarding", "board", "dormitory", "the matron is unkind"] {
        let found = find(&guide, &School::default(), &model(), typed);
        assert!(found.offers.iter().any(|id| &**id == "boarding"), "{typed}: {found:?}");
    }
}

#[test]
fn the_plainest_sentences_find_their_concern_first() {
    for (typed, wanted) in [
        (example(), "falling-out"),
        ("my son is being left out".to_owned(), "falling-out"),
        ("my son is being picked on".to_owned(), "bullying"),
        ("my daughter is upset about maths".to_owned(), "schoolwork"),
        ("there is mould in the classroom".to_owned(), "accident"),
        ("the teacher shouted at my daughter".to_owned(), "staff-behaviour"),
    ] {
        assert_eq!(offers(&typed)[0], wanted, "{typed}: {:?}", offers(&typed));
    }
}

/// The find box's own example.
fn example() -> String {
    let guide = read("content/england/guide.toml");
    let hint = guide.lines().find(|line| line.starts_with("find_hint")).unwrap();
    hint.trim_end_matches('"').split_once(": ").unwrap().1.to_owned()
}

/// Crisis lines that come and go would alarm people who type about something else.
#[test]
fn ordinary_worries_alarm_nobody_while_they_are_typed() {
    let (guide, model) = (guide(), model());
    let mut alarms = Vec::new();
    for typed in [
        "my child is being bullied at school",
        "my son is being picked on",
        "my daughter is upset about maths",
        "my son is not doing well at school",
        "she says that she does not like her teacher",
        "he did not get his homework back",
        "my ex wants to see the school report",
        "the teacher shouted at my daughter",
        "i am worried about my sons reading",
        "lost her coat again",
        "can i take my child on holiday in term time",
        "they have not answered my complaint",
    ] {
        // Part of a word can look like any other word.
        let prefixes = typed.match_indices(' ').map(|(at, _)| &typed[..at]).chain([typed]);
        alarms.extend(
            prefixes.filter(|typed| find(&guide, &School::default(), &model, typed).at_risk),
        );
    }
    assert!(alarms.is_empty(), "{alarms:#?}");
}
