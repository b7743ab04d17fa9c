//! Finds the browsers that the tests and the benchmark need, and tries to install those that are
//! missing.

use anyhow::{Context, Result, bail};
use harness::browser::{Browser, Engine};
use which::which;

use crate::apt::{self, System};
use crate::command::{cargo, run_quietly};
use crate::project::Project;

/// The version of geckodriver to build, because Debian has no package of it.
const GECKODRIVER: &str = "0.36.0";

/// Finds a browser and its driver, or tries to install them.
///
/// # Errors
/// If something is missing. Says what, and why it couldn't be installed.
pub(crate) fn find_or_install(engine: Engine, project: &Project) -> Result<Browser> {
    let tools = project.tools().join("bin");
    let missing = match Browser::find(engine, &tools) {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    let installed = match engine {
        Engine::Firefox => install_firefox(project),
        Engine::Chromium | Engine::WebKit => apt::install(|system| packages(engine, system)),
    };
    match installed {
        Ok(()) => Browser::find(engine, &tools),
        Err(error) => bail!("{missing} ({error:#})"),
    }
}

/// A browser, its driver, and a font.
fn packages(engine: Engine, system: System) -> &'static [&'static str] {
    match (engine, system) {
        (Engine::Chromium, System::Debian) => &["chromium", "chromium-driver", "fonts-liberation"],
        (Engine::Chromium, System::Ubuntu) => {
            &["chromium-browser", "chromium-chromedriver", "fonts-liberation"]
        }
        (Engine::Firefox, System::Debian) => &["firefox-esr", "fonts-liberation"],
        (Engine::Firefox, System::Ubuntu) => &["firefox", "fonts-liberation"],
        (Engine::WebKit, _) => &["webkit2gtk-driver", "xvfb", "fonts-liberation"],
    }
}

/// Installs Firefox, and builds its driver in a folder of the project.
fn install_firefox(project: &Project) -> Result<()> {
    if which("firefox-esr").is_err() && which("firefox").is_err() {
        apt::install(|system| packages(Engine::Firefox, system))?;
    }
    if which("geckodriver").is_ok() {
        return Ok(());
    }
    let install = ["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--debug"];
    run_quietly(cargo(project).args(install).arg("--root").arg(project.tools()))
        .context("could not build geckodriver")
}
