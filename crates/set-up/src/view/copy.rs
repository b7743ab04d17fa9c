//! A button that copies a text.

use set_up::words::say;
use yew::prelude::*;

use super::Form;
use crate::app::Message;

/// The id of the box with a text to copy by hand.
pub(crate) const BY_HAND: &str = "by_hand";

/// A button that copies a text, and says so for a while. If the browser refuses, the text is shown
/// below it.
pub(super) fn copy(form: Form<'_>, label: &'static str, text: String) -> Html {
    let is_copied = form.app.copied.as_ref() == Some(&text);
    let is_refused = form.app.not_copied.as_ref() == Some(&text);
    let shown = text.clone();
    let label = if is_copied { say("paste", "copied") } else { label };
    let onclick = form.link.callback(move |_: MouseEvent| Message::Copy(text.clone()));
    html! {
        <>
            <button type="button" class="quiet-button" {onclick}>{label}</button>
            if is_refused {
                <div class="by-hand">
                    <label for={BY_HAND}>{say("paste", "by_hand")}</label>
                    <textarea id={BY_HAND} readonly=true rows="4" value={shown} />
                </div>
            }
        </>
    }
}
