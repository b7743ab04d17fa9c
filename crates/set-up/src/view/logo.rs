//! A school's logo: the field to choose it in.

use publish::fill::fill;
use publish::logo::{Logo, LogoFlaw, MAX_BYTES};
use publish::pages::logo_image;
use set_up::draft::LOGO;
use set_up::words::say;
use web_sys::HtmlInputElement;
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults, id_of};
use super::list::undo;
use crate::app::Message;
use crate::host::Host;

/// The largest width and height of a logo, in pixels: enough for sharp screens and for paper.
const MAX_SIZE: (u32, u32) = (480, 160);

/// The field for the logo of the school that is being filled in.
pub(crate) fn logo(form: Form<'_>) -> Html {
    let which = form.school();
    let id = id_of(which, LOGO);
    let [hint_id, faults_id, remove_id] =
        ["hint", "faults", "remove"].map(|part| format!("{id}-{part}"));
    let Aria { described_by, invalid } = aria(form, which, LOGO, true);
    let refused = form.app.refused_logo.as_ref().filter(|(school, _)| *school == which);
    let (link, host) = (form.link.clone(), form.props.host.clone());
    let onchange = move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let file = input.files().and_then(|files| files.get(0));
        // Lets staff choose the same file again after they have changed it.
        input.set_value("");
        if let Some(file) = file {
            let host = host.clone();
            link.send_future(async move { Message::Logo(which, shrunk(&host, &file).await) });
        }
    };
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

/// A logo made from a file; otherwise why it can't be one.
async fn shrunk(host: &Host, file: &web_sys::File) -> Result<Logo, String> {
    let (width, height) = MAX_SIZE;
    let small = host.shrink(file, width, height, MAX_BYTES).await;
    let logo = match small {
        Ok(bytes) => Logo::read(&Uint8Array::new(&bytes).to_vec()),
        Err(_) => Err(LogoFlaw::NoPicture),
    };
    logo.map_err(|flaw| fill(why(flaw), &[("name", &file.name())]))
}

fn why(flaw: LogoFlaw) -> &'static str {
    match flaw {
        LogoFlaw::NoPicture => say("logo", "no_picture"),
        LogoFlaw::TooSmall(..) => say("logo", "too_small"),
        LogoFlaw::TooHeavy | LogoFlaw::TooLarge(..) => say("logo", "too_heavy"),
    }
}
