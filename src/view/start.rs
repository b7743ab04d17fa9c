//! The first page: every topic, and a box that finds a concern by its words.

use yew::prelude::*;

use super::choices::choices;
use super::find::Find;
use super::heading::Heading;
use super::{Act, Shared};
use crate::guide::Guide;
use crate::journey::Choice;
use crate::school::School;

/// The first page.
pub(super) fn start_page(
    guide: &Shared<Guide>,
    school: &Shared<School>,
    topics: &[Choice],
    focus: bool,
    act: &Act,
) -> Html {
    let words = &guide.wording;
    html! {
        <>
            <Heading text={&words.title} {focus} />
            <p class="intro">{&words.intro}</p>
            <section class="topics" aria-labelledby="topics">
                <h2 id="topics">{&words.topics}</h2>
                {choices(topics, act)}
            </section>
            <Find {guide} {school} {act} />
        </>
    }
}
