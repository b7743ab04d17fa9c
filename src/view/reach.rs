//! How to reach someone.

use yew::prelude::*;

use crate::guide::Wording;
use crate::journey::{Reach, Way};

/// How to reach someone.
pub(super) fn reach(words: &Wording, reach: &Reach) -> Html {
    let way = |Way { label, text, href }: &Way| {
        // An address is the same in every language.
        let translate = href.ends_with(&**text).then_some("no");
        html! { <div><dt>{label}</dt><dd><a {href} {translate} target="_top">{text}</a></dd></div> }
    };
    html! {
        <div class="reach" part="contact">
            if let Some(person) = &reach.person { <p class="reach__person">{person}</p> }
            if let Some(role) = &reach.role { <p class="reach__role">{role}</p> }
            if let Some(ask) = &reach.ask { <p>{ask}</p> }
            <dl>
                {for reach.ways.iter().map(way)}
                if let Some(hours) = &reach.hours {
                    <div><dt>{&words.hours}</dt><dd>{hours}</dd></div>
                }
            </dl>
        </div>
    }
}
