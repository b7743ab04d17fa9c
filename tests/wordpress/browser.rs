//! Chromium with one tab.

use std::path::Path;

use harness::browser::{Browser as Installed, Driver, Engine, Options};
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use crate::wait::until;

/// Chromium. Dropping this ends it.
pub(crate) struct Browser {
    /// `None` only while this is being dropped.
    session: Option<WebDriver>,
    runtime: Runtime,
    _driver: Driver,
}

impl Browser {
    pub(crate) fn start() -> Self {
        let installed = Installed::find(Engine::Chromium, Path::new(""));
        let driver = installed.expect("`cargo xtask test` installs it").start(&Options::default());
        let driver = driver.expect("the driver starts");
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime can start");
        let session = WebDriver::new(&driver.address, driver.capabilities.clone());
        let session = runtime.block_on(session).expect("the browser starts");
        Self { session: Some(session), runtime, _driver: driver }
    }

    /// Goes to an address, and waits until the page has loaded.
    pub(crate) fn go(&self, address: &str) {
        self.wait(self.session().goto(address));
    }

    /// Sets the width of the page in CSS pixels.
    pub(crate) fn widen(&self, width: u32) {
        let screen =
            json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
        let tools = self.session().cdp();
        self.wait(tools.send_raw("Emulation.setDeviceMetricsOverride", screen));
        until("the page to be as wide", || {
            (self.run::<u32>("return innerWidth") == width).then_some(())
        });
    }

    /// Runs a script in the page, and reads what it returns.
    #[track_caller]
    pub(crate) fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.wait(async { self.session().execute(script, []).await?.convert() })
    }

    /// Runs a script in the first frame of the page; `None` if it can't be entered yet.
    pub(crate) fn run_in_frame<T: DeserializeOwned>(&self, script: &str) -> Option<T> {
        let ran = self.runtime.block_on(async {
            self.session().enter_frame(0).await?;
            self.session().execute(script, []).await?.convert()
        });
        self.wait(self.session().enter_default_frame());
        ran.ok()
    }

    fn session(&self) -> &WebDriver {
        self.session.as_ref().expect("the browser has not ended")
    }

    #[track_caller]
    fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(command).expect("the browser obeys")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The browser ends when its driver does, which is quicker than quitting it.
            let _ = session.leak();
        }
    }
}
