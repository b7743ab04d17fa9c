//! The choices of a question, as buttons.

use journey::{Action, Choice};
use yew::prelude::*;

use crate::{OnAction, text as text_node};

pub(crate) fn choices(choices: &[Choice], on_action: &OnAction) -> Html {
    let button = |Choice { text, answer }: &Choice| {
        let action = Action::Choose(answer.clone());
        let onclick = on_action.reform(move |_| action.clone());
        html! {
            <li>
                <button type="button" class="choice" part="choice" {onclick}>
                    {text_node(text)}
                </button>
            </li>
        }
    };
    // Safari announces a list without bullets as a list only if it has this role.
    html! { <ul class="choices" role="list">{for choices.iter().map(button)}</ul> }
}
