//! One place in the handbook: who to talk to there, and how.

use yew::prelude::*;

use super::part::part;
use crate::guide::{Id, Wording};
use crate::journey::Entry;
use crate::view::reach::reach;
use crate::view::text::{items, paragraphs};

/// One place and all that is said of it.
pub(super) fn place_entry(words: &Wording, entry: &Entry) -> Html {
    let Entry { id, name, answer, channel, purpose, how, reach: ways, document, ready, next } =
        entry;
    html! {
        <article class="entry place">
            <h3 id={anchor(id)}>{name}</h3>
            <p class="channel">{channel}</p>
            <p class="entry__answer">{answer}</p>
            if let Some(purpose) = purpose { <p>{purpose}</p> }
            {paragraphs(how)}
            if let (Some(ask), true) = (&ways.ask, ways.through_office) {
                <p>{ask}</p>
            } else {
                {reach(words, ways)}
            }
            if let Some(link) = document { <p><a href={&link.href} target="_top">{&link.text}</a></p> }
            {part(&words.ready, html! { <ul>{items(ready)}</ul> }, ready.is_empty())}
            {part(&words.next, paragraphs(next), next.is_empty())}
        </article>
    }
}

/// The id of a place on the page. It has an underscore, which no id of a worry has.
pub(super) fn anchor(place: &Id) -> String {
    ["place_", &**place].concat()
}
