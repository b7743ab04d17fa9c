//! The first page: every topic, and a box that finds a concern by its words.

use yew::prelude::*;

use super::Shared;
use super::choices::Choices;
use super::find::Find;
use super::heading::Heading;
use crate::guide::Guide;
use crate::journey::{Action, Choice};
use crate::school::School;

/// What to begin with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct StartPageProps {
    /// What can be found.
    pub(super) guide: Shared<Guide>,
    /// The school whose names are used.
    pub(super) school: Shared<School>,
    /// A choice a topic.
    pub(super) topics: Vec<Choice>,
    /// Whether its heading takes the focus.
    pub(super) focus: bool,
    /// Told what was chosen.
    pub(super) act: Callback<Action>,
}

/// The first page.
#[component]
pub(super) fn StartPage(props: &StartPageProps) -> Html {
    let StartPageProps { guide, school, topics, focus, act } = props;
    let words = &guide.wording;
    html! {
        <>
            <Heading text={words.title.clone()} {focus} />
            <p class="intro">{&words.intro}</p>
            <Find {guide} {school} {act} />
            <section class="topics" aria-labelledby="topics">
                <h2 id="topics">{&words.topics}</h2>
                <Choices choices={topics.clone()} {act} />
            </section>
        </>
    }
}
