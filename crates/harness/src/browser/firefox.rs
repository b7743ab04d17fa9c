//! Firefox, with `geckodriver`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use which::which;

use super::{Browser, Driver, Options, first_installed};

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const DRIVER: &str = "geckodriver";

pub(super) fn find(tools: &Path) -> Result<(PathBuf, PathBuf)> {
    let own = tools.join(DRIVER);
    let driver = if own.is_file() { Ok(own) } else { which(DRIVER) };
    Ok((
        first_installed(&NAMES).context("Firefox is missing: install `firefox-esr` or Firefox")?,
        driver.context("geckodriver is missing: run `cargo xtask test`, which builds it")?,
    ))
}

pub(super) fn start(browser: &Browser, options: &Options) -> Result<Driver> {
    Driver::start(capabilities(browser, options)?, |port| {
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}")).args(["--websocket-port", "0"]);
        command
    })
}

fn capabilities(browser: &Browser, options: &Options) -> Result<Capabilities> {
    let mut arguments = vec!["-headless".to_owned()];
    if let Some(profile) = &options.profile {
        arguments.extend(["-profile".to_owned(), profile.display().to_string()]);
    }
    let mut preferences = json!({
        // Otherwise, navigation by the driver would also cancel scripts on the new page.
        "dom.ipc.cancel_content_js_when_navigating": false,
        "layout.css.prefers-color-scheme.content-override": i32::from(!options.dark),
        "javascript.enabled": !options.no_scripts,
    });
    if options.forced_colours {
        preferences["browser.display.document_color_use"] = json!(2);
    }
    if let Some(size) = options.text_size {
        preferences["font.size.variable.x-western"] = json!(size);
    }
    let own = json!({ "binary": browser.program, "args": arguments, "prefs": preferences });
    let mut capabilities = super::capabilities("moz:firefoxOptions", own, options)?;
    capabilities.set("webSocketUrl", true)?;
    Ok(capabilities)
}
