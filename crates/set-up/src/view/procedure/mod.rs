//! The complaints procedure: a pattern, its steps, and the paths through them.

mod path;
mod step;

use set_up::about::ABOUT;
use set_up::draft::{Draft, Which};
use set_up::procedure::{LADDER, STEPS, is_own, paths, pattern_of, patterns, steps};
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::faults::{faults, id_of};
use super::list::undo;
use super::part::part;
use super::question::question;
use super::select::Select;
use crate::app::Message;
use path::{add_about, path};
use step::{add, step};

/// The id of the choice of a pattern.
pub(crate) const PATTERN: &str = "pattern";
/// The value of that choice for the usual procedure.
const USUAL: &str = "";
/// The value for a procedure that isn't a pattern.
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
                {undo(form, ABOUT)}
                {add_about(form)}
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
    let choose = form.link.callback(|value: String| {
        // Staff who choose their own steps again don't want them replaced.
        if value == OWN { Message::ReplaceSteps(false) } else { Message::ChoosePattern(value) }
    });
    let waiting = form.app.pattern.as_deref();
    let select = Select {
        id: PATTERN.to_owned(),
        label: say("procedure", "pattern"),
        is_beside: false,
        options: &options,
        now: waiting.unwrap_or(now),
    };
    html! {
        <>
            {select.choosing(&choose)}
            <div role="status">
                if waiting.is_some() {
                    {question(form, say("procedure", "replace"), Message::ReplaceSteps)}
                }
            </div>
        </>
    }
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

/// Every role as a choice, after the choice of no role, whose words can be given.
fn roles(form: Form<'_>, none: Option<&str>) -> Vec<(String, String)> {
    let none = none.unwrap_or(say("procedure", "nobody"));
    let roles =
        form.edition().guide.roles.iter().map(|role| (role.id.to_string(), role.name.to_string()));
    std::iter::once((String::new(), none.to_owned())).chain(roles).collect()
}
