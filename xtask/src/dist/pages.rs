//! Renders, compresses and writes the pages.

use std::fs;
use std::path::Path;
use std::slice;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use anyhow::{Context, Result, anyhow};
use publish::address::SiteAddress;
use publish::content::{Edition, PublishedSchool};
use publish::pages::SchoolGroup;
use publish::site::{Assets, File, Pages, Templates, school_file};
use publish::styles::Styles;
use rayon::prelude::*;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use super::cache::{Cache, Key};
use super::compress::Sized;
use super::content::Content;
use super::styles::styles;
use crate::project::Project;

/// How many folders of pages may wait to be compressed, so that memory doesn't grow with the site.
const WAITING: usize = 4;

/// Writes every page, and returns the sizes of all files. Yew renders on one thread while others
/// compress what is there already.
///
/// # Errors
/// If a template is broken, or a file can't be written.
pub(super) fn write(
    project: &Project,
    content: &Content,
    assets: &mut Assets,
    cache: &Cache,
    folder: &Path,
    address: Option<&SiteAddress>,
) -> Result<Vec<Sized>> {
    let templates = templates(&project.root)?;
    let styles = styles(&project.root)?;
    let shared = Key::of_pages(&templates, &styles, assets, address)?;
    let groups = content.groups();
    let (send, made) = sync_channel(WAITING);
    thread::scope(|scope| {
        let written = scope.spawn(move || {
            let write = |(key, files)| match files {
                Some(files) => cache.write(&key, folder, files),
                None => cache.restore(&key, folder),
            };
            made.into_iter().par_bridge().map(write).collect::<Result<Vec<_>>>()
        });
        let mut maker =
            Maker { templates: &templates, styles: &styles, assets, cache, address, shared, send };
        maker.edition(&content.england, &groups, &[])?;
        for ((edition, schools), group) in content.trusts.iter().zip(&groups) {
            maker.edition(edition, slice::from_ref(group), schools)?;
        }
        drop(maker);
        let sizes = written.join().map_err(|_| anyhow!("the compression stopped"))??;
        Ok(sizes.into_iter().flatten().collect())
    })
}

/// Makes pages that haven't been made before.
struct Maker<'a> {
    templates: &'a Templates,
    styles: &'a Styles,
    assets: &'a mut Assets,
    cache: &'a Cache,
    address: Option<&'a SiteAddress>,
    /// The key of what all pages are made from.
    shared: Key,
    /// Takes what is to be written, or the key of what has been made before.
    send: SyncSender<(Key, Option<Vec<File>>)>,
}

impl Maker<'_> {
    /// Makes the pages of an edition and of its schools.
    fn edition(
        &mut self,
        edition: &Edition,
        groups: &[SchoolGroup],
        schools: &[PublishedSchool],
    ) -> Result<()> {
        let key = Key::of([self.shared.bytes(), format!("{edition:?}").as_bytes()]);
        let own = Key::of([key.bytes(), format!("{groups:?}").as_bytes()]);
        self.pages(own, edition, groups, None)?;
        for school in schools {
            let key = Key::of([key.bytes(), format!("{school:?}").as_bytes()]);
            self.pages(key, edition, groups, Some(school))?;
        }
        Ok(())
    }

    fn pages(
        &mut self,
        key: Key,
        edition: &Edition,
        groups: &[SchoolGroup],
        school: Option<&PublishedSchool>,
    ) -> Result<()> {
        let files = if self.cache.has(&key) {
            None
        } else {
            let own = school_file(edition, school)?;
            let mut files: Vec<File> =
                own.into_iter().map(|(name, bytes)| self.assets.add(&name, bytes)).collect();
            let pages = Pages::new(self.templates, self.styles, self.assets, edition, groups)?;
            let pages = pages.at(self.address);
            files.extend(render(async { Ok(pages.of(school).await?) })?);
            Some(files)
        };
        // If nobody takes them any more, the other thread says why.
        let _ = self.send.send((key, files));
        Ok(())
    }
}

/// Reads the templates of the pages.
fn templates(root: &Path) -> Result<Templates> {
    let read = |name| {
        let file = root.join(name);
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
    };
    Ok(Templates { page: read("index.html")?, element: read("src/embed/element.html")? })
}

/// Runs work that renders with Yew.
fn render<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = Builder::new_current_thread().build().context("could not start a renderer")?;
    LocalSet::new().block_on(&runtime, work)
}
