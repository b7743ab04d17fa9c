//! A bare Yew app, built like Open Door, to see the least that these tools cost.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use publish::site::{Assets, File};
use tempfile::TempDir;

use crate::dist::{app, scripts, write_compressed};
use crate::project::Project;

/// The name of its package, and of its folder in xtask's.
const PACKAGE: &str = "bare-yew";

/// Builds it into a temporary folder.
pub(super) fn build(project: &Project) -> Result<TempDir> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join(PACKAGE);
    let mut assets = Assets::default();
    let app::Bound { app, glue } = app::bind(&app::compile(project, PACKAGE)?)?;
    let mut files = vec![assets.add("app.wasm", app), assets.add("glue.js", glue)];
    let loader = scripts::minify_file(&sources.join("loader.js"))?;
    files.push(assets.add("loader.js", loader.into()));

    let page = sources.join("index.html");
    let mut page =
        fs::read_to_string(&page).with_context(|| format!("could not read {}", page.display()))?;
    for (gap, name) in
        [("{{ loader }}", "loader.js"), ("{{ glue }}", "glue.js"), ("{{ app }}", "app.wasm")]
    {
        page = page.replace(gap, &assets.get(name).context("it was just added")?.path);
    }
    files.push(File::new("index.html", page));
    let folder = tempfile::tempdir()?;
    write_compressed(folder.path(), files)?;
    Ok(folder)
}
