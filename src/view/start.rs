//! The first page: every topic, a box that finds a concern by its words, and every concern.

use yew::prelude::*;

use super::reach::reach;
use super::screen::Screen;
use crate::journey::{self, Choice, Topic};

/// The first page with its find box; `list` shows choices, as buttons in the app and else as links.
pub(super) fn start_page(
    screen: &Screen<'_>,
    find: Html,
    topics: &[Topic],
    list: &mut dyn FnMut(&[Choice]) -> Html,
) -> Html {
    let Screen { guide, school, typed, .. } = screen;
    let words = &guide.wording;
    let titles: Vec<Choice> = topics.iter().map(|topic| topic.choice.clone()).collect();
    let mut concerns = |topic: &Topic| {
        html! {
            <section>
                <h3 id={&topic.id}>{&topic.choice.text}</h3>
                {list(&topic.concerns)}
            </section>
        }
    };
    let worries: Html = topics.iter().map(&mut concerns).collect();
    html! {
        <>
            <h1 tabindex="-1">{&words.title}</h1>
            <p class="intro">{&words.intro}</p>
            <section class="topics" aria-labelledby="topics_title">
                <h2 id="topics_title">{&words.topics}</h2>
                {list(&titles)}
            </section>
            {find}
            if typed.trim_ascii().is_empty() {
                <section class="worries">
                    <h2>{&words.worries}</h2>
                    {worries}
                </section>
            }
            <section class="unsure">
                <h2>{&words.begin_office}</h2>
                {reach(words, &journey::office(guide, school))}
            </section>
        </>
    }
}
