//! A page that asks one question.

use yew::prelude::*;

use super::Shared;
use super::choices::Choices;
use super::heading::Heading;
use crate::journey::{Action, Question};

/// What to ask.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct QuestionPageProps {
    /// The question.
    pub(super) question: Shared<Question>,
    /// Whether its heading takes the focus.
    pub(super) focus: bool,
    /// Told what was chosen.
    pub(super) act: Callback<Action>,
}

/// A page that asks one question.
#[component]
pub(super) fn QuestionPage(QuestionPageProps { question, focus, act }: &QuestionPageProps) -> Html {
    html! {
        <>
            <Heading text={question.text.clone()} {focus} />
            <Choices choices={question.choices.clone()} {act} />
        </>
    }
}
