//! The whole app: what the parent has done, and the page that it leads to.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::Shared;
use super::focus::focus_heading;
use super::page::page;
use super::screen::Screen;
use crate::guide::{Guide, Id};
use crate::journey::{self, Action, Visit};
use crate::school::School;

/// What the app speaks for, and where.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it can say.
    pub guide: Shared<Guide>,
    /// The school that it speaks for.
    pub school: Shared<School>,
    /// The element in which it draws.
    pub root: Element,
}

/// The whole app, with what the parent has done; that is never stored or sent.
#[derive(Debug, Default)]
pub struct App {
    visit: Visit,
    /// How many pages have been turned.
    turns: usize,
    /// Whether the heading of the new page is to have the focus.
    takes_focus: bool,
}

/// Something that happens.
#[derive(Debug)]
pub enum Event {
    /// The page is opened at a topic or concern, or shows a step again.
    Go {
        /// After how many steps it is opened, or which of them is shown.
        steps: usize,
        /// The id of the topic or concern. Without one a step is shown again; after no steps the page is
        /// opened at its beginning.
        named: Id,
        /// Whether the parent has asked for it, and so wants to read it.
        takes_focus: bool,
    },
    /// The parent turns to another page.
    Turn(Action),
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        self.takes_focus = match event {
            Event::Go { steps, named, takes_focus } => {
                if steps > 0 && named.is_empty() {
                    self.visit.show(steps);
                } else {
                    let action = journey::opening(&context.props().guide, &named);
                    self.visit.act_after(steps, action);
                }
                takes_focus
            }
            Event::Turn(action) => {
                self.visit.act(action);
                true
            }
        };
        self.turns += 1;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps { guide, school, .. } = context.props();
        page(&Screen {
            words: &guide.wording,
            page: &journey::page(guide, school, &self.visit.answers()),
            turns: self.turns,
            turn: context.link().callback(Event::Turn),
        })
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let root = &context.props().root;
        root.unchecked_ref::<HtmlElement>().set_hidden(!root.has_child_nodes());
        if std::mem::take(&mut self.takes_focus) {
            focus_heading(root);
        }
    }
}
