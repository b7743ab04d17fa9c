//! A button that copies a text.

use yew::prelude::*;

use super::Form;
use crate::app::Message;

/// A button that copies a text.
pub(super) fn copy(form: Form<'_>, label: &'static str, text: String) -> Html {
    let onclick = form.link.callback(move |_: MouseEvent| Message::Copy(text.clone()));
    html! {
        <button type="button" class="quiet-button" {onclick}>{label}</button>
    }
}
