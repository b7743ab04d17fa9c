//! Pages as HTML, printed without a browser.

use open_door::guide::Guide;
use open_door::journey::{Content, Page};
use open_door::school::School;
use open_door::view::{self, Screen};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;
use yew::prelude::*;

/// Shows pages without a browser.
pub(crate) struct Printer {
    runtime: Runtime,
    guide: Guide,
    /// What is delivered: up to its page, the page, and after it.
    delivered: [String; 3],
}

impl Printer {
    pub(crate) fn new(guide: &Guide, school: &School) -> Self {
        let runtime = Builder::new_current_thread().build().unwrap();
        let mut printer = Self { runtime, guide: guide.clone(), delivered: <_>::default() };
        let page = printer.print(view::delivered(guide, school, view::Setting::Page));
        let (start, end) = (page.find("<div class=\"page").unwrap(), page.find("</main>").unwrap());
        printer.delivered = [&page[..start], &page[start..end], &page[end..]].map(str::to_owned);
        printer
    }

    /// A page as HTML: what is delivered, and in the place of its page what the app draws.
    pub(crate) fn show(&self, page: &Page) -> String {
        let turn = Callback::noop();
        let words = &self.guide.wording;
        let drawn = self.print(view::page(&Screen { words, page, turns: 0, turn }));
        let [before, first, after] = &self.delivered;
        let is_first = matches!(page.content, Content::Start(_));
        assert_eq!(drawn.is_empty(), is_first, "the app draws every page but the first");
        format!("{before}{}{after}", if is_first { first } else { &drawn })
    }

    /// HTML as text.
    pub(crate) fn print(&self, html: Html) -> String {
        LocalSet::new().block_on(&self.runtime, view::print(html))
    }
}
