//! The complaints procedure: a pattern, its steps, and the paths through them.

use journey::school::Contact;
use publish::fill::fill;
use serde_json::Value;
use set_up::draft::{Draft, Which};
use set_up::procedure::{
    LADDER, STEPS, add_step, is_own, is_reachable, paths, pattern_of, patterns, remove_step,
    send_to, step_of, steps,
};
use set_up::words::say;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Form;
use super::faults::{faults, id_of};
use super::field::{TEXT, field};
use super::list::{List, buttons, undo};
use super::part::part;
use super::question::question;
use super::select::{select, select_with};
use super::span::span;
use crate::app::{Edit, Message};

/// The kinds of steps that staff can add.
const KINDS: [&str; 4] = ["talk", "write", "review", "panel"];
/// The values for the usual procedure, and for one that isn't a pattern.
const USUAL: &str = "";
/// The id of the choice of a pattern.
pub(crate) const PATTERN: &str = "pattern";
const OWN: &str = "own";

/// The part of the form about the procedure.
pub(crate) fn procedure(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let has_own = draft.value(Which::Trust, LADDER).is_some();
    let content = html! {
        <>
            {pattern(form)}
            {faults(form, Which::Trust, LADDER, &id_of(Which::Trust, LADDER))}
            if has_own {
                <h3>{say("procedure", "steps")}</h3>
                <ol class="items">{for (0..draft.length(Which::Trust, STEPS)).map(|at| step(form, at))}</ol>
                {undo(form, STEPS)}
                {add(form)}
                {for paths(draft).iter().enumerate().map(|(at, pointer)| path(form, at, pointer))}
            }
        </>
    };
    part("procedure", say("procedure", "title"), say("procedure", "intro"), content)
}

/// The choice of a pattern to start the procedure from.
fn pattern(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let now = match (pattern_of(draft), is_own(draft)) {
        (Some(pattern), _) => &*pattern.id,
        (None, true) => OWN,
        (None, false) => USUAL,
    };
    let mut options = vec![(USUAL.to_owned(), say("procedure", "usual").to_owned())];
    options.extend(patterns().iter().map(|pattern| (pattern.id.clone(), pattern.title.clone())));
    if now == OWN {
        options.push((OWN.to_owned(), say("procedure", "own").to_owned()));
    }
    let choose = form.link.callback(|event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        if value == OWN { Message::ReplaceSteps(false) } else { Message::ChoosePattern(value) }
    });
    let waiting = form.app.pattern.as_deref();
    html! {
        <>
            {select_with(PATTERN.to_owned(), say("procedure", "pattern"), &options, waiting.unwrap_or(now), choose)}
            <div role="status">
                if waiting.is_some() {
                    {question(form, say("procedure", "replace"), Message::ReplaceSteps)}
                }
            </div>
        </>
    }
}

/// One step.
fn step(form: Form<'_>, index: usize) -> Html {
    let draft = &form.app.draft;
    let at = |name: &str| format!("{STEPS}/{index}/{name}");
    let kind = draft.text(Which::Trust, &at("kind"));
    let number = fill(say("procedure", "step"), &[("number", &(index + 1).to_string())]);
    // The order of steps is in the paths.
    let remove = |draft: &mut Draft, _: &str, index| remove_step(draft, index);
    let list = List { pointer: STEPS, remove, is_ordered: false };
    let name = name_of(draft, draft.text(Which::Trust, &at("id")));
    let is_outside = kind == "outside";
    let is_meeting = matches!(kind, "review" | "panel");
    let to = at("to");
    let now = draft.text(Which::Trust, &format!("{to}/0")).to_owned();
    let set_to = set_role(&to, |role| vec![role].into());
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
            {faults(form, Which::Trust, &to, &(id_of(Which::Trust, &to) + "-faults"))}
            if !is_outside {
                <div class="fields">
                    {field(form, Which::Trust, &at("stage"), TEXT, say("procedure", "stage"), None)}
                    {select(form, id_of(Which::Trust, &to), say("procedure", "to"), &roles(form, None), &now, set_to)}
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

/// Sets a field to the chosen role, or removes it if none is chosen.
fn set_role(pointer: &str, written: fn(String) -> Value) -> impl Fn(String) -> Edit + use<> {
    let pointer = pointer.to_owned();
    move |role| {
        let pointer = pointer.clone();
        let value = (!role.is_empty()).then(|| written(role));
        Box::new(move |draft| draft.set(Which::Trust, &pointer, value))
    }
}

/// Who passes letters on in a step, and so whom parents are told to write to.
fn via(form: Form<'_>, pointer: &str) -> Html {
    let now = form.app.draft.text(Which::Trust, pointer);
    let options = roles(form, Some(say("procedure", "straight")));
    let role = form.edition().guide.role(now);
    let lacks = role
        .filter(|_| !has_contact(form, now))
        .map(|role| fill(say("procedure", "via_missing"), &[("role", &role.name)]));
    html! {
        <div>
            {select(form, id_of(Which::Trust, pointer), say("procedure", "via"), &options, now, set_role(pointer, Value::from))}
            if let Some(lacks) = lacks {
                <p class="advice"><strong>{say("page", "advice")}{": "}</strong>{lacks}</p>
            }
        </div>
    }
}

/// Whether the school that is being filled in, or all schools of its trust, say how to reach someone.
fn has_contact(form: Form<'_>, role: &str) -> bool {
    is_reachable(&form.app.draft, form.school(), role)
        || form.edition().shared.contact(role).is_some_and(Contact::is_reachable)
}

/// The buttons that add a step.
fn add(form: Form<'_>) -> Html {
    let kind = NodeRef::default();
    let onclick = {
        let kind = kind.clone();
        let to = form.edition().guide.office.clone();
        form.link.batch_callback(move |_: MouseEvent| {
            let kind = kind.cast::<HtmlSelectElement>()?.value();
            let to = to.clone();
            Some(Message::Edit(Box::new(move |draft| add_step(draft, &kind, &to))))
        })
    };
    html! {
        <div class="field">
            <label for="new_step">{say("procedure", "kind")}</label>
            <p class="buttons">
                <select id="new_step" ref={kind}>
                    {for KINDS.map(|kind| html! { <option value={kind} selected={kind == KINDS[0]}>{say("procedure.kinds", kind)}</option> })}
                </select>
                <button type="button" class="quiet-button" {onclick}>{say("procedure", "add")}</button>
            </p>
        </div>
    }
}

/// One path: the usual one, or one for complaints about certain people.
fn path(form: Form<'_>, at: usize, pointer: &str) -> Html {
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
    let options = roles(form, Some(say("procedure", "as_usual")));
    let edit = {
        let path = path.to_owned();
        move |role: String| -> Edit {
            let path = path.clone();
            Box::new(move |draft| {
                send_to(draft, &path, index, (!role.is_empty()).then_some(&*role));
            })
        }
    };
    let id = id_of(Which::Trust, &format!("{path}/{index}/to"));
    select(form, id, &label, &options, now, edit)
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
    select(form, format!("path-{at}-add"), say("procedure", "add_to_path"), &options, "", edit)
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

/// The name of a step: its stage, or its kind if it has none.
fn name_of(draft: &Draft, id: &str) -> String {
    let Some(index) = steps(draft).position(|step| step == id) else { return id.to_owned() };
    let stage = draft.text(Which::Trust, &format!("{STEPS}/{index}/stage"));
    if !stage.is_empty() {
        return stage.to_owned();
    }
    say("procedure.kinds", draft.text(Which::Trust, &format!("{STEPS}/{index}/kind"))).to_owned()
}

fn is_outside(draft: &Draft, id: &str) -> bool {
    let index = steps(draft).position(|step| step == id);
    index.is_some_and(|index| {
        draft.text(Which::Trust, &format!("{STEPS}/{index}/kind")) == "outside"
    })
}

/// Every role as a choice, after the words for no role, if given.
fn roles(form: Form<'_>, none: Option<&str>) -> Vec<(String, String)> {
    let none = none.unwrap_or(say("procedure", "nobody"));
    let roles =
        form.edition().guide.roles.iter().map(|role| (role.id.to_string(), role.name.to_string()));
    std::iter::once((String::new(), none.to_owned())).chain(roles).collect()
}
