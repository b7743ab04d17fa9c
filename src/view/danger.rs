//! What to do in immediate danger, on every page.

use yew::prelude::*;

use crate::guide::FrameWords;

/// What to do in immediate danger.
pub(super) fn danger(words: &FrameWords) -> Html {
    html! {
        <aside class="danger" part="danger" aria-label={&words.danger}>
            <p>
                <span>{&words.danger}</span>{" "}
                <a href={["tel:", &words.danger_telephone].concat()}>{&words.danger_call}</a>
            </p>
        </aside>
    }
}
