//! The answers given, each with a way to change it.

use yew::prelude::*;

use super::Shared;
use crate::guide::Guide;
use crate::journey::{Action, Given};

/// What was answered.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct GivenAnswersProps {
    /// Where the words stand.
    pub(super) guide: Shared<Guide>,
    /// The answers, in order.
    pub(super) given: Shared<Vec<Given>>,
    /// Told what to change.
    pub(super) act: Callback<Action>,
}

/// The answers given.
#[component]
pub(super) fn GivenAnswers(GivenAnswersProps { guide, given, act }: &GivenAnswersProps) -> Html {
    let words = &guide.wording;
    let row = |Given { question, answer, kept }: &Given| {
        let kept = *kept;
        html! {
            <div class="answers__row">
                <dt>{question}</dt>
                <dd>{answer}</dd>
                <dd>
                    <button type="button" onclick={act.reform(move |_| Action::Change(kept))}>
                        <span>{&words.change}</span>{" "}
                        <span class="unseen">{question}</span>
                    </button>
                </dd>
            </div>
        }
    };
    html! {
        <section class="answers" aria-labelledby="answers">
            <h2 id="answers">{&words.answers}</h2>
            <dl>{for given.iter().map(row)}</dl>
            <button type="button" class="again" onclick={act.reform(|_| Action::StartAgain)}>
                {&words.start_again}
            </button>
        </section>
    }
}
