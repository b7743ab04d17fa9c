//! A length of time, as a number and a unit.

use publish::content::Unit;
use publish::fill::fill;
use serde_json::json;
use set_up::draft::Which;
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::faults::{faults, id_of};
use super::select::Select;
use crate::app::{Edit, Message};

/// The longest span, in any unit.
const LONGEST: i64 = 999;

/// The fields of a span in the trust's file. Without a number, there is no span.
pub(crate) fn span(form: Form<'_>, pointer: &str, label: &str) -> Html {
    let count = format!("{pointer}/count");
    let id = id_of(Which::Trust, &count);
    let now = form.app.draft.value(Which::Trust, &count);
    let oninput = {
        let pointer = pointer.to_owned();
        form.link.callback(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| {
                // A number that is too small or too large stays, so that the check can say so.
                let Ok(number) = typed.parse::<i64>() else {
                    return draft.set(Which::Trust, &pointer, None);
                };
                draft.set(Which::Trust, &format!("{pointer}/count"), Some(number.into()));
                let unit = format!("{pointer}/unit");
                if draft.value(Which::Trust, &unit).is_none() {
                    draft.set(Which::Trust, &unit, Some(json!(Unit::SchoolDays.id())));
                }
            }))
        })
    };
    let faults_id = format!("{id}-faults");
    let is_wrong = form.app.checkup.at(Which::Trust, &count).next().is_some();
    let unit = format!("{pointer}/unit");
    let units = Select {
        id: format!("{id}-unit"),
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
    html! {
        <div class="span">
            <div class="field">
                <label for={id.clone()}>{label.to_owned()}</label>
                {faults(form, Which::Trust, &count, &faults_id)}
                <input
                    id={id.clone()}
                    type="number"
                    min="1"
                    max={LONGEST.to_string()}
                    aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={is_wrong.then(|| faults_id.clone())}
                    value={now.map(ToString::to_string).unwrap_or_default()}
                    {oninput}
                />
            </div>
            if now.is_some() {
                {units.editing(form, choose)}
            }
        </div>
    }
}
