//! The Yew app: the parent's history, and the page it leads to.

use journey::guide::Guide;
use journey::school::School;
use journey::{Action, Answer, History};
use yew::prelude::*;

use crate::host::Host;
use crate::shared::Shared;

/// The app. What the parent has done is never stored or sent.
#[derive(Debug, Default)]
pub(crate) struct App {
    history: History,
    /// The number of pages drawn so far.
    drawn: usize,
}

/// The content that the app shows, and the script around it.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The guide.
    pub(crate) guide: Shared<Guide>,
    /// The school whose names and contacts it shows.
    pub(crate) school: Shared<School>,
    /// The script that looks after the DOM around it.
    pub(crate) host: Host,
}

/// Something that changes the page.
#[derive(Debug)]
pub(crate) enum Message {
    /// The parent did something on the page.
    Act(Action),
    /// The browser went back or forward to the page after this many page changes.
    Show(usize),
    /// Forget everything and start again, with this answer if there is one.
    Restart(Option<Answer>),
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                self.history.act(action);
                context.props().host.page_changes(self.history.page_changes());
            }
            Message::Show(page_changes) => self.history.show(page_changes),
            Message::Restart(answer) => self.history = History::starting_at(answer),
        }
        self.drawn += 1;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps { guide, school, .. } = context.props();
        let page = journey::page(guide, school, self.history.answers());
        view::page(&guide.wording, &page, self.drawn, &context.link().callback(Message::Act))
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        context.props().host.page_drawn();
    }
}
