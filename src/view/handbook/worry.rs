//! One worry in the handbook.

use yew::prelude::*;

use super::part::part;
use super::place::anchor;
use crate::guide::Guide;
use crate::journey::{Branch, Stop, Worry};
use crate::view::leave::leave_link;
use crate::view::text::items;

/// One worry and all that is said to it.
pub(super) fn worry_entry(guide: &Guide, worry: &Worry) -> Html {
    let words = &guide.wording;
    let Worry { id, title, harm, first, question, branches, ready, know, help } = worry;
    html! {
        <article class="entry">
            <h3 id={id}>{title}</h3>
            if *harm { <p class="entry__leave">{leave_link(&guide.leave)}</p> }
            {part(&words.first, html! { <ol>{items(first)}</ol> }, first.is_empty())}
            <h4>{question.as_ref().unwrap_or(&guide.handbook.route)}</h4>
            {for branches.iter().map(branch)}
            {part(&words.ready, html! { <ul>{items(ready)}</ul> }, ready.is_empty())}
            {part(&words.know, html! { <ul>{items(know)}</ul> }, know.is_empty())}
            {part(&words.help, html! { <ul>{for help.iter().map(stop)}</ul> }, help.is_empty())}
        </article>
    }
}

fn branch(Branch { reply, steps }: &Branch) -> Html {
    html! {
        <>
            if let Some(reply) = reply { <p class="entry__reply">{reply}</p> }
            <ol class="entry__steps" role="list">{for steps.iter().map(stop)}</ol>
        </>
    }
}

fn stop(Stop { place, name }: &Stop) -> Html {
    html! { <li class="entry__stop"><a href={["#", &anchor(place)].concat()}>{name}</a></li> }
}
