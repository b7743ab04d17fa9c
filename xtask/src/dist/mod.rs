//! `cargo xtask dist`: writes the folder to deploy and prints what its files weigh.

mod app;
mod draft;
mod imports;
mod page;
mod scripts;
mod sizes;
mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use open_door::bytes;

use crate::content::Content;
use crate::progress::step;
use crate::project::Project;
use draft::Draft;
use sizes::Sizes;

/// Writes the folder to deploy to `out`, or else to `dist` in the project's folder.
///
/// What is there is replaced only once everything new is good.
///
/// Returns the pages' addresses below the folder: "" for the neutral page, "example-hill/" …
///
/// # Errors
/// Where the content is wrong, a part does not build, or a page would weigh more than the budget.
pub fn run(out: Option<&Path>) -> Result<Vec<String>> {
    let project = Project::find()?;
    let content = step("check the guide and the schools", Content::load)?;
    let wasm = step("compile the app", || app::compile(&project))?;

    let draft = Draft::beside(out.unwrap_or(&project.dist()))?;
    let folder = draft.folder();
    step("bind the app to JavaScript", || app::bind(&wasm, &folder))?;
    step("bundle the styles", || {
        let sheet = styles::bundle(&project.root.join("styles/open-door.css"))?;
        write(&folder.join("open-door.css"), sheet)
    })?;
    step("write the guide and the schools", || write_content(&content, &project, &folder))?;
    let pages = step("write the pages", || page::write_all(&content, &project, &folder))?;
    let sizes = step("weigh the files", || Sizes::of(&folder))?;

    println!("\n{sizes}");
    sizes.check_budget()?;
    draft.publish()?;
    Ok(pages)
}

/// Writes what the app loads: the loader, the guide and the schools.
fn write_content(content: &Content, project: &Project, folder: &Path) -> Result<()> {
    scripts::shorten(&project.root.join("src/embed/loader.js"), &folder.join("loader.js"))?;
    write(&folder.join("guide.en.bin"), bytes::write(&content.guide)?)?;
    for entry in &content.schools {
        let file = folder.join("schools").join(&entry.id).with_extension("bin");
        write(&file, bytes::write(&entry.school)?)?;
    }
    Ok(())
}

/// Writes a file and the folders above it.
fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(file, bytes))
        .with_context(|| format!("{} cannot be written", file.display()))
}
