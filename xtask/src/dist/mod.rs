//! `cargo xtask dist`: writes the site and prints the size of its files.

pub(crate) mod app;
mod cache;
mod compress;
mod content;
mod kit;
mod names;
mod pages;
pub(crate) mod scripts;
mod set_up;
mod staging;
mod styles;

use std::path::Path;

use anyhow::{Error, Result, anyhow};
use publish::address::SiteAddress;
use publish::fault::Fault;
use publish::site::sizes::Sizes;
use publish::site::{Assets, HOST_SCRIPTS};

use crate::progress::step;
use crate::project::Project;
use cache::{Cache, Key};
use staging::Staging;

pub(crate) use compress::write_compressed;

/// Writes the site, or only the pages of one trust, to `out`, or to `dist` in the project's folder.
/// If an address is given, pages include it.
///
/// Replaces what is there only once everything has been built. Returns the addresses of the start
/// pages below the site's: "" for the one without a school, "example-hill/" and so on.
///
/// # Errors
/// If the address or the content has an error, something doesn't build, or a page is over its budget.
pub fn run(out: Option<&Path>, trust: Option<&str>, address: Option<&str>) -> Result<Vec<String>> {
    let address = address.map(read_address).transpose()?;
    let project = Project::find()?;
    let content = step("check the content", || content::load(&project, trust))?.at(address);
    let kit = kit::build(&project, &content.england.guide)?;
    let staging = Staging::beside(out.unwrap_or(&project.dist()))?;

    let mut assets = Assets::default();
    let mut files = kit.shared_files(&content, &mut assets)?;
    if trust.is_none() {
        files.extend(set_up::build(&project, &kit)?);
    }
    let cache = Cache::open(&project.target.join("site"))?;
    let folder = staging.folder();
    let sizes = step("write the pages", || {
        let key = Key::of(files.iter().flat_map(|file| [file.path.as_bytes(), &*file.bytes]));
        let mut sizes = if cache.has(&key) {
            cache.restore(&key, &folder)?
        } else {
            cache.write(&key, &folder, files)?
        };
        sizes.extend(pages::write(&kit, &content, &mut assets, &cache, &folder)?);
        Ok(Sizes::new(sizes, content.guides()))
    })?;
    for file in kit.plain_files(&content)? {
        compress::write(&folder, &file)?;
    }

    println!("\n{sizes}");
    sizes.check_budgets().map_err(Error::msg)?;
    staging.publish()?;
    cache.delete_unused()?;
    println!("For hosts that pin a script, its `src` and `integrity`:");
    for asset in HOST_SCRIPTS.iter().filter_map(|name| assets.get(name)) {
        println!("  {} {}", asset.path, asset.integrity);
    }
    Ok(content.addresses())
}

fn read_address(typed: &str) -> Result<SiteAddress> {
    SiteAddress::read(typed)
        .map_err(|Fault { problem, fix, .. }| anyhow!("--address {typed}: {problem}; {fix}"))
}
