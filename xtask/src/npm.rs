//! Installs the npm packages that the tests' host pages use.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use which::which;

use crate::apt;
use crate::command::run_quietly;
use crate::project::Project;

/// Installs the packages listed in `tests/npm`, unless exactly those are already installed.
///
/// # Errors
/// If npm is missing and can't be installed, or fails.
pub(crate) fn install(project: &Project) -> Result<()> {
    let (wanted, here) = (project.root.join("tests/npm"), project.target.join("npm"));
    let lock = fs::read(wanted.join(LOCK)).context("could not read tests/npm/package-lock.json")?;
    // npm writes this list once everything is installed.
    let is_complete = here.join("node_modules/.package-lock.json").is_file();
    if is_complete && fs::read(here.join(LOCK)).is_ok_and(|before| before == lock) {
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
    run_quietly(Command::new("npm").args(arguments).current_dir(&here))
}

/// The file that lists each package with its version and checksum.
const LOCK: &str = "package-lock.json";
