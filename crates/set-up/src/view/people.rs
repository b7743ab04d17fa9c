//! How parents reach people at a school.

use std::slice;

use journey::guide::{Channel, Id, Role};
use publish::fault::Severity;
use publish::fill::fill;
use set_up::procedure::is_reachable;
use set_up::whereabouts::with_first_letter;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::faults::things_left;
use super::field::{EMAIL, LINK, ROLE, TELEPHONE, TEXT, field};
use super::part::part;

/// The fields of a person.
const FIELDS: [&str; 7] = ["person", "telephone", "email", "address", "link", "hours", "name"];
/// How many of them, from the first on, are shown while the person is folded.
const SHOWN: usize = 5;

/// The part of the form about people at the school that is being filled in.
pub(crate) fn people(form: Form<'_>) -> Html {
    let name = form.app.draft.text(form.school(), "/name").trim();
    let name = if name.is_empty() { say("people", "your_school") } else { name };
    let intro = fill(say("people", "intro"), &[("school", name)]);
    let edition = form.edition();
    let wanted = wanted(form);
    let is_first = |role: &&Role| role.id == edition.guide.office || wanted.contains(&&role.id);
    let (first, others): (Vec<&Role>, Vec<&Role>) = edition.guide.roles.iter().partition(is_first);
    let list =
        |roles: Vec<&Role>| html! { <>{for roles.into_iter().map(|role| person(form, role))}</> };
    let content = html! {
        <>
            {list(first)}
            <h3>{say("people", "others")}</h3>
            {list(others)}
        </>
    };
    part("people", say("people", "title"), &intro, content)
}

/// The roles to whom the complaints procedure sends parents, and those to whom every guide sends them
/// if a child may not be safe.
fn wanted(form: Form<'_>) -> Vec<&Id> {
    let edition = form.edition();
    let steps = edition.steps.iter().filter_map(|(place, _)| edition.guide.place(place));
    let urgent = edition.guide.places.iter().filter(|place| place.channel == Channel::Urgent);
    let receivers = steps.chain(urgent).flat_map(|place| {
        // Whoever passes letters on is the one that parents write to.
        place.via.as_ref().map_or(&*place.to, slice::from_ref).iter().chain(&place.or_to)
    });
    receivers.collect()
}

fn person(form: Form<'_>, role: &Role) -> Html {
    let which = form.school();
    let at = |name: &str| format!("/roles/{}/{name}", role.id);
    let called = fill(say("people", "called_hint"), &[("role", &role.name)]);
    let telephone = Some(say("people", "telephone_hint"));
    html! {
        // The school is in the key, so that unfolding somebody at one school doesn't unfold them at
        // the next. Faults don't fold or unfold anybody: an address is faulty until it's complete,
        // and fields mustn't close while somebody types in them.
        <details class="person" key={format!("{which:?}{}", role.id)}>
            <summary>
                <span class="person__role">{with_first_letter(&role.name, char::to_uppercase)}</span>
                {" "}
                {state(form, role)}
            </summary>
            <div class="fields">
                {field(form, which, &at("person"), TEXT, say("people", "person"), None)}
                {field(form, which, &at("telephone"), TELEPHONE, say("people", "telephone"), telephone)}
                {field(form, which, &at("email"), EMAIL, say("people", "email"), None)}
                {field(form, which, &at("hours"), TEXT, say("people", "hours"), Some(say("people", "hours_hint")))}
                {field(form, which, &at("name"), ROLE, say("people", "called"), Some(&called))}
                {field(form, which, &at("address"), TEXT, say("people", "address"), None)}
                {field(form, which, &at("link"), LINK, say("people", "link"), Some(say("people", "link_hint")))}
            </div>
        </details>
    }
}

/// What is filled in about somebody, what is missing and how much is wrong.
fn state(form: Form<'_>, role: &Role) -> Html {
    let (draft, which) = (&form.app.draft, form.school());
    let pointers = FIELDS.map(|name| format!("/roles/{}/{name}", role.id));
    let text = |pointer: &String| draft.text(which, pointer).trim();
    let mut parts: Vec<&str> =
        pointers[..SHOWN].iter().map(text).filter(|text| !text.is_empty()).collect();
    if !is_reachable(draft, which, &role.id) {
        parts.push(if form.is_shared(&role.id) {
            say("people", "shared")
        } else if pointers.iter().all(|pointer| text(pointer).is_empty()) {
            say("people", "empty")
        } else {
            say("people", "unreachable")
        });
    }
    let checked = pointers.iter().filter(|pointer| form.app.shows_faults(which, pointer));
    let errors = checked.flat_map(|pointer| form.app.checkup.at(which, pointer));
    let errors = errors.filter(|finding| finding.severity == Severity::Error).count();
    html! {
        <span class="person__state">
            if errors > 0 {
                <strong class="person__faults">{things_left(errors)}</strong>{" "}
            }
            {parts.join(", ")}
        </span>
    }
}
