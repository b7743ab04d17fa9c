//! A choice from a drop-down list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Form;
use crate::app::Edit;

/// A labelled choice between values. `edit` returns the change for a value.
pub(crate) fn select(
    form: Form<'_>,
    id: String,
    label: &str,
    options: &[(String, String)],
    now: &str,
    edit: impl Fn(String) -> Edit + 'static,
) -> Html {
    select_with(id, label, options, now, edited(form, edit))
}

/// The same, with a label for screen readers only, because the field before it shows what it's
/// about.
pub(crate) fn select_beside(
    form: Form<'_>,
    id: String,
    label: &str,
    options: &[(String, String)],
    now: &str,
    edit: impl Fn(String) -> Edit + 'static,
) -> Html {
    let label = html! { <label class="unseen" for={id.clone()}>{label.to_owned()}</label> };
    labelled(id, label, options, now, edited(form, edit))
}

/// A labelled choice between values that does more than edit.
pub(crate) fn select_with(
    id: String,
    label: &str,
    options: &[(String, String)],
    now: &str,
    onchange: Callback<Event>,
) -> Html {
    let label = html! { <label for={id.clone()}>{label.to_owned()}</label> };
    labelled(id, label, options, now, onchange)
}

fn edited(form: Form<'_>, edit: impl Fn(String) -> Edit + 'static) -> Callback<Event> {
    form.link.callback(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        crate::app::Message::Edit(edit(value))
    })
}

fn labelled(
    id: String,
    label: Html,
    options: &[(String, String)],
    now: &str,
    onchange: Callback<Event>,
) -> Html {
    // An attribute says what is chosen at first; once someone has chosen, only the property does.
    let option = |(value, label): &(String, String)| {
        html! { <option value={value.clone()} selected={value == now}>{label}</option> }
    };
    html! {
        <div class="field">
            {label}
            <select {id} ~value={now.to_owned()} {onchange}>{for options.iter().map(option)}</select>
        </div>
    }
}

/// A labelled choice between options, by index.
pub(crate) fn select_one(
    id: &'static str,
    label: &str,
    options: Vec<String>,
    now: usize,
    choose: &Callback<usize>,
) -> Html {
    let onchange = choose.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        usize::try_from(chosen).unwrap_or_default()
    });
    let option = |(index, label): (usize, String)| {
        html! { <option selected={index == now}>{label}</option> }
    };
    html! {
        <div class="field">
            <label for={id}>{label.to_owned()}</label>
            <select {id} ~selectedIndex={now} {onchange}>
                {for options.into_iter().enumerate().map(option)}
            </select>
        </div>
    }
}
