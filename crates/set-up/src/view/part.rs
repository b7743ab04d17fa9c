//! A part of the form that can be folded away.

use yew::prelude::*;

/// A part of the form under a heading, folded until staff unfold it.
pub(crate) fn part(id: &'static str, title: &str, intro: &str, content: Html) -> Html {
    html! {
        <details class="part" {id}>
            <summary><h2>{title}</h2></summary>
            <div class="part__content">
                <p>{intro}</p>
                {content}
            </div>
        </details>
    }
}
