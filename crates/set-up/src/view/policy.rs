//! The social networking policy, if there is one: its statements and where they come from.

use journey::guide::Id;
use publish::fill::fill;
use set_up::draft::{Draft, Which};
use set_up::policy::{
    POLICY, SECTIONS, STATEMENTS, add_section, add_statement, begin, begin_from_example, is_on,
    put_aside, remove_section, set_on,
};
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::add::added;
use super::faults::{faults, id_of};
use super::field::{Input, LONG, MONTH, TEXT, choice, field};
use super::list::{List, buttons, undo};
use super::option::option;
use super::part::part;
use super::select::Select;
use crate::app::{Edit, Message};

/// The part of the form about the policy.
pub(crate) fn policy(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let has_one = draft.value(Which::Trust, POLICY).is_some();
    let whether = |wants: bool, label: &'static str| {
        let onchange = form.link.callback(move |_: Event| {
            Message::Edit(Box::new(move |draft| {
                if wants {
                    begin(draft, say("policy", "name_new"), say("policy", "statement_new"));
                } else {
                    put_aside(draft);
                }
            }))
        });
        option("policy", has_one == wants, false, label, onchange)
    };
    let content = html! {
        <>
            <fieldset class="field">
                <legend class="unseen">{say("policy", "title")}</legend>
                {whether(false, say("policy", "none"))}
                {whether(true, say("policy", "own"))}
            </fieldset>
            if has_one {
                {about(form)}
                {sections(form)}
                <h3>{say("policy", "statements")}</h3>
                {faults(form, Which::Trust, STATEMENTS, &id_of(Which::Trust, STATEMENTS))}
                <ol class="items">
                    {for (0..draft.length(Which::Trust, STATEMENTS)).map(|at| statement(form, at))}
                </ol>
                {undo(form, STATEMENTS)}
                {statement_adder(form)}
            } else {
                <p class="hint">{say("policy", "model_hint")}</p>
                {adder(
                    form,
                    say("policy", "model"),
                    begin_from_example,
                    say("policy", "title").to_owned(),
                    &format!("{POLICY}/title"),
                )}
            }
        </>
    };
    part("policy", say("policy", "title"), say("policy", "intro"), content)
}

/// The policy's title, owner, version and dates.
fn about(form: Form<'_>) -> Html {
    let one = |name: &str, kind: Input, label: &str, hint: Option<&str>| {
        field(form, Which::Trust, &format!("{POLICY}/{name}"), kind, label, hint)
    };
    let month = Some(say("policy", "month_hint"));
    html! {
        <div class="fields">
            {one("title", TEXT, say("policy", "name"), Some(say("policy", "document")))}
            {one("owner", TEXT, say("policy", "owner"), None)}
            {one("version", TEXT, say("policy", "version"), None)}
            {one("agreed", MONTH, say("policy", "agreed"), month)}
            {one("review", MONTH, say("policy", "review"), month)}
        </div>
    }
}

fn sections(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let section = |index: usize| {
        let label = numbered("section_name", index);
        let [id, pointer] = ["id", "title"].map(|name| format!("{SECTIONS}/{index}/{name}"));
        let remove = |draft: &mut Draft, _: &str, index| remove_section(draft, index);
        let list = List { pointer: SECTIONS, remove, is_ordered: true };
        html! {
            <li class="item">
                <p class="item__head">{buttons(form, list, index, &label)}</p>
                {faults(form, Which::Trust, &id, &id_of(Which::Trust, &id))}
                {field(form, Which::Trust, &pointer, TEXT, &label, None)}
            </li>
        }
    };
    let count = draft.length(Which::Trust, SECTIONS);
    html! {
        <>
            <h3>{say("policy", "sections")}</h3>
            <ol class="items">{for (0..count).map(section)}</ol>
            {undo(form, SECTIONS)}
            {adder(
                form,
                say("policy", "add_section"),
                |draft| add_section(draft, say("policy", "section_new")),
                numbered("section_name", count),
                &format!("{SECTIONS}/{count}/title"),
            )}
        </>
    }
}

/// One statement.
fn statement(form: Form<'_>, index: usize) -> Html {
    let draft = &form.app.draft;
    let at = |name: &str| format!("{STATEMENTS}/{index}/{name}");
    let label = numbered("text", index);
    let kinds = ["do", "dont", "action"].map(|kind| (kind, say("policy.kinds", kind)));
    let england = form.props.checker.guide.iter();
    let themes = england.flat_map(|guide| &guide.merged.guide.themes);
    let theme = |theme: &Id| {
        let onchange = {
            let theme = theme.clone();
            form.link.callback(move |event: Event| {
                let is_checked = event.target_unchecked_into::<HtmlInputElement>().checked();
                let theme = theme.clone();
                Message::Edit(Box::new(move |draft| set_on(draft, index, &theme, is_checked)))
            })
        };
        html! {
            <label class="option">
                <input type="checkbox" checked={is_on(draft, index, theme)} {onchange} />
                {say("policy.themes", theme)}
            </label>
        }
    };
    html! {
        <li class="item">
            <p class="item__head">{buttons(form, List::plain(STATEMENTS), index, &label)}</p>
            {field(form, Which::Trust, &at("text"), LONG, &label, None)}
            {choice(form, Which::Trust, &at("kind"), say("policy", "kind"), None, &kinds)}
            {section_of(form, index)}
            <fieldset class="field">
                <legend>{say("policy", "about")}</legend>
                {faults(form, Which::Trust, &at("on"), &id_of(Which::Trust, &at("on")))}
                <div class="fields">{for themes.map(theme)}</div>
            </fieldset>
        </li>
    }
}

/// The section that a statement comes from.
fn section_of(form: Form<'_>, index: usize) -> Html {
    let draft = &form.app.draft;
    let pointer = format!("{STATEMENTS}/{index}/section");
    let mut options = vec![(String::new(), say("policy", "no_section").to_owned())];
    options.extend((0..draft.length(Which::Trust, SECTIONS)).map(|at| {
        let text =
            |name: &str| draft.text(Which::Trust, &format!("{SECTIONS}/{at}/{name}")).to_owned();
        (text("id"), text("title"))
    }));
    let edit = {
        let pointer = pointer.clone();
        move |section: String| -> Edit {
            let pointer = pointer.clone();
            Box::new(move |draft| draft.set_text(Which::Trust, &pointer, &section))
        }
    };
    let select = Select {
        id: id_of(Which::Trust, &pointer),
        label: say("policy", "section"),
        is_beside: false,
        options: &options,
        now: draft.text(Which::Trust, &pointer),
    };
    select.editing(form, &pointer, edit)
}

/// The name of the item with this index, in these words of the table `policy`.
fn numbered(words: &str, index: usize) -> String {
    fill(say("policy", words), &[("number", &(index + 1).to_string())])
}

/// The button that adds a statement.
fn statement_adder(form: Form<'_>) -> Html {
    let count = form.app.draft.length(Which::Trust, STATEMENTS);
    adder(
        form,
        say("policy", "add"),
        |draft| add_statement(draft, say("policy", "statement_new")),
        numbered("text", count),
        &format!("{STATEMENTS}/{count}/text"),
    )
}

/// A button that adds something with this name. The focus moves to the field `first` of it.
fn adder(form: Form<'_>, label: &str, add: fn(&mut Draft), name: String, first: &str) -> Html {
    let first = id_of(Which::Trust, first);
    let onclick =
        form.link.callback(move |_: MouseEvent| added(Box::new(add), &name, Some(first.clone())));
    html! {
        <p class="buttons">
            <button type="button" class="quiet-button" {onclick}>{label.to_owned()}</button>
        </p>
    }
}
