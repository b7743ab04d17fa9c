//! Caches what was made, so that a build makes only what has changed.
//!
//! Rendering and compressing a school's pages takes far longer than copying them. The key is a hash
//! of everything that files are made from.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result};
use publish::address::SiteAddress;
use publish::site::sizes::Size;
use publish::site::{Assets, File, Templates};
use publish::styles::Styles;
use sha2::{Digest, Sha256};

use super::compress::{Sized, write_compressed};

/// The key of some files: a hash of everything that they are made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key(String);

impl Key {
    /// The key of files that are made from these parts.
    pub(super) fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            // The length keeps parts apart: otherwise, the end of one could pass for the start of
            // the next.
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        Self(format!("{:x}", hash.finalize()))
    }

    /// The key of what all pages are made from: the templates, styles, assets and address of the
    /// site, and the program that makes them.
    ///
    /// # Errors
    /// If the program can't be found.
    pub(super) fn of_pages(
        templates: &Templates,
        styles: &Styles,
        assets: &Assets,
        address: Option<&SiteAddress>,
    ) -> Result<Self> {
        let program = std::env::current_exe().and_then(fs::metadata);
        let built = program.and_then(|program| program.modified());
        let built = built.context("could not find this program")?;
        let all = format!("{built:?}{templates:?}{styles:?}{assets:?}{address:?}");
        Ok(Self::of([all.as_bytes()]))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A cache of files, in a folder.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// The keys that this build has used. The rest are deleted at its end.
    used: Mutex<HashSet<String>>,
}

impl Cache {
    /// Opens the cache in this folder, or creates it.
    ///
    /// # Errors
    /// If the folder can't be made.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)
            .with_context(|| format!("could not write to {}", folder.display()))?;
        Ok(Self { folder: folder.to_owned(), used: Mutex::default() })
    }

    /// Whether the cache has files for this key.
    pub(super) fn has(&self, key: &Key) -> bool {
        self.folder.join(&key.0).join(LIST).is_file()
    }

    /// Copies the files for this key, with their compressed copies, into a folder. Returns their
    /// sizes.
    ///
    /// # Errors
    /// If there are none, or they can't be copied.
    pub(super) fn restore(&self, key: &Key, to: &Path) -> Result<Vec<Sized>> {
        let kept = self.folder.join(&key.0);
        let list = fs::read_to_string(kept.join(LIST))
            .with_context(|| format!("could not read {}", kept.display()))?;
        self.mark_used(key);
        let mut sizes = Vec::new();
        for (number, path) in list.lines().enumerate() {
            let copy = |ending: &str| {
                let to = to.join(format!("{path}{ending}"));
                to.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::copy(kept.join(format!("{number}{ending}")), to)
            };
            let copy = |ending| {
                let bytes =
                    copy(ending).with_context(|| format!("could not copy {path}{ending}"))?;
                Ok::<_, anyhow::Error>(usize::try_from(bytes).unwrap_or(usize::MAX))
            };
            let [raw, gzip, brotli] = [copy("")?, copy(".gz")?, copy(".br")?];
            sizes.push((path.to_owned(), Size { raw, gzip, brotli }));
        }
        Ok(sizes)
    }

    /// Compresses files, writes them with their copies into a folder, and caches them all under
    /// this key.
    ///
    /// # Errors
    /// If they can't be written.
    pub(super) fn write(&self, key: &Key, folder: &Path, files: Vec<File>) -> Result<Vec<Sized>> {
        let sizes = write_compressed(folder, files)?;
        self.mark_used(key);
        let kept = self.folder.join(&key.0);
        let copy = || {
            fs::create_dir_all(&kept)?;
            for (number, (path, _)) in sizes.iter().enumerate() {
                for ending in ["", ".gz", ".br"] {
                    let from = folder.join(format!("{path}{ending}"));
                    fs::copy(from, kept.join(format!("{number}{ending}")))?;
                }
            }
            // Write the list last. Without it, the files of a build that was interrupted don't
            // count.
            let list: Vec<&str> = sizes.iter().map(|(path, _)| &**path).collect();
            fs::write(kept.join(LIST), list.join("\n"))
        };
        copy().with_context(|| format!("could not write to {}", kept.display()))?;
        Ok(sizes)
    }

    /// Deletes what this build hasn't used.
    ///
    /// # Errors
    /// If it can't be deleted.
    pub(super) fn delete_unused(&self) -> Result<()> {
        let used = self.used.lock().map(|used| used.clone()).unwrap_or_default();
        let clean = || {
            for entry in fs::read_dir(&self.folder)? {
                let entry = entry?;
                if !used.contains(&*entry.file_name().to_string_lossy()) {
                    fs::remove_dir_all(entry.path())?;
                }
            }
            Ok::<_, std::io::Error>(())
        };
        clean().with_context(|| format!("could not clean {}", self.folder.display()))
    }

    fn mark_used(&self, key: &Key) {
        if let Ok(mut used) = self.used.lock() {
            used.insert(key.0.clone());
        }
    }
}

/// The name of the file that lists the paths of the cached files.
const LIST: &str = "list";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cached_files_are_restored_byte_for_byte() -> Result<()> {
        let home = tempfile::tempdir()?;
        let [first, second, kept] = ["first", "second", "kept"].map(|name| home.path().join(name));
        let files = vec![File::new("hill/index.html", "hill".repeat(99)), File::new("a.js", "1")];
        let cache = Cache::open(&kept)?;
        let key = Key::of([&b"hill"[..]]);
        assert!(!cache.has(&key) && cache.restore(&key, &second).is_err());
        let sizes = cache.write(&key, &first, files)?;
        assert_eq!(cache.restore(&key, &second)?, sizes);
        for file in ["hill/index.html", "hill/index.html.gz", "hill/index.html.br", "a.js.br"] {
            assert_eq!(fs::read(first.join(file))?, fs::read(second.join(file))?, "{file}");
        }
        Ok(())
    }

    #[test]
    fn only_files_that_a_build_uses_stay_in_the_cache() -> Result<()> {
        let home = tempfile::tempdir()?;
        let [site, kept] = ["site", "kept"].map(|name| home.path().join(name));
        let keys = ["one", "other"].map(|name| Key::of([name.as_bytes()]));
        for key in &keys {
            Cache::open(&kept)?.write(key, &site, vec![File::new("a.js", "1")])?;
        }
        let next = Cache::open(&kept)?;
        next.restore(&keys[1], &site)?;
        next.delete_unused()?;
        assert!(!next.has(&keys[0]) && next.has(&keys[1]));
        Ok(())
    }

    #[test]
    fn the_boundaries_between_parts_matter() {
        assert_ne!(Key::of([&b"ab"[..], b"c"]), Key::of([&b"a"[..], b"bc"]));
    }
}
