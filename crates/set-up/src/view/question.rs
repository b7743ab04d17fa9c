//! Asks before something typed is lost.

use set_up::words::say;
use yew::prelude::*;

use super::Form;
use crate::app::Message;

/// A question with a yes and a no.
pub(crate) fn question(form: Form<'_>, words: &str, answer: fn(bool) -> Message) -> Html {
    let button = |yes: bool, label: &'static str| {
        let onclick = form.link.callback(move |_: MouseEvent| answer(yes));
        html! { <button type="button" class="quiet-button" {onclick}>{label}</button> }
    };
    html! {
        <div class="question">
            <p>{words.to_owned()}</p>
            <p class="buttons">
                {button(true, say("file", "replace_yes"))}
                {button(false, say("file", "replace_no"))}
            </p>
        </div>
    }
}
