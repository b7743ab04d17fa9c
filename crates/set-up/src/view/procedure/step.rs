//! The steps of the procedure, and a button to add one.

use publish::fill::fill;
use serde_json::Value;
use set_up::draft::{Draft, Which};
use set_up::procedure::{STEPS, add_step, is_reachable, remove_step};
use set_up::words::say;
use yew::prelude::*;

use super::{name_of, roles};
use crate::app::Edit;
use crate::view::Form;
use crate::view::add::{Add, added};
use crate::view::faults::{faults, id_of};
use crate::view::field::{TEXT, field};
use crate::view::list::{List, buttons};
use crate::view::select::Select;
use crate::view::span::span;

/// The kinds of steps that staff can add.
const KINDS: [&str; 4] = ["talk", "write", "review", "panel"];

/// One step.
pub(super) fn step(form: Form<'_>, index: usize) -> Html {
    let draft = &form.app.draft;
    let at = |name: &str| format!("{STEPS}/{index}/{name}");
    let kind = draft.text(Which::Trust, &at("kind"));
    let number = fill(say("procedure", "step"), &[("number", &(index + 1).to_string())]);
    // Only the paths have an order.
    let remove = |draft: &mut Draft, _: &str, index| remove_step(draft, index);
    let list = List { pointer: STEPS, remove, is_ordered: false };
    let name = name_of(draft, draft.text(Which::Trust, &at("id")));
    let is_outside = kind == "outside";
    let is_meeting = matches!(kind, "review" | "panel");
    let to = at("to");
    let receiver = Select {
        id: id_of(Which::Trust, &to),
        label: say("procedure", "to"),
        is_beside: false,
        options: &roles(form, None),
        now: draft.text(Which::Trust, &format!("{to}/0")),
    };
    html! {
        <li class="item">
            <p class="item__head">
                <strong>{number}{": "}{say("procedure.kinds", kind)}</strong>
                {buttons(form, list, index, &name)}
            </p>
            {for ["", "/id", "/ask/from"].map(|name| {
                let pointer = format!("{STEPS}/{index}{name}");
                faults(form, Which::Trust, &pointer, &id_of(Which::Trust, &pointer))
            })}
            if is_outside {
                {faults(form, Which::Trust, &to, &id_of(Which::Trust, &to))}
            } else {
                <div class="fields">
                    {field(form, Which::Trust, &at("stage"), TEXT, say("procedure", "stage"), None)}
                    {receiver.editing(form, &to, set_role(&to, |role| vec![role].into()))}
                    if kind != "talk" {
                        {via(form, &at("via"))}
                        {span(form, &at("ask"), say("procedure", "ask"))}
                        {span(form, &at("acknowledged"), say("procedure", "acknowledged"))}
                    }
                    if is_meeting {
                        {span(form, &at("meets"), say("procedure", "meets"))}
                    }
                    {span(form, &at("answered"), say("procedure", "answered"))}
                </div>
            }
        </li>
    }
}

/// Sets a field to the chosen role, or removes it if none is chosen. `to_value` turns the role's id
/// into what the file has.
fn set_role(pointer: &str, to_value: fn(String) -> Value) -> impl Fn(String) -> Edit + use<> {
    let pointer = pointer.to_owned();
    move |role| {
        let pointer = pointer.clone();
        let value = (!role.is_empty()).then(|| to_value(role));
        Box::new(move |draft| draft.set(Which::Trust, &pointer, value))
    }
}

/// Who passes letters on in a step, and so whom parents are told to write to.
pub(super) fn via(form: Form<'_>, pointer: &str) -> Html {
    let now = form.app.draft.text(Which::Trust, pointer);
    let select = Select {
        id: id_of(Which::Trust, pointer),
        label: say("procedure", "via"),
        is_beside: false,
        options: &roles(form, Some(say("procedure", "straight"))),
        now,
    };
    let role = form.edition().guide.role(now);
    let missing = role
        .filter(|_| !has_contact(form, now))
        .map(|role| fill(say("procedure", "via_missing"), &[("role", &role.name)]));
    html! {
        <div>
            {select.editing(form, pointer, set_role(pointer, Value::from))}
            if let Some(missing) = missing {
                <p class="advice"><strong>{say("page", "advice")}{": "}</strong>{missing}</p>
            }
        </div>
    }
}

/// Whether the school that is being filled in, or all schools of its trust, say how to reach someone.
fn has_contact(form: Form<'_>, role: &str) -> bool {
    is_reachable(&form.app.draft, form.school(), role) || form.is_shared(role)
}

/// The choice of a step to add.
pub(super) fn add(form: Form<'_>) -> Html {
    let to = form.edition().guide.office.clone();
    let kinds = KINDS.map(|kind| (kind.to_owned(), say("procedure.kinds", kind).to_owned()));
    let add = Add {
        id: "new_step".to_owned(),
        label: say("procedure", "kind"),
        hint: None,
        options: &kinds,
        button: say("procedure", "add"),
    };
    add.html(form, move |kind, name| {
        let (kind, to) = (kind.to_owned(), to.clone());
        added(Box::new(move |draft| add_step(draft, &kind, &to)), name, None)
    })
}
