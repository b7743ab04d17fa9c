//! How parents reach people at a school.

use journey::guide::Role;
use publish::fill::fill;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::field::{EMAIL, LINK, ROLE, TELEPHONE, TEXT, field};
use super::part::part;

/// The part of the form about people at the school that is being filled in.
pub(crate) fn people(form: Form<'_>) -> Html {
    let name = form.app.draft.text(form.school(), "/name").trim();
    let name = if name.is_empty() { say("people", "your_school") } else { name };
    let intro = fill(say("people", "intro"), &[("school", name)]);
    let edition = form.edition();
    let (office, others): (Vec<&Role>, Vec<&Role>) =
        edition.guide.roles.iter().partition(|role| role.id == edition.guide.office);
    let content = html! {
        <>{for office.into_iter().chain(others).map(|role| person(form, role))}</>
    };
    part("people", say("people", "title"), &intro, content)
}

fn person(form: Form<'_>, role: &Role) -> Html {
    let which = form.school();
    let at = |name: &str| format!("/roles/{}/{name}", role.id);
    let is_office = form.edition().guide.office == role.id;
    let draft = &form.app.draft;
    let given = [at("person"), at("telephone"), at("email")];
    let given: Vec<&str> = given
        .iter()
        .map(|pointer| draft.text(which, pointer))
        .filter(|text| !text.is_empty())
        .collect();
    let called = fill(say("people", "called_hint"), &[("role", &role.name)]);
    let telephone = Some(say("people", "telephone_hint"));
    html! {
        // The school is in the key, so that unfolding somebody at one school doesn't at the next. Faults
        // don't unfold or fold anybody: an address is faulty until it's whole, and nobody's fields may
        // close while they are typed into.
        <details class="person" key={format!("{which:?}{}", role.id)} open={is_office}>
            <summary>
                <span class="person__role">{&*role.name}</span>
                if !given.is_empty() {
                    <span class="person__given">{given.join(", ")}</span>
                }
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
