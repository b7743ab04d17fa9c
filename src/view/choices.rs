//! The choices of a question, one tap each.

use yew::prelude::*;

use super::Act;
use crate::journey::{Action, Choice};

/// The choices of a question.
pub(super) fn choices(choices: &[Choice], act: &Act) -> Html {
    let button = |Choice { text, answer }: &Choice| {
        let action = Action::Choose(answer.clone());
        let onclick = act.reform(move |_| action.clone());
        html! { <li><button type="button" class="choice" part="choice" {onclick}>{text}</button></li> }
    };
    // A key of its own keeps each choice its own button, even after a browser has translated it.
    // A list without bullets is still announced as one by its role.
    html! { <ul class="choices" role="list">{for choices.iter().map(button)}</ul> }
}
