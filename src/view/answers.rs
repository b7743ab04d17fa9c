//! The answers given, each with a way to change it.

use yew::prelude::*;

use super::Act;
use crate::guide::Wording;
use crate::journey::{Action, Given};

/// The answers given; nothing where there are none.
pub(super) fn given_answers(words: &Wording, given: &[Given], act: &Act) -> Html {
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
    if given.is_empty() {
        return Html::default();
    }
    html! {
        <section class="answers" aria-labelledby="answers_title">
            <h2 id="answers_title">{&words.answers}</h2>
            <dl>{for given.iter().map(row)}</dl>
            <button type="button" class="again" onclick={act.reform(|_| Action::StartAgain)}>
                {&words.start_again}
            </button>
        </section>
    }
}
