//! The start page, which parents can use before the app has loaded, with it, and without it.

use std::collections::HashSet;

use journey::guide::{Guide, Titled};
use journey::school::School;
use journey::{Answer, Choice, ContactCard, Names, PageKind, page};
use view::{attribute, contact_card, text};
use yew::prelude::*;

use super::crisis::crisis;
use super::find_box::find_box;
use super::layout::{Surroundings, layout};
use super::leave::leave_bar;
use super::links::links;
use super::schools::{SchoolGroup, schools};
use crate::content::Edition;

/// The start page: the find box, every topic, and every concern.
///
/// The app never draws this page. It answers the links and the find box, and shows later pages in
/// its place.
///
/// A page that isn't for one school lists those in `groups`. `root` is the relative path from the
/// page to the site's folder. `logo` is as for [`layout`].
pub fn start_page(
    edition: &Edition,
    school: &School,
    logo: Html,
    surroundings: Surroundings,
    groups: &[SchoolGroup],
    root: &str,
) -> Html {
    let (guide, words) = (&edition.guide, &edition.start);
    let names = Names { guide, school };
    let mut anchored = HashSet::new();
    let topics = links(&choices(guide, school, &[]), &mut anchored);
    let mut topic = |Titled { id, title }: &Titled| {
        let concerns = choices(guide, school, &[Answer::Topic(id.clone())]);
        html! {
            <section>
                <h3 id={attribute(id)}>{text(&names.fill(title))}</h3>
                {links(&concerns, &mut anchored)}
            </section>
        }
    };
    let concerns: Html = guide.topics.iter().map(&mut topic).collect();
    let page = html! {
        <>
            {leave_bar(&edition.leave)}
            <div class="page">
                <h1 part="heading" tabindex="-1">{text(&words.title)}</h1>
                <p class="intro">{text(&words.intro)}</p>
                {schools(&edition.schools, groups, root)}
                {find_box(words, crisis(&edition.crisis, &edition.layout, names))}
                <section class="topics" aria-labelledby="topics_title">
                    <h2 id="topics_title">{text(&guide.wording.topics)}</h2>
                    {topics}
                </section>
                <details class="concerns" open=true>
                    <summary><h2>{text(&words.concerns)}</h2></summary>
                    <div>{concerns}</div>
                </details>
                <section class="unsure">
                    <h2>{text(&words.office)}</h2>
                    {contact_card(&guide.wording, &ContactCard::of_office(names))}
                </section>
            </div>
        </>
    };
    let counterpart = ("guide/", &edition.layout.everything);
    layout(edition, school, logo, surroundings, page, counterpart, "guide/")
}

/// The choices on the page that these answers lead to.
fn choices(guide: &Guide, school: &School, answers: &[Answer]) -> Vec<Choice> {
    match page(guide, school, &answers.iter().cloned().collect()).kind {
        PageKind::Start(choices) => choices,
        PageKind::Question(question) => question.choices,
        PageKind::Advice(advice) => advice.onward,
    }
}
