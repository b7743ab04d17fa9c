//! Other places that can help.

use journey::PlaceInfo;
use journey::guide::Wording;
use yew::prelude::*;

use crate::{contact_cards, paragraphs, text};

/// Other places that can help; empty HTML if there are none.
pub(crate) fn help(words: &Wording, places: &[PlaceInfo]) -> Html {
    let place = |place: &PlaceInfo| {
        html! {
            <li>
                <h3>{text(&place.name)}</h3>
                if let Some(purpose) = &place.purpose { <p>{text(purpose)}</p> }
                if !place.by.is_empty() { <div class="by">{paragraphs(&place.by)}</div> }
                {contact_cards(words, &place.contacts)}
            </li>
        }
    };
    if places.is_empty() {
        return Html::default();
    }
    html! {
        <section class="help" aria-labelledby="help_title">
            <h2 id="help_title">{text(&words.help)}</h2>
            <ul role="list">{for places.iter().map(place)}</ul>
        </section>
    }
}
