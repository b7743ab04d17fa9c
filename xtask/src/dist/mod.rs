//! `cargo xtask dist`: writes the folder to deploy and prints what its files weigh.

pub(crate) mod app;
mod assets;
mod draft;
mod names;
pub(crate) mod page;
mod places;
pub(crate) mod scripts;
pub(crate) mod sizes;
mod styles;
mod template;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use open_door::bytes;

use crate::content::Content;
use crate::progress::step;
use crate::project::Project;
use crate::servers::{Server, settings};
use draft::Draft;
use sizes::Sizes;

use assets::Asset;
pub use assets::{Assets, FOLDER as ASSETS, integrity};
pub use page::Pages;
pub use styles::Styles;
pub use template::Sources;

/// The package of the app.
const APP: &str = "open-door";
/// The scripts of every page, in `src/embed`.
const SCRIPTS: [&str; 2] = ["loader.js", "page.js"];
/// The scripts for pages of others, there too, and what they are called: each is at an address that
/// stays, and again among the assets, for hosts that pin it.
const FOR_HOSTS: [(&str, &str); 2] =
    [("element.js", "open-door.js"), ("frame.js", "open-door-frame.js")];

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
    let wasm = step("compile the app", || app::compile(&project, APP))?;

    let draft = Draft::beside(out.unwrap_or(&project.dist()))?;
    let folder = draft.folder();
    let mut assets = Assets::default();
    step("bind the app to JavaScript", || app::bind(&wasm, &mut assets, &folder))?;
    step("make the scripts small", || {
        let minify = |name| scripts::minify_file(&project.root.join("src/embed").join(name));
        for name in SCRIPTS {
            assets.add(&folder, name, minify(name)?)?;
        }
        for (source, name) in FOR_HOSTS {
            let script = minify(source)?;
            write(&folder.join(name), &script)?;
            assets.add(&folder, name, script)?;
        }
        Ok(())
    })?;
    step("write the guide and the schools", || {
        assets.add(&folder, "guide.en.bin", bytes::write(&content.guide.for_app())?)?;
        content
            .schools
            .iter()
            .try_for_each(|entry| assets.add(&folder, &entry.file(), bytes::write(&entry.school)?))
    })?;
    let pages = step("write the pages", || {
        let sources = Sources::read(&project.root)?;
        let styles = Styles::read(&project.root)?;
        page::write_all(&content, &Pages::new(&sources, &styles, &assets)?, &folder)
    })?;
    let sizes = step("compress the files", || Sizes::compress(&folder))?;
    // For the server alone, so no parent waits for them.
    write(&folder.join("_headers"), settings(Server::Headers)?)?;
    write(&folder.join(".htaccess"), settings(Server::Apache)?)?;

    println!("\n{sizes}");
    sizes.check_budget()?;
    draft.publish()?;
    println!("\nFor hosts that pin a script, to be given with it as `src` and `integrity`:");
    for (_, name) in FOR_HOSTS {
        let Asset { file, integrity } = assets.get(name)?;
        println!("  {file} {integrity}");
    }
    Ok(pages)
}

/// Writes a file and the folders above it.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(file, bytes))
        .with_context(|| format!("{} cannot be written", file.display()))
}
