//! `WebKitGTK`'s small browser, with `WebKitWebDriver`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use which::which;

use super::driver::listening;
use super::leash::{Leash, Signal};
use super::{Browser, Driver};
use crate::apt::System;

/// Where the browser stands, below a folder of libraries.
const PROGRAMS: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.0/MiniBrowser"];

/// Lets its window be as narrow as a phone, for which its toolbar is too wide.
const NARROW: &str = "* { font-size: 1px; margin: 0; padding: 0; min-width: 0; }";

const SCREEN: &str = "2800x2000x24";
/// The corner of a window in whose toolbar the pointer then rests, which is in the middle of the screen: a
/// window without it would not be active, and what is under it would look so.
pub const CORNER: (i64, i64) = (1390, 995);

/// Looks for the browser, its driver and a display.
pub(super) fn find() -> Result<(PathBuf, PathBuf)> {
    let driver = which("WebKitWebDriver")
        .context("WebKitWebDriver is missing: install `webkit2gtk-driver`")?;
    which("Xvfb").context("Xvfb is missing: install `xvfb`")?;
    let libraries = ["/usr/lib".into(), format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH)];
    let mut programs =
        libraries.iter().flat_map(|folder| PROGRAMS.map(|program| Path::new(folder).join(program)));
    let program = programs.find(|program| program.is_file());
    Ok((program.context("MiniBrowser is missing: install `libwebkit2gtk-4.1-0`")?, driver))
}

/// The browser comes with its driver.
pub(super) fn packages(_: System) -> &'static [&'static str] {
    &["webkit2gtk-driver", "xvfb", "fonts-liberation"]
}

/// Starts the browser with these settings, and the driver.
pub(super) fn start(browser: &Browser, settings: &[&str]) -> Result<Driver> {
    let (screen, name) = screen()?;
    let (program, inspector_port, inspector) = listening(|port| {
        let mut command = Command::new(&browser.program);
        command
            // It is to keep whatever a page wants to keep, so that this can be seen.
            .args(["--automation", "--enable-developer-extras=true", "--cookies-policy=always"])
            .args(settings)
            .env("DISPLAY", name)
            // A machine without a graphics card would be busy for half of the time with what such a card does.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("XDG_CONFIG_HOME", screen.folder())
            .env("WEBKIT_INSPECTOR_SERVER", format!("127.0.0.1:{port}"));
        command
    })?;
    let driver = Driver::start(|port| {
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}")).arg(format!("--target=127.0.0.1:{inspector_port}"));
        command
    })?;
    Ok(driver.of([program, screen], inspector))
}

/// What the driver is asked for: the browser is already there.
pub(super) fn capabilities() -> (&'static str, Value) {
    ("webkitgtk:browserOptions", json!({}))
}

/// Starts a screen that nobody sees, and returns its name too. Each browser has its own, as two would
/// hide each other.
fn screen() -> Result<(Leash, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", SCREEN]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    // It leaves files behind unless it may end by itself.
    let mut program = Leash::start(&mut command, Signal::Term)?;
    let said = program.program().stdout.take().context("Xvfb says nothing")?;
    let mut number = String::new();
    BufReader::new(said).read_line(&mut number)?;
    let gtk = program.folder().join("gtk-3.0");
    fs::create_dir(&gtk)?;
    fs::write(gtk.join("gtk.css"), NARROW)?;
    Ok((program, format!(":{}", number.trim())))
}
