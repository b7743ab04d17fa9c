//! The first page as it is delivered: to read and to press before the app is there, with it, and
//! without it.

use std::collections::HashSet;

use yew::prelude::*;

use super::find::find;
use super::frame::{Setting, frame};
use super::leave::leave;
use super::links::links;
use super::reach::reach;
use crate::guide::{FrameWords, Guide};
use crate::journey::{self, Answers, Content, Topic};
use crate::school::School;

/// The first page: every topic, a box that finds a concern by its words, and every concern.
///
/// The app never draws it. It answers the links and the box, and shows each page that follows in its
/// place.
pub fn delivered(guide: &Guide, school: &School, setting: Setting) -> Html {
    let words = &guide.start;
    let Content::Start(topics) = journey::page(guide, school, &Answers::default()).content else {
        return Html::default();
    };
    let mut named = HashSet::new();
    let topics = links(&topics, &mut named);
    let mut concerns = |Topic { id, title, concerns }: &Topic| {
        html! {
            <section>
                <h3 {id}>{title}</h3>
                {links(concerns, &mut named)}
            </section>
        }
    };
    let worries: Html = journey::worries(guide, school).iter().map(&mut concerns).collect();
    let page = html! {
        <>
            {leave(&guide.leave)}
            <div class="page">
                <h1 part="heading" tabindex="-1">{&words.title}</h1>
                <p class="intro">{&words.intro}</p>
                <section class="topics" aria-labelledby="topics_title">
                    <h2 id="topics_title">{&guide.wording.topics}</h2>
                    {topics}
                </section>
                {find(words)}
                <section class="worries">
                    <h2>{&words.worries}</h2>
                    {worries}
                </section>
                <section class="unsure">
                    <h2>{&words.office}</h2>
                    {reach(&guide.wording, &journey::office(guide, school))}
                </section>
            </div>
        </>
    };
    let FrameWords { everything, privacy, .. } = &guide.frame;
    let links = [("guide/", everything), ("guide/#privacy_title", privacy)];
    frame(guide, school, setting, page, links)
}
