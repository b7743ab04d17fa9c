//! The page that holds everything at once: what a parent reads without the app, or on paper.

mod part;
mod place;
mod worry;

use yew::prelude::*;

use super::frame::{Setting, frame};
use super::policy::policy;
use super::reach::reach;
use crate::guide::{Guide, HandbookWords, Id};
use crate::journey::{self, Chapter, Handbook};
use crate::school::School;
use place::place_entry;
use worry::worry_entry;

/// The page that holds everything at once.
pub fn handbook_page(guide: &Guide, school: &School) -> Html {
    let HandbookWords {
        title,
        intro,
        questions,
        contents,
        places,
        contacts,
        privacy_title,
        privacy,
        ..
    } = &guide.handbook;
    let words = &guide.wording;
    let handbook = journey::handbook(guide, school);
    let Handbook { chapters, places: entries, policy: said, contacts: people } = &handbook;
    let page = html! {
        <div class="page handbook">
            <h1>{title}</h1>
            <p class="intro">{intro}</p>
            <p class="handbook__questions"><a href="../">{questions}</a></p>
            <nav aria-labelledby="contents_title">
                <h2 id="contents_title">{contents}</h2>
                <ul>
                    {for chapters.iter().map(contents_of)}
                    <li><a href="#places_title">{places}</a></li>
                    <li><a href="#policy_title">{&words.policy}</a></li>
                    <li><a href="#contacts_title">{contacts}</a></li>
                    <li><a href="#privacy_title">{privacy_title}</a></li>
                </ul>
            </nav>
            {for chapters.iter().map(|chapter| chapter_of(guide, chapter))}
            <section>
                <h2 id="places_title">{places}</h2>
                {for entries.iter().map(|entry| place_entry(words, entry))}
            </section>
            {policy(words, said)}
            <section>
                <h2 id="contacts_title">{contacts}</h2>
                {for people.iter().map(|person| reach(words, person))}
            </section>
            <section>
                <h2 id="privacy_title">{privacy_title}</h2>
                <p>{privacy}</p>
            </section>
        </div>
    };
    let links = [("../", questions), ("#privacy_title", &guide.frame.privacy)];
    frame(guide, school, Setting::Page, page, links)
}

fn contents_of(chapter: &Chapter) -> Html {
    let worry =
        |(id, title): &(Id, _)| html! { <li><a href={["#", &**id].concat()}>{title}</a></li> };
    html! {
        <li>
            <a href={["#", &*chapter.id].concat()}>{&chapter.title}</a>
            <ul>{for chapter.contents.iter().map(worry)}</ul>
        </li>
    }
}

/// A topic and its worries; those that an earlier topic has told are in the list of contents.
fn chapter_of(guide: &Guide, chapter: &Chapter) -> Html {
    let worries = chapter.worries.iter().map(|worry| worry_entry(guide, worry));
    html! {
        <section>
            <h2 id={&chapter.id}>{&chapter.title}</h2>
            {for worries}
        </section>
    }
}
