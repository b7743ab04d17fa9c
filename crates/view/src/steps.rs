//! The steps of a route, with the one the parent is at marked.

use journey::guide::Wording;
use journey::{ListedStep, Standing};
use yew::prelude::*;

use crate::folded::folded;
use crate::text;

/// The steps of a route, folded; empty HTML if there is only one.
pub(crate) fn steps(words: &Wording, steps: &[ListedStep]) -> Html {
    let step = |ListedStep { name, stage, channel, standing }: &ListedStep| {
        let (mark, current) = match standing {
            Standing::Behind => (Some(&words.done), None),
            Standing::Here => (Some(&words.here), Some("step")),
            Standing::Ahead => (None, None),
        };
        html! {
            <li class="step" aria-current={current}>
                <span class="step__name">{text(name)}</span>{" "}
                if let Some(stage) = stage { <span class="step__stage">{text(stage)}</span>{" "} }
                <span class="step__channel">{text(channel)}</span>{" "}
                if let Some(mark) = mark { <strong class="step__mark">{text(mark)}</strong> }
            </li>
        }
    };
    if steps.len() < 2 {
        return Html::default();
    }
    let list = html! { <ol class="steps" role="list">{for steps.iter().map(step)}</ol> };
    folded(&words.steps, false, list)
}
