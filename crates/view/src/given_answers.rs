//! The answers given, each with a button to change it.

use journey::guide::Wording;
use journey::{Action, GivenAnswer};
use yew::prelude::*;

use crate::folded::folded;
use crate::{OnAction, text};

/// The answers given; empty HTML if there are none. If `open`, they start unfolded.
pub(crate) fn given_answers(
    words: &Wording,
    given: &[GivenAnswer],
    open: bool,
    on_action: &OnAction,
) -> Html {
    let row = |GivenAnswer { question, answer, kept }: &GivenAnswer| {
        let kept = *kept;
        html! {
            <div class="answers__row">
                <dt>{text(question)}</dt>
                <dd>{text(answer)}</dd>
                <dd>
                    <button type="button" onclick={on_action.reform(move |_| Action::Change(kept))}>
                        <span>{text(&words.change)}</span>{" "}
                        <span class="unseen">{text(question)}</span>
                    </button>
                </dd>
            </div>
        }
    };
    if given.is_empty() {
        return Html::default();
    }
    let answers = html! { <dl>{for given.iter().map(row)}</dl> };
    html! {
        <section class="answers">
            {folded(&words.answers, open, answers)}
            <button
                type="button"
                class="again"
                onclick={on_action.reform(|_| Action::StartAgain)}
            >
                {text(&words.start_again)}
            </button>
        </section>
    }
}
