//! The browsers on this machine, and the drivers that go with them.

mod chromium;
mod driver;
mod firefox;
mod webkit;

pub use driver::Driver;

use std::env;
use std::fmt::{self, Display, Formatter};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::Capabilities;
use which::which;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, a relative of Safari.
    WebKit,
}

impl Engine {
    /// Every engine that the tests run in.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The environment variable that tells the browser tests which engine to run in.
    pub const VARIABLE: &str = "OPEN_DOOR_BROWSER";

    /// The engine with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The engine that [`Self::VARIABLE`] names, or Chromium if it isn't set.
    ///
    /// # Errors
    /// If there is no engine with that name.
    pub fn chosen() -> Result<Self> {
        let Ok(name) = env::var(Self::VARIABLE) else { return Ok(Self::Chromium) };
        Self::named(&name).with_context(|| format!("there is no browser “{name}”"))
    }

    /// How many browsers to drive at once: more if an engine's tests take less CPU.
    #[must_use]
    pub fn at_once(self) -> usize {
        let cores = available_parallelism().map_or(1, NonZero::get);
        match self {
            Self::Chromium => cores,
            Self::Firefox => cores * 2,
            Self::WebKit => cores * 3,
        }
    }

    /// Its name in the variable and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether its driver speaks WebDriver BiDi.
    #[must_use]
    pub fn has_bidi(self) -> bool {
        self != Self::WebKit
    }
}

impl Display for Engine {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// How to start a browser.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Options {
    /// Whether the device is in dark mode.
    pub dark: bool,
    /// Whether the reader's own colours replace the page's (forced colours).
    pub forced_colours: bool,
    /// The reader's default text size in pixels, if not the browser's own.
    pub text_size: Option<u32>,
    /// Whether scripts are turned off. The driver's own scripts still run.
    pub no_scripts: bool,
    /// Whether commands return without waiting for the page to load.
    pub impatient: bool,
    /// The folder that the browser keeps its profile in.
    pub profile: Option<PathBuf>,
}

/// An installed browser and its driver.
#[derive(Debug)]
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// The browser.
    pub program: PathBuf,
    /// The driver, in a version that works with it.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds a browser and its driver. `tools` is a folder to look for the driver in first.
    ///
    /// # Errors
    /// If either is missing. Says which, and what to install.
    pub fn find(engine: Engine, tools: &Path) -> Result<Self> {
        let (program, driver) = match engine {
            Engine::Chromium => chromium::find(),
            Engine::Firefox => firefox::find(tools),
            Engine::WebKit => webkit::find(),
        }?;
        Ok(Self { engine, program, driver })
    }

    /// Starts its driver.
    ///
    /// # Errors
    /// If a program can't be started or doesn't answer.
    pub fn start(&self, options: &Options) -> Result<Driver> {
        match self.engine {
            Engine::Chromium => chromium::start(self, options),
            Engine::Firefox => firefox::start(self, options),
            Engine::WebKit => webkit::start(self, options),
        }
    }
}

/// The capabilities to ask a driver for: the driver's own, under their name, and those that every
/// driver has.
fn capabilities(name: &str, own: Value, options: &Options) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set(name, own)?;
    if options.impatient {
        capabilities.set("pageLoadStrategy", "none")?;
    }
    Ok(capabilities)
}

/// The first of these programs that is installed.
fn first_installed(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| which(name).ok())
}
