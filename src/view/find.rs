//! A box that narrows all concerns as one types.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::choices;
use super::screen::Screen;
use crate::journey;

/// A box that narrows all concerns as one types; it is `hidden` where no program runs.
pub(super) fn find(
    Screen { guide, school, typed, turn, search, .. }: &Screen<'_>,
    hidden: bool,
) -> Html {
    let oninput = search
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let words = &guide.wording;
    let asked = !typed.trim_ascii().is_empty();
    let found = journey::find(guide, school, typed);
    let count = asked.then(|| journey::count(guide, found.len()));
    let offered = if asked && found.is_empty() {
        Vec::from_iter(journey::otherwise(guide, school))
    } else {
        found
    };
    html! {
        <section class="find" role="search" {hidden}>
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
                value={typed.to_string()}
                {oninput}
            />
            <p role="status">
                if let Some(count) = count { <span key={*typed}>{&count}</span> }
            </p>
            <div key={*typed}>{choices(&offered, turn)}</div>
        </section>
    }
}
