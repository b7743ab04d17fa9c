//! What staff take to a governors' meeting.

use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::paper::open_button;
use super::part::part;
use crate::state::Paper;

/// The part of the page about the governors' pack.
pub(crate) fn governors(form: Form<'_>) -> Html {
    let content = match form.published() {
        Some(_) => html! { <p class="buttons">{open_button(form, Paper::Pack)}</p> },
        None => html! { <p>{say("pack", "none")}</p> },
    };
    part("governors", say("pack", "title"), say("pack", "intro"), content)
}
