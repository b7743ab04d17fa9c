//! The `WebDriver` `BiDi` connection to a browser: its console, contexts, viewport and cookies.

use std::cell::RefCell;

use futures_util::{FutureExt, StreamExt};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::bidi::events::LogEntryAdded;
use thirtyfour::bidi::{BiDi, BidiError, EventStream};
use tokio::runtime::Runtime;

pub(super) struct Connection {
    bidi: BiDi,
    entries: RefCell<EventStream<LogEntryAdded>>,
}

impl Connection {
    /// Connects, and listens to the console from now on.
    pub(super) async fn open(driver: &WebDriver) -> Result<Self, BidiError> {
        let bidi = driver.bidi().await.expect("the driver speaks BiDi");
        let entries = bidi.subscribe::<LogEntryAdded>().await?;
        Ok(Self { bidi, entries: RefCell::new(entries) })
    }

    /// Sends a command and returns its result.
    #[track_caller]
    pub(super) fn send(&self, runtime: &Runtime, method: &str, params: Value) -> Value {
        let sent = runtime.block_on(self.bidi.send_raw(method, params));
        sent.unwrap_or_else(|why| panic!("{method} failed: {why}"))
    }

    /// What the console has shown since it was last read.
    pub(super) fn console(&self, runtime: &Runtime) -> Vec<String> {
        // Entries from before this command arrive before its result.
        let _ = self.send(runtime, "session.status", json!({}));
        let mut entries = self.entries.borrow_mut();
        let mut shown = Vec::new();
        while let Some(Some(entry)) = runtime.block_on(async { entries.next().now_or_never() }) {
            let uncaught = if entry.entry_type == "javascript" { "Uncaught " } else { "" };
            shown.push(format!("{uncaught}{}", entry.text.unwrap_or_default()));
        }
        shown
    }

    /// Opens an empty tab with nothing kept of any other, and returns its handle.
    pub(super) fn fresh_tab(&self, runtime: &Runtime) -> String {
        let context = self.send(runtime, "browser.createUserContext", json!({}));
        let tab = json!({ "type": "tab", "userContext": context["userContext"] });
        let tab = self.send(runtime, "browsingContext.create", tab);
        tab["context"].as_str().expect("a context has an id").to_owned()
    }

    /// Sets the size of a tab's viewport in CSS pixels.
    pub(super) fn resize(&self, runtime: &Runtime, tab: &str, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        let params = json!({ "context": tab, "viewport": viewport });
        let _ = self.send(runtime, "browsingContext.setViewport", params);
    }

    /// Turns off scripts in a tab; the driver's own still run.
    pub(super) fn forbid_scripts(&self, runtime: &Runtime, tab: &str) {
        let params = json!({ "enabled": false, "contexts": [tab] });
        let _ = self.send(runtime, "emulation.setScriptingEnabled", params);
    }

    /// The cookies that a tab's sites have set.
    pub(super) fn cookies(&self, runtime: &Runtime, tab: &str) -> Vec<String> {
        let partition = json!({ "partition": { "type": "context", "context": tab } });
        let found = self.send(runtime, "storage.getCookies", partition);
        let cookies = found["cookies"].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        cookies
            .map(|cookie| format!("{}={}", text(&cookie["name"]), text(&cookie["value"]["value"])))
            .collect()
    }
}
