//! Random answers in any order, with Back, Change and Start again.

use std::slice;

use journey::guide::Guide;
use journey::school::School;
use journey::{Action, Answer, Answers, Choice, Outcome, Page, PageKind, answer_for};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::content::{green, guide};
use crate::paths::choices;
use crate::pick::{cases, one};

/// Something the parent, or a link, may do.
#[derive(Debug, Clone)]
enum Move {
    /// Chooses something on the page.
    Offered(Index),
    /// Gives an answer from the guide, whether it is on the page or not.
    Known(u8, Index),
    /// Gives an answer that isn't in the guide.
    Unknown(u8, String),
    Back,
    Change(usize),
    StartAgain,
}

impl Move {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            8 => any::<Index>().prop_map(Self::Offered),
            2 => any::<(u8, Index)>().prop_map(|(kind, index)| Self::Known(kind, index)),
            1 => any::<(u8, String)>().prop_map(|(kind, id)| Self::Unknown(kind, id)),
            2 => Just(Self::Back),
            1 => (0..12_usize).prop_map(Self::Change),
            1 => Just(Self::StartAgain),
        ]
    }

    fn action(&self, guide: &Guide, page: &Page) -> Action {
        match self {
            Self::Offered(index) => match &*choices(page) {
                [] => Action::Choose(Answer::Outcome(Outcome::NoReply)),
                choices => Action::Choose(one(choices, *index).answer.clone()),
            },
            Self::Known(kind, index) => Action::Choose(known(guide, *kind, *index)),
            Self::Unknown(kind, id) => Action::Choose(answer(*kind, id)),
            Self::Back => Action::Back,
            Self::Change(kept) => Action::Change(*kept),
            Self::StartAgain => Action::StartAgain,
        }
    }
}

/// An answer of each kind in turn.
fn answer(kind: u8, id: &str) -> Answer {
    match kind % 6 {
        0 => Answer::Topic(id.into()),
        1 => Answer::Concern(id.into()),
        2 => Answer::Reply(id.into()),
        3 => Answer::SoFar(Some(id.into())),
        4 => Answer::SoFar(None),
        _ => Answer::Outcome(Outcome::Unhappy),
    }
}

fn known(guide: &Guide, kind: u8, index: Index) -> Answer {
    let id = match kind % 6 {
        0 => &one(&guide.topics, index).id,
        1 => &one(&guide.concerns, index).id,
        2 => {
            let replies: Vec<_> = guide.questions.iter().flat_map(|asked| &asked.replies).collect();
            &one(&replies, index).id
        }
        _ => &one(&guide.places, index).id,
    };
    answer(kind, id)
}

/// The answers after these moves, modelled as a plain list.
fn play(guide: &Guide, school: &School, moves: &[Move]) -> Vec<Answer> {
    let (mut answers, mut model) = (Answers::default(), Vec::new());
    for each in moves {
        let page = journey::page(guide, school, &answers);
        assert!(page.given.len() <= model.len(), "more answers are shown than were given");
        let action = each.action(guide, &page);
        match &action {
            Action::Choose(answer) => model.push(answer.clone()),
            Action::Back => drop(model.pop()),
            Action::Change(kept) => model.truncate(*kept),
            Action::StartAgain => model.clear(),
        }
        answers.act(action);
        assert_eq!(answers.iter().cloned().collect::<Vec<_>>(), model);
    }
    model
}

fn page(guide: &Guide, school: &School, answers: &[Answer]) -> Page {
    journey::page(guide, school, &answers.iter().cloned().collect())
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    vec(Move::any(), 0..16)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn change_asks_the_question_again(moves in moves(), kept in any::<Index>()) {
        let (guide, school) = (guide(), green());
        let answers = play(&guide, &school, &moves);
        let shown = page(&guide, &school, &answers);
        prop_assume!(!shown.given.is_empty());
        let given = one(&shown.given, kept);
        let mut all: Answers = answers.iter().cloned().collect();
        all.act(Action::Change(given.kept));
        let changed = journey::page(&guide, &school, &all);
        prop_assert_eq!(&changed, &page(&guide, &school, &answers[..given.kept]));
        prop_assert_eq!(&changed.given[..], &shown.given[..given.kept]);
        match &changed.kind {
            PageKind::Start(_) => prop_assert_eq!(given.kept, 0),
            PageKind::Question(question) => prop_assert_eq!(&question.text, &given.question),
            PageKind::Advice(advice) => prop_assert!(!advice.onward.is_empty()),
        }
    }

    #[test]
    fn back_undoes_a_choice(moves in moves(), kind in any::<u8>(), index in any::<Index>()) {
        let (guide, school) = (guide(), green());
        let mut answers: Answers = play(&guide, &school, &moves).into_iter().collect();
        let before = journey::page(&guide, &school, &answers);
        answers.act(Action::Choose(known(&guide, kind, index)));
        answers.act(Action::Back);
        prop_assert_eq!(journey::page(&guide, &school, &answers), before);
    }

    #[test]
    fn every_choice_leads_to_another_page(moves in moves(), index in any::<Index>()) {
        let (guide, school) = (guide(), green());
        let mut answers = play(&guide, &school, &moves);
        let before = page(&guide, &school, &answers);
        // Everything after an answer that doesn't fit is ignored.
        answers.truncate(before.given.len());
        prop_assume!(!choices(&before).is_empty());
        let Choice { text, answer } = one(&choices(&before), index).clone();
        answers.push(answer);
        let after = page(&guide, &school, &answers);
        prop_assert_eq!(after.given.len(), answers.len());
        prop_assert_eq!(after.given.last().map(|given| &given.answer), Some(&text));
        prop_assert_ne!(&after.kind, &before.kind);
    }

    #[test]
    fn an_answer_that_does_not_fit_changes_nothing(
        moves in moves(),
        kind in any::<u8>(),
        index in any::<Index>(),
        junk in any::<String>(),
    ) {
        let (guide, school) = (guide(), green());
        let answers = play(&guide, &school, &moves);
        let before = page(&guide, &school, &answers);
        // The find box offers every concern until one is chosen.
        let can_find = !answers.iter().any(|answer| matches!(answer, Answer::Concern(_)));
        for stray in [known(&guide, kind, index), answer(kind, &junk)] {
            let offered = choices(&before).iter().any(|choice| choice.answer == stray);
            let is_concern = matches!(&stray, Answer::Concern(id) if guide.concern(id).is_some());
            if !(offered || can_find && is_concern) {
                let more = [answers.clone(), vec![stray]].concat();
                prop_assert_eq!(&page(&guide, &school, &more), &before);
            }
        }
    }
}

#[test]
fn a_parent_who_has_started_may_have_told_somebody_else() {
    let (guide, school) = (guide(), green());
    let started = guide.concerns.iter().find(|concern| concern.started).unwrap();
    let reply = guide.question(started.question.as_ref().unwrap()).unwrap().replies.last().unwrap();
    let answers = [Answer::Concern(started.id.clone()), Answer::Reply(reply.id.clone())];
    let before = page(&guide, &school, &answers);
    let PageKind::Question(question) = &before.kind else { panic!("{before:?}") };
    assert_eq!(question.text, guide.wording.so_far);
    let (last, others) = question.choices.split_last().unwrap();
    assert_eq!(last.text, guide.wording.told_another);
    assert!(others.iter().all(|choice| matches!(choice.answer, Answer::SoFar(Some(_)))));
    let more = [&answers[..], slice::from_ref(&last.answer)].concat();
    let PageKind::Advice(advice) = page(&guide, &school, &more).kind else { panic!("{more:?}") };
    assert_eq!(advice.place.id, started.route.places[0]);
}

/// If a school has only one step, there is nothing to ask.
#[test]
fn nobody_is_asked_how_far_they_are_on_a_ladder_of_one_step() {
    let guide = guide();
    let ladder = &guide.concern("bullying").unwrap().route.places;
    let only = |places: &[&str]| {
        let without = ladder.iter().filter(|id| !places.contains(&&***id));
        School { without: without.cloned().collect(), ..School::default() }
    };
    let advice =
        |places: &[&str], answers: &[Answer]| match page(&guide, &only(places), answers).kind {
            PageKind::Advice(advice) => Some(advice.place.id.to_string()),
            _ => None,
        };
    let bullying = [Answer::Concern("bullying".into()), Answer::Reply("no".into())];
    let no_reply = [Answer::Concern("no-reply".into()), Answer::Reply("else".into())];
    assert_eq!(advice(&["dfe"], &bullying).as_deref(), Some("dfe"));
    assert_eq!(advice(&["panel", "dfe"], &bullying), None);
    assert_eq!(advice(&["dfe"], &no_reply).as_deref(), Some("dfe"));
    assert_eq!(advice(&["panel", "dfe"], &no_reply), None);
}

#[test]
fn an_answer_is_listed_with_its_question() {
    let (guide, school) = (guide(), green());
    let words = &guide.wording;
    let answers = [
        Answer::Concern("punishment".into()),
        Answer::Reply("staff".into()),
        Answer::SoFar(Some("senior-leader".into())),
        Answer::Outcome(Outcome::NoReply),
        Answer::Outcome(Outcome::Unhappy),
    ];
    let given = page(&guide, &school, &answers).given;
    let given: Vec<_> = given.iter().map(|given| (&*given.question, &*given.answer)).collect();
    let asked = |step: &str| words.outcome.replace("{step}", step);
    let concern = guide.concern("punishment").unwrap();
    let question = guide.question("who-staff").unwrap();
    assert_eq!(
        given,
        [
            (&*words.topics, &*concern.title),
            (&*question.text, &*question.replies[1].text),
            (&*words.so_far, "I have told the senior leader"),
            (&*asked("headteacher"), &*words.no_reply),
            (&*asked("Formal complaint"), &*words.unhappy),
        ]
    );
}

#[test]
fn a_topic_offers_its_concerns_in_order() {
    let (guide, school) = (guide(), green());
    for topic in &guide.topics {
        let offered = choices(&page(&guide, &school, &[Answer::Topic(topic.id.clone())]));
        let offered: Vec<_> = offered.into_iter().map(|choice| choice.answer).collect();
        let listed = guide.concerns.iter().filter(|concern| concern.topics.contains(&topic.id));
        let listed: Vec<_> = listed.map(|concern| Answer::Concern(concern.id.clone())).collect();
        assert_eq!(offered, listed);
    }
}

#[test]
fn an_id_opens_its_topic_or_concern() {
    let guide = guide();
    for topic in &guide.topics {
        assert_eq!(answer_for(&guide, &topic.id), Some(Answer::Topic(topic.id.clone())));
    }
    for concern in &guide.concerns {
        assert_eq!(answer_for(&guide, &concern.id), Some(Answer::Concern(concern.id.clone())));
    }
    assert_eq!(answer_for(&guide, "nothing"), None);
}
