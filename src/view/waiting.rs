//! The page before the app has started, and where it cannot.

use yew::prelude::*;

use super::AppProps;
use super::danger::Danger;
use super::masthead::Masthead;
use super::reach::reach;
use crate::journey;

/// The page before the app has started: who answers at school, whatever happens.
#[component]
pub fn Waiting(AppProps { guide, school }: &AppProps) -> Html {
    let words = &guide.wording;
    html! {
        <div class="open-door" lang={&guide.language}>
            <Masthead {guide} {school} />
            <Danger {guide} />
            <main class="page">
                <h1 class="heading">{&words.title}</h1>
                <p class="intro">{&words.waiting}</p>
                {reach(&journey::office(guide, school), words)}
            </main>
        </div>
    }
}
