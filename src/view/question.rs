//! A page that asks one question.

use yew::prelude::*;

use super::Act;
use super::choices::choices;
use super::heading::Heading;
use crate::journey::Question;

/// A page that asks one question.
pub(super) fn question_page(question: &Question, focus: bool, act: &Act) -> Html {
    html! {
        <>
            <Heading text={&question.text} {focus} />
            {choices(&question.choices, act)}
        </>
    }
}
