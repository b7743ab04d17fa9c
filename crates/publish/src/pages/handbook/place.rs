//! One place in the handbook.

use journey::guide::{Id, Wording};
use journey::{ContactCard, PlaceInfo};
use view::{contact_card, documents, items, paragraphs, place_summary, text};
use yew::prelude::*;

use super::section::section;

pub(super) fn place_entry(words: &Wording, place: &PlaceInfo) -> Html {
    // The handbook gives the office's contact once, at the end.
    let contact = |contact: &ContactCard| match &contact.ask {
        Some(ask) if contact.through_office => html! { <p>{text(ask)}</p> },
        _ => contact_card(words, contact),
    };
    let PlaceInfo { how, ready, next, .. } = place;
    html! {
        <article class="entry place">
            <h3 id={anchor(&place.id)}>{text(&place.name)}</h3>
            {place_summary(place)}
            <p class="entry__answer">{text(&place.answer)}</p>
            if let Some(purpose) = &place.purpose { <p>{text(purpose)}</p> }
            {for place.contacts.iter().map(contact)}
            {paragraphs(how)}
            {documents(place)}
            {section(&words.ready, html! { <ul>{items(ready)}</ul> }, ready.is_empty())}
            {section(&words.next, paragraphs(next), next.is_empty())}
        </article>
    }
}

/// The HTML id of a place. It has an underscore, which a concern's id can't have.
pub(super) fn anchor(place: &Id) -> String {
    ["place_", &**place].concat()
}
