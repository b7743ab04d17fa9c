//! The masthead, which says whose page this is.

use journey::school::School;
use view::text;
use yew::prelude::*;

use super::layout::Surroundings;
use crate::content::Edition;

/// The name of the product, and that of the school or the trust, with its logo.
pub(super) fn masthead(
    edition: &Edition,
    school: &School,
    logo: Html,
    surroundings: Surroundings,
) -> Html {
    let name = if school.name.is_empty() { &edition.name } else { &school.name };
    let content = html! {
        <>
            <span class="masthead__door" aria-hidden="true"></span>
            <p class="masthead__name">{text(&edition.layout.name)}</p>
            {logo}
            if !name.is_empty() {
                <p class="masthead__school">{text(name)}</p>
            }
        </>
    };
    surroundings.landmark("header", "masthead", None, content)
}
