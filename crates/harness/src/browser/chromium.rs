//! Chromium or Chrome, with `chromedriver`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use which::which;

use super::{Browser, Driver, Options, first_installed};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// No window, and no calls home.
const FLAGS: [&str; 9] = [
    "--headless",
    // CI often runs as root, where the sandbox can't start.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Lets a test collect garbage before it counts what is left.
    "--js-flags=--expose-gc",
];

pub(super) fn find() -> Result<(PathBuf, PathBuf)> {
    Ok((
        first_installed(&NAMES).context("Chromium is missing: install `chromium` or Google Chrome")?,
        which("chromedriver").context(
            "chromedriver is missing: install `chromium-driver`, or the version that goes with your \
             Chrome from https://googlechromelabs.github.io/chrome-for-testing/",
        )?,
    ))
}

pub(super) fn start(browser: &Browser, options: &Options) -> Result<Driver> {
    Driver::start(capabilities(browser, options)?, |port| {
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}"));
        command
    })
}

fn capabilities(browser: &Browser, options: &Options) -> Result<Capabilities> {
    let mut flags = FLAGS.map(str::to_owned).to_vec();
    let scheme = i32::from(!options.dark);
    flags.push(format!("--blink-settings=preferredColorScheme={scheme}"));
    if options.forced_colours {
        flags.push("--force-high-contrast".to_owned());
    }
    if let Some(profile) = &options.profile {
        flags.push(format!("--user-data-dir={}", profile.display()));
    }
    let mut preferences = json!({});
    if let Some(size) = options.text_size {
        preferences["webkit.webprefs.default_font_size"] = json!(size);
    }
    let own = json!({ "binary": browser.program, "args": flags, "prefs": preferences });
    let mut capabilities = super::capabilities("goog:chromeOptions", own, options)?;
    capabilities.set("webSocketUrl", true)?;
    Ok(capabilities)
}
