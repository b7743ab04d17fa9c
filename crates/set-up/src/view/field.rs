//! One field of a file: a label, a hint, its faults, and a box to type in.

use set_up::draft::Which;
use set_up::tidy;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults, id_of};
use super::option::option;
use crate::app::Message;

/// A kind of box to type into.
#[derive(Clone, Copy)]
pub(crate) struct Input {
    /// The `type` of the box; `None` for a box with several lines.
    kind: Option<&'static str>,
    /// Tidies the text once staff leave the box; `None` if there's nothing to change.
    tidy: fn(&str) -> Option<String>,
}

const fn of(kind: &'static str, tidy: fn(&str) -> Option<String>) -> Input {
    Input { kind: Some(kind), tidy }
}

/// A box for any words.
pub(crate) const TEXT: Input = of("text", |_| None);
/// A box for a sentence or more.
pub(crate) const LONG: Input = Input { kind: None, tidy: |_| None };
/// A box for what a role is called.
pub(crate) const ROLE: Input = of("text", tidy::role);
/// A box for a month.
pub(crate) const MONTH: Input = of("text", tidy::month);
/// A box for a telephone number.
pub(crate) const TELEPHONE: Input = of("tel", tidy::telephone);
/// A box for an email address: not `email`, for which browsers have messages of their own.
pub(crate) const EMAIL: Input = TEXT;
/// A box for the address of a page: not `url`, for the same reason.
pub(crate) const LINK: Input = of("text", tidy::link);

/// A field of a file. Its name is its JSON pointer.
pub(crate) fn field(
    form: Form<'_>,
    which: Which,
    pointer: &str,
    Input { kind, tidy }: Input,
    label: &str,
    hint: Option<&str>,
) -> Html {
    let id = id_of(which, pointer);
    let [hint_id, faults_id] = ["hint", "faults"].map(|part| format!("{id}-{part}"));
    let Aria { described_by, invalid } = aria(form, which, pointer, hint.is_some());
    let set = {
        let pointer = pointer.to_owned();
        move |text: String| {
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| draft.set_text(which, &pointer, &text)))
        }
    };
    let oninput = {
        let set = set.clone();
        form.link.callback(move |event: InputEvent| {
            // A text is one line in its file, even if its box shows several.
            set(typed(&event).replace(['\r', '\n'], " "))
        })
    };
    let onchange = form.link.batch_callback(move |event: Event| {
        let typed = typed(&event);
        tidy(&typed).filter(|tidy| *tidy != typed).map(set.clone())
    });
    let value = form.app.draft.text(which, pointer).to_owned();
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{label}</label>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id.clone()}>{hint}</p>
            }
            {faults(form, which, pointer, &faults_id)}
            if let Some(kind) = kind {
                <input
                    {id}
                    type={kind}
                    autocomplete="off"
                    {value}
                    aria-describedby={described_by}
                    aria-invalid={invalid}
                    {oninput}
                    {onchange}
                />
            } else {
                <textarea
                    {id}
                    rows="3"
                    {value}
                    aria-describedby={described_by}
                    aria-invalid={invalid}
                    {oninput}
                />
            }
        </div>
    }
}

/// What is in the box now.
fn typed(event: &Event) -> String {
    let target = event.target();
    let line = target.as_ref().and_then(JsCast::dyn_ref::<HtmlInputElement>);
    let lines = target.as_ref().and_then(JsCast::dyn_ref::<HtmlTextAreaElement>);
    line.map(HtmlInputElement::value)
        .or_else(|| lines.map(HtmlTextAreaElement::value))
        .unwrap_or_default()
}

/// A choice between a few values of a field, as radio buttons.
pub(crate) fn choice(
    form: Form<'_>,
    which: Which,
    pointer: &str,
    label: &str,
    hint: Option<&str>,
    options: &[(&'static str, &str)],
) -> Html {
    let id = id_of(which, pointer);
    let [hint_id, faults_id] = ["hint", "faults"].map(|part| format!("{id}-{part}"));
    // A group can't be invalid, only described.
    let Aria { described_by, .. } = aria(form, which, pointer, hint.is_some());
    let now = form.app.draft.text(which, pointer);
    let one = |(value, label): &(&'static str, &str)| {
        let value = *value;
        let pointer = pointer.to_owned();
        let onchange = form.link.callback(move |_: Event| {
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| {
                draft.set_text(which, &pointer, value);
            }))
        });
        option(id.clone(), now == value, false, label, onchange)
    };
    html! {
        <fieldset class="field" id={id.clone()} tabindex="-1" aria-describedby={described_by}>
            <legend>{label}</legend>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id}>{hint}</p>
            }
            {faults(form, which, pointer, &faults_id)}
            {for options.iter().map(one)}
        </fieldset>
    }
}
