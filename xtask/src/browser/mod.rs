//! The browsers that the tests and the benchmark drive, and the drivers that go with them.

mod chromium;
mod driver;
mod firefox;
mod leash;
mod webkit;

pub use driver::Driver;
pub use webkit::CORNER as WEBKIT_CORNER;

use std::env;
use std::fmt::{self, Display, Formatter};
use std::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use thirtyfour::Capabilities;

use crate::apt;
use crate::project::Project;

/// A kind of browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`, of the family of Safari.
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// All that the tests run in.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Where the browser tests read in which of them they are to run.
    pub const VARIABLE: &str = "OPEN_DOOR_BROWSER";

    /// The one that the variable names; without it Chromium.
    ///
    /// # Errors
    /// Where it names none.
    pub fn chosen() -> Result<Self> {
        let Ok(name) = env::var(Self::VARIABLE) else { return Ok(Self::Chromium) };
        Self::from_str(&name, false).ok().with_context(|| format!("there is no browser “{name}”"))
    }

    /// How many of its browsers to drive at once: the less each keeps a core busy, the more.
    pub(crate) fn at_once(self) -> usize {
        let cores = available_parallelism().map_or(1, NonZero::get);
        match self {
            Self::Chromium => cores,
            Self::Firefox => cores * 2,
            Self::WebKit => cores * 3,
        }
    }

    /// Its name in that variable and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
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

/// A browser that is installed, and its driver.
pub struct Browser {
    /// Its kind.
    pub engine: Engine,
    /// The browser.
    pub program: PathBuf,
    /// The driver, of a version that goes with it.
    pub driver: PathBuf,
}

impl Browser {
    /// Looks for a browser of this kind and its driver among the installed programs.
    ///
    /// # Errors
    /// Where either is missing: which, and what to install.
    pub fn find(engine: Engine) -> Result<Self> {
        let (program, driver) = match engine {
            Engine::Chromium => chromium::find(),
            Engine::Firefox => firefox::find(),
            Engine::WebKit => webkit::find(),
        }?;
        Ok(Self { engine, program, driver })
    }

    /// Starts its driver. `settings` are for `WebKitGTK`, which takes them only now.
    ///
    /// # Errors
    /// Where a program cannot be started, or does not answer.
    pub fn start(&self, settings: &[&str]) -> Result<Driver> {
        match self.engine {
            Engine::Chromium => chromium::start(self),
            Engine::Firefox => firefox::start(self),
            Engine::WebKit => webkit::start(self, settings),
        }
    }

    /// What the driver is asked for: a browser with these words more on its command line.
    ///
    /// # Errors
    /// Where the path of the browser is no text.
    pub fn capabilities(&self, words: &[&str]) -> Result<Capabilities> {
        let (name, options) = match self.engine {
            Engine::Chromium => chromium::capabilities(self, words),
            Engine::Firefox => firefox::capabilities(self, words),
            Engine::WebKit => webkit::capabilities(),
        };
        let mut wanted = Capabilities::new();
        wanted.set(name, options)?;
        Ok(wanted)
    }
}

/// Looks for a browser and its driver, and installs them where this machine allows it.
pub(crate) fn find_or_install(engine: Engine, project: &Project) -> Result<Browser> {
    let missing = match Browser::find(engine) {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    let installed = match engine {
        Engine::Chromium => apt::install(chromium::packages),
        Engine::Firefox => firefox::install(project),
        Engine::WebKit => apt::install(webkit::packages),
    };
    match installed {
        Ok(()) => Browser::find(engine),
        Err(error) => bail!("{missing} ({error:#})"),
    }
}
