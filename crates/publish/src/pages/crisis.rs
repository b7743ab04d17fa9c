//! Who can help at once if a life or a child's safety is at risk.

use journey::guide::Guide;
use journey::{Names, PlaceInfo, dialled};
use view::{attribute, contact_cards, text};
use yew::prelude::*;

use crate::content::words::{CrisisWords, LayoutWords};

/// The card that the find box shows above what it finds. Hidden until it's needed.
pub(super) fn crisis(words: &CrisisWords, layout: &LayoutWords, names: Names<'_>) -> Html {
    let Guide { wording, .. } = names.guide;
    let places = words.places.iter().filter_map(|id| names.guide.place(id));
    let place = |place| {
        let PlaceInfo { name, purpose, contacts, .. } = PlaceInfo::new(names, place, &[]);
        html! {
            <li>
                <h3>{text(&name)}</h3>
                if let Some(purpose) = &purpose { <p>{text(purpose)}</p> }
                {contact_cards(wording, &contacts)}
            </li>
        }
    };
    html! {
        <div class="crisis help" hidden=true>
            <h2>{text(&words.title)}</h2>
            <p>{text(&words.text)}</p>
            <p>
                <a class="crisis__call" href={attribute(&["tel:", &*dialled(&layout.danger_telephone)].concat().into())}>
                    {text(&layout.danger_call)}
                </a>
                <button type="button" class="crisis__onward">{text(&words.onward)}</button>
            </p>
            <ul role="list">{for places.map(place)}</ul>
        </div>
    }
}
