//! A part of the form that can be folded away.

use yew::prelude::*;

/// A part of the form under a heading. `is_open` says how it begins; staff fold it as they like.
pub(crate) fn part(
    id: &'static str,
    title: &str,
    intro: &str,
    is_open: bool,
    content: Html,
) -> Html {
    html! {
        <details class="part" {id} open={is_open}>
            <summary><h2>{title}</h2></summary>
            <div class="part__content">
                <p>{intro}</p>
                {content}
            </div>
        </details>
    }
}
