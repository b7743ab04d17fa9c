//! What to show next, replayed from what the parent has chosen so far.
//!
//! [`page()`] is a pure function of a [`Guide`], a [`School`] and [`Answers`]: the answers are the
//! only state, and no page can be reached but by giving them.

mod advice;
mod answers;
mod find;
#[cfg(not(target_family = "wasm"))]
mod handbook;
mod names;
mod page;
mod reach;
mod route;
mod stage;
mod visit;
mod worries;

pub use advice::{Advice, Cited, Help, Policy, Standing, Step};
pub use answers::{Action, Answer, Answers, Outcome};
pub use find::{count, find, search};
#[cfg(not(target_family = "wasm"))]
pub use handbook::{Branch, Chapter, Entry, Handbook, Stop, Worry, handbook};
pub use page::{Choice, Content, Given, Page, Question};
pub use reach::{Reach, Way};
pub use route::{Route, Rung, route};
pub use visit::Visit;
pub use worries::{Topic, worries};

use crate::guide::Guide;
use crate::school::School;
use names::Names;
use stage::Stage;

/// How to reach the school office, where nothing else is known.
#[must_use]
pub fn office(guide: &Guide, school: &School) -> Reach {
    Reach::role(Names { guide, school }, &guide.office)
}

/// What someone does who begins at the topic or concern with this id, or at the beginning, where it is
/// neither.
#[must_use]
pub fn opening(guide: &Guide, named: &str) -> Action {
    let topic = guide.topic(named).map(|topic| Answer::Topic(topic.id.clone()));
    let concern = || guide.concern(named).map(|concern| Answer::Concern(concern.id.clone()));
    topic.or_else(concern).map_or(Action::StartAgain, Action::Choose)
}

/// The page that these answers lead to.
///
/// Answers that do not fit the guide, and all after them, are passed over.
#[must_use]
pub fn page(guide: &Guide, school: &School, answers: &Answers) -> Page {
    let names = Names { guide, school };
    let mut stage = Stage::Start;
    let mut given = Vec::new();
    for (kept, answer) in answers.iter().enumerate() {
        let Some(next) = stage.take(names, answer) else {
            break;
        };
        given.push(stage.given(names, answer, kept));
        stage = next;
    }
    Page {
        content: stage.content(names),
        harm: stage.concern().is_some_and(|concern| concern.harm),
        given,
    }
}
