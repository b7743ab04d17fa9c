//! Other places that can help.

use yew::prelude::*;

use super::reach::reach;
use crate::guide::Wording;
use crate::journey::Help;

/// Other places that can help; nothing where there are none.
pub(super) fn help(words: &Wording, helpers: &[Help]) -> Html {
    let helper = |helper: &Help| {
        html! {
            <li>
                <h3>{&helper.name}</h3>
                if let Some(purpose) = &helper.purpose { <p>{purpose}</p> }
                {reach(words, &helper.reach)}
            </li>
        }
    };
    if helpers.is_empty() {
        return Html::default();
    }
    html! {
        <section class="help" aria-labelledby="help_title">
            <h2 id="help_title">{&words.help}</h2>
            <ul role="list">{for helpers.iter().map(helper)}</ul>
        </section>
    }
}
