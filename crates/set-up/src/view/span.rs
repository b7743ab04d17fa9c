//! A length of time, as a number and a unit.

use publish::content::Unit;
use publish::fill::fill;
use serde_json::Value;
use set_up::draft::Which;
use set_up::procedure::{remove_empty_span, set_count};
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults, id_of};
use super::select::Select;
use crate::app::{Edit, Message};

/// The fields of a span in the trust's file. Without a number, there is no span.
pub(crate) fn span(form: Form<'_>, pointer: &str, label: &str) -> Html {
    let count = format!("{pointer}/count");
    let id = id_of(Which::Trust, &count);
    let now = form.app.draft.value(Which::Trust, &count);
    let typed = match now {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let oninput = {
        let pointer = pointer.to_owned();
        form.link.callback(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| set_count(draft, &pointer, &typed)))
        })
    };
    let is_empty = typed.trim().is_empty();
    // People empty the box to type another number, so keep the rest of the span until they leave
    // the box.
    let onblur = (now.is_some() && is_empty).then(|| {
        let pointer = pointer.to_owned();
        form.link.callback(move |_: FocusEvent| {
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| remove_empty_span(draft, &pointer)))
        })
    });
    let faults_id = format!("{id}-faults");
    let Aria { described_by, invalid } = aria(form, Which::Trust, &count, false);
    let unit = format!("{pointer}/unit");
    let units = Select {
        id: id_of(Which::Trust, &unit),
        label: &fill(say("procedure", "unit"), &[("what", label)]),
        is_beside: true,
        options: &Unit::ALL
            .map(|unit| (unit.id().to_owned(), say("procedure.units", unit.id()).to_owned())),
        now: form.app.draft.text(Which::Trust, &unit),
    };
    let choose = {
        let unit = unit.clone();
        move |value: String| -> Edit {
            let unit = unit.clone();
            Box::new(move |draft| draft.set(Which::Trust, &unit, Some(value.into())))
        }
    };
    // Not of the type `number`, for which browsers hand over nothing if they can't read it.
    html! {
        <div class="span">
            <div class="field">
                <label for={id.clone()}>{label.to_owned()}</label>
                {faults(form, Which::Trust, &count, &faults_id)}
                <input
                    id={id.clone()}
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid={invalid}
                    aria-describedby={described_by}
                    value={typed}
                    {oninput}
                    {onblur}
                />
            </div>
            if !is_empty {
                {units.editing(form, &unit, choose)}
            }
        </div>
    }
}
