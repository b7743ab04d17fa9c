//! The choices of a question, one tap each.

use yew::prelude::*;

use crate::journey::{Action, Choice};

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ChoicesProps {
    /// The choices, in order.
    pub(super) choices: Vec<Choice>,
    /// Told what was chosen.
    pub(super) act: Callback<Action>,
}

/// The choices of a question.
#[component]
pub(super) fn Choices(ChoicesProps { choices, act }: &ChoicesProps) -> Html {
    let button = |Choice { text, answer }: &Choice| {
        let action = Action::Choose(answer.clone());
        let onclick = act.reform(move |_| action.clone());
        html! { <li><button type="button" class="choice" {onclick}>{text}</button></li> }
    };
    // A list without bullets is still announced as one by its role.
    html! { <ul class="choices" role="list">{for choices.iter().map(button)}</ul> }
}
