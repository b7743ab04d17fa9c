//! The history, compared with the entries that a browser would keep.

use journey::{Action, Answer, Answers, History};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::pick::cases;

/// Something the parent does on the page, or with the browser's own buttons.
#[derive(Debug, Clone)]
enum Move {
    Act(Action),
    /// Goes to one of the browser's entries.
    Walk(Index),
    /// Opens the page afresh, sometimes at an id.
    Open(Option<Answer>),
}

fn topic() -> impl Strategy<Value = Answer> {
    "[a-z]{1,3}".prop_map(|id| Answer::Topic(id.as_str().into()))
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let action = prop_oneof![
        6 => topic().prop_map(Action::Choose),
        2 => Just(Action::Back),
        1 => (0..5_usize).prop_map(Action::Change),
        1 => Just(Action::StartAgain),
    ];
    let each = prop_oneof![
        6 => action.prop_map(Move::Act),
        4 => any::<Index>().prop_map(Move::Walk),
        1 => proptest::option::of(topic()).prop_map(Move::Open),
    ];
    vec(each, 0..32)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn each_entry_shows_its_page_again(moves in moves()) {
        let mut history = History::default();
        let (mut entries, mut at) = (vec![Answers::default()], 0);
        for each in moves {
            match each {
                Move::Act(action) => {
                    entries.truncate(at + 1);
                    let mut answers = entries[at].clone();
                    answers.act(action.clone());
                    entries.push(answers);
                    at += 1;
                    history.act(action);
                }
                Move::Walk(index) => {
                    at = index.index(entries.len());
                    history.show(at);
                }
                Move::Open(answer) => {
                    (entries, at) = (vec![answer.clone().into_iter().collect()], 0);
                    history = History::starting_at(answer);
                }
            }
            prop_assert_eq!(history.answers(), &entries[at]);
            prop_assert_eq!(history.page_changes(), at);
        }
        // A browser may ask for an entry of an earlier history.
        history.show(usize::MAX);
        prop_assert_eq!(history.answers(), &entries[entries.len() - 1]);
    }
}
