//! Any answers in any order: forward, back, changed and begun again.

use open_door::guide::Guide;
use open_door::journey::{self, Action, Answer, Answers, Choice, Content, Outcome, Page};
use open_door::school::School;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::content::{green, guide};
use crate::paths::choices;
use crate::pick::{cases, one};

/// Something that is done at a page.
#[derive(Debug, Clone)]
enum Move {
    /// Takes one of the choices offered.
    Offered(Index),
    /// Gives an answer that the guide knows, offered or not.
    Known(u8, Index),
    /// Gives an answer that no guide knows.
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

/// The answers that these moves lead to, one more a move, as a list of our own.
fn play(guide: &Guide, school: &School, moves: &[Move]) -> Vec<Answer> {
    let (mut answers, mut model) = (Answers::default(), Vec::new());
    for each in moves {
        let page = journey::page(guide, school, &answers);
        assert!(page.given.len() <= model.len(), "more is given than answered");
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
    fn the_same_answers_lead_to_the_same_page(moves in moves()) {
        let (guide, school) = (guide(), green());
        let answers = play(&guide, &school, &moves);
        prop_assert_eq!(page(&guide, &school, &answers), page(&guide, &school, &answers));
    }

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
        match &changed.content {
            Content::Start(_) => prop_assert_eq!(given.kept, 0),
            Content::Question(question) => prop_assert_eq!(&question.text, &given.question),
            Content::Advice(advice) => prop_assert!(!advice.onward.is_empty()),
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
    fn a_choice_that_is_offered_is_taken(moves in moves(), index in any::<Index>()) {
        let (guide, school) = (guide(), green());
        let mut answers = play(&guide, &school, &moves);
        let before = page(&guide, &school, &answers);
        // After an answer that does not fit, no more are taken.
        answers.truncate(before.given.len());
        prop_assume!(!choices(&before).is_empty());
        let Choice { text, answer } = one(&choices(&before), index).clone();
        answers.push(answer);
        let after = page(&guide, &school, &answers);
        prop_assert_eq!(after.given.len(), answers.len());
        prop_assert_eq!(after.given.last().map(|given| &given.answer), Some(&text));
        prop_assert_ne!(&after.content, &before.content);
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
        // The find box offers every concern, as long as none is chosen.
        let searching = !answers.iter().any(|answer| matches!(answer, Answer::Concern(_)));
        for stray in [known(&guide, kind, index), answer(kind, &junk)] {
            let offered = choices(&before).iter().any(|choice| choice.answer == stray);
            let found = searching && matches!(&stray, Answer::Concern(id) if guide.concern(id).is_some());
            if !offered && !found {
                let more = [answers.clone(), vec![stray]].concat();
                prop_assert_eq!(&page(&guide, &school, &more), &before);
            }
        }
    }
}

#[test]
fn nothing_is_no_answer_for_a_parent_who_has_surely_begun() {
    let (guide, school) = (guide(), green());
    let begun = guide.concerns.iter().find(|concern| concern.started).unwrap();
    let reply = guide.question(begun.question.as_ref().unwrap()).unwrap().replies.last().unwrap();
    let answers = [Answer::Concern(begun.id.clone()), Answer::Reply(reply.id.clone())];
    let before = page(&guide, &school, &answers);
    assert!(matches!(before.content, Content::Question(_)));
    let more = [&answers[..], &[Answer::SoFar(None)]].concat();
    assert_eq!(page(&guide, &school, &more), before);
}
