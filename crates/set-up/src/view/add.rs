//! A choice of something to add, and the button that adds it.

use publish::fill::fill;
use set_up::words::say;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Form;
use crate::app::{Edit, Message};

/// The message that adds something with this name. The focus moves to the element with the id
/// `focus`, if one is given.
pub(crate) fn added(edit: Edit, name: &str, focus: Option<String>) -> Message {
    let announcement = fill(say("list", "added"), &[("what", name)]);
    Message::Change { edit, announcement, focus }
}

/// What can be added, and how.
pub(crate) struct Add<'a> {
    pub(crate) id: String,
    pub(crate) label: &'a str,
    pub(crate) hint: Option<&'a str>,
    /// Each value, and its name.
    pub(crate) options: &'a [(String, String)],
    pub(crate) button: &'a str,
}

impl Add<'_> {
    /// The choice and its button. Choosing alone adds nothing, because arrow keys choose too. `add`
    /// returns the message for the chosen value and its name.
    pub(crate) fn html(
        self,
        form: Form<'_>,
        add: impl Fn(&str, &str) -> Message + 'static,
    ) -> Html {
        let Self { id, label, hint, options, button } = self;
        let select = NodeRef::default();
        let onclick = {
            let (select, options) = (select.clone(), options.to_vec());
            form.link.batch_callback(move |_: MouseEvent| {
                let index = select.cast::<HtmlSelectElement>()?.selected_index();
                let (value, name) = options.get(usize::try_from(index).ok()?)?;
                Some(add(value, name))
            })
        };
        let hint_id = hint.map(|_| format!("{id}-hint"));
        let option = |(value, name): &(String, String)| {
            html! { <option value={value.clone()}>{name}</option> }
        };
        html! {
            <div class="field">
                <label for={id.clone()}>{label.to_owned()}</label>
                if let Some(hint) = hint {
                    <p class="hint" id={hint_id.clone()}>{hint.to_owned()}</p>
                }
                <p class="buttons">
                    <select {id} ref={select} aria-describedby={hint_id}>
                        {for options.iter().map(option)}
                    </select>
                    <button type="button" class="quiet-button" {onclick}>{button.to_owned()}</button>
                </p>
            </div>
        }
    }
}
