//! Renders pages as HTML without a browser.

use journey::school::School;
use journey::{Page, PageKind};
use publish::content::Edition;
use publish::pages::{Surroundings, render, start_page};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;
use yew::prelude::*;

use crate::html::{self, Element};

/// Renders pages as HTML without a browser.
pub(crate) struct Printer {
    runtime: Runtime,
    edition: Edition,
    /// The start page in three parts: what comes before its content, the content, and what comes
    /// after it.
    start: [String; 3],
}

impl Printer {
    pub(crate) fn new(edition: &Edition, school: &School) -> Self {
        let runtime = Builder::new_current_thread().build().unwrap();
        let mut printer = Self { runtime, edition: edition.clone(), start: <_>::default() };
        let page = printer.html(start_page(
            edition,
            school,
            Html::default(),
            Surroundings::OwnPage,
            &[],
            "",
        ));
        let (start, end) = (page.find("<div class=\"page").unwrap(), page.find("</main>").unwrap());
        printer.start = [&page[..start], &page[start..end], &page[end..]].map(str::to_owned);
        printer
    }

    /// A page as a parent sees it: the start page, or its layout with what the app draws.
    pub(crate) fn page(&self, page: &Page) -> Vec<Element> {
        let drawn = self.html(view::page(&self.edition.guide.wording, page, 0, &Callback::noop()));
        let [before, start, after] = &self.start;
        let is_start = matches!(page.kind, PageKind::Start(_));
        assert_eq!(drawn.is_empty(), is_start, "the app draws every page but the start page");
        html::read(&format!("{before}{}{after}", if is_start { start } else { &drawn }))
    }

    /// The elements of this HTML.
    pub(crate) fn elements(&self, html: Html) -> Vec<Element> {
        html::read(&self.html(html))
    }

    fn html(&self, html: Html) -> String {
        LocalSet::new().block_on(&self.runtime, render(html))
    }
}
