//! `cargo xtask deny`: which crates of others Open Door may be made of.
//!
//! `.cargo/deny.toml` says it of all, and `.cargo/deny-browser.toml` of those that reach a browser.

use anyhow::Result;

use crate::command::{cargo, output, run as run_to_end};
use crate::progress::step;
use crate::project::Project;

/// The version of cargo-deny to install where there is none.
const VERSION: &str = "=0.20.2";

/// Checks every crate: its licence, where it comes from, and whether it is banned or doubled; and
/// its known faults, where the list of those can be had.
///
/// # Errors
/// Where a crate may not be used, or cargo-deny cannot be installed.
pub fn run() -> Result<()> {
    let project = Project::find()?;
    let deny = |arguments: &[&str]| {
        let mut command = cargo(&project);
        command.arg("deny").args(arguments);
        command
    };
    if output(&mut deny(&["--version"])).is_err() {
        step("install cargo-deny", || {
            let install = ["install", "--locked", "cargo-deny", "--version", VERSION];
            run_to_end(cargo(&project).args(install))
        })?;
    }
    step("check all crates", || {
        run_to_end(&mut deny(&["--workspace", "check", "bans", "licenses", "sources"]))
    })?;
    step("check the crates that reach a browser", || {
        let config = ["--config", ".cargo/deny-browser.toml", "check"];
        run_to_end(&mut deny(&[&config[..], &["bans", "licenses", "sources"]].concat()))
    })?;
    // The list is at a place of its own, which not every machine can reach.
    if let Err(error) = output(&mut deny(&["fetch", "db"])) {
        let said = error.to_string();
        let why = said.lines().last().unwrap_or_default();
        println!("\nWARNING: nobody has looked for known faults of the crates: {why}\n");
        return Ok(());
    }
    step("look for known faults of the crates", || {
        run_to_end(&mut deny(&["--workspace", "--offline", "check", "advisories"]))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anyhow::Context;

    use super::*;

    #[test]
    fn the_readme_lists_the_crates_that_reach_a_browser() -> Result<()> {
        let tree = output(cargo(&Project::find()?).args([
            "tree",
            "--package=open-door",
            "--target=wasm32-unknown-unknown",
            "--edges=normal,no-proc-macro",
            "--prefix=depth",
            // What stands behind the depth: `2 js-sys v0.3.107`.
            "--format= {p}",
        ]))?;
        let crates = |fits: fn(&str) -> bool| -> BTreeSet<&str> {
            let lines = tree.lines().map(|line| line.split(' '));
            lines.filter_map(|mut line| fits(line.next()?).then(|| line.next())?).collect()
        };
        let (all, own) = (crates(|_| true), crates(|depth| depth == "1"));

        let readme = include_str!("../../README.md");
        let (_, table) = readme.split_once("| crate |").context("there is no table of crates")?;
        let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
        let cells = rows.filter_map(|row| row.split('|').nth(1));
        let listed: BTreeSet<&str> =
            cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
        let missing: Vec<_> = own.difference(&listed).collect();
        assert!(missing.is_empty(), "README.md does not list {missing:?}");
        let more: Vec<_> = listed.difference(&all).filter(|name| **name != "std").collect();
        assert!(more.is_empty(), "README.md lists {more:?}, which no browser gets");
        Ok(())
    }
}
