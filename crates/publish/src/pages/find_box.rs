//! The box that offers concerns as the parent types.

use view::text;
use yew::prelude::*;

use crate::content::words::StartWords;

/// The find box, hidden until the app can answer it. `crisis` goes above what it finds.
pub(super) fn find_box(words: &StartWords, crisis: Html) -> Html {
    html! {
        <section class="find" role="search" hidden=true>
            <label class="find__label" for="find_box">{text(&words.find)}</label>
            <p class="find__hint" id="find_hint">{text(&words.find_hint)}</p>
            <input
                class="find__box"
                id="find_box"
                type="text"
                inputmode="search"
                enterkeyhint="done"
                autocomplete="off"
                autocapitalize="none"
                maxlength="300"
                aria-describedby="find_hint"
            />
            {crisis}
            <p role="status"></p>
            <p class="likeliest" hidden=true>{text(&words.likeliest)}</p>
            <ul class="found choices" role="list"></ul>
        </section>
    }
}
