//! One browser with nothing of an earlier visit. All that differs between engines is in here and below.

mod chromium;
mod firefox;
mod idle;
mod session;
mod webkit;

use std::path::Path;

use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};
use xtask::browser::{Engine, WEBKIT_CORNER};

use super::until;
pub(crate) use chromium::Held;
use session::Session;
pub(super) use session::as_json;

/// A browser; it ends when this is dropped.
pub(super) struct Browser {
    engine: Engine,
    /// `None` only while it ends.
    session: Option<Session>,
    /// Whether a later test may take it over.
    lasts: bool,
}

impl Browser {
    /// A browser in which nothing is kept of any visit.
    pub(super) fn start() -> Self {
        let engine = chosen();
        match engine {
            // A tab that a test takes over is not always drawn there, nor is a new one.
            Engine::Chromium => Self::of(engine, Session::start(engine, &[]), false),
            Engine::Firefox => Self::of(engine, firefox::fresh(), true),
            Engine::WebKit => Self::of(engine, webkit::fresh(), true),
        }
    }

    /// A browser that keeps its profile in this folder, also when it has ended; `None` where a browser
    /// that is driven keeps none.
    pub(super) fn start_in(profile: &Path) -> Option<Self> {
        let engine = chosen();
        let folder = profile.to_str().expect("the path is text");
        let session = match engine {
            Engine::Chromium => Session::start_in(engine, &[&format!("--user-data-dir={folder}")]),
            Engine::Firefox => Session::start_in(engine, &["-profile", folder]),
            Engine::WebKit => return None,
        };
        Some(Self { engine, session: Some(session), lasts: false })
    }

    /// Ends it as a reader does, so that it writes down whatever it wants to keep.
    pub(super) fn quit(mut self) {
        if let Some(session) = self.session.take() {
            session.quit();
        }
    }

    /// A fresh one without scripts of any page, as where a parent has turned them off. What a test asks
    /// of a page is still answered.
    pub(super) fn start_without_scripts() -> Self {
        let engine = chosen();
        if engine == Engine::WebKit {
            let session = Session::start(engine, &["--enable-javascript=false"]);
            return Self::of(engine, session, false);
        }
        let browser = Self::start();
        match engine {
            Engine::Firefox => firefox::forbid_scripts(browser.session()),
            _ => chromium::forbid_scripts(browser.session()),
        }
        browser
    }

    /// A fresh one that does what it is told also while a page loads. `WebKit` waits for each, and the
    /// others look at them all the same.
    pub(super) fn start_hasty() -> Self {
        let engine = chosen();
        if engine != Engine::WebKit {
            return Self::start();
        }
        Self::of(engine, Session::start_hasty(engine), false)
    }

    /// A browser whose window is as large as that of every other.
    fn of(engine: Engine, session: Session, lasts: bool) -> Self {
        let browser = Self { engine, session: Some(session), lasts };
        browser.resize(1024, 768);
        browser
    }

    /// Whether it refuses a module that is not the one that its page names. `WebKit` looks only at what
    /// a `<script>` names, and at nothing that a script imports.
    pub(super) fn checks_modules(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Whether it tells a frame of its databases and of its history. `WebKit` lists databases of another
    /// place, and gives no history to a frame that is loaded late.
    pub(super) fn tells_frames_all(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Whether a frame without an origin may load what its policy calls its own. `WebKit` lets it by
    /// `https` only (its bug 316847).
    pub(super) fn loads_without_origin(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Whether it can show pages in the reader's own few colours.
    pub(super) fn forces_colours(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Goes to an address and waits until it has loaded.
    pub(super) fn go(&self, address: &str) {
        match self.engine {
            Engine::Chromium | Engine::WebKit => self.wait(self.line().goto(address)),
            Engine::Firefox => firefox::go(self.session(), address),
        }
    }

    /// Goes to an address in another tab, looks there, and comes back to this one.
    pub(super) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let here = self.wait(self.line().window());
        let beside = self.wait(self.line().new_tab());
        self.wait(self.line().switch_to_window(beside));
        self.go(address);
        let seen = look();
        self.wait(self.line().close_window());
        self.wait(self.line().switch_to_window(here));
        seen
    }

    /// Loads the page again.
    pub(super) fn reload(&self) {
        self.wait(self.line().refresh());
    }

    /// Goes back to the page before.
    pub(super) fn back(&self) {
        self.wait(self.line().back());
    }

    /// Goes forward again.
    pub(super) fn forward(&self) {
        self.wait(self.line().forward());
    }

    /// Says to style sheets that the page is shown on this medium (the screen where it is empty), and
    /// what else they ask.
    pub(super) fn emulate(&self, media: &str, features: &[(&str, &str)]) {
        match self.engine {
            Engine::Chromium => chromium::emulate(self.session(), media, features),
            Engine::Firefox => firefox::emulate(self.session(), media, features),
            Engine::WebKit => self.session().inspector().emulate(media, features),
        }
    }

    /// Sets the size of text, in pixels, that pages may count on as the reader's own. No page is open then.
    pub(super) fn set_text_size(&mut self, size: u32) {
        match self.engine {
            Engine::Chromium => chromium::set_text_size(self.session(), size),
            Engine::Firefox => firefox::set_text_size(self.session(), size),
            Engine::WebKit => {
                *self = Self::of(self.engine, webkit::start_with_text_of(size), false);
            }
        }
    }

    /// Runs scripts in the first frame of the page from now on, once it has loaded and until it goes
    /// elsewhere.
    pub(super) fn enter_frame(&self) {
        until("the first frame to load", || {
            self.leave_frame();
            self.session().attempt(self.line().enter_frame(0))?;
            self.session().has_loaded().then_some(())
        });
    }

    /// Runs scripts in the page around its frames again.
    pub(super) fn leave_frame(&self) {
        self.wait(self.line().enter_default_frame());
    }

    /// Gives the window this width and height in CSS pixels.
    pub(super) fn resize(&self, width: u32, height: u32) {
        let (x, y) = if self.engine == Engine::WebKit { WEBKIT_CORNER } else { (0, 0) };
        self.wait(self.line().set_window_rect(x, y, width, height));
    }

    /// Runs a script in the page and reads what it returns, or what its promise does.
    pub(super) fn run<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> T {
        self.session().run(script, given)
    }

    /// Runs a script that returns elements.
    pub(super) fn elements(&self, script: &str, given: &[Value]) -> Vec<WebElement> {
        let returned = self.wait(self.line().execute(script, given));
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
        self.act(&self.line().action_chain().send_keys(keys));
    }

    /// Presses keys while another one is held.
    pub(super) fn press_with(&self, held: char, keys: &str) {
        self.act(&self.line().action_chain().key_down(held).send_keys(keys).key_up(held));
    }

    fn act(&self, chain: &ActionChain) {
        match self.engine {
            Engine::Chromium | Engine::WebKit => self.wait(chain.perform()),
            Engine::Firefox => firefox::press(self.session(), chain),
        }
    }

    /// What the browser tells a screen reader that an element is called.
    pub(super) fn spoken_name(&self, element: &WebElement) -> String {
        self.computed("computedlabel", element)
    }

    /// What the browser tells a screen reader of an element: “button: Back”.
    pub(super) fn spoken(&self, element: &WebElement) -> String {
        format!("{}: {}", self.computed("computedrole", element), self.spoken_name(element))
    }

    fn computed(&self, what: &'static str, element: &WebElement) -> String {
        self.session().order(Computed(what, element.element_id().to_string()))
    }

    /// What the page holds once nothing in it is left to be freed; only Chromium tells.
    pub(super) fn held(&self) -> Option<Held> {
        (self.engine == Engine::Chromium).then(|| chromium::held(self.session()))
    }

    /// The cookies that the page can be given, hidden from scripts or not.
    pub(super) fn cookies(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => {
                let cookies = self.wait(self.line().get_all_cookies());
                let named = |cookie: Cookie| format!("{}={}", cookie.name, cookie.value);
                cookies.into_iter().map(named).collect()
            }
            Engine::Firefox => firefox::cookies(self.session()),
            Engine::WebKit => self.session().inspector().cookies(),
        }
    }

    /// What the console has shown since it was last asked for.
    pub(super) fn console(&self) -> Vec<String> {
        let session = self.session();
        match self.engine {
            Engine::Chromium => chromium::console(session),
            Engine::Firefox => firefox::console(session),
            Engine::WebKit => self.session().inspector().console(),
        }
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("the browser has not ended")
    }

    fn line(&self) -> &WebDriver {
        self.session().line()
    }

    #[track_caller]
    fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.session().wait(command)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let (true, Some(session)) = (self.lasts, self.session.take()) {
            idle::keep(session);
        }
    }
}

/// The engine to test in.
fn chosen() -> Engine {
    Engine::chosen().expect("the browser to test in is known")
}

/// Something that the browser works out about an element; `thirtyfour` does not know these commands.
#[derive(Debug)]
struct Computed(&'static str, String);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(what, element) = self;
        RequestData::new(Method::GET, format!("session/{session}/element/{element}/{what}"))
    }
}
