//! The files that pages load.
//!
//! Each has a hash of its contents in its name, so that browsers may keep it for ever. Pages also
//! give the integrity of each, so that browsers refuse any file other than the one that was built.

use std::collections::BTreeMap;
use std::path::PathBuf;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::File;

/// The folder with the assets.
pub const ASSETS: &str = "assets";
/// The name, without the hash, of the find box's model.
pub const FIND: &str = "find.bin";

/// The name, without the hash, of a trust's guide, or of England's if the id is empty.
#[must_use]
pub fn of_guide(id: &str) -> String {
    format!("guides/{}.bin", or_england(id))
}

/// The name, without the hash, of a school, or of what the schools of a trust share.
#[must_use]
pub fn of_school(id: &str) -> String {
    format!("schools/{}.bin", or_england(id))
}

/// The path below the site's folder of a logo with these bytes. Schools that have the same logo
/// share its file.
#[must_use]
pub fn of_logo(bytes: &[u8], ending: &str) -> String {
    format!("{ASSETS}/logos/{}.{ending}", short_hash(bytes))
}

fn or_england(id: &str) -> &str {
    if id.is_empty() { "england" } else { id }
}

/// A file that pages load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path below the site's folder.
    pub path: String,
    /// The value for HTML's `integrity` attribute.
    pub integrity: String,
}

/// Every file that pages load, by its name without the hash, such as `app.wasm` or
/// `schools/hill.bin`.
#[derive(Debug, Default)]
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Adds a file, and returns it with the path that it has on the site.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> File {
        let asset = Asset::new(name, &bytes);
        let file = File { path: asset.path.clone(), bytes };
        self.0.insert(name.to_owned(), asset);
        file
    }

    /// The file with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.0.get(name)
    }
}

impl Asset {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = PathBuf::from(name);
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        let path = path.with_extension(format!("{}.{extension}", short_hash(bytes)));
        Self { path: format!("{ASSETS}/{}", path.display()), integrity: integrity(bytes) }
    }
}

/// The hash that is part of a file's name.
fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let short = u32::from_be_bytes(hash.first_chunk().copied().unwrap_or_default());
    format!("{short:08x}")
}

/// The value for HTML's `integrity` attribute, for a file with these bytes.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_and_integrity_depend_on_the_contents() {
        let Asset { path, integrity } = Asset::new("schools/hill.bin", b"hello");
        assert_eq!(path, "assets/schools/hill.2cf24dba.bin");
        // openssl dgst -sha256 -binary | base64
        assert_eq!(integrity, "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
        assert_ne!(Asset::new("schools/hill.bin", b"hallo").path, path);
    }
}
