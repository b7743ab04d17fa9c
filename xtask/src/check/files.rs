//! Which files to check.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// The files to check, by what each is.
#[derive(Default)]
pub(crate) struct Files {
    /// Guides: `.toml`.
    pub(crate) guides: Vec<PathBuf>,
    /// Schools: `.json`.
    pub(crate) schools: Vec<PathBuf>,
    /// Files that are neither.
    pub(crate) strange: Vec<PathBuf>,
}

impl Files {
    /// The named files, or Heartwood's where none is named.
    pub(crate) fn named(paths: &[PathBuf]) -> anyhow::Result<Self> {
        if paths.is_empty() { Self::of_heartwood() } else { Ok(Self::sort(paths)) }
    }

    /// Sorts the named files by what each is.
    fn sort(paths: &[PathBuf]) -> Self {
        let mut files = Self::default();
        for path in paths {
            let kind = match path.extension().and_then(|extension| extension.to_str()) {
                Some("toml") => &mut files.guides,
                Some("json") => &mut files.schools,
                _ => &mut files.strange,
            };
            if !kind.contains(path) {
                kind.push(path.clone());
            }
        }
        files
    }

    /// Heartwood's guide and all its schools.
    pub(crate) fn of_heartwood() -> anyhow::Result<Self> {
        let folder = heartwood().join("schools");
        let mut schools = fs::read_dir(&folder)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
            .with_context(|| format!("cannot list the schools in {}", folder.display()))
            .map(|paths: Vec<PathBuf>| Self::sort(&paths).schools)?;
        schools.sort();
        Ok(Self { guides: vec![heartwood_guide()], schools, ..Self::default() })
    }
}

/// Heartwood's guide.
pub(crate) fn heartwood_guide() -> PathBuf {
    heartwood().join("guide.en.toml")
}

/// The folder of Heartwood's content, named from the working folder where it is within that.
fn heartwood() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let folder = root.join("src/content/heartwood");
    let here = std::env::current_dir().unwrap_or_default();
    folder.strip_prefix(here).map(Path::to_owned).unwrap_or(folder)
}
