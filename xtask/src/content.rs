//! Reads content files.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use jiff::Timestamp;
use publish::check::{Checked, MAX_BYTES, Source, Sources, TrustSources, check};
use publish::fault::Fault;
use publish::logo::is_picture;

/// The folder with all content, below the project's folder.
const CONTENT: &str = "content";
/// The file of England's guide, in that folder.
const ENGLAND: &str = "england/guide.toml";
/// The name of a trust's own file, in the trust's folder.
const TRUST: &str = "trust.toml";
/// The name of the folder with a trust's schools, in the trust's folder.
const SCHOOLS: &str = "schools";

/// Reads and checks England's guide and the trusts, or one of them.
///
/// # Errors
/// If a folder can't be read, or there is no such trust.
pub(crate) fn check_all(root: &Path, only: Option<&str>) -> Result<Checked> {
    let content = root.join(CONTENT);
    let mut folders: Vec<PathBuf> =
        entries(&content)?.into_iter().filter(|folder| folder.join(TRUST).is_file()).collect();
    if let Some(id) = only {
        let known: Vec<String> = folders.iter().map(|folder| name(folder)).collect();
        folders.retain(|folder| name(folder) == id);
        ensure!(
            !folders.is_empty(),
            "there is no trust {id}: it can be one of {}",
            known.join(", ")
        );
    }
    check_trusts(&folders, root)
}

/// Reads and checks the trusts that these files belong to. Returns the paths of the files that were
/// asked for, as reports show them.
///
/// # Errors
/// If a file isn't a content file, or a folder can't be read.
pub(crate) fn check_files(paths: &[PathBuf], root: &Path) -> Result<(Checked, Vec<String>)> {
    let england = root.join(CONTENT).join(ENGLAND);
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut asked = Vec::new();
    for path in paths {
        let path = std::path::absolute(path).context("could not find the current folder")?;
        let (folder, files) = match trust_of(&path) {
            Some(folder) if path.is_dir() => {
                let schools = in_schools(&folder, is_school)?;
                (folder.clone(), [vec![folder.join(TRUST)], schools].concat())
            }
            Some(folder) => (folder, vec![path]),
            None if path == england => {
                asked.push(shown(&path, root));
                continue;
            }
            None => bail!(
                "{} is not a content file: name England’s guide, a trust’s folder, the {TRUST} in \
                 it, or a .json file in its {SCHOOLS} folder",
                path.display()
            ),
        };
        asked.extend(files.iter().map(|file| shown(file, root)));
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    Ok((check_trusts(&folders, root)?, asked))
}

/// The folder of the trust that a path belongs to. The path may be that folder, its `trust.toml`,
/// or one of its schools.
fn trust_of(path: &Path) -> Option<PathBuf> {
    let parent = path.parent()?;
    let folder = if path.is_dir() {
        path
    } else if path.file_name() == Some(OsStr::new(TRUST)) {
        parent
    } else if path.extension() == Some(OsStr::new("json")) {
        parent.parent()?
    } else {
        return None;
    };
    folder.join(TRUST).is_file().then(|| folder.to_owned())
}

fn check_trusts(folders: &[PathBuf], root: &Path) -> Result<Checked> {
    let trust = |folder: &PathBuf| {
        let schools = in_schools(folder, is_school)?;
        let logos = in_schools(folder, is_picture)?;
        Ok(TrustSources {
            id: name(folder),
            file: read(&folder.join(TRUST), root),
            schools: schools.iter().map(|school| read(school, root)).collect(),
            logos: logos.iter().map(|logo| read(logo, root)).collect(),
        })
    };
    let sources = Sources {
        england: read(&root.join(CONTENT).join(ENGLAND), root),
        trusts: folders.iter().map(trust).collect::<Result<_>>()?,
    };
    let today = Timestamp::now().strftime("%Y-%m").to_string();
    Ok(check(sources, &today))
}

fn is_school(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("json"))
}

/// The files of one kind in the folder of a trust's schools, in order of name.
fn in_schools(folder: &Path, is_one: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let folder = folder.join(SCHOOLS);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files = entries(&folder)?;
    files.retain(|path| is_one(path));
    Ok(files)
}

/// The entries of a folder, in order of name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .with_context(|| format!("could not list what is in {}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A path as reports show it.
fn shown(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn read(path: &Path, root: &Path) -> Source {
    // To see that a file is too large, it's enough to read one byte more than allowed.
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    Source {
        path: shown(path, root),
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
