//! A place: how to go about it and how to reach it.

use journey::PlaceInfo;
use yew::prelude::*;

use crate::{attribute, paragraphs, text};

/// How to go about a place, how to reach it, and the documents about it.
pub fn how_to_reach(place: &PlaceInfo, contacts: Html) -> Html {
    html! {
        <>
            {paragraphs(&place.how)}
            {contacts}
            for link in &place.documents {
                <p class="document">
                    <a href={attribute(&link.href)} target="_top">{text(&link.text)}</a>
                </p>
            }
        </>
    }
}

/// What kind of step a place is, its official title, and by when to ask for it.
pub fn place_summary(place: &PlaceInfo) -> Html {
    html! {
        <>
            <p class="channel">{text(&place.channel_name)}</p>
            if let Some(stage) = &place.stage { <p class="stage">{text(stage)}</p> }
            <div class="by">{paragraphs(&place.by)}</div>
        </>
    }
}
