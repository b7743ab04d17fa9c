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
use super::faults::{faults, id_of};
use super::list::undo;
use crate::app;
use crate::host::Host;

/// The most width and height that a logo keeps, in pixels: enough for sharp screens and for paper.
const ROOM: (u32, u32) = (480, 160);

/// The field for the logo of the school that is being filled in.
pub(crate) fn logo(form: Form<'_>) -> Html {
    let which = form.school();
    let id = id_of(which, LOGO);
    let [hint_id, faults_id, remove_id] =
        ["hint", "faults", "remove"].map(|part| format!("{id}-{part}"));
    let is_wrong = form.app.checkup.at(which, LOGO).next().is_some();
    let chosen = form.link.callback(move |logo: Logo| app::Message::Change {
        edit: Box::new(move |draft| draft.set_logo(which, logo)),
        said: say("logo", "added").to_owned(),
        focus: None,
    });
    let remove = {
        let (list, item) = (id.clone(), remove_id.clone());
        form.link.callback(move |_: MouseEvent| app::Message::Remove {
            list: list.clone(),
            edit: Box::new(move |draft| draft.set_text(which, LOGO, "")),
            said: fill(say("list", "removed"), &[("what", say("logo", "logo"))]),
            item: item.clone(),
        })
    };
    let now = form.app.draft.logo(which).and_then(|file| Logo::read(file).ok());
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{say("logo", "logo")}</label>
            <p class="hint" id={hint_id.clone()}>{say("logo", "hint")}</p>
            {faults(form, which, LOGO, &faults_id)}
            <Chooser
                {id}
                described_by={if is_wrong { format!("{hint_id} {faults_id}") } else { hint_id }}
                {is_wrong}
                host={form.props.host.clone()}
                {chosen}
            />
            <p class="buttons">
                {for now.map(|logo| logo_image(&logo, logo.data()))}
                if !form.app.draft.text(which, LOGO).is_empty() {
                    <button type="button" class="quiet-button" id={remove_id} onclick={remove}>
                        {say("logo", "remove")}
                    </button>
                }
            </p>
            {undo(form, &id_of(which, LOGO))}
        </div>
    }
}

/// A box to choose a picture in. Passes it on once it's small enough to be a logo, and otherwise says
/// why it can't be.
struct Chooser {
    /// Why the last file was refused.
    refused: String,
}

enum Message {
    Choose(web_sys::File),
    /// What could be made of the file with this name; nothing if it isn't a picture.
    Shrunk(String, Option<Vec<u8>>),
}

#[derive(Clone, PartialEq, Properties)]
struct ChooserProps {
    id: String,
    described_by: String,
    is_wrong: bool,
    host: Host,
    chosen: Callback<Logo>,
}

impl Component for Chooser {
    type Message = Message;
    type Properties = ChooserProps;

    fn create(_: &Context<Self>) -> Self {
        Self { refused: String::new() }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let ChooserProps { host, chosen, .. } = context.props();
        match message {
            Message::Choose(file) => {
                let host = host.clone();
                context.link().send_future(async move {
                    let (width, height) = ROOM;
                    let shrunk = host.shrink(&file, width, height, MAX_BYTES).await;
                    let bytes = shrunk.map(|bytes| Uint8Array::new(&bytes).to_vec());
                    Message::Shrunk(file.name(), bytes.ok())
                });
                false
            }
            Message::Shrunk(name, bytes) => {
                self.refused.clear();
                match bytes.as_deref().map_or(Err(LogoFlaw::NoPicture), Logo::read) {
                    Ok(logo) => chosen.emit(logo),
                    Err(flaw) => self.refused = fill(why(flaw), &[("name", &name)]),
                }
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ChooserProps { id, described_by, is_wrong, .. } = context.props().clone();
        let onchange = context.link().batch_callback(|event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let file = input.files().and_then(|files| files.get(0));
            // Lets staff choose the same file again after they have changed it.
            input.set_value("");
            file.map(Message::Choose)
        });
        html! {
            <>
                <div role="status">
                    if !self.refused.is_empty() {
                        <p class="fault"><strong>{say("page", "error")}{": "}</strong>{&self.refused}</p>
                    }
                </div>
                <input
                    {id}
                    type="file"
                    accept="image/png,image/jpeg"
                    aria-describedby={described_by}
                    aria-invalid={is_wrong.then_some("true")}
                    {onchange}
                />
            </>
        }
    }
}

fn why(flaw: LogoFlaw) -> &'static str {
    match flaw {
        LogoFlaw::NoPicture => say("logo", "no_picture"),
        LogoFlaw::TooSmall(..) => say("logo", "too_small"),
        LogoFlaw::TooHeavy | LogoFlaw::TooLarge(..) => say("logo", "too_heavy"),
    }
}
