//! A slow phone: Chromium with a small screen, a slow connection and a slow processor.

mod log;
mod memory;

use std::cell::RefCell;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use harness::browser::{Browser, Driver, Engine, Options};
use log::Log;

pub(super) use memory::Memory;

/// A script that runs in each page from the start.
const WATCH: &str = include_str!("../watch.js");
/// The longest wait for a page to start loading.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait between looks at the browser's log.
const PAUSE: Duration = Duration::from_millis(5);

/// A slow phone. Dropping it ends its browser.
pub(super) struct Phone {
    /// `None` only while this is being dropped.
    session: Option<WebDriver>,
    runtime: Runtime,
    /// What the browser has reported about the open page.
    log: RefCell<Log>,
    _driver: Driver,
}

/// A point to tap, in CSS pixels.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Spot {
    x: f64,
    y: f64,
}

impl Phone {
    /// Starts the browser, without a page.
    pub(super) fn start() -> Result<Self> {
        let browser = Browser::find(Engine::Chromium, Path::new(""))?;
        let options = Options { impatient: true, ..Options::default() };
        let driver = browser.start(&options)?;
        let mut wanted = driver.capabilities.clone();
        wanted.set("goog:loggingPrefs", json!({ "performance": "ALL" }))?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let session = runtime.block_on(WebDriver::new(&driver.address, wanted))?;
        Ok(Self { session: Some(session), runtime, log: RefCell::default(), _driver: driver })
    }

    /// Opens a page in a new tab with an empty cache, and returns once it can run scripts. `wanted`
    /// is what `watch.js` should watch for.
    pub(super) fn open(&self, address: &str, wanted: &Value) -> Result<()> {
        let tab = self.wait(self.session()?.new_tab())?;
        self.wait(self.session()?.switch_to_window(tab))?;
        self.become_slow()?;
        let watch = json!({ "source": format!("({WATCH})({wanted})") });
        self.order("Page.addScriptToEvaluateOnNewDocument", &watch)?;
        self.order("Network.clearBrowserCache", &json!({}))?;
        self.read_log()?;
        self.log.take();
        self.order("Page.navigate", &json!({ "url": address }))?;
        let begun = Instant::now();
        // A script sent too early would run in the empty page before this one, and might never
        // answer.
        while !self.log.borrow().has_page(address) {
            ensure!(
                begun.elapsed() < PATIENCE,
                "{address} didn’t start to load within {PATIENCE:?}"
            );
            sleep(PAUSE);
            self.read_log()?;
        }
        Ok(())
    }

    /// Closes the page.
    pub(super) fn close(&self) -> Result<()> {
        let session = self.session()?;
        self.wait(session.close_window())?;
        let first = self.wait(session.windows())?.into_iter().next();
        self.wait(session.switch_to_window(first.context("the browser has no window left")?))
    }

    /// What a script in the page returns, or what its promise resolves to.
    pub(super) fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let params = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let reply = self.order("Runtime.evaluate", &params)?;
        if let Some(fault) = reply.get("exceptionDetails") {
            bail!("the page failed at `{script}`: {fault}");
        }
        let value = reply["result"].get("value").cloned().unwrap_or_default();
        serde_json::from_value(value)
            .with_context(|| format!("`{script}` returned something unexpected"))
    }

    /// Taps like a finger.
    pub(super) fn tap(&self, Spot { x, y }: Spot) -> Result<()> {
        for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))]
        {
            let touch = json!({ "type": kind, "touchPoints": points });
            self.order("Input.dispatchTouchEvent", &touch)?;
        }
        Ok(())
    }

    /// Types a letter where the focus is, and returns once the page has received it.
    pub(super) fn type_letter(&self, letter: char) -> Result<()> {
        self.order("Input.insertText", &json!({ "text": letter }))?;
        Ok(())
    }

    /// The number of bytes that have arrived for the page, including headers.
    pub(super) fn received(&self) -> Result<f64> {
        self.read_log()?;
        self.log.borrow().received()
    }

    /// How much memory the page uses.
    pub(super) fn memory(&self) -> Result<Memory> {
        Memory::of(&|method, params| self.order(method, params))
    }

    /// Makes the tab behave like a slow phone.
    fn become_slow(&self) -> Result<()> {
        let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        // 1.6 and 0.75 Mbit/s, in bytes.
        let line = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 200_000,
            "uploadThroughput": 93_750,
        });
        for (method, params) in [
            ("Emulation.setDeviceMetricsOverride", screen),
            ("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })),
            ("Network.enable", json!({})),
            ("Network.emulateNetworkConditions", line),
        ] {
            self.order(method, &params)?;
        }
        Ok(())
    }

    fn read_log(&self) -> Result<()> {
        let entries = self.wait(self.session()?.get_log("performance"))?;
        entries.iter().try_for_each(|entry| self.log.borrow_mut().add(&entry.message))
    }

    fn order(&self, method: &str, params: &Value) -> Result<Value> {
        self.wait(self.session()?.cdp().send_raw(method, params)).with_context(|| method.to_owned())
    }

    fn session(&self) -> Result<&WebDriver> {
        self.session.as_ref().context("the browser has ended")
    }

    fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        Ok(self.runtime.block_on(command)?)
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // If it fails, never mind: the driver ends anyway.
            let _ = self.runtime.block_on(session.quit());
        }
    }
}
