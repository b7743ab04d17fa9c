//! What to do in immediate danger, on every page.

use yew::prelude::*;

use super::Shared;
use crate::guide::Guide;

/// What the line says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DangerProps {
    /// Where its words stand.
    pub(super) guide: Shared<Guide>,
}

/// What to do in immediate danger.
#[component]
pub(super) fn Danger(DangerProps { guide }: &DangerProps) -> Html {
    let words = &guide.wording;
    html! {
        <aside class="danger" aria-label={&words.danger}>
            <p>
                <span>{&words.danger}</span>{" "}
                <a href={["tel:", &*words.danger_telephone].concat()}>{&words.danger_call}</a>
            </p>
        </aside>
    }
}
