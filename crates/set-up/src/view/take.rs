//! Makes the site, and offers it for download.

use publish::fault::Severity;
use publish::fill::fill;
use set_up::checkup::{ADDRESS, Finding};
use set_up::draft::Which;
use set_up::whereabouts::whereabouts;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::faults::id_of;
use crate::app::Message;
use crate::state::{MadeSite, Site};

/// The button that makes the site, and the result.
pub(crate) fn take(form: Form<'_>) -> Html {
    let onclick = form.link.callback(|_: MouseEvent| Message::Make);
    let status = match &form.app.site {
        Site::None => Html::default(),
        Site::Making(done, all) => html! {
            <>
                {say("take", "making")}
                <progress value={done.to_string()} max={all.to_string()} aria-hidden="true"></progress>
            </>
        },
        Site::Made(site) if form.app.is_old(site) => html! { {say("take", "changed")} },
        Site::Made(_) => html! { {say("take", "made")} },
        Site::Failed(why) => html! { {fill(say("take", "failed"), &[("why", why)])} },
    };
    html! {
        <section class="part part--first" aria-labelledby="take_title">
            <h2 id="take_title">{say("take", "title")}</h2>
            <p>{say("take", "intro")}</p>
            <p><button type="button" class="main-button" {onclick}>{say("take", "make")}</button></p>
            if form.app.is_stopped {
                {reasons(form)}
            }
            <p role="status">{status}</p>
            if let Site::Made(site) = &form.app.site {
                {download(form, site)}
            }
            {advice(form)}
        </section>
    }
}

/// The link to the site's zip.
fn download(form: Form<'_>, site: &MadeSite) -> Html {
    let onclick = form.link.callback(|_: MouseEvent| Message::Downloaded);
    let how_large =
        fill(say("take", "size"), &[("size", &format!("{:.1}", f64::from(site.bytes) / 1e6))]);
    html! {
        <p class="download">
            <a
                class="main-button"
                href={site.link.clone()}
                download={format!("open-door-{}.zip", form.app.name())}
                {onclick}
            >
                {say("take", "download")}
            </a>
            <span class="hint">{how_large}</span>
        </p>
    }
}

/// What stops the site from being made, each with a link to its field.
fn reasons(form: Form<'_>) -> Html {
    let reasons: Vec<Html> =
        form.app.checkup.all(Severity::Error).map(|finding| reason(form, finding)).collect();
    let heading = match reasons.len() {
        1 => say("take", "stopped_one").to_owned(),
        count => fill(say("take", "stopped"), &[("count", &count.to_string())]),
    };
    html! {
        <div class="reasons" role="alert">
            <p>{heading}</p>
            <ul>{for reasons}</ul>
        </div>
    }
}

/// What someone should look at.
fn advice(form: Form<'_>) -> Html {
    let mut warnings = form.app.checkup.all(Severity::Warning).peekable();
    if warnings.peek().is_none() {
        return Html::default();
    }
    html! {
        <details class="advice-list">
            <summary>{say("take", "advice")}</summary>
            <ul>{for warnings.map(|finding| reason(form, finding))}</ul>
        </details>
    }
}

fn reason(form: Form<'_>, Finding { which, field, sentence, .. }: &Finding) -> Html {
    let (draft, which) = (&form.app.draft, *which);
    let school = match which {
        Which::School(index) if draft.is_group => super::name_of(draft, index),
        _ => String::new(),
    };
    let place = whereabouts(draft, &form.edition().guide, which, field);
    let said = [&school, &place, sentence].map(String::as_str);
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    // The fields of other schools aren't on the page until one is chosen.
    let onclick = form.link.batch_callback(move |_: MouseEvent| match which {
        Which::School(index) => Some(Message::ChooseSchool(index)),
        Which::Trust => None,
    });
    let id = if field == ADDRESS { "address".to_owned() } else { id_of(which, field) };
    let href = format!("#{id}");
    html! { <li><a {href} {onclick}>{said.join(": ")}</a></li> }
}
