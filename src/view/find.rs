//! A box that narrows all concerns as one types.

use yew::prelude::*;

use crate::guide::StartWords;

/// A box that narrows all concerns as one types, hidden until the app can answer it.
pub(super) fn find(words: &StartWords) -> Html {
    html! {
        <section class="find" role="search" hidden=true>
            <label class="find__label" for="find_box">{&words.find}</label>
            <p class="find__hint" id="find_hint">{&words.find_hint}</p>
            <input
                class="find__box"
                id="find_box"
                type="text"
                inputmode="search"
                enterkeyhint="done"
                autocomplete="off"
                autocapitalize="none"
                maxlength="80"
                aria-describedby="find_hint"
            />
            <p role="status"></p>
        </section>
    }
}
