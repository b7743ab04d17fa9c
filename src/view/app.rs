//! The whole app: the answers, and the page that they lead to.

use std::rc::Rc;

use yew::prelude::*;

use super::advice::advice_page;
use super::answers::given_answers;
use super::danger::danger;
use super::masthead::masthead;
use super::question::question_page;
use super::start::start_page;
use super::{Act, Shared};
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
    let act = &Act::from({
        let dispatcher = state.dispatcher();
        move |action| dispatcher.dispatch(action)
    });
    let page = journey::page(guide, school, &state.answers);
    // The first page leaves the focus where the reader has it.
    let focus = state.turns > 0;
    let content = match &page.content {
        Content::Start(topics) => start_page(guide, school, topics, focus, act),
        Content::Question(question) => question_page(question, focus, act),
        Content::Advice(advice) => advice_page(&guide.wording, advice, focus, act),
    };
    let words = &guide.wording;
    html! {
        <div class="open-door" lang={&guide.language}>
            {masthead(guide, school)}
            {danger(words)}
            // A key of its own for every page: nothing of the last one is left to update.
            <main class="page" key={state.turns}>
                if !page.given.is_empty() {
                    <button type="button" class="back" onclick={act.reform(|_| Action::Back)}>
                        {&words.back}
                    </button>
                }
                {content}
                {given_answers(words, &page.given, act)}
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
