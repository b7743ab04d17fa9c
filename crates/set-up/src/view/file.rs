//! Saves what was typed as a file, and opens it again.

use publish::fill::fill;
use set_up::opened::{Refused, example};
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::part::part;
use super::question::question;
use crate::app::Message;
use crate::state::FileState;

/// The id of the field to open a file with.
pub(crate) const OPEN: &str = "open_file";

/// The part of the form about the file.
pub(crate) fn file(form: Form<'_>) -> Html {
    let save = form.link.callback(|_: MouseEvent| Message::Save);
    let from_example = form.link.callback(|_: MouseEvent| Message::Read(None, example()));
    let onchange = form.link.batch_callback(|event: Event| chosen_file(&event).map(Message::Open));
    let content = html! {
        <>
            <p class="buttons">
                <button type="button" class="quiet-button" onclick={save}>{say("file", "save")}</button>
                <button type="button" class="quiet-button" onclick={from_example}>
                    {say("file", "example")}
                </button>
            </p>
            <div class="field">
                <label for={OPEN}>{say("file", "open")}</label>
                <p class="hint" id="open_file-hint">{say("file", "open_hint")}</p>
                <input
                    id={OPEN}
                    type="file"
                    accept=".zip,.toml,.json"
                    aria-describedby="open_file-hint"
                    {onchange}
                />
            </div>
            <div role="status">{state(form)}</div>
        </>
    };
    part("file", say("file", "title"), say("file", "intro"), content)
}

/// The file that was just chosen in a field, which then forgets it, so that staff can choose the
/// same one again after they have changed it.
pub(super) fn chosen_file(event: &Event) -> Option<web_sys::File> {
    let input = event.target_unchecked_into::<HtmlInputElement>();
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// What happened to the file that was opened or saved last.
fn state(form: Form<'_>) -> Html {
    match &form.app.file {
        FileState::None => Html::default(),
        FileState::Open(None) => html! { <p>{say("file", "opened_example")}</p> },
        FileState::Open(Some(name)) => {
            html! { <p>{fill(say("file", "opened"), &[("name", name)])}</p> }
        }
        FileState::Refused(name, refused) => {
            html! { <p class="fault">{why(name, refused)}{" "}{say("file", "kept")}</p> }
        }
        FileState::NotSaved(why) => {
            html! { <p class="fault">{fill(say("file", "not_saved"), &[("why", why)])}</p> }
        }
        FileState::Waiting(..) => question(form, say("file", "replace"), Message::Replace),
    }
}

fn why(name: &str, refused: &Refused) -> String {
    let mut gaps = vec![("name", name)];
    let words = match refused {
        Refused::WrongKind => say("file", "wrong_kind"),
        Refused::Damaged => say("file", "damaged"),
        Refused::TooLarge => say("file", "too_large"),
        Refused::Empty => say("file", "empty"),
        Refused::Several => say("file", "several"),
        Refused::Unreadable(why) => {
            let in_file = format!("{name}: ");
            gaps.push(("why", why.strip_prefix(&in_file).unwrap_or(why)));
            say("file", "unreadable")
        }
    };
    fill(words, &gaps)
}
