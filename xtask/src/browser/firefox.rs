//! Firefox, with `geckodriver`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use which::which;

use super::{Browser, Driver};
use crate::apt::{self, System};
use crate::command::{cargo, run};
use crate::project::Project;

/// The names that Firefox goes by.
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const DRIVER: &str = "geckodriver";
/// No package of Debian has the driver.
const DRIVER_VERSION: &str = "0.36.0";

/// Looks for the browser and its driver.
pub(super) fn find() -> Result<(PathBuf, PathBuf)> {
    let program = NAMES.iter().find_map(|name| which(name).ok());
    let own = tools(&Project::find()?).join("bin").join(DRIVER);
    let driver = if own.is_file() { Ok(own) } else { which(DRIVER) };
    Ok((
        program.context("Firefox is missing: install `firefox-esr` or Firefox")?,
        driver.context("geckodriver is missing: run `cargo xtask test`, which builds it")?,
    ))
}

/// Installs the browser, and builds the driver in a folder of the project, unless they are there.
pub(super) fn install(project: &Project) -> Result<()> {
    if !NAMES.iter().any(|name| which(name).is_ok()) {
        apt::install(|system| match system {
            System::Debian => &["firefox-esr", "fonts-liberation"],
            System::Ubuntu => &["firefox", "fonts-liberation"],
        })?;
    }
    if which(DRIVER).is_ok() {
        return Ok(());
    }
    run(cargo(project)
        .args(["install", DRIVER, "--version", DRIVER_VERSION, "--locked", "--debug", "--root"])
        .arg(tools(project)))
}

fn tools(project: &Project) -> PathBuf {
    project.target.join("tools")
}

/// Starts the driver.
pub(super) fn start(browser: &Browser) -> Result<Driver> {
    Driver::start(|port| {
        let mut command = Command::new(&browser.driver);
        // Firefox tells only its own scripts of all that the console shows.
        command.arg(format!("--port={port}")).arg("--allow-system-access");
        command
    })
}

/// What the driver is asked to start: without a window.
pub(super) fn capabilities(browser: &Browser, words: &[&str]) -> (&'static str, Value) {
    let words = [&["-headless"], words].concat();
    // It ends whatever script runs when a driver tells it to go elsewhere, also on the page that comes.
    let settings = json!({ "dom.ipc.cancel_content_js_when_navigating": false });
    ("moz:firefoxOptions", json!({ "binary": browser.program, "args": words, "prefs": settings }))
}
