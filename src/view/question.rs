//! A page that asks one question.

use yew::prelude::*;

use super::Act;
use super::choices::choices;
use crate::journey::Question;

/// A page that asks one question.
pub(super) fn question_page(question: &Question, act: &Act) -> Html {
    html! {
        <>
            <h1 part="heading" tabindex="-1">{&question.text}</h1>
            {choices(&question.choices, act)}
        </>
    }
}
