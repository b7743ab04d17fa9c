//! Whose page this is.

use journey::school::School;
use view::text;
use yew::prelude::*;

use super::layout::Surroundings;
use crate::content::Edition;

/// The name of the product, and of the school or else of the trust.
pub(super) fn masthead(edition: &Edition, school: &School, surroundings: Surroundings) -> Html {
    let name = if school.name.is_empty() { &edition.name } else { &school.name };
    let content = html! {
        <>
            <span class="masthead__door" aria-hidden="true"></span>
            <p class="masthead__name">{text(&edition.layout.name)}</p>
            if !name.is_empty() {
                <p class="masthead__school">{text(name)}</p>
            }
        </>
    };
    surroundings.landmark("header", "masthead", None, content)
}
