//! The first page: every topic, and a box that finds a concern by its words.

use yew::prelude::*;

use super::choices::choices;
use super::find::find;
use super::screen::Screen;
use crate::journey::Choice;

/// The first page.
pub(super) fn start_page(screen: &Screen<'_>, topics: &[Choice]) -> Html {
    let words = &screen.guide.wording;
    html! {
        <>
            <h1 tabindex="-1">{&words.title}</h1>
            <p class="intro">{&words.intro}</p>
            <section class="topics" aria-labelledby="topics">
                <h2 id="topics">{&words.topics}</h2>
                {choices(topics, &screen.turn)}
            </section>
            {find(screen)}
        </>
    }
}
