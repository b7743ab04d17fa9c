//! Chromium or Chrome, with `chromedriver`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use which::which;

use super::{Browser, Driver};
use crate::apt::System;

/// The names that Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// How Chromium is started: without a window, and without calls home.
const FLAGS: [&str; 8] = [
    "--headless",
    // A continuous integration machine often runs as root, where the sandbox cannot start.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Looks for the browser and its driver.
pub(super) fn find() -> Result<(PathBuf, PathBuf)> {
    let program = NAMES.iter().find_map(|name| which(name).ok());
    Ok((
        program.context("Chromium is missing: install `chromium` or Google Chrome")?,
        which("chromedriver").context(
            "chromedriver is missing: install `chromium-driver`, or the version that goes with your Chrome \
             from https://googlechromelabs.github.io/chrome-for-testing/",
        )?,
    ))
}

/// The browser, its driver and a font.
pub(super) fn packages(system: System) -> &'static [&'static str] {
    match system {
        System::Debian => &["chromium", "chromium-driver", "fonts-liberation"],
        System::Ubuntu => &["chromium-browser", "chromium-chromedriver", "fonts-liberation"],
    }
}

/// Starts the driver.
pub(super) fn start(browser: &Browser) -> Result<Driver> {
    Driver::start(|port| {
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}"));
        command
    })
}

/// What the driver is asked to start.
pub(super) fn capabilities(browser: &Browser, words: &[&str]) -> (&'static str, Value) {
    let words = [&FLAGS, words].concat();
    ("goog:chromeOptions", json!({ "binary": browser.program, "args": words }))
}
