//! Fetches the npm packages that pages of other sites are made of in the tests.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use which::which;

use crate::apt;
use crate::command::run;
use crate::project::Project;

/// Fetches the packages that `tests/npm` names, unless exactly these are there already.
///
/// # Errors
/// Where npm is missing and cannot be installed, or fails.
pub(crate) fn install(project: &Project) -> Result<()> {
    let (wanted, here) = (project.root.join("tests/npm"), project.target.join("npm"));
    let lock = fs::read(wanted.join(LOCK)).context("tests/npm names no packages")?;
    // npm writes its own list of what is there when all of it is.
    let is_whole = here.join("node_modules/.package-lock.json").is_file();
    if is_whole && fs::read(here.join(LOCK)).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    if which("npm").is_err() {
        apt::install(|_| &["npm"]).context("npm is missing")?;
    }
    fs::create_dir_all(&here)?;
    for file in [LOCK, "package.json"] {
        fs::copy(wanted.join(file), here.join(file))?;
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    run(Command::new("npm").args(arguments).current_dir(&here))
}

/// Names each package with its version and its checksum.
const LOCK: &str = "package-lock.json";
