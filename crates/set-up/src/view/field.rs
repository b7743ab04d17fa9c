//! One field of a file: a label, a hint, its faults, and a box to type in.

use publish::fault::Severity;
use set_up::draft::Which;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::faults::{faults, id_of};
use super::option::option;

/// The `type` of a box for any text.
pub(crate) const TEXT: &str = "text";
/// The `type` of a box for a telephone number.
pub(crate) const TELEPHONE: &str = "tel";
/// The `type` of a box for an e-mail address. It isn't `email`, because browsers would show
/// messages of their own.
pub(crate) const EMAIL: &str = "text";
/// The `type` of a box for the address of a page.
pub(crate) const LINK: &str = "url";

/// A field of a file. Its name is its JSON pointer.
pub(crate) fn field(
    form: Form<'_>,
    which: Which,
    pointer: &str,
    kind: &'static str,
    label: &str,
    hint: Option<&str>,
) -> Html {
    let id = id_of(which, pointer);
    let [hint_id, faults_id] = ["hint", "faults"].map(|part| format!("{id}-{part}"));
    let checkup = &form.app.checkup;
    let is_fresh = form.app.is_fresh();
    let is_faulty = !is_fresh && checkup.at(which, pointer).next().is_some();
    let is_wrong =
        !is_fresh && checkup.at(which, pointer).any(|fault| fault.severity == Severity::Error);
    let described: Vec<&str> = [(hint.is_some(), &hint_id), (is_faulty, &faults_id)]
        .into_iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, id)| &**id)
        .collect();
    let oninput = {
        let pointer = pointer.to_owned();
        form.link.callback(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let pointer = pointer.clone();
            crate::app::Message::Edit(Box::new(move |draft| {
                draft.set_text(which, &pointer, &typed);
            }))
        })
    };
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{label}</label>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id.clone()}>{hint}</p>
            }
            {faults(form, which, pointer, &faults_id)}
            <input
                {id}
                type={kind}
                autocomplete="off"
                value={form.app.draft.text(which, pointer).to_owned()}
                aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
                aria-invalid={is_wrong.then_some("true")}
                {oninput}
            />
        </div>
    }
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
    let now = form.app.draft.text(which, pointer);
    let one = |(value, label): &(&'static str, &str)| {
        let value = *value;
        let pointer = pointer.to_owned();
        let onchange = form.link.callback(move |_: Event| {
            let pointer = pointer.clone();
            crate::app::Message::Edit(Box::new(move |draft| draft.set_text(which, &pointer, value)))
        });
        option(id.clone(), now == value, false, label, onchange)
    };
    html! {
        <fieldset class="field">
            <legend>{label}</legend>
            if let Some(hint) = hint {
                <p class="hint">{hint}</p>
            }
            {for options.iter().map(one)}
        </fieldset>
    }
}
