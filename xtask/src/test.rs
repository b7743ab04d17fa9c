//! `cargo xtask test`: runs every test.

use anyhow::Result;

use crate::browser::{self, Engine};
use crate::command::{cargo, run as run_to_end};
use crate::progress::step;
use crate::project::Project;
use crate::{dist, npm};

/// The browsers in which every test passes.
const PASSING: [Engine; 1] = [Engine::Chromium];

/// Runs every test; with `native`, only those that need no browser; with a browser, only those in it.
///
/// # Errors
/// At the first test that fails, and where what the browser tests need cannot be set up.
pub fn run(native: bool, only: Option<Engine>) -> Result<()> {
    let project = Project::find()?;
    if only.is_none() {
        step("pass the native tests", || {
            run_to_end(cargo(&project).args(["test", "--workspace"]))
        })?;
    }
    if native {
        return Ok(());
    }
    let engines = only.map_or(PASSING.to_vec(), |engine| vec![engine]);
    if only.is_none() {
        for engine in Engine::ALL.iter().filter(|engine| !PASSING.contains(engine)) {
            println!(
                "NOT TESTED: {engine}, in which not every test passes yet: --browser {}",
                engine.name()
            );
        }
    }
    for engine in &engines {
        let find = || browser::find_or_install(*engine, &project);
        let found = step(&format!("find {engine}"), find)?;
        println!("{:>12}{}", "", found.program.display());
    }
    step("fetch what host pages are made of", || npm::install(&project))?;
    dist::run(None)?;
    for engine in &engines {
        step(&format!("pass the browser tests in {engine}"), || {
            let mut tests = cargo(&project);
            tests.args(["test", "--test", "browser"]).env(Engine::VARIABLE, engine.name());
            run_to_end(&mut tests)
        })?;
    }
    Ok(())
}
