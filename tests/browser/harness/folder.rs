//! A copy of the built site, which a test can change before it's served.

use std::fs;
use std::path::{Path, PathBuf};

use publish::site::{ASSETS, integrity};
use tempfile::TempDir;

/// A copy of the built site. Methods take the names of assets without their hash: `app.wasm`.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// Copies a folder.
    pub(super) fn copy(built: &Path) -> Self {
        let copy = tempfile::tempdir().expect("there is room for a copy of the site");
        copy_all(built, copy.path());
        Self(copy)
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The bytes of an asset.
    pub(crate) fn read(&self, asset: &str) -> Vec<u8> {
        fs::read(self.find(asset)).expect("the file can be read")
    }

    /// Changes an asset, but not its hash, as damage in transit would.
    pub(crate) fn tamper(&self, asset: &str, bytes: &[u8]) {
        replace(&self.find(asset), bytes);
    }

    /// Changes an asset, and its hash in every page, as a faulty build would.
    pub(crate) fn reseal(&self, asset: &str, bytes: &[u8]) {
        let (old, new) = (integrity(&self.read(asset)), integrity(bytes));
        self.tamper(asset, bytes);
        self.edit_pages(|page| page.replace(&old, &new));
    }

    /// Removes an asset.
    pub(crate) fn remove(&self, asset: &str) {
        let file = self.find(asset);
        remove_copies(&file);
        fs::remove_file(file).expect("the file can be removed");
    }

    /// Removes every asset.
    pub(crate) fn remove_assets(&self) {
        fs::remove_dir_all(self.path().join(ASSETS)).expect("the folder can be removed");
    }

    /// Changes every page.
    pub(crate) fn edit_pages(&self, edit: impl Fn(&str) -> String) {
        let mut edited = 0;
        for file in
            files(self.path()).iter().filter(|file| file.extension() == Some("html".as_ref()))
        {
            let page = fs::read_to_string(file).expect("the page can be read");
            let new = edit(&page);
            if new != page {
                replace(file, new.as_bytes());
                edited += 1;
            }
        }
        assert!(edited > 0, "no page holds what was to be changed");
    }

    /// The path of an asset, below the folder.
    pub(crate) fn path_of(&self, asset: &str) -> String {
        let file = self.find(asset);
        file.strip_prefix(self.path()).unwrap_or(&file).display().to_string()
    }

    /// Replaces a file that isn't an asset.
    pub(crate) fn replace(&self, path: &str, bytes: &[u8]) {
        replace(&self.path().join(path), bytes);
    }

    /// Edits a script or page that isn't an asset.
    pub(crate) fn edit(&self, path: &str, edit: impl FnOnce(&str) -> String) {
        let file = self.path().join(path);
        let old = fs::read_to_string(&file).expect("the file can be read");
        replace(&file, edit(&old).as_bytes());
    }

    /// Adds a file.
    pub(crate) fn add(&self, path: &str, bytes: &[u8]) {
        let file = self.path().join(path);
        file.parent().map_or(Ok(()), fs::create_dir_all).expect("a folder can be made");
        fs::write(file, bytes).expect("the file can be written");
    }

    fn find(&self, asset: &str) -> PathBuf {
        let is_it = |file: &PathBuf| {
            let path = file.strip_prefix(self.path()).unwrap_or(file);
            is_asset(&path.to_string_lossy(), asset)
        };
        files(self.path()).into_iter().find(is_it).expect("the build has a file of this name")
    }
}

/// Whether a path below the site is this asset's: `assets/app.2cf24dba.wasm` is that of `app.wasm`.
pub(super) fn is_asset(path: &str, asset: &str) -> bool {
    let hash = asset.rsplit_once('.').and_then(|(stem, extension)| {
        let name = path.strip_prefix(ASSETS)?.strip_prefix('/')?;
        name.strip_prefix(stem)?.strip_suffix(extension)?.strip_prefix('.')?.strip_suffix('.')
    });
    hash.is_some_and(|hash| hash.len() == 8)
}

/// Replaces a file and removes its compressed copies, which a server would prefer.
fn replace(file: &Path, bytes: &[u8]) {
    remove_copies(file);
    fs::write(file, bytes).expect("the file can be written");
}

fn remove_copies(file: &Path) {
    for copy in ["br", "gz"] {
        let mut name = file.as_os_str().to_owned();
        name.push(".");
        name.push(copy);
        fs::remove_file(name).expect("the build writes a compressed copy of every file");
    }
}

/// Every file below a folder.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn copy_all(from: &Path, to: &Path) {
    for file in files(from) {
        let below = file.strip_prefix(from).expect("it is below the folder");
        let target = to.join(below);
        target.parent().map_or(Ok(()), fs::create_dir_all).expect("a folder can be made");
        fs::copy(&file, target).expect("the file can be copied");
    }
}
