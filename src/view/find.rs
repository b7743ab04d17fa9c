//! A box that narrows all concerns as one types.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::choices;
use super::{Act, Shared};
use crate::guide::Guide;
use crate::journey;
use crate::school::School;

/// What can be found.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FindProps {
    /// The concerns.
    pub(super) guide: Shared<Guide>,
    /// The school whose names are used.
    pub(super) school: Shared<School>,
    /// Told what was chosen.
    pub(super) act: Act,
}

/// A box that narrows all concerns as one types.
#[component]
pub(super) fn Find(FindProps { guide, school, act }: &FindProps) -> Html {
    let typed = use_state(String::new);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let words = &guide.wording;
    let asked = !typed.trim().is_empty();
    let found = journey::find(guide, school, &typed);
    let count = match found.len() {
        _ if !asked => None,
        0 => Some(words.find_none.to_string()),
        1 => Some(words.find_one.to_string()),
        many => Some(words.find_many.replace("{count}", &many.to_string())),
    };
    let offered = if asked && found.is_empty() {
        Vec::from_iter(journey::otherwise(guide, school))
    } else {
        found
    };
    html! {
        <section class="find" role="search">
            <label class="find__label" for="find">{&words.find}</label>
            <p class="find__hint" id="find-hint">{&words.find_hint}</p>
            <input
                class="find__box"
                id="find"
                type="text"
                inputmode="search"
                enterkeyhint="done"
                autocomplete="off"
                autocapitalize="none"
                maxlength="80"
                aria-describedby="find-hint"
                {oninput}
            />
            <p class="find__count" role="status">{count}</p>
            {choices(&offered, act)}
        </section>
    }
}
