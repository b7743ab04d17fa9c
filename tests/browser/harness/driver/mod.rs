//! A browser, and everything that differs between engines.

mod bidi;
mod chromium;
mod firefox;
mod session;
mod spare;
mod webkit;

use harness::browser::{Engine, Options};
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

use super::until;
use bidi::Connection;
use session::Session;
pub(super) use session::as_json;

/// A browser. Dropping this ends it, or keeps it for another test.
pub(super) struct Browser {
    engine: Engine,
    /// `None` only while this is being dropped.
    session: Option<Session>,
    /// Whether another test may reuse it.
    is_reusable: bool,
}

impl Browser {
    /// A browser without anything left from an earlier test; `None` if this engine lacks an option.
    pub(super) fn start(options: &Options) -> Option<Self> {
        let engine = Engine::chosen().expect("the browser to test in is known");
        let lacks =
            engine == Engine::WebKit && (options.forced_colours || options.profile.is_some());
        if lacks {
            return None;
        }
        // Options last for as long as the browser, so reuse only browsers without any.
        let is_plain = options.text_size.is_none()
            && options.profile.is_none()
            && !(options.dark || options.forced_colours || options.no_scripts || options.impatient);
        let spare = is_plain.then(spare::take).flatten();
        let spare = match engine {
            Engine::WebKit => spare.and_then(webkit::emptied),
            Engine::Chromium | Engine::Firefox => spare,
        };
        let session = spare.unwrap_or_else(|| Session::start(engine, options));
        if options.profile.is_none() {
            let tab = session.bidi(|bidi, _| bidi.fresh_tab());
            if let Some(tab) = tab {
                session.keep_only(&tab);
            }
        }
        if options.no_scripts && engine == Engine::Chromium {
            session.bidi(Connection::forbid_scripts);
        }
        let browser = Self { engine, session: Some(session), is_reusable: is_plain };
        browser.console();
        browser.resize(1024, 768);
        Some(browser)
    }

    /// Quits it, so that it saves whatever it keeps.
    pub(super) fn quit(mut self) {
        if let Some(session) = self.session.take() {
            session.quit();
        }
    }

    pub(super) fn is_chromium(&self) -> bool {
        self.engine == Engine::Chromium
    }

    pub(super) fn is_webkit(&self) -> bool {
        self.engine == Engine::WebKit
    }

    /// Goes to an address, and waits until the page has loaded.
    pub(super) fn go(&self, address: &str) {
        match self.engine {
            Engine::Chromium | Engine::WebKit => self.wait(self.driver().goto(address)),
            Engine::Firefox => firefox::go(self.session(), address),
        }
    }

    /// Goes to an address in another tab, looks there, and comes back to this one.
    pub(super) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let here = self.wait(self.driver().window());
        let beside = self.session().bidi(|bidi, _| bidi.another_tab().into());
        let beside = beside.unwrap_or_else(|| self.wait(self.driver().new_tab()));
        self.wait(self.driver().switch_to_window(beside));
        self.go(address);
        let seen = look();
        self.wait(self.driver().close_window());
        self.wait(self.driver().switch_to_window(here));
        seen
    }

    /// Loads the page again.
    pub(super) fn reload(&self) {
        self.wait(self.driver().refresh());
    }

    /// Goes back to the previous page.
    pub(super) fn back(&self) {
        self.wait(self.driver().back());
    }

    /// Goes forward again.
    pub(super) fn forward(&self) {
        self.wait(self.driver().forward());
    }

    /// Makes scripts run in the first frame of the page, once it has loaded.
    pub(super) fn enter_frame(&self) {
        until("the first frame to load", || {
            self.leave_frame();
            self.session().try_to(self.driver().enter_frame(0)).ok()?;
            self.session().has_loaded().then_some(())
        });
    }

    /// Makes scripts run in the page around its frames again.
    pub(super) fn leave_frame(&self) {
        self.wait(self.driver().enter_default_frame());
    }

    /// Sets the size of the window in CSS pixels.
    pub(super) fn resize(&self, width: u32, height: u32) {
        let resized = self.session().bidi(|bidi, tab| bidi.resize(tab, width, height));
        if resized.is_none() {
            webkit::resize(self.session(), width, height);
        }
    }

    /// The page as it's printed on A4, as a PDF.
    pub(super) fn pdf(&self) -> Vec<u8> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let margin = PrintMargins { top: 1.4, bottom: 1.4, left: 1.4, right: 1.4 };
        let paper = PrintParameters { page, margin, ..PrintParameters::default() };
        self.wait(self.driver().print_page(paper))
    }

    /// Runs a script in the page, and reads what it returns or what its promise resolves to.
    #[track_caller]
    pub(super) fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        self.session().run(script, arguments)
    }

    /// Runs a script that returns elements.
    pub(super) fn elements(&self, script: &str, arguments: &[Value]) -> Vec<WebElement> {
        let returned = self.wait(self.driver().execute(script, arguments));
        returned.elements().expect("the script returns elements")
    }

    /// Clicks an element.
    pub(super) fn click(&self, element: &WebElement) {
        match self.engine {
            Engine::Chromium => chromium::click(self.session(), element),
            Engine::Firefox => firefox::click(self.session(), element),
            Engine::WebKit => webkit::click(self.session(), element),
        }
    }

    /// Presses keys, wherever the focus is.
    pub(super) fn press(&self, keys: &str) {
        self.perform(&self.driver().action_chain().send_keys(keys));
    }

    /// Presses keys while another one is held.
    pub(super) fn press_with(&self, held: char, keys: &str) {
        self.perform(&self.driver().action_chain().key_down(held).send_keys(keys).key_up(held));
    }

    fn perform(&self, chain: &ActionChain) {
        match self.engine {
            Engine::Chromium | Engine::WebKit => self.wait(chain.perform()),
            Engine::Firefox => firefox::press(self.session(), chain),
        }
    }

    /// The accessible name of an element.
    pub(super) fn spoken_name(&self, element: &WebElement) -> String {
        self.computed("computedlabel", element)
    }

    /// The role and accessible name of an element: “button: Back”.
    pub(super) fn spoken(&self, element: &WebElement) -> String {
        format!("{}: {}", self.computed("computedrole", element), self.spoken_name(element))
    }

    fn computed(&self, what: &'static str, element: &WebElement) -> String {
        self.session().command(Computed(what, element.element_id().to_string()))
    }

    /// The page's cookies, whether or not scripts can read them.
    pub(super) fn cookies(&self) -> Vec<String> {
        let found = self.session().bidi(Connection::cookies);
        found.unwrap_or_else(|| webkit::cookies(self.session()))
    }

    /// What the console has shown since it was last read; empty if the driver can't tell.
    pub(super) fn console(&self) -> Vec<String> {
        self.session().bidi(|bidi, _| bidi.console()).unwrap_or_default()
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("the browser has not ended")
    }

    fn driver(&self) -> &WebDriver {
        self.session().driver()
    }

    #[track_caller]
    fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.session().wait(command)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let (true, Some(session)) = (self.is_reusable, self.session.take()) {
            spare::keep(session);
        }
    }
}

/// A command to get something that the browser computes for an element, which `thirtyfour` doesn't
/// have.
#[derive(Debug)]
struct Computed(&'static str, String);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(what, element) = self;
        RequestData::new(Method::GET, format!("session/{session}/element/{element}/{what}"))
    }
}
