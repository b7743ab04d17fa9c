//! `cargo xtask test`: runs every test.

use anyhow::Result;

use crate::command::{cargo, run as run_to_end};
use crate::progress::step;
use crate::project::Project;
use crate::{browser, dist, npm};

/// Runs every test; with `native`, only those that need no browser.
///
/// # Errors
/// At the first test that fails, and where what the browser tests need cannot be set up.
pub fn run(native: bool) -> Result<()> {
    let project = Project::find()?;
    step("pass the native tests", || run_to_end(cargo(&project).args(["test", "--workspace"])))?;
    if native {
        return Ok(());
    }
    let found = step("find a browser", browser::find_or_install)?;
    println!("{:>12}{}", "", found.chromium.display());
    step("fetch what host pages are made of", || npm::install(&project))?;
    dist::run(None)?;
    step("pass the browser tests", || {
        run_to_end(cargo(&project).args(["test", "--test", "browser"]))
    })
}
