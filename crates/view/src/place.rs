//! A place: how to go about it and how to reach it.

use journey::PlaceInfo;
use yew::prelude::*;

use crate::{attribute, paragraphs, text};

/// How to go about a place, how to reach it, and the school's document about it.
pub fn how_to_reach(place: &PlaceInfo, contact: Html) -> Html {
    html! {
        <>
            {paragraphs(&place.how)}
            {contact}
            if let Some(link) = &place.document {
                <p class="document">
                    <a href={attribute(&link.href)} target="_top">{text(&link.text)}</a>
                </p>
            }
        </>
    }
}
