//! A choice from a list that drops down.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Form;
use crate::app::Edit;

/// A labelled choice between values. `edit` makes the change that a value means.
pub(crate) fn select(
    form: Form<'_>,
    id: String,
    label: &str,
    options: &[(String, String)],
    now: &str,
    edit: impl Fn(String) -> Edit + 'static,
) -> Html {
    let onchange = form.link.callback(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        crate::app::Message::Edit(edit(value))
    });
    let option = |(value, label): &(String, String)| {
        html! { <option value={value.clone()} selected={value == now}>{label}</option> }
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{label.to_owned()}</label>
            <select {id} {onchange}>{for options.iter().map(option)}</select>
        </div>
    }
}
