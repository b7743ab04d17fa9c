//! One browser with a new profile, and its driver. All that differs between engines is here.

use std::path::Path;

use http::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel, RequestData, SessionId};
use tokio::runtime::{Builder, Runtime};
use xtask::browser::{Browser as Programs, Driver};

/// A browser; it and its driver end when this is dropped.
pub(super) struct Browser {
    /// `None` only while it ends.
    session: Option<WebDriver>,
    runtime: Runtime,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser with a profile of its own.
    pub(super) fn start() -> Self {
        Self::start_with(|_| ())
    }

    /// Starts a browser that keeps its profile in this folder, also when it has ended.
    pub(super) fn start_in(profile: &Path) -> Self {
        let folder = format!("--user-data-dir={}", profile.display());
        Self::start_with(|wanted| wanted.add_arg(&folder).expect("the path is JSON"))
    }

    fn start_with(ask: impl FnOnce(&mut ChromeCapabilities)) -> Self {
        let programs = Programs::find().expect("`cargo xtask test` installs what is missing");
        let (driver, address) = Driver::start(&programs).expect("chromedriver starts");
        let mut wanted = capabilities(&programs);
        ask(&mut wanted);
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime can start");
        let session =
            runtime.block_on(WebDriver::new(address, wanted)).expect("the browser starts");
        Self { session: Some(session), runtime, _driver: driver }
    }

    /// Runs no script of any page from now on, as where a parent has turned them off. What a test
    /// asks of a page is still answered.
    pub(super) fn forbid_scripts(&self) {
        let off = json!({ "value": true });
        let command = DevTools("Emulation.setScriptExecutionDisabled", off);
        self.wait(self.session().cmd(command));
    }

    /// Goes to an address and waits until it has loaded.
    pub(super) fn go(&self, address: &str) {
        self.wait(self.session().goto(address));
    }

    /// Runs scripts in the first frame of the page from now on, until it goes elsewhere.
    pub(super) fn enter_frame(&self) {
        self.wait(self.session().enter_frame(0));
    }

    /// Runs scripts in the page around its frames again.
    pub(super) fn leave_frame(&self) {
        self.wait(self.session().enter_default_frame());
    }

    /// Goes to an address in another tab, looks there, and comes back to this one.
    pub(super) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let here = self.wait(self.session().window());
        let beside = self.wait(self.session().new_tab());
        self.wait(self.session().switch_to_window(beside));
        self.go(address);
        let seen = look();
        self.wait(self.session().close_window());
        self.wait(self.session().switch_to_window(here));
        seen
    }

    /// Loads the page again.
    pub(super) fn reload(&self) {
        self.wait(self.session().refresh());
    }

    /// Goes back to the page before.
    pub(super) fn back(&self) {
        self.wait(self.session().back());
    }

    /// Goes forward again.
    pub(super) fn forward(&self) {
        self.wait(self.session().forward());
    }

    /// Says to style sheets that the page is shown on this medium (the screen where it is empty), and
    /// what else they ask.
    pub(super) fn emulate(&self, media: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let params = json!({ "media": media, "features": features });
        self.wait(self.session().cmd(DevTools("Emulation.setEmulatedMedia", params)));
    }

    /// Sets the size of text, in pixels, that pages may count on as the reader's own.
    pub(super) fn set_text_size(&self, size: u32) {
        let params = json!({ "fontSizes": { "standard": size } });
        self.wait(self.session().cmd(DevTools("Page.setFontSizes", params)));
    }

    /// Gives the window this width and height in CSS pixels.
    pub(super) fn resize(&self, width: u32, height: u32) {
        self.wait(self.session().set_window_rect(0, 0, width, height));
    }

    /// Runs a script in the page and reads what it returns, or what its promise does.
    pub(super) fn run<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> T {
        let returned = self.wait(self.session().execute(script, given));
        returned.convert().expect("the script returns what is asked of it")
    }

    /// Runs a script that returns elements.
    pub(super) fn elements(&self, script: &str, given: &[Value]) -> Vec<WebElement> {
        let returned = self.wait(self.session().execute(script, given));
        returned.elements().expect("the script returns elements")
    }

    /// What the page holds once nothing in it is left to be freed; only Chromium tells.
    pub(super) fn held(&self) -> Option<Held> {
        let order = |name, how| self.wait(self.session().cmd(DevTools(name, how)));
        order("HeapProfiler.collectGarbage", json!({}));
        order("Performance.enable", json!({}));
        let told = order("Performance.getMetrics", json!({}));
        let told: Metrics = told.value().expect("Chromium tells what a page holds");
        let metric = |wanted: &str| {
            told.metrics.iter().find(|metric| metric.name == wanted).map(|metric| metric.value)
        };
        Some(Held {
            listeners: metric("JSEventListeners")?,
            nodes: metric("Nodes")?,
            heap: metric("JSHeapUsedSize")?,
        })
    }

    /// Clicks an element.
    pub(super) fn click(&self, element: &WebElement) {
        self.wait(element.click());
    }

    /// Presses keys, wherever the focus is.
    pub(super) fn press(&self, keys: &str) {
        self.wait(self.session().action_chain().send_keys(keys).perform());
    }

    /// Presses keys while another one is held.
    pub(super) fn press_with(&self, held: char, keys: &str) {
        let chain = self.session().action_chain().key_down(held).send_keys(keys).key_up(held);
        self.wait(chain.perform());
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
        let asked = Computed(what, element.element_id().to_string());
        self.wait(async { self.session().cmd(asked).await?.value() })
    }

    /// The cookies that the page can be given, hidden from scripts or not.
    pub(super) fn cookies(&self) -> Vec<String> {
        let cookies = self.wait(self.session().get_all_cookies());
        cookies.into_iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect()
    }

    /// What the console has shown since it was last asked for.
    pub(super) fn console(&self) -> Vec<String> {
        let entries = self.wait(self.session().browser_log());
        entries.into_iter().map(|entry| entry.message).collect()
    }

    fn session(&self) -> &WebDriver {
        self.session.as_ref().expect("the browser has not ended")
    }

    #[track_caller]
    fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(command).expect("the browser does what it is told")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The driver is ended all the same, and a test that failed has said why.
            let _ = self.runtime.block_on(session.quit());
        }
    }
}

/// What the browser is asked to be.
fn capabilities(programs: &Programs) -> ChromeCapabilities {
    let mut wanted = programs.capabilities().expect("the capabilities are JSON");
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All).expect("the level is JSON");
    wanted
}

/// What a page holds in memory.
#[derive(Debug)]
pub(crate) struct Held {
    /// How many functions wait for events.
    pub(crate) listeners: f64,
    /// How many nodes there are, of the page and of what is kept beside it.
    pub(crate) nodes: f64,
    /// The bytes of its scripts' heap.
    pub(crate) heap: f64,
}

#[derive(Deserialize)]
struct Metrics {
    metrics: Vec<Metric>,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
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

/// A command of Chromium's own.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(command, params) = self;
        let address = format!("session/{session}/goog/cdp/execute");
        let body = json!({ "cmd": command, "params": params });
        RequestData::new(Method::POST, address).add_body(body)
    }
}
