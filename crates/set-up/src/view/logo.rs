//! A school's logo: the field to choose it in.

use publish::fill::fill;
use publish::logo::Logo;
use publish::pages::logo_image;
use set_up::draft::LOGO;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults, id_of};
use super::file::chosen_file;
use super::list::undo;
use crate::app::Message;

/// The field for the logo of the school that is being filled in.
pub(crate) fn logo(form: Form<'_>) -> Html {
    let which = form.school();
    let id = id_of(which, LOGO);
    let [hint_id, faults_id, remove_id] =
        ["hint", "faults", "remove"].map(|part| format!("{id}-{part}"));
    let Aria { described_by, invalid } = aria(form, which, LOGO, true);
    let refused = form.app.refused_logo.as_ref().filter(|(school, _)| *school == which);
    let onchange = form.link.batch_callback(move |event: Event| {
        let file = chosen_file(&event)?;
        Some(Message::ChooseLogo(which, file))
    });
    let remove = {
        let (list, item) = (id.clone(), remove_id.clone());
        form.link.callback(move |_: MouseEvent| Message::Remove {
            list: list.clone(),
            edit: Box::new(move |draft| draft.set_text(which, LOGO, "")),
            announcement: fill(say("list", "removed"), &[("what", say("logo", "logo"))]),
            item: item.clone(),
        })
    };
    let now = form.app.draft.logo(which).and_then(|file| Logo::read(file).ok());
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{say("logo", "logo")}</label>
            <p class="hint" id={hint_id.clone()}>{say("logo", "hint")}</p>
            {faults(form, which, LOGO, &faults_id)}
            <div role="status">
                if let Some((_, why)) = refused {
                    <p class="fault"><strong>{say("page", "error")}{": "}</strong>{why}</p>
                }
            </div>
            <input
                {id}
                type="file"
                accept="image/png,image/jpeg"
                aria-describedby={described_by}
                aria-invalid={invalid}
                {onchange}
            />
            <p class="buttons">
                {for now.map(|logo| logo_image(&logo, logo.data()))}
                if form.app.draft.value(which, LOGO).is_some() {
                    <button type="button" class="quiet-button" id={remove_id} onclick={remove}>
                        {say("logo", "remove")}
                    </button>
                }
            </p>
            {undo(form, &id_of(which, LOGO))}
        </div>
    }
}
