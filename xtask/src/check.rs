//! `cargo xtask check`: shows reading ages and every fault in the content.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::{Result, ensure};
use publish::check::{Checked, Summary};
use publish::reading;

use crate::content;
use crate::project::Project;

/// Checks these files, or Heartwood's guide and schools if there are none.
///
/// # Errors
/// If a file has an error; the faults are printed first.
pub fn run(files: &[PathBuf]) -> Result<()> {
    let root = Project::find()?.root;
    let checked = if files.is_empty() {
        content::check_all(&root)?
    } else {
        content::check_files(files, &root)
    };
    for guide in &checked.guides {
        print!("{}", reading::table(&guide.path, &guide.hardest));
    }
    print(&checked)?;
    Ok(())
}

/// Prints every fault to the standard error stream.
///
/// # Errors
/// If a file has an error.
pub(crate) fn print(checked: &Checked) -> Result<()> {
    let summary = Summary::of(&checked.reports);
    let mut stream = io::stderr().lock();
    let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let in_colour = stream.is_terminal() && !is_plain;
    for report in &checked.reports {
        stream.write_all(report.show(in_colour).as_bytes())?;
    }
    writeln!(stream, "{summary}")?;
    ensure!(summary.is_good(), "fix the errors above and check again");
    Ok(())
}
