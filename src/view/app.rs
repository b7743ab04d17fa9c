//! The whole app: what the parent has done, and the page that it leads to.

use yew::prelude::*;

use super::Shared;
use super::focus::focus_heading;
use super::layout::layout;
use super::screen::Screen;
use crate::guide::{Guide, Id};
use crate::journey::{self, Action, Answers};
use crate::school::School;

/// What the app speaks for.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it can say.
    pub guide: Shared<Guide>,
    /// The school that it speaks for.
    pub school: Shared<School>,
    /// The id of the concern to open at; without one it opens at the first page.
    #[prop_or_default]
    pub named: Id,
}

/// The whole app, with what the parent has done; that is never stored or sent.
#[derive(Debug, Default)]
pub struct App {
    answers: Answers,
    /// What stands in the find box; it is there again on the way back.
    typed: String,
    /// How many pages have been turned.
    turns: usize,
    /// The turns at which the focus last went to the heading.
    focused: usize,
    root: NodeRef,
}

/// Something that happens.
#[derive(Debug)]
pub enum Event {
    /// The page is opened anew, at the concern with this id if there is one.
    Open(Id),
    /// The parent turns to another page.
    Turn(Action),
    /// The parent types in the find box.
    Type(String),
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps { guide, named, .. } = context.props();
        Self { answers: journey::opening(guide, named), ..Self::default() }
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Open(named) => {
                self.answers = journey::opening(&context.props().guide, &named);
                self.typed.clear();
                self.turns += 1;
            }
            Event::Type(typed) => self.typed = typed,
            Event::Turn(action) => {
                if action == Action::StartAgain {
                    self.typed.clear();
                }
                self.answers.act(action);
                self.turns += 1;
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps { guide, school, .. } = context.props();
        layout(&Screen {
            guide,
            school,
            page: &journey::page(guide, school, &self.answers),
            turns: self.turns,
            typed: &self.typed,
            root: self.root.clone(),
            turn: context.link().callback(Event::Turn),
            search: context.link().callback(Event::Type),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // The first page leaves the focus where the reader has it.
        if self.focused != self.turns {
            self.focused = self.turns;
            focus_heading(&self.root);
        }
    }
}
