//! `cargo xtask check`: shows reading ages and every fault in the content.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use publish::check::{Report, Summary};
use publish::reading;

use crate::content;
use crate::project::Project;

/// Checks these files and folders, or all content if there are none.
///
/// # Errors
/// If a file has an error. Prints all faults first.
pub fn run(paths: &[PathBuf]) -> Result<()> {
    let root = Project::find()?.root;
    if paths.is_empty() {
        let checked = content::check_all(&root, None)?;
        if let Some(guide) = &checked.england {
            print!("{}", reading::table(&guide.path, &guide.hardest));
        }
        return print(&checked.reports);
    }
    let (checked, asked) = content::check_files(paths, &root)?;
    let trusts = checked.trusts.iter().map(|trust| &trust.guide);
    for guide in checked.england.iter().chain(trusts).filter(|guide| asked.contains(&guide.path)) {
        print!("{}", reading::table(&guide.path, &guide.hardest));
    }
    // Nobody asked about the layers below, so report on them only if they have errors, which get in
    // the way.
    let is_wanted = |report: &&Report| asked.iter().any(|path| *path == report.path());
    let is_layer = |path: &str| Path::new(path).extension().is_some_and(|kind| kind == "toml");
    let blocks = |report: &&Report| is_layer(report.path()) && report.errors() > 0;
    let reports = checked.reports.iter();
    print(reports.filter(|report| is_wanted(report) || blocks(report)))
}

/// Prints every fault to standard error.
///
/// # Errors
/// If a file has an error.
pub(crate) fn print<'a>(reports: impl IntoIterator<Item = &'a Report> + Clone) -> Result<()> {
    let summary = Summary::of(reports.clone());
    let mut stream = io::stderr().lock();
    let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let in_colour = stream.is_terminal() && !is_plain;
    for report in reports {
        stream.write_all(report.show(in_colour).as_bytes())?;
    }
    writeln!(stream, "{summary}")?;
    ensure!(summary.is_good(), "fix the errors above and check again");
    Ok(())
}
