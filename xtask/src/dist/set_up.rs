//! Builds the page where staff set a school up. Only the whole site has it, not one trust's part.

use anyhow::{Context, Result};
use publish::site::{File, Kit};
use set_up::document::document;

use super::{app, kit, scripts, styles};
use crate::progress::step;
use crate::project::Project;

/// The name of its package, and of its folder on the site.
const PACKAGE: &str = "set-up";
/// Its scripts, in its folder in the project.
const SCRIPTS: [&str; 2] = ["start.js", "worker.js"];

/// Builds the page and what it loads.
///
/// # Errors
/// If something doesn't build, or a file is missing.
pub(super) fn build(project: &Project, kit: &Kit) -> Result<Vec<File>> {
    let wasm = step("compile the set-up page", || app::compile(project, PACKAGE))?;
    step("put the set-up page together", || {
        let app::Bound { app, glue } = app::bind(&wasm)?;
        let page = document(&styles::bundle(&project.root.join("styles/set-up.css"))?);
        let mut files = vec![
            ("index.html", page.into_bytes()),
            ("app.wasm", app),
            ("glue.js", glue),
            ("kit.zip", kit.pack()?),
        ];
        for name in SCRIPTS {
            let source = kit::read(&project.root, &format!("crates/set-up/{name}"))?;
            files.push((name, scripts::minify(&source).context(name)?.into_bytes()));
        }
        let file = |(name, bytes)| File::new(format!("{PACKAGE}/{name}"), bytes);
        Ok(files.into_iter().map(file).collect())
    })
}
