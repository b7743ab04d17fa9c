//! An email to whoever looks after the school's website.

use publish::snippets::Email;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::copy::copy;

/// Buttons that open an email in a mail program, and that copy it.
pub(super) fn email(form: Form<'_>, email: &Email) -> Html {
    html! {
        <div class="buttons">
            <a class="quiet-button" href={email.mailto()}>{say("paste", "email_write")}</a>
            {copy(form, say("paste", "email_copy"), format!("{}\n\n{}", email.subject, email.whole))}
        </div>
    }
}
