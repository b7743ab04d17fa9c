//! How to reach someone.

use yew::prelude::*;

use crate::guide::Wording;
use crate::journey::{Reach, Way};

/// How to reach someone; nothing where there is nothing to say.
pub(super) fn reach(reach: &Reach, words: &Wording) -> Html {
    let way = |Way { label, text, href }: &Way| {
        html! { <div><dt>{label}</dt><dd><a {href}>{text}</a></dd></div> }
    };
    let hours = |hours| html! { <div><dt>{&words.hours}</dt><dd>{hours}</dd></div> };
    html! {
        <div class="reach">
            if let Some(person) = &reach.person { <p class="reach__person">{person}</p> }
            if let Some(role) = &reach.role { <p class="reach__role">{role}</p> }
            if let Some(ask) = &reach.ask { <p>{ask}</p> }
            if !reach.ways.is_empty() {
                <dl>{for reach.ways.iter().map(way)}{for reach.hours.iter().map(hours)}</dl>
            }
        </div>
    }
}
