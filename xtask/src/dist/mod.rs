//! `cargo xtask dist`: writes the site and prints the size of its files.

pub(crate) mod app;
mod draft;
mod names;
pub(crate) mod scripts;
mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, ensure};
use publish::content::{GuideFile, PublishedSchool};
use publish::site::compress::Compressed;
use publish::site::servers::{Server, settings};
use publish::site::sizes::{Size, Sizes};
use publish::site::{Assets, File, Pages, Templates, address, content_files};
use rayon::prelude::*;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use crate::progress::step;
use crate::project::Project;
use crate::{check, content};
use draft::Draft;

pub(crate) use styles::styles;

/// The package of the widget.
const WIDGET: &str = "open-door";
/// The scripts of every page, in `src/embed`.
const SCRIPTS: [&str; 3] = ["loader.js", "leave.js", "page.js"];
/// The scripts for host pages, in `src/embed`, and their names on the site. Each has an address that
/// stays, and is among the assets too, for hosts that pin it.
const HOST_SCRIPTS: [(&str, &str); 2] =
    [("element.js", "open-door.js"), ("frame.js", "open-door-frame.js")];

/// Writes the site to `out`, or to `dist` in the project's folder.
///
/// What is there is replaced only once all of it has been built. Returns the addresses of the start
/// pages below the site: "" for the one without a school, "example-hill/" …
///
/// # Errors
/// If the content has an error, something doesn't build, or a page is over its budget.
pub fn run(out: Option<&Path>) -> Result<Vec<String>> {
    let project = Project::find()?;
    let content = step("check the guide and the schools", || Content::load(&project))?;
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
        Ok(())
    })?;
    step("write the pages", || {
        for (name, bytes) in content_files(&content.guide, &content.schools)? {
            files.push(assets.add(&name, bytes));
        }
        files.extend(pages(&project, &content, &assets)?);
        Ok(())
    })?;
    let sizes = step("compress the files", || write_compressed(&draft.folder(), files))?;
    for (name, server) in [("_headers", Server::Headers), (".htaccess", Server::Apache)] {
        write(&draft.folder(), &File::new(name, settings(server)?))?;
    }

    println!("\n{sizes}");
    sizes.check_budgets().map_err(Error::msg)?;
    draft.publish()?;
    println!("For hosts that pin a script, its `src` and `integrity`:");
    for asset in HOST_SCRIPTS.iter().filter_map(|(_, name)| assets.get(name)) {
        println!("  {} {}", asset.path, asset.integrity);
    }
    Ok(content.all_schools().map(address).collect())
}

/// The content of the site.
pub(crate) struct Content {
    pub(crate) guide: GuideFile,
    pub(crate) schools: Vec<PublishedSchool>,
}

impl Content {
    /// Reads Heartwood's guide and schools and prints their faults.
    ///
    /// # Errors
    /// If a file has an error.
    pub(crate) fn load(project: &Project) -> Result<Self> {
        let mut checked = content::check_all(&project.root)?;
        check::print(&checked)?;
        ensure!(checked.guides.len() == 1, "there must be one guide");
        let guide = checked.guides.remove(0).file;
        let schools = checked.schools.into_iter();
        let schools = schools.map(|(id, file)| PublishedSchool::new(id, file)).collect();
        Ok(Self { guide, schools })
    }

    /// No school, for parents whose school isn't there, and then every school.
    fn all_schools(&self) -> impl Iterator<Item = Option<&PublishedSchool>> {
        std::iter::once(None).chain(self.schools.iter().map(Some))
    }
}

fn pages(project: &Project, content: &Content, assets: &Assets) -> Result<Vec<File>> {
    let templates = templates(&project.root)?;
    let styles = styles(&project.root)?;
    let pages = Pages::new(&templates, &styles, assets, &content.guide)?;
    render(async {
        let mut files = Vec::new();
        for school in content.all_schools() {
            files.extend(pages.of(school).await?);
        }
        Ok(files)
    })
}

/// Reads the templates of the pages.
pub(crate) fn templates(root: &Path) -> Result<Templates> {
    let read = |name| {
        let file = root.join(name);
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
    };
    Ok(Templates { page: read("index.html")?, element: read("src/embed/element.html")? })
}

/// Runs work that renders with Yew.
pub(crate) fn render<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = Builder::new_current_thread().build().context("could not start a renderer")?;
    LocalSet::new().block_on(&runtime, work)
}

/// Compresses files and writes them with their copies.
pub(crate) fn write_compressed(folder: &Path, files: Vec<File>) -> Result<Sizes> {
    let write_all = |file: File| {
        let compressed = Compressed::new(file)?;
        let size = (compressed.file.path.clone(), Size::of(&compressed));
        compressed.into_files().iter().try_for_each(|file| write(folder, file))?;
        Ok(size)
    };
    files.into_par_iter().map(write_all).collect::<Result<Vec<_>>>().map(Sizes::from_iter)
}

/// Writes a file and the folders above it.
fn write(folder: &Path, File { path, bytes }: &File) -> Result<()> {
    let file = folder.join(path);
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&file, bytes))
        .with_context(|| format!("could not write {}", file.display()))
}
