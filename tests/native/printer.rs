//! Pages as HTML, printed without a browser.

use std::rc::Rc;

use open_door::guide::Guide;
use open_door::journey::Page;
use open_door::school::School;
use open_door::view::{self, AppProps, Shared};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;
use yew::LocalServerRenderer;
use yew::html::BaseComponent;
use yew::prelude::*;

/// Shows pages without a browser.
pub(crate) struct Printer {
    runtime: Runtime,
    pub(crate) props: AppProps,
}

impl Printer {
    pub(crate) fn new(guide: &Guide, school: &School) -> Self {
        let runtime = Builder::new_current_thread().build().unwrap();
        let (guide, school) = (Shared::from(guide.clone()), Shared::from(school.clone()));
        Self { runtime, props: AppProps { guide, school } }
    }

    /// A page as HTML.
    pub(crate) fn show(&self, page: &Page) -> String {
        self.show_typed(page, "")
    }

    /// A page as HTML with this in the find box, if there is one.
    pub(crate) fn show_typed(&self, page: &Page, typed: &str) -> String {
        let AppProps { guide, school } = self.props.clone();
        let (page, typed) = (Rc::new(page.clone()), typed.to_owned());
        self.render::<Shown>(ShownProps { guide, school, page, typed })
    }

    /// A component as HTML.
    pub(crate) fn render<T: BaseComponent>(&self, props: T::Properties) -> String {
        let rendered = LocalServerRenderer::<T>::with_props(props).hydratable(false).render();
        LocalSet::new().block_on(&self.runtime, rendered)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ShownProps {
    guide: Shared<Guide>,
    school: Shared<School>,
    page: Rc<Page>,
    typed: String,
}

/// The app at a page.
#[component]
fn Shown(ShownProps { guide, school, page, typed }: &ShownProps) -> Html {
    view::layout(&view::Screen {
        guide,
        school,
        page,
        turns: 0,
        typed,
        root: NodeRef::default(),
        turn: Callback::noop(),
        search: Callback::noop(),
    })
}
