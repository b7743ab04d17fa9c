//! A running browser and the connection to its driver.

use harness::browser::{Browser, Driver, Engine, Options};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use super::bidi::Connection;

/// A running browser. Dropping this ends it and its driver.
pub(super) struct Session {
    /// `None` only while this is being dropped.
    driver: Option<WebDriver>,
    bidi: Option<Connection>,
    runtime: Runtime,
    _process: Driver,
}

impl Session {
    pub(super) fn start(engine: Engine, options: &Options) -> Self {
        let browser =
            Browser::find(engine, &tools()).expect("`cargo xtask test` installs what is missing");
        let process = browser.start(options).expect("the driver starts");
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime can start");
        let driver = runtime
            .block_on(WebDriver::new(&process.address, process.capabilities.clone()))
            .expect("the browser starts");
        let bidi = engine.has_bidi().then(|| {
            let url = driver.handle().capabilities().get("webSocketUrl");
            Connection::open(url.and_then(Value::as_str).expect("the driver speaks BiDi"))
        });
        Self { driver: Some(driver), bidi, runtime, _process: process }
    }

    /// Quits the browser.
    pub(super) fn quit(mut self) {
        self.bidi = None;
        if let Some(driver) = self.driver.take() {
            self.wait(driver.quit());
        }
    }

    pub(super) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser has not ended")
    }

    /// Does something to the current tab that needs BiDi, if the driver speaks it.
    pub(super) fn bidi<T>(&self, act: impl FnOnce(&Connection, &str) -> T) -> Option<T> {
        let bidi = self.bidi.as_ref()?;
        let tab = self.wait(self.driver().window());
        Some(act(bidi, &tab.to_string()))
    }

    /// Waits for a command to succeed.
    #[track_caller]
    pub(super) fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.try_to(command).expect("the browser obeys")
    }

    /// Waits for a command to succeed or fail.
    pub(super) fn try_to<T>(
        &self,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.runtime.block_on(command)
    }

    /// Whether the page that scripts run in has loaded.
    pub(super) fn has_loaded(&self) -> bool {
        let script = "return location.href !== 'about:blank' && document.readyState === 'complete'";
        let returned = self.try_to(self.driver().execute(script, [])).ok();
        returned.and_then(|loaded| loaded.json().as_bool()).unwrap_or_default()
    }

    /// Sends a command that `thirtyfour` doesn't have.
    #[track_caller]
    pub(super) fn command<T: DeserializeOwned>(
        &self,
        command: impl FormatRequestData + 'static,
    ) -> T {
        self.wait(async { self.driver().cmd(command).await?.value() })
    }

    /// Runs a script, and reads what it returns or what its promise resolves to.
    #[track_caller]
    pub(super) fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        use WebDriverErrorInner::{Json, NoSuchFrame};

        let run =
            || self.try_to(async { self.driver().execute(script, arguments).await?.convert() });
        let returned = match run() {
            // If the page is being replaced, Firefox returns nothing, and WebKit says that the
            // frame is gone.
            Err(why) if matches!(*why, Json(_) | NoSuchFrame(_)) => run(),
            returned => returned,
        };
        returned.expect("the script returns what is asked of it")
    }

    /// Switches to this tab, and closes every other.
    pub(super) fn keep_only(&self, tab: &str) {
        for other in self.wait(self.driver().windows()) {
            if other.to_string() != tab {
                self.wait(self.driver().switch_to_window(other));
                self.wait(self.driver().close_window());
            }
        }
        self.wait(self.driver().switch_to_window(tab.to_owned().into()));
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // The browser ends when its driver does, which is quicker than quitting it.
            let _ = driver.leak();
        }
    }
}

/// Where `cargo xtask test` builds drivers.
fn tools() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tools").join("bin")
}

/// An element as an argument of a script.
pub(in crate::harness) fn as_json(element: &WebElement) -> Value {
    element.to_json().expect("an element is JSON")
}
