//! Makes the site, and offers it for download.

use publish::address::SiteAddress;
use publish::fault::Severity;
use publish::fill::fill;
use publish::snippets::zip_email;
use set_up::checkup::{ADDRESS, Finding};
use set_up::draft::Which;
use set_up::procedure::is_reachable;
use set_up::whereabouts::whereabouts;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::email::email;
use super::faults::{id_of, things_left};
use crate::app::Message;
use crate::state::{MadeSite, Site};

/// The id of the part of the page that offers the site for download.
pub(crate) const TAKE: &str = "take";
/// The id of the link to the site's zip.
pub(crate) const DOWNLOAD: &str = "download";

/// The button that makes the site, always in sight until there is an up-to-date one. After a try
/// that errors stopped, also how much there is to put right.
pub(crate) fn bar(form: Form<'_>) -> Html {
    if matches!(&form.app.site, Site::Made(site) if !form.app.is_old(site)) {
        return Html::default();
    }
    let onclick = form.link.callback(|_: MouseEvent| Message::Make);
    let errors = form.app.checkup.all(Severity::Error).count();
    html! {
        <div class="bar">
            <button type="button" class="main-button" {onclick}>{say("take", "make")}</button>
            if errors > 0 && form.app.is_stopped {
                <span>{things_left(errors)}</span>
            }
        </div>
    }
}

/// The site, once it's made, and what to do with it.
pub(crate) fn take(form: Form<'_>) -> Html {
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
        <section id={TAKE} class="part part--first" aria-labelledby="take_title" tabindex="-1">
            <h2 id="take_title">{say("take", "title")}</h2>
            <p>{say("take", "intro")}</p>
            if form.app.is_stopped {
                {reasons(form)}
            }
            <p role="status">{status}</p>
            if let Site::Made(site) = &form.app.site {
                {download(form, site)}
                {unreachable(form)}
                {steps(form)}
            }
            {advice(form)}
        </section>
    }
}

/// The link to the site's zip, in case the browser didn't download it by itself.
fn download(form: Form<'_>, site: &MadeSite) -> Html {
    let onclick = form.link.callback(|_: MouseEvent| Message::Downloaded);
    let how_large =
        fill(say("take", "size"), &[("size", &format!("{:.1}", f64::from(site.bytes) / 1e6))]);
    html! {
        <p class="download">
            <a
                id={DOWNLOAD}
                class="quiet-button"
                href={site.link.clone()}
                download={format!("open-door-{}.zip", form.app.file_stem())}
                {onclick}
            >
                {say("take", "download")}
            </a>
            <span class="hint">{say("take", "download_hint")}{" "}{how_large}</span>
        </p>
    }
}

/// Advice for staff if their site gives parents no way to reach the office.
fn unreachable(form: Form<'_>) -> Html {
    let office = &*form.edition().guide.office;
    if is_reachable(&form.app.draft, form.school(), office) || form.is_shared(office) {
        return Html::default();
    }
    html! {
        <p class="advice">
            <strong>{say("page", "advice")}{": "}</strong>
            {say("take", "no_office")}{" "}<a href="#people">{say("take", "no_office_link")}</a>
        </p>
    }
}

/// How to put the site online.
fn steps(form: Form<'_>) -> Html {
    let Ok(address) = SiteAddress::read(&form.app.draft.address) else { return first_steps(form) };
    html! {
        <>
            <h3>{say("take", "steps")}</h3>
            <ol>
                <li>{say("take", "unzip")}</li>
                <li>{fill(say("take", "upload"), &[("address", &address.to_string())])}</li>
            </ol>
        </>
    }
}

/// How to put the site online if it has no address yet.
fn first_steps(form: Form<'_>) -> Html {
    let draft = &form.app.draft;
    let name = draft.text(Which::Trust, "/name").to_owned();
    let name = if draft.is_group { name } else { form.school_name() };
    let words = form.props.snippets.as_ref();
    let email = words.map(|words| email(form, &zip_email(words, &name)));
    html! {
        <>
            <h3>{say("take", "steps")}</h3>
            <ol>
                <li>{say("take", "unzip")}</li>
                <li>
                    {say("take", "drop")}{" "}
                    <a href={DROP} target="_blank" rel="noreferrer">{say("take", "drop_link")}</a>
                </li>
                <li>
                    {say("take", "come_back")}{" "}
                    <a href="#address">{say("take", "come_back_link")}</a>
                </li>
                <li>{say("take", "again")}</li>
            </ol>
            <h3>{say("take", "email")}</h3>
            <p>{say("take", "email_intro")}</p>
            {email}
        </>
    }
}

/// Where staff can put a folder online before they make an account.
const DROP: &str = "https://app.netlify.com/drop";

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

/// What staff should look at, although it doesn't stop them.
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

/// One finding, with a link to its field.
fn reason(form: Form<'_>, Finding { which, field, sentence, .. }: &Finding) -> Html {
    let (draft, which) = (&form.app.draft, *which);
    let school = match which {
        Which::School(index) if draft.is_group => super::name_of(draft, index),
        _ => String::new(),
    };
    let place = whereabouts(draft, &form.edition().guide, which, field);
    let parts = [&school, &place, sentence].map(String::as_str);
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // A school's fields are on the page only while that school is chosen.
    let onclick = form.link.batch_callback(move |_: MouseEvent| match which {
        Which::School(index) => Some(Message::ChooseSchool(index)),
        Which::Trust => None,
    });
    let id = if field == ADDRESS { "address".to_owned() } else { id_of(which, field) };
    let href = format!("#{id}");
    html! { <li><a {href} {onclick}>{parts.join(": ")}</a></li> }
}
