//! The page before the app has started, and where it cannot.

use yew::prelude::*;

use super::AppProps;
use super::danger::danger;
use super::masthead::masthead;
use super::reach::reach;
use crate::journey;

/// The page before the app has started: who answers at school, whatever happens.
#[component]
pub fn Waiting(AppProps { guide, school }: &AppProps) -> Html {
    let words = &guide.wording;
    html! {
        <div class="open-door" lang={&guide.language}>
            {masthead(guide, school)}
            {danger(words)}
            <main class="page">
                <h1>{&words.title}</h1>
                <p class="intro">{&words.waiting}</p>
                {reach(words, &journey::office(guide, school))}
            </main>
        </div>
    }
}
