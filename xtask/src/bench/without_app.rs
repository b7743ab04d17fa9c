//! The start page without the app, to see how fast a browser can be with the same HTML.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use publish::site::File;
use tempfile::TempDir;

use crate::dist::write_compressed;

/// Writes a school's start page without the app into a temporary folder.
pub(super) fn build(dist: &Path, school: &str) -> Result<TempDir> {
    let path = format!("{school}/index.html");
    let page =
        fs::read_to_string(dist.join(&path)).with_context(|| format!("could not read {path}"))?;
    let is_part =
        |line: &&str| line.contains("<script type=\"module\"") || line.contains("data-part=");
    let without: Vec<_> = page.lines().filter(|line| !is_part(line)).collect();
    let without = without.join("\n").replace(" class=\"unready\"", "");
    ensure!(without.len() < page.len() && !without.contains("<script"), "{path} still has the app");
    let folder = tempfile::tempdir()?;
    write_compressed(folder.path(), vec![File::new(path, without)])?;
    Ok(folder)
}
