//! A button that copies a text.

use set_up::words::say;
use yew::prelude::*;

use super::Form;
use crate::app::Message;

/// A button that copies a text, and says so for a while.
pub(super) fn copy(form: Form<'_>, label: &'static str, text: String) -> Html {
    let is_copied = form.app.copied.as_ref() == Some(&text);
    let label = if is_copied { say("paste", "copied") } else { label };
    let onclick = form.link.callback(move |_: MouseEvent| Message::Copy(text.clone()));
    html! {
        <button type="button" class="quiet-button" {onclick}>{label}</button>
    }
}
