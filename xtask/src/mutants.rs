//! `cargo xtask mutants`: checks whether the tests notice small changes to the code.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::{cargo, run as run_to_end};
use crate::progress::step;
use crate::project::Project;

/// The version of cargo-mutants to install.
const VERSION: &str = "27.1.0";

/// The packages to change, which of their files to change, and which tests to run. In `publish`,
/// those are the checks and their tests, which are quick.
const CHANGED: [(&str, &str, &[&str]); 2] = [
    ("journey", "crates/journey/src/**", &[]),
    (
        "publish",
        "crates/publish/src/check/**",
        &["--test", "publish", "--", "faults::", "files::", "theme::", "--skip", "fuzz::"],
    ),
];

/// The percentage of changes that the tests must notice.
const LEAST: u64 = 95;

/// Changes the code in many small ways, and counts how often a test fails. `.cargo/mutants.toml`
/// lists changes that make no difference.
///
/// # Errors
/// If the tests notice too few changes, or cargo-mutants can't be installed.
pub fn run(more: &[String]) -> Result<()> {
    let project = Project::find()?;
    let tools = project.tools();
    let program = tools.join("bin/cargo-mutants");
    if !program.exists() {
        step("install cargo-mutants", || {
            let install = ["install", "--quiet", "--locked", "cargo-mutants", "--version", VERSION];
            run_to_end(cargo(&project).args(install).arg("--root").arg(&tools))
        })?;
    }
    for (package, files, tests) in CHANGED {
        let out = project.target.join("mutants").join(package);
        fs::create_dir_all(&out)?;
        let mut mutants = Command::new(&program);
        mutants.current_dir(&project.root);
        mutants.args(["mutants", "--package", package, "--file", files]).args(more);
        mutants.arg("--output").arg(&out).arg("--").args(tests);
        let status = mutants.status().context("could not start cargo-mutants")?;
        // It exits with 2 if a change went unnoticed, and with 3 if the tests timed out.
        ensure!(
            matches!(status.code(), Some(0 | 2 | 3)),
            "cargo-mutants could not finish: see its output above"
        );
        let outcomes = fs::read(out.join("mutants.out/outcomes.json"))?;
        judge(package, &serde_json::from_slice(&outcomes)?)?;
    }
    Ok(())
}

/// Prints how many changes the tests noticed, and fails if they are too few.
fn judge(package: &str, outcomes: &Value) -> Result<()> {
    let count = |name: &str| {
        outcomes[name].as_u64().with_context(|| format!("cargo-mutants has not counted `{name}`"))
    };
    // A test that never ends has noticed the change too.
    let (noticed, missed) = (count("caught")? + count("timeout")?, count("missed")?);
    let all = noticed + missed;
    ensure!(all > 0, "{package}: no tests were run");
    println!("{package}: the tests notice {noticed} of {all} changes");
    ensure!(
        noticed * 100 >= all * LEAST,
        "{package}: the tests notice less than {LEAST} % of changes: add tests for those listed above"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nineteen_of_twenty_changes_must_be_noticed() {
        let judge = |caught, timeout, missed| {
            judge("journey", &json!({ "caught": caught, "timeout": timeout, "missed": missed }))
        };
        assert!(judge(18, 1, 1).is_ok());
        assert!(judge(18, 0, 1).is_err());
        assert!(judge(0, 0, 0).is_err());
        assert!(super::judge("journey", &json!({})).is_err());
    }
}
