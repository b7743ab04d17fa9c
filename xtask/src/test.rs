//! `cargo xtask test`: runs every test.

use anyhow::{Result, bail};

use crate::browser::{self, Engine};
use crate::command::{cargo, run as run_to_end};
use crate::progress::step;
use crate::project::Project;
use crate::{dist, npm};

/// Runs every test; with `native`, only those that need no browser; with a browser, only those in it.
///
/// Without one, the browsers that this machine cannot have are named at the end, and are no error as
/// long as there is another.
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
    let mut missing = Vec::new();
    let mut engines = only.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
    engines.retain(|engine| {
        let find = || browser::find_or_install(*engine, &project);
        let found = step(&format!("find {engine}"), find);
        match &found {
            Ok(found) => println!("{:>12}{}", "", found.program.display()),
            Err(why) => missing.push(format!("NOT TESTED in {engine}: {why:#}")),
        }
        found.is_ok()
    });
    if engines.is_empty() {
        bail!("there is no browser to test in: {}", missing.join("; "));
    }
    step("fetch what host pages are made of", || npm::install(&project))?;
    dist::run(None)?;
    for engine in engines {
        step(&format!("pass the browser tests in {engine}"), || {
            let mut tests = cargo(&project);
            tests.args(["test", "--test", "browser"]).env(Engine::VARIABLE, engine.name());
            run_to_end(tests.env("RUST_TEST_THREADS", engine.at_once().to_string()))
        })?;
    }
    for said in missing {
        println!("{said}");
    }
    Ok(())
}
