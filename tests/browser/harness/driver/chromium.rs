//! What is Chromium's own.

use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use super::session::Session;

/// Clicks an element. The driver complains where that has led the whole tab away from a sandbox.
pub(super) fn click(session: &Session, element: &WebElement) {
    match session.try_to(element.click()) {
        Err(why) if why.to_string().contains("target frame detached") => {}
        done => done.expect("the element can be clicked"),
    }
}

/// Runs no script of any page from now on. What a test asks of a page is still answered.
pub(super) fn forbid_scripts(session: &Session) {
    let off = json!({ "value": true });
    let _: Value = session.order(DevTools("Emulation.setScriptExecutionDisabled", off));
}

/// What the console has shown since it was last asked for.
pub(super) fn console(session: &Session) -> Vec<String> {
    let entries = session.wait(session.line().browser_log());
    // Text stands in quotes there, other than in other browsers.
    entries.into_iter().map(|entry| entry.message.replace('"', "")).collect()
}

/// Says to style sheets on which medium the page is shown, and what else they ask.
pub(super) fn emulate(session: &Session, media: &str, features: &[(&str, &str)]) {
    let features: Vec<Value> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let params = json!({ "media": media, "features": features });
    let _: Value = session.order(DevTools("Emulation.setEmulatedMedia", params));
}

/// Sets the size of text that pages may count on.
pub(super) fn set_text_size(session: &Session, size: u32) {
    let params = json!({ "fontSizes": { "standard": size } });
    let _: Value = session.order(DevTools("Page.setFontSizes", params));
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

/// What the page holds once nothing in it is left to be freed.
pub(super) fn held(session: &Session) -> Held {
    let _: Value = session.order(DevTools("HeapProfiler.collectGarbage", json!({})));
    let _: Value = session.order(DevTools("Performance.enable", json!({})));
    let told: Metrics = session.order(DevTools("Performance.getMetrics", json!({})));
    let metric = |wanted: &str| {
        let found = told.metrics.iter().find(|metric| metric.name == wanted);
        found.expect("Chromium tells what a page holds").value
    };
    Held {
        listeners: metric("JSEventListeners"),
        nodes: metric("Nodes"),
        heap: metric("JSHeapUsedSize"),
    }
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

/// A command of the developer tools.
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
