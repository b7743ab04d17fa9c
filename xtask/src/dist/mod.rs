//! `cargo xtask dist`: writes the site and prints the size of its files.

pub(crate) mod app;
mod cache;
mod compress;
mod content;
mod draft;
mod names;
mod pages;
pub(crate) mod scripts;
mod styles;

use std::path::Path;

use anyhow::{Error, Result};
use publish::site::assets::FIND;
use publish::site::servers::{Server, settings};
use publish::site::sizes::Sizes;
use publish::site::{Assets, File, guide_file};

use crate::phrases;
use crate::progress::step;
use crate::project::Project;
use cache::{Cache, Key};
use content::Content;
use draft::Draft;

pub(crate) use compress::write_compressed;

/// The package of the widget.
const WIDGET: &str = "open-door";
/// The scripts of pages, in `src/embed`.
const SCRIPTS: [&str; 4] = ["loader.js", "leave.js", "page.js", "schools.js"];
/// The scripts for host pages, in `src/embed`, and their names on the site. Each has an address that
/// stays, and is among the assets too, for hosts that pin it.
const HOST_SCRIPTS: [(&str, &str); 2] =
    [("element.js", "open-door.js"), ("frame.js", "open-door-frame.js")];

/// Writes the site, or only the pages of one trust, to `out` or else to `dist` in the project's folder.
///
/// What is there is replaced only once all of it has been built. Returns the addresses of the start
/// pages below the site: "" for the one without a school, "example-hill/" …
///
/// # Errors
/// If the content has an error, something doesn't build, or a page is over its budget.
pub fn run(out: Option<&Path>, trust: Option<&str>) -> Result<Vec<String>> {
    let project = Project::find()?;
    let content = step("check the content", || Content::load(&project, trust))?;
    let wasm = step("compile the app", || app::compile(&project, WIDGET))?;
    let draft = Draft::beside(out.unwrap_or(&project.dist()))?;

    let mut assets = Assets::default();
    let mut files = step("bind the app to JavaScript", || app::bind(&wasm, &mut assets))?;
    step("minify the scripts", || {
        let minify = |name| scripts::minify_file(&project.root.join("src/embed").join(name));
        for name in SCRIPTS {
            files.push(assets.add(name, minify(name)?.into()));
        }
        for (source, name) in HOST_SCRIPTS {
            let script = minify(source)?;
            files.push(File::new(name, &*script));
            files.push(assets.add(name, script.into()));
        }
        for edition in content.editions() {
            let (name, bytes) = guide_file(edition)?;
            files.push(assets.add(&name, bytes));
        }
        Ok(())
    })?;
    step("learn from the phrases", || {
        let phrases = phrases::phrases(&project.root, &content.england.guide)?;
        files.push(assets.add(FIND, learn::learn(&phrases)));
        Ok(())
    })?;
    let cache = Cache::open(&project.target.join("site"))?;
    let folder = draft.folder();
    let sizes = step("write the pages", || {
        let key = Key::of(files.iter().map(|file| &*file.bytes));
        let mut sizes = if cache.has(&key) {
            cache.restore(&key, &folder)?
        } else {
            cache.write(&key, &folder, files)?
        };
        sizes.extend(pages::write(&project, &content, &mut assets, &cache, &folder)?);
        Ok(Sizes::new(sizes, content.guides()))
    })?;
    for (name, server) in [("_headers", Server::Headers), (".htaccess", Server::Apache)] {
        compress::write(&folder, &File::new(name, settings(server)?))?;
    }

    println!("\n{sizes}");
    sizes.check_budgets().map_err(Error::msg)?;
    draft.publish()?;
    cache.forget_the_rest()?;
    println!("For hosts that pin a script, its `src` and `integrity`:");
    for asset in HOST_SCRIPTS.iter().filter_map(|(_, name)| assets.get(name)) {
        println!("  {} {}", asset.path, asset.integrity);
    }
    Ok(content.addresses())
}
