//! A running browser and the line to its driver.

use std::cell::{RefCell, RefMut};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};
use xtask::browser::{Browser, Driver, Engine};

use super::webkit::Inspector;

/// A running browser; it and its driver end when this is dropped.
pub(super) struct Session {
    /// `None` only while it ends.
    line: Option<WebDriver>,
    runtime: Runtime,
    inspector: Option<RefCell<Inspector>>,
    _driver: Driver,
}

impl Session {
    /// Starts a browser with a profile of its own, and with these settings, where they are `WebKit`'s.
    pub(super) fn start(engine: Engine, settings: &[&str]) -> Self {
        Self::start_with(engine, settings, &[], &[])
    }

    /// Starts a browser with these words on its command line.
    pub(super) fn start_in(engine: Engine, words: &[&str]) -> Self {
        Self::start_with(engine, &[], words, &[])
    }

    /// Starts a browser that waits for no page to load before it does what it is told.
    pub(super) fn start_hasty(engine: Engine) -> Self {
        Self::start_with(engine, &[], &[], &[("pageLoadStrategy", "none")])
    }

    fn start_with(
        engine: Engine,
        settings: &[&str],
        words: &[&str],
        manners: &[(&str, &str)],
    ) -> Self {
        let browser = Browser::find(engine).expect("`cargo xtask test` installs what is missing");
        let mut driver = browser.start(settings).expect("the driver starts");
        let mut wanted = browser.capabilities(words).expect("the capabilities are JSON");
        for (name, value) in manners {
            wanted.set(*name, value).expect("text is JSON");
        }
        if engine == Engine::Chromium {
            let all = json!({ "browser": "ALL" });
            wanted.set("goog:loggingPrefs", all).expect("the level is JSON");
        }
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime can start");
        let line =
            runtime.block_on(WebDriver::new(&driver.address, wanted)).expect("the browser starts");
        let inspector = driver.inspector.take().map(|line| RefCell::new(Inspector::on(line)));
        Self { line: Some(line), runtime, inspector, _driver: driver }
    }

    /// Ends the browser as a reader does.
    pub(super) fn quit(mut self) {
        if let Some(line) = self.line.take() {
            self.wait(line.quit());
        }
    }

    /// What commands are given to.
    pub(super) fn line(&self) -> &WebDriver {
        self.line.as_ref().expect("the browser has not ended")
    }

    /// The line to the browser's own inspector.
    pub(super) fn inspector(&self) -> RefMut<'_, Inspector> {
        self.inspector.as_ref().expect("WebKit has one").borrow_mut()
    }

    /// Waits until a command is done.
    #[track_caller]
    pub(super) fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.try_to(command).expect("the browser does what it is told")
    }

    /// Waits until a command is done or refused.
    pub(super) fn try_to<T>(
        &self,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.runtime.block_on(command)
    }

    /// Waits until a command is done; `None` where it cannot be done now.
    pub(super) fn attempt<T>(
        &self,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> Option<T> {
        self.try_to(command).ok()
    }

    /// Whether a page has loaded where scripts run now.
    pub(super) fn has_loaded(&self) -> bool {
        let script = "return location.href !== 'about:blank' && document.readyState === 'complete'";
        let returned = self.attempt(self.line().execute(script, []));
        returned.and_then(|loaded| loaded.json().as_bool()).unwrap_or_default()
    }

    /// Gives a command that `thirtyfour` does not know.
    #[track_caller]
    pub(super) fn order<T: DeserializeOwned>(
        &self,
        command: impl FormatRequestData + 'static,
    ) -> T {
        self.wait(async { self.line().cmd(command).await?.value() })
    }

    /// Runs a script and reads what it returns, or what its promise does.
    #[track_caller]
    pub(super) fn run<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> T {
        use WebDriverErrorInner::{Json, NoSuchFrame};

        let run = || self.try_to(async { self.line().execute(script, given).await?.convert() });
        let returned = match run() {
            // Where the page is replaced just then, Firefox answers nothing and WebKit that it is gone.
            Err(why) if matches!(*why, Json(_) | NoSuchFrame(_)) => run(),
            returned => returned,
        };
        returned.expect("the script returns what is asked of it")
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            // The browser ends with its driver, and sooner than if it were asked to.
            let _ = line.leak();
        }
    }
}

/// An element as it is given to a script.
pub(in crate::harness) fn as_json(element: &WebElement) -> Value {
    element.to_json().expect("an element is JSON")
}
