//! One concern in the handbook.

use journey::guide::Titled;
use view::{attribute, items, paragraphs, text};
use yew::prelude::*;

use super::place::anchor;
use super::section::section;
use crate::content::Edition;
use crate::handbook::{HandbookConcern, HandbookRoute};
use crate::pages::leave::leave_link;

pub(super) fn concern_entry(edition: &Edition, concern: &HandbookConcern) -> Html {
    let words = &edition.guide.wording;
    let HandbookConcern { by, first, routes, ready, know, help, .. } = concern;
    html! {
        <article class="entry">
            <h3 id={attribute(&concern.id)}>{text(&concern.title)}</h3>
            if concern.harm { <p class="entry__leave">{leave_link(&edition.leave)}</p> }
            if !by.is_empty() { <div class="by">{paragraphs(by)}</div> }
            {section(&words.first, html! { <ol>{items(first)}</ol> }, first.is_empty())}
            <h4>{text(concern.question.as_ref().unwrap_or(&edition.handbook.route))}</h4>
            {for routes.iter().map(route)}
            {section(&words.ready, html! { <ul>{items(ready)}</ul> }, ready.is_empty())}
            {section(&words.know, html! { <ul>{items(know)}</ul> }, know.is_empty())}
            {section(&words.help, html! { <ul>{for help.iter().map(place_link)}</ul> }, help.is_empty())}
        </article>
    }
}

fn route(HandbookRoute { reply, steps }: &HandbookRoute) -> Html {
    html! {
        <>
            if let Some(reply) = reply { <p class="entry__reply">{text(reply)}</p> }
            <ol class="entry__steps" role="list">{for steps.iter().map(place_link)}</ol>
        </>
    }
}

fn place_link(Titled { id, title }: &Titled) -> Html {
    html! {
        <li class="entry__place"><a href={["#", &anchor(id)].concat()}>{text(title)}</a></li>
    }
}
