//! The paths through the steps.

use publish::fill::fill;
use serde_json::Value;
use set_up::draft::Which;
use set_up::procedure::{LADDER, send_to, step_of, steps};
use set_up::words::say;
use yew::prelude::*;

use super::step::via;
use super::{is_outside, name_of, roles};
use crate::app::Edit;
use crate::view::Form;
use crate::view::faults::{faults, id_of};
use crate::view::list::{List, buttons, undo};
use crate::view::select::Select;

/// One path: the usual one, or one for complaints about certain people.
pub(super) fn path(form: Form<'_>, at: usize, pointer: &str) -> Html {
    let draft = &form.app.draft;
    let title = match at.checked_sub(1) {
        None => say("procedure", "path").to_owned(),
        Some(about) => fill(say("procedure", "about"), &[("who", &who(form, about))]),
    };
    let items = draft.value(Which::Trust, pointer).and_then(Value::as_array);
    let items = items.map(Vec::as_slice).unwrap_or_default();
    let item = |(index, item): (usize, &Value)| {
        let step = step_of(item);
        let name = name_of(draft, step);
        let to = item.pointer("/to/0").and_then(Value::as_str).unwrap_or_default();
        let own = format!("{pointer}/{index}");
        html! {
            <li class="item" id={id_of(Which::Trust, &own)}>
                <p class="item__head">
                    <span>{name.clone()}</span>
                    {buttons(form, List::plain(pointer), index, &name)}
                </p>
                {faults(form, Which::Trust, &own, &(id_of(Which::Trust, &own) + "-faults"))}
                if at > 0 && !is_outside(draft, step) {
                    {instead(form, pointer, index, &name, to)}
                }
                if item.get("via").is_some() {
                    {via(form, &format!("{own}/via"))}
                }
            </li>
        }
    };
    let missing = steps(draft).filter(|step| !items.iter().any(|item| step_of(item) == *step));
    let missing: Vec<(String, String)> =
        missing.map(|step| (step.to_owned(), name_of(draft, step))).collect();
    html! {
        <>
            <h3>{title}</h3>
            {faults(form, Which::Trust, pointer, &id_of(Which::Trust, pointer))}
            <ol class="items">{for items.iter().enumerate().map(item)}</ol>
            {undo(form, pointer)}
            if !missing.is_empty() {
                {add_to_path(form, at, pointer, missing)}
            }
        </>
    }
}

/// The choice of who a step goes to if the complaint is about the person it usually goes to.
fn instead(form: Form<'_>, path: &str, index: usize, step: &str, now: &str) -> Html {
    let label = fill(say("procedure", "instead"), &[("step", step)]);
    let edit = {
        let path = path.to_owned();
        move |role: String| -> Edit {
            let path = path.clone();
            Box::new(move |draft| {
                send_to(draft, &path, index, (!role.is_empty()).then_some(&*role));
            })
        }
    };
    let select = Select {
        id: id_of(Which::Trust, &format!("{path}/{index}/to")),
        label: &label,
        is_beside: false,
        options: &roles(form, Some(say("procedure", "as_usual"))),
        now,
    };
    select.editing(form, edit)
}

fn add_to_path(form: Form<'_>, at: usize, pointer: &str, missing: Vec<(String, String)>) -> Html {
    let options = [vec![(String::new(), String::new())], missing].concat();
    let edit = {
        let pointer = pointer.to_owned();
        move |step: String| -> Edit {
            let pointer = pointer.clone();
            Box::new(move |draft| {
                if !step.is_empty() {
                    draft.push(Which::Trust, &pointer, step.into());
                }
            })
        }
    };
    let select = Select {
        id: format!("path-{at}-add"),
        label: say("procedure", "add_to_path"),
        is_beside: false,
        options: &options,
        now: "",
    };
    select.editing(form, edit)
}

/// The people that the path with this index is about.
fn who(form: Form<'_>, about: usize) -> String {
    let at = |name: &str| format!("{LADDER}/about/{about}/{name}");
    let roles = form.app.draft.value(Which::Trust, &at("who")).and_then(Value::as_array);
    let guide = &form.edition().guide;
    let names: Vec<&str> = roles
        .into_iter()
        .flatten()
        .filter_map(|role| guide.role(role.as_str()?).map(|role| &*role.name))
        .collect();
    names.join(", ")
}
