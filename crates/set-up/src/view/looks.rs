//! A school's logo, and its colours, and whether they have enough contrast.

use std::collections::BTreeMap;

use journey::guide::Text;
use publish::check::{Contrast, contrasts_of, nearest_colour};
use publish::fill::fill;
use publish::theme::COLOURS;
use serde::Deserialize;
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults, id_of};
use super::logo::logo;
use super::part::part;
use crate::app::Message;

/// The colours that the form has. A file can also set the others.
const ASKED: [&str; 4] = ["accent", "on-accent", "tint", "focus"];

/// The part of the form about looks.
pub(crate) fn looks(form: Form<'_>) -> Html {
    let theme = form.app.draft.value(form.school(), "/theme");
    let theme = theme.and_then(|theme| BTreeMap::deserialize(theme).ok()).unwrap_or_default();
    let scheme = |title: &'static str, prefix: &'static str| {
        html! {
            <fieldset class="colours">
                <legend>{title}</legend>
                {for ASKED.map(|name| colour(form, &theme, prefix, name))}
            </fieldset>
        }
    };
    let content = html! {
        <>
            {logo(form)}
            {scheme(say("looks", "light"), "")}
            {scheme(say("looks", "dark"), "dark-")}
        </>
    };
    part("looks", say("looks", "title"), say("looks", "intro"), content)
}

/// One colour: a box to choose it in, its contrasts, and buttons to change it.
fn colour(form: Form<'_>, theme: &BTreeMap<String, Text>, prefix: &str, base: &str) -> Html {
    let name = format!("{prefix}{base}");
    let which = form.school();
    let pointer = format!("/theme/{name}");
    let id = id_of(which, &pointer);
    let known = COLOURS.iter().find(|colour| colour.name == base);
    let usual = known.map(|known| if prefix.is_empty() { known.light } else { known.dark });
    let own = theme.get(&name).map(|value| &**value);
    let set = |value: Option<String>| {
        let pointer = pointer.clone();
        form.link.callback(move |_: MouseEvent| {
            let (pointer, value) = (pointer.clone(), value.clone().unwrap_or_default());
            Message::Edit(Box::new(move |draft| draft.set_text(which, &pointer, &value)))
        })
    };
    let oninput = {
        let pointer = pointer.clone();
        form.link.callback(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            let pointer = pointer.clone();
            Message::Edit(Box::new(move |draft| draft.set_text(which, &pointer, &value)))
        })
    };
    let contrast = |Contrast { with, ratio, least, .. }: Contrast| {
        let ratio_shown = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
        let least_shown = least.to_string();
        let gaps = [
            ("ratio", &*ratio_shown),
            ("other", say("looks.names", with)),
            ("least", &least_shown),
        ];
        let class = if ratio < least { "contrast contrast--low" } else { "contrast" };
        html! { <li {class}>{fill(say("looks", "contrast"), &gaps)}</li> }
    };
    let contrasts = contrasts_of(theme, &name);
    let is_easy = contrasts.iter().all(|contrast| contrast.ratio >= contrast.least);
    let nearest = nearest_colour(theme, &name);
    let Aria { described_by, invalid } = aria(form, which, &pointer, false);
    let shown = own.or(usual).unwrap_or_default().to_owned();
    html! {
        <div class="field colour" key={id.clone()}>
            <label for={id.clone()}>{say("looks.names", base)}</label>
            {faults(form, which, &pointer, &format!("{id}-faults"))}
            <input
                {id}
                type="color"
                value={shown}
                aria-describedby={described_by}
                aria-invalid={invalid}
                {oninput}
            />
            if is_easy {
                <p class="hint">{say("looks", "easy")}</p>
            }
            <details>
                <summary class="hint">{say("looks", "contrasts")}</summary>
                <ul class="contrasts">{for contrasts.into_iter().map(contrast)}</ul>
            </details>
            if let Some(nearest) = nearest {
                <button type="button" class="quiet-button" onclick={set(Some(nearest.clone()))}>
                    {fill(say("looks", "nearest"), &[("colour", &nearest)])}
                </button>
            }
            if own.is_some() {
                <button type="button" class="quiet-button" onclick={set(None)}>
                    {say("looks", "usual")}
                </button>
            }
        </div>
    }
}
