//! What an address ends in and what is typed: any text at all.

use open_door::journey::{self, Answers, Content};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::change::{Change, change, changed};
use crate::content::{guide, schools};
use crate::pick::{cases, one};

/// Any text, or one that the guide knows with a change or two.
#[derive(Debug, Clone)]
enum Text {
    Anything(String),
    Nearly(Index, Vec<Change<char>>),
}

impl Text {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            any::<String>().prop_map(Self::Anything),
            (any::<Index>(), vec(change(any::<char>()), 0..3))
                .prop_map(|(known, to)| Self::Nearly(known, to)),
        ]
    }

    fn of(&self, known: &[&str]) -> String {
        match self {
            Self::Anything(text) => text.clone(),
            Self::Nearly(nth, to) => changed(one(known, *nth).chars(), to).into_iter().collect(),
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn an_address_opens_what_it_names_and_else_the_first_page(named in Text::any()) {
        let guide = guide();
        let topics = guide.topics.iter().map(|topic| &*topic.id);
        let known: Vec<&str> = topics.chain(guide.concerns.iter().map(|concern| &*concern.id)).collect();
        let named = named.of(&known);
        let mut answers = Answers::default();
        answers.act(journey::opening(&guide, &named));
        for (name, school) in schools() {
            let page = journey::page(&guide, &school, &answers);
            let is_first = matches!(page.content, Content::Start(_));
            prop_assert_eq!(is_first, !known.contains(&&*named), "{}: {:?}", name, named);
        }
    }

    #[test]
    fn whatever_is_typed_leads_to_worries_that_there_are(typed in Text::any()) {
        let guide = guide();
        let words: Vec<&str> = guide.concerns.iter().map(|concern| &*concern.words).collect();
        let typed = typed.of(&words);
        for (name, school) in schools() {
            let said = journey::search(&guide, &school, &typed);
            let mut lines = said.lines();
            prop_assert!(lines.next().is_some_and(|told| !told.is_empty()));
            let found: Vec<&str> = lines.collect();
            prop_assert!(!found.is_empty(), "{}: {:?}", name, typed);
            prop_assert!(found.iter().all(|id| guide.concern(id).is_some()), "{}: {:?}", name, found);
        }
    }
}
