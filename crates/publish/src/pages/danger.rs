//! What to do in immediate danger, on every page.

use journey::dialled;
use view::{attribute, text};
use yew::prelude::*;

use super::layout::Surroundings;
use crate::content::words::LayoutWords;

pub(super) fn danger(words: &LayoutWords, surroundings: Surroundings) -> Html {
    let content = html! {
        <>
            <p>
                <span>{text(&words.danger)}</span>{" "}
                <a href={["tel:", &dialled(&words.danger_telephone)].concat()}>{text(&words.danger_call)}</a>
            </p>
            // Only a page of its own can be in a frame. Its script shows this.
            if surroundings == Surroundings::OwnPage {
                <p class="sandboxed" hidden=true>{text(&words.sandboxed)}</p>
            }
        </>
    };
    surroundings.landmark("aside", "danger", Some(attribute(&words.danger)), content)
}
