//! What staff print: a poster, slips and the governors' pack, shown as they will look on paper.

mod pack;
mod poster;
mod qr;
mod slips;

pub(crate) use qr::qr;

use journey::{ContactCard, Names};
use publish::fill::fill;
use publish::pages::logo_image;
use set_up::invitation::Invitation;
use set_up::words::say;
use view::text;
use yew::prelude::*;

use super::Form;
use super::target::with_target;
use crate::app::Message;
use crate::state::Paper;

/// The HTML id of the dialog.
pub(crate) const DIALOG: &str = "paper";

/// The button that opens a paper.
pub(crate) fn open_button(form: Form<'_>, paper: Paper) -> Html {
    let onclick = form.link.callback(move |_: MouseEvent| Message::OpenPaper(paper));
    html! {
        <button type="button" id={paper.button()} class="quiet-button" {onclick}>{paper.title()}</button>
    }
}

/// The paper that is open, if any. It's outside the form, so that it can be printed on its own.
pub(crate) fn paper(form: Form<'_>) -> Html {
    let Some(paper) = form.app.paper else { return Html::default() };
    let invitation = || with_target(form, |target| Invitation::to(&target));
    let content = match paper {
        Paper::Poster => invitation().map(|invitation| poster::poster(form, &invitation)),
        Paper::Slips => invitation().map(|invitation| slips::slips(form, &invitation)),
        Paper::Pack => pack::pack(form),
    };
    let host = form.props.host.clone();
    html! {
        <dialog
            id={DIALOG}
            class="paper"
            aria-labelledby="paper_title"
            onclose={form.link.callback(|_: Event| Message::ClosePaper)}
        >
            <div class="paper__bar">
                <h2 id="paper_title">{paper.title()}</h2>
                <p class="buttons">
                    <button
                        type="button"
                        class="main-button"
                        onclick={move |_: MouseEvent| host.print()}
                    >
                        {say("paper", "print")}
                    </button>
                    <button
                        type="button"
                        class="quiet-button"
                        onclick={form.link.callback(|_: MouseEvent| Message::ClosePaper)}
                    >
                        {say("paper", "close")}
                    </button>
                </p>
            </div>
            <div class="sheet">{content}</div>
        </dialog>
    }
}

/// How to reach the school office, if the file says so, and whom to call in danger.
fn contacts(form: Form<'_>) -> Html {
    let names = form.names();
    let card = ContactCard::of_office(names);
    let ways = card.methods.iter().filter(|method| !method.href.starts_with("https:"));
    let ways: Vec<Html> = ways.map(|way| html! { <strong>{text(&way.text)}</strong> }).collect();
    let office = names.role(&names.guide.office).unwrap_or_default();
    let layout = &form.edition().layout;
    html! {
        <>
            if !ways.is_empty() {
                <p class="ways">
                    <span>{fill(say("paper", "office"), &[("office", &office)])}</span>
                    {for ways}
                </p>
            }
            <p>{text(&layout.danger)}{" "}<strong>{text(&layout.danger_call)}</strong></p>
        </>
    }
}

/// The logo of the school, if it has one.
fn logo(form: Form<'_>) -> Option<Html> {
    let (_, school) = form.published()?;
    school.logo.as_ref().map(|logo| logo_image(logo, logo.data()))
}

fn door() -> Html {
    html! { <span class="masthead__door" aria-hidden="true"></span> }
}

/// The name of the school on a poster or slip, beside a door or the school's logo.
fn school(form: Form<'_>, picture: Html) -> Html {
    let Names { school, .. } = form.names();
    html! {
        <p class="invitation__school">
            {picture}
            {if school.name.is_empty() { form.school_name() } else { school.name.to_string() }}
        </p>
    }
}

/// The class that makes a poster or a slip with much to say smaller, so that it fits its sheet.
fn size_class(
    form: Form<'_>,
    Invitation { headline, link, .. }: &Invitation,
) -> Option<&'static str> {
    let (name, card) = (form.school_name(), ContactCard::of_office(form.names()));
    let office = card.role.iter().chain(card.methods.iter().map(|method| &method.text));
    let texts = [&*name, headline, link].into_iter().chain(office.map(|text| &**text));
    match texts.map(|text| text.chars().count()).sum() {
        0..=260 => None,
        261..=400 => Some("invitation--long"),
        _ => Some("invitation--longest"),
    }
}

/// A link in pieces that don't break across lines.
fn pieces(link: &str) -> Html {
    link.split_inclusive('/').map(|piece| html! { <span>{piece.to_owned()}</span> }).collect()
}

/// A QR code, below the logo if there is one, and the link for people who can't use it.
fn way_in(invitation: &Invitation, logo: Option<Html>) -> Html {
    let code = invitation.code().ok().and_then(|code| code.png().ok());
    html! {
        <div class="invitation__way">
            {for logo}
            if let Some(png) = code { {qr(&png, &invitation.link)} }
            <p>
                {say("paper", "scan")}
                {" "}
                <strong class="invitation__link">{pieces(invitation.typed_link())}</strong>
            </p>
        </div>
    }
}
