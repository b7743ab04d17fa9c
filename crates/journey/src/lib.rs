//! What to show a parent next, worked out from what they have chosen so far.
//!
//! [`page()`] is a pure function of a [`Guide`], a [`School`] and the parent's [`Answers`]. The
//! answers are the only state; everything on a page is derived from them.

mod advice;
mod answers;
pub mod bytes;
mod contact_card;
pub mod find;
pub mod guide;
mod history;
mod names;
mod page;
mod place_info;
mod policy_excerpt;
mod progress;
mod route;
pub mod school;

pub use advice::{AdvicePage, ListedStep, Standing};
pub use answers::{Action, Answer, Answers, Outcome};
pub use contact_card::{ContactCard, ContactMethod, dialled};
pub use find::{Found, Model, find};
pub use history::History;
pub use names::Names;
pub use page::{Choice, GivenAnswer, Page, PageKind, QuestionPage};
pub use place_info::PlaceInfo;
pub use policy_excerpt::{CitedStatement, PolicyExcerpt};
pub use route::{Route, route};

use guide::Guide;
use progress::Progress;
use school::School;

/// The answer that chooses the topic or concern with this id.
#[must_use]
pub fn answer_for(guide: &Guide, id: &str) -> Option<Answer> {
    let topic = guide.topic(id).map(|topic| Answer::Topic(topic.id.clone()));
    let concern = || guide.concern(id).map(|concern| Answer::Concern(concern.id.clone()));
    topic.or_else(concern)
}

/// The page that these answers lead to.
///
/// The first answer that doesn't fit the guide is ignored, and so is everything after it.
#[must_use]
pub fn page(guide: &Guide, school: &School, answers: &Answers) -> Page {
    let names = Names { guide, school };
    let mut progress = Progress::Start;
    let mut given = Vec::new();
    for (kept, answer) in answers.iter().enumerate() {
        let Some(next) = progress.after(names, answer) else {
            break;
        };
        given.push(progress.given_answer(names, answer, kept));
        progress = next;
    }
    Page {
        kind: progress.page(names),
        harm: progress.concern().is_some_and(|concern| concern.harm),
        given,
    }
}
