//! The paths through the steps.

use publish::fill::fill;
use serde_json::Value;
use set_up::about::{ABOUT, add_path, has_path};
use set_up::draft::Which;
use set_up::procedure::{add_to_path, is_outside, send_to, step_of, steps};
use set_up::words::say;
use yew::prelude::*;

use super::step::via;
use super::{name_of, roles};
use crate::app::Edit;
use crate::view::Form;
use crate::view::add::{Add, added};
use crate::view::faults::{faults, id_of};
use crate::view::list::{List, buttons, undo};
use crate::view::select::Select;

/// One path: the usual one, or one for complaints about certain people.
pub(super) fn path(form: Form<'_>, at: usize, pointer: &str) -> Html {
    let draft = &form.app.draft;
    let (title, remove) = match at.checked_sub(1) {
        None => (say("procedure", "path").to_owned(), Html::default()),
        Some(about) => {
            let who = who(form, about);
            let list = List { is_ordered: false, ..List::plain(ABOUT) };
            let what = fill(say("procedure", "about_steps"), &[("who", &who)]);
            let title = fill(say("procedure", "about"), &[("who", &who)]);
            (title, buttons(form, list, about, &what))
        }
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
            <div class="item__head path">
                <h3 id={heading_id(at)} tabindex="-1">{title}</h3>
                {remove}
            </div>
            {faults(form, Which::Trust, pointer, &id_of(Which::Trust, pointer))}
            <ol class="items">{for items.iter().enumerate().map(item)}</ol>
            {undo(form, pointer)}
            if !missing.is_empty() {
                {add(form, at, pointer, &missing)}
            }
        </>
    }
}

/// The choice of who a step goes to if the complaint is about the person it usually goes to.
fn instead(form: Form<'_>, path: &str, index: usize, step: &str, now: &str) -> Html {
    let label = fill(say("procedure", "instead"), &[("step", step)]);
    let to = format!("{path}/{index}/to");
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
        id: id_of(Which::Trust, &to),
        label: &label,
        is_beside: false,
        options: &roles(form, Some(say("procedure", "as_usual"))),
        now,
    };
    select.editing(form, &to, edit)
}

/// The choice of a step to add to a path.
fn add(form: Form<'_>, at: usize, pointer: &str, missing: &[(String, String)]) -> Html {
    let pointer = pointer.to_owned();
    // The button disappears with the last step that can be added, so the heading gets the focus.
    let focus = (missing.len() == 1).then(|| heading_id(at));
    let add = Add {
        id: format!("path-{at}-add"),
        label: say("procedure", "add_to_path"),
        hint: None,
        options: missing,
        button: say("procedure", "add"),
    };
    add.html(form, move |step, name| {
        let (pointer, step) = (pointer.clone(), step.to_owned());
        added(Box::new(move |draft| add_to_path(draft, &pointer, &step)), name, focus.clone())
    })
}

/// The choice of somebody else whom complaints can be about.
pub(super) fn add_about(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let roles = form.edition().guide.roles.iter();
    let roles = roles.filter(|role| !role.outside && !has_path(draft, &role.id));
    let roles: Vec<(String, String)> =
        roles.map(|role| (role.id.to_string(), role.name.to_string())).collect();
    if roles.is_empty() {
        return Html::default();
    }
    let at = draft.length(Which::Trust, ABOUT) + 1;
    let add = Add {
        id: "new_about".to_owned(),
        label: say("procedure", "new_about"),
        hint: Some(say("procedure", "new_about_hint")),
        options: &roles,
        button: say("procedure", "add_about"),
    };
    add.html(form, move |role, name| {
        let role = role.to_owned();
        let what = fill(say("procedure", "about_steps"), &[("who", name)]);
        added(Box::new(move |draft| add_path(draft, &role)), &what, Some(heading_id(at)))
    })
}

/// The id of the heading of a path.
fn heading_id(at: usize) -> String {
    format!("path-{at}")
}

/// The people that the path with this index is about.
fn who(form: Form<'_>, about: usize) -> String {
    let at = |name: &str| format!("{ABOUT}/{about}/{name}");
    let roles = form.app.draft.value(Which::Trust, &at("who")).and_then(Value::as_array);
    let guide = &form.edition().guide;
    let names: Vec<&str> = roles
        .into_iter()
        .flatten()
        .filter_map(|role| guide.role(role.as_str()?).map(|role| &*role.name))
        .collect();
    names.join(", ")
}
