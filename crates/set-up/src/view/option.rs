//! One of several options, shown as radio buttons.

use yew::prelude::*;

/// A radio button with its label. `name` is the group's.
pub(crate) fn option(
    name: impl Into<AttrValue>,
    checked: bool,
    disabled: bool,
    label: &str,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class="option">
            <input type="radio" name={name.into()} {checked} {disabled} {onchange} />
            {label.to_owned()}
        </label>
    }
}
