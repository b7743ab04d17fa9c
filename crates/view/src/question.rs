//! A page that asks one question.

use journey::QuestionPage;
use yew::prelude::*;

use crate::choices::choices;
use crate::{OnAction, text};

/// A page that asks one question.
pub(crate) fn question_page(question: &QuestionPage, on_action: &OnAction) -> Html {
    html! {
        <>
            <h1 part="heading" tabindex="-1">{text(&question.text)}</h1>
            {choices(&question.choices, on_action)}
        </>
    }
}
