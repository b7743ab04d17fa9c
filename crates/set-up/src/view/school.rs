//! Whose guide it is: one school, or a trust and its schools.

use publish::fill::fill;
use set_up::checkup::STATUS;
use set_up::draft::Which;
use set_up::words::say;
use yew::prelude::*;

use super::field::{TEXT, choice, field};
use super::list::undo;
use super::option::option;
use super::select::select_one;
use super::table::table;
use super::{Form, name_of};
use crate::app::Message;

/// The first part of the form.
pub(crate) fn school(form: Form<'_>) -> Html {
    let is_group = form.app.draft.is_group;
    let kind = |group: bool, label: &'static str| {
        let onchange = form.link.callback(move |_: Event| Message::ChooseGroup(group));
        let is_off = !group && form.app.draft.schools() > 1;
        option("kind", is_group == group, is_off, label, onchange)
    };
    let statuses = [
        ("academies", say("school", "academies")),
        ("maintained", say("school", "maintained")),
        ("independent", say("school", "independent")),
    ];
    html! {
        <section class="part part--first" aria-labelledby="school_title">
            <h2 id="school_title">{say("school", "title")}</h2>
            if is_group {
                {field(form, Which::Trust, "/name", TEXT, say("school", "trust_name"), None)}
                {schools(form)}
                {table(form)}
            } else {
                {name(form, Which::School(0))}
            }
            {choice(
                form,
                Which::Trust,
                STATUS,
                say("school", "status"),
                Some(say("school", "status_hint")),
                &statuses,
            )}
            {early_years(form)}
            <fieldset class="field">
                <legend>{say("school", "kind")}</legend>
                {kind(false, say("school", "alone"))}
                {kind(true, say("school", "group"))}
            </fieldset>
        </section>
    }
}

/// Asks for nursery and Reception, because the law on early years then applies to complaints.
fn early_years(form: Form<'_>) -> Html {
    let value = form.app.draft.value(Which::Trust, EARLY_YEARS);
    let is_checked = value.is_some_and(|value| *value == true);
    let onchange = form.link.callback(move |_: Event| {
        Message::Edit(Box::new(move |draft| {
            draft.set(Which::Trust, EARLY_YEARS, (!is_checked).then_some(true.into()));
        }))
    });
    let label = if form.app.draft.is_group {
        say("school", "early_years_group")
    } else {
        say("school", "early_years")
    };
    html! {
        <label class="option">
            <input type="checkbox" checked={is_checked} {onchange} />
            {label}
        </label>
    }
}

/// Stands for the list of schools, which isn't a field of any file.
const SCHOOLS: &str = "/schools";

/// The field of a trust's file that says whether it has children in nursery or Reception.
const EARLY_YEARS: &str = "/early_years";

/// The name of a school.
fn name(form: Form<'_>, which: Which) -> Html {
    field(form, which, "/name", TEXT, say("school", "name"), Some(say("school", "name_hint")))
}

/// The schools of a trust, and which of them is being filled in.
fn schools(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let names = (0..draft.schools()).map(|index| name_of(draft, index)).collect();
    let choose = form.link.callback(Message::ChooseSchool);
    let index = form.app.school;
    let add = form.link.callback(|_: MouseEvent| Message::AddSchool);
    let removed = fill(say("list", "removed"), &[("what", &form.school_name())]);
    let remove = form.link.callback(move |_: MouseEvent| Message::Remove {
        list: SCHOOLS.to_owned(),
        edit: Box::new(move |draft| draft.remove_school(index)),
        announcement: removed.clone(),
        item: "chosen_school".to_owned(),
    });
    html! {
        <div class="schools-of-trust">
            <h3>{say("school", "schools")}{format!(" ({})", draft.schools())}</h3>
            {select_one("chosen_school", say("school", "choose"), names, form.app.school, &choose)}
            {name(form, form.school())}
            <p class="buttons">
                <button type="button" class="quiet-button" onclick={add}>{say("school", "add")}</button>
                if draft.schools() > 1 {
                    <button type="button" class="quiet-button" onclick={remove}>
                        {fill(say("school", "remove"), &[("school", &form.school_name())])}
                    </button>
                }
            </p>
            {undo(form, SCHOOLS)}
        </div>
    }
}
