//! What to paste into the school's website and put in a newsletter, once the site has an address.

use journey::Names;
use publish::fill::fill;
use publish::snippets::{Instructions, SnippetWords, Target, Way, instructions};
use set_up::checkup::ADDRESS;
use set_up::draft::{Draft, Which};
use set_up::invitation::Invitation;
use set_up::tidy;
use set_up::words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Form;
use super::copy::copy;
use super::email::email;
use super::paper::{open_button, qr};
use super::part::part;
use super::select::select_one;
use super::target::with_target;
use crate::app::Message;
use crate::state::Paper;

/// The part of the page about putting the guide on a website.
pub(crate) fn paste(form: Form<'_>) -> Html {
    let typed = &form.app.draft.address;
    let fault = form.app.checkup.at(Which::Trust, ADDRESS).next();
    let fault = fault.map(|finding| finding.sentence.clone());
    let oninput = form.link.callback(|event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        Message::Edit(Box::new(move |draft: &mut Draft| draft.address = typed))
    });
    let onchange = form.link.batch_callback(|event: Event| {
        let whole = tidy::link(&event.target_unchecked_into::<HtmlInputElement>().value())?;
        Some(Message::Edit(Box::new(move |draft: &mut Draft| draft.address = whole)))
    });
    let content = html! {
        <>
            <div class="field">
                <label for="address">{say("paste", "address")}</label>
                <p class="hint" id="address-hint">{say("paste", "address_hint")}</p>
                if let Some(fault) = &fault {
                    <div id="address-faults">
                        <p class="fault"><strong>{say("page", "error")}{": "}</strong>{fault}</p>
                    </div>
                }
                <input
                    id="address"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    value={typed.clone()}
                    aria-describedby={if fault.is_some() { "address-hint address-faults" } else { "address-hint" }}
                    aria-invalid={fault.is_some().then_some("true")}
                    {oninput}
                    {onchange}
                />
            </div>
            if form.app.draft.is_group {
                <p>{fill(say("paste", "for_school"), &[("school", &form.school_name())])}</p>
            }
            if let Some(words) = &form.props.snippets {
                {with_target(form, |target| code(form, &target, words))}
            }
        </>
    };
    part("paste", say("paste", "title"), say("paste", "intro"), content)
}

fn code(form: Form<'_>, target: &Target<'_>, words: &SnippetWords) -> Html {
    let names @ Names { guide, .. } = form.names();
    let Some(website) = words.website.get(form.app.website).or(words.website.first()) else {
        return Html::default();
    };
    let websites = words.website.iter().map(|website| website.name.to_string()).collect();
    let start = say("paste", "start").to_owned();
    let concerns = guide.concerns.iter().map(|concern| names.fill(&concern.title).to_string());
    let concerns = std::iter::once(start).chain(concerns).collect();
    let chosen = guide.concerns.iter().position(|concern| concern.id == form.app.concern);
    let ids: Vec<_> = guide.concerns.iter().map(|concern| concern.id.clone()).collect();
    let choose = form.link.callback(move |index: usize| {
        let id = index.checked_sub(1).and_then(|index| ids.get(index));
        Message::ChooseConcern(id.cloned().unwrap_or_default())
    });
    let Instructions { ways, email } = instructions(words, website, target);
    html! {
        <>
            {select_one(
                "concern",
                say("paste", "concern"),
                concerns,
                chosen.map_or(0, |index| index + 1),
                &choose,
            )}
            {select_one(
                "website",
                say("paste", "website"),
                websites,
                form.app.website,
                &form.link.callback(Message::ChooseWebsite),
            )}
            {for ways.into_iter().map(|way| self::way(form, way))}
            <h3>{say("paste", "email")}</h3>
            {self::email(form, &email)}
            {newsletter(form, target)}
        </>
    }
}

/// One way to put the guide on the website.
fn way(form: Form<'_>, Way { title, steps, kind, code }: Way) -> Html {
    let is_address = kind.is_address();
    let label = if is_address { say("paste", "copy_address") } else { say("paste", "copy_code") };
    html! {
        <section class="way">
            <h3>{title}</h3>
            <ol>{for steps.into_iter().map(|step| html! { <li>{step}</li> })}</ol>
            <pre><code>{code.clone()}</code></pre>
            {copy(form, label, code)}
        </section>
    }
}

/// Two sentences and a QR code for a newsletter, a poster and slips.
fn newsletter(form: Form<'_>, target: &Target<'_>) -> Html {
    let invitation = Invitation::to(target);
    let words = invitation.text();
    let Ok(code) = invitation.code() else { return Html::default() };
    let Ok(png) = code.png() else { return Html::default() };
    let name = format!("qr-{}", target.concern.map_or(target.school, |(id, _)| id));
    let save = |file: Vec<u8>, name: String| {
        form.link.callback(move |_: MouseEvent| Message::SaveFile(file.clone(), name.clone()))
    };
    html! {
        <section class="way">
            <h3>{say("paste", "newsletter")}</h3>
            <p>{words.clone()}</p>
            {copy(form, say("paste", "copy_newsletter"), words)}
            {qr(&png, &invitation.link)}
            <p class="buttons">
                <button
                    type="button"
                    class="quiet-button"
                    onclick={save(png, format!("{name}.png"))}
                >
                    {say("paste", "qr_png")}
                </button>
                <button
                    type="button"
                    class="quiet-button"
                    onclick={save(code.svg().into_bytes(), format!("{name}.svg"))}
                >
                    {say("paste", "qr_svg")}
                </button>
                {open_button(form, Paper::Poster)}
                {open_button(form, Paper::Slips)}
            </p>
        </section>
    }
}
