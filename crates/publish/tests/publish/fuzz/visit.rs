//! Does everything that can be done with a guide and a school once they are read.

use journey::guide::Guide;
use journey::school::School;
use journey::{Action, Answer, Answers, Model, PageKind, answer_for, find};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use publish::handbook::Handbook;
use yew::Callback;

use crate::paths::choices;
use crate::pick::one;

/// What a parent does.
#[derive(Debug, Clone)]
pub(super) struct Choices {
    /// What the address ends with.
    named: String,
    /// What is typed into the find box.
    typed: String,
    /// Which choice to take on each page.
    picks: Vec<Index>,
}

pub(super) fn any_choices() -> impl Strategy<Value = Choices> {
    (any::<String>(), any::<String>(), vec(any::<Index>(), 1..4))
        .prop_map(|(named, typed, picks)| Choices { named, typed, picks })
}

impl Choices {
    /// Does what a browser and then a build would do with this guide and school, whatever is wrong
    /// with them.
    pub(super) fn visit(&self, guide: &Guide, school: &School) {
        for concern in &guide.concerns {
            walk(self, guide, school, Some(Answer::Concern(concern.id.clone())));
        }
        walk(self, guide, school, answer_for(guide, &self.named));
        assert!(!find(guide, school, &Model::default(), &self.typed).offers.is_empty());
        let _ = Handbook::new(guide, school);
    }
}

/// Asserts that every choice is accepted, and that every path ends, however broken the guide is.
fn walk(choose: &Choices, guide: &Guide, school: &School, first: Option<Answer>) {
    let mut answers: Answers = first.into_iter().collect();
    let most = guide.places.len() + 5;
    for pick in choose.picks.iter().cycle().take(most) {
        let page = journey::page(guide, school, &answers);
        let given = answers.iter().count();
        assert_eq!(page.given.len(), given, "a choice was not taken: {answers:?}");
        let _ = view::page(&guide.wording, &page, 0, &Callback::noop());
        let choices = choices(&page);
        // Choosing a concern without steps shows the start page again.
        let is_start = matches!(page.kind, PageKind::Start(_)) && given > 0;
        if choices.is_empty() || is_start {
            return;
        }
        answers.act(Action::Choose(one(&choices, *pick).answer.clone()));
    }
    panic!("this path never ends: {answers:?}");
}
