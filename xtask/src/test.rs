//! `cargo xtask test`: runs the tests.

use anyhow::{Context, Result, bail};
use harness::browser::Engine;

use crate::command::{cargo, run as run_to_end};
use crate::progress::step;
use crate::project::Project;
use crate::{browsers, dist, npm, wordpress};

/// Runs every test except those in WordPress; with `native`, only those that need no browser; with `only`, only those in the
/// browser with that name.
///
/// Lists browsers that can't be installed at the end. It's an error only if no browser can.
///
/// # Errors
/// If a test fails, or what the browser tests need can't be set up.
pub fn run(native: bool, only: Option<&str>) -> Result<()> {
    let project = Project::find()?;
    if only.is_none() {
        step("pass the native tests", || {
            run_to_end(cargo(&project).args(["test", "--quiet", "--workspace"]))
        })?;
    }
    if native {
        return Ok(());
    }
    let mut missing = Vec::new();
    let mut engines = match only {
        Some(name) => {
            vec![Engine::named(name).with_context(|| format!("there is no browser “{name}”"))?]
        }
        None => Engine::ALL.to_vec(),
    };
    engines.retain(|engine| {
        let find = || browsers::find_or_install(*engine, &project);
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
    step("install what host pages use", || npm::install(&project))?;
    dist::run(None, None, None)?;
    for engine in engines {
        step(&format!("pass the browser tests in {engine}"), || {
            let mut tests = cargo(&project);
            tests.args(["test", "--quiet", "--package", "tests", "--test", "browser"]);
            tests.env(Engine::VARIABLE, engine.name());
            run_to_end(tests.env("RUST_TEST_THREADS", engine.at_once().to_string()))
        })?;
    }
    for line in missing {
        println!("{line}");
    }
    Ok(())
}

/// Runs the tests of what schools paste in a real WordPress.
///
/// # Errors
/// If a test fails, or what they need can't be set up.
pub fn in_wordpress() -> Result<()> {
    wordpress::test(&Project::find()?)
}
