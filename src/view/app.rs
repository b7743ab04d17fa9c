//! The whole app: what the parent has done, and the page that it leads to.

use std::rc::Rc;

use yew::prelude::*;

use super::Shared;
use super::focus::use_focus;
use super::screen::{Screen, screen};
use crate::guide::Guide;
use crate::journey::{self, Action, Answers};
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
    let root = use_focus(state.turns);
    let turn = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(Event::Turn(action)))
    };
    let search = {
        let state = state.dispatcher();
        Callback::from(move |typed| state.dispatch(Event::Type(typed)))
    };
    let page = journey::page(guide, school, &state.answers);
    let turns = state.turns;
    let typed = &state.typed;
    screen(&Screen { guide, school, page: &page, turns, typed, root, turn, search })
}

/// Something that happens.
enum Event {
    /// The parent turns to another page.
    Turn(Action),
    /// The parent types in the find box.
    Type(String),
}

/// What the parent has done; it is never stored or sent.
#[derive(Default)]
struct State {
    answers: Answers,
    /// How many pages have been turned.
    turns: usize,
    /// What stands in the find box; it is there again on the way back.
    typed: String,
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let Self { answers, turns, typed } = &*self;
        Rc::new(match event {
            Event::Type(typed) => Self { answers: answers.clone(), turns: *turns, typed },
            Event::Turn(action) => {
                let typed = match action {
                    Action::StartAgain => String::new(),
                    _ => typed.clone(),
                };
                Self { answers: answers.clone().after(action), turns: turns + 1, typed }
            }
        })
    }
}
