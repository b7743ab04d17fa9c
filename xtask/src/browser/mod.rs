//! The browser that the tests and the benchmark drive: Chromium, and the driver that goes with it.

mod driver;

pub use driver::Driver;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use thirtyfour::prelude::WebDriverResult;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities};
use which::which;

use crate::apt::{self, System};

/// The names that Chromium goes by.
const CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

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

/// A browser and its driver.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// `chromedriver`, of the same version.
    pub driver: PathBuf,
}

impl Browser {
    /// Looks for a browser and its driver among the installed programs.
    ///
    /// # Errors
    /// Where either is missing: which, and what to install.
    pub fn find() -> Result<Self> {
        let chromium = CHROMIUM.iter().find_map(|name| which(name).ok());
        Ok(Self {
            chromium: chromium.context("Chromium is missing: install `chromium` or Google Chrome")?,
            driver: which("chromedriver").context(
                "chromedriver is missing: install `chromium-driver`, or the version that goes with your Chrome \
                 from https://googlechromelabs.github.io/chrome-for-testing/",
            )?,
        })
    }

    /// What the driver is asked to start.
    ///
    /// # Errors
    /// Where the path of the browser is no text.
    pub fn capabilities(&self) -> WebDriverResult<ChromeCapabilities> {
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&self.chromium.to_string_lossy())?;
        FLAGS.iter().try_for_each(|flag| wanted.add_arg(flag))?;
        Ok(wanted)
    }
}

/// Looks for a browser and its driver, and installs them where this machine allows it.
pub(crate) fn find_or_install() -> Result<Browser> {
    let missing = match Browser::find() {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    match apt::install(packages) {
        Ok(()) => Browser::find(),
        Err(error) => bail!("{missing} ({error:#})"),
    }
}

/// Chromium, its driver and a font.
fn packages(system: System) -> &'static [&'static str] {
    match system {
        System::Debian => &["chromium", "chromium-driver", "fonts-liberation"],
        System::Ubuntu => &["chromium-browser", "chromium-chromedriver", "fonts-liberation"],
    }
}
