//! A page of the site in a browser.

mod act;
mod limits;
mod look;

use harness::browser::Options;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebElement;

use super::driver::Browser;
use super::untested::say_untested;
use super::{Appearance, Embedding, Profile, Site, Trace, until};

/// Helpers with which scripts find what's visible. `root` must be defined before them.
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

/// A page of the site, open in a tab of its own.
pub(crate) struct Page {
    browser: Browser,
    site: Site,
    embedding: Embedding,
    /// What there was to find right after the app had taken over.
    opened: Trace,
}

impl Page {
    /// Opens a page and waits until the app has taken over.
    pub(crate) fn open(address: &str) -> Self {
        Self::open_of(Site::built(), address)
    }

    /// Opens a page of this site and waits until the app has taken over.
    pub(crate) fn open_of(site: Site, address: &str) -> Self {
        Self::open_in(site, Embedding::Page, address)
    }

    /// Opens an embedded page of this site and waits until the app has taken over.
    pub(crate) fn open_in(site: Site, embedding: Embedding, address: &str) -> Self {
        Self::visit_embedded(site, embedding, address).opened()
    }

    /// Opens an embedded page on a device that looks like this; `None` if this browser can't.
    pub(crate) fn open_as(
        appearance: Appearance,
        embedding: Embedding,
        address: &str,
    ) -> Option<Self> {
        Self::visit_as(appearance, embedding, address).map(Self::opened)
    }

    /// Opens an embedded page on a device that looks like this, whether or not the app can start there;
    /// `None` if this browser can't.
    pub(crate) fn visit_as(
        appearance: Appearance,
        embedding: Embedding,
        address: &str,
    ) -> Option<Self> {
        let Some(browser) = Browser::start(&appearance.options()) else {
            appearance.say_untested();
            return None;
        };
        let page = Self::visit_in(browser, Site::built(), embedding, address);
        page.expect_appearance(appearance);
        Some(page)
    }

    /// Opens an embedded page with text of this size in pixels.
    pub(crate) fn open_with_text_of(size: u32, embedding: Embedding, address: &str) -> Self {
        let options = Options { text_size: Some(size), ..Options::default() };
        Self::visit_in(start(&options), Site::built(), embedding, address).opened()
    }

    /// Opens a page in a browser whose commands return without waiting for pages to load.
    pub(crate) fn open_impatiently(address: &str) -> Self {
        let options = Options { impatient: true, ..Options::default() };
        Self::visit_in(start(&options), Site::built(), Embedding::Page, address).opened()
    }

    /// Opens a page of this site in a browser with this profile; `None` if this browser keeps no
    /// profile while it's automated.
    pub(crate) fn open_keeping(profile: &Profile, site: Site, address: &str) -> Option<Self> {
        let folder = profile.path().to_owned();
        let options = Options { profile: Some(folder), ..Options::default() };
        let Some(browser) = Browser::start(&options) else {
            say_untested("what it writes to disk, as it keeps nothing while it is driven");
            return None;
        };
        Some(Self::visit_in(browser, site, Embedding::Page, address).opened())
    }

    fn opened(mut self) -> Self {
        self.await_app();
        self.opened = Trace::of(&self);
        self
    }

    /// Opens a page of this site, whether or not the app can start there.
    pub(crate) fn visit(site: Site, address: &str) -> Self {
        Self::visit_embedded(site, Embedding::Page, address)
    }

    /// Opens an embedded page of this site, whether or not the app can start there.
    pub(crate) fn visit_embedded(site: Site, embedding: Embedding, address: &str) -> Self {
        Self::visit_in(start(&Options::default()), site, embedding, address)
    }

    /// Opens a page of this site in a browser with scripts turned off.
    pub(crate) fn visit_without_scripts(site: Site, address: &str) -> Self {
        let options = Options { no_scripts: true, ..Options::default() };
        Self::visit_in(start(&options), site, Embedding::Page, address)
    }

    fn visit_in(browser: Browser, site: Site, embedding: Embedding, address: &str) -> Self {
        embedding.go(&browser, &site, address);
        Self { browser, site, embedding, opened: Trace::default() }
    }

    /// Opens a host page, given the name of its file, whose element shows a page of this site.
    pub(crate) fn visit_host(site: Site, host: &str, address: &str) -> Self {
        let page = Self {
            browser: start(&Options::default()),
            site,
            embedding: Embedding::Element,
            opened: Trace::default(),
        };
        page.leave_for_host(host, address);
        page
    }

    /// Opens a host page whose first frame shows a page of this site.
    pub(crate) fn visit_framing(site: Site, host: &str, address: &str) -> Self {
        let page = Self::visit_host(site, host, address);
        page.enter_frame();
        Self { embedding: Embedding::Frame, ..page }
    }

    /// Leaves for a host page.
    pub(crate) fn leave_for_host(&self, host: &str, address: &str) {
        self.browser.go(&self.site.host_address(host, address));
    }

    /// Leaves for a page of another site.
    pub(crate) fn visit_other(&mut self, site: Site, address: &str) {
        // Discard what the last page logged, which isn't part of this visit.
        self.console();
        self.browser.go(&site.address(address));
        self.site = site;
    }

    /// Leaves for another page of the same site.
    pub(crate) fn leave(&self, address: &str) {
        self.browser.go(&self.site.address(address));
    }

    /// From now on, looks inside the first frame of the page.
    pub(crate) fn enter_frame(&self) {
        self.browser.enter_frame();
    }

    /// From now on, looks at the page around its frames.
    pub(crate) fn leave_frame(&self) {
        self.browser.leave_frame();
    }

    /// Quits the browser, so that it saves whatever it keeps.
    pub(crate) fn quit(self) {
        self.browser.quit();
    }

    /// How the guide is embedded.
    pub(crate) fn embedding(&self) -> Embedding {
        self.embedding
    }

    /// Sets the width of the window in CSS pixels.
    pub(crate) fn widen(&self, width: u32) {
        self.browser.resize(width, 800);
        until("the window to have its new width", || {
            // A frame is a little narrower than the window.
            let less = if self.embedding == Embedding::Frame { 40 } else { 0 };
            let now: u32 = self.look("return innerWidth", &[]);
            (now <= width && now + less >= width).then_some(())
        });
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) {
        self.browser.reload();
    }

    /// Presses the browser's Back button.
    pub(crate) fn leave_back(&self) {
        self.browser.back();
    }

    /// Presses the browser's Forward button.
    pub(crate) fn leave_forward(&self) {
        self.browser.forward();
    }

    /// Waits until the app has taken over and has fetched everything.
    #[track_caller]
    pub(crate) fn await_app(&self) {
        self.await_takeover();
        let fetched = r"return performance.getEntriesByType('resource').some(({ name }) => /find\.\w+\.bin/.test(name))";
        until("the find box's model", || self.look::<bool>(fetched, &[]).then_some(()));
    }

    /// Waits until the app has taken over.
    #[track_caller]
    pub(crate) fn await_takeover(&self) {
        let ready = "return root.querySelector('#open-door')?.className === ''";
        until("the app to take over", || self.look::<bool>(ready, &[]).then_some(()));
    }

    /// Looks at another page of the site in a tab beside this one.
    pub(crate) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let seen = self.browser.beside(&self.site.address(address), look);
        if self.embedding == Embedding::Frame {
            self.browser.enter_frame();
        }
        seen
    }

    /// Runs `look` in the host page.
    pub(crate) fn in_host<T>(&self, look: impl FnOnce() -> T) -> T {
        if self.embedding == Embedding::Frame { self.outside(|_| look()) } else { look() }
    }

    /// Runs `act` in the page around the frame.
    pub(crate) fn outside<T>(&self, act: impl FnOnce(&Self) -> T) -> T {
        self.browser.leave_frame();
        let done = act(self);
        self.browser.enter_frame();
        done
    }

    /// Runs a script, and reads what it returns.
    #[track_caller]
    pub(crate) fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.browser.run(script, &[])
    }

    /// Runs a script with the helpers, and reads what it returns.
    #[track_caller]
    pub(crate) fn look<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        self.browser.run(&self.with_helpers(script), arguments)
    }

    /// Runs a script with the helpers, and returns the elements that it returns.
    pub(super) fn elements(&self, script: &str, arguments: &[Value]) -> Vec<WebElement> {
        self.browser.elements(&self.with_helpers(script), arguments)
    }

    fn with_helpers(&self, script: &str) -> String {
        format!("const root = {};{LOOK}{script}", self.embedding.root())
    }
}

/// Starts a browser with options that every engine supports.
fn start(options: &Options) -> Browser {
    Browser::start(options).expect("every engine has these options")
}
