//! `cargo xtask deny`: checks which crates Open Door depends on.
//!
//! `.cargo/deny.toml` has the rules for all crates, and `.cargo/deny-browser.toml` those for crates
//! that reach a browser.

use anyhow::Result;

use crate::command::{cargo, output, run as run_to_end};
use crate::progress::step;
use crate::project::Project;

/// The version of cargo-deny to install if there is none.
const VERSION: &str = "=0.20.2";

/// Checks every crate for its licence and source, for bans and duplicate versions, and if the list
/// can be downloaded, for known vulnerabilities.
///
/// # Errors
/// If a crate isn't allowed or cargo-deny can't be installed.
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
    // The list is on a server that not every machine can reach.
    if let Err(error) = output(&mut deny(&["fetch", "db"])) {
        let message = error.to_string();
        let why = message.lines().last().unwrap_or_default();
        println!(
            "\nWARNING: could not download the list of known vulnerabilities, so none were looked for: {why}\n"
        );
        return Ok(());
    }
    step("look for known vulnerabilities", || {
        run_to_end(&mut deny(&["--workspace", "--offline", "check", "advisories"]))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use anyhow::Context;

    use super::*;

    #[test]
    fn the_docs_list_the_crates_that_reach_a_browser() -> Result<()> {
        let project = Project::find()?;
        let tree = output(cargo(&project).args([
            "tree",
            "--package=open-door",
            "--target=wasm32-unknown-unknown",
            "--edges=normal,no-proc-macro",
            "--prefix=depth",
            // Each line starts with the depth: `2 js-sys v0.3.107`.
            "--format= {p}",
        ]))?;
        let ours = ["journey", "view"];
        let mut all = BTreeSet::new();
        let mut direct = BTreeSet::new();
        // The crates that the current one is listed under.
        let mut parents = Vec::new();
        for line in tree.lines() {
            let mut words = line.split(' ');
            let (Some(depth), Some(name)) = (words.next(), words.next()) else { continue };
            let depth: usize = depth.parse()?;
            parents.truncate(depth);
            let is_direct =
                depth == 1 || parents.last().is_some_and(|parent| ours.contains(parent));
            if is_direct && depth > 0 && !ours.contains(&name) {
                direct.insert(name);
            }
            parents.push(name);
            all.insert(name);
        }

        let docs = fs::read_to_string(project.root.join("docs/performance.md"))?;
        let (_, table) = docs.split_once("| crate |").context("there is no table of crates")?;
        let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
        let cells = rows.filter_map(|row| row.split('|').nth(1));
        let listed: BTreeSet<&str> =
            cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
        let missing: Vec<_> = direct.difference(&listed).collect();
        assert!(missing.is_empty(), "docs/performance.md doesn’t list {missing:?}");
        let extra: Vec<_> = listed.difference(&all).filter(|name| **name != "std").collect();
        assert!(
            extra.is_empty(),
            "docs/performance.md lists {extra:?}, which no browser downloads"
        );
        Ok(())
    }
}
