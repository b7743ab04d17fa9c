//! Renders, compresses and writes the pages.

use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;

use anyhow::{Context, Result, anyhow};
use publish::site::{Assets, File, Kit, Part, SiteContent, parts};
use rayon::prelude::*;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use super::cache::{Cache, Key};
use super::compress::Sized;

/// How many folders of pages may wait to be compressed. The limit stops memory from growing with
/// the site.
const WAITING: usize = 4;

/// Writes every page, and returns the sizes of all files. Yew renders on one thread while others
/// compress the pages that are ready.
///
/// # Errors
/// If a template is broken, or a file can't be written.
pub(super) fn write(
    kit: &Kit,
    content: &SiteContent,
    assets: &mut Assets,
    cache: &Cache,
    folder: &Path,
) -> Result<Vec<Sized>> {
    let shared = Key::of_pages(&kit.templates, &kit.styles, assets, content.address.as_ref())?;
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
        let mut keys = Keys { shared, edition: None };
        for part in parts(content, &groups) {
            let key = keys.of(&part);
            let files = if cache.has(&key) { None } else { Some(make(kit, part, assets)?) };
            // This fails only if the other thread has failed. If so, that says why.
            let _ = send.send((key, files));
        }
        drop(send);
        let sizes = written.join().map_err(|_| anyhow!("the compression stopped"))??;
        Ok(sizes.into_iter().flatten().collect())
    })
}

/// Works out the keys of parts.
struct Keys {
    /// The key of what all pages are made from.
    shared: Key,
    /// The key of the current edition, which all its schools share.
    edition: Option<Key>,
}

impl Keys {
    /// The key of a part. An edition's own part comes before those of its schools; with only one
    /// school, it has none.
    fn of(&mut self, Part { edition, groups, school, is_only, .. }: &Part<'_>) -> Key {
        if school.is_none() || *is_only {
            let edition = format!("{edition:?}");
            self.edition = Some(Key::of([self.shared.bytes(), edition.as_bytes()]));
        }
        let own = match school {
            None => format!("{groups:?}"),
            Some(school) => format!("{school:?}{is_only}"),
        };
        let edition = self.edition.as_ref().unwrap_or(&self.shared);
        Key::of([edition.bytes(), own.as_bytes()])
    }
}

/// Makes the files of a part, in a runtime of its own for Yew.
fn make(kit: &Kit, part: Part<'_>, assets: &mut Assets) -> Result<Vec<File>> {
    let runtime = Builder::new_current_thread().build().context("could not start a renderer")?;
    Ok(LocalSet::new().block_on(&runtime, part.files(kit, assets))?)
}
