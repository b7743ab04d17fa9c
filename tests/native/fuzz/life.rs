//! All that is done with a guide and a school once they are read.

use open_door::guide::Guide;
use open_door::guide::check::check as guide_check;
use open_door::journey::{self, Action, Answers, Content};
use open_door::school::{self, School};
use open_door::view::{self, Screen};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use yew::Callback;

use crate::paths::choices;
use crate::pick::one;

/// What a parent does.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    /// What the address ends in.
    named: String,
    /// What is typed in the find box.
    typed: String,
    /// Which of the choices offered is taken, page by page.
    picks: Vec<Index>,
}

/// Anything that a parent may do.
pub(super) fn visits() -> impl Strategy<Value = Visit> {
    (any::<String>(), any::<String>(), vec(any::<Index>(), 1..4))
        .prop_map(|(named, typed, picks)| Visit { named, typed, picks })
}

impl Visit {
    /// Does with any guide and any school, whatever is wrong with them, what a browser does, and
    /// then what a build does.
    pub(super) fn goes_well(&self, guide: &Guide, school: &School) {
        for concern in &guide.concerns {
            self.reaches_an_end(guide, school, &concern.id);
        }
        self.reaches_an_end(guide, school, &self.named);
        let _ = journey::search(guide, school, &self.typed);
        let _ = journey::worries(guide, school);
        let _ = journey::handbook(guide, school);
        let _ = guide_check(guide, "2018-12");
        let _ = school::check(school, guide);
        let _ = school::theme::sheet(&school.theme);
    }

    /// What is offered is taken, and however wrong a guide is, no way through it is without end.
    fn reaches_an_end(&self, guide: &Guide, school: &School, named: &str) {
        let mut answers = Answers::default();
        answers.act(journey::opening(guide, named));
        let steps = guide.places.len() + school.ladder.len();
        for pick in self.picks.iter().cycle().take(steps + 5) {
            let page = journey::page(guide, school, &answers);
            let given = answers.iter().count();
            assert_eq!(page.given.len(), given, "a choice was not taken: {answers:?}");
            let turn = Callback::noop();
            let _ = view::page(&Screen { words: &guide.wording, page: &page, turns: 0, turn });
            let choices = choices(&page);
            // A worry that leads to no step leaves the first page as it is.
            let is_first = matches!(page.content, Content::Start(_)) && given > 0;
            if choices.is_empty() || is_first {
                return;
            }
            answers.act(Action::Choose(one(&choices, *pick).answer.clone()));
        }
        panic!("this way has no end: {answers:?}");
    }
}
