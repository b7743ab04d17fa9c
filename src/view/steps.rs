//! The steps of a route, with the one that the parent is at.

use yew::prelude::*;

use crate::guide::Wording;
use crate::journey::{Standing, Step};

/// The steps of a route; nothing where there is only one.
pub(super) fn steps(words: &Wording, steps: &[Step]) -> Html {
    let step = |Step { name, channel, standing }: &Step| {
        let (mark, current) = match standing {
            Standing::Behind => (Some(&words.done), None),
            Standing::Here => (Some(&words.here), Some("step")),
            Standing::Ahead => (None, None),
        };
        html! {
            <li class="step" aria-current={current}>
                <span class="step__name">{name}</span>{" "}
                <span class="step__channel">{channel}</span>{" "}
                if let Some(mark) = mark { <strong class="step__mark">{mark}</strong> }
            </li>
        }
    };
    if steps.len() < 2 {
        return Html::default();
    }
    html! {
        <section class="steps" aria-labelledby="steps_title">
            <h3 id="steps_title">{&words.steps}</h3>
            <ol role="list">{for steps.iter().map(step)}</ol>
        </section>
    }
}
