//! A page of the site in a browser: how it comes there, what a parent does on it and what they see.

mod eye;
mod hand;
mod limits;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebElement;

use super::aloud::say_untested;
use super::driver::Browser;
use super::{Profile, Site, Trace, Way, until};

/// Given to every script, after what holds the guide as `root`: what stands in an element, the
/// elements that can be seen, and those under a heading.
const LOOK: &str = "
    const text = (node) => node.textContent.replace(/\\s+/g, ' ').trim();
    const texts = (nodes) => [...nodes].map(text);
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const all = (css) => [...root.querySelectorAll(css)].filter(seen);
    const focused = () => root.activeElement ?? document.activeElement;
    const under = (heading, css) => {
        const headings = all('h1, h2, h3');
        const start = headings.find((node) => text(node) === heading);
        if (!start) return [];
        const end = headings.slice(headings.indexOf(start) + 1)
            .find(({ localName }) => localName <= start.localName);
        const after = (one, other) => one.compareDocumentPosition(other) & 4;
        return all(css).filter((node) => after(start, node) && !(end && after(end, node)));
    };
";

/// A page of the site, open in a browser of its own.
pub(crate) struct Page {
    browser: Browser,
    site: Site,
    /// In which way the guide stands in it.
    way: Way,
    /// What there was to find once the app had started.
    opened: Trace,
}

impl Page {
    /// Opens a page of the site and waits until the app answers.
    pub(crate) fn open(address: &str) -> Self {
        Self::open_of(Site::built(), address)
    }

    /// Opens a page of this site and waits until the app answers.
    pub(crate) fn open_of(site: Site, address: &str) -> Self {
        let mut page = Self::visit(site, address);
        page.await_app();
        page.opened = Trace::of(&page);
        page
    }

    /// Opens a page of this site in this way and waits until the app answers.
    pub(crate) fn open_of_in(site: Site, way: Way, address: &str) -> Self {
        let mut page = Self::visit_of_in(site, way, address);
        page.await_app();
        page.opened = Trace::of(&page);
        page
    }

    /// Opens a page and waits until the app answers, in a browser in which others can then be looked at
    /// that never load.
    pub(crate) fn open_hasty(address: &str) -> Self {
        let page = Self::visit_in(Browser::start_hasty(), Site::built(), Way::Page, address);
        page.await_app();
        page
    }

    /// Opens a page of this site, whether or not the app can start there.
    pub(crate) fn visit(site: Site, address: &str) -> Self {
        Self::visit_in(Browser::start(), site, Way::Page, address)
    }

    /// Opens a page of another site, by the name of its file, whose element shows a page of this one,
    /// whether or not the app can start there.
    pub(crate) fn visit_host(site: Site, host: &str, address: &str) -> Self {
        let page =
            Self { browser: Browser::start(), site, way: Way::Element, opened: Trace::default() };
        page.leave_for_host(host, address);
        page
    }

    /// Goes on to such a page.
    pub(crate) fn leave_for_host(&self, host: &str, address: &str) {
        self.browser.go(&self.site.host_address(host, address));
    }

    /// The same on a page whose first frame shows it.
    pub(crate) fn visit_framing(site: Site, host: &str, address: &str) -> Self {
        let page = Self::visit_host(site, host, address);
        page.enter_frame();
        Self { way: Way::Frame, ..page }
    }

    /// Looks into the first frame of the page from now on.
    pub(crate) fn enter_frame(&self) {
        self.browser.enter_frame();
    }

    /// Looks at the page around its frames from now on.
    pub(crate) fn leave_frame(&self) {
        self.browser.leave_frame();
    }

    /// Opens a page of this site in a browser that keeps this profile, and waits until the app answers.
    ///
    /// `None` where a browser that is driven keeps none.
    pub(crate) fn open_keeping(profile: &Profile, site: Site, address: &str) -> Option<Self> {
        let Some(browser) = Browser::start_in(profile.path()) else {
            say_untested("what it writes down of a visit, as it keeps nothing when it is driven");
            return None;
        };
        let page = Self::visit_in(browser, site, Way::Page, address);
        page.await_app();
        Some(page)
    }

    /// Ends the browser as a reader does, so that it writes down whatever it wants to keep.
    pub(crate) fn quit(self) {
        self.browser.quit();
    }

    /// Opens a page of this site in this way, whether or not the app can start there.
    pub(crate) fn visit_of_in(site: Site, way: Way, address: &str) -> Self {
        Self::visit_in(Browser::start(), site, way, address)
    }

    /// Opens a page of this site in a browser that runs no scripts.
    pub(crate) fn visit_without_scripts(site: Site, address: &str) -> Self {
        Self::visit_in(Browser::start_without_scripts(), site, Way::Page, address)
    }

    /// Goes to a page of another site in the same browser, whether or not the app can start there.
    pub(crate) fn visit_other(&mut self, site: Site, address: &str) {
        // What the page before has shown is not of this visit.
        self.console();
        self.browser.go(&site.address(address));
        self.site = site;
    }

    fn visit_in(browser: Browser, site: Site, way: Way, address: &str) -> Self {
        way.go(&browser, &site, address);
        Self { browser, site, way, opened: Trace::default() }
    }

    /// In which way the guide stands in the page.
    pub(crate) fn way(&self) -> Way {
        self.way
    }

    /// Gives the window this width in CSS pixels.
    pub(crate) fn widen(&self, width: u32) {
        self.browser.resize(width, 800);
        until("the window to be of its new width", || {
            // A frame is a little narrower than its window.
            let less = if self.way == Way::Frame { 40 } else { 0 };
            let now: u32 = self.look("return innerWidth", &[]);
            (now <= width && now + less >= width).then_some(())
        });
    }

    /// Leaves the page for another of the same site.
    pub(crate) fn leave(&self, address: &str) {
        self.browser.go(&self.site.address(address));
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) {
        self.browser.reload();
    }

    /// Goes back by the browser's own way.
    pub(crate) fn leave_back(&self) {
        self.browser.back();
    }

    /// Goes forward by the browser's own way.
    pub(crate) fn leave_forward(&self) {
        self.browser.forward();
    }

    /// Waits until the app answers.
    #[track_caller]
    pub(crate) fn await_app(&self) {
        let ready = "return root.querySelector('#open-door')?.className === ''";
        until("the app to start", || self.look::<bool>(ready, &[]).then_some(()));
    }

    /// Says to style sheets how the page is shown.
    pub(super) fn emulate(&self, media: &str, features: &[(&str, &str)]) {
        self.browser.emulate(media, features);
    }

    /// Sets the size of text that the reader wants, and opens a page anew.
    #[track_caller]
    pub(super) fn reopen_with_text_of(&mut self, size: u32, address: &str) {
        self.browser.set_text_size(size);
        self.way.go(&self.browser, &self.site, address);
        self.await_app();
    }

    /// Does something where scripts run in the page that the guide stands in.
    pub(crate) fn in_host<T>(&self, look: impl FnOnce() -> T) -> T {
        if self.way == Way::Frame { self.outside(|_| look()) } else { look() }
    }

    /// Looks at another page of the site in a tab beside this one.
    pub(crate) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let seen = self.browser.beside(&self.site.address(address), look);
        if self.way == Way::Frame {
            self.browser.enter_frame();
        }
        seen
    }

    /// Does something in the page around the frame that the guide is in.
    pub(crate) fn outside<T>(&self, act: impl FnOnce(&Self) -> T) -> T {
        self.browser.leave_frame();
        let done = act(self);
        self.browser.enter_frame();
        done
    }

    /// Runs a script where scripts run now, and reads what it returns.
    pub(crate) fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.browser.run(script, &[])
    }

    /// Runs a script that knows how to look, and reads what it returns.
    pub(crate) fn look<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> T {
        self.browser.run(&self.knowing(script), given)
    }

    /// A script that knows how to look.
    fn knowing(&self, script: &str) -> String {
        format!("const root = {};{LOOK}{script}", self.way.root())
    }

    /// Runs a script that knows how to look and returns elements.
    pub(super) fn elements(&self, script: &str, given: &[Value]) -> Vec<WebElement> {
        self.browser.elements(&self.knowing(script), given)
    }
}
