//! A place: what kind of step it is, and the documents about it.

use journey::PlaceInfo;
use journey::guide::Link;
use yew::prelude::*;

use crate::{attribute, paragraphs, text};

/// Links to the documents about a place.
pub fn documents(place: &PlaceInfo) -> Html {
    let document = |link: &Link| {
        html! {
            <p class="document">
                <a href={attribute(&link.href)} target="_top">{text(&link.text)}</a>
            </p>
        }
    };
    place.documents.iter().map(document).collect()
}

/// What kind of step a place is, its official title, and when to ask for it by.
pub fn place_summary(place: &PlaceInfo) -> Html {
    html! {
        <>
            <p class="channel">{text(&place.channel_name)}</p>
            if let Some(stage) = &place.stage { <p class="stage">{text(stage)}</p> }
            if !place.by.is_empty() { <div class="by">{paragraphs(&place.by)}</div> }
        </>
    }
}
