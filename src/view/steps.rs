//! The steps of a route, with the one that the parent is at.

use yew::prelude::*;

use super::Shared;
use crate::guide::Guide;
use crate::journey::{Advice, Standing, Step};

/// Which steps.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct StepsProps {
    /// Where the words stand.
    pub(super) guide: Shared<Guide>,
    /// The advice whose steps they are.
    pub(super) advice: Shared<Advice>,
}

/// The steps of a route.
#[component]
pub(super) fn Steps(StepsProps { guide, advice }: &StepsProps) -> Html {
    let words = &guide.wording;
    let step = |Step { name, channel, standing }: &Step| {
        let (class, mark, current) = match standing {
            Standing::Behind => ("step step--behind", Some(&words.done), None),
            Standing::Here => ("step step--here", Some(&words.here), Some("step")),
            Standing::Ahead => ("step", None, None),
        };
        html! {
            <li {class} aria-current={current}>
                <span class="step__name">{name}</span>
                <span class="step__channel">{channel}</span>
                if let Some(mark) = mark { <strong class="step__mark">{mark}</strong> }
            </li>
        }
    };
    html! {
        <section class="steps" aria-labelledby="steps">
            <h3 id="steps">{&words.steps}</h3>
            <ol>{for advice.steps.iter().map(step)}</ol>
        </section>
    }
}
