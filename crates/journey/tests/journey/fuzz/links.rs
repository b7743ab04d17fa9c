//! Any text at all, at the end of an address or in the find box.

use journey::guide::Id;
use journey::{Answers, Model, PageKind, answer_for, find};
use proptest::prelude::*;
use proptest::sample::Index;

use super::change::{Change, changed, changes};
use crate::content::{guide, schools};
use crate::pick::{cases, one};

/// Random text, or a text from the guide with a change or two.
#[derive(Debug, Clone)]
enum Text {
    Anything(String),
    Nearly(Index, Vec<Change<char>>),
}

impl Text {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            any::<String>().prop_map(Self::Anything),
            (any::<Index>(), changes(any::<char>()))
                .prop_map(|(known, changes)| Self::Nearly(known, changes)),
        ]
    }

    fn of(&self, known: &[&str]) -> String {
        match self {
            Self::Anything(text) => text.clone(),
            Self::Nearly(index, changes) => {
                changed(one(known, *index).chars(), changes).into_iter().collect()
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn an_address_opens_what_it_names_or_else_the_start_page(named in Text::any()) {
        let guide = guide();
        let topics = guide.topics.iter().map(|topic| &*topic.id);
        let known: Vec<&str> =
            topics.chain(guide.concerns.iter().map(|concern| &*concern.id)).collect();
        let named = named.of(&known);
        let answers: Answers = answer_for(&guide, &named).into_iter().collect();
        for (name, school) in schools() {
            let page = journey::page(&guide, &school, &answers);
            let is_start = matches!(page.kind, PageKind::Start(_));
            prop_assert_eq!(is_start, !known.contains(&&*named), "{}: {:?}", name, named);
        }
    }

    #[test]
    fn whatever_is_typed_finds_something_in_the_guide(typed in Text::any()) {
        let guide = guide();
        let words: Vec<&str> = guide.concerns.iter().map(|concern| &*concern.words).collect();
        let typed = typed.of(&words);
        for (name, school) in schools() {
            let found = find(&guide, &school, &Model::default(), &typed);
            prop_assert!(!found.status.is_empty());
            prop_assert!(!found.offers.is_empty(), "{}: {:?}", name, typed);
            let is_known = |id: &Id| guide.concern(id).is_some() || guide.topic(id).is_some();
            prop_assert!(found.offers.iter().all(is_known), "{}: {:?}", name, found);
        }
    }
}
