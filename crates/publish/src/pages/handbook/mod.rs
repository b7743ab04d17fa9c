//! The handbook: everything on one page, to read without the app or to print.

mod concern;
mod place;
mod policy;
mod procedure;
mod section;
mod sources;

use journey::Names;
use journey::guide::Titled;
use journey::school::School;
use view::{attribute, contact_card, text};
use yew::prelude::*;

use super::layout::{Surroundings, layout};
use crate::content::Edition;
use crate::handbook::{Handbook, HandbookTopic};
use concern::concern_entry;
use place::place_entry;
use policy::policy_section;
use procedure::procedure;
use sources::sources;

/// The handbook. `logo` is as for [`layout`].
pub fn handbook_page(edition: &Edition, school: &School, logo: Html) -> Html {
    let words = &edition.handbook;
    let wording = &edition.guide.wording;
    let handbook = Handbook::new(&edition.guide, school);
    let names = Names { guide: &edition.guide, school };
    let procedure_title = names.fill(&edition.procedure.title);
    let page = html! {
        <div class="page handbook">
            <h1>{text(&words.title)}</h1>
            <p class="intro">{text(&words.intro)}</p>
            <p class="handbook__questions"><a href="../">{text(&words.questions)}</a></p>
            <nav aria-labelledby="contents_title">
                <h2 id="contents_title">{text(&words.contents)}</h2>
                <ul>
                    {for handbook.topics.iter().map(contents)}
                    <li><a href="#places_title">{text(&words.places)}</a></li>
                    if !edition.procedure.is_empty() {
                        <li><a href="#procedure_title">{text(&procedure_title)}</a></li>
                    }
                    if handbook.policy.is_some() {
                        <li><a href="#policy_title">{text(&wording.policy)}</a></li>
                    }
                    <li><a href="#contacts_title">{text(&words.contacts)}</a></li>
                    if edition.sources.checked.is_some() {
                        <li><a href="#sources_title">{text(&words.sources)}</a></li>
                    }
                    <li><a href="#privacy_title">{text(&words.privacy_title)}</a></li>
                </ul>
            </nav>
            {for handbook.topics.iter().map(|topic| topic_section(edition, topic))}
            <section>
                <h2 id="places_title">{text(&words.places)}</h2>
                {for handbook.places.iter().map(|place| place_entry(wording, place))}
            </section>
            {procedure(names, &edition.procedure)}
            if let Some(excerpt) = &handbook.policy { {policy_section(edition, names, excerpt)} }
            <section>
                <h2 id="contacts_title">{text(&words.contacts)}</h2>
                {for handbook.contacts.iter().map(|card| contact_card(wording, card))}
            </section>
            {sources(edition, &handbook)}
            <section>
                <h2 id="privacy_title">{text(&words.privacy_title)}</h2>
                <p>{text(&words.privacy)}</p>
            </section>
        </div>
    };
    layout(edition, school, logo, Surroundings::OwnPage, page, ("../", &words.questions), "")
}

fn contents(HandbookTopic { topic, contents, .. }: &HandbookTopic) -> Html {
    let link = |Titled { id, title }: &Titled| {
        html! { <a href={["#", &**id].concat()}>{text(title)}</a> }
    };
    html! {
        <li>
            {link(topic)}
            <ul>{for contents.iter().map(|concern| html! { <li>{link(concern)}</li> })}</ul>
        </li>
    }
}

fn topic_section(edition: &Edition, HandbookTopic { topic, concerns, .. }: &HandbookTopic) -> Html {
    html! {
        <section>
            <h2 id={attribute(&topic.id)}>{text(&topic.title)}</h2>
            {for concerns.iter().map(|concern| concern_entry(edition, concern))}
        </section>
    }
}
