//! Reads content files.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jiff::Timestamp;
use publish::check::{Checked, MAX_BYTES, Source, check};
use publish::fault::Fault;

/// Heartwood's guide, below the project's folder.
const GUIDE: &str = "content/heartwood/guide.en.toml";
/// The folder with Heartwood's schools.
const SCHOOLS: &str = "content/heartwood/schools";

/// Reads and checks Heartwood's guide and all its schools.
pub(crate) fn check_all(root: &Path) -> Result<Checked> {
    let folder = root.join(SCHOOLS);
    let mut schools = fs::read_dir(&folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .with_context(|| format!("could not list the schools in {}", folder.display()))
        .map(|paths: Vec<PathBuf>| paths)?;
    schools.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    schools.sort();
    schools.insert(0, root.join(GUIDE));
    Ok(check_now(&schools, root))
}

/// Reads and checks these files. Schools are checked against the guides among them, or else against
/// Heartwood's guide.
pub(crate) fn check_files(paths: &[PathBuf], root: &Path) -> Checked {
    let is_guide = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
    if paths.iter().any(is_guide) {
        return check_now(paths, root);
    }
    let guide = root.join(GUIDE);
    let mut checked = check_now(&[&[guide], paths].concat(), root);
    // Nobody asked about this guide, so report on it only if its errors get in the way.
    checked.guides.clear();
    if checked.reports.first().is_some_and(|report| report.errors() == 0) {
        checked.reports.remove(0);
    }
    checked
}

fn check_now(paths: &[PathBuf], root: &Path) -> Checked {
    let today = Timestamp::now().strftime("%Y-%m").to_string();
    check(paths.iter().map(|path| read(path, root)).collect(), &today)
}

fn read(path: &Path, root: &Path) -> Source {
    // One byte more than allowed is enough to tell that a file is too large.
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    Source {
        path: path.strip_prefix(root).unwrap_or(path).display().to_string(),
        bytes: read.map(|_| bytes).map_err(|error| unreadable(&error)),
    }
}

fn unreadable(error: &std::io::Error) -> Fault {
    let (problem, fix) = match error.kind() {
        ErrorKind::NotFound => ("there is no such file", "check the name and the folder"),
        ErrorKind::IsADirectory => ("this is a folder", "name the files in it"),
        ErrorKind::PermissionDenied => {
            ("you don’t have permission to read this file", "change its permissions")
        }
        _ => ("the file can’t be read", "check that it opens in an editor"),
    };
    Fault::error("", problem, fix)
}
