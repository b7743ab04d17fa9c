//! Pages as HTML, printed without a browser.

use open_door::guide::Guide;
use open_door::journey::Page;
use open_door::school::School;
use open_door::view::{self, AppProps, Shared};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;
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
        Self { runtime, props: AppProps { guide, school, named: "".into() } }
    }

    /// A page as HTML.
    pub(crate) fn show(&self, page: &Page) -> String {
        self.show_typed(page, "")
    }

    /// A page as HTML with this in the find box, if there is one.
    pub(crate) fn show_typed(&self, page: &Page, typed: &str) -> String {
        let AppProps { guide, school, .. } = &self.props;
        self.print(view::layout(&view::Screen {
            guide,
            school,
            page,
            turns: 0,
            typed,
            root: NodeRef::default(),
            turn: Callback::noop(),
            search: Callback::noop(),
        }))
    }

    /// HTML as text.
    pub(crate) fn print(&self, html: Html) -> String {
        LocalSet::new().block_on(&self.runtime, view::print(html))
    }
}
