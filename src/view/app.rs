//! The whole app: the answers, and the page that they lead to.

use std::rc::Rc;

use yew::prelude::*;

use super::Shared;
use super::advice::AdvicePage;
use super::answers::GivenAnswers;
use super::danger::Danger;
use super::masthead::Masthead;
use super::question::QuestionPage;
use super::start::StartPage;
use crate::guide::Guide;
use crate::journey::{self, Action, Answers, Content};
use crate::school::School;

/// What the app speaks for.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it can say.
    pub guide: Shared<Guide>,
    /// The school that it speaks for.
    pub school: Shared<School>,
}

/// The whole app.
#[component]
pub fn App(AppProps { guide, school }: &AppProps) -> Html {
    let state = use_reducer(State::default);
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let page = journey::page(guide, school, &state.answers);
    // The first page leaves the focus where the reader has it.
    let focus = state.turns > 0;
    let words = &guide.wording;
    let content = match page.content {
        Content::Start(topics) => {
            html! { <StartPage {guide} {school} {topics} {focus} act={&act} /> }
        }
        Content::Question(question) => {
            html! { <QuestionPage question={Shared::from(question)} {focus} act={&act} /> }
        }
        Content::Advice(advice) => {
            html! { <AdvicePage {guide} advice={Shared::from(*advice)} {focus} act={&act} /> }
        }
    };
    html! {
        <div class="open-door" lang={&guide.language}>
            <Masthead {guide} {school} />
            <Danger {guide} />
            // A key of its own for every page: nothing of the last one is left to update.
            <main class="page" key={state.turns}>
                if !page.given.is_empty() {
                    <button type="button" class="back" onclick={act.reform(|_| Action::Back)}>
                        {&words.back}
                    </button>
                }
                {content}
                if !page.given.is_empty() {
                    <GivenAnswers {guide} given={Shared::from(page.given)} act={&act} />
                }
            </main>
            <footer class="privacy"><p>{&words.privacy}</p></footer>
        </div>
    }
}

/// The answers, and how many pages have been turned to reach them.
#[derive(Default)]
struct State {
    answers: Answers,
    turns: usize,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self { answers: self.answers.clone().after(action), turns: self.turns + 1 })
    }
}
