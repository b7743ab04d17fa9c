//! WebKitGTK's small browser, with `WebKitWebDriver`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Capabilities;
use which::which;

use super::{Browser, Driver, Options};
use crate::leash::{Leash, Signal};

/// Where the browser is, below a folder of libraries.
const PROGRAMS: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.0/MiniBrowser"];

/// Shrinks the toolbar, which would otherwise stop the window from being as narrow as a phone.
const NARROW: &str = "* { font-size: 1px; margin: 0; padding: 0; min-width: 0; }";

const SCREEN: &str = "2800x2000x24";

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

/// Starts the driver on a screen of its own, because two windows on one screen would hide each
/// other.
pub(super) fn start(browser: &Browser, options: &Options) -> Result<Driver> {
    let (screen, display) = screen()?;
    let capabilities = capabilities(browser, options, screen.folder())?;
    let driver = Driver::start(capabilities, |port| {
        let mut command = Command::new(&browser.driver);
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", display)
            // Without a graphics card, compositing takes half the time.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("XDG_CONFIG_HOME", screen.folder());
        if options.dark {
            command.env("GTK_THEME", "Adwaita:dark");
        }
        command
    })?;
    Ok(driver.on(screen))
}

fn capabilities(browser: &Browser, options: &Options, folder: &Path) -> Result<Capabilities> {
    // Allow all cookies, so that tests can see whatever a page stores.
    let mut arguments = vec!["--automation".to_owned(), "--cookies-policy=always".to_owned()];
    if options.no_scripts {
        arguments.push("--enable-javascript=false".to_owned());
    }
    if let Some(size) = options.text_size {
        let settings = folder.join("settings");
        fs::write(&settings, format!("[websettings]\ndefault-font-size={size}\n"))?;
        arguments.push(format!("--config={}", settings.display()));
    }
    let own = json!({ "binary": browser.program, "args": arguments });
    super::capabilities("webkitgtk:browserOptions", own, options)
}

/// Starts a virtual screen, and returns its name too.
fn screen() -> Result<(Leash, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", SCREEN]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    // With SIGKILL, it would leave files behind.
    let mut program = Leash::start(&mut command, Signal::Term)?;
    let output = program.program().stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    ensure!(!number.trim().is_empty(), "Xvfb has ended: start it by hand to see why");
    let gtk = program.folder().join("gtk-3.0");
    fs::create_dir(&gtk)?;
    fs::write(gtk.join("gtk.css"), NARROW)?;
    Ok((program, format!(":{}", number.trim())))
}
