//! Other places that can help.

use yew::prelude::*;

use super::Shared;
use super::reach::reach;
use crate::guide::Guide;
use crate::journey::{Advice, Help as Helper};

/// Which places.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct HelpProps {
    /// Where the words stand.
    pub(super) guide: Shared<Guide>,
    /// The advice that they add to.
    pub(super) advice: Shared<Advice>,
}

/// Other places that can help.
#[component]
pub(super) fn Help(HelpProps { guide, advice }: &HelpProps) -> Html {
    let words = &guide.wording;
    let helper = |helper: &Helper| {
        html! {
            <li>
                <h3>{&helper.name}</h3>
                if let Some(purpose) = &helper.purpose { <p>{purpose}</p> }
                {reach(&helper.reach, words)}
            </li>
        }
    };
    html! {
        <section class="help" aria-labelledby="help">
            <h2 id="help">{&words.help}</h2>
            <ul role="list">{for advice.help.iter().map(helper)}</ul>
        </section>
    }
}
