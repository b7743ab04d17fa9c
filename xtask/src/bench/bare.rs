//! A bare Yew app, built as Open Door is: the least that its choice of tools costs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::dist::sizes::Sizes;
use crate::dist::{Assets, app, scripts, write};
use crate::project::Project;

/// Its package, and its folder below that of this program.
const PACKAGE: &str = "bare-yew";

/// Builds it to a folder of its own.
pub(super) fn build(project: &Project) -> Result<TempDir> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join(PACKAGE);
    let folder = tempfile::tempdir()?;
    let mut assets = Assets::default();
    app::bind(&app::compile(project, PACKAGE)?, &mut assets, folder.path())?;
    let loader = scripts::minify_file(&sources.join("loader.js"))?;
    assets.add(folder.path(), "loader.js", loader)?;

    let page = sources.join("index.html");
    let mut page =
        fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    for (gap, file) in
        [("{{ loader }}", "loader.js"), ("{{ glue }}", "glue.js"), ("{{ app }}", "app.wasm")]
    {
        page = page.replace(gap, &assets.get(file)?.file);
    }
    write(&folder.path().join("index.html"), page)?;
    Sizes::compress(folder.path())?;
    Ok(folder)
}
