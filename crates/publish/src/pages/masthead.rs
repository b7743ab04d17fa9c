//! Whose page this is.

use journey::school::School;
use view::text;
use yew::prelude::*;

use super::layout::Surroundings;
use crate::words::LayoutWords;

/// The name of the product and of the school.
pub(super) fn masthead(words: &LayoutWords, school: &School, surroundings: Surroundings) -> Html {
    let content = html! {
        <>
            <span class="masthead__door" aria-hidden="true"></span>
            <p class="masthead__name">{text(&words.name)}</p>
            if !school.name.is_empty() {
                <p class="masthead__school">{text(&school.name)}</p>
            }
        </>
    };
    surroundings.landmark("header", "masthead", None, content)
}
