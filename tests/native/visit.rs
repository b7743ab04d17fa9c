//! The steps of a visit, beside the entries that a browser would keep of them.

use open_door::journey::{Action, Answer, Answers, Visit};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::pick::cases;

/// Something that is done on the page, or with the browser's own buttons.
#[derive(Debug, Clone)]
enum Move {
    /// Takes a step on the page.
    Step(Action),
    /// Goes to one of the entries.
    Walk(Index),
    /// Opens the page anew.
    Open(Action),
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => "[a-z]{1,3}".prop_map(|id| Action::Choose(Answer::Topic(id.as_str().into()))),
        2 => Just(Action::Back),
        1 => (0..5_usize).prop_map(Action::Change),
        1 => Just(Action::StartAgain),
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let each = prop_oneof![
        6 => action().prop_map(Move::Step),
        4 => any::<Index>().prop_map(Move::Walk),
        1 => action().prop_map(Move::Open),
    ];
    vec(each, 0..32)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn each_entry_shows_what_was_to_be_seen_at_it(moves in moves()) {
        let mut visit = Visit::default();
        // The answers at each entry, and the entry where the browser is.
        let (mut entries, mut at) = (vec![Answers::default()], 0);
        for each in moves {
            match each {
                Move::Step(action) => {
                    entries.truncate(at + 1);
                    let mut answers = entries[at].clone();
                    answers.act(action.clone());
                    entries.push(answers);
                    at += 1;
                    visit.act(action);
                }
                Move::Walk(index) => {
                    at = index.index(entries.len());
                    visit.show(at + 1);
                }
                Move::Open(action) => {
                    let mut answers = Answers::default();
                    answers.act(action.clone());
                    (entries, at) = (vec![answers], 0);
                    visit.act_after(0, action);
                }
            }
            prop_assert_eq!(&visit.answers(), &entries[at]);
        }
    }
}

#[test]
fn a_visit_begins_with_no_answers() {
    assert_eq!(Visit::default().answers(), Answers::default());
}
