//! `cargo xtask check`: every fault of guides and school files at once, each shown where it stands.
//!
//! A file is read (`source`) and parsed into a `tree` that knows where everything stands (`toml`,
//! `json`); the tree is compared with the `shape` of the Rust types, and what fits is checked for
//! its meaning by the `open_door` crate and for how hard it is to read (`load`, `reading`). A `report`
//! shows what was found.

pub(crate) mod files;
mod json;
mod load;
mod quoted;
mod reading;
mod report;
mod shape;
mod source;
mod toml;
mod tree;

pub use load::{load_guide, load_school};
pub use report::{Located, Outcome, Report};
pub use shape::schema;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use open_door::school::School;

use files::Files;

/// Checks these files and prints every fault to the standard error stream.
///
/// A `.toml` file is a guide; a `.json` file is a school, checked against the guides among the
/// files or else Heartwood's. No files at all stand for Heartwood's guide and all its schools.
///
/// # Errors
/// Where Heartwood's schools cannot be listed or the stream cannot be written; a faulty file is
/// no error here, but counted in the [`Outcome`].
pub fn run(files: &[PathBuf]) -> anyhow::Result<Outcome> {
    let reports = reports(files)?;
    let outcome = Outcome::of(&reports);
    let mut stream = io::stderr().lock();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let coloured = stream.is_terminal() && !plain;
    for report in &reports {
        stream.write_all(report.show(coloured).as_bytes())?;
    }
    writeln!(stream, "{outcome}")?;
    Ok(outcome)
}

/// The reading age of each worry in the guides among these files, the hardest first.
///
/// # Errors
/// Where Heartwood's schools cannot be listed.
pub fn reading_ages(files: &[PathBuf]) -> anyhow::Result<String> {
    let list = |path: &PathBuf| {
        let guide = load::guide(path).into_parts().0?;
        Some(reading::list(path, &reading::hardest(&guide, &School::default())))
    };
    Ok(Files::named(files)?.guides.iter().filter_map(list).collect())
}

/// Checks these files as [`run`] does, and prints nothing.
///
/// # Errors
/// Where Heartwood's schools cannot be listed.
pub fn reports(files: &[PathBuf]) -> anyhow::Result<Vec<Report>> {
    let files = Files::named(files)?;
    let mut reports = files.strange.iter().map(|path| load::strange(path)).collect::<Vec<_>>();
    let mut guides = Vec::new();
    for path in &files.guides {
        let (guide, report) = load::guide(path).into_parts();
        guides.extend(guide);
        reports.push(report);
    }
    if files.guides.is_empty() && !files.schools.is_empty() {
        let (guide, report) = load::guide(&files::heartwood_guide()).into_parts();
        guides.extend(guide);
        // Nobody asked for this guide's faults, unless they keep the schools from being checked.
        if report.errors() > 0 {
            reports.push(report);
        }
    }
    reports.extend(files.schools.iter().map(|path| load::school(path, &guides).into_parts().1));
    Ok(reports)
}
